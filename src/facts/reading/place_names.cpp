#include "facts/reading/place_names.h"

#include <array>
#include <optional>

#include "facts/reading/among.h"
#include "facts/reading/world.h"

namespace communique {

bool is_of_topic(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t near = 5;  // tokens of "visited a new cement"
    if (item.first < begin + 2 || scan.form(item.first - 1) != "in" ||
        !scan.is(item.first - 2, WordSet::topic))
        return false;
    for (std::uint32_t t = item.first - 2; t-- > begin && item.first - 2 - t <= near;)
        if (scan.is(t, WordSet::sees_there)) return false;
    return true;
}

namespace {

// "invited both of them to Washington": where they may go, not where they are.
bool is_invited(const Scan& scan, std::uint32_t to, std::uint32_t begin) {
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t back = 1; back <= near && to >= begin + back; ++back) {
        const std::string_view form = scan.form(to - back);
        if (form == "," || form == ";") return false;
        if (form.starts_with("invit")) return true;
    }
    return false;
}

// The name before the comma is that of a house: behind "at", "in" or "inside".
bool ends_building(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    constexpr std::uint32_t longest = 7;  // tokens
    static constexpr std::array<std::string_view, 3> inner{"the", "of", "'s"};
    for (std::uint32_t t = comma; t-- > begin && comma - t <= longest;) {
        const std::string_view form = scan.form(t);
        // "in Paris, London and Rome" names three.
        if (form == "in") return scan.form(t + 1) == "the";
        if (form == "at" || form == "inside") return t + 1 < comma;
        if (!scan.token(t).capital && !among(form, inner)) return false;
    }
    return false;
}

// "at State House, Nairobi, on Monday", but not "at the summit, Moscow said"
bool closes_phrase(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 4> links{"on", "in", "where", "last"};
    return token >= scan.words.size() || scan.token(token).kind == TokenKind::punctuation ||
           among(scan.form(token), links) || scan.is_in_date(token, begin);
}

bool is_name_of(std::string_view form, const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    // "the city of Sochi", but not "the heads of state of Central Asia"
    const bool heads =
        token >= begin + 2 && scan.form(token - 1) == "state" && scan.form(token - 2) == "of";
    // "at the border post of Gatuna"
    const bool post = token >= begin + 2 && scan.is(token - 1, WordSet::border_post) &&
                      scan.form(token - 2) == "border";
    return form == "of" && token >= begin + 1 && !heads &&
           (post || scan.is(token - 1, WordSet::place_word));
}

// "in the hills above Valparaiso", "in the woods north of Copenhagen"
bool is_beside(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 2> over{"above", "overlooking"};
    static constexpr std::array<std::string_view, 4> sides{"north", "south", "east", "west"};
    const bool side =
        scan.form(token) == "of" && token > begin && among(scan.form(token - 1), sides);
    if (!side && !among(scan.form(token), over)) return false;
    const std::uint32_t noun = side ? token - 2 : token - 1;
    constexpr std::uint32_t longest = 3;  // words of the spot's name
    for (std::uint32_t t = noun; t > begin && noun - t < longest; --t)
        if (scan.form(t - 1) == "in" || scan.form(t - 1) == "at") return true;
    return false;
}

// "leaves Abuja today for Accra"
bool leaves_before(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 6;  // tokens
    for (std::uint32_t t = token; t-- > begin && token - t <= near;) {
        if (scan.form(t) == "from" || scan.form(t) == ",") continue;
        if (scan.is(t, WordSet::leaves)) return true;
    }
    return false;
}

// Behind "pipeline from Dar es Salaam" the "to", unless somebody went that way.
bool ends_route(const Scan& scan, std::uint32_t to, std::uint32_t begin) {
    const ClassId city = scan.lexicon.find_class("CITY");
    const bool behind_city = scan.is_in_item(to - 1, begin, longest_name,
                                             [&](const Item& item) { return item.cls == city; });
    constexpr std::uint32_t longest = 6;  // tokens of "from Dar es Salaam"
    for (std::uint32_t t = to; behind_city && t-- > begin + 1 && to - t <= longest;)
        if (scan.form(t) == "from")
            return !scan.is(t - 1, WordSet::past) && !scan.form(t - 1).ends_with("ed") &&
                   !scan.form(t - 1).ends_with("ing") && !scan.is(t - 1, WordSet::comes_in);
    return false;
}

// "took questions from reporters in Ottawa on Friday after a day of meetings": where those were, too.
bool is_told_there_after(const Scan& scan, const Item& item) {
    constexpr std::uint32_t near = 5;  // tokens, the day among them
    if (scan.form(item.first - 2) == "statement" || scan.form(item.first - 2) == "statements")
        return false;
    for (std::uint32_t t = item.end(); t < scan.words.size() && t < item.end() + near; ++t) {
        if (scan.form(t) == ".") return false;
        if (scan.form(t) == "after" || scan.form(t) == "following") return true;
    }
    return false;
}

// What the words right around the name settle already; nothing where those further before it decide.
std::optional<bool> settled_around(const Scan& scan, const Item& item, std::uint32_t begin) {
    // "flew in from Kampala, where he had attended a feast"
    static constexpr std::array<std::string_view, 7> came{"in",       "arrived", "came", "back",
                                                          "returned", "flew",    "over"};
    if (item.first > begin + 1 && scan.form(item.first - 1) == "from" &&
        among(scan.form(item.first - 2), came))
        return false;
    // "on Batam Island, near Singapore": there, not in the city that says where that is.
    if (item.first > begin + 2 && scan.form(item.first - 1) == "near" &&
        scan.form(item.first - 2) == "," && scan.form(item.first - 3) == "island")
        return false;
    if (item.first > begin && scan.form(item.first - 1) == "on" &&
        scan.form(item.end()) == "island")
        return true;
    // "according to Nairobi sources"
    if (item.first > begin + 1 && scan.form(item.first - 1) == "to" &&
        scan.form(item.first - 2) == "according")
        return false;
    // "flies on to Singapore, where the two will meet"
    if (item.end() + 1 < scan.words.size() && scan.form(item.end()) == "," &&
        scan.form(item.end() + 1) == "where")
        return true;
    // "a pipeline from Dar es Salaam to Mombasa"
    if (item.first > begin + 3 && scan.form(item.first - 1) == "to" &&
        ends_route(scan, item.first - 1, begin))
        return false;
    // "on the sidelines of the Africa forum (New Delhi, October 2015)"
    if (item.first > begin && scan.form(item.first - 1) == "(" &&
        item.end() + 1 < scan.words.size() && scan.form(item.end()) == "," &&
        scan.is_in_date(item.end() + 1, begin))
        return true;
    // "The talks in the Astana format", "under the Minsk process"
    if (item.end() < scan.words.size() && scan.is(item.end(), WordSet::process_noun)) return false;
    // "at a Geneva Group summit", "in the Minsk Agreements"
    if (item.end() < scan.words.size() && scan.token(item.end()).capital &&
        scan.at(item.end(), scan.lexicon.find_class("AFFAIR")) != nullptr)
        return false;
    return std::nullopt;
}

// "The two men returned", "They had returned": several do what stands behind.
bool ends_group(const Scan& scan, std::uint32_t end, std::uint32_t begin) {
    if (end > begin && (scan.form(end - 1) == "had" || scan.form(end - 1) == "have")) --end;
    if (end == begin) return false;
    return scan.is_in_item(end - 1, begin, longest_name, [&](const Item& item) {
        return item.kind == ItemKind::group && item.end() == end;
    });
}

}  // namespace

bool stands_as_place(const Scan& scan, const Item& item, std::uint32_t begin) {
    if (const auto settled = settled_around(scan, item, begin)) return *settled;
    bool threshold = false;
    for (std::uint32_t back = 1; back <= 5 && item.first >= begin + back; ++back) {
        const std::uint32_t before = item.first - back;
        const std::string_view form = scan.form(before);
        if (back == 1 && is_name_of(form, scan, before, begin)) return true;
        if (form == "on" && scan.form(item.end() - 1) == "island") return true;
        // "in a statement in Abuja on Tuesday said"
        if (form == "in" && back == 1 && before > begin &&
            scan.is(before - 1, WordSet::statement) && !is_told_there_after(scan, item))
            return false;
        // "Some in Paris read it as a snub"
        if (form == "in" && back == 1 && before > begin &&
            scan.is(before - 1, WordSet::people_there))
            return false;
        if (form == "in" || form == "at" || form == "near" || form == "outside" || form == "off" ||
            form == "inside")
            return true;
        if (scan.is(before, WordSet::threshold) && before > begin) return true;
        if (back == 1 && is_beside(scan, before, begin)) return true;
        // "has flown into Wellington"
        if (back == 1 && form == "into" && before > begin && scan.is(before - 1, WordSet::comes_in))
            return true;
        const bool set_for = form == "for" && back == 1 && before >= begin + 1 &&
                             scan.is(before - 1, WordSet::set_for);
        if (set_for) return true;
        // Home, unless several do: "The two men returned to Geneva in May".
        if (form == "to" && before > begin && scan.is(before - 1, WordSet::returns))
            return ends_group(scan, before - 1, begin);
        if (form == "to" && back == 1 && is_invited(scan, before, begin)) return false;
        if ((form == "through" || form == "around" || form == "round") && back == 1) return true;
        if (form == "for" && back == 1 && leaves_before(scan, before, begin)) return true;
        // "was hosted by Ankara"
        if (form == "by" && back == 1 && before > begin && scan.form(before - 1) == "hosted")
            return true;
        if (form == "to" || form == "visited" || form == "visits" || form == "visiting" ||
            form == "visit" || form == "arrived")
            return back == 1;
        // "at State House, Nairobi", "in the Oval Office, Washington"
        if (form == "," && back == 1 && ends_building(scan, before, begin))
            return closes_phrase(scan, item.end(), begin);
        // "in his home town, Nagato"
        if (form == "," && back == 1 && before > begin && scan.is(before - 1, WordSet::place_word))
            return true;
        const bool inner = form == "of" || form == "the" || form == "his" || form == "'s" ||
                           scan.is(before, WordSet::place_word) || scan.token(before).capital ||
                           back == 1 || form == "coastal" || form == "neighbouring" ||
                           scan.is(before, WordSet::threshold);
        if (form == "on" && threshold) return true;
        threshold = threshold || scan.is(before, WordSet::threshold);
        const bool side = threshold && scan.token(before).kind == TokenKind::word;
        if ((!inner && !side) || form == "," || form == "and" || form == "with") return false;
    }
    return false;
}

bool names_what_follows(const Scan& scan, const Item& item, std::uint32_t end) {
    const ClassId meal = scan.lexicon.find_class("MEAL");  // "the Prague dinner"
    // "the Munich Security Conference"
    for (std::uint32_t t = item.end(); t < end && t < item.end() + 3; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "summit" || form == "meeting" || form == "talks" || form == "encounter" ||
            form == "handshake" || form == "visit" || form == "trip" || scan.at(t, meal) != nullptr)
            return t == item.end();
        if (form == "conference" || form == "forum" || form == "olympics" || form == "assembly")
            return scan.token(t).capital;
        if (!scan.token(t).capital) return false;
    }
    return false;
}

bool is_in_name(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    return scan.is_in_item(token, begin, longest_name, [&](const Item& other) {
        return other.cls == person && !scan.values.persons[other.value].by_role;
    });
}

bool is_in_organisation(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const ClassId body = scan.lexicon.find_class("ORGANISATION");
    return scan.is_in_item(token, begin, longest_name,
                           [&](const Item& item) { return item.cls == body; });
}

std::string capital_named(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.form(token) != "capital" || token < begin + 2) return {};
    // "arrived in the capital of Tajikistan"
    if (scan.form(token - 1) == "the" && scan.form(token + 1) == "of")
        if (const Item* land = scan.at(token + 2, scan.lexicon.find_class("COUNTRY")))
            return scan.value_of(*land);
    const std::uint32_t before = scan.form(token - 1) == "'s" ? token - 2 : token - 1;
    for (const Name cls : Names{"DEMONYM", "COUNTRY"})
        for (std::uint32_t back = 0; back < 3 && before >= begin + back; ++back)
            for (const Item& item : scan.items[before - back])
                if (item.cls == scan.lexicon.find_class(cls) && item.end() == before + 1)
                    return scan.value_of(item);
    return {};
}

namespace {

// "met there in May", but not "there was"
bool says_there(const Scan& scan, std::uint32_t token, std::uint32_t begin, std::uint32_t end) {
    static constexpr std::array<std::string_view, 14> verbs{"is",   "are",  "was",   "were",  "has",
                                                            "have", "had",  "will",  "would", "'s",
                                                            "may",  "must", "could", "might"};
    if (scan.form(token) != "there") return false;
    // "There, an official said, the two would meet"
    if (token == begin)
        return scan.form(token + 1) == "," ||
               scan.at(token + 1, scan.lexicon.find_class("PERSON")) != nullptr;
    const std::string_view before = scan.form(token - 1);
    if (before == "," || before == "that" || before == "from") return false;
    return token + 1 == end || !among(scan.form(token + 1), verbs);
}

}  // namespace

bool points_at_city(const Scan& scan, std::uint32_t token, std::uint32_t begin, std::uint32_t end) {
    if (says_there(scan, token, begin, end)) return true;
    if (!scan.is(token, WordSet::city_word) || token < begin + 2) return false;
    // "in the national capital": whose, is not said.
    if (scan.form(token - 1) == "national") return false;
    if (token + 1 < end &&
        (scan.form(token + 1) == "of" ||
         (scan.form(token + 1) == "," && scan.form(token - 1) != "same") ||
         scan.is(token + 1, WordSet::place_word) || scan.token(token + 1).capital))
        return false;
    for (std::uint32_t back = 1; back <= 4 && token > begin + back; ++back) {
        const std::string_view form = scan.form(token - back);
        if (form != "the" && form != "that") continue;
        return scan.form(token - back - 1) == "in" || scan.form(token - back - 1) == "at";
    }
    return false;
}

bool names_home_of_reporter(const Scan& scan, std::uint32_t noun) {
    return scan.form(noun).starts_with("correspondent") &&
           (noun == 0 || scan.form(noun - 1) != "special");
}

PlaceFound read_place(const Scan& scan, const World& world, const Item& item) {
    const std::string& cls = scan.lexicon.class_name(item.cls);
    if (item.kind != ItemKind::lexicon || (cls != "CITY" && cls != "VENUE")) return {};
    const City& place = world.cities[static_cast<std::size_t>(std::stoul(scan.value_of(item)))];
    return {place.name, place.country, 0};
}

// Of a class by which the lexicon or an earlier pass knows the token as something.
bool is_known_name(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 12> classes{
        "CITY",   "VENUE", "COUNTRY", "DEMONYM", "ORGANISATION", "OTHER_NAME",
        "OFFICE", "MONTH", "WEEKDAY", "SEAT",    "FEAST",        "MINISTER"};
    return scan.is_in_item(token, begin, longest_name, [&](const Item& item) {
        if (item.kind == ItemKind::date || item.kind == ItemKind::person) return true;
        return item.kind == ItemKind::lexicon && among(scan.lexicon.class_name(item.cls), classes);
    });
}

namespace {

bool is_name_word(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.token(token).kind != TokenKind::word || !scan.token(token).capital) return false;
    return !is_known_name(scan, token, begin) && !scan.is(token, WordSet::no_place);
}

// "welcomed President Chirac to Hampton Court"
bool is_welcomed_to(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t longest = 8;  // tokens of the guest's name and title
    if (token < begin + 3 || scan.form(token - 1) != "to") return false;
    const bool guest = scan.is_in_item(token - 2, begin, longest_name, [](const Item& item) {
        return item.kind == ItemKind::person;
    });
    for (std::uint32_t t = token - 2; guest && t-- > begin && token - t <= longest;)
        if (scan.form(t).starts_with("welcom")) return true;
    return false;
}

// "when he came to Galatsi to speak": a verb of going right before it.
bool is_travelled_to(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (token < begin + 2 || scan.form(token - 1) != "to") return false;
    const Item* verb = scan.at(token - 2, scan.lexicon.find_class("VISIT_VERB"));
    return verb != nullptr && verb->end() == token;
}

// "met again at Gatuna on May 2", "talks at Bogor.": the name alone, right behind the encounter.
bool is_met_at(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (token < begin + 2) return false;
    const std::string_view next = scan.form(token + 1);
    if (next != "." && next != "/" && next != "on" && next != "in" &&
        !scan.is_in_date(token + 1, token + 1))
        return false;
    const std::uint32_t last = token - 2;
    // "opened a bridge at Gatuna": where it stands
    if (scan.form(last) == "again" || scan.is(last, WordSet::stands_at)) return true;
    for (const Name cls : Names{"MEET", "TALKS"})
        if (scan.at(last, scan.lexicon.find_class(cls)) != nullptr) return true;
    return scan.is_in_date(last, begin);
}

}  // namespace

std::uint32_t unknown_name(const Scan& scan, std::uint32_t token, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    if (token == begin || !is_name_word(scan, token, begin)) return 0;
    // "at dawn in T-shirts"
    if (scan.written(token).size() == 1) return 0;
    const std::string_view before = scan.form(token - 1);
    const bool town = is_name_of(before, scan, token - 1, begin);
    const bool named =
        before == "," && token > begin + 1 && scan.is(token - 2, WordSet::place_word);
    // "at the Gatuna border post"
    const bool post = before == "the" && token >= begin + 2 &&
                      (scan.form(token - 2) == "at" || scan.form(token - 2) == "in");
    const bool leads = before == "in" || is_welcomed_to(scan, token, begin) ||
                       is_travelled_to(scan, token, begin) || before == "outside" ||
                       before == "near" || named || post;
    // "at Mandera, the border town"
    const bool told_behind =
        before == "at" && scan.form(token + 1) == "," &&
        (scan.form(token + 2) == "the" || scan.form(token + 2) == "a") &&
        (scan.is(token + 3, WordSet::place_word) || scan.is(token + 4, WordSet::place_word));
    const bool at = before == "at" && is_met_at(scan, token, begin);
    if ((!town && !leads && !told_behind && !at) || is_title_case(scan, index)) return 0;
    constexpr std::uint32_t longest = 6;  // tokens
    std::uint32_t count = 1;
    while (count < longest && token + count < end) {
        const std::uint32_t next = token + count;
        // "Saint-Malo", "Villeneuve-sur-Lot", "Bad Saarow am See"
        const bool joined = scan.form(next) == "-" && !scan.token(next).after_blank;
        if (joined && next + 1 < end && is_name_word(scan, next + 1, begin)) {
            count += 2;
            continue;
        }
        const std::uint32_t inner = joined ? next + 1 : next;
        const std::uint32_t last = joined ? next + 3 : next + 1;
        if (last < end && scan.is(inner, WordSet::name_particle) &&
            is_name_word(scan, last, begin)) {
            count = last + 1 - token;
            continue;
        }
        if (!is_name_word(scan, next, begin)) break;
        ++count;
    }
    if (post && (token + count + 1 >= end || scan.form(token + count) != "border" ||
                 !scan.is(token + count + 1, WordSet::border_post)))
        return 0;
    // "in Greater Buenos Aires", "in Sub-Saharan Africa"
    for (const Name cls : Names{"CITY", "OTHERS"})
        if (token + count < end && scan.at(token + count, scan.lexicon.find_class(cls)) != nullptr)
            return 0;
    const bool heads = !post && token + count < end &&
                       (scan.is(token + count, WordSet::head_noun) ||
                        scan.token(token + count).kind == TokenKind::number);
    return heads || scan.is(token + count - 1, WordSet::head_noun) ? 0 : count;
}

std::string country_behind(const Scan& scan, const World& world, std::uint32_t token,
                           std::uint32_t end) {
    if (token + 1 >= end || (scan.form(token) != "," && scan.form(token) != "(")) return {};
    if (const Item* country = scan.at(token + 1, scan.lexicon.find_class("COUNTRY")))
        return scan.value_of(*country);
    for (const Name cls : Names{"CITY", "VENUE"}) {
        const Item* region = scan.at(token + 1, scan.lexicon.find_class(cls));
        if (region == nullptr) continue;
        const PlaceFound place = read_place(scan, world, *region);
        if (place.city.empty()) return place.country;
    }
    return {};
}

}  // namespace communique
