// Zooming by keys and buttons comes closer to something, not to an empty middle of the time axis.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "stand.h"
#include "unit/figures/invented_library.h"

using namespace communique;

namespace {

// Meetings in one early year and in three late ones, and nothing between them.
Library far_apart() {
    Library library;
    Document document = test::article("far", "Far Post", {2024, 5, 6}, "They met, and met again.");
    DocumentFacts facts;
    facts.id = "far";
    facts.published = document.published;
    facts.pair = {"Ana Prva", "Boris Drugi"};
    for (const int year : {1992, 2021, 2022, 2023})
        facts.meetings.push_back(test::meeting({year, 3, 4}, "Oslo" + std::to_string(year),
                                               "Norway", test::find_in(document.text, "They met")));
    add_to_library(library, document, facts);
    relink(library);
    return library;
}

const LaidOutFigure& meetings(const test::Stand& stand) {
    const LaidOutFigure* kept = stand.explorer.shelf.find("meetings");
    REQUIRE(kept != nullptr);
    return *kept;
}

std::vector<std::string> in_sight(const test::Stand& stand) {
    std::vector<std::string> labels;
    for (const Target& target : meetings(stand).scene.targets)
        labels.push_back(find_datum(meetings(stand).figure, target.hit)->description);
    return labels;
}

bool tells_of(const std::vector<std::string>& labels, std::string_view words) {
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
        return label.find(words) != std::string::npos;
    });
}

void press_zoom_in(test::Stand& stand) {
    const auto& stops = stand.explorer.focus.this_frame();
    const auto stop = std::find_if(stops.begin(), stops.end(),
                                   [](const Stop& one) { return one.label == "Zoom in"; });
    REQUIRE(stop != stops.end());
    const auto center = stop->box.center();
    stand.press(static_cast<float>(center.x), static_cast<float>(center.y));
    stand.frames(3);
}

void focus_figure(test::Stand& stand) {
    for (const Stop& stop : stand.explorer.focus.this_frame())
        if (stop.role == Role::figure) {
            stand.explorer.focus.point(stop.id);
            stand.explorer.focus.show();
            return;
        }
    FAIL("there is no figure");
}

void press_key(test::Stand& stand, ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    stand.frame();
    ImGui::GetIO().AddKeyEvent(key, false);
    stand.frames(2);
}

void type(test::Stand& stand, char letter) {
    stand.explorer.typed += letter;
    stand.frames(3);
}

}  // namespace

TEST_CASE("the button comes closer to the middle one of the marks in sight") {
    test::Stand stand(1440, 1800);
    stand.show(far_apart(), "tab=meetings");
    stand.frames(4);
    for (int i = 0; i < 5; ++i) {
        press_zoom_in(stand);
        CAPTURE(i);
        CHECK_FALSE(in_sight(stand).empty());
    }
    CHECK_FALSE(tells_of(in_sight(stand), "Oslo1992"));
}

TEST_CASE("the key comes closer to the selected mark, which stays selected") {
    test::Stand stand(1440, 1800);
    stand.show(far_apart(), "tab=meetings");
    stand.frames(4);
    focus_figure(stand);
    press_key(stand, ImGuiKey_RightArrow);
    REQUIRE(stand.explorer.pointed);
    for (int i = 0; i < 5; ++i) {
        type(stand, '+');
        CAPTURE(i);
        REQUIRE(stand.explorer.pointed);
        const Datum* datum = find_datum(meetings(stand).figure, stand.explorer.pointed->hit);
        REQUIRE(datum != nullptr);
        CHECK(datum->description.find("Oslo1992") != std::string::npos);
    }
    CHECK_FALSE(tells_of(in_sight(stand), "Oslo2023"));
}

TEST_CASE("the key comes closer to what is under the pointer where nothing is selected") {
    test::Stand stand(1440, 1800);
    stand.show(far_apart(), "tab=meetings");
    stand.frames(4);
    focus_figure(stand);
    const Scene& scene = meetings(stand).scene;
    const ImVec2 origin = stand.explorer.figures_on_screen.front().origin;
    stand.point(origin.x + static_cast<float>(scene.time_left) + 1, origin.y + 5);
    stand.frames(2);
    for (int i = 0; i < 5; ++i) type(stand, '+');
    CHECK_FALSE(tells_of(in_sight(stand), "Oslo2023"));
    REQUIRE(stand.explorer.link.period);
    CHECK(stand.explorer.link.period->first->year < 1995);
}
