#include <catch2/catch_test_macros.hpp>

#include "chart/words.h"

using namespace communique;

namespace {

Decimal number(std::string_view text) { return parse_decimal(text).value(); }

std::string period(std::string_view text) { return period_text(parse_date_range(text).value()); }

}  // namespace

TEST_CASE("quantities as a newspaper prints them", "[words]") {
    CHECK(quantity_text(number("245e9"), "USD") == "$245bn");
    CHECK(quantity_text(number("1.17e12"), "CNY") == "1.17tn yuan");
    CHECK(quantity_text(number("3500000"), "EUR") == "€3.5m");
    CHECK(quantity_text(number("400000"), "GBP") == "£400,000");
    CHECK(quantity_text(number("-2e9"), "USD") == "−$2bn");
    CHECK(quantity_text(number("30e6"), "CHF") == "CHF 30m");
    CHECK(quantity_text(number("68"), "percent") == "68%");
    CHECK(quantity_text(number("38"), "bcm") == "38 bcm");
    CHECK(quantity_text(number("2e6"), "tonnes") == "2m tonnes");
    CHECK(quantity_text(number("145833333333"), "USD") == "$145.8bn");
    CHECK(quantity_text(number("0"), "USD") == "$0");
}

TEST_CASE("numbers are grouped and have a true minus", "[words]") {
    CHECK(number_text(number("1234567.5")) == "1,234,567.5");
    CHECK(number_text(number("-3")) == "−3");
    CHECK(number_text(number("999")) == "999");
    CHECK(number_text(number("1000")) == "1,000");
}

TEST_CASE("ordinals", "[words]") {
    const std::pair<int, std::string_view> cases[] = {
        {1, "1st"},   {2, "2nd"},   {3, "3rd"},   {4, "4th"},     {11, "11th"},  {12, "12th"},
        {13, "13th"}, {21, "21st"}, {37, "37th"}, {101, "101st"}, {111, "111th"}};
    for (const auto& [value, text] : cases) CHECK(ordinal_text(Decimal::whole(value)) == text);
}

TEST_CASE("dates as far as they are known", "[words]") {
    CHECK(date_text({2022, 9, 15}) == "Sept 15, 2022");
    CHECK(date_text({2022, 6, 0}) == "June 2022");
    CHECK(date_text({2022, 0, 0}) == "2022");
    CHECK(date_text({}).empty());
}

TEST_CASE("periods in their shortest form", "[words]") {
    CHECK(period("2024") == "2024");
    CHECK(period("2013-01-01/2021-12-31") == "2013–2021");
    CHECK(period("2022-08") == "Aug 2022");
    CHECK(period("2021-01-01/2021-09-30") == "Jan–Sept 2021");
    CHECK(period("2020-11-01/2021-02-28") == "Nov 2020 – Feb 2021");
    CHECK(period("2022-09-03/2022-09-05") == "Sept 3–5, 2022");
    CHECK(period("2022-09-15") == "Sept 15, 2022");
    CHECK(period("2022-08-30/2022-09-02") == "Aug 30, 2022 – Sept 2, 2022");
    CHECK(period("2013-01-01/..") == "since Jan 1, 2013");
    CHECK(period_text({}).empty());
}
