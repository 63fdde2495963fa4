#pragma once
// A project file: all that a reader would lose by closing the explorer, as JSON: the state of the
// view, the articles of their own with their texts, and their corrections. It holds no facts: those
// are read anew, so that a file from an older version profits from a newer one.

#include <string>
#include <string_view>
#include <vector>

#include "articles/document.h"
#include "base/json.h"
#include "base/result.h"
#include "facts/library.h"
#include "sharing/link_state.h"

namespace communique {

struct Project {
    std::string state;  // as in a link
    Corrections corrections;
    Corpus articles;                    // the reader's own
    std::vector<std::string> left_out;  // what could not be used, in words
};

// `own` are the reader's articles.
std::string project_to_json(const LinkState& state, const Library& library, const Corpus& own);
bool is_project(const JsonValue& json);
// Parts that cannot be used are named and the others kept; an error only for what is no project.
Result<Project> project_from_json(const JsonValue& json);

}  // namespace communique
