#include <algorithm>
#include <string_view>

#include "statistics/keyness.h"

namespace communique {
namespace {

// Function words by part of speech, contractions as a whole and cut at the apostrophe, because both
// occur as tokens; last the verbs with which news reports speech, which say nothing of the matter.
// Not here: "us" and "won", which folding makes of the country and of the currency.
constexpr std::string_view words =
    // articles
    "a an the "
    // pronouns and determiners
    "i me my mine myself we our ours ourselves you your yours yourself yourselves he him his "
    "himself she her hers herself it its itself they them their theirs themselves this that "
    "these those who whom whose which what whatever whoever one ones oneself someone something "
    "somebody anyone anything anybody everyone everything everybody no nobody nothing none some "
    "any all both each every either neither other others another such same many much more most "
    "few fewer less least several enough own "
    // small numbers, which the tables of figures have in digits
    "two three four five six seven eight nine ten "
    // prepositions
    "about above across after against along amid among around as at before behind below beneath "
    "beside besides between beyond by despite down during except for from in inside into like "
    "near of off on onto out outside over per since through throughout to toward towards under "
    "until till up upon via with within without "
    // conjunctions
    "and but or nor so yet if unless although though because while whilst whereas whether than "
    "when where why how "
    // auxiliary verbs
    "be am is are was were been being have has had having do does did doing done will would "
    "shall should can cannot could may might must ought "
    // adverbs of place, time and degree that carry no topic
    "not only just also too very even still already again ever never now then once here there "
    "however therefore thus rather quite almost perhaps further later ago "
    // contractions
    "'s 'd 'll 're 've 'm n't s t d ll re ve m don't doesn't didn't isn't aren't wasn't weren't "
    "hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't don doesn didn isn "
    "aren wasn weren hasn haven hadn wouldn couldn shouldn "
    // titles and reported speech
    "mr mr. mrs mrs. ms ms. said say says saying told added";

}  // namespace

std::vector<bool> stopwords(const Vocabulary& vocabulary) {
    std::vector<bool> flags(vocabulary.size(), false);
    for (std::string_view rest = words; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (const TermId* term = vocabulary.find(word)) flags[*term] = true;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return flags;
}

}  // namespace communique
