#pragma once
// Names of classes, captures and settings are asked for all the time, mostly as words that stand in
// the code. A Name is told from others by one number, which the compiler works out where the word is
// written; comparing two of them compares no letters.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace communique {

class Name {
public:
    template <std::size_t size>
    consteval Name(const char (&word)[size]) : Name(std::string_view(word, size - 1)) {}
    constexpr Name(std::string_view word) {
        // FNV-1a, and a step that brings the upper bits, the better mixed ones, down.
        for (const char letter : word)
            number_ = (number_ ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
        number_ ^= number_ >> 32U;
    }
    Name(const std::string& word) : Name(std::string_view(word)) {}

    // Different for all names that there are: 64 bits of hash.
    constexpr std::uint64_t number() const { return number_; }
    constexpr bool operator==(const Name& other) const { return number_ == other.number_; }

private:
    std::uint64_t number_ = 0xCBF29CE484222325U;
};

using Names = std::initializer_list<Name>;

}  // namespace communique
