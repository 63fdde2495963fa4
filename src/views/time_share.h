#pragma once
// How much of a frame may go into work that can go on in the next one.

#include <algorithm>
#include <chrono>
#include <limits>

#include "base/steps.h"

namespace communique {

// Of a frame, for work that goes on behind it; in seconds.
constexpr double share_of_a_frame = 0.006;
// What is done in a moment need not be told.
constexpr std::chrono::milliseconds moment(300);

class TimeShare {
public:
    static constexpr double all_there_is = std::numeric_limits<double>::infinity();

    void grant(double seconds) { left_ = seconds; }
    bool is_spent() const { return left_ <= 0; }

    // What `work` returns; it is done whole and may overdraw the share.
    template <class Work>
    auto spend(Work work) {
        const Spending spending(left_);
        return work();
    }
    // Takes steps until all is done or the share is spent. True when all is done.
    template <class Step, class Done>
    bool go_on(Step step, Done done) {
        const Spending spending(left_);
        while (!done()) {
            if (spending.left() <= 0) return false;
            step();
        }
        return true;
    }
    bool go_on(Steps& steps) {
        return go_on([&] { steps.step(); }, [&] { return steps.done(); });
    }

private:
    class Spending {
    public:
        explicit Spending(double& left) : share_(left), before_(left) {}
        ~Spending() { share_ = std::min(share_, left()); }
        double left() const {
            const auto now = std::chrono::steady_clock::now();
            return before_ - std::chrono::duration<double>(now - begin_).count();
        }

    private:
        double& share_;
        double before_;
        std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    };

    double left_ = all_there_is;
};

}  // namespace communique
