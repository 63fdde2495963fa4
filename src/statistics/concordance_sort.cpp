#include "statistics/concordance_sort.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "base/plain_letters.h"
#include "base/sort_in_steps.h"
#include "statistics/concordance.h"
#include "statistics/context.h"

namespace communique {
namespace {

constexpr std::uint32_t last_rank = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t at_once = 4096;  // lines or words between two pauses
constexpr std::string_view separators = ",~ ";

using Ranks = std::vector<std::uint32_t>;  // by line

struct SortName {
    SortBy by;
    std::string_view name;
};
constexpr std::array<SortName, 4> sort_names{{{SortBy::node, "node"},
                                              {SortBy::document, "document"},
                                              {SortBy::date, "date"},
                                              {SortBy::publisher, "publisher"}}};

std::optional<SortKey> parse_key(std::string_view text) {
    SortKey key;
    if (text.starts_with('-')) {
        key.order = SortOrder::descending;
        text.remove_prefix(1);
    }
    if (text.size() == 2 && text[0] >= '1' && text[0] <= '9') {
        key.distance = static_cast<std::uint8_t>(text[0] - '0');
        if (text[1] != 'L' && text[1] != 'R' && text[1] != 'l' && text[1] != 'r')
            return std::nullopt;
        key.by = text[1] == 'L' || text[1] == 'l' ? SortBy::left : SortBy::right;
        return key;
    }
    for (const auto& [by, name] : sort_names) {
        if (name != text) continue;
        key.by = by;
        return key;
    }
    return std::nullopt;
}

// The place of each term among those given, by the alphabet; 0 is for no word at all.
class Alphabet {
public:
    explicit Alphabet(const Vocabulary& vocabulary)
        : vocabulary_(vocabulary), ranks_(vocabulary.size() + 1) {}

    void add(TermId term) { ranks_[place_of(term)] = 1; }
    Steps put_in_order() {
        struct Entry {
            std::string bare;
            std::size_t place;
        };
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < ranks_.size(); ++i) {
            if (ranks_[i] > 0) entries.push_back({without_marks(form(i)), i});
            if (i % at_once == 0) co_await pause_here;
        }
        co_await sort_in_steps(entries, [this](const Entry& x, const Entry& y) {
            return x.bare != y.bare ? x.bare < y.bare : form(x.place) < form(y.place);
        });
        for (std::uint32_t rank = 0; rank < entries.size(); ++rank)
            ranks_[entries[rank].place] = rank + 1;
    }
    std::uint32_t rank(TermId term) const { return ranks_[place_of(term)]; }

private:
    // Whatever the vocabulary does not know shares the last place.
    std::size_t place_of(TermId term) const {
        return std::min<std::size_t>(term, vocabulary_.size());
    }
    std::string_view form(std::size_t place) const {
        return place < vocabulary_.size()
                   ? std::string_view(vocabulary_.form(static_cast<TermId>(place)))
                   : std::string_view();
    }

    const Vocabulary& vocabulary_;
    Ranks ranks_;
};

class Ranking {
public:
    Ranking(std::span<const ConcordanceLine> lines, const Texts& texts)
        : lines_(lines), texts_(texts) {}

    // Fills in the rank of each line.
    Steps by(SortKey key, Ranks& ranks) const {
        switch (key.by) {
            case SortBy::left:
            case SortBy::right: return by_neighbour(key, ranks);
            case SortBy::node: return by_node(ranks);
            case SortBy::document:
                return by_article([](const Document&, DocumentIndex index) { return index; },
                                  ranks);
            case SortBy::date: return by_date(key.order, ranks);
            case SortBy::publisher: return by_publisher(ranks);
        }
        return {};
    }

private:
    Steps by_neighbour(SortKey key, Ranks& ranks) const {
        std::vector<std::optional<TermId>> words;
        words.reserve(lines_.size());
        Alphabet alphabet(texts_.vocabulary);
        Stretch stretch;
        const ConcordanceLine* before = nullptr;
        for (const ConcordanceLine& line : lines_) {
            if (words.size() % at_once == 0) co_await pause_here;
            const Analysis& analysis = texts_.analyses[line.document];
            // Lines come in text order, so most share the stretch of the line before.
            if (before == nullptr || before->document != line.document ||
                line.first_token >= stretch.end)
                stretch = stretch_around(analysis, line.sentence);
            before = &line;
            const auto token = key.by == SortBy::left
                                   ? word_left_of(analysis, line.first_token, stretch, key.distance)
                                   : word_right_of(analysis, line.end_token, stretch, key.distance);
            words.push_back(token ? std::optional(analysis.tokens[*token].term) : std::nullopt);
            if (token) alphabet.add(*words.back());
        }
        co_await alphabet.put_in_order();
        for (const auto& word : words) ranks.push_back(word ? alphabet.rank(*word) : 0);
    }

    std::span<const Token> node_of(const ConcordanceLine& line) const {
        return std::span(texts_.analyses[line.document].tokens)
            .subspan(line.first_token, line.end_token - line.first_token);
    }

    Steps by_node(Ranks& ranks) const {
        Alphabet alphabet(texts_.vocabulary);
        std::size_t seen = 0;
        for (const ConcordanceLine& line : lines_) {
            if (seen++ % at_once == 0) co_await pause_here;
            for (const Token& token : node_of(line)) alphabet.add(token.term);
        }
        co_await alphabet.put_in_order();
        // Different nodes are few, however many lines have them.
        std::map<Ranks, std::uint32_t> number_of;
        for (const ConcordanceLine& line : lines_) {
            Ranks node;
            for (const Token& token : node_of(line)) node.push_back(alphabet.rank(token.term));
            ranks.push_back(
                number_of.emplace(std::move(node), static_cast<std::uint32_t>(number_of.size()))
                    .first->second);
            if (ranks.size() % at_once == 0) co_await pause_here;
        }
        Ranks rank_of(number_of.size());
        std::uint32_t next = 0;
        for (const auto& [node, number] : number_of) rank_of[number] = next++;
        for (std::uint32_t& rank : ranks) rank = rank_of[rank];
    }

    template <class RankOf>
    Steps by_article(RankOf rank_of, Ranks& ranks) const {
        for (const ConcordanceLine& line : lines_) {
            ranks.push_back(rank_of(texts_.corpus[line.document], line.document));
            if (ranks.size() % at_once == 0) co_await pause_here;
        }
    }

    Steps by_date(SortOrder order, Ranks& ranks) const {
        const auto rank_of = [order](const Document& document, DocumentIndex) -> std::uint32_t {
            if (!document.published) return order == SortOrder::ascending ? last_rank : 0;
            constexpr std::int64_t before_all = std::int64_t{1} << 31;
            return static_cast<std::uint32_t>(day_number(*document.published) + before_all);
        };
        return by_article(rank_of, ranks);
    }

    Steps by_publisher(Ranks& ranks) const {
        std::map<std::string_view, std::uint32_t> rank_of;
        std::size_t seen = 0;
        for (const ConcordanceLine& line : lines_) {
            rank_of.emplace(texts_.corpus[line.document].publisher, 0);
            if (seen++ % at_once == 0) co_await pause_here;
        }
        std::uint32_t next = 0;
        for (auto& [publisher, rank] : rank_of) rank = next++;
        for (const ConcordanceLine& line : lines_) {
            ranks.push_back(rank_of[texts_.corpus[line.document].publisher]);
            if (ranks.size() % at_once == 0) co_await pause_here;
        }
    }

    std::span<const ConcordanceLine> lines_;
    const Texts& texts_;
};

}  // namespace

Result<std::vector<SortKey>> parse_sort(std::string_view text) {
    std::vector<SortKey> keys;
    while (true) {
        const std::size_t first = text.find_first_not_of(separators);
        if (first == std::string_view::npos) return keys;
        text.remove_prefix(first);
        const std::string_view name = text.substr(0, text.find_first_of(separators));
        text.remove_prefix(name.size());
        const auto key = parse_key(name);
        if (!key)
            return Error{ErrorCode::bad_argument,
                         "lines are sorted by 1L to 9L, 1R to 9R, node, document, date or "
                         "publisher, not by '" +
                             std::string(name) + "'",
                         {}};
        if (keys.size() == max_sort_keys)
            return Error{ErrorCode::bad_argument, "lines are sorted on at most three levels", {}};
        keys.push_back(*key);
    }
}

std::string to_string(std::span<const SortKey> keys) {
    std::string text;
    for (const SortKey& key : keys) {
        if (!text.empty()) text += ',';
        if (key.order == SortOrder::descending) text += '-';
        if (key.by == SortBy::left || key.by == SortBy::right)
            text += std::to_string(key.distance) + (key.by == SortBy::left ? "L" : "R");
        for (const auto& [by, name] : sort_names)
            if (by == key.by) text += name;
    }
    return text;
}

Steps sort_lines(std::vector<ConcordanceLine>& lines, Texts texts, std::vector<SortKey> keys) {
    keys.resize(std::min(keys.size(), max_sort_keys));
    if (keys.empty()) co_return;
    const Ranking ranking(lines, texts);
    struct Place {
        std::array<std::uint32_t, max_sort_keys> ranks{};
        std::uint32_t line = 0;
    };
    std::vector<Place> order(lines.size());
    for (std::size_t level = 0; level < keys.size(); ++level) {
        Ranks of_level;
        of_level.reserve(lines.size());
        co_await ranking.by(keys[level], of_level);
        // Turned round by counting from the end, so that equal lines keep the order of the texts.
        for (std::size_t i = 0; i < lines.size(); ++i)
            order[i].ranks[level] =
                keys[level].order == SortOrder::descending ? last_rank - of_level[i] : of_level[i];
    }
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i].line = i;
    co_await sort_in_steps(order, [](const Place& x, const Place& y) { return x.ranks < y.ranks; });
    std::vector<ConcordanceLine> sorted;
    sorted.reserve(lines.size());
    for (const Place& place : order) {
        sorted.push_back(lines[place.line]);
        if (sorted.size() % at_once == 0) co_await pause_here;
    }
    lines.swap(sorted);
}

std::vector<Span> sorted_words(const ConcordanceLine& line, const Analysis& analysis,
                               std::span<const SortKey> keys) {
    std::vector<Span> words(keys.size(), Span{line.node.begin, line.node.begin});
    const Stretch stretch = stretch_around(analysis, line.sentence);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::optional<std::size_t> token;
        if (keys[i].by == SortBy::node) words[i] = line.node;
        if (keys[i].by == SortBy::left)
            token = word_left_of(analysis, line.first_token, stretch, keys[i].distance);
        if (keys[i].by == SortBy::right)
            token = word_right_of(analysis, line.end_token, stretch, keys[i].distance);
        if (token) words[i] = analysis.tokens[*token].span;
    }
    return words;
}

}  // namespace communique
