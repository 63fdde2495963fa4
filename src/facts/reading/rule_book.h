#pragma once
// A RuleBook is the compiled form of assets/languages/xx/rules. A rule file reads
//
//     published 2024-05-10            the day against which its examples are read
//     pass                            what follows may use the classes made above
//     pass overlapping                the same, and its matches may share words
//     pass every                      the same, and all that start at a word are taken, not only the
//                                     longest
//     rule   met_with
//     makes  meeting  status=held     a production and its settings
//     match  who:PERSON "met" "with"? whom:PERSON
//     match  ...                      another wording of the same
//     yes    Li met with Berg.        who="Li" whom="Berg"
//     no     The proposal met with resistance.
//
// A capture named `after` is looked at but is no part of what is found. Productions are C++
// functions, named in productions.h; `class` is the one that needs no code: it makes an item of the
// class in its setting `as`. A rule without yes and no lines is refused.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/asset.h"
#include "base/result.h"
#include "facts/reading/lexicon.h"
#include "facts/reading/name.h"
#include "facts/reading/pattern.h"
#include "facts/reading/values.h"

namespace communique {

// A pass is a bit in each word's and class's sign; a match holds its captures without a list.
constexpr std::size_t most_passes = 32;
constexpr std::size_t most_captures = 12;

struct Scan;
struct Match;
struct Article;

// What a production may do with a match: set kind, value and class of the item (its extent and rule
// are set already) and return true, or return false when the words do not mean that after all.
using Production = bool (*)(const Match& match, Article& article, Item& item);

struct RuleExample {
    bool yes = true;
    std::string text;
    std::vector<std::pair<std::string, std::string>> captures;  // name, words expected
    std::size_t line = 0;
};

struct Rule {
    std::string name;
    std::string file;
    std::size_t line = 0;
    std::string makes;
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<std::uint64_t> setting_names;  // their numbers, see name.h
    std::vector<Pattern> patterns;
    std::vector<std::string> captures;
    std::vector<std::uint64_t> capture_names;  // their numbers
    std::optional<std::size_t> after;          // the number of the capture of that name
    std::vector<RuleExample> examples;
    Production production = nullptr;
    ClassId made_class = 0;
    std::uint32_t pass = 0;
    std::string published;

    // The setting's words, or empty.
    std::string_view setting(Name wanted) const {
        for (std::size_t i = 0; i < setting_names.size(); ++i)
            if (setting_names[i] == wanted.number()) return settings[i].second;
        return {};
    }
};

// One pass over an article: its rules by what a match of them may start with.
struct Pass {
    struct Candidate {
        RuleIndex rule;
        std::uint32_t pattern;
        SignBits second;  // what must stand behind the first word or class
        SignBits needed;  // what must come, of several the last
    };
    // All that may start with one word or class, and what one of them wants.
    struct Starts {
        std::vector<Candidate> candidates;
        SignBits second;
        SignBits needed;
    };
    std::string stage;             // the file's name without folder and ending: "dates"
    bool overlapping = false;      // matches may share words; each start gives its longest
    bool every = false;            // overlapping, and each start gives all of its matches
    std::vector<Starts> by_word;   // by the slot of the word's sign
    std::vector<Starts> by_class;  // by ClassId
};

struct RuleBook {
    std::vector<Rule> rules;
    std::vector<Pass> passes;  // in the order they run
    SignTable signs;
};

// The files of one stage after the other; classes must be made before they are used.
Result<RuleBook> parse_rule_book(const std::vector<Asset>& files, Lexicon& lexicon);

}  // namespace communique
