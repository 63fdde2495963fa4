#pragma once
// The figure of uses over time, and the words of its marks, which are only made for those that are
// drawn one by one.

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/steps.h"
#include "chart/figure.h"
#include "figures/word_study.h"
#include "statistics/lines_by_article.h"

namespace communique {

class TrendWords {
public:
    // Both must outlive it; the study has found its uses.
    TrendWords(const Library& library, WordStudy& study);

    // Of an article's mark.
    void describe(Datum& datum);
    // Sources of a year's mark.
    void attach_places(Datum& datum, const TrendYear& year) const;

private:
    void add_places(DocumentIndex document, std::vector<Source>& places) const;
    std::size_t number_of_places(DocumentIndex document) const;

    const Library& library_;
    const Trend& trend_;
    std::span<const ConcordanceLine> found_;
    LinesByArticle lines_;
    std::unordered_map<std::string_view, const TrendPoint*> points_;  // by the article's id
};

// `words` describes the figure's articles.
Steps study_trend_in_steps(const Library& library, WordStudy& study, Detail detail, Figure& figure,
                           std::unique_ptr<TrendWords>& words);

}  // namespace communique
