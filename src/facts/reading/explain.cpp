#include "facts/reading/explain.h"

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

void append_capture(std::string& out, const Article& article, std::string_view name,
                    const Capture& capture) {
    if (capture.count == 0) return;
    const Span span = article.scan.span_of(capture.first, capture.count);
    out += "      " + std::string(name) + " = \"" + std::string(slice(article.scan.text(), span)) +
           "\"\n";
}

}  // namespace

std::string explain_matches(const Article& article, const RuleBook& rules,
                            const std::vector<Match>& trace) {
    const CodePointIndex index(article.scan.text());
    std::vector<const Match*> ordered;
    for (const Match& match : trace) ordered.push_back(&match);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Match* a, const Match* b) { return a->sentence < b->sentence; });
    std::string out;
    std::uint32_t sentence = 0xFFFFFFFF;
    for (const Match* match : ordered) {
        if (match->sentence != sentence) {
            sentence = match->sentence;
            out += std::string(
                       slice(article.scan.text(), article.scan.analysis.sentences[sentence].span)) +
                   "\n";
        }
        const Span span = article.scan.span_of(match->first, match->count);
        out += "  " + rules.passes[match->rule.pass].stage + "/" + match->rule.name + "  [" +
               std::to_string(index.code_point_of(span.begin)) + "," +
               std::to_string(index.code_point_of(span.end)) + ")  \"" +
               std::string(slice(article.scan.text(), span)) + "\"\n";
        for (std::size_t i = 0; i < match->captures.size(); ++i)
            append_capture(out, article, match->rule.captures[i], match->captures[i]);
    }
    return out;
}

}  // namespace communique
