#include <catch2/catch_test_macros.hpp>

#include "views/focus_ring.h"

using namespace communique;

namespace {

FocusRing ring_of(std::initializer_list<std::uint32_t> ids) {
    FocusRing ring;
    ring.begin_frame();
    for (const std::uint32_t id : ids) ring.add({id, Role::button, std::to_string(id), {}, false});
    return ring;
}

}  // namespace

TEST_CASE("Tab enters at the first stop, Shift+Tab at the last") {
    FocusRing ring = ring_of({1, 2, 3});
    CHECK(ring.move(1));
    CHECK(ring.has(1));
    ring.release();
    CHECK(ring.move(-1));
    CHECK(ring.has(3));
}

TEST_CASE("moving past an end gives the focus up") {
    FocusRing ring = ring_of({1, 2});
    ring.move(1);
    ring.move(1);
    CHECK(ring.has(2));
    CHECK_FALSE(ring.move(1));
    CHECK(ring.focused() == 0);
    CHECK(ring.move(1));
    CHECK(ring.has(1));
}

TEST_CASE("a pointed stop has the focus without showing it until a key is pressed") {
    FocusRing ring = ring_of({1, 2});
    ring.point(2);
    CHECK(ring.has(2));
    CHECK_FALSE(ring.shows(2));
    ring.show();
    CHECK(ring.shows(2));
}

TEST_CASE("a stop is brought into sight once for each move") {
    FocusRing ring = ring_of({1});
    ring.move(1);
    CHECK_FALSE(ring.take_reveal(7));
    CHECK(ring.take_reveal(1));
    CHECK_FALSE(ring.take_reveal(1));
}

TEST_CASE("an empty ring refuses the focus") {
    FocusRing ring = ring_of({});
    CHECK_FALSE(ring.move(1));
    CHECK_FALSE(ring.move(-1));
}
