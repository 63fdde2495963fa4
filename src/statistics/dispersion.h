#pragma once
// How evenly a word is spread over the parts of a corpus, here the articles. Each measure has its
// own direction: DP is 0 for even and 1 for clumped, the others are 1 for even. With n parts f_i
// are the word's counts, s_i the sizes, t_i = f_i/Σf its shares and w_i = s_i/Σs those of the
// parts.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sentences/analysis.h"
#include "statistics/term_counts.h"

namespace communique {

struct Part {
    std::uint64_t frequency = 0;
    std::uint64_t size = 0;
};

struct Dispersion {
    std::uint64_t frequency = 0;
    std::uint32_t range = 0;           // parts that have the word
    double dp = 0;                     // ½ Σ|t_i − w_i| (Gries 2008)
    std::optional<double> dp_norm;     // DP / (1 − min w) (Lijffijt & Gries 2012)
    std::optional<double> evenness;    // 1 − DP / (1 − min{w_i : t_i > 0}) (Egbert et al. 2020)
    std::optional<double> juilland_d;  // 1 − CV(f_i/s_i)/√(n−1), not below 0 (Juilland 1964)
    double rosengren_s = 0;            // (Σ√(w_i f_i))² / Σf (Rosengren 1971)
};

// Parts without words are left out; nothing when the word does not occur. O(parts).
std::optional<Dispersion> dispersion(std::span<const Part> parts);
std::optional<Dispersion> dispersion(std::span<const TermCounts> parts, TermId term);

// Where in the article each use stands, as a share of its words from 0 to below 1: the strokes of a
// dispersion plot. Words as count_terms takes them. O(tokens).
std::vector<double> positions(const Analysis& analysis, TermId term);

}  // namespace communique
