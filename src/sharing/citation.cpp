#include "sharing/citation.h"

#include "base/say.h"
#include "base/version.h"
#include "chart/words.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t most_articles = 8;

std::string accessed(const Setting& setting, const std::string& address) {
    std::string text;
    if (!address.empty()) text += " " + address;
    if (setting.today) text += " (" + date_text(PartialDate::of(*setting.today)) + ")";
    return text.empty() ? text : ended(text);
}

std::string articles_of(const Library& library) {
    std::string text;
    const std::size_t shown = std::min(library.corpus.size(), most_articles);
    for (std::size_t i = 0; i < shown; ++i) {
        text = listed_apart(text, article_name(library.corpus[i]));
    }
    if (shown < library.corpus.size())
        text += counted(library.corpus.size() - shown, "; and {n} other article",
                        "; and {n} other articles");
    return text;
}

void append_on_one_line(std::string& out, std::string_view text) {
    bool blank = false;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (blank && !is_blank) out += ' ';
        if (!is_blank) out += c;
        blank = is_blank;
    }
}

}  // namespace

std::string address_of(const Setting& setting, const LinkState& state,
                       const Corrections& corrections) {
    const std::string query = encode(state);
    const std::string fragment = encode_corrections(corrections);
    std::string address = setting.site;
    if (!query.empty() || address.empty()) address += "?" + query;
    if (!fragment.empty()) address += "#" + fragment;
    return address;
}

std::string cite_view(const Library& library, std::string_view title, const LinkState& state,
                      const Setting& setting) {
    const std::string pair = pair_text(library);
    const bool named = pair.empty() || title.find(pair) != std::string_view::npos;
    std::string text = say("“{title}.” Communiqué {version}, read by machine from: {articles}.",
                           {{"title", headed(named ? std::string() : pair, title)},
                            {"version", version},
                            {"articles", articles_of(library)}});
    for (const FactKind kind : {FactKind::meeting, FactKind::count, FactKind::figure}) {
        const std::string words = correction_words(count_of(library, kind), "the reader");
        if (words.empty()) continue;
        text += " " + ended(headed(kind == FactKind::meeting ? say("Meetings")
                                   : kind == FactKind::count ? say("Counts of meetings")
                                                             : say("Figures"),
                                   words));
    }
    return text + accessed(setting, address_of(setting, state, library.corrections));
}

std::string cite_sentence(const Library& library, SentenceRef place, const LinkState& state,
                          const Setting& setting) {
    const Document& document = library.corpus[place.document];
    const Sentence& sentence = library.analyses[place.document].sentences[place.sentence];
    std::string words;
    append_on_one_line(words, slice(document.text, sentence.span));
    std::string text = quoted(words) + " ";
    text +=
        listed(document.publisher, document.title.empty() ? document.id : quoted(document.title));
    if (document.published) text = listed(text, date_text(PartialDate::of(*document.published)));
    text += say(", sentence {n}.", {{"n", std::to_string(place.sentence + 1)}});
    if (!document.url.empty()) text += " " + document.url + ".";
    return text + " " + say("Read with Communiqué {version}:", {{"version", version}}) +
           accessed(setting, address_of(setting, state, {}));
}

}  // namespace communique
