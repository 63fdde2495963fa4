#include "facts/reading/scan.h"

#include <algorithm>

namespace communique {
namespace {

const std::string nothing;

// The nations' names among the entries, and the names that only hold one.
struct NationClasses {
    ClassId country, demonym, seat, capital, other_name;

    explicit NationClasses(const Lexicon& lexicon)
        : country(lexicon.find_class("COUNTRY")), demonym(lexicon.find_class("DEMONYM")),
          seat(lexicon.find_class("SEAT")), capital(lexicon.find_class("CAPITAL")),
          other_name(lexicon.find_class("OTHER_NAME")) {}

    bool covers(ClassId cls) const { return cls != 0 && (cls == country || cls == demonym || cls == other_name); }
    bool covered(ClassId cls) const { return cls != 0 && (cls == country || cls == demonym || cls == seat || cls == capital); }
};

}  // namespace

const std::string& Scan::value_of(const Item& item) const {
    return item.kind == ItemKind::lexicon ? lexicon.entry(item.value).value : nothing;
}

const std::string& Scan::detail_of(const Item& item) const {
    return item.kind == ItemKind::lexicon ? lexicon.entry(item.value).detail : nothing;
}

void Scan::add(const Item& item) {
    std::vector<Item>& here = items[item.first];
    const auto place = std::find_if(here.begin(), here.end(), [&](const Item& other) { return other.count < item.count; });
    here.insert(place, item);
}

Scan start_scan(const Document& document, const Analysis& analysis, const Vocabulary& vocabulary,
                const Lexicon& lexicon) {
    Scan scan{document, analysis, vocabulary, lexicon, document.published, {}, {}, {}, {}};
    std::vector<WordId> word_of_term(vocabulary.size());
    for (TermId term = 0; term < vocabulary.size(); ++term)
        word_of_term[term] = lexicon.find_word(vocabulary.form(term));
    scan.words.reserve(analysis.tokens.size());
    for (const Token& token : analysis.tokens) scan.words.push_back(word_of_term[token.term]);
    scan.items.resize(analysis.tokens.size());

    const NationClasses nations(lexicon);
    std::vector<Lexicon::Found> found;
    for (const Sentence& sentence : analysis.sentences) {
        std::uint32_t name_end = 0;  // "North Korea" names no "Korea", "Latin America" no "America"
        const auto tokens = analysis.tokens_of(sentence);
        const auto words = std::span(scan.words).subspan(sentence.first_token, sentence.token_count);
        for (std::uint32_t i = 0; i < sentence.token_count; ++i) {
            if (words[i] == unknown_word) continue;
            found.clear();
            lexicon.find(tokens, words, document.text, i, found);
            const std::uint32_t outer_end = name_end;
            for (const Lexicon::Found& f : found)
                if (nations.covers(lexicon.entry(f.entry).cls)) name_end = std::max(name_end, i + f.token_count);
            for (const Lexicon::Found& f : found) {
                const std::uint32_t end = i + f.token_count;
                const bool inside = end <= outer_end || end < name_end;
                if (inside && nations.covered(lexicon.entry(f.entry).cls)) continue;
                scan.add({sentence.first_token + i, f.token_count, lexicon.entry(f.entry).cls,
                          ItemKind::lexicon, f.entry, no_rule});
            }
        }
    }
    return scan;
}

}  // namespace communique
