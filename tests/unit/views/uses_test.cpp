// The uses of a query: where they stand, that no word of them is out of reach, and how many are
// drawn.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "drawn_words.h"
#include "stand.h"
#include "unit/figures/invented_library.h"

using namespace communique;

namespace {

// One article in which "gas" stands so many times, each with words of its own far to both sides.
Library with_uses(int uses) {
    Library library;
    std::string text;
    for (int i = 0; i < uses; ++i) {
        const std::string number = std::to_string(i);
        text += "First" + number;
        for (int word = 0; word < 24; ++word) text += " before";
        text += " gas";
        for (int word = 0; word < 24; ++word) text += " behind";
        text += " last" + number + ". ";
    }
    DocumentFacts facts;
    facts.id = "long";
    add_to_library(library, test::article("long", "Long Post", {2020, 5, 6}, text), facts);
    relink(library);
    return library;
}

bool is_drawn(const std::vector<std::string>& words, std::string_view wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.find(wanted) != std::string::npos;
    });
}

const Stop* stop_named(const Explorer& explorer, std::string_view label) {
    for (const Stop& stop : explorer.focus.this_frame())
        if (stop.label == label) return &stop;
    return nullptr;
}

void press(test::Stand& stand, std::string_view label) {
    const Stop* stop = stop_named(stand.explorer, label);
    REQUIRE(stop != nullptr);
    const auto center = stop->box.center();
    stand.press(static_cast<float>(center.x), static_cast<float>(center.y));
    stand.frames(3);
}

}  // namespace

TEST_CASE("the lines of a query come before its charts, and in sight without scrolling") {
    for (const auto& [width, height] : {std::pair(1440.0F, 900.0F), std::pair(390.0F, 844.0F)}) {
        CAPTURE(width);
        test::Stand stand(width, height);
        stand.explorer.coarse = width < 400;
        stand.show(with_uses(3), "tab=keywords&q=gas");
        stand.frames(4);
        const auto& lines = stand.explorer.words.lines_on_screen;
        REQUIRE(!lines.empty());
        CHECK(lines.front().index == 0);
        CHECK(lines.front().box.y < height * 0.75);
        REQUIRE(stand.explorer.figures_on_screen.size() >= 2);
        for (const FigureOnScreen& figure : stand.explorer.figures_on_screen)
            CHECK(figure.origin.y > lines.back().box.bottom());
    }
}

TEST_CASE("a line that is cut shows all of its words while it is pointed at, or has the keyboard") {
    test::Stand stand(1280, 900);
    stand.show(with_uses(3), "tab=keywords&q=gas&win=50");
    stand.frames(4);
    REQUIRE(stand.explorer.words.lines_on_screen.size() >= 2);
    CHECK_FALSE(is_drawn(test::drawn_words(), "First1"));
    const Box line = stand.explorer.words.lines_on_screen[1].box;
    stand.point(static_cast<float>(line.center().x), static_cast<float>(line.center().y));
    stand.frames(3);
    CHECK(is_drawn(test::drawn_words(), "First1"));
    CHECK(is_drawn(test::drawn_words(), "last1"));
    REQUIRE(stand.explorer.words.looked_at);
    CHECK(stand.explorer.words.looked_at->line == 1);
    CHECK(stand.explorer.words.looked_at->shown.y >= line.bottom());
    stand.point(5, 300);
    stand.frames(2);
    CHECK_FALSE(is_drawn(test::drawn_words(), "last1"));
    // By keys.
    const Stop* list = stop_named(stand.explorer, "Uses in context");
    REQUIRE(list != nullptr);
    stand.explorer.focus.point(list->id);
    stand.explorer.focus.show();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_DownArrow, true);
    stand.frames(1);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_DownArrow, false);
    stand.frames(2);
    CHECK(is_drawn(test::drawn_words(), "last1"));
}

TEST_CASE("the words of a line never cover the line that is pointed at") {
    test::Stand stand(1280, 900);
    stand.show(with_uses(20), "tab=keywords&q=gas&win=50");
    stand.frames(4);
    const std::vector<LineOnScreen> lines = stand.explorer.words.lines_on_screen;
    REQUIRE(lines.size() > 8);
    for (const LineOnScreen& line : lines) {
        if (line.box.bottom() > 900) break;
        stand.point(500, static_cast<float>(line.box.center().y));
        stand.frames(2);
        CAPTURE(line.index);
        REQUIRE(stand.explorer.words.looked_at);
        const LineLookedAt& looked_at = *stand.explorer.words.looked_at;
        CHECK(looked_at.line == line.index);
        CHECK((looked_at.shown.y >= line.box.bottom() || looked_at.shown.bottom() <= line.box.y));
    }
}

TEST_CASE("a finger sees all the words of a cut line first and opens it next") {
    test::Stand stand(1024, 768);
    stand.explorer.coarse = true;
    stand.show(with_uses(3), "tab=keywords&q=gas&win=50");
    stand.frames(4);
    REQUIRE(stand.explorer.words.lines_on_screen.size() >= 2);
    const Box line = stand.explorer.words.lines_on_screen[1].box;
    const auto x = static_cast<float>(line.center().x);
    const auto y = static_cast<float>(line.center().y);
    stand.press(x, y);
    stand.frames(2);
    CHECK(stand.explorer.link.tab == Tab::keywords);
    CHECK(is_drawn(test::drawn_words(), "last1"));
    stand.press(x, y);
    stand.frames(2);
    CHECK(stand.explorer.link.tab == Tab::reader);
}

TEST_CASE("on a phone every word of a line is there at once") {
    test::Stand stand(390, 2600);
    stand.explorer.coarse = true;
    stand.show(with_uses(3), "tab=keywords&q=gas&win=50");
    stand.frames(4);
    const std::vector<std::string> words = test::drawn_words();
    for (const char* word : {"First0", "last0", "First1", "last1", "First2", "last2"}) {
        CAPTURE(word);
        CHECK(is_drawn(words, word));
    }
}

TEST_CASE("of many lines the first are shown until all are wanted, then only those in sight") {
    test::Stand stand(1280, 1600);
    stand.show(with_uses(900), "tab=keywords&q=gas");
    stand.frames(4);
    CHECK(stand.explorer.words.lines_on_screen.back().index < 40);
    CHECK(stop_named(stand.explorer, "All 900 lines") != nullptr);
    press(stand, "All 900 lines");
    CHECK(stop_named(stand.explorer, "All 900 lines") == nullptr);
    for (int i = 0; i < 20; ++i) {
        stand.explorer.scroll_by = 600;
        stand.frames(2);
    }
    const auto& lines = stand.explorer.words.lines_on_screen;
    REQUIRE(!lines.empty());
    CHECK(lines.front().index > 100);
    CHECK(lines.size() < 60);
    press(stand, "Only the first lines");
    CHECK(stand.explorer.words.lines_on_screen.front().index == 0);
}

TEST_CASE("the keys walk from the first lines into all of them") {
    test::Stand stand(1280, 900);
    stand.show(with_uses(60), "tab=keywords&q=gas");
    stand.frames(4);
    const Stop* list = stop_named(stand.explorer, "Uses in context");
    REQUIRE(list != nullptr);
    stand.explorer.focus.point(list->id);
    stand.explorer.focus.show();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_End, true);
    stand.frames(1);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_End, false);
    stand.frames(4);
    REQUIRE(!stand.explorer.words.lines_on_screen.empty());
    CHECK(stand.explorer.words.lines_on_screen.back().index == 59);
    CHECK(stand.explorer.words.line == 59);
}

TEST_CASE("Escape leaves the search field and takes nothing back") {
    test::Stand stand(1280, 900);
    stand.show(with_uses(3), "tab=keywords&q=before");
    stand.frames(4);
    press(stand, "Search the articles");
    REQUIRE(ImGui::GetIO().WantTextInput);
    ImGui::GetIO().AddInputCharactersUTF8(" gas");
    stand.frames(2);
    CHECK(stand.explorer.field_text == "before gas");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
    stand.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, false);
    stand.frames(2);
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    CHECK(stand.explorer.field_text == "before gas");
    CHECK(stand.explorer.link.words.query == "before gas");
    // The same once more, after the field was entered again.
    press(stand, "Search the articles");
    ImGui::GetIO().AddInputCharactersUTF8("x");
    stand.frames(2);
    const std::string typed = stand.explorer.field_text;
    CHECK(typed != "before gas");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
    stand.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, false);
    stand.frames(2);
    CHECK(stand.explorer.field_text == typed);
}
