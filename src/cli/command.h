#pragma once
// The commands of `communique`, free of files and terminals: arguments and input in, text out. The
// native program and the wasm core call the same function, so both print the same bytes.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/library.h"
#include "facts/reading/reader.h"

namespace communique {

// What a command may ask of its surroundings. A file is "-" for standard input.
struct CommandIo {
    std::function<Result<std::string>(const std::string& path)> read_file;
    // The files of a folder that may hold articles, by name; nothing when it is no folder.
    std::function<std::optional<std::vector<std::string>>(const std::string& path)> list_folder;
    // The next line of standard input without its end; false at the end.
    std::function<bool(std::string& line)> next_line;
    std::function<void(std::string_view)> out;
    std::function<void(std::string_view)> err;
};

// Exit codes: 0 done, 1 some input could not be used, 2 the call itself is wrong.
int run_command(std::span<const std::string> args, CommandIo& io);

// What the commands share.

// `--name value`, `--flag` and the rest, in order. A command names the options it knows.
struct Arguments {
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<std::string> positional;

    bool has(std::string_view name) const;
    std::string_view value(std::string_view name) const;  // the last one given, or empty
    std::optional<long> number(std::string_view name) const;
};
// `valued` options take the next argument, `flags` none; anything else that starts with -- is an
// error.
Result<Arguments> parse_arguments(std::span<const std::string> args,
                                  std::span<const std::string_view> valued,
                                  std::span<const std::string_view> flags);

// The reader for English, made on first use from the compiled-in language data.
Result<const Reader*> shared_reader();
// The articles of files and folders (.txt, .html, .json, .jsonl); the bundled five when none is
// named. Files that cannot be used are told on `io.err` and counted in `failed`.
Result<Library> open_library(std::span<const std::string> paths, CommandIo& io, int& failed);
// The articles with the facts read from them.
Result<Library> read_library(Corpus corpus);
Result<Corpus> bundled_corpus();
// One article from a file or standard input, with what the options say of it.
Result<Document> open_article(const Arguments& arguments, CommandIo& io);

int fail(CommandIo& io, const Error& error);

// One file each.

int facts_command(std::span<const std::string> args, CommandIo& io);
int summary_command(std::span<const std::string> args, CommandIo& io);
int explain_command(std::span<const std::string> args, CommandIo& io);
int check_rules_command(std::span<const std::string> args, CommandIo& io);
int read_command(std::span<const std::string> args, CommandIo& io);
int bundle_command(std::span<const std::string> args, CommandIo& io);
int kwic_command(std::span<const std::string> args, CommandIo& io);
int keyness_command(std::span<const std::string> args, CommandIo& io);
int keywords_command(std::span<const std::string> args, CommandIo& io);
int collocates_command(std::span<const std::string> args, CommandIo& io);
int ngrams_command(std::span<const std::string> args, CommandIo& io);
int tf_idf_command(std::span<const std::string> args, CommandIo& io);
int trend_command(std::span<const std::string> args, CommandIo& io);
int card_command(std::span<const std::string> args, CommandIo& io);
int measures_command(std::span<const std::string> args, CommandIo& io);
int figure_command(std::span<const std::string> args, CommandIo& io);
int table_command(std::span<const std::string> args, CommandIo& io);
int article_command(std::span<const std::string> args, CommandIo& io);
int export_command(std::span<const std::string> args, CommandIo& io);
int headline_command(std::span<const std::string> args, CommandIo& io);

}  // namespace communique
