#pragma once
// One language's data, compiled: lexicon, sets of words, world and rules, from the files under
// assets/languages/xx.

#include <span>
#include <string_view>

#include "base/asset.h"
#include "base/result.h"
#include "facts/reading/matcher.h"
#include "facts/reading/rule_book.h"
#include "facts/reading/word_sets.h"
#include "facts/reading/world.h"

namespace communique {

struct Language {
    Lexicon lexicon;
    WordSets word_sets;
    World world;
    RuleBook rules;
    BuiltIns built_ins;
};

// The order in which the rule files run; each may use the classes of those before it.
std::span<const std::string_view> stages();

// From the assets below `code` + "/"; a malformed file is an error with its line.
Result<Language> load_language(std::span<const Asset> assets, std::string_view code);

}  // namespace communique
