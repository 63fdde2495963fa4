#include "facts/reading/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace communique {
namespace {

constexpr int fraction_digits = 15;

std::optional<Decimal> quotient(std::string_view above, std::string_view below) {
    const auto numerator = parse_decimal(above);
    const auto denominator = parse_decimal(below);
    if (!numerator || !denominator) return std::nullopt;
    return divide(*numerator, *denominator, fraction_digits);
}

// "1/4" as a lexicon value or a token.
std::optional<Decimal> fraction_of(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    return quotient(text.substr(0, slash), text.substr(slash + 1));
}

std::optional<Decimal> vulgar_fraction(std::string_view text) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 15> known{{{0xBC, "1/4"},
                                                                                  {0xBD, "1/2"},
                                                                                  {0xBE, "3/4"},
                                                                                  {0x2150, "1/7"},
                                                                                  {0x2151, "1/9"},
                                                                                  {0x2152, "1/10"},
                                                                                  {0x2153, "1/3"},
                                                                                  {0x2154, "2/3"},
                                                                                  {0x2155, "1/5"},
                                                                                  {0x2156, "2/5"},
                                                                                  {0x2157, "3/5"},
                                                                                  {0x2158, "4/5"},
                                                                                  {0x2159, "1/6"},
                                                                                  {0x215A, "5/6"},
                                                                                  {0x215B, "1/8"}}};
    const CodePoint c = decode_at(text, 0);
    for (const auto& [sign, value] : known)
        if (sign == c.value) return fraction_of(value);
    return std::nullopt;
}

std::optional<Decimal> value_of_token(std::string_view written) {
    if (static_cast<unsigned char>(written.front()) >= 0x80) return vulgar_fraction(written);
    const std::size_t slash = written.find('/');
    if (slash != std::string_view::npos)
        return written.find('.') == std::string_view::npos ? fraction_of(written) : std::nullopt;
    if (written.find_first_of(":-") != std::string_view::npos) return std::nullopt;
    if (std::count(written.begin(), written.end(), '.') > 1) return std::nullopt;
    return parse_decimal(written);
}

// Adds up the words: `group_` holds the hundreds and `sum_` what was joined by "and" since the last
// scale, `part_` the words since the last "and".
class Adder {
public:
    explicit Adder(const Scan& scan) : scan_(scan) {}

    std::optional<Decimal> run(std::uint32_t first, std::uint32_t count);

private:
    bool add(std::uint32_t token);
    void add_part(Decimal value);
    void scale_by(Decimal scale);
    Decimal pending() const { return communique::add(group_, communique::add(sum_, part_)); }
    bool nothing_pending() const { return compare(pending(), Decimal{}) == 0; }

    const Scan& scan_;
    Decimal total_;
    Decimal group_;
    Decimal sum_;
    Decimal part_;
    Decimal last_scale_ = Decimal::whole(1);
    Decimal last_added_;
    bool after_scale_ = false;    // the last word was a scale
    bool fraction_last_ = false;  // the last word was a fraction
    bool point_ = false;
    std::string decimals_;
    bool negative_ = false;
};

void Adder::add_part(Decimal value) {
    if (point_) {
        // "point seventy-one": the tens give way to the ones.
        const bool ones_after_tens = decimals_.size() >= 2 && decimals_.back() == '0' &&
                                     compare(value, Decimal::whole(10)) < 0;
        if (ones_after_tens) decimals_.pop_back();
        decimals_ += to_string(value);
        return;
    }
    part_ = communique::add(part_, value);
}

void Adder::scale_by(Decimal scale) {
    if (after_scale_) {  // "lakh crore"
        total_ = subtract(total_, last_added_);
        last_added_ = multiply(last_added_, scale);
    } else {
        if (point_) {
            part_ = communique::add(part_, parse_decimal("0." + decimals_).value_or(Decimal{}));
            point_ = false;
        }
        last_added_ = multiply(nothing_pending() ? Decimal::whole(1) : pending(), scale);
    }
    total_ = communique::add(total_, last_added_);
    group_ = sum_ = part_ = Decimal{};
    last_scale_ = scale;
}

bool Adder::add(std::uint32_t token) {
    const std::string_view written = scan_.written(token);
    const std::string_view form = scan_.form(token);
    const bool was_scale = std::exchange(after_scale_, false);
    fraction_last_ = false;
    if (scan_.token(token).kind == TokenKind::number) {
        const auto value = value_of_token(written);
        if (value) add_part(*value);
        return value.has_value();
    }
    if (form == "and") {
        sum_ = communique::add(sum_, part_);
        part_ = Decimal{};
        return true;
    }
    if (form == "point") {
        point_ = true;
        return true;
    }
    if (form == "minus" || form == "negative") {
        negative_ = true;
        return true;
    }
    for (const Name cls : Names{"DIGIT", "TEEN", "TENS", "ZERO"}) {
        const std::string_view value = class_value(scan_, token, cls);
        if (value.empty()) continue;
        add_part(parse_decimal(value).value_or(Decimal{}));
        return true;
    }
    if (form == "hundred") {
        const Decimal count = communique::add(sum_, part_);
        group_ = multiply(compare(count, Decimal{}) == 0 ? Decimal::whole(1) : count,
                          Decimal::whole(100));
        sum_ = part_ = Decimal{};
        return true;
    }
    if (!class_value(scan_, token, "DOZEN").empty()) {
        part_ = multiply(compare(part_, Decimal{}) == 0 ? Decimal::whole(1) : part_,
                         Decimal::whole(12));
        return true;
    }
    for (const Name cls : Names{"SCALE", "SCALE_MARK"}) {
        const std::string_view value = class_value(scan_, token, cls);
        if (value.empty()) continue;
        after_scale_ = was_scale;
        scale_by(parse_decimal(value).value_or(Decimal::whole(1)));
        after_scale_ = true;
        return true;
    }
    if (const std::string_view value = class_value(scan_, token, "FRACTION"); !value.empty()) {
        const Decimal fraction = fraction_of(value).value_or(Decimal{});
        part_ = compare(part_, Decimal{}) == 0 ? fraction : multiply(part_, fraction);
        fraction_last_ = true;
    }
    return true;  // "a", "of", "-" say nothing
}

std::optional<Decimal> Adder::run(std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = first; i < first + count; ++i)
        if (!add(i)) return std::nullopt;
    if (point_) part_ = communique::add(part_, parse_decimal("0." + decimals_).value_or(Decimal{}));
    // "three million and a quarter": of the million.
    if (fraction_last_ && compare(total_, Decimal{}) != 0) part_ = multiply(part_, last_scale_);
    const Decimal value = communique::add(total_, pending());
    return negative_ ? negate(value) : value;
}

}  // namespace

std::string_view class_value(const Scan& scan, std::uint32_t token, Name cls) {
    if (scan.items[token].empty()) return {};
    const ClassId id = scan.lexicon.find_class(cls);
    for (const Item& item : scan.items[token]) {
        if (item.count == 1 && item.kind == ItemKind::lexicon && item.cls == id)
            return scan.value_of(item);
    }
    return {};
}

std::optional<Decimal> number_of(const Scan& scan, std::uint32_t first, std::uint32_t count) {
    return Adder(scan).run(first, count);
}

std::optional<Decimal> ordinal_of(const Scan& scan, std::uint32_t first, std::uint32_t count) {
    const std::string_view written = scan.written(first);
    if (scan.token(first).kind == TokenKind::number) {
        const std::size_t end = written.find_first_not_of("0123456789,");
        // "1st"; not "1.5".
        if (end == std::string_view::npos || end == 0 || end + 2 != written.size() ||
            !is_letter(static_cast<unsigned char>(written[end])))
            return std::nullopt;
        return parse_decimal(written.substr(0, end));
    }
    Decimal value;
    for (std::uint32_t i = first; i < first + count; ++i) {
        for (const Name cls : Names{"TENS", "ORDINAL_DIGIT", "ORDINAL_TEEN"}) {
            const std::string_view part = class_value(scan, i, cls);
            if (!part.empty()) value = add(value, parse_decimal(part).value_or(Decimal{}));
        }
    }
    return value;
}

}  // namespace communique
