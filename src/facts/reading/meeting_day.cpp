#include "facts/reading/meeting_day.h"

#include <algorithm>

#include "facts/reading/events.h"
#include "facts/reading/meeting_words.h"

namespace communique {
namespace {

int days_of_unit(std::string_view unit) {
    if (unit == "day" || unit == "days" || unit == "night" || unit == "evening" ||
        unit == "afternoon" || unit == "morning")
        return 1;
    if (unit == "week" || unit == "weeks") return 7;
    return unit == "fortnight" ? 14 : 0;
}

bool is_long_unit(std::string_view unit) {
    return unit == "month" || unit == "months" || unit == "year" || unit == "years";
}

// The number before a unit, 1 where there is none.
int how_many(const Scan& scan, std::uint32_t unit, std::uint32_t begin) {
    // "a few weeks later": nobody says how many.
    if (unit > begin && scan.is(unit - 1, WordSet::unsaid_number)) return 0;
    const Item* number =
        unit > begin ? scan.at(unit - 1, scan.lexicon.find_class("NUMBER")) : nullptr;
    return number != nullptr ? to_int(scan.values.numbers[number->value].value) : 1;
}

// The days that a number and a unit make, the unit at the token; 0 for other words.
int days_before(const Scan& scan, std::uint32_t unit, std::uint32_t begin) {
    return days_of_unit(scan.form(unit)) * how_many(scan, unit, begin);
}

// The months that a number and a long unit make; dates reach no further than a thousand years.
int months_before(const Scan& scan, std::uint32_t unit, std::uint32_t begin) {
    constexpr int farthest = 1000;
    const int many = std::clamp(how_many(scan, unit, begin), -farthest, farthest);
    return many * (scan.form(unit).starts_with("y") ? 12 : 1);
}

// What `read` finds first behind the trigger, up to the next clause.
template <class Read>
auto read_behind(const Scan& scan, const Trigger& trigger, Read read)
    -> decltype(read(std::uint32_t{})) {
    constexpr std::uint32_t near = 14;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 2; t < end; ++t) {
        if (scan.is(t, WordSet::starts_clause) || scan.form(t) == ",") break;
        if (auto found = read(t)) return found;
    }
    return std::nullopt;
}

// "said on Friday, a day after they spoke": the date before the comma, seen from the "day".
std::optional<std::uint32_t> date_before_comma(const Scan& scan, std::uint32_t unit,
                                               std::uint32_t begin) {
    for (std::uint32_t comma = unit; comma > begin && unit - comma < 4; --comma) {
        if (scan.form(comma) != ",") continue;
        for (std::uint32_t t = comma > begin + 4 ? comma - 4 : begin; t < comma; ++t)
            for (const Item& item : scan.items[t])
                if (item.kind == ItemKind::date && item.end() == comma &&
                    scan.values.dates[item.value].resolved)
                    return item.value;
        return std::nullopt;
    }
    return std::nullopt;
}

// "Thursday night": the night is no step from a day to the next, as in "the night before".
bool is_part_of_named_day(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    return token > begin && scan.is_in_date(token - 1, begin);
}

// Where "their first summit" begins that ends with the trigger.
std::uint32_t noun_phrase(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t longest = 3;  // words before the noun
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const ClassId theirs = scan.lexicon.find_class("THEIR");
    const ClassId ones = scan.lexicon.find_class("POSSESSIVE");
    for (std::uint32_t t = trigger.first; trigger.noun && t > begin && trigger.first - t < longest;
         --t)
        if (scan.at(t - 1, theirs) != nullptr || scan.at(t - 1, ones) != nullptr ||
            scan.form(t - 1) == "the" || scan.form(t - 1) == "a" || scan.form(t - 1) == "an")
            return t - 1;
    return trigger.first;
}

// "comes", "came" stand closely before the token: counted from the news.
bool is_from_news(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 6;  // tokens: "came less than three"
    for (std::uint32_t t = token; t-- > begin && token - t <= near;)
        if (scan.is(t, WordSet::follows_on)) return true;
    return false;
}

// "Two months after he visited Oslo, the rails are missing": no other day is told, so that is
// counted from the news, too. So is "They signed it, three weeks after they met in Lima" near the top.
bool stands_undated(const Scan& scan, std::uint32_t start, std::uint32_t index) {
    constexpr std::uint32_t head = 6;  // tokens
    constexpr std::uint32_t far = 60;
    constexpr std::uint32_t top = 5;     // sentences
    constexpr std::uint32_t phrase = 6;  // tokens: ", less than three weeks after"
    const Sentence& sentence = scan.analysis.sentences[index];
    if (!scan.reference) return false;
    const std::uint32_t back = std::min(start - sentence.first_token, phrase);
    bool trails = false;
    for (std::uint32_t t = start - back; t < start && index < top; ++t)
        trails = trails || scan.form(t) == ",";
    if (start > sentence.first_token + head && !trails) return false;
    const std::uint32_t end = sentence.first_token + std::min(sentence.token_count, far);
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date) return false;
    return true;
}

// "came a day after his inauguration for talks": counted from what is no meeting.
bool is_of_other_event(const Scan& scan, std::uint32_t start, const Trigger& trigger) {
    for (std::uint32_t t = start; t < trigger.first; ++t)
        if (scan.is(t, WordSet::event_noun)) return true;
    return false;
}

}  // namespace

std::optional<DaysApart> days_apart(const Scan& scan, const Match& match, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (const std::uint32_t start : {match.first, trigger.first, noun_phrase(scan, trigger)}) {
        if (start < begin + 3) continue;
        const std::string_view word = scan.form(start - 1);
        if (word != "after" && word != "before") continue;
        // "went fishing on Monday morning before they met"
        if (scan.is_in_date(start - 2, begin) || is_part_of_named_day(scan, start - 2, begin))
            continue;
        if (is_of_other_event(scan, start, trigger)) continue;
        if (is_long_unit(scan.form(start - 2))) return std::nullopt;
        const int days = days_before(scan, start - 2, begin);
        if (days == 0) continue;
        const auto anchor = date_before_comma(scan, start - 2, begin);
        // "The talks come three weeks after he visited Oslo"
        return DaysApart{
            word == "after" ? -days : days, anchor,
            !anchor && (is_from_news(scan, start - 2, begin) ||
                        (word == "after" && stands_undated(scan, start, match.sentence)))};
    }
    return DaysApart{};
}

namespace {

// "four days earlier", "the evening before", "the next day", the last word at the token.
std::optional<int> days_apart_at(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const std::string_view word = scan.form(token);
    const std::string_view last = scan.form(token - 1);
    // "the week before Christmas": counted from the feast, a date of its own.
    const bool dated =
        word == "before" && scan.is_in_item(token, begin, longest_date, [&](const Item& item) {
            return item.kind == ItemKind::date && item.end() > token + 1 &&
                   scan.values.dates[item.value].resolved;
        });
    if (dated) return std::nullopt;
    if (word == "earlier" || word == "before" || word == "later") {
        const int days = days_before(scan, token - 1, begin);
        if (days != 0) return word == "later" ? days : -days;
    }
    if (days_of_unit(word) != 1 || word == "days" || token < begin + 2 ||
        scan.form(token - 2) != "the")
        return std::nullopt;
    if (last == "previous" || last == "preceding") return -1;
    if (last == "next" || last == "following") return 1;
    return std::nullopt;
}

}  // namespace

std::optional<int> days_earlier(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const auto behind = read_behind(scan, trigger, [&](std::uint32_t t) {
        return days_apart_at(scan, t, sentence.first_token);
    });
    if (behind) return behind;
    // "The day before, they had talked in Moscow", "had arrived a day earlier and was received by"
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token + 1 &&
                                          trigger.first - t < 18 &&
                                          !scan.is(t, WordSet::starts_clause);)
        if (const auto days = days_apart_at(scan, t, sentence.first_token)) return days;
    return std::nullopt;
}

bool names_day(const Scan& scan, std::uint32_t date, std::uint32_t from, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    constexpr std::uint32_t near = 20;  // tokens
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    const ClassId month = scan.lexicon.find_class("MONTH");
    // "came a day after they met in Jeddah on Sunday"
    const bool weekday = scan.values.dates[date].weekday_only;
    for (std::uint32_t t = from; t < end; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date || item.value != date) continue;
            if (weekday && item.first > trigger.last) return true;
            for (std::uint32_t inner = item.first; inner < item.end(); ++inner)
                if (scan.at(inner, month) != nullptr)
                    return scan.values.dates[date].grain <= Grain::month;
        }
    return false;
}

std::optional<std::uint32_t> stepped_date(Article& article, const Trigger& trigger) {
    Scan& scan = article.scan;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const auto days = read_behind(scan, trigger, [&](std::uint32_t t) {
        const auto apart = days_apart_at(scan, t, begin);
        return apart && *apart >= 0 ? apart : std::nullopt;
    });
    if (!days) return std::nullopt;
    // A sentence may be as long as its text.
    constexpr std::uint32_t far = 200;  // tokens
    for (std::uint32_t from = trigger.first; from-- > begin && trigger.first - from <= far;)
        for (const Item& item : scan.items[from]) {
            if (item.kind != ItemKind::date) continue;
            DateValue value = scan.values.dates[item.value];
            if (!value.resolved || value.grain != Grain::day || value.open || !value.range.last)
                continue;
            value.range.first = value.range.last = add_days(*value.range.last, *days);
            return scan.keep(value);
        }
    return std::nullopt;
}

namespace {

// The words of the sentence give that date, from the token on; others are reckoned from it.
bool gives_date(const Scan& scan, std::uint32_t index, std::uint32_t from, std::uint32_t date) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = from; t < sentence.first_token + sentence.token_count; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.value == date) return true;
    return false;
}

// The date of the meeting that was told last, in this sentence or the one before. What another rule
// read of the very same words is reckoned already.
std::optional<std::uint32_t> date_just_told(const Article& article, std::uint32_t sentence) {
    constexpr std::size_t most = 8;  // readings of one sentence
    const std::size_t count = article.meetings.size();
    const std::uint32_t begin = article.scan.analysis.sentences[sentence].first_token;
    for (std::size_t m = count; m-- > 0 && count - m <= most;) {
        const MeetingCandidate& told = article.meetings[m];
        if (sentence - told.sentence > 1) return std::nullopt;
        const bool reckoned = told.sentence == sentence && told.date &&
                              !gives_date(article.scan, sentence, begin, *told.date);
        if (!reckoned) return told.date;
    }
    return std::nullopt;
}

// The last day told in the sentence before; or the last month, where that will do.
std::optional<std::uint32_t> day_before(const Scan& scan, std::uint32_t index,
                                        Grain coarsest = Grain::day) {
    if (index == 0) return std::nullopt;
    const Sentence& sentence = scan.analysis.sentences[index - 1];
    constexpr std::uint32_t far = 60;  // tokens
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const std::uint32_t begin = end > sentence.first_token + far ? end - far : sentence.first_token;
    for (std::uint32_t t = end; t-- > begin;)
        for (const Item& item : scan.items[t])
            // "after the May 7 bombing" is open, but names the day.
            if (item.kind == ItemKind::date && scan.values.dates[item.value].resolved &&
                scan.values.dates[item.value].grain <= coarsest &&
                scan.values.dates[item.value].range.first)
                return item.value;
    return std::nullopt;
}

// "The day before, in Beijing, ...": told of the day that was named last, if not long before.
std::optional<std::uint32_t> day_of_story(const Scan& scan, std::uint32_t index) {
    constexpr std::uint32_t far = 3;  // sentences
    const std::uint32_t begin = scan.analysis.sentences[index].first_token;
    const bool opens = (scan.form(begin) == "the" || scan.form(begin) == "a") &&
                       days_of_unit(scan.form(begin + 1)) == 1 &&
                       (scan.form(begin + 2) == "before" || scan.form(begin + 2) == "earlier");
    for (std::uint32_t back = 0; opens && back < far && back < index; ++back)
        if (const auto day = day_before(scan, index - back)) return day;
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> days_from_last(Article& article, std::uint32_t sentence, int days) {
    if (const auto day = days == -1 ? day_of_story(article.scan, sentence) : std::nullopt) {
        DateValue value = article.scan.values.dates[*day];
        value.range.first = value.range.last = add_days(*value.range.first, days);
        value.open = value.weekday_only = false;
        return article.scan.keep(value);
    }
    auto anchor = date_just_told(article, sentence);
    // "broke them off after the May 7 bombing. They spoke by telephone a week later."
    if (!anchor && days > 0) anchor = day_before(article.scan, sentence);
    if (!anchor) return std::nullopt;
    DateValue value = article.scan.values.dates[*anchor];
    // "They had spoken three days earlier" is said of the news, unless the talk is of years ago.
    constexpr int of_news = 30;  // days
    const auto& reference = article.scan.reference;
    if (days < 0 && reference && value.range.first &&
        day_number(*reference) - day_number(*value.range.first) < of_news)
        return std::nullopt;
    if (value.grain != Grain::day || !value.range.first) return std::nullopt;
    value.range.first = value.range.last = add_days(*value.range.first, days);
    value.open = false;
    return article.scan.keep(value);
}

namespace {

// The token is of the words of that date.
bool is_within(const Scan& scan, std::uint32_t date, std::uint32_t token) {
    return scan.is_in_item(token, 0, longest_date, [date](const Item& item) {
        return item.kind == ItemKind::date && item.value == date;
    });
}

// What "two months later" counts from: the meeting told last, else a day of the sentence before.
std::optional<std::uint32_t> told_last(const Article& article, std::uint32_t sentence) {
    if (const auto date = date_just_told(article, sentence)) return date;
    if (const auto day = day_before(article.scan, sentence)) return day;
    return article.meetings.empty() ? std::nullopt : article.meetings.back().date;
}

// That many months from the first day of a date.
DateValue month_from(DateValue value, int months, bool whole_year) {
    const Date day = add_months(*value.range.first, months);
    const PartialDate told{day.year, whole_year ? 0 : day.month, 0};
    value.range = {told.first(), told.last()};
    value.grain = whole_year ? Grain::year : Grain::month;
    return value;
}

struct MonthsApart {
    int months = 0;
    bool years = false;  // told in years
};

// "two months earlier", "a year later", "the following month", the last word at the token.
std::optional<MonthsApart> months_apart_at(const Scan& scan, std::uint32_t token,
                                           std::uint32_t begin) {
    const std::string_view word = scan.form(token);
    const std::string_view last = scan.form(token - 1);
    // "in August the following year" has a month of its own.
    const bool own = token >= begin + 3 && scan.is_in_date(token - 3, begin);
    if (!own && (word == "month" || word == "year") && scan.form(token - 2) == "the") {
        const int unit = word == "month" ? 1 : 12;
        if (last == "following" || last == "next") return MonthsApart{unit, unit == 12};
        if (last == "previous" || last == "preceding") return MonthsApart{-unit, unit == 12};
    }
    if (!is_long_unit(last) || (word != "earlier" && word != "before" && word != "later"))
        return std::nullopt;
    const int months = months_before(scan, token - 1, begin);
    return MonthsApart{word == "later" ? months : -months, last.starts_with("y")};
}

}  // namespace

std::optional<std::uint32_t> months_from_last(Article& article, const Trigger& trigger) {
    Scan& scan = article.scan;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const auto apart = read_behind(
        scan, trigger, [&](std::uint32_t t) { return months_apart_at(scan, t, begin); });
    auto anchor = apart ? told_last(article, trigger.sentence) : std::nullopt;
    // "was elected in June. The two met a month later"
    if (apart && apart->months > 0 && !date_just_told(article, trigger.sentence))
        if (const auto month = day_before(scan, trigger.sentence, Grain::month)) anchor = month;
    // "and again in Lima a month later": the words have been read as that month already.
    if (!anchor || gives_date(scan, trigger.sentence, trigger.last + 1, *anchor))
        return std::nullopt;
    const DateValue told = scan.values.dates[*anchor];
    if (!told.range.first || told.grain > Grain::month) return std::nullopt;
    return scan.keep(month_from(told, apart->months, apart->years));
}

namespace {

// "comes a month after the vote and five months after": where the first of the two ends, seen from
// the second; the token itself where there is only one.
std::uint32_t first_of_two(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 5;  // tokens: "and less than three"
    constexpr std::uint32_t far = 24;  // tokens
    std::uint32_t joint = token;
    while (joint > begin && token - joint < near && scan.form(joint) != "and") --joint;
    if (scan.form(joint) != "and") return token;
    for (std::uint32_t t = joint; t-- > begin + 1 && joint - t <= far;)
        if (scan.form(t) == "after" &&
            (is_long_unit(scan.form(t - 1)) || days_of_unit(scan.form(t - 1)) != 0))
            return t - 1;
    return token;
}

DateValue day_of_news(const Scan& scan) {
    DateValue value;
    value.resolved = true;
    value.range = {scan.reference, scan.reference};
    value.grain = Grain::day;
    return value;
}

// The day of the news where "comes", "came" stand closely before the token.
std::optional<DateValue> news_before(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (!scan.reference || !is_from_news(scan, token, begin)) return std::nullopt;
    return day_of_news(scan);
}

}  // namespace

std::optional<std::uint32_t> months_from_own(Article& article, const Match& match,
                                             const Trigger& trigger) {
    Scan& scan = article.scan;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (const std::uint32_t start : {match.first, trigger.first, noun_phrase(scan, trigger)}) {
        if (start < begin + 3) continue;
        const std::string_view word = scan.form(start - 1);
        if ((word != "after" && word != "before") || !is_long_unit(scan.form(start - 2))) continue;
        const bool years = scan.form(start - 2).starts_with("y");
        const int months = months_before(scan, start - 2, begin) * (word == "after" ? -1 : 1);
        // "comes a month after the vote in May and five months after": counted from the news, too.
        const std::uint32_t first = first_of_two(scan, start - 2, begin);
        if (const auto news = news_before(scan, first, begin); news && first != start - 2)
            return scan.keep(month_from(*news, months, years));
        constexpr std::uint32_t far = 20;  // tokens
        for (std::uint32_t t = start - 3; t-- > begin && start - t <= far;)
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                const DateValue value = scan.values.dates[item.value];
                if (!value.resolved || value.open || !value.range.first ||
                    value.grain > Grain::month)
                    return std::nullopt;
                return scan.keep(month_from(value, months, years));
            }
        // "The visit comes three months after": counted from the news.
        if (const auto news = news_before(scan, start - 2, begin))
            return scan.keep(month_from(*news, months, years));
        // "Less than three months after their first talks in Oslo, the two ...", too
        constexpr std::uint32_t head = 6;  // tokens
        const bool theirs = trigger.noun && start - begin <= head && scan.reference &&
                            scan.at(start, scan.lexicon.find_class("THEIR")) != nullptr;
        if (word == "after" && (theirs || stands_undated(scan, start, match.sentence)))
            return scan.keep(month_from(day_of_news(scan), months, years));
    }
    return std::nullopt;
}

std::optional<std::uint32_t> anchored_date(Article& article, const Trigger& trigger,
                                           std::uint32_t date) {
    Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const auto last = told_last(article, trigger.sentence);
    if (!last) return date;
    const DateRange anchor = scan.values.dates[*last].range;
    for (std::uint32_t t = sentence.first_token + 2;
         t < sentence.first_token + sentence.token_count; ++t) {
        // "a year later", "two months before that"
        const bool later = scan.form(t) == "later";
        const bool before = scan.form(t) == "before" && scan.form(t + 1) == "that";
        if ((!later && !before) || !anchor.first || !is_within(scan, date, t)) continue;
        DateValue value = scan.values.dates[date];
        if (const int months = months_before(scan, t - 1, sentence.first_token);
            before && months != 0) {
            value.range = anchor;
            value = month_from(value, -months, false);
        } else if (before) {
            continue;
        } else if (const int days = days_before(scan, t - 1, sentence.first_token); days != 0) {
            value.range.first = value.range.last = add_days(*anchor.first, days);
            value.grain = Grain::day;
        } else if (is_long_unit(scan.form(t - 1))) {
            value.range = anchor;
            value = month_from(value, months_before(scan, t - 1, sentence.first_token), false);
        } else {
            continue;
        }
        return scan.keep(value);
    }
    return date;
}

}  // namespace communique
