#pragma once
// A Scan is one article while it is being read: its tokens as words of the lexicon, and the items
// found so far, which each pass adds to. Productions read it and add values; nothing of it survives
// the article. Next: matcher.h, which runs the passes.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "articles/document.h"
#include "facts/reading/items.h"
#include "facts/reading/lexicon.h"
#include "facts/reading/signs.h"
#include "facts/reading/terms.h"
#include "facts/reading/values.h"
#include "facts/reading/word_sets.h"
#include "sentences/analysis.h"

namespace communique {

struct Language;

struct Scan {
    static constexpr Token beyond{{}, 0, TokenKind::punctuation, false, false};

    const Document& document;
    const Analysis& analysis;
    const Vocabulary& vocabulary;
    const Lexicon& lexicon;
    const SignTable& signs;
    const WordSets& word_sets;
    std::optional<Date> reference;  // the publication date, where known

    std::vector<WordId> words;    // by token
    std::vector<ItemList> items;  // by token at which they start; longest first
    Values values;
    std::vector<Warning> warnings;
    bool day_first = false;  // "9/11" is the 9th of November

    std::string_view text() const { return document.text; }
    // Rules look a few tokens ahead and back; beyond the text there is a stop without a form.
    bool holds(std::uint32_t i) const { return i < analysis.tokens.size(); }
    const Token& token(std::uint32_t i) const { return holds(i) ? analysis.tokens[i] : beyond; }
    std::string_view written(std::uint32_t i) const { return slice(document.text, token(i).span); }
    // Case-folded form of a token.
    std::string_view form(std::uint32_t i) const {
        return holds(i) ? vocabulary.form(analysis.tokens[i].term) : std::string_view();
    }
    Span span_of(std::uint32_t first, std::uint32_t count) const {
        if (count == 0) return {};
        return {token(first).span.begin, token(first + count - 1).span.end};
    }
    std::string_view written(const Item& item) const {
        return slice(document.text, span_of(item.first, item.count));
    }
    bool is(std::uint32_t i, WordSet set) const {
        return holds(i) && word_sets.holds(set, words[i]);
    }
    // The longest item of that class at the token, or null.
    const Item* at(std::uint32_t token, ClassId cls) const {
        if (token >= items.size()) return nullptr;
        for (const Item& item : items[token])
            if (item.cls == cls) return &item;
        return nullptr;
    }
    // Whether an item that is wanted holds the token; it starts no more than `most` tokens before.
    template <class Wanted>
    bool is_in_item(std::uint32_t token, std::uint32_t begin, std::uint32_t most,
                    Wanted wanted) const {
        if (token >= items.size() || kinds_over[token] == 0) return false;
        for (std::uint32_t start = token > begin + most ? token - most : begin; start <= token;
             ++start)
            for (const Item& item : items[start])
                if (item.end() > token && wanted(item)) return true;
        return false;
    }
    // Whether the sentence of that index begins a line of the text.
    bool opens_line(std::size_t sentence) const;
    bool is_in_date(std::uint32_t token, std::uint32_t begin) const {
        return token < items.size() && (kinds_over[token] & bit_of(ItemKind::date)) != 0 &&
               is_in_item(
                   token, begin, longest_date,
                   [](const Item& item) { return item.kind == ItemKind::date; });
    }
    // Whether "not" stands among the `near` tokens before the token, in the sentence from `begin` on.
    bool is_negated(std::uint32_t token, std::uint32_t begin, std::uint32_t near) const {
        for (std::uint32_t t = token; t-- > begin && token - t <= near;)
            if (form(t) == "not" || form(t) == "n't") return true;
        return false;
    }
    // Adds a date that is reckoned, not read; returns its index.
    std::uint32_t keep(const DateValue& date) {
        values.dates.push_back(date);
        return static_cast<std::uint32_t>(values.dates.size() - 1);
    }
    // The lexicon value of an item that came from the lexicon, else empty.
    const std::string& value_of(const Item& item) const;
    const std::string& detail_of(const Item& item) const;
    // Adds it to its list and its signs to those of the sentence's tokens up to it. O(tokens of the
    // sentence), mostly O(1).
    void add(const Item& item, std::uint32_t sentence_begin);

    // The kinds of the items that hold the token, as bits; it may be more than there are.
    std::vector<std::uint8_t> kinds_over;
    static std::uint8_t bit_of(ItemKind kind) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
    }

    // What the matcher looks at first, by token.
    std::vector<SignBits> here;         // signs of the words and items that start there
    std::vector<SignBits> ahead;        // from there to the end of the sentence
    std::vector<std::uint32_t> passes;  // those that may match something from there
    ItemStore store;
};

// Letters and then digits: "R614", "G20".
bool is_mixed(std::string_view written);

// Words and lexicon items of the whole article. O(tokens).
Scan start_scan(const Document&, const Analysis&, const Terms&, const Language&);

}  // namespace communique
