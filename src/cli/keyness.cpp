#include <algorithm>
#include <array>

#include "cli/word_tables.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "statistics/keyness.h"

namespace communique {
namespace {

// Which articles are the target: those named by --target (an id or how it begins), or those published
// from --from to --to (a day, month or year each).
class Selection {
public:
    static Result<Selection> read(const Arguments& arguments) {
        Selection selection;
        for (const auto& [name, value] : arguments.options)
            if (name == "target") selection.names_.push_back(value);
        for (const std::string_view end : {"from", "to"}) {
            if (!arguments.has(end)) continue;
            const auto date = parse_partial_date(arguments.value(end));
            if (!date)
                return Error{ErrorCode::bad_argument,
                             "--" + std::string(end) + " needs a day, month or year like 2022-02", {}};
            if (end == "from") selection.first_ = date->first();
            else selection.last_ = date->last();
        }
        if (selection.names_.empty() && !selection.first_ && !selection.last_)
            return Error{ErrorCode::bad_argument,
                         "keyness needs a target: --target ID, or --from and --to", {}};
        return selection;
    }

    bool holds(const Document& document) const {
        const bool named = std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
            return document.id.starts_with(name);
        });
        if (named) return true;
        if ((!first_ && !last_) || !document.published) return false;
        return (!first_ || *first_ <= *document.published) && (!last_ || *document.published <= *last_);
    }

private:
    std::vector<std::string> names_;
    std::optional<Date> first_;
    std::optional<Date> last_;
};

Table keyness_table(const TermCounts& target, const TermCounts& reference, const Library& library,
                    const std::vector<bool>& is_stopword, std::size_t rows) {
    Table table{"keyness", "Words that the target uses more than the rest", {}, {}, {}};
    for (const char* const name :
         {"word", "target", "reference", "per_10k_target", "per_10k_reference", "log_likelihood",
          "log_ratio", "percent_difference", "simple_maths", "fisher_p"})
        table.columns.push_back({name, name, !table.columns.empty()});
    for (const Keyness& k : keyness(target, reference, library.vocabulary, is_stopword)) {
        if (table.rows.size() == rows) break;
        const std::uint64_t a = k.target;
        const std::uint64_t b = k.reference;
        const std::uint64_t c = target.tokens;
        const std::uint64_t d = reference.tokens;
        table.rows.push_back(number_row(
            library.vocabulary.form(k.term),
            {static_cast<double>(a), static_cast<double>(b), k.per_10k_target, k.per_10k_reference,
             k.log_likelihood, k.log_ratio, percent_difference(a, b, c, d),
             simple_maths(a, b, c, d), fisher_exact(a, b, c, d).overuse}));
    }
    return table;
}

}  // namespace

int keyness_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 4> valued{"target", "from", "to", "rows"};
    constexpr std::array<std::string_view, 3> flags{"json", "csv", "all-words"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    const auto rows = rows_wanted(*arguments);
    if (!rows) return fail(io, rows.error());
    const auto selection = Selection::read(*arguments);
    if (!selection) return fail(io, selection.error());
    int failed = 0;
    auto library = open_library(arguments->positional, io, failed);
    if (!library) return fail(io, library.error());

    std::vector<TermCounts> target;
    std::vector<TermCounts> rest;
    const auto counts = count_articles(*library);
    for (std::size_t i = 0; i < counts.size(); ++i)
        (selection->holds(library->corpus[i]) ? target : rest).push_back(counts[i]);
    if (target.empty() || rest.empty())
        return fail(io, {ErrorCode::bad_argument,
                         target.empty() ? "no article is in the target"
                                        : "every article is in the target, none is left to compare with",
                         {}});
    print_table(keyness_table(sum(target), sum(rest), *library, left_out(*library, *arguments), *rows),
                *arguments, io);
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
