// The calls that SDL's video code makes into the renderer that the page goes without.
#include "SDL.h"

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
    (void)window;
    return NULL;
}
int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) {
    (void)renderer, (void)width, (void)height;
    return -1;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer);  // internal, so in no public header
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }
