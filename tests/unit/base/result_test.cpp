#include "base/result.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

#include "base/span.h"

namespace communique {
namespace {

TEST_CASE("a result holds a value or an error with its place") {
    const Result<int> value(7);
    REQUIRE(value.ok());
    CHECK(*value == 7);
    const Result<int> error(Error{ErrorCode::malformed_table, "too few columns", "a.tsv:3"});
    REQUIRE_FALSE(error);
    CHECK(error.error().text() == "a.tsv:3: too few columns");
    CHECK(Error{ErrorCode::bad_argument, "no such figure", {}}.text() == "no such figure");
}

TEST_CASE("a result gives away what cannot be copied") {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 3);
}

TEST_CASE("a span outside its text covers nothing") {
    constexpr std::string_view text = "Beijing";
    CHECK(slice(text, {0, 3}) == "Bei");
    CHECK(slice(text, {3, 7}) == "jing");
    CHECK(slice(text, {7, 7}).empty());
    CHECK(slice(text, {5, 8}).empty());
    CHECK(slice(text, {8, 9}).empty());
    CHECK(slice(text, {5, 3}).empty());
    CHECK(Span{2, 8}.contains({3, 8}));
    CHECK_FALSE(Span{2, 8}.contains({1, 8}));
    CHECK(Span{2, 4}.overlaps({3, 9}));
    CHECK_FALSE(Span{2, 4}.overlaps({4, 9}));
}

}  // namespace
}  // namespace communique
