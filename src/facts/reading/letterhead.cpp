#include "facts/reading/letterhead.h"

namespace communique {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Stands on a line of its own, in brackets maybe, with its article or behind "From:".
bool fills_line(const Scan& scan, const Item& item) {
    const std::string_view text = scan.text();
    const Span span = scan.span_of(item.first, item.count);
    const std::size_t before =
        span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    std::uint32_t first = item.first;
    while (first > 0 && scan.token(first - 1).span.begin >= begin) {
        const std::string_view form = scan.form(--first);
        // "date 2024-09-10 10 Downing Street": behind the stamp of a collection.
        if (form != "the" && form != "from" && form != "date" &&
            scan.token(first).kind == TokenKind::word)
            return false;
    }
    const std::size_t end = std::min(text.find('\n', span.end), text.size());
    for (std::size_t at = span.end; at < end; ++at)
        if (is_letter(text[at]))
            return text[span.end] == ',' || text.substr(span.end, 5) == " and ";
    return true;
}

}  // namespace

std::optional<Letterhead> read_letterhead(const Scan& scan) {
    constexpr std::uint32_t top = 120;  // tokens: a title and an address stand above, at times
    const ClassId cls = scan.lexicon.find_class("LETTERHEAD");
    for (std::uint32_t t = 0; t < scan.items.size() && t < top; ++t) {
        const Item* item = scan.at(t, cls);
        // "(PIB News) The Prime Minister spoke ..."
        const bool bracketed = item != nullptr && t > 0 && scan.form(t - 1) == "(" &&
                               item->end() < scan.words.size() && scan.form(item->end()) == ")";
        if (item != nullptr && (bracketed || fills_line(scan, *item)))
            return Letterhead{scan.value_of(*item), scan.detail_of(*item)};
        // "A Downing Street spokesperson said:" brings in what the office itself publishes.
        if (const Item* said = scan.at(t, scan.lexicon.find_class("LETTERHEAD_SAID")))
            return Letterhead{scan.value_of(*said), scan.detail_of(*said)};
    }
    return std::nullopt;
}

}  // namespace communique
