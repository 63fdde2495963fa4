#include "facts/reading/make_amount.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "facts/reading/number_words.h"

namespace communique {
namespace {

const Item* of_class(const Scan& scan, const Capture& capture, Name cls) {
    if (capture.count == 0) return nullptr;
    const ClassId id = scan.lexicon.find_class(cls);
    for (const Item& item : scan.items[capture.first])
        if (item.count == capture.count && item.cls == id) return &item;
    return nullptr;
}

const NumberValue* number_in(const Scan& scan, const Capture& capture) {
    if (capture.item == nullptr || capture.item->kind != ItemKind::number) return nullptr;
    const NumberValue& number = scan.values.numbers[capture.item->value];
    return number.ordinal ? nullptr : &number;
}

// An ISO 4217 code begins with its country's code. Of several currencies of one name ("peso") the
// one whose country the article speaks of is meant, else the first that the table lists.
std::string choose_currency(const Article& article,
                            const std::vector<std::string_view>& candidates) {
    if (candidates.empty()) return {};
    if (candidates.size() > 1) {
        for (const std::string_view code : candidates)
            for (const PersonIndex p : article.people.pair)
                if (p != nobody && article.people[p].country == code.substr(0, 2))
                    return std::string(code);
        const ClassId nation = article.scan.lexicon.find_class("DEMONYM");
        const ClassId country = article.scan.lexicon.find_class("COUNTRY");
        for (const auto& here : article.scan.items) {
            for (const Item& item : here) {
                if (item.cls != nation && item.cls != country) continue;
                const std::string& code = article.scan.value_of(item);
                for (const std::string_view candidate : candidates)
                    if (candidate.substr(0, 2) == code) return std::string(candidate);
            }
        }
    }
    return std::string(candidates.front());
}

// "KAMPALA - Imports came to Sh2.28 trillion": the money of where the text is dated from.
std::string_view home_of_dateline(const Scan& scan, const std::vector<std::string_view>& codes) {
    constexpr std::size_t lead = 12;  // tokens
    const ClassId capital = scan.lexicon.find_class("CAPITAL");
    for (std::uint32_t token = 0; token < std::min(lead, scan.items.size()); ++token) {
        const Item* city = scan.at(token, capital);
        const std::string_view written = scan.written(token);
        if (city == nullptr || std::any_of(written.begin(), written.end(),
                                           [](char c) { return c >= 'a' && c <= 'z'; }))
            continue;
        for (const std::string_view code : codes)
            if (code.substr(0, 2) == scan.value_of(*city)) return code;
    }
    return {};
}

// "Sh7.48bn" is of Kenya, Uganda or Tanzania: the first in the table's order that the text names.
std::string home_of_sign(const Article& article, const std::vector<std::string_view>& codes) {
    if (codes.size() < 2) return codes.empty() ? std::string() : std::string(codes.front());
    constexpr std::size_t head = 400;  // tokens
    const Scan& scan = article.scan;
    if (const std::string_view home = home_of_dateline(scan, codes); !home.empty())
        return std::string(home);
    const ClassId nation = scan.lexicon.find_class("DEMONYM");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    std::size_t best = codes.size();
    for (std::size_t token = 0; token < std::min(head, scan.items.size()); ++token)
        for (const Item& item : scan.items[token]) {
            if (item.cls != nation && item.cls != country) continue;
            const auto home = std::find_if(codes.begin(), codes.end(), [&](std::string_view code) {
                return code.substr(0, 2) == scan.value_of(item);
            });
            best = std::min(best, static_cast<std::size_t>(home - codes.begin()));
        }
    return std::string(codes[best == codes.size() ? 0 : best]);
}

std::string currency_of(const Article& article, const Capture& unit) {
    const Scan& scan = article.scan;
    std::vector<std::string_view> candidates;
    for (const Item& item : scan.items[unit.first]) {
        if (item.count != unit.count || item.kind != ItemKind::lexicon) continue;
        const std::string& cls = scan.lexicon.class_name(item.cls);
        if (cls == "CURRENCY" || cls == "CURRENCY_SIGN" || cls == "MINOR" || cls == "CURRENCY_M")
            candidates.push_back(scan.value_of(item));
    }
    const bool sign = scan.at(unit.first, scan.lexicon.find_class("CURRENCY_SIGN")) != nullptr;
    return sign ? home_of_sign(article, candidates) : choose_currency(article, candidates);
}

Approx approx_named(std::string_view name) {
    for (const Approx a : {Approx::about, Approx::almost, Approx::more_than, Approx::less_than,
                           Approx::at_least, Approx::record})
        if (name_of(a) == name) return a;
    return Approx::none;
}

Approx approx_of(const Match& match, const Scan& scan) {
    for (const auto& [capture, cls] :
         {std::pair{Name("approx"), Name("APPROX")}, std::pair{Name("or"), Name("OR_SO")}})
        if (const Item* item = of_class(scan, match[capture], cls))
            return approx_named(scan.value_of(*item));
    return Approx::none;
}

// A single letter is a sign of money only where it touches its number: "R5", "P20"; and so is "p".
bool sign_stands_well(const Scan& scan, const Capture& unit, const Capture& n) {
    const std::string_view written = slice(scan.text(), scan.span_of(unit.first, unit.count));
    // "a $5 billion deal": the article is no Australian; "ALL 5" counts no leks.
    static constexpr std::array<std::string_view, 11> code_words{
        "ALL", "TOP", "TRY", "CUP", "MAD", "SOS", "PEN", "COP", "MOP", "BOB", "GEL"};
    const bool apart = unit.count > 1 && scan.token(unit.first + 1).after_blank;
    if (apart && scan.is(unit.first, WordSet::small_unit)) return false;
    const bool before = unit.first < n.first;
    if (before && std::find(code_words.begin(), code_words.end(), written) != code_words.end())
        return false;
    // "in 2010 - $37 billion": the sign is of the number that it touches.
    const Token& behind = scan.token(unit.first + unit.count);
    if (!before && behind.kind == TokenKind::number && !behind.after_blank &&
        scan.token(unit.first).kind == TokenKind::symbol)
        return false;
    const bool letter = written.size() == 1 && is_letter(static_cast<unsigned char>(written[0]));
    if (!letter) return true;
    const std::uint32_t second = std::max(unit.first, n.first);
    return !scan.token(second).after_blank;
}

// "who in 2018 won the vote": a year and a verb.
bool verb_after_year(const Scan& scan, const Capture& unit, const Capture& n) {
    if (unit.first < n.first || n.count != 1 || scan.written(unit.first) != "won") return false;
    const std::string_view year = scan.written(n.first);
    return year.size() == 4 && (year.starts_with("19") || year.starts_with("20"));
}

// "fell in 2023 to 155.7 billion euros": no range, the number before "to" tells when.
bool starts_with_year(const Match& match, const Scan& scan, const NumberValue& low,
                      const NumberValue& high) {
    const Capture n = match["n"];
    if (n.count != 1 || n.first != match.first || n.first == 0) return false;
    // "from 1,000 tonnes in 2016-17 to 2,000 tonnes in 2020-21": the end of a fiscal year.
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    if (scan.is_in_item(n.first - 1, begin, longest_date, [&](const Item& item) {
            return item.kind == ItemKind::date && item.end() > n.first;
        }))
        return true;
    const bool year = scan.written(n.first).size() == 4 && compare(low.value, {1900, 0}) >= 0 &&
                      compare(low.value, {2100, 0}) < 0;
    return year && compare(high.value, Decimal{1, 5}) > 0 &&
           scan.is(n.first - 1, WordSet::before_year);
}

std::optional<Decimal> scale_of(const Scan& scan, std::uint32_t token) {
    return parse_decimal(class_value(scan, token, "SCALE"));
}

// "$2-3 billion": the first number has the scale of the second.
Decimal carried_scale(Decimal low, Decimal high) {
    const Decimal thousand{1, 3};
    for (const int power : {3, 6, 9, 12}) {
        const Decimal scaled = multiply(low, Decimal{1, power});
        const bool fits =
            compare(scaled, high) < 0 && compare(multiply(scaled, thousand), high) > 0;
        const bool whole_scale =
            compare(high, Decimal{1, power}) >= 0 && compare(low, thousand) < 0;
        if (fits && whole_scale) return scaled;
    }
    return low;
}

// "It costs 15 dollars 50.": two digits and then nothing that they could count.
bool is_price_tail(const Match& match, const Scan& scan) {
    const Capture m = match["m"];
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t next = m.first + m.count;
    const bool at_end = next >= sentence.first_token + sentence.token_count ||
                        scan.token(next).kind == TokenKind::punctuation;
    return at_end && scan.written(m.first).size() == 2 &&
           scan.token(m.first).kind == TokenKind::number;
}

// Names that stand before their number; others there are verbs or subjects: "won 3 medals".
bool name_may_precede(const Scan& scan, const Capture& unit) {
    if (unit.count > 1) return true;
    const bool subject = unit.first > 0 && scan.form(unit.first - 1) == "the";
    return !subject && scan.is(unit.first, WordSet::leading_currency);
}

bool take_number(const Match& match, const Scan& scan, AmountValue& amount) {
    const Capture n = match["n"];
    if (match["one"].count > 0) {
        amount.value = Decimal::whole(1);
    } else {
        const NumberValue* number = number_in(scan, n);
        if (number == nullptr) return false;
        amount.value = number->value;
        amount.max = number->max;
    }
    if (const NumberValue* high = number_in(scan, match["high"])) {
        if (const NumberValue* low = number_in(scan, n);
            low != nullptr && starts_with_year(match, scan, *low, *high))
            return false;
        amount.value = carried_scale(amount.value, high->value);
        amount.max = high->value;
        if (compare(amount.value, high->value) >= 0) return false;
    }
    if (match["scale"].count > 0) {
        const auto scale = scale_of(scan, match["scale"].first + match["scale"].count - 1);
        if (!scale) return false;
        amount.value = multiply(amount.value, *scale);
    }
    if (match["m"].count > 0 && match["minor"].count == 0 && !is_price_tail(match, scan))
        return false;
    if (const NumberValue* minor = number_in(scan, match["m"]))
        amount.value = add(amount.value, multiply(minor->value, Decimal{1, -2}));
    return true;
}

// Scales that are written right behind the digits of a glued amount.
std::optional<Decimal> scale_mark(std::string_view letters) {
    if (letters == "bn" || letters == "bil" || letters == "bln") return Decimal{1, 9};
    if (letters == "m" || letters == "mn" || letters == "mln" || letters == "mil")
        return Decimal{1, 6};
    if (letters == "tn" || letters == "trn") return Decimal{1, 12};
    return std::nullopt;
}

// The scale behind the digits: "KSh5 billion", "KSh5 bn"; "R5 m" may be metres.
std::optional<Decimal> glued_scale(const Scan& scan, const Capture& scale) {
    const std::uint32_t last = scale.first + scale.count - 1;
    if (const auto factor = scale_of(scan, last)) return factor;
    if (scan.token(last).after_blank && scan.written(last).size() < 2) return std::nullopt;
    return parse_decimal(class_value(scan, last, "SCALE_MARK"));
}

// "R614", "UAH3.04", "A$287": letters of a currency and digits in one token.
bool take_glued(const Match& match, const Article& article, AmountValue& amount) {
    const Scan& scan = article.scan;
    const Capture glued = match["glued"];
    const std::string_view written = scan.written(glued.first);
    std::size_t letters = 0;
    while (letters < written.size() && !(written[letters] >= '0' && written[letters] <= '9'))
        ++letters;
    // "$US230"
    const std::string sign(written.substr(0, letters));
    const auto& all = article.world.currency_signs;
    auto signs = all.find(sign);
    if (signs == all.end() && match["dollar"].count > 0) signs = all.find(sign + "$");
    std::string digits(written.substr(letters));
    if (const Capture fraction = match["fraction"]; fraction.count > 0) {
        if (scan.token(fraction.first).after_blank || scan.token(fraction.first - 1).after_blank)
            return false;
        digits += "." + std::string(scan.written(fraction.first));
    }
    // "Sh66.1bn"
    std::optional<Decimal> mark;
    if (const std::size_t end = digits.find_last_of("0123456789"); end + 1 < digits.size()) {
        mark = scale_mark(digits.substr(end + 1));
        if (!mark) return false;
        digits.resize(end + 1);
    }
    const auto number = parse_decimal(digits);
    if (signs == article.world.currency_signs.end() || !number) return false;
    amount.value = *number;
    amount.unit = home_of_sign(article, {signs->second.begin(), signs->second.end()});
    if (mark) amount.value = multiply(amount.value, *mark);
    const Capture scale = match["scale"];
    if (scale.count == 0 && mark) return true;
    if (scale.count == 0) {
        // "R5" may be anything; a whole amount of money has more digits, and most letters a scale.
        return letters > 1 || ((written[0] == 'R' || written[0] == 'P') &&
                               compare(*number, Decimal::whole(99)) > 0);
    }
    const auto factor = glued_scale(scan, scale);
    if (factor) amount.value = multiply(amount.value, *factor);
    return factor.has_value();
}

// Tonnes are tonnes; a billion cubic metres is the trade's own unit.
void name_quantity(const Scan& scan, const Item& unit, AmountValue& amount) {
    amount.unit = scan.value_of(unit);
    // "0.7 billion cubic metres" too.
    const Decimal billion{1, 9};
    const bool in_billions =
        unit.first > 0 && scale_of(scan, unit.first - 1).value_or(Decimal{}) == billion;
    if (amount.unit == "cubic metres" && (in_billions || compare(amount.value, billion) >= 0)) {
        amount.value = multiply(amount.value, Decimal{1, -9});
        if (amount.max) amount.max = multiply(*amount.max, Decimal{1, -9});
        amount.unit = "bcm";
    }
}

bool make_amount(const Match& match, Article& article, Item& item) {
    Scan& scan = article.scan;
    AmountValue amount;
    const std::string_view kind = match.rule.setting("kind");
    amount.approx = approx_of(match, scan);
    if (kind == "glued") {
        if (!take_glued(match, article, amount)) return false;
    } else {
        if (!take_number(match, scan, amount)) return false;
        if (kind == "percent") {
            amount.kind = MentionKind::percent;
            amount.unit = "percent";
        } else if (kind == "measure") {
            const Item* unit = of_class(scan, match["unit"], "UNIT");
            if (unit == nullptr) return false;
            amount.kind = MentionKind::quantity;
            name_quantity(scan, *unit, amount);
        } else {
            const Capture unit = match["named"].count > 0 ? match["named"] : match["unit"];
            amount.unit = currency_of(article, unit);
            if (kind == "millions") amount.value = multiply(amount.value, Decimal{1, 6});
            if (amount.unit.empty() || !sign_stands_well(scan, unit, match["n"])) return false;
            if (verb_after_year(scan, unit, match["n"])) return false;
            // "377 billion in Japanese yen"; "5 in dollars" is no sum.
            if (unit.first > 0 && scan.form(unit.first - 1) == "in" &&
                unit.first > match["n"].first && compare(amount.value, Decimal{1, 6}) < 0)
                return false;
            if (match["named"].count > 0 && !name_may_precede(scan, unit)) return false;
        }
    }
    item.kind = ItemKind::amount;
    item.value = static_cast<std::uint32_t>(scan.values.amounts.size());
    scan.values.amounts.push_back(std::move(amount));
    return true;
}

}  // namespace

std::span<const ProductionEntry> amount_productions() {
    static const std::vector<ProductionEntry> list{
        {"amount",
         make_amount,
         "AMOUNT",
         {"approx", "unit", "n", "m", "minor", "one", "or", "high", "scale", "glued", "named",
          "fraction", "dollar"}},
    };
    return list;
}

}  // namespace communique
