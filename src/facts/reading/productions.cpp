#include "facts/reading/productions.h"

#include "facts/reading/make_amount.h"
#include "facts/reading/make_count.h"
#include "facts/reading/make_date.h"
#include "facts/reading/make_event.h"
#include "facts/reading/make_number.h"
#include "facts/reading/make_person.h"
#include "facts/reading/make_trade.h"

namespace communique {
namespace {

// The production without code: the words are of the class that the rule's `as` names.
bool make_class(const Match&, Article&, Item&) { return true; }

}  // namespace

std::span<const ProductionEntry> productions() {
    static const std::vector<ProductionEntry> all = [] {
        std::vector<ProductionEntry> list{{"class", make_class, {}, {}}};
        for (const auto part :
             {number_productions(), date_productions(), amount_productions(), person_productions(),
              event_productions(), count_productions(), trade_productions()})
            list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

}  // namespace communique
