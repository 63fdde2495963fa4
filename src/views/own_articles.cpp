#include "views/own_articles.h"

#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "views/explorer.h"

namespace communique {
namespace {

// Giving back the room of fifty thousand articles would be felt.
Steps throw_away(Library library) {
    while (!library.corpus.empty()) {
        library.corpus.pop_back();
        library.analyses.pop_back();
        library.read.pop_back();
        library.facts.pop_back();
        co_await pause_here;
    }
}

Steps make_library(Explorer& explorer, LibraryWork& work) {
    for (const auto* articles : {&explorer.bundled, &explorer.own}) {
        if (work.only_mine && articles == &explorer.bundled) continue;
        for (const ReadArticle& article : *articles) {
            add_to_library(work.library, article.document, article.facts);
            ++work.done;
            co_await pause_here;
        }
    }
    // The reader may go on correcting meanwhile.
    do {
        double done = 0;
        LinkedFacts before;
        co_await relink_in_steps(work.library, corrections_of(explorer), done, before);
    } while (work.library.corrections != corrections_of(explorer));
    if (explorer.correcting) explorer.history = std::move(explorer.correcting->history);
    explorer.correcting.reset();
    explorer.shows_only_mine = work.only_mine;
    std::swap(explorer.library, work.library);
    explorer.throwing_away = throw_away(std::move(work.library));
    library_changed(explorer);
}

// Few articles are there at once, many a little later.
void start_making(Explorer& explorer, std::size_t own_before,
                  std::shared_ptr<OwnRemoval> removal = nullptr) {
    constexpr double soon = 0.016;
    explorer.work = std::make_unique<LibraryWork>();
    LibraryWork& work = *explorer.work;
    work.only_mine = explorer.link.only_mine && !explorer.own.empty();
    work.all = (work.only_mine ? 0 : explorer.bundled.size()) + explorer.own.size();
    work.own_before = own_before;
    work.removal = std::move(removal);
    work.steps = make_library(explorer, work);
    explorer.making_time.grant(work.all <= few_articles ? TimeShare::all_there_is : soon);
    make_on(explorer);
}

// The step of that removal, out of the ones it is among.
HistoryStep take_step(std::vector<HistoryStep>& steps, const std::shared_ptr<OwnRemoval>& removal) {
    HistoryStep step;
    step.removal = removal;
    std::erase_if(steps, [&](const HistoryStep& one) { return one.removal == removal; });
    return step;
}

void take_away(Explorer& explorer, std::shared_ptr<OwnRemoval> removal) {
    removal->articles = std::move(explorer.own);
    removal->only_mine = explorer.link.only_mine;
    explorer.own.clear();
    explorer.link.only_mine = false;
    HistoryStep step;
    step.removal = removal;
    history_of(explorer).past.push_back(std::move(step));
    start_making(explorer, 0, std::move(removal));
}

// What tells whether an article is there already, and which ids are taken.
struct Known {
    std::unordered_set<std::string_view> texts;
    std::unordered_set<std::string> ids;

    explicit Known(const Explorer& explorer) {
        for (const auto* held : {&explorer.bundled, &explorer.own}) {
            for (const ReadArticle& article : *held) {
                texts.insert(article.document.text);
                ids.insert(article.document.id);
            }
        }
    }
    std::string free_id(const std::string& wanted) const {
        std::string id = wanted;
        for (int number = 2; ids.contains(id); ++number) id = wanted + "-" + std::to_string(number);
        return id;
    }
};

}  // namespace

std::vector<ReadArticle> take_apart(Library library) {
    std::vector<ReadArticle> articles;
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        articles.push_back({std::move(library.corpus[i]), std::move(library.read[i])});
    }
    return articles;
}

std::size_t add_own_articles(Explorer& explorer, std::vector<ReadArticle> articles) {
    explorer.work.reset();
    // Only whoever adds articles needs the bundled ones a second time.
    if (explorer.own.empty() && explorer.bundled.empty()) {
        Library copy;
        copy.corpus = explorer.library.corpus;
        copy.read = explorer.library.read;
        explorer.bundled = take_apart(std::move(copy));
    }
    const std::size_t before = explorer.own.size();
    explorer.own.reserve(before + articles.size());  // the known texts are looked at where they lie
    Known known(explorer);
    for (ReadArticle& article : articles) {
        if (known.texts.contains(article.document.text)) continue;
        article.document.id = article.facts.id = known.free_id(article.document.id);
        known.ids.insert(article.document.id);
        explorer.own.push_back(std::move(article));
        known.texts.insert(explorer.own.back().document.text);
    }
    start_making(explorer, before);
    return explorer.own.size() - before;
}

bool is_making(const Explorer& explorer) { return explorer.work != nullptr; }

void make_on(Explorer& explorer) {
    TimeShare& time = explorer.making_time;
    if (explorer.work && time.go_on(explorer.work->steps)) explorer.work.reset();
    if (!explorer.work) correct_on(explorer);
    time.go_on(explorer.throwing_away);
}

void finish_making(Explorer& explorer) {
    if (!explorer.work) return;
    while (!explorer.work->steps.done()) explorer.work->steps.step();
    explorer.work.reset();
}

void stop_making(Explorer& explorer) {
    if (!explorer.work) return;
    const auto removal = explorer.work->removal;
    const auto tail = explorer.own.begin() + static_cast<std::ptrdiff_t>(explorer.work->own_before);
    explorer.work.reset();
    explorer.link.only_mine = explorer.shows_only_mine;
    CorrectionHistory& history = history_of(explorer);
    if (removal && !removal->articles.empty()) {
        explorer.own = std::move(removal->articles);
        removal->articles.clear();
        history.future.push_back(take_step(history.past, removal));
        return;
    }
    if (removal) {
        removal->articles.assign(std::move_iterator(tail), std::move_iterator(explorer.own.end()));
        history.past.push_back(take_step(history.future, removal));
    }
    explorer.own.erase(tail, explorer.own.end());
}

void remove_own_articles(Explorer& explorer) {
    explorer.work.reset();
    history_of(explorer).future.clear();
    take_away(explorer, std::make_shared<OwnRemoval>());
}

void undo_removal(Explorer& explorer) {
    CorrectionHistory& history = history_of(explorer);
    history.future.push_back(take_step(history.past, history.past.back().removal));
    const auto removal = history.future.back().removal;
    std::vector<ReadArticle> articles = std::move(removal->articles);
    removal->articles.clear();
    explorer.link.only_mine = removal->only_mine;
    add_own_articles(explorer, std::move(articles));
    if (explorer.work) explorer.work->removal = removal;
}

void redo_removal(Explorer& explorer) {
    CorrectionHistory& history = history_of(explorer);
    explorer.work.reset();
    take_away(explorer, take_step(history.future, history.future.back().removal).removal);
}

void choose_library(Explorer& explorer) {
    const bool wanted = explorer.link.only_mine && !explorer.own.empty();
    const bool coming = explorer.work ? explorer.work->only_mine : explorer.shows_only_mine;
    if (wanted != coming) start_making(explorer, explorer.own.size());
}

}  // namespace communique
