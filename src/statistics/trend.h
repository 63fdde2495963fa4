#pragma once
// How often something is said over time: by article on its day of publication, and by year. Rates
// are uses per 10,000 words of the article or of all articles of the year, so that long ones weigh
// no more.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "articles/document.h"
#include "statistics/concordance.h"
#include "statistics/material.h"

namespace communique {

struct TrendPoint {
    DocumentIndex document = 0;
    std::optional<Date> published;
    std::uint64_t uses = 0;
    std::uint64_t words = 0;
    std::optional<double> per_10k;  // nothing for an article without words
};

struct TrendYear {
    int year = 0;
    std::uint32_t articles = 0;
    std::uint32_t with_uses = 0;  // of these articles
    std::uint64_t uses = 0;
    std::uint64_t words = 0;
    std::optional<double> per_10k;
};

struct Trend {
    std::vector<TrendPoint> articles;  // by date, undated ones last, equal days as in the corpus
    std::vector<TrendYear> years;  // those with articles, in order; undated articles are in none
    std::uint32_t undated = 0;
    // Σ over all articles, dated or not.
    std::uint64_t uses = 0;
    std::uint64_t words = 0;
};

// Of a query: from what its concordance counted. O(articles · log articles).
Trend trend(const Corpus& corpus, std::span<const ConcordanceCount> counts);
// Of a word or alias in some of the articles.
Trend trend(const Material& material, std::span<const DocumentIndex> documents, TermId term);

}  // namespace communique
