#pragma once
// The form in which a reader sets a fact right or adds one: a few fields, each checked while it is
// typed, and the words it was read from above them. It stands where the fact stands.

#include <array>
#include <string>
#include <string_view>

#include "facts/library.h"

namespace communique {

struct Explorer;
struct Ui;
struct Column;

struct FactEdit {
    std::string place;  // where the form is shown, "" when it is closed
    std::string key;    // of the fact; empty for one that is added
    FactKind kind = FactKind::meeting;
    Source source;                      // the sentence of an added one
    std::array<std::string, 3> before;  // as the fields were
    std::array<std::string, 3> texts;
    std::string status;
    std::string mode;
    std::string status_before;
    std::string mode_before;
    std::string problem;
};

// Opens the form for the fact of that key, as it is now.
void edit_fact(Explorer& explorer, std::string_view place, std::string_view key);
void edit_new_fact(Explorer& explorer, std::string_view place, FactKind kind, Source source);
// Draws it into the column; it closes itself.
void show_fact_editor(Ui& ui, Explorer& explorer, Column& column);

}  // namespace communique
