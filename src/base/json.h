#pragma once
// JSON in and out. Reading gives a tree of Values through a well-kept library, hidden in json.cpp;
// writing is ours because all doors must print the same bytes: fixed order, fixed numbers.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/result.h"

namespace communique {

class JsonValue {
public:
    enum class Kind { null, boolean, number, string, array, object };

    // Written out in json.cpp: a value holds vectors of itself, which clang cannot take apart while
    // the class is being defined.
    JsonValue();
    JsonValue(const JsonValue&);
    JsonValue(JsonValue&&) noexcept;
    JsonValue& operator=(const JsonValue&);
    JsonValue& operator=(JsonValue&&) noexcept;
    ~JsonValue();

    Kind kind = Kind::null;
    bool boolean = false;
    Decimal number;
    std::string string;
    std::vector<JsonValue> items;                            // array
    std::vector<std::pair<std::string, JsonValue>> members;  // object, in the order written

    bool is(Kind wanted) const { return kind == wanted; }
    // The member of that name, or null when there is none or this is no object. O(members).
    const JsonValue* find(std::string_view name) const;
    // Its string, or empty.
    std::string_view text(std::string_view name) const;
    std::optional<Decimal> decimal(std::string_view name) const;
    // Its items when it is an array, else none.
    const std::vector<JsonValue>& list(std::string_view name) const;
    bool flag(std::string_view name) const;
};

// One JSON value and nothing after it. Broken UTF-8 is read as U+FFFD. Errors name line and column
// in `where`. At most 64 levels deep. O(n).
Result<JsonValue> parse_json(std::string_view text, std::string_view name = {});

// Appends JSON to a string. Call begin/end in pairs; commas and escapes are its business.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(Decimal number);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::uint32_t number) { return value(static_cast<std::uint64_t>(number)); }
    JsonWriter& value(bool truth);
    // Six significant digits, the same on every platform; null for what is not finite.
    JsonWriter& value(double number);
    JsonWriter& null();
    // The text, or null when it is empty.
    JsonWriter& value_or_null(std::string_view text);

private:
    void separate();

    std::string& out_;
    bool first_ = true;
    bool after_key_ = false;
};

// Significant digits in plain notation; six as JSON, CSV and SVG print statistics.
std::string format_statistic(double number, int significant = 6);

}  // namespace communique
