#include "facts/reading/figure_kind.h"

#include "facts/reading/trade_share.h"

namespace communique {

FigureKind kind_of(std::string_view flow, const FigureCandidate& figure) {
    if (figure.role == FigureRole::change) return FigureKind::change_percent;
    if (!figure.money) return FigureKind::volume;
    if (flow == "trade_total" || flow == "trade") return FigureKind::trade_total;
    if (flow == "export" || flow == "goods" || flow == "volume") return FigureKind::export_value;
    if (flow == "import") return FigureKind::import_value;
    if (flow == "investment" || flow == "fdi" || flow == "invest" || flow == "project" ||
        flow == "cost")
        return FigureKind::investment;
    if (flow == "deal" || flow == "credit" || flow == "aid" || flow == "pay")
        return FigureKind::deal;
    return FigureKind::other;
}

bool is_one_way(std::string_view flow) {
    return flow == "export" || flow == "import" || flow == "balance";
}

bool is_of_one_moment(std::string_view flow) {
    return flow == "deal" || flow == "credit" || flow == "investment" || flow == "fdi" ||
           flow == "invest" || flow == "project" || flow == "cost" || flow == "aid" ||
           flow == "pay" || flow == "owe" || flow == share_flow;
}

}  // namespace communique
