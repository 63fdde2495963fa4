#pragma once
// How exported JSON says where a thing was read and what the file itself is: the same in tables and
// in the metadata of figures.

#include <cstdint>
#include <string_view>

#include "base/json.h"
#include "chart/table.h"
#include "figures/provenance.h"

namespace communique {

// "made_by", "settings", "corrections", "link", "citation" as members of the open object.
void write_provenance(JsonWriter& json, const Provenance& provenance);
// One source as an object; offsets in code points.
void write_source(JsonWriter& json, const Library& library, DocumentIndex document,
                  std::uint32_t begin, std::uint32_t end, std::string_view quote);
// Which sentence of its article the source begins in, from 1.
std::size_t sentence_number(const Library& library, const TableSource& source);

}  // namespace communique
