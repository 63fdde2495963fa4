#include "facts/reading/make_trade.h"

#include <algorithm>
#include <string_view>

#include "facts/reading/trade_candidate.h"
#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_money.h"

namespace communique {
namespace {

// +1, -1 or 0 by the direction of the word captured as `change`.
int direction_of(const Match& match, const Scan& scan) {
    const Capture change = match["change"];
    if (change.count == 0 || change.item == nullptr) return 0;
    const std::string& value = scan.value_of(*change.item);
    return value == "up" ? 1 : value == "down" ? -1 : 0;
}

// "rose to 5 percent", "fell from 5 percent" speak of a level, not of the change.
bool points_at_level(const Match& match, const Scan& scan) {
    const Capture change = match["change"];
    const Capture amount = match["amount"];
    constexpr std::uint32_t hedges = 4;  // tokens: "by a little more"
    // "increased supplies to Hungary by 5 percent"
    for (std::uint32_t back = 1; back <= hedges && amount.first > change.first + back; ++back)
        if (scan.form(amount.first - back) == "by") return false;
    for (std::uint32_t token = change.first + change.count; token < amount.first; ++token) {
        const bool level = scan.is(token, WordSet::of_level);
        const bool hedge = scan.form(token) == "than";  // "more than 5 percent"
        if (level && !hedge) return true;
    }
    return false;
}

std::optional<FigureRole> role_named(std::string_view name) {
    if (name == "level") return FigureRole::level;
    if (name == "change") return FigureRole::change;
    if (name == "start") return FigureRole::start;
    if (name == "delta") return FigureRole::delta;
    if (name == "carried") return FigureRole::carried;
    return std::nullopt;
}

Decimal with_direction(Decimal value, int direction) {
    if (direction >= 0 || value.digits < 0) return value;
    return negate(value);
}

bool take_amount(const Match& match, const Scan& scan, FigureCandidate& candidate) {
    const Capture amount = match["amount"];
    candidate.first = amount.first;
    candidate.end = amount.first + amount.count;
    for (const Item& item : scan.items[amount.first]) {
        if (item.count != amount.count) continue;
        if (item.kind == ItemKind::amount) {
            const AmountValue& value = scan.values.amounts[item.value];
            candidate.value = value.value;
            candidate.max = value.max;
            candidate.unit = value.unit;
            if (value.kind == MentionKind::percent) candidate.unit = "percent";
            candidate.money = value.kind == MentionKind::money;
            candidate.approx = value.approx;
            return true;
        }
        if (item.kind == ItemKind::number && candidate.role == FigureRole::carried) {
            // "will sign a memorandum on health and one on energy"
            if (scan.form(item.first) == "one") return false;
            const NumberValue& value = scan.values.numbers[item.value];
            if (value.ordinal) continue;
            candidate.value = value.value;
            candidate.max = value.max;
            return true;
        }
    }
    return false;
}

void add_item(const Match& match, Article& article, FigureCandidate& candidate, Item& item) {
    candidate.sentence = match.sentence;
    candidate.match_first = match.first;
    candidate.rule = match.rule_index;
    item.kind = ItemKind::event;
    item.value = static_cast<std::uint32_t>(article.figure_candidates.size());
    article.figure_candidates.push_back(std::move(candidate));
}

// "against imports of $700 million": a level of its own, no start of what was told before.
bool names_flow(const Match& match, const Scan& scan) {
    const ClassId flow = scan.lexicon.find_class("FLOW");
    for (std::uint32_t token = match.first; token < match["amount"].first; ++token)
        if (scan.at(token, flow) != nullptr) return true;
    return false;
}

// "exports of $2 billion, compared to $1 billion in imports": a level of another flow than the one
// before it.
bool leads_other_flow(const Match& match, const Scan& scan) {
    const Capture amount = match["amount"];
    const std::uint32_t link = amount.first + amount.count;
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    if (link + 1 >= sentence.first_token + sentence.token_count) return false;
    if (scan.form(link) != "in" && scan.form(link) != "of") return false;
    const ClassId flow = scan.lexicon.find_class("FLOW");
    const Item* behind = scan.at(link + 1, flow);
    if (behind == nullptr) return false;
    const std::string& kind = scan.value_of(*behind);
    if (kind != "import" && kind != "export") return false;
    bool other = false;
    for (std::uint32_t token = sentence.first_token; token < match.first; ++token) {
        const Item* before = scan.at(token, flow);
        if (before == nullptr) continue;
        if (scan.value_of(*before) == kind) return false;
        other = other || scan.value_of(*before) == (kind == "import" ? "export" : "import");
    }
    return other;
}

// "from a record $42 billion": nothing but hedges stands between; "from Finland reached" is no
// start.
bool only_hedges_between(const Match& match, const Scan& scan) {
    for (std::uint32_t token = match.first + 1; token < match["amount"].first; ++token)
        // "from the current level of $100 billion"
        if (!scan.is(token, WordSet::hedge) && scan.form(token) != "current" &&
            scan.form(token) != "present" && scan.form(token) != "level")
            return false;
    return true;
}

// "rose $10 billion to $107 billion" is no range: it ends at the latter.
bool holds_to(const Match& match, const Scan& scan) {
    const Capture amount = match["amount"];
    for (std::uint32_t token = amount.first; token < amount.first + amount.count; ++token)
        if (scan.form(token) == "to") return true;
    return false;
}

// "from 6.5 billion to 10 billion dollars" is a change and no range: it starts at the one and ends
// at the other.
void split_range(const Scan& scan, Article& article, const Match& match,
                 FigureCandidate& candidate) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    // "from less than $1 billion to $3 billion", too.
    const bool led = candidate.first > sentence.first_token &&
                     scan.form(candidate.first - 1) == "from" && holds_to(match, scan);
    const bool from = candidate.max && (led || scan.form(candidate.first) == "from");
    const bool whole =
        candidate.role == FigureRole::level || (led && candidate.role == FigureRole::start);
    if (!from || !whole) return;
    FigureCandidate start = candidate;
    start.role = FigureRole::start;
    start.max.reset();
    start.sentence = match.sentence;
    start.match_first = match.first;
    start.rule = match.rule_index;
    while (start.end > start.first + 2 && scan.form(start.end - 1) != "to") --start.end;
    candidate.role = FigureRole::level;
    candidate.value = *candidate.max;
    candidate.max.reset();
    candidate.first = start.end;
    start.end = std::max(start.end - 1, start.first + 1);
    article.figure_candidates.push_back(std::move(start));
}

// "climbed above $4 billion", "fell below 3 billion euros": where it came to, not by how much.
bool passes_level(const Match& match, const Scan& scan) {
    const std::string_view lead = scan.form(match["amount"].first);
    return lead == "above" || lead == "below" || lead == "under" || lead == "past" ||
           lead == "beyond";
}

// "lost $200 million in exports": how much was not sold, and no change of what is named before.
bool is_loss_of(const Match& match, const Scan& scan) {
    const Capture amount = match["amount"];
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const std::uint32_t link = behind_brackets(scan, amount.first + amount.count, end);
    if (link + 1 >= end || !scan.form(match["change"].first).starts_with("los")) return false;
    return (scan.form(link) == "in" || scan.form(link) == "of") &&
           scan.at(link + 1, scan.lexicon.find_class("FLOW")) != nullptr;
}

// "The growth made 58% of them rich": a part of somebody.
bool makes_part(const Match& match, const Scan& scan) {
    const Capture amount = match["amount"];
    const Capture change = match["change"];
    return scan.form(change.first + change.count) == "made" &&
           scan.form(amount.first + amount.count) == "of";
}

bool make_figure(const Match& match, Article& article, Item& item) {
    FigureCandidate candidate;
    const auto role = role_named(match.rule.setting("role"));
    if (!role || match["amount"].count == 0) return false;
    candidate.role = *role;
    if (*role == FigureRole::change && makes_part(match, article.scan)) return false;
    if (*role == FigureRole::delta &&
        (passes_level(match, article.scan) || is_loss_of(match, article.scan)))
        return false;
    if (!take_amount(match, article.scan, candidate)) return false;
    const bool range_in_money = candidate.role == FigureRole::delta && candidate.max;
    if (candidate.role == FigureRole::change ||
        (candidate.role == FigureRole::delta && !range_in_money)) {
        if (match.rule.setting("through") != "to" && points_at_level(match, article.scan))
            return false;
        const int direction = direction_of(match, article.scan);
        if (direction == 0) return false;
        candidate.value = with_direction(candidate.value, direction);
        if (candidate.max) candidate.max = with_direction(*candidate.max, direction);
    }
    if (candidate.role == FigureRole::delta && candidate.max && holds_to(match, article.scan)) {
        candidate.role = FigureRole::level;
        candidate.value = *candidate.max;
        candidate.max.reset();
    }
    if (candidate.role == FigureRole::start) {
        if (names_flow(match, article.scan) || leads_other_flow(match, article.scan))
            candidate.role = FigureRole::level;
        else if (!only_hedges_between(match, article.scan)) return false;
    }
    split_range(article.scan, article, match, candidate);
    add_item(match, article, candidate, item);
    return true;
}

// "by a third", "by two thirds", "by half": the value of the entry is a fraction, "1/3".
std::optional<Decimal> percent_of_fraction(const Match& match, const Scan& scan) {
    const Capture fraction = match["fraction"];
    if (fraction.count == 0 || fraction.item == nullptr) return std::nullopt;
    const std::string& written = scan.value_of(*fraction.item);
    const std::size_t slash = written.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const auto above = parse_decimal(std::string_view(written).substr(0, slash));
    const auto below = parse_decimal(std::string_view(written).substr(slash + 1));
    if (!above || !below) return std::nullopt;
    Decimal times = multiply(*above, Decimal::whole(100));
    const Capture count = match["times"];
    if (count.count > 0 && count.item != nullptr)
        if (const auto several = parse_decimal(scan.value_of(*count.item)))
            times = multiply(times, *several);
    return divide(times, *below, 9);
}

bool make_fraction(const Match& match, Article& article, Item& item) {
    const auto percent = percent_of_fraction(match, article.scan);
    const int direction = direction_of(match, article.scan);
    if (!percent || direction == 0) return false;
    // "made up two thirds of it": a share
    const std::uint32_t change = match["change"].first;
    if (article.scan.form(change) == "up" && change > 0 &&
        (article.scan.form(change - 1).starts_with("mak") ||
         article.scan.form(change - 1) == "made"))
        return false;
    FigureCandidate candidate;
    candidate.role = FigureRole::change;
    candidate.value = with_direction(*percent, direction);
    candidate.unit = "percent";
    const Capture approx = match["approx"];
    if (approx.count > 0) {
        const std::string_view word = article.scan.form(approx.first);
        candidate.approx = word == "almost" || word == "nearly" ? Approx::almost
                           : word == "more" || word == "over"   ? Approx::more_than
                                                                : Approx::about;
    }
    const Capture fraction = match["fraction"];
    candidate.first = match["times"].count > 0 ? match["times"].first : fraction.first;
    candidate.end = fraction.first + fraction.count;
    add_item(match, article, candidate, item);
    return true;
}

bool make_multiple(const Match& match, Article& article, Item& item) {
    const Scan& scan = article.scan;
    const Capture amount = match["amount"];
    if (amount.item == nullptr) return false;
    const auto percent = parse_decimal(scan.value_of(*amount.item));
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = amount.first + amount.count;
    // "double-digit" counts nothing.
    if (!percent) return false;
    // "double taxation", "a triple alliance" too.
    if (end < sentence.first_token + sentence.token_count &&
        (scan.form(end) == "-" || scan.is(end, WordSet::of_double)))
        return false;
    // "more than doubled" says no value.
    if (amount.first >= sentence.first_token + 2 && scan.form(amount.first - 1) == "than" &&
        scan.form(amount.first - 2) == "more")
        return false;
    FigureCandidate candidate;
    candidate.role = FigureRole::change;
    candidate.value = *percent;
    candidate.unit = "percent";
    candidate.multiple = true;
    candidate.first = amount.first;
    candidate.end = end;
    if (amount.first > sentence.first_token &&
        (scan.form(amount.first - 1) == "almost" || scan.form(amount.first - 1) == "nearly"))
        candidate.approx = Approx::almost;
    add_item(match, article, candidate, item);
    return true;
}

// "40 times less than the $691 million of exports to Uganda": beside another trade, no change.
bool is_than_amount(const Match& match, const Scan& scan) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    std::uint32_t next = match.first + match.count;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    if (next >= end || scan.form(next - 1) != "than") return false;
    if (scan.form(next) == "the" && next + 1 < end) ++next;
    return std::any_of(scan.items[next].begin(), scan.items[next].end(),
                       [](const Item& item) { return item.kind == ItemKind::amount; });
}

// "grew 1.5 times", "2.3 times more than": times as much, told as the change.
bool make_times(const Match& match, Article& article, Item& item) {
    const Scan& scan = article.scan;
    const Capture n = match["n"];
    const int direction = direction_of(match, scan);
    if (n.item == nullptr || n.item->kind != ItemKind::number || direction == 0) return false;
    const NumberValue& number = scan.values.numbers[n.item->value];
    const Decimal one = Decimal::whole(1);
    if (number.ordinal || compare(number.value, one) <= 0 ||
        compare(number.value, Decimal::whole(1000)) > 0)
        return false;
    if (is_than_amount(match, scan)) return false;
    FigureCandidate candidate;
    candidate.role = FigureRole::change;
    const Decimal hundred = Decimal::whole(100);
    const Decimal more = multiply(add(number.value, negate(one)), hundred);
    // "fell 2 times" leaves a half.
    const auto left = divide(hundred, number.value, 9);
    if (!left) return false;
    candidate.value = direction > 0 ? more : add(*left, negate(hundred));
    candidate.unit = "percent";
    candidate.multiple = true;
    candidate.first = n.first;
    candidate.end = match.first + match.count;
    const bool hedged = n.first > 1 && scan.form(n.first - 1) == "than";
    if (hedged) candidate.approx = Approx::more_than;
    add_item(match, article, candidate, item);
    return true;
}

}  // namespace

std::span<const ProductionEntry> trade_productions() {
    static const std::vector<ProductionEntry> list{
        {"figure", make_figure, "FIGURE", {"amount", "change"}},
        {"fraction", make_fraction, "FIGURE", {"change", "fraction", "times", "approx"}},
        {"multiple", make_multiple, "FIGURE", {"amount"}},
        {"times", make_times, "FIGURE", {"n", "change"}},
        {"home_money", make_home_money, "HOME_AMOUNT", {"n", "unit"}},
    };
    return list;
}

}  // namespace communique
