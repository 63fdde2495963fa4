#pragma once
// Whether a figure is one between the two countries of the article. Two named sides or "bilateral"
// say so; where the text leaves it out, what measures the figure and what was told just before
// decide.

#include "facts/facts.h"
#include "facts/reading/trade_sides.h"

namespace communique {

enum class Between { pair, others, no_figure };

struct FigureCase {
    const FigureSubject& subject;
    const Sides& sides;
    const PairCountries& pair;
    FigureKind kind = FigureKind::other;
    Modality modality = Modality::actual;
    bool related = false;       // a figure between the two was told just before
    bool signed_near = false;   // and here or just before a deal
    bool behind_wider = false;  // goes on about the trade of one with all
};

Between between_the_pair(const Article& article, const FigureSentence& sentence,
                         const FigureCase& figure);

// A deal and an investment happen on a day; all else is a flow over months.
bool is_event(FigureKind kind);

}  // namespace communique
