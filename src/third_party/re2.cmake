# The target `re2`: regular expressions in linear time. Its matcher alone; sets, filters and the
# comparison with other engines stay out.
fetch_files(re2)
set(re2_sources bitstate compile dfa nfa onepass parse perl_groups prog re2 regexp simplify
    stringpiece tostring unicode_casefold unicode_groups)
list(TRANSFORM re2_sources REPLACE "(.+)" "${re2_SOURCE_DIR}/re2/\\1.cc")
add_library(re2 STATIC EXCLUDE_FROM_ALL ${re2_sources}
    ${re2_SOURCE_DIR}/util/rune.cc ${re2_SOURCE_DIR}/util/strutil.cc)
target_include_directories(re2 SYSTEM PUBLIC ${re2_SOURCE_DIR})
target_compile_options(re2 PRIVATE -w)
if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    target_link_libraries(re2 PUBLIC Threads::Threads)
endif()
