#include "statistics/query_matcher.h"

#include <algorithm>

#include "base/plain_letters.h"
#include "statistics/word_pattern.h"

namespace communique {
namespace {

std::string_view before_wildcards(std::string_view pattern) {
    return pattern.substr(0, pattern.find_first_of(wildcards));
}

// Whether the pattern may fit something longer that begins so.
bool may_go_on(std::string_view pattern, std::string_view begin) {
    const std::string_view literal = before_wildcards(pattern);
    if (begin.size() < literal.size()) return literal.starts_with(begin);
    return begin.starts_with(literal) && literal.size() < pattern.size();
}

}  // namespace

QueryMatcher::QueryMatcher(const QueryPart& root, const Vocabulary& vocabulary,
                           MatchOptions options)
    : vocabulary_(vocabulary), options_(options), may_start_(vocabulary.size(), false) {
    root_ = compile(root);
    note_starts(root_);
}

std::size_t QueryMatcher::match(std::string_view text, std::span<const Token> tokens,
                                std::size_t at) {
    const TermId term = tokens[at].term;
    if (term >= may_start_.size() || !may_start_[term]) return at;
    const Ends ends = ends_of({text, tokens}, at, root_);
    return ends.empty() ? at : ends.front();
}

std::string QueryMatcher::comparable(std::string form) const {
    return options_.marks == MatchMarks::ignored ? without_marks(form) : form;
}

std::size_t QueryMatcher::compile_word(const QueryPart& part) {
    Word word;
    word.pattern = comparable(part.pattern);
    if (options_.letter_case == MatchCase::kept) word.written = comparable(part.written);
    word.any_word = part.pattern.find_first_not_of(wildcards) == std::string::npos;
    word.fits.assign(vocabulary_.size(), Fit::none);
    const std::string_view literal = before_wildcards(word.pattern);
    for (TermId term = 0; term < vocabulary_.size(); ++term) {
        const std::string form = comparable(vocabulary_.form(term));
        if (matches_pattern(word.pattern, form)) word.fits[term] = Fit::whole;
        else if (!form.empty() && literal.starts_with(form)) word.fits[term] = Fit::begins;
    }
    words_.push_back(std::move(word));
    return words_.size() - 1;
}

// NEAR becomes the two orders in which its sides may stand.
QueryMatcher::Part QueryMatcher::compile(const QueryPart& part) {
    Part compiled{part.kind, 0, part.gap, {}};
    if (part.kind == QueryPart::Kind::word) {
        compiled.word = compile_word(part);
        return compiled;
    }
    for (const QueryPart& child : part.parts) compiled.parts.push_back(compile(child));
    if (part.kind != QueryPart::Kind::near) return compiled;
    Part there{QueryPart::Kind::sequence, 0, 0, compiled.parts};
    Part back{QueryPart::Kind::sequence, 0, 0, {compiled.parts[1], compiled.parts[0]}};
    there.parts[1].gap = back.parts[1].gap = part.reach;
    return {QueryPart::Kind::any_of, 0, part.gap, {std::move(there), std::move(back)}};
}

void QueryMatcher::note_starts(const Part& part) {
    if (part.kind == QueryPart::Kind::word) {
        const std::vector<Fit>& fits = words_[part.word].fits;
        for (TermId term = 0; term < fits.size(); ++term)
            if (fits[term] != Fit::none) may_start_[term] = true;
    } else if (part.kind == QueryPart::Kind::sequence) {
        note_starts(part.parts.front());
    } else {
        for (const Part& child : part.parts) note_starts(child);
    }
}

bool QueryMatcher::is_written(const Place& place, std::size_t at, std::size_t end,
                              const Word& word) const {
    if (options_.letter_case == MatchCase::ignored) return true;
    const Span span{place.tokens[at].span.begin, place.tokens[end - 1].span.end};
    return matches_pattern(word.written,
                           comparable(plain_form_as_written(slice(place.text, span))));
}

// The tokens that spell the word, which stand together without a blank; 0 when they do not.
std::size_t QueryMatcher::length_of(const Place& place, std::size_t at, const Word& word) const {
    const auto& tokens = place.tokens;
    const TermId first = tokens[at].term;
    const Fit fit = first < word.fits.size() ? word.fits[first] : Fit::none;
    if (fit == Fit::none || (word.any_word && !counts_as_word(tokens[at]))) return 0;
    if (fit == Fit::whole) return is_written(place, at, at + 1, word) ? 1 : 0;
    // A wildcard takes as many of the tokens as there are, but no comma behind the last word.
    std::string spelt = comparable(vocabulary_.form(first));
    std::size_t length = 0;
    for (std::size_t next = at + 1; next < tokens.size() && !tokens[next].after_blank; ++next) {
        if (tokens[next].term >= vocabulary_.size() || !may_go_on(word.pattern, spelt)) break;
        spelt += comparable(vocabulary_.form(tokens[next].term));
        if (!matches_pattern(word.pattern, spelt)) continue;
        if (length == 0 || counts_as_word(tokens[next])) length = next + 1 - at;
    }
    return length > 0 && is_written(place, at, at + length, word) ? length : 0;
}

QueryMatcher::Ends QueryMatcher::ends_of(const Place& place, std::size_t at, const Part& part) {
    if (part.kind == QueryPart::Kind::sequence) return ends_of_sequence(place, at, part);
    if (part.kind == QueryPart::Kind::any_of) return ends_of_any(place, at, part);
    if (part.kind == QueryPart::Kind::run) return ends_of_run(place, at, part);
    const std::size_t length = length_of(place, at, words_[part.word]);
    return length == 0 ? Ends() : Ends{at + length};
}

QueryMatcher::Ends QueryMatcher::ends_of_sequence(const Place& place, std::size_t at,
                                                  const Part& part) {
    Ends ends = ends_of(place, at, part.parts.front());
    for (std::size_t i = 1; i < part.parts.size() && !ends.empty(); ++i) {
        Ends reached;
        for (const std::size_t start : starts_after(place, ends, part.parts[i].gap)) {
            const Ends more = ends_of(place, start, part.parts[i]);
            reached.insert(reached.end(), more.begin(), more.end());
        }
        keep_first(reached, place.tokens.size());
        ends = std::move(reached);
    }
    return ends;
}

QueryMatcher::Ends QueryMatcher::ends_of_any(const Place& place, std::size_t at, const Part& part) {
    std::vector<Ends> all;
    for (const Part& child : part.parts) {
        Ends ends = ends_of(place, at, child);
        if (ends.empty()) continue;
        const auto shorter = std::find_if(all.begin(), all.end(), [&](const Ends& other) {
            return other.front() < ends.front();
        });
        all.insert(shorter, std::move(ends));
    }
    Ends joined;
    for (const Ends& ends : all) joined.insert(joined.end(), ends.begin(), ends.end());
    keep_first(joined, place.tokens.size());
    return joined;
}

// The longest run first.
QueryMatcher::Ends QueryMatcher::ends_of_run(const Place& place, std::size_t at, const Part& part) {
    Ends ends = ends_of(place, at, part.parts.front());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (ends[i] >= place.tokens.size()) continue;
        const Ends more = ends_of(place, ends[i], part.parts.front());
        ends.insert(ends.end(), more.begin(), more.end());
        keep_first(ends, place.tokens.size());
    }
    std::sort(ends.rbegin(), ends.rend());
    return ends;
}

// Where the next part may start: behind an end and at most `gap` words further. Quotation marks and
// commas do not part two words for a reader who asks for the phrase; they count as nothing.
QueryMatcher::Ends QueryMatcher::starts_after(const Place& place, const Ends& ends, unsigned gap) {
    Ends starts;
    for (const std::size_t end : ends) {
        unsigned passed = 0;
        for (std::size_t at = end; at < place.tokens.size() && passed <= gap; ++at) {
            starts.push_back(at);
            if (counts_as_word(place.tokens[at])) ++passed;
        }
    }
    keep_first(starts, place.tokens.size());
    return starts;
}

void QueryMatcher::keep_first(Ends& ends, std::size_t tokens) {
    if (ends.size() < 2) return;
    if (seen_.size() <= tokens) seen_.resize(tokens + 1, 0);
    ++round_;
    std::erase_if(ends, [this](std::size_t end) {
        const bool known = seen_[end] == round_;
        seen_[end] = round_;
        return known;
    });
}

}  // namespace communique
