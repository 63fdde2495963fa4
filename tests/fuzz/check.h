#pragma once
// What every fuzz target asserts, in every build: a broken promise stops the run with its name.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/span.h"
#include "base/utf8.h"

namespace communique {

inline void check(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// A continuation byte may start a span only where it starts a code point of its own, being broken.
inline bool is_border(const CodePointIndex& index, std::string_view text, std::uint32_t byte) {
    return byte <= text.size() && index.byte_of(index.code_point_of(byte)) == byte;
}

inline void check_span(const CodePointIndex& index, std::string_view text, Span span) {
    check(span.begin <= span.end && span.end <= text.size(), "a span lies inside its text");
    check(is_border(index, text, span.begin) && is_border(index, text, span.end),
          "a span never cuts a code point");
}

}  // namespace communique
