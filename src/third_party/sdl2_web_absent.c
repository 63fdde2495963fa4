// The calls that SDL's video code makes into the parts of SDL that the page goes without: there is no
// renderer, no framebuffer and no copying of pixels, and that is what each answers. These are
// internal functions of SDL, so no public header declares them.
//
// Then those that SDL makes into Emscripten for what this page never does (the whole screen, a captured
// pointer, sleep): answered here, they keep 40 KB of script out of the page. SDL_FillRect is among
// them in effect, because a missing one is answered by Emscripten's script of SDL 1.
#include "SDL.h"

#include <EGL/egl.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
    (void)window;
    return NULL;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer);
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }

int SDL_CalculateBlit(SDL_Surface* surface);
int SDL_CalculateBlit(SDL_Surface* surface) {
    (void)surface;
    return SDL_Unsupported();
}

int Emscripten_CreateWindowFramebuffer(void* device, SDL_Window* window, Uint32* format, void** pixels, int* pitch);
int Emscripten_CreateWindowFramebuffer(void* device, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
    (void)device, (void)window, (void)format, (void)pixels, (void)pitch;
    return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(void* device, SDL_Window* window, const SDL_Rect* rects, int count);
int Emscripten_UpdateWindowFramebuffer(void* device, SDL_Window* window, const SDL_Rect* rects, int count) {
    (void)device, (void)window, (void)rects, (void)count;
    return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(void* device, SDL_Window* window);
void Emscripten_DestroyWindowFramebuffer(void* device, SDL_Window* window) { (void)device, (void)window; }

int SDL_FillRect(SDL_Surface* surface, const SDL_Rect* rect, Uint32 color) {
    (void)surface, (void)rect, (void)color;
    return SDL_Unsupported();
}

EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char* target, bool later,
                                                         const EmscriptenFullscreenStrategy* strategy) {
    (void)target, (void)later, (void)strategy;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_set_fullscreenchange_callback_on_thread(const char* target, void* data, bool capture,
                                                                     em_fullscreenchange_callback_func callback,
                                                                     pthread_t thread) {
    (void)target, (void)data, (void)capture, (void)callback, (void)thread;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_request_pointerlock(const char* target, bool later) {
    (void)target, (void)later;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_pointerlock(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_set_pointerlockchange_callback_on_thread(const char* target, void* data, bool capture,
                                                                      em_pointerlockchange_callback_func callback,
                                                                      pthread_t thread) {
    (void)target, (void)data, (void)capture, (void)callback, (void)thread;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

void emscripten_sleep(unsigned milliseconds) { (void)milliseconds; }

// Frames are asked for one by one, and the page does not wait for what is drawn.
EGLBoolean eglSwapInterval(EGLDisplay display, EGLint interval) {
    (void)display, (void)interval;
    return EGL_TRUE;
}
EGLBoolean eglWaitGL(void) { return EGL_TRUE; }
EGLBoolean eglWaitNative(EGLint engine) {
    (void)engine;
    return EGL_TRUE;
}
