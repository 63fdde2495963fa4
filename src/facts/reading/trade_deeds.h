// What is put, spent, put up and bought between the two: the verbs of everyday use, which count only
// with the words behind their amount.
#pragma once

#include "facts/reading/trade_words.h"

namespace communique {

// "puts", "put": "is put at $60 billion" pays nothing.
bool puts(const Scan& scan, const Mark& mark);

// "French firms will put £1.5 billion into wind power."
bool is_put_into(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                 const Mark& mark);

// "Turkey is putting up $20 million for a hospital in Kampala."
bool is_put_up(const Scan& scan, const FigureCandidate& figure, const Mark& mark);

// "Turkish firms plan to spend $300 million on a pipeline in Uganda": of one there, with the other.
bool is_spent_there(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                    const Mark& mark, const PairCountries& pair);
bool spends(const Scan& scan, const Mark& mark);

// "We bought 5.2 billion dollars from them last year": of the speaker's country from the other.
bool is_from_us_to_them(const Article& article, const FigureSentence& sentence,
                        const FigureCandidate& figure, std::uint32_t verb,
                        const PairCountries& pair);

}  // namespace communique
