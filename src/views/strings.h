#pragma once
// What the explorer says about sharing, own articles and corrections, in one place so that it can be
// said in another language.

#include <string_view>

namespace communique::words {

constexpr std::string_view share = "Share";
constexpr std::string_view export_figure = "Export or cite this figure";
constexpr std::string_view export_table = "Export or cite this table";
constexpr std::string_view reading_files = "Reading files";
constexpr std::string_view adding_articles = "Adding articles";
constexpr std::string_view counting = "Counting words";
constexpr std::string_view counting_stopped = "The counting was stopped.";
constexpr std::string_view stop_counting = "Stop";
constexpr std::string_view go_on_counting = "Go on";
constexpr std::string_view more_rows = "Show more rows";
constexpr std::string_view rows_left_out = ": an exported file has all of them.";
constexpr std::string_view further_row = "further row";
constexpr std::string_view earlier_articles = "Articles before";
constexpr std::string_view later_articles = "Articles after";
constexpr std::string_view export_words = "Export";
constexpr std::string_view close = "Close";
constexpr std::string_view copy_citation = "Copy citation";
constexpr std::string_view copy_link = "Copy link";
constexpr std::string_view save_project = "Save project file";
constexpr std::string_view citation_copied = "Citation copied.";
constexpr std::string_view link_copied = "Link copied.";
constexpr std::string_view link_without_articles =
    "Link copied. It does not carry your own articles: a project file does.";
constexpr std::string_view preparing = "Preparing the file …";
constexpr std::string_view this_view = "This view";

constexpr std::string_view only_mine = "only mine";
constexpr std::string_view remove_own = "Remove them";
constexpr std::string_view no_corrections = "No corrections by you";
constexpr std::string_view undo = "Undo";
constexpr std::string_view redo = "Redo";
constexpr std::string_view show_corrections = "Show them";
constexpr std::string_view hide_corrections = "Hide them";
constexpr std::string_view restore = "Restore";
constexpr std::string_view dismiss_note = "Dismiss";

constexpr std::string_view not_understood = "Left out of this link, because it is not understood: ";
constexpr std::string_view no_such_article = "There is no such article here: ";
constexpr std::string_view no_such_sentence = "The article has no such sentence: ";
constexpr std::string_view no_such_figure = "There is no such figure: ";
constexpr std::string_view not_placed = " of your corrections fit nothing in these articles.";
constexpr std::string_view one_not_placed = "1 of your corrections fits nothing in these articles.";

constexpr std::string_view correct = "Correct";
constexpr std::string_view set_right = "Set right what was read here";
constexpr std::string_view new_meeting = "A meeting told by this sentence";
constexpr std::string_view new_count = "A number of meetings reported by this sentence";
constexpr std::string_view new_figure = "A trade figure stated by this sentence";
constexpr std::string_view save = "Save";
constexpr std::string_view dismiss_fact = "Dismiss: it is not so";
constexpr std::string_view cancel = "Cancel";
constexpr std::string_view date = "Date";
constexpr std::string_view date_hint = "2022-09-15, 2022-09 or 2022";
constexpr std::string_view place = "Place";
constexpr std::string_view place_hint = "City";
constexpr std::string_view country = "Country";
constexpr std::string_view country_hint = "If known";
constexpr std::string_view value = "Value";
constexpr std::string_view value_hint = "245000000000";
constexpr std::string_view count_hint = "37";
constexpr std::string_view unit = "Unit";
constexpr std::string_view unit_hint = "USD, percent, tonnes";
constexpr std::string_view period = "Period";
constexpr std::string_view status = "Status";
constexpr std::string_view mode = "How";
constexpr std::string_view kind = "Kind";
constexpr std::string_view changes_nothing = "Nothing was changed.";

constexpr std::string_view sentence = "Sentence ";
constexpr std::string_view at_publisher = "Open at its publisher";
constexpr std::string_view correct_meeting = "Correct the meeting";
constexpr std::string_view correct_count = "Correct the count";
constexpr std::string_view correct_figure = "Correct the figure";
constexpr std::string_view add_meeting = "Add a meeting";
constexpr std::string_view add_count = "Add a count";
constexpr std::string_view add_figure = "Add a trade figure";
constexpr std::string_view article_text = "Text of the article: arrow keys move from sentence to sentence";

constexpr std::string_view path_label = "File or folder";
constexpr std::string_view path_hint = "/home/me/articles";
constexpr std::string_view open = "Open";

}  // namespace communique::words
