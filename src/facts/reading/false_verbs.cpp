#include "facts/reading/false_verbs.h"

namespace communique {

bool is_verb_of_naming(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::string_view form = scan.form(trigger.first);
    const bool demands =
        form == "call" && trigger.first + 1 < scan.words.size() &&
        (scan.form(trigger.first + 1) == "for" || scan.form(trigger.first + 1) == "on");
    // "which the two governments call the broadest since 1945"
    const std::string_view before = trigger.first > begin ? scan.form(trigger.first - 1) : "";
    const std::string_view behind = scan.form(trigger.last + 1);
    if (form == "call" && before.size() > 3 && before.ends_with('s') &&
        (behind == "the" || behind == "it" || behind == "a" || behind == "this" ||
         behind == "their"))
        return true;
    // "the first to call on him at the White House", "to call on Iran to stop": no call over a line
    if (form == "call" && before == "to" && trigger.first == trigger.last &&
        (behind == "on" || behind == "upon"))
        return true;
    // "a statement that calls on the North to disarm"
    const bool appeals = form == "calls" && (behind == "on" || behind == "for" || behind == "upon");
    if (appeals && (before == "that" || before == "which" || before == "who" || before == "and" ||
                    before == "it" || before == "he" || before == "she"))
        return true;
    // "who call each other by their first names"
    if (form == "call" && trigger.first == trigger.last &&
        (behind == "each" || behind == "one" || behind == "him" || behind == "her" ||
         behind == "them"))
        return true;
    if ((form != "calls" && !demands) || trigger.first == begin) return false;
    // "wound up two days of talks with a call for peace"
    if (demands && scan.form(trigger.first + 1) == "for" && trigger.first == trigger.last &&
        scan.form(trigger.first - 1) == "a" && trigger.first + 2 < scan.words.size() &&
        scan.token(trigger.first + 2).kind == TokenKind::word &&
        scan.at(trigger.first + 2, scan.lexicon.find_class("NUMBER")) == nullptr)
        return true;
    // "despite calls to leave India off the list"
    if (form == "calls" && trigger.first == trigger.last && scan.form(trigger.first + 1) == "to" &&
        scan.at(trigger.first + 2, scan.lexicon.find_class("PERSON")) == nullptr &&
        scan.form(trigger.first + 2) != "the")
        return true;
    const ClassId person = scan.lexicon.find_class("PERSON");
    const ClassId group = scan.lexicon.find_class("GROUP");
    return scan.is_in_item(trigger.first - 1, begin, longest_name, [&](const Item& item) {
        return (item.cls == person || (demands && item.cls == group)) &&
               item.end() == trigger.first;
    });
}

bool is_progressive(const Scan& scan, const Trigger& trigger) {
    if (scan.form(trigger.first) != "meeting" || trigger.first == 0) return false;
    // "pictures of the pair meeting Lungu"
    if (trigger.first == trigger.last &&
        scan.at(trigger.last + 1, scan.lexicon.find_class("PERSON")) != nullptr)
        return true;
    const std::string_view before = scan.form(trigger.first - 1);
    for (const std::string_view is : {"is", "are", "was", "were", "be", "'re", "been"})
        if (before == is) return true;
    return false;
}

bool is_for_ambassador(const Scan& scan, const Trigger& trigger) {
    if (scan.form(trigger.last) != "consultations") return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t back = 1; back <= 10 && trigger.first >= begin + back; ++back)
        if (scan.is(trigger.first - back, WordSet::envoy)) return true;
    return false;
}

bool is_held_by_mistake(const Scan& scan, const Trigger& trigger) {
    if (trigger.last == trigger.first ||
        scan.at(trigger.first, scan.lexicon.find_class("HOLD_TALKS")) == nullptr)
        return false;
    if (scan.form(trigger.first + 1) == "been") return true;
    // "the two had discussed the talks": those of others
    const std::string_view have = scan.form(trigger.first);
    if ((have == "had" || have == "have" || have == "has") &&
        scan.form(trigger.last - 1) == "the" &&
        scan.at(trigger.first + 1, scan.lexicon.find_class("JOINT")) != nullptr)
        return true;
    for (std::uint32_t t = trigger.first + 1; t < trigger.last; ++t)
        if (scan.form(t) == "over" && scan.form(t + 1) == "the") return true;
    // "had also touched on the meeting of the bloc"
    for (std::uint32_t t = trigger.first + 1; t + 2 < trigger.last; ++t)
        if (scan.form(t).ends_with("ed") && scan.form(t + 2) == "the" &&
            (scan.form(t + 1) == "on" || scan.form(t + 1) == "upon" ||
             scan.is(t + 1, WordSet::about)))
            return true;
    return false;
}

bool is_adjective(const Scan& scan, const Trigger& trigger) {
    if (scan.form(trigger.first) != "visiting" || trigger.first == 0) return false;
    for (const Name cls : Names{"HOST", "MEET"})
        if (scan.at(trigger.first - 1, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

bool is_such_to_come(const Scan& scan, const Trigger& trigger) {
    return trigger.first > 0 && scan.form(trigger.first - 1) == "such" &&
           scan.form(trigger.last + 1) == "will";
}

bool is_returned_call(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens of "in May with a working visit"
    if (trigger.first < 2 || scan.form(trigger.first) != "call" ||
        !scan.is(trigger.first - 2, WordSet::gives_back))
        return false;
    for (std::uint32_t t = trigger.last + 1; t <= trigger.last + near && scan.form(t) != "."; ++t)
        if (scan.form(t) == "visit" || scan.form(t) == "trip") return true;
    return false;
}

bool is_of_experts(const Scan& scan, const Trigger& trigger) {
    return trigger.noun && trigger.first > 0 && scan.form(trigger.first - 1) == "technical";
}

bool is_word_of_name(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    return trigger.noun && trigger.first == trigger.last && sentence.line != LineKind::headline &&
           !is_title_case(scan, trigger.sentence) && trigger.first > sentence.first_token + 1 &&
           scan.token(trigger.first).capital && scan.token(trigger.last + 1).capital;
}

}  // namespace communique
