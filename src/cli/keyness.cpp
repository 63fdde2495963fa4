#include <algorithm>
#include <array>

#include "cli/word_tables.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "statistics/keyness.h"

namespace communique {
namespace {

constexpr std::size_t rows_for_each_article = 5;

// Which articles are the target: those named by --target (an id or how it begins), or those
// published from --from to --to (a day, month or year each). Empty when none of these is given.
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
                             "--" + std::string(end) + " needs a day, month or year like 2022-02",
                             {}};
            if (end == "from")
                selection.first_ = date->first();
            else
                selection.last_ = date->last();
        }
        return selection;
    }

    bool empty() const { return names_.empty() && !first_ && !last_; }

    bool holds(const Document& document) const {
        const bool named = std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
            return document.id.starts_with(name);
        });
        if (named) return true;
        if ((!first_ && !last_) || !document.published) return false;
        return (!first_ || *first_ <= *document.published) &&
               (!last_ || *document.published <= *last_);
    }

private:
    std::vector<std::string> names_;
    std::optional<Date> first_;
    std::optional<Date> last_;
};

// The counts that a target and what it is compared with add up to.
struct Sides {
    std::string name;
    TermCounts target;
    TermCounts reference;
};

Result<Sides> sides_of(const Library& library, const Selection& selection) {
    std::vector<TermCounts> target;
    std::vector<TermCounts> rest;
    const auto counts = count_articles(library);
    for (std::size_t i = 0; i < counts.size(); ++i)
        (selection.holds(library.corpus[i]) ? target : rest).push_back(counts[i]);
    if (target.empty()) return Error{ErrorCode::bad_argument, "no article is in the target", {}};
    if (rest.empty())
        return Error{ErrorCode::bad_argument,
                     "every article is in the target, none is left to compare with",
                     {}};
    return Sides{"", sum(target), sum(rest)};
}

// Each article against all the others.
std::vector<Sides> each_against_the_rest(const Library& library) {
    std::vector<Sides> all;
    const auto counts = count_articles(library);
    const TermCounts total = sum(counts);
    for (std::size_t i = 0; i < counts.size(); ++i)
        all.push_back({library.corpus[i].id, counts[i], without(total, counts[i])});
    return all;
}

Table keyness_table() {
    Table table{"keyness", "Words that the target uses more than the rest", {}, {}, {}};
    for (const char* const name :
         {"word", "target", "reference", "per_10k_target", "per_10k_reference", "log_likelihood",
          "log_ratio", "percent_difference", "simple_maths", "fisher_p"})
        table.columns.push_back({name, name, !table.columns.empty()});
    return table;
}

void add_rows(Table& table, const Sides& sides, const Library& library,
              const std::vector<bool>& is_stopword, std::size_t rows) {
    const std::uint64_t c = sides.target.tokens;
    const std::uint64_t d = sides.reference.tokens;
    for (const Keyness& k :
         keyness(sides.target, sides.reference, library.vocabulary, is_stopword)) {
        if (rows-- == 0) break;
        const std::uint64_t a = k.target;
        const std::uint64_t b = k.reference;
        TableRow row = number_row(
            library.vocabulary.form(k.term),
            {static_cast<double>(a), static_cast<double>(b), k.per_10k_target, k.per_10k_reference,
             k.log_likelihood, k.log_ratio, percent_difference(a, b, c, d),
             simple_maths(a, b, c, d), fisher_exact(a, b, c, d).overuse});
        if (!sides.name.empty()) {
            row.cells.insert(row.cells.begin(), sides.name);
            row.values = row.cells;
        }
        table.rows.push_back(std::move(row));
    }
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

    Table table = keyness_table();
    const auto is_stopword = left_out(*library, *arguments);
    if (selection->empty()) {
        table.columns.insert(table.columns.begin(), TableColumn{"article", "article", false});
        for (const Sides& sides : each_against_the_rest(*library))
            add_rows(table, sides, *library, is_stopword,
                     arguments->has("rows") ? *rows : rows_for_each_article);
    } else {
        const auto sides = sides_of(*library, *selection);
        if (!sides) return fail(io, sides.error());
        add_rows(table, *sides, *library, is_stopword, *rows);
    }
    print_table(table, *arguments, io);
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
