// The calls that SDL's video code makes into the parts of SDL that the page goes without: there is no
// renderer, no framebuffer and no copying of pixels, and that is what each answers. These are
// internal functions of SDL, so no public header declares them.
#include "SDL.h"

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
