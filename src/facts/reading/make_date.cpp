#include "facts/reading/make_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "facts/reading/date_words.h"
#include "facts/reading/dates_in_digits.h"
#include "facts/reading/make_period.h"
#include "facts/reading/shared_year.h"

namespace communique {
namespace {

DateContext::ShortYears short_years(bool allowed) {
    return allowed ? DateContext::ShortYears::yes : DateContext::ShortYears::no;
}

// Whether a month's name that is also a word or a person's name is the month here.
bool month_is_meant(const DateContext& c, Capture month) {
    const std::string_view word = c.form(month);
    // "in Mar del Plata"
    const ClassId city = c.scan().lexicon.find_class("CITY");
    if (const Item* place = c.scan().at(month.first, city); place != nullptr && place->count > 1)
        return false;
    // "at Mar-a-Lago"
    const std::uint32_t next = month.first + month.count;
    if (next + 1 < c.scan().words.size() && c.scan().form(next) == "-" &&
        !c.scan().token(next).after_blank && !c.scan().token(next + 1).after_blank &&
        c.scan().form(next + 1) == "a")
        return false;
    const bool doubtful = word == "may" || word == "march" || word.size() <= 4;
    if (!doubtful || word == "june" || word == "july" || word.ends_with('.')) return true;
    const std::string_view before = c.before();
    if (!before.empty()) return c.comes_after(WordSet::before_month);
    // At the start of a sentence only when nothing follows that makes it a verb or a name.
    const std::string_view after = c.after();
    return after.empty() ||
           c.scan().token(month.first + month.count).kind == TokenKind::punctuation;
}

// "a one-on-one September summit": no first of September.
bool is_of_compound(const DateContext& c, Capture day) {
    if (day.first < 2 || c.scan().token(day.first).kind != TokenKind::word) return false;
    const Token& dash = c.scan().token(day.first - 1);
    return c.scan().form(day.first - 1) == "-" && !dash.after_blank;
}

// A day that the month does not have is worth a word, once.
bool no_such_day(const DateContext& c) {
    const Span span = c.scan().span_of(c.match.first, c.match.count);
    auto& warnings = c.scan().warnings;
    if (warnings.empty() || !warnings.back().span.overlaps(span))
        warnings.push_back({"there is no such day", span});
    return false;
}

bool make_whole_date(const DateContext& c, int month, int day, int year) {
    DateValue value;
    value.explicit_year = year != 0;
    if (year == 0) {
        // "In June 2010 they set it up when he came for talks on 23 June"
        constexpr std::uint32_t near = 40;  // tokens
        const DateValue* told = c.reference() || day == 0 ? nullptr : c.told_before(near);
        const bool same = told != nullptr && told->explicit_year &&
                          told->range.first->month == month && told->grain == Grain::month;
        if (!c.reference() && !same) return c.emit_unresolved(day == 0 ? Grain::month : Grain::day);
        year = same ? told->range.first->year : year_for(*c.reference(), month, day, c.tense());
        value.relative = true;
    }
    if (day == 0) {
        value.range = whole_month(year, month);
        value.grain = Grain::month;
        return c.emit(value);
    }
    // 29 February without a year is of the leap year before.
    if (!value.explicit_year && month == 2 && day == 29)
        while (!is_leap_year(year)) --year;
    if (!is_valid({year, month, day})) return no_such_day(c);
    value.range = one_day({year, month, day});
    return c.emit(value);
}

// "last August", "May last year", "March after next".
int directed_year(const DateContext& c, int month, Capture word) {
    const Date reference = *c.reference();
    if (c.form(word) == "after") return year_for(reference, month, 0, Tense::future) + 1;
    const int direction = c.direction(word).value_or(0);
    const std::uint32_t last = c.match.first + c.match.count - 1;
    if (c.scan().form(last) == "year" || direction < -1) return reference.year + direction;
    if (direction == 0) return reference.year;
    if (direction < 0) return month < reference.month ? reference.year : reference.year - 1;
    return month > reference.month ? reference.year : reference.year + 1;
}

// Signs that the numbers beside a month are no part of its date.
bool parts_agree(const DateContext& c) {
    const Scan& scan = c.scan();
    const std::uint32_t first = c.match.first;
    const bool number_first = scan.token(first).kind == TokenKind::number;
    // "It costs $12 December 27"
    if (number_first && !c.before().empty() && scan.token(first - 1).kind == TokenKind::symbol)
        return false;
    const Capture day = c["day"];
    const Capture month = c["month"];
    const Capture year = c["year"];
    if (year.count == 1 && scan.written(year.first).size() == 2) {
        // A short year comes last, and not across a dash with blanks: "10 August - 12 September".
        if (year.first < month.first) return false;
        if (scan.form(year.first - 1) == "-" && scan.token(year.first).after_blank) return false;
        // "between January and April, 34 percent less"
        if (c.comes_before(WordSet::counted)) return false;
    }
    // "One may ask"
    const bool small_month = !scan.token(month.first).capital;
    const bool word_before =
        day.count > 0 && day.first < month.first && scan.token(day.first).kind == TokenKind::word;
    const bool bare_word = word_before && month.first == day.first + day.count &&
                           day.item != nullptr &&
                           scan.lexicon.class_name(day.item->cls) != "ORDINAL";
    if (bare_word && small_month && (c.form(month) == "may" || c.form(month) == "march"))
        return false;
    // "June 31": a month before a day it does not have is no date at all.
    const std::uint32_t end = c.match.first + c.match.count;
    const bool day_follows = day.count == 0 && year.count == 0 && !c.after().empty() &&
                             scan.token(end).kind == TokenKind::number &&
                             scan.written(end).size() <= 2 && month.first + 1 == end;
    const bool day_before = day.count == 0 && first == month.first && first > 0 &&
                            !c.before().empty() && scan.token(first).after_blank &&
                            scan.token(first - 1).kind == TokenKind::number &&
                            scan.written(first - 1).size() == 2 &&
                            std::atoi(std::string(scan.written(first - 1)).c_str()) > 28;
    return !day_follows && !day_before;
}

// "in March, 5 percent more", "in April-September, the first half": behind the comma a number or an
// ordinal of its own.
bool day_counts_other(const DateContext& c) {
    const Capture month = c["month"];
    const Capture day = c["day"];
    if (c["year"].count > 0 || day.first <= month.first) return false;
    const std::string_view before = c.scan().form(day.first - 1);
    return (before == "," || before == "the") && c.comes_before(WordSet::counted);
}

// "In October two companies", "in May three firms": the number is of what follows, and no day.
bool counts_what_follows(const DateContext& c) {
    const Capture day = c["day"];
    const Scan& scan = c.scan();
    if (c["year"].count > 0 || day.first <= c["month"].first || c.after().empty() ||
        scan.token(day.first).kind != TokenKind::word ||
        (day.item != nullptr && scan.lexicon.class_name(day.item->cls) == "ORDINAL"))
        return false;
    const std::uint32_t next = day.first + day.count;
    return scan.token(next).kind == TokenKind::word && !scan.is(next, WordSet::after_bare_day);
}

bool make_date(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const int month = c.month(c["month"]);
    if (month == 0) return false;
    const bool has_day = c["day"].count > 0;
    const int day = c.day(c["day"]);
    if (has_day &&
        (day == 0 || day_counts_other(c) || counts_what_follows(c) || is_of_compound(c, c["day"])))
        return false;
    if (c["last"].count > 0) {
        if (!c.reference()) return c.emit_unresolved(has_day ? Grain::day : Grain::month);
        return make_whole_date(c, month, day, directed_year(c, month, c["last"]));
    }
    int year = 0;
    if (c["year"].count > 0) {
        const Capture capture = c["year"];
        // "August 96" has a year only where "96" can be no day.
        year = c.year(capture, short_years(true));
        const bool short_year = capture.count == 1 && c.scan().written(capture.first).size() == 2;
        if (year == 0 || (!has_day && short_year && c.day(capture) != 0)) return false;
    }
    if (!has_day && year == 0 && !month_is_meant(c, c["month"])) return false;
    if (!parts_agree(c)) return false;
    if (year == 0) year = year_of_next_month(c, month);
    return make_whole_date(c, month, day, year);
}

// "June 26 and 27", unlike "June 26 and 30", "on June 26 and 27 people died" and "met Li and Wen on June
// 26 and 27, respectively".
bool are_days_in_a_row(const DateContext& c, int first, int last) {
    const Scan& scan = c.scan();
    const std::uint32_t next = c["day2"].first + c["day2"].count;
    if (last != first + 1) return false;
    if (scan.form(next) == "," && scan.form(next + 1) == "respectively") return false;
    return next >= scan.words.size() || scan.token(next).kind == TokenKind::punctuation ||
           scan.is(next, WordSet::after_bare_day) || scan.form(next) == "at" ||
           scan.form(next) == "in" || scan.form(next) == "for" || scan.form(next) == "during";
}

bool make_date_span(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const int month = c.month(c["month"]);
    const int first = c.day(c["day"]);
    const int last = c.day(c["day2"]);
    if (month == 0 || first == 0 || last == 0) return false;
    if (match.rule.setting("neighbours") == "yes" && !are_days_in_a_row(c, first, last))
        return false;
    int year = 0;
    if (c["year"].count > 0) {
        year = c.year(c["year"], short_years(true));
        if (year == 0) return false;
    }
    if (c["last"].count > 0 && c.reference()) year = directed_year(c, month, c["last"]);
    const bool stated = year != 0;
    if (!stated && !c.reference()) return c.emit_unresolved(Grain::day);
    if (!stated) year = year_for(*c.reference(), month, first, c.tense());
    const Date from{year, month, first};
    // "April 27 to the third" runs into the next month.
    Date to{year, month, last};
    if (last < first) to = add_months({year, month, 1}, 1), to.day = last;
    if (!is_valid(from) || !is_valid(to)) return false;
    DateValue value;
    value.range = {from, to};
    value.explicit_year = stated;
    value.relative = !stated;
    return c.emit(value);
}

// Dates in digits.

bool emit_year_and_next(const DateContext& c, int year) {
    DateValue value;
    value.range = {Date{year, 1, 1}, Date{year + 1, 12, 31}};
    value.grain = Grain::other;
    value.explicit_year = true;
    return c.emit(value);
}

bool make_two_parts(const DateContext& c, const Digits& d) {
    if (d.separator != '/') return false;
    const bool year_last = d.width[1] == 4 && d.width[0] <= 2;
    const bool year_first = d.width[0] == 4 && d.width[1] <= 2;
    if (year_last || year_first) {
        const int year = d.value[year_last ? 1 : 0];
        const int month = d.value[year_last ? 0 : 1];
        // "2005/06", "2014/15": a year and the next; months are written with their year behind.
        if (year_first && year >= 1900 && d.width[1] == 2 && month == (year + 1) % 100)
            return emit_year_and_next(c, year);
        if (month < 1 || month > 12 || year < 1500 || year >= 2200) return false;
        return make_whole_date(c, month, 0, year);
    }
    // "2/15" is a day only after a word that says so.
    if (!c.comes_after(WordSet::before_day) || d.value[0] > 12 || d.value[0] < 1 ||
        d.value[1] < 1 || d.value[1] > 31)
        return false;
    return make_whole_date(c, d.value[0], d.value[1], 0);
}

// "2016 10 16" and "2015-3" in tokens of their own.
bool make_separate_parts(const DateContext& c) {
    const int year = c.year(c["year"], DateContext::ShortYears::no);
    const std::string_view month = c.scan().written(c["month"].first);
    if (year == 0 || month.size() > 2) return false;
    const int month_number = std::atoi(std::string(month).c_str());
    const int day = c.day(c["day"]);
    if (month_number < 1 || month_number > 12) return false;
    if (c["day"].count == 0) {
        const bool touching = !c.scan().token(c["month"].first).after_blank &&
                              !c.scan().token(c["month"].first - 1).after_blank;
        // "2011-12" is a season.
        if (!touching || month_number == year % 100 + 1) return false;
        return make_whole_date(c, month_number, 0, year);
    }
    if (day == 0 || month.size() != 2) return false;
    return make_whole_date(c, month_number, day, year);
}

// "Thursday 9/11/2023": the weekday tells the day from the month; without one the text's other dates.
std::optional<Date> day_of_slashes(const DateContext& c, const Digits& digits) {
    const auto date = day_of_digits(digits, c.scan().day_first);
    const auto other = day_of_digits(digits, !c.scan().day_first);
    const auto said = c.weekday_of({c.match.first, c.match.count});
    const bool swapped = said && date && other && weekday(*date) != said && weekday(*other) == said;
    return swapped ? other : date;
}

bool make_numeric_date(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    if (c["year"].count > 0) return make_separate_parts(c);
    const std::string_view text = c.scan().written(c["date"].first);
    const auto digits = digits_of(text);
    if (!digits) return false;
    if (digits->count == 3) {
        const auto date = day_of_slashes(c, *digits);
        return date && make_whole_date(c, date->month, date->day, date->year);
    }
    if (digits->count == 2) return make_two_parts(c, *digits);
    if (text.size() != 8) return false;
    const Date date{digits->value[0] / 10000, digits->value[0] / 100 % 100, digits->value[0] % 100};
    return date.year >= 1900 && date.year < 2100 && is_valid(date) &&
           make_whole_date(c, date.month, date.day, date.year);
}

// Years and what is made of them.

// Whether four digits that stand alone are a year and no count.
bool year_is_meant(const DateContext& c, int year) {
    const Scan& scan = c.scan();
    const Capture capture = c["year"];
    const std::string_view before = c.before();
    const std::string_view after = c.after();
    if (capture.first != c.match.first) return true;  // "the year 2008"
    if (scan.token(capture.first).kind != TokenKind::number)
        return c.comes_after(WordSet::before_old_year) || before == "by" || before == "of";
    const std::uint32_t next = capture.first + 1;
    const bool glued_behind = !after.empty() && !scan.token(next).after_blank &&
                              scan.token(next).kind == TokenKind::word && after != "'s";
    const bool glued_before = before == "-" && !scan.token(capture.first).after_blank &&
                              capture.first >= 2 &&
                              scan.token(capture.first - 2).kind != TokenKind::number;
    if (glued_behind || glued_before) return false;
    if (capture.first > 0 && !before.empty() &&
        scan.token(capture.first - 1).kind == TokenKind::symbol)
        return false;
    if (before == "no." || before == "number" || before == "point" || after == "%" ||
        after == "percent" || after == "per")
        return false;
    // "2012-1400" and "2200-25" are codes; "2012-2014" is a span.
    if (after == "-" && !scan.token(next).after_blank && next + 1 < scan.analysis.tokens.size() &&
        !scan.token(next + 1).after_blank && scan.token(next + 1).kind == TokenKind::number) {
        const std::string_view second = scan.written(next + 1);
        if (second.size() != 4 || std::atoi(std::string(second).c_str()) < year) return false;
    }
    // 1999 at the latest stands for itself; older ones need a word before them.
    if (year < 1900 || year >= 2100) return c.comes_after(WordSet::before_old_year);
    if (after.empty() || scan.token(next).kind != TokenKind::word) return true;
    const bool plural = after.size() > 3 && after.ends_with('s') && !scan.token(next).capital;
    if (plural) return c.comes_after(WordSet::before_year);
    return !c.comes_after(WordSet::before_count) || c.comes_before(WordSet::after_year);
}

bool make_year(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const int year = c.year(c["year"], DateContext::ShortYears::no);
    if (year == 0 || !year_is_meant(c, year)) return false;
    DateValue value;
    value.range = whole_year(year);
    value.grain = Grain::year;
    value.explicit_year = true;
    return c.emit(value);
}

// "2014-15", "the 2011/12 season": a year and the next.
bool make_year_pair(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const int year = c.year(c["year"], DateContext::ShortYears::no);
    const std::string_view second = c.scan().written(c["year2"].first);
    const bool next =
        second.size() == 2 && std::atoi(std::string(second).c_str()) == (year + 1) % 100;
    if (year < 1900 || !next || c.scan().token(c["year2"].first).after_blank) return false;
    return emit_year_and_next(c, year);
}

// The first year that "1990s", "'90s", "the sixties" name, or nothing.
std::optional<int> decade_of(const DateContext& c) {
    const Capture number = c["year"];
    const Capture word = c["word"];
    if (word.count > 0) {
        int century = 1900;
        if (number.count > 0) {
            const int said = c.count(number);
            if (said < 10 || said > 21) return std::nullopt;
            century = said * 100;
        }
        for (const Item& found : c.scan().items[word.first])
            if (found.kind == ItemKind::lexicon &&
                c.scan().lexicon.class_name(found.cls) == "DECADE_WORD")
                return century + std::atoi(c.scan().value_of(found).c_str());
        return std::nullopt;
    }
    std::string_view text = c.scan().written(number.first);
    const bool parted = text.find('s') == std::string_view::npos;
    const std::uint32_t last = c.match.first + c.match.count - 1;
    if (parted && last == number.first) return std::nullopt;
    if (!parted) text.remove_suffix(1);
    if (text.find_first_not_of("0123456789") != std::string_view::npos || !text.ends_with('0'))
        return std::nullopt;
    const int value = std::atoi(std::string(text).c_str());
    if (text.size() == 4)
        return value >= 1000 && value < 2200 ? std::optional<int>(value) : std::nullopt;
    constexpr int turn = 30;
    if (text.size() != 2) return std::nullopt;
    return value + (value < turn ? 2000 : 1900);
}

bool make_decade(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    if (c["word"].count > 0 && c["year"].count == 0 && !c.comes_after(WordSet::before_decade))
        return false;
    const auto first = decade_of(c);
    if (!first) return false;
    DateValue value;
    value.range = {Date{*first, 1, 1}, Date{*first + 9, 12, 31}};
    value.grain = Grain::decade;
    value.explicit_year = true;
    return c.emit(value);
}

bool make_century(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const int n = c.count(c["n"]);
    if (n < 1 || n > 22) return false;
    DateValue value;
    value.range = {Date{std::max(n * 100 - 100, 1), 1, 1}, Date{n * 100 - 1, 12, 31}};
    value.grain = Grain::century;
    value.explicit_year = true;
    return c.emit(value);
}

}  // namespace

std::span<const ProductionEntry> date_productions() {
    static const std::vector<ProductionEntry> all = [] {
        std::vector<ProductionEntry> list{
            {"date", make_date, "DATE", {"weekday", "month", "day", "year", "last"}},
            {"date_span", make_date_span, "DATE", {"month", "day", "day2", "year", "last"}},
            {"numeric_date", make_numeric_date, "DATE", {"date", "year", "month", "day"}},
            {"year", make_year, "DATE", {"year"}},
            {"year_pair", make_year_pair, "DATE", {"year", "year2"}},
            {"decade", make_decade, "DATE", {"year", "word"}},
            {"century", make_century, "DATE", {"n"}}};
        const auto periods = period_productions();
        list.insert(list.end(), periods.begin(), periods.end());
        return list;
    }();
    return all;
}

}  // namespace communique
