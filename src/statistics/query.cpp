#include "statistics/query.h"

#include <algorithm>
#include <cstdlib>

#include "base/say.h"
#include "statistics/query_tokens.h"
#include "statistics/word_pattern.h"

namespace communique {
namespace {

using Kind = QueryTokenKind;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

QueryPart word_part(std::string_view text) {
    QueryPart part;
    const std::string word = with_wildcards(text);
    part.pattern = plain_form(word);
    part.written = plain_form_as_written(word);
    return part;
}

// A part with but one part in it is that part.
QueryPart join(QueryPart::Kind kind, std::vector<QueryPart> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return {kind, {}, {}, 0, 0, std::move(parts)};
}

class Parser {
public:
    Parser(std::string_view query, std::vector<QueryToken> tokens, std::span<const Alias> aliases)
        : query_(query), tokens_(std::move(tokens)), aliases_(aliases) {}

    Result<Query> parse() {
        Query query;
        if (next().kind == Kind::end) return query;
        QueryPart root = any_of();
        if (!error_ && next().kind != Kind::end) fail(say("this bracket closes none"), next());
        if (error_) return *error_;
        query.root = std::move(root);
        return query;
    }

private:
    const QueryToken& next() const { return tokens_[at_]; }

    void fail(std::string_view message, const QueryToken& token) {
        if (!error_) error_ = query_error(message, query_, token.at);
    }

    void count_words(std::size_t words, const QueryToken& token) {
        words_ += words;
        if (words_ > max_query_words)
            fail(say("a query has at most {n} words", {{"n", std::to_string(max_query_words)}}),
                 token);
    }

    QueryPart any_of() {
        std::vector<QueryPart> parts;
        while (!error_) {
            parts.push_back(near());
            if (error_ || next().kind != Kind::either) break;
            ++at_;
        }
        return join(QueryPart::Kind::any_of, std::move(parts));
    }

    QueryPart near() {
        QueryPart left = sequence();
        while (!error_ && next().kind == Kind::near) {
            const QueryToken& sign = tokens_[at_++];
            // Each may stand first, so every further one doubles the work.
            if (++nears_ > max_query_nears)
                fail(say("a query has at most {n} times NEAR",
                         {{"n", std::to_string(max_query_nears)}}),
                     sign);
            std::vector<QueryPart> sides{std::move(left)};
            sides.push_back(sequence());
            left = {QueryPart::Kind::near, {}, {}, 0, sign.number, std::move(sides)};
        }
        return left;
    }

    QueryPart sequence() {
        std::vector<QueryPart> parts;
        const QueryToken* gap = nullptr;
        while (!error_) {
            const QueryToken& token = next();
            if (token.kind == Kind::gap) {
                if (parts.empty() || gap != nullptr) fail(say("before a gap stands a word"), token);
                gap = &token;
                ++at_;
                continue;
            }
            if (token.kind == Kind::end || token.kind == Kind::close ||
                token.kind == Kind::either || token.kind == Kind::near)
                break;
            QueryPart part = item();
            part.gap = gap != nullptr ? gap->number : 0;
            gap = nullptr;
            parts.push_back(std::move(part));
        }
        if (gap != nullptr) fail(say("after a gap stands a word"), *gap);
        if (parts.empty()) fail(say("here a word is missing"), next());
        if (error_) return {};
        return join(QueryPart::Kind::sequence, std::move(parts));
    }

    QueryPart item() {
        const QueryToken& token = tokens_[at_++];
        if (token.kind == Kind::open) return bracket(token);
        if (token.kind == Kind::alias) return alias(token);
        if (token.kind == Kind::quoted) return phrase(token);
        count_words(1, token);
        QueryPart part = word_part(token.text);
        if (part.pattern.empty()) fail(say("here a word is missing"), token);
        return part;
    }

    QueryPart bracket(const QueryToken& open) {
        if (++depth_ > max_query_depth) {
            fail(say("brackets stand at most {n} deep", {{"n", std::to_string(max_query_depth)}}),
                 open);
            return {};
        }
        QueryPart inside = any_of();
        if (!error_ && next().kind != Kind::close) fail(say("this bracket is not closed"), open);
        if (!error_) ++at_;
        --depth_;
        return inside;
    }

    QueryPart phrase(const QueryToken& token) {
        std::vector<QueryPart> words;
        for (std::string_view rest = token.text; !rest.empty();) {
            std::size_t size = 0;
            while (size < rest.size() && !is_blank(rest[size]))
                size += rest[size] == '\\' && size + 1 < rest.size() ? 2 : 1;
            if (size > 0) words.push_back(word_part(rest.substr(0, size)));
            rest.remove_prefix(std::min(rest.size(), size + 1));
        }
        if (words.empty()) fail(say("between these quotation marks stands nothing"), token);
        count_words(words.size(), token);
        if (error_) return {};
        return join(QueryPart::Kind::sequence, std::move(words));
    }

    QueryPart alias(const QueryToken& token) {
        const auto found = std::find_if(aliases_.begin(), aliases_.end(), [&](const Alias& a) {
            return plain_form(a.name) == plain_form(token.text);
        });
        if (found == aliases_.end()) {
            fail(say("there is no alias of this name"), token);
            return {};
        }
        auto forms = parse_alias(*found);
        if (forms) return std::move(forms).value();
        fail(say("the forms of this alias cannot be read"), token);
        return {};
    }

    std::string_view query_;
    std::vector<QueryToken> tokens_;
    std::span<const Alias> aliases_;
    std::size_t at_ = 0;
    std::size_t words_ = 0;
    unsigned nears_ = 0;
    unsigned depth_ = 0;
    std::optional<Error> error_;
};

// The query without the blanks around it.
std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

Result<Query> parse_regex(std::string_view text, std::string_view inside) {
    const auto first = static_cast<std::size_t>(inside.data() - text.data());
    if (inside.size() < 2 || inside.back() != '/')
        return query_error(
            say("a regular expression ends with /; a word that begins with it is written \\/"),
            text, first);
    if (inside.size() == 2)
        return query_error(say("between the slashes stands nothing"), text, first);
    Query query;
    query.regex = inside.substr(1, inside.size() - 2);
    query.regex_column =
        static_cast<unsigned>(first + 1);  // only blanks and the slash stand before it
    return query;
}

}  // namespace

Result<Query> parse_query(std::string_view text, std::span<const Alias> aliases) {
    if (const std::string_view inside = trimmed(text); inside.starts_with('/'))
        return parse_regex(text, inside);
    auto tokens = query_tokens(text);
    if (!tokens) return tokens.error();
    return Parser(text, std::move(tokens).value(), aliases).parse();
}

Result<QueryPart> parse_alias(const Alias& alias) {
    auto query = parse_query(alias.forms);
    Error error{ErrorCode::bad_argument, {}, {}};
    if (!query) {
        error = query.error();
    } else if (!query->root) {
        error.message =
            query->empty() ? say("it has no forms") : say("a regular expression cannot be a form");
    }
    if (error.message.empty())
        return QueryPart{.kind = QueryPart::Kind::run, .parts = {std::move(*query.value().root)}};
    error.message =
        say("alias '{name}': {problem}", {{"name", alias.name}, {"problem", error.message}});
    return error;
}

std::optional<unsigned> column_of(const Error& error) {
    constexpr std::string_view place = "query:";
    if (!error.where.starts_with(place)) return std::nullopt;
    const long column = std::strtol(error.where.c_str() + place.size(), nullptr, 10);
    return column > 0 ? std::optional(static_cast<unsigned>(column)) : std::nullopt;
}

}  // namespace communique
