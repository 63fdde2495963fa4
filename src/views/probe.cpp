#include "views/probe.h"

#include <cmath>

#include "base/json.h"

namespace communique {
namespace {

constexpr std::string_view role_names[] = {"button", "tab",    "toggle", "link",
                                           "field",  "figure", "list"};

void write_place(JsonWriter& json, const Box& box, double zoom) {
    json.key("x").value(std::round(box.center().x * zoom));
    json.key("y").value(std::round(box.center().y * zoom));
}

void write_marks(JsonWriter& json, const Explorer& explorer, double zoom) {
    json.key("marks").begin_array();
    for (const FigureOnScreen& shown : explorer.figures_on_screen) {
        const LaidOutFigure* kept = explorer.shelf.find(shown.place);
        if (kept == nullptr) continue;
        for (const Target& target : kept->scene.targets) {
            const Datum* datum = find_datum(kept->figure, target.hit);
            if (datum == nullptr) continue;
            Box box = target.box;
            box.x += shown.origin.x;
            box.y += shown.origin.y;
            json.begin_object();
            json.key("figure").value(kept->figure.name);
            json.key("mark").value(target.hit.mark);
            json.key("datum").value(target.hit.datum);
            write_place(json, box, zoom);
            json.key("key").value(datum->key);
            json.key("label").value(datum->description);
            json.key("sources").value(static_cast<int>(datum->sources.size()));
            json.end_object();
        }
    }
    json.end_array();
}

void write_widgets(JsonWriter& json, const Explorer& explorer, double zoom) {
    json.key("widgets").begin_array();
    for (const Stop& stop : explorer.focus.this_frame()) {
        json.begin_object();
        json.key("role").value(role_names[static_cast<std::size_t>(stop.role)]);
        json.key("label").value(stop.label);
        write_place(json, stop.box, zoom);
        json.key("width").value(std::round(stop.box.width * zoom));
        json.key("height").value(std::round(stop.box.height * zoom));
        json.key("on").value(stop.on);
        json.key("focused").value(explorer.focus.has(stop.id));
        json.end_object();
    }
    json.end_array();
}

void write_lines(JsonWriter& json, const Explorer& explorer, double zoom) {
    json.key("lines").begin_array();
    for (const LineOnScreen& line : explorer.words.lines_on_screen) {
        json.begin_object();
        json.key("index").value(static_cast<std::uint64_t>(line.index));
        write_place(json, line.box, zoom);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string probe(const Explorer& explorer, unsigned long frames, double zoom) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("ready").value(frames > 0);
    json.key("frames").value(static_cast<std::uint64_t>(frames));
    json.key("tab").value(name_of(explorer.link.tab));
    json.key("state").value(encode(explorer.link));
    json.key("dark").value(explorer.dark());
    json.key("articles").value(static_cast<int>(explorer.library.corpus.size()));
    json.key("tip").value(explorer.pointed || explorer.tip);
    json.key("lit").begin_array();
    for (const std::string& name : explorer.lit_views) json.value(name);
    json.end_array();
    write_marks(json, explorer, zoom);
    write_widgets(json, explorer, zoom);
    write_lines(json, explorer, zoom);
    json.end_object();
    return out;
}

}  // namespace communique
