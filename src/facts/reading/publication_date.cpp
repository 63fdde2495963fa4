#include "facts/reading/publication_date.h"

namespace communique {

std::optional<Date> stated_publication_date(const Document& document) {
    // Only the head of the text can say so; further down a date belongs to the story.
    const std::string_view head = std::string_view(document.text).substr(0, 120);
    for (const std::string_view word : {"date ", "Date: ", "date: ", "Published ", "Published: ", "published "}) {
        const std::size_t at = head.find(word);
        if (at == std::string_view::npos) continue;
        if (const auto date = parse_date(head.substr(at + word.size(), 10))) return date;
    }
    return std::nullopt;
}

}  // namespace communique
