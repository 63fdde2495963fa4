#include "articles/document.h"

#include <algorithm>

namespace communique {

std::string_view name_of(DateBasis basis) {
    switch (basis) {
        case DateBasis::given: return "given";
        case DateBasis::stated: return "stated";
        case DateBasis::inferred: return "inferred";
        case DateBasis::none: break;
    }
    return {};
}

DateBasis date_basis_of(std::string_view name) {
    for (const DateBasis basis : {DateBasis::given, DateBasis::stated, DateBasis::inferred})
        if (name == name_of(basis)) return basis;
    return DateBasis::none;
}

std::string free_id(const Corpus& corpus, const std::string& id) {
    const auto taken = [&corpus](const std::string& wanted) {
        for (const Document& document : corpus) {
            if (document.id == wanted) return true;
        }
        return false;
    };
    std::string free = id;
    for (int number = 2; taken(free); ++number) free = id + "-" + std::to_string(number);
    return free;
}

std::string web_address(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        const bool is = address.size() > scheme.size() &&
                        std::equal(scheme.begin(), scheme.end(), address.begin(),
                                   [](char a, char b) { return a == b || a == (b | 0x20); });
        if (is) return std::string(address);
    }
    return {};
}

std::string_view quote(const Corpus& corpus, Source source) {
    if (source.document >= corpus.size()) return {};
    return slice(corpus[source.document].text, source.span);
}

}  // namespace communique
