#pragma once
// The reading core: one text in, its facts out. A Reader holds the language data, compiled once,
// and a table of the words it has met; nothing that one article could leave for the next to be read
// by. Pipeline: analyse (sentences/) → lexicon and rules by stage (numbers, dates, amounts,
// parties, meetings, trade) → facts of the whole article.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "articles/document.h"
#include "base/asset.h"
#include "base/result.h"
#include "facts/facts.h"
#include "facts/facts_json.h"

namespace communique {

class Reader {
public:
    // From the files of assets/languages: lexicon and rules. A malformed file is an error with its
    // line.
    static Result<Reader> create(std::span<const Asset> languages);
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    // Reads one article. Linear in the length of its text. One thread at a time.
    DocumentFacts read(const Document& document, WithMentions mentions) const;
    // Called from now on with the name of each stage when it is done, for measuring; stages may
    // come several times an article.
    void watch(std::function<void(std::string_view stage)> done) const;
    // In words: every fact with its rule, captures and spans.
    std::string explain(const Document& document) const;
    // Runs every rule's own yes and no lines; one message for each that fails, none when all hold.
    std::vector<std::string> check_rules() const;

private:
    struct Impl;
    explicit Reader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace communique
