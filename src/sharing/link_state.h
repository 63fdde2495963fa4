#pragma once
// What an address can say about the explorer: which panel, by which counting rules, which sentence.
// Every control of the explorer lives here, so that a link restores all of it. Unknown keys and
// unusable values are left out and named, so old and foreign links keep working and nobody is
// misled. The reader's corrections travel apart from it, after '#', where no server sees them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "facts/corrections.h"
#include "facts/link.h"
#include "figures/asked.h"

namespace communique {

enum class Tab : std::uint8_t { overview, meetings, trade, keywords, reader };
constexpr std::size_t tab_count = 5;
std::string_view name_of(Tab tab);

enum class ThemeChoice : std::uint8_t { system, light, dark };

// The address of a sentence: documents and sentences counted from 0.
struct SentenceRef {
    std::uint32_t document = 0;
    std::uint32_t sentence = 0;

    friend bool operator==(SentenceRef, SentenceRef) = default;
};

struct LinkState {
    Tab tab = Tab::overview;
    CountingRules counting;
    Asked words;                          // what is asked of words: uses, lists, settings
    std::optional<DateRange> period;      // shown on the time axes, all of it when empty
    std::vector<std::string> hidden;      // series switched off: "meetings.by video"
    std::string document;                 // id of the article being read
    std::optional<SentenceRef> sentence;  // pointed out in the reader
    ThemeChoice theme = ThemeChoice::system;
    Tongue language = Tongue::english;
    bool embed = false;      // a single figure in somebody's page
    std::string figure;      // which one
    bool only_mine = false;  // the reader's own articles without the bundled ones

    friend bool operator==(const LinkState&, const LinkState&) = default;
};

// "tab=meetings&planned=1": only what differs from the defaults, percent-encoded, keys in fixed
// order.
std::string encode(const LinkState& state);
// The state a query string tells; a leading "?" or "#" is allowed. What it cannot use it puts into
// `left_out`, "figur" or "planned=maybe", in the order of the query.
LinkState decode(std::string_view query, std::vector<std::string>* left_out = nullptr);
// The names of all keys, in the order in which they are written.
std::vector<std::string_view> link_keys();

// "fix=…&fix=…": the corrections as the part of an address after '#'; empty when there are none.
std::string encode_corrections(const Corrections& corrections);
// The corrections of such a part; other keys with a value and broken corrections are named in
// `left_out`.
Corrections decode_corrections(std::string_view fragment,
                               std::vector<std::string>* left_out = nullptr);

}  // namespace communique
