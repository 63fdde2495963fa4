#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/sort_in_steps.h"

using namespace communique;

namespace {

struct Item {
    std::uint32_t key = 0;
    std::uint32_t before = 0;  // its place before sorting

    friend bool operator==(Item, Item) = default;
};

std::vector<Item> items_without_order(std::uint32_t count) {
    std::vector<Item> items;
    std::uint32_t state = 1;
    for (std::uint32_t i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        items.push_back({(state >> 16U) % 500, i});  // many are equal
    }
    return items;
}

bool smaller(Item a, Item b) { return a.key < b.key; }

Steps say(std::string& said, std::string words) {
    for (const char letter : words) {
        said += letter;
        co_await pause_here;
    }
}

Steps say_both(std::string& said, std::shared_ptr<int> held) {
    said += '<';
    co_await say(said, "ab");
    co_await say(said, std::string());
    co_await say(said, "c");
    said += '>';
    held.reset();
}

}  // namespace

TEST_CASE("sorting in steps ends where sorting at once does, equal ones in the order they had") {
    for (const std::uint32_t count : {0U, 1U, 2U, 4095U, 4096U, 4097U, 8192U, 30001U}) {
        std::vector<Item> stepped = items_without_order(count);
        std::vector<Item> at_once = stepped;
        finish(sort_in_steps(stepped, smaller));
        std::stable_sort(at_once.begin(), at_once.end(), smaller);
        CHECK(stepped == at_once);
    }
}

TEST_CASE("the more there is to sort, the more steps it takes") {
    const auto steps_of = [](std::uint32_t count) {
        std::vector<Item> items = items_without_order(count);
        Steps sorting = sort_in_steps(items, smaller);
        int steps = 0;
        for (; !sorting.done(); sorting.step()) ++steps;
        return steps;
    };
    CHECK(steps_of(4000) <= 2);
    CHECK(steps_of(40000) >= 20);
    CHECK(steps_of(80000) >= 2 * steps_of(40000));
}

TEST_CASE("what can only be moved can be sorted in steps") {
    std::vector<std::unique_ptr<int>> items;
    for (int i = 0; i < 10000; ++i) items.push_back(std::make_unique<int>(10000 - i));
    finish(sort_in_steps(items, [](const auto& a, const auto& b) { return *a < *b; }));
    CHECK(*items.front() == 1);
    CHECK(*items.back() == 10000);
}

TEST_CASE("steps that wait for others take theirs one by one, in order") {
    std::string said;
    Steps both = say_both(said, nullptr);
    std::vector<std::string> after_each;
    for (; !both.done(); both.step()) after_each.push_back(said);
    CHECK(said == "<abc>");
    CHECK(std::find(after_each.begin(), after_each.end(), "<a") != after_each.end());
    CHECK(std::find(after_each.begin(), after_each.end(), "<ab") != after_each.end());
    CHECK(std::find(after_each.begin(), after_each.end(), "<abc") != after_each.end());
}

TEST_CASE("steps that are given up while they wait for others leave nothing behind") {
    std::string said;
    const auto held = std::make_shared<int>(1);
    {
        Steps both = say_both(said, held);
        for (int i = 0; i < 2; ++i) both.step();
        CHECK(held.use_count() > 1);
        Steps moved = std::move(both);
        moved.step();
        CHECK_FALSE(moved.done());
    }
    CHECK(held.use_count() == 1);
}
