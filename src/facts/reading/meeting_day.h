#pragma once
// The day of an encounter where the text counts it from another: "a day after the two met", "four
// days earlier", "two months later", "most recently on 9 September".

#include <cstdint>
#include <optional>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

struct DaysApart {
    int days = 0;
    std::optional<std::uint32_t>
        anchor;              // the date from which they count, if it is not the sentence's own
    bool from_news = false;  // "comes three weeks after": of the news
};

// "on Thursday called off a June 12 summit": behind the word that undoes the meeting stands its own
// date, before it that of the undoing. 0 where no word does.
std::uint32_t undone_at(const Scan& scan, const Trigger& trigger);
// "In August 2002, Blair cancelled a summit with him": months ago that was the time of both.
std::optional<std::uint32_t> time_of_undoing(const Scan& scan, const Trigger& trigger);
// "twice, most recently on 9 September": the date is that of one meeting. The trigger moves to the
// word.
Trigger latest_of(const Scan& scan, const Trigger& trigger);
// "a day after the two met", "a fortnight after meeting": how far, in days, the date told lies from
// the meeting's; nothing where the distance is only about known.
std::optional<DaysApart> days_apart(const Scan& scan, const Match& match, const Trigger& trigger);
// The date is a month, or a day of one, told from the token on or behind the trigger.
bool names_day(const Scan& scan, std::uint32_t date, std::uint32_t from, const Trigger& trigger);
// "on February 7 ... talks the following day": a step from the day told before in the sentence.
std::optional<std::uint32_t> stepped_date(Article& article, const Trigger& trigger);
// "had met in Brussels only four days earlier": days from the meeting that the article is about.
std::optional<int> days_earlier(const Scan& scan, const Trigger& trigger);
// "arrived on Saturday. He met the president the next day", "met in Montreal on Monday and again in
// Ottawa the next day": days behind the encounter or visit told just before; nothing where its day
// is not told.
std::optional<std::uint32_t> days_from_last(Article& article, std::uint32_t sentence, int days);
// "They met again in Jerusalem the following month", "had spoken a year earlier": months or years from
// what was told last; nothing where no such step follows the trigger.
std::optional<std::uint32_t> months_from_last(Article& article, const Trigger& trigger);
// "went there in June 1998, eight months after he received Jiang": counted from the sentence's date.
std::optional<std::uint32_t> months_from_own(Article& article, const Match& match,
                                             const Trigger& trigger);
// "They met again in Cairo two months later": the date counted from the meeting told before; `date`
// itself where it is not so counted.
std::optional<std::uint32_t> anchored_date(Article& article, const Trigger& trigger,
                                           std::uint32_t date);

}  // namespace communique
