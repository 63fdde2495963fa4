#include "base/json.h"
#include "base/utf8.h"
#include "figures/figures.h"
#include "figures/source_json.h"

namespace communique {
namespace {

std::string_view name_of(Finish finish) {
    switch (finish) {
        case Finish::solid: return "solid";
        case Finish::light: return "light";
        case Finish::hollow: return "hollow";
        case Finish::dashed: return "dashed";
        case Finish::crossed: return "crossed";
    }
    return {};
}

class FigureWriter {
public:
    FigureWriter(std::string& out, const Library& library) : json_(out) {
        for (const Document& document : library.corpus) {
            ids_.push_back(document.id);
            indices_.emplace_back(document.text);
        }
    }

    void write(const Figure& figure);

private:
    void panel(const Panel& panel);
    void datum(const Datum& datum, ScaleKind along);

    JsonWriter json_;
    std::vector<std::string> ids_;
    std::vector<CodePointIndex> indices_;
};

// Positions in time as days of the calendar, the others as they are.
void write_position(JsonWriter& json, double value, ScaleKind kind) {
    if (kind == ScaleKind::time) json.value(to_string(date_of(static_cast<std::int32_t>(value))));
    else json.value(value);
}

void FigureWriter::datum(const Datum& datum, ScaleKind along) {
    json_.begin_object().key("label").value(datum.label).key("detail").value(datum.detail);
    json_.key("description").value(datum.description);
    json_.key("x");
    write_position(json_, datum.x, along);
    json_.key("x_end");
    // The end of a span of days is the day after its last.
    write_position(json_, datum.x_end > datum.x ? datum.x_end - 1 : datum.x_end, along);
    json_.key("y").value(datum.y).key("finish").value(name_of(datum.look.finish));
    json_.key("key").value(datum.key).key("sources").begin_array();
    for (const DatumSource& source : datum.sources) {
        const CodePointIndex& index = indices_[source.document];
        json_.begin_object().key("doc_id").value(ids_[source.document]);
        json_.key("begin").value(index.code_point_of(source.span.begin));
        json_.key("end").value(index.code_point_of(source.span.end)).end_object();
    }
    json_.end_array().end_object();
}

void FigureWriter::panel(const Panel& panel) {
    const bool rows = panel.kind == PanelKind::rows;
    json_.begin_object().key("title").value(panel.title).key("bands").begin_array();
    for (const std::string& band : panel.value.bands) json_.value(band);
    json_.end_array().key("marks").begin_array();
    for (const Mark& mark : panel.marks) {
        json_.begin_object().key("name").value(mark.name).key("data").begin_array();
        for (const Datum& next : mark.data) datum(next, rows ? ScaleKind::band : ScaleKind::time);
        json_.end_array().end_object();
    }
    json_.end_array().end_object();
}

void FigureWriter::write(const Figure& figure) {
    json_.begin_object().key("name").value(figure.name).key("title").value(figure.title);
    json_.key("subtitle").value(figure.subtitle).key("source").value(figure.source);
    json_.key("note").value(figure.note).key("alt_text").value(figure.alt_text);
    json_.key("panels").begin_array();
    for (const Panel& next : figure.panels) panel(next);
    json_.end_array().end_object();
}

}  // namespace

std::string figure_to_json(const Library& library, const Figure& figure) {
    std::string out;
    FigureWriter(out, library).write(figure);
    return out;
}

namespace {

// Who saw the thing that the key names, and whether a reader corrected it.
struct Seen {
    std::string rule;
    std::string_view origin;
};

Seen seen_by(const Library& library, std::string_view key) {
    const std::size_t colon = key.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view kind = key.substr(0, colon);
    std::size_t number = 0;
    for (const char c : key.substr(colon + 1))
        number = number * 10 + static_cast<std::size_t>(c - '0');
    const LinkedFacts& linked = library.linked;
    const auto of = [](const auto& fact) { return Seen{fact.rule, name_of(fact.origin)}; };
    if (kind == "meeting" && number < linked.meetings.size())
        return of(linked.meetings[number].meeting);
    if (kind == "figure" && number < linked.figures.size())
        return of(linked.figures[number].figure);
    if (kind == "derived" && number < linked.derived.size())
        return {linked.derived[number].figure.rule, "derived"};
    if (kind == "count" && number < linked.counts.size()) {
        const ReportOf& report = linked.counts[number].report;
        return of(library.facts[report.document].counts[report.item]);
    }
    return {};
}

}  // namespace

std::string figure_metadata(const Figure& figure, const Provenance& provenance) {
    const Library& library = *provenance.library;
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("format").value("communique.figure/1").key("name").value(figure.name);
    json.key("title").value(figure.title);
    write_provenance(json, provenance);
    json.key("data").begin_array();
    for (const Panel& panel : figure.panels) {
        for (const Mark& mark : panel.marks) {
            for (const Datum& datum : mark.data) {
                const Seen seen = seen_by(library, datum.key);
                json.begin_object().key("series").value(mark.name);
                json.key("description").value(datum.description);
                json.key("rule").value_or_null(seen.rule).key("origin").value_or_null(seen.origin);
                json.key("sources").begin_array();
                for (const DatumSource& source : datum.sources) {
                    const CodePointIndex index(library.corpus[source.document].text);
                    write_source(json, library, source.document,
                                 index.code_point_of(source.span.begin),
                                 index.code_point_of(source.span.end),
                                 quote(library.corpus, {source.document, source.span}));
                }
                json.end_array().end_object();
            }
        }
    }
    json.end_array().end_object();
    return out;
}

}  // namespace communique
