#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "articles/read_article.h"
#include "base/utf8.h"

namespace communique {
namespace {

using namespace std::string_view_literals;

// Elements whose content is not the article's text, or not text at all.
constexpr std::array hidden_elements{"script"sv, "style"sv,  "noscript"sv, "template"sv, "svg"sv,
                                     "nav"sv,    "footer"sv, "aside"sv,    "form"sv,     "iframe"sv,
                                     "button"sv, "select"sv, "object"sv,   "video"sv,    "audio"sv};
constexpr std::array block_elements{
    "address"sv, "article"sv,    "blockquote"sv, "br"sv,    "dd"sv, "div"sv,  "dl"sv,
    "dt"sv,      "figcaption"sv, "figure"sv,     "h1"sv,    "h2"sv, "h3"sv,   "h4"sv,
    "h5"sv,      "h6"sv,         "header"sv,     "hr"sv,    "li"sv, "main"sv, "ol"sv,
    "p"sv,       "pre"sv,        "section"sv,    "table"sv, "tr"sv, "ul"sv};
constexpr std::array<std::pair<std::string_view, char32_t>, 34> entities{
    {{"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
     {"apos", '\''},     {"nbsp", 0xA0},    {"ndash", 0x2013}, {"mdash", 0x2014},
     {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
     {"hellip", 0x2026}, {"bull", 0x2022},  {"middot", 0xB7},  {"laquo", 0xAB},
     {"raquo", 0xBB},    {"euro", 0x20AC},  {"pound", 0xA3},   {"yen", 0xA5},
     {"cent", 0xA2},     {"copy", 0xA9},    {"reg", 0xAE},     {"trade", 0x2122},
     {"deg", 0xB0},      {"frac12", 0xBD},  {"frac14", 0xBC},  {"frac34", 0xBE},
     {"thinsp", 0x2009}, {"eacute", 0xE9},  {"egrave", 0xE8},  {"uuml", 0xFC},
     {"ouml", 0xF6},     {"auml", 0xE4}}};

template <class List>
bool is_one_of(std::string_view name, const List& list) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

// The character that starts at the "&" at `at`, and how many bytes name it; 0 bytes when none does.
std::pair<char32_t, std::size_t> entity_at(std::string_view html, std::size_t at) {
    constexpr std::size_t longest = 10;
    const std::size_t end = html.substr(at, longest).find(';');
    if (end == std::string_view::npos || end < 2) return {0, 0};
    const std::string_view name = html.substr(at + 1, end - 1);
    if (name[0] != '#') {
        for (const auto& [known, value] : entities)
            if (known == name) return {value, end + 1};
        return {0, 0};
    }
    const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
    const std::string digits(name.substr(hex ? 2 : 1));
    const long value = std::strtol(digits.c_str(), nullptr, hex ? 16 : 10);
    const bool valid = value > 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    return {valid ? static_cast<char32_t>(value) : replacement_character, end + 1};
}

std::string decode_entities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] =
            text[at] == '&' ? entity_at(text, at) : std::pair<char32_t, std::size_t>{0, 0};
        if (size != 0) append_utf8(out, value);
        else out.push_back(text[at]);
        at += size != 0 ? size : 1;
    }
    return out;
}

struct Tag {
    std::string name;
    std::string_view attributes;
    bool closing = false;
    std::size_t end = 0;  // past its ">"
};

// The value of an attribute, entities decoded; empty when it has none.
std::string attribute(const Tag& tag, std::string_view wanted) {
    const std::string_view text = tag.attributes;
    constexpr std::string_view blanks = " \t\r\n/";
    for (std::size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(blanks, at);
        if (at == std::string_view::npos) break;
        std::size_t end = text.find_first_of(" \t\r\n=", at);
        if (end == std::string_view::npos) end = text.size();
        const std::string name = small(text.substr(at, end - at));
        at = text.find_first_not_of(" \t\r\n", end);
        if (at == std::string_view::npos || text[at] != '=') {
            if (name == wanted) return name;
            at = std::max(end, at == std::string_view::npos ? text.size() : at);
            continue;
        }
        at = text.find_first_not_of(" \t\r\n", at + 1);
        if (at == std::string_view::npos) break;
        const bool quoted = text[at] == '"' || text[at] == '\'';
        const std::size_t begin = quoted ? at + 1 : at;
        end = quoted ? text.find(text[at], begin) : text.find_first_of(" \t\r\n", begin);
        if (end == std::string_view::npos) end = text.size();
        if (name == wanted) return decode_entities(text.substr(begin, end - begin));
        at = end + (quoted ? 1 : 0);
    }
    return {};
}

std::optional<Date> day_of(std::string_view stamp) { return parse_date(stamp.substr(0, 10)); }

class HtmlReader {
public:
    HtmlReader(std::string_view id, std::string_view html) : html_(html) { document_.id = id; }

    Document run();

private:
    // What one "<" opens; nothing when it is a mere sign.
    std::optional<Tag> tag_at(std::size_t at) const;
    std::size_t skip_comment(std::size_t at) const;
    std::size_t skip_element(const Tag& tag);
    std::size_t read_tag(const Tag& tag);
    void read_head(const Tag& tag);
    void add(char32_t c);
    void break_line();
    void finish();

    std::string_view html_;
    Document document_;
    bool blank_ = false;  // a blank is due before the next character
    std::string site_title_;
    std::vector<std::string> unclosed_;
    std::size_t part_begin_ = std::string::npos;  // of <article> or <main> in the text
    std::size_t part_end_ = std::string::npos;
};

std::optional<Tag> HtmlReader::tag_at(std::size_t at) const {
    Tag tag;
    std::size_t begin = at + 1;
    if (begin < html_.size() && html_[begin] == '/') {
        tag.closing = true;
        ++begin;
    }
    std::size_t end = begin;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (end < html_.size() && (letter(html_[end]) || (html_[end] >= '0' && html_[end] <= '9')))
        ++end;
    if (end == begin || !letter(html_[begin])) return std::nullopt;
    tag.name = small(html_.substr(begin, end - begin));
    // A ">" inside a quoted attribute does not close the tag.
    constexpr std::size_t longest = 20000;
    char quote = 0;
    std::size_t close = end;
    for (; close < html_.size() && close - end < longest; ++close) {
        const char c = html_[close];
        if (quote != 0) quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'') quote = c;
        else if (c == '>') break;
    }
    tag.attributes = html_.substr(end, close - end);
    tag.end = std::min(close + 1, html_.size());
    return tag;
}

std::size_t HtmlReader::skip_comment(std::size_t at) const {
    const bool comment = html_.substr(at, 4) == "<!--";
    const std::size_t end = html_.find(comment ? "-->" : ">", at + 2);
    return end == std::string_view::npos ? html_.size() : end + (comment ? 3 : 1);
}

// Past the end of an element of which nothing is shown; past its tag when it has no end.
std::size_t HtmlReader::skip_element(const Tag& tag) {
    if (is_one_of(tag.name, unclosed_)) return tag.end;
    const bool raw = tag.name == "script" || tag.name == "style";
    int depth = 1;
    for (std::size_t at = tag.end; at < html_.size();) {
        at = html_.find('<', at);
        if (at == std::string_view::npos) break;
        const std::optional<Tag> inner = tag_at(at);
        if (!inner) {
            at = !raw && html_.substr(at, 2) == "<!" ? skip_comment(at) : at + 1;
            continue;
        }
        if (inner->name == tag.name && (!raw || inner->closing)) depth += inner->closing ? -1 : 1;
        if (depth == 0) return inner->end;
        at = raw ? at + 1 : inner->end;
    }
    // Never closed: what follows is shown, and nobody looks for its end again.
    unclosed_.push_back(tag.name);
    return tag.end;
}

void HtmlReader::read_head(const Tag& tag) {
    if (tag.name == "html") {
        const std::string language = attribute(tag, "lang");
        if (!language.empty()) document_.language = language.substr(0, 2);
    } else if (tag.name == "link" && attribute(tag, "rel") == "canonical") {
        document_.url = web_address(attribute(tag, "href"));
    } else if (tag.name == "meta") {
        const std::string property = attribute(tag, "property");
        const std::string name = property.empty()
                                     ? small(attribute(tag, "name") + attribute(tag, "itemprop"))
                                     : small(property);
        const std::string content = attribute(tag, "content");
        if (name == "og:title") document_.title = content;
        if (name == "og:site_name") document_.publisher = content;
        if (name == "og:url" && document_.url.empty()) document_.url = web_address(content);
        const bool dated = name == "article:published_time" || name == "date" ||
                           name == "datepublished" || name == "pubdate" || name == "dc.date" ||
                           name == "parsely-pub-date";
        if (dated && !document_.published) document_.published = day_of(content);
    } else if (tag.name == "time" && !document_.published) {
        document_.published = day_of(attribute(tag, "datetime"));
    }
}

std::size_t HtmlReader::read_tag(const Tag& tag) {
    if (!tag.closing) read_head(tag);
    if (tag.name == "title" && !tag.closing) {
        const std::size_t end = std::min(html_.find('<', tag.end), html_.size());
        if (site_title_.empty())
            site_title_ = decode_entities(html_.substr(tag.end, end - tag.end));
        return end;
    }
    const bool hidden =
        is_one_of(tag.name, hidden_elements) || attribute(tag, "hidden") == "hidden";
    if (!tag.closing && hidden && !tag.attributes.ends_with('/') && tag.name != "br")
        return skip_element(tag);
    if (is_one_of(tag.name, block_elements)) break_line();
    if (tag.name == "p" || tag.name == "article" || (tag.name.size() == 2 && tag.name[0] == 'h')) {
        if (!document_.text.empty() && !document_.text.ends_with("\n\n"))
            document_.text.push_back('\n');
    }
    if (tag.name == "li" && !tag.closing) document_.text += "• ";
    if (tag.name == "td" || tag.name == "th") blank_ = true;
    const bool part =
        tag.name == "article" || (tag.name == "main" && part_begin_ == std::string::npos);
    if (part && !tag.closing && part_end_ == std::string::npos) part_begin_ = document_.text.size();
    if (tag.name == "article" && tag.closing && part_end_ == std::string::npos)
        part_end_ = document_.text.size();
    return tag.end;
}

void HtmlReader::break_line() {
    blank_ = false;
    std::string& text = document_.text;
    if (!text.empty() && text.back() != '\n') text.push_back('\n');
}

void HtmlReader::add(char32_t c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        blank_ = true;
        return;
    }
    std::string& text = document_.text;
    if (blank_ && !text.empty() && text.back() != '\n' && text.back() != ' ') text.push_back(' ');
    blank_ = false;
    append_utf8(text, c);
}

void HtmlReader::finish() {
    constexpr std::size_t shortest_part = 200;
    if (part_begin_ != std::string::npos) {
        const std::size_t end = std::min(part_end_, document_.text.size());
        if (end > part_begin_ + shortest_part)
            document_.text = document_.text.substr(part_begin_, end - part_begin_);
    }
    if (document_.title.empty()) {
        const std::size_t begin = site_title_.find_first_not_of(" \t\r\n");
        if (begin != std::string::npos)
            document_.title =
                site_title_.substr(begin, site_title_.find_last_not_of(" \t\r\n") + 1 - begin);
    }
    if (document_.published) document_.published_basis = DateBasis::given;
}

Document HtmlReader::run() {
    for (std::size_t at = 0; at < html_.size();) {
        if (html_[at] == '<') {
            if (const std::optional<Tag> tag = tag_at(at)) {
                at = read_tag(*tag);
                continue;
            }
            const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
            if (next == '!' || next == '?') {
                at = skip_comment(at);
                continue;
            }
        }
        if (html_[at] == '&') {
            const auto [value, size] = entity_at(html_, at);
            if (size != 0) {
                add(value);
                at += size;
                continue;
            }
        }
        const CodePoint c = decode_at(html_, at);
        add(c.value);
        at += c.size;
    }
    finish();
    return std::move(document_);
}

}  // namespace

Document read_html(std::string_view id, std::string_view html) {
    return HtmlReader(id, html).run();
}

}  // namespace communique
