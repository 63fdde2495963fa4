#pragma once
// The options that the commands for figures and tables share.

#include <array>

#include "cli/command.h"
#include "figures/figures.h"

namespace communique {

// --of ID --stat frequency|keyness --limit N --query WORDS choose words; --implied --planned
// --no-video --no-phone are the counting rules.
constexpr std::array<std::string_view, 9> figure_options = {
    "of", "stat", "limit", "query", "theme", "colors", "width", "height", "margin"};
constexpr std::array<std::string_view, 15> figure_flags = {
    "svg",     "json",    "csv",      "html",     "small",     "fluid",       "links",  "bare",
    "implied", "planned", "no-video", "no-phone", "stopwords", "style-sheet", "bundled"};

// A figure or table by name over the articles that are named after it.
struct FigureCall {
    Arguments arguments;
    FigureRequest request;
    Library library;
    int failed = 0;  // files that could not be used
};

Result<FigureCall> open_figure_call(std::span<const std::string> args, CommandIo& io);

}  // namespace communique
