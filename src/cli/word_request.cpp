#include "cli/word_request.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/decimal.h"
#include "base/json.h"
#include "statistics/selection_text.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 10> settings_valued{
    "docs", "target", "publisher", "from", "to", "against", "alias", "stop", "keep", "rows"};
constexpr std::array<std::string_view, 5> settings_flags{"all-words", "case", "diacritics", "json",
                                                         "csv"};

Error bad(std::string message) { return {ErrorCode::bad_argument, std::move(message), {}}; }

// Lists are parted by commas or ~.
std::vector<std::string> list_of(std::string_view text) { return parts_of(text, ",~"); }

void append(std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), more.begin(), more.end());
}

Result<Alias> parse_alias(std::string_view text) {
    const std::size_t sign = text.find('=');
    Alias alias;
    alias.forms = text.substr(sign == std::string_view::npos ? 0 : sign + 1);
    alias.name = text.substr(0, sign == std::string_view::npos ? text.find('|') : sign);
    while (alias.name.ends_with(' ')) alias.name.pop_back();
    if (alias.name.empty() || alias.forms.empty())
        return bad("--alias needs a name and its forms, like \"Xi=Xi|Xi Jinping\"");
    return alias;
}

}  // namespace

Result<Settings> settings_of(const Arguments& arguments) {
    Settings settings;
    for (const auto& [name, value] : arguments.options) {
        if (name == "docs" || name == "target") append(settings.target.documents, list_of(value));
        if (name == "publisher") settings.target.publishers.push_back(value);
        if (name == "stop") append(settings.stop, list_of(value));
        if (name == "keep") append(settings.keep, list_of(value));
        if (name != "alias") continue;
        auto alias = parse_alias(value);
        if (!alias) return alias.error();
        settings.aliases.push_back(std::move(alias).value());
    }
    if (const auto error = set_period(settings.target, arguments.value("from"),
                                      arguments.value("to"), "--from --to"))
        return *error;
    if (arguments.has("against")) {
        auto against = parse_selection(arguments.value("against"));
        if (!against) return against.error();
        if (against->empty())
            return bad("--against needs articles, by:PUBLISHER or a period like 2014..2020");
        settings.against = std::move(against).value();
    }
    if (arguments.has("all-words")) settings.function_words = FunctionWords::counted;
    if (arguments.has("case")) settings.match.letter_case = MatchCase::kept;
    if (arguments.has("diacritics")) settings.match.marks = MatchMarks::kept;
    return settings;
}

Result<WordRequest> read_word_request(std::span<const std::string> args, const WordOptions& options,
                                      CommandIo& io) {
    std::vector<std::string_view> valued(settings_valued.begin(), settings_valued.end());
    valued.insert(valued.end(), options.valued.begin(), options.valued.end());
    std::vector<std::string_view> flags(settings_flags.begin(), settings_flags.end());
    flags.insert(flags.end(), options.flags.begin(), options.flags.end());
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return arguments.error();
    auto settings = settings_of(*arguments);
    if (!settings) return settings.error();
    if (const auto rows = rows_wanted(*arguments); !rows) return rows.error();
    WordRequest request{std::move(arguments).value(), std::move(settings).value(), {}, {}, 0};
    const auto& positional = request.arguments.positional;
    if (positional.size() < options.queries) return bad(std::string(options.needs));
    const auto files = positional.begin() + static_cast<std::ptrdiff_t>(options.queries);
    request.queries.assign(positional.begin(), files);
    auto library = open_library(std::span(files, positional.end()), io, request.failed);
    if (!library) return library.error();
    request.library = std::move(library).value();
    return request;
}

Result<std::size_t> rows_wanted(const Arguments& arguments, long otherwise) {
    const long rows = arguments.has("rows") ? arguments.number("rows").value_or(-1) : otherwise;
    if (rows < 0) return bad("--rows needs a number, 0 for all");
    return rows == 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(rows);
}

Result<unsigned> number_within(const Arguments& arguments, std::string_view name, long otherwise,
                               long least, long most) {
    const long number =
        arguments.has(name) ? arguments.number(name).value_or(least - 1) : otherwise;
    if (number < least || number > most)
        return bad("--" + std::string(name) + " needs a number from " + std::to_string(least) +
                   " to " + std::to_string(most));
    return static_cast<unsigned>(number);
}

Result<double> positive_number(const Arguments& arguments, std::string_view name,
                               double otherwise) {
    if (!arguments.has(name)) return otherwise;
    const auto number = parse_decimal(arguments.value(name));
    const double value = number ? to_double(*number) : 0;
    if (!(value > 0) || !std::isfinite(value))
        return bad("--" + std::string(name) + " needs a number above 0");
    return value;
}

TableRow number_row(std::string text, const std::vector<std::optional<double>>& numbers) {
    TableRow row;
    row.cells.push_back(std::move(text));
    for (const auto& number : numbers)
        row.cells.push_back(number ? format_statistic(*number) : std::string());
    row.values = row.cells;
    return row;
}

void add_first_place(TableRow& row, TermId term, const Material& material,
                     std::span<const DocumentIndex> documents, SourceMaker& places) {
    for (const Source& use : first_uses(material.analyses(), documents, term, 1))
        row.sources.push_back(places.source(use.document, use.span, quote(material.corpus(), use)));
}

std::string counted_from(const Material& material, std::span<const DocumentIndex> documents) {
    return "Counted in " + std::to_string(documents.size()) +
           (documents.size() == 1 ? " article of " : " articles of ") +
           std::to_string(material.sum_of(documents).tokens) + " words.";
}

}  // namespace communique
