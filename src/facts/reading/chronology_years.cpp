#include "facts/reading/chronology_years.h"

#include <algorithm>
#include <array>
#include <vector>

#include "facts/reading/among.h"
#include "facts/reading/context_year.h"

namespace communique {
namespace {

constexpr int earliest = 1945;  // year of an item

// An item of the list by its sentence, with the day it opens with.
struct Entry {
    std::uint32_t sentence = 0;
    DateValue* date = nullptr;
    bool lacks_year = false;
};

// "- June 12 -- Kim and Trump meet": the day before the mark; none where the line opens otherwise.
Entry entry_at(Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::uint32_t t = sentence.first_token;
    while (t < end && scan.token(t).kind == TokenKind::punctuation) ++t;
    if (t + 1 >= end || !scan.opens_line(index)) return {};
    for (const Item& item : scan.items[t]) {
        if (item.kind != ItemKind::date || item.end() + 1 >= end ||
            !is_item_mark(scan.form(item.end())))
            continue;
        DateValue& date = scan.values.dates[item.value];
        if (!date.resolved || date.open || date.grain > Grain::month || !date.range.first ||
            !date.range.last)
            continue;
        const bool lacks = lacks_year(scan, item);
        if (lacks || date.explicit_year) return {index, &date, lacks};
    }
    return {};
}

bool names_chronology(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const ClassId chronology = scan.lexicon.find_class("CHRONOLOGY");
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.at(t, chronology) != nullptr) return true;
    return false;
}

// A heading stands right above the list.
bool is_headed(const Scan& scan, std::uint32_t first) {
    constexpr std::uint32_t opening = 8;  // sentences
    for (std::uint32_t s = first > opening ? first - opening : 0; s < first; ++s)
        if (names_chronology(scan, s)) return true;
    return false;
}

int month_of(const Entry& entry) { return entry.date->range.first->month; }

// Oldest first: the months rise from item to item more often than they fall.
bool goes_on_in_time(const std::vector<Entry>& entries) {
    int steps = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const int months = month_of(entries[i]) - month_of(entries[i - 1]);
        steps += months > 0 ? 1 : months < 0 ? -1 : 0;
    }
    return steps >= 0;
}

// From the last item, which lies before the publication, upwards: the year before where the months
// go up; an item with a year of its own says from which.
void take_years_upwards(const Scan& scan, const std::vector<Entry>& entries) {
    int year = scan.reference->year;
    int month = 13;
    for (std::size_t i = entries.size(); i-- > 0 && year > earliest;) {
        const Entry& entry = entries[i];
        if (!entry.lacks_year) year = std::min(year, entry.date->range.first->year);
        else {
            if (month_of(entry) > month) --year;
            move_to_year(*entry.date, year);
            if (*scan.reference < *entry.date->range.first) move_to_year(*entry.date, --year);
        }
        month = month_of(entry);
    }
}

// From an item with a year of its own downwards.
void take_years_downwards(const Scan& scan, const std::vector<Entry>& entries) {
    int year = 0;
    int month = 0;
    for (const Entry& entry : entries) {
        if (!entry.lacks_year) year = entry.date->range.first->year;
        else {
            if (month_of(entry) < month) ++year;
            if (year > scan.reference->year) return;
            move_to_year(*entry.date, year);
        }
        month = month_of(entry);
    }
}

void take_years(const Scan& scan, std::vector<Entry>& entries) {
    constexpr std::size_t fewest = 3;
    const auto lacks = [](const Entry& entry) { return entry.lacks_year; };
    if (entries.size() < fewest || std::none_of(entries.begin(), entries.end(), lacks) ||
        !is_headed(scan, entries.front().sentence))
        return;
    if (!goes_on_in_time(entries)) std::reverse(entries.begin(), entries.end());  // newest first
    if (entries.front().lacks_year) take_years_upwards(scan, entries);
    else take_years_downwards(scan, entries);
}

}  // namespace

bool is_item_mark(std::string_view form) {
    static constexpr std::array<std::string_view, 5> marks{":", "-", "--", "\xE2\x80\x93",
                                                           "\xE2\x80\x94"};
    return among(form, marks);
}

void take_chronology_years(Scan& scan) {
    constexpr std::uint32_t far = 8;  // sentences of one item
    if (!scan.reference) return;
    std::vector<Entry> entries;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) {
        const Entry entry = entry_at(scan, s);
        if (entry.date == nullptr) continue;
        if (!entries.empty() && s - entries.back().sentence > far) {
            take_years(scan, entries);
            entries.clear();
        }
        entries.push_back(entry);
    }
    take_years(scan, entries);
}

}  // namespace communique
