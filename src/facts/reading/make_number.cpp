#include "facts/reading/make_number.h"

#include <algorithm>

#include "facts/reading/number_words.h"

namespace communique {
namespace {

// "that one", "one may ask", "the second half of the year": words of number that count nothing.
bool counts_nothing(const Match& match, const Scan& scan) {
    if (match.count != 1) return false;
    const std::string_view word = scan.form(match.first);
    const bool first = match.first == scan.analysis.sentences[match.sentence].first_token;
    const std::string_view before = first ? std::string_view() : scan.form(match.first - 1);
    const std::uint32_t end = scan.analysis.sentences[match.sentence].first_token +
                              scan.analysis.sentences[match.sentence].token_count;
    const std::string_view after =
        match.first + 1 < end ? scan.form(match.first + 1) : std::string_view();
    const auto is_before = [&](WordSet set) { return !first && scan.is(match.first - 1, set); };
    if (word == "one")
        return is_before(WordSet::before_one) ||
               (match.first + 1 < end && scan.is(match.first + 1, WordSet::after_one));
    return word == "half" && (is_before(WordSet::before_half) || after == "-" || before == "-");
}

// "5m" and "5 bn" are scaled; "5 m", "5 b" and "5 t" are metres and whatever else.
bool mark_is_scale(const Match& match, const Scan& scan) {
    const std::uint32_t last = match.first + match.count - 1;
    if (scan.token(last).kind != TokenKind::word) return true;
    return !scan.token(last).after_blank || scan.written(last).size() > 1;
}

bool touches_word(const Match& match, const Scan& scan) {
    const Token& first = scan.token(match.first);
    if (match.first == 0 || first.after_blank) return false;
    return scan.token(match.first - 1).kind == TokenKind::number;
}

// "5 billion and three treaties", "2 billion and 3 million": a small number behind "and" continues
// a large one only in hundreds, and only where no scale of its own follows.
bool joins_another(const Match& match, const Scan& scan) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end = match.first + match.count;
    bool scaled = false;
    bool joined = false;
    bool hundreds = false;
    bool thousands_only = true;
    bool fraction = false;
    for (std::uint32_t i = match.first; i < end; ++i) {
        const std::string_view scale = class_value(scan, i, "SCALE");
        if (!scale.empty()) {
            scaled = true;
            joined = hundreds = false;
            thousands_only = thousands_only && scale == "1e3";
        }
        if (scaled && scan.form(i) == "and") joined = true;
        if (scan.form(i) == "hundred") hundreds = true;
        fraction = fraction || !class_value(scan, i, "FRACTION").empty();
    }
    if (!joined || fraction) return false;
    const bool scale_follows = end < sentence.first_token + sentence.token_count &&
                               !class_value(scan, end, "SCALE").empty();
    const bool words = scan.token(match.first).kind == TokenKind::word;
    return scale_follows || (!hundreds && !(words && thousands_only));
}

// "1 billion 691 million": each scale is below the one before, and no number too large for it.
bool scales_fall(const Match& match, const Scan& scan) {
    Decimal last;
    int scales = 0;
    for (std::uint32_t i = match.first; i + 1 < match.first + match.count; ++i) {
        if (scan.token(i).kind != TokenKind::number) continue;
        const auto scale = parse_decimal(class_value(scan, i + 1, "SCALE"));
        const auto count = parse_decimal(scan.written(i));
        if (!scale) continue;
        if (++scales > 1 && (!count || compare(multiply(*count, *scale), last) >= 0)) return false;
        last = *scale;
    }
    return true;
}

bool all_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "92 000", "1 250 000": thousands set apart by blanks.
std::optional<Decimal> spaced_thousands(const Match& match, const Scan& scan) {
    if (match.count < 2 || match.count > 3) return std::nullopt;
    const std::string_view head = scan.written(match.first);
    if (!all_digits(head, 1, 3) || head.front() == '0') return std::nullopt;
    std::string digits(head);
    // "2 610 million"
    const auto scale = parse_decimal(class_value(scan, match.first + match.count - 1, "SCALE"));
    const std::uint32_t end = match.first + match.count - (scale && match.count == 3 ? 1 : 0);
    for (std::uint32_t i = match.first + 1; i < end; ++i) {
        if (!all_digits(scan.written(i), 3, 3)) return std::nullopt;
        digits += scan.written(i);
    }
    const auto value = parse_decimal(digits);
    return value && scale && match.count == 3 ? multiply(*value, *scale) : value;
}

// "2017 610 million": a year and an amount, and no thousands.
bool is_year_and_amount(const Match& match, const Scan& scan) {
    return match.count == 3 && match.rule.name == "number_in_digits" &&
           scan.token(match.first).kind == TokenKind::number &&
           scan.token(match.first + 1).kind == TokenKind::number && !spaced_thousands(match, scan);
}

// Three numbers in a row that are no thousands.
bool all_numbers(const Match& match, const Scan& scan) {
    if (match.count != 3) return false;
    for (std::uint32_t i = match.first; i < match.first + match.count; ++i)
        if (scan.token(i).kind != TokenKind::number) return false;
    return true;
}

// "19,5 percent", "2,1 billion": a decimal comma, as Europeans write it.
std::optional<Decimal> comma_decimal(const Match& match, const Scan& scan) {
    if (match.count < 3 || scan.written(match.first + 1) != ",") return std::nullopt;
    const std::string_view whole = scan.written(match.first);
    const std::string_view part = scan.written(match.first + 2);
    const bool apart =
        scan.token(match.first + 1).after_blank || scan.token(match.first + 2).after_blank;
    if (apart || !all_digits(whole, 1, 3) || !all_digits(part, 1, 2)) return std::nullopt;
    auto value = parse_decimal(std::string(whole) + "." + std::string(part));
    for (std::uint32_t i = match.first + 3; value && i < match.first + match.count; ++i)
        for (const Name cls : Names{"SCALE", "SCALE_MARK"})
            if (const auto scale = parse_decimal(class_value(scan, i, cls)))
                value = multiply(*value, *scale);
    return value;
}

bool make_number(const Match& match, Article& article, Item& item) {
    Scan& scan = article.scan;
    if (counts_nothing(match, scan) || touches_word(match, scan) || joins_another(match, scan) ||
        !scales_fall(match, scan) || is_year_and_amount(match, scan))
        return false;
    const bool digits = match.rule.name == "number_in_digits";
    if (digits && match.count == 2 && scan.token(match.first).kind == TokenKind::number &&
        !mark_is_scale(match, scan))
        return false;
    // A hyphen between a word or a number and digits is no minus: "F-16", "8-10"; nor is a dash that
    // stands alone.
    const Capture sign = match["sign"];
    if (sign.count == 1 && scan.form(sign.first) == "-" && sign.first > 0) {
        const bool apart = scan.token(sign.first).after_blank &&
                           !scan.token(sign.first + 1).after_blank &&
                           scan.token(sign.first - 1).kind != TokenKind::number;
        if (!apart) return false;
    }
    const bool comma = digits && match.count > 1 && scan.written(match.first + 1) == ",";
    if (comma && !mark_is_scale(match, scan)) return false;
    std::optional<Decimal> value =
        comma ? comma_decimal(match, scan) : spaced_thousands(match, scan);
    if (!value && !comma && !all_numbers(match, scan))
        value = number_of(scan, match.first, match.count);
    if (!value) return false;
    // "four quarters to the end of 2024" are quarters of a year, not one whole.
    const bool parts = !class_value(scan, match.first + match.count - 1, "PARTS").empty();
    if (parts && compare(*value, Decimal::whole(1)) >= 0) return false;
    NumberValue number;
    number.value = sign.count == 1 && scan.form(sign.first) == "-" ? negate(*value) : *value;
    number.written = !digits;
    item.kind = ItemKind::number;
    item.value = static_cast<std::uint32_t>(scan.values.numbers.size());
    scan.values.numbers.push_back(number);
    return true;
}

bool make_ordinal(const Match& match, Article& article, Item& item) {
    Scan& scan = article.scan;
    const std::optional<Decimal> value = ordinal_of(scan, match.first, match.count);
    if (!value) return false;
    NumberValue number;
    number.value = *value;
    number.ordinal = true;
    number.written = scan.token(match.first).kind == TokenKind::word;
    item.kind = ItemKind::number;
    item.value = static_cast<std::uint32_t>(scan.values.numbers.size());
    scan.values.numbers.push_back(number);
    return true;
}

}  // namespace

std::span<const ProductionEntry> number_productions() {
    static const std::vector<ProductionEntry> list{
        {"number", make_number, "NUMBER", {"sign", "after"}},
        {"ordinal", make_ordinal, "ORDINAL", {"value"}}};
    return list;
}

}  // namespace communique
