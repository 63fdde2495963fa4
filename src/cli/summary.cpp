#include <array>

#include "base/json.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "statistics/keyness.h"
#include "statistics/term_counts.h"

namespace communique {
namespace {

constexpr std::size_t keywords_shown = 50;

class SummaryWriter {
public:
    SummaryWriter(std::string& out, const Library& library) : json_(out), library_(library) {
        for (const Document& document : library.corpus) index_.emplace_back(document.text);
    }

    void write() {
        json_.begin_object().key("format").value("communique.summary/1");
        write_articles();
        write_meetings();
        write_counts();
        write_figures();
        write_derived();
        write_keywords();
        json_.end_object();
    }

private:
    void write_articles() {
        json_.key("articles").begin_array();
        for (const Document& d : library_.corpus) {
            json_.begin_object().key("id").value(d.id).key("title").value_or_null(d.title);
            json_.key("publisher").value_or_null(d.publisher);
            json_.key("published")
                .value_or_null(d.published ? to_string(*d.published) : std::string());
            json_.key("published_basis").value_or_null(name_of(d.published_basis)).end_object();
        }
        json_.end_array();
    }

    void write_sources(const std::vector<Source>& sources) {
        json_.key("sources").begin_array();
        for (const Source& source : sources) {
            const CodePointIndex& index = index_[source.document];
            json_.begin_object().key("article").value(library_.corpus[source.document].id);
            json_.key("begin").value(index.code_point_of(source.span.begin));
            json_.key("end").value(index.code_point_of(source.span.end));
            json_.key("text").value(quote(library_.corpus, source)).end_object();
        }
        json_.end_array();
    }

    void write_meetings() {
        json_.key("meetings_found")
            .value(static_cast<std::uint64_t>(number_of_meetings(library_.linked, {})));
        json_.key("meetings").begin_array();
        for (const LinkedMeeting& linked : library_.linked.meetings) {
            const Meeting& m = linked.meeting;
            json_.begin_object().key("date").value_or_null(to_string(m.date));
            json_.key("date_end").value_or_null(to_string(m.date_end));
            json_.key("place").value_or_null(m.place).key("country").value_or_null(m.country);
            json_.key("mode").value(name_of(m.mode)).key("status").value(name_of(m.status));
            json_.key("implied").value(m.implied).key("was_planned").value(linked.was_planned);
            json_.key("participants").begin_array();
            for (const std::string& name : m.participants) json_.value(name);
            json_.end_array().key("conflicts").begin_array();
            for (const std::string& conflict : linked.conflicts) json_.value(conflict);
            json_.end_array();
            write_sources(sources_of(linked, library_.facts));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_counts() {
        json_.key("counts").begin_array();
        for (const LinkedCount& linked : library_.linked.counts) {
            const ReportedCount& c =
                library_.facts[linked.report.document].counts[linked.report.item];
            json_.begin_object()
                .key("value")
                .value(c.value)
                .key("ordinal_or_total")
                .value(name_of(c.kind));
            json_.key("approx").value_or_null(name_of(c.approx));
            json_.key("scope_start").value_or_null(to_string(c.scope_start));
            json_.key("scope_end")
                .value_or_null(to_string(c.scope_end))
                .key("recency")
                .value(c.recency);
            json_.key("as_of").value_or_null(linked.as_of ? to_string(*linked.as_of)
                                                          : std::string());
            write_sources(sources_of(linked, library_.facts));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_figure(const TradeFigure& f) {
        json_.key("kind")
            .value(name_of(f.kind))
            .key("value")
            .value(f.value)
            .key("unit")
            .value_or_null(f.unit);
        json_.key("approx")
            .value_or_null(name_of(f.approx))
            .key("modality")
            .value(name_of(f.modality));
        json_.key("period_start")
            .value_or_null(f.period.first ? to_string(*f.period.first) : std::string());
        json_.key("period_end")
            .value_or_null(f.period.last ? to_string(*f.period.last) : std::string());
        json_.key("compare_to").value_or_null(f.compare_to).key("about").value_or_null(f.about);
        json_.key("bilateral").value(f.bilateral);
    }

    void write_figures() {
        json_.key("figures").begin_array();
        for (const LinkedFigure& linked : library_.linked.figures) {
            json_.begin_object();
            write_figure(linked.figure);
            json_.key("disputed").value(linked.disputed);
            write_sources(sources_of(linked, library_.facts));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_derived() {
        json_.key("derived").begin_array();
        for (const DerivedFigure& derived : library_.linked.derived) {
            json_.begin_object();
            write_figure(derived.figure);
            json_.key("formula").value(derived.formula);
            write_sources(sources_of(derived, library_.facts));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_keywords() {
        std::vector<TermCounts> parts;
        for (const Analysis& analysis : library_.analyses)
            parts.push_back(count_terms(analysis, library_.vocabulary.size()));
        const auto words = keywords(parts, library_.vocabulary, stopwords(library_.vocabulary));
        json_.key("keywords").begin_array();
        for (std::size_t i = 0; i < words.size() && i < keywords_shown; ++i) {
            json_.begin_object().key("term").value(library_.vocabulary.form(words[i].term));
            json_.key("frequency").value(words[i].frequency).key("per_10k").value(words[i].per_10k);
            json_.key("documents").value(words[i].documents).end_object();
        }
        json_.end_array();
    }

    JsonWriter json_;
    const Library& library_;
    std::vector<CodePointIndex> index_;
};

// Standard input as one file, told apart by --jsonl.
Result<std::vector<std::string>> paths_of(const Arguments& arguments) {
    if (!arguments.has("jsonl")) return arguments.positional;
    if (!arguments.positional.empty())
        return Error{
            ErrorCode::bad_argument, "--jsonl reads standard input and takes no files", {}};
    return std::vector<std::string>{"standard input.jsonl"};
}

}  // namespace

int summary_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 1> flags{"jsonl"};
    auto arguments = parse_arguments(args, {}, flags);
    if (!arguments) return fail(io, arguments.error());
    auto paths = paths_of(*arguments);
    if (!paths) return fail(io, paths.error());
    CommandIo source = io;
    if (arguments->has("jsonl")) {
        source.read_file = [&io](const std::string&) { return io.read_file("-"); };
        source.list_folder = [](const std::string&) { return std::nullopt; };
    }
    int failed = 0;
    auto library = open_library(*paths, source, failed);
    if (!library) return fail(io, library.error());
    std::string out;
    SummaryWriter(out, *library).write();
    io.out(out + "\n");
    return failed == 0 ? 0 : 1;
}

}  // namespace communique
