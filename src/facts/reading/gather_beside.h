#pragma once
// What the candidates in one sentence, or in neighbouring ones, say of each other before they are
// gathered: a visit that the talks tell of, a deed of an encounter that is told as well.

#include <vector>

#include "facts/reading/gathering.h"

namespace communique {

// The candidates of an article by their sentences. Must not outlive the article.
struct Candidates {
    const Article& article;
    std::vector<std::vector<const MeetingCandidate*>> by_sentence;

    explicit Candidates(const Article& of);

    // "arrived in Tokyo on Sunday and will hold talks on Monday": the visit is no second meeting.
    bool visit_told_of(const MeetingCandidate& c) const;
    // "last spoke by phone on September 11, when they discussed grain": what they did together was
    // done at what the sentence tells of.
    bool told_in_sentence(const MeetingCandidate& c) const;
    // "arrived in Merida on Sunday for a meeting": the day of the meeting comes in the next
    // sentences.
    bool is_purpose_of_visit(const MeetingCandidate& c) const;
    // Another candidate tells of an encounter in the same sentence or the one before it.
    bool told_nearby(const MeetingCandidate& c) const;
    // "Merkel receives Tusk" above "will receive Tusk on Friday": the same plan.
    bool heads_plan(const MeetingCandidate& c) const;
    // "spoke by phone three days before the Damascus summit": a summit in passing.
    bool is_said_aside(const MeetingCandidate& c) const;
};

}  // namespace communique
