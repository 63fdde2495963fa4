#include <string>
#include <string_view>

#include "base/json.h"
#include "figures/tables.h"

namespace communique {
namespace {

// Spreadsheets run text that starts so as a formula (OWASP, "CSV Injection").
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

enum class CsvText { guarded, plain };

void append_field(std::string& line, std::string_view text, CsvText kind) {
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

void append_source(std::string& line, const TableRow& row) {
    if (row.sources.empty()) {
        line += ",,,,";
        return;
    }
    const TableSource& source = row.sources.front();
    line += ',';
    append_field(line, source.document_id, CsvText::guarded);
    line += ',' + std::to_string(source.begin) + ',' + std::to_string(source.end) + ',';
    append_field(line, source.quote, CsvText::guarded);
}

}  // namespace

std::string table_to_csv(const Table& table) {
    std::string csv;
    for (const TableColumn& column : table.columns) csv += column.name + ",";
    csv += "doc_id,char_start,char_end,quote,rule\r\n";
    for (const TableRow& row : table.rows) {
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            append_field(csv, row.values[i],
                         table.columns[i].numeric ? CsvText::plain : CsvText::guarded);
            csv += ',';
        }
        csv.pop_back();
        append_source(csv, row);
        csv += ',';
        append_field(csv, row.rule, CsvText::guarded);
        csv += "\r\n";
    }
    return csv;
}

std::string table_to_json(const Table& table) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("name").value(table.name).key("title").value(table.title);
    json.key("caption").value(table.caption).key("rows").begin_array();
    for (const TableRow& row : table.rows) {
        json.begin_object();
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            json.key(table.columns[i].name);
            const auto number =
                table.columns[i].numeric ? parse_decimal(row.values[i]) : std::nullopt;
            if (number)
                json.value(*number);
            else
                json.value_or_null(row.values[i]);
        }
        json.key("rule").value_or_null(row.rule).key("sources").begin_array();
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

}  // namespace communique
