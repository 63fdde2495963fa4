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

std::vector<Part> parts_of(const std::vector<ConcordanceCount>& counts) {
    std::vector<Part> parts;
    for (const ConcordanceCount& count : counts) parts.push_back({count.uses, count.words});
    return parts;
}

Part sum_of(const std::vector<ConcordanceCount>& counts) {
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

std::vector<ConcordanceCount> WordStudy::counts_of(const std::string& query,
                                                   std::span<const DocumentIndex> documents) const {
    // A term is counted as the lists count it; anything else as the concordance finds it.
    std::string_view name = query;
    if (name.starts_with('@')) name.remove_prefix(1);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    std::vector<ConcordanceCount> counts;
    if (const auto term = material_->term(name)) {
        for (const DocumentIndex document : documents) {
            const TermCounts& all = material_->counts()[document];
            counts.push_back({document, all.count(*term), all.tokens});
        }
        return counts;
    }
    ConcordanceRequest request;
    request.query = query;
    request.match = asked_.settings.match;
    request.documents.emplace(documents.begin(), documents.end());
    const auto found =
        make_concordance({library_->corpus, library_->analyses, library_->vocabulary}, request,
                         asked_.settings.aliases, engine_);
    return found ? found->counts : counts;
}

std::vector<Source> WordStudy::first_uses_of_item() {
    if (asked_.item.empty()) return {};
    const MeasureFamily family = family_of(measure_in_force(asked_));
    if (family == MeasureFamily::association) {
        for (const WordRow& row : list().rows)
            if (is_item(row, asked_.item)) return row.sources;
        return {};
    }
    ConcordanceRequest request;
    request.query = asked_.item;
    request.match = asked_.settings.match;
    request.documents = target_;
    // What one side uses less may stand in the other alone.
    if (family == MeasureFamily::keyness)
        request.documents->insert(request.documents->end(), reference_.begin(), reference_.end());
    const auto found = make_concordance(texts(), request, asked_.settings.aliases, engine_);
    std::vector<Source> uses;
    if (!found) return uses;
    for (const ConcordanceLine& line : found->lines)
        if (uses.empty() || uses.back().document != line.document)
            uses.push_back({line.document, line.node});
    return uses;
}

const WorkedItem& WordStudy::worked() {
    if (!worked_) {
        finish([this] { return material_.has_value(); });
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
    const auto counts = counts_of(item, target_);
    const Part sum = sum_of(counts);
    if (family == MeasureFamily::keyness) {
        const Part other = sum_of(counts_of(item, reference_));
        const bool words = sum.frequency <= sum.size && other.frequency <= other.size;
        if (!reference_.empty() && words && sum.size > 0 && other.size > 0)
            worked_ = work_comparison(item, sum.frequency, other.frequency, sum.size, other.size,
                                      to_double(asked_.simple_maths_n), list().different);
        return;
    }
    if (family == MeasureFamily::tf_idf) {
        if (target_.size() != 1) return;
        // The article itself first: its counts are those of the formula.
        std::vector<DocumentIndex> all = target_;
        for (DocumentIndex i = 0; i < library_->corpus.size(); ++i)
            if (i != target_.front()) all.push_back(i);
        const TfIdf variant = tf_idf_of(id.substr(7));
        worked_ = work_tf_idf(item, parts_of(counts_of(item, all)), variant,
                              tf_idf_scale(material_->counts(), target_.front(), variant));
        worked_->documents = std::move(all);
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

Table study_card_table(const Library& library, WordStudy& study) {
    const WorkedItem& worked = study.worked();
    const WorkedMeasure& measure = worked.measures.front();
    const MeasureCard& card = *measure.card;
    Table table;
    table.name = "card";
    table.title = card_title(card, worked.item);
    TableRows rows(library, table);
    rows.column("part", say("Part"));
    rows.column("text", say_in("card", "Text"));
    const auto add = [&](std::string_view part, std::string_view text,
                         const std::vector<Source>& sources = {}) {
        rows.row(std::string(card.id));
        rows.cell(std::string(part));
        rows.cell(std::string(text));
        rows.sources(sources);
    };
    // What was counted can be read there; what is said of the statistic stands in no article.
    const std::vector<Source> uses = study.first_uses_of_item();
    if (!worked.item.empty()) {
        add(say("Value"), WordStudy::value_text(card.id, measure.value), uses);
        add(say("Counts"), quantities_text(measure), uses);
    }
    if (worked.table) {
        const ContingencyTable& t = *worked.table;
        for (std::size_t row = 0; row < 2; ++row) {
            std::string cells;
            for (std::size_t column = 0; column < 2; ++column)
                cells += say("{column} {n} (by chance {chance})",
                             {{"column", say_in("table", t.columns[column])},
                              {"n", std::to_string(t.observed[row][column])},
                              {"chance", fixed_text(t.expected[row][column], 1)}}) +
                         ", ";
            cells += say("all {n}", {{"n", std::to_string(t.row_totals[row])}});
            if (row == 0) add(t.rows[0], cells, uses);
            else add(say_in("table", t.rows[row]), cells);
        }
        add(say("all"), std::string(say_in("table", t.columns[0])) + " " +
                            std::to_string(t.column_totals[0]) + ", " +
                            std::string(say_in("table", t.columns[1])) + " " +
                            std::to_string(t.column_totals[1]) + ", " +
                            say("all {n}", {{"n", std::to_string(t.all)}}));
    }
    for (std::size_t i = 0; i < worked.parts.size(); ++i) {
        std::vector<Source> here = uses;
        std::erase_if(here, [&](Source use) { return use.document != worked.documents[i]; });
        add(article_name(library.corpus[worked.documents[i]]),
            uses_in_words(worked.parts[i].frequency, worked.parts[i].size), here);
    }
    add(say("Formula"), say(card.formula));
    add(say("Letters"), say(card.symbols));
    add(say("Source"), say(card.source));
    add(say("How to read it"), say(card.reading));
    add(say("What it cannot say"), say(card.limits));
    for (const std::string& note : worked.notes) add(say("Here"), note);
    return table;
}

}  // namespace communique
