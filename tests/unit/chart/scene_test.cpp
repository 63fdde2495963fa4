#include <catch2/catch_test_macros.hpp>

#include "chart/scene.h"
#include "unit/chart/invented_figures.h"

using namespace communique;

namespace {

Scene two_targets() {
    Scene scene;
    scene.targets = {{{0, 0}, {0, 0, 100, 20}, {}, {}}, {{0, 1}, {40, 0, 10, 20}, {}, {}}};
    scene.labels = {{{0, 1}, {200, 0, 50, 20}}};
    return scene;
}

Shape shape_of(std::uint32_t mark, std::uint32_t datum) { return {Circle{}, {}, mark, datum}; }

}  // namespace

TEST_CASE("hit_test finds the smallest of those under the point", "[scene]") {
    const Scene scene = two_targets();
    CHECK(hit_test(scene, 45, 10, 0) == Hit{0, 1});
    CHECK(hit_test(scene, 10, 10, 0) == Hit{0, 0});
}

TEST_CASE("hit_test reaches as far as a finger is wide", "[scene]") {
    const Scene scene = two_targets();
    CHECK_FALSE(hit_test(scene, 110, 10, 0));
    CHECK(hit_test(scene, 110, 10, 12) == Hit{0, 0});
    CHECK_FALSE(hit_test(scene, 110, 10, 9));
}

TEST_CASE("hit_test takes a label for its datum", "[scene]") {
    CHECK(hit_test(two_targets(), 220, 10, 8) == Hit{0, 1});
    CHECK_FALSE(hit_test(two_targets(), 300, 10, 8));
}

TEST_CASE("emphasis singles out what is pointed at or chosen", "[scene]") {
    Emphasis emphasis;
    emphasis.pointed = Hit{0, 1};
    CHECK(emphasis_of(shape_of(0, 1), emphasis).strong);
    CHECK_FALSE(emphasis_of(shape_of(0, 0), emphasis).strong);
    CHECK(emphasis_of(shape_of(0, 0), emphasis).opacity == 1);
    emphasis.chosen = {{0, 2}};
    emphasis.fade_others = true;
    CHECK(emphasis_of(shape_of(0, 0), emphasis).opacity < 1);
    CHECK(emphasis_of(shape_of(0, 2), emphasis).opacity == 1);
    CHECK(emphasis_of(shape_of(no_mark, 0), emphasis).opacity == 1);
}

TEST_CASE("data are found by number and by key over all panels", "[scene]") {
    Figure figure = test::columns_figure(2);
    figure.panels.push_back(test::rows_figure(3, "r").panels[0]);
    figure.panels[1].marks[0].data[2].key = "word:gas";
    CHECK(number_of_data(figure) == 5);
    CHECK(find_key(figure, "word:gas") == Hit{1, 2});
    CHECK_FALSE(find_key(figure, "word:oil"));
    REQUIRE(find_datum(figure, {1, 2}) != nullptr);
    CHECK(find_datum(figure, {1, 2})->label == "2");
    CHECK(find_datum(figure, {1, 3}) == nullptr);
    CHECK(find_datum(figure, {2, 0}) == nullptr);
}
