#include "facts/reading/trade_words.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/make_person.h"

namespace communique {
namespace {

bool is_link(std::string_view word) {
    static constexpr std::array<std::string_view, 6> links{"to",      "from", "with",
                                                           "between", "of",   "in"};
    return among(word, links);
}

// "the two countries", "both sides"
bool is_both(std::string_view word) { return word == "two" || word == "both"; }

bool is_small_word(const Scan& scan, std::uint32_t token) {
    return scan.token(token).kind == TokenKind::word && !scan.token(token).capital;
}

// "Russian", "German", "Asian", but not "the Russians": of a country, and so before what it is said
// of.
bool is_adjective(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const bool plural = scan.form(token).ends_with('s') && !scan.form(token).ends_with("ss");
    if (plural) return false;
    const ClassId demonym = scan.lexicon.find_class("DEMONYM");
    const ClassId region = scan.lexicon.find_class("REGIONAL");
    return scan.is_in_item(token, begin, longest_name, [&](const Item& item) {
        return item.end() == token + 1 && (item.cls == demonym || item.cls == region);
    });
}

// "Russian oil and gas" from "Russian", "the two countries" from "the two": an adjective is no end.
std::uint32_t with_its_nouns(const Scan& scan, std::uint32_t last, std::uint32_t begin,
                             std::uint32_t end) {
    if (last >= end || !is_small_word(scan, last)) return last;
    if (!is_both(scan.form(last - 1)) && !is_adjective(scan, last - 1, begin)) return last;
    ++last;
    // "Russian farm goods"
    if (last < end && scan.at(last, scan.lexicon.find_class("WARE")) != nullptr) ++last;
    const bool goes_on = last + 2 < end && scan.form(last) == "and" &&
                         is_small_word(scan, last + 1) &&
                         scan.token(last + 2).kind != TokenKind::word;
    return goes_on ? last + 2 : last;
}

// Where the partners end that begin at `first`: "Russia", "the United States", "Iran and the UAE",
// "the two countries". `first` when there are none.
std::uint32_t end_of_partners(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t longest = 7;
    if (scan.form(first) == "the") ++first;
    if (first < end && is_both(scan.form(first))) {
        const bool named =
            first + 1 < end && is_small_word(scan, first + 1) && !is_link(scan.form(first + 1));
        return named ? first + 2 : first;
    }
    std::uint32_t last = first;
    for (std::uint32_t token = first; token < end && token < first + longest; ++token) {
        const std::string_view form = scan.form(token);
        if (scan.token(token).kind == TokenKind::word && scan.token(token).capital)
            last = token + 1;
        else if (token == first || (form != "and" && form != "the")) break;
    }
    return last;
}

// "exports of DM 76 billion", "from January", "a deficit of US$5 billion" name no partner; "exports
// to the US" does.
bool names_partner(const Scan& scan, std::uint32_t link, std::uint32_t first, std::uint32_t end) {
    const std::uint32_t name = scan.form(first) == "the" ? first + 1 : first;
    if (name >= end) return false;
    if (scan.form(link) == "of" && nation_code(scan, name).empty()) return false;
    const auto& items = scan.items[name];
    return std::none_of(items.begin(), items.end(), [](const Item& item) {
        return item.kind == ItemKind::date || item.kind == ItemKind::amount;
    });
}

std::uint32_t end_of_words(const Scan& scan, const FigureSubject& subject, std::uint32_t end) {
    std::uint32_t last = subject.end;
    // The subject may hold the link already: "trade between".
    const std::uint32_t link =
        last > subject.first + 1 && is_link(scan.form(last - 1)) ? last - 1 : last;
    if (link + 1 >= end || !is_link(scan.form(link)))
        return with_its_nouns(scan, last, subject.first, end);
    if (subject.sale && link == last) return last;
    const std::uint32_t first = link + 1;
    if (!names_partner(scan, link, first, end)) return link;
    const std::uint32_t partners = end_of_partners(scan, first, end);
    const std::uint32_t begin = scan.form(first) == "the" ? first + 1 : first;
    return partners > begin ? with_its_nouns(scan, partners, begin, end) : link;
}

}  // namespace

std::string words_about(const Article& article, const FigureSubject& subject) {
    const Scan& scan = article.scan;
    const Sentence& tokens = scan.analysis.sentences[subject.sentence];
    const std::uint32_t begin = tokens.first_token;
    const std::uint32_t end = begin + tokens.token_count;
    std::uint32_t first = subject.first;
    const auto qualifies = [&](std::uint32_t token) {
        const std::string_view form = scan.form(token);
        return scan.token(token).kind == TokenKind::word && form != "the" && form != "and" &&
               form != "of" && !scan.is(token, WordSet::ends_phrase) &&
               (scan.token(token).capital || form == "'s" || form.ends_with("al") ||
                form.ends_with("ed"));
    };
    while (first > begin && subject.first - first < 3 && qualifies(first - 1)) --first;
    if (first < subject.first && scan.form(first) == "'s") ++first;
    const std::uint32_t last = end_of_words(scan, subject, end);
    std::string words(slice(scan.text(), scan.span_of(first, last - first)));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

}  // namespace communique
