#pragma once
// Who meets in what a rule matched: whether both of the article's pair are at the table, and who
// else. What make_event.h asks before it looks for time and place.

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/reach.h"

namespace communique {

// Adds those whom a capture names, one or several.
void add_people(const Article& article, const Capture& capture, std::vector<PersonIndex>& people);
// Both of the pair must be among those named, or stand behind a definite "the meeting".
bool take_people(const Match& match, const Article& article, MeetingCandidate& candidate);
// The match names the countries of both: "a summit between China and Russia".
bool names_their_countries(const Match& match, const Article& article);
// One of the pair in the other's country; sets where.
bool take_visit(const Match& match, Article& article, MeetingCandidate& candidate);

// "Park's predecessor", "Trump's special envoys": not he himself.
bool owns_deputy(const Scan& scan, const Item& person);
// "handed Aoun a letter from Macron", "on behalf of Macron": he was not there himself.
bool sent_something(const Scan& scan, const Item& person);
// Whether the sentence speaks of a letter or of greetings from one of the pair, who hence was not there.
bool names_sender(const Article& article, std::uint32_t sentence);
// "handed a letter from Putin at a meeting with Erdogan": of one of the two it tells no more.
bool one_only_sent_something(const Article& article, const Trigger& trigger);

}  // namespace communique
