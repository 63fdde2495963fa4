#include "base/decimal.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

namespace communique {
namespace {

std::string reread(std::string_view text) {
    const auto value = parse_decimal(text);
    return value ? to_string(*value) : "nothing";
}

Decimal number(std::string_view text) {
    const auto value = parse_decimal(text);
    REQUIRE(value);
    return *value;
}

TEST_CASE("numbers are read as newspapers write them") {
    CHECK(reread("245") == "245");
    CHECK(reread("0.68") == "0.68");
    CHECK(reread(".5") == "0.5");
    CHECK(reread("2.50") == "2.5");
    CHECK(reread("-1,234.50") == "-1234.5");
    CHECK(reread("+7") == "7");
    CHECK(reread("1 234") == "1234");
    CHECK(reread("1\u00A0234\u202F567") == "1234567");
    CHECK(reread("1'000") == "1000");
    CHECK(reread("3.5e9") == "3500000000");
    CHECK(reread("12E-3") == "0.012");
    CHECK(reread("0") == "0");
    CHECK(reread("-0.00") == "0");
    CHECK(reread("000123") == "123");
}

TEST_CASE("what is no number is not read as one") {
    for (const char* const text :
         {"", "-", "+", ".", "1.2.3", "abc", "12a", "1e", "1e+", "1e5x", "e5", "--1", ",1", " 1",
          "1,", "1 ", "1,.5", "1,,234", "1e99999999999"})
        CHECK(reread(text) == "nothing");
}

TEST_CASE("eighteen digits matter, zeros at either end do not") {
    CHECK(reread("123456789012345678") == "123456789012345678");
    CHECK(reread("1234567890123456789") == "nothing");
    CHECK(reread("0.000000000000000000001") == "0.000000000000000000001");
    CHECK(reread("100000000000000000000") == "100000000000000000000");
    CHECK(reread("1.000000000000000000000") == "1");
    CHECK(reread("1000000000000000000001") == "nothing");
}

TEST_CASE("printing is plain up to 21 digits and scientific beyond") {
    CHECK(to_string({245, 9}) == "245000000000");
    CHECK(to_string({1, 20}) == "100000000000000000000");
    CHECK(to_string({1, 21}) == "1e21");
    CHECK(to_string({-5, -3}) == "-0.005");
    CHECK(to_string({0, 7}) == "0");
    CHECK(to_string({std::numeric_limits<std::int64_t>::min(), 0}) == "-9223372036854775808");
}

TEST_CASE("a printed number is read back as itself") {
    for (const char* const text : {"245000000000", "0.68", "-1234.5", "1e21", "1e-50", "-7e300"}) {
        CHECK(reread(text) == text);
        CHECK(reread(reread(text)) == reread(text));
    }
}

TEST_CASE("arithmetic is exact while eighteen digits suffice") {
    CHECK(to_string(multiply(number("245"), number("1e9"))) == "245000000000");
    CHECK(to_string(multiply(number("1.17"), number("1e12"))) == "1170000000000");
    CHECK(to_string(add(number("0.1"), number("0.2"))) == "0.3");
    CHECK(to_string(subtract(number("1"), number("0.999"))) == "0.001");
    CHECK(to_string(add(number("1e17"), number("1"))) == "100000000000000001");
    CHECK(to_string(add(number("1e30"), number("1"))) == "1" + std::string("e30"));
    CHECK(to_string(add(number("0"), number("-3"))) == "-3");
    CHECK(to_string(multiply(number("999999999999999999"), number("999999999999999999"))) ==
          "999999999999999998e18");
}

TEST_CASE("division rounds half up to the digits asked for") {
    CHECK(to_string(*divide(number("245e9"), number("1.68"), 4)) == "145800000000");
    CHECK(to_string(*divide(number("1"), number("3"), 6)) == "0.333333");
    CHECK(to_string(*divide(number("2"), number("3"), 6)) == "0.666667");
    CHECK(to_string(*divide(number("-2"), number("3"), 3)) == "-0.667");
    CHECK(to_string(*divide(number("10"), number("4"), 1)) == "3");  // 2.5
    CHECK(to_string(*divide(number("10"), number("5"), 17)) == "2");
    CHECK(to_string(*divide(number("999.96"), number("1"), 4)) == "1000");
    CHECK(to_string(*divide(number("0"), number("7"), 4)) == "0");
    CHECK_FALSE(divide(number("1"), number("0"), 4));
}

TEST_CASE("comparison is by value at every distance") {
    CHECK(number("2.50") == number("2.5"));
    CHECK(number("0") == number("-0.0"));
    CHECK(compare(number("1e30"), number("999")) == 1);
    CHECK(compare(number("-1e30"), number("1e-30")) == -1);
    CHECK(compare(number("1e-30"), number("0")) == 1);
    CHECK(compare(number("99999999999999999e3"), number("1e20")) == -1);
    CHECK(compare(number("123456789012345678"), number("123456789012345677")) == 1);
}

TEST_CASE("doubles are the nearest to the written number where it has up to 15 digits") {
    CHECK(to_double(number("0.1")) == 0.1);
    CHECK(to_double(number("245e9")) == 245e9);
    CHECK(to_double(number("-123456789.012345")) == -123456789.012345);
    CHECK(to_double(number("1e22")) == 1e22);
    CHECK(to_double(number("0")) == 0);
}

TEST_CASE("whole parts are cut towards zero and never leave their bounds") {
    CHECK(to_int(number("2.9")) == 2);
    CHECK(to_int(number("-2.9")) == -2);
    CHECK(to_int(number("30")) == 30);
    CHECK(to_int(number("1.5e3")) == 1500);
    CHECK(to_int(number("0.001")) == 0);
    CHECK(to_int(number("0e500")) == 0);
    CHECK(to_int(number("99999999999")) == 1'000'000'000);
    CHECK(to_int(number("-1e300")) == -1'000'000'000);
    CHECK(to_int({std::numeric_limits<std::int64_t>::min(), 3}) == -1'000'000'000);
}

TEST_CASE("doubles of longer or far numbers are wrong in the last digits at most") {
    for (const double expected : {-1.7976931348623157e308, 123456789012345678.0, 2.5e-300, 1e100}) {
        char text[64];
        std::snprintf(text, sizeof text, "%.17e", expected);
        CHECK(std::abs(to_double(number(text)) / expected - 1) < 1e-14);
    }
}

}  // namespace
}  // namespace communique
