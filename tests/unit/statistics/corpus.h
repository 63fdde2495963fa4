#pragma once
// A corpus of a few short texts, cut by the real tokeniser, for the tests of this folder.

#include <initializer_list>
#include <string>
#include <vector>

#include "sentences/analysis.h"

namespace communique {

struct SmallCorpus {
    Corpus corpus;
    Vocabulary vocabulary;
    std::vector<Analysis> analyses;

    explicit SmallCorpus(std::initializer_list<std::string> texts) {
        for (const std::string& text : texts) {
            Document& document = corpus.emplace_back();
            document.text = text;
            analyses.push_back(analyse(document, vocabulary));
        }
    }

    TermId term(std::string_view form) const {
        const TermId* found = vocabulary.find(form);
        return found != nullptr ? *found : unknown_term;
    }
};

}  // namespace communique
