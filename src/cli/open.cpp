#include <algorithm>
#include <array>

#include "articles/read_article.h"
#include "base/asset.h"
#include "cli/command.h"
#include "sharing/project.h"

namespace communique {
namespace {

std::string stem(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    const std::size_t dot = path.rfind('.');
    return std::string(dot == 0 ? path : path.substr(0, dot));
}

bool has_ending(std::string_view path, std::string_view ending) {
    return path.size() > ending.size() && path.ends_with(ending);
}

// The articles of one file, by its ending; one that cannot be used is told and skipped.
void read_into(Corpus& corpus, const std::string& path, std::string_view bytes, CommandIo& io,
               int& failed) {
    const auto complain = [&](const Error& error) {
        fail(io, error);
        ++failed;
    };
    const auto add_json = [&](std::string_view json, const std::string& name) {
        auto value = parse_json(json, name);
        if (!value) return complain(value.error());
        if (is_project(*value)) {
            auto project = project_from_json(*value);
            if (!project) return complain({project.error().code, project.error().message, name});
            for (Document& article : project.value().articles) corpus.push_back(std::move(article));
            for (const std::string& problem : project->left_out)
                complain({ErrorCode::malformed_json, problem, name});
            return;
        }
        auto article = read_json_article(*value);
        if (!article) return complain({article.error().code, article.error().message, name});
        if (article.value().id.empty()) article.value().id = stem(name);
        corpus.push_back(std::move(article).value());
    };
    if (has_ending(path, ".jsonl")) {
        for (std::size_t number = 1; !bytes.empty(); ++number) {
            const std::size_t end = bytes.find('\n');
            const std::string_view line = bytes.substr(0, end);
            if (line.find_first_not_of(" \r\t") != std::string_view::npos)
                add_json(line, path + ":" + std::to_string(number));
            bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        }
    } else if (has_ending(path, ".json")) {
        add_json(bytes, path);
    } else if (has_ending(path, ".html") || has_ending(path, ".htm")) {
        corpus.push_back(read_html(stem(path), bytes));
    } else if (bytes.find_first_not_of(" \r\n\t") == std::string_view::npos) {
        complain({ErrorCode::missing_text, "the file holds no text", path});
    } else {
        corpus.push_back(read_text(stem(path), bytes));
    }
}

bool may_hold_article(std::string_view path) {
    constexpr std::array<std::string_view, 6> endings{".txt", ".md",   ".html",
                                                      ".htm", ".json", ".jsonl"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view e) { return has_ending(path, e); });
}

void read_path(Corpus& corpus, const std::string& path, CommandIo& io, int& failed) {
    std::vector<std::string> files{path};
    if (const auto listed = io.list_folder(path)) {
        files.clear();
        for (const std::string& file : *listed)
            if (may_hold_article(file)) files.push_back(file);
        if (files.empty()) {
            fail(io, {ErrorCode::missing_text, "the folder holds no articles", path});
            ++failed;
        }
    }
    for (const std::string& file : files) {
        auto bytes = io.read_file(file);
        if (!bytes) {
            fail(io, bytes.error());
            ++failed;
            continue;
        }
        read_into(corpus, file, *bytes, io, failed);
    }
}

}  // namespace

Result<const Reader*> shared_reader() {
    static Result<Reader> reader = Reader::create(language_assets());
    if (!reader) return reader.error();
    return &reader.value();
}

Result<Library> open_library(std::span<const std::string> paths, CommandIo& io, int& failed) {
    Corpus corpus;
    if (paths.empty()) {
        auto bundled = read_bundled(article_assets());
        if (!bundled) return bundled.error();
        corpus = std::move(bundled).value();
    }
    for (const std::string& path : paths) read_path(corpus, path, io, failed);
    return read_library(std::move(corpus));
}

Result<Library> read_library(Corpus corpus) {
    auto reader = shared_reader();
    if (!reader) return reader.error();
    Library library;
    for (Document& document : corpus) {
        DocumentFacts facts = (*reader)->read(document, WithMentions::no);
        document.published = facts.published;
        document.published_basis = facts.published_basis;
        add_to_library(library, std::move(document), std::move(facts));
    }
    relink(library);
    return library;
}

Result<Corpus> bundled_corpus() { return read_bundled(article_assets()); }

Result<Document> open_article(const Arguments& arguments, CommandIo& io) {
    const std::string path = arguments.positional.empty() ? "-" : arguments.positional.front();
    auto bytes = io.read_file(path);
    if (!bytes) return bytes.error();
    const std::string name = path == "-" ? std::string() : stem(path);
    Document document = has_ending(path, ".html") || has_ending(path, ".htm")
                            ? read_html(name, *bytes)
                            : read_text(name, *bytes);
    if (arguments.has("published")) {
        document.published = parse_date(arguments.value("published"));
        if (!document.published)
            return Error{ErrorCode::bad_argument, "--published needs a day as YYYY-MM-DD", {}};
        document.published_basis = DateBasis::given;
    }
    if (arguments.has("pair")) {
        const std::string_view pair = arguments.value("pair");
        const std::size_t comma = pair.find(',');
        if (comma == std::string_view::npos)
            return Error{ErrorCode::bad_argument, "--pair needs two names and a comma", {}};
        const auto trimmed = [](std::string_view part) {
            while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
            while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
            return std::string(part);
        };
        document.pair = {trimmed(pair.substr(0, comma)), trimmed(pair.substr(comma + 1))};
    }
    return document;
}

}  // namespace communique
