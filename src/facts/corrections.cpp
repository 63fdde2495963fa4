#include "facts/corrections.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/percent.h"
#include "base/utf8.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 3> action_names{"dismiss", "amend", "add"};
constexpr std::array<std::string_view, 3> kind_names{"meeting", "count", "figure"};

template <class Enum>
bool set_enum(Enum& to, std::string_view name, Enum last) {
    const auto value = value_named(name, last);
    if (value) to = *value;
    return value.has_value();
}

bool set_date(PartialDate& date, std::string_view value) {
    const auto parsed = parse_partial_date(value);
    if (parsed) date = *parsed;
    return parsed.has_value();
}

bool set_value(Decimal& number, std::string_view value) {
    const auto parsed = parse_decimal(value);
    if (parsed) number = *parsed;
    return parsed.has_value();
}

// Each sets one field from its text; false when there is no such field or it cannot be that.
bool set_field(Meeting& meeting, std::string_view name, std::string_view value) {
    if (name == "date") {
        meeting.date_end = {};
        return set_date(meeting.date, value);
    }
    if (name == "place") meeting.place = value;
    else if (name == "country") meeting.country = value;
    else if (name == "mode") return set_enum(meeting.mode, value, MeetingMode::phone);
    else if (name == "status") {
        // Who says what became of a meeting says that there was one.
        meeting.implied = false;
        return set_enum(meeting.status, value, MeetingStatus::denied);
    } else return false;
    return true;
}

bool set_field(ReportedCount& count, std::string_view name, std::string_view value) {
    if (name == "value") return set_value(count.value, value);
    if (name == "kind") return set_enum(count.kind, value, CountKind::total);
    return false;
}

bool set_field(TradeFigure& figure, std::string_view name, std::string_view value) {
    if (name == "value") {
        figure.value_max.reset();
        return set_value(figure.value, value);
    }
    if (name == "unit") figure.unit = value;
    else if (name == "period") {
        const auto range = parse_date_range(value);
        if (range) figure.period = *range;
        return range.has_value();
    } else if (name == "kind") return set_enum(figure.kind, value, FigureKind::other);
    else return false;
    return !value.empty();
}

bool can_set(FactKind kind, const CorrectedField& field) {
    Meeting meeting;
    ReportedCount count;
    TradeFigure figure;
    switch (kind) {
        case FactKind::meeting: return set_field(meeting, field.name, field.value);
        case FactKind::count: return set_field(count, field.name, field.value);
        case FactKind::figure: return set_field(figure, field.name, field.value);
    }
    return false;
}

template <class Item>
void amend(Item& item, const Correction& correction, Origin origin) {
    for (const CorrectedField& field : correction.fields) set_field(item, field.name, field.value);
    item.origin = origin;
}

// The machine's fact that a correction means; the number of items when there is none.
template <class Item>
std::size_t find_item(const std::vector<Item>& items, Span span, std::uint32_t nth) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].evidence.empty() && items[i].evidence.front() == span && nth-- == 0) return i;
    }
    return items.size();
}

// Corrects one kind of facts; dismissed ones go last of all, so that numbers hold until then.
template <class Item>
class KindOfFacts {
public:
    explicit KindOfFacts(std::vector<Item>& items) : items_(items), read_(items.size()) {
        for (std::size_t i = 0; i < read_; ++i) items_[i].item = static_cast<std::uint32_t>(i);
    }

    // `number` is the correction's own.
    bool take(const Correction& correction, Span span, std::size_t number) {
        if (correction.action == CorrectionAction::add) {
            Item item;
            item.evidence = {span};
            item.rule = "reader";
            item.item = static_cast<std::uint32_t>(number);
            amend(item, correction, Origin::added);
            items_.push_back(std::move(item));
            return true;
        }
        std::size_t at = find_item(items_, span, correction.nth);
        if (at >= read_) return false;
        if (correction.action == CorrectionAction::dismiss) dismissed_.push_back(at);
        else amend(items_[at], correction, Origin::amended);
        return true;
    }

    void finish() {
        std::sort(dismissed_.rbegin(), dismissed_.rend());
        for (const std::size_t at : dismissed_)
            items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(at));
    }

private:
    std::vector<Item>& items_;
    std::size_t read_;  // how many the machine read; the others were added
    std::vector<std::size_t> dismissed_;
};

template <class Item>
Correction place_of(const std::vector<Item>& items, std::size_t item, const CodePointIndex& index) {
    Correction correction;
    const Span span = items[item].evidence.front();
    correction.begin = index.code_point_of(span.begin);
    correction.end = index.code_point_of(span.end);
    for (std::size_t i = 0; i < item; ++i) {
        if (!items[i].evidence.empty() && items[i].evidence.front() == span) ++correction.nth;
    }
    return correction;
}

std::uint32_t number_in(std::string_view text, bool& ok) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    ok = ok && error == std::errc() && end == text.data() + text.size();
    return value;
}

template <std::size_t n>
std::size_t index_in(const std::array<std::string_view, n>& names, std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

Error unreadable(std::string_view text) {
    return {ErrorCode::bad_argument,
            "this correction cannot be read: " + std::string(text.substr(0, 80)),
            {}};
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find('~');
        parts.push_back(percent_decoded(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::string_view name_of(FactKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

bool Correction::same_fact(const Correction& other) const {
    return kind == other.kind && document == other.document && begin == other.begin &&
           end == other.end && nth == other.nth && action != CorrectionAction::add &&
           other.action != CorrectionAction::add;
}

std::string problem_with(FactKind kind, const CorrectedField& field) {
    if (can_set(kind, field)) return {};
    if (field.name == "date" || field.name == "period")
        return "A date looks like 2022, 2022-09 or 2022-09-15.";
    if (field.name == "value") return "A value is a number: 37 or 245000000000.";
    return "“" + field.value + "” cannot be the " + field.name + " of a " +
           std::string(name_of(kind)) + ".";
}

std::string problem_with(const Correction& correction) {
    bool has_value =
        correction.action != CorrectionAction::add || correction.kind == FactKind::meeting;
    for (const CorrectedField& field : correction.fields) {
        std::string problem = problem_with(correction.kind, field);
        if (!problem.empty()) return problem;
        has_value = has_value || field.name == "value";
    }
    return has_value ? std::string() : "A value is a number: 37 or 245000000000.";
}

DocumentFacts corrected(const DocumentFacts& read, const Document& document,
                        const Corrections& corrections, std::vector<bool>& placed) {
    DocumentFacts facts = read;
    std::optional<CodePointIndex> index;
    KindOfFacts meetings(facts.meetings);
    KindOfFacts counts(facts.counts);
    KindOfFacts figures(facts.figures);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const Correction& correction = corrections[i];
        if (correction.document != document.id) continue;
        if (!index) index.emplace(document.text);
        const Span span{index->byte_of(correction.begin), index->byte_of(correction.end)};
        const bool inside = !slice(document.text, span).empty();
        bool taken = false;
        if (inside && correction.kind == FactKind::meeting)
            taken = meetings.take(correction, span, i);
        if (inside && correction.kind == FactKind::count) taken = counts.take(correction, span, i);
        if (inside && correction.kind == FactKind::figure)
            taken = figures.take(correction, span, i);
        if (taken) placed[i] = true;
    }
    for (Meeting& meeting : facts.meetings) {
        if (meeting.origin == Origin::added) meeting.participants = facts.pair;
    }
    meetings.finish();
    counts.finish();
    figures.finish();
    return facts;
}

Correction dismissal_of(const DocumentFacts& read, const Document& document, FactKind kind,
                        std::size_t item) {
    const CodePointIndex index(document.text);
    Correction correction;
    if (kind == FactKind::meeting) correction = place_of(read.meetings, item, index);
    if (kind == FactKind::count) correction = place_of(read.counts, item, index);
    if (kind == FactKind::figure) correction = place_of(read.figures, item, index);
    correction.kind = kind;
    correction.document = document.id;
    return correction;
}

std::optional<std::size_t> item_of(const DocumentFacts& read, const Document& document,
                                   const Correction& correction) {
    const CodePointIndex index(document.text);
    const Span span{index.byte_of(correction.begin), index.byte_of(correction.end)};
    const auto found = [&](const auto& items) -> std::optional<std::size_t> {
        const std::size_t at = find_item(items, span, correction.nth);
        return at < items.size() ? std::optional(at) : std::nullopt;
    };
    if (correction.action == CorrectionAction::add) return std::nullopt;
    if (correction.kind == FactKind::meeting) return found(read.meetings);
    return correction.kind == FactKind::count ? found(read.counts) : found(read.figures);
}

std::string to_text(const Correction& correction) {
    std::string text(action_names[static_cast<std::size_t>(correction.action)]);
    const auto add = [&text](std::string_view part) {
        text += '~';
        append_percent_encoded(text, part, "-_.");
    };
    add(name_of(correction.kind));
    add(correction.document);
    add(std::to_string(correction.begin));
    add(std::to_string(correction.end));
    if (correction.nth > 0) {
        add("nth");
        add(std::to_string(correction.nth));
    }
    for (const CorrectedField& field : correction.fields) {
        add(field.name);
        add(field.value);
    }
    return text;
}

Result<Correction> correction_from_text(std::string_view text) {
    const std::vector<std::string> parts = split(text);
    constexpr std::size_t fixed = 5;
    if (parts.size() < fixed || parts.size() % 2 == 0) return unreadable(text);
    const std::size_t action = index_in(action_names, parts[0]);
    const std::size_t kind = index_in(kind_names, parts[1]);
    bool ok = action < action_names.size() && kind < kind_names.size();
    Correction correction;
    correction.document = parts[2];
    correction.begin = number_in(parts[3], ok);
    correction.end = number_in(parts[4], ok);
    if (!ok || correction.begin >= correction.end) return unreadable(text);
    correction.action = static_cast<CorrectionAction>(action);
    correction.kind = static_cast<FactKind>(kind);
    for (std::size_t i = fixed; i < parts.size(); i += 2) {
        if (parts[i] == "nth") correction.nth = number_in(parts[i + 1], ok);
        else correction.fields.push_back({parts[i], parts[i + 1]});
    }
    if (!ok || !problem_with(correction).empty()) return unreadable(text);
    return correction;
}

}  // namespace communique
