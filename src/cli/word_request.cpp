#include "cli/word_request.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/decimal.h"
#include "base/json.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 10> settings_valued{
    "docs", "target", "publisher", "from", "to", "against", "alias", "stop", "keep", "rows"};
constexpr std::array<std::string_view, 5> settings_flags{"all-words", "case", "diacritics", "json",
                                                         "csv"};

Error bad(std::string message) {
    return {ErrorCode::bad_argument, std::move(message), {}};
}

// The parts between commas or ~, without blanks around them; empty ones are left out.
std::vector<std::string> list_of(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::string_view part = text.substr(0, text.find_first_of(",~"));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
    }
    return parts;
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), more.begin(), more.end());
}

enum class PeriodEnd { first, last };

Result<Date> day_of(std::string_view text, PeriodEnd end, std::string_view what) {
    const auto date = parse_partial_date(text);
    if (!date)
        return bad(std::string(what) + " needs a day, month or year like 2022-02, not '" +
                   std::string(text) + "'");
    return end == PeriodEnd::first ? date->first() : date->last();
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

// The period of a selection from two texts, either of which may be empty.
std::optional<Error> set_period(Selection& selection, std::string_view from, std::string_view to,
                                std::string_view what) {
    if (!from.empty()) {
        const auto day = day_of(from, PeriodEnd::first, what);
        if (!day) return day.error();
        selection.from = *day;
    }
    if (!to.empty()) {
        const auto day = day_of(to, PeriodEnd::last, what);
        if (!day) return day.error();
        selection.to = *day;
    }
    if (selection.from && selection.to && *selection.to < *selection.from)
        return bad(std::string(what) + ": the period ends before it begins");
    return std::nullopt;
}

}  // namespace

Result<Selection> parse_selection(std::string_view text) {
    Selection selection;
    for (const std::string& part : list_of(text)) {
        if (part.starts_with("by:")) {
            selection.publishers.push_back(part.substr(3));
        } else if (const std::size_t dots = part.find(".."); dots != std::string::npos) {
            const std::string_view period = part;
            if (const auto error = set_period(selection, period.substr(0, dots),
                                              period.substr(dots + 2), "a period"))
                return *error;
        } else {
            selection.documents.push_back(part);
        }
    }
    if (selection.empty())
        return bad("--against needs articles, by:PUBLISHER or a period like 2014..2020");
    return selection;
}

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

std::string counted_from(const Material& material, std::span<const DocumentIndex> documents) {
    return "Counted in " + std::to_string(documents.size()) +
           (documents.size() == 1 ? " article of " : " articles of ") +
           std::to_string(material.sum_of(documents).tokens) + " words.";
}

}  // namespace communique
