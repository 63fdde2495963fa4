#include "facts/reading/turns.h"

#include <algorithm>

namespace communique {
namespace {

enum class Label { none, other, office, person };

struct Found {
    Label label = Label::none;
    PersonIndex speaker = nobody;
    std::uint32_t behind = 0;  // the label's mark
};

// Behind "(retranslated)", "(As interpreted.)"; the token itself where no bracket opens.
std::uint32_t behind_bracket(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 8;  // tokens
    if (token >= end || scan.form(token) != "(") return token;
    for (std::uint32_t t = token + 1; t < end && t < token + longest; ++t)
        if (scan.form(t) == ")") return t + 1;
    return token;
}

// Behind the colon of a label, or the stop behind which what is said begins as a sentence of its own;
// 0 where the words up to the token are no label.
std::uint32_t behind_mark(const Scan& scan, std::uint32_t token, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const std::uint32_t mark = behind_bracket(scan, token, end);
    if (mark >= end) return 0;
    const bool stop = mark == token && scan.form(mark) == "." && mark + 1 == end;
    return stop || scan.form(mark) == ":" ? mark + 1 : 0;
}

// "Q", "Question:", "MR. CARTER:", "JOURNALIST:": large letters up to the mark.
std::uint32_t behind_label_of_other(const Scan& scan, std::uint32_t index) {
    constexpr std::uint32_t longest = 6;  // tokens
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t first = sentence.first_token;
    const std::uint32_t end = std::min(first + sentence.token_count, first + longest);
    for (std::uint32_t t = first; t < end; ++t) {
        if (t > first && scan.form(t) == ":") return t + 1;
        const bool fits = scan.token(t).kind != TokenKind::word || scan.token(t).capital;
        if (!fits) break;
    }
    return scan.form(first) == "q" || scan.form(first) == "question" ? first + 1 : 0;
}

// One of the two who holds the office, where the other does not: "The President."
PersonIndex holder(const People& people, const Scan& scan, const Item& office) {
    const std::string& cls = scan.detail_of(office);
    PersonIndex found = nobody;
    for (const PersonIndex p : people.pair) {
        const bool head = cls == "head_of_state"
                              ? people[p].office == OfficeClass::head_of_state
                              : cls == "head_of_government" &&
                                    people[p].office == OfficeClass::head_of_government;
        if (!head) continue;
        if (found != nobody) return nobody;
        found = p;
    }
    return found;
}

Found label_of(const Scan& scan, const People& people, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    if (sentence.token_count == 0) return {};
    const std::uint32_t first = sentence.first_token;
    const Item* person = scan.at(first, scan.lexicon.find_class("PERSON"));
    if (person != nullptr && person->kind == ItemKind::person)
        if (const std::uint32_t behind = behind_mark(scan, person->end(), index); behind != 0)
            return {Label::person, scan.values.persons[person->value].person, behind};
    const std::uint32_t word = scan.form(first) == "the" ? first + 1 : first;
    if (const Item* office = scan.at(word, scan.lexicon.find_class("OFFICE")))
        if (const std::uint32_t behind = behind_mark(scan, office->end(), index); behind != 0)
            return {Label::office, holder(people, scan, *office), behind};
    const std::uint32_t behind = behind_label_of_other(scan, index);
    return {behind != 0 ? Label::other : Label::none, nobody, behind};
}

}  // namespace

void Turns::read(const Scan& scan, const People& people) {
    turns_.clear();
    speakers_.clear();
    other_leaders_ = 0;
    both_speak_ = false;
    if (people.pair[0] == nobody) return;
    bool speaks = false;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) {
        if (!scan.opens_line(s)) continue;
        // A title: "Putin: We are ready"
        if (s == 0 && scan.analysis.sentences[s].line == LineKind::headline) continue;
        const Found found = label_of(scan, people, s);
        if (found.label == Label::none) continue;
        speaks = speaks || people.in_pair(found.speaker);
        turns_.push_back({s, scan.analysis.sentences[s].first_token, found.behind, found.speaker});
    }
    if (!speaks) turns_.clear();
    note_speakers(people);
}

const SpeakersTurn* Turns::at(std::uint32_t sentence) const {
    const auto next = std::upper_bound(
        turns_.begin(), turns_.end(), sentence,
        [](std::uint32_t index, const SpeakersTurn& turn) { return index < turn.sentence; });
    return next == turns_.begin() ? nullptr : &*std::prev(next);
}

std::uint32_t Turns::behind_label(const Sentence& sentence) const {
    const auto turn = std::lower_bound(
        turns_.begin(), turns_.end(), sentence.first_token,
        [](const SpeakersTurn& t, std::uint32_t token) { return t.first < token; });
    const bool labelled = turn != turns_.end() && turn->first == sentence.first_token;
    return labelled ? turn->behind : sentence.first_token;
}

bool Turns::speaks(PersonIndex person) const { return speakers_.contains(person); }

void Turns::note_speakers(const People& people) {
    PersonIndex first = nobody;
    for (const SpeakersTurn& turn : turns_) {
        const bool known = !speakers_.insert(turn.speaker).second;
        if (!people.in_pair(turn.speaker)) {
            if (!known && turn.speaker != nobody && is_top(people[turn.speaker].office))
                ++other_leaders_;
            continue;
        }
        if (first == nobody) first = turn.speaker;
        if (both_speak_ || turn.speaker == first) continue;
        both_speak_ = true;
        completing_ = turn.sentence;
    }
}

}  // namespace communique
