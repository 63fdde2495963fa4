// The first line as a query, what follows as an article: whatever they are, a query is read or
// refused with its place, and the uses found stand in order inside the article.

#include <string>

#include "fuzz/check.h"
#include "statistics/concordance.h"
#include "statistics/material.h"
#include "statistics/query.h"
#include "statistics/regex/re2_engine.h"
#include "statistics/trend.h"

using namespace communique;

namespace {

void check_lines(const Concordance& found, const Corpus& corpus, const Analysis& analysis) {
    std::uint32_t before = 0;
    for (const ConcordanceLine& line : found.lines) {
        check(line.first_token < line.end_token, "a use has a token");
        check(line.end_token <= analysis.tokens.size(), "a use lies in the article");
        check(line.first_token >= before, "uses stand in order and do not overlap");
        before = line.end_token;
        check(analysis.sentences[line.sentence].span.contains(line.node),
              "a use lies in its sentence");
        check(line.left.end <= line.node.begin && line.node.end <= line.right.begin,
              "the context is around the node");
        check(line.right.end <= corpus[0].text.size(), "the context lies in the article");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = as_text(data, size);
    const std::size_t line_end = bytes.find('\n');
    Corpus corpus(1);
    corpus[0].text =
        to_valid_utf8(line_end == std::string_view::npos ? std::string_view("A gas deal.")
                                                         : bytes.substr(line_end));
    Vocabulary vocabulary;
    const std::vector<Analysis> analyses{analyse(corpus[0], vocabulary)};
    const Texts texts{corpus, analyses, vocabulary};

    ConcordanceRequest request;
    request.query = bytes.substr(0, std::min<std::size_t>(line_end, 200));
    if (size % 2 == 1) request.match = {MatchCase::kept, MatchMarks::kept};
    const auto found = make_concordance(texts, request, {}, &re2_engine());
    if (!found) {
        check(column_of(found.error()).has_value(), "an error names the place in the query");
        return 0;
    }
    check_lines(*found, corpus, analyses[0]);
    check(trend(corpus, found->counts).uses == found->lines.size(), "a trend counts all uses");

    std::vector<ConcordanceLine> sorted = found->lines;
    const std::vector<SortKey> keys = parse_sort("1R,node,-2L").value();
    finish(sort_lines(sorted, texts, keys));
    check(sorted.size() == found->lines.size(), "sorting loses no line");
    for (const ConcordanceLine& line : sorted)
        check(sorted_words(line, analyses[0], keys).size() == keys.size(),
              "every level has its word");

    Settings settings;
    settings.aliases = {{"item", request.query}};
    const auto material = Material::prepare(texts, settings);
    if (!material) return 0;
    check(material->analyses()[0].tokens.size() <= analyses[0].tokens.size(),
          "an alias joins tokens");
    check(material->counts()[0].tokens <= found->words + found->lines.size(),
          "an alias is one word");
    return 0;
}
