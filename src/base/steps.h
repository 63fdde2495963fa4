#pragma once
// Work that is done a little at a time, so that a window stays alive meanwhile: a coroutine that
// says `co_await pause_here` wherever it may be interrupted. Who owns it calls step() until it is
// done, or destroys it half-way.

#include <coroutine>
#include <cstdlib>
#include <utility>

namespace communique {

constexpr std::suspend_always pause_here{};

class Steps {
public:
    struct promise_type {
        Steps get_return_object() {
            return Steps(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() const {}
        void unhandled_exception() const { std::abort(); }
    };

    Steps() = default;
    Steps(Steps&& other) noexcept : work_(std::exchange(other.work_, nullptr)) {}
    Steps& operator=(Steps&& other) noexcept {
        std::swap(work_, other.work_);
        return *this;
    }
    ~Steps() {
        if (work_) work_.destroy();
    }

    bool done() const { return !work_ || work_.done(); }
    void step() {
        if (!done()) work_.resume();
    }

private:
    explicit Steps(std::coroutine_handle<promise_type> work) : work_(work) {}

    std::coroutine_handle<promise_type> work_;
};

// For whoever has the time to wait.
inline void finish(Steps steps) {
    while (!steps.done()) steps.step();
}

}  // namespace communique
