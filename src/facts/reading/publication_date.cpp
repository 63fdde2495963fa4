#include "facts/reading/publication_date.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "facts/reading/written_day.h"

namespace communique {
namespace {

// "Updated: 2015-10-29 07:12"
std::optional<Date> labelled_date(std::string_view line) {
    const std::size_t colon = line.find(": ");
    constexpr std::size_t day = 10;
    if (colon == std::string_view::npos || line.size() < colon + 2 + day ||
        !std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](unsigned char c) { return std::isalpha(c) != 0; }) ||
        !is_word_of_date(line.substr(0, colon)))
        return std::nullopt;
    return parse_date(line.substr(colon + 2, day));
}

// "By Ann Doe. Published Nov. 27, 2019. Updated Nov. 28, 2019 at 6:41 pm"
std::optional<Date> day_behind_label(std::string_view line) {
    constexpr std::size_t longest = 160;
    constexpr std::size_t day = 48;  // bytes of ": 5:40 PM, September 13, 2010"
    if (line.size() > longest) return std::nullopt;
    for (const std::string_view label : {"Published", "PUBLISHED", "Posted", "Issued on"}) {
        const std::size_t at = line.find(label);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = line.substr(at + label.size(), day);
        std::size_t digits = 0;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            digits = rest[i] >= '0' && rest[i] <= '9' ? digits + 1 : 0;
            if (digits == 4)
                if (const auto found = whole_date(rest.substr(0, i + 1))) return found;
        }
    }
    return std::nullopt;
}

// "By Our Correspondent | 17 May 2016", "2016-05-17 09:12": a part of the line is a day.
std::optional<Date> day_of_part(std::string_view line) {
    constexpr std::size_t longest = 120;
    if (line.size() > longest) return std::nullopt;
    if (line.size() >= 10)
        if (const auto date = parse_date(line.substr(0, 10))) return date;
    if (const auto date = labelled_date(line)) return date;
    while (!line.empty()) {
        std::size_t mark = line.size();
        std::size_t width = 0;
        for (const std::string_view bar : {" | ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " / "})
            if (const std::size_t at = line.find(bar); at < mark) {
                mark = at;
                width = bar.size();
            }
        if (const auto day = whole_date(line.substr(0, mark))) return day;
        line.remove_prefix(mark + width);
    }
    return std::nullopt;
}

bool is_shouted(std::string_view line) {
    return line.size() > 3 && std::isupper(static_cast<unsigned char>(line[0])) != 0 &&
           std::isupper(static_cast<unsigned char>(line[1])) != 0;
}

// "AGENCY. January 16, 2025. The presidents ...": a day between stops behind words in capitals.
std::optional<Date> day_between_stops(std::string_view line) {
    constexpr std::size_t longest = 72;
    if (!is_shouted(line)) return std::nullopt;
    std::size_t begin = line.find(". ");
    while (begin < longest) {
        begin += 2;
        const std::size_t end = line.find(". ", begin);
        if (end == std::string_view::npos) return std::nullopt;
        if (const auto day = whole_date(line.substr(begin, end - begin))) return day;
        begin = end;
    }
    return std::nullopt;
}

// Where the first dash with blanks around it stands; npos where there is none.
std::size_t find_dash(std::string_view line) {
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at - 1] != ' ' || (line[at] != '-' && line[at] != '\xE2')) continue;
        const std::string_view rest = line.substr(at);
        for (const std::string_view dash : {"- ", "-- ", "\xE2\x80\x93 ", "\xE2\x80\x94 "})
            if (rest.starts_with(dash)) return at - 1;
    }
    return std::string_view::npos;
}

bool are_names(std::string_view words) {
    bool start = true;
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (start && std::islower(byte) != 0) return false;
        if (std::isdigit(byte) != 0 || c == '.' || c == ':') return false;
        start = c == ' ';
    }
    return true;
}

// "Lima, May 3, 2011. The president", "LIMA, May 3, 2011 (Agency): The president"
std::optional<Date> day_before_stop(std::string_view line) {
    constexpr std::size_t longest = 60;
    const std::size_t comma = line.find(", ");
    if (comma > longest / 2) return std::nullopt;
    const auto found = day_within(line.substr(0, longest));
    if (!found || found->begin != comma + 2 || !are_names(line.substr(0, comma)))
        return std::nullopt;
    std::string_view rest = line.substr(found->end);
    if (rest.starts_with(" (")) rest.remove_prefix(std::min(rest.find(')'), rest.size() - 1) + 1);
    return rest.starts_with(". ") || rest.starts_with(": ") ? std::optional(found->day)
                                                            : std::nullopt;
}

// "The Hague, 22 April 2016 - Prime Minister ...": the day of a dateline.
std::optional<Date> day_of_dateline(std::string_view line) {
    constexpr std::size_t longest = 72;
    constexpr std::size_t dash = 5;  // bytes, with its blanks
    const std::size_t mark = find_dash(line.substr(0, longest + dash));
    if (mark > longest) return std::nullopt;
    std::string_view head = line.substr(0, mark);
    if (head.ends_with(')')) head = head.substr(0, head.rfind('('));
    for (std::size_t comma = head.find(','); comma != std::string_view::npos;
         comma = head.find(',', comma + 1))
        if (const auto day = whole_date(head.substr(comma + 1))) return day;
    return std::nullopt;
}

// "13:20   Ulaanbaatar", "5:30 p.m., Sochi": behind the hour.
std::string_view behind_hour(std::string_view words) {
    constexpr std::string_view of_hour = "0123456789:.,";
    const std::size_t end = words.find_first_not_of(of_hour);
    if (end == 0 || end == std::string_view::npos) return words;
    words.remove_prefix(end);
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    for (const std::string_view half : {"am", "pm", "a.m.", "p.m.", "AM", "PM"})
        if (words.starts_with(half)) {
            words.remove_prefix(half.size());
            words.remove_prefix(std::min(words.find_first_not_of(" ,"), words.size()));
            break;
        }
    return words;
}

// "February 24, 2009, The Kremlin, Moscow": a line of its own with the day and the place.
std::optional<Date> day_of_place_line(std::string_view line) {
    constexpr std::size_t longest = 72;
    if (line.size() > longest) return std::nullopt;
    for (std::size_t comma = line.find(", "); comma != std::string_view::npos;
         comma = line.find(", ", comma + 1)) {
        if (const auto day = whole_date(line.substr(0, comma)))
            return are_names(behind_hour(line.substr(comma + 2))) ? day : std::nullopt;
        if (const auto day = whole_date(line.substr(comma + 2)))
            return are_names(line.substr(0, comma)) ? day : std::nullopt;
    }
    return std::nullopt;
}

// "[June 29, 1993]", "For Immediate Release March 24, 1998"
std::optional<Date> day_of_own_line(std::string_view line) {
    constexpr std::string_view release = "For Immediate Release";
    while (!line.empty() && (line.front() == '[' || line.front() == ' ')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ']' || line.back() == ' ')) line.remove_suffix(1);
    if (line.starts_with(release)) line.remove_prefix(release.size());
    // "PM meeting with the Icelandic prime minister: 20 August 2019"
    constexpr std::size_t longest = 120;
    if (const std::size_t colon = line.size() < longest ? line.rfind(": ") : std::string_view::npos;
        colon != std::string_view::npos)
        line.remove_prefix(colon + 2);
    if (const auto day = day_in_digits(line)) return day;
    return line.find(':') == std::string_view::npos ? whole_date(line) : std::nullopt;
}

// "Lima, Peru November 17, 2016", a line of its own.
std::optional<Date> day_behind_names(std::string_view line) {
    constexpr std::size_t longest = 72;
    if (line.size() > longest || line.find(", ") == std::string_view::npos ||
        line.find(':') != std::string_view::npos)
        return std::nullopt;
    for (std::size_t blank = line.find(' '); blank != std::string_view::npos;
         blank = line.find(' ', blank + 1))
        if (const auto day = whole_date(line.substr(blank + 1)))
            return are_names(line.substr(0, blank)) ? day : std::nullopt;
    return std::nullopt;
}

// A day among parts that commas divide: "Evening Post, Volume 4, Leeds, 28 July 1998, Page 2".
std::optional<Date> day_among_commas(std::string_view line) {
    for (std::size_t begin = 0; begin != std::string_view::npos;) {
        for (std::size_t end = line.find(',', begin); begin < line.size();
             end = line.find(',', end + 1)) {
            if (const auto day = whole_date(line.substr(begin, end - begin))) return day;
            if (end == std::string_view::npos) break;
        }
        begin = line.find(", ", begin);
        if (begin != std::string_view::npos) begin += 2;
    }
    return std::nullopt;
}

// "Evening Post, Volume 4, Number 71, Leeds, 28 July 1998 — Page 2": the issue of an archive.
std::optional<Date> day_of_issue(std::string_view line) {
    constexpr std::size_t longest = 160;
    static constexpr std::array<std::string_view, 6> words{", Volume ", ", Vol. ",  ", Vol ",
                                                           ", Number ", ", Issue ", ", No. "};
    if (line.size() > longest || std::none_of(words.begin(), words.end(), [&](auto word) {
            return line.find(word) != std::string_view::npos;
        }))
        return std::nullopt;
    return day_among_commas(line.substr(0, find_dash(line)));
}

// "Copyright © July 12, 1998, No. 28": the issue that printed it.
std::optional<Date> day_of_copyright(std::string_view line) {
    constexpr std::size_t longest = 160;
    if (line.size() > longest) return std::nullopt;
    std::size_t mark = std::string_view::npos;
    for (const std::string_view word : {"Copyright ", "copyright ", "\xC2\xA9 ", "(c) ", "(C) "})
        if (const std::size_t at = line.find(word); at != std::string_view::npos)
            mark = std::min(mark, at + word.size());
    if (mark == std::string_view::npos) return std::nullopt;
    std::string_view rest = line.substr(mark);
    for (const std::string_view word : {"\xC2\xA9 ", "(c) ", "(C) "})
        if (rest.starts_with(word)) rest.remove_prefix(word.size());
    // The day may stand behind the paper's name, and before the number of the issue.
    return day_among_commas(rest);
}

// Returns the first line and leaves what is below it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

// The last lines of a page.
std::optional<Date> day_at_foot(std::string_view text) {
    constexpr int closing = 12;  // lines
    for (int lines = 0; lines < closing && !text.empty(); ++lines) {
        const std::size_t begin = text.rfind('\n');
        const std::string_view line =
            begin == std::string_view::npos ? text : text.substr(begin + 1);
        if (const auto day = day_of_copyright(line)) return day;
        text = begin == std::string_view::npos ? std::string_view{} : text.substr(0, begin);
    }
    return std::nullopt;
}

// Below a page's menu: the one day that a line of its own gives; none where several do, as in a list.
std::optional<Date> day_below_menu(std::string_view text) {
    constexpr int menu = 45;  // lines that say anything
    std::optional<Date> only;
    for (int lines = 0; lines < menu && !text.empty();) {
        const std::string_view line = take_line(text);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        ++lines;
        auto day = day_of_part(line);
        if (!day) day = day_of_place_line(line);
        if (!day) continue;
        if (only && !(*only == *day)) return std::nullopt;
        only = day;
    }
    return only;
}

// What a line tells before its news: behind "(AnyPoint / Any News - 20th Apr, 2020)", and up to the
// end of the agency's bracket behind the place.
std::string_view head_of_dateline(std::string_view line) {
    constexpr std::size_t longest = 120;  // bytes of a bracket
    constexpr std::size_t usual = 60;
    constexpr std::size_t place = 30;
    if (line.starts_with('(')) {
        const std::size_t end = line.substr(0, longest).find(") ");
        if (end != std::string_view::npos) line.remove_prefix(end + 2);
    }
    const std::size_t open = line.substr(0, place).find('(');
    const std::size_t close = open == std::string_view::npos
                                  ? std::string_view::npos
                                  : line.substr(0, open + longest).find(')');
    return line.substr(0, close == std::string_view::npos ? usual : std::max(usual, close));
}

// "Published 10 October 2017" among the first lines: the page tells the same day.
bool says_published(const Document& document) {
    constexpr int opening = 12;  // lines
    constexpr std::string_view label = "Published ";
    std::string_view rest = document.text;
    for (int lines = 0; lines < opening && !rest.empty(); ++lines) {
        const std::string_view line = take_line(rest);
        if (line.starts_with(label) && whole_date(line.substr(label.size())) == document.published)
            return true;
    }
    return false;
}

// A dateline opens with a place in capitals and ends with a dash or a stop: the day in it.
std::optional<Date> day_behind_place(std::string_view line, Date published) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const std::string_view opening = head_of_dateline(line);
    if (!is_shouted(opening)) return std::nullopt;
    const auto found = month_and_day(opening);
    if (!found) return std::nullopt;
    for (const int year : {published.year, published.year - 1}) {
        const Date day{year, found->first, found->second};
        if (is_valid(day) && is_lately(day, published)) return day;
    }
    return std::nullopt;
}

// "MILAN, May 23 -- The king", a dash within what a dateline may hold.
bool ends_with_dash(std::string_view line) {
    constexpr std::size_t longest = 60;
    return find_dash(line.substr(0, longest)) != std::string_view::npos;
}

// "Date: 02/03/2019" above "Hanoi, March 2 (ABC) --": the dateline tells which number is the month.
std::optional<Date> day_by_dateline(std::string_view text) {
    constexpr int opening = 10;           // lines
    constexpr std::size_t longest = 120;  // bytes of a line that gives no more than a day
    std::string_view digits;
    for (int lines = 0; lines < opening && !text.empty(); ++lines) {
        const std::string_view line = take_line(text);
        if (digits.empty() && line.size() <= longest && line.find('/') != std::string_view::npos)
            digits = line;
        else if (!digits.empty() && ends_with_dash(line))
            if (const auto told = month_and_day(line.substr(0, find_dash(line))))
                return day_in_digits_by(digits, *told);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Date> dateline_day(const Document& document) {
    if (!document.published || says_published(document)) return std::nullopt;
    constexpr int opening = 8;  // lines
    constexpr int page = 40;    // with a page's menu
    const Date published = *document.published;
    std::optional<Date> written;  // in a line of its own, where no dateline follows
    std::string_view rest = document.text;
    for (int lines = 0; lines < page && !rest.empty(); ++lines) {
        const std::string_view line = take_line(rest);
        if (lines >= opening) {
            if (written || !ends_with_dash(line)) continue;
            if (const auto day = day_behind_place(line, published)) return day;
            continue;
        }
        auto told = day_of_dateline(line);
        if (!told) told = day_before_stop(line);
        if (!told) told = day_behind_names(line);
        if (!told) told = day_of_own_line(line);
        if (!told) told = day_of_place_line(line);
        if (!told) told = day_of_part(line);
        if (told && is_lately(*told, published) && !written) written = told;
        if (const auto day = day_behind_place(line, published)) return day;
    }
    return written;
}

std::optional<Date> stated_publication_date(const Document& document) {
    // Only the head of the text can say so; further down a date belongs to the story.
    const std::string_view head = std::string_view(document.text).substr(0, 120);
    for (const std::string_view word :
         {"date ", "Date: ", "date: ", "Published ", "Published: ", "published "}) {
        const std::size_t at = head.find(word);
        if (at == std::string_view::npos) continue;
        if (const auto date = parse_date(head.substr(at + word.size(), 10))) return date;
    }
    constexpr int opening = 10;  // lines
    std::string_view rest = document.text;
    for (int lines = 0; lines < opening && !rest.empty(); ++lines) {
        const std::string_view line = take_line(rest);
        if (const auto day = day_of_script(line)) return day;
        if (const auto day = day_of_part(line)) return day;
        if (const auto day = day_behind_label(line)) return day;
        if (const auto day = day_of_dateline(line)) return day;
        if (const auto day = day_between_stops(line)) return day;
        if (const auto day = day_of_place_line(line)) return day;
        if (const auto day = day_of_own_line(line)) return day;
        if (const auto day = day_of_issue(line)) return day;
    }
    if (const auto day = day_by_dateline(document.text)) return day;
    if (const auto day = day_at_foot(document.text)) return day;
    if (const auto day = day_below_menu(document.text)) return day;
    // Lines that may also tell of something else: only where no other names a day.
    rest = document.text;
    for (int lines = 0; lines < opening && !rest.empty(); ++lines) {
        const std::string_view line = take_line(rest);
        if (const auto day = day_of_byline(line)) return day;
        if (const auto day = day_before_stop(line)) return day;
    }
    return std::nullopt;
}

}  // namespace communique
