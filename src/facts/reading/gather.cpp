#include "facts/reading/gather.h"

#include <algorithm>

#include "facts/reading/candidate_signs.h"
#include "facts/reading/gather_beside.h"
#include "facts/reading/gathering.h"
#include "facts/reading/pair.h"
#include "facts/reading/under_way.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

constexpr std::uint32_t far_opening = 12;  // sentences, the lines of a page among them

class Gatherer {
public:
    Gatherer(const Article& article, const RuleBook& rules)
        : article_(article), rules_(rules), candidates_(article) {
        for (const MeetingCandidate& c : article.meetings) {
            tells_of_encounter_ = tells_of_encounter_ || is_encounter(c);
            told_ = told_ || !(points_back_only(c) || c.ellipsis);
        }
        pair_linked_ = article_.turns.any() || names_pair_near(article_);
    }

    std::vector<Meeting> run() {
        // What says more comes first, so that vaguer words find the meeting they speak of.
        for (int vagueness = 0; vagueness <= 3; ++vagueness) {
            for (const Turn turn : {Turn::recent, Turn::undated, Turn::dated})
                for (const MeetingCandidate& candidate : article_.meetings)
                    if (vagueness_of(candidate) == vagueness && !candidate.hypothetical &&
                        turn_in_text(candidate) == turn && !told_better(candidate))
                        place(candidate);
            if (vagueness == 0) complete_main(article_, gathered_);
        }
        complete_main(article_, gathered_);
        if (open_plan_ != nullptr) place_open_plan(article_, rules_, *open_plan_, gathered_);
        take_days_put_forward(article_, gathered_);
        complete_announced(article_, gathered_);
        complete_neighbours(gathered_);
        place_visits_by_dateline(article_, gathered_);
        month_of_news(article_, gathered_);
        await_aims(article_, open_plan_, gathered_);
        finish();
        std::vector<Meeting> meetings;
        for (Gathered& g : gathered_) meetings.push_back(std::move(g.meeting));
        return meetings;
    }

private:
    // "The meeting", which somebody else may have had.
    bool points_back_only(const MeetingCandidate& c) const {
        return rules_.rules[c.rule].setting("alone") == "no";
    }
    // 0 an encounter told as such, 1 "the talks", 2 a conversation or a visit, 3 something done
    // together.
    int vagueness_of(const MeetingCandidate& c) const {
        if (c.joint) return is_act(article_.scan, c) && c.date && c.pair_present ? 0 : 3;
        if (c.speech && c.earlier && c.date && c.pair_present && c.place.empty()) return 0;
        if (c.implied && turn_of(article_, c) == Turn::recent) return 1;
        if (c.weak || c.implied || c.ellipsis) return 2;
        return c.definite ? 1 : 0;
    }
    // A lead without a day is the news; what is told behind it of some days before is not.
    Turn turn_in_text(const MeetingCandidate& c) const {
        constexpr std::uint32_t lead = 6;  // sentences, a headline and lines on a page among them
        const Turn turn = turn_of(article_, c);
        if (turn != Turn::recent || !article_.scan.reference) return turn;
        const DateValue& date = article_.scan.values.dates[*c.date];
        const bool call = c.mode_stated && c.mode != MeetingMode::in_person;
        if ((date.weekday_only && !call) || is_of_last_days(c)) return turn;
        const bool led = std::any_of(
            article_.meetings.begin(), article_.meetings.end(), [&](const MeetingCandidate& other) {
                const bool of_news =
                    other.date ? is_of_last_days(other) && !other.scene : vagueness_of(other) == 0;
                return other.sentence < lead && other.sentence < c.sentence && of_news &&
                       !other.earlier && !other.hypothetical &&
                       other.status == MeetingStatus::held && other.pair_present;
            });
        return led ? Turn::dated : turn;
    }
    bool is_of_last_days(const MeetingCandidate& c) const {
        constexpr int lately = 2;  // days
        const DateValue& date = article_.scan.values.dates[*c.date];
        return article_.scan.reference && date.grain == Grain::day &&
               day_number(*article_.scan.reference) - day_number(*date.range.last) <= lately;
    }
    bool is_weak(const MeetingCandidate& c) const { return vagueness_of(c) > 0; }

    // The same verb or noun was read by another rule that knows more of it.
    bool told_better(const MeetingCandidate& c) const {
        const auto rank = [&](const MeetingCandidate& m) { return 3 - vagueness_of(m); };
        const auto& here = candidates_.by_sentence[c.sentence];
        return std::any_of(here.begin(), here.end(), [&](const MeetingCandidate* other) {
            // "spoke by telephone": told by the verb.
            if (!other->noun && other->trigger_last + 1 == c.trigger && other->mode_stated &&
                c.mode_stated && other->mode == c.mode)
                return true;
            const bool covers = other->trigger <= c.trigger && c.trigger <= other->trigger_last &&
                                (other->trigger == c.trigger || c.joint);
            if (other == &c || !covers || (other->future && !c.future) ||
                (c.one_of_several && other->one_of_several))
                return false;
            return rank(*other) != rank(c) ? rank(*other) > rank(c) : other < &c;
        });
    }

    void place(const MeetingCandidate& c) {
        if (candidates_.is_purpose_of_visit(c) || candidates_.heads_plan(c)) return;
        // "did not speak to the press"
        if ((c.weak || c.joint) && c.status == MeetingStatus::denied && !c.date) return;
        if (candidates_.visit_told_of(c) || candidates_.told_in_sentence(c)) return;
        Meeting m = to_meeting(article_, rules_, c);
        if (m.status == MeetingStatus::denied && !m.date.known() && m.place.empty() &&
            is_not_planned(article_.scan, c))
            return;
        if (c.days_from_main) m.date = days_from_main(*c.days_from_main);
        constexpr int lately = -4;  // days
        // "The figures come a day before she is to meet him"
        const bool ahead = c.days_from_date > 0 && m.status == MeetingStatus::planned;
        const bool near_news =
            c.days_from_date < 0 && c.days_from_date >= lately && is_encounter(c);
        if (!m.date.known() && (near_news || (c.days_from_news && (ahead || c.days_from_date < 0))))
            m.date = days_from_news(article_, c);
        if (tells_of_last(c)) m.place.clear(), m.country.clear();
        // "At the first, in June 2020, they ...", behind a video summit: of the same kind.
        if (c.ellipsis && !c.mode_stated && is_bare_ordinal(article_.scan, c) && m.place.empty() &&
            m.country.empty() && m.date.precision() >= DatePrecision::month)
            m.mode = mode_of_main(m.mode);
        Gathered* best = best_match(m, c);
        // What shows a meeting that others tell of is no report of it.
        if (best != nullptr && c.scene) return;
        if (best != nullptr) return absorb(*best, m, c);
        // Leaders who "spoke" without a word of where did so by telephone.
        if (c.speech && m.place.empty() && m.country.empty() && !candidates_.told_nearby(c) &&
            !tells_of_encounter_)
            m.mode = MeetingMode::phone;
        // "last spoke on October 16", a day of its own without a place: by telephone, too.
        const bool own_call = is_call_of_its_own(c, m);
        if (own_call) m.mode = MeetingMode::phone;
        // "They will meet many more times" announces nothing that one could attend.
        if (!names_unknown_day(article_.scan, c) && m.status != MeetingStatus::held &&
            !m.date.known() && m.place.empty() && m.country.empty()) {
            const bool plan = m.status == MeetingStatus::planned && !is_weak(c);
            // "has been pushed back. The talks will now be held on Friday"
            const bool put_off = m.status == MeetingStatus::denied && c.noun && !is_weak(c);
            plan_told_ = plan_told_ || plan || put_off;
            // "will hold talks on the sidelines of the conference": when and where that is, stands
            // near.
            if (plan && c.sentence < far_opening && c.pair_present && open_plan_ == nullptr)
                open_plan_ = &c;
            return;
        }
        if (!own_call && !stands_alone(c, m)) return;
        // What lies further back needs its own date; without one it is only an allusion.
        if (c.earlier && !m.date.known()) return;
        const bool vague_day = c.date && article_.scan.values.dates[*c.date].quoted;
        gathered_.push_back(
            {m, c.mode_stated, vague_day,
             !c.implied && !c.earlier && !is_told_late(c) && may_be_main(m), c.sentence,
             c.joint || c.implied, c.earlier, is_encounter(c) && !c.definite, is_firm(article_, c),
             goes_on_with_day(article_.scan, c), names_unknown_day(article_.scan, c)});
        note_aim(article_, c, gathered_.back());
        // At once, lest an undated main meeting takes the date of an earlier one told further down.
        if (gathered_.back().main && !m.date.known()) infer_day(article_, gathered_.back());
    }

    // The gathered one of which the candidate tells best, if any.
    Gathered* best_match(const Meeting& m, const MeetingCandidate& c) {
        Gathered* best = nullptr;
        int best_score = -1;
        for (Gathered& g : gathered_) {
            if (!compatible(article_, g, m, c)) continue;
            int score = 0;
            if (m.date.known() && g.meeting.date.known()) score += 4;
            if (!m.place.empty() && g.meeting.place == m.place) score += 3;
            if (!m.date.known() && g.main) score += 2;
            if (g.meeting.status == m.status) score += 1;
            if (!g.meeting.implied) score += 1;
            if (c.earlier && g.main && c.date) score = -1;
            if (score > best_score) {
                best_score = score;
                best = &g;
            }
        }
        return best;
    }

    // "And she rang him over Pike River": a call of no day, behind what the news is.
    bool is_told_late(const MeetingCandidate& c) const {
        constexpr std::uint32_t late = 10;  // sentences
        return !c.date && c.mode_stated && c.mode != MeetingMode::in_person && c.sentence > late &&
               std::any_of(article_.meetings.begin(), article_.meetings.end(),
                           [&](const MeetingCandidate& other) {
                               return other.sentence + 2 < c.sentence && !other.hypothetical &&
                                      !other.weak && !other.joint && !other.implied &&
                                      other.mode == MeetingMode::in_person;
                           });
    }

    // "met in May in Hato Grande, the house outside Bogota, when they talked for hours": of the one
    // told before the comma.
    bool tells_of_last(const MeetingCandidate& c) const {
        const Scan& scan = article_.scan;
        const bool when = c.first_token > 1 && scan.form(c.first_token - 1) == "when" &&
                          scan.form(c.first_token - 2) == ",";
        return when && std::any_of(gathered_.begin(), gathered_.end(), [&](const Gathered& g) {
                   return g.sentence == c.sentence && !g.meeting.place.empty();
               });
    }

    bool is_call_of_its_own(const MeetingCandidate& c, const Meeting& m) const {
        return c.speech && c.weak && c.pair_present && m.place.empty() && m.country.empty() &&
               m.status == MeetingStatus::held && m.date.precision() >= DatePrecision::month &&
               !candidates_.told_nearby(c);
    }

    MeetingMode mode_of_main(MeetingMode otherwise) const {
        for (const Gathered& g : gathered_)
            if (g.main) return g.meeting.mode;
        return otherwise;
    }

    // Unknown while the main meeting's day is.
    PartialDate days_from_main(int days) const {
        for (const Gathered& g : gathered_)
            if (g.main && g.meeting.date.precision() == DatePrecision::day)
                return PartialDate::of(add_days(g.meeting.date.first(), days));
        return {};
    }

    // A plan that tells enough of when and where, or goes on from one told before.
    bool is_announced(const MeetingCandidate& c, const Meeting& m, bool main_known) const {
        return m.status != MeetingStatus::planned ||
               (m.date.precision() >= DatePrecision::month && (main_known || plan_told_)) ||
               (m.date.precision() == DatePrecision::day && c.pair_present &&
                (!m.place.empty() || called_off_told() ||
                 (c.mode_stated && m.mode != MeetingMode::in_person))) ||
               // "The next meeting will be hosted by Australia in 2012"
               (m.date.known() && !gathered_.empty() && c.next && !m.country.empty()) ||
               (m.date.known() && !m.place.empty() && main_known) ||
               // "We will see each other in Lyon in April"
               (!c.noun && !m.place.empty() && m.date.precision() >= DatePrecision::month);
    }

    // Words that only point back make no meeting of their own, unless nothing else tells of one.
    bool stands_alone(const MeetingCandidate& c, const Meeting& m) const {
        if (!is_weak(c)) return true;
        // "praised the vote, and Clinton, who visited Senegal in 1998, will write to the winner": of two
        // who have nothing to do with each other in the text.
        const bool of_strangers =
            !pair_linked_ && gathered_.empty() && turn_of(article_, c) == Turn::dated;
        if (c.implied)
            return in_top_office(article_, m) && !of_strangers &&
                   (m.date.precision() >= DatePrecision::month ||
                    (m.date.known() && (m.status == MeetingStatus::held || !m.place.empty() ||
                                        (main_told() && !m.country.empty()))));
        if (c.ellipsis)
            return m.date.known() &&
                   (!m.place.empty() || (c.next && !m.country.empty()) ||
                    m.mode != MeetingMode::in_person ||
                    (m.date.precision() == DatePrecision::day &&
                     is_one_of_number(article_.scan, c))) &&
                   m.status != MeetingStatus::denied && !is_listed(article_, gathered_, c, m) &&
                   in_office(article_, m);
        const bool main_known = main_told();
        const bool announced = is_announced(c, m, main_known);
        if (c.future)
            return c.pair_present && m.status == MeetingStatus::planned && !m.place.empty() &&
                   m.date.precision() >= DatePrecision::month;
        if (c.definite)
            return (told_ || !points_back_only(c)) && c.pair_present && pair_linked_ &&
                   !candidates_.is_said_aside(c) && (m.date.known() || !main_known) && announced &&
                   in_office(article_, m);
        return deed_stands_alone(c, m, main_known);
    }

    // The same of what shows that they were together, though no words tell of an encounter.
    bool deed_stands_alone(const MeetingCandidate& c, const Meeting& m, bool main_known) const {
        // "At Kharkiv on April 21, he and Medvedev signed the treaty": what nobody does from afar.
        if (c.joint && !c.noun && !c.scene && c.pair_present && is_there(article_.scan, c) &&
            m.status == MeetingStatus::held && (!m.place.empty() || is_act(article_.scan, c)) &&
            m.date.precision() >= DatePrecision::month && in_office(article_, m))
            return true;
        // "is to be signed in Asuncion on June 4 in the presence of both"
        if (c.deed && m.status == MeetingStatus::planned)
            return is_there(article_.scan, c) && !m.place.empty() &&
                   m.date.precision() == DatePrecision::day;
        // "In December they launched the plan together in Saint-Malo": both were there.
        if (c.deed)
            return m.status == MeetingStatus::held && m.date.precision() >= DatePrecision::month &&
                   (!m.place.empty() || (m.country.empty() && is_within_stay(gathered_, m))) &&
                   in_office(article_, m);
        // "will sign a treaty in Moscow on Friday": both will be there.
        if (c.joint && !c.noun && !c.scene && m.status == MeetingStatus::planned && c.pair_present)
            return !m.place.empty() && m.date.precision() == DatePrecision::day;
        // "Macron said that Scholz had called off talks that were due on Tuesday"
        if (c.joint && c.noun && c.called_off && c.pair_present && !c.scene &&
            m.status == MeetingStatus::denied && m.date.precision() == DatePrecision::day)
            return true;
        // "their lunch in Hangzhou in 2016": told in passing, but with its own time and place.
        if (c.joint && c.noun && !c.scene && m.status == MeetingStatus::held && !m.place.empty() &&
            m.date.precision() >= DatePrecision::month && c.pair_present)
            return true;
        if (c.scene && looks_ahead(article_.scan, c)) return false;
        if (c.scene && std::any_of(gathered_.begin(), gathered_.end(), [](const Gathered& g) {
                return g.sentence < 6 && g.meeting.status != MeetingStatus::held;
            }))
            return false;
        // What a visit long ago implies is no news.
        const bool first_plan =
            c.scene &&
            std::none_of(gathered_.begin(), gathered_.end(),
                         [](const Gathered& g) { return g.main || !g.meeting.implied; }) &&
            m.status == MeetingStatus::planned && m.date.precision() == DatePrecision::day &&
            c.sentence < 5;
        if (first_plan) return true;
        if (main_known || m.status != MeetingStatus::held || !may_be_main(m)) return false;
        // "signed a treaty in the resort of Sochi", the day told elsewhere in the opening
        const bool dated = m.date.precision() == DatePrecision::day ||
                           (!m.date.known() && opening_day(article_, c.sentence).known() &&
                            (!m.place.empty() || (is_there(article_.scan, c) &&
                                                  !opening_place(article_).city.empty())));
        constexpr std::uint32_t opening = 8;  // sentences, headlines and captions among them
        return c.sentence < opening && dated;
    }

    bool main_told() const {
        return std::any_of(gathered_.begin(), gathered_.end(),
                           [](const Gathered& g) { return g.main; });
    }

    // "called off Tuesday's meeting. The talks will now be held on Friday"
    bool called_off_told() const {
        return std::any_of(gathered_.begin(), gathered_.end(), [](const Gathered& g) {
            return g.meeting.status == MeetingStatus::denied;
        });
    }

    // What an article is about happened within days of its publication.
    bool may_be_main(const Meeting& m) const {
        if (m.status != MeetingStatus::held) return false;
        if (std::any_of(gathered_.begin(), gathered_.end(),
                        [](const Gathered& g) { return g.main; }))
            return false;
        const auto& reference = article_.scan.reference;
        if (!m.date.known() || !reference) return true;
        return m.date.precision() == DatePrecision::day &&
               day_number(*reference) - day_number(m.date.first()) < news_days;
    }

    // Whether it has been, is to be or is off, by what one more candidate says.
    void absorb_status(Gathered& g, const Meeting& m, const MeetingCandidate& c) {
        const auto& today = article_.scan.reference;
        const bool put_off =
            !m.date.known() && g.meeting.date.known() && was_put_off_before(article_.scan, c);
        if (m.status == MeetingStatus::denied && !put_off) g.meeting.status = m.status;
        // "in talks" above, and below "will meet him today": it has not been yet.
        const bool firm = is_firm(article_, c);
        if (is_still_to_come(article_, g, m, c)) g.meeting.status = MeetingStatus::planned;
        if (m.status == MeetingStatus::planned && g.meeting.status == MeetingStatus::held &&
            !g.firm && m.date.known())
            g.meeting.status = MeetingStatus::planned;
        // "meets him on Tuesday. They will meet in the garden", written on that day
        const std::uint32_t apart =
            c.sentence > g.sentence ? c.sentence - g.sentence : g.sentence - c.sentence;
        if (m.status == MeetingStatus::planned && g.meeting.status == MeetingStatus::held &&
            !g.firm && !c.noun && !c.weak && today && apart <= 2 &&
            g.meeting.date == PartialDate::of(*today) && !is_under_way(article_.scan, g.sentence))
            g.meeting.status = MeetingStatus::planned;
        g.firm = g.firm || firm;
        // "will meet in May, when they hold a three-way meeting": of the plan, too.
        const bool of_plan =
            g.sentence == c.sentence && today && m.date.known() && *today <= m.date.last();
        if (m.status == MeetingStatus::held && g.meeting.status == MeetingStatus::planned &&
            !of_plan && !points_back(article_, g, m, c) && firm)
            g.meeting.status = MeetingStatus::held;
        // "is received ahead of talks on Tuesday", and below "During the talks, he said ..."
        const bool passed = today && g.meeting.date.known() && g.meeting.date.first() <= *today;
        if (g.meeting.status == MeetingStatus::planned && m.status == MeetingStatus::held &&
            passed && tells_of_talks_as_done(article_, c))
            g.meeting.status = MeetingStatus::held;
    }

    void absorb(Gathered& g, const Meeting& m, const MeetingCandidate& c) {
        if (m.date.precision() > g.meeting.date.precision() || corrects_day(article_, g, m, c)) {
            g.meeting.date = m.date;
            g.day_inferred = false;
        }
        // "paid a visit from 2 to 4 October", "talks were held on 3 October"
        if (g.meeting.implied && !m.implied && m.date.precision() == DatePrecision::day) {
            g.meeting.date = m.date;
            g.meeting.date_end = m.date_end;
        }
        // "a visit from 4 to 6 June, during which they will meet", and below "will meet on 5 June"
        const bool within = g.meeting.date_end.known() && !m.date_end.known() &&
                            m.status == MeetingStatus::planned &&
                            g.meeting.status == MeetingStatus::planned &&
                            m.date.precision() == DatePrecision::day;
        if (within) {
            g.meeting.date = m.date;
            g.meeting.date_end = {};
        } else if (!g.meeting.date_end.known()) {
            g.meeting.date_end = m.date_end;
        }
        // "in Osaka on June 8 and 9", and below "They had dinner on June 9"
        if (g.meeting.date.precision() == DatePrecision::day && g.meeting.date_end.known() &&
            g.meeting.date_end.last() <= g.meeting.date.last())
            g.meeting.date_end = {};
        g.sure = g.sure || (is_encounter(c) && !c.definite);
        if (g.meeting.place.empty() && !m.place.empty()) g.meeting.place = m.place;
        // "agreed to build drones in Kazakhstan": a mere country is where that is to be.
        const bool of_deed = c.joint && m.place.empty() && is_of_agreement(article_.scan, c);
        if (g.meeting.country.empty() && !of_deed) g.meeting.country = m.country;
        if (c.mode_stated && !g.mode_stated) {
            g.meeting.mode = m.mode;
            g.mode_stated = true;
        }
        absorb_status(g, m, c);
        note_aim(article_, c, g);
        g.meeting.implied = g.meeting.implied && m.implied;
        if (std::find(g.meeting.evidence.begin(), g.meeting.evidence.end(), c.span) ==
            g.meeting.evidence.end())
            g.meeting.evidence.push_back(c.span);
        for (const std::string& name : m.participants)
            if (std::find(g.meeting.participants.begin(), g.meeting.participants.end(), name) ==
                g.meeting.participants.end())
                g.meeting.participants.push_back(name);
    }

    // "got no formal meeting with Obama", but a word with him there: not denied. "The day's schedule
    // did not include a meeting. However, they met": nor is that.
    void drop_refuted() {
        drop_those(gathered_, [&](const Gathered& g) {
            const Meeting& m = g.meeting;
            if (m.status != MeetingStatus::denied) return false;
            return std::any_of(gathered_.begin(), gathered_.end(), [&](const Gathered& held) {
                const Meeting& h = held.meeting;
                if (!held.main || h.status != MeetingStatus::held ||
                    (!m.place.empty() && h.place != m.place))
                    return false;
                const bool same_day = m.date.precision() == DatePrecision::day &&
                                      m.date == h.date && m.mode == h.mode;
                return same_day || (!m.date.known() && h.mode == MeetingMode::in_person);
            });
        });
    }

    void finish() {
        deny_visits(article_, gathered_);
        drop_refuted();
        date_by_visits(article_.scan.reference, gathered_);
        place_in_visits(gathered_);
        drop_told_visits(gathered_);
        join_days(gathered_);
        drop_acts_by_video(gathered_);
        join_plans_of_today(gathered_);
        drop_told_plans(gathered_);
        join_same(gathered_);
        // "They speak on the phone more often than that": nothing that one could point at.
        std::erase_if(gathered_, [](const Gathered& g) {
            return !g.main && !g.of_unknown_day && !g.meeting.date.known() &&
                   g.meeting.place.empty() && g.meeting.country.empty();
        });
        for (Gathered& g : gathered_) {
            Meeting& m = g.meeting;
            std::sort(m.evidence.begin(), m.evidence.end(),
                      [](Span a, Span b) { return a.begin < b.begin; });
            if (m.mode == MeetingMode::in_person) continue;
            // Both sit at home: a city the sentence names is where one of them sits.
            m.place.clear();
            m.country.clear();
        }
        std::stable_sort(
            gathered_.begin(), gathered_.end(), [](const Gathered& a, const Gathered& b) {
                return a.meeting.evidence.front().begin < b.meeting.evidence.front().begin;
            });
    }

    const Article& article_;
    const RuleBook& rules_;
    const Candidates candidates_;
    bool tells_of_encounter_ = false;
    bool pair_linked_ = false;
    bool told_ = false;  // some words tell of the two, and not only of "the meeting"
    const MeetingCandidate* open_plan_ = nullptr;  // of the opening, without day and place
    bool plan_told_ = false;  // of a meeting whose day and place come later: "The summit is on ..."
    std::vector<Gathered> gathered_;
};

}  // namespace

std::vector<Meeting> gather_meetings(const Article& article, const RuleBook& rules) {
    if (article.people.pair[0] == nobody) return {};
    return Gatherer(article, rules).run();
}

}  // namespace communique
