#include <catch2/catch_test_macros.hpp>

#include <array>

#include "cli/command.h"
#include "cli/print_table.h"

namespace communique {
namespace {

Result<Arguments> parsed(const std::vector<std::string>& args) {
    constexpr std::array<std::string_view, 2> valued{"rows", "target"};
    constexpr std::array<std::string_view, 1> flags{"json"};
    return parse_arguments(args, valued, flags);
}

TEST_CASE("options, flags and the rest are told apart") {
    const auto arguments = parsed({"a.txt", "--rows", "5", "--json", "--target", "x", "b.txt"});
    REQUIRE(arguments);
    CHECK(arguments->positional == std::vector<std::string>{"a.txt", "b.txt"});
    CHECK(arguments->number("rows") == 5);
    CHECK(arguments->value("target") == "x");
    CHECK(arguments->has("json"));
    CHECK_FALSE(arguments->has("csv"));
    CHECK(arguments->value("csv").empty());
}

TEST_CASE("the last of an option given twice holds") {
    CHECK(parsed({"--rows", "5", "--rows", "7"})->number("rows") == 7);
}

TEST_CASE("what is no whole number is none") {
    for (const char* const text : {"", "x", "5x", "1.5"})
        CHECK_FALSE(parsed({"--rows", text})->number("rows"));
    CHECK(parsed({"--rows", "-3"})->number("rows") == -3);
}

TEST_CASE("unknown options and missing values are errors") {
    CHECK(parsed({"--nope"}).error().code == ErrorCode::bad_argument);
    CHECK(parsed({"--rows"}).error().message == "--rows needs a value");
}

TEST_CASE("tables print in columns that count letters, not bytes") {
    Table table{"t", "", "", {{"word", "", false}, {"n", "", true}}, {}};
    table.rows.push_back({{"élan", "5"}, {"élan", "5"}, {}});
    table.rows.push_back({{"a\n b ", "1000"}, {"", ""}, {}});
    CHECK(table_to_text(table) ==
          "word     n\n"
          "élan     5\n"
          "a b   1000\n");
    CHECK(one_line(" a \r\n\t b ") == "a b");
    CHECK(width_of("Пекин") == 5);
}

}  // namespace
}  // namespace communique
