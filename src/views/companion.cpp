#include "views/companion.h"

#include "base/say.h"
#include "figures/html.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

struct Section {
    std::string_view id;
    std::string made_from;
};

std::string headline_key(const Explorer& explorer) {
    const CountingRules& rules = explorer.link.counting;
    return std::to_string(explorer.version) + (rules.implied ? "i" : "") +
           (rules.planned ? "p" : "") + (rules.video ? "v" : "") + (rules.phone ? "t" : "");
}

std::string keywords_key(const Explorer& explorer) {
    LinkState words;
    words.words = explorer.link.words;
    return std::to_string(explorer.version) + encode(words) +
           (explorer.regex_answers > 0 ? "|" + std::to_string(explorer.regex_answers) : "");
}

// The page is written with all articles; the reader's section follows once one is opened.
std::string reader_key(const Explorer& explorer) {
    if (explorer.link.tab != Tab::reader && explorer.version == 1) return {};
    return std::to_string(explorer.version) + "|" + explorer.link.document;
}

std::vector<Section> sections_of(const Explorer& explorer) {
    const std::string rules = headline_key(explorer);
    const std::string period = explorer.link.period ? "|" + to_string(*explorer.link.period) : "";
    return {{"companion-headline", rules},
            {"companion-meetings", rules + period},
            {"companion-trade", std::to_string(explorer.version) + period},
            {"companion-keywords", keywords_key(explorer)},
            {"companion-articles", std::to_string(explorer.version)},
            {"companion-reader", reader_key(explorer)}};
}

std::string html_of(Explorer& explorer, std::string_view section) {
    const Library& library = explorer.library;
    if (section == "companion-headline") {
        return headline_to_html(
            library, explorer.shelf.headline(library, explorer.version, explorer.link.counting));
    }
    if (section == "companion-meetings") {
        return "<p>" + escape_html(counts_in_words(library, explorer.link.counting)) + "</p>\n" +
               table_to_html(library, table_of(explorer, "meetings")) +
               table_to_html(library, table_of(explorer, "counts"));
    }
    if (section == "companion-trade") return table_to_html(library, table_of(explorer, "trade"));
    if (section == "companion-keywords") {
        std::string html = table_to_html(library, table_of(explorer, "keywords"));
        html += table_to_html(library, table_of(explorer, "card"));
        if (explorer.link.words.query.empty()) return html;
        const auto& uses = study_of(explorer).uses();
        if (!uses) return html + "<p>" + escape_html(say(uses.error().message)) + "</p>\n";
        for (const std::string_view table : {"trend", "concordance"})
            html += table_to_html(library, table_of(explorer, table));
        return html;
    }
    if (section == "companion-articles")
        return table_to_html(library, table_of(explorer, "articles"));
    return article_to_html(library, document_of(explorer));
}

}  // namespace

void Companion::assume_page(Explorer& explorer) {
    LinkState here;
    std::swap(here, explorer.link);  // the page was written for the defaults
    for (Section& section : sections_of(explorer)) {
        shown_[std::string(section.id)] = std::move(section.made_from);
    }
    std::swap(here, explorer.link);
}

void Companion::sync(Explorer& explorer, Services& services) {
    for (Section& section : sections_of(explorer)) {
        std::string& shown = shown_[std::string(section.id)];
        if (shown == section.made_from) continue;
        if (section.id == "companion-keywords" && !study_of(explorer).ready()) continue;
        shown = std::move(section.made_from);
        if (shown.empty()) continue;
        services.companion(section.id, html_of(explorer, section.id));
    }
}

}  // namespace communique
