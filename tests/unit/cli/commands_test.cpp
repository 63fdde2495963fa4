#include <catch2/catch_test_macros.hpp>

#include "unit/cli/surroundings.h"

namespace communique {
namespace {

std::size_t lines_in(std::string_view text) {
    std::size_t lines = 0;
    for (const char c : text) lines += c == '\n' ? 1U : 0U;
    return lines;
}

TEST_CASE("a wrong call says what there is and ends with 2") {
    Surroundings shell;
    CHECK(shell.run({}) == 2);
    CHECK(shell.err.find("usage: communique") == 0);
    CHECK(shell.run({"nonsense"}) == 2);
    CHECK(shell.err.find("there is no command 'nonsense'") != std::string::npos);
    CHECK(shell.run({"--help"}) == 0);
    CHECK(shell.out.find("kwic") != std::string::npos);
    CHECK(shell.run({"facts", "--nope"}) == 2);
    CHECK(shell.out.empty());
}

TEST_CASE("a stream goes on after lines that cannot be used") {
    Surroundings shell;
    shell.input = {R"({"id":"a","text":"Nothing happened."})", "not json", "", R"({"id":7})",
                   R"({"id":"z","text":"Nothing at all."})"};
    CHECK(shell.run({"facts", "--jsonl"}) == 1);
    REQUIRE(lines_in(shell.out) == 4);
    CHECK(shell.out.find(R"({"format":"communique.facts/1","id":"a")") == 0);
    CHECK(shell.out.find(R"({"id":null,"line":2,"error":)") != std::string::npos);
    CHECK(shell.out.find(R"({"id":7,"line":4,"error":)") != std::string::npos);
    CHECK(shell.out.find(R"("id":"z")") != std::string::npos);
    shell.input = {R"({"id":"a","text":"Nothing happened."})"};
    CHECK(shell.run({"facts", "--jsonl"}) == 0);
}

TEST_CASE("one text comes from a file or standard input") {
    Surroundings shell;
    shell.files["-"] = "Nothing happened.";
    shell.files["a.txt"] = "Nothing happened either.";
    CHECK(shell.run({"facts"}) == 0);
    CHECK(lines_in(shell.out) == 1);
    CHECK(shell.run({"facts", "--published", "2024-05-16", "a.txt"}) == 0);
    CHECK(shell.out.find(R"("id":"a","published":"2024-05-16","published_basis":"given")") !=
          std::string::npos);
    CHECK(shell.run({"facts", "--published", "16 May", "a.txt"}) == 2);
    CHECK(shell.run({"facts", "missing.txt"}) == 1);
    CHECK(shell.err == "communique: missing.txt: no such file\n");
}

TEST_CASE("the concordance puts nodes below each other and counts them") {
    Surroundings shell;
    shell.files["a.txt"] = "The gas deal.\nRussian gas flows. Gas prices.";
    shell.files["b.txt"] = "Cheap\ngas.";
    CHECK(shell.run({"kwic", "gas", "--context", "1", "a.txt", "b.txt"}) == 0);
    CHECK(shell.out ==
          "a:1      The  gas  deal\n"
          "a:2  Russian  gas  flows\n"
          "a:3   flows.  Gas  prices\n"
          "b:1    Cheap  gas  .\n"
          "4 uses in 2 articles, 4000 per 10,000 words\n");
    CHECK(shell.run({"kwic", "coal", "a.txt"}) == 0);
    CHECK(shell.out == "0 uses in 0 of 1 article\n");
    CHECK(shell.run({"kwic"}) == 2);
    CHECK(shell.run({"kwic", "gas", "--context", "51", "a.txt"}) == 2);
    CHECK(shell.run({"kwic", "gas", "--context", "few", "a.txt"}) == 2);
}

TEST_CASE("a concordance as CSV names article, place and quote") {
    Surroundings shell;
    shell.files["a.txt"] = "Пекин: gas, \"cheap\" gas.";
    CHECK(shell.run({"kwic", "gas", "--context", "1", "--csv", "a.txt"}) == 0);
    CHECK(shell.out.find("article,published,sentence,pre,keyword,post,pattern,") == 0);
    CHECK(shell.out.find("\r\na,,1,Пекин:,gas,") != std::string::npos);
    CHECK(shell.out.find(",a,7,10,") != std::string::npos);  // offsets count code points
    CHECK(lines_in(shell.out) == 3);
}

TEST_CASE("folders and the files of a folder that hold articles") {
    Surroundings shell;
    shell.folders["texts"] = {"texts/a.txt", "texts/b.json", "texts/c.html", "texts/picture.png"};
    shell.files["texts/a.txt"] = "gas";
    shell.files["texts/b.json"] = R"({"id":"json-id","text":"gas","published":"2024-05-16"})";
    shell.files["texts/c.html"] = "<html><title>T</title><body><p>gas</p></body></html>";
    CHECK(shell.run({"kwic", "gas", "texts"}) == 0);
    CHECK(shell.out.find("3 uses in 3 articles") != std::string::npos);
    CHECK(shell.out.find("json-id:1") != std::string::npos);
    shell.files["texts/b.json"] = "{";
    CHECK(shell.run({"kwic", "gas", "texts"}) == 1);
    CHECK(shell.out.find("2 uses in 2 articles") != std::string::npos);
    CHECK(shell.err.find("texts/b.json:1:") != std::string::npos);
    shell.folders["empty"] = {};
    CHECK(shell.run({"kwic", "gas", "empty"}) == 1);
}

TEST_CASE("keyness compares the chosen articles with the others") {
    Surroundings shell;
    shell.files["one.txt"] = "gas gas gas gas oil";
    shell.files["two.txt"] = "oil oil oil trade";
    CHECK(shell.run({"keyness", "--target", "one", "--json", "one.txt", "two.txt"}) == 0);
    CHECK(shell.out.find("gas") != std::string::npos);
    CHECK(shell.out.find("trade") == std::string::npos);
    CHECK(shell.run({"keyness", "one.txt", "two.txt"}) == 0);  // each against the other
    CHECK(shell.out.find("article") == 0);
    CHECK(shell.out.find("trade") != std::string::npos);
    CHECK(shell.run({"keyness", "--target", "three", "one.txt", "two.txt"}) == 2);
    CHECK(shell.run({"keyness", "--target", "one", "one.txt"}) == 2);
    CHECK(shell.run({"keyness", "--from", "soon", "one.txt", "two.txt"}) == 2);
    CHECK(shell.run({"keyness", "--target", "one", "--rows", "-1", "one.txt", "two.txt"}) == 2);
}

TEST_CASE("keyness of a period takes the articles published in it") {
    Surroundings shell;
    shell.files["a.json"] = R"({"id":"a","published":"2014-09-12","text":"gas gas"})";
    shell.files["b.json"] = R"({"id":"b","published":"2022-02-04","text":"limits limits"})";
    CHECK(shell.run({"keyness", "--from", "2022", "--to", "2022-02", "a.json", "b.json"}) == 0);
    CHECK(shell.out.find("limits") != std::string::npos);
    CHECK(shell.out.find("gas") == std::string::npos);
    CHECK(shell.run({"keyness", "--from", "2022-03", "a.json", "b.json"}) == 2);
}

TEST_CASE("keywords, collocates and n-grams keep to the rows and words asked for") {
    Surroundings shell;
    shell.files["a.txt"] = "The cheap gas and the cheap gas and the cheap gas, the end.";
    CHECK(shell.run({"keywords", "a.txt"}) == 0);
    CHECK(lines_in(shell.out) == 4);  // the header, cheap, gas, end
    CHECK(shell.run({"keywords", "--all-words", "--rows", "1", "a.txt"}) == 0);
    CHECK(lines_in(shell.out) == 2);
    CHECK(shell.out.find("\nthe ") != std::string::npos);
    CHECK(shell.run({"collocates", "gas", "--window", "1", "a.txt"}) == 0);
    CHECK(lines_in(shell.out) == 2);
    CHECK(shell.out.find("\ncheap") != std::string::npos);
    CHECK(shell.run({"collocates", "gas", "--window", "0", "a.txt"}) == 2);
    CHECK(shell.run({"collocates"}) == 2);
    CHECK(shell.run({"ngrams", "a.txt"}) == 0);
    CHECK(shell.out.find("cheap gas          3") != std::string::npos);
    CHECK(shell.run({"ngrams", "--length", "9", "a.txt"}) == 2);
}

TEST_CASE("the bundled articles answer when no file is named") {
    Surroundings shell;
    CHECK(shell.run({"kwic", "Xi"}) == 0);
    CHECK(shell.out.find(" in 5 articles, ") != std::string::npos);
}

TEST_CASE("words are counted under the same choice of articles and words by every command") {
    Surroundings shell;
    const std::string article =
        R"({"id":"a","publisher":"AP","published":"2014-09-12","text":"Gas gas deal."})";
    shell.files["a.json"] = article;
    shell.files["b.json"] =
        R"({"id":"b","publisher":"UNN","published":"2022-02-04","text":"Gas deal, oil deal by Xi Jinping."})";
    const auto run = [&](std::vector<std::string> args) {
        args.insert(args.end(), {"a.json", "b.json"});
        return shell.run(args);
    };
    CHECK(run({"kwic", "gas", "--publisher", "ap"}) == 0);
    CHECK(shell.out.find("2 uses in 1 article, ") != std::string::npos);
    CHECK(run({"kwic", "gas", "--from", "2015"}) == 0);
    CHECK(shell.out.find("1 use in 1 article, ") != std::string::npos);
    CHECK(run({"keyness", "--docs", "b", "--against", "by:AP", "--json"}) == 0);
    CHECK(shell.out.find("Reference: 1 article of 3 words") != std::string::npos);
    CHECK(run({"keywords", "--alias", "Xi=Xi|Xi Jinping", "--stop", "gas, oil"}) == 0);
    CHECK(shell.out.find("\nXi ") != std::string::npos);
    CHECK(shell.out.find("gas") == std::string::npos);
    CHECK(run({"trend", "@Xi;gas", "--alias", "Xi|Xi Jinping", "--by", "year", "--csv"}) == 0);
    CHECK(shell.out.find("@Xi,2022,1,1,1,7,") != std::string::npos);
    CHECK(run({"card", "gas", "--docs", "a", "--json"}) == 0);
    CHECK(shell.out.find(R"("observed":[[2,1],[1,6]])") != std::string::npos);
    CHECK(run({"card", "gas", "--with", "deal", "--json"}) == 0);
    CHECK(run({"tf-idf", "--docs", "b", "--variant", "textbook"}) == 0);
    CHECK(lines_in(shell.out) == 4);  // the header; jinping, oil, xi: gas and deal are in both
    CHECK(shell.run({"measures", "--json"}) == 0);
}

TEST_CASE("what is wrong with a choice, an order or a query is said") {
    Surroundings shell;
    shell.files["a.txt"] = "Gas.";
    const auto says = [&](std::vector<std::string> args, std::string_view part) {
        args.push_back("a.txt");
        CHECK(shell.run(args) == 2);
        INFO(shell.err);
        CHECK(shell.err.find(part) != std::string::npos);
    };
    says({"kwic", "gas (oil"}, "query:5: this bracket is not closed");
    says({"kwic", "/(/"}, "query:2: the regular expression cannot be read");
    says({"kwic", "gas", "--sort", "size"}, "not by 'size'");
    says({"kwic", "gas", "--docs", "b"}, "no article is called 'b'; there are a");
    says({"kwic", "gas", "--from", "2024", "--to", "2023"}, "ends before it begins");
    says({"keyness", "--docs", "a", "--against", " , "}, "--against needs");
    says({"keyness", "--rank", "chi"}, "--rank is log_likelihood");
    says({"keyness", "--direction", "up"}, "--direction is");
    says({"keyness", "--simple-maths-n", "0"}, "above 0");
    says({"keywords", "--alias", "=x"}, "--alias needs");
    says({"keywords", "--alias", "Xi=(x"}, "alias 'Xi': this bracket is not closed");
    says({"collocates", "gas", "--left", "0", "--right", "0"}, "a window needs words");
    says({"collocates", "gas", "--rank", "z"}, "--rank is log_dice");
    says({"trend", "gas", "--by", "day"}, "--by is");
    says({"tf-idf", "--variant", "best"}, "--variant is");
    says({"card", "gas", "--with", "coal"}, "does not stand near it");
}

TEST_CASE("the concordance tells its totals, and shows as many lines as asked for") {
    Surroundings shell;
    shell.files["a.txt"] = "Big gas. All gas. Cold gas.";
    CHECK(shell.run({"kwic", "gas", "--rows", "2", "--sort", "1L", "--context", "1", "a.txt"}) ==
          0);
    CHECK(shell.out.find("a:2  All  gas  . Cold\na:1  Big  gas  . All\n3 uses in 1 article, 5000 "
                         "per 10,000 words; "
                         "the first 2 shown\n") == 0);
    CHECK(shell.run({"kwic", "gas", "--rows", "1", "--json", "a.txt"}) == 0);
    CHECK(shell.out.find(R"("uses":3,"articles_with_uses":1,"articles":1,"words":6)") !=
          std::string::npos);
    CHECK(shell.run({"kwic", "gas", "--sentence", "--csv", "a.txt"}) == 0);
    CHECK(shell.out.find("a,,1,Big,gas,.,gas,a,4,7,Big gas.") != std::string::npos);
}

}  // namespace
}  // namespace communique
