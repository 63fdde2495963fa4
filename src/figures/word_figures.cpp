// The figures of a word study: the list as bars, and the uses of a query over the dates of
// publication.

#include <algorithm>
#include <cmath>

#include "base/say.h"
#include "chart/ticks.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/trend_words.h"
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

// How far a bar reaches: of a probability the number of its zeros, else the value; to the left for
// a word that is used less.
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
    const bool one = study.documents().size() == 1;
    std::string title;
    if (asked.items == WordItems::phrases) {
        title =
            say("The runs of {n} words that return", {{"n", std::to_string(asked.phrase_words)}});
    } else if (asked.items == WordItems::collocates) {
        if (asked.query.empty()) return std::string(say("Words near a word"));
        title = say("Words near “{words}”", {{"words", asked.query}});
    } else {
        switch (family_of(list.measure)) {
            case MeasureFamily::tf_idf: title = say("What weighs most in this article"); break;
            case MeasureFamily::keyness:
                if (asked.direction == KeynessDirection::underused)
                    title = one ? say("What this article uses less")
                                : say("What these articles use less");
                else
                    title = one ? say("What sets this article apart")
                                : say("What sets these articles apart");
                break;
            case MeasureFamily::dispersion: title = say("The words spread most evenly"); break;
            default:
                title = !all && one ? say("The words this article uses most")
                                    : say("The words these articles use most");
                break;
        }
    }
    return all ? title
               : headed(title,
                        selection_text(library.corpus, asked.settings.target, study.documents()));
}

std::string reference_text(const Library& library, const WordStudy& study) {
    if (study.asked().settings.against)
        return selection_text(library.corpus, *study.asked().settings.against, study.reference());
    return std::string(study.reference().size() == 1 ? say("the other article")
                                                     : say("the other articles"));
}

std::string subtitle_of(const Library& library, const WordStudy& study, const WordList& list) {
    const Asked& asked = study.asked();
    const MeasureCard* card = measure_card(list.measure);
    std::string text(list.measure == "per_10k" ? say("Uses per 10,000 words") : say(card->name));
    if (family_of(list.measure) == MeasureFamily::keyness && !study.reference().empty())
        text = say("{measure} against {articles}",
                   {{"measure", text}, {"articles", reference_text(library, study)}});
    if (list.measure == "simple_maths")
        text += say(", {n} added to both rates", {{"n", number_text(asked.simple_maths_n)}});
    if (family_of(list.measure) == MeasureFamily::keyness &&
        asked.direction == KeynessDirection::both)
        text += say("; to the left what is used less");
    if (asked.items == WordItems::collocates)
        text += counted(asked.window, ", within {n} word on each side",
                        ", within {n} words on each side");
    if (asked.settings.function_words == FunctionWords::left_out)
        text += asked.items == WordItems::phrases ? say(", none with a function word at its ends")
                                                  : say(", function words left out");
    return text;
}

std::string in_articles(std::size_t number) {
    return counted(number, "in {n} article", "in {n} articles");
}

std::string uses_of(std::uint64_t number) { return counted(number, "{n} use", "{n} uses"); }

std::string detail_of(const WordRow& row, const WordList& list) {
    if (list.measure == "frequency") return in_articles(row.documents);
    if (family_of(list.measure) == MeasureFamily::keyness)
        return std::to_string(row.frequency) + " : " + std::to_string(row.reference);
    if (family_of(list.measure) == MeasureFamily::association)
        return counted(row.frequency, "{n} time of {all}", "{n} times of {all}",
                       {{"all", std::to_string(row.pairing.collocate)}});
    return uses_of(row.frequency);
}

Datum word_datum(const Library& library, const WordRow& row, const WordList& list, std::size_t band,
                 double most) {
    Datum datum;
    datum.x = static_cast<double>(band);
    datum.y = length_of(row, list, most);
    datum.look = {ColorRole::word, Finish::solid, Symbol::square};
    const std::string value = WordStudy::value_text(list.measure, row.value);
    datum.label = row.value ? value : std::string(say("only here"));
    datum.detail = detail_of(row, list);
    std::string counts = uses_of(row.frequency);
    if (family_of(list.measure) == MeasureFamily::association)
        counts = counted(row.pairing.collocate, "{together} of its {n} use near it",
                         "{together} of its {n} uses near it",
                         {{"together", std::to_string(row.frequency)}});
    else if (family_of(list.measure) == MeasureFamily::keyness)
        counts += say(", {n} in the others", {{"n", std::to_string(row.reference)}});
    else counts += say(", {rate} per 10,000 words", {{"rate", fixed_text(row.per_10k, 1)}});
    datum.tooltip = {row.item, listed(counts, in_articles(row.documents))};
    if (list.measure != "per_10k" && list.measure != "frequency")
        datum.tooltip.push_back(std::string(say(measure_card(list.measure)->name)) + " " + value);
    datum.description = ended(headed(row.item, datum.tooltip[1]));
    datum.key = row.key;
    attach_sources(datum, library, row.sources);
    return datum;
}

std::string year_words(const TrendYear& year) {
    return counted(
        year.articles, "{year}: {uses} of {n} article", "{year}: {uses} of {n} articles",
        {{"year", std::to_string(year.year)}, {"uses", uses_in_words(year.uses, year.words)}});
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
    datum.description =
        ended(year_words(year) + say(", {rate} per 10,000 words", {{"rate", datum.label}}));
    datum.key = "year:" + std::to_string(year.year);
    return datum;
}

Datum article_datum(const Library& library, const TrendPoint& point) {
    Datum datum;
    place_in_time(datum, PartialDate::of(*point.published));
    datum.y = datum.y_start = point.per_10k.value_or(0);
    datum.look = {ColorRole::word, point.uses > 0 ? Finish::solid : Finish::hollow, Symbol::circle};
    datum.key = "article:" + library.corpus[point.document].id;
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
    panel.empty_text = list.problem.empty() ? std::string(say("No words to show.")) : list.problem;
    Mark bars = {MarkKind::bar, "Words", {}};
    const std::size_t shown =
        std::min(list.rows.size(), detail == Detail::small ? rows_when_small : rows_in_full);
    double most = 0;
    for (std::size_t i = 0; i < shown; ++i) most = std::max(most, length_of(list.rows[i], list, 0));
    if (most == 0) most = 1;
    std::string alt_text = ended(figure.title);
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

TrendWords::TrendWords(const Library& library, WordStudy& study)
    : library_(library),
      trend_(study.trend()),
      found_(study.uses()->lines),
      lines_(library.corpus.size(), found_) {}

// Of an article the lines in which it uses the words, as many as a mark leads to.
void TrendWords::add_places(DocumentIndex document, std::vector<Source>& places) const {
    for (const std::uint32_t line : lines_.of(document).first(number_of_places(document)))
        places.push_back({document, found_[line].node});
}

std::size_t TrendWords::number_of_places(DocumentIndex document) const {
    return std::min(lines_.number_of(document), most_places);
}

void TrendWords::attach_places(Datum& datum, const TrendYear& year) const {
    constexpr std::size_t most = 64;
    std::vector<Source> places;
    std::size_t all = 0;
    const auto first =
        std::lower_bound(trend_.articles.begin(), trend_.articles.end(), year.year,
                         [](const TrendPoint& point, int wanted) {
                             return point.published && point.published->year < wanted;
                         });
    for (auto at = first; at != trend_.articles.end(); ++at) {
        if (!at->published || at->published->year != year.year) break;
        if (places.size() < most) add_places(at->document, places);
        all += number_of_places(at->document);
    }
    attach_sources(datum, library_, places, all);
}

void TrendWords::describe(Datum& datum) {
    if (!datum.description.empty()) return;
    if (points_.empty())
        for (const TrendPoint& point : trend_.articles)
            points_.emplace(library_.corpus[point.document].id, &point);
    const auto at = points_.find(std::string_view(datum.key).substr(datum.key.find(':') + 1));
    if (at == points_.end()) return;
    const TrendPoint& point = *at->second;
    const std::string name = article_name(library_.corpus[point.document]);
    datum.tooltip = {name, uses_in_words(point.uses, point.words) +
                               say(", {rate} per 10,000", {{"rate", fixed_text(datum.y, 1)}})};
    datum.description = ended(headed(name, datum.tooltip[1]));
    std::vector<Source> places;
    add_places(point.document, places);
    attach_sources(datum, library_, places);
}

Steps study_trend_in_steps(const Library& library, WordStudy& study, Detail detail, Figure& figure,
                           std::unique_ptr<TrendWords>& words) {
    figure.name = "trend";
    figure.detail = detail;
    figure.title = say("“{words}” over time", {{"words", study.asked().query}});
    figure.subtitle = say("Uses per 10,000 words, by the date on which an article was published");
    Mark years = {MarkKind::column, "Years", {}};
    Mark articles = {MarkKind::level, "Articles", {}};
    TimeExtent extent;
    const Trend& trend = study.trend();
    co_await pause_here;
    double highest = 0;
    std::vector<DocumentIndex> documents;
    if (study.uses()) {
        words = std::make_unique<TrendWords>(library, study);
        co_await pause_here;
        for (const TrendYear& year : trend.years) {
            co_await pause_here;
            years.data.push_back(year_datum(year));
            words->attach_places(years.data.back(), year);
            extent.add(PartialDate{year.year, 0, 0});
            highest = std::max(highest, years.data.back().y);
        }
        articles.data.reserve(trend.articles.size());
        for (const TrendPoint& point : trend.articles) {
            co_await pause_here;
            if (!point.published) continue;
            articles.data.push_back(article_datum(library, point));
            highest = std::max(highest, articles.data.back().y);
            if (point.uses > 0) documents.push_back(point.document);
        }
    }
    figure.time = extent.scale();
    figure.time.by_year = true;
    if (trend.undated > 0)
        figure.note = counted(trend.undated, "{n} article without a date is only in the table.",
                              "{n} articles without a date are only in the table.");
    figure.alt_text = ended(figure.title);
    for (const TrendYear& year : trend.years) figure.alt_text += " " + ended(year_words(year));
    if (!years.data.empty())
        figure.legend = {
            {{ColorRole::word, Finish::light, Symbol::square},
             std::string(to_say("all articles of a year"))},
            {{ColorRole::word, Finish::solid, Symbol::circle}, std::string(to_say("one article"))}};
    Panel panel;
    panel.kind = PanelKind::columns;
    panel.value = {ScaleKind::linear, 0, round_up_to_tick(std::max(highest, 1.0), 4), {}};
    panel.empty_text = say("No article with a date to draw.");
    panel.height_share = 0.7;
    panel.marks.push_back(std::move(years));
    panel.marks.push_back(std::move(articles));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, documents);
}

}  // namespace communique
