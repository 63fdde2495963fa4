#include "facts/reading/make_event.h"

#include <algorithm>

#include "facts/reading/event_day.h"
#include "facts/reading/events.h"
#include "facts/reading/meeting_host.h"
#include "facts/reading/meeting_list.h"
#include "facts/reading/meeting_mode.h"
#include "facts/reading/meeting_move.h"
#include "facts/reading/meeting_number.h"
#include "facts/reading/meeting_others.h"
#include "facts/reading/meeting_outlook.h"
#include "facts/reading/meeting_owner.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/meeting_time.h"
#include "facts/reading/meeting_turn.h"
#include "facts/reading/meeting_words.h"
#include "facts/reading/no_meeting.h"
#include "facts/reading/others_talks.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place.h"
#include "facts/reading/place_names.h"

namespace communique {
namespace {

void take_status(MeetingCandidate& candidate, Outlook outlook) {
    candidate.hypothetical = outlook == Outlook::hypothetical;
    if (outlook == Outlook::planned) candidate.status = MeetingStatus::planned;
    if (outlook == Outlook::denied) candidate.status = MeetingStatus::denied;
}

// Behind the last capture, for what follows the people and the noun tells what became of them.
std::uint32_t match_end(const Match& match, const Trigger& trigger) {
    std::uint32_t end = trigger.last + 1;
    for (const Name name : Names{"who", "whom", "via", "where", "noun"})
        if (const Capture capture = match[name]; capture.count > 0)
            end = std::max(end, capture.first + capture.count);
    return end;
}

Trigger trigger_of(const Match& match, const Scan& scan) {
    Trigger trigger;
    trigger.sentence = match.sentence;
    const Capture verb = match["verb"];
    trigger.first = verb.count > 0 ? verb.first : match.first;
    trigger.last = verb.count > 0 ? verb.first + verb.count - 1 : match.first + match.count - 1;
    trigger.match_end = match_end(match, trigger);
    // "a phone call in which Trump agreed to pull out": what is told of it says nothing of whether it was.
    if (match["whom"].first > trigger.last + 1 && is_behind_which(scan, match)) {
        const Sentence& sentence = scan.analysis.sentences[match.sentence];
        trigger.match_end = sentence.first_token + sentence.token_count;
    }
    for (const Name cls : Names{"TALKS", "CALL", "MEAL", "VISIT_NOUN", "VISIT"})
        if (scan.at(trigger.first, scan.lexicon.find_class(cls)) != nullptr && verb.count > 0)
            trigger.noun = true;
    // "to have a trilateral meeting with Xi", "their first meeting with Xi": the words of the verb.
    constexpr std::uint32_t own = 3;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    const Item* meet = scan.at(trigger.first, scan.lexicon.find_class("MEET"));
    if (meet != nullptr && verb.count > 1 && scan.value_of(*meet) == "ing")
        for (std::uint32_t back = 1; back <= own && trigger.first >= begin + back; ++back) {
            const std::string_view word = scan.form(trigger.first - back);
            trigger.noun = trigger.noun || word == "a" || word == "an" || word == "another";
        }
    // "is to visit", "will visit"
    const bool goes = match["where"].count > 0 || match["whom"].count > 0;
    if (trigger.noun && trigger.first > 0 && goes &&
        scan.at(trigger.first, scan.lexicon.find_class("VISIT_VERB")) != nullptr)
        trigger.noun = scan.form(trigger.first - 1) != "to" &&
                       scan.form(trigger.first - 1) != "will" &&
                       scan.form(trigger.first - 1) != "would";
    return trigger;
}

bool says_here(const Scan& scan, const Match& match) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        if (scan.form(t) != "here") continue;
        // "told the media here on Tuesday that ..."
        // "will hold the summit on Wednesday, the minister said here on Friday"
        const bool said = (t > sentence.first_token && scan.form(t - 1) == "said") ||
                          (t < match.first && t >= sentence.first_token + 3 &&
                           (scan.form(t - 3) == "told" || scan.form(t - 2) == "told" ||
                            scan.form(t - 2) == "reporters"));
        if (!said) return true;
    }
    return false;
}

// "they talked about many things": goes on with a meeting that was told before.
bool goes_on(const Scan& scan, const Match& match, const Trigger& trigger) {
    const Capture who = match["who"];
    return who.count == 1 && scan.at(who.first, scan.lexicon.find_class("THEY")) != nullptr &&
           scan.at(trigger.first, scan.lexicon.find_class("SPEAK")) != nullptr;
}

// "met twice, in May and July" tells of both; "met ten times in May and July" of no one.
bool are_all_told(const Scan& scan, const Trigger& trigger, const MeetingCandidate& candidate,
                  const std::vector<Occasion>& several) {
    const bool placed = std::all_of(several.begin(), several.end(), [](const Occasion& o) {
        return !o.place.city.empty() || !o.place.country.empty();
    });
    if (placed || candidate.mode != MeetingMode::in_person) return true;
    // "met in 1993, 1994 and November 1996": a time of its own for each, and no number of them
    const auto& dates = scan.values.dates;
    const bool own_months = std::all_of(several.begin(), several.end(), [&](const Occasion& o) {
        return dates[o.date].grain >= Grain::month && dates[o.date].grain <= Grain::year;
    });
    if (own_months && !candidate.hypothetical && candidate.status == MeetingStatus::held)
        return true;
    constexpr std::uint32_t near = 8;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    const ClassId times = scan.lexicon.find_class("TIMES");
    const ClassId number = scan.lexicon.find_class("NUMBER");
    for (std::uint32_t t = trigger.last + 1; t < end; ++t) {
        if (scan.form(t) == "twice") return several.size() == 2;
        const Item* many = scan.at(t, times) != nullptr ? scan.at(t - 1, number) : nullptr;
        if (many != nullptr)
            return to_int(scan.values.numbers[many->value].value) ==
                   static_cast<int>(several.size());
    }
    return false;
}

// "met twice, in Hamburg last July and in Da Nang in November": one candidate for each place with a
// date of its own; where there are not several, the candidate as it is. An article tells of some
// dozens; where there are hundreds, each of which is compared with all, no more are taken.
void add_each(Article& article, const Trigger& trigger, MeetingCandidate candidate, bool counted) {
    constexpr std::size_t most_candidates = 600;
    if (article.meetings.size() >= most_candidates) return;
    // "Two more meetings followed, in Bucharest in May and in Munich in June"
    const std::string_view noun = article.scan.form(trigger.last);
    const bool of_many = noun == "meetings" || noun == "encounters" || noun == "summits";
    const auto several = (candidate.definite && !of_many) || candidate.weak || candidate.implied
                             ? std::vector<Occasion>{}
                             : occasions_of(article.scan, article.world, trigger,
                                            candidate.mode != MeetingMode::in_person, counted);
    // "had met only once since the vote, in Lima in May"
    if (several.size() == 1 && counted && candidate.hypothetical && several[0].date &&
        !several[0].place.city.empty() && says_behind(article.scan, trigger, "once")) {
        candidate.hypothetical = false;
        candidate.date = several[0].date;
        candidate.place = several[0].place.city;
        candidate.country = several[0].place.country;
    }
    if (several.size() < 2 || !are_all_told(article.scan, trigger, candidate, several)) {
        article.meetings.push_back(std::move(candidate));
        return;
    }
    for (const Occasion& occasion : several) {
        MeetingCandidate one = candidate;
        one.hypothetical = candidate.hypothetical && !counted;
        one.date = occasion.date;
        one.place = occasion.place.city;
        one.country = occasion.place.country;
        one.one_of_several = true;
        article.meetings.push_back(std::move(one));
    }
}

void take_city(const Article& article, std::uint32_t token, MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    const Item* city = scan.at(token, scan.lexicon.find_class("CITY"));
    if (city == nullptr) return;
    const PlaceFound place = read_place(scan, article.world, *city);
    candidate.place = place.city;
    candidate.country = place.country;
}

// Who merely "spoke" may have done so in any way.
bool is_speech(const Scan& scan, const Rule& rule, const Trigger& trigger) {
    return rule.setting("mode") == "speech" ||
           (scan.at(trigger.first, scan.lexicon.find_class("SPEAK")) != nullptr &&
            scan.at(trigger.first, scan.lexicon.find_class("TALKS")) == nullptr &&
            scan.at(trigger.first, scan.lexicon.find_class("MEET")) == nullptr);
}

// "received a call from Macron", "a letter from Kim": what stands between a host's verb and the
// other is a thing that came from him. The mode when it is a call; nothing for other things.
enum class Received { person, call, thing };
Received received(const Match& match, const Scan& scan) {
    const Capture verb = match["verb"];
    const Capture whom = match["whom"];
    if (verb.count == 0 || whom.count == 0 || whom.first <= verb.first + verb.count ||
        scan.at(verb.first, scan.lexicon.find_class("HOST")) == nullptr)
        return Received::person;
    bool call = false;
    bool from = false;
    for (std::uint32_t t = verb.first + verb.count; t < whom.first; ++t) {
        const Item* talks = scan.at(t, scan.lexicon.find_class("TALKS"));
        // "received him in a courtesy call"
        const bool courtesy = scan.form(t - 1) == "courtesy";
        call = call || (!courtesy && scan.at(t, scan.lexicon.find_class("CALL")) != nullptr) ||
               (talks != nullptr && scan.value_of(*talks) == "phone");
        from = from || scan.form(t) == "from";
    }
    const bool welcome = scan.form(verb.first) == "welcome" && scan.form(verb.first + 1) == "from";
    return !from || welcome ? Received::person : call ? Received::call : Received::thing;
}

MeetingCandidate start_candidate(const Match& match, const Scan& scan, const Trigger& trigger) {
    const auto says_yes = [&](Name setting) { return match.rule.setting(setting) == "yes"; };
    MeetingCandidate candidate;
    candidate.definite = says_yes("definite");
    candidate.weak = says_yes("weak");
    candidate.joint = says_yes("joint");
    candidate.scene = says_yes("scene");
    candidate.ellipsis = says_yes("ellipsis");
    candidate.deed = says_yes("deed");
    candidate.future = says_yes("future");
    candidate.implied = says_yes("implied");
    candidate.sentence = match.sentence;
    candidate.first_token = match.first;
    candidate.last_token = match.first + match.count - 1;
    candidate.trigger = trigger.first;
    candidate.trigger_last = trigger.last;
    candidate.noun = trigger.noun;
    candidate.span = scan.analysis.sentences[match.sentence].span;
    candidate.rule = match.rule_index;
    return candidate;
}

// Returns the mode that the words state, if they do.
std::optional<MeetingMode> take_mode(const Match& match, const Scan& scan, const Trigger& trigger,
                                     Received came, MeetingCandidate& candidate) {
    const Rule& rule = match.rule;
    if (rule.setting("mode") == "phone" || came == Received::call)
        candidate.mode = MeetingMode::phone;
    // Nobody visits by telephone: what stands near is another's.
    if (candidate.implied) {
        candidate.mode = MeetingMode::in_person;
        return std::nullopt;
    }
    const auto mode = stated_mode(scan, trigger, candidate.joint && !candidate.noun);
    if (mode) candidate.mode = *mode;
    candidate.mode_stated = mode.has_value() || candidate.mode != MeetingMode::in_person;
    // Who merely "spoke with" somebody may have done so in any way; only a stated one counts as a
    // call.
    candidate.speech = !mode && is_speech(scan, rule, trigger);
    if (candidate.speech) candidate.weak = true;
    // A conversation may be one by telephone, too.
    if (!mode && scan.form(trigger.last).starts_with("conversation")) {
        candidate.speech = true;
        if (const auto heading = mode_of_heading(scan, trigger)) {
            candidate.mode = *heading;
            candidate.mode_stated = true;
            candidate.speech = false;
            return heading;
        }
    }
    return mode;
}

// "agreed on a ceasefire in Idlib": where what they agreed on is, unlike "agreed on Monday in Sochi"
// and "signed a treaty in Sochi".
bool is_of_object(const Scan& scan, const Trigger& trigger, const PlaceFound& place) {
    const Item* joint = scan.at(trigger.first, scan.lexicon.find_class("JOINT"));
    if (joint == nullptr || scan.value_of(*joint) == "there" || scan.value_of(*joint) == "act" ||
        place.token <= trigger.last)
        return false;
    if (scan.at(place.token, scan.lexicon.find_class("VENUE")) != nullptr) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    constexpr std::uint32_t near = 3;  // words that are of no day
    std::uint32_t words = 0;
    for (std::uint32_t t = trigger.last + 1; t < place.token; ++t)
        words += scan.is_in_date(t, begin) ? 0 : 1;
    if (words <= near) return false;
    // "agreed to build a bridge in Sochi on Monday": the day and the place go together.
    const std::uint32_t last = scan.analysis.sentences[trigger.sentence].first_token +
                               scan.analysis.sentences[trigger.sentence].token_count;
    for (std::uint32_t t = place.token + 1; t < last && t <= place.token + 3; ++t)
        if (scan.is_in_date(t, begin)) return false;
    return true;
}

void take_place(const Match& match, const Article& article, const Trigger& trigger,
                MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    if (candidate.place.empty()) {
        // "After the talks, they signed ten papers, one of them on the trade of gold in Shanghai"
        constexpr std::uint32_t near = 16;
        PlaceFound place = place_of(scan, article.world, trigger);
        if (place.token > trigger.last &&
            is_of_others_talks(article, place.token,
                               scan.analysis.sentences[trigger.sentence].first_token))
            place = {};
        const bool said_again = candidate.definite || match.rule.setting("after") == "yes";
        if (said_again && opens_behind(scan, trigger) && place.cost > near) place = {};
        if (candidate.joint && !candidate.scene && is_of_object(scan, trigger, place)) place = {};
        // "The meeting in Hanoi recalled their last talks in June": where the other one is.
        const bool of_other = candidate.definite && place.token != 0 && place.token < match.first &&
                              match.first > 0 &&
                              (scan.form(match.first - 1).starts_with("recall") ||
                               scan.form(match.first - 1).starts_with("follow"));
        if (of_other) place = {};
        const bool elsewhere = !candidate.country.empty() && !place.country.empty() &&
                               candidate.country != place.country;
        if (elsewhere) return;
        if (!place.city.empty() || candidate.country.empty()) candidate.place = place.city;
        if (!place.country.empty() && candidate.country.empty()) candidate.country = place.country;
    }
    if (candidate.place.empty()) {
        const PlaceFound host = place_of_host(scan, article.world, trigger);
        if (candidate.country.empty() || host.country == candidate.country) {
            candidate.place = host.city;
            if (!host.country.empty()) candidate.country = host.country;
        }
    }
    if (candidate.place.empty() && says_here(scan, match)) {
        const PlaceFound here = place_of_page(article);
        candidate.place = here.city;
        candidate.country = here.country;
    }
}

void take_first_place(const Article& article, MeetingCandidate& candidate) {
    const PlaceFound place = place_in(article.scan, article.world, candidate.sentence);
    candidate.place = place.city;
    candidate.country = place.country;
}

// Which one is meant, is not told.
bool tells_too_little(const Match& match, const Scan& scan, const Trigger& trigger,
                      const MeetingCandidate& candidate) {
    // "It is the 36th UK-France summit"
    const bool in_person = candidate.mode == MeetingMode::in_person;
    if (match.rule.setting("countries") == "yes" &&
        (!candidate.date || (in_person && candidate.place.empty())))
        return true;
    // "we have met in New York, in Istanbul"
    return candidate.definite && match["who"].count == 0 && !trigger.noun && !candidate.date &&
           !candidate.place.empty() && scan.form(trigger.first - 1) == "have";
}

// "failed to agree at their second meeting", "Neither of them attended the summit"
bool denies_something_else(const Match& match, const Scan& scan, const Trigger& trigger) {
    return denies_no_meeting(scan, trigger) ||
           (match["whom"].count == 0 && is_attended(scan, trigger));
}

// What follows from the day and the place, once they are known.
void judge(const Match& match, const Scan& scan, const Trigger& trigger,
           MeetingCandidate& candidate) {
    // "talked on Thursday at the White House": with a place of its own it was face to face.
    // "talked for three hours": so were most that lasted hours.
    if (candidate.speech && ((candidate.date && !candidate.place.empty()) ||
                             says_behind(scan, trigger, "hours") || names_spot(scan, trigger)))
        candidate.speech = candidate.weak = false;
    // "It is their third phone call this month. They previously talked on July 5": by telephone.
    const Capture who = match["who"];
    const bool they = who.count == 1 && scan.at(who.first, scan.lexicon.find_class("THEY"));
    if (candidate.speech && candidate.date && they)
        if (const auto mode = mode_told_last(scan, trigger)) {
            candidate.mode = *mode;
            candidate.mode_stated = true;
            candidate.speech = candidate.weak = candidate.definite = false;
        }
    if (tells_too_little(match, scan, trigger, candidate) ||
        (!candidate.date && says_few_later(scan, trigger)) ||
        is_of_no_time(scan, match, trigger, candidate) ||
        (!candidate.date && is_asked(scan, match) &&
         (candidate.status == MeetingStatus::planned ||
          scan.analysis.sentences[match.sentence].line == LineKind::headline)))
        candidate.hypothetical = true;
    // "there were no plans for the next meeting"
    if (candidate.status == MeetingStatus::denied && candidate.next && !candidate.date)
        candidate.hypothetical = true;
    // "met, for the first time since their summit in Rome in June": that was before.
    candidate.earlier = is_told_as_earlier(scan, match, trigger, candidate) ||
                        (match.rule.setting("past") == "yes" && candidate.date.has_value()) ||
                        (match.rule.setting("dated") == "yes" && is_long_gone(scan, candidate));
}

bool is_of_last_days(const Scan& scan, const MeetingCandidate& candidate) {
    constexpr int lately = 10;  // days
    if (!candidate.date || !scan.reference) return false;
    const DateValue& date = scan.values.dates[*candidate.date];
    return date.grain == Grain::day && date.range.last &&
           day_number(*scan.reference) - day_number(*date.range.last) <= lately;
}

// An item of a chronology that names no place tells of no meeting.
bool take_any_place(const Match& match, const Article& article, const Trigger& trigger,
                    MeetingCandidate& candidate, bool of_chronology) {
    if (!of_chronology) {
        take_place(match, article, trigger, candidate);
        return true;
    }
    take_first_place(article, candidate);
    return !candidate.place.empty() || !candidate.country.empty();
}

// Both speak before the press: nothing of what is said there tells when and where that is.
bool make_joint_talk(const Match& match, Article& article, Item& item) {
    if (!speak_side_by_side(match, article)) return false;
    MeetingCandidate candidate =
        start_candidate(match, article.scan, trigger_of(match, article.scan));
    candidate.pair_present = true;
    place_on_page(article, candidate);
    item.kind = ItemKind::event;
    item.value = static_cast<std::uint32_t>(article.meetings.size());
    article.meetings.push_back(std::move(candidate));
    return true;
}

bool make_meeting(const Match& match, Article& article, Item& item) {
    if (article.people.pair[0] == nobody) return false;
    const Scan& scan = article.scan;
    if (match.rule.setting("turns") == "both") return make_joint_talk(match, article, item);
    const Trigger trigger = trigger_of(match, scan);
    const Received came = received(match, scan);
    if (came == Received::thing) return false;
    const bool listed = match.rule.setting("listed") == "yes";
    const bool of_chronology = match.rule.setting("listed") == "day";
    const bool dated = match.rule.setting("dated") == "yes";
    if (!stands_where_it_must(match, article)) return false;
    MeetingCandidate candidate = start_candidate(match, scan, trigger);
    if (tells_of_none(match, article, trigger, candidate)) return false;
    const bool visit =
        candidate.implied && (match["where"].count > 0 || match.rule.setting("home") == "yes");
    if (visit ? !take_visit(match, article, candidate) : !take_people(match, article, candidate))
        return false;
    if (is_not_of_two(match, article, trigger, candidate)) return false;
    // "will have breakfast before the Turkish leader flies to Cologne": the next stop.
    if (candidate.implied && is_next_stop(scan, match)) return false;
    const auto mode = take_mode(match, scan, trigger, came, candidate);
    // "was postponed to Friday"
    const auto moved = moved_to(article, trigger);
    const bool undone =
        !moved && (was_told_not_to_be(match, article, trigger) || is_excepted(match, scan));
    const Outlook outlook = moved    ? Outlook::planned
                            : undone ? Outlook::denied
                                     : outlook_of_meeting(match, scan, trigger);
    if (match.rule.setting("past") == "yes" || listed) take_city(article, trigger.first, candidate);
    if (!candidate.implied && match["where"].count > 0)
        take_city(article, match["where"].first, candidate);
    take_status(candidate, match.rule.setting("ahead") == "yes" ? Outlook::planned : outlook);
    if (outlook == Outlook::denied && denies_something_else(match, scan, trigger)) return false;
    // "in the highest-level talks between the two sides": not of their leaders.
    if (candidate.definite && is_of_two_sides(scan, match)) candidate.pair_present = false;
    if (candidate.definite && match["whom"].count == 0 && is_others_summit(scan, match, trigger))
        return false;
    note_plan(scan, trigger, outlook, candidate);
    candidate.not_happened = candidate.not_happened || undone;
    take_day(match, article, trigger, outlook, candidate);
    if (!candidate.date && match.rule.setting("ahead") == "yes")
        candidate.date = day_of_leaving(match, article);
    if (moved) candidate.date = moved;
    if (listed || of_chronology || dated) candidate.date = match["noun"].item->value;
    // "had first been planned for Monday but was moved"
    if (candidate.definite && outlook != Outlook::told && !moved && is_moved(scan, trigger) &&
        !(outlook == Outlook::denied && is_long_gone(scan, candidate)))
        return false;
    if (candidate.status == MeetingStatus::held && is_on_the_way(scan, trigger, candidate))
        candidate.status = MeetingStatus::planned;
    const bool call = mode && *mode != MeetingMode::in_person;
    if (goes_on(scan, match, trigger) && !call) candidate.definite = true;
    if (trigger.noun && !candidate.date && names_many(scan, trigger)) candidate.hypothetical = true;
    const CountPhrase counted = dated ? CountPhrase::none : take_number(scan, trigger, candidate);
    drop_vague_year(scan, trigger, candidate);
    if (!take_any_place(match, article, trigger, candidate, of_chronology)) return false;
    if (const DayHead* head = article.day_heads.over(match.sentence))
        take_day_of_head(article, *head, candidate);
    if (candidate.scene && arrives_elsewhere(article, trigger, candidate)) return false;
    judge(match, scan, trigger, candidate);
    // With a day of its own, shortly before, that is no second meeting besides the talks.
    if (candidate.days_from_main || is_of_last_days(scan, candidate))
        candidate.joint = candidate.joint || is_on_arrival(match, scan, trigger);
    item.kind = ItemKind::event;
    item.value = static_cast<std::uint32_t>(article.meetings.size());
    add_each(article, trigger, std::move(candidate), counted == CountPhrase::total);
    return true;
}

}  // namespace

std::span<const ProductionEntry> event_productions() {
    static const std::vector<ProductionEntry> list{
        {"meeting", make_meeting, "MEETING", {"who", "whom", "verb", "via", "where", "noun"}},
    };
    return list;
}

}  // namespace communique
