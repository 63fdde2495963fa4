#pragma once
// Collocates: the words that stand near a node more often than chance would put them there. With O
// together, f1 and f2 the occurrences of node and collocate, N words and a window of k words (left
// plus right), chance expects E = k·f1·f2/N (Evert 2008, surface co-occurrence).

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/steps.h"
#include "statistics/concordance.h"
#include "statistics/material.h"

namespace communique {

struct Pairing {
    std::uint64_t together = 0;   // O
    std::uint64_t node = 0;       // f1
    std::uint64_t collocate = 0;  // f2
    std::uint64_t words = 0;      // N
    unsigned window = 1;          // k
};

struct Association {
    double expected = 0;
    double mi = 0;              // log2(O/E) (Church & Hanks 1990)
    double mi3 = 0;             // log2(O³/E) (Daille 1994)
    double t_score = 0;         // (O − E)/√O (Church et al. 1991)
    double log_dice = 0;        // 14 + log2(2·O/(f1 + f2)) (Rychlý 2008); 14 at most
    double log_likelihood = 0;  // Dunning 1993 over the k·f1 places near the node; ≥ 0
};

// The 2×2 table behind the log-likelihood: the places near the node against all others. Windows
// that overlap may promise more places than there are, or hold more collocates; both are kept
// inside it.
struct WindowCells {
    std::uint64_t near = 0;       // places near the node, k·f1
    std::uint64_t far = 0;        // all others
    std::uint64_t found = 0;      // collocates near
    std::uint64_t elsewhere = 0;  // and far
};
WindowCells window_cells(const Pairing& pairing);

// All zero when they never stand together.
Association associate(const Pairing& pairing);

enum class AssociationMeasure : std::uint8_t { log_dice, mi, mi3, t_score, log_likelihood };

// "log_dice", "mi" ... and back; nothing for a name that is none of them.
std::string_view name_of(AssociationMeasure measure);
std::optional<AssociationMeasure> association_measure_of(std::string_view name);
double value_of(const Association& association, AssociationMeasure measure);

struct Window {
    unsigned left = 5;
    unsigned right = 5;
};

struct CollocationOptions {
    Window window = {};
    unsigned least = 3;  // co-occurrences, at least 1
    AssociationMeasure rank = AssociationMeasure::log_dice;
};

struct Collocate {
    TermId term = 0;  // of the material's vocabulary
    Pairing pairing;
    std::uint64_t left = 0;  // of those together, how many stand left of the node
    std::uint64_t right = 0;
    Association association;
};

// Collocates of the uses of any query, strongest first, ties by term form. `uses` come from a
// concordance of the same articles, `documents` are those it searched. Windows run over the words
// of one article, numbers, punctuation and boilerplate left out; words of the node itself and words
// left out by the settings are no collocates; a word near two uses counts with both. O(words of the
// articles + uses × window).
std::vector<Collocate> collocates(const Material& material,
                                  std::span<const DocumentIndex> documents,
                                  std::span<const ConcordanceLine> uses,
                                  const CollocationOptions& options);
// The same a little at a time; `done` counts the articles. All must stay where it is until then.
Steps collocates_in_steps(const Material& material, std::span<const DocumentIndex> documents,
                          std::span<const ConcordanceLine> uses, CollocationOptions options,
                          std::vector<Collocate>& found, std::size_t& done);

}  // namespace communique
