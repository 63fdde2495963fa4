#include <catch2/catch_test_macros.hpp>

#include "views/frame_scheduler.h"

using namespace communique;

TEST_CASE("nothing is due before the first request") {
    FrameScheduler scheduler;
    CHECK_FALSE(scheduler.take(0));
    CHECK(scheduler.idle_for(0) == FrameScheduler::never);
}

TEST_CASE("an event is worth three frames, then it rests") {
    FrameScheduler scheduler;
    scheduler.request();
    int frames = 0;
    while (scheduler.take(1) && frames < 100) ++frames;
    CHECK(frames == 3);
    CHECK(scheduler.idle_for(1) == FrameScheduler::never);
}

TEST_CASE("the earliest deadline wins and gives one frame") {
    FrameScheduler scheduler;
    scheduler.request_at(5);
    scheduler.request_at(2);
    scheduler.request_at(9);
    CHECK(scheduler.idle_for(1) == 1);
    CHECK_FALSE(scheduler.take(1.9));
    CHECK(scheduler.take(2));
    CHECK_FALSE(scheduler.take(2.1));
    CHECK(scheduler.idle_for(2.1) == FrameScheduler::never);
}
