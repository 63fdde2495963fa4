// Counting the words of many articles takes longer than a frame may: it goes on a little in each,
// with its progress in sight, until the reader stops it.

#include "base/say.h"
#include "views/controls.h"
#include "views/panels.h"

namespace communique {

bool is_counting(const Explorer& explorer) {
    return !explorer.library.corpus.empty() && !explorer.study.ready() &&
           explorer.words.stopped_at != explorer.study.revision();
}

bool is_working(const Explorer& explorer) {
    return is_counting(explorer) || is_making(explorer) || explorer.correcting ||
           !explorer.throwing_away.done() || explorer.shelf.is_behind() ||
           explorer.companion.is_behind();
}

void count_on(Explorer& explorer) {
    WordStudy& study = study_of(explorer);
    explorer.words.time.go_on([&] { study.step(); }, [&] { return !is_counting(explorer); });
}

void allow_work(Explorer& explorer) {
    const double seconds = are_few(explorer) ? TimeShare::all_there_is : share_of_a_frame;
    explorer.words.time.grant(seconds);
    explorer.shelf.allow(seconds);
    explorer.making_time.grant(share_of_a_frame);
}

bool show_counting(Ui& ui, Explorer& explorer, Column& column) {
    const WordStudy& study = explorer.study;
    if (study.ready()) return false;
    ImGui::PushID("counting");
    ControlRow row(ui, column, 12);
    if (is_counting(explorer)) {
        const int percent = static_cast<int>(study.progress() * 100);
        row_label(ui, row,
                  std::string(say("Counting words")) + " … " + std::to_string(percent) + "%");
        if (button(ui, row, say("Stop"))) explorer.words.stopped_at = study.revision();
    } else {
        row_label(ui, row, say("The counting was stopped."));
        if (button(ui, row, say("Go on"))) explorer.words.stopped_at = 0;
    }
    row.end();
    ImGui::PopID();
    const Box bar = column.take(10);
    const double done = bar.width * study.progress();
    ui.draw->AddRectFilled(min_of({bar.x, bar.y + 6, bar.width, 3}),
                           max_of({bar.x, bar.y + 6, bar.width, 3}), ui.color(ColorRole::grid));
    ui.draw->AddRectFilled(min_of({bar.x, bar.y + 6, done, 3}), max_of({bar.x, bar.y + 6, done, 3}),
                           ui.color(ColorRole::accent));
    return true;
}

}  // namespace communique
