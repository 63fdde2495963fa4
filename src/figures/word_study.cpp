#include "figures/word_study.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/say.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "statistics/keyness.h"
#include "statistics/ngrams.h"
#include "statistics/select.h"
#include "statistics/tf_idf.h"

namespace communique {
namespace {

constexpr std::size_t places_kept = 24;
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

// What is looked for in one pass over the articles: how a row is written, and where it stands first.
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

}  // namespace

void WordStudy::update(const Library& library, unsigned version, const Asked& asked,
                       const RegexEngine* engine) {
    const bool first = library_ != &library || version_ != version || engine_ != engine;
    if (!first && asked == asked_) return;
    const bool new_settings = first || !(asked.settings == asked_.settings);
    const bool new_query = new_settings || asked.query != asked_.query;
    const bool new_lines = new_query || asked.context != asked_.context ||
                           asked.context_words != asked_.context_words || asked.sort != asked_.sort;
    const bool of_query = asked.items == WordItems::collocates;
    const bool new_list = new_settings || asked.items != asked_.items ||
                          asked.measure != asked_.measure || asked.least != asked_.least ||
                          asked.phrase_words != asked_.phrase_words ||
                          asked.direction != asked_.direction ||
                          asked.simple_maths_n != asked_.simple_maths_n ||
                          asked.window != asked_.window || (of_query && new_query);
    const bool new_card = new_list || asked.item != asked_.item;
    library_ = &library;
    version_ = version;
    engine_ = engine;
    asked_ = asked;
    ++revision_;
    running_ = {};
    if (!list_made_) list_.reset();
    if (new_settings) choose_articles();
    if (new_lines) uses_.reset();
    if (new_query) trend_.reset();
    if (new_list) forget_list();
    if (new_card) worked_.reset();
}

void WordStudy::forget_list() {
    list_.reset();
    list_made_ = false;
}

void WordStudy::forget_uses() {
    running_ = {};
    uses_.reset();
    trend_.reset();
    if (asked_.items == WordItems::collocates || !list_made_) forget_list();
    worked_.reset();
    ++revision_;
}

void WordStudy::choose_articles() {
    problem_.reset();
    material_.reset();
    target_.clear();
    reference_.clear();
    auto maker = MaterialMaker::start(texts(), asked_.settings);
    if (!maker) {
        problem_ = maker.error();
        maker = MaterialMaker::start(texts(), {});
    }
    maker_ = std::move(maker).value();
    auto target = select(library_->corpus, asked_.settings.target);
    if (!target) {
        problem_ = target.error();
        return;
    }
    target_ = std::move(target).value();
    if (target_.empty()) {
        problem_ = Error{ErrorCode::bad_argument, std::string(to_say("No article is in this selection.")), {}};
        return;
    }
    if (asked_.settings.target.empty() && !asked_.settings.against) return;
    const auto sides = select_sides(library_->corpus, asked_.settings);
    if (sides) reference_ = sides->reference;
    else problem_ = sides.error();
}

bool WordStudy::wants_uses() const {
    return uses_wanted_ || !asked_.query.empty();
}

bool WordStudy::ready() const {
    return material_ && list_made_ && (uses_ || !wants_uses());
}

void WordStudy::step() {
    if (running_.done()) {
        progress_ = 0;
        if (!material_) running_ = count_words();
        else if (!uses_ && wants_uses()) running_ = find_uses();
        else if (!list_made_) running_ = make_list();
    }
    running_.step();
}

void WordStudy::finish(const std::function<bool()>& is_there) {
    while (!is_there()) step();
}

void WordStudy::tell(std::size_t done, std::size_t all) {
    progress_ = all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all);
}

double WordStudy::progress() const { return progress_; }

Steps WordStudy::count_words() {
    while (maker_->add_next()) {
        tell(maker_->added(), library_->corpus.size());
        co_await pause_here;
    }
    material_ = maker_->take();
    maker_.reset();
}

Steps WordStudy::find_uses() {
    ConcordanceRequest request;
    request.query = asked_.query;
    request.match = asked_.settings.match;
    request.context = asked_.context;
    request.context_words = asked_.context_words;
    request.sort = asked_.sort;
    request.documents = target_;
    auto started = ConcordanceMaker::start(texts(), std::move(request), asked_.settings.aliases, engine_);
    if (!started) {
        uses_ = started.error();
        co_return;
    }
    ConcordanceMaker maker = std::move(started).value();
    while (maker.add_next()) {
        tell(maker.searched(), target_.size());
        co_await pause_here;
    }
    uses_ = maker.take();
}

const Result<Concordance>& WordStudy::uses() {
    uses_wanted_ = true;
    finish([this] { return uses_.has_value(); });
    uses_wanted_ = false;
    return *uses_;
}

const Trend& WordStudy::trend() {
    if (!trend_) {
        const auto& found = uses();
        trend_ = found ? communique::trend(library_->corpus, found->counts) : Trend{};
    }
    return *trend_;
}

const WordList& WordStudy::list() {
    finish([this] { return list_made_; });
    return *list_;
}

Steps WordStudy::make_list() {
    list_.emplace();
    terms_.clear();
    list_->measure = measure_in_force(asked_);
    if (target_.empty()) {
        list_->problem = std::string(problem_ ? say(problem_->message) : say("There is no article."));
        list_made_ = true;
        co_return;
    }
    for (const DocumentIndex document : target_) list_->words += material().counts()[document].tokens;
    Steps part;
    if (asked_.items == WordItems::phrases) part = list_phrases();
    else if (asked_.items == WordItems::collocates) list_collocates();
    else {
        switch (family_of(list_->measure)) {
            case MeasureFamily::tf_idf: list_tf_idf(); break;
            case MeasureFamily::keyness: list_keyness(); break;
            case MeasureFamily::dispersion: part = list_dispersion(); break;
            default: list_words(); break;
        }
    }
    for (; !part.done(); part.step()) co_await pause_here;
    part = name_rows();
    for (; !part.done(); part.step()) co_await pause_here;
    if (list_->rows.empty() && list_->problem.empty())
        list_->problem = say("No word stands often enough in these articles.");
    list_made_ = true;
}

// Fills words, places and rates of the rows.
Steps WordStudy::name_rows() {
    const std::vector<TermId> terms = std::move(terms_);
    terms_.clear();
    if (list_->rows.empty()) co_return;
    const std::size_t length = terms.size() / list_->rows.size();
    const std::size_t own_terms = library_->vocabulary.size();
    std::vector<Sought> sought(list_->rows.size());
    std::vector<std::vector<std::size_t>> by_first(material().vocabulary().size());
    for (std::size_t i = 0; i < sought.size(); ++i) {
        const auto begin = terms.begin() + static_cast<std::ptrdiff_t>(i * length);
        sought[i].terms.assign(begin, begin + static_cast<std::ptrdiff_t>(length));
        by_first[sought[i].terms.front()].push_back(i);
    }
    // Of collocates only the sentences in which the node stands.
    const bool near_node = asked_.items == WordItems::collocates && uses_ && uses_->ok();
    std::vector<std::vector<bool>> with_node(near_node ? library_->corpus.size() : 0);
    for (const DocumentIndex document : target_)
        if (near_node) with_node[document].resize(library_->analyses[document].sentences.size());
    if (near_node)
        for (const ConcordanceLine& line : (*uses_)->lines)
            with_node[line.document][line.sentence] = true;
    // A word that the articles looked at never use is named, and found, in those compared with.
    const std::size_t compared = list_->reference_words > 0 ? reference_.size() : 0;
    for (std::size_t d = 0; d < target_.size() + compared; ++d) {
        tell(d, target_.size() + compared);
        co_await pause_here;
        const bool other = d >= target_.size();
        const DocumentIndex document = other ? reference_[d - target_.size()] : target_[d];
        const Analysis& analysis = material().analyses()[document];
        const std::string_view text = library_->corpus[document].text;
        for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
            const Sentence& sentence = analysis.sentences[s];
            if (sentence.line == LineKind::boilerplate) continue;
            const auto tokens = analysis.tokens_of(sentence);
            const bool is_place = !near_node || with_node[document][s];
            bool first = true;
            for (std::size_t at = 0; at < tokens.size(); ++at) {
                // At the start of a sentence and in headlines capitals say little.
                const bool telling = !first && sentence.line == LineKind::prose;
                first = first && tokens[at].kind != TokenKind::word;
                if (tokens[at].kind != TokenKind::word || tokens[at].term >= by_first.size()) continue;
                for (const std::size_t row : by_first[tokens[at].term]) {
                    Sought& wanted = sought[row];
                    if (other && list_->rows[row].frequency > 0) continue;
                    if (!stands_at(tokens, at, wanted)) continue;
                    const Span span{tokens[at].span.begin, tokens[at + length - 1].span.end};
                    wanted.weight_of[slice(text, span)] += telling ? 100 : 1;
                    if (is_place && wanted.places.size() < places_kept)
                        wanted.places.push_back({document, sentence.span});
                }
            }
        }
    }
    for (std::size_t i = 0; i < sought.size(); ++i) {
        WordRow& row = list_->rows[i];
        const auto most =
            std::max_element(sought[i].weight_of.begin(), sought[i].weight_of.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        const TermId term = sought[i].terms.front();
        const std::string& form = material().vocabulary().form(term);
        const bool alias = length == 1 && term >= own_terms;
        if (row.item.empty() && (alias || most == sought[i].weight_of.end())) row.item = form;
        if (row.item.empty()) row.item = on_one_line(most->first);
        if (row.query.empty())
            row.query = length == 1 ? query_of(material(), term, own_terms) : row.item;
        row.key = "word:" + (length == 1 ? form : row.query);
        row.sources = std::move(sought[i].places);
        row.per_10k = communique::per_10k(row.frequency, list_->words);
    }
}

// Strongest first, equal ones by their form, no more than are shown.
void WordStudy::keep_strongest() {
    std::vector<std::size_t> order(list_->rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rank = [this](std::size_t i) { return std::llround(*list_->rows[i].value * 1e9); };
    const bool low_first = list_->measure == "dp" || list_->measure == "dp_norm";
    const std::size_t kept = std::min(order.size(), rows_wanted);
    std::partial_sort(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
        [&](std::size_t x, std::size_t y) {
            if (rank(x) != rank(y)) return low_first ? rank(x) < rank(y) : rank(x) > rank(y);
            if (list_->rows[x].frequency != list_->rows[y].frequency)
                return list_->rows[x].frequency > list_->rows[y].frequency;
            return material().vocabulary().form(terms_[x]) < material().vocabulary().form(terms_[y]);
        });
    std::vector<WordRow> rows;
    std::vector<TermId> terms;
    for (std::size_t i = 0; i < kept; ++i) {
        rows.push_back(std::move(list_->rows[order[i]]));
        terms.push_back(terms_[order[i]]);
    }
    list_->different = list_->rows.size();
    list_->rows = std::move(rows);
    terms_ = std::move(terms);
}

void WordStudy::list_words() {
    const TermCounts all = material().sum_of(target_);
    const auto in_articles = material().document_frequencies_in(target_);
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
        list_->problem = say("TF-IDF weighs the words of one article: choose one under “Which articles”.");
        return;
    }
    if (library_->corpus.size() == 1) {
        list_->problem = say("TF-IDF weighs the words of an article against other articles, and there "
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
        list_->problem = problem_ ? say(problem_->message)
                                  : say("Keyness compares: choose articles under “Which articles”, and "
                                        "they are held against the rest or against others.");
        return;
    }
    KeynessOptions options;
    options.rank = keyness_measure_of(list_->measure).value_or(options.rank);
    options.least = std::max(1U, asked_.least);
    options.direction = asked_.direction;
    options.simple_maths_n = to_double(asked_.simple_maths_n);
    const TermCounts a = material().sum_of(target_);
    const TermCounts b = material().sum_of(reference_);
    const auto in_articles = material().document_frequencies_in(target_);
    const auto found = keyness(a, b, material().vocabulary(), material().left_out(), options);
    list_->different = found.size();
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
    const auto in_articles = material().document_frequencies_in(target_);
    const unsigned least = asked_.least > 0 ? asked_.least : least_spread;
    const TermCounts all = material().sum_of(target_);
    // Where each term stands: its part, and how often there.
    std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> places(material().vocabulary().size());
    std::vector<Part> parts;
    for (const DocumentIndex document : target_) {
        const TermCounts& counts = material().counts()[document];
        for (const auto& [term, count] : counts.terms) places[term].push_back({parts.size(), count});
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
    const auto found = counter.take(material().vocabulary(), material().left_out(), least);
    list_->different = found.size();
    for (const NGram& phrase : found) {
        if (list_->rows.size() == rows_wanted) break;
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

void WordStudy::list_collocates() {
    if (asked_.query.empty()) {
        list_->problem = say("Search for a word: the words that stand near it are listed here.");
        return;
    }
    const auto& found = *uses_;
    if (!found) {
        list_->problem = say("The search cannot be read; see below it.");
        return;
    }
    CollocationOptions options;
    options.window = {asked_.window, asked_.window};
    options.least = asked_.least > 0 ? asked_.least : least_collocate;
    const std::string_view id = list_->measure == "collocation_log_likelihood"
                                    ? std::string_view("log_likelihood")
                                    : list_->measure;
    options.rank = association_measure_of(id).value_or(options.rank);
    const auto near = collocates(material(), target_, found->lines, options);
    const auto in_articles = material().document_frequencies_in(target_);
    list_->different = near.size();
    for (const Collocate& word : near) {
        if (list_->rows.size() == rows_wanted) break;
        WordRow row;
        row.frequency = word.pairing.together;
        row.documents = word.term < in_articles.size() ? in_articles[word.term] : 0;
        row.value = value_of(word.association, options.rank);
        row.pairing = word.pairing;
        const std::string form = query_of(material(), word.term, library_->vocabulary.size());
        row.query = asked_.query.starts_with('/') ? form
                                                  : "(" + asked_.query + ") NEAR/" +
                                                        std::to_string(asked_.window - 1) + " " + form;
        list_->rows.push_back(std::move(row));
        terms_.push_back(word.term);
    }
    if (list_->rows.empty())
        list_->problem = counted(options.least, "No word stands near it {n} time or more.",
                                 "No word stands near it {n} times or more.");
}

}  // namespace communique
