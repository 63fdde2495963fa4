#include "figures/table_rows.h"

#include <utility>

#include "figures/html.h"
#include "figures/wording.h"

namespace communique {

void TableRows::column(std::string name, std::string label) {
    table_.columns.push_back({std::move(name), std::move(label), false});
}

void TableRows::numeric_column(std::string name, std::string label) {
    table_.columns.push_back({std::move(name), std::move(label), true});
}

bool TableRows::row(std::string rule, std::string_view origin, std::string key) {
    if (table_.rows.size() >= most_rows_) {
        ++table_.left_out;
        return false;
    }
    table_.rows.emplace_back();
    table_.rows.back().rule = std::move(rule);
    table_.rows.back().origin = origin;
    table_.rows.back().key = std::move(key);
    return true;
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
    constexpr std::size_t most_sources = 24;
    for (const Source& source : sources) {
        if (most_rows_ != all_rows && table_.rows.back().sources.size() == most_sources) break;
        const CodePointIndex& index = index_of(source.document);
        const Document& document = library_.corpus[source.document];
        table_.rows.back().sources.push_back(
            {source.document, index.code_point_of(source.span.begin),
             index.code_point_of(source.span.end), std::string(quote(library_.corpus, source)),
             document.id, article_name(document), reader_state(library_, source)});
    }
}

}  // namespace communique
