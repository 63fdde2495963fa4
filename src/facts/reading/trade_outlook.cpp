#include "facts/reading/trade_outlook.h"

#include <algorithm>

#include "facts/reading/trade_clauses.h"

namespace communique {
namespace {

constexpr std::uint32_t aim_reach = 14;
constexpr std::uint32_t hedge_reach = 4;

bool starts_clause(std::string_view word) {
    return word == ";" || word == "while" || word == "whereas" || word == "which" ||
           word == "but" || word == ":" || word == "after" || word == "because" || word == "when" ||
           word == "until";
}

// "- the goal of both -": what dashes set apart speaks of something else.
bool is_dash(const Scan& scan, std::uint32_t token) {
    const std::string_view form = scan.form(token);
    return form == "--" ||
           (form == "-" && scan.token(token).after_blank && scan.token(token + 1).after_blank);
}

// The words that bear on an amount: back to the amount before it or the start of its clause.
std::uint32_t clause_begin(const Scan& scan, const FigureSentence& sentence, std::size_t index) {
    const FigureCandidate& figure = sentence.figures[index];
    const std::uint32_t reach =
        figure.first > sentence.begin + aim_reach ? figure.first - aim_reach : sentence.begin;
    const std::uint32_t floor =
        index > 0 ? std::max(reach, sentence.figures[index - 1].end) : reach;
    std::uint32_t token = figure.first;
    while (token > floor && !starts_clause(scan.form(token - 1)) && !is_dash(scan, token - 1))
        --token;
    return token;
}

Modality named(std::string_view value) {
    return value == "target"     ? Modality::target
           : value == "forecast" ? Modality::forecast
                                 : Modality::hypothetical;
}

// "touched the mark of $62 billion": it has been passed.
bool is_passed_mark(const Scan& scan, const FigureSentence& sentence, const Mark& aim) {
    const std::string_view noun = scan.form(aim.first);
    if (noun != "mark" && noun != "milestone" && noun != "barrier" && noun != "threshold")
        return false;
    for (std::uint32_t back = 1; back <= 3 && aim.first >= sentence.begin + back; ++back) {
        const std::string_view verb = scan.form(aim.first - back);
        if (verb.ends_with("ed") || verb == "hit" || verb == "broke") return true;
    }
    return false;
}

// The clause's own word of aim or doubt; `aimed` tells of a goal, which also the past can have had.
Modality stated(const Scan& scan, const FigureSentence& sentence, std::uint32_t from,
                std::uint32_t to) {
    Modality found = Modality::actual;
    for (const Mark& mark : sentence.marks) {
        if (mark.kind != MarkKind::aim || mark.first < from || mark.first >= to) continue;
        if (tells_result(scan, sentence, mark) || is_passed_mark(scan, sentence, mark)) continue;
        // "May" and "Will" at their place in a name or a date.
        if (scan.token(mark.first).capital && mark.first != sentence.begin) continue;
        if (found == Modality::actual || mark.value == "target") found = named(mark.value);
    }
    return found;
}

// "Deals worth $30 billion are expected to be signed": not yet.
bool is_to_be_signed(const FigureSentence& sentence, const FigureCandidate& figure) {
    for (const Mark& sign : sentence.marks)
        if (sign.kind == MarkKind::sign && sign.first > figure.end && sign.first < figure.end + 10)
            return sentence.has(MarkKind::aim, figure.end, sign.first) &&
                   sentence.has(MarkKind::aim, sign.first > 5 ? sign.first - 5 : 0, sign.first);
    return false;
}

// "to take the trade, which now stands at $3 billion, to $10 billion": the word of aim stands before
// the clause that is told aside.
Modality stated_before_aside(const Scan& scan, const FigureSentence& sentence, std::size_t index) {
    const FigureCandidate& figure = sentence.figures[index];
    const auto aside = clause_apart(scan, sentence, sentence.figures[index - 1].first);
    if (!aside || aside->holds(figure.first) || figure.first > aside->end + 4 ||
        scan.form(figure.first - 1) != "to")
        return Modality::actual;
    const std::uint32_t from =
        aside->first > sentence.begin + aim_reach ? aside->first - aim_reach : sentence.begin;
    return stated(scan, sentence, from, aside->first);
}

// "Our goal is $6 billion, and then $10 billion": one word of aim for both.
bool goes_on_from(const Scan& scan, const FigureSentence& sentence, std::size_t index) {
    constexpr std::uint32_t reach = 8;
    const FigureCandidate& before = sentence.figures[index - 1];
    const FigureCandidate& figure = sentence.figures[index];
    // "could be doubled or tripled"
    if (before.multiple && figure.multiple && figure.first == before.end + 1 &&
        (scan.form(before.end) == "or" || scan.form(before.end) == "and"))
        return true;
    if (before.role != FigureRole::level || figure.role != FigureRole::level ||
        figure.unit != before.unit || figure.first > before.end + reach ||
        compare(figure.value, before.value) <= 0)
        return false;
    bool joined = false;
    for (std::uint32_t token = before.end; token < figure.first; ++token) {
        // "the next one is", "the following one"
        if (token > before.end && scan.form(token - 1) == "the" &&
            (scan.form(token) == "next" || scan.form(token) == "following" ||
             scan.form(token) == "second")) {
            const std::uint32_t one = token + 1 < figure.first && scan.form(token + 1) == "one";
            const std::uint32_t verb = token + 1 + one;
            joined = verb >= figure.first || scan.form(verb) == "is";
            if (!joined) return false;
            break;
        }
        if (scan.is(token, WordSet::finite_verb)) return false;
        joined = joined || scan.form(token) == "and" || scan.form(token) == "then";
    }
    return joined && !sentence.has(MarkKind::rise, before.end, figure.first) &&
           !sentence.has(MarkKind::flow, before.end, figure.first);
}

}  // namespace

bool tells_result(const Scan& scan, const FigureSentence& sentence, const Mark& aim) {
    if (scan.form(aim.first) != "to") return false;
    const auto ends_here = [&](std::uint32_t end) {
        return end == aim.first || (end + 1 == aim.first && scan.form(end) == ",");
    };
    for (const FigureCandidate& figure : sentence.figures)
        if (figure.role == FigureRole::change && ends_here(figure.end)) return true;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        const bool did = mark.kind == MarkKind::rise && scan.is(mark.first, WordSet::past_change);
        return (did || mark.kind == MarkKind::basis) && ends_here(mark.end);
    });
}

Modality modality_of(const Article& article, const FigureSentence& sentence, std::size_t index,
                     const FigurePeriod& period) {
    const Scan& scan = article.scan;
    const FigureCandidate& figure = sentence.figures[index];
    Modality found = stated(scan, sentence, clause_begin(scan, sentence, index), figure.first);
    // "$30 billion target", "30 million tonnes is the plan"
    if (found == Modality::actual) {
        std::uint32_t end = figure.end;
        while (end < sentence.end && end < figure.end + 6 && scan.form(end) != "," &&
               scan.form(end) != "." && !starts_clause(scan.form(end)) &&
               !(index + 1 < sentence.figures.size() && end >= sentence.figures[index + 1].first))
            ++end;
        for (const Mark& mark : sentence.marks)
            if (mark.kind == MarkKind::aim && mark.value == "target" && mark.first >= figure.end &&
                mark.first < end && scan.form(mark.first) != "to")
                found = Modality::target;
    }
    if (found == Modality::actual && is_to_be_signed(sentence, figure)) found = Modality::forecast;
    if (found == Modality::actual && index > 0) found = stated_before_aside(scan, sentence, index);
    // "100 billion by 2015 and 200 billion by 2020"
    if (found == Modality::actual && period.by && index > 0) {
        const Modality before = modality_of(article, sentence, index - 1, period);
        if (before != Modality::actual) return before;
    }
    if (found == Modality::actual && index > 0 && goes_on_from(scan, sentence, index)) {
        const Modality before = modality_of(article, sentence, index - 1, {});
        if (before != Modality::actual && (before != Modality::hypothetical || figure.multiple))
            found = before;
    }
    const auto& reference = scan.reference;
    const bool past =
        period.own && reference && period.range.last && *period.range.last < *reference;
    if (past && !period.by && found != Modality::actual) return Modality::actual;
    if (found == Modality::actual && period.by && period.range.last && reference &&
        *period.range.last > *reference)
        return Modality::target;
    return found;
}

Approx approx_of(const Article& article, const FigureSentence& sentence, std::size_t index) {
    const FigureCandidate& figure = sentence.figures[index];
    if (figure.approx != Approx::none) return figure.approx;
    const Scan& scan = article.scan;
    const std::uint32_t floor = index > 0 ? sentence.figures[index - 1].end : sentence.begin;
    for (std::uint32_t back = 1; back <= hedge_reach && figure.first >= floor + back; ++back) {
        const std::uint32_t token = figure.first - back;
        for (const Mark& mark : sentence.marks) {
            if (mark.first > token || mark.end <= token) continue;
            if (mark.kind == MarkKind::record) return Approx::record;
            if (mark.kind == MarkKind::topped) return Approx::more_than;
        }
    }
    // "$315 billion in 2012, a record"
    for (std::uint32_t token = figure.end; token + 1 < sentence.end && token < figure.end + 4;
         ++token)
        if (scan.form(token) == "a" && sentence.has(MarkKind::record, token + 1, token + 2))
            return Approx::record;
    return Approx::none;
}

}  // namespace communique
