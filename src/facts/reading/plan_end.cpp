#include "facts/reading/plan_end.h"

#include <algorithm>

namespace communique {
namespace {

// "before the end of": what stands between the sign and the year or month.
bool names_end(const Scan& scan, const Item& item) {
    const std::string_view sign = scan.form(item.first);
    if (sign != "by" && sign != "before") return false;
    for (std::uint32_t t = item.first + 1; t < item.end(); ++t)
        if (scan.form(t) == "end") return true;
    return false;
}

}  // namespace

std::optional<std::uint32_t> end_of_plan(Article& article, const Trigger& trigger) {
    Scan& scan = article.scan;
    // "negotiations would begin": of whom, is not said.
    if (trigger.noun && scan.is(trigger.last, WordSet::process)) return std::nullopt;
    constexpr std::uint32_t near = 14;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t) {
        if (scan.is(t, WordSet::starts_clause)) return std::nullopt;
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date || !names_end(scan, item)) continue;
            DateValue value = scan.values.dates[item.value];
            const bool of_year = scan.form(item.end() - 1) == "year";
            const auto& latest = value.range.last ? value.range.last : value.range.first;
            if (!value.resolved || !latest) continue;
            const Date last = *latest;
            // Before the end of a month is its last days, or the month before; of this month the last.
            const bool now = scan.reference && scan.reference->year == last.year &&
                             scan.reference->month == last.month;
            if (!of_year && !now && scan.form(item.first) == "before") continue;
            const int month = of_year ? 0 : last.month;
            value.range.first = PartialDate{last.year, month, 0}.first();
            value.range.last = PartialDate{last.year, month, 0}.last();
            value.grain = of_year ? Grain::year : Grain::month;
            value.open = false;
            value.explicit_year = true;
            return scan.keep(value);
        }
    }
    return std::nullopt;
}

}  // namespace communique
