#include "facts/reading/outlook_asides.h"

#include <array>

#include "facts/reading/among.h"

namespace communique {
namespace {

// The comma that ends a relative clause and leads on with "will"; 0 where none does.
std::uint32_t before_future(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 16;  // tokens
    for (std::uint32_t t = token; t + 1 < end && t < token + longest; ++t)
        if (scan.form(t) == ",") return scan.form(t + 1) == "will" ? t : 0;
    return 0;
}

// "The first meeting since last autumn will take place": the token before "will"; 0 where another
// clause ("since Trump said he will") or none follows.
std::uint32_t before_future_of_since(const Scan& scan, std::uint32_t since, std::uint32_t end) {
    constexpr std::uint32_t longest = 12;  // tokens
    static constexpr std::array<std::string_view, 6> pronouns{"he",   "she", "it",
                                                              "they", "who", "that"};
    for (std::uint32_t t = since + 1; t + 1 < end && t < since + longest; ++t) {
        if (scan.form(t) == "," || scan.is(t, WordSet::reports)) return 0;
        if (scan.form(t) == "will") return among(scan.form(t - 1), pronouns) ? 0 : t - 1;
    }
    return 0;
}

}  // namespace

std::uint32_t before_denial(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    constexpr std::uint32_t longest = 16;  // tokens
    const ClassId deny = scan.lexicon.find_class("DENY");
    constexpr std::uint32_t verbs = 4;  // tokens of "had to be dropped"
    for (std::uint32_t t = comma + 2; t + 1 < end && t < comma + longest; ++t) {
        if (scan.form(t) != ",") continue;
        for (std::uint32_t verb = t + 1; verb < end && verb <= t + verbs; ++verb) {
            if (scan.at(verb, deny) != nullptr) return t;
            if (!scan.is(verb, WordSet::was_passive) && scan.form(verb) != "to" &&
                scan.form(verb) != "be")
                break;
        }
        return comma;
    }
    return comma;
}

bool opens_relative(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    return token < end && (scan.form(token) == "which" || scan.form(token) == "that");
}

bool turns_at(const Scan& scan, const Words& words, std::uint32_t token) {
    constexpr std::uint32_t near = 5;  // tokens
    if (scan.form(token) != "but" && scan.form(token) != "however") return false;
    for (std::uint32_t t = token + 1; t < scan.words.size() && t <= token + near; ++t)
        if (words.cancels(t)) return true;
    return false;
}

bool opens_plan(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t near = 3;  // tokens
    const ClassId deny = scan.lexicon.find_class("DENY");
    const ClassId plan = scan.lexicon.find_class("PLAN");
    if (!scan.is(token, WordSet::finite_verb)) return false;
    for (std::uint32_t t = token; t < end && t < token + near; ++t) {
        const Item* item = scan.at(t, deny);
        if (scan.at(t, plan) != nullptr || (item != nullptr && scan.value_of(*item) == "missed"))
            return true;
    }
    return false;
}

std::uint32_t before_new_plan(const Scan& scan, const Words& words, std::uint32_t token,
                              std::uint32_t end) {
    constexpr std::uint32_t longest = 24;  // tokens
    if (!words.cancels(token)) return 0;
    for (std::uint32_t t = token + 1; t + 2 < end && t < token + longest; ++t) {
        if (scan.form(t) != ",") continue;
        const std::string_view verb = scan.form(t + 1);
        if (verb == "will") return t;
        const std::string_view next = scan.form(t + 2);
        if ((verb == "is" || verb == "has" || verb == "are") &&
            (next == "likely" || next == "now" || next == "expected" || next == "due" ||
             next == "set" || next == "to" || next == "been"))
            return t;
    }
    return 0;
}

std::uint32_t before_plan(const Scan& scan, const Words& words, const Trigger& trigger,
                          std::uint32_t token, std::uint32_t end) {
    if (scan.form(token) == "since") return before_future_of_since(scan, token, end);
    if (scan.form(token) != ",") return 0;
    if (token <= trigger.match_end + 3 && opens_relative(scan, token + 1, end))
        if (const std::uint32_t close = before_future(scan, token + 2, end); close != 0)
            return close;
    return token <= trigger.match_end + 1 ? before_new_plan(scan, words, token + 1, end) : 0;
}

}  // namespace communique
