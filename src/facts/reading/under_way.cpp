#include "facts/reading/under_way.h"

#include <algorithm>

namespace communique {
namespace {

constexpr std::uint32_t near = 6;  // tokens between the verb and the talks: "a one-on-one"

bool is_be(std::string_view form) { return form == "is" || form == "are" || form == "'re"; }

bool has_talks_near(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    const ClassId talks = scan.lexicon.find_class("TALKS");
    for (std::uint32_t t = token; t < end && t <= token + near; ++t)
        if (scan.at(t, talks) != nullptr) return true;
    return false;
}

// "is meeting", "are currently holding talks", "is at a meeting"
bool goes_on(const Scan& scan, std::uint32_t be, std::uint32_t end) {
    std::uint32_t verb = be + 1;
    if (scan.form(verb) == "currently" || scan.form(verb) == "now" || scan.form(verb) == "already")
        ++verb;
    if (verb >= end) return false;
    const std::string_view form = scan.form(verb);
    if (form == "meeting" || form == "receiving" || form == "hosting") return true;
    if (form == "holding" || form == "having") return has_talks_near(scan, verb + 1, end);
    if (form == "on") return has_talks_near(scan, verb + 1, std::min(end, verb + 4));
    return form == "at" && (scan.form(verb + 1) == "a" || scan.form(verb + 1) == "the") &&
           has_talks_near(scan, verb + 1, end);
}

// "have begun their second summit", "talks have started", "A meeting in which the two take part has
// begun"
bool has_begun(const Scan& scan, std::uint32_t have, std::uint32_t begin, std::uint32_t end) {
    const std::string_view verb = scan.form(have + 1);
    if (verb != "begun" && verb != "started" && verb != "opened") return false;
    const std::uint32_t before = have > begin + near ? have - near : begin;
    return has_talks_near(scan, have + 2, end) || has_talks_near(scan, before, have) ||
           has_talks_near(scan, begin, std::min(have, begin + 4));
}

// "The meeting is underway", "is in progress"
bool says_so(const Scan& scan, std::uint32_t be) {
    const std::string_view next = scan.form(be + 1);
    const std::string_view last = scan.form(be + 2);
    return next == "underway" || (next == "under" && last == "way") ||
           (next == "in" && last == "progress");
}

// A day of its own tells when it is: "is meeting him on Friday".
bool has_own_day(const Scan& scan, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t t = begin; t < end; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "," || form == "before" || form == "ahead" ||
            scan.is(t, WordSet::starts_clause))
            return false;
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && scan.values.dates[item.value].resolved &&
                scan.values.dates[item.value].grain <= Grain::week &&
                !scan.values.dates[item.value].open)
                return true;
    }
    return false;
}

}  // namespace

bool is_under_way(const Scan& scan, std::uint32_t sentence) {
    const Sentence& s = scan.analysis.sentences[sentence];
    const std::uint32_t begin = s.first_token;
    const std::uint32_t end = begin + s.token_count;
    for (std::uint32_t t = begin; t + 2 < end; ++t) {
        const bool be = is_be(scan.form(t));
        const bool have = scan.form(t) == "has" || scan.form(t) == "have";
        if ((be && (goes_on(scan, t, end) || says_so(scan, t))) ||
            (have && has_begun(scan, t, begin, end)))
            return !has_own_day(scan, t, end);
    }
    return false;
}

}  // namespace communique
