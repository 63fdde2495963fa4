#include "facts/reading/trade_deeds.h"

#include <algorithm>

#include "facts/reading/make_person.h"

namespace communique {
namespace {

// A nation of the pair behind "in" or "in the", else nothing.
const Mark* nation_led_by_in(const Scan& scan, const FigureSentence& sentence, std::uint32_t from,
                             const PairCountries& pair) {
    constexpr std::uint32_t near = 14;  // tokens
    for (const Mark& mark : sentence.marks) {
        if (mark.kind != MarkKind::nation || mark.first < from || !pair.holds(mark.value)) continue;
        if (mark.first > from + near) return nullptr;
        const std::uint32_t lead =
            scan.form(mark.first - 1) == "the" ? mark.first - 2 : mark.first - 1;
        const std::string_view link = scan.form(lead);
        if (link != "in" && link != "into") continue;
        for (std::uint32_t token = from; token < lead; ++token)
            if (scan.token(token).kind == TokenKind::punctuation && scan.form(token) != "-")
                return nullptr;
        return &mark;
    }
    return nullptr;
}

// The sentence before tells of one of the two and of no other nation, whom "them" may mean.
bool only_pair_told_before(const Article& article, const FigureSentence& sentence,
                           const PairCountries& pair) {
    if (sentence.index == 0) return false;
    bool ours = false;
    const Sentence& before = article.scan.analysis.sentences[sentence.index - 1];
    for (std::uint32_t token = before.first_token; token < before.first_token + before.token_count;
         ++token) {
        const std::string& code = nation_code(article.scan, token);
        if (!code.empty() && !pair.holds(code)) return false;
        ours = ours || !code.empty();
    }
    return ours;
}

}  // namespace

bool puts(const Scan& scan, const Mark& mark) {
    const std::string_view form = scan.form(mark.first);
    return form == "put" || form == "puts" || form == "putting";
}

bool is_put_into(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                 const Mark& mark) {
    if (!puts(scan, mark) || figure.end + 1 >= sentence.end) return false;
    const std::string_view link = scan.form(figure.end);
    const std::string_view whose = scan.form(figure.end + 1);
    // "will put $15 billion in our industry"
    return link == "into" ||
           (link == "in" && (whose == "our" || whose == "their" ||
                             sentence.has(MarkKind::nation, figure.end + 1, figure.end + 2)));
}

bool is_put_up(const Scan& scan, const FigureCandidate& figure, const Mark& mark) {
    constexpr std::uint32_t near = 2;  // tokens between: "up some", "up about another"
    if (!puts(scan, mark) || !figure.money || scan.form(mark.first + 1) != "up" ||
        figure.first > mark.first + 2 + near)
        return false;
    const std::string_view link = scan.form(figure.end);
    return link == "for" || link == "towards" || link == "toward";
}

bool spends(const Scan& scan, const Mark& mark) {
    const std::string_view verb = scan.form(mark.end - 1);
    return verb == "spend" || verb == "spent";
}

bool is_spent_there(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                    const Mark& mark, const PairCountries& pair) {
    if (!figure.money || scan.form(figure.end) != "on") return false;
    // "on a port in Peru", "on assets in", unlike "on the war in Iraq", "on tickets for the games in"
    const std::string_view object = scan.form(figure.end + 1);
    if (object != "a" && object != "an" && object != "assets") return false;
    const Mark* there = nation_led_by_in(scan, sentence, figure.end, pair);
    if (there == nullptr) return false;
    // "Greece said Turkey has spent $3 billion on refugees in Turkey": whoever is named last.
    const Mark* spender = nullptr;
    for (const Mark& other : sentence.marks)
        if (other.kind == MarkKind::nation && other.end <= mark.first) spender = &other;
    return spender != nullptr && pair.holds(spender->value) && spender->value != there->value;
}

bool is_from_us_to_them(const Article& article, const FigureSentence& sentence,
                        const FigureCandidate& figure, std::uint32_t verb,
                        const PairCountries& pair) {
    const Scan& scan = article.scan;
    if (verb == sentence.begin || scan.form(verb - 1) != "we" || figure.first < verb ||
        figure.first > verb + 4 || !figure.money || figure.end + 1 >= sentence.end)
        return false;
    const std::string_view link = scan.form(figure.end);
    const std::string_view whom = scan.form(figure.end + 1);
    if ((link != "from" && link != "to") || (whom != "them" && whom != "you")) return false;
    const bool others =
        std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::organisation ||
                   (mark.kind == MarkKind::nation && !pair.holds(mark.value));
        });
    return !others && only_pair_told_before(article, sentence, pair);
}

}  // namespace communique
