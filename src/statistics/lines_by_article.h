#pragma once
// The lines of a concordance article by article, whatever order they are in, without a list for
// each article.

#include <cstdint>
#include <span>
#include <vector>

#include "statistics/concordance.h"

namespace communique {

struct LinesByArticle {
    std::vector<std::uint32_t> first;  // by DocumentIndex, and one past the last
    std::vector<std::uint32_t> lines;  // their numbers

    LinesByArticle(std::size_t articles, std::span<const ConcordanceLine> all)
        : first(articles + 1), lines(all.size()) {
        for (const ConcordanceLine& line : all) ++first[line.document + 1];
        for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (std::uint32_t i = 0; i < lines.size(); ++i) lines[next[all[i].document]++] = i;
    }

    std::size_t number_of(DocumentIndex document) const {
        return first[document + 1] - first[document];
    }
    std::span<const std::uint32_t> of(DocumentIndex document) const {
        return std::span(lines).subspan(first[document], number_of(document));
    }
};

}  // namespace communique
