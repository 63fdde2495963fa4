#include "facts/reading/reach_aside.h"

#include <array>

#include "facts/reading/among.h"

namespace communique {
namespace {

// "the day after", "a week before", "hours after"
bool counts_from(const Scan& scan, std::uint32_t token) {
    const std::uint32_t unit =
        scan.form(token) == "the" || scan.form(token) == "a" || scan.form(token) == "two"
            ? token + 1
            : token;
    const std::string_view link = scan.form(unit + 1);
    return scan.at(unit, scan.lexicon.find_class("TIME_UNIT")) != nullptr &&
           (link == "after" || link == "before" || link == "of");
}

// The comma that ends ", the first in ten years,", ", the day after the vote,"; the token itself where
// no such aside starts.
std::uint32_t behind_aside(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 14;  // tokens
    if (scan.form(token) != "," || token + 2 >= end) return token;
    // "met once, and that too in passing, at a forum in Lima"
    static constexpr std::array<std::string_view, 5> small{"too", "only", "just", "merely",
                                                           "briefly"};
    const bool added = scan.form(token + 1) == "and" && scan.form(token + 2) == "that" &&
                       among(scan.form(token + 3), small);
    const bool ordinal = (scan.form(token + 1) == "the" || scan.form(token + 1) == "their") &&
                         scan.at(token + 2, scan.lexicon.find_class("ORDINAL")) != nullptr;
    if (!ordinal && !added && !counts_from(scan, token + 1)) return token;
    for (std::uint32_t t = token + 3; t < end && t < token + longest; ++t)
        if (scan.form(t) == ",") return t;
    return token;
}

// Behind "between Kishida and Li, who became premier in March, ...": the comma that closes the
// aside; the end where none does. The token itself where no such aside starts.
std::uint32_t behind_relative(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    static constexpr std::array<std::string_view, 3> people{"who", "whose", "whom"};
    if (scan.form(token) != "," || token + 1 >= end || !among(scan.form(token + 1), people))
        return token;
    for (std::uint32_t t = token + 2; t < end; ++t)
        if (scan.form(t) == ",") return t;
    return end;
}

// The verb of "since his return to office took place"; the token itself where none follows.
std::uint32_t happens_behind(const Scan& scan, std::uint32_t since, std::uint32_t end) {
    if (scan.form(since) != "since") return since;
    for (std::uint32_t t = since + 1; t + 1 < end; ++t)
        if ((scan.form(t) == "took" && scan.form(t + 1) == "place") ||
            (scan.form(t) == "was" && scan.form(t + 1) == "held"))
            return t + 1;
    return since;
}

// The comma that ends "for the first time since they took office,"; the token itself elsewhere.
std::uint32_t behind_since(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 12;  // tokens
    if (scan.form(token) != "since" || token == 0 || scan.form(token - 1) != "time") return token;
    for (std::uint32_t t = token + 1; t < end && t < token + longest; ++t)
        if (scan.form(t) == ",") return t;
    return token;
}

}  // namespace

std::optional<Aside> aside_at(const Scan& scan, std::uint32_t token, std::uint32_t to) {
    // "The only meeting since his return to office took place on August 15"
    if (const std::uint32_t verb = happens_behind(scan, token, to); verb != token)
        return Aside{verb, 6, false};
    // "met for the first time since the war, in Geneva on Monday"
    if (const std::uint32_t comma = behind_since(scan, token, to); comma != token)
        return Aside{comma, 6, true};
    // "their meeting, the first since 2014, took place on Monday"
    if (const std::uint32_t end = behind_aside(scan, token, to); end != token)
        return Aside{end, 3, true};
    if (const std::uint32_t end = behind_relative(scan, token, to); end != token)
        return Aside{end, 6, true};
    return std::nullopt;
}

}  // namespace communique
