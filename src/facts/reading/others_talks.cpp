#include "facts/reading/others_talks.h"

#include "facts/reading/make_person.h"

namespace communique {
namespace {

bool is_of_pair(const Article& article, const std::string& code) {
    return code == article.people[article.people.pair[0]].country ||
           code == article.people[article.people.pair[1]].country;
}

// The nation whose name ends right before the token; empty where none does.
std::string nation_before(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t longest = 4;  // tokens of a country's name
    for (std::uint32_t t = token; t-- > begin && token - t <= longest;)
        for (const Item& item : scan.items[t])
            if (item.end() == token)
                if (const std::string& code = nation_code(scan, t); !code.empty()) return code;
    return {};
}

std::uint32_t begin_of_nation(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t longest = 4;  // tokens
    for (std::uint32_t t = begin; t < token; ++t)
        for (const Item& item : scan.items[t])
            if (item.end() == token && token - t <= longest && !nation_code(scan, t).empty())
                return t;
    return token;
}

}  // namespace

bool is_of_others_talks(const Article& article, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 12;  // tokens of "talks held on the same day in"
    if (article.people.pair[0] == nobody) return false;
    const Scan& scan = article.scan;
    const ClassId talks = scan.lexicon.find_class("TALKS");
    const ClassId meet = scan.lexicon.find_class("MEET");
    for (std::uint32_t noun = token; noun-- > begin + 2 && token - noun <= near;) {
        const std::string_view form = scan.form(noun);
        if (form == "." || form == ";") return false;
        // "welcomed the India-Pakistan talks when they met in Sochi"
        if (scan.at(noun, meet) != nullptr) return false;
        if (scan.at(noun, talks) == nullptr) continue;
        if (nation_before(scan, noun, begin).empty()) return false;
        const std::string last = nation_before(scan, noun, begin);
        if (last.empty()) continue;
        const std::uint32_t low = noun > begin + near ? noun - near : begin;
        const std::uint32_t dash = begin_of_nation(scan, noun, low);
        if (dash <= low || (scan.form(dash - 1) != "-" && scan.form(dash - 1) != "and")) continue;
        const std::string first = nation_before(scan, dash - 1, low);
        // "during the Korea-China-Japan summit", "on the margins of the India-Pakistan talks": there
        const std::uint32_t head = begin_of_nation(scan, dash - 1, low);
        const std::uint32_t link = scan.form(head - 1) == "the" ? head - 2 : head - 1;
        const bool beside = scan.form(link) == "of" && (scan.form(link - 1) == "margins" ||
                                                        scan.form(link - 1) == "sidelines");
        if (scan.form(head - 1) == "-" || beside || scan.form(link) == "during" ||
            scan.form(link) == "at")
            return false;
        if (!first.empty() && first != last &&
            (!is_of_pair(article, first) || !is_of_pair(article, last)))
            return true;
    }
    return false;
}

}  // namespace communique
