#pragma once
// Reads the parts of dates out of captures, and puts finished dates where the other stages find
// them. A DateContext is what a production of dates knows: the match, the day of publication, the
// tense.

#include <optional>
#include <string_view>

#include "facts/reading/article.h"
#include "facts/reading/calendar.h"
#include "facts/reading/matcher.h"
#include "facts/reading/tense.h"

namespace communique {

struct DateContext {
    const Match& match;
    Article& article;
    Item& item;

    Scan& scan() const { return article.scan; }
    const std::optional<Date>& reference() const { return article.scan.reference; }
    Capture operator[](Name name) const { return match[name]; }
    std::string_view form(Capture c) const {
        return c.count == 0 ? std::string_view() : scan().form(c.first);
    }
    // The word before or behind the match within its sentence, folded; empty at its ends.
    std::string_view before() const;
    std::string_view after() const;
    // Whether the match stands behind, or before, a word of the set in its sentence.
    bool comes_after(WordSet set) const;
    bool comes_before(WordSet set) const;
    Tense tense() const;

    // 1 to 12, or 0.
    int month(Capture c) const;
    // 1 to 31, or 0.
    int day(Capture c) const;
    // Four digits or words; two digits where `short_years` says so; or 0.
    enum class ShortYears { no, yes };
    int year(Capture c, ShortYears short_years) const;
    // A number or an ordinal in digits or words; "a" and "an" are one; or 0.
    int count(Capture c) const;
    std::optional<Weekday> weekday_of(Capture c) const;
    // -1, 0, 1 for "last", "this", "next"; nothing for other words.
    std::optional<int> direction(Capture c) const;
    // The date that is captured whole, or null.
    const DateValue* date(Capture c) const;

    // The last resolved date before the match, at most `reach` tokens back, or null: what "a year
    // earlier" and "on the 22nd" are told from.
    const DateValue* told_before(std::uint32_t reach) const;

    // Makes the item a date with this value. Dates within it are taken out: they were parts of it.
    bool emit(DateValue value) const;
    bool emit(DateRange range, Grain grain) const;
    // A date of which the text does not say enough: an item, but no mention.
    bool emit_unresolved(Grain grain) const;
};

DateRange one_day(Date day);
// The year a month (and day) without one belongs to: the last before, the first after, or the
// nearest.
int year_for(Date reference, int month, int day, Tense tense);
// `n` units after the day, before it for n < 0.
Date shift(Date day, std::string_view unit, int n);
// The whole day, week, month ... that holds the day.
DateRange unit_around(Date day, std::string_view unit);
Grain grain_of(std::string_view unit);

// "year", "quarter", "day": the unit of time that the words name.
std::string unit_of(const DateContext& c, Capture unit);

}  // namespace communique
