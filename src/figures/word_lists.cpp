// The lists of a study: which words, phrases or collocates stand in them, by which measure, and
// under which name each is found again.
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/say.h"
#include "chart/words.h"
#include "figures/word_study.h"
#include "figures/wording.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "statistics/keyness.h"
#include "statistics/ngrams.h"
#include "statistics/tf_idf.h"

namespace communique {
namespace {

constexpr unsigned least_spread = 5;     // a rarer word cannot be even
constexpr unsigned least_collocate = 3;  // MI favours what is rarer

bool is_plain_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

// The words of an alias are one term behind those of the articles.
std::string query_of(const Material& material, TermId term, std::size_t own_terms) {
    const std::string& form = material.vocabulary().form(term);
    if (term < own_terms) return form;
    return is_plain_word(form) ? "@" + form : "@\"" + form + "\"";
}

double per_10k(std::uint64_t uses, std::uint64_t words) {
    return words == 0 ? 0 : static_cast<double>(uses) * 1e4 / static_cast<double>(words);
}

// What is looked for in one pass over the articles: how a row is written, and where it stands
// first.
struct Sought {
    std::vector<TermId> terms;
    std::map<std::string_view, int> weight_of;
    std::vector<Source> places;
};

bool stands_at(std::span<const Token> tokens, std::size_t at, const Sought& sought) {
    if (at + sought.terms.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < sought.terms.size(); ++i)
        if (tokens[at + i].term != sought.terms[i]) return false;
    return true;
}

// Of collocates only the sentences in which the node stands lead anywhere: by document and
// sentence, nothing where all do.
std::vector<std::vector<bool>> sentences_with(const Concordance& uses, const Library& library,
                                              std::span<const DocumentIndex> documents) {
    std::vector<std::vector<bool>> with(library.corpus.size());
    for (const DocumentIndex document : documents)
        with[document].resize(library.analyses[document].sentences.size());
    for (const ConcordanceLine& line : uses.lines) with[line.document][line.sentence] = true;
    return with;
}

// All rows of a list, looked for together.
struct Search {
    std::size_t length = 0;  // of a row, in words
    std::vector<Sought> sought;
    std::vector<std::vector<std::size_t>> by_first;  // rows by their first term
    std::vector<std::vector<bool>> with_node;
};

// `only_unused`: a row that the articles looked at use already is passed over.
void seek(Search& search, const Analysis& analysis, std::string_view text, DocumentIndex document,
          const std::vector<WordRow>& rows, bool only_unused) {
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
        const Sentence& sentence = analysis.sentences[s];
        if (sentence.line == LineKind::boilerplate) continue;
        const auto tokens = analysis.tokens_of(sentence);
        const bool is_place = search.with_node.empty() || search.with_node[document][s];
        bool first = true;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            // At the start of a sentence and in headlines capitals say little.
            const bool telling = !first && sentence.line == LineKind::prose;
            first = first && tokens[at].kind != TokenKind::word;
            if (tokens[at].kind != TokenKind::word || tokens[at].term >= search.by_first.size())
                continue;
            for (const std::size_t row : search.by_first[tokens[at].term]) {
                Sought& wanted = search.sought[row];
                if (only_unused && rows[row].frequency > 0) continue;
                if (!stands_at(tokens, at, wanted)) continue;
                const Span span{tokens[at].span.begin, tokens[at + search.length - 1].span.end};
                wanted.weight_of[slice(text, span)] += telling ? 100 : 1;
                if (is_place && wanted.places.size() < most_places)
                    wanted.places.push_back({document, sentence.span});
            }
        }
    }
}

void name_row(WordRow& row, Sought& found, const Material& material, std::size_t own_terms) {
    const auto most =
        std::max_element(found.weight_of.begin(), found.weight_of.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool one_word = found.terms.size() == 1;
    const TermId term = found.terms.front();
    const std::string& form = material.vocabulary().form(term);
    const bool alias = one_word && term >= own_terms;
    if (row.item.empty() && (alias || most == found.weight_of.end())) row.item = form;
    if (row.item.empty()) row.item = on_one_line(most->first);
    if (row.query.empty()) row.query = one_word ? query_of(material, term, own_terms) : row.item;
    row.key = "word:" + (one_word ? form : row.query);
    row.sources = std::move(found.places);
}

}  // namespace

// Fills words, places and rates of the rows.
Steps WordStudy::name_rows() {
    const std::vector<TermId> terms = std::move(terms_);
    terms_.clear();
    if (list_->rows.empty()) co_return;
    Search search;
    search.length = terms.size() / list_->rows.size();
    search.sought.resize(list_->rows.size());
    search.by_first.resize(material().vocabulary().size());
    for (std::size_t i = 0; i < search.sought.size(); ++i) {
        const auto begin = terms.begin() + static_cast<std::ptrdiff_t>(i * search.length);
        search.sought[i].terms.assign(begin, begin + static_cast<std::ptrdiff_t>(search.length));
        search.by_first[search.sought[i].terms.front()].push_back(i);
    }
    if (asked_.items == WordItems::collocates && uses_ && uses_->ok())
        search.with_node = sentences_with(**uses_, *library_, target_);
    // A word that the articles looked at never use is named, and found, in those compared with.
    const std::size_t compared = list_->reference_words > 0 ? reference_.size() : 0;
    for (std::size_t d = 0; d < target_.size() + compared; ++d) {
        tell(d, target_.size() + compared);
        co_await pause_here;
        const bool other = d >= target_.size();
        const DocumentIndex document = other ? reference_[d - target_.size()] : target_[d];
        seek(search, material().analyses()[document], library_->corpus[document].text, document,
             list_->rows, other);
    }
    for (std::size_t i = 0; i < search.sought.size(); ++i) {
        name_row(list_->rows[i], search.sought[i], material(), library_->vocabulary.size());
        list_->rows[i].per_10k = communique::per_10k(list_->rows[i].frequency, list_->words);
    }
}

// Strongest first, equal ones by their form, no more than are shown.
void WordStudy::keep_strongest() {
    std::vector<std::size_t> order(list_->rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rank = [this](std::size_t i) { return std::llround(*list_->rows[i].value * 1e9); };
    const bool low_first = list_->measure == "dp" || list_->measure == "dp_norm";
    const std::size_t kept = std::min(order.size(), rows_wanted);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                      [&](std::size_t x, std::size_t y) {
                          if (rank(x) != rank(y))
                              return low_first ? rank(x) < rank(y) : rank(x) > rank(y);
                          if (list_->rows[x].frequency != list_->rows[y].frequency)
                              return list_->rows[x].frequency > list_->rows[y].frequency;
                          return material().vocabulary().form(terms_[x]) <
                                 material().vocabulary().form(terms_[y]);
                      });
    std::vector<WordRow> rows;
    std::vector<TermId> terms;
    for (std::size_t i = 0; i < kept; ++i) {
        rows.push_back(std::move(list_->rows[order[i]]));
        terms.push_back(terms_[order[i]]);
    }
    list_->rows = std::move(rows);
    terms_ = std::move(terms);
}

void WordStudy::list_words() {
    const TermCounts all = target_sums_->total();
    const auto& in_articles = target_sums_->parts;
    for (const auto& [term, count] : all.terms) {
        if (material().left_out()[term] || count < asked_.least) continue;
        WordRow row;
        row.frequency = count;
        row.documents = in_articles[term];
        const double rate = communique::per_10k(count, all.tokens);
        if (list_->measure == "frequency") row.value = count;
        else if (list_->measure == "per_million") row.value = rate * 100;
        else if (list_->measure == "articles") row.value = row.documents;
        else if (list_->measure == "range")
            row.value = row.documents / static_cast<double>(target_.size());
        else row.value = rate;
        list_->rows.push_back(std::move(row));
        terms_.push_back(term);
    }
    keep_strongest();
}

void WordStudy::list_tf_idf() {
    if (target_.size() != 1) {
        list_->problem =
            say("TF-IDF weighs the words of one article: choose one under “Which articles”.");
        return;
    }
    if (library_->corpus.size() == 1) {
        list_->problem =
            say("TF-IDF weighs the words of an article against other articles, and there "
                "is only this one.");
        return;
    }
    const auto& counts = material().counts();
    const auto in_articles = document_frequencies(counts);
    const TfIdf variant = tf_idf_of(list_->measure.substr(7));
    const std::vector<double> weights = tf_idf(counts, target_.front(), variant);
    for (const auto& [term, count] : counts[target_.front()].terms) {
        if (material().left_out()[term] || count < asked_.least || weights[term] <= 0) continue;
        WordRow row;
        row.frequency = count;
        row.documents = in_articles[term];
        row.value = weights[term];
        list_->rows.push_back(std::move(row));
        terms_.push_back(term);
    }
    keep_strongest();
}

void WordStudy::list_keyness() {
    if (library_->corpus.size() == 1) {
        list_->problem = say("Keyness holds articles against others, and there is only this one.");
        return;
    }
    if (reference_.empty()) {
        list_->problem = problem_
                             ? say(problem_->message)
                             : say("Keyness compares: choose articles under “Which articles”, and "
                                   "they are held against the rest or against others.");
        return;
    }
    KeynessOptions options;
    options.rank = keyness_measure_of(list_->measure).value_or(options.rank);
    options.least = std::max(1U, asked_.least);
    options.direction = asked_.direction;
    options.simple_maths_n = to_double(asked_.simple_maths_n);
    const TermCounts a = target_sums_->total();
    const TermCounts b = reference_sums_->total();
    const auto& in_articles = target_sums_->parts;
    const auto found = keyness(a, b, material().vocabulary(), material().left_out(), options);
    list_->words_tested = words_tested(a, b, material().left_out(), options.least);
    list_->reference_words = b.tokens;
    for (const Keyness& word : found) {
        if (list_->rows.size() == rows_wanted) break;
        WordRow row;
        row.frequency = word.target;
        row.reference = word.reference;
        row.documents = word.term < in_articles.size() ? in_articles[word.term] : 0;
        switch (options.rank) {
            case KeynessMeasure::log_likelihood: row.value = word.log_likelihood; break;
            case KeynessMeasure::log_ratio: row.value = word.log_ratio; break;
            case KeynessMeasure::percent_difference:
                row.value = percent_difference(word.target, word.reference, a.tokens, b.tokens);
                break;
            case KeynessMeasure::simple_maths:
                row.value = simple_maths(word.target, word.reference, a.tokens, b.tokens,
                                         options.simple_maths_n);
                break;
            case KeynessMeasure::fisher:
                row.value = fisher_exact(word.target, word.reference, a.tokens, b.tokens).either;
                break;
        }
        list_->rows.push_back(std::move(row));
        terms_.push_back(word.term);
    }
}

Steps WordStudy::list_dispersion() {
    if (target_.size() < 2) {
        list_->problem = say("Dispersion needs at least two articles to be spread over.");
        co_return;
    }
    const auto& in_articles = target_sums_->parts;
    const unsigned least = asked_.least > 0 ? asked_.least : least_spread;
    const TermCounts all = target_sums_->total();
    // Where each term stands: its part, and how often there.
    std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> places(
        material().vocabulary().size());
    std::vector<Part> parts;
    for (const DocumentIndex document : target_) {
        const TermCounts& counts = material().counts()[document];
        for (const auto& [term, count] : counts.terms)
            places[term].push_back({parts.size(), count});
        parts.push_back({0, counts.tokens});
        co_await pause_here;
    }
    std::size_t weighed = 0;
    for (const auto& [term, count] : all.terms) {
        tell(++weighed, all.terms.size());
        if (material().left_out()[term] || count < least) continue;
        co_await pause_here;
        for (const auto& [part, uses] : places[term]) parts[part].frequency = uses;
        const auto spread = dispersion(parts);
        for (const auto& [part, uses] : places[term]) parts[part].frequency = 0;
        if (!spread) continue;
        WordRow row;
        row.frequency = count;
        row.documents = in_articles[term];
        if (list_->measure == "dp") row.value = spread->dp;
        if (list_->measure == "dp_norm") row.value = spread->dp_norm;
        if (list_->measure == "evenness") row.value = spread->evenness;
        if (list_->measure == "juilland_d") row.value = spread->juilland_d;
        if (list_->measure == "rosengren_s") row.value = spread->rosengren_s;
        if (!row.value) continue;
        list_->rows.push_back(std::move(row));
        terms_.push_back(term);
    }
    keep_strongest();
}

Steps WordStudy::list_phrases() {
    const unsigned least = asked_.least > 0 ? asked_.least : 2;
    NGramCounter counter(asked_.phrase_words, material().vocabulary().size());
    std::size_t read = 0;
    for (const DocumentIndex document : target_) {
        counter.add(material().analyses()[document]);
        tell(++read, target_.size());
        co_await pause_here;
    }
    while (counter.choose_next(material().vocabulary(), material().left_out(), least, rows_wanted))
        co_await pause_here;
    for (const NGram& phrase : counter.take(material().vocabulary())) {
        WordRow row;
        row.frequency = phrase.frequency;
        row.documents = phrase.documents;
        const double rate = communique::per_10k(phrase.frequency, list_->words);
        row.value = rate;
        if (list_->measure == "frequency") row.value = static_cast<double>(phrase.frequency);
        if (list_->measure == "per_million") row.value = rate * 100;
        for (const TermId term : phrase.terms) {
            const std::string part = query_of(material(), term, library_->vocabulary.size());
            row.query += (row.query.empty() || part.front() == '\'' ? "" : " ") + part;
            terms_.push_back(term);
        }
        list_->rows.push_back(std::move(row));
    }
}

Steps WordStudy::list_collocates() {
    if (asked_.query.empty()) {
        list_->problem = say("Search for a word: the words that stand near it are listed here.");
        co_return;
    }
    const auto& found = *uses_;
    if (!found) {
        list_->problem = say("The search cannot be read; see below it.");
        co_return;
    }
    CollocationOptions options;
    options.window = {asked_.window, asked_.window};
    options.least = asked_.least > 0 ? asked_.least : least_collocate;
    const std::string_view id = list_->measure == "collocation_log_likelihood"
                                    ? std::string_view("log_likelihood")
                                    : list_->measure;
    options.rank = association_measure_of(id).value_or(options.rank);
    std::vector<Collocate> near;
    std::size_t done = 0;
    Steps counting = collocates_in_steps(material(), target_, found->lines, options, near, done);
    for (; !counting.done(); counting.step()) {
        tell(done, target_.size());
        co_await pause_here;
    }
    const auto& in_articles = target_sums_->parts;
    for (const Collocate& word : near) {
        if (list_->rows.size() == rows_wanted) break;
        WordRow row;
        row.frequency = word.pairing.together;
        row.documents = word.term < in_articles.size() ? in_articles[word.term] : 0;
        row.value = value_of(word.association, options.rank);
        row.pairing = word.pairing;
        const std::string form = query_of(material(), word.term, library_->vocabulary.size());
        row.query =
            asked_.query.starts_with('/')
                ? form
                : "(" + asked_.query + ") NEAR/" + std::to_string(asked_.window - 1) + " " + form;
        list_->rows.push_back(std::move(row));
        terms_.push_back(word.term);
    }
    if (list_->rows.empty())
        list_->problem = counted(options.least, "No word stands near it {n} time or more.",
                                 "No word stands near it {n} times or more.");
}

}  // namespace communique
