#pragma once
// How firm a figure is: told as a fact, aimed at, foreseen or only possible; and how the text
// hedges it: "more than", "record".

#include "facts/facts.h"
#include "facts/reading/trade_marks.h"
#include "facts/reading/trade_period.h"

namespace communique {

// "grew by 30% to reach $5 billion", "rose to hit a record": what reads like an aim did happen.
bool tells_result(const Scan& scan, const FigureSentence& sentence, const Mark& aim);

Modality modality_of(const Article& article, const FigureSentence& sentence, std::size_t figure,
                     const FigurePeriod& period);
Approx approx_of(const Article& article, const FigureSentence& sentence, std::size_t figure);

}  // namespace communique
