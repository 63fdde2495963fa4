#include "facts/reading/make_event.h"

#include <algorithm>
#include <array>

#include "facts/reading/events.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place.h"

namespace communique {
namespace {

// "spoke by phone ahead of their summit": the words behind tell of something else.
bool leads_on(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first; t < end; ++t)
        for (const std::string_view word : {"ahead", "before", "after", "about", "prepare"})
            if (scan.form(t) == word) return true;
    return false;
}

// The mode that the trigger or the words nearest to it name; nothing when they name none.
std::optional<MeetingMode> stated_mode(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t window = 6;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t first =
        std::max(sentence.first_token, trigger.first > window ? trigger.first - window : 0);
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 2 * window);
    const bool takes_object = scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr;
    std::optional<MeetingMode> mode;
    std::uint32_t nearest = 0xFFFFFFFF;
    for (std::uint32_t token = first; token < end; ++token) {
        const bool before = token < trigger.first;
        const bool inside = token >= trigger.first && token <= trigger.last;
        const std::uint32_t distance = inside                  ? 0
                                       : token < trigger.first ? trigger.first - token
                                                               : token - trigger.last;
        for (const Item& item : scan.items[token]) {
            const std::string& cls = scan.lexicon.class_name(item.cls);
            // "agreed by phone to meet": how it was agreed, not how they will meet.
            if (cls == "VIA" && before && distance > 3 && takes_object) continue;
            if (cls == "VIA" && before && leads_on(scan, token, trigger.first)) continue;
            const bool names_it =
                cls == "IN_PERSON" || cls == "VIA" || ((cls == "TALKS" || cls == "CALL") && inside);
            if (!names_it || distance >= nearest || scan.value_of(item).empty()) continue;
            nearest = distance;
            const std::string& value = scan.value_of(item);
            mode = value == "video"   ? MeetingMode::video
                   : value == "phone" ? MeetingMode::phone
                                      : MeetingMode::in_person;
        }
    }
    return mode;
}

void take_status(MeetingCandidate& candidate, Outlook outlook) {
    candidate.hypothetical = outlook == Outlook::hypothetical;
    if (outlook == Outlook::planned) candidate.status = MeetingStatus::planned;
    if (outlook == Outlook::denied) candidate.status = MeetingStatus::denied;
}

// "on Thursday called off a June 12 summit": behind the word that undoes the meeting stands its own
// date, before it that of the undoing. 0 where no word does.
std::uint32_t undone_at(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t window = 12;
    const ClassId deny = scan.lexicon.find_class("DENY");
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t < window;)
        if (const Item* item = scan.at(t, deny);
            item != nullptr && scan.value_of(*item) == "cancel")
            return t;
    return 0;
}

// "to meet": a purpose or, in a headline, a plan.
bool is_infinitive_plan(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (trigger.noun || trigger.first == sentence.first_token ||
        scan.form(trigger.first - 1) != "to")
        return false;
    const ClassId visit = scan.lexicon.find_class("VISIT_VERB");
    const ClassId travelled = scan.lexicon.find_class("TRAVELLED");
    const ClassId ordinal = scan.lexicon.find_class("ORDINAL");
    // "the first leader to meet Trump" has met him.
    for (std::uint32_t back = 2; back <= 6 && trigger.first >= sentence.first_token + back; ++back)
        if (scan.at(trigger.first - back, ordinal) != nullptr) return false;
    for (std::uint32_t token = sentence.first_token; token < trigger.first; ++token) {
        const Item* item = scan.at(token, visit);
        // "flew to Sochi to meet Putin" tells what he did there.
        if (item != nullptr && scan.value_of(*item) == "past") return false;
        if (scan.at(token, travelled) != nullptr) return false;
    }
    return true;
}

// A summit or talks of an organisation are not the pair's own.
bool is_of_organisation(const Scan& scan, const Trigger& trigger) {
    const ClassId organisation = scan.lexicon.find_class("ORGANISATION");
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin =
        trigger.first > sentence.first_token + 4 ? trigger.first - 4 : sentence.first_token;
    for (std::uint32_t token = begin; token < trigger.first; ++token)
        for (const Item& item : scan.items[token])
            if (item.cls == organisation && item.end() == trigger.first) return true;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t token = trigger.last + 1; token < end && token < trigger.last + 4; ++token) {
        if (scan.at(token, organisation) != nullptr && scan.form(trigger.last + 1) == "of")
            return true;
    }
    return false;
}

// "the Raisina Dialogue": an event of that name.
bool is_named_event(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (!trigger.noun || trigger.first <= sentence.first_token + 1) return false;
    if (!scan.token(trigger.first).capital || !scan.token(trigger.first - 1).capital) return false;
    for (std::uint32_t back = 1; back <= 3 && trigger.first >= sentence.first_token + back; ++back)
        for (const Item& item : scan.items[trigger.first - back])
            if (item.kind == ItemKind::person || item.kind == ItemKind::group ||
                item.cls == scan.lexicon.find_class("DEMONYM") ||
                item.cls == scan.lexicon.find_class("COUNTRY") ||
                item.cls == scan.lexicon.find_class("CITY"))
                return false;
    return scan.form(trigger.first) == "dialogue" || scan.form(trigger.first) == "session";
}

// "the minutes of negotiations", "the ongoing consultations": work that goes on, of officials
// mostly.
bool is_process(const Scan& scan, const Match& match, const Trigger& trigger) {
    static const std::array<std::string_view, 5> words{"negotiations", "consultations",
                                                       "discussions", "dialogue", "conversations"};
    if (scan.form(match.first) != "the") return false;
    if (std::find(words.begin(), words.end(), scan.form(trigger.last)) != words.end()) return true;
    for (std::uint32_t t = match.first + 1; t < trigger.first; ++t)
        for (const std::string_view word : {"of", "for", "on", "in", "at", "to"})
            if (scan.form(t) == word) return true;
    return false;
}

// "at a meeting with ...", "between ...": whose it is, follows.
bool goes_on_with(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t next = trigger.last + 1;
    if (next >= sentence.first_token + sentence.token_count) return false;
    return scan.form(next) == "with" || scan.form(next) == "between" || scan.form(next) == "of";
}

// "Military delegations hold their fourth meeting": of those who are named last.
bool is_of_officials(const Scan& scan, const Sentence& sentence, const Trigger& trigger) {
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token;) {
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::person || item.kind == ItemKind::group) return false;
            const std::string& cls = scan.lexicon.class_name(item.cls);
            if (item.kind == ItemKind::lexicon && (cls == "BODY" || cls == "MINISTER")) return true;
        }
    }
    return false;
}

// One of the two is named between the token and the words of the meeting.
bool pair_between(const Match& match, const Article& article, std::uint32_t token) {
    for (std::uint32_t t = token + 1; t < match.first; ++t)
        for (const Item& item : article.scan.items[t])
            if (item.kind == ItemKind::person &&
                article.people.in_pair(article.scan.values.persons[item.value].person))
                return true;
    return false;
}

// "The meeting" of a sentence that names other leaders, or an organisation and none of the two, is
// somebody else's.
bool is_others_meeting(const Match& match, const Article& article, const Trigger& trigger) {
    const Scan& scan = article.scan;
    const bool summit = scan.form(trigger.last).starts_with("summit");
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const ClassId organisation = scan.lexicon.find_class("ORGANISATION");
    bool pair_named = false;
    bool organisation_named = false;
    if (is_of_officials(scan, sentence, trigger)) return true;
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t) {
        for (const Item& item : scan.items[t]) {
            organisation_named = organisation_named || item.cls == organisation;
            pair_named = pair_named || item.kind == ItemKind::group;
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = scan.values.persons[item.value].person;
            if (article.people.in_pair(p)) {
                pair_named = true;
                continue;
            }
            // "The minister said that Modi and Putin ... their meeting": he only tells of it.
            const bool only_tells =
                !is_top(article.people[p].office) && pair_between(match, article, t);
            if (!scan.values.persons[item.value].by_role && !only_tells &&
                t < match.first + match.count + 6)
                return true;
        }
    }
    return summit && organisation_named && !pair_named;
}

Trigger trigger_of(const Match& match, const Scan& scan) {
    Trigger trigger;
    trigger.sentence = match.sentence;
    const Capture verb = match["verb"];
    trigger.first = verb.count > 0 ? verb.first : match.first;
    trigger.last = verb.count > 0 ? verb.first + verb.count - 1 : match.first + match.count - 1;
    trigger.match_end = match.first + match.count;
    for (const std::string_view cls : {"TALKS", "CALL", "MEAL", "VISIT_NOUN"})
        if (scan.at(trigger.first, scan.lexicon.find_class(cls)) != nullptr && verb.count > 0)
            trigger.noun = true;
    return trigger;
}

// Others come between the two and the verb: "the leaders agreed that officials would meet".
bool stands_between(const Match& match, const Scan& scan, std::string_view cls) {
    const Capture who = match["who"];
    const Capture verb = match["verb"];
    if (who.count == 0 || verb.count == 0 || verb.first < who.first + who.count) return false;
    const ClassId id = scan.lexicon.find_class(cls);
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        if (scan.at(t, id) != nullptr) return true;
    return false;
}

// A meeting or a number of them was spoken of in this sentence or the one before.
bool follows_meeting(const Article& article, const Match& match) {
    return std::any_of(
        article.meetings.begin(), article.meetings.end(), [&](const MeetingCandidate& m) {
            return m.sentence <= match.sentence && match.sentence - m.sentence <= 1 && !m.implied;
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

enum class CountPhrase { none, ordinal, total };

// Behind a number: "hours of talks", "-hour talks".
bool is_duration(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    for (; token < last; ++token)
        for (const std::string_view unit :
             {"hour", "hours", "day", "days", "minute", "minutes", "round", "rounds", "-"})
            if (scan.form(token) == unit) return true;
    return false;
}

CountPhrase count_phrase(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 8);
    const ClassId time = scan.lexicon.find_class("TIME");
    const ClassId times = scan.lexicon.find_class("TIMES");
    const ClassId adverb = scan.lexicon.find_class("ADVERB_TIMES");
    const ClassId ordinal = scan.lexicon.find_class("ORDINAL");
    const ClassId number = scan.lexicon.find_class("NUMBER");
    // "held two video conferences", but not "held two hours of talks"
    for (std::uint32_t t = trigger.first; t <= trigger.last; ++t) {
        const Item* many = trigger.last > trigger.first ? scan.at(t, number) : nullptr;
        if (many != nullptr && scan.form(t) != "one" &&
            !is_duration(scan, many->end(), trigger.last))
            return CountPhrase::total;
    }
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token && trigger.first - t < 8;)
        if (scan.at(t, time) != nullptr && t > sentence.first_token &&
            scan.at(t - 1, ordinal) != nullptr)
            return CountPhrase::ordinal;
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.at(t, times) != nullptr || scan.at(t, adverb) != nullptr)
            return CountPhrase::total;
    return CountPhrase::none;
}

// "twice, most recently on 9 September": the date is that of one meeting. The trigger moves to the
// word.
Trigger latest_of(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    Trigger latest = trigger;
    for (std::uint32_t t = trigger.last + 1; t + 1 < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.form(t) == "recently" || scan.form(t) == "latest") latest.first = latest.last = t;
    return latest;
}

bool says_latest(const Scan& scan, const Trigger& trigger) {
    return latest_of(scan, trigger).first != trigger.first;
}

bool says_here(const Scan& scan, const Match& match) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        if (scan.form(t) != "here") continue;
        // "told the media here on Tuesday that ..."
        const bool said = t < match.first && t >= sentence.first_token + 3 &&
                          (scan.form(t - 3) == "told" || scan.form(t - 1) == "said" ||
                           scan.form(t - 2) == "told" || scan.form(t - 2) == "reporters");
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

int days_of_unit(std::string_view unit) {
    if (unit == "day" || unit == "days") return 1;
    if (unit == "week" || unit == "weeks") return 7;
    return unit == "fortnight" ? 14 : 0;
}

bool is_long_unit(std::string_view unit) {
    return unit == "month" || unit == "months" || unit == "year" || unit == "years";
}

// The days that a number and a unit make, the unit at the token; 0 for other words.
int days_before(const Scan& scan, std::uint32_t unit, std::uint32_t begin) {
    const int length = days_of_unit(scan.form(unit));
    const Item* number =
        unit > begin ? scan.at(unit - 1, scan.lexicon.find_class("NUMBER")) : nullptr;
    return length * (number != nullptr ? to_int(scan.values.numbers[number->value].value) : 1);
}

// "a day after the two met", "a fortnight after meeting": how far the date told lies from the
// meeting's; nothing where the distance is only about known.
std::optional<int> days_apart(const Scan& scan, const Match& match, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (const std::uint32_t start : {match.first, trigger.first}) {
        if (start < begin + 3) continue;
        const std::string& word = scan.form(start - 1);
        if (word != "after" && word != "before") continue;
        if (is_long_unit(scan.form(start - 2))) return std::nullopt;
        if (const int days = days_before(scan, start - 2, begin); days != 0)
            return word == "after" ? -days : days;
    }
    return 0;
}

// "had met in Brussels only four days earlier": from the meeting that the article is about.
std::optional<int> days_earlier(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 2; t < end && t < trigger.last + 14; ++t) {
        const std::string& word = scan.form(t);
        if (starts_clause(word) || word == ",") break;
        if (word != "earlier" && word != "before" && word != "later") continue;
        if (const int days = days_before(scan, t - 1, sentence.first_token); days != 0)
            return word == "later" ? days : -days;
    }
    return std::nullopt;
}

// "They met again in Cairo two months later": counted from the meeting told before.
std::optional<std::uint32_t> anchored_date(Article& article, const Trigger& trigger,
                                           std::uint32_t date) {
    Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (article.meetings.empty() || !article.meetings.back().date) return date;
    const DateRange anchor = scan.values.dates[*article.meetings.back().date].range;
    for (std::uint32_t t = sentence.first_token + 2;
         t < sentence.first_token + sentence.token_count; ++t) {
        if (scan.form(t) != "later" || !anchor.first) continue;
        const Item* number = scan.at(t - 2, scan.lexicon.find_class("NUMBER"));
        const int many =
            number != nullptr ? to_int(scan.values.numbers[number->value].value) : 1;
        const std::string& unit = scan.form(t - 1);
        DateValue value = scan.values.dates[date];
        if (const int days = days_of_unit(unit); days != 0) {
            value.range.first = value.range.last = add_days(*anchor.first, days * many);
            value.grain = Grain::day;
        } else if (is_long_unit(unit)) {
            const int months = anchor.first->month - 1 + many * (unit.starts_with("m") ? 1 : 12);
            const int year = anchor.first->year + months / 12;
            const int month = months % 12 + 1;
            value.range.first = PartialDate{year, month, 0}.first();
            value.range.last = PartialDate{year, month, 0}.last();
            value.grain = Grain::month;
        } else {
            continue;
        }
        scan.values.dates.push_back(value);
        return static_cast<std::uint32_t>(scan.values.dates.size() - 1);
    }
    return date;
}

// "met twice, in Hamburg last July and in Da Nang in November": one candidate for each place with a
// date of its own; where there are not several, the candidate as it is. An article tells of some
// dozens; where there are hundreds, each of which is compared with all, no more are taken.
void add_each(Article& article, const Trigger& trigger, MeetingCandidate candidate, bool counted) {
    constexpr std::size_t most_candidates = 600;
    if (article.meetings.size() >= most_candidates) return;
    const auto several = candidate.definite || candidate.weak || candidate.implied
                             ? std::vector<Occasion>{}
                             : occasions_of(article.scan, article.world, trigger);
    if (several.size() < 2) {
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

// Who merely "spoke" may have done so in any way.
bool is_speech(const Scan& scan, const Rule& rule, const Trigger& trigger) {
    return rule.setting("mode") == "speech" ||
           (scan.at(trigger.first, scan.lexicon.find_class("SPEAK")) != nullptr &&
            scan.at(trigger.first, scan.lexicon.find_class("TALKS")) == nullptr &&
            scan.at(trigger.first, scan.lexicon.find_class("MEET")) == nullptr);
}

bool make_meeting(const Match& match, Article& article, Item& item) {
    if (article.people.pair[0] == nobody) return false;
    const Scan& scan = article.scan;
    const Rule& rule = match.rule;
    const Trigger trigger = trigger_of(match, scan);
    if (is_end_of_noun(scan, trigger)) return false;
    MeetingCandidate candidate;
    candidate.definite = rule.setting("definite") == "yes";
    candidate.weak = rule.setting("weak") == "yes";
    candidate.joint = rule.setting("joint") == "yes";
    candidate.scene = rule.setting("scene") == "yes";
    candidate.ellipsis = rule.setting("ellipsis") == "yes";
    if (candidate.ellipsis && !follows_meeting(article, match)) return false;
    if (stands_between(match, scan, "BODY") || stands_between(match, scan, "MINISTER"))
        return false;
    candidate.implied = rule.setting("implied") == "yes";
    if (candidate.implied ? !take_visit(match, article, candidate)
                          : !take_people(match, article, candidate))
        return false;
    if (trigger.noun && !candidate.pair_present && is_of_organisation(scan, trigger)) return false;
    // Who attends a body's summit meets everybody and nobody.
    const bool attends =
        scan.form(trigger.first).starts_with("attend") || scan.form(trigger.first) == "joined";
    if (attends && is_of_organisation(scan, trigger)) return false;
    if ((rule.setting("at") == "yes" || rule.setting("nearby") == "yes") &&
        (is_of_organisation(scan, trigger) || goes_on_with(scan, trigger)))
        return false;
    if (trigger.noun && candidate.definite &&
        (is_of_organisation(scan, trigger) || is_process(scan, match, trigger)))
        return false;
    if (is_named_event(scan, trigger)) return false;
    if (candidate.definite && match["whom"].count == 0 &&
        (is_others_meeting(match, article, trigger) ||
         (match.first + match.count == trigger.last + 1 && goes_on_with(scan, trigger))))
        return false;
    candidate.sentence = match.sentence;
    candidate.first_token = match.first;
    candidate.last_token = match.first + match.count - 1;
    candidate.trigger = trigger.first;
    candidate.trigger_last = trigger.last;
    candidate.noun = trigger.noun;
    candidate.span = scan.analysis.sentences[match.sentence].span;
    candidate.rule = match.rule_index;
    if (rule.setting("mode") == "phone") candidate.mode = MeetingMode::phone;
    const auto mode = stated_mode(scan, trigger);
    if (mode) candidate.mode = *mode;
    candidate.mode_stated = mode.has_value() || candidate.mode != MeetingMode::in_person;
    // Who merely "spoke with" somebody may have done so in any way; only a stated one counts as a
    // call.
    candidate.speech = !mode && is_speech(scan, rule, trigger);
    if (candidate.speech) candidate.weak = true;
    // A conversation may be one by telephone, too.
    if (!mode && scan.form(trigger.last).starts_with("conversation")) candidate.speech = true;
    Outlook outlook = outlook_of(scan, trigger);
    if (outlook == Outlook::told && is_infinitive_plan(scan, trigger)) outlook = Outlook::planned;
    take_status(candidate, outlook);
    const std::uint32_t undone = outlook == Outlook::denied ? undone_at(scan, trigger) : 0;
    candidate.date = date_of(scan, latest_of(scan, trigger), undone);
    if (candidate.date && !trigger.noun)
        candidate.date = anchored_date(article, trigger, *candidate.date);
    const auto apart = days_apart(scan, match, trigger);
    if (!apart) candidate.date.reset();
    candidate.days_from_date = apart.value_or(0);
    if (!candidate.date && !candidate.definite && !trigger.noun)
        candidate.days_from_main = days_earlier(scan, trigger);
    if (goes_on(scan, match, trigger)) candidate.definite = true;
    const CountPhrase counted = count_phrase(scan, trigger);
    // "have met ten times" tells of a number; "the 40th time they met" of the meeting at hand.
    if (counted == CountPhrase::total && !says_latest(scan, trigger)) candidate.hypothetical = true;
    if (counted == CountPhrase::ordinal) {
        candidate.definite = true;
        candidate.date.reset();
    }
    // "The first ... of 1997": a year around the article's own day dates nothing.
    if (candidate.date && scan.reference) {
        const DateValue& date = scan.values.dates[*candidate.date];
        const bool vague = date.grain >= Grain::year && *date.range.first <= *scan.reference &&
                           *scan.reference <= *date.range.last;
        if (vague && !candidate.implied && outlook_of(scan, trigger) == Outlook::told)
            candidate.date.reset();
    }
    if (candidate.place.empty()) {
        const PlaceFound place = place_of(scan, article.world, trigger);
        if (!place.city.empty() || candidate.country.empty()) candidate.place = place.city;
        if (!place.country.empty() && candidate.country.empty()) candidate.country = place.country;
    }
    if (candidate.place.empty() && says_here(scan, match)) {
        const PlaceFound here = dateline_place(scan, article.world);
        candidate.place = here.city;
        candidate.country = here.country;
    }
    // "talked on Thursday at the White House": with a place of its own it was face to face.
    if (candidate.speech && candidate.date && !candidate.place.empty())
        candidate.speech = candidate.weak = false;
    const ClassId earlier = scan.lexicon.find_class("EARLIER");
    const bool perfect = scan.form(trigger.first) == "had" &&
                         scan.at(trigger.first, scan.lexicon.find_class("HOLD")) == nullptr;
    const auto just = [&](std::uint32_t token) {
        return token + 1 < scan.words.size() && scan.form(token + 1) == "just";
    };
    candidate.earlier = perfect;
    for (std::uint32_t token = trigger.first;
         token-- > candidate.first_token && trigger.first - token < 4;)
        candidate.earlier =
            candidate.earlier || (scan.at(token, earlier) != nullptr && !just(token) &&
                                  !(trigger.noun && scan.form(token) == "had"));
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
