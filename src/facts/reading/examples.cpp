#include "facts/reading/examples.h"

namespace communique {
namespace {

std::string words_captured(const Article& article, const Match& match, std::string_view name) {
    const Capture capture = match[name];
    return std::string(
        slice(article.scan.text(), article.scan.span_of(capture.first, capture.count)));
}

// The first capture that is not as expected, as `name="found"`; empty when all are.
std::string first_difference(const Article& article, const Match& match,
                             const RuleExample& example) {
    for (const auto& [name, expected] : example.captures) {
        const std::string found = words_captured(article, match, name);
        if (found != expected) return name + "=\"" + found + "\"";
    }
    return {};
}

}  // namespace

std::optional<std::string> check_example(const Rule& rule, const RuleExample& example,
                                         const Article& article, const std::vector<Match>& trace) {
    const std::string place =
        rule.file + ":" + std::to_string(example.line) + ": " + rule.name + ": ";
    bool seen = false;
    std::string difference;
    for (const Match& match : trace) {
        if (match.rule.name != rule.name) continue;
        if (!example.yes) return place + "must not match: " + example.text;
        seen = true;
        difference = first_difference(article, match, example);
        if (difference.empty()) return std::nullopt;
    }
    if (!example.yes) return std::nullopt;
    if (!seen) return place + "does not match: " + example.text;
    return place + "captures " + difference + " in: " + example.text;
}

}  // namespace communique
