#pragma once
// The Article is what productions work on: the scan with its items and values, the people met so
// far, and the facts found so far. It lives as long as one reading.

#include <string>
#include <vector>

#include "facts/facts.h"
#include "facts/reading/day_heads.h"
#include "facts/reading/letterhead.h"
#include "facts/reading/people.h"
#include "facts/reading/scan.h"
#include "facts/reading/turns.h"

namespace communique {

struct MeetingCandidate;
struct FigureCandidate;
struct World;

struct Article {
    Scan scan;
    const World& world;
    People people;
    std::optional<Letterhead> letterhead;
    Turns turns;  // read once the pair is chosen
    DayHeads day_heads;
    std::vector<MeetingCandidate> meetings;
    std::vector<ReportedCount> counts;
    std::vector<FigureCandidate> figure_candidates;

    Article(Scan scan_, const World& world_);
    Article(const Article&) = delete;
    ~Article();
};

}  // namespace communique
