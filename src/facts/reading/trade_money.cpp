#include "facts/reading/trade_money.h"

#include <algorithm>
#include <optional>

namespace communique {
namespace {

// The code behind "FR=" in "FR=FRF<2002 CH=CHF", or nothing; of money that was given up, none from that
// year on.
std::string_view code_for(std::string_view table, std::string_view country,
                          const std::optional<Date>& day) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find(' '), table.size());
        const std::string_view entry = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t equals = entry.find('=');
        if (equals == std::string_view::npos || entry.substr(0, equals) != country) continue;
        const std::size_t until = entry.find('<');
        const std::string_view code = entry.substr(equals + 1, until - equals - 1);
        const auto year =
            until == std::string_view::npos ? std::nullopt : parse_decimal(entry.substr(until + 1));
        const bool gone = year && day && day->year >= to_int(*year);
        return gone ? std::string_view() : code;
    }
    return {};
}

// The money of that name which one of the two countries has; nothing where none or both have one.
std::string money_of_pair(const Article& article, std::string_view table,
                          const std::optional<Date>& day) {
    std::string found;
    for (const PersonIndex person : article.people.pair) {
        if (person == nobody) continue;
        const std::string_view code = code_for(table, article.people[person].country, day);
        if (code.empty()) continue;
        if (!found.empty() && found != code) return {};
        found = code;
    }
    return found;
}

// The amount that already ends where the match does.
AmountValue* amount_ending_at(Article& article, std::uint32_t first, std::uint32_t end) {
    const std::uint32_t from = first > 4 ? first - 4 : 0;
    for (std::uint32_t token = from; token <= first; ++token)
        for (const Item& item : article.scan.items[token])
            if (item.kind == ItemKind::amount && item.end() == end)
                return &article.scan.values.amounts[item.value];
    return nullptr;
}

}  // namespace

bool make_home_money(const Match& match, Article& article, Item& item) {
    const Capture number = match["n"];
    const Capture unit = match["unit"];
    if (number.item == nullptr || unit.item == nullptr) return false;
    const NumberValue& value = article.scan.values.numbers[number.item->value];
    const std::string& table = article.scan.value_of(*unit.item);
    std::string code = money_of_pair(article, table, article.scan.reference);
    if (code.empty()) code = money_of_pair(article, table, std::nullopt);
    if (AmountValue* known = amount_ending_at(article, match.first, match.first + match.count)) {
        if (!code.empty()) known->unit = code;
        return false;
    }
    if (code.empty() || value.ordinal) return false;
    AmountValue amount;
    amount.kind = MentionKind::money;
    amount.value = value.value;
    amount.max = value.max;
    amount.unit = code;
    item.kind = ItemKind::amount;
    item.value = static_cast<std::uint32_t>(article.scan.values.amounts.size());
    article.scan.values.amounts.push_back(std::move(amount));
    return true;
}

}  // namespace communique
