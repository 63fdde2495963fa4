#pragma once
// The reader's own articles beside the bundled ones: they are added, and a switch shows only them.
// The library is made anew from those chosen, so that every count and every chart follows.

#include <cstddef>
#include <memory>
#include <vector>

#include "base/steps.h"
#include "facts/library.h"

namespace communique {

struct Explorer;

struct ReadArticle {
    Document document;
    DocumentFacts facts;  // as read
};

// Own articles that the reader took away, as long as they are away.
struct OwnRemoval {
    std::vector<ReadArticle> articles;
    bool only_mine = false;  // as it was then
};

// A library in the making: it takes the place of the one that is shown when it is complete.
struct LibraryWork {
    Library library;
    Steps steps;
    bool only_mine = false;
    std::size_t done = 0;  // articles
    std::size_t all = 0;
    std::size_t own_before = 0;  // articles of the reader's own, should the work be stopped
    std::shared_ptr<OwnRemoval> removal;  // that is done or undone
};

// Articles whose text is there already are passed over; returns how many were new.
std::size_t add_own_articles(Explorer& explorer, std::vector<ReadArticle> articles);
// The articles of a library with the facts read from them.
std::vector<ReadArticle> take_apart(Library library);
// A step of the history of corrections; the next two are for that history.
void remove_own_articles(Explorer& explorer);
void undo_removal(Explorer& explorer);
void redo_removal(Explorer& explorer);
// Making a library of many articles goes on a little in each frame.
bool is_making(const Explorer& explorer);
void make_on(Explorer& explorer);
void finish_making(Explorer& explorer);
void stop_making(Explorer& explorer);
// After the switch was turned, by hand or by a link.
void choose_library(Explorer& explorer);

}  // namespace communique
