#pragma once
// What the productions make of the words that a rule matched: numbers, dates, amounts, people. An
// Item says that some tokens of a sentence are of a class; its value is an index into the Values of
// the article, by class.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "facts/facts.h"
#include "facts/reading/lexicon.h"

namespace communique {

using RuleIndex = std::uint32_t;
constexpr RuleIndex no_rule = 0xFFFFFFFF;

enum class ItemKind : std::uint8_t {
    lexicon,
    word_class,
    number,
    date,
    amount,
    person,
    group,
    event
};

// Tokens that a date or a name has before its last.
constexpr std::uint32_t longest_date = 8;
constexpr std::uint32_t longest_name = 6;

struct Item {
    std::uint32_t first = 0;  // token index in the article
    std::uint32_t count = 0;
    ClassId cls = 0;
    ItemKind kind = ItemKind::lexicon;
    std::uint32_t value = 0;  // lexicon: entry; number, date ...: index into Values
    RuleIndex rule = no_rule;

    std::uint32_t end() const { return first + count; }
};

struct NumberValue {
    Decimal value;
    std::optional<Decimal> max;  // "two to three"
    bool ordinal = false;
    bool written = false;    // in words
    bool standalone = true;  // false: part of a name, a model, a telephone number
};

// How fine a date is. `day` includes weekdays; the others are longer.
enum class Grain : std::uint8_t {
    day,
    week,
    month,
    quarter,
    half,
    year,
    decade,
    century,
    season,
    other
};

struct DateValue {
    DateRange range;  // resolved days; both ends missing when it could not be resolved
    Grain grain = Grain::day;
    bool resolved = false;
    bool explicit_year = false;  // the text itself gives the year
    bool relative = false;       // resolved against the publication date
    bool weekday_only = false;   // a bare weekday
    bool duration = false;       // "over the past two days": a span, not one date
    bool quoted = false;         // "today" in a quotation: maybe a day before publication
    bool open = false;           // "since 2013", "until May": one end open
    bool reported = true;        // listed among the mentions
};

struct AmountValue {
    MentionKind kind = MentionKind::money;  // money, percent, quantity
    Decimal value;
    std::optional<Decimal> max;
    std::string unit;
    Approx approx = Approx::none;
};

struct PersonValue {
    std::uint32_t person = 0;  // index into the article's people
    bool pronoun = false;
    bool by_role = false;  // "the Kremlin leader"
};

struct GroupValue {
    std::vector<std::uint32_t> people;
    bool anaphor = false;  // "the two leaders", "the pair"
};

struct Values {
    std::vector<NumberValue> numbers;
    std::vector<DateValue> dates;
    std::vector<AmountValue> amounts;
    std::vector<PersonValue> persons;
    std::vector<GroupValue> groups;
};

}  // namespace communique
