#include "views/own_articles.h"

#include <utility>

#include "views/explorer.h"

namespace communique {
namespace {

void add_all(Library& library, const std::vector<ReadArticle>& articles) {
    for (const ReadArticle& article : articles) add_to_library(library, article.document, article.facts);
}

void make_library(Explorer& explorer) {
    Library library;
    library.corrections = std::move(explorer.library.corrections);
    const bool only_mine = explorer.link.only_mine && !explorer.own.empty();
    if (!only_mine) add_all(library, explorer.bundled);
    add_all(library, explorer.own);
    explorer.shows_only_mine = only_mine;
    relink(library);
    explorer.library = std::move(library);
    library_changed(explorer);
}

bool is_there(const std::vector<ReadArticle>& articles, const Document& document) {
    for (const ReadArticle& article : articles) {
        if (article.document.text == document.text) return true;
    }
    return false;
}

}  // namespace

std::vector<ReadArticle> take_apart(Library library) {
    std::vector<ReadArticle> articles;
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        articles.push_back({std::move(library.corpus[i]), std::move(library.read[i])});
    }
    return articles;
}

std::size_t add_own_articles(Explorer& explorer, std::vector<ReadArticle> articles) {
    // Only whoever adds articles needs the bundled ones a second time.
    if (explorer.own.empty() && explorer.bundled.empty()) {
        Library copy;
        copy.corpus = explorer.library.corpus;
        copy.read = explorer.library.read;
        explorer.bundled = take_apart(std::move(copy));
    }
    Corpus known;
    for (const auto* held : {&explorer.bundled, &explorer.own}) {
        for (const ReadArticle& article : *held) {
            known.emplace_back();
            known.back().id = article.document.id;
        }
    }
    std::size_t added = 0;
    for (ReadArticle& article : articles) {
        if (is_there(explorer.bundled, article.document) || is_there(explorer.own, article.document)) continue;
        article.document.id = article.facts.id = free_id(known, article.document.id);
        known.emplace_back();
        known.back().id = article.document.id;
        explorer.own.push_back(std::move(article));
        ++added;
    }
    make_library(explorer);
    return added;
}

void remove_own_articles(Explorer& explorer) {
    explorer.own.clear();
    explorer.link.only_mine = false;
    make_library(explorer);
}

void choose_library(Explorer& explorer) {
    const bool wanted = explorer.link.only_mine && !explorer.own.empty();
    if (wanted != explorer.shows_only_mine) make_library(explorer);
}

}  // namespace communique
