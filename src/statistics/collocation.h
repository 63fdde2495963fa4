#pragma once
// Collocates: the words that stand near a node word more often than chance would put them there.
// With O together, f1 and f2 the occurrences of node and collocate, N words and a window of k words
// (left plus right), chance expects E = k·f1·f2/N (Evert 2008, surface co-occurrence).

#include <cstdint>
#include <span>
#include <vector>

#include "sentences/analysis.h"

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
    double log_likelihood = 0;  // Dunning 1993 over the k·f1 places near the node
};

// All zero when they never stand together.
Association associate(const Pairing& pairing);

struct Window {
    unsigned left = 5;
    unsigned right = 5;
};

struct Collocate {
    TermId term = 0;
    Pairing pairing;
    Association association;
};

// Collocates with at least `least` co-occurrences, strongest logDice first, ties by term form.
// Windows run over the words of one article, punctuation and boilerplate left out, and a word near
// two nodes counts with both. `node` holds the spellings that count as the node. O(words + nodes ×
// window).
std::vector<Collocate> collocates(std::span<const Analysis> analyses, const Vocabulary& vocabulary,
                                  std::span<const TermId> node, Window window, unsigned least = 3);

}  // namespace communique
