#include "facts/reading/article.h"

#include "facts/reading/events.h"
#include "facts/reading/trade_candidate.h"

namespace communique {

Article::Article(Scan scan_, const World& world_)
    : scan(std::move(scan_)),
      world(world_),
      people(world_, scan.reference),
      letterhead(read_letterhead(scan)) {}

Article::~Article() = default;

}  // namespace communique
