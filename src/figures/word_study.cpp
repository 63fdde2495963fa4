#include "figures/word_study.h"

#include <utility>

#include "base/say.h"
#include "statistics/select.h"

namespace communique {

void WordStudy::update(const Library& library, unsigned version, const Asked& asked,
                       const RegexEngine* engine) {
    const bool first = library_ != &library || version_ != version || engine_ != engine;
    if (!first && asked == asked_) return;
    const bool new_settings = first || !(asked.settings == asked_.settings);
    const bool new_query = new_settings || asked.query != asked_.query;
    const bool new_lines = new_query || asked.context != asked_.context ||
                           asked.context_words != asked_.context_words || asked.sort != asked_.sort;
    const bool of_query = asked.items == WordItems::collocates;
    const bool new_list =
        new_settings || asked.items != asked_.items || asked.measure != asked_.measure ||
        asked.least != asked_.least || asked.phrase_words != asked_.phrase_words ||
        asked.direction != asked_.direction || asked.simple_maths_n != asked_.simple_maths_n ||
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
    if (new_card) forget_item();
}

void WordStudy::forget_list() {
    list_.reset();
    list_made_ = false;
}

void WordStudy::forget_item() {
    item_counts_.clear();
    item_uses_.clear();
    item_uses_looked_at_ = 0;
    item_found_ = false;
    worked_.reset();
}

void WordStudy::forget_uses() {
    running_ = {};
    uses_.reset();
    trend_.reset();
    if (asked_.items == WordItems::collocates || !list_made_) forget_list();
    forget_item();
    ++revision_;
}

void WordStudy::choose_articles() {
    problem_.reset();
    material_.reset();
    target_sums_.reset();
    reference_sums_.reset();
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
        problem_ = Error{
            ErrorCode::bad_argument, std::string(to_say("No article is in this selection.")), {}};
        return;
    }
    if (asked_.settings.target.empty() && !asked_.settings.against) return;
    const auto sides = select_sides(library_->corpus, asked_.settings);
    if (sides) reference_ = sides->reference;
    else problem_ = sides.error();
}

bool WordStudy::wants_uses() const { return uses_wanted_ || !asked_.query.empty(); }

bool WordStudy::ready() const {
    return material_ && list_made_ && item_found_ && (uses_ || !wants_uses());
}

void WordStudy::step() {
    if (running_.done()) {
        progress_ = 0;
        if (!material_) running_ = count_words();
        else if (!target_sums_) running_ = sum_words();
        else if (!uses_ && wants_uses()) running_ = find_uses();
        else if (!list_made_) running_ = make_list();
        else if (!item_found_) running_ = find_item();
    }
    running_.step();
}

Steps WordStudy::count_for(std::string table) {
    const bool uses = table == "concordance" || table == "trend" || table == "dispersion";
    if (!uses && table != "keywords" && table != "card") co_return;
    while (uses ? !uses_ && wants_uses() : !ready()) {
        step();
        co_await pause_here;
    }
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

Steps WordStudy::sum_words() {
    TermSums target(material().vocabulary().size());
    TermSums reference(material().vocabulary().size());
    for (const DocumentIndex document : target_) {
        target.add(material().counts()[document]);
        co_await pause_here;
    }
    for (const DocumentIndex document : reference_) {
        reference.add(material().counts()[document]);
        co_await pause_here;
    }
    target_sums_ = std::move(target);
    reference_sums_ = std::move(reference);
}

Steps WordStudy::find_uses() {
    ConcordanceRequest request;
    request.query = asked_.query;
    request.match = asked_.settings.match;
    request.context = asked_.context;
    request.context_words = asked_.context_words;
    request.sort = asked_.sort;
    request.documents = target_;
    auto started =
        ConcordanceMaker::start(texts(), std::move(request), asked_.settings.aliases, engine_);
    if (!started) {
        uses_ = started.error();
        co_return;
    }
    ConcordanceMaker maker = std::move(started).value();
    while (maker.add_next()) {
        tell(maker.searched(), target_.size());
        co_await pause_here;
    }
    co_await maker.sort();
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
        list_->problem =
            std::string(problem_ ? say(problem_->message) : say("There is no article."));
        list_made_ = true;
        co_return;
    }
    list_->words = target_sums_->tokens;
    Steps part;
    if (asked_.items == WordItems::phrases) part = list_phrases();
    else if (asked_.items == WordItems::collocates) part = list_collocates();
    else {
        switch (family_of(list_->measure)) {
            case MeasureFamily::tf_idf: list_tf_idf(); break;
            case MeasureFamily::keyness: list_keyness(); break;
            case MeasureFamily::dispersion: part = list_dispersion(); break;
            default: list_words(); break;
        }
    }
    co_await std::move(part);
    co_await name_rows();
    if (list_->rows.empty() && list_->problem.empty())
        list_->problem = say("No word stands often enough in these articles.");
    list_made_ = true;
}

}  // namespace communique
