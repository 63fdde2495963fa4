#include "statistics/ngrams.h"

#include <algorithm>

namespace communique {

namespace {

// Commonest first, ties by their words.
class Stronger {
public:
    explicit Stronger(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    bool operator()(const NGram& x, const NGram& y) const {
        if (x.frequency != y.frequency) return x.frequency > y.frequency;
        const std::string x_text = text_of(x, vocabulary_);
        const std::string y_text = text_of(y, vocabulary_);
        return x_text != y_text ? x_text < y_text : x.terms < y.terms;
    }

private:
    const Vocabulary& vocabulary_;
};

}  // namespace

NGramCounter::NGramCounter(std::size_t length, std::size_t vocabulary_size)
    : length_(std::clamp<std::size_t>(length, 1, longest_ngram)),
      vocabulary_size_(vocabulary_size),
      table_(parts) {}

std::uint64_t NGramCounter::hash_of(const Key& key) {
    std::uint64_t hash = 0;
    for (const TermId term : key) hash = (hash ^ term) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
}

// The place of the key, or the empty one where it belongs.
NGramCounter::Entry& NGramCounter::find(std::vector<Entry>& places, const Key& key,
                                        std::uint64_t hash) {
    const std::size_t mask = places.size() - 1;
    std::size_t at = (hash / parts) & mask;
    while (places[at].frequency > 0 && places[at].key != key) at = (at + 1) & mask;
    return places[at];
}

NGramCounter::Entry& NGramCounter::entry_of(const Key& key) {
    constexpr std::size_t at_first = 16;
    const std::uint64_t hash = hash_of(key);
    Part& part = table_[hash % parts];
    if (part.places.empty()) part.places.resize(at_first);
    Entry& entry = find(part.places, key, hash);
    if (entry.frequency > 0) return entry;
    ++part.used;
    if (4 * part.used <= 3 * part.places.size()) {
        entry.key = key;
        return entry;
    }
    std::vector<Entry> larger(2 * part.places.size());
    for (const Entry& old : part.places)
        if (old.frequency > 0) find(larger, old.key, hash_of(old.key)) = old;
    part.places.swap(larger);
    Entry& moved = find(part.places, key, hash);
    moved.key = key;
    return moved;
}

void NGramCounter::add(const Analysis& article) {
    ++articles_;
    for (const Sentence& sentence : article.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        const auto tokens = article.tokens_of(sentence);
        std::size_t run = 0;  // words in a row up to here
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const bool word =
                tokens[at].kind == TokenKind::word && tokens[at].term < vocabulary_size_;
            run = word ? run + 1 : 0;
            if (run < length_) continue;
            Key key{};
            for (std::size_t i = 0; i < length_; ++i) key[i] = tokens[at + 1 - length_ + i].term;
            Entry& uses = entry_of(key);
            ++uses.frequency;
            if (uses.last_document != articles_) ++uses.documents;
            uses.last_document = articles_;
        }
    }
}

bool NGramCounter::choose_next(const Vocabulary& vocabulary, const std::vector<bool>& is_stopword,
                               unsigned least, std::size_t most) {
    if (chosen_ == parts) return false;
    const auto stops = [&](TermId term) { return term < is_stopword.size() && is_stopword[term]; };
    const Stronger stronger(vocabulary);
    Part& part = table_[chosen_++];
    for (const Entry& uses : part.places) {
        const Key& key = uses.key;
        if (uses.frequency == 0 || uses.frequency < least) continue;
        if (stops(key[0]) || stops(key[length_ - 1])) continue;
        ++different_;
        const bool full = best_.size() >= most;
        if (full && (most == 0 || uses.frequency < best_.front().frequency)) continue;
        NGram ngram{{key.begin(), key.begin() + static_cast<std::ptrdiff_t>(length_)},
                    uses.frequency,
                    uses.documents};
        if (!full) {
            best_.push_back(std::move(ngram));
            if (best_.size() == most) std::make_heap(best_.begin(), best_.end(), stronger);
        } else if (stronger(ngram, best_.front())) {
            std::pop_heap(best_.begin(), best_.end(), stronger);
            best_.back() = std::move(ngram);
            std::push_heap(best_.begin(), best_.end(), stronger);
        }
    }
    part = {};
    return true;
}

std::vector<NGram> NGramCounter::take(const Vocabulary& vocabulary) {
    std::sort(best_.begin(), best_.end(), Stronger(vocabulary));
    return std::move(best_);
}

std::vector<NGram> ngrams(std::span<const Analysis* const> analyses, const Vocabulary& vocabulary,
                          std::size_t length, const std::vector<bool>& is_stopword,
                          unsigned least) {
    NGramCounter counter(length, vocabulary.size());
    for (const Analysis* analysis : analyses) counter.add(*analysis);
    while (counter.choose_next(vocabulary, is_stopword, least, static_cast<std::size_t>(-1))) {
    }
    return counter.take(vocabulary);
}

std::string text_of(const NGram& ngram, const Vocabulary& vocabulary) {
    std::string text;
    for (const TermId term : ngram.terms) {
        const std::string& form = vocabulary.form(term);
        if (!text.empty() && !form.starts_with('\'') && form != "n't") text.push_back(' ');
        text += form;
    }
    return text;
}

}  // namespace communique
