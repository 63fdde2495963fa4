#include "statistics/concordance_sort.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

#include "statistics/concordance.h"
#include "statistics/context.h"
#include "statistics/plain_letters.h"

namespace communique {
namespace {

constexpr std::uint32_t last_rank = std::numeric_limits<std::uint32_t>::max();
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
    Alphabet(std::vector<TermId> terms, const Vocabulary& vocabulary) : terms_(std::move(terms)) {
        std::sort(terms_.begin(), terms_.end());
        terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
        struct Entry {
            std::string bare;
            std::size_t place;
        };
        std::vector<Entry> entries;
        const auto form = [&](std::size_t place) -> std::string_view {
            const TermId term = terms_[place];
            return term < vocabulary.size() ? std::string_view(vocabulary.form(term))
                                            : std::string_view();
        };
        for (std::size_t i = 0; i < terms_.size(); ++i)
            entries.push_back({without_marks(form(i)), i});
        std::sort(entries.begin(), entries.end(), [&](const Entry& x, const Entry& y) {
            return x.bare != y.bare ? x.bare < y.bare : form(x.place) < form(y.place);
        });
        ranks_.resize(terms_.size());
        for (std::uint32_t rank = 0; rank < entries.size(); ++rank)
            ranks_[entries[rank].place] = rank + 1;
    }

    std::uint32_t rank(TermId term) const {
        const auto found = std::lower_bound(terms_.begin(), terms_.end(), term);
        return ranks_[static_cast<std::size_t>(found - terms_.begin())];
    }

private:
    std::vector<TermId> terms_;
    Ranks ranks_;
};

class Ranking {
public:
    Ranking(std::span<const ConcordanceLine> lines, const Texts& texts)
        : lines_(lines), texts_(texts) {}

    Ranks by(SortKey key) const {
        switch (key.by) {
            case SortBy::left:
            case SortBy::right: return by_neighbour(key);
            case SortBy::node: return by_node();
            case SortBy::document:
                return by_article([](const Document&, DocumentIndex index) { return index; });
            case SortBy::date: return by_date(key.order);
            case SortBy::publisher: return by_publisher();
        }
        return {};
    }

private:
    Ranks by_neighbour(SortKey key) const {
        std::vector<std::optional<TermId>> words;
        std::vector<TermId> terms;
        Stretch stretch;
        const ConcordanceLine* before = nullptr;
        for (const ConcordanceLine& line : lines_) {
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
            if (token) terms.push_back(*words.back());
        }
        const Alphabet alphabet(std::move(terms), texts_.vocabulary);
        Ranks ranks;
        for (const auto& word : words) ranks.push_back(word ? alphabet.rank(*word) : 0);
        return ranks;
    }

    Ranks by_node() const {
        std::vector<TermId> terms;
        const auto tokens = [&](const ConcordanceLine& line) {
            return std::span(texts_.analyses[line.document].tokens)
                .subspan(line.first_token, line.end_token - line.first_token);
        };
        for (const ConcordanceLine& line : lines_)
            for (const Token& token : tokens(line)) terms.push_back(token.term);
        const Alphabet alphabet(std::move(terms), texts_.vocabulary);
        std::map<Ranks, std::uint32_t> rank_of;
        std::vector<Ranks> nodes;
        for (const ConcordanceLine& line : lines_) {
            Ranks& node = nodes.emplace_back();
            for (const Token& token : tokens(line)) node.push_back(alphabet.rank(token.term));
            rank_of.emplace(node, 0);
        }
        std::uint32_t next = 0;
        for (auto& [node, rank] : rank_of) rank = next++;
        Ranks ranks;
        for (const Ranks& node : nodes) ranks.push_back(rank_of[node]);
        return ranks;
    }

    template <class RankOf>
    Ranks by_article(RankOf rank_of) const {
        Ranks ranks;
        for (const ConcordanceLine& line : lines_)
            ranks.push_back(rank_of(texts_.corpus[line.document], line.document));
        return ranks;
    }

    Ranks by_date(SortOrder order) const {
        return by_article([order](const Document& document, DocumentIndex) -> std::uint32_t {
            if (!document.published) return order == SortOrder::ascending ? last_rank : 0;
            constexpr std::int64_t before_all = std::int64_t{1} << 31;
            return static_cast<std::uint32_t>(day_number(*document.published) + before_all);
        });
    }

    Ranks by_publisher() const {
        std::map<std::string_view, std::uint32_t> rank_of;
        for (const ConcordanceLine& line : lines_)
            rank_of.emplace(texts_.corpus[line.document].publisher, 0);
        std::uint32_t next = 0;
        for (auto& [publisher, rank] : rank_of) rank = next++;
        return by_article(
            [&](const Document& document, DocumentIndex) { return rank_of[document.publisher]; });
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

void sort_lines(std::vector<ConcordanceLine>& lines, const Texts& texts,
                std::span<const SortKey> keys) {
    keys = keys.first(std::min(keys.size(), max_sort_keys));
    if (keys.empty()) return;
    const Ranking ranking(lines, texts);
    std::vector<std::array<std::uint32_t, max_sort_keys>> ranks(lines.size());
    for (std::size_t level = 0; level < keys.size(); ++level) {
        const Ranks of_level = ranking.by(keys[level]);
        // Turned round by counting from the end, so that equal lines keep the order of the texts.
        for (std::size_t i = 0; i < lines.size(); ++i)
            ranks[i][level] =
                keys[level].order == SortOrder::descending ? last_rank - of_level[i] : of_level[i];
    }
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return ranks[x] != ranks[y] ? ranks[x] < ranks[y] : x < y;
    });
    std::vector<ConcordanceLine> sorted;
    sorted.reserve(lines.size());
    for (const std::size_t i : order) sorted.push_back(lines[i]);
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
