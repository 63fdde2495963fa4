#pragma once
// Who speaks where in a transcript: "President Bush. Thank you", "PRIME MINISTER LEE: I agree",
// "Q Mr. President". A label opens a line; what is said goes on until the next one.

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "facts/reading/people.h"
#include "facts/reading/scan.h"

namespace communique {

struct SpeakersTurn {
    std::uint32_t sentence = 0;  // that opens with the label
    std::uint32_t first = 0;     // token of the label
    std::uint32_t behind = 0;    // the label and its mark
    PersonIndex speaker = nobody;
};

class Turns {
public:
    // Those of a text in which at least one of the two speaks below its title; O(lines).
    void read(const Scan& scan, const People& people);

    bool any() const { return !turns_.empty(); }
    // That opens the first turn, where there is one.
    std::uint32_t first_sentence() const { return turns_.front().sentence; }
    // Whose words the sentence is; null where none are told of, its speaker nobody where a
    // journalist or somebody unknown speaks.
    const SpeakersTurn* at(std::uint32_t sentence) const;
    // One of the two, or somebody else, speaks; O(1).
    bool speaks(PersonIndex person) const;
    // Both of the two speak.
    bool both_speak() const { return both_speak_; }
    // The first token of what is said in the sentence, behind its label if it opens with one.
    std::uint32_t behind_label(const Sentence& sentence) const;
    // How many other leaders do.
    std::size_t other_leaders() const { return other_leaders_; }
    // The sentence opens the first turn of the second of the two.
    bool completes_pair(std::uint32_t sentence) const {
        return both_speak_ && sentence == completing_;
    }

private:
    void note_speakers(const People& people);

    std::vector<SpeakersTurn> turns_;
    std::unordered_set<PersonIndex> speakers_;
    std::size_t other_leaders_ = 0;
    bool both_speak_ = false;
    std::uint32_t completing_ = 0;  // sentence
};

}  // namespace communique
