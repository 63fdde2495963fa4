#pragma once
// The answers to what is asked of words (asked.h), each worked out when first wanted and kept until
// the question or the articles change, so that figures, tables, panels and the companion show the
// same counts and nothing is counted twice. Counting many articles takes a while: a window calls
// step() as long as it has time and shows the answers once they are ready(); whoever asks for an
// answer before that waits for it.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/steps.h"
#include "chart/figure.h"
#include "chart/table.h"
#include "facts/library.h"
#include "figures/asked.h"
#include "figures/figures.h"
#include "statistics/material.h"
#include "statistics/trend.h"
#include "statistics/worked_measure.h"

namespace communique {

// A word, phrase or collocate with the value that the list goes by.
struct WordRow {
    std::string item;             // as the articles write it
    std::string query;            // finds its uses
    std::string key;              // as in Datum::key
    std::uint64_t frequency = 0;  // in the articles looked at; of collocates: near the node
    std::uint64_t reference = 0;  // in those compared with
    double per_10k = 0;
    std::uint32_t documents = 0;  // of the articles looked at
    std::optional<double> value;  // nothing where the measure has none
    std::vector<Source> sources;  // the first places
    Pairing pairing;              // of collocates
};

struct WordList {
    std::string_view measure;
    std::size_t words = 0;            // in the articles looked at
    std::size_t reference_words = 0;  // of keyness: in those compared with
    std::size_t words_tested = 0;     // of keyness: see keyness.h
    std::vector<WordRow> rows;        // strongest first
    std::string problem;              // why there are none, in words
};

class WordStudy {
public:
    // Forgets what no longer holds. `version` is that of the library, which must outlive the
    // answers.
    void update(const Library& library, unsigned version, const Asked& asked,
                const RegexEngine* engine);
    // Forgets the uses alone, when an engine has learnt something.
    void forget_uses();

    // Whether all is counted that the question asks for.
    bool ready() const;
    // A little of what is missing. Cheap enough to be called many times a frame.
    void step();
    // What the table of that name needs, where it is one of words.
    Steps count_for(std::string table);
    // How far the piece of work in hand has come, from 0 to 1.
    double progress() const;

    const Asked& asked() const { return asked_; }
    std::size_t rows_wanted = 100;                   // of the list; set before it is made
    unsigned revision() const { return revision_; }  // changes with every change of an answer

    // What is wrong with the articles or aliases chosen, or nothing.
    const std::optional<Error>& problem() const { return problem_; }
    std::span<const DocumentIndex> documents() const { return target_; }
    std::span<const DocumentIndex> reference() const { return reference_; }

    // Every use of the query in the articles looked at.
    const Result<Concordance>& uses();
    const Trend& trend();
    const WordList& list();
    // The card of the measure in force, worked with the counts of the item; without an item, or
    // where it has no counts, only the card.
    const WorkedItem& worked();
    // Where its item is first used, article by article; behind the articles looked at those that
    // the statistic compares them with.
    const std::vector<Source>& first_uses_of_item();
    // The same of the articles looked at, and of the others.
    std::span<const Source> first_uses_looked_at();
    std::span<const Source> first_uses_elsewhere();
    // A value of the measure as its list and card show it.
    static std::string value_text(std::string_view measure, std::optional<double> value);

private:
    bool wants_uses() const;
    void finish(const std::function<bool()>& is_there);
    void tell(std::size_t done, std::size_t all);
    Texts texts() const { return {library_->corpus, library_->analyses, library_->vocabulary}; }
    const Material& material() const { return *material_; }
    void choose_articles();
    void forget_list();
    void forget_item();
    Steps count_words();
    Steps sum_words();
    Steps find_uses();
    Steps find_item();
    Steps make_list();
    // Steps of make_list(), in word_lists.cpp: each fills the rows and, in `terms_`, as many terms
    // a row as it has words.
    void list_words();
    void list_tf_idf();
    void list_keyness();
    Steps list_dispersion();
    Steps list_phrases();
    Steps list_collocates();
    Steps name_rows();
    void keep_strongest();
    std::vector<DocumentIndex> documents_of_item() const;
    std::optional<TermId> term_of_item() const;
    std::vector<ConcordanceCount> counts_of_item() const;
    void work();

    const Library* library_ = nullptr;
    const RegexEngine* engine_ = nullptr;
    unsigned version_ = 0;
    unsigned revision_ = 1;
    Asked asked_;
    std::optional<Error> problem_;
    std::vector<DocumentIndex> target_;
    std::vector<DocumentIndex> reference_;
    Steps running_;
    double progress_ = 0;
    std::optional<MaterialMaker> maker_;  // until the words are counted
    std::optional<Material> material_;
    std::optional<TermSums> target_sums_;  // of the articles looked at, and of those compared with
    std::optional<TermSums> reference_sums_;
    std::optional<Result<Concordance>> uses_;
    std::optional<Trend> trend_;
    std::optional<WordList> list_;
    bool list_made_ = false;
    bool uses_wanted_ = false;   // by someone who waits for them
    std::vector<TermId> terms_;  // of the list's rows, while it is made
    // Of the card's item, in the order of documents_of_item().
    std::vector<ConcordanceCount> item_counts_;
    std::vector<Source> item_uses_;        // the first in each article
    std::size_t item_uses_looked_at_ = 0;  // of these
    bool item_found_ = false;
    std::optional<WorkedItem> worked_;
};

// Figures and tables of a study, under the names "keywords", "dispersion" and "keywords",
// "concordance", "trend", "dispersion", "card"; the figure "trend" is in trend_words.h. The rule of
// a row is the measure that ranks it, or the query that found it.
Figure study_bars(const Library& library, WordStudy& study, Detail detail);
Figure study_dispersion(const Library& library, WordStudy& study, Detail detail);
Steps study_words_table(const Library& library, WordStudy& study, TableFor where, Table& table);
Steps study_uses_table(const Library& library, WordStudy& study, TableFor where, Table& table);
Steps study_trend_table(const Library& library, WordStudy& study, std::size_t most_rows,
                        Table& table);
// Every use with its place in its article.
Steps study_dispersion_table(const Library& library, WordStudy& study, std::size_t most_rows,
                             Table& table);
// Of articles no more than `most_rows`; what else the card says is always there.
Table study_card_table(const Library& library, WordStudy& study, std::size_t most_rows = all_rows);
// "Log ratio of “gas”".
std::string card_title(const MeasureCard& card, std::string_view item);

// How much of the article's text stands before the place, 0 to 100.
double percent_into(const Analysis& analysis, std::uint32_t byte);
// "37 uses in 4 of 5 articles, 12.3 per 10,000 words".
std::string uses_text(const Concordance& found);
// "Kyodo News 2021, 2 of 5 articles", "all articles".
std::string selection_text(const Corpus& corpus, const Selection& selection,
                           std::span<const DocumentIndex> documents);
// The text on one line, line ends and runs of blanks made single blanks.
std::string on_one_line(std::string_view text);

}  // namespace communique
