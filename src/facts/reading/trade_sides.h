#pragma once
// Whose a figure is: the nations around the word that says what is measured, and the words that
// stand for them ("bilateral", "its neighbour").

#include <cstdint>
#include <string>
#include <string_view>

#include "facts/reading/trade_marks.h"
#include "facts/reading/trade_pair.h"

namespace communique {

struct FigureSubject {
    std::string_view kind;  // of the lexicon: "export", "deal" ...
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // the word's tokens
    std::uint32_t end = 0;
    bool sale = false;       // a verb tells it
    bool carried = false;    // "it": told in an earlier sentence
    std::uint32_t used = 0;  // the sentence that spoke of it last
};

// Whose figure it is.
struct Sides {
    bool third = false;  // a nation outside the pair takes part
    bool one = false;    // one of the pair is named
    bool both = false;
    bool toward = false;   // "exports to", "a deficit with" one of the pair
    bool mutual = false;   // "bilateral", "between them"
    bool partner = false;  // "to its neighbour"
    bool wider = false;    // "global"
};

Sides sides_of(const Article& article, const FigureSentence& sentence, const FigureSubject& subject,
               const FigureCandidate& figure, const PairCountries& pair);
// "Germany is Denmark's biggest customer: it bought": no others than the two are named.
bool names_only_pair(const FigureSentence& sentence, const PairCountries& pair);

}  // namespace communique
