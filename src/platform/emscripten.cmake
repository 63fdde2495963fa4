# Toolchain file of the `web` preset: finds Emscripten by EMSDK or by emcc on PATH, and refuses a
# version other than the one in emsdk-version.txt.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
    set(emscripten_root "$ENV{EMSDK}/upstream/emscripten")
else()
    find_program(emcc_program emcc REQUIRED NO_CMAKE_FIND_ROOT_PATH)
    file(REAL_PATH "${emcc_program}" emcc_real)
    get_filename_component(emscripten_root "${emcc_real}" DIRECTORY)
endif()

file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/../../emsdk-version.txt" wanted_version LIMIT_COUNT 1)
file(STRINGS "${emscripten_root}/emscripten-version.txt" found_version LIMIT_COUNT 1)
string(REPLACE "\"" "" found_version "${found_version}")
if(NOT found_version VERSION_EQUAL wanted_version)
    message(FATAL_ERROR "Emscripten ${wanted_version} is wanted, ${found_version} is at "
                        "${emscripten_root}: run `emsdk install ${wanted_version}` and activate it, or `./dev setup web`.")
endif()

include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
