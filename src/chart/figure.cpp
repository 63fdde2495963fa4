#include "chart/figure.h"

#include <algorithm>

namespace communique {

const Datum* find_datum(const Figure& figure, Hit hit) {
    std::uint32_t mark_number = 0;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (mark_number++ == hit.mark)
                return hit.datum < mark.data.size() ? &mark.data[hit.datum] : nullptr;
    return nullptr;
}

std::size_t number_of_data(const Figure& figure) {
    std::size_t number = 0;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) number += mark.data.size();
    return number;
}

bool is_of(const Datum& datum, std::string_view key) {
    return datum.key == key || std::binary_search(datum.members.begin(), datum.members.end(), key);
}

std::optional<Hit> find_key(const Figure& figure, std::string_view key) {
    Hit hit;
    for (const Panel& panel : figure.panels) {
        for (const Mark& mark : panel.marks) {
            for (hit.datum = 0; hit.datum < mark.data.size(); ++hit.datum)
                if (is_of(mark.data[hit.datum], key)) return hit;
            ++hit.mark;
        }
    }
    return std::nullopt;
}

}  // namespace communique
