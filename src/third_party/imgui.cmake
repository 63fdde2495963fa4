# The target `imgui`: Dear ImGui's core without the demo. Its renderer and its input come from
# src/platform; how it is configured stands in src/views/imgui_config.h.
fetch_files(imgui)
add_library(imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp
    ${PROJECT_SOURCE_DIR}/src/views/imgui_without_tables.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="views/imgui_config.h")
target_compile_options(imgui PRIVATE -w)
if(EMSCRIPTEN)
    # ImGui scans only its settings file and numbers typed into number fields: we have neither.
    target_compile_definitions(imgui PRIVATE sscanf=imgui_scans_nothing)
    target_sources(imgui PRIVATE imgui_web_absent.c web_numbers.c)
endif()
