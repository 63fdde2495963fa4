#pragma once
// The reader's own articles beside the bundled ones: they are added, and a switch shows only them. The
// library is made anew from those chosen, so that every count and every chart follows.

#include <cstddef>
#include <vector>

#include "facts/library.h"

namespace communique {

struct Explorer;

struct ReadArticle {
    Document document;
    DocumentFacts facts;  // as read
};

// Articles whose text is there already are passed over; returns how many were new.
std::size_t add_own_articles(Explorer& explorer, std::vector<ReadArticle> articles);
// The articles of a library with the facts read from them.
std::vector<ReadArticle> take_apart(Library library);
void remove_own_articles(Explorer& explorer);
// After the switch was turned, by hand or by a link.
void choose_library(Explorer& explorer);

}  // namespace communique
