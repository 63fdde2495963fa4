#pragma once
// A library of invented articles whose facts are written down here, so that the tests of figures
// and tables depend on no rule of the reader.

#include <string>

#include "facts/library.h"

namespace communique::test {

inline Span find_in(const std::string& text, const std::string& words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

inline Document article(std::string id, std::string publisher, Date published, std::string text) {
    Document document;
    document.id = std::move(id);
    document.publisher = std::move(publisher);
    document.published = published;
    document.published_basis = DateBasis::given;
    document.text = std::move(text);
    return document;
}

inline Meeting meeting(PartialDate date, std::string place, std::string country, Span evidence) {
    Meeting made;
    made.date = date;
    made.place = std::move(place);
    made.country = std::move(country);
    made.participants = {"Ana Prva", "Boris Drugi"};
    made.evidence = {evidence};
    made.rule = "meeting.test";
    return made;
}

inline TradeFigure figure(FigureKind kind, Decimal value, std::string unit, Date first, Date last,
                          Span evidence) {
    TradeFigure made;
    made.kind = kind;
    made.value = value;
    made.unit = std::move(unit);
    made.period = {first, last};
    made.evidence = {evidence};
    made.rule = "trade.test";
    return made;
}

inline void add_north_article(Library& library) {
    Document document = article("north", "North Post", {2020, 5, 6},
                                "Prva met Drugi in Oslo on Tuesday. It was their 3rd meeting this "
                                "year. They spoke by video in "
                                "March, and plan to meet in Rome in 2021. Trade rose 25% on 2018 "
                                "to a record $50 billion in 2019.");
    const std::string& text = document.text;
    DocumentFacts facts;
    facts.id = document.id;
    facts.published = document.published;
    facts.published_basis = DateBasis::given;
    facts.pair = {"Ana Prva", "Boris Drugi"};
    facts.meetings = {meeting({2020, 5, 5}, "Oslo", "Norway", find_in(text, "met Drugi in Oslo")),
                      meeting({2020, 3, 0}, "", "", find_in(text, "spoke by video")),
                      meeting({2021, 0, 0}, "Rome", "Italy", find_in(text, "meet in Rome"))};
    facts.meetings[1].mode = MeetingMode::video;
    facts.meetings[2].status = MeetingStatus::planned;
    ReportedCount count;
    count.value = Decimal::whole(3);
    count.kind = CountKind::ordinal;
    count.scope_start = {2020, 0, 0};
    count.scope_end = {2020, 5, 5};
    count.evidence = {find_in(text, "3rd meeting this year")};
    facts.counts = {count};
    TradeFigure total = figure(FigureKind::trade_total, {50, 9}, "USD", {2019, 1, 1},
                               {2019, 12, 31}, find_in(text, "a record $50 billion"));
    total.approx = Approx::record;
    TradeFigure change = figure(FigureKind::change_percent, {25, 0}, "percent", {2019, 1, 1},
                                {2019, 12, 31}, find_in(text, "rose 25%"));
    change.compare_to = "2018";
    change.about = "trade";
    facts.figures = {total, change};
    add_to_library(library, document, facts);
}

inline void add_south_article(Library& library) {
    Document document = article(
        "south", "South & Sons", {2021, 2, 1},
        "=Prva and Drugi have met 12 times since 2015, <most> say. A visit to Oslo in 2016 is not "
        "denied. "
        "In 2020, a pipeline deal worth “more than” $3 billion was signed, the gas “pact”.");
    const std::string& text = document.text;
    DocumentFacts facts;
    facts.id = document.id;
    facts.published = document.published;
    facts.published_basis = DateBasis::given;
    facts.pair = {"Boris Drugi", "Ana Prva"};
    facts.meetings = {meeting({2016, 0, 0}, "Oslo", "Norway", find_in(text, "visit to Oslo"))};
    facts.meetings[0].implied = true;
    ReportedCount count;
    count.value = Decimal::whole(12);
    count.scope_start = {2015, 0, 0};
    count.evidence = {find_in(text, "met 12 times")};
    facts.counts = {count};
    TradeFigure deal = figure(FigureKind::deal, {3, 9}, "USD", {2020, 1, 1}, {2020, 12, 31},
                              find_in(text, "more than” $3 billion"));
    deal.approx = Approx::more_than;
    deal.about = "pipeline";
    facts.figures = {deal};
    add_to_library(library, document, facts);
}

inline Library invented_library() {
    Library library;
    add_north_article(library);
    add_south_article(library);
    relink(library);
    return library;
}

}  // namespace communique::test
