#pragma once
// The words of a keyword figure or table, strongest first, by the chosen measure.

#include <string>
#include <vector>

#include "facts/library.h"
#include "figures/figures.h"

namespace communique {

struct KeywordRow {
    TermId term = 0;
    std::uint64_t frequency = 0;  // in the chosen article, or in all
    double per_10k = 0;
    std::uint32_t documents = 0;  // of all articles
    double log_likelihood = 0;    // keyness only
    double log_ratio = 0;
};

// The word as the articles mostly write it inside sentences: "Russia", not "russia".
std::string written_form(const Library& library, TermId term);

std::vector<KeywordRow> list_keywords(const Library& library, const KeywordChoice& choice);
// The first places of a word in the chosen articles, at most `limit`.
std::vector<Source> places_of(const Library& library, TermId term, const KeywordChoice& choice,
                              std::size_t limit);

}  // namespace communique
