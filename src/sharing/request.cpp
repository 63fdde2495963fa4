#include "sharing/export.h"

namespace communique {

FigureRequest request_of(const LinkState& state, const Library&, std::string_view name,
                         Detail detail) {
    FigureRequest request;
    request.name = name;
    request.rules = state.counting;
    request.detail = detail;
    request.period = state.period;
    request.hidden = state.hidden;
    return request;
}

Tab tab_of(std::string_view name) {
    if (name.substr(0, 5) == "trade") return Tab::trade;
    for (const std::string_view of_words :
         {"keywords", "dispersion", "concordance", "trend", "card"})
        if (name == of_words) return Tab::keywords;
    if (name == "articles") return Tab::overview;
    return Tab::meetings;
}

std::string file_name(std::string_view what, const Setting& setting) {
    const std::size_t dot = std::min(what.rfind('.'), what.size());
    const std::size_t scale = std::min(what.find('@'), dot);  // "trade@2x.png"
    std::string name = "communique-" + std::string(what.substr(0, scale));
    if (setting.today) name += "-" + to_string(*setting.today);
    return name + std::string(what.substr(scale));
}

}  // namespace communique
