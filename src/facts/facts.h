#pragma once
// What one article says: meetings, reported counts and figures, each with the spans it was read
// from and the rule that saw it. These are plain records, the same as in the JSON that every door
// prints (facts/facts_json.h); facts/reading makes them, facts/link.h joins them across articles.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/document.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/span.h"

namespace communique {

// Who says so: the machine that read the text, or the reader who set its reading right.
enum class Origin : std::uint8_t { read, amended, added };
std::string_view name_of(Origin origin);  // "read", "amended", "added"

enum class MeetingMode { in_person, video, phone };
enum class MeetingStatus { held, planned, denied };

struct Meeting {
    PartialDate date;
    PartialDate date_end;  // talks over several days
    std::string place;     // city, or empty
    std::string country;
    MeetingMode mode = MeetingMode::in_person;
    MeetingStatus status = MeetingStatus::held;
    std::vector<std::string> participants;  // canonical names, the pair first
    bool implied = false;                   // a visit or summit implies it, no text states it
    std::vector<Span> evidence;             // at least one
    std::string rule;
    Origin origin = Origin::read;
    std::uint32_t item =
        0;  // its number among the article's facts as read; of an added one, its correction's
};

enum class CountKind { ordinal, total };
// How the text hedges a number; `none` where it states it flatly.
enum class Approx { none, about, almost, more_than, less_than, at_least, record };

struct ReportedCount {
    Decimal value;
    CountKind kind = CountKind::total;
    Approx approx = Approx::none;
    PartialDate scope_start;
    PartialDate scope_end;
    bool recency = false;  // "first since February": how recent, not how many
    bool calls = false;    // of calls, which are counted apart from meetings
    std::vector<Span> evidence;
    std::string rule;
    Origin origin = Origin::read;
    std::uint32_t item =
        0;  // its number among the article's facts as read; of an added one, its correction's
};

enum class FigureKind {
    trade_total,
    export_value,
    import_value,
    deal,
    investment,
    change_percent,
    price,
    volume,
    other
};
enum class Modality { actual, target, forecast, hypothetical };

struct TradeFigure {
    FigureKind kind = FigureKind::other;
    Decimal value;
    std::optional<Decimal> value_max;
    std::string unit;  // ISO 4217 code, "percent", "bcm", "tonnes", "barrels/day" ...
    Approx approx = Approx::none;
    Modality modality = Modality::actual;
    DateRange period;        // days; both ends missing where the text gives none
    std::string compare_to;  // "2021", "2021-08": what a change is against
    std::string about;
    bool bilateral = true;
    std::vector<Span> evidence;
    std::string rule;
    Origin origin = Origin::read;
    std::uint32_t item =
        0;  // its number among the article's facts as read; of an added one, its correction's
};

enum class MentionKind { money, percent, number, date, quantity, party, place };

struct Mention {
    MentionKind kind = MentionKind::number;
    Span span;
    Decimal value;
    std::optional<Decimal> value_max;  // of a range
    std::string unit;
    std::string text;  // a date's value, a party's or place's canonical name
    std::string rule;
};

struct DocumentFacts {
    std::string id;
    std::optional<Date> published;
    DateBasis published_basis = DateBasis::none;
    std::vector<std::string> pair;  // two names or none
    std::vector<Meeting> meetings;
    std::vector<ReportedCount> counts;
    std::vector<TradeFigure> figures;
    std::vector<Warning> warnings;
    std::vector<Mention> mentions;
    std::vector<Span> sentences;
};

// The words of the JSON contract, e.g. "in-person", "more than", "trade_total"; "" for none.
std::string_view name_of(MeetingMode);
std::string_view name_of(MeetingStatus);
std::string_view name_of(CountKind);
std::string_view name_of(Approx);
std::string_view name_of(FigureKind);
std::string_view name_of(Modality);
std::string_view name_of(MentionKind);
// The value of that name among those up to `last`.
template <class Enum>
std::optional<Enum> value_named(std::string_view name, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace communique
