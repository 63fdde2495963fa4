#include "facts/reading/meeting_move.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"

namespace communique {
namespace {

constexpr std::uint32_t near = 24;  // tokens

// The date behind "to", "until" or "for", up to the next clause, that the move leads to.
const Item* date_behind(const Scan& scan, std::uint32_t moved, std::uint32_t end) {
    static constexpr std::array<std::string_view, 4> leads{"to", "until", "till", "for"};
    constexpr std::uint32_t far = 12;  // tokens
    for (std::uint32_t t = moved + 1; t + 1 < end && t < moved + far; ++t) {
        if (scan.form(t) == "," || scan.is(t, WordSet::starts_clause)) return nullptr;
        if (!among(scan.form(t), leads)) continue;
        for (const Item& item : scan.items[t + 1])
            if (item.kind == ItemKind::date) return &item;
    }
    return nullptr;
}

// The day itself, or that of the week to come where only the weekday is named.
std::optional<DateValue> day_ahead(const Scan& scan, DateValue value) {
    if (!scan.reference || !value.resolved || value.duration || !value.range.first ||
        !value.range.last || value.grain > Grain::month)
        return std::nullopt;
    if (value.weekday_only && *value.range.last < *scan.reference) {
        value.range.first = add_days(*value.range.first, 7);
        value.range.last = add_days(*value.range.last, 7);
    }
    value.open = false;  // "until Friday"
    if (*value.range.last < *scan.reference) return std::nullopt;
    return value;
}

}  // namespace

std::optional<std::uint32_t> moved_to(Article& article, const Trigger& trigger) {
    Scan& scan = article.scan;
    if (!trigger.noun) return std::nullopt;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::uint32_t t =
        std::max(sentence.first_token, trigger.first > near ? trigger.first - near : 0);
    for (; t < std::min(end, trigger.last + near); ++t) {
        if (!scan.is(t, WordSet::moved) && !scan.is(t, WordSet::put_off)) continue;
        const Item* date = date_behind(scan, std::max(t, trigger.last), end);
        const auto day =
            date != nullptr ? day_ahead(scan, scan.values.dates[date->value]) : std::nullopt;
        if (!day) continue;
        return scan.keep(*day);
    }
    return std::nullopt;
}

}  // namespace communique
