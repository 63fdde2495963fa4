#include "platform/gl_functions.h"

#include <SDL.h>

namespace communique {

GlFunctions gl_functions;

bool load_gl() {
    bool complete = true;
#define COMMUNIQUE_GL_LOAD(name)                                                                  \
    gl_functions.name = reinterpret_cast<decltype(&gl##name)>(SDL_GL_GetProcAddress("gl" #name)); \
    complete = complete && gl_functions.name != nullptr;
    COMMUNIQUE_GL_FUNCTIONS(COMMUNIQUE_GL_LOAD)
#undef COMMUNIQUE_GL_LOAD
    return complete;
}

}  // namespace communique
