#pragma once
// What the programs say to people, in the language that is spoken now. The English words stand in
// the code where they are said, and are at the same time the names under which a catalogue holds
// their translation (assets/interface/ru.tsv); what a catalogue lacks is said in English.
// tests/said_test.cpp compares the code with the catalogues.
//
// A catalogue is a table of lines "English <tab> translation"; where a number stands in it the
// translation has one column for each form (base/language.h), the last of them for all the rest. A
// line that begins with # is a comment. Where one English word is several words elsewhere, a
// context and | stand before it: "of a day|Sept".

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.h"

namespace communique {

// Remembers the catalogue; its bytes must outlive all that is said from it. False when it is no
// table.
bool learn(Tongue language, std::string_view catalogue);
bool has_learnt(Tongue language);  // English needs no catalogue
// From now on; false, and nothing changes, when that language has not been learnt.
bool speak(Tongue language);
Tongue spoken();

// Speaks a language until the end of the block; English when it has not been learnt.
class Speaking {
public:
    explicit Speaking(Tongue language) : before_(spoken()) {
        if (!speak(language)) speak(Tongue::english);
    }
    ~Speaking() { speak(before_); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    Tongue before_;
};

// The words in the language spoken. They live as long as the catalogue, in English as `english`.
std::string_view say(std::string_view english);
// The same for a word that has a context of its own.
std::string_view say_in(std::string_view context, std::string_view english);
// Names words that are said later, by say() of what this returns.
constexpr std::string_view to_say(std::string_view english) { return english; }

// What stands at "{name}" of a pattern.
struct Fill {
    std::string_view name;
    std::string_view text;
};
std::string filled(std::string_view pattern, std::initializer_list<Fill> places);
// "{found} of {all}" with its places filled.
inline std::string say(std::string_view english, std::initializer_list<Fill> places) {
    return filled(say(english), places);
}

// The form that the number asks for: `one` or `other` in English, what the catalogue has for
// `other` elsewhere. chart/words.h has counted(), which also writes the number.
std::string_view say_form(PluralForm form, std::string_view one, std::string_view other);

}  // namespace communique
