#include "base/json.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>
#include <string>

namespace communique {
namespace {

JsonValue parsed(std::string_view text) {
    auto value = parse_json(text);
    REQUIRE(value);
    return std::move(value).value();
}

std::string error_of(std::string_view text) {
    const auto value = parse_json(text, "in.json");
    return value ? "none" : value.error().text();
}

std::string number_of(std::string_view text) { return to_string(parsed(text).number); }

TEST_CASE("a JSON tree keeps order, text and exact numbers") {
    const JsonValue root =
        parsed(R"({"b":[1,2.50,-3e2],"a":{"x":"\u041f\n"},"t":true,"f":false,"n":null})");
    REQUIRE(root.is(JsonValue::Kind::object));
    CHECK(root.members[0].first == "b");
    CHECK(root.members[1].first == "a");
    REQUIRE(root.list("b").size() == 3);
    CHECK(to_string(root.list("b")[1].number) == "2.5");
    CHECK(to_string(root.list("b")[2].number) == "-300");
    CHECK(root.find("a")->text("x") == "П\n");
    CHECK(root.flag("t"));
    CHECK_FALSE(root.flag("f"));
    CHECK_FALSE(root.flag("missing"));
    CHECK(root.find("n")->is(JsonValue::Kind::null));
    CHECK(root.find("missing") == nullptr);
    CHECK(root.list("a").empty());
    CHECK(root.text("b").empty());
    CHECK_FALSE(root.decimal("a"));
}

TEST_CASE("numbers with more digits than matter are rounded, never lost") {
    CHECK(number_of("18446744073709551615") == "18446744073709552000");
    CHECK(number_of("-9223372036854775808") == "-9223372036854775800");
    CHECK(number_of("0.12345678901234567890123") == "0.12345678901234568");
    CHECK(number_of("3.14159265358979") == "3.14159265358979");
    CHECK(number_of("1000000000000000000000") == "1e21");
}

TEST_CASE("nested arrays and objects stay apart") {
    const JsonValue root = parsed(R"([[],[{}],[[1],[2,[3]]],{"a":[],"b":{"c":[4]}}])");
    REQUIRE(root.items.size() == 4);
    CHECK(root.items[0].items.empty());
    CHECK(root.items[2].items[1].items[1].items[0].number == Decimal::whole(3));
    CHECK(root.items[3].find("b")->list("c")[0].number == Decimal::whole(4));
}

TEST_CASE("an error names its line and column") {
    CHECK(error_of("{\n  \"a\": ?\n}") == "in.json:2:8: this is not valid JSON");
    CHECK(error_of("[1,]") == "in.json:1:4: this is not valid JSON");
    CHECK(error_of("{}{}") == "in.json:1:3: this is not valid JSON");
    CHECK(error_of("").starts_with("in.json:1:1: "));
    CHECK(parse_json("x").error().where == "input:1:1");
}

TEST_CASE("deep nesting is refused and does not exhaust the stack") {
    CHECK(parse_json(std::string(64, '[') + std::string(64, ']')));
    CHECK(error_of(std::string(65, '[') + std::string(65, ']')).find("64 levels") !=
          std::string::npos);
    CHECK_FALSE(parse_json(std::string(1'000'000, '[')));
}

TEST_CASE("broken bytes in JSON are read as U+FFFD") {
    CHECK(parsed("\"a\xFFz\"").string == "a\uFFFDz");
    CHECK(parsed("\xEF\xBB\xBF\"after a byte order mark\"").string == "after a byte order mark");
}

TEST_CASE("the writer sets commas and escapes, and what it writes is read back") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("text").value("a\"b\\c\n\t\r\x01\x7F П\xFF");
    json.key("list").begin_array().value(1).value(2.5).value(true).null().value(Decimal{245, 9});
    json.begin_array().end_array().begin_object().end_object().end_array();
    json.key("none").value_or_null("").key("some").value_or_null("x");
    json.key("big").value(std::uint64_t{18446744073709551615U});
    json.key("small").value(std::numeric_limits<std::int64_t>::min());
    json.key("infinite").value(std::numeric_limits<double>::infinity()).end_object();
    CHECK(out ==
          "{\"text\":\"a\\\"b\\\\c\\n\\t\\r\\u0001\x7F П\uFFFD\","
          "\"list\":[1,2.5,true,null,245000000000,[],{}],\"none\":null,\"some\":\"x\","
          "\"big\":18446744073709551615,\"small\":-9223372036854775808,\"infinite\":null}");
    CHECK(parsed(out).text("text") == "a\"b\\c\n\t\r\x01\x7F П\uFFFD");
}

TEST_CASE("statistics print six significant digits in plain notation") {
    CHECK(format_statistic(0) == "0");
    CHECK(format_statistic(-0.0) == "0");
    CHECK(format_statistic(16.908349) == "16.9083");
    CHECK(format_statistic(-2.5849625) == "-2.58496");
    CHECK(format_statistic(0.000012345678) == "0.0000123457");
    CHECK(format_statistic(123456789) == "123457000");
    CHECK(format_statistic(999999.5) == "1000000");
    CHECK(format_statistic(0.1 + 0.2) == "0.3");
    CHECK(format_statistic(std::nan("")) == "0");
}

}  // namespace
}  // namespace communique
