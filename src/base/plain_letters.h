#pragma once
// Letters without their accents and other marks, for what ignores them (names, searches): "Brasilia"
// then finds "Brasília", "Erdogan" finds "Erdoğan" and "Zelenskyy" stays itself.

#include <string>
#include <string_view>

namespace communique {

// The text with Latin and Greek letters bare, "ё" as "е" and combining marks left out. A letter
// that only looks marked keeps its mark: "й", "æ", "ß". O(length).
std::string without_marks(std::string_view text);

}  // namespace communique
