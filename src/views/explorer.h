#pragma once
// The explorer's state: the library it shows, what its address says, and what the pointer and the
// keyboard are at. show_frame() draws all of it once; everything else here changes it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/library.h"
#include "sharing/citation.h"
#include "statistics/concordance.h"
#include "views/article_layout.h"
#include "views/companion.h"
#include "views/correcting.h"
#include "views/fact_editor.h"
#include "views/figure_shelf.h"
#include "views/focus_ring.h"
#include "views/own_articles.h"
#include "sharing/link_state.h"
#include "views/services.h"
#include "views/tooltip.h"
#include "views/typeface.h"

namespace communique {

// The datum under the pointer, the finger or the keyboard, in which figure.
struct PointedDatum {
    std::string figure;
    Hit hit;
    Box box;              // on the screen
    bool by_pointer = true;
    bool can_open = false;
};

// Where a figure of this frame stands, for tests and screen readers.
struct FigureOnScreen {
    std::string place;  // on the FigureShelf
    ImVec2 origin;
};

// Uses of a query in context, kept until the query or the library changes.
struct ConcordanceCache {
    std::string query;
    unsigned version = 0;
    bool filled = false;
    std::vector<ConcordanceLine> lines;
};

struct Explorer {
    Library library;
    unsigned version = 1;  // of the library; caches compare it
    LinkState link;

    bool system_dark = false;
    bool coarse = false;
    Typeface face;
    std::vector<std::string> problems;  // files that could not be read, in words
    std::vector<std::string> notes;     // told once, until the reader dismisses them

    std::vector<ReadArticle> bundled;  // kept apart once there are own ones
    std::vector<ReadArticle> own;
    bool told_own = false;             // the platform knows of them
    bool shows_only_mine = false;      // what the library was made for
    CorrectionHistory history;
    FactEdit edit;
    bool lists_corrections = false;
    Setting setting;                   // where this explorer stands; the platform knows
    std::string open_menu;             // which row of exports is open
    std::string menu_message;          // what the last press in it did
    std::string menu_focus;            // the row that takes over the keyboard
    bool asks_for_path = false;
    std::string path_text;
    float card_height = 0;             // of what stands below the chosen sentence, in the last frame

    FocusRing focus;
    FigureShelf shelf;
    ArticleShelf articles;
    ConcordanceCache concordance;
    Companion companion;
    std::optional<PointedDatum> pointed;
    std::string chosen_key;    // what the reader asked to see on a chart
    std::string field_text;    // of the search field, before Enter
    bool field_synced = false;
    bool scroll_to_top = false;
    bool scroll_to_sentence = false;
    bool scroll_to_chosen = false;
    float scroll_by = 0;           // asked for by wheel or finger since the last frame, in pixels
    bool can_scroll_up = false;
    bool can_scroll_down = false;
    std::string sent_address;      // the last one given to the platform
    std::string url_to_open;
    bool wants_out = false;        // Esc with nothing to step back from: the platform takes the focus
    std::optional<Tip> tip;        // of this frame
    std::vector<FigureOnScreen> figures_on_screen;  // of this frame

    bool dark() const;
};

// Draws one frame between ImGui::NewFrame and ImGui::Render, for the whole of the display.
void show_frame(Explorer& explorer, Services& services);

// Goes where a link says; what it names but the library has not falls back to what there is, and is
// told. A '#' in it brings corrections along, which take the place of those there are.
void navigate(Explorer& explorer, std::string_view address);
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
// Every use of the query, made again only when it changes.
const std::vector<ConcordanceLine>& concordance_of(Explorer& explorer);
// After articles were added or replaced.
void library_changed(Explorer& explorer);

// Tab and Shift+Tab. False when the focus leaves the explorer.
bool move_focus(Explorer& explorer, int direction);
// Esc: gives up what is pointed at first, then the focus. False when there was nothing to give up.
bool step_back(Explorer& explorer);

}  // namespace communique
