#include "facts/reading/shared_title.h"

#include "facts/reading/among.h"

namespace communique {
namespace {

// The heads of state or government whose plural holds the token: "prime ministers".
const Item* office_of_several(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const ClassId office = scan.lexicon.find_class("OFFICE");
    for (std::uint32_t start = token; start + 1 >= token && start >= begin; --start) {
        const Item* item = scan.at(start, office);
        if (item != nullptr && item->end() == token + 1) {
            const std::string& cls = scan.detail_of(*item);
            const bool top = cls == "head_of_state" || cls == "head_of_government";
            return top && scan.form(token).ends_with('s') ? item : nullptr;
        }
        if (start == begin) break;
    }
    return nullptr;
}

// What may stand between the title and the second name: the first one, and whose president he is.
bool is_of_list(const Scan& scan, std::uint32_t token) {
    static constexpr std::string_view links[] = {"of", "the", ",", "and", "(", ")"};
    return scan.token(token).capital || among(scan.form(token), links);
}

}  // namespace

NameContext shared_title(const Scan& scan, std::uint32_t name, std::uint32_t sentence) {
    constexpr std::uint32_t far = 16;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[sentence].first_token;
    NameContext context;
    if (name <= begin + 2 || (scan.form(name - 1) != "and" && scan.form(name - 1) != ","))
        return context;
    for (std::uint32_t t = name - 1; t > begin && name - t < far; --t) {
        if (const Item* office = office_of_several(scan, t - 1, begin)) {
            // "the presidents, Macron and Duda" are told of as a pair: the name follows at once.
            if (t + 1 >= name || (!scan.token(t).capital && scan.form(t) != "of")) return context;
            context.office = scan.value_of(*office);
            context.office_class = scan.detail_of(*office) == "head_of_state"
                                       ? OfficeClass::head_of_state
                                       : OfficeClass::head_of_government;
            return context;
        }
        if (!is_of_list(scan, t - 1)) return context;
    }
    return context;
}

bool is_leaders_counterpart(const Scan& scan, const Match& match) {
    const Capture office = match["office"];
    if (office.count == 0) return false;
    const Item* item = scan.at(office.first, scan.lexicon.find_class("COUNTERPART"));
    if (item == nullptr || scan.value_of(*item) != "counterpart") return false;
    const ClassId minister = scan.lexicon.find_class("MINISTER");
    const ClassId leader = scan.lexicon.find_class("OFFICE");
    constexpr std::uint32_t far = 60;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t t = match.first; t-- > begin && match.first - t < far;)
        // A prime minister's is none.
        if (scan.at(t, minister) != nullptr &&
            !scan.is_in_item(t, begin, 2, [leader](const Item& i) { return i.cls == leader; }))
            return false;
    return true;
}

}  // namespace communique
