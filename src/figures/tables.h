#pragma once
// The tables behind the figures: every row with the places it was read from.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/steps.h"
#include "chart/table.h"
#include "facts/library.h"
#include "figures/figures.h"
#include "figures/provenance.h"

namespace communique {

// These are made a little at a time. `rules` decides which meetings count; the others are left out.
// Rows beyond those wanted are counted in Table::left_out.
Steps meetings_table(const Library& library, CountingRules rules, RowsWanted wanted, Table& table);
Steps counts_table(const Library& library, RowsWanted wanted, Table& table);
Steps trade_table(const Library& library, RowsWanted wanted, Table& table);
Steps articles_table(const Library& library, RowsWanted wanted, Table& table);
Table keywords_table(const Library& library, const KeywordChoice& choice);

// "meetings", "counts", "trade", "keywords", "articles"; with a study also "concordance", "trend",
// "dispersion" and "card".
std::span<const std::string_view> table_names();
// Of a period only the rows that touch it.
Result<Table> make_table(const Library& library, const FigureRequest& request);
// The same a little at a time. The library and the study must stay as they are until it is done.
Steps make_table_in_steps(const Library& library, FigureRequest request,
                          std::optional<Result<Table>>& made);

// RFC 4180: CRLF, header row, then the columns and doc_id, char_start, char_end, quote, rule of
// each row's first source. Text that a spreadsheet would take for a formula gets an apostrophe.
std::string table_to_csv(const Table& table);
std::string table_to_json(const Table& table);
// The same for a file that is handed on, a little at a time: each row also carries its article,
// sentence, further places and origin, and what the file says of itself. All must stay as it is
// until then.
Steps write_csv(const Table& table, const Provenance& provenance, std::string& csv);
Steps write_json(const Table& table, const Provenance& provenance, std::string& json);
// The dated meetings, those of a period where there is one, in the columns that TimelineJS reads.
Steps write_timeline(const Library& library, CountingRules rules, std::optional<DateRange> period,
                     const Provenance& provenance, std::string& csv);

}  // namespace communique
