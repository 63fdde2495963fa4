// Articles of any kind: JSON, HTML and plain text in; lines, tokens and sentences in order, inside
// the text, on borders of code points.

#include "articles/boilerplate.h"
#include "articles/read_article.h"
#include "base/json.h"
#include "fuzz/check.h"
#include "sentences/analysis.h"

using namespace communique;

namespace {

void check_analysis(const Document& document) {
    const std::string_view text = document.text;
    const CodePointIndex index(text);
    std::uint32_t end = 0;
    for (const Line& line : classify_lines(text)) {
        check_span(index, text, line.span);
        check(line.span.begin >= end && !line.span.empty(),
              "lines stand in order and hold something");
        end = line.span.end;
    }
    Vocabulary vocabulary;
    const Analysis analysis = analyse(document, vocabulary);
    end = 0;
    for (const Token& token : analysis.tokens) {
        check_span(index, text, token.span);
        check(token.span.begin >= end && !token.span.empty(),
              "tokens stand in order, none is empty");
        check(token.term < vocabulary.size(), "every token has its term");
        end = token.span.end;
    }
    end = 0;
    std::uint32_t next_token = 0;
    for (const Sentence& sentence : analysis.sentences) {
        check_span(index, text, sentence.span);
        check(sentence.span.begin >= end && !sentence.span.empty(), "sentences stand in order");
        check(sentence.first_token == next_token, "every token is in one sentence");
        next_token += sentence.token_count;
        check(next_token <= analysis.tokens.size(), "sentences have tokens that exist");
        for (const Token& token : analysis.tokens_of(sentence))
            check(sentence.span.contains(token.span), "a sentence holds its tokens");
        end = sentence.span.end;
    }
    check(next_token == analysis.tokens.size(), "no token is outside every sentence");
    // The same words again, with a vocabulary that may not grow.
    const Vocabulary& fixed = vocabulary;
    const Analysis again = analyse(document, fixed);
    check(again.tokens.size() == analysis.tokens.size(), "cutting again cuts the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = as_text(data, size);
    const Document plain = read_text("plain", bytes);
    check(plain.text == bytes, "plain text stays as it is");
    check_analysis(plain);
    check_analysis(read_html("page", bytes));
    if (const auto value = parse_json(bytes))
        if (const auto article = read_json_article(*value)) check_analysis(*article);
    return 0;
}
