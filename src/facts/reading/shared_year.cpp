#include "facts/reading/shared_year.h"

#include <cstdlib>
#include <string>

#include "facts/reading/number_words.h"

namespace communique {
namespace {

// Steps through the words behind a date, up to its sentence's end.
struct Walk {
    const Scan& scan;
    std::uint32_t at;
    std::uint32_t end;

    bool is(WordSet set) const { return at < end && scan.is(at, set); }
    bool take(std::string_view word) {
        const bool here = at < end && scan.form(at) == word;
        if (here) ++at;
        return here;
    }
    // Digits as they stand, or 0.
    int number(std::size_t least, std::size_t most) const {
        if (at >= end || scan.token(at).kind != TokenKind::number) return 0;
        const std::string_view digits = scan.written(at);
        if (digits.size() < least || digits.size() > most) return 0;
        return std::atoi(std::string(digits).c_str());
    }
    bool take_day() {
        const int day = number(1, 2);
        if (day < 1 || day > 31) return false;
        ++at;
        return true;
    }
    int take_month() {
        if (at >= end) return 0;
        const std::string_view value = class_value(scan, at, "MONTH");
        if (value.empty()) return 0;
        ++at;
        return std::atoi(std::string(value).c_str());
    }
};

// "2024", "of 2024", "of this year", ", 2024" behind a day.
int take_year(const DateContext& c, Walk& walk, bool behind_day) {
    const bool of = walk.take("of") || (behind_day && walk.take(","));
    if (of) walk.take("the");
    if (const int year = walk.number(4, 4); year != 0)
        return year >= 1900 && year < 2100 ? year : 0;
    if (walk.at + 1 >= walk.end || walk.scan.form(walk.at + 1) != "year" || !c.reference())
        return 0;
    const auto direction = c.direction({walk.at, 1, nullptr});
    // "the following year" is not told from today.
    return direction && *direction <= 0 ? c.reference()->year + *direction : 0;
}

}  // namespace

int year_of_next_month(const DateContext& c, int month) {
    const Sentence& sentence = c.scan().analysis.sentences[c.match.sentence];
    Walk walk{c.scan(), c.match.first + c.match.count, sentence.first_token + sentence.token_count};
    if (!walk.is(WordSet::joins_months)) return 0;
    ++walk.at;
    walk.take("in");
    const bool day_before = walk.take_day();
    const int next = walk.take_month();
    if (next == 0) return 0;
    const bool day = walk.take_day() || day_before;
    const int year = take_year(c, walk, day);
    return year == 0 || next >= month ? year : year - 1;
}

}  // namespace communique
