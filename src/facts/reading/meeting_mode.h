#pragma once
// How two leaders spoke with each other: face to face, by telephone or by video.

#include <optional>
#include <string_view>

#include "facts/facts.h"
#include "facts/reading/outlook.h"

namespace communique {

// The mode that the trigger or the words nearest to it name; nothing when they name none.
std::optional<MeetingMode> stated_mode(const Scan& scan, const Trigger& trigger,
                                       bool joint = false);
// How they spoke in the sentence before, where it tells of calls and of no meeting; else nothing.
std::optional<MeetingMode> mode_told_last(const Scan& scan, const Trigger& trigger);
// The mode that the heading above names, "Telephone conversations"; nothing without one.
std::optional<MeetingMode> mode_of_heading(const Scan& scan, const Trigger& trigger);
// Within a few words behind it stands the word: "talked for three hours", "spoken only once
// before".
bool says_behind(const Scan& scan, const Trigger& trigger, std::string_view word);
// "for three hours", "for a few minutes in the corridor": calls are shorter and have no place.
bool is_face_to_face(const Scan& scan, const Trigger& trigger);
// "spoke for ten minutes in a corridor"
bool names_spot(const Scan& scan, const Trigger& trigger);

}  // namespace communique
