#include "facts/reading/make_feast.h"

#include <string>

#include "facts/reading/date_words.h"

namespace communique {
namespace {

bool make_holiday(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture name = c["holiday"];
    if (name.item == nullptr) return false;
    const std::string spec = c.scan().value_of(*name.item);
    DateValue value;
    if (c["year"].count > 0) {
        const int year = c.year(c["year"], DateContext::ShortYears::no);
        const auto day = year == 0 ? std::nullopt : feast(spec, year);
        if (!day) return false;
        value.range = one_day(*day);
        value.explicit_year = true;
        return c.emit(value);
    }
    if (!c.reference()) return c.emit_unresolved(Grain::day);
    const Date reference = *c.reference();
    const auto direction = c.direction(c["last"]);
    const bool of_year = c["last"].first > name.first;
    if (of_year && direction) {
        const auto day = feast(spec, reference.year + *direction);
        return day && c.emit(one_day(*day), Grain::day);
    }
    const bool before = direction ? *direction < 0 : c.tense() == Tense::past;
    std::optional<Date> best;
    for (int year = reference.year - 1; year <= reference.year + 1; ++year) {
        const auto day = feast(spec, year);
        if (!day) continue;
        if (direction && *direction == 0 && year == reference.year) best = day;
        if (direction && *direction == 0) continue;
        if (before && (*day < reference || (*day == reference && !direction))) best = day;
        if (!before && !best && *day >= reference) best = day;
    }
    return best && c.emit(one_day(*best), Grain::day);
}

// The three months from the one that the table gives: "this fall", "in the summer of 2012". What
// lies within one year only; a winter lies in two.
bool make_season(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture name = c["season"];
    if (name.item == nullptr) return false;
    if (c["last"].count == 0 && c["year"].count == 0 &&
        (match.first == 0 || c.scan().form(match.first - 1) != "in"))
        return false;
    const int month = std::stoi(c.scan().value_of(*name.item));
    const auto months_of = [month](int year) {
        const Date first{year, month, 1};
        return DateRange{first, add_days(add_months(first, 3), -1)};
    };
    DateValue value;
    value.grain = Grain::other;
    if (c["year"].count > 0) {
        const int year = c.year(c["year"], DateContext::ShortYears::no);
        value.range = months_of(year);
        value.explicit_year = true;
        return year != 0 && c.emit(value);
    }
    if (!c.reference()) return c.emit_unresolved(Grain::other);
    const Date today = *c.reference();
    // "Kohl shall come in the fall", "had met in the spring"
    const bool told = c["last"].count == 0;
    const int direction = !told                      ? c.direction(c["last"]).value_or(0)
                          : c.tense() == Tense::past ? -1
                                                     : 0;
    int year = today.year;
    if (told && direction == 0 && *months_of(year).last < today) ++year;
    if (c["last"].first > name.first) year += direction;
    else if (direction < 0 && !(*months_of(year).last < today)) --year;
    else if (direction > 0 && !(today < *months_of(year).first)) ++year;
    value.range = months_of(year);
    value.relative = true;
    return c.emit(value);
}

}  // namespace

std::span<const ProductionEntry> feast_productions() {
    static const std::vector<ProductionEntry> list{
        {"holiday", make_holiday, "DATE", {"last", "holiday", "year"}},
        {"season", make_season, "DATE", {"last", "season", "year"}}};
    return list;
}

}  // namespace communique
