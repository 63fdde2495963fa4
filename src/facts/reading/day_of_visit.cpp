#include "facts/reading/day_of_visit.h"

#include <algorithm>

#include "facts/reading/events.h"

namespace communique {
namespace {

constexpr int season = 60;             // days
constexpr std::uint32_t longest = 60;  // tokens of a sentence that are looked at

std::uint32_t end_of(const Sentence& sentence) {
    return sentence.first_token + std::min(sentence.token_count, longest);
}

// "During their meeting", "At his talks with": it goes on from the sentence before.
bool opens_with_their_talks(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::string_view lead = scan.form(begin);
    return trigger.noun && trigger.first > begin + 1 && trigger.first <= begin + near &&
           (lead == "during" || lead == "at" || lead == "in") &&
           (scan.form(begin + 1) == "their" ||
            scan.at(begin + 1, scan.lexicon.find_class("POSSESSIVE")) != nullptr);
}

struct EventTold {
    bool attended = false;
    bool by_pair = false;
    bool place = false;  // a city
    bool same_place = false;
    std::uint32_t dates = 0;
    std::optional<std::uint32_t> date;
};

// What the sentence tells of an event of many, the place of the talks behind it being known.
EventTold event_told_in(const Article& article, const Sentence& sentence, const Item* talks_city) {
    const Scan& scan = article.scan;
    const ClassId many = scan.lexicon.find_class("EVENT_OF_MANY");
    const ClassId city = scan.lexicon.find_class("CITY");
    EventTold told;
    for (std::uint32_t t = sentence.first_token; t < end_of(sentence); ++t) {
        const std::string_view form = scan.form(t);
        told.attended = told.attended || form == "summit" || scan.at(t, many) != nullptr;
        told.by_pair = told.by_pair || form == "both";
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::person)
                told.by_pair =
                    told.by_pair || article.people.in_pair(scan.values.persons[item.value].person);
            if (item.kind == ItemKind::lexicon && item.cls == city) {
                told.place = true;
                told.same_place =
                    told.same_place ||
                    (talks_city != nullptr && scan.value_of(item) == scan.value_of(*talks_city));
            }
            if (item.kind != ItemKind::date) continue;
            ++told.dates;
            told.date = item.value;
        }
    }
    return told;
}

}  // namespace

std::optional<std::uint32_t> day_of_event_before(const Article& article, const Trigger& trigger) {
    const Scan& scan = article.scan;
    if (trigger.sentence == 0 || !scan.reference || !opens_with_their_talks(scan, trigger))
        return std::nullopt;
    constexpr std::uint32_t near = 6;  // tokens
    const Sentence& here = scan.analysis.sentences[trigger.sentence];
    const ClassId cities = scan.lexicon.find_class("CITY");
    const Item* city = nullptr;
    for (std::uint32_t t = trigger.last + 1;
         city == nullptr && t < std::min(end_of(here), trigger.last + near); ++t)
        city = scan.at(t, cities);
    const EventTold told =
        event_told_in(article, scan.analysis.sentences[trigger.sentence - 1], city);
    if (!told.attended || !told.by_pair || told.dates != 1) return std::nullopt;
    if (city != nullptr && told.place && !told.same_place) return std::nullopt;
    const DateValue& date = scan.values.dates[*told.date];
    const bool back = date.resolved && date.grain <= Grain::month && date.range.last &&
                      day_number(*scan.reference) - day_number(*date.range.last) >= season;
    return back ? told.date : std::nullopt;
}

std::optional<std::uint32_t> day_of_visit_before(const Article& article, const Match& match) {
    const Scan& scan = article.scan;
    const Capture who = match["who"];
    if (article.meetings.empty() || who.item == nullptr) return std::nullopt;
    const bool pronoun = who.item->kind == ItemKind::person
                             ? scan.values.persons[who.item->value].pronoun
                             : scan.at(who.first, scan.lexicon.find_class("THEY")) != nullptr ||
                                   scan.at(who.first, scan.lexicon.find_class("PAIR")) != nullptr;
    if (!pronoun) return std::nullopt;
    for (auto last = article.meetings.rbegin();
         last != article.meetings.rend() && match.sentence - last->sentence <= 1; ++last) {
        if (!last->implied || !last->date || match.sentence == last->sentence) continue;
        const DateValue& date = scan.values.dates[*last->date];
        const bool back = date.range.last &&
                          (!scan.reference ||
                           day_number(*scan.reference) - day_number(*date.range.last) >= season);
        return back ? last->date : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace communique
