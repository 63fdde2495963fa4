#include "statistics/trend.h"

#include "cli/word_request.h"
#include "statistics/regex/re2_engine.h"

namespace communique {
namespace {

// "gas;natural gas": queries parted by semicolons become one series each.
std::vector<std::string> series_of(std::string_view text) {
    std::vector<std::string> queries;
    while (!text.empty()) {
        const std::string_view query = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), query.size() + 1));
        if (query.find_first_not_of(' ') != std::string_view::npos)
            queries.push_back(one_line(query));
    }
    return queries;
}

void add_article_rows(Table& table, const std::string& query, const Trend& trend,
                      const Corpus& corpus) {
    for (const TrendPoint& point : trend.articles) {
        TableRow row = number_row(query, {point.uses, point.words, point.per_10k});
        row.cells.insert(row.cells.begin() + 1,
                         {corpus[point.document].id,
                          point.published ? to_string(*point.published) : std::string()});
        row.values = row.cells;
        table.rows.push_back(std::move(row));
    }
}

void add_year_rows(Table& table, const std::string& query, const Trend& trend) {
    for (const TrendYear& year : trend.years)
        table.rows.push_back(
            number_row(query, {static_cast<double>(year.year), static_cast<double>(year.articles),
                               static_cast<double>(year.with_uses), static_cast<double>(year.uses),
                               static_cast<double>(year.words), year.per_10k}));
}

}  // namespace

int trend_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(args, {{"by"}, {}, 1, "trend needs a word or phrase"}, io);
    if (!request) return fail(io, request.error());
    const std::string_view by =
        request->arguments.has("by") ? request->arguments.value("by") : "article";
    if (by != "article" && by != "year")
        return fail(io, {ErrorCode::bad_argument, "--by is article or year", {}});
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());

    Table table{"trend", "Uses over the dates of publication", {}, {}, {}};
    table.columns = by == "year" ? std::vector<TableColumn>{{"query", "Query", false},
                                                            {"year", "Year", true},
                                                            {"articles", "Articles", true},
                                                            {"with_uses", "With uses", true}}
                                 : std::vector<TableColumn>{{"query", "Query", false},
                                                            {"article", "Article", false},
                                                            {"published", "Published", false}};
    table.columns.insert(table.columns.end(), {{"frequency", "Frequency", true},
                                               {"words", "Words", true},
                                               {"per_10k", "Per 10,000", true}});
    for (const std::string& query : series_of(request->queries.front())) {
        ConcordanceRequest asked;
        asked.query = query;
        asked.match = request->settings.match;
        asked.documents = *documents;
        const auto uses =
            make_concordance(request->texts(), asked, request->settings.aliases, &re2_engine());
        if (!uses) return fail(io, uses.error());
        const Trend found = trend(request->library.corpus, uses->counts);
        if (by == "year") add_year_rows(table, query, found);
        else add_article_rows(table, query, found, request->library.corpus);
        if (found.undated > 0 && by == "year")
            table.caption = std::to_string(found.undated) + " without a date are in no year.";
    }
    print_table(table, request->arguments, io);
    return request->exit_code();
}

}  // namespace communique
