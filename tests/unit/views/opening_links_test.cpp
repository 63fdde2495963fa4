// What a link asks for is in sight when it opens.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "drawn_words.h"
#include "stand.h"
#include "unit/figures/invented_library.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

using namespace communique;

TEST_CASE("the card of a word that a link opens is brought into view") {
    test::Stand stand(1440, 900);
    stand.show(test::invented_library(), "tab=keywords&stat=dp&word=oslo");
    stand.frames(6);
    const auto& stops = stand.explorer.focus.last_frame();
    const auto close = std::find_if(stops.begin(), stops.end(), [](const Stop& stop) {
        return stop.label == "Close the card";
    });
    REQUIRE(close != stops.end());
    CHECK(close->box.y > 0);
    CHECK(close->box.bottom() < 900);
}

TEST_CASE("without a card a link to the words begins at the top") {
    test::Stand stand(1440, 900);
    stand.show(test::invented_library(), "tab=keywords");
    stand.frames(6);
    CHECK_FALSE(stand.explorer.can_scroll_up);
}

TEST_CASE(
    "on a small phone the header has room for every tool, the name and the way to the theme") {
    for (const Asset& asset : interface_assets())
        REQUIRE(learn(*language_named(asset.path.substr(0, 2)), asset.bytes));
    for (const float width : {320.0F, 360.0F, 374.0F, 390.0F}) {
        for (const std::string_view code : {"en", "ru", "zh"}) {
            test::Stand stand(width, 740);
            stand.explorer.coarse = true;
            stand.show(test::invented_library(), "lang=" + std::string(code));
            stand.explorer.open_menu = language_menu;
            stand.frames(4);
            CAPTURE(width, code);
            const std::vector<std::string> words = test::drawn_words();
            if (width >= 360)
                CHECK(std::find(words.begin(), words.end(), "communiqué") != words.end());
            bool theme = false;
            double name_ends = 16 + text_width("communiqué", {12, FontWeight::semibold, 1});
            for (const Stop& stop : stand.explorer.focus.last_frame()) {
                if (stop.box.y > 56 && stop.label != say_in("colours", "Dark")) continue;
                CHECK(stop.box.right() <= width);
                CHECK(stop.box.height >= 44);
                if (width >= 360) CHECK(stop.box.width >= 44);
                if (width >= 360 && stop.box.y < 56) CHECK(stop.box.x >= name_ends);
                theme =
                    theme || stop.label == say_in("colours", "Dark") || stop.label == say("Dark");
            }
            CHECK(theme);
        }
    }
    speak(Tongue::english);
}

TEST_CASE("a period that the articles tell nothing of is set aside and named") {
    for (const std::string address :
         {"tab=trade&time=2030..2040", "tab=meetings&time=1900..1950"}) {
        CAPTURE(address);
        test::Stand stand;
        stand.show(test::invented_library(), address);
        CHECK_FALSE(stand.explorer.link.period);
        REQUIRE(stand.explorer.notes.size() == 1);
        CHECK(stand.explorer.notes[0].words ==
              "These articles tell of nothing in that time: {what}");
    }
    test::Stand stand;
    stand.show(test::invented_library(), "tab=meetings&time=2020..2040");
    CHECK(stand.explorer.link.period);
    CHECK(stand.explorer.notes.empty());
}

TEST_CASE("what a link asks for and is not there is told as what it is") {
    const auto told = [](std::string_view address) {
        test::Stand stand;
        stand.show(test::invented_library(), address);
        REQUIRE(stand.explorer.notes.size() == 1);
        return say(stand.explorer.notes[0].words, {{"what", stand.explorer.notes[0].what}});
    };
    CHECK(told("tab=reader&s=99.9999") == "There is no such article here: 100");
    CHECK(told("tab=reader&s=0.9999") == "The article has no such sentence: 10000");
    CHECK(told("tab=keywords&win=9999") ==
          "Left out of this link, because it is not understood: win=9999");
    CHECK(told("tab=meetings#bogus=1") ==
          "Left out of this link, because it is not understood: #bogus");
}

TEST_CASE("an embedded figure says above itself that the one asked for is not there") {
    test::Stand stand(700, 500);
    stand.show(test::invented_library(), "embed=1&figure=bogus");
    stand.frames(4);
    const std::vector<std::string> words = test::drawn_words();
    CHECK(std::find(words.begin(), words.end(), "bogus") != words.end());
}

TEST_CASE("facts of one kind in a sentence have buttons that say which is which") {
    test::Stand stand(1280, 2000);
    stand.show(test::invented_library(), "tab=reader&doc=north&s=0.3");
    stand.frames(4);
    std::vector<std::string> labels;
    for (const Stop& stop : stand.explorer.focus.last_frame())
        if (stop.label.starts_with("Correct the figure")) labels.push_back(stop.label);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0] != labels[1]);
    CHECK((labels[0] + labels[1]).find("$50bn") != std::string::npos);
}

TEST_CASE("the sheet of keys names those that take corrections back and make them again") {
    CHECK(keys_in_words().find("Ctrl + Z,  Ctrl + Shift + Z: undo and redo") != std::string::npos);
}
