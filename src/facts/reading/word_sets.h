#pragma once
// Small sets of words that a decision of the code hangs on, such as those after which "May" is a
// month. The words stand in assets/languages/xx/words.tsv, each set with what it decides; asking is
// one look at a bit. Classes of the lexicon are what rules match; these are what rules cannot say.

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/asset.h"
#include "base/result.h"
#include "facts/reading/lexicon.h"

namespace communique {

enum class WordSet : std::uint8_t {
    // Numbers.
    before_one,
    after_one,
    before_half,
    // Dates.
    before_month,
    before_year,
    before_old_year,
    before_count,
    before_day,
    before_decade,
    before_the_year,
    after_bare_day,
    after_year,
    counted,
    measures_time,
    joins_months,
    speaks_of_figures,
    // Tenses.
    future,
    past,
    planned_deed,
    deed_of_one,
    deed_of_subject,
    deed_under_way,
    subject,
    takes_base,
    // Amounts.
    small_unit,
    leading_currency,
    after_amount,
    price_unit,
    time_shift,
    // Trade.
    hedge,
    of_level,
    level,
    compares,
    comparison,
    same_stretch,
    stretch,
    same,
    ago,
    this_year,
    last_year,
    period_lead,
    told_period_lead,
    period_link,
    until_link,
    starts_span,
    basis,
    change_basis,
    record,
    says,
    other_clause,
    partner_link,
    body_link,
    subject_link,
    leads_elsewhere,
    goal_verb,
    goal_passed,
    grants,
    of_double,
    relative,
    joins,
    leads_aside,
    ends_year,
    at_present,
    past_change,
    of_building,
    data_noun,
    data_verb,
    told_reached,
    was_passive,
    dated_event,
    lends,
    comes_to,
    sum_noun,
    reaches,
    // Clauses.
    starts_clause,
    detail_noun,
    asks_detail,
    recalled,
    agreed,
    arranges,
    weighs,
    rings_up,
    ends_phrase,
    finite_verb,
    of_time,
    // People and sides.
    any_of_many,
    the_public,
    sides,
    deed_adjective,
    // Encounters.
    of_opinion,
    called_for,
    many_meetings,
    chronology,
    programme,
    process,
    edge,
    moved,
    put_off,
    first_plan,
    part_of_day,
    opens_plan,
    follows_on,
    glad,
    deals_with,
    attempt,
    message,
    many_people,
    staff,
    happens,
    habit,
    judged,
    tried,
    sets_up,
    deed_of_talks,
    border_post,
    gives_back,
    confirms,
    before_confirmed,
    unsaid_number,
    stands_at,
    holds_event,
    arranged_by,
    bystander,
    moment_of,
    before_verb,
    parts_from_noun,
    // Days and places of encounters.
    tells_year,
    behind_that_month,
    bound,
    reports,
    speaks_of,
    topic,
    leaves,
    returns,
    set_for,
    place_word,
    city_word,
    threshold,
    sight,
    comes_in,
    no_place,
    head_noun,
    envoy,
    rumour,
    leads_to_invitation,
    accompanied,
    statement,
    people_there,
    arranged,
    stage,
    wishes,
    no_leader,
    bond,
    timetable,
    not_in_name,
    aspect_of_meeting,
    event_noun,
    of_the_press,
    opens_aside,
    all_people,
    airport,
    until_at_last,
    said_when,
    done_then,
    takes_office,
    process_noun,
    name_particle,
    sees_there,
    opens_object,
    has_come,
    has_set_off,
    // Counts.
    length_unit,
    rate_word,
    rate_unit,
    deputy,
    of_talks,
    after_ordinal,
    count_word,
    of_calls,
    of_something,
    at_meeting,
    about,
    denies_plan,
    firm,
    goes_on_behind,
    of_row,
    count
};
constexpr std::size_t word_set_count = static_cast<std::size_t>(WordSet::count);

// As words.tsv calls it: "before_month".
std::string_view name_of(WordSet set);

class WordSets {
public:
    // Lines `set <tab> words, apart by blanks`, several of one set where it is long; `#` starts a
    // comment. An error for a set that is unknown or has no words.
    static Result<WordSets> read(const Asset& table, Lexicon& lexicon);

    bool holds(WordSet set, WordId word) const {
        return word < sets_.size() && sets_[word][static_cast<std::size_t>(set)];
    }

private:
    std::vector<std::bitset<word_set_count>> sets_;  // by WordId
};

}  // namespace communique
