#include "facts/reading/trade_share.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"

namespace communique {
namespace {

constexpr std::uint32_t reach_of_whole = 9;   // tokens from "of" to what the whole is
constexpr std::uint32_t reach_of_verb = 8;    // from the verb to the percentage
constexpr std::uint32_t reach_of_share = 24;  // from "share" to the percentage

bool is_traded(std::string_view flow) {
    static constexpr std::array<std::string_view, 8> flows{
        "export", "import", "trade_total", "trade", "goods", "volume", "investment", "fdi"};
    return among(flow, flows);
}

// "its exports", "our trade": of whom the sentence speaks.
bool is_owner(std::string_view word) {
    return word == "its" || word == "their" || word == "our" || word == "latter" ||
           word == "country";
}

// Whose parts are named in some words.
struct Named {
    bool a = false;
    bool b = false;
    bool owner = false;
    bool other = false;
    bool both() const { return a && b && !other; }
    bool one() const { return (a || b) && !other; }
};

Named named_in(const Scan& scan, const FigureSentence& sentence, const PairCountries& pair,
               std::uint32_t from, std::uint32_t to) {
    Named named;
    std::uint32_t name_end = from;  // "Africa" in "South Africa" is no body of its own
    for (const Mark& mark : sentence.marks) {
        if (mark.first < from || mark.first >= to) continue;
        if (mark.kind == MarkKind::organisation && mark.first >= name_end) named.other = true;
        if (mark.kind != MarkKind::nation) continue;
        name_end = mark.end;
        named.a = named.a || mark.value == pair.a;
        named.b = named.b || mark.value == pair.b;
        named.other = named.other || !pair.holds(mark.value);
    }
    for (std::uint32_t token = from; token < to; ++token)
        named.owner = named.owner || is_owner(scan.form(token));
    return named;
}

// "bought 40 percent of the gas company": of what owns it, and no part of the trade.
bool is_of_firm(const Scan& scan, const FigureSentence& sentence, const Mark& whole) {
    return whole.end < sentence.end && scan.is(whole.end, WordSet::firm);
}

// "of its total exports", "of Nepal's foreign trade": such words bar an amount from being ours.
bool is_whole(const Scan& scan, const Mark& mark) {
    if (mark.kind == MarkKind::flow) return is_traded(mark.value);
    if (mark.kind != MarkKind::barrier) return false;
    const std::string_view noun = scan.form(mark.end - 1);
    return noun == "trade" || noun == "exports" || noun == "imports" || noun == "commerce";
}

// "of global exports": of all the world's.
bool is_of_world(const Scan& scan, std::uint32_t token) {
    const std::string_view form = scan.form(token);
    return form == "global" || form == "world" || form == "worldwide";
}

// What the percentage is a part of: "of all Dutch exports", "of the country's foreign trade".
const Mark* whole_behind(const Scan& scan, const FigureSentence& sentence,
                         const FigureCandidate& figure) {
    std::uint32_t of = figure.end;
    while (of < sentence.end && of < figure.end + 2 &&
           scan.token(of).kind == TokenKind::punctuation && scan.form(of) != "," &&
           scan.form(of) != ";")
        ++of;
    if (of >= sentence.end || scan.form(of) != "of") return nullptr;
    for (const Mark& mark : sentence.marks) {
        if (mark.first <= of || mark.first > of + reach_of_whole) continue;
        if (!is_whole(scan, mark)) continue;
        for (std::uint32_t token = of + 1; token < mark.first; ++token) {
            const std::string_view form = scan.form(token);
            if (sentence.is_covered(token) || form == "," || form == ";" || form == "and" ||
                is_of_world(scan, token))
                return nullptr;
        }
        return is_of_firm(scan, sentence, mark) ? nullptr : &mark;
    }
    return nullptr;
}

// Where the clause of the percentage begins: behind the amount before it or a semicolon.
std::uint32_t clause_of(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure) {
    std::uint32_t from = sentence.begin;
    for (const FigureCandidate& other : sentence.figures)
        if (other.end <= figure.first) from = std::max(from, other.end);
    for (std::uint32_t token = figure.first; token > from; --token)
        if (scan.form(token - 1) == ";" || scan.form(token - 1) == "while") return token;
    return from;
}

bool has_verb_before(const Scan& scan, const FigureSentence& sentence,
                     const FigureCandidate& figure, std::uint32_t from) {
    const ClassId verb = scan.lexicon.find_class("SHARE_VERB");
    const std::uint32_t floor =
        figure.first > sentence.begin + reach_of_verb ? figure.first - reach_of_verb : from;
    for (std::uint32_t token = figure.first; token > std::max(floor, from); --token) {
        if (scan.at(token - 1, verb) != nullptr) return true;
        if (sentence.has(MarkKind::barrier, token - 1, token)) return false;
    }
    return false;
}

// "30 percent of its exports go to China"
bool has_verb_behind(const Scan& scan, const FigureSentence& sentence, const Mark& whole) {
    constexpr std::uint32_t near = 6;  // tokens
    const ClassId verb = scan.lexicon.find_class("SHARE_GOES");
    const std::uint32_t end = std::min(sentence.end, whole.end + near);
    for (std::uint32_t token = whole.end; token < end; ++token)
        if (scan.at(token, verb) != nullptr) return true;
    return false;
}

FigureSubject subject_at(const FigureSentence& sentence, std::uint32_t first, std::uint32_t end) {
    return {share_flow, sentence.index, first, end, false, false, sentence.index};
}

// "China takes 30 percent of Australia's exports."
std::optional<FigureSubject> part_of_whole(const Scan& scan, const FigureSentence& sentence,
                                           const FigureCandidate& figure,
                                           const PairCountries& pair) {
    const Mark* whole = whole_behind(scan, sentence, figure);
    if (whole == nullptr) return std::nullopt;
    constexpr std::uint32_t partner_behind = 6;  // tokens: "of its oil imports from Nigeria"
    const std::uint32_t from = clause_of(scan, sentence, figure);
    const bool led = has_verb_before(scan, sentence, figure, from);
    if (!led && !has_verb_behind(scan, sentence, *whole)) return std::nullopt;
    const std::uint32_t end = std::min(sentence.end, whole->end + partner_behind);
    const Named here = named_in(scan, sentence, pair, from, end);
    if (here.other) return std::nullopt;
    const Named all = named_in(scan, sentence, pair, sentence.begin, end);
    // "In 2021 it made up 2 percent of Peru's exports": of whom the text speaks.
    const Named before = named_in(scan, sentence, pair, from, figure.first);
    const bool by_it =
        here.one() && sentence.has(MarkKind::refers, from, figure.first) && !before.a && !before.b;
    const bool ours = here.both() || (all.both() && (here.one() || here.owner)) || by_it;
    if (!ours) return std::nullopt;
    return subject_at(sentence, whole->first, whole->end);
}

// "Chile's share of Peru's exports", "the share of Chile in Peru's trade": a share of one of the
// two, not of what they trade in.
bool is_held_by_one(const FigureSentence& sentence, const Scan& scan, std::uint32_t share,
                    const PairCountries& pair) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        if (mark.kind != MarkKind::nation || !pair.holds(mark.value)) return false;
        const bool before = mark.end <= share && mark.end + 2 >= share;
        const bool behind =
            mark.first > share + 1 && mark.first <= share + 3 && scan.form(share + 1) == "of";
        return before || behind;
    });
}

std::optional<FigureSubject> called_share(const Scan& scan, const FigureSentence& sentence,
                                          const FigureCandidate& figure,
                                          const PairCountries& pair) {
    const std::uint32_t from = figure.first > sentence.begin + reach_of_share
                                   ? figure.first - reach_of_share
                                   : sentence.begin;
    for (std::uint32_t share = figure.first; share-- > from;) {
        if (scan.form(share) != "share") continue;
        if (!is_held_by_one(sentence, scan, share, pair)) return std::nullopt;
        const std::uint32_t begin = share > from + 4 ? share - 4 : from;
        const Named named = named_in(scan, sentence, pair, begin, figure.first);
        const bool ours = named.both() || (named.one() && named.owner);
        const auto flow =
            std::find_if(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
                return mark.kind == MarkKind::flow && is_traded(mark.value) && mark.first > share &&
                       mark.end <= figure.first;
            });
        if (!ours || flow == sentence.marks.end()) return std::nullopt;
        return subject_at(sentence, flow->first, flow->end);
    }
    return std::nullopt;
}

// "this figure had risen to 2.4 percent", "the share fell to 3 percent": of the share told before.
bool goes_on(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
             const FigureSubject& last) {
    if (last.used + 1 < sentence.index || figure.first < sentence.begin + 2) return false;
    constexpr std::uint32_t near = 9;  // tokens
    bool to = false;
    for (std::uint32_t back = 1; back <= near && figure.first > sentence.begin + back; ++back) {
        const std::uint32_t token = figure.first - back;
        const std::string_view form = scan.form(token);
        if (sentence.has(MarkKind::flow, token, token + 1)) return false;
        to = to || form == "to" || form == "at" || form == "was" || form == "is";
        if (form != "figure" && form != "share" && form != "proportion") continue;
        const std::string_view lead = scan.form(token - 1);
        return to && (lead == "the" || lead == "this" || lead == "that");
    }
    return false;
}

}  // namespace

std::optional<FigureSubject> share_of(const Article& article, const FigureSentence& sentence,
                                      const FigureCandidate& figure, const PairCountries& pair,
                                      const std::optional<FigureSubject>& last) {
    if (figure.unit != "percent" || figure.multiple || figure.role == FigureRole::change ||
        !pair.known())
        return std::nullopt;
    const Scan& scan = article.scan;
    if (auto part = part_of_whole(scan, sentence, figure, pair)) return part;
    if (auto called = called_share(scan, sentence, figure, pair)) return called;
    if (!last || !goes_on(scan, sentence, figure, *last)) return std::nullopt;
    FigureSubject subject = *last;
    subject.used = sentence.index;
    subject.carried = true;
    return subject;
}

}  // namespace communique
