#pragma once
// Setting facts right: what a reader dismisses, amends or adds becomes a correction of the library,
// one step of a history that can be walked back. A fact is named by its key, "meeting:3", as on the
// charts.

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/steps.h"
#include "facts/library.h"

namespace communique {

struct Explorer;

struct OwnRemoval;  // own_articles.h

// What an undo leads back to: other corrections, or own articles that were taken away.
struct HistoryStep {
    Corrections corrections;
    std::shared_ptr<OwnRemoval> removal;
};

struct CorrectionHistory {
    std::vector<HistoryStep> past;
    std::vector<HistoryStep> future;
};

// Corrections on their way into the library: the facts are linked anew, a little in each frame
// where there are many. The reader still sees those of before; a further correction starts from
// these.
struct CorrectionWork {
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
    Corrections corrections;
    CorrectionHistory history;
    double done = 0;  // up to 1
    LinkedFacts before;
    Steps steps;
};
void correct_on(Explorer& explorer);
void finish_correcting(Explorer& explorer);
// Gives up what is on its way.
void stop_correcting(Explorer& explorer);
// With those on their way.
const Corrections& corrections_of(const Explorer& explorer);
CorrectionHistory& history_of(Explorer& explorer);

// What the fact's key says; no kind where it names nothing that can be corrected.
struct FactName {
    bool known = false;
    FactKind kind = FactKind::meeting;
    std::size_t index = 0;  // among the linked ones
};
FactName fact_named(const Library& library, std::string_view key);

void dismiss_fact(Explorer& explorer, std::string_view key);
void amend_fact(Explorer& explorer, std::string_view key,
                const std::vector<CorrectedField>& fields);
void add_fact(Explorer& explorer, FactKind kind, Source source, std::vector<CorrectedField> fields);
// Takes one correction back, wherever it stands in the history.
void withdraw_correction(Explorer& explorer, std::size_t index);
// Puts others in place of all of them, as one step.
void replace_corrections(Explorer& explorer, Corrections corrections);
// Own articles that were taken away come back the same way.
bool undo_correction(Explorer& explorer);
bool redo_correction(Explorer& explorer);

// "Dismissed: Sept 15, 2022: meeting in person in Samarkand, Uzbekistan."
std::string words_for(const Library& library, const Correction& correction);
// "1 dismissed, 2 amended, 1 added by you"; empty when there are none.
std::string words_for_all(const Library& library);

}  // namespace communique
