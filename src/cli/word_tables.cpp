#include "cli/word_tables.h"

#include "base/json.h"
#include "statistics/keyness.h"
#include "statistics/query.h"

namespace communique {

std::vector<TermCounts> count_articles(const Library& library) {
    std::vector<TermCounts> counts;
    for (const Analysis& analysis : library.analyses)
        counts.push_back(count_terms(analysis, library.vocabulary.size()));
    return counts;
}

Result<std::size_t> rows_wanted(const Arguments& arguments) {
    if (!arguments.has("rows")) return static_cast<std::size_t>(default_rows);
    const auto rows = arguments.number("rows");
    if (!rows || *rows < 0)
        return Error{ErrorCode::bad_argument, "--rows needs a number, 0 for all", {}};
    return *rows == 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(*rows);
}

Result<unsigned> number_within(const Arguments& arguments, std::string_view name, long otherwise,
                               long least, long most) {
    const long number =
        arguments.has(name) ? arguments.number(name).value_or(least - 1) : otherwise;
    if (number < least || number > most)
        return Error{ErrorCode::bad_argument,
                     "--" + std::string(name) + " needs a number from " + std::to_string(least) +
                         " to " + std::to_string(most),
                     {}};
    return static_cast<unsigned>(number);
}

std::vector<bool> left_out(const Library& library, const Arguments& arguments) {
    return arguments.has("all-words") ? std::vector<bool>() : stopwords(library.vocabulary);
}

TableRow number_row(std::string text, const std::vector<std::optional<double>>& numbers) {
    TableRow row;
    row.cells.push_back(std::move(text));
    for (const auto& number : numbers)
        row.cells.push_back(number ? format_statistic(*number) : std::string());
    row.values = row.cells;
    return row;
}

std::vector<TermId> terms_matching(const Vocabulary& vocabulary, std::string_view patterns) {
    std::vector<TermId> terms;
    for (const QueryPhrase& phrase : parse_query(patterns).alternatives)
        for (TermId term = 0; term < vocabulary.size(); ++term)
            if (phrase.size() == 1 && matches_pattern(phrase[0].pattern, vocabulary.form(term)))
                terms.push_back(term);
    return terms;
}

}  // namespace communique
