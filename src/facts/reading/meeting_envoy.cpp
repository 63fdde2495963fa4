#include "facts/reading/meeting_envoy.h"

namespace communique {
namespace {

bool is_staff(const Scan& scan, std::uint32_t token) {
    for (const WordSet set : {WordSet::deputy, WordSet::staff, WordSet::envoy, WordSet::no_leader})
        if (scan.is(token, set)) return true;
    return false;
}

bool is_sending(const Scan& scan, std::uint32_t token) {
    return scan.at(token, scan.lexicon.find_class("SENT")) != nullptr;
}

// "an adviser and friend of Macron", "an adviser on security to Macron"
bool names_staff_before(const Scan& scan, std::uint32_t begin, std::uint32_t link) {
    if (link <= begin) return false;
    // "threw a party for Macron"
    if (scan.form(link - 1) == "party") return false;
    if (is_staff(scan, link - 1)) return true;
    const bool joined = link >= begin + 3 && scan.form(link - 2) == "and";
    const bool topical = link >= begin + 3 && scan.form(link - 2) == "on";
    return (joined || topical) && is_staff(scan, link - 3);
}

// A name, a nationality, a day or a place says nothing of somebody who is sent.
bool is_read_otherwise(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    return scan.is_in_item(token, begin, longest_name, [&](const Item& item) {
        if (item.kind == ItemKind::date || item.kind == ItemKind::group) return true;
        if (item.kind != ItemKind::lexicon) return false;
        const std::string& cls = scan.lexicon.class_name(item.cls);
        return cls == "COUNTRY" || cls == "CITY" || cls == "SEAT" || cls == "CAPITAL" ||
               cls == "VENUE" || cls == "ORGANISATION" || cls == "DEMONYM" || cls == "WEEKDAY" ||
               cls == "LEADERS";
    });
}

}  // namespace

bool is_complement_of_staff(const Scan& scan, std::uint32_t begin, std::uint32_t first,
                            std::uint32_t end) {
    if (first <= begin + 1) return false;
    std::uint32_t link = first - 1;
    if (scan.form(link) == "the" && link > begin + 1) --link;
    const std::string_view word = scan.form(link);
    if (word == "of" || word == "to" || word == "for") return names_staff_before(scan, begin, link);
    if (word == "by") return is_sending(scan, link - 1);
    return is_sending(scan, end) &&
           (word == "whom" || word == "who" || word == "that" || is_staff(scan, link));
}

bool is_complement_of_staff(const Scan& scan, std::uint32_t sentence, const Capture& person) {
    return person.count > 0 && person.item != nullptr &&
           is_complement_of_staff(scan, scan.analysis.sentences[sentence].first_token, person.first,
                                  person.first + person.count);
}

bool is_of_other_owner(const Article& article, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens of "'s first private"
    const Scan& scan = article.scan;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    std::uint32_t mark = trigger.first;
    while (mark > begin + 1 && trigger.first - mark < near && scan.form(mark - 1) != "'s") --mark;
    if (mark <= begin + 1 || scan.form(mark - 1) != "'s") return false;
    const std::uint32_t owner = mark - 2;
    bool known = false;
    bool other = false;
    scan.is_in_item(owner, begin, longest_name, [&](const Item& item) {
        if (item.kind != ItemKind::person) return false;
        const PersonValue& value = scan.values.persons[item.value];
        const bool vague = value.by_role || value.pronoun;
        known = known || vague || article.people.in_pair(value.person);
        other = other || !article.people.in_pair(value.person);
        return false;
    });
    if (known || is_read_otherwise(scan, owner, begin)) return false;
    const bool named = scan.token(owner).capital && scan.form(trigger.last + 1) == "with" &&
                       !is_title_case(scan, trigger.sentence);
    const bool office =
        is_staff(scan, owner) || scan.at(owner, scan.lexicon.find_class("MINISTER")) != nullptr;
    return other || named || (office && scan.form(owner) != "premier");
}

}  // namespace communique
