#pragma once
// Words for a footnote: a view of the explorer, or one sentence of an article, with the address
// under which a colleague finds it again.

#include <optional>
#include <string>
#include <string_view>

#include "facts/library.h"
#include "sharing/link_state.h"

namespace communique {

// Where this explorer stands and what day it is; a core without clock and address has neither.
struct Setting {
    std::string site;  // "https://example.org/communique/", or empty
    std::optional<Date> today;
};

// "https://example.org/communique/?tab=meetings#fix=…"
std::string address_of(const Setting& setting, const LinkState& state,
                       const Corrections& corrections);
// “Title.” Communiqué 0.1.0, from: Kyodo News, July 3, 2024; …. Address (Nov 22, 2026).
std::string cite_view(const Library& library, std::string_view title, const LinkState& state,
                      const Setting& setting);
// “The sentence.” Kyodo News, “Title”, July 3, 2024, sentence 14. Its address. Ours.
std::string cite_sentence(const Library& library, SentenceRef sentence, const LinkState& state,
                          const Setting& setting);

}  // namespace communique
