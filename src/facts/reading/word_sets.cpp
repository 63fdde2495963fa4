#include "facts/reading/word_sets.h"

#include <algorithm>
#include <array>

#include "facts/reading/table.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, word_set_count> names{"before_one",
                                                             "after_one",
                                                             "before_half",
                                                             "before_month",
                                                             "before_year",
                                                             "before_old_year",
                                                             "before_count",
                                                             "before_day",
                                                             "before_decade",
                                                             "before_the_year",
                                                             "after_bare_day",
                                                             "after_year",
                                                             "counted",
                                                             "measures_time",
                                                             "joins_months",
                                                             "speaks_of_figures",
                                                             "future",
                                                             "past",
                                                             "planned_deed",
                                                             "deed_of_one",
                                                             "deed_of_subject",
                                                             "deed_under_way",
                                                             "subject",
                                                             "takes_base",
                                                             "small_unit",
                                                             "leading_currency",
                                                             "after_amount",
                                                             "price_unit",
                                                             "time_shift",
                                                             "hedge",
                                                             "of_level",
                                                             "level",
                                                             "compares",
                                                             "comparison",
                                                             "same_stretch",
                                                             "stretch",
                                                             "same",
                                                             "ago",
                                                             "this_year",
                                                             "last_year",
                                                             "period_lead",
                                                             "told_period_lead",
                                                             "period_link",
                                                             "until_link",
                                                             "starts_span",
                                                             "basis",
                                                             "change_basis",
                                                             "record",
                                                             "says",
                                                             "other_clause",
                                                             "partner_link",
                                                             "body_link",
                                                             "subject_link",
                                                             "leads_elsewhere",
                                                             "goal_verb",
                                                             "goal_passed",
                                                             "grants",
                                                             "of_double",
                                                             "relative",
                                                             "joins",
                                                             "leads_aside",
                                                             "ends_year",
                                                             "at_present",
                                                             "past_change",
                                                             "of_building",
                                                             "data_noun",
                                                             "data_verb",
                                                             "told_reached",
                                                             "was_passive",
                                                             "dated_event",
                                                             "lends",
                                                             "comes_to",
                                                             "sum_noun",
                                                             "reaches",
                                                             "starts_clause",
                                                             "detail_noun",
                                                             "asks_detail",
                                                             "recalled",
                                                             "agreed",
                                                             "arranges",
                                                             "weighs",
                                                             "rings_up",
                                                             "ends_phrase",
                                                             "finite_verb",
                                                             "of_time",
                                                             "any_of_many",
                                                             "the_public",
                                                             "sides",
                                                             "deed_adjective",
                                                             "of_opinion",
                                                             "called_for",
                                                             "many_meetings",
                                                             "chronology",
                                                             "programme",
                                                             "process",
                                                             "edge",
                                                             "moved",
                                                             "put_off",
                                                             "first_plan",
                                                             "part_of_day",
                                                             "opens_plan",
                                                             "follows_on",
                                                             "glad",
                                                             "deals_with",
                                                             "attempt",
                                                             "message",
                                                             "many_people",
                                                             "staff",
                                                             "happens",
                                                             "habit",
                                                             "judged",
                                                             "tried",
                                                             "sets_up",
                                                             "deed_of_talks",
                                                             "border_post",
                                                             "gives_back",
                                                             "confirms",
                                                             "before_confirmed",
                                                             "unsaid_number",
                                                             "stands_at",
                                                             "holds_event",
                                                             "arranged_by",
                                                             "bystander",
                                                             "moment_of",
                                                             "before_verb",
                                                             "parts_from_noun",
                                                             "tells_year",
                                                             "behind_that_month",
                                                             "bound",
                                                             "reports",
                                                             "speaks_of",
                                                             "topic",
                                                             "leaves",
                                                             "returns",
                                                             "set_for",
                                                             "place_word",
                                                             "city_word",
                                                             "threshold",
                                                             "sight",
                                                             "comes_in",
                                                             "no_place",
                                                             "head_noun",
                                                             "envoy",
                                                             "rumour",
                                                             "leads_to_invitation",
                                                             "accompanied",
                                                             "statement",
                                                             "people_there",
                                                             "arranged",
                                                             "stage",
                                                             "wishes",
                                                             "no_leader",
                                                             "bond",
                                                             "timetable",
                                                             "not_in_name",
                                                             "aspect_of_meeting",
                                                             "event_noun",
                                                             "of_the_press",
                                                             "opens_aside",
                                                             "all_people",
                                                             "airport",
                                                             "until_at_last",
                                                             "said_when",
                                                             "done_then",
                                                             "takes_office",
                                                             "process_noun",
                                                             "name_particle",
                                                             "sees_there",
                                                             "opens_object",
                                                             "has_come",
                                                             "has_set_off",
                                                             "length_unit",
                                                             "rate_word",
                                                             "rate_unit",
                                                             "deputy",
                                                             "of_talks",
                                                             "after_ordinal",
                                                             "count_word",
                                                             "of_calls",
                                                             "of_something",
                                                             "at_meeting",
                                                             "about",
                                                             "denies_plan",
                                                             "firm",
                                                             "goes_on_behind",
                                                             "of_row"};

Error malformed(const Asset& table, std::size_t line, std::string_view what) {
    return {ErrorCode::malformed_table, std::string(what),
            std::string(table.path) + ":" + std::to_string(line)};
}

}  // namespace

std::string_view name_of(WordSet set) { return names[static_cast<std::size_t>(set)]; }

Result<WordSets> WordSets::read(const Asset& table, Lexicon& lexicon) {
    WordSets read;
    std::bitset<word_set_count> filled;
    std::size_t last_line = 0;
    for (const TableLine& line : table_lines(table.bytes)) {
        last_line = line.number;
        if (line.cells.size() != 2)
            return malformed(table, last_line, "a line needs a set and words");
        const auto name = std::find(names.begin(), names.end(), line.cells[0]);
        if (name == names.end())
            return malformed(table, last_line,
                             "there is no set '" + std::string(line.cells[0]) + "'");
        const auto set = static_cast<std::size_t>(name - names.begin());
        for (const std::string_view text : split(line.cells[1], ' ')) {
            const WordId word = lexicon.intern(text);
            if (read.sets_.size() <= word) read.sets_.resize(word + std::size_t{1});
            read.sets_[word].set(set);
            filled.set(set);
        }
    }
    for (std::size_t set = 0; set < names.size(); ++set)
        if (!filled[set])
            return malformed(table, last_line,
                             "the set '" + std::string(names[set]) + "' has no words");
    return read;
}

}  // namespace communique
