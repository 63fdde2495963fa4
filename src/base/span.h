#pragma once
// A Span is a half-open range of bytes in one text. Every token, sentence and fact is one, so that
// whatever the program says can be traced back to the words it was read from.

#include <cstdint>
#include <string_view>

namespace communique {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin >= end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend constexpr bool operator==(Span, Span) = default;
};

// The bytes of `text` that the span covers; empty when the span lies outside the text.
constexpr std::string_view slice(std::string_view text, Span span) {
    if (span.begin > text.size() || span.end > text.size() || span.empty()) return {};
    return text.substr(span.begin, span.size());
}

}  // namespace communique
