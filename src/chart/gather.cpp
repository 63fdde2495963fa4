#include "chart/gather.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "base/date.h"
#include "base/say.h"
#include "chart/words.h"

namespace communique {
namespace {

constexpr std::size_t most_sources = 64;  // of a column
constexpr std::size_t most_described = 8;
constexpr int most_columns = 60;

std::string count_words(std::size_t number) {
    return number_text(Decimal::whole(static_cast<std::int64_t>(number)));
}

// Equal stretches of whole months, few enough for columns that can be told apart.
class Stretches {
public:
    explicit Stretches(const Scale& time) : from_(time.min), to_(time.max) {
        const Date first = date_of(static_cast<std::int32_t>(time.min));
        const Date last = date_of(static_cast<std::int32_t>(time.max) - 1);
        const int months = (last.year - first.year) * 12 + last.month - first.month + 1;
        for (const int step : {1, 3, 12, 60, 120, 600}) {
            step_ = step;
            if (months / step <= most_columns) break;
        }
    }

    int of(const Datum& datum) const {
        const double middle =
            std::clamp((datum.x + std::max(datum.x, datum.x_end)) / 2, from_, to_ - 1);
        const Date day = date_of(static_cast<std::int32_t>(middle));
        return (day.year * 12 + day.month - 1) / step_;
    }
    void place(Datum& datum, int stretch) const {
        datum.x = std::max<double>(day_number(first_day(stretch)), from_);
        datum.x_end = std::min<double>(day_number(first_day(stretch + 1)), to_);
    }
    std::string name_of(int stretch) const {
        const Date first = first_day(stretch);
        const Date last = add_days(first_day(stretch + 1), -1);
        if (step_ == 12) return std::to_string(first.year);
        if (step_ > 12) return period_text({Date{first.year, 1, 1}, Date{last.year, 12, 31}});
        const std::string end = date_text({last.year, last.month, 0});
        return step_ == 1
                   ? end
                   : say("{first} – {last}",
                         {{"first", date_text({first.year, first.month, 0})}, {"last", end}});
    }
    std::string_view noun() const {
        if (step_ == 1) return say_in("columns of", "month");
        if (step_ == 3) return say_in("columns of", "quarter");
        return step_ == 12 ? say_in("columns of", "year") : say_in("columns of", "number of years");
    }

private:
    Date first_day(int stretch) const {
        return {stretch * step_ / 12, stretch * step_ % 12 + 1, 1};
    }

    double from_;
    double to_;
    int step_ = 1;
};

using Describe = std::function<void(Datum&)>;

void take_in(Datum& column, Datum& datum, const Describe& describe) {
    if (column.members.size() < most_described) describe(datum);
    if (!datum.key.empty()) column.members.push_back(std::move(datum.key));
    for (const DatumSource& source : datum.sources)
        if (column.sources.size() < most_sources) column.sources.push_back(source);
    if (column.link.empty()) column.link = std::move(datum.link);
}

void finish(Datum& column) {
    std::sort(column.members.begin(), column.members.end());
    column.tooltip.emplace_back(say("Zoom in to see each"));
}

std::size_t number_in(const Panel& panel) {
    std::size_t number = 0;
    for (const Mark& mark : panel.marks) number += mark.data.size();
    return number;
}

// The legend's words for such a mark, else the name of its series.
std::string look_words(const Figure& figure, const Mark& mark, Look look) {
    if (mark.kind == MarkKind::event)
        for (const LegendEntry& entry : figure.legend)
            if (entry.look.finish == look.finish && entry.look.color == look.color)
                return std::string(say(entry.text));
    return std::string(say(mark.name));
}

using Place = std::tuple<int, ColorRole, Finish>;

using Places = std::map<Place, std::vector<Datum*>>;

Steps by_place(Mark& mark, const Stretches& stretches, Places& places) {
    for (Datum& datum : mark.data) {
        places[{stretches.of(datum), datum.look.color, datum.look.finish}].push_back(&datum);
        co_await pause_here;
    }
}

// Columns of counts, the same looks on top of each other.
Steps count_marks(const Figure& figure, Mark& mark, const Stretches& stretches,
                  const Describe& describe) {
    Places places;
    co_await by_place(mark, stretches, places);
    Mark columns{MarkKind::column, mark.name, {}};
    double below = 0;
    for (auto at = places.begin(); at != places.end(); ++at) {
        co_await pause_here;
        const auto& [stretch, color, look_finish] = at->first;
        const auto next = std::next(at);
        Datum column;
        stretches.place(column, stretch);
        column.y_start = below;
        column.y = below + static_cast<double>(at->second.size());
        column.look = {color, look_finish, Symbol::square};
        const std::string words = look_words(figure, mark, at->second.front()->look);
        column.tooltip = {stretches.name_of(stretch),
                          headed(count_words(at->second.size()), words)};
        column.description =
            ended(headed(stretches.name_of(stretch), count_words(at->second.size()) + " " + words));
        for (Datum* datum : at->second) take_in(column, *datum, describe);
        finish(column);
        const bool top = next == places.end() || std::get<0>(next->first) != stretch;
        if (top) column.label = count_words(static_cast<std::size_t>(column.y));
        below = top ? 0 : column.y;
        columns.data.push_back(std::move(column));
    }
    mark = std::move(columns);
}

// Columns from the lowest value to the highest, and a level at the middle one.
Steps span_values(Mark& mark, Mark& middles, const Stretches& stretches, const Describe& describe) {
    Places places;
    co_await by_place(mark, stretches, places);
    Mark spans{MarkKind::column, mark.name, {}};
    for (auto& [place, data] : places) {
        co_await pause_here;
        std::stable_sort(data.begin(), data.end(),
                         [](const Datum* a, const Datum* b) { return a->y < b->y; });
        Datum& low = *data.front();
        Datum& high = *data.back();
        Datum& middle = *data[data.size() / 2];
        for (Datum* datum : {&low, &high, &middle}) describe(*datum);
        const auto value = [](const Datum& datum) {
            return datum.label.empty() ? number_text({std::llround(datum.y * 10), -1})
                                       : datum.label;
        };
        const std::string name = stretches.name_of(std::get<0>(place));
        Datum span;
        stretches.place(span, std::get<0>(place));
        span.y_start = low.y;
        span.y = high.y;
        span.look = {std::get<1>(place),
                     std::get<2>(place) == Finish::solid ? Finish::light : std::get<2>(place),
                     Symbol::square};
        span.tooltip = {communique::counted(data.size(), "{name}: {n} value", "{name}: {n} values",
                                            {{"name", name}}),
                        say("from {low} to {high}", {{"low", value(low)}, {"high", value(high)}}),
                        say("the middle one is {value}", {{"value", value(middle)}})};
        span.description = ended(listed(listed(span.tooltip[0], span.tooltip[1]), span.tooltip[2]));
        Datum level = span;
        level.y = level.y_start = middle.y;
        level.look = {std::get<1>(place), Finish::solid, Symbol::square};
        level.label = value(middle);
        for (Datum* datum : data) take_in(span, *datum, describe);
        finish(span);
        finish(level);
        spans.data.push_back(std::move(span));
        middles.data.push_back(std::move(level));
    }
    mark = std::move(spans);
}

// Pieces of one each, on top of each other, as against values that stand on the axis.
bool are_units(const Mark& mark) {
    return std::all_of(mark.data.begin(), mark.data.end(),
                       [](const Datum& datum) { return datum.y - datum.y_start == 1; });
}

Steps count_strip(const Figure& figure, Panel& panel, const Stretches& stretches,
                  const Describe& describe) {
    panel.kind = PanelKind::columns;
    panel.value = {ScaleKind::linear, 0, 0, {}};
    panel.value_axis = {};
    panel.height_share = 0.8;
    for (Mark& mark : panel.marks) {
        co_await count_marks(figure, mark, stretches, describe);
        for (const Datum& datum : mark.data) panel.value.max = std::max(panel.value.max, datum.y);
    }
}

}  // namespace

Steps gather(Figure& figure, std::function<void(Datum&)> describe) {
    if (figure.time.kind != ScaleKind::time) co_return;
    const Stretches stretches(figure.time);
    std::size_t counted_marks = 0;
    std::size_t spanned_marks = 0;
    for (Panel& panel : figure.panels) {
        if (panel.kind == PanelKind::rows || number_in(panel) <= most_marks) continue;
        if (panel.kind == PanelKind::strip) {
            counted_marks += number_in(panel);
            co_await count_strip(figure, panel, stretches, describe);
            continue;
        }
        Mark middles{MarkKind::level, "The middle values", {}};
        for (Mark& mark : panel.marks) {
            if (mark.data.size() <= most_marks) continue;
            (are_units(mark) ? counted_marks : spanned_marks) += mark.data.size();
            Steps part = are_units(mark) ? count_marks(figure, mark, stretches, describe)
                                         : span_values(mark, middles, stretches, describe);
            co_await std::move(part);
        }
        if (!middles.data.empty()) panel.marks.push_back(std::move(middles));
    }
    const auto note = [&](std::size_t number, std::string_view what) {
        if (number == 0) return;
        if (!figure.note.empty()) figure.note += " ";
        figure.note += filled(what, {{"n", count_words(number)}, {"time", stretches.noun()}});
    };
    note(counted_marks,
         say("{n} marks are too many to draw one by one: each column counts those of a {time}. "
             "Zoom in to see them."));
    note(spanned_marks,
         say("{n} marks are too many to draw one by one: each column reaches from the lowest to "
             "the highest value of a {time}. Zoom in to see them."));
}

}  // namespace communique
