#pragma once
// What a reader has set for all statistics at once: which articles, against which, which words are
// left out, which are counted as one. select.h turns it into articles, material.h into counted
// words, so that every figure, table and command follows the same settings.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace communique {

// A choice of articles. Within one kind any entry will do, and all the kinds that are given must
// hold.
struct Selection {
    std::vector<std::string> documents = {};   // ids, or how they begin
    std::vector<std::string> publishers = {};  // names, in any case
    std::optional<Date> from = {};             // published on this day or later
    std::optional<Date> to = {};               // or earlier; undated articles are in no period

    bool empty() const { return documents.empty() && publishers.empty() && !from && !to; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

// Several forms that count as one item, and as one word where a form has several. The longest form
// wins where one begins another; forms side by side are one use: "Chinese President Xi Jinping".
struct Alias {
    std::string name;   // as shown: "Xi"
    std::string forms;  // a query without regular expressions or aliases: "Xi|Xi Jinping"

    friend bool operator==(const Alias&, const Alias&) = default;
};

enum class MatchCase : std::uint8_t { ignored, kept };
enum class MatchMarks : std::uint8_t { ignored, kept };  // accents and other diacritics

struct MatchOptions {
    MatchCase letter_case = MatchCase::ignored;
    MatchMarks marks = MatchMarks::ignored;

    friend bool operator==(const MatchOptions&, const MatchOptions&) = default;
};

enum class FunctionWords : std::uint8_t { left_out, counted };

struct Settings {
    Selection target = {};                  // empty: all articles
    std::optional<Selection> against = {};  // nothing: all that are not in the target
    std::vector<Alias> aliases = {};
    FunctionWords function_words = FunctionWords::left_out;
    std::vector<std::string> stop = {};  // words left out besides the function words
    std::vector<std::string> keep = {};  // words counted though they are function words
    MatchOptions match = {};

    friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace communique
