#pragma once
// What the settings make of the texts: the words that all statistics count. Aliases are put in
// here, once, by joining their words to a single token whose term is the alias; whatever is counted
// after it knows of no aliases. keyness.h, ngrams.h, collocation.h, dispersion.h, tf_idf.h and
// trend.h go on.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "statistics/settings.h"
#include "statistics/term_counts.h"
#include "statistics/texts.h"

namespace communique {

class Material {
public:
    // The texts must outlive the material. An error names the alias whose forms cannot be read,
    // with the column in its forms. O(tokens), with aliases O(tokens + forms × vocabulary).
    static Result<Material> prepare(const Texts& texts, const Settings& settings);

    const Corpus& corpus() const { return *corpus_; }
    // As the texts' own, but the words of an alias are one token. Spans are those of the articles.
    std::span<const Analysis> analyses() const { return joined_ ? joined_->analyses : analyses_; }
    // The texts' own, with the names of the aliases behind.
    const Vocabulary& vocabulary() const { return joined_ ? joined_->vocabulary : *vocabulary_; }
    Texts texts() const { return {corpus(), analyses(), vocabulary()}; }

    const std::vector<TermCounts>& counts() const { return counts_; }  // by DocumentIndex
    // Which terms the lists leave out, by TermId; they count for the sizes all the same.
    const std::vector<bool>& left_out() const { return left_out_; }

    // Some of the articles together.
    TermCounts sum_of(std::span<const DocumentIndex> documents) const;
    std::vector<TermCounts> counts_of(std::span<const DocumentIndex> documents) const;
    // In how many of them each term stands, by TermId.
    std::vector<std::uint32_t> document_frequencies_in(
        std::span<const DocumentIndex> documents) const;
    std::vector<const Analysis*> analyses_of(std::span<const DocumentIndex> documents) const;

    // The term of a word as typed, or of an alias by its name; nothing when no article has it.
    std::optional<TermId> term(std::string_view word) const;

private:
    friend class MaterialMaker;
    struct Joined {
        std::vector<Analysis> analyses;
        Vocabulary vocabulary;
    };

    const Corpus* corpus_ = nullptr;
    std::span<const Analysis> analyses_;
    const Vocabulary* vocabulary_ = nullptr;
    std::optional<Joined> joined_;
    std::vector<TermCounts> counts_;
    std::vector<bool> left_out_;
};

// The same an article at a time, for those who cannot wait. add_next() until it returns false.
class MaterialMaker {
public:
    static Result<MaterialMaker> start(const Texts& texts, const Settings& settings);
    MaterialMaker(MaterialMaker&&) noexcept;
    MaterialMaker& operator=(MaterialMaker&&) noexcept;
    ~MaterialMaker();

    bool add_next();
    std::size_t added() const { return material_.counts_.size(); }
    Material take() { return std::move(material_); }

private:
    struct Finders;
    MaterialMaker();

    Material material_;
    std::unique_ptr<Finders> finders_;  // of aliases, where there are any
};

}  // namespace communique
