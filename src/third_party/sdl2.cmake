# The target `sdl2`. The desktop takes the system's shared library where there is one. The web
# compiles the few parts of SDL that a page needs, with SDL's own ready configuration for Emscripten:
# SDL's CMake asks its compiler some two hundred questions, which takes ten minutes under emcc.
add_library(sdl2 INTERFACE)

if(NOT EMSCRIPTEN)
    find_package(SDL2 2.26 CONFIG QUIET)
    if(NOT SDL2_FOUND)
        message(STATUS "no SDL2 2.26 on this system: building it from source")
        set(SDL_SHARED OFF CACHE BOOL "" FORCE)
        set(SDL_TEST OFF CACHE BOOL "" FORCE)
        FetchContent_MakeAvailable(sdl2)
        target_link_libraries(sdl2 INTERFACE SDL2::SDL2-static)
    else()
        target_link_libraries(sdl2 INTERFACE SDL2::SDL2)
    endif()
    return()
endif()

fetch_files(sdl2)
set(folders . atomic cpuinfo events file filesystem/emscripten loadso/dummy misc misc/emscripten
    stdlib thread thread/generic timer timer/unix video video/emscripten)
list(TRANSFORM folders PREPEND ${sdl2_SOURCE_DIR}/src/)
list(TRANSFORM folders APPEND /*.c)
file(GLOB sdl2_sources CONFIGURE_DEPENDS ${folders})
list(FILTER sdl2_sources EXCLUDE REGEX
    "/SDL_(blit.*|bmp|emscriptenframebuffer|fillrect|RLEaccel|shape|stretch|yuv|vulkan_utils)\\.c$")

add_library(sdl2_web STATIC ${sdl2_sources} sdl2_web_absent.c)
target_include_directories(sdl2_web SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include)
target_compile_options(sdl2_web PRIVATE
    "SHELL:-include ${CMAKE_CURRENT_SOURCE_DIR}/sdl2_web_config.h")
target_compile_options(sdl2_web PRIVATE -w)
target_link_libraries(sdl2 INTERFACE sdl2_web)
