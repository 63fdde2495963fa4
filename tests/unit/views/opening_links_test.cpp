// What a link asks for is in sight when it opens.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "stand.h"
#include "unit/figures/invented_library.h"

using namespace communique;

TEST_CASE("the card of a word that a link opens is brought into view") {
    test::Stand stand(1440, 900);
    stand.show(test::invented_library(), "tab=keywords&stat=dp&word=oslo");
    stand.frames(6);
    const auto& stops = stand.explorer.focus.last_frame();
    const auto close = std::find_if(stops.begin(), stops.end(),
                                    [](const Stop& stop) { return stop.label == "Close the card"; });
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
