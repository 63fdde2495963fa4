// Bytes of any kind as text: decoding, folding, repairing, offsets both ways, numbers and dates.

#include "base/date.h"
#include "base/decimal.h"
#include "base/utf8.h"
#include "fuzz/check.h"

using namespace communique;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text(data, size);
    const CodePointIndex index(text);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const CodePoint c = decode_at(text, at);
        check(c.size >= 1 && c.size <= 4 && at + c.size <= text.size(), "decoding moves on");
        const auto byte = static_cast<std::uint32_t>(at);
        check(index.code_point_of(byte) == count, "a byte has the number of its code point");
        check(index.byte_of(count) == byte, "a code point has its first byte");
        at += c.size;
    }
    check(index.code_point_of(static_cast<std::uint32_t>(size)) == count, "the end counts all");

    const std::string valid = to_valid_utf8(text);
    check(is_valid_utf8(valid), "repaired text is valid");
    check(!is_valid_utf8(text) || valid == text, "valid text needs no repair");
    const std::string folded = fold_case(text);
    check(is_valid_utf8(folded), "folded text is valid");
    check(fold_case(folded) == folded, "folding twice is folding once");

    if (const auto number = parse_decimal(text)) {
        const auto again = parse_decimal(to_string(*number));
        check(again && *again == *number, "a printed number is read back as itself");
        check(compare(subtract(*number, *number), Decimal{}) == 0,
              "a number less itself is nothing");
    }
    if (const auto range = parse_date_range(text)) {
        const auto again = parse_date_range(to_string(*range));
        check(again && *again == *range, "a printed range is read back as itself");
    }
    return 0;
}
