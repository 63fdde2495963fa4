#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#define JSON_NOEXCEPTION 1
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace communique {
namespace {

constexpr std::size_t max_depth = 64;

// A finite double to that many significant digits, 17 at most.
Decimal rounded(double number, int significant) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*e", significant - 1, number);
    // The host's locale may put a comma where the point belongs.
    for (char& c : buffer)
        if (c == ',') c = '.';
    return parse_decimal(buffer).value_or(Decimal{});
}

// Receives the library's parsing events and grows the tree; stops at the first error.
class TreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    JsonValue root;
    std::string message;
    std::size_t error_at = 0;

    bool null() { return add({}); }
    bool boolean(bool truth) {
        JsonValue value;
        value.kind = JsonValue::Kind::boolean;
        value.boolean = truth;
        return add(std::move(value));
    }
    bool number_integer(number_integer_t n) {
        return add_number(std::to_string(n), static_cast<double>(n));
    }
    bool number_unsigned(number_unsigned_t n) {
        return add_number(std::to_string(n), static_cast<double>(n));
    }
    bool number_float(number_float_t n, const string_t& written) { return add_number(written, n); }
    bool string(string_t& text) {
        JsonValue value;
        value.kind = JsonValue::Kind::string;
        value.string = std::move(text);
        return add(std::move(value));
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
    bool end_array() { return close(); }
    bool key(string_t& name) {
        key_ = std::move(name);
        return true;
    }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception&) {
        error_at = position;
        if (message.empty()) message = "this is not valid JSON";
        return false;
    }

private:
    JsonValue& place(JsonValue value) {
        if (path_.empty()) return root = std::move(value);
        JsonValue& parent = *path_.back();
        if (parent.is(JsonValue::Kind::array)) return parent.items.emplace_back(std::move(value));
        return parent.members.emplace_back(std::move(key_), std::move(value)).second;
    }
    bool add(JsonValue value) {
        place(std::move(value));
        return true;
    }
    // As it is written; with more digits than a Decimal holds, as near as a double comes.
    bool add_number(std::string_view written, double nearest) {
        JsonValue value;
        value.kind = JsonValue::Kind::number;
        value.number = parse_decimal(written).value_or(rounded(nearest, 17));
        return add(std::move(value));
    }
    bool open(JsonValue::Kind kind) {
        if (path_.size() == max_depth) {
            message = "JSON nested deeper than 64 levels";
            return false;
        }
        JsonValue value;
        value.kind = kind;
        // A parent's vector only grows after its last child is closed, so the pointer holds.
        path_.push_back(&place(std::move(value)));
        return true;
    }
    bool close() {
        path_.pop_back();
        return true;
    }

    std::vector<JsonValue*> path_;
    std::string key_;
};

// Reads JSON of objects, arrays, strings, true, false and null several times as fast as the library
// does: articles hold little else. Numbers, and whatever is wrong, it leaves to the library.
class StringReader {
public:
    StringReader(std::string_view text, TreeBuilder& builder) : text_(text), builder_(builder) {}

    // False where the library must read the text, from its beginning.
    bool run() { return value() && (skip_blanks(), at_ == text_.size()); }

private:
    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_blanks() {
        while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') ++at_;
    }
    bool take(char c) {
        skip_blanks();
        if (next() != c) return false;
        ++at_;
        return true;
    }
    bool take(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool value() {
        skip_blanks();
        switch (next()) {
            case '"': return string() && builder_.string(string_);
            case '{': return builder_.start_object(0) && members() && builder_.end_object();
            case '[': return builder_.start_array(0) && items() && builder_.end_array();
            case 't': return take("true") && builder_.boolean(true);
            case 'f': return take("false") && builder_.boolean(false);
            case 'n': return take("null") && builder_.null();
            default: return false;
        }
    }
    bool members() {
        ++at_;
        if (take('}')) return true;
        do {
            skip_blanks();
            if (!string() || !builder_.key(string_) || !take(':') || !value()) return false;
        } while (take(','));
        return take('}');
    }
    bool items() {
        ++at_;
        if (take(']')) return true;
        do {
            if (!value()) return false;
        } while (take(','));
        return take(']');
    }

    // Copies what holds no escape in runs.
    bool string() {
        string_.clear();
        if (next() != '"') return false;
        std::size_t copied = ++at_;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (static_cast<unsigned char>(c) < 0x20) return false;
            if (c != '"' && c != '\\') continue;
            string_.append(text_, copied, at_ - copied);
            if (c == '"') return ++at_, true;
            if (!escape()) return false;
            copied = at_ + 1;
        }
        return false;
    }
    // From the backslash to the last letter of the escape.
    bool escape() {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        ++at_;
        if (const std::size_t i = letters.find(next()); i != std::string_view::npos) {
            string_.push_back(meanings[i]);
            return true;
        }
        auto unit = code_unit();
        if (!unit) return false;
        const bool first_half = *unit >= 0xD800 && *unit < 0xDC00;
        if (first_half) {
            ++at_;
            if (next() != '\\') return false;
            ++at_;
            const auto second = code_unit();
            if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
            unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00);
        } else if (*unit >= 0xDC00 && *unit <= 0xDFFF) {
            return false;
        }
        append_utf8(string_, *unit);
        return true;
    }
    // Of "u041f", from the u to the last digit.
    std::optional<char32_t> code_unit() {
        constexpr std::size_t digits = 4;
        if (next() != 'u' || text_.size() - at_ <= digits) return std::nullopt;
        char32_t unit = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = text_[++at_];
            const bool digit = c >= '0' && c <= '9';
            const char letter = static_cast<char>(c | 0x20);
            if (!digit && (letter < 'a' || letter > 'f')) return std::nullopt;
            unit = unit * 16 + static_cast<char32_t>(digit ? c - '0' : letter - 'a' + 10);
        }
        return unit;
    }

    std::string_view text_;
    TreeBuilder& builder_;
    std::size_t at_ = 0;
    std::string string_;
};

std::string place_of(std::string_view text, std::size_t at, std::string_view name) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < at && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            column = 1;
        } else if (!is_continuation(text[i])) {
            ++column;
        }
    }
    return std::string(name.empty() ? "input" : name) + ":" + std::to_string(line) + ":" +
           std::to_string(column);
}

void append_escape(std::string& out, char byte) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    out.push_back('\\');
    if (byte == '"' || byte == '\\') {
        out.push_back(byte);
    } else if (byte == '\n') {
        out.push_back('n');
    } else if (byte == '\t') {
        out.push_back('t');
    } else if (byte == '\r') {
        out.push_back('r');
    } else {
        out += "u00";
        out.push_back(hex[value >> 4U]);
        out.push_back(hex[value & 0xFU]);
    }
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

// Copies what needs no escape in runs.
void append_escaped(std::string& out, std::string_view text) {
    out.push_back('"');
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_plain(text[at])) ++at;
        if (at == text.size()) break;
        const auto byte = static_cast<unsigned char>(text[at]);
        const CodePoint c = decode_at(text, at);
        if (byte < 0x80 || !c.valid) {
            out.append(text.substr(copied, at - copied));
            if (byte < 0x80) append_escape(out, text[at]);
            else append_utf8(out, replacement_character);
            copied = at + c.size;
        }
        at += c.size;
    }
    out.append(text.substr(copied));
    out.push_back('"');
}

}  // namespace

JsonValue::JsonValue() = default;
JsonValue::JsonValue(const JsonValue&) = default;
JsonValue::JsonValue(JsonValue&&) noexcept = default;
JsonValue& JsonValue::operator=(const JsonValue&) = default;
JsonValue& JsonValue::operator=(JsonValue&&) noexcept = default;
JsonValue::~JsonValue() = default;

const JsonValue* JsonValue::find(std::string_view name) const {
    for (const auto& [key, value] : members)
        if (key == name) return &value;
    return nullptr;
}

std::string_view JsonValue::text(std::string_view name) const {
    const JsonValue* value = find(name);
    return value != nullptr && value->is(Kind::string) ? std::string_view(value->string)
                                                       : std::string_view();
}

std::optional<Decimal> JsonValue::decimal(std::string_view name) const {
    const JsonValue* value = find(name);
    if (value == nullptr || !value->is(Kind::number)) return std::nullopt;
    return value->number;
}

const std::vector<JsonValue>& JsonValue::list(std::string_view name) const {
    static const std::vector<JsonValue> none;
    const JsonValue* value = find(name);
    return value != nullptr && value->is(Kind::array) ? value->items : none;
}

bool JsonValue::flag(std::string_view name) const {
    const JsonValue* value = find(name);
    return value != nullptr && value->is(Kind::boolean) && value->boolean;
}

Result<JsonValue> parse_json(std::string_view text, std::string_view name) {
    std::string repaired;
    std::string_view source = text;
    if (!is_valid_utf8(text)) source = repaired = to_valid_utf8(text);
    TreeBuilder strings;
    if (StringReader(source, strings).run()) return std::move(strings.root);
    TreeBuilder builder;
    if (nlohmann::json::sax_parse(source.begin(), source.end(), &builder))
        return std::move(builder.root);
    return Error{ErrorCode::malformed_json,
                 builder.message.empty() ? "this is not valid JSON" : builder.message,
                 place_of(source, builder.error_at, name)};
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) out_.push_back(',');
    first_ = false;
}

JsonWriter& JsonWriter::begin_object() {
    separate();
    out_.push_back('{');
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    out_.push_back('}');
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    separate();
    out_.push_back('[');
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    out_.push_back(']');
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    if (std::all_of(name.begin(), name.end(), is_plain)) {
        out_ += '"';
        out_.append(name).append("\":");
        after_key_ = true;
        return *this;
    }
    append_escaped(out_, name);
    out_.push_back(':');
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_escaped(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(Decimal number) {
    separate();
    out_ += to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    separate();
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    separate();
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    separate();
    out_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    separate();
    out_ += format_statistic(number);
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    out_ += "null";
    return *this;
}

JsonWriter& JsonWriter::value_or_null(std::string_view text) {
    return text.empty() ? null() : value(text);
}

std::string format_statistic(double number, int significant) {
    if (number == 0 || !std::isfinite(number)) return "0";
    return to_string(rounded(number, significant));
}

}  // namespace communique
