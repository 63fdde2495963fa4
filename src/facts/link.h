#pragma once
// Joins what several articles say: one meeting with all its reports, planned and then held;
// reported counts and figures beside each other; figures that follow from two others, marked as
// derived. Nothing is averaged: where reports disagree, both are kept and the disagreement is
// named.

#include <cstdint>
#include <string>
#include <vector>

#include "articles/document.h"
#include "base/steps.h"
#include "facts/facts.h"

namespace communique {

struct ReportOf {
    DocumentIndex document = 0;
    std::uint32_t item = 0;  // index into that document's meetings, counts or figures
};

struct LinkedMeeting {
    Meeting meeting;                // the most exact reading of all reports; evidence left empty
    std::vector<ReportOf> reports;  // every article's item, by publication date
    bool was_planned = false;       // announced in one article, held by another
    std::vector<std::string> conflicts;  // in words: "2 May (A) or 3 May (B)"
};

struct LinkedCount {
    ReportOf report;
    std::optional<Date> as_of;  // the article's date
};

struct LinkedFigure {
    TradeFigure figure;             // evidence left empty
    std::vector<ReportOf> reports;  // articles that give the same value, unit and period
    bool disputed = false;          // another source gives another value for the same thing
};

// A value that no article states: it follows from two that do.
struct DerivedFigure {
    TradeFigure figure;
    std::string formula;         // "245 billion ÷ 1.68", as shown to the reader
    std::vector<ReportOf> from;  // the figures it was computed from
};

struct LinkedFacts {
    std::vector<LinkedMeeting> meetings;  // by date, unknown dates last
    std::vector<LinkedCount> counts;      // by the article's date
    std::vector<LinkedFigure> figures;    // by period
    std::vector<DerivedFigure> derived;
    // The other way round: what became of each article's items, by document and item.
    std::vector<std::vector<std::uint32_t>> meeting_of;
    std::vector<std::vector<std::uint32_t>> count_of;
    std::vector<std::vector<std::uint32_t>> figure_of;
};

// `facts[i]` belongs to `corpus[i]`. The result does not depend on the order of the documents but
// for the indices in it. O(n log n) in the number of facts.
LinkedFacts link_facts(const Corpus& corpus, const std::vector<DocumentFacts>& facts);
// The same a little at a time; `linked` is written when all is done, `done` goes from 0 to 1. All
// must stay where it is until then.
Steps link_facts_in_steps(const Corpus& corpus, std::vector<const DocumentFacts*> facts,
                          LinkedFacts& linked, double& done);

// The reader's counting rules; each changes the number in sight.
struct CountingRules {
    bool implied = false;
    bool planned = false;
    bool video = true;
    bool phone = true;

    friend bool operator==(CountingRules, CountingRules) = default;
};
// Denied meetings never count.
bool counts(const LinkedMeeting& meeting, const CountingRules& rules);
// Whether it may have been in the period; all are where there is none.
bool is_within(const LinkedMeeting& meeting, const std::optional<DateRange>& period);
std::size_t number_of_meetings(const LinkedFacts& facts, const CountingRules& rules);

// The sources of a linked item in the corpus, in order.
std::vector<Source> sources_of(const LinkedMeeting&, const std::vector<DocumentFacts>&);
std::vector<Source> sources_of(const LinkedCount&, const std::vector<DocumentFacts>&);
std::vector<Source> sources_of(const LinkedFigure&, const std::vector<DocumentFacts>&);
std::vector<Source> sources_of(const DerivedFigure&, const std::vector<DocumentFacts>&);

}  // namespace communique
