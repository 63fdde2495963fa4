#include "views/companion.h"

#include <initializer_list>
#include <optional>

#include "base/say.h"
#include "figures/html.h"
#include "figures/wording.h"
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

// Nothing while the frame has no time left for one of the tables.
std::optional<std::string> tables_html(Explorer& explorer,
                                       std::initializer_list<std::string_view> names) {
    std::string html;
    for (const std::string_view name : names) {
        const Table* table = table_of(explorer, name);
        if (table == nullptr) return std::nullopt;
        html += table_to_html(explorer.library, *table);
    }
    return html;
}

std::optional<std::string> html_of_words(Explorer& explorer) {
    if (explorer.link.words.query.empty()) return tables_html(explorer, {"keywords", "card"});
    const auto& uses = study_of(explorer).uses();
    if (uses) return tables_html(explorer, {"keywords", "card", "trend", "concordance"});
    const auto html = tables_html(explorer, {"keywords", "card"});
    if (!html) return html;
    return *html + "<p>" + escape_html(query_problem_text(uses.error())) + "</p>\n";
}

std::optional<std::string> html_of(Explorer& explorer, std::string_view section) {
    const Library& library = explorer.library;
    if (section == "companion-headline") {
        return headline_to_html(
            library, explorer.shelf.headline(library, explorer.version, explorer.link.counting));
    }
    if (section == "companion-meetings") {
        const auto tables = tables_html(explorer, {"meetings", "counts"});
        if (!tables) return tables;
        const MeetingCounts& counts = explorer.shelf.meeting_counts(
            library, explorer.version, explorer.link.counting, explorer.link.period);
        return "<p>" + escape_html(counts.words) + "</p>\n" + *tables;
    }
    if (section == "companion-trade") return tables_html(explorer, {"trade"});
    if (section == "companion-keywords") return html_of_words(explorer);
    if (section == "companion-articles") return tables_html(explorer, {"articles"});
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
    is_behind_ = false;
    TimeShare& time = explorer.shelf.time();
    for (Section& section : sections_of(explorer)) {
        std::string& shown = shown_[std::string(section.id)];
        if (shown == section.made_from) continue;
        if (section.id == "companion-keywords" && !study_of(explorer).ready()) continue;
        if (!section.made_from.empty()) {
            std::optional<std::string> html;
            if (!time.is_spent()) html = time.spend([&] { return html_of(explorer, section.id); });
            if (!html) {
                is_behind_ = true;
                return;
            }
            services.companion(section.id, *html);
        }
        shown = std::move(section.made_from);
    }
}

}  // namespace communique
