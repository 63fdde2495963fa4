#include "statistics/trend.h"

#include <algorithm>
#include <map>

namespace communique {
namespace {

std::optional<double> rate(std::uint64_t uses, std::uint64_t words) {
    if (words == 0) return std::nullopt;
    return static_cast<double>(uses) * 10000 / static_cast<double>(words);
}

}  // namespace

Trend trend(const Corpus& corpus, std::span<const ConcordanceCount> counts) {
    Trend trend;
    std::map<int, TrendYear> years;
    for (const auto& [document, uses, words] : counts) {
        const auto& published = corpus[document].published;
        trend.articles.push_back({document, published, uses, words, rate(uses, words)});
        trend.uses += uses;
        trend.words += words;
        if (!published) {
            ++trend.undated;
            continue;
        }
        TrendYear& year = years[published->year];
        year.year = published->year;
        ++year.articles;
        if (uses > 0) ++year.with_uses;
        year.uses += uses;
        year.words += words;
    }
    for (auto& [number, year] : years) {
        year.per_10k = rate(year.uses, year.words);
        trend.years.push_back(year);
    }
    std::sort(trend.articles.begin(), trend.articles.end(),
              [](const TrendPoint& x, const TrendPoint& y) {
                  if (x.published.has_value() != y.published.has_value())
                      return x.published.has_value();
                  if (x.published != y.published) return *x.published < *y.published;
                  return x.document < y.document;
              });
    return trend;
}

Trend trend(const Material& material, std::span<const DocumentIndex> documents, TermId term) {
    std::vector<ConcordanceCount> counts;
    for (const DocumentIndex document : documents) {
        const TermCounts& words = material.counts()[document];
        counts.push_back({document, words.count(term), words.tokens});
    }
    return trend(material.corpus(), counts);
}

}  // namespace communique
