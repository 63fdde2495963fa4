#pragma once
// Concordance (keyword in context, KWIC): every use of a query with the words around it.
// concordance_sort.h puts the lines in another order than that of the texts.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "statistics/concordance_sort.h"
#include "statistics/regex.h"
#include "statistics/settings.h"
#include "statistics/texts.h"

namespace communique {

struct ConcordanceLine {
    DocumentIndex document = 0;
    std::uint32_t sentence = 0;  // index into that document's sentences
    Span left;
    Span node;
    Span right;
    std::uint32_t first_token = 0;  // of the node, in the document's tokens
    std::uint32_t end_token = 0;    // one past its last
};

enum class ContextKind : std::uint8_t { words, sentence };

struct ConcordanceRequest {
    std::string query;  // query.h has its forms
    MatchOptions match = {};
    ContextKind context = ContextKind::words;
    unsigned context_words = 8;      // on each side, with ContextKind::words
    std::vector<SortKey> sort = {};  // the first three are taken; none: the order of the texts
    std::optional<std::vector<DocumentIndex>> documents = {};  // nothing: all
};

struct ConcordanceCount {
    DocumentIndex document = 0;
    std::uint32_t uses = 0;
    std::uint64_t words = 0;  // of the article, as count_terms counts them
};

struct Concordance {
    std::vector<ConcordanceLine> lines;  // all there are
    std::vector<ConcordanceCount>
        counts;               // of every article searched, also where there are no uses
    std::size_t texts = 0;    // articles with at least one use
    std::uint64_t words = 0;  // of all articles searched
};

// A use lies in one sentence, boilerplate is left out, uses do not overlap, and context never
// crosses an article's end. A regular expression reads one sentence at a time, so ^ and $ are its
// ends; of a word that it matches in part the whole is shown; it follows request.match.letter_case
// alone. Errors: a query that cannot be read (column_of says where), a regular expression without
// an `engine` (ErrorCode::unavailable). O(query × vocabulary + tokens + lines · log lines).
Result<Concordance> make_concordance(const Texts& texts, const ConcordanceRequest& request,
                                     std::span<const Alias> aliases = {},
                                     const RegexEngine* engine = nullptr);

// The same an article at a time, for those who cannot wait. add_next() until it returns false. The
// texts and the engine must outlive it.
class ConcordanceMaker {
public:
    static Result<ConcordanceMaker> start(const Texts& texts, ConcordanceRequest request,
                                          std::span<const Alias> aliases = {},
                                          const RegexEngine* engine = nullptr);
    ConcordanceMaker(ConcordanceMaker&&) noexcept;
    ConcordanceMaker& operator=(ConcordanceMaker&&) noexcept;
    ~ConcordanceMaker();

    bool add_next();
    std::size_t searched() const { return found_.counts.size(); }
    // Sorts what was found as the request has it; before take(), which else does it at once.
    Steps sort();
    Concordance take();

private:
    struct Search;
    ConcordanceMaker();

    std::unique_ptr<Search> search_;
    Concordance found_;
    bool sorted_ = false;
};

// The lines alone, in text order; none for a query that cannot be read.
std::vector<ConcordanceLine> concordance(const Corpus& corpus, std::span<const Analysis> analyses,
                                         const Vocabulary& vocabulary, std::string_view query,
                                         unsigned context_words = 8);

}  // namespace communique
