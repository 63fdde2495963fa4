#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/described.h"
#include "figures/figures.h"
#include "figures/wording.h"

namespace communique {
namespace {

// Denied meetings are shown, crossed out, though they never count.
bool is_shown(const LinkedMeeting& linked, const CountingRules& rules) {
    return counts(linked, rules) || linked.meeting.status == MeetingStatus::denied;
}

Datum meeting_datum(const Library& library, std::size_t index) {
    const Meeting& meeting = library.linked.meetings[index].meeting;
    Datum datum;
    place_in_time(datum, meeting.date);
    datum.look = meeting_look(meeting);
    datum.priority = static_cast<int>(meeting.date.precision()) * 4 + (meeting.implied ? 0 : 2) +
                     (meeting.status == MeetingStatus::held ? 1 : 0);
    datum.key = "meeting:" + std::to_string(index);
    return datum;
}

void describe_meeting(const Library& library, Datum& datum) {
    const LinkedMeeting& linked = library.linked.meetings[index_of(datum.key)];
    const Meeting& meeting = linked.meeting;
    datum.label = meeting_label(meeting);
    datum.detail = when_text(meeting);
    const std::string place = place_text(meeting);
    datum.tooltip.push_back(place.empty() ? datum.label : place);
    datum.tooltip.push_back(
        listed(listed(when_text(meeting), mode_text(meeting.mode)), status_text(meeting)) +
        origin_text(library, meeting.origin));
    for (const std::string& conflict : linked.conflicts)
        datum.tooltip.push_back(capitalised(conflict_text(conflict)));
    datum.description = meeting_sentence(meeting) + " " +
                        counted(linked.reports.size(), "{n} article.", "{n} articles.");
    attach_sources(datum, library, sources_of(linked, library.facts));
}

Date day_of(const LinkedCount& linked, const ReportedCount& count) {
    return linked.as_of ? *linked.as_of : count.scope_end.last();
}

Datum count_datum(const Library& library, std::size_t index) {
    const LinkedCount& linked = library.linked.counts[index];
    const ReportedCount& count = library.facts[linked.report.document].counts[linked.report.item];
    Datum datum;
    place_in_time(datum, PartialDate::of(day_of(linked, count)));
    datum.look = {ColorRole::reported, Finish::solid, Symbol::diamond};
    datum.priority = count.kind == CountKind::ordinal ? 0 : 1;
    datum.key = "count:" + std::to_string(index);
    return datum;
}

void describe_count(const Library& library, Datum& datum) {
    const LinkedCount& linked = library.linked.counts[index_of(datum.key)];
    const ReportedCount& count = library.facts[linked.report.document].counts[linked.report.item];
    const bool ordinal = count.kind == CountKind::ordinal;
    datum.label = meetings_text(count);
    datum.detail = scope_text(count, linked.as_of);
    const std::string as_of = date_text(PartialDate::of(day_of(linked, count)));
    const std::string told =
        say("{meetings} {scope}", {{"meetings", datum.label}, {"scope", datum.detail}});
    datum.tooltip.push_back(told);
    datum.tooltip.push_back(say("Reported {date}; not counted here", {{"date", as_of}}) +
                            origin_text(library, count.origin));
    datum.description = ordinal ? say("{date}: an article reports the {meetings}.",
                                      {{"date", as_of}, {"meetings", told}})
                                : say("{date}: an article reports {meetings}.",
                                      {{"date", as_of}, {"meetings", told}});
    attach_sources(datum, library, sources_of(linked, library.facts));
}

// "First since" says how recent a meeting was, not how many there were.
bool can_draw(const Library& library, const LinkedCount& linked) {
    const ReportedCount& count = library.facts[linked.report.document].counts[linked.report.item];
    return !count.recency && (linked.as_of || count.scope_end.known());
}

Scale timeline_scale(const Library& library) {
    TimeExtent extent;
    for (const LinkedMeeting& linked : library.linked.meetings) extent.add(linked.meeting.date);
    for (const LinkedCount& linked : library.linked.counts)
        if (linked.as_of && can_draw(library, linked)) extent.add(PartialDate::of(*linked.as_of));
    return extent.scale();
}

std::vector<LegendEntry> legend_of(const std::vector<Look>& looks) {
    struct Kind {
        Look look;
        std::string_view text;
    };
    constexpr Kind kinds[] = {
        {{ColorRole::in_person, Finish::solid, Symbol::circle}, to_say("held, in person")},
        {{ColorRole::video, Finish::solid, Symbol::square}, to_say("by video")},
        {{ColorRole::phone, Finish::solid, Symbol::triangle}, to_say("by phone")},
        {{ColorRole::in_person, Finish::light, Symbol::circle}, to_say("implied, not stated")},
        {{ColorRole::in_person, Finish::hollow, Symbol::circle}, to_say("planned")},
        {{ColorRole::in_person, Finish::crossed, Symbol::circle}, to_say("denied")},
    };
    std::vector<LegendEntry> legend;
    for (const Kind& kind : kinds) {
        // A finish is explained once, whatever the mode.
        const bool used = std::any_of(looks.begin(), looks.end(), [&](Look look) {
            return look.finish == kind.look.finish &&
                   (kind.look.finish != Finish::solid || look.color == kind.look.color);
        });
        if (used) legend.push_back({kind.look, std::string(kind.text)});
    }
    return legend;
}

void add_panels(const Library& library, Mark meetings, Mark reported, bool has_undated,
                Figure& figure) {
    Panel found;
    found.empty_text = has_undated
                           ? std::string(say("No meeting has a date; the table names them."))
                           : no_meetings_text(library);
    const bool with_counts = !reported.data.empty() && figure.detail == Detail::full;
    if (with_counts) found.title = say("Found in the articles");
    found.marks.push_back(std::move(meetings));
    figure.panels.push_back(std::move(found));
    if (!with_counts) return;
    Panel told;
    told.title = say("Reported by articles, at their date");
    told.marks.push_back(std::move(reported));
    figure.panels.push_back(std::move(told));
}

}  // namespace

// "7 meetings in 5 articles", or "7 meetings held, 1 planned, 3 implied" where others count too.
std::string meetings_title(const Library& library, const CountingRules& rules,
                           const std::optional<DateRange>& period) {
    std::size_t held = 0;
    std::size_t planned = 0;
    std::size_t implied = 0;
    for (const LinkedMeeting& linked : library.linked.meetings) {
        if (!counts(linked, rules) || !is_within(linked, period)) continue;
        if (linked.meeting.status == MeetingStatus::planned) ++planned;
        else ++(linked.meeting.implied ? implied : held);
    }
    const std::string pair = pair_text(library);
    if (planned + implied == 0)
        return headed(pair, say("{meetings} {in_articles}",
                                {{"meetings", counted(held, "{n} meeting", "{n} meetings")},
                                 {"in_articles", counted(library.corpus.size(), "in {n} article",
                                                         "in {n} articles")}}));
    std::string counts = counted(held, "{n} meeting held", "{n} meetings held");
    if (planned > 0) counts += say(", {n} planned", {{"n", std::to_string(planned)}});
    if (implied > 0) counts += say(", {n} implied", {{"n", std::to_string(implied)}});
    return headed(pair, counts);
}

void describe_on_timeline(const Library& library, Datum& datum) {
    if (datum.key.starts_with("count:")) describe_count(library, datum);
    else describe_meeting(library, datum);
}

Steps meeting_timeline(const Library& library, CountingRules rules, Detail detail, Figure& figure) {
    figure.name = "meetings";
    figure.detail = detail;
    figure.title = detail == Detail::small ? std::string(say("When they met"))
                                           : meetings_title(library, rules, {});
    figure.subtitle =
        std::string(
            say("Each mark is a meeting, by date; a bar where only the month or year is known")) +
        corrections_text(library, FactKind::meeting);
    co_await pause_here;
    figure.time = timeline_scale(library);
    co_await pause_here;

    std::vector<DocumentIndex> documents;
    std::size_t undated = 0;
    std::vector<Look> looks;  // each once
    Mark meetings = {MarkKind::event, std::string(to_say("Meetings")), {}};
    meetings.data.reserve(library.linked.meetings.size());
    for (std::size_t i = 0; i < library.linked.meetings.size(); ++i) {
        co_await pause_here;
        const LinkedMeeting& linked = library.linked.meetings[i];
        if (!is_shown(linked, rules)) continue;
        for (const ReportOf& report : linked.reports) documents.push_back(report.document);
        if (!linked.meeting.date.known()) {
            ++undated;
            continue;
        }
        const Look look = meetings.data.emplace_back(meeting_datum(library, i)).look;
        if (std::find(looks.begin(), looks.end(), look) == looks.end()) looks.push_back(look);
    }
    figure.legend = legend_of(looks);
    if (undated > 0)
        figure.note = counted(undated, "{n} meeting without a date is only in the table.",
                              "{n} meetings without a date are only in the table.");

    Mark reported = {MarkKind::event, std::string(to_say("Reported counts")), {}};
    reported.data.reserve(library.linked.counts.size());
    for (std::size_t i = 0; i < library.linked.counts.size(); ++i) {
        co_await pause_here;
        if (!can_draw(library, library.linked.counts[i])) continue;
        reported.data.push_back(count_datum(library, i));
        documents.push_back(library.linked.counts[i].report.document);
    }
    figure.source = source_line(library, documents);
    constexpr std::size_t most_named = 12;
    figure.alt_text =
        ended(figure.title) + alternative_words(library, figure, meetings.data, most_named);

    add_panels(library, std::move(meetings), std::move(reported), undated > 0, figure);
}

}  // namespace communique
