#pragma once
// Errors are values with a place. A function that cannot use its input returns a Result; the one
// caller who can tell a person about it does so. Odd text is never an error, see Warning in
// articles/document.h.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace communique {

enum class ErrorCode {
    malformed_json,
    missing_text,
    malformed_table,
    malformed_rule,
    unreadable_file,
    bad_argument,
    unavailable
};

struct Error {
    ErrorCode code{};
    std::string message;
    std::string where;  // file:line:column, or empty

    // "where: message", or the message alone.
    std::string text() const { return where.empty() ? message : where + ": " + message; }
};

template <class T>
class Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    T& value() & {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    const T* operator->() const { return &value(); }
    const T& operator*() const { return value(); }
    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&state_);
    }

private:
    std::variant<T, Error> state_;
};

}  // namespace communique
