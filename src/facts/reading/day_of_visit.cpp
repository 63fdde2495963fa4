#include "facts/reading/day_of_visit.h"

#include "facts/reading/events.h"

namespace communique {

std::optional<std::uint32_t> day_of_visit_before(const Article& article, const Match& match) {
    constexpr int season = 60;  // days
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
