#include "facts/reading/article.h"

#include "facts/reading/events.h"
#include "facts/reading/trade_candidate.h"

namespace communique {

Article::Article(Scan scan_, const World& world_)
    : scan(std::move(scan_)),
      world(world_),
      people(world_, scan.reference),
      letterhead(read_letterhead(scan)) {
    const ClassId leader = scan.lexicon.find_class("LEADER");
    for (const ItemList& here : scan.items)
        for (const Item& item : here)
            if (item.cls == leader) people.note_full_name(scan.value_of(item));
}

Article::~Article() = default;

}  // namespace communique
