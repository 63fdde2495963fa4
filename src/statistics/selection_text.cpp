#include "statistics/selection_text.h"

#include <algorithm>

namespace communique {
namespace {

enum class PeriodEnd { first, last };

Result<Date> day_of(std::string_view text, PeriodEnd end, std::string_view what) {
    const auto date = parse_partial_date(text);
    if (!date)
        return Error{ErrorCode::bad_argument,
                     std::string(what) + " needs a day, month or year like 2022-02, not '" +
                         std::string(text) + "'",
                     {}};
    return end == PeriodEnd::first ? date->first() : date->last();
}

// "2014" for the first or last day of that year, else the day.
std::string end_text(const std::optional<Date>& day, PeriodEnd end) {
    if (!day) return {};
    const Date edge = end == PeriodEnd::first ? Date{day->year, 1, 1} : Date{day->year, 12, 31};
    return *day == edge ? to_string(PartialDate{day->year, 0, 0}) : to_string(*day);
}

}  // namespace

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::string_view part = text.substr(0, text.find_first_of(separators));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
    }
    return parts;
}

std::optional<Error> set_period(Selection& selection, std::string_view from, std::string_view to,
                                std::string_view what) {
    if (!from.empty()) {
        const auto day = day_of(from, PeriodEnd::first, what);
        if (!day) return day.error();
        selection.from = *day;
    }
    if (!to.empty()) {
        const auto day = day_of(to, PeriodEnd::last, what);
        if (!day) return day.error();
        selection.to = *day;
    }
    if (selection.from && selection.to && *selection.to < *selection.from)
        return Error{
            ErrorCode::bad_argument, std::string(what) + ": the period ends before it begins", {}};
    return std::nullopt;
}

Result<Selection> parse_selection(std::string_view text, std::string_view separators) {
    Selection selection;
    for (const std::string& part : parts_of(text, separators)) {
        if (part.starts_with("by:")) {
            selection.publishers.push_back(part.substr(3));
        } else if (const std::size_t dots = part.find(".."); dots != std::string::npos) {
            const std::string_view period = part;
            if (const auto error = set_period(selection, period.substr(0, dots),
                                              period.substr(dots + 2), "a period"))
                return *error;
        } else {
            selection.documents.push_back(part);
        }
    }
    return selection;
}

std::string to_string(const Selection& selection) {
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "~") + part; };
    for (const std::string& id : selection.documents) add(id);
    for (const std::string& name : selection.publishers) add("by:" + name);
    if (selection.from || selection.to)
        add(end_text(selection.from, PeriodEnd::first) + ".." +
            end_text(selection.to, PeriodEnd::last));
    return text;
}

}  // namespace communique
