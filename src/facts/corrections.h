#pragma once
// What a reader has set right: facts dismissed, amended or added. Corrections are kept apart from
// what the machine read; corrected() makes from both the facts that everything else shows. A
// correction names its fact by article, kind and place, so that it survives a new reading and can
// be carried as text by links and project files.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/facts.h"

namespace communique {

enum class FactKind : std::uint8_t { meeting, count, figure };
std::string_view name_of(FactKind kind);

enum class CorrectionAction : std::uint8_t { dismiss, amend, add };

// Of a meeting: date, place, country, mode, status. Of a count: value, kind. Of a figure: value,
// unit, period, kind.
struct CorrectedField {
    std::string name;
    std::string value;

    friend bool operator==(const CorrectedField&, const CorrectedField&) = default;
};

struct Correction {
    CorrectionAction action = CorrectionAction::dismiss;
    FactKind kind = FactKind::meeting;
    std::string document;  // the article's id
    std::uint32_t begin =
        0;  // code points: the first words the fact was read from, or the marked ones
    std::uint32_t end = 0;
    std::uint32_t nth = 0;  // of several facts of that kind with the same first words
    std::vector<CorrectedField> fields;

    // Whether both speak of the same fact that the machine read.
    bool same_fact(const Correction& other) const;
    friend bool operator==(const Correction&, const Correction&) = default;
};

using Corrections = std::vector<Correction>;

// Why a field cannot have that value, for the reader; empty when it can.
std::string problem_with(FactKind kind, const CorrectedField& field);
// The first such reason of all fields, or that an added fact lacks what it needs.
std::string problem_with(const Correction& correction);

// The facts of one article with the corrections that name it; those that fit there are marked in
// `placed`, which has an entry for each. O(facts × corrections of the article).
DocumentFacts corrected(const DocumentFacts& read, const Document& document,
                        const Corrections& corrections, std::vector<bool>& placed);
// The correction that dismisses the machine's fact number `item` of the article.
Correction dismissal_of(const DocumentFacts& read, const Document& document, FactKind kind,
                        std::size_t item);
// The machine's fact that a correction dismisses or amends; nothing when it is not there.
std::optional<std::size_t> item_of(const DocumentFacts& read, const Document& document,
                                   const Correction& correction);

// "amend~meeting~004~120~168~date~2022-09-16": without blanks, for a link.
std::string to_text(const Correction& correction);
Result<Correction> correction_from_text(std::string_view text);

}  // namespace communique
