#pragma once
// The few English words that cutting needs: abbreviations by what may follow them, and words that
// begin a sentence more often than they continue a name. Forms are case-folded, without the stop.

#include <cstdint>
#include <string_view>

namespace communique {

enum class Abbreviation : std::uint8_t {
    none,
    before_name,    // "Mr.", "Gen.", "vs.": something always follows
    before_number,  // "No.", "Art.", "Mar.": an abbreviation only when a number follows
    month,          // "Sept."
    after_name,     // "Inc.", "Jr.", "Calif.", "etc.": may also end a sentence
    clock,          // "a.m."
};

// "Rs." and "Dh." before a number are money.
bool is_short_money(std::string_view folded);

// Whether a stop after the word is part of it. `capital`: it is written with one, as "Gen." must
// be. O(log of a short list).
Abbreviation abbreviation_of(std::string_view folded, bool capital);
// True for words such as "the", "he", "in", "when", which seldom follow "U.S." or "Inc." in
// capitals unless a sentence begins.
bool begins_sentences(std::string_view folded);
// "said", "asked", "told", ...: `"Why?" Putin asked` is one sentence.
bool is_saying(std::string_view folded);
bool is_weekday_or_month(std::string_view folded);
// "Image", "Photo": what heads the credit of a picture.
bool is_credit(std::string_view word);

}  // namespace communique
