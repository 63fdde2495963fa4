#include "figures/html.h"

#include <algorithm>

#include "base/say.h"
#include "base/utf8.h"
#include "chart/words.h"
#include "figures/tables.h"
#include "figures/wording.h"

namespace communique {
namespace {

void append_element(std::string& html, std::string_view open, std::string_view text,
                    std::string_view close) {
    html += open;
    html += escape_html(text);
    html += close;
}

std::string link_to(const std::string& state, std::string_view text, std::string_view title) {
    const std::string address = escape_html(state);
    std::string html = "<a href=\"?" + address + "\" data-state=\"" + address + "\"";
    if (!title.empty()) html += " title=\"" + escape_html(title) + "\"";
    return html + ">" + escape_html(text) + "</a>";
}

// Each article once, at its first place.
std::string links_of(const Library& library, const TableRow& row) {
    std::string html;
    std::vector<unsigned> linked;
    for (const TableSource& source : row.sources) {
        if (std::find(linked.begin(), linked.end(), source.document) != linked.end()) continue;
        linked.push_back(source.document);
        if (!html.empty()) html += "<br>";
        std::string state = source.link;
        if (state.empty() && source.document < library.corpus.size()) {
            const CodePointIndex index(library.corpus[source.document].text);
            state = reader_state(
                library,
                {source.document, {index.byte_of(source.begin), index.byte_of(source.end)}});
        }
        const std::string name = !source.name.empty() ? source.name
                                 : source.document < library.corpus.size()
                                     ? article_name(library.corpus[source.document])
                                     : std::string(say("source"));
        html += link_to(state, name, source.quote);
        if (source.document >= library.corpus.size() || library.corpus[source.document].url.empty())
            continue;
        const std::string address =
            publisher_link(library.corpus[source.document].url, source.quote);
        if (address.substr(0, 4) != "http")
            continue;  // whoever wrote the article's data is a stranger
        html += " <a href=\"" + escape_html(address) + "\" target=\"_blank\" rel=\"noopener\">" +
                escape_html(say("at its publisher")) + "</a>";
    }
    return html;
}

void append_row(std::string& html, const Library& library, const Table& table, const TableRow& row,
                bool with_sources) {
    html += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string kind(table.columns[i].numeric ? " class=\"number\"" : "");
        if (i == 0) append_element(html, "<th scope=\"row\"" + kind + ">", row.cells[i], "</th>");
        else append_element(html, "<td" + kind + ">", row.cells[i], "</td>");
    }
    if (with_sources) html += "<td>" + links_of(library, row) + "</td>";
    html += "</tr>\n";
}

bool is_exported(std::string_view name) {
    // The uses of a query stand only where an explorer runs, which makes their files itself.
    const auto names = table_names();
    return name == "concordance" || name == "trend" ||
           std::find(names.begin(), names.end(), name) != names.end();
}

// The file stands beside the page; a running explorer makes it anew by its own settings.
void append_file_link(std::string& html, std::string_view table, std::string_view ending,
                      std::string_view label) {
    const std::string name = std::string(table) + std::string(ending);
    html += " <a href=\"data/" + name + "\" download data-export=\"" + name + "\">" +
            std::string(label) + "</a>";
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string reader_state(const Library& library, Source source) {
    if (source.document >= library.corpus.size()) return "tab=reader";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string state = "tab=reader&doc=";
    for (const char c : library.corpus[source.document].id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~') {
            state += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        state += '%';
        state += digits[byte >> 4U];
        state += digits[byte & 15U];
    }
    const std::size_t sentence = library.analyses[source.document].sentence_at(source.span.begin);
    return state + "&s=" + std::to_string(source.document) + "." + std::to_string(sentence);
}

std::string table_to_html(const Library& library, const Table& table) {
    const bool with_sources = std::any_of(table.rows.begin(), table.rows.end(),
                                          [](const TableRow& row) { return !row.sources.empty(); });
    std::string html = "<table id=\"table-" + escape_html(table.name) + "\">\n<caption>";
    append_element(html, "<strong>", table.title, "</strong> ");
    html += escape_html(table.caption) + "</caption>\n<thead><tr>";
    for (const TableColumn& column : table.columns)
        append_element(
            html, column.numeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">",
            column.label, "</th>");
    if (with_sources) append_element(html, "<th scope=\"col\">", say("Read in"), "</th>");
    html += "</tr></thead>\n<tbody>\n";
    for (const TableRow& row : table.rows) append_row(html, library, table, row, with_sources);
    if (table.rows.empty() && !table.empty_text.empty()) {
        html += "<tr><td colspan=\"" + std::to_string(table.columns.size()) + "\">";
        html += escape_html(table.empty_text) + "</td></tr>\n";
    }
    html += "</tbody>\n</table>\n";
    if (table.left_out > 0)
        append_element(html, "<p>",
                       counted(table.left_out, "{n} further row: in the files.",
                               "{n} further rows: in the files."),
                       "</p>\n");
    if (table.rows.empty() || !is_exported(table.name)) return html;
    append_element(html, "<p class=\"files\">", say("Take it along:"), "");
    append_file_link(html, table.name, ".csv", "CSV");
    append_file_link(html, table.name, ".json", "JSON");
    if (table.name == "meetings")
        append_file_link(html, table.name, "-timelinejs.csv", "TimelineJS");
    return html + "</p>\n";
}

std::string headline_to_html(const Library& library, const Headline& headline) {
    std::string html = "<dl class=\"headline\">\n";
    for (const HeadlineNumber& number : headline.numbers) {
        html += "<div>";
        append_element(html, "<dt>", number.label, "</dt>");
        append_element(html, "<dd>", number.value, "</dd>");
        html += "<dd>";
        if (number.sources.empty()) html += escape_html(number.context);
        else
            html += link_to(reader_state(library, number.sources.front()), number.context,
                            quotation(library, number.sources.front()));
        html += "</dd></div>\n";
    }
    return html + "</dl>\n";
}

}  // namespace communique
