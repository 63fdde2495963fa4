#include "articles/boilerplate.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.h"

namespace communique {
namespace {

using namespace std::string_view_literals;

// What a page says around an article. A line that begins so and does not go on like prose is
// the page's.
constexpr std::array page_openings{"advertisement"sv,
                                   "sponsored"sv,
                                   "promoted"sv,
                                   "sign up"sv,
                                   "sign in"sv,
                                   "log in"sv,
                                   "subscribe"sv,
                                   "register now"sv,
                                   "get more with"sv,
                                   "get our"sv,
                                   "get the latest"sv,
                                   "read more"sv,
                                   "read also"sv,
                                   "also read"sv,
                                   "read next"sv,
                                   "see also"sv,
                                   "learn more"sv,
                                   "find out more"sv,
                                   "click here"sv,
                                   "tap here"sv,
                                   "follow us"sv,
                                   "follow our"sv,
                                   "join us on"sv,
                                   "share this"sv,
                                   "share on"sv,
                                   "copy link"sv,
                                   "print this"sv,
                                   "email this"sv,
                                   "download the"sv,
                                   "download our"sv,
                                   "most read"sv,
                                   "most popular"sv,
                                   "more from"sv,
                                   "more on this"sv,
                                   "more stories"sv,
                                   "recommended"sv,
                                   "related"sv,
                                   "you may also"sv,
                                   "you might also"sv,
                                   "don't miss"sv,
                                   "editor's pick"sv,
                                   "editors' pick"sv,
                                   "trending"sv,
                                   "watch:"sv,
                                   "listen:"sv,
                                   "watch now"sv,
                                   "listen now"sv,
                                   "newsletter"sv,
                                   "our newsletter"sv,
                                   "a weekly newsletter"sv,
                                   "a daily newsletter"sv,
                                   "all rights reserved"sv,
                                   "copyright"sv,
                                   "©"sv,
                                   "(c) 20"sv,
                                   "terms of use"sv,
                                   "terms and conditions"sv,
                                   "privacy policy"sv,
                                   "cookie"sv,
                                   "we use cookies"sv,
                                   "this site uses"sv,
                                   "skip to"sv,
                                   "back to top"sv,
                                   "loading"sv,
                                   "view comments"sv,
                                   "leave a comment"sv,
                                   "comments ("sv,
                                   "comment ("sv,
                                   "tags:"sv,
                                   "topics:"sv,
                                   "filed under"sv,
                                   "support our journalism"sv,
                                   "support independent"sv,
                                   "already a subscriber"sv,
                                   "to continue reading"sv,
                                   "continue reading"sv,
                                   "story continues below"sv,
                                   "enable javascript"sv,
                                   "please enable"sv};
// Openings that head a block of links: the headlines below them are the page's too.
constexpr std::array block_openings{
    "related"sv,      "recommended"sv,    "read also"sv,    "also read"sv,    "see also"sv,
    "most read"sv,    "more from"sv,      "more on this"sv, "more stories"sv, "read next"sv,
    "you may also"sv, "you might also"sv, "trending"sv,     "most popular"sv};
// What only a picture's caption says; each stands at the beginning of a word.
constexpr std::array caption_signs{
    "photo:"sv,       "photo by"sv,      "photo credit"sv, "photo courtesy"sv,
    "photograph:"sv,  "picture:"sv,      "image:"sv,       "image credit"sv,
    "image source"sv, "file photo"sv,    "file picture"sv, "file image"sv,
    "handout via"sv,  "handout photo"sv, "getty images"sv, "/getty"sv,
    "/reuters"sv,     "reuters/"sv,      "/afp"sv,         "afp/"sv,
    "/ap)"sv,         "ap photo"sv,      "afp photo"sv,    "epa-efe"sv,
    "/tass"sv,        "tass/"sv,         "/sputnik"sv,     "sputnik/"sv,
    "(l)"sv,          "(r)"sv,           "(c)"sv,          "(left)"sv,
    "(right)"sv,      "(centre)"sv,      "(center)"sv,     "(pictured"sv,
    "(2nd l"sv,       "(2nd r"sv,        "(3rd l"sv,       "(3rd r"sv,
    "(4th l"sv,       "(4th r"sv,        "(5th l"sv,       "(5th r"sv};

constexpr std::size_t longest_page_line = 160;
constexpr std::size_t longest_headline = 220;
constexpr std::size_t longest_caption = 500;
constexpr std::size_t fewest_teaser_words = 6;

// A line with what the rules ask about it.
struct Seen {
    std::string_view text;
    std::string plain;   // its beginning, folded, apostrophes straight
    bool ended = false;  // its last sentence has a stop
    bool blank_above = false;
    std::size_t words = 0;  // only counted for lines that may be a headline
};

// The line without blanks, no-break spaces and byte order marks around it.
std::string_view trimmed(std::string_view line) {
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!line.empty()) {
        if (blank(line.front())) line.remove_prefix(1);
        else if (line.starts_with("\xC2\xA0")) line.remove_prefix(2);
        else if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        else break;
    }
    while (!line.empty()) {
        if (blank(line.back())) line.remove_suffix(1);
        else if (line.ends_with("\xC2\xA0")) line.remove_suffix(2);
        else break;
    }
    return line;
}

std::size_t line_end(std::string_view text, std::size_t at) {
    const auto ends = [](char c) {
        return static_cast<unsigned char>(c) <= '\r' && (c == '\n' || c == '\r');
    };
    return static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), ends) -
        text.begin());
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string plain_start(std::string_view line) {
    constexpr std::size_t longest_opening = 32;
    const std::string_view start = line.substr(0, longest_opening);
    std::string plain(start.size(), ' ');
    std::size_t size = 0;
    for (std::size_t at = 0; at < start.size(); ++at) {
        const bool apostrophe = start[at] == "’"[0] && start.substr(at, 3) == "’";
        plain[size++] = apostrophe ? '\'' : small(start[at]);
        if (apostrophe) at += 2;
    }
    plain.resize(size);
    return plain;
}

bool has_stop(std::string_view line) {
    while (true) {
        if (line.ends_with("”") || line.ends_with("’")) line.remove_suffix(3);
        else if (line.ends_with("»")) line.remove_suffix(2);
        else if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') ||
                 line.ends_with(']'))
            line.remove_suffix(1);
        else break;
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') ||
           line.ends_with("…") || line.ends_with("。");
}

std::size_t count_words(std::string_view line) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : line) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank && !inside) ++words;
        inside = !blank;
    }
    return words;
}

template <class List>
bool begins_with_any(std::string_view line, const List& openings) {
    return std::any_of(openings.begin(), openings.end(), [line](std::string_view opening) {
        if (line.empty() || line[0] != opening[0] || !line.starts_with(opening)) return false;
        // "related" must not catch "relatedness", nor "cookie" "cookies crumble" in prose.
        const char next = line.size() > opening.size() ? line[opening.size()] : ' ';
        const char last = opening.back();
        const bool word = last >= 'a' && last <= 'z';
        return !word || !(next >= 'a' && next <= 'z') || next == 's';
    });
}

// "{{^userSubscribed}}", "<% … %>", "${title}": what a template engine should have replaced.
bool is_template(std::string_view line) {
    if (line.starts_with("{{") && line.ends_with("}}")) return true;
    if (line.starts_with("{%") && line.ends_with("%}")) return true;
    if (line.starts_with("<%") && line.ends_with("%>")) return true;
    return line.starts_with("${") && line.ends_with("}");
}

bool is_rule(std::string_view line) {
    return line.find_first_not_of("-_=*~#.·•—– \t") == std::string_view::npos;
}

bool is_page_line(const Seen& line) {
    if (is_template(line.text) || is_rule(line.text)) return true;
    if (line.text.size() > longest_page_line || !begins_with_any(line.plain, page_openings))
        return false;
    // "Related matters were discussed at length." is prose: a whole sentence of some length.
    return !line.ended || line.words <= 5 || line.text.find(':') != std::string_view::npos;
}

bool stands_at(std::string_view line, std::size_t at, std::string_view sign) {
    if (line.size() - at < sign.size()) return false;
    for (std::size_t i = 0; i < sign.size(); ++i)
        if (small(line[at + i]) != sign[i]) return false;
    return true;
}

// For each first byte of a sign, which second letters occur (bit 31 for other bytes): most words
// are told from all signs by this alone.
constexpr std::uint32_t second_bit(char c) {
    return c >= 'a' && c <= 'z' ? 1U << static_cast<unsigned>(c - 'a') : 1U << 31U;
}

constexpr std::array<std::uint32_t, 256> second_letters = [] {
    std::array<std::uint32_t, 256> table{};
    for (const std::string_view sign : caption_signs)
        table[static_cast<unsigned char>(sign[0])] |= second_bit(sign[1]);
    return table;
}();

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// The signs by their first byte: those of a byte are together.
constexpr std::array sorted_signs = [] {
    std::array signs = caption_signs;
    std::sort(signs.begin(), signs.end());
    return signs;
}();
constexpr std::array<std::uint8_t, 256> first_signs = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = sorted_signs.size(); i-- > 0;)
        table[static_cast<unsigned char>(sorted_signs[i][0])] = static_cast<std::uint8_t>(i);
    return table;
}();

bool sign_at(std::string_view line, std::size_t at) {
    const char c = small(line[at]);
    const auto byte = static_cast<unsigned char>(c);
    if ((second_letters[byte] & second_bit(small(line[at + 1]))) == 0) return false;
    for (std::size_t i = first_signs[byte]; i < sorted_signs.size() && sorted_signs[i][0] == c; ++i)
        if (stands_at(line, at, sorted_signs[i])) return true;
    return false;
}

// Signs are words, or begin with a mark: nothing is looked for inside a word.
bool is_caption(std::string_view line) {
    if (line.size() > longest_caption) return false;
    for (std::size_t at = 0; at + 1 < line.size();) {
        if (sign_at(line, at)) return true;
        const bool word = is_small_letter(small(line[at]));
        ++at;
        while (word && at + 1 < line.size() && is_small_letter(small(line[at]))) ++at;
    }
    return false;
}

bool is_bullet(std::string_view line) {
    if (line.empty() || is_small_letter(small(line[0]))) return false;
    for (const std::string_view mark :
         {"•"sv, "·"sv, "▪"sv, "●"sv, "◦"sv, "‣"sv, "– "sv, "— "sv, "- "sv, "* "sv})
        if (line.starts_with(mark)) return true;
    return false;
}

std::vector<Seen> look_at(std::string_view text, std::vector<Line>& lines) {
    std::vector<Seen> seen;
    bool blank_above = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = line_end(text, at);
        const std::string_view whole = text.substr(at, end - at);
        const std::string_view words = trimmed(whole);
        if (words.empty()) {
            // The two halves of a Windows line end are one.
            const bool half = whole.empty() && at > 0 && text[at - 1] == '\r' &&
                              end < text.size() && text[end] == '\n';
            if (!half) blank_above = true;
        } else {
            const auto begin = static_cast<std::uint32_t>(words.data() - text.data());
            Line line;
            line.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
            lines.push_back(line);
            Seen what;
            what.text = slice(text, line.span);
            what.plain = plain_start(what.text);
            what.ended = has_stop(what.text);
            what.blank_above = blank_above;
            if (what.text.size() <= longest_headline) what.words = count_words(what.text);
            seen.push_back(std::move(what));
            blank_above = false;
        }
        at = end + 1;
    }
    return seen;
}

// A line that does not end a sentence and stands twice is a picture's or a player's.
void mark_repetitions(const std::vector<Seen>& seen, std::vector<Line>& lines) {
    std::unordered_map<std::string_view, std::size_t> first;
    first.reserve(seen.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (lines[i].kind == LineKind::boilerplate) continue;
        const auto [place, is_new] = first.emplace(seen[i].text, i);
        if (is_new) continue;
        constexpr std::size_t shortest = 20;
        if (seen[i].ended && seen[i].text.size() < shortest) continue;
        lines[i].kind = LineKind::boilerplate;
        if (!seen[i].ended && place->second > 0) lines[place->second].kind = LineKind::boilerplate;
    }
}

// Headlines under "Related coverage:", and a line between two of the page's, are the page's.
void mark_blocks(const std::vector<Seen>& seen, std::vector<Line>& lines) {
    bool in_block = false;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (lines[i].kind == LineKind::boilerplate) {
            const bool heads = begins_with_any(seen[i].plain, block_openings) && seen[i].words <= 5;
            if (heads) in_block = true;
            continue;
        }
        if (seen[i].ended || seen[i].text.size() > longest_headline) in_block = false;
        if (in_block) lines[i].kind = LineKind::boilerplate;
        const bool between =
            i > 0 && i + 1 < seen.size() && lines[i - 1].kind == LineKind::boilerplate &&
            lines[i + 1].kind == LineKind::boilerplate && !is_template(seen[i - 1].text);
        if (between && !seen[i].ended && seen[i].text.size() <= longest_page_line)
            lines[i].kind = LineKind::boilerplate;
    }
}

bool starts_small(std::string_view line) {
    return !line.empty() && line[0] >= 'a' && line[0] <= 'z';
}

// A line broken at a fixed width goes on in the next one.
bool goes_on(const std::vector<Seen>& seen, const std::vector<Line>& lines, std::size_t i) {
    const bool below =
        i + 1 < seen.size() && !seen[i + 1].blank_above && starts_small(seen[i + 1].text);
    const bool above =
        i > 0 && !seen[i].blank_above && !seen[i - 1].ended && lines[i - 1].kind == LineKind::prose;
    return below || above;
}

// Unended lines above the first ended one are the article's headline; below it short ones are
// crossheads and longer ones, standing alone among paragraphs that do end, headlines of others.
void mark_headlines(const std::vector<Seen>& seen, std::vector<Line>& lines) {
    std::size_t body = 0;
    while (body < seen.size() && !(lines[body].kind == LineKind::prose && seen[body].ended)) ++body;
    if (body == seen.size()) return;
    std::size_t ended = 0;
    std::size_t unended = 0;
    for (std::size_t i = body; i < seen.size(); ++i) {
        if (lines[i].kind != LineKind::prose) continue;
        ++(seen[i].ended ? ended : unended);
    }
    const bool tidy = unended * 3 <= ended;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (lines[i].kind != LineKind::prose || seen[i].ended) continue;
        if (goes_on(seen, lines, i)) continue;
        const char last = seen[i].text.back();
        if (seen[i].text.size() > longest_headline || last == ':' || last == ',' || last == ';')
            continue;
        if (i < body) {
            lines[i].kind = LineKind::headline;
            continue;
        }
        const bool blank_below = i + 1 == seen.size() || seen[i + 1].blank_above;
        if (!tidy || !seen[i].blank_above || !blank_below) continue;
        const bool teaser = seen[i].words >= fewest_teaser_words;
        lines[i].kind = teaser ? LineKind::boilerplate : LineKind::headline;
    }
}

}  // namespace

std::vector<Line> classify_lines(std::string_view text) {
    std::vector<Line> lines;
    const std::vector<Seen> seen = look_at(text, lines);
    if (lines.size() < 2) return lines;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (is_page_line(seen[i])) lines[i].kind = LineKind::boilerplate;
        else if (is_caption(seen[i].text)) lines[i].kind = LineKind::caption;
        else if (is_bullet(seen[i].text)) lines[i].kind = LineKind::bullet;
    }
    mark_repetitions(seen, lines);
    mark_blocks(seen, lines);
    mark_headlines(seen, lines);
    return lines;
}

}  // namespace communique
