#include <algorithm>

#include "facts/reading/gathering.h"

namespace communique {
namespace {

bool dates_agree(const Meeting& a, const Meeting& b) {
    if (a.date.agrees_with(b.date)) return true;
    const auto inside = [](const Meeting& outer, const Meeting& inner) {
        return outer.date_end.known() && outer.date.first() <= inner.date.first() &&
               inner.date.last() <= outer.date_end.last();
    };
    return inside(a, b) || inside(b, a);
}

// ""I received him today," he said", of the meeting that the news put on one of the days before.
bool is_day_of_saying(const Article& article, const Gathered& g, const Meeting& m,
                      const MeetingCandidate& c) {
    constexpr int lately = 3;  // days
    if (!c.date || !article.scan.values.dates[*c.date].quoted || !g.main ||
        g.meeting.date.precision() != DatePrecision::day || m.status != MeetingStatus::held ||
        g.meeting.status != MeetingStatus::held)
        return false;
    const int days = day_number(m.date.first()) - day_number(g.meeting.date.first());
    return days >= 0 && days <= lately;
}

// "the meeting next week" is not the one on September 13, though both are of September.
bool in_same_week(const Article& article, const Gathered& g, const MeetingCandidate& c) {
    if (!c.date || g.meeting.date.precision() != DatePrecision::day) return true;
    const DateValue& date = article.scan.values.dates[*c.date];
    if (date.grain != Grain::week || !date.range.first || !date.range.last || c.days_from_date != 0)
        return true;
    const Date known = g.meeting.date.first();
    // "will meet this week", told on a Sunday: the one that begins.
    const auto& today = article.scan.reference;
    const bool ends = today && c.status == MeetingStatus::planned &&
                      !(*today < *date.range.first) &&
                      day_number(*date.range.last) - day_number(*today) < 2;
    const Date last = ends ? add_days(*date.range.last, 7) : *date.range.last;
    return !(known < *date.range.first) && !(last < known);
}

// "also spoke in early May" is not the call of May 22, though both are of May.
bool in_same_part(const Article& article, const Gathered& g, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 24;  // tokens on either side
    constexpr int middle = 15;          // day of the month
    const Scan& scan = article.scan;
    if (!c.date || g.meeting.date.precision() != DatePrecision::day ||
        scan.values.dates[*c.date].grain != Grain::month || c.days_from_date != 0)
        return true;
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t begin =
        std::max(sentence.first_token, c.trigger > near ? c.trigger - near : 0U);
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, c.trigger_last + near);
    for (std::uint32_t t = begin; t < end; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date || item.value != *c.date) continue;
            const std::string_view part = scan.form(item.first);
            const bool first_half = g.meeting.date.day <= middle;
            return part == "early" ? first_half : part != "late" || !first_half;
        }
    return true;
}

bool statuses_agree(const Article& article, const Gathered& g, const Meeting& m,
                    const MeetingCandidate& c) {
    const MeetingStatus known = g.meeting.status;
    if (known == m.status) return true;
    const bool nearby =
        g.sentence <= c.sentence ? c.sentence - g.sentence <= 2 : g.sentence - c.sentence <= 2;
    // What was planned and then called off is one meeting that did not take place.
    const auto is = [&](MeetingStatus a, MeetingStatus b) {
        return (known == a && m.status == b) || (known == b && m.status == a);
    };
    if (is(MeetingStatus::planned, MeetingStatus::denied))
        return c.definite || (m.date.known() && g.meeting.date.known()) ||
               (!m.place.empty() && m.place == g.meeting.place) ||
               (nearby && m.date.known() != g.meeting.date.known());
    if (known == MeetingStatus::denied || m.status == MeetingStatus::denied) return false;
    if (is_still_to_come(article, g, m, c)) return true;
    // "are meeting this evening", and a sentence later "will meet at six"
    const bool of_today = !g.firm && g.meeting.date.precision() == DatePrecision::day;
    if ((nearby || of_today) && g.main && known == MeetingStatus::held &&
        m.status == MeetingStatus::planned && !m.date.known() &&
        ((!m.place.empty() &&
          (m.place == g.meeting.place || (of_today && g.meeting.place.empty()))) ||
         // "is meeting him. He is in Riga, where he intends to meet him"
         (of_today && m.place.empty() && !m.country.empty() &&
          (g.meeting.country.empty() || g.meeting.country == m.country))))
        return true;
    return (g.meeting.date.known() && g.meeting.date == m.date) || points_back(article, g, m, c);
}

}  // namespace

bool is_still_to_come(const Article& article, const Gathered& g, const Meeting& m,
                      const MeetingCandidate& c) {
    constexpr std::uint32_t near = 2;  // sentences
    const auto& today = article.scan.reference;
    return today && g.main && !g.firm && g.meeting.status == MeetingStatus::held &&
           g.meeting.mode == MeetingMode::in_person &&
           article.scan.analysis.sentences[g.sentence].line != LineKind::headline &&
           g.meeting.date.precision() == DatePrecision::day && g.meeting.date.first() == *today &&
           m.status == MeetingStatus::planned && !m.date.known() && m.place.empty() &&
           m.country.empty() && c.pair_present && !c.past_plan && !c.next && !c.earlier &&
           g.sentence < c.sentence && c.sentence - g.sentence <= near;
}

bool tells_of_talks_as_done(const Article& article, const MeetingCandidate& c) {
    const Scan& scan = article.scan;
    if (!c.noun || c.hypothetical || scan.analysis.sentences[c.sentence].line == LineKind::headline)
        return false;
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const std::string_view head = scan.form(sentence.first_token);
    const bool opens = head == "during" || head == "after" || head == "following";
    constexpr std::uint32_t near = 4;  // tokens: "the meeting, also attended by ..., saw"
    constexpr std::uint32_t far = 14;
    if (opens && c.trigger > sentence.first_token + near) return false;
    for (std::uint32_t t = c.trigger_last + 1; t < end && t < c.trigger_last + far; ++t) {
        if (opens && scan.is(t, WordSet::reports)) return true;
        if (!opens && (scan.form(t) == "lasted" || scan.form(t) == "saw" ||
                       scan.form(t) == "ended" || scan.form(t) == "began"))
            return true;
    }
    return false;
}

namespace {

bool is_now(const Scan& scan, std::uint32_t token) {
    return scan.form(token) == "is" || scan.form(token) == "are" || scan.form(token) == "currently";
}

// "Following the meeting, the prime minister will attend a reception": all of it is ahead.
bool is_ahead_behind(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 8;  // tokens of ", the prime minister of Malta,"
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    if (scan.form(c.trigger_last + 1) != ",") return false;
    for (std::uint32_t t = c.trigger_last + 2; t < end && t < c.trigger_last + near; ++t) {
        if (scan.form(t) == "will") return true;
        if (scan.is(t, WordSet::reports)) return false;
    }
    return false;
}

// Before the days that the news is of.
bool is_long_ago(const Article& article, const Meeting& m) {
    const auto& today = article.scan.reference;
    return today && m.date.precision() >= DatePrecision::month &&
           day_number(*today) - day_number(m.date.last()) >= news_days;
}

}  // namespace

bool is_firm(const Article& article, const MeetingCandidate& c) {
    const Scan& scan = article.scan;
    if (c.status != MeetingStatus::held || c.hypothetical || c.implied ||
        scan.analysis.sentences[c.sentence].line == LineKind::headline)
        return false;
    if (!c.noun) {
        for (const Name cls : Names{"MEET", "HOST", "HOLD", "SPEAK", "HOLD_TALKS", "TELL"})
            if (const Item* item = scan.at(c.trigger, scan.lexicon.find_class(cls))) {
                const std::string& form = scan.value_of(*item);
                return form != "present" && form != "base" && form != "ing";
            }
        return true;
    }
    // "is meeting with Carney in Paris"
    if (scan.form(c.trigger) == "meeting" && c.trigger > 0 &&
        (scan.form(c.trigger - 1) == "is" || scan.form(c.trigger - 1) == "are"))
        return false;
    // "The summit takes place amid quarrels"
    if (scan.form(c.trigger_last + 1) == "takes" || scan.form(c.trigger_last + 1) == "comes")
        return false;
    // "the newly confirmed talks"
    if (c.trigger > 0 &&
        (scan.form(c.trigger - 1) == "confirmed" || scan.form(c.trigger - 1) == "announced"))
        return false;
    constexpr std::uint32_t own = 5;  // tokens of "for a two-day"
    for (std::uint32_t back = 1; back <= own && c.trigger >= back; ++back) {
        const std::string_view form = scan.form(c.trigger - back);
        // "is holding a meeting with him"
        const bool on = form == "holding" && c.trigger > back && is_now(scan, c.trigger - back - 1);
        if (form == "for" || form == "ahead" || on) return false;
        if (form == "after" || form == "following" || form == "during")
            return !is_ahead_behind(scan, c);
    }
    return true;
}

bool points_back(const Article& article, const Gathered& g, const Meeting& m,
                 const MeetingCandidate& c) {
    // "The meeting comes a week after the quarrel", below a headline and above "will meet today"
    const auto& today = article.scan.reference;
    const bool headed = today && g.meeting.status == MeetingStatus::planned &&
                        g.meeting.date == PartialDate::of(*today) &&
                        std::any_of(g.meeting.evidence.begin(), g.meeting.evidence.end(),
                                    [&](Span e) { return e.begin <= c.span.begin; });
    // "The last meeting took place in Puerto Varas": not that of today.
    return c.noun && !(c.earlier && g.main) && m.status == MeetingStatus::held && !m.date.known() &&
           (headed || g.sentence <= c.sentence);
}

bool corrects_day(const Article& article, const Gathered& g, const Meeting& m,
                  const MeetingCandidate& c) {
    // "Trade to grow after Uhuru, Suluhu talks" above "The visit that began on Tuesday"
    const bool of_heading = !g.firm && g.meeting.place.empty() && !g.meeting.implied &&
                            article.scan.analysis.sentences[g.sentence].line == LineKind::headline;
    return g.day_inferred && g.main && g.meeting.mode == m.mode && !c.earlier &&
           (!c.implied || of_heading) && m.status == MeetingStatus::held &&
           m.date.precision() == DatePrecision::day && turn_of(article, c) == Turn::recent &&
           m.date.first() <= g.meeting.date.first();
}

bool compatible(const Article& article, const Gathered& g, const Meeting& m,
                const MeetingCandidate& c) {
    if (!statuses_agree(article, g, m, c)) return false;
    if (g.mode_stated && c.mode_stated && g.meeting.mode != m.mode) return false;
    // "will meet on Monday, but will talk by video"
    const bool same_plan = m.status == MeetingStatus::planned &&
                           g.meeting.status == MeetingStatus::planned &&
                           m.date.precision() == DatePrecision::day && m.date == g.meeting.date &&
                           c.sentence - g.sentence <= 1;
    const bool points_at_any = c.definite && !c.mode_stated && m.place.empty();
    // "agreed on Friday to build a bridge": in the call that is told of behind it, unlike "will receive
    // him in Paris", and further down "the call"
    const bool planned_there = g.meeting.status == MeetingStatus::planned &&
                               !g.meeting.place.empty() && !g.place_of_opening && !g.mode_stated;
    const bool named_call = !planned_there && g.mode_stated != c.mode_stated &&
                            ((!g.sure && !g.mode_stated && c.definite && !c.earlier) ||
                             (g.main && g.mode_stated && c.joint && !c.scene && !c.noun));
    // "Macron meets Mitsotakis" above "met him via videoconference"
    constexpr std::uint32_t lead = 3;  // sentences
    const bool headed = !g.mode_stated && !g.firm && g.meeting.place.empty() &&
                        article.scan.analysis.sentences[g.sentence].line == LineKind::headline &&
                        c.sentence > g.sentence && c.sentence - g.sentence <= lead &&
                        m.place.empty() && !c.earlier;
    if (headed && g.meeting.status == m.status && dates_agree(g.meeting, m)) return true;
    // "spoke by telephone on Monday, when he greeted him on the feast": by telephone.
    const bool in_call =
        g.mode_stated && !c.mode_stated && g.sentence == c.sentence && c.date && m.place.empty() &&
        c.first_token > 0 &&
        (article.scan.form(c.trigger) == "greeted" || article.scan.form(c.trigger) == "welcomed") &&
        article.scan.form(c.first_token - 1) == "when";
    if (in_call && g.meeting.status == m.status && m.date == g.meeting.date) return true;
    if (g.mode_stated != c.mode_stated && g.meeting.mode != m.mode && !c.weak && !named_call &&
        !(c.speech && m.place.empty()) && !points_at_any && !same_plan &&
        !(c.definite && m.mode == MeetingMode::video))
        return false;
    // "Talks with Scholz went on for hours", and further down "had spoken in January"
    // The call of another month in the very next sentence is not "the talks" either.
    const bool other_kind = g.mode_stated && !c.mode_stated && g.meeting.mode != m.mode;
    const bool long_ago = is_long_ago(article, g.meeting);
    const bool told_later = !g.main && g.meeting.status == MeetingStatus::held &&
                            (g.past || long_ago) &&
                            g.sentence > c.sentence + (long_ago && other_kind ? 0 : 1);
    if (c.definite && !c.date && told_later) return false;
    // "put their names to the treaty", and further down "last met in The Hague in June"
    if (c.joint && !c.date && told_later) return false;
    if (!in_same_week(article, g, c) || !in_same_part(article, g, c)) return false;
    if (!dates_agree(g.meeting, m) && !corrects_day(article, g, m, c) &&
        !is_day_of_saying(article, g, m, c))
        return false;
    // Both sit at home: a place beside a call is of one of them.
    if (named_call) return true;
    if (!g.meeting.place.empty() && !m.place.empty() && g.meeting.place != m.place) return false;
    const bool same_country =
        g.meeting.country.empty() || m.country.empty() || g.meeting.country == m.country;
    return same_country;
}

PartialDate days_from_news(const Article& article, const MeetingCandidate& c) {
    PartialDate news = opening_day(article, c.sentence);
    if (!news.known() && c.days_from_date > 0 && article.scan.reference)
        news = PartialDate::of(*article.scan.reference);
    return news.precision() == DatePrecision::day
               ? PartialDate::of(add_days(news.first(), c.days_from_date))
               : PartialDate{};
}

bool is_listed(const Article& article, const std::vector<Gathered>& gathered,
               const MeetingCandidate& c, const Meeting& m) {
    return std::any_of(gathered.begin(), gathered.end(), [&](const Gathered& g) {
        // "the two met again in Hanoi" is told by the verb.
        const Scan& scan = article.scan;
        const bool by_verb =
            c.trigger > 0 && scan.at(c.trigger - 1, scan.lexicon.find_class("MEET")) != nullptr &&
            (g.meeting.status == m.status ||
             (g.meeting.date.month == m.date.month && g.meeting.date.day == m.date.day));
        const bool again =
            !by_verb && scan.form(c.trigger) == "again" && !g.meeting.date.agrees_with(m.date);
        return g.sentence == c.sentence && g.meeting.place == m.place && !again;
    });
}

}  // namespace communique
