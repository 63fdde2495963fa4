#include "statistics/regex/re2_engine.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

constexpr std::size_t longest_expression = 1000;
constexpr std::int64_t most_memory = 8 << 20;  // of one expression, automata included

class Re2Regex final : public Regex {
public:
    Re2Regex(std::string_view expression, const re2::RE2::Options& options)
        : re2_(re2::StringPiece(expression.data(), expression.size()), options) {}

    const re2::RE2& re2() const { return re2_; }

    std::optional<Span> find(std::string_view text, std::uint32_t from) const override {
        re2::StringPiece match;
        const re2::StringPiece whole(text.data(), text.size());
        if (from > text.size() ||
            !re2_.Match(whole, from, text.size(), re2::RE2::UNANCHORED, &match, 1))
            return std::nullopt;
        const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
        return Span{begin, begin + static_cast<std::uint32_t>(match.size())};
    }

private:
    re2::RE2 re2_;
};

// What is wrong, in words for a reader; RE2 names the piece that it could not take.
Error error_of(const re2::RE2& re2, std::string_view expression) {
    const std::string& piece = re2.error_arg();
    const std::size_t found = expression.find(piece);
    const std::string_view before =
        expression.substr(0, found == std::string_view::npos ? 0 : found);
    const auto column =
        1 + std::count_if(before.begin(), before.end(), [](char c) { return !is_continuation(c); });
    return {ErrorCode::bad_argument, "the regular expression cannot be read: " + re2.error(),
            "query:" + std::to_string(column)};
}

class Re2Engine final : public RegexEngine {
public:
    Result<std::unique_ptr<Regex>> compile(std::string_view expression,
                                           MatchCase letter_case) const override {
        if (expression.size() > longest_expression)
            return Error{
                ErrorCode::bad_argument,
                "a regular expression has at most " + std::to_string(longest_expression) + " bytes",
                "query:1"};
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_case_sensitive(letter_case == MatchCase::kept);
        options.set_max_mem(most_memory);
        auto regex = std::make_unique<Re2Regex>(expression, options);
        if (!regex->re2().ok()) return error_of(regex->re2(), expression);
        return std::unique_ptr<Regex>(std::move(regex));
    }
};

}  // namespace

const RegexEngine& re2_engine() {
    static const Re2Engine engine;
    return engine;
}

}  // namespace communique
