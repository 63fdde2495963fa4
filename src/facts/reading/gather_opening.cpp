#include <algorithm>

#include "facts/reading/gathering.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

// A weekday in the running text dates the story; a full date may be that of the page, that of the
// dateline is of the report.
enum class DayKind { relative, written, dateline };

// "arrived in Moscow on Tuesday", "left Oslo for New York late on Monday": the day of the talks may be
// another.
bool is_of_arrival(const Scan& scan, const Item& date, std::uint32_t begin) {
    constexpr std::uint32_t near = 8;  // tokens
    for (std::uint32_t t = date.first; t-- > begin && date.first - t <= near;) {
        const std::string_view form = scan.form(t);
        if (form == "arrived" || form == "landed" || form == "left" || form == "departed")
            return true;
        if (form == "," || form == "and") return false;
    }
    return false;
}

// "the foreign ministers met on Monday": of officials, where nobody else is named.
bool is_day_of_officials(const Scan& scan, const Sentence& sentence, const Item& date) {
    bool officials = false;
    for (std::uint32_t t = sentence.first_token; t < date.first; ++t) {
        officials = officials || scan.is(t, WordSet::staff);
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::person || item.kind == ItemKind::group) return false;
            officials = officials || item.cls == scan.lexicon.find_class("MINISTER");
        }
    }
    return officials;
}

// "congratulated him on the holding of elections in the country on March 1": of those, told beside the
// meeting.
bool is_of_happening(const Scan& scan, const Item& date, std::uint32_t begin) {
    constexpr std::uint32_t near = 6;  // tokens
    for (std::uint32_t t = date.first; t-- > begin && date.first - t <= near;) {
        if (scan.form(t) == ",") return false;
        if (scan.is(t, WordSet::event_noun)) return true;
    }
    return false;
}

// The first day of the week before publication that the sentence gives; for a meeting told in the
// sentence `told_in`.
PartialDate recent_day(const Article& article, std::uint32_t index, DayKind kind,
                       std::uint32_t told_in) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    // A line that dates the text, not the story: "April 10, 2020", "August 24, 2004 Tuesday"
    constexpr std::uint32_t longest = 6;  // tokens of a line that begins with its date
    const bool stamp = sentence.token_count <= longest &&
                       scan.is_in_date(sentence.first_token, sentence.first_token);
    if (sentence.token_count < 5 || stamp) return {};
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
            if (index > told_in && is_of_happening(scan, item, sentence.first_token)) continue;
            if (kind == DayKind::relative && index > told_in &&
                (is_of_arrival(scan, item, sentence.first_token) ||
                 is_day_of_officials(scan, sentence, item)))
                continue;
            if (days >= 0 && days < 8) return PartialDate::of(*date.range.first);
        }
    }
    return {};
}

// The day within the week before publication that a line of its own gives, as on a page of a
// government: "April 10, 2020".
PartialDate page_day(const Article& article) {
    constexpr std::uint32_t opening = 14;  // lines, those around a page's heading among them
    constexpr std::uint32_t longest = 10;  // tokens: "April 10, 2020, 13:40"
    const Scan& scan = article.scan;
    if (!scan.reference) return {};
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = 0; s < sentences.size() && s < opening; ++s) {
        if (sentences[s].token_count > longest) continue;
        const std::uint32_t first = sentences[s].first_token;
        for (std::uint32_t t = first; t < first + sentences[s].token_count; ++t)
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                const DateValue& date = scan.values.dates[item.value];
                // Further on in the line only a full date is that of the page.
                if (!date.resolved || date.grain != Grain::day || !date.range.first ||
                    (t > first ? !date.explicit_year : item.count < 2))
                    continue;
                const int days = day_number(*scan.reference) - day_number(*date.range.first);
                if (days >= 0 && days < 8) return PartialDate::of(*date.range.first);
            }
    }
    return {};
}

// The only day of the week before publication that the text tells by its weekday; none where it
// tells of several.
PartialDate only_day(const Article& article, std::uint32_t told_in) {
    constexpr std::uint32_t far = 40;  // sentences
    const auto& sentences = article.scan.analysis.sentences;
    PartialDate only;
    for (std::uint32_t s = 0; s < sentences.size() && s < far; ++s) {
        const PartialDate day = recent_day(article, s, DayKind::relative, told_in);
        if (!day.known()) continue;
        if (only.known() && !(only == day)) return {};
        only = day;
    }
    return only;
}

}  // namespace

PartialDate opening_day(const Article& article, std::uint32_t told_in) {
    const auto& reference = article.scan.reference;
    if (!reference) return {};
    const auto& sentences = article.scan.analysis.sentences;
    const std::uint32_t last = std::min<std::uint32_t>(
        std::max(told_in + 2, 6U), static_cast<std::uint32_t>(sentences.size()));
    // A weekday in the running text dates the story; a full date may be that of the page.
    for (const DayKind kind : {DayKind::relative, DayKind::written, DayKind::dateline})
        for (std::uint32_t s = 0; s < last; ++s)
            if (const PartialDate day = recent_day(article, s, kind, told_in); day.known())
                return day;
    if (const PartialDate day = page_day(article); day.known()) return day;
    return only_day(article, told_in);
}

namespace {

PartialDate coming_day_in(const Article& article, std::uint32_t index) {
    constexpr int soon = 60;  // days
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = behind_dateline(scan, index);
         t < sentence.first_token + sentence.token_count; ++t) {
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (!date.resolved || date.open || date.grain != Grain::day || !date.range.first)
                continue;
            const int days = day_number(*date.range.first) - day_number(*scan.reference);
            if (days > 0 && days < soon) return PartialDate::of(*date.range.first);
        }
    }
    return {};
}

}  // namespace

PartialDate coming_day(const Article& article, std::uint32_t told_in) {
    if (!article.scan.reference) return {};
    if (const PartialDate day = coming_day_in(article, told_in); day.known()) return day;
    for (std::uint32_t s = told_in; s-- > 0;)
        if (const PartialDate day = coming_day_in(article, s); day.known()) return day;
    return {};
}

// The words of a headline say where; a dateline at least where the reporter was.
PlaceFound opening_place(const Article& article) {
    for (std::uint32_t s = 0; s < 2 && s < article.scan.analysis.sentences.size(); ++s) {
        if (article.scan.analysis.sentences[s].line != LineKind::headline) continue;
        const PlaceFound place = place_in(article.scan, article.world, s);
        if (!place.city.empty()) return place;
    }
    return dateline_place(article.scan, article.world);
}

}  // namespace communique
