#include "facts/reading/day_heads.h"

#include <algorithm>
#include <optional>

#include "facts/reading/article.h"
#include "facts/reading/place_line.h"
#include "facts/reading/place_names.h"
#include "sentences/characters.h"

namespace communique {
namespace {

constexpr int near_days = 8;

// "10.30: ...", "9:55 AM", "* 12:00 welcome ceremony"
bool opens_with_time(const Scan& scan, std::uint32_t index, bool alone = true) {
    constexpr std::uint32_t words = 5;  // tokens of the time and of what is to be then
    if (!alone && scan.analysis.sentences[index].token_count < words) return false;
    constexpr std::size_t bullet = 6;  // bytes of a bullet and blanks
    const std::string_view line = slice(scan.text(), scan.analysis.sentences[index].span);
    std::size_t at = 0;
    while (at < line.size() && at < bullet && !is_digit(line[at])) {
        const bool letter =
            (line[at] >= 'a' && line[at] <= 'z') || (line[at] >= 'A' && line[at] <= 'Z');
        if (letter) return false;
        ++at;
    }
    std::size_t hour = at;
    while (hour < line.size() && hour < at + 2 && is_digit(line[hour])) ++hour;
    if (hour == at || hour + 2 >= line.size() || (line[hour] != ':' && line[hour] != '.'))
        return false;
    const bool minutes = is_digit(line[hour + 1]) && is_digit(line[hour + 2]);
    return minutes && (hour + 3 == line.size() || (!is_digit(line[hour + 3]) &&
                                                   line[hour + 3] != '.' && line[hour + 3] != '%'));
}

// The day that the line is, or with which it ends: "Presidents's programme, Friday 3 May".
std::optional<Item> day_of_line(const Scan& scan, std::uint32_t index, bool whole) {
    constexpr std::uint32_t longest = 14;  // tokens
    const Sentence& sentence = scan.analysis.sentences[index];
    if (sentence.token_count == 0 || sentence.token_count > longest) return std::nullopt;
    std::uint32_t first = sentence.first_token;
    std::uint32_t end = first + sentence.token_count;
    while (end > first && scan.token(end - 1).kind == TokenKind::punctuation) --end;
    while (first < end && scan.token(first).kind == TokenKind::punctuation) ++first;
    bool named = false;
    for (std::uint32_t t = first; t < (whole ? std::min(end, first + 1) : end); ++t) {
        named = named || scan.is(t, WordSet::programme);
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date || item.end() != end) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (date.resolved && !date.open && date.grain == Grain::day && date.range.first &&
                date.range.last && (whole || named))
                return item;
        }
    }
    return std::nullopt;
}

// What goes on as news is told under the mere time, too: "10.47 GMT".
bool heads_programme(const Scan& scan, std::uint32_t index, const DateValue& date) {
    const bool ahead = scan.reference && *scan.reference < *date.range.first;
    constexpr std::uint32_t near = 12;  // lines
    constexpr int enough = 2;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    int times = 0;
    for (std::uint32_t s = index + 1; s < count && s <= index + near && times < enough; ++s)
        times += opens_with_time(scan, s, ahead) ? 1 : 0;
    return times >= enough;
}

// Of the days before publication: the page's own.
bool is_stamp(const Scan& scan, const DateValue& date) {
    constexpr int fresh = 1;  // days
    if (!scan.reference) return true;
    const int days = day_number(*scan.reference) - day_number(*date.range.first);
    return days >= 0 && days <= fresh;
}

// "Jun 19, 2013" above "They met on Monday".
void count_weekdays_from(Scan& scan, const DayHead& head, std::uint32_t end) {
    const Date day = *scan.values.dates[head.date].range.first;
    if (!scan.reference || day_number(*scan.reference) - day_number(day) < near_days) return;
    const auto& sentences = scan.analysis.sentences;
    const std::uint32_t last = end < sentences.size()
                                   ? sentences[end].first_token
                                   : static_cast<std::uint32_t>(scan.items.size());
    for (std::uint32_t t = sentences[head.sentence].first_token; t < last; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            DateValue& date = scan.values.dates[item.value];
            if (!date.weekday_only || !date.range.first || date.range.first != date.range.last)
                continue;
            constexpr int week = 7;
            const int apart = (day_number(day) - day_number(*date.range.first)) % week;
            const Date told = add_days(day, -((apart + week) % week));
            date.range.first = told;
            date.range.last = told;
        }
}

}  // namespace

void DayHeads::read(Scan& scan) {
    heads_.clear();
    constexpr std::size_t fewest = 2;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) {
        if (!scan.opens_line(s) || (s + 1 < count && !scan.opens_line(s + 1))) continue;
        const auto day = day_of_line(scan, s, true);
        const auto any = day ? day : day_of_line(scan, s, false);
        if (!any) continue;
        const DateValue& date = scan.values.dates[any->value];
        const bool programme = heads_programme(scan, s, date);
        if ((!day || heads_.empty()) && !programme && (!day || is_stamp(scan, date))) continue;
        heads_.push_back({s, any->value, programme});
    }
    const bool programme = std::any_of(heads_.begin(), heads_.end(),
                                       [](const DayHead& head) { return head.programme; });
    if (heads_.size() < fewest && !programme) heads_.clear();
    for (std::size_t i = 0; i < heads_.size(); ++i)
        count_weekdays_from(scan, heads_[i],
                            i + 1 < heads_.size() ? heads_[i + 1].sentence : count);
}

const DayHead* DayHeads::over(std::uint32_t sentence) const {
    constexpr std::uint32_t far = 40;  // lines
    const auto next =
        std::upper_bound(heads_.begin(), heads_.end(), sentence,
                         [](std::uint32_t s, const DayHead& head) { return s < head.sentence; });
    if (next == heads_.begin() || sentence - std::prev(next)->sentence > far) return nullptr;
    return &*std::prev(next);
}

void take_day_of_head(const Article& article, const DayHead& head, MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    if (candidate.date && *candidate.date != head.date) return;
    candidate.date = head.date;
    candidate.days_from_main.reset();
    candidate.days_from_date = 0;
    const DateRange& range = scan.values.dates[head.date].range;
    const bool ahead = scan.reference && (*scan.reference < *range.first ||
                                          (head.programme && *scan.reference == *range.first));
    if (candidate.status == MeetingStatus::held && ahead) candidate.status = MeetingStatus::planned;
    if (!candidate.place.empty()) return;
    const PlaceFound place = place_under_head(article, head, candidate.sentence);
    if (place.city.empty() || (!candidate.country.empty() && candidate.country != place.country))
        return;
    candidate.place = place.city;
    candidate.country = place.country;
}

namespace {

// "Panmunjom", "Oval Office", "Foreign Office, London": a line that is a place.
PlaceFound place_of_line(const Article& article, std::uint32_t index) {
    constexpr std::uint32_t longest = 7;  // tokens
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    if (sentence.token_count > longest) return {};
    PlaceFound found;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end;) {
        const Item* place = nullptr;
        for (const Name cls : Names{"VENUE", "CITY", "COUNTRY"})
            if (place == nullptr) place = scan.at(t, scan.lexicon.find_class(cls));
        if (place == nullptr && scan.token(t).kind == TokenKind::word && scan.form(t) != "the")
            return {};
        if (place != nullptr && found.city.empty()) found = read_place(scan, article.world, *place);
        t = place != nullptr ? place->end() : t + 1;
    }
    return found;
}

// "** ANKARA - Turkish President ...", "President Tusk meets Mr Tsipras - Brussels", "Arrival of the
// President, Kadriorg, Tallinn": at either end of an item.
PlaceFound place_at_edge(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const ClassId city = scan.lexicon.find_class("CITY");
    const Sentence& sentence = scan.analysis.sentences[index];
    std::uint32_t first = sentence.first_token;
    const std::uint32_t end = first + sentence.token_count;
    while (first < end && scan.token(first).kind != TokenKind::word) ++first;
    if (const Item* item = first < end ? scan.at(first, city) : nullptr;
        item != nullptr && item->end() < end && is_dash(scan.form(item->end())))
        return read_place(scan, article.world, *item);
    const Item* last = city_at_end(scan, sentence);
    return last != nullptr ? read_place(scan, article.world, *last) : PlaceFound{};
}

}  // namespace

PlaceFound place_under_head(const Article& article, const DayHead& head, std::uint32_t sentence) {
    constexpr std::uint32_t near = 3;  // lines behind
    const Scan& scan = article.scan;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    if (const PlaceFound place = place_at_edge(article, sentence); !place.city.empty())
        return place;
    if (head.programme)
        for (std::uint32_t s = sentence + 1; s < count && s <= sentence + near; ++s) {
            if (opens_with_time(scan, s)) break;
            if (const PlaceFound place = place_of_line(article, s); !place.city.empty())
                return place;
        }
    if (head.sentence + 1 < count)
        if (const PlaceFound place = place_of_line(article, head.sentence + 1); !place.city.empty())
            return place;
    for (std::uint32_t s = sentence; head.programme && s-- > head.sentence + 1;) {
        if (const PlaceFound place = place_at_edge(article, s); !place.city.empty()) return place;
        if (const PlaceFound place = place_in(scan, article.world, s); !place.city.empty())
            return place;
    }
    return {};
}

}  // namespace communique
