#pragma once
// How Dear ImGui is compiled here: its core only, without what a published page never shows. Every
// file that sees ImGui, and ImGui itself, reads this through IMGUI_USER_CONFIG.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS

// Misuse of ImGui is our own mistake: an assert in debug builds, no message box of ImGui's in a
// page.
#include <cassert>
#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) assert((_EXPR) && _MSG)

// A long article with a large chart passes 65,535 vertices, and GLES 3 has no base vertex to help.
#define ImDrawIdx unsigned int
