// The figures of a word study: the list as bars, and the uses of a query over the dates of publication.

#include <algorithm>
#include <cmath>

#include "chart/ticks.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/word_study.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t rows_when_small = 5;
constexpr std::size_t rows_in_full = 12;

// Used less than in the articles compared with.
bool is_underused(const WordRow& row, const WordList& list) {
    return family_of(list.measure) == MeasureFamily::keyness &&
           static_cast<double>(row.frequency) * static_cast<double>(list.reference_words) <
               static_cast<double>(row.reference) * static_cast<double>(list.words);
}

// How far a bar reaches: of a probability the number of its zeros, else the value; to the left for a
// word that is used less.
double length_of(const WordRow& row, const WordList& list, double most) {
    if (!row.value) return most;
    const double value = *row.value;
    const bool less = is_underused(row, list);
    if (list.measure == "fisher") return std::log10(std::max(value, 1e-12)) * (less ? 1 : -1);
    if (list.measure == "log_likelihood") return less ? -value : value;
    if (list.measure == "simple_maths") return less ? -1 / std::max(value, 1e-6) : value;
    return value;
}

std::string title_of(const Library& library, const WordStudy& study, const WordList& list) {
    const Asked& asked = study.asked();
    const bool all = asked.settings.target.empty();
    const std::string where =
        all ? "" : ": " + selection_text(library.corpus, asked.settings.target, study.documents());
    const bool one = study.documents().size() == 1;
    if (asked.items == WordItems::phrases)
        return "The runs of " + std::to_string(asked.phrase_words) + " words that return" + where;
    if (asked.items == WordItems::collocates)
        return asked.query.empty() ? "Words near a word"
                                   : "Words near “" + asked.query + "”" + where;
    switch (family_of(list.measure)) {
        case MeasureFamily::tf_idf: return "What weighs most in this article" + where;
        case MeasureFamily::keyness:
            if (asked.direction == KeynessDirection::underused)
                return (one ? "What this article uses less" : "What these articles use less") +
                       where;
            return (one ? "What sets this article apart" : "What sets these articles apart") + where;
        case MeasureFamily::dispersion: return "The words spread most evenly" + where;
        default: break;
    }
    return all ? "The words these articles use most"
               : (one ? "The words this article uses most" : "The words these articles use most") +
                     where;
}

std::string subtitle_of(const Library& library, const WordStudy& study, const WordList& list) {
    const Asked& asked = study.asked();
    const MeasureCard* card = measure_card(list.measure);
    std::string text = list.measure == "per_10k" ? "Uses per 10,000 words" : std::string(card->name);
    if (family_of(list.measure) == MeasureFamily::keyness && !study.reference().empty())
        text += " against " + (asked.settings.against
                                   ? selection_text(library.corpus, *asked.settings.against,
                                                    study.reference())
                                   : std::string(study.reference().size() == 1
                                                     ? "the other article"
                                                     : "the other articles"));
    if (list.measure == "simple_maths")
        text += ", " + std::to_string(asked.simple_maths_n) + " added to both rates";
    if (family_of(list.measure) == MeasureFamily::keyness &&
        asked.direction == KeynessDirection::both)
        text += "; to the left what is used less";
    if (asked.items == WordItems::collocates)
        text += ", within " + plural(asked.window, "word") + " on each side";
    if (asked.settings.function_words == FunctionWords::left_out)
        text += asked.items == WordItems::phrases ? ", none with a function word at its ends"
                                                  : ", function words left out";
    return text;
}

std::string detail_of(const WordRow& row, const WordList& list) {
    if (list.measure == "frequency") return "in " + plural(row.documents, "article");
    if (family_of(list.measure) == MeasureFamily::keyness)
        return std::to_string(row.frequency) + " : " + std::to_string(row.reference);
    if (family_of(list.measure) == MeasureFamily::association)
        return plural(row.frequency, "time") + " of " + std::to_string(row.pairing.collocate);
    return plural(row.frequency, "use");
}

Datum word_datum(const Library& library, const WordRow& row, const WordList& list, std::size_t band,
                 double most) {
    Datum datum;
    datum.x = static_cast<double>(band);
    datum.y = length_of(row, list, most);
    datum.look = {ColorRole::word, Finish::solid, Symbol::square};
    const std::string value = WordStudy::value_text(list.measure, row.value);
    datum.label = row.value ? value : "only here";
    datum.detail = detail_of(row, list);
    std::string counts = plural(row.frequency, "use");
    if (family_of(list.measure) == MeasureFamily::association)
        counts = std::to_string(row.frequency) + " of its " + plural(row.pairing.collocate, "use") +
                 " near it";
    else if (family_of(list.measure) == MeasureFamily::keyness)
        counts += ", " + std::to_string(row.reference) + " in the others";
    else
        counts += ", " + fixed_text(row.per_10k, 1) + " per 10,000 words";
    datum.tooltip = {row.item, counts + ", in " + plural(row.documents, "article")};
    if (list.measure != "per_10k" && list.measure != "frequency")
        datum.tooltip.push_back(std::string(measure_card(list.measure)->name) + " " + value);
    datum.description = row.item + ": " + datum.tooltip[1] + ".";
    datum.key = row.key;
    attach_sources(datum, library, row.sources);
    return datum;
}

std::string year_words(const TrendYear& year) {
    return std::to_string(year.year) + ": " + plural(year.uses, "use") + " in " +
           plural(year.words, "word") + " of " + plural(year.articles, "article");
}

Datum year_datum(const TrendYear& year) {
    Datum datum;
    place_in_time(datum, Date{year.year, 1, 1}, Date{year.year, 12, 31});
    datum.x += 20;
    datum.x_end -= 20;
    datum.y = year.per_10k.value_or(0);
    datum.look = {ColorRole::word, Finish::light, Symbol::square};
    datum.label = fixed_text(datum.y, 1);
    datum.tooltip = {std::to_string(year.year), year_words(year)};
    datum.description = year_words(year) + ", " + datum.label + " per 10,000 words.";
    datum.key = "year:" + std::to_string(year.year);
    return datum;
}

// Of each article the lines in which it uses the words, as many as a mark leads to.
std::vector<std::vector<Source>> places_by_article(const Library& library, const Concordance& found) {
    constexpr std::size_t most = 24;
    std::vector<std::vector<Source>> places(library.corpus.size());
    for (const ConcordanceLine& line : found.lines)
        if (places[line.document].size() < most) places[line.document].push_back({line.document, line.node});
    return places;
}

Datum article_datum(const Library& library, const TrendPoint& point, const std::vector<Source>& sources) {
    Datum datum;
    place_in_time(datum, PartialDate::of(*point.published));
    datum.y = datum.y_start = point.per_10k.value_or(0);
    datum.look = {ColorRole::word, point.uses > 0 ? Finish::solid : Finish::hollow, Symbol::circle};
    const std::string name = article_name(library.corpus[point.document]);
    datum.tooltip = {name, plural(point.uses, "use") + " in " + plural(point.words, "word") + ", " +
                               fixed_text(datum.y, 1) + " per 10,000"};
    datum.description = name + ": " + datum.tooltip[1] + ".";
    datum.key = "article:" + library.corpus[point.document].id;
    attach_sources(datum, library, sources);
    return datum;
}

}  // namespace

Figure study_bars(const Library& library, WordStudy& study, Detail detail) {
    const WordList& list = study.list();
    Figure figure;
    figure.name = "keywords";
    figure.detail = detail;
    figure.title = title_of(library, study, list);
    figure.subtitle = subtitle_of(library, study, list);
    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value.kind = ScaleKind::linear;
    panel.value_axis.shown = false;
    panel.empty_text = list.problem.empty() ? "No words to show." : list.problem;
    Mark bars = {MarkKind::bar, "Words", {}};
    const std::size_t shown = std::min(
        list.rows.size(), detail == Detail::small ? rows_when_small : rows_in_full);
    double most = 0;
    for (std::size_t i = 0; i < shown; ++i)
        most = std::max(most, length_of(list.rows[i], list, 0));
    if (most == 0) most = 1;
    std::string alt_text = figure.title + ".";
    for (std::size_t i = 0; i < shown; ++i) {
        Datum datum = word_datum(library, list.rows[i], list, i, most);
        panel.value.bands.push_back(list.rows[i].item);
        panel.value.max = std::max(panel.value.max, datum.y);
        panel.value.min = std::min(panel.value.min, datum.y);
        alt_text += " " + list.rows[i].item + " " + datum.label + ",";
        if (detail == Detail::small) datum.detail.clear();
        bars.data.push_back(std::move(datum));
    }
    if (alt_text.back() == ',') alt_text.back() = '.';
    if (shown == 0) alt_text += " " + panel.empty_text;
    if (panel.value.max <= 0) panel.value.max = panel.value.min < 0 ? 0 : 1;
    panel.marks.push_back(std::move(bars));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, {study.documents().begin(), study.documents().end()});
    figure.alt_text = alt_text;
    return figure;
}

Figure study_trend(const Library& library, WordStudy& study, Detail detail) {
    Figure figure;
    figure.name = "trend";
    figure.detail = detail;
    figure.title = "“" + study.asked().query + "” over time";
    figure.subtitle = "Uses per 10,000 words, by the date on which an article was published";
    Mark years = {MarkKind::column, "Years", {}};
    Mark articles = {MarkKind::level, "Articles", {}};
    TimeExtent extent;
    const Trend& trend = study.trend();
    double highest = 0;
    std::vector<DocumentIndex> documents;
    if (study.uses()) {
        for (const TrendYear& year : trend.years) {
            years.data.push_back(year_datum(year));
            extent.add(PartialDate{year.year, 0, 0});
            highest = std::max(highest, years.data.back().y);
        }
        const auto places = places_by_article(library, *study.uses());
        for (const TrendPoint& point : trend.articles) {
            if (!point.published) continue;
            articles.data.push_back(article_datum(library, point, places[point.document]));
            highest = std::max(highest, articles.data.back().y);
            if (point.uses > 0) documents.push_back(point.document);
        }
    }
    figure.time = extent.scale();
    if (trend.undated > 0)
        figure.note = plural(trend.undated, "article") + " without a date " +
                      (trend.undated == 1 ? "is" : "are") + " only in the table.";
    figure.alt_text = figure.title + ".";
    for (const TrendYear& year : trend.years) figure.alt_text += " " + year_words(year) + ".";
    if (!years.data.empty())
        figure.legend = {{{ColorRole::word, Finish::light, Symbol::square}, "all articles of a year"},
                         {{ColorRole::word, Finish::solid, Symbol::circle}, "one article"}};
    Panel panel;
    panel.kind = PanelKind::columns;
    panel.value = {ScaleKind::linear, 0, round_up_to_tick(std::max(highest, 1.0), 4), {}};
    panel.empty_text = "No article with a date to draw.";
    panel.height_share = 0.7;
    panel.marks.push_back(std::move(years));
    panel.marks.push_back(std::move(articles));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, documents);
    return figure;
}

}  // namespace communique
