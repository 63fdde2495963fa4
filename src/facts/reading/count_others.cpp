#include "facts/reading/count_others.h"

#include <algorithm>

namespace communique {
namespace {

// "The Commission held its 24th session", "the sixth meeting of the Cooperation Council".
bool counts_a_body(const Match& match, const Scan& scan) {
    const ClassId body = scan.lexicon.find_class("BODY");
    const Capture n = match["n"];
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t last = s.first_token + s.token_count;
    const std::uint32_t end = match.first + match.count;
    for (std::uint32_t back = 1; back <= 2 && n.first >= s.first_token + back; ++back)
        if (scan.form(n.first - back) == "its" || scan.form(n.first - back) == "whose") return true;
    // "talks between the prime ministers": those are the two.
    const Capture who = match["who"];
    for (std::uint32_t t = n.first; t < end; ++t)
        if (scan.at(t, body) != nullptr && !(who.first <= t && t < who.first + who.count))
            return true;
    if (end >= last ||
        (scan.form(end) != "of" && scan.form(end) != "between" && scan.form(end) != "in")) {
        // "Officials of the two have met four times", but "the leaders chaired the council and
        // met".
        const std::uint32_t verb = match["verb"].first;
        const std::uint32_t from = verb > s.first_token + 6 ? verb - 6 : s.first_token;
        for (std::uint32_t t = from; t < verb; ++t)
            if ((scan.at(t, body) != nullptr ||
                 (scan.form(t) == "government" && scan.form(t - 1) == "the")) &&
                match["who"].count == 0)
                return true;
        return false;
    }
    const std::uint32_t reach = scan.form(end) == "of" ? 14 : 9;
    for (std::uint32_t t = end + 1; t < last && t < end + reach; ++t) {
        if (scan.token(t).kind == TokenKind::punctuation && scan.form(t) != "-" &&
            scan.form(t) != "'")
            return false;
        if (scan.at(t, body) != nullptr) return true;
    }
    return false;
}

// "Modi a third in June": a bare ordinal counts meetings only where the sentence speaks of them.
bool lacks_meeting(const Match& match, const Scan& scan) {
    const Capture verb = match["verb"];
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const auto is_meeting = [&](std::uint32_t t) {
        for (const Name cls :
             Names{"TALKS", "CALL", "MEET", "GATHER", "SPEAK", "TIME", "TIMES", "ADVERB_TIMES"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
        return false;
    };
    if (is_meeting(verb.first) || scan.at(verb.first, scan.lexicon.find_class("MEAL")) != nullptr)
        return false;
    for (std::uint32_t t = s.first_token; t < match.first + match.count; ++t)
        if (is_meeting(t)) return false;
    // "It was the fourth this year", behind a sentence on the talks.
    return !scan.is(s.first_token, WordSet::of_talks);
}

// "The president and the government have had four meetings": one of the two with another.
bool is_joined_by_body(const Match& match, const Scan& scan) {
    const Capture who = match["who"];
    if (who.count == 0) return false;
    std::uint32_t t = who.first + who.count;
    if (t + 2 >= match["n"].first || scan.form(t) != "and") return false;
    const ClassId body = scan.lexicon.find_class("BODY");
    for (const std::uint32_t end = t + 4; ++t < end && t < match["n"].first;)
        if (scan.at(t, body) != nullptr || scan.form(t) == "government" ||
            scan.form(t) == "cabinet")
            return true;
    return false;
}

// "calls with more than 40 world leaders", "with presidents of 55 countries": with many.
bool is_with_many(const Match& match, const Scan& scan) {
    constexpr std::uint32_t near = 7;  // tokens
    const Sentence& s = scan.analysis.sentences[match.sentence];
    std::uint32_t t = match.first + match.count;
    if (t + 1 >= s.first_token + s.token_count || scan.form(t) != "with") return false;
    for (const std::uint32_t end = std::min(s.first_token + s.token_count, t + near); ++t < end;) {
        const std::string_view form = scan.form(t);
        if (form == "leaders" || form == "presidents" || form == "counterparts" ||
            form == "heads" || form == "politicians" || form == "statesmen")
            return true;
        if (form == "," || form == "and") return false;
    }
    return false;
}

// "the 12th Leaders' Retreat": a name in capitals is that of a series; in a headline all words are.
bool names_edition(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const Capture verb = match["verb"];
    const std::uint32_t noun = verb.first + std::max(verb.count, 1U) - 1;
    const Sentence& s = scan.analysis.sentences[match.sentence];
    if (match.rule.setting("ordinal") != "yes" || noun < n.first + 2 || !scan.token(noun).capital ||
        s.line == LineKind::headline)
        return false;
    const auto in_capitals = [&](std::uint32_t t) {
        return scan.token(t).kind != TokenKind::word || scan.token(t).capital;
    };
    for (std::uint32_t t = n.first + n.count; t < noun; ++t)
        if (!in_capitals(t)) return false;
    constexpr std::uint32_t reach = 12;  // tokens
    constexpr std::size_t content = 5;   // letters, or more: in a headline with a capital
    for (std::uint32_t back = 1; back <= reach && n.first >= s.first_token + back; ++back) {
        const std::uint32_t t = n.first - back;
        if (scan.token(t).kind == TokenKind::word && !scan.token(t).capital &&
            scan.form(t).size() >= content)
            return true;
    }
    return false;
}

// "met on Sunday, restoring shuttle diplomacy for the first time": what they did is no meeting.
bool tells_of_deed(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const Capture verb = match["verb"];
    if (n.first < verb.first + 5 || scan.form(n.first - 2) != "for") return false;
    for (std::uint32_t t = verb.first; t + 3 < n.first; ++t)
        if (scan.form(t) == "," && scan.form(t + 1).ends_with("ing") &&
            scan.at(t + 1, scan.lexicon.find_class("GATHER")) == nullptr)
            return true;
    return false;
}

// "twice a year": how often they are to meet, not how often they did.
bool is_rate(const Match& match, const Scan& scan) {
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t next = match.first + match.count;
    if (next + 1 >= s.first_token + s.token_count || scan.form(next - 1) == "in") return false;
    return scan.is(next, WordSet::rate_word) && scan.is(next + 1, WordSet::rate_unit);
}

// "The meeting was their fifth stop": what the number counts stands behind it.
bool counts_next_noun(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const std::uint32_t next = n.first + n.count;
    const Sentence& s = scan.analysis.sentences[match.sentence];
    if (next != match.first + match.count || next >= s.first_token + s.token_count) return false;
    if (match["verb"].first > n.first || scan.is_in_date(next, s.first_token)) return false;
    return scan.token(next).kind == TokenKind::word && !scan.is(next, WordSet::after_ordinal);
}

// "A third summit would be welcome": a wish.
bool is_wish(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const Sentence& s = scan.analysis.sentences[match.sentence];
    if (n.first == s.first_token || scan.form(n.first - 1) != "a") return false;
    // "the details of a second summit"
    if (n.first >= s.first_token + 2 && scan.is(n.first - 2, WordSet::of_something)) return true;
    constexpr std::uint32_t near = 12;  // tokens
    const std::uint32_t next = match.first + match.count;
    const std::uint32_t end = std::min(s.first_token + s.token_count, next + near);
    for (std::uint32_t t = next; t + 1 < end && scan.form(t) != ","; ++t)
        if (scan.form(t) == "would" || scan.form(t) == "could") return true;
    return false;
}

// "Karzai's fourth visit, and his first since the vote": the number of what was counted before.
bool goes_on_from_visit(const Match& match, const Scan& scan) {
    // "During her first term they met ten times" counts meetings.
    if (match.rule.setting("ordinal") != "yes") return false;
    const ClassId other = scan.lexicon.find_class("NOT_TALKS");
    const ClassId talks = scan.lexicon.find_class("TALKS");
    if (scan.at(match["verb"].first, talks) != nullptr) return false;
    // "The visit was the 22nd time the two have met"
    if (match["verb"].first > match["n"].first &&
        scan.at(match["verb"].first, scan.lexicon.find_class("MEET")) != nullptr)
        return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    constexpr std::uint32_t near = 40;  // tokens
    const std::uint32_t first = match["n"].first;
    for (std::uint32_t t = first; t-- > begin && first - t < near;) {
        if (scan.at(t, talks) != nullptr) return false;
        if (scan.at(t, other) != nullptr) return true;
    }
    return false;
}

// "Xi's first meeting with a foreign leader", "his third exchange with the press": with any of many.
bool is_with_anybody(const Match& match, const Scan& scan) {
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = s.first_token + s.token_count;
    const std::uint32_t next = match.first + match.count;
    if (next + 1 >= end || scan.form(next) != "with") return false;
    const std::uint32_t noun = scan.form(next + 1) == "the" ? next + 2 : next + 1;
    return scan.is(next + 1, WordSet::any_of_many) ||
           (noun < end && scan.is(noun, WordSet::the_public));
}

// "a year after their second summit"; not "after their second summit, he said".
bool dates_another(const Scan& scan, const Sentence& s, std::uint32_t after) {
    if (scan.form(after) != "after") return false;
    for (std::uint32_t back = 1; back <= 2 && after >= s.first_token + back; ++back)
        if (scan.is(after - back, WordSet::length_unit)) return true;
    return scan.form(after + 1) != "their";
}

}  // namespace

// "the second SCO summit", "the 21st annual summit", "his third visit": numbers of something else.
bool counts_something_else(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t end =
        std::min(s.first_token + s.token_count, match.first + match.count + 4);
    // "since their first session" dates another number.
    for (std::uint32_t back = 1; back <= 2 && n.first >= s.first_token + back; ++back)
        if (scan.form(n.first - back) == "since" || dates_another(scan, s, n.first - back))
            return true;
    if (is_joined_by_body(match, scan) || is_with_many(match, scan) || names_edition(match, scan) ||
        tells_of_deed(match, scan))
        return true;
    if (counts_a_body(match, scan) || lacks_meeting(match, scan) || is_rate(match, scan) ||
        is_wish(match, scan) || counts_next_noun(match, scan) || is_with_anybody(match, scan) ||
        goes_on_from_visit(match, scan))
        return true;
    for (std::uint32_t t = n.first; t < end; ++t) {
        for (const Item& item : scan.items[t]) {
            const std::string& cls = scan.lexicon.class_name(item.cls);
            const bool inside = t < match.first + match.count;
            const bool minister =
                cls == "MINISTER" &&
                !scan.is_in_item(t, s.first_token, longest_name, [](const Item& i) {
                    return i.kind == ItemKind::person || i.kind == ItemKind::group;
                });
            // "the fourth in a series of trilateral summits"
            const bool of_three = cls == "TRILATERAL" && (inside || scan.form(t - 1) == "of");
            if (cls == "NOT_TALKS" || of_three || minister || (cls == "ORGANISATION" && inside))
                return true;
            if (cls == "ORGANISATION" && scan.form(match.first + match.count) == "of") return true;
            // "talks between the presidents of Chile and Peru" are those of the two.
            const Capture who = match["who"];
            const bool theirs = who.count > 0 && who.first <= t && t < who.first + who.count;
            if (cls == "NATION" && inside && t > n.first && !theirs) return true;
        }
    }
    return false;
}

}  // namespace communique
