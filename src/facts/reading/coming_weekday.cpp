#include "facts/reading/coming_weekday.h"

#include <algorithm>

#include "facts/reading/meeting_words.h"

namespace communique {
namespace {

// Where the date stands that was chosen: 0 where it is not of the sentence.
std::uint32_t token_of_date(const Scan& scan, const Trigger& trigger, std::uint32_t date) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    constexpr std::uint32_t near = 20;  // tokens
    const std::uint32_t begin = std::max(
        sentence.first_token, trigger.first > near ? trigger.first - near : sentence.first_token);
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = begin; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.value == date) return t;
    return 0;
}

// "agreed to meet", "look forward to meeting", but not "agreed to meet in a call on Tuesday"
bool is_aim(const Scan& scan, const Trigger& trigger, std::uint32_t date) {
    if (trigger.noun || trigger.first == 0 || scan.form(trigger.first - 1) != "to") return false;
    const ClassId via = scan.lexicon.find_class("VIA");
    for (std::uint32_t t = trigger.last + 1; t < date; ++t)
        if (scan.at(t, via) != nullptr) return false;
    const ClassId plan = scan.lexicon.find_class("PLAN");
    constexpr std::uint32_t longest = 4;  // tokens of a plan's words
    return scan.is_in_item(trigger.first - 1, scan.analysis.sentences[trigger.sentence].first_token,
                           longest, [plan](const Item& item) { return item.cls == plan; });
}

// Behind the token stands the word that undoes: "talks on Monday were called off".
bool is_undone_behind(const Scan& scan, const Trigger& trigger, std::uint32_t token) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    constexpr std::uint32_t near = 8;  // tokens
    const std::uint32_t end = std::min(sentence.first_token + sentence.token_count, token + near);
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = token + 1; t < end && scan.form(t) != ","; ++t)
        if (const Item* item = scan.at(t, deny);
            item != nullptr && scan.value_of(*item) == "cancel")
            return true;
    return false;
}

}  // namespace

void move_to_coming_weekday(Article& article, const Trigger& trigger, std::uint32_t date,
                            bool undone) {
    Scan& scan = article.scan;
    DateValue& value = scan.values.dates[date];
    if (!value.weekday_only || !scan.reference || !value.range.first || !value.range.last ||
        !(*value.range.last < *scan.reference))
        return;
    const std::uint32_t token = token_of_date(scan, trigger, date);
    const bool owns = token != 0 && token < trigger.first && trigger.first - token <= 4 &&
                      scan.form(token + 1) == "'s";
    const bool aim = is_aim(scan, trigger, token) || is_when_of_plan(scan, trigger);
    const bool behind = token > trigger.last && (aim || undone);
    // "was to have met Fox on Thursday", told on Monday: the nearer one.
    constexpr int half_week = 3;  // days
    const int ago = day_number(*scan.reference) - day_number(*value.range.last);
    const bool once =
        undone && behind && trigger.first > 0 && ago > half_week &&
        (scan.form(trigger.first) == "have" || scan.form(trigger.first - 1) == "have");
    if (!owns && !once && !(behind && (!undone || is_undone_behind(scan, trigger, token)))) return;
    value.range.first = add_days(*value.range.first, 7);
    value.range.last = add_days(*value.range.last, 7);
}

}  // namespace communique
