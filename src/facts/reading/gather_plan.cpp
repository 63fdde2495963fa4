// Plans that the opening tells without a day or a place of their own. See gathering.h.
#include <algorithm>

#include "facts/reading/gathering.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

// "arrived in Chisinau on a visit. He will hold talks with Sandu": there, though no day is told.
bool take_visit_place(const Article& article, Gathered& g) {
    constexpr std::uint32_t near = 3;  // sentences
    for (const MeetingCandidate& c : article.meetings)
        if (c.implied && !c.hypothetical && !c.place.empty() && !c.earlier &&
            c.status != MeetingStatus::denied && c.sentence <= g.sentence &&
            g.sentence - c.sentence <= near && turn_of(article, c) != Turn::dated) {
            g.meeting.place = c.place;
            g.meeting.country = std::string(article.world.country_name(c.country));
            return true;
        }
    return false;
}

// "arrived in Baku on Tuesday on a two-day visit. He is due to meet Aliyev": the visit shows no
// meeting that has been, as it is still to come.
bool is_plan_of_visit(const Article& article, const MeetingCandidate& plan,
                      std::vector<Gathered>& gathered) {
    constexpr std::uint32_t near = 3;  // sentences
    constexpr int lately = 1;          // days
    const auto& today = article.scan.reference;
    for (Gathered& g : gathered) {
        Meeting& m = g.meeting;
        if (!m.implied || m.status != MeetingStatus::held || !today ||
            m.date.precision() != DatePrecision::day ||
            day_number(*today) - day_number(m.date.last()) > lately || g.sentence > plan.sentence ||
            plan.sentence - g.sentence > near)
            continue;
        m.status = MeetingStatus::planned;
        m.implied = false;
        m.evidence.push_back(plan.span);
        return true;
    }
    return false;
}

}  // namespace

void place_open_plan(const Article& article, const RuleBook& rules, const MeetingCandidate& plan,
                     std::vector<Gathered>& gathered) {
    const bool other = std::any_of(gathered.begin(), gathered.end(), [](const Gathered& g) {
        return g.main || g.meeting.status != MeetingStatus::held;
    });
    if (other || is_plan_of_visit(article, plan, gathered)) return;
    Gathered g{to_meeting(article, rules, plan), plan.mode_stated, false, false, plan.sentence};
    if (g.meeting.mode != MeetingMode::in_person) return;
    g.meeting.date = coming_day(article, g.sentence);
    if (!g.meeting.date.known()) complete_day_of_plan(article, g);
    if (!g.meeting.date.known() && !take_visit_place(article, g)) return;
    take_opening_place(article, g);
    gathered.push_back(std::move(g));
}

namespace {

// The day that the candidate puts forward, if it may be that of the plan.
PartialDate day_put_forward(const Article& article, const Gathered& g, const MeetingCandidate& c) {
    const auto& today = article.scan.reference;
    if (!c.hypothetical || !c.date || !c.pair_present || c.earlier || c.days_from_date != 0 ||
        c.mode != g.meeting.mode || c.status == MeetingStatus::denied)
        return {};
    const DateValue& date = article.scan.values.dates[*c.date];
    if (!today || date.grain != Grain::day || date.open || date.duration || !date.range.first ||
        *date.range.first < *today)
        return {};
    const PartialDate day = PartialDate::of(*date.range.first);
    const bool there = !c.place.empty() && c.place == g.meeting.place;
    const bool elsewhere = !c.place.empty() && !g.meeting.place.empty() && !there;
    const bool within = g.meeting.date.known() ? g.meeting.date.agrees_with(day) : there;
    return within && !elsewhere ? day : PartialDate{};
}

}  // namespace

void take_days_put_forward(const Article& article, std::vector<Gathered>& all) {
    for (Gathered& g : all) {
        if (g.meeting.status != MeetingStatus::planned || g.meeting.date_end.known() ||
            g.meeting.date.precision() > DatePrecision::month)
            continue;
        for (const MeetingCandidate& c : article.meetings)
            if (const PartialDate day = day_put_forward(article, g, c); day.known()) {
                g.meeting.date = day;
                g.meeting.evidence.push_back(c.span);
                break;
            }
    }
}

}  // namespace communique
