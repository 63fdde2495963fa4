#include "facts/reading/tense.h"

#include <array>
#include <string_view>

#include "facts/reading/among.h"

namespace communique {

bool qualifies_another(const Scan& scan, std::uint32_t planned, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 9> owners{"the", "a",     "an", "his", "her",
                                                            "its", "their", "'s", "'"};
    const std::uint32_t next = planned + 1;
    if (planned == begin || !scan.form(planned).ends_with("ed") ||
        !among(scan.form(planned - 1), owners) || scan.token(next).kind != TokenKind::word ||
        scan.token(next).capital || scan.is(next, WordSet::parts_from_noun) ||
        scan.form(next) == "to")
        return false;
    for (const Name cls :
         Names{"TALKS", "MEAL", "CALL", "VISIT_NOUN", "VISIT", "EVENT_OF_MANY", "TRIP"})
        for (std::uint32_t t = next; t < next + 3; ++t)
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return false;
    return true;
}

namespace {

constexpr std::uint32_t reach = 30;

// "to be held", "is to visit", "are to meet".
bool is_infinitive_of_plan(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.form(token) != "to" || token == begin) return false;
    const std::string_view before = scan.form(token - 1);
    // "his first trip was to Zagreb": where it went.
    for (const Name cls : Names{"CITY", "COUNTRY", "SEAT"})
        if (scan.at(token + 1, scan.lexicon.find_class(cls)) != nullptr) return false;
    return before == "is" || before == "are" || before == "'s" || before == "was" ||
           before == "were";
}

// "Meloni meets Zelenskiy on Saturday", "the two meet in Kampala on Thursday": news in the present
// tense that gives a day is of one to come.
bool is_present_deed(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const std::string_view word = scan.form(token);
    if (scan.is(token, WordSet::deed_of_one)) return true;
    // "Rutte heads to Beijing", "the president lands on Friday", but "the heads of the two states"
    if (scan.is(token, WordSet::deed_of_subject) && token > begin && !scan.token(token).capital)
        return scan.token(token - 1).capital || scan.is(token - 1, WordSet::subject);
    // "President Visits Angola Wednesday", in the large letters of a headline
    if (scan.is(token, WordSet::deed_of_subject) && token > begin && scan.token(token - 1).capital)
        for (const Name cls : Names{"CITY", "COUNTRY"})
            if (scan.at(token + 1, scan.lexicon.find_class(cls)) != nullptr) return true;
    if ((word != "meet" && word != "hold") || token == begin) return false;
    return !scan.is(token - 1, WordSet::takes_base) &&
           (token < begin + 2 || !scan.is(token - 2, WordSet::takes_base));
}

// "to a second meeting"
bool leads_to_talks(const Scan& scan, std::uint32_t to, std::uint32_t end) {
    const ClassId talks = scan.lexicon.find_class("TALKS");
    if (to + 2 >= end || (scan.form(to + 1) != "a" && scan.form(to + 1) != "another")) return false;
    for (std::uint32_t t = to + 2; t < end && t < to + 5; ++t)
        if (scan.at(t, talks) != nullptr) return true;
    return false;
}

Tense tense_of(const Scan& scan, std::uint32_t token, std::uint32_t begin, std::uint32_t end) {
    if (scan.token(token).kind != TokenKind::word) return Tense::unknown;
    const std::string_view word = scan.form(token);
    if (is_infinitive_of_plan(scan, token, begin)) return Tense::future;
    if (word == "to" && token + 1 < end && scan.form(token + 1) == "be") return Tense::future;
    // "agreed to a meeting in May"
    if (word == "to" && token > begin && scan.is(token - 1, WordSet::agreed) &&
        leads_to_talks(scan, token, end))
        return Tense::future;
    // "Abe, Park to hold a summit on Monday"
    if (word == "to" && token > begin && token + 1 < end && scan.token(token - 1).capital &&
        scan.is(token + 1, WordSet::planned_deed))
        return Tense::future;
    // "so that it can take place on Wednesday"
    if (word == "can" && token + 1 < end &&
        ((scan.form(token + 1) == "be" && scan.form(token + 2) == "held") ||
         (scan.form(token + 1) == "take" && scan.form(token + 2) == "place") ||
         (scan.form(token + 1) == "go" && scan.form(token + 2) == "ahead") ||
         scan.form(token + 1) == "meet"))
        return Tense::future;
    if (word == "may" && scan.token(token).capital) return Tense::unknown;
    // "Their last talks date back to November"
    if ((word == "dates" || word == "date") && token + 1 < end && scan.form(token + 1) == "back")
        return Tense::past;
    if (is_present_deed(scan, token, begin)) return Tense::future;
    // "The visit was agreed in August", but "was agreed to be held"
    if (word == "agreed" && token > begin && token + 1 < end &&
        (scan.form(token - 1) == "was" || scan.form(token - 1) == "were" ||
         scan.form(token - 1) == "been") &&
        scan.form(token + 1) != "to" && scan.form(token + 1) != "for")
        return Tense::past;
    // "The goal was set in December", but "was set to open", "was set for May"
    if (word == "set" && token > begin && token + 1 < end &&
        (scan.form(token - 1) == "was" || scan.form(token - 1) == "were") &&
        scan.form(token + 1) != "to" && scan.form(token + 1) != "for")
        return Tense::past;
    // "set the goal in April", "set a date on Monday", but "set to open"
    if (word == "set" && token + 1 < end && scan.is(token + 1, WordSet::opens_object))
        return Tense::past;
    // "the set", "a plan of 1999"; "would" tells of the past when it is reported speech.
    // "on the Africa Recovery Plan": a word of a name
    const bool of_name = token > begin && scan.token(token).capital &&
                         scan.token(token - 1).capital && word.starts_with("plan");
    if (scan.is(token, WordSet::future) && !of_name)
        return qualifies_another(scan, token, begin) ? Tense::unknown : Tense::future;
    const bool after_be =
        token > begin && (scan.form(token - 1) == "be" || scan.form(token - 1) == "is" ||
                          scan.form(token - 1) == "are");
    if ((word == "have" || word == "has") && token + 1 < end && scan.form(token + 1) == "to")
        return Tense::future;
    // "will have talks": "have" itself says nothing.
    const bool auxiliary =
        token > begin && (word == "have" || word == "has") && scan.is(token - 1, WordSet::future);
    // "announced that he is visiting Tashkent on Jan. 16"
    if (after_be && scan.form(token - 1) != "be" && scan.is(token, WordSet::deed_under_way))
        return Tense::future;
    // "has lunch on Tuesday"
    if (word == "has" && token + 1 < end &&
        scan.at(token + 1, scan.lexicon.find_class("MEAL")) != nullptr)
        return Tense::future;
    if (auxiliary || (word == "have" && token > begin && scan.form(token - 1) == "to"))
        return Tense::unknown;
    if (after_be) return Tense::unknown;  // "to be held", "is located": what stands before tells
    if (scan.is(token, WordSet::past)) return Tense::past;
    const bool participle = word.size() > 4 && word.ends_with("ed") && word != "united" &&
                            word != "need" && word != "proceed" && word != "speed" &&
                            word != "indeed" && word != "succeed";
    return participle && !scan.token(token).capital ? Tense::past : Tense::unknown;
}

bool ends_clause(const Scan& scan, std::uint32_t token) {
    if (scan.token(token).kind != TokenKind::punctuation) return false;
    const std::string_view mark = scan.form(token);
    return mark == ";" || mark == ":" || mark == "--" || mark == "\"";
}

// "hold their second "no necktie" summit": a few words in quotation marks end no clause. The token
// before which to go on.
std::uint32_t before_quoted_words(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t longest = 4;  // words
    if (token <= begin + 2 || scan.form(token - 1) != "\"") return token;
    for (std::uint32_t t = token - 2; t > begin && token - 2 - t <= longest; --t) {
        if (scan.form(t) == "\"") return t;
        if (scan.token(t).kind != TokenKind::word && scan.form(t) != "-") return token;
    }
    return token;
}

// "planned for January was cancelled": behind the date, what was planned came to nothing.
bool is_undone_behind(const Scan& scan, std::uint32_t token, std::uint32_t limit) {
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t i = token; i < limit && i < token + reach; ++i) {
        if (ends_clause(scan, i)) return false;
        const Item* item = scan.at(i, deny);
        if (item == nullptr || scan.value_of(*item) != "cancel" || i == token) continue;
        const std::string_view before = scan.form(i - 1);
        if (before == "was" || before == "were" || before == "been" || before == "but") return true;
    }
    return false;
}

// "after talks", "following a meeting"
bool comes_after_talks(const Scan& scan, std::uint32_t token, std::uint32_t limit) {
    constexpr std::uint32_t near = 3;  // tokens
    if (scan.form(token) != "after" && scan.form(token) != "following") return false;
    for (std::uint32_t t = token + 1; t < limit && t <= token + near; ++t)
        if (scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr) return true;
    return false;
}

// "said trade should grow after talks on Wednesday": said behind the talks.
bool is_reported(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    for (std::uint32_t t = token; t-- > begin && token - t < reach;)
        if (scan.is(t, WordSet::reports)) return true;
    return false;
}

}  // namespace

Tense tense_at(const Scan& scan, std::uint32_t sentence, std::uint32_t first, std::uint32_t end) {
    const Sentence& s = scan.analysis.sentences[sentence];
    const std::uint32_t begin = s.first_token;
    const std::uint32_t limit = s.first_token + s.token_count;
    // "had been expected on Sunday did not take place"
    if (end + 1 < limit && scan.form(end + 1) == "not" &&
        (scan.form(end) == "did" || scan.form(end) == "could"))
        return Tense::past;
    // "Thursday's planned meeting"
    if (end + 1 < limit && scan.form(end) == "'s" && scan.is(end + 1, WordSet::future))
        return Tense::future;
    // "the visit to Cairo on Sunday, when she is to meet him"
    if (end + 1 < limit && scan.form(end) == "," && scan.form(end + 1) == "when")
        for (std::uint32_t i = end + 2; i < limit && i < end + reach; ++i)
            if (const Tense tense = tense_of(scan, i, begin, limit); tense != Tense::unknown)
                return tense;
    bool is_weekday = scan.at(first, scan.lexicon.find_class("WEEKDAY")) != nullptr;
    for (std::uint32_t t = first; t < end; ++t)
        is_weekday = is_weekday || scan.form(t) == "weekend";
    // "After Friday's summit they will ..." tells first what has been.
    const bool opens =
        first == begin + 1 && (scan.form(begin) == "after" || scan.form(begin) == "following");
    if (opens && end < limit && scan.form(end) == "'s") return Tense::past;
    bool led = false;  // "after talks in Algiers on Wednesday"
    for (std::uint32_t i = first; i > begin && i + reach > first; --i) {
        i = before_quoted_words(scan, i, begin);
        if (ends_clause(scan, i - 1)) break;
        led = led || comes_after_talks(scan, i - 1, limit);
        const Tense tense = tense_of(scan, i - 1, begin, limit);
        // "had been due in April": before now, or nearly.
        if (tense == Tense::future && !is_weekday && i >= begin + 3 && scan.form(i - 2) == "been" &&
            scan.form(i - 3) == "had")
            return Tense::unknown;
        // "was to have come in the autumn": so, too.
        if (tense == Tense::future && !is_weekday && scan.form(i - 1) == "to" &&
            scan.form(i) == "have" && i > begin + 1 &&
            (scan.form(i - 2) == "was" || scan.form(i - 2) == "were"))
            return Tense::unknown;
        // Of what was planned and undone the nearest day is meant, gone by or still to come.
        if (tense == Tense::future && !is_weekday && is_undone_behind(scan, end, limit))
            return Tense::unknown;
        if (tense == Tense::future && led && is_reported(scan, i - 1, begin)) return Tense::past;
        // "Xi (left) greets Putin on Tuesday": a picture shows what has been.
        if (s.line == LineKind::caption && is_present_deed(scan, i - 1, begin)) return Tense::past;
        if (tense != Tense::unknown) return tense;
    }
    for (std::uint32_t i = end; i < limit && i < end + reach; ++i) {
        if (ends_clause(scan, i)) break;
        const Tense tense = tense_of(scan, i, begin, limit);
        if (tense != Tense::unknown) return tense;
    }
    // "have met three times: in Paris in May, in Rome in July"
    const ClassId times = scan.lexicon.find_class("TIMES");
    const ClassId adverb = scan.lexicon.find_class("ADVERB_TIMES");
    for (std::uint32_t i = first; i > begin && i + reach > first; --i)
        if (scan.at(i - 1, times) != nullptr || scan.at(i - 1, adverb) != nullptr)
            for (std::uint32_t t = i > begin + reach ? i - reach : begin; t < i; ++t)
                if (tense_of(scan, t, begin, limit) == Tense::past) return Tense::past;
    return Tense::unknown;
}

}  // namespace communique
