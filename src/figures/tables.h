#pragma once
// The tables behind the figures: every row with the places it was read from.

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "chart/table.h"
#include "facts/library.h"
#include "figures/figures.h"
#include "figures/provenance.h"

namespace communique {

// `rules` decides which meetings count; the others are left out. Rows beyond
// those wanted are counted in Table::left_out.
Table meetings_table(const Library& library, const CountingRules& rules,
                     const RowsWanted& wanted = {});
Table counts_table(const Library& library, const RowsWanted& wanted = {});
Table trade_table(const Library& library, const RowsWanted& wanted = {});
Table keywords_table(const Library& library, const KeywordChoice& choice);
Table articles_table(const Library& library, const RowsWanted& wanted = {});

// "meetings", "counts", "trade", "keywords", "articles"; with a study also "concordance", "trend",
// "dispersion" and "card".
std::span<const std::string_view> table_names();
// Of a period only the rows that touch it.
Result<Table> make_table(const Library& library, const FigureRequest& request);

// RFC 4180: CRLF, header row, then the columns and doc_id, char_start, char_end, quote, rule of
// each row's first source. Text that a spreadsheet would take for a formula gets an apostrophe.
std::string table_to_csv(const Table& table);
std::string table_to_json(const Table& table);
// The same for a file that is handed on: each row also carries its article, sentence, further
// places and origin, and what the file says of itself.
std::string table_to_csv(const Table& table, const Provenance& provenance);
std::string table_to_json(const Table& table, const Provenance& provenance);
// The dated meetings, those of a period where there is one, in the columns that TimelineJS reads.
std::string meetings_to_timeline(const Library& library, const CountingRules& rules,
                                 const std::optional<DateRange>& period,
                                 const Provenance& provenance);

}  // namespace communique
