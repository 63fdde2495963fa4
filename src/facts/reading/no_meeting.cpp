#include "facts/reading/no_meeting.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/another_party.h"
#include "facts/reading/article.h"
#include "facts/reading/false_verbs.h"
#include "facts/reading/meeting_mode.h"
#include "facts/reading/meeting_owner.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/meeting_words.h"
#include "facts/reading/only_spoken_of.h"
#include "facts/reading/others_talks.h"
#include "facts/reading/people.h"

namespace communique {
namespace {

// A meeting or a number of them was spoken of in this sentence or the one before.
bool follows_meeting(const Article& article, const Match& match) {
    const Capture verb = match["verb"];
    // "The last formal one" may be told a sentence later.
    const std::uint32_t far = article.scan.form(verb.first + verb.count - 1) == "one" ? 2 : 1;
    return std::any_of(
        article.meetings.begin(), article.meetings.end(), [&](const MeetingCandidate& m) {
            return m.sentence <= match.sentence && match.sentence - m.sentence <= far && !m.implied;
        });
}

// "conversation" within "telephone conversation", which is read as a whole.
bool is_end_of_noun(const Scan& scan, const Trigger& trigger) {
    if (!trigger.noun) return false;
    const ClassId talks = scan.lexicon.find_class("TALKS");
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t back = 1; back <= 2 && trigger.first >= begin + back; ++back)
        if (const Item* item = scan.at(trigger.first - back, talks);
            item != nullptr && item->end() > trigger.first)
            return true;
    return false;
}

bool gives_day(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 10;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.is_in_date(t, trigger.last)) return true;
    return false;
}

// "have since held a summit", unlike "has been done since the session"
bool is_since_of_perfect(const Scan& scan, std::uint32_t since) {
    if (since == 0 || scan.form(since) != "since") return false;
    const std::string_view have = scan.form(since - 1);
    return (have == "have" || have == "has" || have == "had") && scan.is(since + 1, WordSet::past);
}

// "her second trip abroad, after Lima in January": where one of them was before.
bool is_of_journey(const Scan& scan, const Match& match) {
    if (match.rule.setting("behind") != "yes") return false;
    for (std::uint32_t t = match.first + 1; t < match["verb"].first; ++t)
        if (scan.form(t) == "abroad" || scan.form(t) == "overseas" || scan.form(t) == "foreign")
            return true;
    return false;
}

// "it would be odd if the two did not meet"
bool is_wondered_at(const Scan& scan, const Match& match) {
    constexpr std::uint32_t near = 6;  // tokens of "would be a great pity"
    if (match.first == 0 || scan.form(match.first - 1) != "if") return false;
    for (std::uint32_t t = match.first - 1; t-- > 0 && match.first - t <= near;)
        if (scan.form(t) == "would") return scan.form(t + 1) == "be";
    return false;
}

// Words of an encounter that other words beside them tell of.
bool is_told_by_others(const Match& match, const Scan& scan, const Trigger& trigger,
                       const MeetingCandidate& candidate) {
    const std::string_view form = scan.form(trigger.first);
    // "Xi, Putin set for talks": no deed yet
    if (candidate.joint && form == "set" && scan.form(trigger.first + 1) == "for") return true;
    if (match.first == 0 || trigger.first == 0) return false;
    // "met five more times, once for eight hours in Riga": one of those
    if (form == "for" && scan.form(trigger.first - 1) == "once") return true;
    // "went out of their way not to speak about it"
    if (trigger.first > 1 && scan.form(trigger.first - 1) == "to" &&
        scan.form(trigger.first - 2) == "not" &&
        scan.at(trigger.first, scan.lexicon.find_class("SPEAK")) != nullptr)
        return true;
    // "Both came out speaking of an old alliance": to the press
    const bool to_all = form == "speaking" && scan.form(trigger.last + 1) == "of";
    if (to_all || is_wondered_at(scan, match)) return true;
    // "Both were at the summit in Lima"
    if (candidate.definite && scan.form(trigger.last) == "summit" &&
        scan.form(match.first) == "the" && is_attended(scan, trigger))
        return true;
    // "will leave after the summit's closing": of that event
    return candidate.definite && trigger.noun && scan.form(trigger.last + 1) == "'s" &&
           scan.form(match.first - 1) == "after";
}

// "the eighth call of the two since Trump took office in January": done by one of them.
bool is_of_another_clause(const Scan& scan, const Match& match) {
    const Capture who = match["who"];
    const Capture verb = match["verb"];
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        // "agreed that the pact signed in London in February should be put into practice"
        for (const std::string_view word : {"since", "because", "while", "that"})
            if (scan.form(t) == word && !is_since_of_perfect(scan, t)) return true;
    return false;
}

// "were in Beijing at the same time but did not meet", "and stayed away from each other"
bool says_they_did_not(const Scan& scan, const Match& match) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, match.first + match.count + 30);
    const ClassId meet = scan.lexicon.find_class("MEET");
    for (std::uint32_t t = match.first + match.count; t + 2 < end; ++t) {
        const bool apart =
            scan.form(t) == "away" && scan.form(t + 1) == "from" && scan.form(t + 2) == "each";
        if (apart || (scan.form(t) == "not" && scan.at(t + 1, meet) != nullptr)) return true;
    }
    return false;
}

// "has been done since the session", "had gone home after the talks": what was done is another thing.
bool reaches_past(const Scan& scan, const Trigger& trigger) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = trigger.first + 1; t < trigger.last; ++t) {
        // "has confirmed he will hold a summit": what was confirmed is told by a verb of its own.
        if (trigger.last - trigger.first > 2 && scan.at(t, person) != nullptr &&
            scan.at(trigger.first, scan.lexicon.find_class("HOLD_TALKS")) != nullptr)
            return true;
        for (const std::string_view word : {"since", "after", "before", "until", "despite"})
            if (scan.form(t) == word && !is_since_of_perfect(scan, t)) return true;
    }
    return false;
}

// "The three-day meeting brings together heads of state from 40 countries"
bool is_of_many(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 1; t + 2 < end && t < trigger.last + 24; ++t)
        if (scan.is(t, WordSet::many_people) && scan.form(t + 1) == "from") return true;
    return false;
}

// "were moved to Friday", "was called off"
bool is_changed_behind(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = trigger.last + 1; t < sentence.first_token + sentence.token_count; ++t) {
        const Item* item = scan.at(t, deny);
        if (scan.is(t, WordSet::moved) || scan.is(t, WordSet::put_off) ||
            (item != nullptr && scan.value_of(*item) == "cancel"))
            return true;
    }
    return false;
}

// "did not meet at the summit in Prague": the occasion of an encounter that there was not.
bool is_occasion_of_denied(const Article& article, const Trigger& trigger) {
    if (!trigger.noun) return false;
    const Scan& scan = article.scan;
    return std::any_of(article.meetings.begin(), article.meetings.end(),
                       [&](const MeetingCandidate& m) {
                           if (m.sentence != trigger.sentence ||
                               m.status != MeetingStatus::denied || m.trigger_last >= trigger.first)
                               return false;
                           for (std::uint32_t t = m.trigger_last + 1; t < trigger.first; ++t) {
                               if (scan.form(t) == "," || scan.is(t, WordSet::starts_clause))
                                   return false;
                               if (scan.is(t, WordSet::parts_from_noun)) return true;
                           }
                           return false;
                       });
}

// "agreed to hold regular summits", "to hold joint meetings from now on": none of them by itself.
bool is_series(const Scan& scan, const Trigger& trigger) {
    static constexpr std::array<std::string_view, 3> often{"regular", "periodic", "frequent"};
    const std::string_view noun = scan.form(trigger.last);
    const std::uint32_t next = trigger.last + 1;
    if (!noun.ends_with("s") || noun == "talks" || next + 2 >= scan.words.size()) return false;
    for (std::uint32_t t = trigger.first; t < trigger.last; ++t)
        if (among(scan.form(t), often)) return true;
    return scan.is(next, WordSet::habit) || scan.form(next) == "each" ||
           (scan.form(next) == "from" && scan.form(next + 1) == "now") ||
           (scan.form(next) == "in" &&
            (scan.form(next + 1) == "future" || scan.form(next + 2) == "future"));
}

// "agreed to meet every six weeks"
bool is_habit(const Scan& scan, const Trigger& trigger) {
    // "they talk by phone almost weekly"
    constexpr std::uint32_t near = 5;  // tokens
    const Item* talk = scan.at(trigger.first, scan.lexicon.find_class("SPEAK"));
    if (talk != nullptr && scan.value_of(*talk) == "base")
        for (std::uint32_t t = trigger.last + 1; t <= trigger.last + near; ++t) {
            if (t >= scan.words.size() || scan.form(t) == ",") break;
            if (scan.is(t, WordSet::habit) && scan.form(t) != "once") return true;
        }
    const std::uint32_t next = trigger.last + 1;
    // "They also meet regularly at summits", unlike "have met often"
    const Item* meet = scan.at(trigger.first, scan.lexicon.find_class("MEET"));
    if (meet != nullptr && scan.value_of(*meet) != "past" &&
        (scan.form(next) == "regularly" || scan.form(next) == "often" ||
         scan.form(next) == "frequently"))
        return true;
    if (trigger.first < 2) return false;
    // "The two men do talk."
    if (scan.form(trigger.first - 1) == "do" && scan.form(next) == ".") return true;
    const bool held = scan.form(trigger.first - 1) == "hold";
    if (scan.form(trigger.first - (held ? 2 : 1)) != "to") return false;
    if (is_series(scan, trigger)) return true;
    if (held) return false;
    return next + 1 < scan.words.size() && scan.is(next, WordSet::habit) &&
           (scan.form(next) != "once" || scan.form(next + 1) == "a");
}

// "agreed to hold a meeting between the two offices' officials in May"
bool is_between_officials(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t far = 8;  // tokens
    const std::string_view link = scan.form(trigger.last + 1);
    if (link != "between" && link != "of" && link != "by" && link != "among") return false;
    for (std::uint32_t t = trigger.last + 2; t < trigger.last + far; ++t) {
        if (scan.form(t) == "," || scan.form(t) == "." ||
            scan.at(t, scan.lexicon.find_class("PERSON")) != nullptr)
            return false;
        if (scan.is(t, WordSet::staff)) return true;
    }
    return false;
}

// "attended a video summit with him": told by the noun, with its mode.
bool is_at_video(const Match& match, const Scan& scan, const Trigger& trigger) {
    if (scan.at(trigger.first, scan.lexicon.find_class("SEEN")) == nullptr &&
        !scan.form(trigger.first).starts_with("attend"))
        return false;
    const Capture whom = match["whom"];
    for (std::uint32_t t = trigger.last + 1; t < whom.first; ++t)
        if (const Item* talks = scan.at(t, scan.lexicon.find_class("TALKS")))
            return scan.value_of(*talks) == "video" || scan.value_of(*talks) == "phone";
    return false;
}

// "was in Lima for a summit but held no meeting with Temer": with him was the other.
bool is_before_other_noun(const Match& match, const Scan& scan, const Trigger& trigger) {
    const Capture whom = match["whom"];
    // "cited progress in talks and praised his relationship with Xi"
    constexpr std::uint32_t near = 4;  // tokens
    for (std::uint32_t t = whom.first > near ? whom.first - near : 0; t + 1 < whom.first; ++t)
        if (t > trigger.last && scan.is(t, WordSet::bond) && scan.form(t + 1) == "with")
            return true;
    const ClassId talks = scan.lexicon.find_class("TALKS");
    bool turned = false;
    for (std::uint32_t t = trigger.last + 1; trigger.noun && t < whom.first; ++t) {
        turned = turned || scan.form(t) == "but";
        if (turned && scan.at(t, talks) != nullptr) return true;
    }
    return false;
}

// The group is named, but what stands behind it is no encounter of theirs.
bool several_do_not_meet(const Match& match, const Scan& scan, const Trigger& trigger,
                         const MeetingCandidate& candidate) {
    const Capture who = match["who"];
    // "the heads of state summit": of all of them
    if (trigger.noun && who.first + who.count == trigger.first && who.item != nullptr &&
        scan.values.groups[who.item->value].anaphor && scan.form(trigger.last) == "summit")
        return true;
    // "the two agreed to speed up talks": behind several people that is no verb.
    if (match.rule.setting("at") != "yes" && trigger.first == trigger.last &&
        scan.form(trigger.first) == "talks" && trigger.first > match.first + who.count)
        return true;
    // "travel to Vilnius for a meeting with the presidents of the three": a noun, and others'.
    const std::string_view article = scan.form(trigger.first - 1);
    if (trigger.last > trigger.first && scan.form(trigger.first) == "meeting" &&
        scan.form(trigger.last) == "with" && (article == "a" || article == "the"))
        return true;
    // "Advisers to the two leaders met": others.
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    // but "Officials said the two leaders met": they themselves.
    if (who.first > begin + 1 && who.first < trigger.first && !candidate.noun &&
        scan.is(who.first - 2, WordSet::staff) && !scan.is(who.first - 1, WordSet::reports))
        return true;
    // "attended a summit of regional leaders": among many.
    return scan.form(trigger.first).starts_with("attend") && scan.form(trigger.last + 1) == "of";
}

bool is_no_deed_of_theirs(const Match& match, const Scan& scan, const Trigger& trigger) {
    if (!is_theirs(scan, match) || is_of_another_clause(scan, match) ||
        says_they_did_not(scan, match))
        return true;
    // "Talks between Scholz and Macron in Paris were moved to Friday"
    if (match.first > 0 && scan.form(match.first - 1) == "between" &&
        is_changed_behind(scan, trigger))
        return true;
    // "opened a school in March": a capital, but no place
    const std::uint32_t last = match.first + match.count - 1;
    if (last == trigger.last + 1 && scan.is_in_date(last, match.first)) return true;
    // "discussed the lot of tourists after the shooting in Cancun"
    if (trigger.first > match.first && scan.is(trigger.first - 1, WordSet::event_noun)) return true;
    // "They went to Tokyo separately"
    if (is_one_by_one(scan, trigger)) return true;
    // "In Bali in June, the two leaders' advisers": no deed
    if (match["after"].count > 0 && !scan.is(match["after"].first, WordSet::past) &&
        !scan.form(match["after"].first).ends_with("ed"))
        return true;
    // "Scholz and Macron were both in New York"
    return trigger.first > match.first && scan.form(trigger.first - 1) == "both";
}

// "the results of the council that took place in Brussels": no "that" for a meeting told before.
bool opens_relative(const Scan& scan, const Trigger& trigger) {
    return scan.form(trigger.first) == "that" && trigger.first == trigger.last &&
           trigger.first > scan.analysis.sentences[trigger.sentence].first_token &&
           scan.token(trigger.first - 1).kind == TokenKind::word;
}

// "Vucic and Thaci agreed to meet, a statement issued after a session said": of those who issued it.
bool is_of_statement(const Match& match, const Scan& scan) {
    constexpr std::uint32_t far = 16;  // tokens
    constexpr std::uint32_t near = 4;  // of ", a joint press statement"
    if (match.rule.setting("at") != "yes" && match.rule.setting("nearby") != "yes") return false;
    const std::uint32_t verb = match["verb"].first;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    std::uint32_t told = 0;
    for (std::uint32_t t = verb; t-- > begin && verb - t <= far;) {
        if (scan.is(t, WordSet::statement)) told = t;
        if (scan.form(t) != ",") continue;
        const std::string_view next = scan.form(t + 1);
        return told > t && told - t <= near + 1 && (next == "a" || next == "the" || next == "an");
    }
    return false;
}

// "talks between her and the two presidents": with somebody else.
bool is_with_another(const Match& match, const Scan& scan) {
    if (scan.form(match["verb"].first + 1) != "between") return false;
    for (const Name name : Names{"who", "whom"}) {
        const Capture several = match[name];
        if (several.item != nullptr && several.item->kind == ItemKind::group &&
            several.first > match["verb"].first && scan.form(several.first - 1) == "and")
            return true;
    }
    return false;
}

}  // namespace

bool tells_of_none(const Match& match, const Article& article, const Trigger& trigger,
                   const MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    if (is_only_spoken_of(match, scan, trigger, candidate)) return true;
    if (is_held_by_mistake(scan, trigger)) return true;
    if (is_word_of_name(scan, trigger) || is_end_of_noun(scan, trigger) ||
        is_verb_of_naming(scan, trigger) || reaches_past(scan, trigger) ||
        is_for_ambassador(scan, trigger) || is_told_by_others(match, scan, trigger, candidate) ||
        is_returned_call(scan, trigger) || is_of_experts(scan, trigger) ||
        is_of_journey(scan, match) || (candidate.definite && is_progressive(scan, trigger)))
        return true;
    const bool several = match["who"].item != nullptr && match["who"].item->kind == ItemKind::group;
    if (several && match["whom"].count == 0 && several_do_not_meet(match, scan, trigger, candidate))
        return true;
    // "met to prepare for the summit": of what is to come, and no day of its own.
    const auto before = [&](std::uint32_t back) { return scan.form(match.first - back); };
    if (candidate.definite && trigger.noun && match.first > 1 &&
        (before(1) == "prepare" || (before(1) == "for" && before(2).starts_with("prepar"))))
        return true;
    if (candidate.deed && is_no_deed_of_theirs(match, scan, trigger)) return true;
    if (is_adjective(scan, trigger) || (candidate.definite && is_such_to_come(scan, trigger)))
        return true;
    // "the treaty, which both presidents signed at the palace": told before, of some other day.
    if (candidate.joint && several && match.first > 0 && scan.form(match.first - 1) == "which" &&
        !gives_day(scan, trigger))
        return true;
    // "both attended the funeral in London"
    if (candidate.joint && several && merely_attends(scan, match, trigger)) return true;
    // "spoke in favour of a meeting", "spoke out against it"
    const auto behind = [&](WordSet set) {
        return trigger.last + 2 < scan.words.size() && scan.is(trigger.last + 1, set) &&
               (scan.form(trigger.last + 1) != "in" ||
                scan.form(trigger.last + 2).starts_with("favo"));
    };
    if (behind(WordSet::of_opinion) &&
        scan.at(trigger.first, scan.lexicon.find_class("SPEAK")) != nullptr)
        return true;
    // "Sarkozy, Merkel call for a government"
    if (several && scan.form(trigger.first) == "call" && behind(WordSet::called_for) &&
        match["who"].first < trigger.first)
        return true;
    // "the bloc, whose summit he attended in May": of another
    if (match.rule.setting("nearby") == "yes" && trigger.first > 0 &&
        scan.form(trigger.first - 1) == "whose")
        return true;
    // "at a time when the composite dialogue is stalled": a process, whoever is named beside it
    if (match.rule.setting("nearby") == "yes" && scan.form(trigger.last) == "dialogue") return true;
    // "Both Deby and his host are attending a summit in Riyadh": among many.
    if (match.rule.setting("nearby") == "yes" && scan.form(trigger.last) == "summit" &&
        is_attended(scan, trigger))
        return true;
    if (is_habit(scan, trigger) || is_before_other_noun(match, scan, trigger) ||
        is_between_officials(scan, trigger) || is_at_video(match, scan, trigger))
        return true;
    if (candidate.ellipsis && (opens_relative(scan, trigger) || !follows_meeting(article, match) ||
                               tells_of_others(article, match)))
        return true;
    if (stands_between(match, article, "BODY") || stands_between(match, article, "MINISTER"))
        return true;
    // "talked for an hour": how they talked is for the rules of talking.
    return scan.form(trigger.first) == "for" && !is_face_to_face(scan, trigger) &&
           (stands_between(match, article, "SPEAK") || stands_between(match, article, "TALKS") ||
            stands_between(match, article, "CALL"));
}

namespace {

// "THE CONVERSATION" alone on a line: the name of a paper, the head of a part of the page.
bool is_bare_title(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t few = 3;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    return trigger.noun && sentence.line == LineKind::headline && sentence.token_count <= few;
}

}  // namespace

bool is_not_of_two(const Match& match, const Article& article, const Trigger& trigger,
                   const MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    const Rule& rule = match.rule;
    if (is_of_another_party(match, article, trigger, candidate)) return true;
    if (candidate.definite && is_bare_title(scan, trigger)) return true;
    // "welcomed the India-Pakistan talks in Geneva": what others did there.
    const bool deed = rule.setting("deed") == "yes";
    if ((deed || (candidate.definite && trigger.noun)) &&
        is_of_others_talks(article, deed ? trigger.first : trigger.last + 1,
                           scan.analysis.sentences[match.sentence].first_token))
        return true;
    if (trigger.noun && !candidate.pair_present && is_of_organisation(scan, trigger)) return true;
    // "will discuss the results of the EU meeting that was held in May": the body's.
    const bool passive = trigger.noun && trigger.last > trigger.first &&
                         scan.at(trigger.first, scan.lexicon.find_class("HOLD_TALKS")) != nullptr;
    if (passive && is_of_organisation(scan, trigger)) return true;
    if (is_with_another(match, scan) || is_of_statement(match, scan)) return true;
    // Who attends a body's summit meets everybody and nobody.
    const bool attends =
        scan.form(trigger.first).starts_with("attend") || scan.form(trigger.first) == "joined";
    if (attends && (is_of_organisation(scan, trigger) || holds_organisation(scan, trigger)))
        return true;
    if (rule.setting("occasion") == "yes") return false;
    if (candidate.definite && is_of_leaders(match, article)) return true;
    // "At the meeting, he delivered a letter from the president": which was not with him.
    if (candidate.definite && trigger.noun && names_sender(article, match.sentence)) return true;
    if (trigger.noun && one_only_sent_something(article, trigger)) return true;
    if (is_encounter_of_others(match, article, trigger, candidate)) return true;
    if (is_occasion_of_denied(article, trigger)) return true;
    if (candidate.definite && is_of_many(scan, trigger)) return true;
    // "Its eighth session was held in Accra": of a body
    const std::uint32_t first = article.scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t back = 1;
         candidate.definite && trigger.noun && back <= 3 && trigger.first >= first + back; ++back)
        if (scan.form(trigger.first - back) == "its") return true;
    if (candidate.definite && trigger.first > first && scan.form(trigger.last) == "session" &&
        scan.is(trigger.first - 1, WordSet::stage) && scan.form(trigger.last + 1) != "of")
        return true;
    // "the summit he hosted last month": his own
    if (candidate.definite && trigger.last + 1 < scan.words.size() &&
        (scan.form(trigger.last + 1) == "he" || scan.form(trigger.last + 1) == "she"))
        return true;
    // "Mugabe attended the one-day summit": of all who came.
    if (candidate.definite && match.first > 0 && match["whom"].count == 0 &&
        (scan.form(match.first - 1).starts_with("attend") ||
         scan.form(match.first - 1) == "joined"))
        return true;
    if (is_object_of_another(match, article)) return true;
    // "Both leaders met Putin": each for himself.
    if (scan.form(match.first) == "both" && !candidate.others.empty()) return true;
    if ((rule.setting("at") == "yes" || rule.setting("nearby") == "yes") &&
        (is_of_organisation(scan, trigger) || goes_on_with(scan, trigger)))
        return true;
    if (trigger.noun && candidate.definite &&
        (is_of_organisation(scan, trigger) || is_process(scan, match, trigger) ||
         is_named_after_others(scan, trigger)))
        return true;
    if (is_named_event(scan, trigger) || (candidate.definite && is_occasion(scan, match)))
        return true;
    // "followed a meeting on Monday in Kampala between Kiir and Museveni": whose it was is told.
    if (rule.setting("past") == "yes" && trigger.noun && goes_on_with(scan, trigger)) return true;
    return candidate.definite && match["whom"].count == 0 &&
           (is_others_meeting(match, article, trigger) ||
            (match.first + match.count == trigger.last + 1 && goes_on_with(scan, trigger)));
}

}  // namespace communique
