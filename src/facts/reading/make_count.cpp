#include "facts/reading/make_count.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/count_others.h"
#include "facts/reading/count_scope.h"
#include "facts/reading/events.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/outlook.h"

namespace communique {
namespace {

// "the second in two days, Peskov said"
bool only_tells(const Scan& scan, const Sentence& s, const Item& person) {
    const std::uint32_t end = s.first_token + s.token_count;
    const bool tells = (person.end() < end && scan.is(person.end(), WordSet::says)) ||
                       (person.first > s.first_token && scan.is(person.first - 1, WordSet::says));
    return tells && person.first > s.first_token + 3;
}

bool in_pair(const Article& article, const Capture& capture, bool& both) {
    if (capture.count == 0 || capture.item == nullptr) return false;
    const Scan& scan = article.scan;
    if (capture.item->kind == ItemKind::person)
        return !owns_deputy(scan, *capture.item) &&
               article.people.in_pair(scan.values.persons[capture.item->value].person);
    if (capture.item->kind != ItemKind::group) return false;
    const auto& group = scan.values.groups[capture.item->value].people;
    const auto has = [&](PersonIndex p) {
        return std::find(group.begin(), group.end(), p) != group.end();
    };
    both = has(article.people.pair[0]) && has(article.people.pair[1]);
    return both;
}

// Who is named in the sentence: bits 1 and 2 for the pair, 4 for another leader, 8 for a minister;
// the others only before `others_end`.
unsigned people_in(const Article& article, std::uint32_t sentence,
                   std::uint32_t others_end = 0xFFFFFFFF) {
    const Scan& scan = article.scan;
    const Sentence& s = scan.analysis.sentences[sentence];
    unsigned found = 0;
    for (std::uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t) {
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::group) {
                const GroupValue& group = scan.values.groups[item.value];
                const auto has = [&](PersonIndex p) {
                    return std::find(group.people.begin(), group.people.end(), p) !=
                           group.people.end();
                };
                if (group.anaphor && has(article.people.pair[0]) && has(article.people.pair[1]))
                    found |= 3U;
            }
            if (item.kind != ItemKind::person || owns_deputy(scan, item)) continue;
            const PersonIndex p = scan.values.persons[item.value].person;
            if (!article.people.in_pair(p) && only_tells(scan, s, item)) continue;
            if (p == article.people.pair[0]) found |= 1U;
            else if (p == article.people.pair[1]) found |= 2U;
            else if (t < others_end) found |= is_top(article.people[p].office) ? 4U : 8U;
        }
    }
    return found;
}

// Whether the sentence and those before it name no other leader or minister.
bool nobody_else_near(const Match& match, const Article& article) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t back = 0; back <= reach && match.sentence >= back; ++back)
        if ((people_in(article, match.sentence - back) & 12U) != 0) return false;
    return true;
}

// "the sixth encounter between the two"
bool is_between_the_two(const Match& match, const Scan& scan) {
    constexpr std::uint32_t near = 3;  // tokens
    const std::uint32_t begin = match["n"].first + match["n"].count;
    const std::uint32_t end = match.first + match.count + near;
    for (std::uint32_t t = begin; t < end && t + 2 < scan.words.size(); ++t)
        if (scan.form(t) == "between" && scan.form(t + 1) == "the" &&
            (scan.form(t + 2) == "two" || scan.form(t + 2) == "pair"))
            return scan.form(t + 3) != "sides" && scan.form(t + 3) != "countries" &&
                   scan.form(t + 3) != "ministers" && scan.form(t + 3) != "delegations" &&
                   scan.form(t + 3) != "governments";
    return false;
}

// "the presidents of Russia and the prime ministers of Japan": all that held the two offices.
bool are_holders_of_offices(const Scan& scan, const Capture& who) {
    if (who.count == 0) return false;
    constexpr std::uint32_t before = 6;  // tokens: "the presidents of Russia and the"
    unsigned offices = 0;
    for (std::uint32_t t = who.first - std::min(who.first, before); t < who.first + who.count;
         ++t) {
        const std::string_view form = scan.form(t);
        if (form == "presidents" || form == "ministers" || form == "chancellors" ||
            form == "premiers")
            ++offices;
    }
    return offices > 1;
}

// "for what would be his second meeting this year": a number, whatever comes of it.
bool says_what_would_be(const Match& match, const Scan& scan) {
    const std::uint32_t n = match["n"].first;
    return n >= 4 && scan.form(n - 2) == "be" && scan.form(n - 3) == "would" &&
           scan.form(n - 4) == "what";
}

// "would look back on their 11 previous meetings": those have been.
bool counts_previous(const Match& match, const Scan& scan) {
    for (std::uint32_t t = match["n"].first; t < match.first + match.count; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "previous" || form == "earlier" || form == "prior" || form == "past")
            return true;
    }
    return false;
}

// "since Prime Minister Iohannis took office": the word is of somebody's name.
bool is_title(const Scan& scan, const Sentence& s, std::uint32_t token) {
    return scan.is_in_item(token, s.first_token, longest_name, [](const Item& item) {
        return item.kind == ItemKind::person || item.kind == ItemKind::group;
    });
}

// "their fifth meeting with Bolton present", "with Abe looking on": beside the two.
bool is_beside(const Scan& scan, std::uint32_t behind) {
    static constexpr std::array<std::string_view, 5> words{"present", "looking", "watching",
                                                           "attending", "as"};
    return among(scan.form(behind), words);
}

// "a third meeting with the king of Norway, Harald V": with one who is none of the two.
bool is_with_another(const Match& match, const Article& article) {
    constexpr std::uint32_t near = 8;  // tokens of a name with its titles
    const Scan& scan = article.scan;
    const std::uint32_t with = match.first + match.count;
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = std::min(s.first_token + s.token_count, with + near);
    if (with >= end || scan.form(with) != "with") return false;
    for (std::uint32_t t = with + 1; t < end; ++t) {
        if (scan.form(t) == "and" || scan.form(t) == ";" || scan.is_in_date(t, with)) return false;
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person)
                return !article.people.in_pair(scan.values.persons[item.value].person) &&
                       !is_beside(scan, item.end());
    }
    return false;
}

// Is it the pair's meetings that are counted? The sentence names both, or nobody else and goes on
// from a sentence that does.
bool is_about_pair(const Match& match, const Article& article) {
    bool both = false;
    const Capture who = match["who"];
    if (are_holders_of_offices(article.scan, who)) return false;
    const Capture whom = match["whom"];
    if (who.count > 0 && !in_pair(article, who, both)) return false;
    if (whom.count > 0 && !in_pair(article, whom, both)) return false;
    if (both) return true;
    if (is_with_another(match, article)) return false;
    // "their third meeting since 2021, before he hands over to another": who follows is not of it.
    const unsigned here = people_in(article, match.sentence, match.first + match.count + 4);
    if ((here & 3U) == 3U) return true;
    if ((here & 12U) != 0) return false;
    // Others' meetings: "the ministers' third meeting".
    const Scan& scan = article.scan;
    // "This is our seventh meeting": said by one of the two to the other.
    // "my sixth meeting with you", too.
    const std::uint32_t behind = match.first + match.count;
    const bool with_you = behind + 1 < scan.words.size() && scan.form(behind) == "with" &&
                          scan.form(behind + 1) == "you";
    const std::string_view whose =
        match["n"].first > 0 ? scan.form(match["n"].first - 1) : std::string_view();
    const bool ours = whose == "our" || (whose == "my" && with_you);
    if (ours && nobody_else_near(match, article)) return true;
    // "We have met 19 times," said one of the two.
    if (scan.form(match.first) == "we" && (here & 3U) != 0) return true;
    const ClassId minister = scan.lexicon.find_class("MINISTER");
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const bool of_two = is_between_the_two(match, scan);
    for (std::uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t)
        if (!of_two && scan.at(t, minister) != nullptr && !is_title(scan, s, t)) return false;
    // "... a spokesman, Lee Do-woon, said. It was their third summit": theirs is no minister's.
    const ClassId their = scan.lexicon.find_class("THEIR");
    const bool theirs = match["n"].first > s.first_token &&
                        scan.form(match["n"].first - 1) != "its" &&
                        scan.at(match["n"].first - 1, their) != nullptr;
    const unsigned others = theirs ? 4U : 12U;
    const std::uint32_t reach = theirs || of_two ? 6 : 2;
    constexpr std::uint32_t near = 3;  // sentences in which another leader may be one of "their"
    unsigned named = here & 3U;
    for (std::uint32_t back = 1; back <= reach && match.sentence >= back; ++back) {
        const unsigned before = people_in(article, match.sentence - back);
        if (back <= near && (before & others) != 0 && (before & 3U) != 3U) return false;
        named |= before & 3U;
        if (named == 3U) return true;
    }
    return match.sentence <= 2 && here != 0;
}

Approx approx_of(const Scan& scan, const Capture& capture) {
    if (capture.count == 0) return Approx::none;
    const Item* item = scan.at(capture.first, scan.lexicon.find_class("APPROX"));
    if (item == nullptr) return Approx::none;
    for (const Approx a : {Approx::about, Approx::almost, Approx::more_than, Approx::less_than,
                           Approx::at_least, Approx::record})
        if (name_of(a) == scan.value_of(*item)) return a;
    return Approx::none;
}

// "in two years", "in more than a decade": the words up to the unit of time.
bool names_length(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    for (std::uint32_t t = token + 1; t < end && t <= token + 6; ++t) {
        const std::string_view form = scan.form(t);
        if (scan.is(t, WordSet::length_unit)) return true;
        if (scan.token(t).kind == TokenKind::punctuation && form != "-") return false;
    }
    return false;
}

// "the first since", "the first in two years": how long there was none.
bool says_since(const Match& match, const Scan& scan) {
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t last = s.first_token + s.token_count;
    const std::uint32_t behind = match.first + match.count;
    const std::uint32_t end = std::min(last, behind + 8);
    // "The first meeting after lunch" opens a day.
    bool same_clause = match["n"].first > s.first_token + 1;
    for (std::uint32_t t = match["n"].first; t < end; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "since" || (form == "in" && names_length(scan, t, last))) return true;
        // "the first meeting of the two after the election"
        same_clause = same_clause && (form == "-" || scan.token(t).kind != TokenKind::punctuation);
        if (t >= behind && same_clause && (form == "after" || form == "following")) return true;
    }
    return false;
}

// "has met him once.": nothing behind it says when or where.
bool is_all_so_far(const Match& match, const Scan& scan) {
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t verb = match["verb"].first;
    const std::uint32_t next = match.first + match.count;
    const bool ends = next >= s.first_token + s.token_count || scan.form(next) == ".";
    if (!ends || match["verb"].count == 0) return false;
    const std::string_view own = scan.form(verb);
    const std::string_view before = verb > s.first_token ? scan.form(verb - 1) : own;
    return own == "has" || own == "have" || before == "has" || before == "have";
}

bool read_value(const Match& match, const Scan& scan, ReportedCount& count) {
    const Capture n = match["n"];
    // "on March 29th in Turin"
    const bool of_day =
        n.first > 0 && scan.at(n.first - 1, scan.lexicon.find_class("MONTH")) != nullptr;
    if (n.item != nullptr && n.item->kind == ItemKind::number) {
        const NumberValue& number = scan.values.numbers[n.item->value];
        if (of_day && number.ordinal) return false;
        count.value = number.value;
        const bool ordinal = match.rule.setting("ordinal") == "yes";
        const bool total = match.rule.setting("ordinal") != "yes";
        if (total && compare(number.value, Decimal::whole(2)) < 0) return false;
        const bool whole =
            parse_decimal(to_string(number.value)).value_or(Decimal{1, -1}).exponent >= 0;
        const std::string_view before = n.first > 0 ? scan.form(n.first - 1) : scan.form(n.first);
        const bool numbered = before == "number" || before == "no" ||
                              before == "." ||                          // "meeting number nine"
                              match.rule.setting("cardinal") == "yes";  // "today's makes ten"
        return whole && compare(number.value, {}) > 0 &&
               compare(number.value, Decimal::whole(1000)) < 0 &&
               (number.ordinal == ordinal || (ordinal && numbered));
    }
    const Item* adverb = scan.at(n.first, scan.lexicon.find_class("ADVERB_TIMES"));
    if (adverb == nullptr) return false;
    count.value = parse_decimal(scan.value_of(*adverb)).value_or(Decimal{});
    // "met once in Sochi" tells of a meeting, not of a number; "only once", "once before" and "has
    // met him once." count.
    return compare(count.value, Decimal::whole(1)) > 0 || is_all_so_far(match, scan) ||
           scan.form(match.first + match.count - 1) == "before" ||
           scan.form(n.first - 1) == "only" || scan.form(n.first - 1) == "just";
}

bool ends_with_count_word(const Match& match, const Scan& scan) {
    const std::uint32_t last = match.first + match.count - 1;
    const Capture n = match["n"];
    const bool adverb = scan.at(n.first, scan.lexicon.find_class("ADVERB_TIMES")) != nullptr;
    return adverb || match["verb"].first > n.first || scan.is(last, WordSet::count_word) ||
           scan.at(match["verb"].first, scan.lexicon.find_class("TALKS")) != nullptr;
}

// "A third meeting is planned", "agreed to hold a second summit": one that is still to be.
bool is_any_planned(const Match& match, const Scan& scan, Trigger trigger) {
    if (match["n"].first == 0 || scan.form(match["n"].first - 1) != "a") return false;
    // "will meet for a third time this year" does count.
    if (scan.at(match["verb"].first, scan.lexicon.find_class("TALKS")) == nullptr) return false;
    if (outlook_of(scan, trigger) == Outlook::planned) return true;
    trigger.noun = true;
    return outlook_of(scan, trigger) == Outlook::planned;
}

// "failed to agree at their second summit": what failed is not the summit.
bool is_setting(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    const Sentence& s = scan.analysis.sentences[match.sentence];
    return n.first >= s.first_token + 2 && scan.is(n.first - 2, WordSet::at_meeting) &&
           (scan.at(n.first - 1, scan.lexicon.find_class("THEIR")) != nullptr ||
            scan.form(n.first - 1) == "this");
}

// "wrapped up their first summit": of the two, so far.
bool is_their_first(const Match& match, const Scan& scan) {
    const Capture n = match["n"];
    // "The session was the first between the two men"
    if (scan.form(match["verb"].first) == "between" && scan.form(n.first - 1) == "the" &&
        (scan.form(n.first - 2) == "was" || scan.form(n.first - 2) == "is"))
        return true;
    // "Their first meeting was in London in April" tells of a meeting.
    const std::uint32_t behind = match.first + match.count;
    const bool subject = n.first == scan.analysis.sentences[match.sentence].first_token + 1 &&
                         (scan.form(behind) == "was" || scan.form(behind) == "took") &&
                         (scan.form(behind + 1) == "in" || scan.form(behind + 1) == "at" ||
                          scan.form(behind + 1) == "on" || scan.form(behind + 1) == "place");
    return n.first > scan.analysis.sentences[match.sentence].first_token && !subject &&
           scan.form(n.first - 1) == "their";
}

// "had talked twice before, the first time in May after the vote": the first of those.
bool is_first_of_several(const Match& match, const Scan& scan) {
    constexpr std::uint32_t near = 8;  // tokens
    const std::uint32_t n = match["n"].first;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    if (n < begin + 2 || scan.form(n - 1) != "the" || scan.form(n - 2) != ",") return false;
    for (std::uint32_t t = n - 2; t-- > begin && n - t <= near;)
        for (const Name cls : Names{"TIMES", "ADVERB_TIMES"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

// "have met twice ... have also spoken by telephone two times": calls are counted apart.
bool counts_calls(const Match& match, const Scan& scan) {
    const Sentence& s = scan.analysis.sentences[match.sentence];
    const std::uint32_t end =
        std::min(match.first + match.count + 3, s.first_token + s.token_count);
    for (std::uint32_t t = match["verb"].first; t < end; ++t)
        if (scan.is(t, WordSet::of_calls)) return true;
    return false;
}

// "chatted with him ten times": by telephone or not.
bool tells_no_mode(const Match& match, const Scan& scan) {
    const Capture verb = match["verb"];
    return verb.count > 0 && scan.at(verb.first, scan.lexicon.find_class("SPEAK")) != nullptr;
}

bool told_before(const Article& article, const ReportedCount& count, bool any_mode) {
    return std::any_of(article.counts.begin(), article.counts.end(),
                       [&](const ReportedCount& other) {
                           const bool same_kind =
                               other.kind == count.kind && (any_mode || other.calls == count.calls);
                           const bool same_place = other.evidence == count.evidence;
                           return (same_place || same_kind) && other.value == count.value;
                       });
}

// "How many times have you met?" "Maybe a dozen times.": the question stands closely before, and the
// number opens the answer.
bool answers_how_often(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    constexpr std::uint32_t opening = 9;  // tokens, the speaker's name among them
    constexpr std::uint32_t reach = 4;    // sentences
    constexpr std::uint32_t longest = 40;
    if (match["n"].first > sentences[match.sentence].first_token + opening ||
        (match["n"].first > 0 && scan.form(match["n"].first - 1) == "or"))
        return false;
    for (std::uint32_t back = 1; back <= reach && back <= match.sentence; ++back) {
        const Sentence& s = sentences[match.sentence - back];
        const std::uint32_t end = s.first_token + std::min(s.token_count, longest);
        bool how_often = false;
        bool met = false;
        for (std::uint32_t t = s.first_token; t + 1 < end; ++t) {
            how_often = how_often || (scan.form(t) == "how" &&
                                      (scan.form(t + 1) == "often" || scan.form(t + 1) == "many"));
            for (const Name cls : Names{"MEET", "SPEAK", "TALKS"})
                met = met || (how_often && scan.at(t, scan.lexicon.find_class(cls)) != nullptr);
            if (scan.at(t, scan.lexicon.find_class("MINISTER")) != nullptr) return false;
        }
        if (how_often && met) return (people_in(article, match.sentence - back) & 4U) == 0;
    }
    return false;
}

bool make_count(const Match& match, Article& article, Item& item) {
    const Scan& scan = article.scan;
    if (article.people.pair[0] == nobody) return false;
    ReportedCount count;
    const bool answer = match.rule.setting("answer") == "yes";
    if (!read_value(match, scan, count) ||
        !(answer ? answers_how_often(match, article) : is_about_pair(match, article)))
        return false;
    count.kind = match.rule.setting("ordinal") == "yes" ? CountKind::ordinal : CountKind::total;
    if (count.kind == CountKind::total && !ends_with_count_word(match, scan)) return false;
    if (counts_something_else(match, scan)) return false;
    count.approx = approx_of(scan, match["approx"]);
    const Capture verb = match["verb"];
    Trigger trigger{match.sentence, verb.first, verb.first + std::max(verb.count, 1U) - 1,
                    match.first + match.count, false};
    const Outlook outlook = outlook_of(scan, trigger);
    // "no fewer than nine rounds of talks" denies none.
    const bool at_least = count.approx == Approx::at_least;
    const bool denied = outlook == Outlook::denied && !at_least && !is_setting(match, scan);
    const bool past = counts_previous(match, scan);
    const bool sure = past || says_what_would_be(match, scan);
    if (denied || (outlook == Outlook::hypothetical && !sure)) return false;
    // "will hold two rounds of talks", "a third meeting is planned": none of them has been.
    if (outlook == Outlook::planned && count.kind == CountKind::total && !past) return false;
    if (is_any_planned(match, scan, trigger)) return false;
    if (count.kind == CountKind::ordinal && is_first_of_several(match, scan)) return false;
    take_scope(match, article, count);
    const bool first = count.kind == CountKind::ordinal && count.value == Decimal::whole(1);
    count.recency = first && says_since(match, scan);
    // "met for the first time" tells of a meeting; a number only with its span, "the first of 1997".
    if (first && !count.recency && count.scope_start.precision() != DatePrecision::year &&
        !is_their_first(match, scan))
        return false;
    count.rule = match.rule.name;
    count.evidence = {scan.analysis.sentences[match.sentence].span};
    count.calls = counts_calls(match, scan);
    if (told_before(article, count, !count.calls && tells_no_mode(match, scan))) return false;
    item.kind = ItemKind::event;
    item.cls = 0;
    article.counts.push_back(std::move(count));
    return true;
}

}  // namespace

std::span<const ProductionEntry> count_productions() {
    static const std::vector<ProductionEntry> list{
        {"count", make_count, {}, {"who", "whom", "verb", "n", "approx"}},
    };
    return list;
}

}  // namespace communique
