#pragma once
// What gather.cpp works with: a meeting while it grows from its candidates, which candidates may be
// of it, and what the opening of the article says for those that give no day or place themselves.

#include "facts/facts.h"
#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/place.h"
#include "facts/reading/rule_book.h"

namespace communique {

struct Gathered {
    Meeting meeting;
    bool mode_stated = false;
    bool day_inferred = false;  // from the opening, not from its own sentence
    bool main = false;          // dated by the article's own day, or told first
    std::uint32_t sentence = 0;
    bool accompanies = false;  // shows that they were together: what goes with talks
    bool past = false;         // "had met": before what the article is about
    bool sure = false;         // told as an encounter of the two, not only as words exchanged
    bool firm = false;         // told as past in the running text; headlines write so of plans, too
    bool continues = false;    // "a second day of talks"
    bool of_unknown_day = false;    // "will meet again next month", in a text that nothing dates
    bool place_of_opening = false;  // from there, not from its own sentences
    bool came_for = false;          // "arrived for talks"
    bool told_else = false;         // and by other words than that, or a headline
    bool to_come = false;           // "will hold talks", without a day
};

// Erases those that `drop` names, which may look at all of them: none is moved before all are asked.
template <class Drop>
void drop_those(std::vector<Gathered>& gathered, Drop drop) {
    std::vector<bool> dropped;
    for (const Gathered& g : gathered) dropped.push_back(drop(g));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < gathered.size(); ++i) {
        if (dropped[i]) continue;
        if (kept != i) gathered[kept] = std::move(gathered[i]);
        ++kept;
    }
    gathered.erase(gathered.begin() + static_cast<std::ptrdiff_t>(kept), gathered.end());
}

// What an article is about lies at most that far from its publication, in days.
constexpr int news_days = 12;

// The news itself first, then what gives no day, which is mostly the same (a headline), then what
// lies further back.
enum class Turn { recent, undated, dated };
Turn turn_of(const Article& article, const MeetingCandidate& c);

// The meeting that one candidate alone tells of; its date as far as the text and the publication
// day give it. gather_one.cpp
Meeting to_meeting(const Article& article, const RuleBook& rules, const MeetingCandidate& c);
// Both of the pair held an office by then, as far as the tables know of them.
bool in_office(const Article& article, const Meeting& m);
// The same, and at the top of their countries: whom a guest of the country is received by.
bool in_top_office(const Article& article, const Meeting& m);

// Whether the candidate, as the meeting `m`, may tell of the gathered one. gather_agree.cpp
bool compatible(const Article& article, const Gathered& g, const Meeting& m,
                const MeetingCandidate& c);
// "During the talks, Aquino said ...", "The meeting lasted an hour": what was planned has been.
bool tells_of_talks_as_done(const Article& article, const MeetingCandidate& c);
// "arrived on Tuesday for talks", and below "The two are to discuss the cable": they have not met yet.
bool is_still_to_come(const Article& article, const Gathered& g, const Meeting& m,
                      const MeetingCandidate& c);
// "arrived in Cairo on Tuesday for talks with el-Sisi": what one came for. gather_aims.cpp
bool is_aim_of_coming(const Scan& scan, const MeetingCandidate& c);
// Notes whether the candidate tells no more of the meeting than that one came for it.
void note_aim(const Article& article, const MeetingCandidate& c, Gathered& g);
// "arrived today for talks", "X meets Y" above "will meet him at noon" (the plan that no day dates, if
// there is one), and nothing else is told of them: they are still ahead.
void await_aims(const Article& article, const MeetingCandidate* open_plan,
                std::vector<Gathered>& all);
// "met", "after talks with" in the running text, unlike "meets", "in talks", "arrived for talks".
bool is_firm(const Article& article, const MeetingCandidate& c);
// "will speak after his meeting with Modi": the one that was announced before.
bool points_back(const Article& article, const Gathered& g, const Meeting& m,
                 const MeetingCandidate& c);
// "the two talked on Wednesday" dates the call whose day was only taken from the opening.
bool corrects_day(const Article& article, const Gathered& g, const Meeting& m,
                  const MeetingCandidate& c);

// The day of the week before publication that the opening gives, up to the sentence and a little
// further; unknown without a publication day. gather_opening.cpp
PartialDate opening_day(const Article& article, std::uint32_t told_in);
// The first day to come that the sentence, the one before it or the opening gives.
PartialDate coming_day(const Article& article, std::uint32_t told_in);
// Where the headline, else the dateline puts the news.
PlaceFound opening_place(const Article& article);

// What the article says elsewhere goes to those that lack it. gather_complete.cpp
void infer_day(const Article& article, Gathered& g);
// What was called off lay ahead; what did not happen was of the day that the opening tells.
PartialDate day_not_met(const Article& article, const Gathered& g);
// "was in Santiago on Thursday. There was no meeting with Boric": what the visit implied was not.
void deny_visits(const Article& article, std::vector<Gathered>& all);
void take_opening_place(const Article& article, Gathered& g);
// "VIENTIANE - Prayut arrived in Laos on Monday": there.
void place_visits_by_dateline(const Article& article, std::vector<Gathered>& all);
// A main meeting whose own sentences give no day or place has those of the article's opening.
void complete_main(const Article& article, std::vector<Gathered>& all);
// "arrived on Friday. He was to hold talks later in the day", "lands on Monday. They are to meet at
// noon": a plan without a day of its own has the one that was named last.
void complete_day_of_plan(const Article& article, Gathered& g);
// One that is announced in the opening or called off has its place.
void complete_announced(const Article& article, std::vector<Gathered>& all);
// "had dined the evening before": within days of the main meeting they were where that was.
void complete_neighbours(std::vector<Gathered>& all);
// The tokens name a day that lies further than that many days from the meeting's. gather_stay.cpp
bool names_day_apart(const Scan& scan, const Gathered& g, std::uint32_t begin, std::uint32_t end,
                     int most);
// Within days of the main meeting, hence where that was.
bool is_within_stay(const std::vector<Gathered>& all, const Meeting& m);
// The one city in which the text has a guest arrive, or which he leaves, around the day of the meeting;
// nothing where it tells of several.
PlaceFound city_of_stay(const Article& article, const Gathered& g);
// "received him at the presidential palace": the capital of whoever of the two is at home; nothing where
// no such house or no host is told. gather_seat.cpp
PlaceFound seat_of_host(const Article& article, const Gathered& g);
// News that gives no day at all is of the days before it was published, mostly of that month.
// gather_month.cpp
void month_of_news(const Article& article, std::vector<Gathered>& all);

// The steps at the end, for visits and talks of one stay. gather_visits.cpp
// "arrived in Nairobi on Wednesday", and on Thursday they talked there: one visit.
void drop_told_visits(std::vector<Gathered>& gathered);
// "left on June 27 for a visit to Indonesia. In Jakarta he is to hold talks": on the day he comes.
void date_by_visits(const std::optional<Date>& today, std::vector<Gathered>& gathered);
// "arrives in Hanoi on Tuesday. He will hold talks on Wednesday": there.
void place_in_visits(std::vector<Gathered>& gathered);
// "went fishing on Saturday", and talked there on Sunday: one visit.
void join_days(std::vector<Gathered>& gathered);
// "met on Tuesday", and on Wednesday the two opened a bridge by video: they sat side by side.
void drop_acts_by_video(std::vector<Gathered>& gathered);
// Told twice, or on one day and on the next: one meeting.
void join_same(std::vector<Gathered>& gathered);
// "was greeted at the airport", and soon after "will hold talks this afternoon": one meeting.
void join_plans_of_today(std::vector<Gathered>& gathered);
// "is in India to hold talks", and below "The two met in New Delhi on Saturday": the plan has been.
void drop_told_plans(std::vector<Gathered>& gathered);

// A plan of the opening takes day and place from the words around it, if it is the only one told.
// gather_plan.cpp
void place_open_plan(const Article& article, const RuleBook& rules, const MeetingCandidate& plan,
                     std::vector<Gathered>& gathered);
// "will meet in Bogota next month", and below "hoped that the March 11 meeting": on that day.
void take_days_put_forward(const Article& article, std::vector<Gathered>& all);

// "The visit comes two days after Modi met Sharif": before the day of which the text tells.
PartialDate days_from_news(const Article& article, const MeetingCandidate& c);
// "in Bali in 2022 and then in Johannesburg (2023)": read as a list already.
bool is_listed(const Article& article, const std::vector<Gathered>& gathered,
               const MeetingCandidate& c, const Meeting& m);

}  // namespace communique
