#include "facts/reading/meeting_list.h"

#include <algorithm>

#include "facts/reading/chronology_years.h"
#include "facts/reading/events.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/meeting_speaker.h"

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
        for (const Name cls : Names{"MEET", "TALKS", "TOGETHER"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

// What lies ahead is somebody's itinerary.
bool is_of_past(const Scan& scan, const Match& match) {
    const Item* item = match["noun"].item;
    if (item == nullptr) return false;
    const DateValue& date = scan.values.dates[item->value];
    return !date.open && date.range.first && date.range.last &&
           !(scan.reference && *scan.reference < *date.range.first);
}

// "- June 2001 -- Bush and Putin": a day of the calendar and a mark behind it.
bool opens_with_day(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::uint32_t t = sentence.first_token;
    while (t < end && scan.token(t).kind == TokenKind::punctuation) ++t;
    if (t == end) return false;
    return std::any_of(scan.items[t].begin(), scan.items[t].end(), [&](const Item& item) {
        return item.kind == ItemKind::date && item.end() < end &&
               is_item_mark(scan.form(item.end())) && scan.values.dates[item.value].explicit_year &&
               scan.values.dates[item.value].grain <= Grain::month;
    });
}

// "Bush-Putin: a chronology of the meetings", "Here are their main encounters:"
bool heads_chronology(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    bool meetings = false;
    bool list = false;
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t) {
        meetings = meetings || scan.is(t, WordSet::many_meetings) ||
                   scan.at(t, scan.lexicon.find_class("MEET")) != nullptr;
        list = list || scan.is(t, WordSet::chronology);
    }
    const std::uint32_t last = sentence.first_token + sentence.token_count - 1;
    return meetings && (list || scan.form(last) == ":");
}

bool opens_item_of_chronology(const Scan& scan, const Match& match) {
    constexpr std::uint32_t near = 16;    // sentences: an item may have several
    constexpr std::uint32_t fewest = 3;   // items
    constexpr std::uint32_t opening = 8;  // sentences above the first item
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    if (match.first > sentence.first_token + 1 || !opens_with_day(scan, match.sentence) ||
        !is_of_past(scan, match))
        return false;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    const std::uint32_t from = match.sentence > near ? match.sentence - near : 0;
    std::uint32_t items = 0;
    for (std::uint32_t s = from; s < std::min(count, match.sentence + near); ++s)
        items += opens_with_day(scan, s) ? 1 : 0;
    if (items < fewest) return false;
    constexpr std::uint32_t longest = 80;  // sentences of a chronology
    const std::uint32_t head = match.sentence > longest ? match.sentence - longest : 0;
    std::uint32_t first = match.sentence;
    for (std::uint32_t s = match.sentence; s-- > head;)
        if (opens_with_day(scan, s)) first = s;
    for (std::uint32_t s = first > opening ? first - opening : 0; s < first; ++s)
        if (heads_chronology(scan, s)) return true;
    return false;
}

}  // namespace

bool opens_item_of_list(const Scan& scan, const Match& match) {
    constexpr std::uint32_t near = 14;    // sentences: an item may have several
    constexpr std::uint32_t fewest = 3;   // items
    constexpr std::uint32_t opening = 6;  // sentences above the first item
    if (!opens_with_place(scan, match.sentence)) return false;
    if (!is_of_past(scan, match)) return false;
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

namespace {

// One of the two, or what only those who meet have.
bool names_one_of_pair(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t) {
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person || item.kind == ItemKind::group) return true;
        for (const Name cls : Names{"TALKS", "MEAL"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
        if (scan.form(t) == "conference" && t > 0 &&
            (scan.form(t - 1) == "news" || scan.form(t - 1) == "press"))
            return true;
    }
    return false;
}

}  // namespace

bool tells_item_of_chronology(const Match& match, const Article& article) {
    if (!opens_item_of_chronology(article.scan, match) || names_others(article, match.sentence) ||
        !names_one_of_pair(article, match.sentence))
        return false;
    return std::none_of(article.meetings.begin(), article.meetings.end(), [&](const auto& other) {
        return other.sentence == match.sentence && !other.joint && !other.implied &&
               !other.hypothetical && !other.ellipsis;
    });
}

namespace {

// Without a day of publication a weekday is none.
bool names_closed_day(const Scan& scan, const Match& match) {
    const Item* item = match["noun"].item;
    if (item == nullptr || item->kind != ItemKind::date) return false;
    const DateValue& date = scan.values.dates[item->value];
    return date.resolved && !date.open && date.range.first && date.range.last;
}

}  // namespace

bool stands_where_it_must(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const Rule& rule = match.rule;
    if (rule.setting("countries") == "yes" && !names_their_countries(match, article)) return false;
    if (rule.setting("dated") == "yes" && !names_closed_day(scan, match)) return false;
    // "Just met him," he tweeted
    if (rule.setting("opens") == "quote" &&
        (match.first == 0 || scan.form(match.first - 1) != "\""))
        return false;
    if (rule.setting("listed") == "yes" && !opens_item_of_list(scan, match)) return false;
    return rule.setting("listed") != "day" || tells_item_of_chronology(match, article);
}

}  // namespace communique
