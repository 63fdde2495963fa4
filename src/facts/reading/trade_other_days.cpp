#include "facts/reading/trade_other_days.h"

#include <algorithm>

namespace communique {
namespace {

// "In June, the ministry said that trade came to $5 billion in January-April": the figure has its own
// days behind it.
bool opens_saying(const PeriodDraft& d, const DateMark& date, std::size_t after) {
    constexpr std::uint32_t near = 10;  // tokens up to the verb
    if (date.first > d.sentence.begin + 1) return false;
    const std::uint32_t end = std::min(d.figure(after).first, date.end + near);
    std::uint32_t verb = date.end;
    const auto tells_that = [&](std::uint32_t token) {
        return d.scan.form(token + 1) == "that" &&
               (d.scan.is(token, WordSet::says) || d.scan.form(token) == "known");
    };
    while (verb + 1 < end && !tells_that(verb)) ++verb;
    if (verb + 1 >= end) return false;
    const std::uint32_t limit =
        after + 1 < d.sentence.figures.size() ? d.figure(after + 1).first : d.sentence.end;
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& own) {
        return own.first > verb && own.first < limit && !own.comparison &&
               usable_days(own, d.kinds[after]);
    });
}

// "despite last year's setback": of something that happened then.
bool is_of_event(const PeriodDraft& d, const DateMark& date) {
    if (date.first == d.sentence.begin || date.end >= d.sentence.end) return false;
    if (!d.scan.is(date.first - 1, WordSet::leads_aside)) return false;
    std::uint32_t noun = date.end;
    if (d.scan.form(noun) == "'s") ++noun;
    else if (d.scan.form(noun - 1) != "'s") return false;
    for (std::uint32_t token = noun; token < d.sentence.end && token < noun + 3; ++token)
        if (d.sentence.is_covered(token) || d.scan.is(token, WordSet::level) ||
            d.sentence.has(MarkKind::flow, token, token + 1))
            return false;
    return true;
}

// "This year the wind has turned: in the first half, trade fell": no figure stands between them.
bool opens_behind_colon(const PeriodDraft& d, const DateMark& date, const DateMark& part) {
    std::uint32_t lead = part.first;
    while (lead > date.end && part.first - lead < 3 && d.scan.form(lead - 1) != ":" &&
           d.scan.form(lead - 1) != ";")
        --lead;
    if (lead == date.end || (d.scan.form(lead - 1) != ":" && d.scan.form(lead - 1) != ";"))
        return false;
    return std::none_of(d.sentence.figures.begin(), d.sentence.figures.end(),
                        [&](const auto& f) { return f.first >= date.end && f.first < part.first; });
}

// "This year, in the first half, they were": the part that is named behind its whole.
bool has_part_behind(const PeriodDraft& d, const DateMark& date) {
    const bool comma = d.scan.form(date.end) == ",";
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& part) {
        const DateRange& inner = part.date.range;
        const DateRange& outer = date.date.range;
        if (part.first < date.end || part.comparison) return false;
        if (!(comma && part.first <= date.end + 5) && !opens_behind_colon(d, date, part))
            return false;
        return inner.first && inner.last && outer.first && outer.last &&
               *inner.first >= *outer.first && *inner.last <= *outer.last &&
               length_of(inner) < length_of(outer) && length_of(inner) > 20;
    });
}

// "After imports began in 2007, trade grew until 2008, when it reached": the latter date is that of
// the figure behind it.
bool has_when_behind(const PeriodDraft& d, const DateMark& date, std::size_t after) {
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& own) {
        if (own.first < date.end || own.end + 2 > d.figure(after).first) return false;
        const std::uint32_t word = d.scan.form(own.end) == "," ? own.end + 1 : own.end;
        return d.scan.form(word) == "when" && usable_days(own, d.kinds[after]);
    });
}

// "the goal set three years ago by both", "the aim that they set in 2015": when it became one.
bool is_day_of_setting(const PeriodDraft& d, const DateMark& date) {
    constexpr std::uint32_t near = 6;  // tokens from the goal
    if (date.first < d.sentence.begin + 2) return false;
    const std::uint32_t verb =
        d.scan.form(date.first - 1) == "in" ? date.first - 2 : date.first - 1;
    const std::string_view form = d.scan.form(verb);
    if (form != "set" && form != "fixed" && form != "announced" && form != "agreed") return false;
    return std::any_of(d.sentence.marks.begin(), d.sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::aim && mark.value == "target" && mark.end <= verb &&
               mark.end + near >= verb;
    });
}

// "agreed in 2014 to raise trade to $5 billion": when it became a goal.
bool is_day_of_goal(const PeriodDraft& d, const DateMark& date, std::size_t after) {
    if (d.kinds[after] == PeriodKind::event || date.end >= d.sentence.end || !d.scan.reference ||
        !date.date.range.last || *date.date.range.last > *d.scan.reference)
        return false;
    if (is_day_of_setting(d, date)) return true;
    if (d.scan.form(date.end) != "to" || date.first < d.sentence.begin + 2) return false;
    const std::uint32_t lead =
        d.scan.form(date.first - 1) == "in" || d.scan.form(date.first - 1) == "of" ? date.first - 2
                                                                                   : date.first - 1;
    return d.scan.is(lead, WordSet::agreed) || d.scan.is(lead, WordSet::dated_event);
}

// "Under an agreement signed in May, they hope to lift trade to": not of the trade behind it.
bool is_day_of_signing(const PeriodDraft& d, const DateMark& date, std::size_t after) {
    const std::uint32_t from =
        date.first > d.sentence.begin + 3 ? date.first - 3 : d.sentence.begin;
    return d.kinds[after] == PeriodKind::flow && d.scan.form(d.sentence.begin) == "under" &&
           d.sentence.has(MarkKind::sign, from, date.first);
}

}  // namespace

bool tells_of_meeting(std::string_view word) {
    return word == "met" || word == "talks" || word == "visit" || word == "visited";
}

bool is_day_of_saying(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 2 && date.first >= sentence.begin + back; ++back) {
        const std::string_view form = scan.form(date.first - back);
        // "added that by the end of 2018 trade had reached": what is told, not when.
        if (form == "that") return false;
        if (scan.is(date.first - back, WordSet::says) || tells_of_meeting(form)) return true;
        // "at our previous meeting in 2006"
        if (back == 2 && form == "meeting") return scan.form(date.first - 1) == "in";
    }
    return false;
}

bool is_day_of_building(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 2 && date.first >= sentence.begin + back; ++back)
        if (scan.is(date.first - back, WordSet::of_building)) return true;
    return false;
}

bool names_treaty(const PeriodDraft& d, const DateMark& date) {
    if (date.date.grain != Grain::year || date.date.relative) return false;
    constexpr std::uint32_t near = 4;  // tokens
    const std::uint32_t end = std::min(d.sentence.end, date.end + near);
    if (date.first > d.sentence.begin + 1 && d.scan.form(date.first - 1) == "of" &&
        d.scan.is(date.first - 2, WordSet::dated_event))
        return true;
    if (date.first == d.sentence.begin || d.scan.form(date.first - 1) == "in") return false;
    for (std::uint32_t token = date.end; token < end; ++token) {
        if (d.sentence.is_covered(token) || d.scan.token(token).kind == TokenKind::number ||
            d.scan.is(token, WordSet::ends_phrase))
            return false;
        if (d.scan.is(token, WordSet::dated_event)) return true;
    }
    return false;
}

bool is_day_of_talks_aside(const PeriodDraft& d, const DateMark& date) {
    constexpr std::uint32_t near = 14;  // tokens from the comma
    if (date.end >= d.sentence.end || d.scan.form(date.end) != ",") return false;
    bool met = false;
    for (std::uint32_t back = 1; back <= near && date.first > d.sentence.begin + back; ++back) {
        const std::uint32_t token = date.first - back;
        if (d.sentence.is_covered(token)) return false;
        met = met || tells_of_meeting(d.scan.form(token)) || d.scan.form(token) == "meeting";
        if (d.scan.form(token) == ",") {
            const std::string_view lead = d.scan.form(token + 1);
            return met && (lead == "following" || lead == "after" || lead == "during");
        }
    }
    return false;
}

bool tells_no_period(const PeriodDraft& d, const DateMark& date) {
    return is_of_event(d, date) || has_part_behind(d, date);
}

bool is_no_day_of(const PeriodDraft& d, const DateMark& date, std::size_t figure) {
    return is_day_of_signing(d, date, figure) || is_day_of_goal(d, date, figure) ||
           opens_saying(d, date, figure) || has_when_behind(d, date, figure);
}

}  // namespace communique
