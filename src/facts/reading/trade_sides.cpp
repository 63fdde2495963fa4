#include "facts/reading/trade_sides.h"

#include <algorithm>

#include "facts/reading/make_person.h"
#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_deeds.h"

namespace communique {
namespace {

constexpr std::uint32_t window_before = 5;
constexpr std::uint32_t window_behind = 7;

bool nation_ends_at(const FigureSentence& sentence, std::uint32_t token) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::nation && mark.end == token;
    });
}

void note_mark(const Mark& mark, const PairCountries& pair, Sides& sides, bool& a, bool& b) {
    if (mark.kind == MarkKind::mutual) sides.mutual = true;
    if (mark.kind == MarkKind::partner) sides.partner = true;
    if (mark.kind == MarkKind::wider) sides.wider = true;
    if (mark.kind != MarkKind::nation) return;
    if (mark.value == pair.a) a = true;
    else if (mark.value == pair.b) b = true;
    else if (pair.known()) sides.third = true;
}

// "an IMF loan", "a loan from the IMF", "trade within BRICS"; but not "talks at the BRICS summit".
bool takes_part(const Scan& scan, const FigureSentence& sentence, const Mark& body,
                const FigureSubject& subject) {
    if (body.end == subject.first) return true;
    // "the Central Asian region's trade"
    if (body.end + 1 == subject.first && scan.form(body.end) == "'s") return true;
    std::uint32_t before = body.first;
    if (before > sentence.begin && scan.form(before - 1) == "the") --before;
    // "investment in Africa"
    const bool invested = subject.kind == "investment" || subject.kind == "fdi";
    if (invested && before == subject.end + 1 && scan.form(before - 1) == "in") return true;
    return before > sentence.begin && scan.is(before - 1, WordSet::body_link);
}

// "exports to Afghanistan", "a deficit with the United States"
bool is_partner(const Scan& scan, const FigureSentence& sentence, const Mark& nation,
                const PairCountries& pair) {
    if (nation.kind != MarkKind::nation || !pair.holds(nation.value)) return false;
    std::uint32_t before = nation.first;
    if (before > sentence.begin && scan.form(before - 1) == "the") --before;
    // "a surplus of $5 billion in favour of Peru"
    if (before >= sentence.begin + 2 && scan.form(before - 1) == "of" &&
        (scan.form(before - 2) == "favour" || scan.form(before - 2) == "favor"))
        return true;
    return before > sentence.begin && scan.is(before - 1, WordSet::partner_link);
}

// "Romania - $84 million, Ukraine - $32 million", "ahead of Italy ($64 billion)": whose the amount
// is stands right before it.
bool labels(const Scan& scan, const Mark& nation, const FigureCandidate& figure) {
    if (nation.end + 1 != figure.first) return false;
    const std::string_view sign = scan.form(nation.end);
    return sign == "(" || sign == "-" || sign == "--" || sign == "–" || sign == ":";
}

// "$427 billion from China", "those to China came to $10.7 billion": another than the pair sells or
// buys it.
bool names_other(const Scan& scan, const FigureSentence& sentence, const Mark& nation,
                 const PairCountries& pair, const FigureCandidate& figure) {
    if (nation.kind != MarkKind::nation || pair.holds(nation.value)) return false;
    if (labels(scan, nation, figure)) return true;
    std::uint32_t before = nation.first;
    if (before > sentence.begin && scan.form(before - 1) == "the") --before;
    if (before < sentence.begin + 2) return false;
    // "pays $490 for Iranian gas, $425 for Russian"
    if (before - 1 == figure.end && scan.form(figure.end) == "for") return true;
    if (!scan.is(before - 1, WordSet::partner_link)) return false;
    // "from China $427 billion and from Mexico $475 billion"
    const bool beside = nation.end <= figure.first && nation.end + 2 >= figure.first;
    return before - 1 == figure.end || scan.form(before - 2) == "those" ||
           scan.form(before - 2) == "that" || (beside && scan.form(before - 2) == "and");
}

// "exports to the EU were $63 billion, those to Iran $4 billion": one of the pair, whoever was named
// before.
const Mark* those_to(const Scan& scan, const FigureSentence& sentence, const PairCountries& pair,
                     const FigureCandidate& figure) {
    constexpr std::uint32_t near = 4;  // tokens
    for (const Mark& mark : sentence.marks) {
        if (mark.end > figure.first || mark.end + near < figure.first ||
            !is_partner(scan, sentence, mark, pair))
            continue;
        std::uint32_t link = mark.first - 1;
        if (scan.form(link) == "the") --link;
        if (link > sentence.begin &&
            (scan.form(link - 1) == "those" || scan.form(link - 1) == "that"))
            return &mark;
    }
    return nullptr;
}

bool stands_before(const Scan& scan, const FigureSentence& sentence, const Mark& word,
                   const FigureSubject& subject) {
    // "total exports to" holds it itself.
    const bool ships = subject.kind == "export" || subject.kind == "import";
    if (word.end == subject.first || (ships && word.first == subject.first)) return true;
    // "total goods imports and exports"
    if (ships && word.end < subject.first && word.end + 4 > subject.first) {
        bool wares = true;
        for (std::uint32_t token = word.end; token < subject.first; ++token)
            wares = wares &&
                    (scan.form(token) == "and" || sentence.has(MarkKind::flow, token, token + 1));
        if (wares) return true;
    }
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::nation && mark.first == word.end && mark.end == subject.first;
    });
}

// "Overall, China's exports fell", "Vietnam's overall trade": with all the world. `one`: one of the
// pair alone is named.
bool is_with_all(const Scan& scan, const FigureSentence& sentence, const FigureSubject& subject,
                 bool one) {
    const bool overall = sentence.has(MarkKind::wider, sentence.begin, sentence.begin + 1) &&
                         scan.form(sentence.begin + 1) == ",";
    return overall || (one && subject.kind == "trade_total" &&
                       sentence.has(MarkKind::wider, subject.first, subject.first + 1));
}

// "exports to the whole world", "trade with the rest of the world".
bool goes_to_world(const Scan& scan, const FigureSentence& sentence, const FigureSubject& subject) {
    constexpr std::uint32_t near = 6;  // tokens
    const std::uint32_t end = std::min(sentence.end, subject.end + near);
    if (subject.end >= end || !scan.is(subject.end, WordSet::partner_link)) return false;
    for (std::uint32_t token = subject.end + 1; token < end; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "world") return true;
        if (form != "the" && form != "whole" && form != "entire" && form != "rest" &&
            form != "of" && form != "all")
            return false;
    }
    return false;
}

}  // namespace

namespace {

// "French firms signed contracts in Qatar. The biggest, worth $120 million": one of those.
bool is_of_deals_with_third(const Article& article, const FigureSentence& sentence,
                            const FigureSubject& subject, const FigureCandidate& figure,
                            const PairCountries& pair) {
    const Scan& scan = article.scan;
    const std::string_view more = scan.form(figure.first - 1);
    // "The World Bank will lend a further $500 million"
    const bool further = more == "further" || more == "another" || more == "additional";
    if (further && subject.sentence != sentence.index &&
        std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::organisation ||
                   (mark.kind == MarkKind::nation && !pair.holds(mark.value));
        }))
        return true;
    const std::string_view size = scan.form(sentence.begin + 1);
    if (subject.sentence == sentence.index || (size != "biggest" && size != "largest"))
        return false;
    const Sentence& told = scan.analysis.sentences[subject.sentence];
    for (std::uint32_t t = told.first_token; t < told.first_token + told.token_count; ++t)
        if (const std::string& code = nation_code(scan, t); !code.empty() && !pair.holds(code))
            return true;
    return false;
}

}  // namespace

Sides sides_of(const Article& article, const FigureSentence& sentence, const FigureSubject& subject,
               const FigureCandidate& figure, const PairCountries& pair) {
    const Scan& scan = article.scan;
    // What an earlier sentence named had its sides there; here only what stands behind the amount
    // counts.
    const bool here = subject.sentence == sentence.index;
    std::uint32_t from = here ? subject.first : figure.first;
    for (std::uint32_t left = here ? window_before : 0; left > 0 && from > sentence.begin; --from) {
        if (sentence.is_covered(from - 1)) continue;
        if (scan.is(from - 1, WordSet::ends_phrase)) break;
        // "China and Russia's trade", but not "rhetoric and its purchases".
        if (scan.form(from - 1) == "and" && !nation_ends_at(sentence, from - 1)) break;
        --left;
    }
    std::uint32_t to = here ? subject.end : figure.first;
    for (std::uint32_t left = here ? window_behind : 0; left > 0 && to < sentence.end; ++to) {
        if (sentence.is_covered(to)) continue;
        if (scan.is(to, WordSet::ends_phrase)) break;
        --left;
    }
    // "an order worth 17 billion dollars from China"
    const std::uint32_t start = behind_brackets(scan, figure.end, sentence.end);
    std::uint32_t behind = start;
    while (behind < sentence.end && behind < start + 5 && !scan.is(behind, WordSet::ends_phrase))
        ++behind;
    Sides sides;
    sides.third = is_of_deals_with_third(article, sentence, subject, figure, pair);
    bool a = false;
    bool b = false;
    bool other_partner = false;
    for (const Mark& mark : sentence.marks) {
        const bool near_subject = mark.end > from && mark.first < to;
        const bool near_amount = mark.first >= figure.end && mark.first < behind &&
                                 (!here || figure.first >= subject.end);
        // "global" qualifies only what it stands before: "all Japanese imports".
        if (mark.kind == MarkKind::wider &&
            (!here || !stands_before(scan, sentence, mark, subject)))
            continue;
        if (near_subject || near_amount) {
            note_mark(mark, pair, sides, a, b);
            other_partner = other_partner || names_other(scan, sentence, mark, pair, figure);
            sides.toward = sides.toward || is_partner(scan, sentence, mark, pair);
        }
        if (mark.first >= to && mark.first < figure.first &&
            names_other(scan, sentence, mark, pair, figure))
            sides.third = other_partner = true;
        if (mark.kind == MarkKind::organisation && (near_subject || near_amount))
            sides.third = sides.third || takes_part(scan, sentence, mark, subject);
    }
    if (const Mark* partner = those_to(scan, sentence, pair, figure)) {
        sides.third = other_partner = false;
        sides.toward = true;
        note_mark(*partner, pair, sides, a, b);
    }
    if (here && !sides.toward &&
        (is_with_all(scan, sentence, subject, a != b) || goes_to_world(scan, sentence, subject)))
        sides.wider = true;
    const std::string_view word = scan.form(subject.first);
    sides.mutual = sides.mutual || word == "bilateral" || word == "two-way" || word == "mutual" ||
                   word == "reciprocal";
    sides.mutual =
        sides.mutual || (here && subject.sale &&
                         is_from_us_to_them(article, sentence, figure, subject.first, pair));
    sides.one = a || b;
    // "compared with $427 billion from China": whatever two were named before.
    sides.both = a && b && !other_partner;
    sides.mutual = sides.mutual && !other_partner;
    return sides;
}

bool names_only_pair(const FigureSentence& sentence, const PairCountries& pair) {
    bool a = false;
    bool b = false;
    for (const Mark& mark : sentence.marks) {
        if (mark.kind != MarkKind::nation) continue;
        if (!pair.holds(mark.value)) return false;
        a = a || mark.value == pair.a;
        b = b || mark.value == pair.b;
    }
    return a && b;
}

}  // namespace communique
