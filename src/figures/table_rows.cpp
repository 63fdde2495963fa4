#include "figures/table_rows.h"

#include <algorithm>
#include <utility>

#include "base/say.h"
#include "chart/words.h"
#include "figures/html.h"
#include "figures/wording.h"

namespace communique {

void TableRows::column(std::string_view name, std::string_view label) {
    table_.columns.push_back({std::string(name), std::string(label), false});
}

void TableRows::numeric_column(std::string_view name, std::string_view label) {
    table_.columns.push_back({std::string(name), std::string(label), true});
}

bool TableRows::row(std::string rule, std::string_view origin, std::string key) {
    if (table_.rows.size() >= wanted_.most) {
        ++table_.left_out;
        return false;
    }
    table_.rows.emplace_back();
    table_.rows.back().rule = std::move(rule);
    table_.rows.back().origin = origin;
    table_.rows.back().key = std::move(key);
    return true;
}

bool TableRows::wants(const DateRange& when) {
    const bool inside = !wanted_.period || is_within(when, *wanted_.period);
    if (!inside) ++table_.outside;
    return inside;
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
    // Of rows that are only looked at, as many as anybody would follow.
    for (const Source& source : sources) {
        if (wanted_.most != all_rows && table_.rows.back().sources.size() == most_places) break;
        const CodePointIndex& index = index_of(source.document);
        const Document& document = library_.corpus[source.document];
        table_.rows.back().sources.push_back(
            {source.document, index.code_point_of(source.span.begin),
             index.code_point_of(source.span.end), std::string(quote(library_.corpus, source)),
             document.id, article_name(document), reader_state(library_, source)});
    }
}

void tell_period(Table& table, const DateRange& period) {
    if (!table.narrowed) return;
    const std::size_t inside = table.rows.size() + table.left_out;
    table.empty_text = say("Nothing in this period.");
    const std::string kept = counted(
        inside + table.outside, "Of {period}: {kept} of {n} row", "Of {period}: {kept} of {n} rows",
        {{"period", period_text(period)}, {"kept", std::to_string(inside)}});
    table.caption = table.caption.empty()
                        ? kept
                        : say("{text}. {more}", {{"text", kept}, {"more", table.caption}});
}

}  // namespace communique
