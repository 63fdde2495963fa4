#include <string>
#include <string_view>

#include "base/json.h"
#include "base/version.h"
#include "chart/words.h"
#include "figures/source_json.h"
#include "figures/table_rows.h"
#include "figures/tables.h"
#include "figures/wording.h"

namespace communique {
namespace {

// Spreadsheets run text that starts so as a formula (OWASP, "CSV Injection").
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

enum class CsvText { guarded, plain };

void append_field(std::string& line, std::string_view text, CsvText kind = CsvText::guarded) {
    const std::string guard(kind == CsvText::guarded && looks_like_formula(text) ? "'" : "");
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        line += guard;
        line += text;
        return;
    }
    line += '"' + guard;
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

void append_fields(std::string& line, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
        line += ',';
        append_field(line, text);
    }
}

void append_source(std::string& line, const TableRow& row) {
    if (row.sources.empty()) {
        line += ",,,,";
        return;
    }
    const TableSource& source = row.sources.front();
    append_fields(line, {source.document_id, std::to_string(source.begin),
                         std::to_string(source.end), source.quote});
}

std::string cells_of(const Table& table, const TableRow& row) {
    std::string line;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        if (i > 0) line += ',';
        append_field(line, row.values[i],
                     table.columns[i].numeric ? CsvText::plain : CsvText::guarded);
    }
    return line;
}

std::string header_of(const Table& table) {
    std::string header;
    for (const TableColumn& column : table.columns) header += column.name + ",";
    return header;
}

// "004:120-168": where else a row was read.
std::string further_places(const TableRow& row) {
    std::string text;
    for (std::size_t i = 1; i < row.sources.size(); ++i) {
        const TableSource& source = row.sources[i];
        text += (text.empty() ? "" : " ") + source.document_id + ":" +
                std::to_string(source.begin) + "-" + std::to_string(source.end);
    }
    return text;
}

// The document, the sentence and the words of the first source, and where the others are.
void append_provenance(std::string& line, const TableRow& row, const Library& library) {
    if (row.sources.empty()) {
        line += ",,,,,,,,,";
        return;
    }
    const TableSource& source = row.sources.front();
    const Document& document = library.corpus[source.document];
    append_fields(
        line, {document.id, document.title, document.publisher,
               document.published ? to_string(*document.published) : std::string(), document.url,
               std::to_string(sentence_number(library, source)), std::to_string(source.begin),
               std::to_string(source.end), source.quote, further_places(row)});
}

}  // namespace

std::string table_to_csv(const Table& table) {
    std::string csv = header_of(table) + "doc_id,char_start,char_end,quote,rule\r\n";
    for (const TableRow& row : table.rows) {
        csv += cells_of(table, row);
        append_source(csv, row);
        append_fields(csv, {row.rule});
        csv += "\r\n";
    }
    return csv;
}

Steps write_csv(const Table& table, const Provenance& provenance, std::string& csv) {
    csv = header_of(table) +
          "doc_id,doc_title,publisher,doc_date,doc_url,sentence,char_start,char_end,quote,"
          "further_places,rule,origin,settings,corrections,version,citation\r\n";
    for (const TableRow& row : table.rows) {
        co_await pause_here;
        csv += cells_of(table, row);
        append_provenance(csv, row, *provenance.library);
        append_fields(csv, {row.rule, row.origin, provenance.settings, provenance.corrections,
                            version, provenance.citation});
        csv += "\r\n";
    }
}

namespace {

void write_cells(JsonWriter& json, const Table& table, const TableRow& row) {
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        json.key(table.columns[i].name);
        const auto number = table.columns[i].numeric ? parse_decimal(row.values[i]) : std::nullopt;
        if (number) json.value(*number);
        else json.value_or_null(row.values[i]);
    }
    json.key("rule").value_or_null(row.rule);
}

}  // namespace

std::string table_to_json(const Table& table) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("name").value(table.name).key("title").value(table.title);
    json.key("caption").value(table.caption).key("rows").begin_array();
    for (const TableRow& row : table.rows) {
        json.begin_object();
        write_cells(json, table, row);
        json.key("sources").begin_array();
        for (const TableSource& source : row.sources) {
            json.begin_object().key("doc_id").value(source.document_id);
            json.key("begin").value(source.begin).key("end").value(source.end);
            json.key("quote").value(source.quote).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return out;
}

Steps write_json(const Table& table, const Provenance& provenance, std::string& out) {
    out.clear();
    JsonWriter json(out);
    json.begin_object().key("format").value("communique.table/1").key("name").value(table.name);
    json.key("title").value(table.title).key("caption").value(table.caption);
    write_provenance(json, provenance);
    json.key("columns").begin_array();
    for (const TableColumn& column : table.columns) {
        json.begin_object().key("name").value(column.name).key("label").value(column.label);
        json.key("numeric").value(column.numeric).end_object();
    }
    json.end_array().key("rows").begin_array();
    for (const TableRow& row : table.rows) {
        co_await pause_here;
        json.begin_object();
        write_cells(json, table, row);
        json.key("origin").value_or_null(row.origin).key("sources").begin_array();
        for (const TableSource& source : row.sources)
            write_source(json, *provenance.library, source.document, source.begin, source.end,
                         source.quote);
        json.end_array().end_object();
    }
    json.end_array().end_object();
}

namespace {

// TimelineJS puts Headline and Text into its page as they are.
std::string for_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<') out += "&lt;";
        else if (c == '&') out += "&amp;";
        else out += c;
    }
    return out;
}

std::string part_of_date(int number) { return number > 0 ? std::to_string(number) : std::string(); }

std::string told_by(const Library& library, const LinkedMeeting& linked) {
    std::string text = "<p>" + for_html(meeting_sentence(linked.meeting)) + "</p>";
    for (const Source& source : sources_of(linked, library.facts)) {
        text += "<p>" + for_html(quotation(library, source)) + " " +
                for_html(article_name(library.corpus[source.document])) + "</p>";
    }
    return text;
}

}  // namespace

Steps write_timeline(const Library& library, CountingRules rules, std::optional<DateRange> period,
                     const Provenance& provenance, std::string& csv) {
    csv =
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
        "Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\r\n";
    for (const LinkedMeeting& linked : library.linked.meetings) {
        co_await pause_here;
        const Meeting& meeting = linked.meeting;
        if (!counts(linked, rules) || !meeting.date.known() || !is_within(linked, period)) continue;
        std::string line = part_of_date(meeting.date.year);
        append_fields(
            line, {part_of_date(meeting.date.month), part_of_date(meeting.date.day), "",
                   part_of_date(meeting.date_end.year), part_of_date(meeting.date_end.month),
                   part_of_date(meeting.date_end.day), "", when_text(meeting),
                   for_html(meeting_label(meeting)),
                   told_by(library, linked) + "<p>" + for_html(provenance.citation) + "</p>", "",
                   "", "", "", for_html(meeting_sentence(meeting)), "",
                   listed(status_text(meeting), mode_text(meeting.mode)), ""});
        csv += line + "\r\n";
    }
}

}  // namespace communique
