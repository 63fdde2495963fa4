#include "facts/reading/meeting_speaker.h"

#include <algorithm>

namespace communique {

bool names_others(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person &&
                !article.people.in_pair(scan.values.persons[item.value].person))
                return true;
    return false;
}

bool may_be_one_of_pair(const Match& match, const Article& article) {
    constexpr std::uint32_t near = 3;  // tokens between the verb and its subject behind it
    constexpr std::uint32_t titled = 2 * longest_name;  // tokens of a name with its title
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    bool reported = false;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        const bool own = t > sentence.first_token && scan.form(t - 1) == "i";
        if (own || !scan.is(t, WordSet::reports)) continue;
        reported = true;
        const std::uint32_t from =
            t > sentence.first_token + titled ? t - titled : sentence.first_token;
        for (std::uint32_t by = from; by < std::min(end, t + near); ++by)
            for (const Item& item : scan.items[by])
                if (item.kind == ItemKind::person && (by > t || item.end() == t) &&
                    article.people.in_pair(scan.values.persons[item.value].person) &&
                    !(by > t && scan.form(t) == "told"))
                    return true;
    }
    return !reported;
}

}  // namespace communique
