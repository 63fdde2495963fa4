#include "facts/reading/count_scope.h"

namespace communique {
namespace {

PartialDate exactly(const DateValue& date, bool first) {
    const Date d = first ? *date.range.first : date.range.last.value_or(*date.range.first);
    if (!date.range.last || date.grain == Grain::day) return PartialDate::of(d);
    if (date.grain == Grain::month) return {d.year, d.month, 0};
    return date.grain == Grain::year ? PartialDate{d.year, 0, 0} : PartialDate::of(d);
}

}  // namespace

void take_scope(const Match& match, const Article& article, ReportedCount& count) {
    const Scan& scan = article.scan;
    const Sentence& s = scan.analysis.sentences[match.sentence];
    std::uint32_t best = 0xFFFFFFFF;
    bool best_since = false;
    for (std::uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t) {
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (!date.resolved || !date.range.first) continue;
            bool since = date.open && !date.range.last;
            for (std::uint32_t back = 1; back <= 8 && item.first >= s.first_token + back; ++back)
                since = since || scan.form(item.first - back) == "since";
            const bool wide = date.grain >= Grain::month || date.duration;
            if (!since && !wide) continue;
            const std::uint32_t distance =
                item.first > match.first ? item.first - match.first : match.first - item.first;
            // "who leave office next May, have met ten times since 1994": the latter says it.
            const bool better = since == best_since ? distance < best : since;
            if (!better) continue;
            best = distance;
            best_since = since;
            count.scope_start = exactly(date, true);
            count.scope_end = {};
            if (!since && date.range.last && scan.reference && *date.range.last < *scan.reference)
                count.scope_end = exactly(date, false);
        }
    }
}

}  // namespace communique
