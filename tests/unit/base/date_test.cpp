#include "base/date.h"

#include <catch2/catch_test_macros.hpp>

namespace communique {
namespace {

TEST_CASE("days are numbered from 1970 and back without a gap") {
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({2000, 3, 1}) == 11017);
    CHECK(day_number({1969, 12, 31}) == -1);
    Date date{1899, 12, 30};
    for (std::int32_t number = day_number(date); date.year < 2102; ++number) {
        if (date_of(number) != date || day_number(date) != number || !is_valid(date))
            FAIL(to_string(date));
        ++date.day;
        if (date.day > days_in_month(date.year, date.month)) date = {date.year, date.month + 1, 1};
        if (date.month > 12) date = {date.year + 1, 1, 1};
    }
    CHECK(date_of(day_number({1, 1, 1})) == Date{1, 1, 1});
    CHECK(date_of(day_number({9999, 12, 31})) == Date{9999, 12, 31});
}

TEST_CASE("leap years follow the Gregorian rule") {
    CHECK(is_leap_year(2024));
    CHECK(is_leap_year(2000));
    CHECK_FALSE(is_leap_year(1900));
    CHECK_FALSE(is_leap_year(2023));
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2023, 2) == 28);
    CHECK(days_in_month(2023, 13) == 0);
    CHECK(days_in_month(2023, 0) == 0);
}

TEST_CASE("weekdays of known days") {
    CHECK(weekday({1970, 1, 1}) == Weekday::thursday);
    CHECK(weekday({2014, 9, 11}) == Weekday::thursday);
    CHECK(weekday({2022, 2, 4}) == Weekday::friday);
    CHECK(weekday({1945, 5, 8}) == Weekday::tuesday);
    CHECK(weekday({1917, 11, 7}) == Weekday::wednesday);
}

TEST_CASE("months are added on the calendar and clamped") {
    CHECK(add_months({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(add_months({2023, 3, 31}, -1) == Date{2023, 2, 28});
    CHECK(add_months({2023, 1, 15}, -1) == Date{2022, 12, 15});
    CHECK(add_months({2023, 11, 30}, 14) == Date{2025, 1, 30});
    CHECK(add_days({2024, 2, 28}, 2) == Date{2024, 3, 1});
    CHECK(add_days({2024, 1, 1}, -1) == Date{2023, 12, 31});
}

TEST_CASE("only days that exist are read") {
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* const text :
         {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-01", "0000-01-01",
          "2024/01/01", "24-01-01", "", "2024-01-01 ", "2024-01-1x", "-024-01-01"})
        CHECK_FALSE(parse_date(text));
}

TEST_CASE("partial dates keep what is known") {
    CHECK(parse_partial_date("2024") == PartialDate{2024, 0, 0});
    CHECK(parse_partial_date("2024-05") == PartialDate{2024, 5, 0});
    CHECK(parse_partial_date("2024-05-16") == PartialDate{2024, 5, 16});
    for (const char* const text :
         {"", "0000", "202", "20245", "2024-13", "2024-00", "2024-5", "2024-05-00", "abcd"})
        CHECK_FALSE(parse_partial_date(text));
    for (const char* const text : {"2024", "2024-05", "2024-05-16"})
        CHECK(to_string(*parse_partial_date(text)) == text);
    CHECK(to_string(PartialDate{}).empty());

    const PartialDate february{2024, 2, 0};
    CHECK(february.precision() == DatePrecision::month);
    CHECK(february.first() == Date{2024, 2, 1});
    CHECK(february.last() == Date{2024, 2, 29});
    CHECK(PartialDate{2023, 0, 0}.last() == Date{2023, 12, 31});
}

TEST_CASE("dates agree when one may be the other") {
    const PartialDate day{2024, 5, 16};
    CHECK(day.agrees_with({2024, 5, 0}));
    CHECK(PartialDate{2024, 0, 0}.agrees_with(day));
    CHECK(day.agrees_with({}));
    CHECK_FALSE(day.agrees_with({2024, 5, 17}));
    CHECK_FALSE(day.agrees_with({2024, 6, 0}));
    CHECK_FALSE(day.agrees_with({2023, 0, 0}));
}

TEST_CASE("ranges print as the shortest form that is exactly them, and read back") {
    const auto range = [](Date a, Date b) { return DateRange{a, b}; };
    CHECK(to_string(range({2024, 5, 16}, {2024, 5, 16})) == "2024-05-16");
    CHECK(to_string(range({2024, 2, 1}, {2024, 2, 29})) == "2024-02");
    CHECK(to_string(range({2024, 1, 1}, {2024, 12, 31})) == "2024");
    CHECK(to_string(range({2024, 1, 1}, {2024, 3, 31})) == "2024-01-01/2024-03-31");
    CHECK(to_string(range({2023, 1, 1}, {2024, 12, 31})) == "2023-01-01/2024-12-31");
    CHECK(to_string(DateRange{Date{2024, 1, 1}, {}}) == "2024-01-01/..");
    CHECK(to_string(DateRange{{}, Date{2024, 1, 1}}) == "../2024-01-01");
    for (const char* const text : {"2024-05-16", "2024-02", "2024", "2024-01-01/2024-03-31",
                                   "2024-01-01/..", "../2024-01-01"}) {
        const auto read = parse_date_range(text);
        REQUIRE(read);
        CHECK(to_string(*read) == text);
    }
    for (const char* const text : {"", "/", "2024/2025", "2024-01-01/", "x/..", "2024-02-30"})
        CHECK_FALSE(parse_date_range(text));
}

}  // namespace
}  // namespace communique
