#include "facts/reading/gather.h"

#include <algorithm>

#include "base/utf8.h"
#include "facts/reading/events.h"
#include "facts/reading/mentions.h"
#include "facts/reading/place.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

struct Gathered {
    Meeting meeting;
    bool mode_stated = false;
    bool day_inferred = false;  // from the opening, not from its own sentence
    bool main = false;  // dated by the article's own day, or told first
    std::uint32_t sentence = 0;
};

// What an article is about lies at most that far from its publication.
constexpr int news_days = 12;
constexpr int half_year = 183;

PartialDate partial_date(const DateValue& date) {
    const Date first = *date.range.first;
    const Date last = *date.range.last;
    // A week over the end of a month is of the month of its Thursday, as ISO 8601 does for years.
    if (date.grain == Grain::week && first.month != last.month) {
        const Date middle = add_days(first, 3);
        return {middle.year, middle.month, 0};
    }
    if (first == last || date.grain == Grain::day) return PartialDate::of(first);
    if (first.year == last.year && first.month == last.month) return {first.year, first.month, 0};
    if (first.year == last.year) return {first.year, 0, 0};
    return {};
}

class Gatherer {
public:
    Gatherer(const Article& article, const RuleBook& rules) : article_(article), rules_(rules) {}

    std::vector<Meeting> run() {
        // What says more comes first, so that vaguer words find the meeting they speak of.
        for (int vagueness = 0; vagueness <= 3; ++vagueness) {
            for (const Turn turn : {Turn::recent, Turn::undated, Turn::dated})
                for (const MeetingCandidate& candidate : article_.meetings)
                    if (vagueness_of(candidate) == vagueness && !candidate.hypothetical &&
                        turn_of(candidate) == turn && !told_better(candidate))
                        place(candidate);
            if (vagueness == 0) complete_main();
        }
        complete_main();
        complete_announced();
        finish();
        std::vector<Meeting> meetings;
        for (Gathered& g : gathered_) meetings.push_back(std::move(g.meeting));
        return meetings;
    }

private:
    // The news itself first, then what gives no day, which is mostly the same (a headline), then
    // what lies further back.
    enum class Turn { recent, undated, dated };
    Turn turn_of(const MeetingCandidate& c) const {
        if (!c.date) return Turn::undated;
        const auto& reference = article_.scan.reference;
        const DateValue& date = article_.scan.values.dates[*c.date];
        if (!reference || date.grain != Grain::day) return Turn::dated;
        return std::abs(day_number(*reference) - day_number(*date.range.first)) < news_days
                   ? Turn::recent
                   : Turn::dated;
    }

    // 0 an encounter told as such, 1 "the talks", 2 a conversation or a visit, 3 something done
    // together.
    int vagueness_of(const MeetingCandidate& c) const {
        if (c.joint) return 3;
        if (c.implied && turn_of(c) == Turn::recent) return 1;
        if (c.weak || c.implied || c.ellipsis) return 2;
        return c.definite ? 1 : 0;
    }
    bool is_weak(const MeetingCandidate& c) const { return vagueness_of(c) > 0; }

    // The same verb or noun was read by another rule that knows more of it.
    bool told_better(const MeetingCandidate& c) const {
        const auto rank = [&](const MeetingCandidate& m) { return 3 - vagueness_of(m); };
        return std::any_of(
            article_.meetings.begin(), article_.meetings.end(), [&](const MeetingCandidate& other) {
                const bool covers = other.trigger <= c.trigger && c.trigger <= other.trigger_last &&
                                    (other.trigger == c.trigger || c.joint);
                if (&other == &c || !covers || (c.one_of_several && other.one_of_several))
                    return false;
                return rank(other) != rank(c) ? rank(other) > rank(c) : &other < &c;
            });
    }

    Meeting to_meeting(const MeetingCandidate& c) const {
        Meeting m;
        if (c.date) {
            const DateValue& date = article_.scan.values.dates[*c.date];
            m.date = partial_date(date);
            if (c.days_from_date != 0 && m.date.precision() == DatePrecision::day)
                m.date = PartialDate::of(add_days(m.date.first(), c.days_from_date));
            const bool several_days =
                date.grain == Grain::day && *date.range.first != *date.range.last;
            if (several_days) m.date_end = PartialDate::of(*date.range.last);
        }
        m.place = c.place;
        m.country =
            c.country.empty() ? std::string() : std::string(article_.world.country_name(c.country));
        m.mode = c.mode;
        m.status = c.status;
        m.implied = c.implied;
        const auto& reference = article_.scan.reference;
        if (reference && m.status == MeetingStatus::held && m.date.known() &&
            *reference < m.date.first())
            m.status = MeetingStatus::planned;
        const bool vague_year = c.date && !article_.scan.values.dates[*c.date].explicit_year;
        // "agreed to meet on Nov. 16", read as the one before: the next is meant.
        if (reference && m.status == MeetingStatus::planned && vague_year &&
            m.date.precision() == DatePrecision::day &&
            day_number(*reference) - day_number(m.date.last()) > 60)
            ++m.date.year;
        if (reference && m.status == MeetingStatus::planned && vague_year && !c.implied &&
            m.date.precision() == DatePrecision::month && m.date.last() < *reference)
            ++m.date.year;
        // What was agreed on a day gone by is planned for a later one, which is not told.
        if (reference && m.status == MeetingStatus::planned && m.date.known() &&
            m.date.last() < *reference)
            m.date = m.date_end = {};
        // What did not take place lies in the past.
        if (reference && m.status == MeetingStatus::denied && vague_year && m.date.known() &&
            day_number(m.date.first()) - day_number(*reference) > half_year &&
            m.date.precision() == DatePrecision::month)
            --m.date.year;
        for (const PersonIndex p : article_.people.pair)
            m.participants.push_back(article_.people[p].name);
        for (const PersonIndex p : c.others) m.participants.push_back(article_.people[p].name);
        m.evidence = {c.span};
        m.rule = rules_.rules[c.rule].name;
        return m;
    }

    bool compatible(const Gathered& g, const Meeting& m, const MeetingCandidate& c) const {
        if (!statuses_agree(g, m, c)) return false;
        if (g.mode_stated && c.mode_stated && g.meeting.mode != m.mode) return false;
        const bool points_at_any = c.definite && !c.mode_stated && m.place.empty();
        if (g.mode_stated != c.mode_stated && g.meeting.mode != m.mode && !c.weak &&
            !points_at_any && !(c.definite && m.mode == MeetingMode::video))
            return false;
        if (!dates_agree(g.meeting, m) && !corrects_day(g, m, c)) return false;
        if (!g.meeting.place.empty() && !m.place.empty() && g.meeting.place != m.place)
            return false;
        const bool same_country =
            g.meeting.country.empty() || m.country.empty() || g.meeting.country == m.country;
        return same_country;
    }

    static bool statuses_agree(const Gathered& g, const Meeting& m, const MeetingCandidate& c) {
        const MeetingStatus known = g.meeting.status;
        if (known == m.status) return true;
        // What was planned and then called off is one meeting that did not take place.
        const auto is = [&](MeetingStatus a, MeetingStatus b) {
            return (known == a && m.status == b) || (known == b && m.status == a);
        };
        if (is(MeetingStatus::planned, MeetingStatus::denied))
            return c.definite || (m.date.known() && g.meeting.date.known()) ||
                   (!m.place.empty() && m.place == g.meeting.place) ||
                   (g.sentence <= c.sentence && c.sentence - g.sentence <= 2 && m.date.known());
        if (known == MeetingStatus::denied || m.status == MeetingStatus::denied) return false;
        return (g.meeting.date.known() && g.meeting.date == m.date) || points_back(g, m, c);
    }

    // "will speak after his meeting with Modi": the one that was announced before.
    static bool points_back(const Gathered& g, const Meeting& m, const MeetingCandidate& c) {
        return c.noun && m.status == MeetingStatus::held && !m.date.known() &&
               g.sentence <= c.sentence;
    }

    // "the two talked on Wednesday" dates the call whose day was only taken from the opening.
    bool corrects_day(const Gathered& g, const Meeting& m, const MeetingCandidate& c) const {
        return g.day_inferred && g.main && g.meeting.mode == m.mode && !c.earlier &&
               m.status == MeetingStatus::held && m.date.precision() == DatePrecision::day &&
               turn_of(c) == Turn::recent && m.date.first() <= g.meeting.date.first();
    }

    static bool dates_agree(const Meeting& a, const Meeting& b) {
        if (a.date.agrees_with(b.date)) return true;
        const auto inside = [](const Meeting& outer, const Meeting& inner) {
            return outer.date_end.known() && outer.date.first() <= inner.date.first() &&
                   inner.date.last() <= outer.date_end.last();
        };
        return inside(a, b) || inside(b, a);
    }

    // "arrived in Tokyo on Sunday and will hold talks on Monday": the visit is no second meeting.
    bool visit_told_of(const MeetingCandidate& c) const {
        constexpr int stay = 4;  // days
        return c.implied && c.date &&
               std::any_of(article_.meetings.begin(), article_.meetings.end(),
                           [&](const MeetingCandidate& other) {
                               if (other.sentence != c.sentence || other.implied ||
                                   other.hypothetical || other.joint || !other.date)
                                   return false;
                               const auto& dates = article_.scan.values.dates;
                               const int later = day_number(*dates[*other.date].range.first) -
                                                 day_number(*dates[*c.date].range.first);
                               return other.mode == MeetingMode::in_person && later > 0 &&
                                      later < stay;
                           });
    }

    void place(const MeetingCandidate& c) {
        if (visit_told_of(c)) return;
        Meeting m = to_meeting(c);
        if (c.days_from_main) m.date = days_from_main(*c.days_from_main);
        Gathered* best = nullptr;
        int best_score = -1;
        for (Gathered& g : gathered_) {
            if (!compatible(g, m, c)) continue;
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
        // What shows a meeting that others tell of is no report of it.
        if (best != nullptr && c.scene) return;
        if (best != nullptr) return absorb(*best, m, c);
        // Leaders who "spoke" without a word of where did so by telephone.
        if (c.speech && m.place.empty() && m.country.empty() && !told_nearby(c) &&
            !tells_of_encounter())
            m.mode = MeetingMode::phone;
        // "They will meet many more times" announces nothing that one could attend.
        if (m.status != MeetingStatus::held && !m.date.known() && m.place.empty() &&
            m.country.empty())
            return;
        if (!stands_alone(c, m)) return;
        // What lies further back needs its own date; without one it is only an allusion.
        if (c.earlier && !m.date.known()) return;
        gathered_.push_back(
            {m, c.mode_stated, false, !c.implied && !c.earlier && may_be_main(m), c.sentence});
        // At once, lest an undated main meeting takes the date of an earlier one told further down.
        if (gathered_.back().main && !m.date.known()) infer_day(gathered_.back());
    }

    // Unknown while the main meeting's day is.
    PartialDate days_from_main(int days) const {
        for (const Gathered& g : gathered_)
            if (g.main && g.meeting.date.precision() == DatePrecision::day)
                return PartialDate::of(add_days(g.meeting.date.first(), days));
        return {};
    }

    // The article tells of the two face to face, somewhere.
    bool tells_of_encounter() const {
        return std::any_of(
            article_.meetings.begin(), article_.meetings.end(), [](const MeetingCandidate& other) {
                return !other.weak && !other.joint && !other.implied && !other.hypothetical &&
                       !other.speech && !other.earlier && other.status == MeetingStatus::held &&
                       other.mode == MeetingMode::in_person;
            });
    }

    // Another candidate tells of an encounter in the same sentence or the one before it.
    bool told_nearby(const MeetingCandidate& c) const {
        return std::any_of(
            article_.meetings.begin(), article_.meetings.end(), [&](const MeetingCandidate& other) {
                return !other.weak && !other.joint && !other.hypothetical &&
                       other.status == MeetingStatus::held &&
                       other.mode == MeetingMode::in_person && !other.implied &&
                       other.sentence <= c.sentence && c.sentence - other.sentence <= 1;
            });
    }

    // "in Bali in 2022 and then in Johannesburg (2023)": read as a list already.
    bool is_listed(const MeetingCandidate& c, const Meeting& m) const {
        return std::any_of(gathered_.begin(), gathered_.end(), [&](const Gathered& g) {
            return g.sentence == c.sentence && g.meeting.place == m.place;
        });
    }

    // The one who received the visitor held an office by then, as far as we know of him.
    bool in_office(const Meeting& m) const {
        if (!m.date.known()) return true;
        for (const PersonIndex p : article_.people.pair) {
            const Person& person = article_.people[p];
            if (!person.known || person.leader >= article_.world.leaders.size()) continue;
            const auto& terms = article_.world.leaders[person.leader].terms;
            const bool holds = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
                return term.holds(m.date.first()) || term.holds(m.date.last());
            });
            if (!terms.empty() && !holds) return false;
        }
        return true;
    }

    // Words that only point back make no meeting of their own, unless nothing else tells of one.
    bool stands_alone(const MeetingCandidate& c, const Meeting& m) const {
        if (!is_weak(c)) return true;
        if (c.implied)
            return in_office(m) &&
                   (m.date.precision() >= DatePrecision::month ||
                    (m.date.known() && m.status == MeetingStatus::held));
        if (c.ellipsis)
            return m.date.known() && !m.place.empty() && m.status == MeetingStatus::held &&
                   !is_listed(c, m);
        const bool main_known = std::any_of(gathered_.begin(), gathered_.end(),
                                            [](const Gathered& g) { return g.main; });
        const bool announced = m.status != MeetingStatus::planned ||
                               (m.date.precision() >= DatePrecision::month && main_known);
        if (c.definite) return c.pair_present && (m.date.known() || !main_known) && announced;
        // "their lunch in Hangzhou in 2016": told in passing, but with its own time and place.
        if (c.joint && c.noun && !c.scene && m.status == MeetingStatus::held && !m.place.empty() &&
            m.date.precision() >= DatePrecision::month && c.pair_present)
            return true;
        const bool told_otherwise =
            c.scene && std::any_of(gathered_.begin(), gathered_.end(), [](const Gathered& g) {
                return g.sentence < 6 && g.meeting.status != MeetingStatus::held;
            });
        if (told_otherwise) return false;
        const bool first_plan = c.scene && gathered_.empty() &&
                                m.status == MeetingStatus::planned &&
                                m.date.precision() == DatePrecision::day && c.sentence < 5;
        if (first_plan) return true;
        if (main_known || m.status != MeetingStatus::held || !may_be_main(m)) return false;
        // "signed a treaty in the resort of Sochi", the day told elsewhere in the opening
        const bool dated = m.date.precision() == DatePrecision::day ||
                           (!m.date.known() && !m.place.empty() && opening_day(c.sentence).known());
        constexpr std::uint32_t opening = 8;  // sentences, headlines and captions among them
        return c.sentence < opening && dated;
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

    void infer_day(Gathered& g) {
        g.meeting.date = opening_day(g.sentence);
        g.day_inferred = g.meeting.date.known();
    }

    // One that is announced in the opening or called off has its place.
    void complete_announced() {
        const bool any_main = std::any_of(gathered_.begin(), gathered_.end(),
                                          [](const Gathered& g) { return g.main; });
        for (Gathered& g : gathered_)
            if (!any_main && g.meeting.status != MeetingStatus::held) complete_announced(g);
    }

    // A main meeting whose own sentences give no day or place has those of the article's opening.
    void complete_main() {
        for (Gathered& g : gathered_) {
            if (!g.main || g.meeting.status != MeetingStatus::held) continue;
            if (!g.meeting.date.known()) infer_day(g);
            if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person)
                take_opening_place(g);
        }
    }

    PartialDate opening_day(std::uint32_t told_in) const {
        const auto& reference = article_.scan.reference;
        if (!reference) return {};
        const auto& sentences = article_.scan.analysis.sentences;
        const std::uint32_t last = std::min<std::uint32_t>(
            std::max(told_in + 2, 6U), static_cast<std::uint32_t>(sentences.size()));
        // A weekday in the running text dates the story; a full date may be that of the page.
        for (const DayKind kind : {DayKind::relative, DayKind::written, DayKind::dateline})
            for (std::uint32_t s = 0; s < last; ++s)
                if (const PartialDate day = recent_day(s, kind); day.known()) return day;
        return {};
    }
    enum class DayKind { relative, written, dateline };

    // The first day of the week before publication that the sentence gives.
    PartialDate recent_day(std::uint32_t index, DayKind kind) const {
        const Scan& scan = article_.scan;
        const Sentence& sentence = scan.analysis.sentences[index];
        if (sentence.token_count < 5) return {};  // a line that dates the text, not the story
        for (std::uint32_t t = kind == DayKind::dateline ? sentence.first_token
                                                         : behind_dateline(scan, index);
             t < sentence.first_token + sentence.token_count; ++t) {
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                const DateValue& date = scan.values.dates[item.value];
                if (!date.resolved || date.open || date.grain != Grain::day || !date.range.first ||
                    !date.range.last ||
                    (kind == DayKind::relative && (!date.relative || date.explicit_year)))
                    continue;
                const int days = day_number(*scan.reference) - day_number(*date.range.last);
                if (days >= 0 && days < 8) return PartialDate::of(*date.range.first);
            }
        }
        return {};
    }

    void complete_announced(Gathered& g) {
        constexpr std::uint32_t opening = 5;
        const bool alone =
            std::count_if(gathered_.begin(), gathered_.end(), [&](const Gathered& o) {
                return o.meeting.status == g.meeting.status;
            }) == 1;
        if (!alone || g.sentence >= opening || g.meeting.mode != MeetingMode::in_person) return;
        if (g.meeting.status == MeetingStatus::denied && !g.meeting.date.known())
            g.meeting.date = opening_day(g.sentence);
        for (std::uint32_t s = g.sentence + 1; s-- > 0 && g.meeting.place.empty();)
            take_place(g, place_in(article_.scan, article_.world, s));
    }

    // The words of a headline say where; a dateline at least where the reporter was.
    PlaceFound opening_place() const {
        for (std::uint32_t s = 0; s < 2 && s < article_.scan.analysis.sentences.size(); ++s) {
            if (article_.scan.analysis.sentences[s].line != LineKind::headline) continue;
            const PlaceFound place = place_in(article_.scan, article_.world, s);
            if (!place.city.empty()) return place;
        }
        return dateline_place(article_.scan, article_.world);
    }

    void take_opening_place(Gathered& g) {
        const auto& sentences = article_.scan.analysis.sentences;
        PlaceFound place = opening_place();
        for (std::uint32_t s = 0;
             s < sentences.size() && s <= std::max(g.sentence, 2U) && place.city.empty(); ++s) {
            const PlaceFound here = place_in(article_.scan, article_.world, s);
            if (!here.city.empty()) place = here;
        }
        take_place(g, place);
    }

    void take_place(Gathered& g, const PlaceFound& place) {
        const std::string country = place.country.empty()
                                        ? std::string()
                                        : std::string(article_.world.country_name(place.country));
        if (place.city.empty() ||
            (!g.meeting.country.empty() && !country.empty() && g.meeting.country != country))
            return;
        g.meeting.place = place.city;
        if (!country.empty()) g.meeting.country = country;
    }

    void absorb(Gathered& g, const Meeting& m, const MeetingCandidate& c) {
        if (m.date.precision() > g.meeting.date.precision() || corrects_day(g, m, c)) {
            g.meeting.date = m.date;
            g.day_inferred = false;
        }
        if (!g.meeting.date_end.known()) g.meeting.date_end = m.date_end;
        if (g.meeting.place.empty() && !m.place.empty()) g.meeting.place = m.place;
        if (g.meeting.country.empty()) g.meeting.country = m.country;
        if (c.mode_stated && !g.mode_stated) {
            g.meeting.mode = m.mode;
            g.mode_stated = true;
        }
        if (m.status == MeetingStatus::denied) g.meeting.status = MeetingStatus::denied;
        if (m.status == MeetingStatus::held && g.meeting.status == MeetingStatus::planned &&
            !points_back(g, m, c))
            g.meeting.status = MeetingStatus::held;
        g.meeting.implied = g.meeting.implied && m.implied;
        if (std::find(g.meeting.evidence.begin(), g.meeting.evidence.end(), c.span) ==
            g.meeting.evidence.end())
            g.meeting.evidence.push_back(c.span);
        for (const std::string& name : m.participants)
            if (std::find(g.meeting.participants.begin(), g.meeting.participants.end(), name) ==
                g.meeting.participants.end())
                g.meeting.participants.push_back(name);
    }

    // "arrived in Nairobi on Wednesday", and on Thursday they talked there: one visit.
    void drop_told_visits() {
        constexpr int stay = 5;  // days
        const auto told = [&](const Gathered& visit) {
            return std::any_of(gathered_.begin(), gathered_.end(), [&](const Gathered& g) {
                if (g.meeting.implied || g.meeting.mode != MeetingMode::in_person) return false;
                if (g.meeting.country != visit.meeting.country || !g.meeting.date.known())
                    return false;
                const int days =
                    day_number(g.meeting.date.first()) - day_number(visit.meeting.date.first());
                return days >= 0 && days <= stay;
            });
        };
        std::erase_if(gathered_, [&](const Gathered& g) {
            return g.meeting.implied && g.meeting.date.known() && told(g);
        });
    }

    void finish() {
        drop_told_visits();
        // "They speak on the phone more often than that": nothing that one could point at.
        std::erase_if(gathered_, [](const Gathered& g) {
            return !g.main && !g.meeting.date.known() && g.meeting.place.empty() &&
                   g.meeting.country.empty();
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
    std::vector<Gathered> gathered_;
};

}  // namespace

std::vector<Meeting> gather_meetings(const Article& article, const RuleBook& rules) {
    if (article.people.pair[0] == nobody) return {};
    return Gatherer(article, rules).run();
}

std::vector<Mention> list_mentions(const Article& article, const RuleBook& rules) {
    std::vector<Mention> mentions = list_plain_mentions(article, rules);
    const Scan& scan = article.scan;
    for (const auto& here : scan.items) {
        for (const Item& item : here) {
            if (item.kind != ItemKind::person || scan.values.persons[item.value].pronoun) continue;
            Mention mention;
            mention.kind = MentionKind::party;
            mention.span = scan.span_of(item.first, item.count);
            mention.text = article.people[scan.values.persons[item.value].person].name;
            if (item.rule != no_rule) mention.rule = rules.rules[item.rule].name;
            mentions.push_back(std::move(mention));
        }
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        return a.span.begin < b.span.begin;
    });
    return mentions;
}

}  // namespace communique
