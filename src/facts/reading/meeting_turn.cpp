#include "facts/reading/meeting_turn.h"

#include <algorithm>

#include "facts/reading/date_words.h"
#include "facts/reading/meeting_speaker.h"
#include "facts/reading/place_line.h"
#include "facts/reading/place_names.h"
#include "facts/reading/written_day.h"

namespace communique {
namespace {

// The lines above the first speaker: the title, the day and the place.
std::uint32_t end_of_head(const Article& article) {
    constexpr std::uint32_t longest = 40;  // lines
    return article.turns.any() ? std::min(article.turns.first_sentence(), longest) : 0;
}

// "Beginning of a telephone conversation with ...", "Video conference with ..."
bool is_of_call(const Article& article) {
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = 0; s < end_of_head(article); ++s) {
        const std::uint32_t first = sentences[s].first_token;
        for (std::uint32_t t = first; t < first + sentences[s].token_count; ++t) {
            if (scan.at(t, scan.lexicon.find_class("VIA")) != nullptr ||
                scan.at(t, scan.lexicon.find_class("CALL")) != nullptr)
                return true;
            if (const Item* talks = scan.at(t, scan.lexicon.find_class("TALKS")))
                if (scan.value_of(*talks) == "phone" || scan.value_of(*talks) == "video")
                    return true;
        }
    }
    return false;
}

// "Exchange With Reporters in Rome", "Joint press conference, Bratislava", "Lima | Peru | May 3"
PlaceFound city_at_edge(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const ClassId city = scan.lexicon.find_class("CITY");
    const Item* first = scan.at(sentence.first_token, city);
    if (first != nullptr && first->end() < end && !is_in_name(scan, first->first, first->first) &&
        scan.token(first->end()).kind != TokenKind::word)
        return read_place(scan, article.world, *first);
    const Item* last = city_at_end(scan, sentence);
    return last != nullptr ? read_place(scan, article.world, *last) : PlaceFound{};
}

PersonIndex other_of(const People& people, PersonIndex one) {
    return people.pair[one == people.pair[0] ? 1 : 0];
}

// Somebody besides the two was named last before the pronoun, in what the speaker says.
bool means_third(const Article& article, std::uint32_t token, std::uint32_t index,
                 const SpeakersTurn& turn) {
    constexpr std::uint32_t far = 3;  // sentences
    const Scan& scan = article.scan;
    const ClassId person = scan.lexicon.find_class("PERSON");
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = index + 1; s-- > turn.sentence && index - s < far;) {
        const std::uint32_t end =
            s == index ? token : sentences[s].first_token + sentences[s].token_count;
        for (std::uint32_t t = end; t-- > sentences[s].first_token;) {
            const Item* item = scan.at(t, person);
            if (item == nullptr || item->kind != ItemKind::person) continue;
            const PersonValue& named = scan.values.persons[item->value];
            if (!named.pronoun) return !article.people.in_pair(named.person);
        }
    }
    return false;
}

}  // namespace

bool speak_side_by_side(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    constexpr std::size_t most = 1;  // others at the table
    return match.first == scan.analysis.sentences[match.sentence].first_token &&
           article.turns.completes_pair(match.sentence) && article.turns.other_leaders() <= most &&
           !is_of_call(article);
}

bool is_asked_of(const Match& match, const Article& article, PersonIndex other) {
    constexpr std::uint32_t near = 3;  // tokens
    const Scan& scan = article.scan;
    const SpeakersTurn* turn = article.turns.at(match.sentence);
    if (turn == nullptr || turn->speaker != nobody || article.turns.both_speak() ||
        !article.turns.speaks(other))
        return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t t = match.first; t-- > begin && match.first - t <= near;)
        if (scan.form(t) == "you") return true;
    return false;
}

PlaceFound place_of_page(const Article& article) {
    const PlaceFound dateline = dateline_place(article.scan, article.world);
    if (!dateline.city.empty()) return dateline;
    for (std::uint32_t s = 0; s < end_of_head(article); ++s) {
        if (const PlaceFound place = place_in(article.scan, article.world, s); !place.city.empty())
            return place;
        if (const PlaceFound place = city_at_edge(article, s); !place.city.empty()) return place;
    }
    return dateline;
}

namespace {

// The first of the lines above that names somebody; null where there is none.
const Sentence* title_of_page(const Article& article) {
    const Scan& scan = article.scan;
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t s = 0; s < end_of_head(article); ++s) {
        const Sentence& line = scan.analysis.sentences[s];
        for (std::uint32_t t = line.first_token; t < line.first_token + line.token_count; ++t)
            if (scan.at(t, person) != nullptr) return &line;
    }
    return nullptr;
}

// A day of the week before publication.
bool is_told_lately(const Scan& scan, const DateValue& date) {
    if (!scan.reference || !date.resolved || date.open || date.grain != Grain::day ||
        !date.range.first)
        return false;
    return is_lately(*date.range.first, *scan.reference);
}

// The date, by its index, that the lines above give; none where it is not of the week before publication.
std::optional<std::uint32_t> day_of_page(const Article& article) {
    const Scan& scan = article.scan;
    if (!scan.reference) return std::nullopt;
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = 0; s < end_of_head(article); ++s) {
        const std::uint32_t first = sentences[s].first_token;
        for (std::uint32_t t = first; t < first + sentences[s].token_count; ++t)
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                const DateValue& date = scan.values.dates[item.value];
                if (date.explicit_year && is_told_lately(scan, date)) return item.value;
            }
    }
    return std::nullopt;
}

}  // namespace

void place_on_page(const Article& article, MeetingCandidate& candidate) {
    candidate.mode_stated = true;
    candidate.date = day_of_page(article);
    const PlaceFound place = place_of_page(article);
    candidate.place = place.city;
    candidate.country = place.country;
    if (const Sentence* title = title_of_page(article)) candidate.span = title->span;
}

std::optional<std::uint32_t> day_of_leaving(const Match& match, Article& article) {
    constexpr std::uint32_t near = 4;  // sentences
    Scan& scan = article.scan;
    if (!scan.reference) return std::nullopt;
    const auto& sentences = scan.analysis.sentences;
    std::uint32_t t = match.first;
    const std::uint32_t from = match.sentence > near ? match.sentence - near : 0;
    while (t-- > sentences[from].first_token)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            if (is_told_lately(scan, scan.values.dates[item.value])) return item.value;
        }
    DateValue today;
    today.range = one_day(*scan.reference);
    today.resolved = true;
    today.relative = true;
    today.reported = false;
    return scan.keep(today);
}

std::vector<PersonIndex> met_by_speaker(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const People& people = article.people;
    const Capture whom = match["whom"];
    const bool named = whom.item != nullptr && whom.item->kind == ItemKind::person;
    const PersonIndex met = named ? scan.values.persons[whom.item->value].person : nobody;
    if (names_others(article, match.sentence) || !may_be_one_of_pair(match, article)) return {};
    const SpeakersTurn* turn = article.turns.at(match.sentence);
    if (turn == nullptr)
        return named && people.in_pair(met) ? std::vector{met, other_of(people, met)}
                                            : std::vector<PersonIndex>{};
    if (!people.in_pair(turn->speaker)) return {};
    const PersonIndex other = other_of(people, turn->speaker);
    if (named && !scan.values.persons[whom.item->value].pronoun)
        return met == other ? std::vector{met, turn->speaker} : std::vector<PersonIndex>{};
    if (means_third(article, whom.first, match.sentence, *turn)) return {};
    return {other, turn->speaker};
}

}  // namespace communique
