#pragma once
// The few OpenGL calls that the renderer makes, the same names on both platforms: linked directly
// in the browser (GLES 3), looked up through SDL on the desktop (OpenGL 3.3), so that no GL library
// need be linked. None of them asks GL for anything in a frame: each question waits for the GPU.

#if defined(__EMSCRIPTEN__)

#include <GLES3/gl3.h>
#define GL_CALL(name) gl##name
#define GL_SHADER_HEAD "#version 300 es\nprecision mediump float;\n"

namespace communique {
inline bool load_gl() { return true; }
}  // namespace communique

#else

#define GL_GLEXT_PROTOTYPES
#include <SDL_opengl.h>
#define GL_CALL(name) ::communique::gl_functions.name
#define GL_SHADER_HEAD "#version 330\n"

// clang-format off
#define COMMUNIQUE_GL_FUNCTIONS(X) \
    X(AttachShader) X(BindBuffer) X(BindFramebuffer) X(BindTexture) X(BindVertexArray) \
    X(BlendFunc) X(BufferData) X(CompileShader) X(CreateProgram) X(CreateShader) \
    X(DeleteTextures) X(DrawElements) X(Enable) X(EnableVertexAttribArray) \
    X(BindAttribLocation) X(FramebufferTexture2D) X(GenBuffers) X(GenFramebuffers) \
    X(GenTextures) X(GenVertexArrays) X(LinkProgram) X(PixelStorei) X(ReadPixels) X(Scissor) \
    X(ShaderSource) X(TexImage2D) X(TexParameteri) X(TexSubImage2D) X(UseProgram) \
    X(VertexAttrib4f) X(VertexAttribPointer) X(Viewport)
// clang-format on

namespace communique {

struct GlFunctions {
#define COMMUNIQUE_GL_MEMBER(name) decltype(&gl##name) name = nullptr;
    COMMUNIQUE_GL_FUNCTIONS(COMMUNIQUE_GL_MEMBER)
#undef COMMUNIQUE_GL_MEMBER
};

extern GlFunctions gl_functions;
// After a context was made current; false when it lacks a function.
bool load_gl();

}  // namespace communique

#endif
