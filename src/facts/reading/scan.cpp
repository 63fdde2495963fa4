#include "facts/reading/scan.h"

#include <algorithm>

#include "facts/reading/dates_in_digits.h"
#include "facts/reading/language.h"

namespace communique {
namespace {

const std::string nothing;

// The nations' names among the entries, and the names that only hold one.
struct NationClasses {
    ClassId country, demonym, seat, capital, other_name;

    explicit NationClasses(const Lexicon& lexicon)
        : country(lexicon.find_class("COUNTRY")),
          demonym(lexicon.find_class("DEMONYM")),
          seat(lexicon.find_class("SEAT")),
          capital(lexicon.find_class("CAPITAL")),
          other_name(lexicon.find_class("OTHER_NAME")) {}

    bool covers(ClassId cls) const {
        return cls != 0 && (cls == country || cls == demonym || cls == other_name);
    }
    bool covered(ClassId cls) const {
        return cls != 0 && (cls == country || cls == demonym || cls == seat || cls == capital);
    }
};

void join(Sign& sign, const Sign& other) {
    sign.bits |= other.bits;
    sign.passes |= other.passes;
}

// What rules may see in a token before they look at the word: by its kind.
class KindSigns {
public:
    KindSigns(const SignTable& signs, const BuiltIns& built_ins)
        : mixed_(signs.of_class(built_ins.mixed)) {
        other_.bits = always;
        join(other_, signs.of_class(built_ins.any));
        number_ = word_ = other_;
        join(number_, signs.of_class(built_ins.num));
        join(word_, signs.of_class(built_ins.word));
        capital_ = word_;
        join(capital_, signs.of_class(built_ins.cap));
    }

    Sign of(const Token& token, std::string_view written) const {
        if (token.kind == TokenKind::number) return number_;
        if (token.kind != TokenKind::word) return other_;
        Sign sign = token.capital ? capital_ : word_;
        if (is_mixed(written)) join(sign, mixed_);
        return sign;
    }

private:
    Sign mixed_, other_, number_, word_, capital_;
};

class LexiconReader {
public:
    LexiconReader(Scan& scan, const Terms& terms)
        : scan_(scan), terms_(terms), nations_(scan.lexicon) {}

    void read(const Sentence& sentence) {
        const auto tokens = scan_.analysis.tokens_of(sentence);
        const auto words =
            std::span(scan_.words).subspan(sentence.first_token, sentence.token_count);
        std::uint32_t name_end = 0;  // "North Korea" names no "Korea", "Latin America" no "America"
        for (std::uint32_t i = 0; i < sentence.token_count; ++i) {
            const std::uint32_t node = terms_[tokens[i].term].node;
            const WordId next = i + 1 < sentence.token_count ? words[i + 1] : unknown_word;
            if (node == 0 || !scan_.lexicon.may_find(node, next)) continue;
            found_.clear();
            scan_.lexicon.find(node, tokens.subspan(i), words.subspan(i), scan_.document.text,
                               found_);
            const std::uint32_t outer_end = name_end;
            for (const Lexicon::Found& f : found_)
                if (nations_.covers(f.cls)) name_end = std::max(name_end, i + f.token_count);
            for (const Lexicon::Found& f : found_) {
                const std::uint32_t end = i + f.token_count;
                const bool inside = end <= outer_end || end < name_end;
                if (inside && nations_.covered(f.cls)) continue;
                const std::uint32_t first = sentence.first_token + i;
                const Sign& sign = scan_.signs.of_class(f.cls);
                scan_.here[first] |= sign.bits;
                scan_.passes[first] |= sign.passes;
                for (std::uint32_t t = first; t < first + f.token_count; ++t)
                    scan_.kinds_over[t] |= Scan::bit_of(ItemKind::lexicon);
                scan_.store.add(scan_.items[first],
                                {first, f.token_count, f.cls, ItemKind::lexicon, f.entry, no_rule});
            }
        }
        look_ahead(sentence);
    }

private:
    void look_ahead(const Sentence& sentence) {
        SignBits ahead = always;
        for (std::uint32_t i = sentence.first_token + sentence.token_count;
             i-- > sentence.first_token;) {
            ahead |= scan_.here[i];
            scan_.ahead[i] = ahead;
        }
    }

    Scan& scan_;
    const Terms& terms_;
    NationClasses nations_;
    std::vector<Lexicon::Found> found_;
};

}  // namespace

bool is_mixed(std::string_view written) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (written.empty() || digit(written.front())) return false;
    // Most words hold no digit where one would have to be.
    constexpr std::size_t longest_scale = 3;
    if (std::none_of(written.end() - std::min(written.size(), longest_scale + 1), written.end(),
                     digit))
        return false;
    // "KSh5bn"
    for (const std::string_view scale : {"bn", "mn", "tn", "trn", "mln", "bln", "mil", "bil", "m"})
        if (written.ends_with(scale)) {
            written.remove_suffix(scale.size());
            break;
        }
    return !written.empty() && digit(written.back());
}

const std::string& Scan::value_of(const Item& item) const {
    return item.kind == ItemKind::lexicon ? lexicon.entry(item.value).value : nothing;
}

const std::string& Scan::detail_of(const Item& item) const {
    return item.kind == ItemKind::lexicon ? lexicon.entry(item.value).detail : nothing;
}

void Scan::add(const Item& item, std::uint32_t sentence_begin) {
    store.add(items[item.first], item);
    const auto end = std::min(item.end(), static_cast<std::uint32_t>(kinds_over.size()));
    for (std::uint32_t t = item.first; t < end; ++t) kinds_over[t] |= bit_of(item.kind);
    const Sign& sign = signs.of_class(item.cls);
    here[item.first] |= sign.bits;
    passes[item.first] |= sign.passes;
    for (std::uint32_t i = item.first + 1; i-- > sentence_begin && !ahead[i].holds(sign.bits);)
        ahead[i] |= sign.bits;
}

Scan start_scan(const Document& document, const Analysis& analysis, const Terms& terms,
                const Language& language) {
    Scan scan{document,
              analysis,
              terms.vocabulary(),
              language.lexicon,
              language.rules.signs,
              language.word_sets,
              document.published,
              {},
              {},
              {},
              {},
              false,
              {},
              {},
              {},
              {},
              {}};
    const std::size_t count = analysis.tokens.size();
    scan.words.resize(count);
    scan.items.resize(count);
    scan.kinds_over.resize(count);
    scan.here.resize(count);
    scan.ahead.resize(count);
    scan.passes.resize(count);
    const KindSigns kinds(scan.signs, language.built_ins);
    for (std::uint32_t i = 0; i < count; ++i) {
        const KnownTerm& term = terms[scan.token(i).term];
        Sign sign = kinds.of(scan.token(i), scan.written(i));
        join(sign, term.sign);
        scan.words[i] = term.word;
        scan.here[i] = sign.bits;
        scan.passes[i] = sign.passes;
    }
    scan.day_first = writes_day_first(scan);
    LexiconReader reader(scan, terms);
    for (const Sentence& sentence : analysis.sentences) reader.read(sentence);
    return scan;
}

bool Scan::opens_line(std::size_t sentence) const {
    if (sentence == 0) return true;
    const Span between{analysis.sentences[sentence - 1].span.end,
                       analysis.sentences[sentence].span.begin};
    return slice(text(), between).find('\n') != std::string_view::npos;
}

}  // namespace communique
