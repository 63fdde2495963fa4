#pragma once
// What single words say of certainty. outlook.h weighs those of a sentence.

#include "facts/reading/outlook.h"

namespace communique {

// The words of a sentence; `told` for those that say nothing.
class Words {
public:
    Words(const Scan& scan, std::uint32_t sentence);

    // `behind` the noun: "a meeting in Tashkent ahead of the summit" is no plan.
    Outlook at(std::uint32_t token, std::uint32_t sentence_begin, bool behind = false) const;
    bool leads_to_encounter(std::uint32_t token) const;
    bool leads_to_place(const Item& plan) const;
    // "have hastily organized talks", "has called an emergency meeting": of one to come.
    bool has_arranged(std::uint32_t token, std::uint32_t begin) const;
    // The word itself undoes a meeting ("cancelled"), where others negate what follows them.
    bool cancels(std::uint32_t token) const;
    // "had planned to": nothing came of it.
    bool is_missed_plan(std::uint32_t token) const;
    // An act of speech, which may itself have happened at the meeting: "invited", "urged".
    bool is_said(std::uint32_t token) const;

private:
    // "were to have breakfast", but "were to have met"
    bool is_of_have(const Item& item) const;
    // "would not go if"
    bool is_on_condition(std::uint32_t token) const;
    // "accepted an invitation"
    bool is_accepted(std::uint32_t token, std::uint32_t begin) const;

    const Scan& scan_;
    bool in_title_;
    bool in_headline_;
    ClassId plan_, deny_, hypo_, ahead_;
};

}  // namespace communique
