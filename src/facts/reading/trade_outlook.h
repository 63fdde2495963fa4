#pragma once
// How firm a figure is: told as a fact, aimed at, foreseen or only possible; and how the text
// hedges it: "more than", "record".

#include "facts/facts.h"
#include "facts/reading/trade_marks.h"
#include "facts/reading/trade_period.h"

namespace communique {

Modality modality_of(const Article& article, const FigureSentence& sentence, std::size_t figure,
                     const FigurePeriod& period);
Approx approx_of(const Article& article, const FigureSentence& sentence, std::size_t figure);

}  // namespace communique
