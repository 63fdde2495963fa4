#pragma once
// Linked pointing: what is pointed at in one view lights up in all others. Two things belong
// together when they have the same key, or were read from the same words of an article.

#include <span>
#include <string_view>
#include <vector>

#include "views/explorer.h"

namespace communique {

// At the start of a frame: what the last one pointed at is lit now.
void begin_linking(Explorer& explorer);
// A view shows something of its own lit up.
void note_lit(Explorer& explorer, std::string_view view);
// Something of the view `from` is pointed at.
void light_up(Explorer& explorer, std::string_view from, std::string_view key,
              std::span<const Source> sources);
inline void light_up(Explorer& explorer, std::string_view from, std::string_view key,
                     std::initializer_list<Source> sources) {
    light_up(explorer, from, key, std::span<const Source>(sources.begin(), sources.size()));
}
void light_up(Explorer& explorer, std::string_view from, const Datum& datum);

// Whether something in the view is lit by another view.
bool is_lit(const Explorer& explorer, std::string_view view, std::string_view key,
            std::span<const Source> sources);
bool is_lit(const Explorer& explorer, std::string_view view, const Datum& datum);
bool is_lit(const Explorer& explorer, std::string_view view, const TableRow& row);

}  // namespace communique
