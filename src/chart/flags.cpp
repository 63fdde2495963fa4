#include "chart/flags.h"

#include <algorithm>

#include "chart/choose_labels.h"

namespace communique {
namespace {

constexpr double pole_gap = 5;
constexpr double text_gap = 10;
constexpr std::size_t most_wishes = 48;
constexpr double least_width_a_wish = 24;  // more flags than that find no row

struct PlacedFlag {
    double x;
    double text_begin;
    double text_end;
    int row;
};

struct TextExtent {
    double begin;
    double end;
};

TextExtent text_extent(const FlagWish& wish, bool leftward) {
    return leftward ? TextExtent{wish.x - pole_gap - wish.width, wish.x}
                    : TextExtent{wish.x, wish.x + pole_gap + wish.width};
}

class Attempt {
public:
    Attempt(const std::vector<FlagWish>& wishes, double left, double right, int row_limit)
        : wishes_(wishes), left_(left), right_(right), row_limit_(row_limit) {
        plan_.flags.resize(wishes.size());
    }

    void place(std::size_t wish, bool leftward, double keep_clear_from);
    void count_left_out(std::size_t number) { plan_.left_out += static_cast<int>(number); }
    FlagPlan take() { return std::move(plan_); }

private:
    bool is_free(double x, TextExtent extent, int row) const;

    const std::vector<FlagWish>& wishes_;
    double left_;
    double right_;
    int row_limit_;
    std::vector<PlacedFlag> placed_;
    FlagPlan plan_;
};

bool Attempt::is_free(double x, TextExtent extent, int row) const {
    for (const PlacedFlag& other : placed_) {
        const bool same_row_clash = other.row == row && extent.begin < other.text_end + text_gap &&
                                    other.text_begin - text_gap < extent.end;
        // A pole passes through all rows below its own, and stands beside its text in its own.
        const bool their_pole = other.row >= row && other.x > extent.begin - pole_gap &&
                                other.x < extent.end + pole_gap && other.x != x;
        const bool our_pole = row > other.row && x > other.text_begin - pole_gap &&
                              x < other.text_end + pole_gap && other.x != x;
        if (same_row_clash || their_pole || our_pole) return false;
    }
    return true;
}

// `keep_clear_from`: rightward texts end before the poles of the leftward ones.
void Attempt::place(std::size_t wish, bool leftward, double keep_clear_from) {
    const TextExtent extent = text_extent(wishes_[wish], leftward);
    const double limit = leftward ? right_ : std::min(right_, keep_clear_from);
    if (extent.begin >= left_ - 1 && extent.end <= limit) {
        for (int row = 0; row < row_limit_; ++row) {
            if (!is_free(wishes_[wish].x, extent, row)) continue;
            placed_.push_back({wishes_[wish].x, extent.begin, extent.end, row});
            plan_.flags[wish] = {row, leftward};
            plan_.rows = std::max(plan_.rows, row + 1);
            return;
        }
    }
    ++plan_.left_out;
}

std::vector<std::size_t> chosen_wishes(const std::vector<FlagWish>& wishes, double width) {
    std::vector<LabelClaim> claims;
    for (const FlagWish& wish : wishes) claims.push_back({wish.x, wish.priority});
    const auto room = static_cast<std::size_t>(std::max(width / least_width_a_wish, 1.0));
    return choose_labels(claims, std::min(room, most_wishes));
}

FlagPlan attempt_with_turn(const std::vector<FlagWish>& wishes,
                           const std::vector<std::size_t>& order, std::size_t turn, double left,
                           double right, int row_limit) {
    Attempt attempt(wishes, left, right, row_limit);
    const double clear = turn < order.size() ? wishes[order[turn]].x - pole_gap : right;
    for (std::size_t i = turn; i-- > 0;) attempt.place(order[i], false, clear);
    for (std::size_t i = turn; i < order.size(); ++i) attempt.place(order[i], true, clear);
    attempt.count_left_out(wishes.size() - order.size());
    return attempt.take();
}

int sum_of_rows(const FlagPlan& plan) {
    int sum = 0;
    for (const Flag& flag : plan.flags) sum += flag.row;
    return sum;
}

bool better(const FlagPlan& a, const FlagPlan& b) {
    if (a.left_out != b.left_out) return a.left_out < b.left_out;
    if (a.rows != b.rows) return a.rows < b.rows;
    return sum_of_rows(a) < sum_of_rows(b);
}

}  // namespace

FlagPlan plan_flags(const std::vector<FlagWish>& wishes, double left, double right, int row_limit) {
    const std::vector<std::size_t> order = chosen_wishes(wishes, right - left);
    FlagPlan best = attempt_with_turn(wishes, order, order.size(), left, right, row_limit);
    for (std::size_t turn = order.size(); turn-- > 0;) {
        FlagPlan plan = attempt_with_turn(wishes, order, turn, left, right, row_limit);
        if (better(plan, best)) best = std::move(plan);
    }
    return best;
}

}  // namespace communique
