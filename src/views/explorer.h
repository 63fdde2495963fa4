#pragma once
// The explorer's state: the library it shows, what its address says, and what the pointer and the
// keyboard are at. show_frame() draws all of it once; everything else here changes it.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/library.h"
#include "figures/word_study.h"
#include "sharing/citation.h"
#include "sharing/link_state.h"
#include "views/article_layout.h"
#include "views/companion.h"
#include "views/correcting.h"
#include "views/fact_editor.h"
#include "views/figure_shelf.h"
#include "views/focus_ring.h"
#include "views/own_articles.h"
#include "views/services.h"
#include "views/time_share.h"
#include "views/tooltip.h"
#include "views/typeface.h"

namespace communique {

// The datum under the pointer, the finger or the keyboard, in which figure.
struct PointedDatum {
    std::string figure;
    Hit hit;
    Box box;  // on the screen
    bool by_pointer = true;
    bool can_open = false;
};

// Where a figure of this frame stands, for tests and screen readers.
struct FigureOnScreen {
    std::string place;  // on the FigureShelf
    ImVec2 origin;
};

// What is pointed at, for the other views to light up what belongs to it (linking.h).
struct Linked {
    std::string from;  // the view; empty for nothing
    std::string key;
    std::vector<Source> sources;
    std::vector<Source> code_points;  // the same counted in code points
};

// A line of the concordance that is in sight, for tests and screen readers.
struct LineOnScreen {
    Box box;
    std::size_t index = 0;
};

// The line of the concordance whose whole context is shown, where it does not cover the line itself:
// at the foot of the panel, else from `below` on.
struct LineLookedAt {
    std::size_t line = 0;
    Box place;         // of the line
    double below = 0;  // the counts
    Box shown;         // where its context is
};

// What the words panel remembers beside what the address says.
struct WordsView {
    std::string stop_field;  // as typed
    std::string alias_field;
    std::string from_field;
    std::string against_field;
    bool shows_settings = false;  // where they are folded behind one line
    bool choosing_articles = false;
    bool editing_lists = false;
    TimeShare time;                // for counting in this frame
    unsigned stopped_at = 0;       // the study's revision that the reader stopped the counting of
    double height = 0;             // of the panel when all was counted
    std::size_t line = 0;          // of the concordance, that the keyboard is at
    std::vector<float> line_ends;  // of whole sentences, from the first line's top
    std::string line_ends_of;      // what they were measured for
    std::vector<LineOnScreen> lines_on_screen;  // of this frame
    std::optional<LineLookedAt> looked_at;      // in this frame
    std::optional<std::size_t> touched;         // the line, by a finger
    std::string all_lines_of;                   // the query whose lines are all wanted
    bool shows_line_settings = false;           // where they are folded behind one line
};

// A wheel or pinch that zooms, somewhere on the screen; time_zoom.h grants it.
struct ZoomWish {
    float x = 0;
    float y = 0;
    double factor = 1;  // above 1: closer
};

// A line above the panels, said in the language of the moment: words with a place for {what}.
struct Note {
    std::string words;
    std::string what;
};

struct Explorer {
    Library library;
    unsigned version = 1;        // of the library; caches compare it
    unsigned texts_version = 1;  // of its articles alone, whatever is said of their facts
    LinkState link;

    bool system_dark = false;
    bool coarse = false;
    Typeface face;
    std::vector<std::string> problems;  // files that could not be read, in words
    std::vector<Note> notes;            // told once, until the reader dismisses them

    std::vector<ReadArticle> bundled;  // kept apart once there are own ones
    std::vector<ReadArticle> own;
    bool told_own = false;                       // the platform knows of them
    std::unique_ptr<LibraryWork> work;           // while articles are added or taken away
    std::unique_ptr<CorrectionWork> correcting;  // while facts are linked anew
    Steps throwing_away;                         // a library that nobody shows any longer
    TimeShare making_time;                       // for these three in this frame
    std::optional<std::size_t> files_read;       // while the platform reads files
    bool stops_reading = false;                  // the reader wants no more of them
    std::string file_in_making;                  // that the platform makes, once it takes long
    bool stops_making_file = false;              // the reader wants it no more
    bool shows_only_mine = false;                // what the library was made for
    CorrectionHistory history;
    FactEdit edit;
    bool lists_corrections = false;
    Setting setting;           // where this explorer stands; the platform knows
    std::string open_menu;     // which row of exports is open
    std::string menu_message;  // what the last press in it did
    std::string menu_focus;    // the row that takes over the keyboard
    bool asks_for_path = false;
    std::string path_text;
    float card_height = 0;  // of what stands below the chosen sentence, in the last frame

    FocusRing focus;
    FigureShelf shelf;
    ArticleShelf articles;
    WordStudy study;
    const RegexEngine* regex = nullptr;  // where the platform has one
    unsigned regex_answers = 0;          // how often it has learnt something
    WordsView words;
    std::size_t overview_first = 0;           // of the articles listed there
    std::size_t listed_first = 0;             // beside the reader
    DocumentIndex listed_for = 0;             // the article it was turned to
    mutable DocumentIndex open_document = 0;  // where document_of() found it last
    Companion companion;
    std::optional<PointedDatum> pointed;
    std::optional<ZoomWish> zoom;  // by wheel or pinch since the last frame
    double drag_left = 0;          // of dragging a time axis, in days
    bool dragged = false;          // the press that ends now was no press
    bool shows_keys = false;
    std::string typed;  // characters since the last frame that no field takes
    bool focus_search = false;
    Linked lit;                          // in this frame
    Linked lit_next;                     // found by it for the next
    std::vector<std::string> lit_views;  // where something is lit, for tests
    std::string point_again;             // the key of the mark selected before a zoom
    std::string chosen_key;              // what the reader asked to see on a chart
    std::string field_text;              // of the search field, before Enter
    bool field_synced = false;
    bool scroll_to_top = false;
    float scrolled = 0;        // how far the panel is
    float scroll_back_to = 0;  // for so many frames, until the panel has its height again
    int scroll_back_frames = 0;
    bool scroll_to_sentence = false;
    bool scroll_to_chosen = false;
    bool scroll_to_card = false;  // a link opened it
    bool scroll_to_uses = false;  // a word was pressed
    float scroll_by = 0;          // asked for by wheel or finger since the last frame, in pixels
    bool can_scroll_up = false;
    bool can_scroll_down = false;
    std::string sent_address;  // the last one given to the platform
    std::string url_to_open;
    bool wants_out = false;  // Esc with nothing to step back from: the platform takes the focus
    std::optional<Tip> tip;  // of this frame
    std::vector<FigureOnScreen> figures_on_screen;  // of this frame

    bool dark() const;
};

// Before a frame: speaks the language that the address names, once its words are there.
void follow_language(Explorer& explorer, Services& services);
// Draws one frame between ImGui::NewFrame and ImGui::Render, for the whole of the display.
void show_frame(Explorer& explorer, Services& services);

// Goes where a link says; what it names but the library has not falls back to what there is, and is
// told. A '#' in it brings corrections along, which take the place of those there are.
void navigate(Explorer& explorer, std::string_view address);
// The same on the way back, to where the panel was scrolled then.
void navigate_back(Explorer& explorer, std::string_view address, float scrolled);
// The project file of what is shown.
std::string project_of(const Explorer& explorer);
// What the platform was last told: the state and, after '#', the corrections.
std::string address_sent(const Explorer& explorer);
// What a citation calls the view.
std::string view_title(Explorer& explorer);
void open_tab(Explorer& explorer, Tab tab);
// Opens the article at the sentence that holds the source.
void read_source(Explorer& explorer, Source source);
// Leads from a fact in the text to its mark; `key` as in Datum::key.
void show_on_chart(Explorer& explorer, std::string_view key);
// The article being read; the first when none was chosen.
DocumentIndex document_of(const Explorer& explorer);
// The answers to what the address asks of words; the counts of each are made only when they change.
WordStudy& study_of(Explorer& explorer);
// Whether words are being counted, a little each frame.
bool is_counting(const Explorer& explorer);
// Whether the next frame goes on with something, so that there has to be one.
bool is_working(const Explorer& explorer);
// After articles were added or replaced.
void library_changed(Explorer& explorer);
// After other facts were linked of the same articles.
void facts_changed(Explorer& explorer);
// So few articles that all is done at once, whatever the clock says: a first page must not hang on
// how fast the machine is, neither in what it shows nor in which half of the explorer it needs.
constexpr std::size_t few_articles = 50;
bool are_few(const Explorer& explorer);

// Tab and Shift+Tab. False when the focus leaves the explorer.
bool move_focus(Explorer& explorer, int direction);
// Esc: gives up what is pointed at first, then the focus. False when there was nothing to give up.
bool step_back(Explorer& explorer);

}  // namespace communique
