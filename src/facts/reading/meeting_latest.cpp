// Which of several is dated: the latest, or the one that was undone. See meeting_day.h.
#include "facts/reading/meeting_day.h"

namespace communique {

std::uint32_t undone_at(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t window = 12;
    const ClassId deny = scan.lexicon.find_class("DENY");
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t < window;)
        if (const Item* item = scan.at(t, deny);
            item != nullptr && scan.value_of(*item) == "cancel")
            return t;
    return 0;
}

std::optional<std::uint32_t> time_of_undoing(const Scan& scan, const Trigger& trigger) {
    constexpr int season = 60;  // days
    const auto date = date_of(scan, trigger);
    if (!date || !scan.reference) return std::nullopt;
    const DateValue& value = scan.values.dates[*date];
    const auto& last = value.range.last;
    const bool gone = last && day_number(*scan.reference) - day_number(*last) > season;
    return gone && value.grain >= Grain::month ? date : std::nullopt;
}

namespace {

// "the latest instance of their quarrels", "the latest in a series": of no day.
bool is_latest_of_kind(const Scan& scan, std::uint32_t token) {
    if (scan.form(token) != "latest") return false;
    const std::string_view next = scan.form(token + 1);
    if (next == "in") return scan.form(token + 2) == "a";
    return next == "instance" || next == "sign" || next == "step" || next == "chapter" ||
           next == "move" || next == "example" || next == "turn" || next == "twist";
}

}  // namespace

Trigger latest_of(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    Trigger latest = trigger;
    for (std::uint32_t t = trigger.last + 1; t + 1 < sentence.first_token + sentence.token_count;
         ++t) {
        // "several times this year, the last time on Sept. 10"
        const bool last = scan.form(t) == "last" && scan.form(t - 1) == "the" &&
                          (scan.form(t + 1) == "time" || scan.form(t + 1) == "on");
        if (scan.form(t) != "recently" && scan.form(t) != "latest" && !last) continue;
        if (is_latest_of_kind(scan, t)) continue;
        // "and most recently met in Dazaifu" is told by its own verb.
        if (scan.at(t + 1, scan.lexicon.find_class("MEET")) != nullptr ||
            scan.at(t + 1, scan.lexicon.find_class("SPEAK")) != nullptr)
            continue;
        latest.first = latest.last = t;
    }
    return latest;
}

}  // namespace communique
