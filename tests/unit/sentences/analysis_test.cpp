#include "sentences/analysis.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace communique {
namespace {

Analysis analysed(const std::string& text) {
    Document document;
    document.text = text;
    Vocabulary vocabulary;
    return analyse(document, vocabulary);
}

// The sentences, with " || " between them.
std::string cut(const std::string& text) {
    const Analysis analysis = analysed(text);
    std::string joined;
    for (const Sentence& sentence : analysis.sentences) {
        if (!joined.empty()) joined += " || ";
        joined += slice(text, sentence.span);
    }
    return joined;
}

TEST_CASE("sentences end at stops that are not an abbreviation's") {
    for (const std::string whole :
         {"Gen. Mark A. Milley met Mr. Li in Washington, D.C. on Sept. 11.",
          "The U.S. Army and the U.N. Security Council agreed.",
          "It was signed by Smith & Co. and sons.", "Trade rose 3.5 percent to $1.2 billion.",
          "They met at 5 p.m. Tuesday in Oslo.", "He spoke of No. 10 and of vol. 3, i.e. of much.",
          "“Why now?” Minister Berg asked.", "It is (see p. 5. There it stands.) quite plain."})
        CHECK(cut(whole) == whole);
    CHECK(cut("They left the U.S. They came back.") == "They left the U.S. || They came back.");
    CHECK(cut("He works for Acme Inc. She does not.") == "He works for Acme Inc. || She does not.");
    CHECK(cut("They met at 5 p.m. Nobody else came.") == "They met at 5 p.m. || Nobody else came.");
}

TEST_CASE("closing quotes and brackets stay with their sentence") {
    CHECK(cut("He said \"no.\" She left.") == "He said \"no.\" || She left.");
    CHECK(cut("“We agree.” They parted.") == "“We agree.” || They parted.");
    CHECK(cut("(It was late.) They parted.") == "(It was late.) || They parted.");
    CHECK(cut("He said, \"We came. We saw\". They parted.") ==
          "He said, \"We came. We saw\". || They parted.");
}

TEST_CASE("notes in brackets behind a stop stay with its sentence") {
    CHECK(cut("They signed a pact.[2] In May they left.[3][citation needed] Others stayed.") ==
          "They signed a pact.[2] || In May they left.[3][citation needed] || Others stayed.");
}

TEST_CASE("ellipses, questions and exclamations") {
    CHECK(cut("Well ... perhaps not. Yes!") == "Well ... perhaps not. || Yes!");
    CHECK(cut("Who came? Nobody. Really?! Yes.") == "Who came? || Nobody. || Really?! || Yes.");
    CHECK(cut("They voted [...] The law passed.") == "They voted [...] || The law passed.");
}

TEST_CASE("datelines stand by themselves") {
    CHECK(cut("BEIJING (Agency) -- The leaders met.") == "BEIJING (Agency) -- || The leaders met.");
    CHECK(cut("Oslo, Norway - The leaders met.") == "Oslo, Norway - || The leaders met.");
    CHECK(cut("May 3 - May 5 were holidays.") == "May 3 - May 5 were holidays.");
    CHECK(cut("Ties are good - Berg added.") == "Ties are good - Berg added.");
}

TEST_CASE("headlines without a stop end with their line") {
    CHECK(cut("Leaders meet\n\nThe two met on Monday, aides said.\n") ==
          "Leaders meet || The two met on Monday, aides said.");
}

TEST_CASE("a text broken at a fixed width is put together again") {
    const std::string text =
        "The two presidents met on Monday in the capital and spoke\n"
        "for about three hours on trade, on energy and on a treaty\n"
        "that their ministers had prepared. Nothing was signed but\n"
        "both sides were content with the outcome, aides told us.\n";
    CHECK(analysed(text).sentences.size() == 2);
}

TEST_CASE("Windows line ends, no-break spaces and bad bytes change nothing but themselves") {
    CHECK(analysed("One came.\r\nTwo left.\r\n\r\nThree stayed.\r\n").sentences.size() == 3);
    CHECK(analysed("One came.\xC2\xA0Two left.").sentences.size() == 2);
    CHECK(analysed("One \xFF came. \xC3 Two left.").sentences.size() == 2);
}

TEST_CASE("sentences are in order, do not overlap and hold every token") {
    const std::string text = "A b. C d? \"E f.\" (G.) 5 h... I\n\n• j k\nL.M. n! ((((";
    const Analysis analysis = analysed(text);
    std::uint32_t token = 0;
    std::uint32_t byte = 0;
    for (const Sentence& sentence : analysis.sentences) {
        CHECK(sentence.first_token == token);
        CHECK(sentence.span.begin >= byte);
        CHECK(sentence.token_count > 0);
        token += sentence.token_count;
        byte = sentence.span.end;
    }
    CHECK(token == analysis.tokens.size());
    CHECK(byte <= text.size());
}

TEST_CASE("the sentence at a byte is the one that holds it or the last before") {
    const std::string text = "One came. Two left.";
    const Analysis analysis = analysed(text);
    CHECK(analysis.sentence_at(0) == 0);
    CHECK(analysis.sentence_at(9) == 0);
    CHECK(analysis.sentence_at(10) == 1);
    CHECK(analysis.sentence_at(1000) == 1);
    CHECK(Analysis{}.sentence_at(5) == 0);
}

TEST_CASE("a vocabulary gives each form one id and finds only what it holds") {
    Vocabulary vocabulary;
    CHECK(vocabulary.find("x") == nullptr);
    for (int i = 0; i < 5000; ++i)
        CHECK(vocabulary.id_of("w" + std::to_string(i)) == static_cast<TermId>(i));
    CHECK(vocabulary.id_of("w42") == 42);
    CHECK(vocabulary.form(42) == "w42");
    CHECK(vocabulary.lookup("w4999") == 4999);
    CHECK(vocabulary.lookup("other") == unknown_term);
    CHECK(vocabulary.size() == 5000);
}

}  // namespace
}  // namespace communique
