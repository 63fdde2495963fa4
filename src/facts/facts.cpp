#include "facts/facts.h"

namespace communique {

std::string_view name_of(Origin origin) {
    switch (origin) {
        case Origin::read: return "read";
        case Origin::amended: return "amended";
        case Origin::added: return "added";
    }
    return {};
}

std::string_view name_of(MeetingMode mode) {
    switch (mode) {
        case MeetingMode::in_person: return "in-person";
        case MeetingMode::video: return "video";
        case MeetingMode::phone: return "phone";
    }
    return {};
}

std::string_view name_of(MeetingStatus status) {
    switch (status) {
        case MeetingStatus::held: return "held";
        case MeetingStatus::planned: return "planned";
        case MeetingStatus::denied: return "denied";
    }
    return {};
}

std::string_view name_of(CountKind kind) {
    return kind == CountKind::ordinal ? "ordinal" : "total";
}

std::string_view name_of(Approx approx) {
    switch (approx) {
        case Approx::none: return {};
        case Approx::about: return "about";
        case Approx::almost: return "almost";
        case Approx::more_than: return "more than";
        case Approx::less_than: return "less than";
        case Approx::at_least: return "at least";
        case Approx::record: return "record";
    }
    return {};
}

std::string_view name_of(FigureKind kind) {
    switch (kind) {
        case FigureKind::trade_total: return "trade_total";
        case FigureKind::export_value: return "export";
        case FigureKind::import_value: return "import";
        case FigureKind::deal: return "deal";
        case FigureKind::investment: return "investment";
        case FigureKind::change_percent: return "change_percent";
        case FigureKind::price: return "price";
        case FigureKind::volume: return "volume";
        case FigureKind::other: return "other";
    }
    return {};
}

std::string_view name_of(Modality modality) {
    switch (modality) {
        case Modality::actual: return "actual";
        case Modality::target: return "target";
        case Modality::forecast: return "forecast";
        case Modality::hypothetical: return "hypothetical";
    }
    return {};
}

std::string_view name_of(MentionKind kind) {
    switch (kind) {
        case MentionKind::money: return "money";
        case MentionKind::percent: return "percent";
        case MentionKind::number: return "number";
        case MentionKind::date: return "date";
        case MentionKind::quantity: return "measure";
        case MentionKind::party: return "person";
        case MentionKind::place: return "place";
    }
    return {};
}

}  // namespace communique
