#pragma once
// The files of `assets/` as they are compiled into the programs: articles, language data and, for
// the desktop, fonts. The tables are generated at build time, one translation unit a folder.

#include <span>
#include <string_view>

namespace communique {

struct Asset {
    std::string_view path;  // relative to its folder in `assets`, e.g. "en/lexicon/time.tsv"
    std::string_view bytes;
};

std::span<const Asset> article_assets();
std::span<const Asset> language_assets();
std::span<const Asset> interface_assets();  // "ru.tsv": what the interface says in other languages
std::span<const Asset> font_assets();
std::span<const Asset> bundle_assets();  // the web only: facts of the bundled articles

}  // namespace communique
