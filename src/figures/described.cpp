#include "figures/described.h"

#include <algorithm>

#include "base/say.h"
#include "figures/wording.h"

namespace communique {

std::size_t index_of(std::string_view key) {
    std::size_t number = 0;
    for (const char digit : key.substr(key.find(':') + 1))
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    return number;
}

void describe(const Library& library, const Figure& figure, Datum& datum) {
    if (!datum.description.empty()) return;
    if (figure.name == "meetings") describe_on_timeline(library, datum);
    else if (figure.name == "meetings-by-year") describe_in_year(library, datum);
    else if (figure.name == "trade") describe_trade(library, datum);
}

std::vector<std::string> words_about(const Library& library, std::string_view key) {
    const LinkedFacts& linked = library.linked;
    Datum datum;
    datum.key = key;
    const auto is = [&](std::string_view kind, std::size_t count) {
        return key.starts_with(kind) && index_of(key) < count;
    };
    if (is("meeting:", linked.meetings.size()) || is("count:", linked.counts.size()))
        describe_on_timeline(library, datum);
    else if (is("figure:", linked.figures.size()))
        linked.figures[index_of(key)].figure.kind == FigureKind::change_percent
            ? describe_change(library, datum)
            : describe_trade(library, datum);
    return std::move(datum.tooltip);
}

std::string more_in_table(std::size_t number) {
    return say("And {n} more, see the table.", {{"n", std::to_string(number)}});
}

std::string alternative_words(const Library& library, const Figure& figure,
                              std::vector<Datum>& data, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(data.size(), most); ++i) {
        describe(library, figure, data[i]);
        text += " " + data[i].description;
    }
    if (data.size() > most) text += " " + more_in_table(data.size() - most);
    return text;
}

}  // namespace communique
