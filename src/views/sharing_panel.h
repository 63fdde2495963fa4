#pragma once
// Taking something along: the row of exports and citations under each figure and table, and the
// strip above the panels with what the view's link leaves out, the reader's own articles and
// corrections.

#include <string_view>

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

// Explorer::open_menu while the row about the whole view is open.
constexpr std::string_view share_menu = "share";
constexpr std::string_view language_menu = "language";  // and while languages are to be chosen

enum class ExportOf : std::uint8_t { figure, table };

// A line that opens into the files and citations of the figure or table of that name.
void show_export(Ui& ui, Explorer& explorer, Services& services, Column& column, ExportOf of,
                 std::string_view name, std::string_view title);
// What the reader has been told of the link, until it is dismissed.
void show_notes(Ui& ui, Explorer& explorer, Column& page);
// What the reader has been told, has added and has set right; nothing where there is nothing.
void show_yours(Ui& ui, Explorer& explorer, Services& services, Column& page);

// What can be done with the sentence that is pointed out in the reader: cite it, open it at its
// publisher, set right what was read from it, add what was not.
void show_sentence_card(Ui& ui, Explorer& explorer, Services& services, Column& column);

// The address of the panel with the figure or table of that name; of the view itself without one.
LinkState link_to(const Explorer& explorer, std::string_view name);

}  // namespace communique
