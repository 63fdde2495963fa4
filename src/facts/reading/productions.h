#pragma once
// The productions by name: what the `makes` line of a rule may say. A new one is a function in a
// make_*.cpp file and a line in productions.cpp.

#include <span>
#include <string_view>
#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/rule_book.h"

namespace communique {

struct ProductionEntry {
    std::string_view name;
    Production make;
    std::string_view makes_class;  // the class of the items it makes; empty: the setting `as`
    std::vector<std::string_view> captures;  // which a rule may name; empty: any
};

std::span<const ProductionEntry> productions();

}  // namespace communique
