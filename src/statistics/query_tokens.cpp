#include "statistics/query_tokens.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/say.h"
#include "base/utf8.h"
#include "statistics/query.h"

namespace communique {
namespace {

constexpr unsigned usual_gap = 5;
constexpr std::array<std::string_view, 5> quotation_marks{"\"", "“", "”", "«", "»"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::optional<unsigned> whole_number(std::string_view text) {
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || text.size() > 4 || !digits) return std::nullopt;
    unsigned number = 0;
    for (const char c : text) number = number * 10 + static_cast<unsigned>(c - '0');
    return number;
}

class Cutter {
public:
    explicit Cutter(std::string_view query) : query_(query) {}

    Result<std::vector<QueryToken>> cut() {
        while (!error_) {
            while (at_ < query_.size() && is_blank(query_[at_])) ++at_;
            if (at_ == query_.size()) break;
            cut_one();
        }
        if (error_) return *error_;
        add(QueryTokenKind::end, query_.size(), {});
        return std::move(tokens_);
    }

private:
    void fail(std::string_view message, std::size_t byte) {
        if (!error_) error_ = query_error(message, query_, byte);
    }

    void add(QueryTokenKind kind, std::size_t at, std::string_view text, unsigned number = 0) {
        tokens_.push_back({kind, at, text, number});
    }

    // The length of a quotation mark that stands at the byte, else 0.
    std::size_t quotation_mark(std::size_t at) const {
        for (const std::string_view mark : quotation_marks)
            if (query_.substr(at).starts_with(mark)) return mark.size();
        return 0;
    }

    bool in_list() const { return !brackets_.empty() && brackets_.back() == '['; }

    bool ends_word(std::size_t at) const {
        const char c = query_[at];
        return is_blank(c) || c == '|' || c == ')' || c == ']' || (c == ',' && in_list()) ||
               quotation_mark(at) > 0;
    }

    void cut_one() {
        const std::size_t begin = at_;
        const char c = query_[at_];
        if (c == '|' || (c == ',' && in_list())) {
            add(QueryTokenKind::either, at_++, query_.substr(begin, 1));
        } else if (c == '(' || c == '[') {
            brackets_.push_back(c);
            add(QueryTokenKind::open, at_++, query_.substr(begin, 1));
        } else if (c == ')' || c == ']') {
            cut_close(c);
        } else if (quotation_mark(at_) > 0) {
            add(QueryTokenKind::quoted, begin, quoted());
        } else if (c == '@' && at_ + 1 < query_.size() && !ends_word(at_ + 1)) {
            ++at_;
            add(QueryTokenKind::alias, begin, word());
        } else if (c == '@' && at_ + 1 < query_.size() && quotation_mark(at_ + 1) > 0) {
            ++at_;
            add(QueryTokenKind::alias, begin, quoted());
        } else {
            add_word(begin, word());
        }
    }

    void cut_close(char c) {
        const char open = c == ')' ? '(' : '[';
        if (brackets_.empty()) return fail(say("this bracket closes none"), at_);
        if (brackets_.back() != open) return fail(say("another kind of bracket is open here"), at_);
        brackets_.pop_back();
        add(QueryTokenKind::close, at_, query_.substr(at_, 1));
        ++at_;
        if (at_ < query_.size() && !ends_word(at_))
            fail(say("after a bracket a blank is missing; whole words stand in brackets: "
                     "(trade|trading)"),
                 at_);
    }

    std::string_view quoted() {
        const std::size_t begin = at_;
        at_ += quotation_mark(at_);
        const std::size_t first = at_;
        while (at_ < query_.size() && quotation_mark(at_) == 0) at_ += query_[at_] == '\\' ? 2 : 1;
        if (at_ >= query_.size()) {
            at_ = query_.size();
            fail(say("this quotation mark is not closed"), begin);
            return {};
        }
        const std::string_view inside = query_.substr(first, at_ - first);
        at_ += quotation_mark(at_);
        return inside;
    }

    std::string_view word() {
        const std::size_t begin = at_;
        while (at_ < query_.size() && !ends_word(at_)) {
            if (query_[at_] == '(' || query_[at_] == '[') {
                fail(say("before a bracket a blank is missing; whole words stand in brackets: "
                         "(trade|trading)"),
                     at_);
                break;
            }
            at_ = std::min(query_.size(), at_ + (query_[at_] == '\\' ? 2 : 1));
        }
        return query_.substr(begin, at_ - begin);
    }

    void add_word(std::size_t begin, std::string_view text) {
        if (text == "OR") return add(QueryTokenKind::either, begin, text);
        if (text == "NEAR") return add(QueryTokenKind::near, begin, text, usual_gap);
        if (text.starts_with("NEAR/")) return add_gap(QueryTokenKind::near, begin, text, 5);
        if (text.size() > 2 && text.starts_with("..") && whole_number(text.substr(2, 1)))
            return add_gap(QueryTokenKind::gap, begin, text, 2);
        add(QueryTokenKind::word, begin, text);
    }

    void add_gap(QueryTokenKind kind, std::size_t begin, std::string_view text,
                 std::size_t digits) {
        const auto number = whole_number(text.substr(digits));
        if (!number || *number > max_query_gap)
            return fail(say("here stands a number of words from 0 to {n}",
                            {{"n", std::to_string(max_query_gap)}}),
                        begin + digits);
        add(kind, begin, text, *number);
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::string brackets_;
    std::vector<QueryToken> tokens_;
    std::optional<Error> error_;
};

}  // namespace

Error query_error(std::string_view message, std::string_view query, std::size_t byte) {
    const std::string_view before = query.substr(0, byte);
    const auto column =
        1 + std::count_if(before.begin(), before.end(), [](char c) { return !is_continuation(c); });
    return {ErrorCode::bad_argument, std::string(message), "query:" + std::to_string(column)};
}

Result<std::vector<QueryToken>> query_tokens(std::string_view query) { return Cutter(query).cut(); }

}  // namespace communique
