#include "facts/reading/day_of_saying.h"

#include <optional>
#include <vector>

#include "facts/reading/among.h"

namespace communique {
namespace {

// Whether quotation marks are open, told from one token to the next.
class Quotes {
public:
    // Returns whether the token is a mark.
    bool step(std::string_view form) {
        if (form == "\"") open_ = !open_;
        else if (form == "“" || form == "„" || form == "«") open_ = true;
        else if (form == "”" || form == "»") open_ = false;
        else return false;
        return true;
    }
    bool open() const { return open_; }
    void close() { open_ = false; }

private:
    bool open_ = false;
};

// "today", "tomorrow", "this morning": a day counted from that of speaking.
bool is_day_of_speaker(const Scan& scan, const Item& item) {
    if (item.kind != ItemKind::date) return false;
    const DateValue& date = scan.values.dates[item.value];
    if (!date.resolved || !date.relative || date.weekday_only || date.grain != Grain::day ||
        !date.range.first || date.range.first != date.range.last)
        return false;
    if (scan.at(item.first, scan.lexicon.find_class("DAY_WORD")) != nullptr) return item.count <= 2;
    static constexpr std::string_view parts[] = {"morning", "afternoon", "evening"};
    return item.count == 2 && scan.form(item.first) == "this" &&
           among(scan.form(item.first + 1), parts);
}

// The bare weekday before publication that stands beside a verb of saying between the tokens: "he
// wrote on Wednesday". `quotes`: as they are before the first of them.
std::optional<Date> day_said(const Scan& scan, Quotes quotes, std::uint32_t from,
                             std::uint32_t end) {
    constexpr std::uint32_t near = 12;  // tokens behind the verb
    std::optional<std::uint32_t> verb;
    for (std::uint32_t t = from; t < end; ++t) {
        quotes.step(scan.form(t));
        if (quotes.open()) continue;
        if (scan.is(t, WordSet::reports)) verb = t;
        if (!verb || t - *verb > near) continue;
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (date.resolved && date.weekday_only && date.range.first &&
                !(*scan.reference < *date.range.first))
                return date.range.first;
        }
    }
    return std::nullopt;
}

// The days found within a quotation, until what is said around it tells when it was said.
struct Pending {
    std::vector<std::uint32_t> dates;

    // Several items may stand for one date.
    void add(std::uint32_t date) {
        if (dates.empty() || dates.back() != date) dates.push_back(date);
    }
    void settle(Scan& scan, std::optional<Date> said) {
        for (const std::uint32_t index : dates) {
            DateValue& date = scan.values.dates[index];
            if (!said) {
                date.quoted = true;
                continue;
            }
            const int back = day_number(*said) - day_number(*scan.reference);
            date.range.first = add_days(*date.range.first, back);
            date.range.last = add_days(*date.range.last, back);
        }
    }
};

// The day alone on one of the next lines: below a post that the article shows.
std::optional<Date> day_below_post(const Scan& scan, std::size_t post) {
    constexpr std::size_t lines = 3;      // "#hashtag", the name, the day
    constexpr std::uint32_t longest = 8;  // tokens of "June 2, 2019 9:14 AM"
    const auto& sentences = scan.analysis.sentences;
    for (std::size_t s = post + 1; s < sentences.size() && s <= post + lines; ++s) {
        if (sentences[s].token_count > longest) continue;
        for (const Item& item : scan.items[sentences[s].first_token]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (date.explicit_year && date.grain == Grain::day && date.range.first &&
                date.range.first == date.range.last && !(*scan.reference < *date.range.first))
                return date.range.first;
        }
    }
    return std::nullopt;
}

// "I met @Name this morning" above "June 2, 2019": moves the day to that of the post.
void take_day_of_post(Scan& scan, std::size_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    bool named =
        index > 0 && scan.form(scan.analysis.sentences[index - 1].first_token).starts_with("@");
    Pending pending;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        named = named || scan.form(t).starts_with("@");
        for (const Item& item : scan.items[t])
            if (is_day_of_speaker(scan, item)) pending.add(item.value);
    }
    if (!named || pending.dates.empty()) return;
    if (const auto day = day_below_post(scan, index)) pending.settle(scan, day);
}

}  // namespace

void take_days_of_saying(Scan& scan) {
    if (!scan.reference) return;
    constexpr std::uint32_t far = 60;  // tokens on either side
    const bool posts = scan.text().find('@') != std::string_view::npos;
    Quotes quotes;
    for (std::size_t s = 0; s < scan.analysis.sentences.size(); ++s) {
        const Sentence& sentence = scan.analysis.sentences[s];
        const std::uint32_t end = sentence.first_token + sentence.token_count;
        // A quotation of several paragraphs opens each of them anew.
        if (sentence.line == LineKind::headline || scan.opens_line(s)) quotes.close();
        const Quotes before = quotes;
        if (posts) take_day_of_post(scan, s);
        Pending pending;
        std::optional<std::uint32_t> closed;
        for (std::uint32_t t = sentence.first_token; t < end; ++t) {
            if (quotes.step(scan.form(t)) && !quotes.open()) closed = t + 1;
            if (!quotes.open()) continue;
            for (const Item& item : scan.items[t])
                if (is_day_of_speaker(scan, item)) pending.add(item.value);
        }
        if (pending.dates.empty()) continue;
        // Behind the quotation first, then before it.
        std::optional<Date> said;
        if (closed) said = day_said(scan, {}, *closed, std::min(end, *closed + far));
        if (!said)
            said = day_said(scan, before, sentence.first_token,
                            std::min(end, sentence.first_token + far));
        pending.settle(scan, said);
    }
}

}  // namespace communique
