#pragma once
// Articles with facts that were read elsewhere: at build time for the bundled ones, by the core
// module in a worker for the reader's own. The page's explorer cannot read articles itself.

#include <string_view>

#include "base/result.h"
#include "facts/library.h"
#include "views/own_articles.h"

namespace communique {

// The bundled articles with the facts that stand in the generated bundle.
Result<Library> bundled_library();
// [{"document": {…, "text"}, "facts": {…}}, …]; all of them or an error.
Result<std::vector<ReadArticle>> articles_from_json(std::string_view json);

}  // namespace communique
