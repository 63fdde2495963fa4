#include "cli/command.h"
#include "base/say.h"
#include "cli/languages.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace communique {
namespace {

struct CommandEntry {
    std::string_view name;
    int (*run)(std::span<const std::string>, CommandIo&);
    std::string_view help;
};

constexpr std::array<CommandEntry, 20> commands{{
    {"facts", facts_command,
     "[--published DATE] [--pair \"A,B\"] [--mentions] [FILE] | --jsonl [--stages] < FILE"},
    {"summary", summary_command, "[--jsonl] [FILES or FOLDER]"},
    {"kwic", kwic_command,
     "QUERY [--context N | --sentence] [--sort 1L,2R,date] [--case] [--diacritics] [--rows N] "
     "[CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"keyness", keyness_command,
     "[--rank MEASURE] [--direction over|under|both] [--least N] [--simple-maths-n N] [--rows N] "
     "[CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"keywords", keywords_command, "[--rows N] [CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"tf-idf", tf_idf_command,
     "[--variant NAME] [--rows N] [CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"collocates", collocates_command,
     "QUERY [--window N | --left N --right N] [--least N] [--rank MEASURE] [--rows N] [CHOICE] "
     "[--csv|--json] [FILES or FOLDER]"},
    {"ngrams", ngrams_command,
     "[--length N] [--least N] [--rows N] [CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"trend", trend_command,
     "\"QUERY;QUERY\" [--by article|year] [CHOICE] [--csv|--json] [FILES or FOLDER]"},
    {"card", card_command,
     "QUERY [--with WORD --window N] [--least N] [--simple-maths-n N] [CHOICE] [--json] [FILES or "
     "FOLDER]"},
    {"measures", measures_command, "[--json]"},
    {"figure", figure_command, "NAME --svg|--csv|--json [--width PX] [FILES or FOLDER]"},
    {"table", table_command, "NAME --html|--csv|--json [FILES or FOLDER]"},
    {"article", article_command, "ID --html [FILES or FOLDER]"},
    {"export", export_command,
     "NAME.csv|.json|.svg [--state QUERY] [--project FILE] [--site URL] [--date DATE] [--width PX] "
     "[FILES or FOLDER]"},
    {"headline", headline_command, "--html|--json [FILES or FOLDER]"},
    {"explain", explain_command, "[--published DATE] FILE"},
    {"check-rules", check_rules_command, ""},
    {"read", read_command, "FILES or FOLDER"},
    {"bundle", bundle_command, ""},
}};

std::string usage() {
    std::string text = "usage: communique COMMAND ...\n";
    for (const CommandEntry& command : commands)
        text += "  " + std::string(command.name) + " " + std::string(command.help) + "\n";
    text +=
        "CHOICE: [--docs ID,ID] [--publisher NAME] [--from DATE] [--to DATE] [--against "
        "ID,by:NAME,FROM..TO]\n"
        "        [--alias \"NAME=FORM|FORM\"] [--stop WORD,WORD] [--keep WORD,WORD] [--all-words]\n"
        "Every command takes --lang en|ru|zh: in which language figures, tables and headline are "
        "written.\n";
    return text;
}

// Takes --lang and its value out of the arguments.
Result<Tongue> take_language(std::vector<std::string>& args) {
    const auto at = std::find(args.begin(), args.end(), "--lang");
    if (at == args.end()) return Tongue::english;
    if (at + 1 == args.end()) return Error{ErrorCode::bad_argument, "--lang needs a value", {}};
    const Result<Tongue> language = language_option(*(at + 1));
    args.erase(at, at + 2);
    return language;
}

}  // namespace

int run_command(std::span<const std::string> args, CommandIo& io) {
    if (args.empty() || args[0] == "--help" || args[0] == "help") {
        (args.empty() ? io.err : io.out)(usage());
        return args.empty() ? 2 : 0;
    }
    std::vector<std::string> rest(args.begin() + 1, args.end());
    const Result<Tongue> language = take_language(rest);
    if (!language) return fail(io, language.error());
    learn_languages();
    const Speaking speaking(*language);
    for (const CommandEntry& command : commands)
        if (args[0] == command.name) return command.run(rest, io);
    io.err("communique: there is no command '" + args[0] + "'\n" + usage());
    return 2;
}

bool Arguments::has(std::string_view name) const {
    return std::any_of(options.begin(), options.end(),
                       [&](const auto& option) { return option.first == name; });
}

std::string_view Arguments::value(std::string_view name) const {
    std::string_view found;
    for (const auto& [key, text] : options)
        if (key == name) found = text;
    return found;
}

std::optional<long> Arguments::number(std::string_view name) const {
    const std::string text(value(name));
    char* end = nullptr;
    const long number = std::strtol(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0') return std::nullopt;
    return number;
}

Result<Arguments> parse_arguments(std::span<const std::string> args,
                                  std::span<const std::string_view> valued,
                                  std::span<const std::string_view> flags) {
    Arguments result;
    const auto among = [](std::span<const std::string_view> names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (!arg.starts_with("--")) {
            result.positional.push_back(arg);
        } else if (const std::string_view name = std::string_view(arg).substr(2);
                   among(flags, name)) {
            result.options.emplace_back(name, "");
        } else if (among(valued, name)) {
            if (++i == args.size())
                return Error{ErrorCode::bad_argument, arg + " needs a value", {}};
            result.options.emplace_back(name, args[i]);
        } else {
            return Error{ErrorCode::bad_argument, "unknown option " + arg, {}};
        }
    }
    return result;
}

int fail(CommandIo& io, const Error& error) {
    io.err("communique: " + error.text() + "\n");
    return error.code == ErrorCode::bad_argument ? 2 : 1;
}

}  // namespace communique
