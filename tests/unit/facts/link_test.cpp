// Linking looks up what could belong together; with many articles it must find what it finds with
// few.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "facts/link.h"
#include "facts/meeting_calendar.h"

namespace communique {
namespace {

Meeting meeting_on(PartialDate date, PartialDate end = {}) {
    Meeting meeting;
    meeting.date = date;
    meeting.date_end = end;
    meeting.participants = {"Ana Prva", "Boris Drugi"};
    meeting.evidence = {{0, 1}};
    return meeting;
}

// Every kind of date around a turn of the year, alone and as the first of several days.
std::vector<Meeting> all_kinds() {
    std::vector<PartialDate> dates;
    for (const int year : {2019, 2020}) {
        dates.push_back({year, 0, 0});
        for (const int month : {1, 2, 11, 12}) {
            dates.push_back({year, month, 0});
            for (const int day : {1, 15, 28}) dates.push_back({year, month, day});
        }
    }
    std::vector<Meeting> meetings;
    for (const PartialDate date : dates) {
        meetings.push_back(meeting_on(date));
        for (const PartialDate end : dates)
            if (date.first() <= end.first()) meetings.push_back(meeting_on(date, end));
    }
    return meetings;
}

bool may_share_a_day(const Meeting& a, const Meeting& b) {
    const auto inside = [](const Meeting& outer, const Meeting& inner) {
        return outer.date_end.known() && outer.date.first() <= inner.date.first() &&
               inner.date.last() <= outer.date_end.last();
    };
    return a.date.agrees_with(b.date) || inside(a, b) || inside(b, a);
}

TEST_CASE("the calendar leaves out no meeting that may share a day") {
    const std::vector<Meeting> meetings = all_kinds();
    MeetingCalendar calendar;
    for (std::size_t i = 0; i < meetings.size(); ++i) calendar.add(i, meetings[i]);
    std::size_t missed = 0;
    for (const Meeting& asked : meetings) {
        const auto found = calendar.around(asked);
        CHECK(std::is_sorted(found.begin(), found.end()));
        for (std::size_t i = 0; i < meetings.size(); ++i)
            if (may_share_a_day(meetings[i], asked) &&
                !std::binary_search(found.begin(), found.end(), i))
                ++missed;
    }
    CHECK(missed == 0);
}

TradeFigure figure_of(FigureKind kind, Decimal value, std::string unit, int year,
                      std::uint32_t at) {
    TradeFigure figure;
    figure.kind = kind;
    figure.value = value;
    figure.unit = std::move(unit);
    figure.period = {Date{year, 1, 1}, Date{year, 12, 31}};
    figure.evidence = {{at, at + 1}};
    return figure;
}

// Two articles of one year: three reports of two meetings, a total that they dispute, and a change
// that gives the total of the year before.
void add_year(Corpus& corpus, std::vector<DocumentFacts>& facts, int year) {
    for (const char* name : {"a", "b"}) {
        Document document;
        document.id = name + std::to_string(year);
        DocumentFacts read;
        read.id = document.id;
        read.published = Date{year + 1, 1, *name == 'a' ? 1 : 2};
        read.meetings = {meeting_on({year, 5, 4})};
        if (*name == 'b') read.meetings.push_back(meeting_on({year, 7, 0}));
        read.figures = {figure_of(FigureKind::trade_total,
                                  *name == 'a' ? Decimal{500, 8} : Decimal{51, 9}, "USD", year,
                                  10)};
        if (*name == 'a') {
            read.figures.push_back(
                figure_of(FigureKind::change_percent, {25, 0}, "percent", year, 20));
            read.figures.back().compare_to = std::to_string(year - 1);
        }
        ReportedCount count;
        count.value = Decimal::whole(3);
        count.evidence = {{5, 6}};
        read.counts = {count};
        corpus.push_back(std::move(document));
        facts.push_back(std::move(read));
    }
}

TEST_CASE("forty years link as one year does, forty times") {
    Corpus corpus;
    std::vector<DocumentFacts> facts;
    for (int year = 1980; year < 2020; ++year) add_year(corpus, facts, year);
    const LinkedFacts linked = link_facts(corpus, facts);
    CHECK(linked.meetings.size() == 80);
    CHECK(linked.figures.size() == 120);
    CHECK(linked.derived.size() == 40);
    CHECK(linked.counts.size() == 80);
    const auto told_twice =
        std::count_if(linked.meetings.begin(), linked.meetings.end(),
                      [](const LinkedMeeting& m) { return m.reports.size() == 2; });
    CHECK(told_twice == 40);
    const auto disputed = std::count_if(linked.figures.begin(), linked.figures.end(),
                                        [](const LinkedFigure& f) { return f.disputed; });
    CHECK(disputed == 80);
    CHECK(to_string(linked.derived.front().figure.value) == "40000000000");
}

TEST_CASE("equal values are one figure however they are written") {
    Corpus corpus(2);
    corpus[0].id = "a";
    corpus[1].id = "b";
    std::vector<DocumentFacts> facts(2);
    facts[0].figures = {figure_of(FigureKind::trade_total, {500, 8}, "USD", 2019, 0)};
    facts[1].figures = {figure_of(FigureKind::trade_total, {5, 10}, "USD", 2019, 0)};
    const LinkedFacts linked = link_facts(corpus, facts);
    REQUIRE(linked.figures.size() == 1);
    CHECK(linked.figures[0].reports.size() == 2);
    CHECK_FALSE(linked.figures[0].disputed);
}

TEST_CASE("every item of an article knows what it was linked to") {
    Corpus corpus;
    std::vector<DocumentFacts> facts;
    for (int year = 1990; year < 1995; ++year) add_year(corpus, facts, year);
    const LinkedFacts linked = link_facts(corpus, facts);
    for (std::uint32_t i = 0; i < linked.meetings.size(); ++i)
        for (const ReportOf& report : linked.meetings[i].reports)
            CHECK(linked.meeting_of[report.document][report.item] == i);
    for (std::uint32_t i = 0; i < linked.figures.size(); ++i)
        for (const ReportOf& report : linked.figures[i].reports)
            CHECK(linked.figure_of[report.document][report.item] == i);
    for (std::uint32_t i = 0; i < linked.counts.size(); ++i)
        CHECK(linked.count_of[linked.counts[i].report.document][linked.counts[i].report.item] == i);
}

}  // namespace
}  // namespace communique
