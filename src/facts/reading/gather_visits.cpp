#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "facts/reading/gathering.h"

namespace communique {

// "arrived in Nairobi on Wednesday", and on Thursday they talked there, "on Friday he travels
// to Mombasa": one visit.
void drop_told_visits(std::vector<Gathered>& gathered) {
    constexpr int stay = 5;   // days
    constexpr int rest = -2;  // and those behind the talks
    const auto told = [&](const Gathered& visit) {
        return std::any_of(gathered.begin(), gathered.end(), [&](const Gathered& g) {
            if (g.meeting.implied || g.meeting.mode != MeetingMode::in_person) return false;
            if (g.meeting.country != visit.meeting.country || !g.meeting.date.known()) return false;
            const int days =
                day_number(g.meeting.date.first()) - day_number(visit.meeting.date.first());
            return days >= rest && days <= stay;
        });
    };
    drop_those(gathered, [&](const Gathered& g) {
        return g.meeting.implied && g.meeting.date.known() && told(g);
    });
}

// "left on June 27 for a visit to Indonesia. In Jakarta he is to hold talks": on the day he comes.
void date_by_visits(const std::optional<Date>& today, std::vector<Gathered>& gathered) {
    if (!today) return;
    const Gathered* visit = nullptr;  // the first that is still to be
    for (const Gathered& g : gathered) {
        const Meeting& m = g.meeting;
        if (m.implied && m.date.precision() == DatePrecision::day && visit == nullptr &&
            m.status != MeetingStatus::denied &&
            *today <= (m.date_end.known() ? m.date_end.last() : m.date.last()))
            visit = &g;
    }
    if (visit == nullptr) return;
    for (Gathered& g : gathered) {
        Meeting& m = g.meeting;
        if (m.implied || m.status != MeetingStatus::planned || m.date.known() ||
            m.mode != MeetingMode::in_person || m.country.empty() ||
            m.country != visit->meeting.country || g.sentence < visit->sentence)
            continue;
        m.date = visit->meeting.date;
    }
}

// "arrives in Hanoi on Tuesday. He will hold talks with Lam on Wednesday": there.
void place_in_visits(std::vector<Gathered>& gathered) {
    constexpr int stay = 3;                      // days
    std::map<std::int32_t, std::size_t> visits;  // by day: the first of that day
    for (std::size_t i = 0; i < gathered.size(); ++i) {
        const Meeting& visit = gathered[i].meeting;
        if (visit.implied && visit.date.precision() == DatePrecision::day)
            visits.try_emplace(day_number(visit.date.first()), i);
    }
    for (Gathered& g : gathered) {
        Meeting& m = g.meeting;
        if (m.implied || m.mode != MeetingMode::in_person || !m.place.empty() ||
            !m.country.empty() || m.date.precision() != DatePrecision::day)
            continue;
        const std::int32_t day = day_number(m.date.first());
        const auto end = visits.upper_bound(day);
        const auto told_first =
            std::min_element(visits.lower_bound(day - stay), end,
                             [](const auto& x, const auto& y) { return x.second < y.second; });
        if (told_first == end) continue;
        const Meeting& visit = gathered[told_first->second].meeting;
        m.place = visit.place;
        m.country = visit.country;
    }
}

// "is in India to hold talks", and below "The two met in New Delhi on Saturday": the plan has been.
void drop_told_plans(std::vector<Gathered>& gathered) {
    const auto main =
        std::find_if(gathered.begin(), gathered.end(), [](const Gathered& g) { return g.main; });
    if (main == gathered.end() || !main->firm || main->meeting.country.empty() ||
        main->meeting.status != MeetingStatus::held)
        return;
    const std::uint32_t sentence = main->sentence;
    const std::string country = main->meeting.country;
    const std::string place = main->meeting.place;
    std::erase_if(gathered, [&](const Gathered& g) {
        const Meeting& m = g.meeting;
        return m.status == MeetingStatus::planned && !m.date.known() &&
               (m.place.empty() || m.place == place) && m.country == country &&
               g.sentence <= sentence;
    });
}

// "was greeted at the airport", and two sentences later "will hold talks this afternoon": one. Where
// only a headline or the present tense tells of it ("in talks", "is meeting"), it is still to come.
void join_plans_of_today(std::vector<Gathered>& gathered) {
    constexpr std::uint32_t near = 3;  // sentences
    for (std::size_t i = gathered.size(); i-- > 0;) {
        const Meeting& plan = gathered[i].meeting;
        const std::uint32_t sentence = gathered[i].sentence;
        if (plan.status != MeetingStatus::planned || plan.place.empty() ||
            plan.date.precision() != DatePrecision::day)
            continue;
        const auto told = std::find_if(gathered.begin(), gathered.end(), [&](const Gathered& g) {
            return g.main && g.meeting.status == MeetingStatus::held &&
                   g.meeting.mode == plan.mode && g.meeting.date == plan.date &&
                   g.meeting.place == plan.place &&
                   (!g.firm || g.sentence > sentence || sentence - g.sentence <= near);
        });
        if (told == gathered.end()) continue;
        if (!told->firm) told->meeting.status = MeetingStatus::planned;
        auto& evidence = told->meeting.evidence;
        for (const Span& span : plan.evidence)
            if (std::find(evidence.begin(), evidence.end(), span) == evidence.end())
                evidence.push_back(span);
        gathered.erase(gathered.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

// "went fishing on Saturday", and talked there on Sunday: one visit.
void join_days(std::vector<Gathered>& gathered) {
    constexpr int stay = 1;  // days
    const auto is_talk = [](const Gathered& g) {
        return g.meeting.status == MeetingStatus::held && !g.meeting.implied &&
               g.meeting.mode == MeetingMode::in_person && !g.meeting.place.empty() &&
               g.meeting.date.precision() == DatePrecision::day;
    };
    for (std::size_t i = 0; i < gathered.size(); ++i) {
        if (!gathered[i].main || !is_talk(gathered[i])) continue;
        const Meeting& m = gathered[i].meeting;
        const int day = day_number(m.date.first());
        drop_those(gathered, [&](const Gathered& g) {
            if (&g.meeting == &m || !g.accompanies || !is_talk(g) || g.meeting.place != m.place)
                return false;
            return std::abs(day_number(g.meeting.date.first()) - day) <= stay;
        });
        return;
    }
}

// "met on Tuesday", and on Wednesday the two opened a bridge by video: they sat side by side.
void drop_acts_by_video(std::vector<Gathered>& gathered) {
    const auto at_meeting = [&](const Gathered& act) {
        const int stay = act.accompanies ? 1 : 0;  // days
        return std::any_of(gathered.begin(), gathered.end(), [&](const Gathered& g) {
            return g.meeting.mode == MeetingMode::in_person && !g.meeting.implied &&
                   g.meeting.status == MeetingStatus::held &&
                   g.meeting.date.precision() == DatePrecision::day &&
                   std::abs(day_number(g.meeting.date.first()) -
                            day_number(act.meeting.date.first())) <= stay;
        });
    };
    drop_those(gathered, [&](const Gathered& g) {
        return g.meeting.mode == MeetingMode::video && g.meeting.status == MeetingStatus::held &&
               g.meeting.date.precision() == DatePrecision::day && at_meeting(g);
    });
}

namespace {

// Told twice with the same day and place, or on one day and on the next: one meeting.
bool join_two(Gathered& first, const Gathered& second) {
    Meeting& a = first.meeting;
    const Meeting& b = second.meeting;
    const bool like = a.place == b.place && a.mode == b.mode && a.status == b.status &&
                      !a.place.empty() && a.mode == MeetingMode::in_person &&
                      a.date.precision() == DatePrecision::day &&
                      b.date.precision() == DatePrecision::day;
    if (!like) return false;
    // "at the White House on June 29 and June 30": talks of two days
    const bool next = day_number(b.date.first()) - day_number(a.date.last()) == 1 &&
                      (first.sentence == second.sentence || second.continues);
    const bool day_before =
        first.continues && day_number(a.date.first()) - day_number(b.date.last()) == 1;
    if (a.date != b.date && !next && !day_before) return false;
    if (next) a.date_end = b.date_end.known() ? b.date_end : b.date;
    if (day_before) {
        if (!a.date_end.known()) a.date_end = a.date;
        a.date = b.date;
    }
    a.evidence.insert(a.evidence.end(), b.evidence.begin(), b.evidence.end());
    first.main = first.main || second.main;
    return true;
}

// "In 2022 they talked in Bali", and further down "the Bali meeting", which nothing dates.
bool names_told_one(const Gathered& dated, const Gathered& undated) {
    const Meeting& a = dated.meeting;
    const Meeting& b = undated.meeting;
    return a.date.known() && !b.date.known() && (!undated.main || undated.past) &&
           !b.place.empty() && a.place == b.place && a.mode == b.mode &&
           a.status == MeetingStatus::held && b.status == MeetingStatus::held;
}

// What nothing dates goes to the one that was told of its place.
void join_undated(std::vector<Gathered>& gathered) {
    for (const Gathered& g : gathered) {
        if (g.meeting.date.known() || g.meeting.place.empty()) continue;
        for (Gathered& dated : gathered) {
            if (!names_told_one(dated, g)) continue;
            const auto& evidence = g.meeting.evidence;
            dated.meeting.evidence.insert(dated.meeting.evidence.end(), evidence.begin(),
                                          evidence.end());
            break;
        }
    }
    drop_those(gathered, [&](const Gathered& g) {
        return std::any_of(gathered.begin(), gathered.end(),
                           [&](const Gathered& dated) { return names_told_one(dated, g); });
    });
}

}  // namespace

void join_same(std::vector<Gathered>& gathered) {
    join_undated(gathered);
    for (std::size_t i = 0; i < gathered.size(); ++i)
        for (std::size_t k = gathered.size(); k-- > i + 1;)
            if (join_two(gathered[i], gathered[k]))
                gathered.erase(gathered.begin() + static_cast<std::ptrdiff_t>(k));
}

}  // namespace communique
