#include "facts/reading/trade_refers.h"

#include <algorithm>

#include "facts/reading/trade_subject.h"

namespace communique {
namespace {

// "Thirty billion is the aim": of what was spoken of.
bool is_the_goal(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (figure.end >= sentence.end) return false;
    const std::string_view verb = scan.form(figure.end);
    if (verb != "is" && verb != "was" && verb != "remains") return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::aim && mark.value == "target" && mark.first > figure.end &&
               mark.first < figure.end + 4;
    });
}

// "In the first four months growth was 12 percent": of what was told before.
bool is_bare_growth(const Scan& scan, const FigureSentence& sentence,
                    const FigureCandidate& figure) {
    if (figure.role != FigureRole::change || figure.multiple) return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::change && mark.end < figure.first &&
               mark.end + 4 > figure.first && mark.first <= sentence.begin + 12 &&
               (mark.first == sentence.begin || scan.form(mark.first - 1) == "the" ||
                sentence.is_covered(mark.first - 1) || scan.form(mark.first - 1) == ",");
    });
}

// "$2 billion was achieved": of what was spoken of.
bool is_told_as_reached(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure) {
    std::uint32_t verb = figure.end;
    if (verb < sentence.end && scan.form(verb) == "of" && verb + 1 < sentence.end) ++verb;
    while (verb < sentence.end && verb < figure.end + 3 && scan.is(verb, WordSet::was_passive))
        ++verb;
    return verb > figure.end && verb < sentence.end && scan.is(verb, WordSet::told_reached);
}

// "..., or 7 percent less than a year earlier": of the level right before it.
bool goes_on_from_carried(const FigureSentence& sentence, const FigureCandidate& figure,
                          const std::optional<FigureSubject>& previous) {
    return figure.role == FigureRole::change && previous && previous->carried &&
           previous->used == sentence.index && figure.first > sentence.begin;
}

// "At 229 billion euros it was 23 percent higher": of what was spoken of.
bool stands_before_it(const Scan& scan, const FigureSentence& sentence,
                      const FigureCandidate& figure) {
    std::uint32_t next = behind_date(scan, sentence, figure.end);
    if (next < sentence.end && scan.form(next) == ",") ++next;
    if (next >= sentence.end || (scan.form(next) != "it" && scan.form(next) != "this"))
        return false;
    for (std::uint32_t back = 1; back <= 4 && figure.first >= sentence.begin + back; ++back)
        if (figure.first - back == sentence.begin) return scan.form(sentence.begin) == "at";
    return false;
}

// "cross the 30 billion mark": of what was spoken of.
bool is_called_mark(const Scan& scan, const FigureSentence& sentence,
                    const FigureCandidate& figure) {
    return figure.first > sentence.begin && scan.form(figure.first - 1) == "the" &&
           sentence.has(MarkKind::refers, figure.end, figure.end + 1);
}

// "had set a $10 billion target": of what was spoken of.
bool is_named_goal(const FigureSentence& sentence, const FigureCandidate& figure) {
    return figure.money &&
           std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
               return mark.kind == MarkKind::aim && mark.value == "target" &&
                      mark.first == figure.end && mark.end == mark.first + 1;
           });
}

// "German statistics speak of 154 billion euros": another count of what was told before.
bool is_counted_by_others(const Scan& scan, const FigureSentence& sentence,
                          const FigureCandidate& figure) {
    constexpr std::uint32_t opening = 10;  // tokens
    if (figure.first == sentence.begin || figure.first > sentence.begin + opening ||
        figure.role != FigureRole::level)
        return false;
    // "Statistics show $3 billion of debt": of something else.
    if (figure.end < sentence.end && scan.token(figure.end).kind == TokenKind::word &&
        scan.form(figure.end) != "in" && scan.form(figure.end) != "for")
        return false;
    std::uint32_t verb = figure.first - 1;
    if (verb > sentence.begin && scan.is(verb, WordSet::hedge)) --verb;
    if (verb > sentence.begin && scan.form(verb) == "of") --verb;
    if (!scan.is(verb, WordSet::data_verb)) return false;
    for (std::uint32_t token = sentence.begin; token < verb; ++token)
        if (scan.is(token, WordSet::data_noun)) return true;
    return false;
}

// "Officials expect $2.5 billion for 2005": of what was spoken of.
bool is_expected(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    constexpr std::uint32_t near = 3;  // tokens
    if (figure.role != FigureRole::level || !figure.money || scan.form(figure.end) == "of")
        return false;
    bool expects = false;
    for (std::uint32_t back = 1; back <= near && figure.first >= sentence.begin + back; ++back)
        expects = expects || scan.form(figure.first - back).starts_with("expect") ||
                  scan.form(figure.first - back).starts_with("forecast");
    return expects &&
           std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMark& date) {
               return date.first <= figure.end + near && date.first >= figure.end &&
                      date.date.grain == Grain::year;
           });
}

// "The ten-month figure was $35 billion": of what was spoken of.
bool is_figure_of_months(const Scan& scan, const FigureSentence& sentence,
                         const FigureCandidate& figure) {
    constexpr std::uint32_t near = 10;  // tokens
    for (std::uint32_t back = 2; back <= near && figure.first >= sentence.begin + back; ++back) {
        const std::uint32_t token = figure.first - back;
        if (scan.form(token) == "month" &&
            (scan.form(token + 1) == "figure" || scan.form(token + 1) == "total" ||
             scan.form(token + 1) == "value"))
            return true;
    }
    return false;
}

// "It is very encouraging.": a short sentence still of what was named before it.
bool only_goes_on(const Scan& scan, std::uint32_t index) {
    constexpr std::uint32_t longest = 10;  // tokens
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::string_view first = scan.form(sentence.first_token);
    return sentence.token_count <= longest && (first == "it" || first == "this" || first == "that");
}

bool is_deal_told(const std::optional<FigureSubject>& previous) {
    return previous && (previous->kind == "deal" || previous->kind == "credit" ||
                        previous->kind == "aid" || previous->kind == "pay");
}

// "The biggest, worth $120 million, is for a dam", "the largest of them is worth": one of the deals.
bool is_largest_of_them(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure,
                        const std::optional<FigureSubject>& previous) {
    constexpr std::uint32_t near = 5;  // tokens
    if (!figure.money || figure.role != FigureRole::level || !is_deal_told(previous) ||
        scan.form(sentence.begin) != "the" || figure.first > sentence.begin + 2 + near)
        return false;
    const std::string_view size = scan.form(sentence.begin + 1);
    const std::string_view next = scan.form(sentence.begin + 2);
    const std::string_view whose = scan.form(sentence.begin + 3);
    const bool of_them =
        next == "," || next == "is" || next == "was" || next == "one" ||
        (next == "of" && (whose == "them" || whose == "these" || whose == "those"));
    const std::string_view before = scan.form(figure.first - 1);
    return (size == "biggest" || size == "largest") && of_them &&
           (before == "worth" || before == "for" || before == "at");
}

// "We are ready to consider a further 500 million dollars": more of what was lent or given.
bool is_further_grant(const Scan& scan, const FigureSentence& sentence,
                      const FigureCandidate& figure, const std::optional<FigureSubject>& previous) {
    constexpr std::uint32_t near = 5;  // tokens
    if (!figure.money || figure.role != FigureRole::level || !is_deal_told(previous) ||
        figure.first < sentence.begin + 2)
        return false;
    const std::string_view more = scan.form(figure.first - 1);
    if (more != "further" && more != "another" && more != "additional") return false;
    for (std::uint32_t back = 2; back <= near && figure.first >= sentence.begin + back; ++back)
        if (scan.is(figure.first - back, WordSet::grants)) return true;
    return false;
}

}  // namespace

bool opens_clause(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& start) {
    return start.first < sentence.begin + 4 ||
           (start.match_first > sentence.begin && scan.form(start.match_first - 1) == ":");
}

std::uint32_t behind_date(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    for (const DateMark& date : sentence.dates)
        if (date.first == token || (date.first == token + 1 && scan.form(token) == "in"))
            return date.end;
    return token;
}

bool refers_to_told(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                    const std::optional<FigureSubject>& previous) {
    return is_the_goal(scan, sentence, figure) || stands_before_it(scan, sentence, figure) ||
           is_bare_growth(scan, sentence, figure) || is_told_as_reached(scan, sentence, figure) ||
           is_called_mark(scan, sentence, figure) || is_named_goal(sentence, figure) ||
           is_counted_by_others(scan, sentence, figure) || is_expected(scan, sentence, figure) ||
           is_figure_of_months(scan, sentence, figure) ||
           is_largest_of_them(scan, sentence, figure, previous) ||
           is_further_grant(scan, sentence, figure, previous) ||
           goes_on_from_carried(sentence, figure, previous);
}

std::uint32_t reach_of(const FigureSentence& sentence, const FigureCandidate& figure) {
    constexpr std::uint32_t by_name = 3;
    const bool named =
        std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            const bool goal = mark.kind == MarkKind::refers && mark.end + 1 == figure.first;
            return mark.kind == MarkKind::refers && mark.end <= figure.first &&
                   (mark.end > mark.first + 1 || goal);
        });
    return named ? by_name : 1;
}

std::optional<FigureSubject> flow_named_near(const Article& article, std::uint32_t index) {
    constexpr std::uint32_t most_back = 3;  // sentences
    for (std::uint32_t back = 1; back <= most_back && back <= index; ++back)
        if (auto named = flow_named_in(article, index - back)) {
            if (back == 2 && only_goes_on(article.scan, index - 1)) named->used = index - 1;
            return named;
        }
    return std::nullopt;
}

}  // namespace communique
