#include "chart/layout.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/say.h"
#include "chart/narrow.h"
#include "chart/panels.h"

namespace communique {
namespace {

constexpr double narrow_width = 560;
constexpr double panel_gap = 18;
constexpr double least_columns_height = 96;

// One panel with its place on the way down.
struct PanelSlot {
    PanelTask task;
    double title = 0;  // height of its title
    double height = 0;
    double least = 0;
};

class FigureLayout {
public:
    FigureLayout(const Figure& figure, Size size, const FontMetrics& metrics,
                 const TypeScale& type);
    Scene take() { return std::move(scene_); }
    void run();

private:
    bool small() const { return figure_.detail == Detail::small; }
    bool bare() const { return figure_.headings == Headings::left_out; }
    double inner_width() const { return size_.width - 2 * margin_; }
    double paragraph(std::string_view text, const TextStyle& style, double y);
    double paragraph_height(std::string_view text, const TextStyle& style) const;
    TextStyle title_style() const;
    TextStyle subtitle_style() const;
    void headings();
    void legend();
    void footer();
    double footer_height() const;
    void make_slots();
    void fit_heights();
    double natural_height(const PanelTask& task);
    double least_height(const PanelTask& task, double natural) const;
    void draw(const PanelSlot& slot);

    const Figure& figure_;
    Size size_;
    Scene scene_;
    Pen pen_;
    double margin_;
    double y_ = 0;
    double left_ = 0;  // of the time scale
    double right_ = 0;
    std::vector<PanelSlot> slots_;
};

FigureLayout::FigureLayout(const Figure& figure, Size size, const FontMetrics& metrics,
                           const TypeScale& type)
    : figure_(figure), size_(size), pen_(scene_, metrics, type), margin_(size.margin) {
    size_.width = std::max(size.width, 240.0);
    scene_.width = size_.width;
    scene_.name = figure.name;
    scene_.title = figure.title;
    scene_.description = figure.alt_text;
    y_ = margin_;
}

TextStyle FigureLayout::title_style() const {
    return {small() ? pen_.type().subtitle : pen_.type().title, FontWeight::semibold,
            ColorRole::ink, TextAnchor::start};
}

TextStyle FigureLayout::subtitle_style() const {
    return {pen_.type().label, FontWeight::regular, ColorRole::ink_soft, TextAnchor::start};
}

double FigureLayout::paragraph_height(std::string_view text, const TextStyle& style) const {
    const auto lines = wrap_text(text, inner_width(), style.size, style.weight, pen_.metrics());
    return static_cast<double>(lines.size()) * style.size * pen_.type().line_height;
}

// Writes wrapped lines and returns where the next thing may start.
double FigureLayout::paragraph(std::string_view text, const TextStyle& style, double y) {
    const double step = style.size * pen_.type().line_height;
    for (const std::string& line :
         wrap_text(text, inner_width(), style.size, style.weight, pen_.metrics())) {
        pen_.text({margin_, y + style.size}, line, style);
        y += step;
    }
    return y;
}

void FigureLayout::headings() {
    if (bare()) return;
    y_ = paragraph(figure_.title, title_style(), y_);
    if (!small()) y_ = paragraph(figure_.subtitle, subtitle_style(), y_);
    y_ += small() ? 4 : 10;
}

void FigureLayout::legend() {
    if (small() || figure_.legend.empty()) return;
    const TextStyle style = subtitle_style();
    const double radius = pen_.type().dot_radius;
    double x = margin_;
    for (const LegendEntry& entry : figure_.legend) {
        const std::string_view text = say(entry.text);
        const double width = 2 * radius + 8 + pen_.text_width(text, style);
        if (x > margin_ && x + width > size_.width - margin_) {
            x = margin_;
            y_ += line_height(pen_) + 4;
        }
        pen_.symbol(entry.look, {x + radius + 1, y_ + style.size * 0.66}, radius);
        pen_.text({x + 2 * radius + 8, y_ + style.size}, text, style);
        if (entry.off)
            pen_.line({x, y_ + style.size * 0.68}, {x + width, y_ + style.size * 0.68},
                      ColorRole::ink_soft, 2);
        scene_.legend.push_back({series_name(figure_, entry),
                                 std::string(text),
                                 {x - 6, y_ - 4, width + 12, line_height(pen_) + 8},
                                 entry.off});
        x += width + 20;
    }
    y_ += line_height(pen_) + 12;
}

double FigureLayout::footer_height() const {
    if (small() || bare()) return margin_;
    double height = margin_;
    if (!figure_.note.empty()) height += 8 + paragraph_height(figure_.note, subtitle_style());
    if (!figure_.source.empty()) height += 8 + paragraph_height(figure_.source, subtitle_style());
    return height;
}

void FigureLayout::footer() {
    if (!small() && !bare()) {
        if (!figure_.note.empty()) y_ = paragraph(figure_.note, subtitle_style(), y_ + 8);
        if (!figure_.source.empty()) y_ = paragraph(figure_.source, subtitle_style(), y_ + 8);
    }
    scene_.height = std::max(size_.height, y_ + margin_);
}

double FigureLayout::natural_height(const PanelTask& task) {
    const Box box = {margin_, 0, inner_width(), 0};
    switch (task.panel.kind) {
        case PanelKind::strip:
            return task.downwards ? downward_strip_height(pen_, task, box)
                                  : strip_height(pen_, task, left_, right_, box);
        case PanelKind::columns: return columns_height(pen_, task);
        case PanelKind::rows: break;
    }
    return rows_height(pen_, task, inner_width());
}

double FigureLayout::least_height(const PanelTask& task, double natural) const {
    switch (task.panel.kind) {
        case PanelKind::strip: return std::min(natural, task.downwards ? 160.0 : 56.0);
        case PanelKind::columns: return std::min(natural, least_columns_height);
        case PanelKind::rows: break;
    }
    return natural * 0.55;
}

void FigureLayout::make_slots() {
    const bool strips_only =
        std::all_of(figure_.panels.begin(), figure_.panels.end(),
                    [](const Panel& panel) { return panel.kind == PanelKind::strip; });
    const bool downwards = strips_only && !small() && size_.width < narrow_width;
    std::uint32_t mark = 0;
    double axis_width = 0;
    for (const Panel& panel : figure_.panels) {
        PanelSlot slot = {{figure_, panel, mark, downwards, 0}};
        mark += static_cast<std::uint32_t>(panel.marks.size());
        if (panel.kind == PanelKind::columns)
            axis_width = std::max(axis_width, value_axis_width(pen_, slot.task));
        const bool titled = !small() && !panel.title.empty();
        slot.title = titled ? paragraph_height(panel.title, subtitle_style()) + 4 : 0;
        slots_.push_back(slot);
    }
    left_ = margin_ + std::max(axis_width, pen_.type().dot_radius);
    right_ = size_.width - margin_ - pen_.type().dot_radius;
    scene_.time_left = left_;
    scene_.time_right = right_;
    for (PanelSlot& slot : slots_) {
        slot.height = natural_height(slot.task);
        slot.least = least_height(slot.task, slot.height);
    }
}

// Takes from panels what is too much, as far as they can spare it, and gives columns and downward
// strips what is left over.
void FigureLayout::fit_heights() {
    if (size_.height <= 0 || slots_.empty()) return;
    double total = y_ + footer_height() + panel_gap * static_cast<double>(slots_.size() - 1);
    double spare = 0;
    double stretch = 0;
    for (const PanelSlot& slot : slots_) {
        total += slot.title + slot.height;
        spare += slot.height - slot.least;
        const bool flexible = slot.task.downwards || slot.task.panel.kind == PanelKind::columns;
        if (flexible && !is_empty(slot.task.panel)) stretch += slot.task.panel.height_share;
    }
    const double difference = size_.height - total;
    for (PanelSlot& slot : slots_) {
        if (difference < 0 && spare > 0) {
            const double taken = std::min(-difference, spare);
            slot.height -= taken * (slot.height - slot.least) / spare;
            slot.task.height_limit = slot.height;
        }
        const bool flexible = slot.task.downwards || slot.task.panel.kind == PanelKind::columns;
        if (difference > 0 && stretch > 0 && flexible && !is_empty(slot.task.panel))
            slot.height += difference * slot.task.panel.height_share / stretch;
    }
}

void FigureLayout::draw(const PanelSlot& slot) {
    if (slot.title > 0) {
        TextStyle style = subtitle_style();
        style.weight = FontWeight::semibold;
        style.color = ColorRole::ink;
        paragraph(slot.task.panel.title, style, y_);
        y_ += slot.title;
    }
    const Box box = {margin_, y_, inner_width(), slot.height};
    switch (slot.task.panel.kind) {
        case PanelKind::strip:
            if (slot.task.downwards) draw_downward_strip(pen_, slot.task, box);
            else draw_strip(pen_, slot.task, left_, right_, box);
            break;
        case PanelKind::columns: draw_columns(pen_, slot.task, left_, right_, box); break;
        case PanelKind::rows: draw_rows(pen_, slot.task, box); break;
    }
    y_ += slot.height;
}

void FigureLayout::run() {
    headings();
    legend();
    make_slots();
    fit_heights();
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (i > 0) y_ += panel_gap;
        draw(slots_[i]);
    }
    footer();
}

}  // namespace

Scene lay_out(const Figure& figure, Size size, const FontMetrics& metrics, const TypeScale& type) {
    FigureLayout layout(figure, size, metrics, type);
    layout.run();
    return layout.take();
}

}  // namespace communique
