// The card of a measure, worked with the counts of one word, phrase or pair.

#include <algorithm>

#include "base/json.h"
#include "base/say.h"
#include "chart/words.h"
#include "figures/table_rows.h"
#include "figures/word_study.h"
#include "figures/wording.h"
#include "statistics/tf_idf.h"

namespace communique {
namespace {

std::vector<Part> parts_of(std::span<const ConcordanceCount> counts) {
    std::vector<Part> parts;
    for (const ConcordanceCount& count : counts) parts.push_back({count.uses, count.words});
    return parts;
}

Part sum_of(std::span<const ConcordanceCount> counts) {
    Part sum;
    for (const ConcordanceCount& count : counts) {
        sum.frequency += count.uses;
        sum.size += count.words;
    }
    return sum;
}

// Keeps of all measures the one that is asked for.
void keep_only(WorkedItem& item, std::string_view measure) {
    std::erase_if(item.measures, [&](const WorkedMeasure& m) { return m.card->id != measure; });
}

bool is_item(const WordRow& row, const std::string& item) {
    return row.query == item || row.key == "word:" + item;
}

std::string quantities_text(const WorkedMeasure& measure) {
    std::string text;
    for (const Quantity& quantity : measure.quantities)
        text +=
            (text.empty() ? "" : ", ") + quantity.symbol + " = " + format_statistic(quantity.value);
    return text;
}

// The rows of a card: what was counted, then what is said of the measure.
class CardRows {
public:
    CardRows(const Library& library, std::string_view measure, Table& table, RowsWanted wanted)
        : library_(library), measure_(measure), rows_(library, table, wanted) {
        rows_.column("part", say("Part"));
        rows_.column("text", say_in("card", "Text"));
    }

    void add(std::string_view part, std::string_view text,
             const std::vector<Source>& sources = {}) {
        rows_.row(measure_);
        rows_.cell(std::string(part));
        rows_.cell(std::string(text));
        rows_.sources(sources);
    }
    void add_table(const ContingencyTable& t, const std::vector<Source>& uses) {
        const auto number = [](std::uint64_t n) {
            return number_text(Decimal::whole(static_cast<std::int64_t>(n)));
        };
        for (std::size_t row = 0; row < 2; ++row) {
            std::string cells;
            for (std::size_t column = 0; column < 2; ++column)
                cells += say("{column} {n} (by chance {chance})",
                             {{"column", say_in("table", t.columns[column])},
                              {"n", number(t.observed[row][column])},
                              {"chance", fixed_text(t.expected[row][column], 1)}}) +
                         ", ";
            cells += say("all {n}", {{"n", number(t.row_totals[row])}});
            if (row == 0) add(t.rows[0], cells, uses);
            else add(say_in("table", t.rows[row]), cells);
        }
        add(say("all"),
            std::string(say_in("table", t.columns[0])) + " " + number(t.column_totals[0]) + ", " +
                std::string(say_in("table", t.columns[1])) + " " + number(t.column_totals[1]) +
                ", " + say("all {n}", {{"n", number(t.all)}}));
    }
    // The first articles of those that the item was counted in, each with its first use.
    void add_articles(const WorkedItem& worked, std::size_t number,
                      const std::vector<Source>& first_uses) {
        std::vector<const Source*> use_in(library_.corpus.size());
        for (const Source& use : first_uses) use_in[use.document] = &use;
        for (std::size_t i = 0; i < number; ++i) {
            const Source* use = use_in[worked.documents[i]];
            add(article_name(library_.corpus[worked.documents[i]]),
                uses_in_words(worked.parts[i].frequency, worked.parts[i].size),
                use == nullptr ? std::vector<Source>() : std::vector{*use});
        }
    }
    void add_words(const MeasureCard& card, const std::vector<std::string>& notes) {
        add(say("Formula"), say(card.formula));
        add(say("Letters"), say(card.symbols));
        add(say("Source"), say(card.source));
        add(say("How to read it"), say(card.reading));
        add(say("What it cannot say"), say(card.limits));
        for (const std::string& note : notes) add(say("Here"), note);
    }

private:
    const Library& library_;
    std::string measure_;
    TableRows rows_;
};

// Where what was counted can be read; what is said of the statistic stands in no article. Of TF-IDF
// the other articles only say how many have the item.
std::vector<Source> counted_uses(WordStudy& study, std::string_view measure) {
    if (family_of(measure) != MeasureFamily::tf_idf) return study.first_uses_of_item();
    const std::span<const Source> looked_at = study.first_uses_looked_at();
    return {looked_at.begin(), looked_at.end()};
}

}  // namespace

std::string WordStudy::value_text(std::string_view measure, std::optional<double> value) {
    if (!value) return "–";
    if (measure == "frequency" || measure == "articles" || measure == "per_million")
        return fixed_text(*value, 0);
    if (measure == "per_10k") return fixed_text(*value, 1);
    if (measure == "percent_difference") return fixed_text(*value, 0) + "%";
    if (measure == "fisher") return *value < 1e-4 ? "< 0.0001" : fixed_text(*value, 4);
    if (measure == "tf_idf_relative") return fixed_text(*value, 4);
    const MeasureFamily family = family_of(measure);
    const bool share = family == MeasureFamily::dispersion || family == MeasureFamily::tf_idf;
    // A ratio below 1 says what is used less: there the digits behind the point are all there is.
    if (measure == "simple_maths") return fixed_text(*value, *value < 1 ? 3 : 1);
    return fixed_text(*value, share ? 3 : 2);
}

// A term is counted as the lists count it; anything else as the concordance finds it.
std::optional<TermId> WordStudy::term_of_item() const {
    std::string_view name = asked_.item;
    if (name.starts_with('@')) name.remove_prefix(1);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    return material().term(name);
}

// The articles looked at; behind them those that its statistic compares with: what one side uses
// less may stand in the other alone.
std::vector<DocumentIndex> WordStudy::documents_of_item() const {
    std::vector<DocumentIndex> documents = target_;
    const MeasureFamily family = family_of(measure_in_force(asked_));
    if (family == MeasureFamily::keyness)
        documents.insert(documents.end(), reference_.begin(), reference_.end());
    if (family == MeasureFamily::tf_idf && target_.size() == 1)
        for (DocumentIndex i = 0; i < library_->corpus.size(); ++i)
            if (i != target_.front()) documents.push_back(i);
    return documents;
}

Steps WordStudy::find_item() {
    const MeasureFamily family = family_of(measure_in_force(asked_));
    if (asked_.item.empty() || family == MeasureFamily::association) {
        item_found_ = true;
        co_return;
    }
    ConcordanceRequest request;
    request.query = asked_.item;
    request.match = asked_.settings.match;
    request.documents = documents_of_item();
    const std::size_t searched = request.documents->size();
    auto started =
        ConcordanceMaker::start(texts(), std::move(request), asked_.settings.aliases, engine_);
    if (started) {
        ConcordanceMaker maker = std::move(started).value();
        while (maker.add_next()) {
            tell(maker.searched(), searched);
            co_await pause_here;
        }
        const Concordance found = maker.take();
        item_counts_ = found.counts;
        for (const ConcordanceLine& line : found.lines)
            if (item_uses_.empty() || item_uses_.back().document != line.document)
                item_uses_.push_back({line.document, line.node});
        for (std::size_t i = 0; i < std::min(target_.size(), found.counts.size()); ++i)
            if (found.counts[i].uses > 0) ++item_uses_looked_at_;
    }
    item_found_ = true;
}

std::vector<ConcordanceCount> WordStudy::counts_of_item() const {
    const auto term = term_of_item();
    if (!term) return item_counts_;
    std::vector<ConcordanceCount> counts;
    for (const DocumentIndex document : documents_of_item()) {
        const TermCounts& all = material_->counts()[document];
        counts.push_back({document, all.count(*term), all.tokens});
    }
    return counts;
}

const std::vector<Source>& WordStudy::first_uses_of_item() {
    if (family_of(measure_in_force(asked_)) == MeasureFamily::association && item_uses_.empty()) {
        for (const WordRow& row : list().rows)
            if (is_item(row, asked_.item)) return row.sources;
    }
    finish([this] { return item_found_; });
    return item_uses_;
}

std::span<const Source> WordStudy::first_uses_looked_at() {
    const std::span<const Source> all = first_uses_of_item();
    return item_uses_.empty() ? all : all.first(item_uses_looked_at_);
}

std::span<const Source> WordStudy::first_uses_elsewhere() {
    const std::span<const Source> all = first_uses_of_item();
    return all.subspan(first_uses_looked_at().size());
}

const WorkedItem& WordStudy::worked() {
    if (!worked_) {
        finish([this] { return item_found_; });
        worked_.emplace();
        const std::string_view id = measure_in_force(asked_);
        if (!asked_.item.empty() && !target_.empty()) work();
        keep_only(*worked_, id);
        if (worked_->measures.empty())
            worked_ = WorkedItem{{}, {}, {}, {}, {{measure_card(id), {}, {}}}, {}};
    }
    return *worked_;
}

void WordStudy::work() {
    const std::string_view id = measure_in_force(asked_);
    const std::string& item = asked_.item;
    const MeasureFamily family = family_of(id);
    if (family == MeasureFamily::association) {
        for (const WordRow& row : list().rows)
            if (is_item(row, item)) worked_ = work_collocation(row.item, row.pairing);
        return;
    }
    const std::vector<ConcordanceCount> all = counts_of_item();
    const std::size_t looked_at = std::min(all.size(), target_.size());
    const auto counts = std::span(all).first(looked_at);
    const Part sum = sum_of(counts);
    if (family == MeasureFamily::keyness) {
        const Part other = sum_of(std::span(all).subspan(looked_at));
        const bool words = sum.frequency <= sum.size && other.frequency <= other.size;
        if (!reference_.empty() && words && sum.size > 0 && other.size > 0)
            worked_ = work_comparison(item, sum.frequency, other.frequency, sum.size, other.size,
                                      to_double(asked_.simple_maths_n), list().words_tested);
        return;
    }
    if (family == MeasureFamily::tf_idf) {
        if (target_.size() != 1) return;
        // The article itself comes first: its counts are those of the formula.
        const TfIdf variant = tf_idf_of(id.substr(7));
        worked_ = work_tf_idf(item, parts_of(all), variant,
                              tf_idf_scale(material_->counts(), target_.front(), variant));
        worked_->documents = documents_of_item();
        return;
    }
    worked_ = work_dispersion(item, parts_of(counts));
    worked_->documents = target_;
    if (id == "per_10k" || id == "per_million") {
        const double unit = id == "per_10k" ? 1e4 : 1e6;
        const auto f = static_cast<double>(sum.frequency);
        const auto words = static_cast<double>(sum.size);
        worked_->measures = {{measure_card(id),
                              sum.size > 0 ? std::optional(f / words * unit) : std::nullopt,
                              {{"f", f}, {"words", words}}}};
    }
}

std::string card_title(const MeasureCard& card, std::string_view item) {
    if (item.empty()) return std::string(say(card.name));
    return say("{measure} of “{item}”", {{"measure", say(card.name)}, {"item", item}});
}

Table study_card_table(const Library& library, WordStudy& study, std::size_t most_rows) {
    const WorkedItem& worked = study.worked();
    const WorkedMeasure& measure = worked.measures.front();
    const MeasureCard& card = *measure.card;
    Table table;
    table.name = "card";
    table.title = card_title(card, worked.item);
    const std::size_t articles = std::min(most_rows, worked.parts.size());
    // Room for the rows that are not of articles.
    constexpr std::size_t others = 100;
    CardRows rows(library, card.id, table,
                  {most_rows == all_rows ? all_rows : most_rows + others, {}});
    const std::vector<Source> uses = counted_uses(study, card.id);
    if (!worked.item.empty()) {
        rows.add(say("Value"), WordStudy::value_text(card.id, measure.value), uses);
        rows.add(say("Counts"), quantities_text(measure), uses);
    }
    if (worked.table) rows.add_table(*worked.table, uses);
    rows.add_articles(worked, articles, study.first_uses_of_item());
    table.left_out = worked.parts.size() - articles;
    rows.add_words(card, worked.notes);
    return table;
}

}  // namespace communique
