#include "cli/languages.h"

#include <string>

#include "base/asset.h"
#include "base/say.h"

namespace communique {

void learn_languages() {
    for (const Asset& asset : interface_assets()) {
        const auto language = language_named(asset.path.substr(0, asset.path.find('.')));
        if (language && !has_learnt(*language)) learn(*language, asset.bytes);
    }
}

Result<Tongue> language_option(std::string_view code) {
    if (const auto language = language_named(code)) return *language;
    std::string known;
    for (const Tongue language : languages)
        known += (known.empty() ? "" : ", ") + std::string(code_of(language));
    return Error{
        ErrorCode::bad_argument, "--lang knows " + known + ", not '" + std::string(code) + "'", {}};
}

}  // namespace communique
