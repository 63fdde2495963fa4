// Every city and every leader of the tables, in the same plain news: a name that is also a word, a
// month or a part of another name must still be found.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

std::vector<std::string> split_at(const std::string& line, char mark) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, mark);) cells.push_back(cell);
    return cells;
}

std::vector<std::vector<std::string>> rows_of(std::string_view table) {
    std::vector<std::vector<std::string>> rows;
    for (const Asset& asset : language_assets()) {
        if (!asset.path.ends_with(table)) continue;
        std::istringstream in{std::string(asset.bytes)};
        for (std::string line; std::getline(in, line);)
            if (!line.empty() && line.front() != '#') rows.push_back(split_at(line, '\t'));
    }
    return rows;
}

TEST_CASE("every city of the table is found as the place of a meeting") {
    int cities = 0;
    for (const auto& row : rows_of("lexicon/cities.tsv")) {
        if (row.size() < 4 || row[3] != "city") continue;
        const std::string text =
            "WASHINGTON, March 12 (Newswire) - Mongolian President Ukhnaa Khurelsukh met Fijian "
            "Prime Minister Sitiveni Rabuka in Washington on Tuesday.\n\nThe two leaders last met "
            "in " +
            row[0] + " in December.";
        INFO(row[0]);
        CHECK(meetings(text, {2024, 3, 12}) ==
              "2024-03-12|Washington|in-person|held; 2023-12|" + row[0] + "|in-person|held");
        ++cities;
    }
    CHECK(cities > 1000);
}

// The day in the middle of the term, of the years that the product is about.
std::optional<Date> day_of_term(const std::vector<std::string>& row) {
    const auto from = parse_date(row[5]);
    const auto to = row.size() > 6 && !row[6].empty() ? parse_date(row[6]) : Date{2025, 9, 1};
    if (!from || !to || to->year < 1991) return std::nullopt;
    const int first = std::max(day_number(*from), day_number({1990, 1, 1}));
    if (day_number(*to) - first < 60) return std::nullopt;
    return add_days({1990, 1, 1}, (first + day_number(*to)) / 2 - day_number({1990, 1, 1}));
}

TEST_CASE("every president and prime minister of the table is found by name and by family name") {
    int leaders = 0;
    for (const auto& row : rows_of("lexicon/leaders.tsv")) {
        if (row.size() < 6 || (row[4] != "president" && row[4] != "prime minister")) continue;
        if (row[3] == "FJ" || row[0] == "Theresa May") continue;  // the other one; a month
        const auto day = day_of_term(row);
        if (!day) continue;
        const std::string family = split_at(row[1] + "|", '|').front();
        const std::string title = row[4] == "president" ? "President " : "Prime Minister ";
        const std::string text =
            title + row[0] + " met Fijian Prime Minister Tomasi Halvorsen in Geneva on " +
            to_string(*day) + ", officials said.\n\n" + family + " said the talks had been useful.";
        INFO(row[0] << " " << row[3]);
        const DocumentFacts facts = read(text, day);
        REQUIRE(facts.pair.size() == 2);
        CHECK(facts.pair[0] == row[0]);
        CHECK(meetings(text, *day) == to_string(*day) + "|Geneva|in-person|held");
        ++leaders;
    }
    CHECK(leaders > 1000);
}

}  // namespace
}  // namespace communique
