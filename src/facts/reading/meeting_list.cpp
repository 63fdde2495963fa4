#include "facts/reading/meeting_list.h"

#include <algorithm>

namespace communique {
namespace {

bool is_place_or_date(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const auto of_place = [&](const Item& item) {
        const std::string& cls = scan.lexicon.class_name(item.cls);
        return item.kind == ItemKind::date || cls == "CITY" || cls == "COUNTRY" || cls == "VENUE";
    };
    return scan.is_in_item(token, begin, longest_date, of_place);
}

// What an item opens with: places, days and what joins them. Behind it the line ends, or a colon or
// a dash brings in the rest.
bool opens_with_place(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    constexpr std::uint32_t longest = 16;  // tokens
    bool place = false;
    bool date = false;
    for (std::uint32_t t = sentence.first_token; t < end && t < sentence.first_token + longest;
         ++t) {
        const std::string_view form = scan.form(t);
        if (place && date && (form == ":" || form == "--" || form == "-")) return true;
        for (const Item& item : scan.items[t]) {
            date = date || item.kind == ItemKind::date;
            place = place || scan.lexicon.class_name(item.cls) == "CITY";
        }
        const bool joins = scan.token(t).kind != TokenKind::word || form == "and";
        if (!joins && !is_place_or_date(scan, t, sentence.first_token)) return false;
    }
    return place && date && sentence.token_count <= longest;
}

bool speaks_of_meeting(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const std::string_view cls : {"MEET", "TALKS", "TOGETHER"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

}  // namespace

bool opens_item_of_list(const Scan& scan, const Match& match) {
    constexpr std::uint32_t near = 14;    // sentences: an item may have several
    constexpr std::uint32_t fewest = 3;   // items
    constexpr std::uint32_t opening = 6;  // sentences above the first item
    if (!opens_with_place(scan, match.sentence)) return false;
    // What lies ahead is somebody's itinerary.
    const Item* item = match["noun"].item;
    if (item == nullptr) return false;
    const auto& day = scan.values.dates[item->value].range.first;
    if (!day || (scan.reference && *scan.reference < *day)) return false;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    const std::uint32_t from = match.sentence > near ? match.sentence - near : 0;
    std::uint32_t items = 0;
    std::uint32_t first = match.sentence;
    for (std::uint32_t s = from; s < std::min(count, match.sentence + near); ++s) {
        if (!opens_with_place(scan, s)) continue;
        first = std::min(first, s);
        ++items;
    }
    if (items < fewest) return false;
    // Far down a long list the items above have been looked at.
    if (from > 0 && first < match.sentence) return true;
    for (std::uint32_t s = first > opening ? first - opening : 0; s < first; ++s)
        if (speaks_of_meeting(scan, s)) return true;
    return false;
}

}  // namespace communique
