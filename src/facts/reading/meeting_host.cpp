#include "facts/reading/meeting_host.h"

#include <algorithm>

#include "facts/reading/place_names.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

PlaceFound city_or_country(const Scan& scan, const World& world, const Item& item) {
    if (item.cls == scan.lexicon.find_class("COUNTRY")) return {{}, scan.value_of(item), 0};
    return read_place(scan, world, item);
}

bool is_known(const PlaceFound& place) { return !place.city.empty() || !place.country.empty(); }

// What ends right before the token, if it is a city or a country and no part of somebody's name.
PlaceFound ends_at(const Scan& scan, const World& world, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t longest = 4;  // tokens
    for (std::uint32_t t = token; t-- > begin && token - t <= longest;)
        for (const Item& item : scan.items[t]) {
            if (item.end() != token || is_in_name(scan, t, begin)) continue;
            const PlaceFound place = city_or_country(scan, world, item);
            if (is_known(place)) return place;
        }
    return {};
}

}  // namespace

PlaceFound place_of_host(const Scan& scan, const World& world, const Trigger& trigger) {
    if (!trigger.noun) return {};
    constexpr std::uint32_t near = 12;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        if (scan.is(t, WordSet::starts_clause) || scan.form(t) == ",") break;
        if (!scan.is(t, WordSet::holds_event)) continue;
        std::uint32_t verb = t;
        while (verb > begin && scan.is(verb - 1, WordSet::before_verb)) --verb;
        return ends_at(scan, world, verb, begin);
    }
    const std::uint32_t end = std::min(begin + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t + 2 < end; ++t) {
        if (!scan.is(t, WordSet::holds_event) || scan.form(t + 1) != "by") continue;
        const std::uint32_t name = scan.form(t + 2) == "the" ? t + 3 : t + 2;
        for (const Item& item : scan.items[name]) {
            const PlaceFound place = city_or_country(scan, world, item);
            if (is_known(place) && !is_in_name(scan, name, begin)) return place;
        }
    }
    return {};
}

}  // namespace communique
