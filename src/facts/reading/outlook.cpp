#include "facts/reading/outlook.h"

#include <algorithm>
#include <array>

#include "facts/reading/world.h"

namespace communique {
namespace {

constexpr std::uint32_t look_back = 20;
constexpr std::uint32_t look_ahead = 7;
constexpr std::uint32_t too_far = 32;

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A new clause begins here: what stands before it says nothing of what follows.
bool starts_clause(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{";",     ":",       "but",   "while",
                                                     "who",   "which",   "after", "where",
                                                     "since", "because", "when",  "--"};
    return among(word, words);
}

bool covered_by_date(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    for (std::uint32_t start = token > begin + 8 ? token - 8 : begin; start <= token; ++start)
        for (const Item& item : scan.items[start])
            if (item.kind == ItemKind::date && item.end() > token) return true;
    return false;
}

// What a single word says of certainty, or `told` for nothing.
class Words {
public:
    explicit Words(const Scan& scan)
        : scan_(scan),
          plan_(scan.lexicon.find_class("PLAN")),
          deny_(scan.lexicon.find_class("DENY")),
          hypo_(scan.lexicon.find_class("HYPO")),
          ahead_(scan.lexicon.find_class("AHEAD")) {}

    Outlook at(std::uint32_t token, std::uint32_t sentence_begin) const {
        const bool date = covered_by_date(scan_, token, sentence_begin);
        if (date) return Outlook::told;
        // "May" the month, "Will" the name.
        if (scan_.token(token).capital && token != sentence_begin) return Outlook::told;
        if (scan_.at(token, deny_) != nullptr) return Outlook::denied;
        if (scan_.at(token, hypo_) != nullptr) return Outlook::hypothetical;
        if (scan_.at(token, plan_) != nullptr || scan_.at(token, ahead_) != nullptr)
            return Outlook::planned;
        return Outlook::told;
    }

    // The word itself undoes a meeting ("cancelled"), where others negate what follows them.
    bool cancels(std::uint32_t token) const {
        const Item* item = scan_.at(token, deny_);
        return item != nullptr && scan_.value_of(*item) == "cancel";
    }

private:
    const Scan& scan_;
    ClassId plan_, deny_, hypo_, ahead_;
};

// Behind "Putin, who will turn 70 in October," the search goes on before the first comma.
std::uint32_t before_aside(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    for (std::uint32_t token = comma; token > begin + 1 && comma - token < 20; --token) {
        const std::string& form = scan.form(token);
        const bool relative = form == "who" || form == "which" || form == "whose" || form == "whom";
        if (relative && scan.form(token - 1) == ",") return token - 1;
    }
    return comma;
}

Outlook stronger(Outlook a, Outlook b) {
    return std::max(a, b);
}

// A preposition of time or place stands between a word and the noun: it bears on something else.
bool stands_apart(const Scan& scan, std::uint32_t token, std::uint32_t noun) {
    constexpr std::array<std::string_view, 11> apart{"at",      "in",        "during", "after",
                                                     "before",  "following", "from",   "on",
                                                     "through", "despite",   "over"};
    for (std::uint32_t t = token + 1; t < noun; ++t)
        if (among(scan.form(t), apart) && !covered_by_date(scan, t, token)) return true;
    return false;
}

Outlook look_backwards(const Scan& scan, const Words& words, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    Outlook found = Outlook::told;
    std::uint32_t found_at = 0;
    const std::uint32_t stop =
        trigger.first > begin + look_back ? trigger.first - look_back : begin;
    for (std::uint32_t token = trigger.first; token-- > stop;) {
        const std::string& form = scan.form(token);
        if (form == ",") token = before_aside(scan, token, begin);
        if (starts_clause(form)) break;
        const Outlook here = words.at(token, begin);
        if (here == Outlook::told) continue;
        // Words that bear on each other stand close: "no plans to", "could be scheduled to".
        if (found != Outlook::told && found_at - token > 4) break;
        // "did not rule out": open again.
        if (here == Outlook::denied && found == Outlook::denied && words.cancels(found_at) &&
            found_at - token <= 3)
            return Outlook::hypothetical;
        // "failed to agree at their summit": what is denied is not the summit.
        if (here == Outlook::denied && trigger.noun && !words.cancels(token) &&
            stands_apart(scan, token, trigger.first))
            continue;
        found = stronger(found, here);
        found_at = token;
    }
    return found;
}

// Behind a negation: "did not take place", "has not been held".
bool denies_happening(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::array<std::string_view, 12> happens{
        "place",       "happen",      "happened", "occur",        "occurred",     "held",
        "materialise", "materialize", "ahead",    "materialised", "materialized", "scheduled"};
    for (std::uint32_t t = token + 1; t < end && t < token + 6 && scan.form(t) != ","; ++t)
        if (among(scan.form(t), happens)) return true;
    return false;
}

Outlook look_forwards(const Scan& scan, const Words& words, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    Outlook found = Outlook::told;
    for (std::uint32_t token = trigger.match_end;
         token < end && token < trigger.match_end + look_ahead; ++token) {
        const std::string& form = scan.form(token);
        if (form == "," || form == "\"" || starts_clause(form) || form == "that") break;
        const Outlook here = words.at(token, sentence.first_token);
        // "ended without a deal", "yielded no agreement": only what did not happen is denied.
        if (here == Outlook::denied && !words.cancels(token) && !denies_happening(scan, token, end))
            continue;
        found = stronger(found, here);
    }
    return found;
}

// Between the token and the comma before it stands a relative pronoun.
bool is_in_aside(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::array<std::string_view, 5> relatives{"who", "whose", "whom", "which", "where"};
    for (std::uint32_t t = token; t-- > begin && scan.form(t) != ",";)
        if (among(scan.form(t), relatives)) return t > begin && scan.form(t - 1) == ",";
    return false;
}

// How far an item lies from the trigger in the sense of the sentence; too_far when it belongs
// elsewhere.
std::uint32_t reach(const Scan& scan, const Trigger& trigger, const Item& item) {
    const bool after = item.first >= trigger.first;
    const std::uint32_t from = after ? trigger.last + 1 : item.end();
    const std::uint32_t to = after ? item.first : trigger.first;
    // A sentence may be as long as its text; what lies too far costs no steps.
    if (to > from && to - from >= too_far) return too_far;
    std::uint32_t cost = after ? 0 : 2;
    bool comma = false;
    for (std::uint32_t token = from; token < to; ++token) {
        const std::string& form = scan.form(token);
        cost += form == "," ? 3 : form == "and" ? 5 : 1;
        comma = comma || form == ",";
        if (form == "since" || form == ";") return too_far;
        const bool other_clause = starts_clause(form) || form == "that" || form == "before";
        if (other_clause) cost += 12;
    }
    // "Putin, who met Xi last week, hosted Modi": what stands in the aside stays there.
    if (!after && comma &&
        is_in_aside(scan, item.first, scan.analysis.sentences[trigger.sentence].first_token))
        cost += 12;
    return std::min(cost, too_far);
}

// The date says when something was said, not when it happened; or it bounds a time.
bool belongs_elsewhere(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::array<std::string_view, 9> bounds{"since",  "until", "till", "from",   "by",
                                                     "before", "after", "than", "between"};
    constexpr std::array<std::string_view, 12> says{"said",   "says",  "announced", "reported",
                                                    "told",   "added", "confirmed", "declared",
                                                    "stated", "wrote", "tweeted",   "telling"};
    for (std::uint32_t back = 1; back <= 2 && item.first >= begin + back; ++back) {
        const std::string& form = scan.form(item.first - back);
        if (back == 1 && among(form, bounds)) return true;
        if (among(form, says)) {
            // "told Putin on Thursday" is itself the encounter; a person stands between then.
            return back == 1 || scan.form(item.first - 1) == "on" ||
                   scan.form(item.first - 1) == "in" || scan.form(item.first - 1) == "late" ||
                   scan.form(item.first - 1) == "earlier";
        }
    }
    return false;
}

}  // namespace

Outlook outlook_of(const Scan& scan, const Trigger& trigger) {
    const Words words(scan);
    const Outlook before = look_backwards(scan, words, trigger);
    if (!trigger.noun) return before;
    return stronger(before, look_forwards(scan, words, trigger));
}

std::optional<std::uint32_t> date_of(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::optional<std::uint32_t> best;
    std::uint32_t best_cost = too_far;
    for (std::uint32_t token = sentence.first_token; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (!date.resolved || date.duration || date.open || !date.range.first ||
                !date.range.last)
                continue;
            if (date.grain == Grain::decade || date.grain == Grain::century) continue;
            if (belongs_elsewhere(scan, item, sentence.first_token)) continue;
            const std::uint32_t cost = reach(scan, trigger, item);
            if (cost >= best_cost) continue;
            best_cost = cost;
            best = item.value;
        }
    }
    return best;
}

namespace {

bool is_place_word(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{"city",  "town",     "resort", "capital",
                                                     "port",  "village",  "island", "suburb",
                                                     "state", "province", "region", "outside"};
    return among(word, words);
}

// "in Samarkand", "at the Kremlin", "in the Uzbek city of Samarkand": what makes a name a place
// where something happened.
bool stands_as_place(const Scan& scan, const Item& item, std::uint32_t begin) {
    for (std::uint32_t back = 1; back <= 5 && item.first >= begin + back; ++back) {
        const std::string& form = scan.form(item.first - back);
        const bool of_place = form == "of" && back == 1 && item.first >= begin + 2 &&
                              is_place_word(scan.form(item.first - 2));
        if (of_place) return true;
        if (form == "in" || form == "at" || form == "near" || form == "outside" || form == "off")
            return true;
        const bool set_for =
            form == "for" && back == 1 && item.first >= begin + 2 &&
            among(scan.form(item.first - 2),
                  std::array<std::string_view, 5>{"planned", "scheduled", "set", "slated", "due"});
        if (set_for) return true;
        if (form == "to" || form == "visited" || form == "visits" || form == "visiting")
            return back == 1;
        const bool inner = form == "of" || form == "the" || form == "his" || form == "'s" ||
                           is_place_word(form) || scan.token(item.first - back).capital ||
                           back == 1 || form == "coastal" || form == "neighbouring";
        if (!inner || form == "," || form == "and" || form == "with") return false;
    }
    return false;
}

bool names_what_follows(const Scan& scan, const Item& item, std::uint32_t end) {
    if (item.end() >= end) return false;
    const std::string& form = scan.form(item.end());
    return form == "summit" || form == "meeting" || form == "talks";
}

// "Vladimir Putin" is no Vladimir.
bool is_in_name(const Scan& scan, const Item& item, std::uint32_t begin) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t start = item.first > begin + 6 ? item.first - 6 : begin; start <= item.first;
         ++start)
        for (const Item& other : scan.items[start])
            if (other.cls == person && other.end() > item.first &&
                !scan.values.persons[other.value].by_role)
                return true;
    return false;
}

// "the Chinese capital", "Russia's capital": the code of the country, or empty.
std::string capital_named(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.form(token) != "capital" || token < begin + 2) return {};
    const std::uint32_t before = scan.form(token - 1) == "'s" ? token - 2 : token - 1;
    for (const std::string_view cls : {"DEMONYM", "COUNTRY"})
        for (std::uint32_t back = 0; back < 3 && before >= begin + back; ++back)
            for (const Item& item : scan.items[before - back])
                if (item.cls == scan.lexicon.find_class(cls) && item.end() == before + 1)
                    return scan.value_of(item);
    return {};
}

// The city or venue an item names; empty for anything else.
PlaceFound read_place(const Scan& scan, const World& world, const Item& item) {
    const std::string& cls = scan.lexicon.class_name(item.cls);
    if (item.kind != ItemKind::lexicon || (cls != "CITY" && cls != "VENUE")) return {};
    const City& place = world.cities[static_cast<std::size_t>(std::stoul(scan.value_of(item)))];
    return {place.name, place.country, 0};
}

}  // namespace

PlaceFound place_of(const Scan& scan, const World& world, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId venue = scan.lexicon.find_class("VENUE");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    PlaceFound best_city{{}, {}, too_far};
    PlaceFound best_country{{}, {}, too_far};
    for (std::uint32_t token = sentence.first_token; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.cls != city && item.cls != venue && item.cls != country) continue;
            const bool named = item.cls == city && names_what_follows(scan, item, end);
            if (is_in_name(scan, item, sentence.first_token)) continue;
            if (!named && !stands_as_place(scan, item, sentence.first_token)) continue;
            const std::uint32_t cost = reach(scan, trigger, item);
            if (item.cls == country) {
                if (cost < best_country.cost) best_country = {{}, scan.value_of(item), cost};
                continue;
            }
            const City& place =
                world.cities[static_cast<std::size_t>(std::stoul(scan.value_of(item)))];
            if (cost < best_city.cost) best_city = {place.name, place.country, cost};
        }
        const std::string code = capital_named(scan, token, sentence.first_token);
        if (code.empty()) continue;
        const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
        for (const Country& c : world.countries)
            if (c.code == code && !c.capital.empty() && cost < best_city.cost)
                best_city = {c.capital, code, cost};
    }
    return best_city.cost < too_far ? best_city : best_country;
}

std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::vector<Occasion> found;
    std::optional<std::uint32_t> date;
    PlaceFound place;
    const auto close = [&] {
        if (date && (!place.city.empty() || !place.country.empty()))
            found.push_back({*date, place});
        date.reset();
        place = {};
    };
    for (std::uint32_t token = trigger.last + 1; token < end; ++token) {
        const std::string& form = scan.form(token);
        if (form == "and" || form == ";") close();
        if (starts_clause(form)) break;
        for (const Item& item : scan.items[token]) {
            if (item.kind == ItemKind::date && scan.values.dates[item.value].resolved && !date &&
                !scan.values.dates[item.value].open && !scan.values.dates[item.value].duration)
                date = item.value;
            const PlaceFound here = read_place(scan, world, item);
            if (!here.city.empty() && place.city.empty() &&
                stands_as_place(scan, item, sentence.first_token))
                place = here;
        }
    }
    close();
    return found;
}

namespace {

bool is_shouted(std::string_view word) {
    return word.size() >= 2 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "RANCHO MIRAGE" → "Rancho Mirage", for a place that no table knows.
std::string title_case(std::string_view words) {
    std::string out;
    bool inside = false;
    for (const char c : words) {
        const bool letter = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        out.push_back(inside && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        inside = letter;
    }
    return out;
}

bool ends_dateline(std::string_view form) {
    return form == "-" || form == "--" || form == ":" || form == "." || form == "\xE2\x80\x94";
}

}  // namespace

PlaceFound dateline_place(const Scan& scan, const World& world) {
    const auto& sentences = scan.analysis.sentences;
    for (std::size_t s = 0; s < sentences.size() && s < 6; ++s) {
        const std::uint32_t first = sentences[s].first_token;
        const std::uint32_t end = first + sentences[s].token_count;
        std::uint32_t words = 0;
        while (first + words < end && words < 4 && is_shouted(scan.written(first + words)) &&
               scan.token(first + words).kind == TokenKind::word)
            ++words;
        // "New Delhi: Russian President ...", in small letters only with its mark right behind it.
        const Item* city = scan.at(first, scan.lexicon.find_class("CITY"));
        const bool marked = words == 0 && city != nullptr && city->end() < end &&
                            (scan.form(city->end()) == ":" || scan.form(city->end()) == "--" ||
                             scan.form(city->end()) == "(");
        if (marked) return read_place(scan, world, *city);
        if (words == 0) continue;
        bool ended = false;
        for (std::uint32_t t = first + words; t < end && t < first + words + 14 && !ended; ++t)
            ended = ends_dateline(scan.form(t));
        const bool follows = first + words == end || ended;
        if (!follows) continue;
        for (const Item& item : scan.items[first]) {
            const PlaceFound place = read_place(scan, world, item);
            if (!place.city.empty()) return place;
        }
        return {title_case(slice(scan.text(), scan.span_of(first, words))), {}, 0};
    }
    return {};
}

}  // namespace communique
