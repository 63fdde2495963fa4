#include "facts/reading/trade_units.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/reading/among.h"

namespace communique {
namespace {

// What may stand behind a number that stands for an amount; a noun there is what the number counts.
bool may_follow_amount(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    if (token >= sentence.end || sentence.is_covered(token)) return true;
    if (scan.token(token).kind == TokenKind::punctuation) return scan.form(token) != "-";
    if (scan.token(token).kind != TokenKind::word) return false;
    return scan.is(token, WordSet::after_amount);
}

bool alike(Decimal a, Decimal b) {
    const double x = std::abs(to_double(a));
    const double y = std::abs(to_double(b));
    return x > 0 && y > 0 && x / y < 1000 && y / x < 1000;
}

bool is_flow(const FigureSentence& sentence, std::uint32_t token) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::flow && mark.first <= token && token < mark.end;
    });
}

// The words before a bare number: "from" makes it a start, "by" a change; without any of them, or a
// flow ("imports 9.6"), it is no amount.
std::optional<FigureRole> role_before(const Scan& scan, const FigureSentence& sentence,
                                      const FigureCandidate& figure) {
    bool hedged = true;  // nothing but hedges between
    for (std::uint32_t back = 1; back <= 4 && figure.first >= sentence.begin + back; ++back) {
        const std::string_view form = scan.form(figure.first - back);
        // "imports from Morocco were 1.5 billion": from there, not from so much.
        if (back > 1 && scan.token(figure.first - back + 1).kind == TokenKind::word &&
            scan.token(figure.first - back + 1).capital)
            continue;
        if (form == "by") return FigureRole::change;
        if (form == "from" || form == "against" || form == "than" || form == "with" ||
            form == "versus" || form == "vs")
            return FigureRole::start;
        if (form == "to" || form == "at" || form == "," || form == "and" || form == "another" ||
            form == "further" || form == "after")
            return FigureRole::level;
        // "were worth 1.1 billion"
        if (back == 1 && form == "worth") return FigureRole::level;
        // "Ten years ago it was 4 million."
        const std::uint32_t verb = figure.first - back;
        const bool been = form == "was" || form == "were" || form == "is" || form == "are";
        if (back <= 2 && hedged && been && verb > sentence.begin &&
            sentence.has(MarkKind::refers, verb - 1, verb))
            return FigureRole::level;
        // "a record of 5.5 billion"
        if (back == 1 && form == "of" && figure.first >= sentence.begin + 2 &&
            scan.is(figure.first - 2, WordSet::sum_noun))
            return FigureRole::level;
        if (is_flow(sentence, figure.first - back)) return FigureRole::level;
        // "it has already reached 2.7 billion"
        if (hedged && scan.is(figure.first - back, WordSet::reaches)) return FigureRole::level;
        hedged = hedged && (scan.is(figure.first - back, WordSet::hedge) || form == "already");
    }
    return std::nullopt;
}

// A list of changes goes on: "exports rose 12.9% ..., imports 9.6".
bool go_on(const Scan& scan, FigureCandidate& figure, const LastUnits& here) {
    // "lost 30 percent and traded at 5.3": a level.
    if (here.change == 0 || scan.form(figure.first - 1) == "at") return false;
    figure.role = FigureRole::change;
    figure.unit = "percent";
    if (here.change < 0 && figure.value.digits > 0) figure.value = negate(figure.value);
    return true;
}

// "Thirty billion is the aim."
bool is_called_goal(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    if (token >= sentence.end || !scan.is(token, WordSet::goal_verb)) return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::aim && mark.value == "target" && mark.first > token &&
               mark.first <= token + 3;
    });
}

// "27 percent of all exports": a share, whatever was told of changes before it.
bool is_share(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    return token < sentence.end && scan.form(token) == "of";
}

// "cross the 30 billion mark"
bool is_mark(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    return figure.first > sentence.begin && scan.form(figure.first - 1) == "the" &&
           sentence.has(MarkKind::refers, figure.end, figure.end + 1) &&
           std::abs(to_double(figure.value)) >= 1e5;
}

bool resolve(const Scan& scan, const FigureSentence& sentence, FigureCandidate& figure,
             const LastUnits& here, const LastUnits& last, bool follows) {
    std::optional<FigureRole> role = role_before(scan, sentence, figure);
    const bool marked = is_mark(scan, sentence, figure);
    if (marked || is_called_goal(scan, sentence, figure.end)) role = FigureRole::level;
    if (!role) return false;
    if (figure.unit == "percent")
        return !is_share(scan, sentence, figure.end) && figure.first > sentence.begin &&
               scan.form(figure.first - 1) != "to" && go_on(scan, figure, here);
    if (!marked && !may_follow_amount(scan, sentence, figure.end)) return false;
    figure.role = *role;
    const bool scaled = figure.end > figure.first + 1 && std::abs(to_double(figure.value)) >= 1e5;
    // "little more than half of it" is no half percent.
    const bool part =
        std::abs(to_double(figure.value)) < 1 && scan.token(figure.first).kind == TokenKind::word;
    if (part) return false;
    const bool percent_size = std::abs(to_double(figure.value)) < 1000 && !scaled;
    if (here.change != 0 && percent_size) return go_on(scan, figure, here);
    if (figure.role == FigureRole::change) return false;
    const LastUnits& source = !here.level.empty() ? here : last;
    if (source.level.empty() || (&source == &last && (!follows || !scaled))) return false;
    if (!scaled && !alike(figure.value, source.value)) return false;
    if (!scaled && std::abs(to_double(figure.value)) < 1000) return false;
    figure.unit = source.level;
    figure.money = source.money;
    return true;
}

bool next_is(const Scan& scan, const FigureSentence& sentence, std::uint32_t token,
             std::string_view word) {
    return token < sentence.end && scan.form(token) == word;
}

}  // namespace

// "per 1,000 cubic metres", "for a thousand barrels": what a price is for.
bool is_measure_of_price(const Scan& scan, const FigureSentence& sentence,
                         const FigureCandidate& figure) {
    const double value = to_double(figure.value);
    if (figure.money || figure.unit == "percent" || (value != 1000 && value != 1)) return false;
    if (figure.first <= sentence.begin) return false;
    const std::string_view before = scan.form(figure.first - 1);
    if (before != "per" && before != "for" && before != "a" && before != "/") return false;
    return std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const FigureCandidate& other) {
            return other.money && other.first < figure.first && other.end + 12 > figure.first;
        });
}

// "down 4.0 percent ($6.2 billion) from 2022": the change in money beside the one in percent.
bool is_told_as_money(const Scan& scan, const FigureSentence& sentence,
                      const FigureCandidate& figure) {
    if (!figure.money || figure.first <= sentence.begin + 1) return false;
    const std::uint32_t sign = figure.first - 1;
    if (scan.form(sign) != "(") return false;
    return std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const FigureCandidate& other) {
            const bool named =
                other.end + 1 == sign && sentence.has(MarkKind::change, other.end, sign);
            return other.role == FigureRole::change && (other.end == sign || named);
        });
}

// "fell by £0.3 billion (6.6%)": the change in money once more.
bool is_told_as_percent(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure) {
    if (!figure.money || figure.role != FigureRole::level || figure.first <= sentence.begin)
        return false;
    const std::string_view before = scan.form(figure.first - 1);
    if (before != "by" && before != "of") return false;
    return std::any_of(sentence.figures.begin(), sentence.figures.end(),
                       [&](const FigureCandidate& other) {
                           return other.role == FigureRole::change && other.first > figure.end &&
                                  other.first <= figure.end + 3 && other.match_first < figure.first;
                       });
}

bool is_price(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (!figure.money) return false;
    if (figure.priced) return true;
    std::uint32_t token = figure.end;
    const bool per = next_is(scan, sentence, token, "a") || next_is(scan, sentence, token, "per") ||
                     next_is(scan, sentence, token, "an") || next_is(scan, sentence, token, "/");
    return per && token + 1 < sentence.end && scan.is(token + 1, WordSet::price_unit);
}

bool is_rate(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    const std::uint32_t token = figure.end;
    // "was $35 billion, up 14 percent annually": against the year before.
    const std::string_view lead = scan.form(figure.match_first);
    if (figure.role == FigureRole::change && (lead == "up" || lead == "down")) return false;
    if (next_is(scan, sentence, token, "annually") || next_is(scan, sentence, token, "yearly"))
        return true;
    const bool per = next_is(scan, sentence, token, "a") || next_is(scan, sentence, token, "per") ||
                     next_is(scan, sentence, token, "each") ||
                     next_is(scan, sentence, token, "every");
    // "$5 billion a year earlier" is none.
    if (token + 2 < sentence.end && scan.is(token + 2, WordSet::time_shift)) return false;
    return per && (next_is(scan, sentence, token + 1, "year") ||
                   next_is(scan, sentence, token + 1, "annum") ||
                   next_is(scan, sentence, token + 1, "month"));
}

bool is_converted(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (!figure.money) return false;
    for (std::uint32_t back = 1; back <= 3 && figure.first >= sentence.begin + back; ++back) {
        const std::uint32_t sign = figure.first - back;
        const bool or_else = scan.form(sign) == "or";
        if (scan.form(sign) != "(" && !or_else) continue;
        return std::any_of(sentence.figures.begin(), sentence.figures.end(),
                           [&](const FigureCandidate& other) {
                               const bool beside = other.end <= sign && other.end + 2 >= sign;
                               return beside && ((other.money && other.unit != figure.unit) ||
                                                 (or_else && other.role == FigureRole::change));
                           });
    }
    return false;
}

bool is_bare_dollar(const Scan& scan, const FigureCandidate& figure) {
    if (figure.unit != "USD") return false;
    bool sign = false;
    for (std::uint32_t token = figure.first; token < figure.end; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "us" || form == "u.s." || form == "usd" || form == "dollars" ||
            form == "american" || (form.starts_with("us") && form.size() > 2))
            return false;
        sign = sign || form == "$";
    }
    return sign;
}

std::string house_dollar(const Article& article, const PairCountries& pair) {
    static constexpr std::array<std::string_view, 6> dollars{"AUD", "CAD", "NZD",
                                                             "SGD", "HKD", "TWD"};
    const Scan& scan = article.scan;
    std::string house;
    for (const FigureCandidate& figure : article.figure_candidates) {
        if (among(figure.unit, dollars)) {
            if (pair.holds(std::string_view(figure.unit).substr(0, 2))) house = figure.unit;
        }
        if (figure.unit != "USD") continue;
        // Whoever writes US$ elsewhere, or converts in parentheses, means that by a bare sign, too.
        const bool converts = figure.first > 0 && scan.form(figure.first - 1) == "(";
        if (converts || !is_bare_dollar(scan, figure)) return {};
    }
    return house;
}

void resolve_units(const Article& article, FigureSentence& sentence, LastUnits& last,
                   bool follows) {
    const Scan& scan = article.scan;
    LastUnits here;
    for (std::size_t i = 1; i < sentence.figures.size(); ++i)
        if (is_measure_of_price(scan, sentence, sentence.figures[i]))
            sentence.figures[i - 1].priced = sentence.figures[i - 1].money;
    std::vector<FigureCandidate> kept;
    for (FigureCandidate& figure : sentence.figures) {
        // "fell by 5 million tonnes to 19 million": the change names the unit, too.
        if (figure.role == FigureRole::delta && !figure.money) {
            here.level = figure.unit;
            here.money = figure.money;
        }
        if (figure.role == FigureRole::delta || is_converted(scan, sentence, figure)) continue;
        if (is_measure_of_price(scan, sentence, figure) ||
            is_told_as_percent(scan, sentence, figure) || is_told_as_money(scan, sentence, figure))
            continue;
        const bool bare =
            !figure.share && (figure.role == FigureRole::carried || figure.unit.empty());
        if (bare && !resolve(scan, sentence, figure, here, last, follows)) continue;
        if (figure.role == FigureRole::start && figure.unit == "percent" && !figure.share) continue;
        if (figure.role == FigureRole::change) {
            here.change = figure.value.digits < 0 ? -1 : 1;
        } else if (figure.unit != "percent") {
            here.level = figure.unit;
            here.money = figure.money;
            here.value = figure.value;
        }
        kept.push_back(figure);
    }
    sentence.figures = std::move(kept);
    if (!here.level.empty()) last = here;
}

}  // namespace communique
