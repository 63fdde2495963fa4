#include <algorithm>
#include <array>

#include "facts/reading/chronology_years.h"
#include "facts/reading/gathering.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

constexpr int half_year = 183;  // days

bool is_weekend(const DateValue& date) {
    return day_number(*date.range.last) - day_number(*date.range.first) == 1;
}

PartialDate partial_date(const DateValue& date) {
    const Date first = *date.range.first;
    const Date last = *date.range.last;
    if (is_weekend(date)) return PartialDate::of(first);
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

// "The president's visit has been postponed": what was to happen on it did not.
bool is_visit_called_off(const Article& article) {
    constexpr std::uint32_t opening = 4;   // sentences
    constexpr std::uint32_t longest = 80;  // tokens of one
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    const ClassId deny = scan.lexicon.find_class("DENY");
    const std::array visits{scan.lexicon.find_class("VISIT"), scan.lexicon.find_class("VISIT_NOUN"),
                            scan.lexicon.find_class("TALKS")};
    for (std::uint32_t s = 0; s < sentences.size() && s < opening; ++s) {
        bool visit = false;
        bool off = false;
        const std::uint32_t first = sentences[s].first_token;
        for (std::uint32_t t = first; t < first + std::min(sentences[s].token_count, longest);
             ++t) {
            for (const ClassId cls : visits) visit = visit || scan.at(t, cls) != nullptr;
            const Item* item = scan.at(t, deny);
            off = off || (item != nullptr && scan.value_of(*item) == "cancel");
        }
        if (visit && off) return true;
    }
    return false;
}

// "It had been expected that he would meet him in September 2013": nothing of it is open.
bool was_awaited(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t far = 24;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[c.sentence].first_token;
    bool that = false;
    for (std::uint32_t t = c.trigger; t-- > begin && c.trigger - t < far;) {
        that = that || scan.form(t) == "that";
        if (that && scan.form(t) == "had" && scan.form(t + 1) == "been") return true;
    }
    return false;
}

// "March 27: Kim visits Beijing to meet Xi": what an entry of a chronology tells has been.
bool is_of_entry(const Scan& scan, const MeetingCandidate& c) {
    if (!c.date || !scan.values.dates[*c.date].explicit_year) return false;
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    constexpr std::uint32_t lead = 2;  // tokens: the mark of an item
    for (std::uint32_t t = sentence.first_token;
         t < sentence.first_token + std::min(lead, sentence.token_count); ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.value == *c.date)
                return is_item_mark(scan.form(item.end()));
    return false;
}

// "later this month", "later this year": not yet, when it is written.
bool is_later_on(const Scan& scan, const MeetingCandidate& c) {
    if (!c.date || !scan.reference || scan.values.dates[*c.date].grain < Grain::month) return false;
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.value == *c.date)
                return scan.form(t) == "later" && scan.form(t + 1) == "this";
    return false;
}

// What the date and the status say of each other: a past plan, a future "held", the nearest year.
void settle_time(const Article& article, const MeetingCandidate& c, Meeting& m) {
    const auto& reference = article.scan.reference;
    if (m.status == MeetingStatus::held &&
        ((reference && m.date.known() && *reference < m.date.first()) ||
         is_later_on(article.scan, c)))
        m.status = MeetingStatus::planned;
    // "is meeting him next week", a week of this month
    if (reference && m.status == MeetingStatus::held && c.date && c.days_from_date == 0) {
        const auto& first = article.scan.values.dates[*c.date].range.first;
        if (first && *reference < *first) m.status = MeetingStatus::planned;
    }
    if (reference && m.status == MeetingStatus::planned && m.date.known() &&
        m.date.last() < *reference && is_of_entry(article.scan, c))
        m.status = MeetingStatus::held;
    // "were due to meet on October 5", told weeks later: it came to nothing.
    constexpr int long_gone = 7;  // days
    if (reference && c.past_plan && m.date.known() && m.date.precision() != DatePrecision::year &&
        day_number(*reference) - day_number(m.date.last()) > long_gone)
        m.status = MeetingStatus::denied;
    if (c.past_plan && m.status == MeetingStatus::planned && is_visit_called_off(article))
        m.status = MeetingStatus::denied;
    // "last week" gives its year, "on May 3" does not.
    const bool vague_year = c.date && !article.scan.values.dates[*c.date].explicit_year &&
                            article.scan.values.dates[*c.date].grain != Grain::week;
    // "agreed to meet on Nov. 16", read as the one before: the next is meant.
    if (reference && m.status == MeetingStatus::planned && vague_year &&
        m.date.precision() == DatePrecision::day &&
        day_number(*reference) - day_number(m.date.last()) > 60)
        ++m.date.year;
    if (reference && m.status == MeetingStatus::planned && vague_year &&
        (!c.implied || !c.past_plan) && m.date.precision() == DatePrecision::month &&
        m.date.last() < *reference)
        ++m.date.year;
    if (reference && m.status == MeetingStatus::planned && m.date.known() &&
        m.date.last() < *reference && was_awaited(article.scan, c))
        m.place.clear(), m.country.clear();
    // What was agreed on a day gone by is planned for a later one, which is not told; "was to meet him
    // yesterday" tells the day.
    const bool of_yesterday = reference && c.past_plan && !m.date_end.known() &&
                              m.date == PartialDate::of(add_days(*reference, -1));
    if (!of_yesterday && reference && m.status == MeetingStatus::planned && m.date.known() &&
        m.date.last() < *reference)
        m.date = m.date_end = {};
    // "was to have met him on October 20", read as the one before: what was called off lay ahead.
    if (reference && m.status == MeetingStatus::denied && vague_year && c.called_off &&
        m.date.precision() >= DatePrecision::month &&
        day_number(*reference) - day_number(m.date.last()) > half_year)
        ++m.date.year;
    // What did not take place lies in the past, what was called off may lie ahead.
    constexpr int soon = 45;  // days
    const int farthest = c.not_happened ? 0 : c.once_planned ? soon : half_year;
    if (reference && m.status == MeetingStatus::denied && vague_year && m.date.known() &&
        m.date.precision() >= DatePrecision::month &&
        day_number(m.date.first()) - day_number(*reference) > farthest) {
        const bool weekday = article.scan.values.dates[*c.date].weekday_only;
        if (weekday) m.date = PartialDate::of(add_days(m.date.first(), -7));
        else --m.date.year;
    }
}

// "hold a summit, reopen a rail link closed in 1965"
bool is_before_their_time(const Article& article, const Meeting& m) {
    constexpr int early_years = 15;  // ministers and candidates meet, too
    for (const PersonIndex p : article.people.pair) {
        const Person& person = article.people[p];
        if (!person.known || person.leader >= article.world.leaders.size()) continue;
        const auto& terms = article.world.leaders[person.leader].terms;
        const bool early = std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
            return m.date.last().year + early_years < term.from.year;
        });
        if (!terms.empty() && early) return true;
    }
    return false;
}

}  // namespace

Meeting to_meeting(const Article& article, const RuleBook& rules, const MeetingCandidate& c) {
    Meeting m;
    if (c.date) {
        const DateValue& date = article.scan.values.dates[*c.date];
        m.date = partial_date(date);
        if (c.days_from_date != 0 && m.date.precision() == DatePrecision::day)
            m.date = PartialDate::of(add_days(m.date.first(), c.days_from_date));
        const bool several_days =
            (date.grain == Grain::day || is_weekend(date)) && *date.range.first != *date.range.last;
        if (several_days) m.date_end = PartialDate::of(*date.range.last);
    }
    m.place = c.place;
    m.country =
        c.country.empty() ? std::string() : std::string(article.world.country_name(c.country));
    m.mode = c.mode;
    m.status = c.status;
    m.implied = c.implied;
    if (m.date.known() && is_before_their_time(article, m)) m.date = m.date_end = {};
    settle_time(article, c, m);
    for (const PersonIndex p : article.people.pair)
        m.participants.push_back(article.people[p].name);
    for (const PersonIndex p : c.others) m.participants.push_back(article.people[p].name);
    m.evidence = {c.span};
    m.rule = rules.rules[c.rule].name;
    return m;
}

namespace {

// A president-elect is received like one who holds the office.
bool holds_soon(const Term& term, Date day) {
    constexpr int elect = 80;  // days from the vote to the oath
    const int ahead = day_number(term.from) - day_number(day);
    return 0 < ahead && ahead <= elect;
}

bool hold_office(const Article& article, const Meeting& m, bool top) {
    if (!m.date.known()) return true;
    for (const PersonIndex p : article.people.pair) {
        const Person& person = article.people[p];
        if (!person.known || person.leader >= article.world.leaders.size()) continue;
        const auto& terms = article.world.leaders[person.leader].terms;
        const bool elect = top || m.mode == MeetingMode::phone;
        const bool holds = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
            return (!top || is_top(term.office_class)) &&
                   (term.holds(m.date.first()) || term.holds(m.date.last()) ||
                    (elect && holds_soon(term, m.date.last())));
        });
        if (!terms.empty() && !holds) return false;
    }
    return true;
}

}  // namespace

bool in_office(const Article& article, const Meeting& m) { return hold_office(article, m, false); }
bool in_top_office(const Article& article, const Meeting& m) {
    return hold_office(article, m, true);
}

Turn turn_of(const Article& article, const MeetingCandidate& c) {
    if (!c.date) return Turn::undated;
    const auto& reference = article.scan.reference;
    const DateValue& date = article.scan.values.dates[*c.date];
    // "will hold talks next week": the news, though no day of it is told.
    constexpr int soon = 40;  // days
    if (reference && date.grain != Grain::day && c.status == MeetingStatus::planned &&
        date.range.first && date.range.last && *reference <= *date.range.last &&
        day_number(*date.range.first) - day_number(*reference) <= soon &&
        date.grain <= Grain::month)
        return Turn::recent;
    if (!reference || date.grain != Grain::day) return Turn::dated;
    return std::abs(day_number(*reference) - day_number(*date.range.first)) < news_days
               ? Turn::recent
               : Turn::dated;
}

}  // namespace communique
