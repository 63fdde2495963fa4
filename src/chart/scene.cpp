#include "chart/scene.h"

#include <algorithm>

namespace communique {
namespace {

double squared_distance(const Box& box, double x, double y) {
    const double dx = std::max({box.x - x, 0.0, x - box.right()});
    const double dy = std::max({box.y - y, 0.0, y - box.bottom()});
    return dx * dx + dy * dy;
}

}  // namespace

std::optional<Hit> hit_test(const Scene& scene, double x, double y, double touch_radius) {
    const Target* best = nullptr;
    double best_distance = touch_radius * touch_radius;
    double best_area = 0;
    for (const Target& target : scene.targets) {
        const double distance = squared_distance(target.box, x, y);
        if (distance > best_distance) continue;
        const double area = target.box.width * target.box.height;
        const bool nearer = best == nullptr || distance < best_distance;
        if (!nearer && area >= best_area) continue;
        best = &target;
        best_distance = distance;
        best_area = area;
    }
    if (best != nullptr) return best->hit;
    for (const LabelArea& label : scene.labels)
        if (squared_distance(label.box, x, y) <= 0) return label.hit;
    return std::nullopt;
}

const Target* find_target(const Scene& scene, Hit hit) {
    const auto at = std::find_if(scene.targets.begin(), scene.targets.end(),
                                 [hit](const Target& target) { return target.hit == hit; });
    return at == scene.targets.end() ? nullptr : &*at;
}

Emphasised emphasis_of(const Shape& shape, const Emphasis& emphasis) {
    if (shape.mark == no_mark) return {};
    const Hit hit = {shape.mark, shape.datum};
    const bool chosen = std::binary_search(emphasis.chosen.begin(), emphasis.chosen.end(), hit);
    if (chosen || emphasis.pointed == hit) return {1, true};
    const bool faded = emphasis.fade_others && !emphasis.chosen.empty();
    return {faded ? 0.35 : 1.0, false};
}

}  // namespace communique
