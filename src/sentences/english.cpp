#include "sentences/english.h"

#include <algorithm>
#include <array>

namespace communique {
namespace {

using namespace std::string_view_literals;

// All lists are sorted, for binary search.
constexpr std::array names_after{
    "adm"sv,   "adml"sv,    "amb"sv,  "ambass"sv, "archbp"sv, "asst"sv, "atty"sv,  "ave"sv,
    "blvd"sv,  "bp"sv,      "brig"sv, "capt"sv,   "cf"sv,     "cmdr"sv, "col"sv,   "comdr"sv,
    "cpl"sv,   "dept"sv,    "det"sv,  "dr"sv,     "drs"sv,    "e.g"sv,  "eg"sv,    "fr"sv,
    "ft"sv,    "gen"sv,     "gov"sv,  "govs"sv,   "hon"sv,    "i.e"sv,  "ie"sv,    "insp"sv,
    "lt"sv,    "lt.-col"sv, "maj"sv,  "messrs"sv, "mme"sv,    "mr"sv,   "mrs"sv,   "ms"sv,
    "msgr"sv,  "mt"sv,      "n.b"sv,  "p.o"sv,    "pfc"sv,    "ph"sv,   "pres"sv,  "prof"sv,
    "profs"sv, "pvt"sv,     "rep"sv,  "reps"sv,   "rev"sv,    "sen"sv,  "sens"sv,  "sgt"sv,
    "sr"sv,    "st"sv,      "ste"sv,  "supt"sv,   "univ"sv,   "v"sv,    "v.i.p"sv, "viz"sv,
    "vs"sv};
constexpr std::array numbers_after{
    "app"sv,  "approx"sv, "art"sv, "arts"sv, "ca"sv,  "ch"sv,  "chap"sv, "circa"sv, "fig"sv,
    "figs"sv, "fri"sv,    "mon"sv, "no"sv,   "nos"sv, "nr"sv,  "op"sv,   "p"sv,     "pg"sv,
    "pp"sv,   "sat"sv,    "sec"sv, "sun"sv,  "thu"sv, "tue"sv, "vol"sv,  "vols"sv,  "wed"sv};
constexpr std::array months{"apr"sv, "aug"sv, "dec"sv, "feb"sv, "jan"sv, "jul"sv,
                            "jun"sv, "mar"sv, "nov"sv, "oct"sv, "sep"sv, "sept"sv};
constexpr std::array names_before{
    "al"sv,    "ala"sv,    "alta"sv, "ariz"sv, "ark"sv,  "assn"sv, "b.a"sv,  "b.sc"sv, "bn"sv,
    "bros"sv,  "calif"sv,  "cia"sv,  "cie"sv,  "co"sv,   "colo"sv, "conn"sv, "corp"sv, "cos"sv,
    "d.d.s"sv, "d.phil"sv, "del"sv,  "dist"sv, "esq"sv,  "est"sv,  "etc"sv,  "fla"sv,  "ga"sv,
    "ill"sv,   "inc"sv,    "ind"sv,  "intl"sv, "jr"sv,   "kan"sv,  "ky"sv,   "ltd"sv,  "m.a"sv,
    "m.b.a"sv, "m.d"sv,    "m.sc"sv, "mass"sv, "mich"sv, "minn"sv, "mo"sv,   "mont"sv, "mr.s"sv,
    "natl"sv,  "neb"sv,    "nev"sv,  "okla"sv, "ont"sv,  "ore"sv,  "pa"sv,   "penn"sv, "ph.d"sv,
    "plc"sv,   "pte"sv,    "pty"sv,  "que"sv,  "tenn"sv, "tex"sv,  "va"sv,   "vt"sv,   "wash"sv,
    "wis"sv,   "wyo"sv};
// Of the above, those that are abbreviations in small letters too; "mass" and "gen" are not.
constexpr std::array small_letters{
    "a.m"sv, "al"sv,   "approx"sv, "b.sc"sv, "bros"sv,   "cf"sv,  "co"sv,  "corp"sv,
    "cos"sv, "dept"sv, "dr"sv,     "e.g"sv,  "eg"sv,     "est"sv, "etc"sv, "i.e"sv,
    "ie"sv,  "inc"sv,  "jr"sv,     "ltd"sv,  "messrs"sv, "mr"sv,  "mrs"sv, "ms"sv,
    "n.b"sv, "p.o"sv,  "plc"sv,    "prof"sv, "sr"sv,     "v"sv,   "viz"sv, "vs"sv};
constexpr std::array clocks{"a.m"sv, "am"sv, "p.m"sv, "pm"sv};

constexpr std::array starters{"a"sv,
                              "about"sv,
                              "according"sv,
                              "after"sv,
                              "again"sv,
                              "all"sv,
                              "along"sv,
                              "also"sv,
                              "although"sv,
                              "among"sv,
                              "an"sv,
                              "and"sv,
                              "another"sv,
                              "any"sv,
                              "anyone"sv,
                              "are"sv,
                              "as"sv,
                              "at"sv,
                              "because"sv,
                              "before"sv,
                              "both"sv,
                              "but"sv,
                              "by"sv,
                              "can"sv,
                              "could"sv,
                              "despite"sv,
                              "did"sv,
                              "do"sv,
                              "does"sv,
                              "during"sv,
                              "each"sv,
                              "earlier"sv,
                              "either"sv,
                              "even"sv,
                              "every"sv,
                              "everyone"sv,
                              "few"sv,
                              "finally"sv,
                              "following"sv,
                              "for"sv,
                              "from"sv,
                              "further"sv,
                              "given"sv,
                              "had"sv,
                              "has"sv,
                              "have"sv,
                              "he"sv,
                              "her"sv,
                              "here"sv,
                              "his"sv,
                              "how"sv,
                              "however"sv,
                              "i"sv,
                              "if"sv,
                              "in"sv,
                              "instead"sv,
                              "is"sv,
                              "it"sv,
                              "its"sv,
                              "just"sv,
                              "last"sv,
                              "later"sv,
                              "like"sv,
                              "many"sv,
                              "meanwhile"sv,
                              "millions"sv,
                              "more"sv,
                              "most"sv,
                              "much"sv,
                              "my"sv,
                              "neither"sv,
                              "never"sv,
                              "nevertheless"sv,
                              "no"sv,
                              "nobody"sv,
                              "nor"sv,
                              "not"sv,
                              "nothing"sv,
                              "now"sv,
                              "of"sv,
                              "officials"sv,
                              "on"sv,
                              "once"sv,
                              "one"sv,
                              "only"sv,
                              "or"sv,
                              "other"sv,
                              "others"sv,
                              "our"sv,
                              "over"sv,
                              "people"sv,
                              "perhaps"sv,
                              "please"sv,
                              "several"sv,
                              "she"sv,
                              "should"sv,
                              "since"sv,
                              "so"sv,
                              "some"sv,
                              "somebody"sv,
                              "sometimes"sv,
                              "still"sv,
                              "such"sv,
                              "that"sv,
                              "the"sv,
                              "their"sv,
                              "then"sv,
                              "there"sv,
                              "therefore"sv,
                              "these"sv,
                              "they"sv,
                              "this"sv,
                              "those"sv,
                              "though"sv,
                              "thousands"sv,
                              "three"sv,
                              "through"sv,
                              "thus"sv,
                              "to"sv,
                              "today"sv,
                              "travelers"sv,
                              "two"sv,
                              "under"sv,
                              "unlike"sv,
                              "until"sv,
                              "was"sv,
                              "we"sv,
                              "well"sv,
                              "were"sv,
                              "what"sv,
                              "when"sv,
                              "where"sv,
                              "whether"sv,
                              "which"sv,
                              "while"sv,
                              "who"sv,
                              "why"sv,
                              "will"sv,
                              "with"sv,
                              "within"sv,
                              "without"sv,
                              "would"sv,
                              "yesterday"sv,
                              "yet"sv,
                              "you"sv,
                              "your"sv};

constexpr std::array sayings{
    "added"sv,  "adds"sv,     "admitted"sv,  "agreed"sv,    "announced"sv, "answered"sv,
    "argued"sv, "asked"sv,    "asks"sv,      "called"sv,    "claimed"sv,   "continued"sv,
    "cried"sv,  "declared"sv, "exclaimed"sv, "explained"sv, "insisted"sv,  "joked"sv,
    "noted"sv,  "quipped"sv,  "read"sv,      "remarked"sv,  "replied"sv,   "said"sv,
    "says"sv,   "shouted"sv,  "stated"sv,    "tells"sv,     "told"sv,      "tweeted"sv,
    "urged"sv,  "warned"sv,   "wondered"sv,  "writes"sv,    "wrote"sv,     "yelled"sv};

constexpr std::array days_and_months{
    "april"sv,     "august"sv, "december"sv, "february"sv, "friday"sv,   "january"sv, "july"sv,
    "june"sv,      "march"sv,  "may"sv,      "monday"sv,   "november"sv, "october"sv, "saturday"sv,
    "september"sv, "sunday"sv, "thursday"sv, "tuesday"sv,  "wednesday"sv};

static_assert(std::ranges::is_sorted(names_after) && std::ranges::is_sorted(numbers_after) &&
              std::ranges::is_sorted(months) && std::ranges::is_sorted(names_before) &&
              std::ranges::is_sorted(small_letters) && std::ranges::is_sorted(clocks) &&
              std::ranges::is_sorted(starters) && std::ranges::is_sorted(sayings) &&
              std::ranges::is_sorted(days_and_months));

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

Abbreviation abbreviation_of(std::string_view folded, bool capital) {
    const bool initials_only = capital && (folded == "ie" || folded == "eg");
    if (initials_only) return Abbreviation::none;
    if (holds(clocks, folded)) return Abbreviation::clock;
    if (holds(numbers_after, folded)) return Abbreviation::before_number;
    if (holds(months, folded)) return Abbreviation::month;
    if (!capital && !holds(small_letters, folded)) return Abbreviation::none;
    if (holds(names_after, folded)) return Abbreviation::before_name;
    if (holds(names_before, folded)) return Abbreviation::after_name;
    return Abbreviation::none;
}

bool begins_sentences(std::string_view folded) {
    return holds(starters, folded);
}

bool is_saying(std::string_view folded) {
    return holds(sayings, folded);
}

bool is_weekday_or_month(std::string_view folded) {
    return holds(days_and_months, folded) || holds(months, folded);
}

}  // namespace communique
