#include "views/linking.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace communique {
namespace {

bool meet(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool shares_source(const Linked& lit, DocumentIndex document, Span span) {
    return std::any_of(lit.sources.begin(), lit.sources.end(), [&](const Source& source) {
        return source.document == document && meet(source.span, span);
    });
}

// "year:2024": the days of the year, as numbers.
bool in_lit_year(const Linked& lit, const Datum& datum) {
    if (!lit.key.starts_with("year:")) return false;
    int year = 0;
    std::from_chars(lit.key.data() + 5, lit.key.data() + lit.key.size(), year);
    return datum.x >= day_number({year, 1, 1}) && datum.x <= day_number({year, 12, 31}) + 1;
}

}  // namespace

void begin_linking(Explorer& explorer) {
    explorer.lit = std::move(explorer.lit_next);
    explorer.lit_next = {};
    explorer.lit_views.clear();
    // Tables count code points; turned round once here instead of for each of their rows.
    for (const Source& source : explorer.lit.sources) {
        const CodePointIndex index(explorer.library.corpus[source.document].text);
        explorer.lit.code_points.push_back(
            {source.document,
             {index.code_point_of(source.span.begin), index.code_point_of(source.span.end)}});
    }
}

void note_lit(Explorer& explorer, std::string_view view) {
    const auto& views = explorer.lit_views;
    if (std::find(views.begin(), views.end(), view) == views.end())
        explorer.lit_views.emplace_back(view);
}

void light_up(Explorer& explorer, std::string_view from, std::string_view key,
              std::span<const Source> sources) {
    constexpr std::size_t most = 64;
    Linked& next = explorer.lit_next;
    next = {std::string(from), std::string(key), {}, {}};
    next.sources.assign(sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(
                                                               std::min(most, sources.size())));
}

void light_up(Explorer& explorer, std::string_view from, const Datum& datum) {
    std::vector<Source> sources;
    for (const DatumSource& source : datum.sources)
        sources.push_back({source.document, source.span});
    light_up(explorer, from, datum.key, sources);
}

bool is_lit(const Explorer& explorer, std::string_view view, std::string_view key,
            std::span<const Source> sources) {
    const Linked& lit = explorer.lit;
    if (lit.from.empty() || lit.from == view) return false;
    if (!key.empty() && key == lit.key) return true;
    return std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
        return shares_source(lit, source.document, source.span);
    });
}

bool is_lit(const Explorer& explorer, std::string_view view, const Datum& datum) {
    const Linked& lit = explorer.lit;
    if (lit.from.empty() || lit.from == view) return false;
    if (!lit.key.empty() && is_of(datum, lit.key)) return true;
    if (in_lit_year(lit, datum)) return true;
    return std::any_of(datum.sources.begin(), datum.sources.end(), [&](const DatumSource& source) {
        return shares_source(lit, source.document, source.span);
    });
}

bool is_lit(const Explorer& explorer, std::string_view view, const TableRow& row) {
    const Linked& lit = explorer.lit;
    if (lit.from.empty() || lit.from == view) return false;
    return std::any_of(row.sources.begin(), row.sources.end(), [&](const TableSource& source) {
        return std::any_of(lit.code_points.begin(), lit.code_points.end(),
                           [&](const Source& place) {
                               return place.document == source.document &&
                                      meet(place.span, {source.begin, source.end});
                           });
    });
}

}  // namespace communique
