#include <catch2/catch_test_macros.hpp>

#include "facts/corrections.h"
#include "facts/library.h"

using namespace communique;

namespace {

Span find_in(const std::string& text, const std::string& words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

// One article whose first sentence, behind letters of two bytes, tells of two meetings.
Library two_meetings() {
    Document document;
    document.id = "a";
    document.text =
        "Škoda. They met in Oslo in May and in Rome in June. It was the 3rd meeting. Trade was $5 "
        "billion.";
    DocumentFacts facts;
    facts.id = "a";
    facts.pair = {"Ana Prva", "Boris Drugi"};
    for (const auto& [place, month] : {std::pair("Oslo", 5), std::pair("Rome", 6)}) {
        Meeting meeting;
        meeting.date = {2020, month, 0};
        meeting.place = place;
        meeting.participants = facts.pair;
        meeting.evidence = {find_in(document.text, "They met in Oslo in May and in Rome in June.")};
        meeting.rule = "met";
        facts.meetings.push_back(meeting);
    }
    ReportedCount count;
    count.value = Decimal::whole(3);
    count.evidence = {find_in(document.text, "It was the 3rd meeting.")};
    facts.counts.push_back(count);
    TradeFigure figure;
    figure.value = {5, 9};
    figure.unit = "USD";
    figure.evidence = {find_in(document.text, "Trade was $5 billion.")};
    facts.figures.push_back(figure);
    Library library;
    add_to_library(library, std::move(document), std::move(facts));
    relink(library);
    return library;
}

Correction of(const Library& library, FactKind kind, std::size_t item) {
    return dismissal_of(library.read[0], library.corpus[0], kind, item);
}

}  // namespace

TEST_CASE("of two facts in one sentence the dismissed one goes and the other stays") {
    Library library = two_meetings();
    library.corrections = {of(library, FactKind::meeting, 1)};
    CHECK(library.corrections[0].nth == 1);
    CHECK(library.corrections[0].begin == 7);  // code points, not bytes
    relink(library);
    REQUIRE(library.facts[0].meetings.size() == 1);
    CHECK(library.facts[0].meetings[0].place == "Oslo");
    CHECK(library.linked.meetings.size() == 1);
    CHECK(library.read[0].meetings.size() == 2);  // what the machine read stays as it is
    CHECK(count_unplaced(library) == 0);
}

TEST_CASE("an amended fact has the reader's values and says so") {
    Library library = two_meetings();
    Correction amended = of(library, FactKind::meeting, 0);
    amended.action = CorrectionAction::amend;
    amended.fields = {{"date", "2020-05-16"}, {"place", "Bergen"}, {"status", "planned"}};
    library.corrections = {amended};
    relink(library);
    const Meeting& meeting = library.facts[0].meetings[0];
    CHECK(meeting.date == PartialDate{2020, 5, 16});
    CHECK(meeting.place == "Bergen");
    CHECK(meeting.status == MeetingStatus::planned);
    CHECK(meeting.origin == Origin::amended);
    CHECK(library.facts[0].meetings[1].origin == Origin::read);
    CHECK(library.linked.meetings[0].meeting.origin == Origin::amended);
}

TEST_CASE("counts and figures are corrected as well") {
    Library library = two_meetings();
    Correction count = of(library, FactKind::count, 0);
    count.action = CorrectionAction::amend;
    count.fields = {{"value", "4"}};
    library.corrections = {count, of(library, FactKind::figure, 0)};
    relink(library);
    CHECK(library.facts[0].counts[0].value == Decimal::whole(4));
    CHECK(library.facts[0].figures.empty());
}

TEST_CASE("an added fact stands beside the others, with the pair and its sentence") {
    Library library = two_meetings();
    Correction added;
    added.action = CorrectionAction::add;
    added.document = "a";
    added.begin = 0;
    added.end = 6;
    added.fields = {{"date", "2019"}, {"mode", "phone"}};
    library.corrections = {added};
    relink(library);
    REQUIRE(library.facts[0].meetings.size() == 3);
    const Meeting& meeting = library.facts[0].meetings[2];
    CHECK(meeting.origin == Origin::added);
    CHECK(meeting.mode == MeetingMode::phone);
    CHECK(meeting.participants == library.facts[0].pair);
    CHECK(slice(library.corpus[0].text, meeting.evidence[0]) == "Škoda.");
}

TEST_CASE("corrections that fit nothing are counted, those of articles that are not here too") {
    Library library = two_meetings();
    Correction nowhere;
    nowhere.document = "a";
    nowhere.begin = 3;
    nowhere.end = 9;
    Correction beyond = nowhere;
    beyond.begin = 4000;
    beyond.end = 5000;
    Correction elsewhere = nowhere;
    elsewhere.document = "b";
    library.corrections = {nowhere, beyond, elsewhere};
    relink(library);
    CHECK(count_unplaced(library) == 3);
    CHECK(library.facts[0].meetings.size() == 2);
}

TEST_CASE("only corrections that fit are counted as changes") {
    Library library = two_meetings();
    Correction nowhere;
    nowhere.document = "xxx";
    nowhere.begin = 1;
    nowhere.end = 2;
    Correction beside = nowhere;
    beside.document = "a";
    Correction added;
    added.action = CorrectionAction::add;
    added.document = "a";
    added.end = 6;
    library.corrections = {nowhere, of(library, FactKind::meeting, 1), beside, added};
    relink(library);
    CHECK(count_of(library, FactKind::meeting).dismissed == 1);
    CHECK(count_of(library, FactKind::meeting).added == 1);
    CHECK(count_unplaced(library) == 2);
}

TEST_CASE("values that a fact cannot have are refused with a reason") {
    CHECK(problem_with(FactKind::meeting, {"date", "2022-02-30"}) != "");
    CHECK(problem_with(FactKind::meeting, {"date", "soon"}) != "");
    CHECK(problem_with(FactKind::meeting, {"status", "cancelled"}) != "");
    CHECK(problem_with(FactKind::meeting, {"value", "3"}) != "");
    CHECK(problem_with(FactKind::count, {"value", "many"}) != "");
    CHECK(problem_with(FactKind::figure, {"unit", ""}) != "");
    CHECK(problem_with(FactKind::meeting, {"date", "2022-02"}) == "");
    CHECK(problem_with(FactKind::figure, {"period", "2022-01-01/2022-06-30"}) == "");
    Correction empty_figure;
    empty_figure.action = CorrectionAction::add;
    empty_figure.kind = FactKind::figure;
    CHECK(problem_with(empty_figure) != "");
}

TEST_CASE("texts that are no correction are refused") {
    for (const char* text :
         {"", "dismiss", "dismiss~meeting~a~1", "dismiss~meeting~a~5~5", "dismiss~meeting~a~x~5",
          "amend~meeting~a~1~5~date", "amend~meeting~a~1~5~date~soon", "dismiss~mood~a~1~5"}) {
        INFO(text);
        CHECK_FALSE(correction_from_text(text).ok());
    }
    const auto read = correction_from_text("amend~meeting~a%7Eb~1~5~nth~1~place~New%20York");
    REQUIRE(read.ok());
    CHECK(read->document == "a~b");
    CHECK(read->nth == 1);
    CHECK(read->fields == std::vector<CorrectedField>{{"place", "New York"}});
    CHECK(to_text(*read) == "amend~meeting~a%7Eb~1~5~nth~1~place~New%20York");
}

TEST_CASE("linking anew in steps leaves the library as it was until the last of them") {
    Library library = two_meetings();
    Library at_once = two_meetings();
    const Corrections corrections{of(library, FactKind::meeting, 1)};
    double done = 0;
    LinkedFacts before;
    Steps work = relink_in_steps(library, corrections, done, before);
    int steps = 0;
    while (!work.done()) {
        CHECK(library.linked.meetings.size() == 2);
        CHECK(library.facts[0].meetings.size() == 2);
        CHECK(library.corrections.empty());
        work.step();
        ++steps;
    }
    CHECK(steps > 10);
    CHECK(done > 0.5);
    at_once.corrections = corrections;
    relink(at_once);
    CHECK(library.corrections == corrections);
    CHECK(before.meetings.size() == 2);
    REQUIRE(library.linked.meetings.size() == 1);
    CHECK(library.linked.meetings[0].meeting.place == at_once.linked.meetings[0].meeting.place);
    CHECK(library.facts[0].meetings.size() == at_once.facts[0].meetings.size());
}

TEST_CASE("linking anew that is given up half-way has changed nothing") {
    Library library = two_meetings();
    {
        double done = 0;
        LinkedFacts before;
        Steps work = relink_in_steps(library, {of(library, FactKind::meeting, 0)}, done, before);
        for (int i = 0; i < 10; ++i) work.step();
        REQUIRE_FALSE(work.done());
    }
    CHECK(library.linked.meetings.size() == 2);
    CHECK(library.corrections.empty());
    relink(library);
    CHECK(library.linked.meetings.size() == 2);
}
