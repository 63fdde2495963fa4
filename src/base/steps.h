#pragma once
// Work that is done a little at a time, so that a window stays alive meanwhile: a coroutine that
// says `co_await pause_here` wherever it may be interrupted, and `co_await other_steps(...)` for a
// part that is itself done so. Who owns it calls step() until it is done, or destroys it half-way.

#include <coroutine>
#include <cstdlib>
#include <utility>

namespace communique {

constexpr std::suspend_always pause_here{};

struct PartialSteps;

class Steps {
public:
    struct promise_type {
        Steps get_return_object() {
            return Steps(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        std::suspend_always await_transform(std::suspend_always pause) const { return pause; }
        PartialSteps await_transform(Steps&& part) const;
        void return_void() const {}
        void unhandled_exception() const { std::abort(); }

        Steps* awaited = nullptr;  // the part that is done first
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
        if (done()) return;
        if (Steps*& part = work_.promise().awaited; part != nullptr) {
            part->step();
            if (!part->done()) return;
            part = nullptr;
        }
        work_.resume();
    }

private:
    explicit Steps(std::coroutine_handle<promise_type> work) : work_(work) {}

    std::coroutine_handle<promise_type> work_;
};

// The part lives here, in its owner's frame, until it is done.
struct PartialSteps {
    Steps steps;

    bool await_ready() const { return steps.done(); }
    void await_suspend(std::coroutine_handle<Steps::promise_type> owner) {
        owner.promise().awaited = &steps;
    }
    void await_resume() const {}
};

inline PartialSteps Steps::promise_type::await_transform(Steps&& part) const {
    return {std::move(part)};
}

// For whoever has the time to wait.
inline void finish(Steps steps) {
    while (!steps.done()) steps.step();
}

}  // namespace communique
