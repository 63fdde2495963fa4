// The cards of the statistics: `measures` prints all as they are, `card QUERY` those of one word or
// phrase with its own counts.

#include "base/json.h"
#include "cli/word_request.h"
#include "statistics/keyness.h"
#include "statistics/regex/re2_engine.h"
#include "statistics/worked_measure.h"

namespace communique {
namespace {

void write_card(JsonWriter& json, const MeasureCard& card) {
    json.key("id").value(card.id).key("name").value(card.name);
    json.key("formula").value(card.formula).key("symbols").value(card.symbols);
    json.key("source").value(card.source).key("reading").value(card.reading);
    json.key("limits").value(card.limits).key("counts").value(name_of(card.counts));
}

void write_table(JsonWriter& json, const ContingencyTable& table) {
    const auto names = [&](const char* key, const auto& values) {
        json.key(key).begin_array();
        for (const auto& value : values) json.value(value);
        json.end_array();
    };
    const auto cells = [&](const char* key, const auto& rows) {
        json.key(key).begin_array();
        for (const auto& row : rows) {
            json.begin_array();
            for (const auto& cell : row) json.value(cell);
            json.end_array();
        }
        json.end_array();
    };
    json.begin_object();
    names("rows", table.rows);
    names("columns", table.columns);
    cells("observed", table.observed);
    cells("expected", table.expected);
    names("row_totals", table.row_totals);
    names("column_totals", table.column_totals);
    json.key("all").value(table.all).end_object();
}

void write_parts(JsonWriter& json, const WorkedItem& item, const Corpus& corpus) {
    json.key("parts").begin_array();
    for (std::size_t i = 0; i < item.parts.size(); ++i) {
        json.begin_object().key("doc_id").value(corpus[item.documents[i]].id);
        json.key("frequency").value(item.parts[i].frequency);
        json.key("words").value(item.parts[i].size).end_object();
    }
    json.end_array();
}

void write_item(JsonWriter& json, const WorkedItem& item, const Corpus& corpus) {
    json.begin_object().key("item").value(item.item);
    if (item.table) write_table(json.key("table"), *item.table);
    if (!item.parts.empty()) write_parts(json, item, corpus);
    json.key("notes").begin_array();
    for (const std::string& note : item.notes) json.value(note);
    json.end_array().key("measures").begin_array();
    for (const WorkedMeasure& measure : item.measures) {
        json.begin_object();
        write_card(json, *measure.card);
        json.key("value");
        if (measure.value) json.value(*measure.value);
        else json.null();
        json.key("quantities").begin_object();
        for (const auto& [symbol, value] : measure.quantities) json.key(symbol).value(value);
        json.end_object().end_object();
    }
    json.end_array().end_object();
}

// One measure a line, above it the table, below it what is doubtful.
std::string item_text(const WorkedItem& item) {
    std::string text = item.item + "\n";
    if (item.table) {
        Table table{{}, {}, {}, {{"", "", false}}, {}};
        for (const std::string& column : item.table->columns)
            table.columns.push_back({column, column, true});
        table.columns.push_back({"all", "all", true});
        for (std::size_t row = 0; row < 2; ++row)
            table.rows.push_back(number_row(
                item.table->rows[row], {item.table->observed[row][0], item.table->observed[row][1],
                                        item.table->row_totals[row]}));
        table.rows.push_back(number_row(
            "all", {item.table->column_totals[0], item.table->column_totals[1], item.table->all}));
        text += table_to_text(table);
    }
    Table table{
        {}, {}, {}, {{"measure", "", false}, {"value", "", true}, {"formula", "", false}}, {}};
    for (const WorkedMeasure& measure : item.measures) {
        TableRow row;
        row.cells = {std::string(measure.card->name),
                     measure.value ? format_statistic(*measure.value) : std::string("–"),
                     std::string(measure.card->formula)};
        row.values = row.cells;
        table.rows.push_back(std::move(row));
    }
    text += table_to_text(table);
    for (const std::string& note : item.notes) text += note + "\n";
    return text + "\n";
}

class CardMaker {
public:
    CardMaker(const WordRequest& request, const Material& material)
        : request_(request), material_(material) {}

    // The uses of a query in some of the articles.
    Result<Concordance> uses(const std::string& query,
                             std::span<const DocumentIndex> documents) const {
        ConcordanceRequest asked;
        asked.query = query;
        asked.match = request_.settings.match;
        asked.documents.emplace(documents.begin(), documents.end());
        return make_concordance(request_.texts(), asked, request_.settings.aliases, &re2_engine());
    }

    // Target against reference; nothing when there is nothing to compare with.
    Result<std::vector<WorkedItem>> compare(const std::string& query, double n,
                                            unsigned least) const {
        const auto sides = select_sides(request_.library.corpus, request_.settings);
        if (!sides) return std::vector<WorkedItem>();
        const auto in_target = uses(query, sides->target);
        if (!in_target) return in_target.error();
        const auto in_reference = uses(query, sides->reference);
        if (!in_reference) return in_reference.error();
        const std::uint64_t a = in_target->lines.size();
        const std::uint64_t b = in_reference->lines.size();
        if (a > in_target->words || b > in_reference->words)
            return Error{ErrorCode::bad_argument, "these are no words", {}};
        return std::vector{work_comparison(
            query, a, b, in_target->words, in_reference->words, n,
            words_tested(material_.sum_of(sides->target), material_.sum_of(sides->reference),
                         material_.left_out(), least))};
    }

    Result<WorkedItem> spread(const std::string& query,
                              std::span<const DocumentIndex> documents) const {
        const auto found = uses(query, documents);
        if (!found) return found.error();
        std::vector<Part> parts;
        for (const ConcordanceCount& count : found->counts)
            parts.push_back({count.uses, count.words});
        WorkedItem item = work_dispersion(query, std::move(parts));
        item.documents.assign(documents.begin(), documents.end());
        return item;
    }

    // The weight in one article among all, in every variant; the counts are those of the first.
    Result<std::vector<WorkedItem>> weigh(const std::string& query, DocumentIndex article) const {
        std::vector<DocumentIndex> all{article};
        for (DocumentIndex i = 0; i < request_.library.corpus.size(); ++i)
            if (i != article) all.push_back(i);
        const auto found = uses(query, all);
        if (!found) return found.error();
        std::vector<Part> parts;
        for (const ConcordanceCount& count : found->counts)
            parts.push_back({count.uses, count.words});
        std::vector<WorkedItem> items;
        for (const TfIdf variant :
             {TfIdf::relative, TfIdf::textbook, TfIdf::ltc, TfIdf::smooth, TfIdf::unsmoothed}) {
            items.push_back(work_tf_idf(query, parts, variant,
                                        tf_idf_scale(material_.counts(), article, variant)));
            items.back().documents = all;
        }
        return items;
    }

    Result<WorkedItem> pair(const std::string& query, std::string_view collocate, unsigned window,
                            std::span<const DocumentIndex> documents) const {
        const auto found = uses(query, documents);
        if (!found) return found.error();
        const CollocationOptions options{{window, window}, 1, AssociationMeasure::log_dice};
        const auto term = material_.term(collocate);
        for (const Collocate& near : collocates(material_, documents, found->lines, options))
            if (term && near.term == *term)
                return work_collocation(std::string(collocate), near.pairing);
        return Error{
            ErrorCode::bad_argument, "'" + std::string(collocate) + "' does not stand near it", {}};
    }

private:
    const WordRequest& request_;
    const Material& material_;
};

Result<std::vector<WorkedItem>> work_items(const WordRequest& request, const Material& material,
                                           std::span<const DocumentIndex> documents) {
    const CardMaker maker(request, material);
    const std::string& query = request.queries.front();
    if (request.arguments.has("with")) {
        const auto window = number_within(request.arguments, "window", 5, 1, 50);
        if (!window) return window.error();
        auto item = maker.pair(query, request.arguments.value("with"), *window, documents);
        if (!item) return item.error();
        return std::vector{std::move(item).value()};
    }
    const auto n = positive_number(request.arguments, "simple-maths-n", 1);
    if (!n) return n.error();
    const auto least = number_within(request.arguments, "least", 1, 1, 1'000'000);
    if (!least) return least.error();
    std::vector<WorkedItem> items;
    if (!request.settings.target.empty()) {
        auto compared = maker.compare(query, *n, *least);
        if (!compared) return compared.error();
        items = std::move(compared).value();
    }
    auto spread = maker.spread(query, documents);
    if (!spread) return spread.error();
    items.push_back(std::move(spread).value());
    if (documents.size() == 1) {
        auto weights = maker.weigh(query, documents.front());
        if (!weights) return weights.error();
        std::move(weights->begin(), weights->end(), std::back_inserter(items));
    }
    return items;
}

}  // namespace

int card_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(
        args, {{"with", "window", "least", "simple-maths-n"}, {}, 1, "card needs a word or phrase"},
        io);
    if (!request) return fail(io, request.error());
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());
    const auto items = work_items(*request, *material, *documents);
    if (!items) return fail(io, items.error());

    std::string out;
    if (request->arguments.has("json")) {
        JsonWriter json(out);
        json.begin_array();
        for (const WorkedItem& item : *items) write_item(json, item, request->library.corpus);
        json.end_array();
        out += "\n";
    } else {
        for (const WorkedItem& item : *items) out += item_text(item);
        out.pop_back();
    }
    io.out(out);
    return request->exit_code();
}

int measures_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 1> flags{"json"};
    const auto arguments = parse_arguments(args, {}, flags);
    if (!arguments) return fail(io, arguments.error());
    std::string out;
    JsonWriter json(out);
    if (arguments->has("json")) json.begin_array();
    for (const MeasureCard& card : measure_cards()) {
        if (arguments->has("json")) {
            json.begin_object();
            write_card(json, card);
            json.end_object();
            continue;
        }
        out += std::string(card.name) + " (" + std::string(card.id) + ")\n  " +
               std::string(card.formula) + "\n  " + std::string(card.symbols) + "\n  " +
               std::string(card.source) + "\n  " + std::string(card.reading) + "\n  " +
               std::string(card.limits) + "\n\n";
    }
    if (arguments->has("json")) {
        json.end_array();
        out += "\n";
    } else {
        out.pop_back();
    }
    io.out(out);
    return 0;
}

}  // namespace communique
