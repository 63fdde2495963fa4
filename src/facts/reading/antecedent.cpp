#include "facts/reading/antecedent.h"

#include <algorithm>
#include <vector>

namespace communique {
namespace {

// "The envoy has been to Tehran", "the Special Representative was received": somebody whom it does not
// name, before anybody that it does.
bool opens_with_another(const Scan& scan, std::uint32_t begin, std::uint32_t end) {
    constexpr std::uint32_t opening = 10;  // tokens
    const ClassId person = scan.lexicon.find_class("PERSON");
    const ClassId office = scan.lexicon.find_class("OFFICE");
    const ClassId post = scan.lexicon.find_class("POST");
    bool article = false;
    for (std::uint32_t t = begin; t < end && t < begin + opening; ++t) {
        if (scan.at(t, person) != nullptr) return false;
        article = article || scan.form(t) == "the" || scan.form(t) == "a" || scan.form(t) == "an";
        if (!article || scan.token(t + 1).capital) continue;
        const bool of_office = scan.is_in_item(
            t, begin, longest_name, [&](const Item& item) { return item.cls == office; });
        const Item* deputy = scan.at(t, post);
        const bool vice = deputy != nullptr && scan.value_of(*deputy).starts_with("vice");
        if (!vice && (!scan.is(t, WordSet::no_leader) || of_office)) continue;
        // "an official visit" is a visit.
        const std::uint32_t behind = t + (vice ? deputy->count : 1);
        const std::string_view next = scan.form(behind);
        if (next == "," || next == "who" || next == "has" || next.ends_with("ed") ||
            scan.is(behind, WordSet::past) || scan.is(behind, WordSet::finite_verb))
            return true;
    }
    return false;
}

}  // namespace

PersonIndex antecedent(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    for (std::uint32_t back = 0; back <= 2 && back <= match.sentence; ++back) {
        const Sentence& sentence = scan.analysis.sentences[match.sentence - back];
        const std::uint32_t end =
            back == 0 ? match.first : sentence.first_token + sentence.token_count;
        if (opens_with_another(scan, sentence.first_token, end)) return nobody;
        for (std::uint32_t t = sentence.first_token; t < end; ++t)
            if (const Item* found = scan.at(t, cls))
                return scan.values.persons[found->value].person;
    }
    return nobody;
}

PersonIndex named_before(const Match& match, const Article& article, std::uint32_t back) {
    constexpr std::uint32_t far = 40;  // tokens
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    std::vector<PersonIndex> named;  // the last first
    for (std::uint32_t t = match.first; t-- > begin && match.first - t <= far && named.size() < 2;)
        if (const Item* found = scan.at(t, cls)) {
            const PersonIndex person = scan.values.persons[found->value].person;
            if (std::find(named.begin(), named.end(), person) == named.end())
                named.push_back(person);
        }
    return named.size() < 2 ? nobody : named[back];
}

}  // namespace communique
