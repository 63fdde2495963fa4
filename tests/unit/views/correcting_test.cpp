#include <catch2/catch_test_macros.hpp>

#include "bench/crowd.h"
#include "unit/figures/invented_library.h"
#include "views/explorer.h"

using namespace communique;

namespace {

Explorer with_north() {
    Explorer explorer;
    test::add_north_article(explorer.library);
    relink(explorer.library);
    return explorer;
}

std::size_t meetings(const Explorer& explorer) { return explorer.library.linked.meetings.size(); }

ReadArticle own_article(const std::string& id, const std::string& text) {
    ReadArticle article;
    article.document = test::article(id, "Mine", {2021, 1, 2}, text);
    article.facts.id = id;
    Meeting meeting = test::meeting({2021, 1, 1}, "Bergen", "Norway", {0, 4});
    article.facts.meetings.push_back(meeting);
    return article;
}

}  // namespace

TEST_CASE("what is dismissed comes back step by step and goes again") {
    Explorer explorer = with_north();
    const std::size_t all = meetings(explorer);
    REQUIRE(all >= 2);
    dismiss_fact(explorer, "meeting:0");
    dismiss_fact(explorer, "meeting:0");
    CHECK(meetings(explorer) == all - 2);
    CHECK(words_for_all(explorer.library) == "2 dismissed by you");
    CHECK(undo_correction(explorer));
    CHECK(meetings(explorer) == all - 1);
    CHECK(redo_correction(explorer));
    CHECK(meetings(explorer) == all - 2);
    CHECK_FALSE(redo_correction(explorer));
    CHECK(undo_correction(explorer));
    CHECK(undo_correction(explorer));
    CHECK_FALSE(undo_correction(explorer));
    CHECK(meetings(explorer) == all);
    CHECK(explorer.library.corrections.empty());
}

TEST_CASE("amending twice leaves one correction, dismissing it then another") {
    Explorer explorer = with_north();
    amend_fact(explorer, "meeting:0", {{"place", "Bergen"}});
    amend_fact(explorer, "meeting:0", {{"place", "Bodø"}, {"status", "denied"}});
    REQUIRE(explorer.library.corrections.size() == 1);
    CHECK(explorer.library.corrections[0].fields ==
          std::vector<CorrectedField>{{"place", "Bodø"}, {"status", "denied"}});
    dismiss_fact(explorer, "meeting:0");
    REQUIRE(explorer.library.corrections.size() == 1);
    CHECK(explorer.library.corrections[0].action == CorrectionAction::dismiss);
}

TEST_CASE("an added fact is amended in place and dismissed without a trace") {
    Explorer explorer = with_north();
    const std::size_t all = meetings(explorer);
    add_fact(explorer, FactKind::meeting, {0, {0, 9}}, {{"date", "2019-01-02"}, {"place", "Rome"}});
    REQUIRE(meetings(explorer) == all + 1);
    std::string key;
    for (std::size_t i = 0; i < meetings(explorer); ++i) {
        if (explorer.library.linked.meetings[i].meeting.origin == Origin::added)
            key = "meeting:" + std::to_string(i);
    }
    REQUIRE(!key.empty());
    amend_fact(explorer, key, {{"place", "Pisa"}});
    REQUIRE(explorer.library.corrections.size() == 1);
    CHECK(explorer.library.corrections[0].action == CorrectionAction::add);
    CHECK(words_for(explorer.library, explorer.library.corrections[0]).find("place Pisa") !=
          std::string::npos);
    dismiss_fact(explorer, key);
    CHECK(explorer.library.corrections.empty());
}

TEST_CASE("a key that names nothing corrects nothing") {
    Explorer explorer = with_north();
    for (const char* key :
         {"", "meeting", "meeting:", "meeting:99", "derived:0", "word:gas", "meeting:1x"}) {
        INFO(key);
        dismiss_fact(explorer, key);
        CHECK(explorer.library.corrections.empty());
        CHECK(explorer.history.past.empty());
    }
}

TEST_CASE("own articles come beside the others, once, under ids of their own") {
    Explorer explorer = with_north();
    CHECK(add_own_articles(
              explorer, {own_article("north", "They met."), own_article("x", "They met.")}) == 1);
    REQUIRE(explorer.library.corpus.size() == 2);
    CHECK(explorer.library.corpus[1].id == "north-2");
    CHECK(explorer.library.facts[1].id == "north-2");
    explorer.link.only_mine = true;
    choose_library(explorer);
    REQUIRE(explorer.library.corpus.size() == 1);
    CHECK(explorer.library.corpus[0].id == "north-2");
    dismiss_fact(explorer, "meeting:0");
    explorer.link.only_mine = false;
    choose_library(explorer);
    CHECK(explorer.library.corpus.size() == 2);
    CHECK(explorer.library.corrections.size() == 1);
    remove_own_articles(explorer);
    CHECK(explorer.library.corpus.size() == 1);
    CHECK(explorer.library.corpus[0].id == "north");
}

TEST_CASE("own articles that were taken away come back, with what was corrected in them") {
    Explorer explorer = with_north();
    add_own_articles(explorer, {own_article("x", "They met."), own_article("y", "They spoke.")});
    explorer.link.only_mine = true;
    choose_library(explorer);
    dismiss_fact(explorer, "meeting:0");
    const std::size_t corrected = meetings(explorer);
    remove_own_articles(explorer);
    CHECK(explorer.own.empty());
    CHECK_FALSE(explorer.link.only_mine);
    CHECK(explorer.library.corpus.size() == 1);
    CHECK(undo_correction(explorer));
    CHECK(explorer.own.size() == 2);
    CHECK(explorer.link.only_mine);
    REQUIRE(explorer.library.corpus.size() == 2);
    CHECK(explorer.library.corpus[0].id == "x");
    CHECK(meetings(explorer) == corrected);
    CHECK(redo_correction(explorer));
    CHECK(explorer.own.empty());
    CHECK_FALSE(redo_correction(explorer));
    // Another one meanwhile stays beside those that come back.
    add_own_articles(explorer, {own_article("z", "They wrote.")});
    CHECK(undo_correction(explorer));
    CHECK(explorer.own.size() == 3);
    CHECK(undo_correction(explorer));
    CHECK(explorer.library.corrections.empty());
    CHECK_FALSE(undo_correction(explorer));
}

TEST_CASE("taking away and bringing back many articles can be stopped, and nothing is lost") {
    Explorer explorer;
    explorer.library = bench::crowd(5000);
    std::vector<ReadArticle> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back(own_article("own" + std::to_string(i), "They met " + std::to_string(i)));
    add_own_articles(explorer, std::move(many));
    finish_making(explorer);
    REQUIRE(explorer.library.corpus.size() == 10000);
    remove_own_articles(explorer);
    REQUIRE(is_making(explorer));
    stop_making(explorer);
    CHECK(explorer.own.size() == 5000);
    CHECK(explorer.history.past.empty());
    CHECK(redo_correction(explorer));
    finish_making(explorer);
    CHECK(explorer.library.corpus.size() == 5000);
    CHECK(undo_correction(explorer));
    REQUIRE(is_making(explorer));
    stop_making(explorer);
    CHECK(explorer.own.empty());
    CHECK(explorer.library.corpus.size() == 5000);
    CHECK(undo_correction(explorer));
    finish_making(explorer);
    CHECK(explorer.own.size() == 5000);
    CHECK(explorer.library.corpus.size() == 10000);
}

TEST_CASE("a link is told where it leads to nothing, and what it brings is kept") {
    Explorer explorer = with_north();
    navigate(
        explorer,
        "?tab=reader&doc=gone&of=lost&figure=none&color=red#fix=dismiss~meeting~gone~1~2&fix=no");
    CHECK(explorer.link.tab == Tab::reader);
    CHECK(explorer.notes.size() == 5);
    CHECK(explorer.library.corrections.size() == 1);
    navigate(explorer, "?tab=reader&doc=north&s=7.1");
    CHECK(explorer.notes.empty());
    REQUIRE(explorer.link.sentence);
    CHECK(explorer.link.sentence->document == 0);  // the id counts, not the number
    CHECK(explorer.library.corrections.size() == 1);
    navigate(explorer, "?tab=trade#fix=");
    CHECK(explorer.library.corrections.empty());
    CHECK(undo_correction(explorer));
    CHECK(explorer.library.corrections.size() == 1);
}
