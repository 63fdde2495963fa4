#include "facts/reading/antecedent.h"

#include <algorithm>

namespace communique {

PersonIndex antecedent(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    for (std::uint32_t back = 0; back <= 2 && back <= match.sentence; ++back) {
        const Sentence& sentence = scan.analysis.sentences[match.sentence - back];
        const std::uint32_t end =
            back == 0 ? match.first : sentence.first_token + sentence.token_count;
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
