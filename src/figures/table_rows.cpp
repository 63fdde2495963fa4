#include "figures/table_rows.h"

#include <algorithm>
#include <utility>

#include "chart/words.h"
#include "figures/html.h"
#include "figures/wording.h"

namespace communique {

void TableRows::column(std::string name, std::string label) {
    table_.columns.push_back({std::move(name), std::move(label), false});
}

void TableRows::numeric_column(std::string name, std::string label) {
    table_.columns.push_back({std::move(name), std::move(label), true});
}

void TableRows::row(std::string rule, std::string_view origin, std::string key) {
    table_.rows.emplace_back();
    table_.rows.back().rule = std::move(rule);
    table_.rows.back().origin = origin;
    table_.rows.back().key = std::move(key);
}

void TableRows::when(PartialDate date, PartialDate end) {
    if (!date.known()) return;
    table_.rows.back().when = {date.first(), end.known() ? end.last() : date.last()};
}

void TableRows::cell(std::string shown, std::string exported) {
    table_.rows.back().cells.push_back(std::move(shown));
    table_.rows.back().values.push_back(std::move(exported));
}

const CodePointIndex& TableRows::index_of(DocumentIndex document) {
    const auto known = indices_.find(document);
    if (known != indices_.end()) return known->second;
    return indices_.try_emplace(document, library_.corpus[document].text).first->second;
}

void TableRows::sources(const std::vector<Source>& sources) {
    for (const Source& source : sources) {
        const CodePointIndex& index = index_of(source.document);
        const Document& document = library_.corpus[source.document];
        table_.rows.back().sources.push_back(
            {source.document, index.code_point_of(source.span.begin),
             index.code_point_of(source.span.end), std::string(quote(library_.corpus, source)),
             document.id, article_name(document), reader_state(library_, source)});
    }
}

void keep_period(Table& table, const DateRange& period) {
    const auto dated = [](const TableRow& row) { return row.when.first || row.when.last; };
    if (std::none_of(table.rows.begin(), table.rows.end(), dated)) return;
    const std::size_t all = table.rows.size();
    std::erase_if(table.rows, [&](const TableRow& row) {
        const DateRange& when = row.when;
        if (!dated(row)) return true;
        return (when.last && period.first && *when.last < *period.first) ||
               (when.first && period.last && *when.first > *period.last);
    });
    table.narrowed = true;
    table.empty_text = "Nothing in this period.";
    table.caption = "Of " + period_text(period) + ": " + std::to_string(table.rows.size()) +
                    " of " + plural(all, "row") + (table.caption.empty() ? "" : ". ") + table.caption;
}

}  // namespace communique
