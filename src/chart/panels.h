#pragma once
// The three kinds of panel: how high each wants to be and how it is drawn. Internal to the layout;
// layout.cpp stacks them and gives each its box.

#include <cstdint>

#include "chart/layout.h"
#include "chart/pen.h"
#include "chart/ticks.h"

namespace communique {

struct PanelTask {
    const Figure& figure;
    const Panel& panel;
    std::uint32_t first_mark = 0;  // the number of its first mark in the figure
    bool downwards = false;        // time runs down the page
    double height_limit = 0;       // of the panel; 0: none

    bool small() const { return figure.detail == Detail::small; }
};

// Pixels of a time or value, linear between two ends.
struct Mapping {
    double from_value = 0;
    double to_value = 1;
    double from_pixel = 0;
    double to_pixel = 1;

    double operator()(double value) const {
        const double span = to_value - from_value;
        if (!(span > 0 || span < 0)) return (from_pixel + to_pixel) / 2;
        return from_pixel + (value - from_value) / span * (to_pixel - from_pixel);
    }
};

TextStyle label_style(const Pen& pen, ColorRole color = ColorRole::ink,
                      FontWeight weight = FontWeight::regular);
double line_height(const Pen& pen);
double time_axis_height(const Pen& pen);

// The axis under a panel: ticks, their labels, the base line at `y`.
void draw_time_axis(Pen& pen, const Figure& figure, double left, double right, double y);
// Light lines at the ticks, behind the marks.
void draw_time_grid(Pen& pen, const Figure& figure, double left, double right, double top,
                    double bottom);
void draw_empty_text(Pen& pen, const Panel& panel, const Box& box);
bool is_empty(const Panel& panel);

// Heights without the panel's title. `left` and `right` bound the time scale, labels may not leave
// `box`.
double strip_height(Pen& pen, const PanelTask& task, double left, double right, const Box& box);
void draw_strip(Pen& pen, const PanelTask& task, double left, double right, const Box& box);
double downward_strip_height(Pen& pen, const PanelTask& task, const Box& box);
void draw_downward_strip(Pen& pen, const PanelTask& task, const Box& box);
double columns_height(Pen& pen, const PanelTask& task);
void draw_columns(Pen& pen, const PanelTask& task, double left, double right, const Box& box);
// What a columns panel needs at the left for the labels of its value axis.
double value_axis_width(Pen& pen, const PanelTask& task);
double rows_height(Pen& pen, const PanelTask& task, double width);
void draw_rows(Pen& pen, const PanelTask& task, const Box& box);

}  // namespace communique
