#include "facts/reading/reader.h"

#include "facts/reading/article.h"
#include "facts/reading/chronology_years.h"
#include "facts/reading/context_year.h"
#include "facts/reading/day_of_saying.h"
#include "facts/reading/events.h"
#include "facts/reading/examples.h"
#include "facts/reading/explain.h"
#include "facts/reading/gather.h"
#include "facts/reading/gather_figures.h"
#include "facts/reading/language.h"
#include "facts/reading/mentions.h"
#include "facts/reading/pair.h"
#include "facts/reading/publication_date.h"
#include "facts/reading/terms.h"

namespace communique {

struct Reader::Impl {
    struct Reading {
        Analysis analysis;
        Document document;
        std::unique_ptr<Article> article;
    };

    Language language;
    Terms terms;
    std::function<void(std::string_view)> done;

    std::unique_ptr<Reading> read_all(const Document& document, std::vector<Match>* trace);
    void run_passes(Article& article, std::vector<Match>* trace) const;
    void tell(std::string_view stage) const {
        if (done) done(stage);
    }
};

Reader::Reader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::create(std::span<const Asset> languages) {
    auto language = load_language(languages, "en");
    if (!language) return language.error();
    auto impl = std::make_unique<Impl>();
    impl->language = std::move(language).value();
    return Reader(std::move(impl));
}

void Reader::watch(std::function<void(std::string_view)> done) const {
    impl_->done = std::move(done);
}

// Runs all passes; the pair is chosen once the people are known and before what depends on it.
void Reader::Impl::run_passes(Article& article, std::vector<Match>* trace) const {
    bool pair_chosen = false;
    Matcher matcher(language.rules, language.built_ins, article, trace);
    for (const Pass& pass : language.rules.passes) {
        const bool needs_pair = pass.stage == "groups" || pass.stage == "meetings" ||
                                pass.stage == "counts" || pass.stage == "trade";
        if (needs_pair && !pair_chosen) {
            take_days_of_saying(article.scan);
            choose_pair(article);
            article.turns.read(article.scan, article.people);
            article.day_heads.read(article.scan);
            pair_chosen = true;
        }
        matcher.run(pass);
        if (pass.stage == "dates") {
            take_context_years(article.scan);
            take_chronology_years(article.scan);
            take_context_months(article.scan);
        }
        tell(pass.stage);
    }
    if (!pair_chosen) choose_pair(article);
}

// Everything that is known of one article; the parts point at each other, hence the pointer.
std::unique_ptr<Reader::Impl::Reading> Reader::Impl::read_all(const Document& document,
                                                              std::vector<Match>* trace) {
    auto reading = std::make_unique<Reading>();
    reading->document = document;
    Document& known = reading->document;
    if (!known.published) {
        known.published = stated_publication_date(known);
        known.published_basis = known.published ? DateBasis::stated : DateBasis::none;
    } else if (known.published_basis == DateBasis::none) {
        known.published_basis = DateBasis::given;
    }
    reading->analysis = analyse(known, terms.vocabulary());
    tell("sentences");
    terms.update(language.lexicon, language.rules.signs, known.text.size());
    reading->article = std::make_unique<Article>(
        start_scan(known, reading->analysis, terms, language), language.world);
    if (const auto day = dateline_day(known)) reading->article->scan.reference = day;
    tell("lexicon");
    run_passes(*reading->article, trace);
    return reading;
}

DocumentFacts Reader::read(const Document& document, WithMentions mentions) const {
    const auto reading = impl_->read_all(document, nullptr);
    Article& article = *reading->article;
    DocumentFacts facts;
    facts.id = document.id;
    facts.published = reading->document.published;
    facts.published_basis = reading->document.published_basis;
    if (article.people.pair[0] != nobody && article.people.pair[1] != nobody)
        facts.pair = {article.people[article.people.pair[0]].name,
                      article.people[article.people.pair[1]].name};
    facts.meetings = gather_meetings(article, impl_->language.rules);
    facts.counts = std::move(article.counts);
    impl_->tell("meetings");
    facts.figures = gather_figures(article, impl_->language.rules);
    impl_->tell("trade");
    facts.warnings = std::move(article.scan.warnings);
    for (const Sentence& sentence : reading->analysis.sentences)
        facts.sentences.push_back(sentence.span);
    if (mentions == WithMentions::yes)
        facts.mentions = list_mentions(article, impl_->language.rules);
    return facts;
}

std::string Reader::explain(const Document& document) const {
    std::vector<Match> trace;
    const auto reading = impl_->read_all(document, &trace);
    return explain_matches(*reading->article, impl_->language.rules, trace);
}

std::vector<std::string> Reader::check_rules() const {
    std::vector<std::string> failures;
    for (const Rule& rule : impl_->language.rules.rules) {
        for (const RuleExample& example : rule.examples) {
            Document document;
            document.text = example.text;
            document.published = parse_date(rule.published);
            std::vector<Match> trace;
            const auto reading = impl_->read_all(document, &trace);
            if (auto failure = check_example(rule, example, *reading->article, trace))
                failures.push_back(std::move(*failure));
        }
    }
    return failures;
}

}  // namespace communique
