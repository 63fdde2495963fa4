#include <algorithm>
#include <map>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/described.h"
#include "figures/figures.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t most_told = 200;       // one by one in the alternative text
constexpr double days_between_columns = 40;  // kept free at each end of a year

void place_in_year(Datum& datum, int year) {
    datum.x = day_number({year, 1, 1}) + days_between_columns;
    datum.x_end = day_number({year, 12, 31}) - days_between_columns;
}

// Held in person at the bottom, then what counts less surely.
int height_rank(const Meeting& meeting) {
    return static_cast<int>(meeting.status) * 8 + (meeting.implied ? 4 : 0) +
           static_cast<int>(meeting.mode);
}

using Years = std::map<int, std::vector<std::size_t>>;

Steps sort_into_years(const Library& library, const CountingRules& rules,
                      const std::optional<DateRange>& period, Years& years) {
    for (std::size_t i = 0; i < library.linked.meetings.size(); ++i) {
        const LinkedMeeting& linked = library.linked.meetings[i];
        if (linked.meeting.date.known() && counts(linked, rules) && is_within(linked, period))
            years[linked.meeting.date.year].push_back(i);
        co_await pause_here;
    }
    for (auto& [year, meetings] : years) {
        co_await pause_here;
        std::stable_sort(meetings.begin(), meetings.end(), [&](std::size_t a, std::size_t b) {
            return height_rank(library.linked.meetings[a].meeting) <
                   height_rank(library.linked.meetings[b].meeting);
        });
    }
}

Datum unit_datum(const Library& library, std::size_t index, int year, std::size_t below) {
    const LinkedMeeting& linked = library.linked.meetings[index];
    Datum datum;
    place_in_year(datum, year);
    datum.y_start = static_cast<double>(below);
    datum.y = datum.y_start + 1;
    datum.look = meeting_look(linked.meeting);
    datum.key = "meeting:" + std::to_string(index);
    return datum;
}

void describe_unit(const Library& library, Datum& datum) {
    const LinkedMeeting& linked = library.linked.meetings[index_of(datum.key)];
    datum.tooltip = {meeting_label(linked.meeting),
                     listed(listed(when_text(linked.meeting), mode_text(linked.meeting.mode)),
                            status_text(linked.meeting))};
    datum.description = meeting_sentence(linked.meeting);
    attach_sources(datum, library, sources_of(linked, library.facts));
}

struct ReportedYear {
    std::size_t count = 0;  // index in linked.counts
    int year = 0;
};

std::vector<ReportedYear> reported_years(const Library& library) {
    std::vector<ReportedYear> found;
    for (std::size_t i = 0; i < library.linked.counts.size(); ++i) {
        const LinkedCount& linked = library.linked.counts[i];
        const ReportedCount& count =
            library.facts[linked.report.document].counts[linked.report.item];
        const auto year = year_of_scope(count, linked.as_of);
        if (year && !count.recency) found.push_back({i, *year});
    }
    return found;
}

Datum reported_datum(const Library& library, ReportedYear reported) {
    const LinkedCount& linked = library.linked.counts[reported.count];
    const ReportedCount& count = library.facts[linked.report.document].counts[linked.report.item];
    Datum datum;
    place_in_time(datum, Date{reported.year, 1, 1}, Date{reported.year, 12, 31});
    datum.y = datum.y_start = to_double(count.value);
    datum.look = {ColorRole::reported, Finish::solid, Symbol::diamond};
    datum.priority = 1;
    datum.key = "count:" + std::to_string(reported.count);
    return datum;
}

void describe_reported(const Library& library, Datum& datum) {
    const LinkedCount& linked = library.linked.counts[index_of(datum.key)];
    const ReportedCount& count = library.facts[linked.report.document].counts[linked.report.item];
    datum.label = count_text(count);
    datum.detail = say("reported");
    const std::string year = std::to_string(year_of_scope(count, linked.as_of).value_or(0));
    const std::string sentence = count.kind == CountKind::ordinal
                                     ? say("An article reports the {meetings} in {year}",
                                           {{"meetings", meetings_text(count)}, {"year", year}})
                                     : say("An article reports {meetings} in {year}",
                                           {{"meetings", meetings_text(count)}, {"year", year}});
    datum.tooltip = {sentence};
    datum.description = ended(sentence);
    attach_sources(datum, library, sources_of(linked, library.facts));
}

std::vector<LegendEntry> legend_of(const std::vector<Look>& looks, bool with_reported) {
    std::vector<LegendEntry> legend;
    const auto add = [&](ColorRole color, Finish finish, std::string_view text) {
        const bool used = std::any_of(looks.begin(), looks.end(), [&](Look look) {
            return look.finish == finish && (finish != Finish::solid || look.color == color);
        });
        if (used) legend.push_back({{color, finish, Symbol::square}, std::string(text)});
    };
    add(ColorRole::in_person, Finish::solid, to_say("in person"));
    add(ColorRole::video, Finish::solid, to_say("by video"));
    add(ColorRole::phone, Finish::solid, to_say("by phone"));
    add(ColorRole::in_person, Finish::light, to_say("implied, not stated"));
    add(ColorRole::in_person, Finish::hollow, to_say("planned"));
    if (with_reported)
        legend.push_back({{ColorRole::reported, Finish::solid, Symbol::diamond},
                          std::string(to_say("number that an article reports"))});
    return legend;
}

}  // namespace

void describe_in_year(const Library& library, Datum& datum) {
    if (datum.key.starts_with("count:")) describe_reported(library, datum);
    else describe_unit(library, datum);
}

Steps meetings_by_year(const Library& library, CountingRules rules, std::optional<DateRange> period,
                       Detail detail, Figure& figure) {
    figure.name = "meetings-by-year";
    figure.detail = detail;
    figure.title = say("Meetings a year");
    figure.subtitle =
        std::string(
            say("Number of meetings found in the articles, by the year in which they were held")) +
        corrections_text(library, FactKind::meeting);
    Mark units = {MarkKind::column, std::string(to_say("Meetings")), {}};
    std::vector<DocumentIndex> documents;
    TimeExtent extent;
    for (const LinkedMeeting& linked : library.linked.meetings) {
        extent.add(linked.meeting.date);
        co_await pause_here;
    }
    double highest = 3;
    std::string alt_text = ended(figure.title);
    Years years;
    co_await sort_into_years(library, rules, period, years);
    std::vector<Look> looks;  // each once
    units.data.reserve(library.linked.meetings.size());
    for (const auto& [year, meetings] : years) {
        for (std::size_t i = 0; i < meetings.size(); ++i) {
            co_await pause_here;
            const Look look =
                units.data.emplace_back(unit_datum(library, meetings[i], year, i)).look;
            if (std::find(looks.begin(), looks.end(), look) == looks.end()) looks.push_back(look);
            for (const ReportOf& report : library.linked.meetings[meetings[i]].reports)
                documents.push_back(report.document);
        }
        units.data.back().label = std::to_string(meetings.size());
        highest = std::max(highest, static_cast<double>(meetings.size()));
        alt_text += " " + ended(headed(std::to_string(year), std::to_string(meetings.size())));
    }
    Mark reported = {MarkKind::level, std::string(to_say("Reported")), {}};
    co_await pause_here;
    for (const ReportedYear& year : reported_years(library)) {
        co_await pause_here;
        reported.data.push_back(reported_datum(library, year));
        documents.push_back(library.linked.counts[year.count].report.document);
        extent.add(PartialDate{year.year, 0, 0});
        highest = std::max(highest, reported.data.back().y);
    }
    alt_text += alternative_words(library, figure, reported.data, most_told);
    figure.legend = legend_of(looks, !reported.data.empty());
    figure.time = whole_years(extent.scale());
    figure.time.by_year = true;
    figure.source = source_line(library, documents);
    figure.alt_text = alt_text;

    Panel panel;
    panel.kind = PanelKind::columns;
    panel.value = {ScaleKind::linear, 0, highest, {}};
    panel.empty_text = no_meetings_text(library);
    panel.height_share = 0.85;
    panel.marks.push_back(std::move(units));
    panel.marks.push_back(std::move(reported));
    figure.panels.push_back(std::move(panel));
}

}  // namespace communique
