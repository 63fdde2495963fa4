// What the words around a meeting add to it: the day and the place of the opening, the stay of
// which it was a part.
#include <algorithm>

#include "facts/reading/gathering.h"
#include "facts/reading/others_talks.h"
#include "facts/reading/place_names.h"
#include "facts/reading/under_way.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

void take_place(const Article& article, Gathered& g, const PlaceFound& place) {
    const std::string country = place.country.empty()
                                    ? std::string()
                                    : std::string(article.world.country_name(place.country));
    if (place.city.empty() ||
        (!g.meeting.country.empty() && !country.empty() && g.meeting.country != country))
        return;
    g.meeting.place = place.city;
    if (!country.empty()) g.meeting.country = country;
}

// "One day earlier, the foreign minister will also visit Prague": where somebody else goes.
bool is_visit_of_minister(const Scan& scan, std::uint32_t index) {
    constexpr std::uint32_t head = 8;  // tokens up to the subject
    constexpr std::uint32_t near = 5;  // tokens up to its verb
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const ClassId minister = scan.lexicon.find_class("MINISTER");
    const ClassId visit = scan.lexicon.find_class("VISIT_VERB");
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = sentence.first_token; t < std::min(end, sentence.first_token + head);
         ++t) {
        const Item* subject = scan.at(t, minister);
        if (subject == nullptr && scan.at(t, person) != nullptr) return false;
        if (subject == nullptr) continue;
        for (std::uint32_t v = subject->end(); v < std::min(end, subject->end() + near); ++v)
            if (scan.at(v, visit) != nullptr) return true;
    }
    return false;
}

// The sentence tells of a meeting of another day, or of one that is planned or called off: its place
// is of that one.
bool is_of_another(const Article& article, const Gathered& g, std::uint32_t index) {
    if (index == g.sentence) return false;
    if (is_visit_of_minister(article.scan, index)) return true;
    const auto& dates = article.scan.values.dates;
    return std::any_of(
        article.meetings.begin(), article.meetings.end(), [&](const MeetingCandidate& c) {
            if (c.sentence != index || c.joint || c.hypothetical || c.implied) return false;
            // "The last meeting took place in Puerto Varas earlier this month"
            if (c.earlier && !g.past) return true;
            if (!c.date) return false;
            const DateValue& date = dates[*c.date];
            const bool same_day = g.meeting.date.known() && date.range.first &&
                                  *date.range.first <= g.meeting.date.last() &&
                                  g.meeting.date.first() <= *date.range.last;
            return !same_day && (c.status != MeetingStatus::held || g.meeting.date.known());
        });
}

PlaceFound only_city(const Article& article, const Gathered& g);

// "stayed away from the summit in Arusha last month": behind the place, which begins at the token, stands
// another day than that of the meeting.
bool has_another_day(const Scan& scan, const Gathered& g, std::uint32_t index,
                     std::uint32_t first) {
    constexpr std::uint32_t near = 5;  // tokens: "in Addis Ababa, on May 3"
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    return names_day_apart(scan, g, first + 1, std::min(end, first + near + 1), 0);
}

// "a yearly round, the first to be held in Suva", the city at the token: that one is to come.
bool is_to_be_held(const Scan& scan, std::uint32_t first) {
    return first > 3 && scan.form(first - 2) == "held" && scan.form(first - 3) == "be";
}

// The place that a sentence behind the meeting names.
PlaceFound place_behind(const Article& article, const Gathered& g, std::uint32_t index) {
    const PlaceFound place = place_in(article.scan, article.world, index);
    const bool ahead =
        g.meeting.status == MeetingStatus::held && is_to_be_held(article.scan, place.token);
    const std::uint32_t begin = article.scan.analysis.sentences[index].first_token;
    const bool other =
        place.token != 0 && (ahead || has_another_day(article.scan, g, index, place.token) ||
                             is_of_others_talks(article, place.token, begin));
    return other ? PlaceFound{} : place;
}

void complete_one(const Article& article, const std::vector<Gathered>& all, Gathered& g) {
    constexpr std::uint32_t opening = 5;
    const bool alone = std::count_if(all.begin(), all.end(), [&](const Gathered& o) {
                           return o.meeting.status == g.meeting.status;
                       }) == 1;
    if (!alone || g.sentence >= opening || g.meeting.mode != MeetingMode::in_person) return;
    if (g.meeting.status == MeetingStatus::denied && !g.meeting.date.known())
        g.meeting.date = day_not_met(article, g);
    for (std::uint32_t s = g.sentence + 1; s-- > 0 && g.meeting.place.empty();)
        take_place(article, g, place_in(article.scan, article.world, s));
    // "plans to meet Putin in Russia this week. He will attend the forum in Vladivostok"
    constexpr std::uint32_t near = 2;  // sentences
    const auto count = static_cast<std::uint32_t>(article.scan.analysis.sentences.size());
    for (std::uint32_t s = g.sentence + 1; s < count && s <= g.sentence + near; ++s)
        if (g.meeting.place.empty() && g.meeting.status == MeetingStatus::planned &&
            !is_of_another(article, g, s))
            take_place(article, g, place_behind(article, g, s));
    if (g.meeting.place.empty() && g.meeting.status == MeetingStatus::planned)
        take_place(article, g, only_city(article, g));
}

// "concluding his visit", "wrapped up a trip"
bool concludes(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 5;  // tokens: "his two-day state"
    for (std::uint32_t t = c.trigger; t-- > 0 && c.trigger - t <= near;) {
        const std::string_view form = scan.form(t);
        if (form.starts_with("conclud") || form.starts_with("wrapp") || form == "ending" ||
            form == "ended" || form == "completing" || form == "completed")
            return true;
    }
    return false;
}

// "TBILISI - Kobakhidze arrived in Yerevan on Sunday. On Monday he met Pashinyan": there.
PlaceFound place_of_visit(const Article& article, const Gathered& g) {
    constexpr std::uint32_t near = 2;  // sentences
    // "left for home after concluding his visit to Singapore. He also met Lee": there, too.
    const auto told = [&](const MeetingCandidate& c) {
        const Turn turn = turn_of(article, c);
        return turn == Turn::recent || (turn == Turn::undated && g.sentence - c.sentence <= 1 &&
                                        concludes(article.scan, c));
    };
    for (const MeetingCandidate& c : article.meetings)
        if (c.implied && !c.place.empty() && c.status == MeetingStatus::held && !c.hypothetical &&
            !c.earlier && c.sentence <= g.sentence && g.sentence - c.sentence <= near && told(c))
            return {c.place, c.country, 0};
    return {};
}

// "met ahead of the G20 summit in Osaka on Friday": there, unless that lies some days ahead ("ahead of
// next week's summit in Osaka").
PlaceFound place_of_event_ahead(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    constexpr std::uint32_t near = 16;  // tokens
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const auto links = [&](std::uint32_t t) {
        return (scan.form(t) == "ahead" && scan.form(t + 1) == "of") || scan.form(t) == "before";
    };
    for (std::uint32_t t = behind_dateline(scan, index); t + 2 < end; ++t) {
        if (!links(t)) continue;
        for (std::uint32_t k = t + 1; k < std::min(end, t + near); ++k) {
            const std::string_view form = scan.form(k);
            if (form == "next" || form == "upcoming" || form == "later" || form == "'s" ||
                form == "," || scan.is(k, WordSet::starts_clause))
                return {};
            for (const Item& item : scan.items[k]) {
                const PlaceFound place = read_place(scan, article.world, item);
                if (!place.city.empty() && stands_as_place(scan, item, sentence.first_token))
                    return place;
            }
        }
        return {};
    }
    return {};
}

// "six days after the parliament in Kiev voted", "after talks with Duda in Warsaw"
bool is_of_another_time(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 12;  // tokens
    bool talks = false;
    for (std::uint32_t t = token; t-- > begin + 1 && token - t <= near;) {
        for (const Name cls : Names{"TALKS", "MEET", "VISIT_NOUN"})
            talks = talks || scan.at(t, scan.lexicon.find_class(cls)) != nullptr;
        const std::string_view form = scan.form(t);
        // "was their first meeting since he stayed away from the summit in Arusha"
        if (form == "since") return true;
        // "discussed roads and the coming summit in Brussels"
        if (talks && (form == "discussed" || form == "about" || form == "coming" ||
                      form == "upcoming" || form == "forthcoming"))
            return true;
        if (form != "after" && form != "before" && form != "since" && form != "following") continue;
        if (talks || scan.at(t - 1, scan.lexicon.find_class("TIME_UNIT")) != nullptr) return true;
    }
    return false;
}

// "discussed roads and the coming summit in Brussels": the first city of the sentence is that of what
// they talked about.
bool is_topic_place(const Scan& scan, const PlaceFound& place, std::uint32_t index) {
    constexpr std::uint32_t near = 12;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[index].first_token;
    bool talks = false;
    for (std::uint32_t t = place.token; t-- > begin + 1 && place.token - t <= near;) {
        const std::string_view form = scan.form(t);
        if (talks && (form == "discussed" || form == "coming" || form == "upcoming" ||
                      form == "forthcoming"))
            return true;
        talks = talks || scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr;
    }
    return false;
}

// The only city in which the opening and what stands above the meeting put anything; none where there
// are several.
PlaceFound only_city(const Article& article, const Gathered& g) {
    constexpr std::uint32_t opening = 5;   // sentences
    constexpr std::uint32_t longest = 80;  // tokens of one
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    PlaceFound only;
    for (std::uint32_t s = 0; s < sentences.size() && s < std::max(opening, g.sentence + 2); ++s) {
        const std::uint32_t begin = sentences[s].first_token;
        if (is_of_another(article, g, s)) continue;
        for (std::uint32_t t = begin; t < begin + std::min(sentences[s].token_count, longest); ++t)
            for (const Item& item : scan.items[t]) {
                const PlaceFound place = read_place(scan, article.world, item);
                if (place.city.empty() || place.city == only.city ||
                    is_in_name(scan, item.first, begin) || !stands_as_place(scan, item, begin) ||
                    is_of_another_time(scan, item.first, begin) ||
                    is_of_others_talks(article, item.first, begin) ||
                    has_another_day(scan, g, s, item.first))
                    continue;
                if (!only.city.empty()) return {};
                only = place;
            }
    }
    return only;
}

// The sentence, or below a headline the first that tells of the two, has it going on.
bool goes_on_today(const Article& article, std::uint32_t sentence) {
    constexpr std::uint32_t near = 5;  // lines
    if (is_under_way(article.scan, sentence)) return true;
    if (article.scan.analysis.sentences[sentence].line != LineKind::headline) return false;
    return std::any_of(
        article.meetings.begin(), article.meetings.end(), [&](const MeetingCandidate& c) {
            return c.sentence > sentence && c.sentence <= sentence + near && c.pair_present &&
                   !c.hypothetical && !c.date && c.status == MeetingStatus::held &&
                   is_under_way(article.scan, c.sentence);
        });
}

}  // namespace

void infer_day(const Article& article, Gathered& g) {
    // "is meeting him in Lisbon": on the day that is written, whatever day others arrived.
    if (article.scan.reference && goes_on_today(article, g.sentence)) {
        g.meeting.date = PartialDate::of(*article.scan.reference);
        return;
    }
    g.meeting.date = opening_day(article, g.sentence);
    g.day_inferred = g.meeting.date.known();
}

namespace {

// "TEHRAN (Agency) - The visiting Malaysian premier held talks with the Thai one": with a host at home,
// whose country is another than that of the report.
bool is_at_strangers(const Article& article, const Gathered& g, const PlaceFound& place) {
    const Scan& scan = article.scan;
    for (const PersonIndex who : article.people.pair)
        if (article.people[who].country.empty() || article.people[who].country == place.country)
            return false;
    const Sentence& sentence = scan.analysis.sentences[g.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        if (scan.form(t) == "visiting") return true;
    return false;
}

// The place of what else was told of that day: they were there.
void take_place_of_day(const std::vector<Gathered>& all, Gathered& g) {
    if (g.meeting.date.precision() != DatePrecision::day) return;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Gathered& o) {
        return &o != &g && o.meeting.date == g.meeting.date && !o.meeting.place.empty() &&
               o.meeting.status == MeetingStatus::held &&
               o.meeting.mode == MeetingMode::in_person &&
               (g.meeting.country.empty() || o.meeting.country == g.meeting.country);
    });
    if (same == all.end()) return;
    g.meeting.place = same->meeting.place;
    g.meeting.country = same->meeting.country;
}

}  // namespace

void take_opening_place(const Article& article, Gathered& g) {
    const auto& sentences = article.scan.analysis.sentences;
    const auto elsewhere = [&](const PlaceFound& found) {
        return !found.country.empty() &&
               ((!g.meeting.country.empty() &&
                 article.world.country_name(found.country) != g.meeting.country) ||
                is_at_strangers(article, g, found));
    };
    PlaceFound place = place_of_visit(article, g);
    if (elsewhere(place)) place = {};
    if (place.city.empty()) place = opening_place(article);
    if (elsewhere(place)) place = {};
    // A report from elsewhere does not move the house of state.
    const PlaceFound seat = seat_of_host(article, g);
    if (!seat.city.empty() && !elsewhere(seat) && place.country != seat.country) place = seat;
    if (place.city.empty()) place = place_of_event_ahead(article, g.sentence);
    if (elsewhere(place)) place = {};
    for (std::uint32_t s = 0;
         s < sentences.size() && s <= std::max(g.sentence, 2U) && place.city.empty(); ++s) {
        if (is_of_another(article, g, s)) continue;
        const PlaceFound here = place_in(article.scan, article.world, s);
        if (!here.city.empty() && !elsewhere(here) && !is_topic_place(article.scan, here, s) &&
            !is_of_others_talks(article, here.token, sentences[s].first_token))
            place = here;
    }
    take_place(article, g, place);
}

void complete_main(const Article& article, std::vector<Gathered>& all) {
    for (Gathered& g : all) {
        // "had met him on Thursday ahead of the summit in Bonn", beside other news
        if (!g.main && g.meeting.status == MeetingStatus::held && g.meeting.place.empty() &&
            g.meeting.country.empty() && g.meeting.mode == MeetingMode::in_person &&
            g.meeting.date.precision() == DatePrecision::day)
            take_place(article, g, place_of_event_ahead(article, g.sentence));
        if (!g.main || g.meeting.status != MeetingStatus::held) continue;
        if (!g.meeting.date.known()) infer_day(article, g);
        if (g.meeting.mode == MeetingMode::in_person &&
            (g.meeting.place.empty() || g.place_of_opening))
            take_place_of_day(all, g);
        if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person) {
            take_opening_place(article, g);
            g.place_of_opening = !g.meeting.place.empty();
        }
        // Told only behind it: "The place was kept secret. Media recognised the airport in ..."
        // Below a heading the day, the hour and the place are lines of their own, which do not count.
        const auto& sentences = article.scan.analysis.sentences;
        const bool heading = sentences[g.sentence].line == LineKind::headline;
        constexpr std::uint32_t near = 2;         // sentences
        constexpr std::uint32_t short_line = 12;  // tokens
        const auto count = static_cast<std::uint32_t>(sentences.size());
        std::uint32_t last = g.sentence + near;
        for (std::uint32_t s = g.sentence + 1; s < count && s <= last; ++s) {
            if (heading && sentences[s].token_count <= short_line) ++last;
            if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person &&
                !is_of_another(article, g, s)) {
                const PlaceFound place = place_behind(article, g, s);
                if (!is_topic_place(article.scan, place, s)) take_place(article, g, place);
            }
        }
        if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person)
            take_place(article, g, place_of_event_ahead(article, g.sentence));
        if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person)
            take_place(article, g, only_city(article, g));
        if (g.meeting.place.empty() && g.meeting.mode == MeetingMode::in_person)
            take_place(article, g, city_of_stay(article, g));
    }
}

namespace {

// "later in the day", "in the evening": of the day that was named last.
bool says_same_day(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token + 1; t < end; ++t) {
        const bool led = scan.form(t - 1) == "the" || scan.form(t - 1) == "at" ||
                         scan.form(t - 1) == "same" || scan.form(t - 1) == "that";
        if (led && scan.is(t, WordSet::part_of_day) && !scan.is_in_date(t, sentence.first_token))
            return true;
    }
    return false;
}

// The day named last before the sentence's end, within the sentence and the one before.
PartialDate day_named_last(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    for (std::uint32_t s = index + 1; s-- > 0 && s + 1 >= index;) {
        const Sentence& sentence = scan.analysis.sentences[s];
        for (std::uint32_t t = sentence.first_token + sentence.token_count;
             t-- > behind_dateline(scan, s);)
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                const DateValue& date = scan.values.dates[item.value];
                if (date.resolved && !date.open && date.grain == Grain::day && date.range.first)
                    return PartialDate::of(*date.range.first);
            }
    }
    return opening_day(article, index);
}

}  // namespace

void complete_day_of_plan(const Article& article, Gathered& g) {
    const Meeting& m = g.meeting;
    if (m.status != MeetingStatus::planned || m.date.known() || m.implied) return;
    if (!says_same_day(article.scan, g.sentence)) return;
    const PartialDate day = day_named_last(article, g.sentence);
    const auto& reference = article.scan.reference;
    if (reference && day.known() && *reference <= day.first()) g.meeting.date = day;
}

namespace {

// "TOKYO - Obama lands on Friday and goes into talks": who reports from there waits for it there.
void place_by_dateline(const Article& article, const std::vector<Gathered>& all, Gathered& g) {
    constexpr int soon = 4;  // days
    constexpr int stay = 2;  // days
    const auto& reference = article.scan.reference;
    const Meeting& m = g.meeting;
    if (!reference || m.status == MeetingStatus::held || m.mode != MeetingMode::in_person ||
        m.implied || !m.place.empty() || m.date.precision() != DatePrecision::day)
        return;
    const int days = day_number(m.date.first()) - day_number(*reference);
    const bool planned = m.status == MeetingStatus::planned;
    // "kicks off a visit to Hanoi on Monday. On Tuesday they will meet": there.
    for (const Gathered& other : all)
        if (planned && &other != &g && other.meeting.status == MeetingStatus::planned &&
            other.meeting.date.precision() == DatePrecision::day && !other.meeting.place.empty() &&
            std::abs(day_number(other.meeting.date.first()) - day_number(m.date.first())) <= stay) {
            g.meeting.place = other.meeting.place;
            g.meeting.country = other.meeting.country;
            return;
        }
    if (days >= (planned ? 0 : -soon) && days <= soon)
        take_place(article, g, dateline_place(article.scan, article.world));
}

}  // namespace

void place_visits_by_dateline(const Article& article, std::vector<Gathered>& all) {
    const auto& reference = article.scan.reference;
    const PlaceFound dateline = dateline_place(article.scan, article.world);
    if (!reference || dateline.city.empty()) return;
    for (Gathered& g : all) {
        const Meeting& m = g.meeting;
        const bool lately =
            m.date.precision() == DatePrecision::day &&
            std::abs(day_number(*reference) - day_number(m.date.first())) < news_days;
        if (lately && m.place.empty() && !m.country.empty() && m.mode == MeetingMode::in_person &&
            m.country == article.world.country_name(dateline.country))
            take_place(article, g, dateline);
    }
}

void complete_announced(const Article& article, std::vector<Gathered>& all) {
    for (Gathered& g : all) complete_day_of_plan(article, g);
    if (std::any_of(all.begin(), all.end(), [](const Gathered& g) { return g.main; })) return;
    for (Gathered& g : all)
        if (g.meeting.status != MeetingStatus::held) complete_one(article, all, g);
    for (Gathered& g : all) place_by_dateline(article, all, g);
}

void complete_neighbours(std::vector<Gathered>& all) {
    constexpr int stay = 2;  // days
    const auto main =
        std::find_if(all.begin(), all.end(), [](const Gathered& g) { return g.main; });
    if (main == all.end() || main->meeting.place.empty() ||
        main->meeting.date.precision() != DatePrecision::day)
        return;
    const int day = day_number(main->meeting.date.first());
    for (Gathered& g : all) {
        Meeting& m = g.meeting;
        const bool there = m.mode == MeetingMode::in_person && m.place.empty() &&
                           m.date.precision() == DatePrecision::day &&
                           std::abs(day_number(m.date.first()) - day) <= stay &&
                           (m.country.empty() || m.country == main->meeting.country);
        if (!there) continue;
        m.place = main->meeting.place;
        m.country = main->meeting.country;
    }
}

}  // namespace communique
