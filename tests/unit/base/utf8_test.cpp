#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace communique {
namespace {

std::vector<char32_t> decode(std::string_view text) {
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        REQUIRE(c.size > 0);
        points.push_back(c.value);
        at += c.size;
    }
    return points;
}

std::string encode(char32_t c) {
    std::string out;
    append_utf8(out, c);
    return out;
}

TEST_CASE("every code point survives encoding and decoding") {
    for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 61)) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string bytes = encode(c);
        const CodePoint back = decode_at(bytes, 0);
        if (back.value != c || back.size != bytes.size() || !back.valid) {
            FAIL("code point " << static_cast<unsigned>(c));
        }
    }
}

TEST_CASE("a broken byte is one U+FFFD and shifts nothing") {
    constexpr char32_t bad = replacement_character;
    CHECK(decode("a\xFFz") == std::vector<char32_t>{'a', bad, 'z'});
    CHECK(decode("\xC0\x80") == std::vector<char32_t>{bad, bad});           // overlong NUL
    CHECK(decode("\xE0\x80\xAF") == std::vector<char32_t>{bad, bad, bad});  // overlong slash
    CHECK(decode("\xED\xA0\x80") == std::vector<char32_t>{bad, bad, bad});  // a surrogate
    CHECK(decode("\xF4\x90\x80\x80") == std::vector<char32_t>(4, bad));     // beyond U+10FFFF
    CHECK(decode("\xE2\x82") == std::vector<char32_t>{bad, bad});           // cut short
    CHECK(decode("\xE2\x82z") == std::vector<char32_t>{bad, bad, 'z'});
    CHECK(decode("\x80") == std::vector<char32_t>{bad});
}

TEST_CASE("repairing text leaves valid text alone") {
    CHECK(to_valid_utf8("Пекин, 北京") == "Пекин, 北京");
    CHECK(to_valid_utf8("a\xE2\x82z") == "a\xEF\xBF\xBD\xEF\xBF\xBDz");
    CHECK(is_valid_utf8("Пекин"));
    CHECK_FALSE(is_valid_utf8("a\x80"));
    CHECK(is_valid_utf8(""));
}

TEST_CASE("folding makes capitals small in Latin, Greek and Cyrillic") {
    CHECK(fold_case("BEIJING") == "beijing");
    CHECK(fold_case("ÉLYSÉE ÀÖÞ×") == "élysée àöþ×");
    CHECK(fold_case("ŠKODA ŁÓDŹ ŸŽ") == "škoda łódź ÿž");
    CHECK(fold_case("İstanbul") == "istanbul");
    CHECK(fold_case("ΑΘΉΝΑ") == "αθήνα");
    CHECK(fold_case("ПУТИН ЁЖ ЇЖАК ҐАНОК") == "путин ёж їжак ґанок");
    CHECK(fold_case("ҚАЗАҚСТАН ӘҢӨҰҺ") == "қазақстан әңөұһ");
    CHECK(fold_case("ƏLİYEV") == "əliyev");
    CHECK(fold_case("ƯƠ ẤẾ ǍǙ ȘȚ") == "ươ ấế ǎǚ șț");
    CHECK(fold_case("STRAẞE") == "straße");
}

TEST_CASE("folding changes nothing that is small already") {
    for (const char* const text : {"ẖẗẘẙẚ", "ßÿıĸŉſ", "αθήνας", "ẟ", "путин", "北京", "ﬁ"})
        CHECK(fold_case(text) == (std::string_view(text) == "αθήνας" ? "αθήνασ" : text));
}

TEST_CASE("folding twice is folding once") {
    for (char32_t c = 0; c < 0x3000; ++c)
        if (fold_case(fold_case(c)) != fold_case(c))
            FAIL("code point " << static_cast<unsigned>(c));
}

TEST_CASE("letters and capitals are told from marks") {
    for (const char32_t c : {U'a', U'Z', U'é', U'Ж', U'Ω', U'京', U'ґ', U'ə'}) CHECK(is_letter(c));
    for (const char32_t c : {U'0', U' ', U'-', U'×', U'÷', U'’', U'—', U'€', U'…', U'。', U'，',
                             U'\u00A0', U'\u00AD', U'\u200B', U'\uFEFF', U'\uFFFD', U'\uE000'})
        CHECK_FALSE(is_letter(c));
    for (const char32_t c : {U'A', U'É', U'П', U'Ґ', U'Ə'}) CHECK(is_upper(c));
    for (const char32_t c : {U'a', U'ß', U'п', U'ς', U'1', U'京'}) CHECK_FALSE(is_upper(c));
}

// Both directions against counting by hand, at every offset.
void check_index(std::string_view text) {
    const CodePointIndex index(text);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const CodePoint c = decode_at(text, at);
        const auto byte = static_cast<std::uint32_t>(at);
        REQUIRE(index.code_point_of(byte) == count);
        REQUIRE(index.byte_of(count) == byte);
        for (std::uint32_t inside = 1; inside < c.size; ++inside)
            REQUIRE(index.code_point_of(byte + inside) == count + 1);
        at += c.size;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    REQUIRE(index.code_point_of(size) == count);
    REQUIRE(index.byte_of(count) == size);
    REQUIRE(index.code_point_of(size + 1000) == count);
    REQUIRE(index.byte_of(count + 1000) == size);
}

TEST_CASE("offsets translate both ways, at every byte") {
    check_index("");
    check_index("plain ASCII");
    check_index("é");
    std::string mixed;
    for (int i = 0; i < 60; ++i) mixed += i % 3 == 0 ? "Пекин" : i % 3 == 1 ? "a 北京 " : "😀";
    check_index(mixed);
    for (std::size_t cut = 0; cut < 70; ++cut) check_index(std::string(cut, 'x') + "😀" + mixed);
    check_index(std::string(200, 'a') + "\xE2\x82" + std::string(200, 'b') + "\xFF");
    for (std::size_t cut = 60; cut < 68; ++cut) check_index(std::string(cut, 'x') + "\xF0\x9F\x98");
}

}  // namespace
}  // namespace communique
