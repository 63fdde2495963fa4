# Compile and link flags of the two web modules. The platform folder links one INTERFACE target to
# each executable; everything else, third-party code included, gets the compile flags below.
add_compile_options(-flto -fno-exceptions -sSUPPORT_LONGJMP=0
                    "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>" "$<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>")

add_library(communique_web_options INTERFACE)
target_link_options(communique_web_options INTERFACE
    -flto -fno-exceptions -fno-rtti
    --no-entry
    -sMODULARIZE=1 -sEXPORT_ES6=1
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sWASM_BIGINT=1
    -sDYNAMIC_EXECUTION=0  # runs under a Content-Security-Policy without 'unsafe-eval'
    -sFILESYSTEM=0
    -sALLOW_MEMORY_GROWTH=1
    -sSUPPORT_LONGJMP=0
    -sTEXTDECODER=2
    -sSTACK_SIZE=256KB)

# The reading chain alone: Node, workers and pages. It is fetched when there is something to read, and
# then how long that takes matters more than its size.
add_library(communique_web_core_options INTERFACE)
target_link_libraries(communique_web_core_options INTERFACE communique_web_options)
target_link_options(communique_web_core_options INTERFACE
    -O2
    -sMALLOC=dlmalloc
    -sENVIRONMENT=node,worker,web
    -sEXPORT_NAME=createCommuniqueCore
    -sINITIAL_HEAP=4MB
    -sINCOMING_MODULE_JS_API=locateFile,instantiateWasm,wasmBinary,print,printErr,onAbort
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8)

# The explorer: a page only, and small. The start heap is the least that the first frame needs without
# growing. Functions that are called from one place are not drawn into it unless they are small: what
# the first page does not call can then stay in the second module (web/build/split_module.mjs), and
# the browser compiles function by function what it runs.
add_library(communique_web_app_options INTERFACE)
target_link_libraries(communique_web_app_options INTERFACE communique_web_options)
target_link_options(communique_web_app_options INTERFACE
    -Oz
    -Wl,-mllvm,-inline-threshold=-14500  # LLVM takes 15000 off the cost of a function's only call
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=100
    -sMALLOC=emmalloc
    -sENVIRONMENT=web
    -sEXPORT_NAME=createCommuniqueApp
    -sINITIAL_HEAP=8MB
    -sINCOMING_MODULE_JS_API=canvas,locateFile,instantiateWasm,preRun,print,printErr,onAbort
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sGL_ENABLE_GET_PROC_ADDRESS=0  # we link our GL calls; platform answers SDL's question
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    -sGL_POOL_TEMP_BUFFERS=0
    -sGL_TRACK_ERRORS=0
    -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0
    -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0)
