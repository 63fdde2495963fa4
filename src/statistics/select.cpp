#include "statistics/select.h"

#include <algorithm>

#include "base/say.h"
#include "base/utf8.h"

namespace communique {
namespace {

bool has_id(const Document& document, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return document.id.starts_with(name); });
}

bool has_publisher(const Document& document, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return fold_case(document.publisher) == fold_case(name);
    });
}

bool is_in_period(const Document& document, const Selection& selection) {
    if (!selection.from && !selection.to) return true;
    if (!document.published) return false;
    return (!selection.from || *selection.from <= *document.published) &&
           (!selection.to || *document.published <= *selection.to);
}

// The first few of what there is instead, for a name that fits nothing.
template <class Name>
std::string there_are(const Corpus& corpus, Name name) {
    constexpr std::size_t shown = 8;
    std::vector<std::string> names;
    for (const Document& document : corpus)
        if (std::find(names.begin(), names.end(), name(document)) == names.end())
            names.push_back(name(document));
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), shown); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return text + (names.size() > shown ? " ..." : "");
}

// The first name that no article answers to, as an error; nothing when there is none.
std::optional<Error> unknown_name(const Corpus& corpus, const Selection& selection) {
    const auto known = [&](auto holds, const std::string& name) {
        return std::any_of(corpus.begin(), corpus.end(),
                           [&](const Document& document) { return holds(document, {name}); });
    };
    for (const std::string& name : selection.documents)
        if (!known(has_id, name))
            return Error{
                ErrorCode::bad_argument,
                say("no article is called '{name}'; there are {names}",
                    {{"name", name},
                     {"names", there_are(corpus, [](const Document& d) { return d.id; })}}),
                {}};
    for (const std::string& name : selection.publishers)
        if (!known(has_publisher, name))
            return Error{
                ErrorCode::bad_argument,
                say("no article is by '{name}'; there are {names}",
                    {{"name", name},
                     {"names", there_are(corpus, [](const Document& d) { return d.publisher; })}}),
                {}};
    return std::nullopt;
}

}  // namespace

Result<std::vector<DocumentIndex>> select(const Corpus& corpus, const Selection& selection) {
    if (const auto error = unknown_name(corpus, selection)) return *error;
    std::vector<DocumentIndex> chosen;
    for (DocumentIndex i = 0; i < corpus.size(); ++i) {
        const Document& document = corpus[i];
        if (!selection.documents.empty() && !has_id(document, selection.documents)) continue;
        if (!selection.publishers.empty() && !has_publisher(document, selection.publishers))
            continue;
        if (is_in_period(document, selection)) chosen.push_back(i);
    }
    return chosen;
}

Result<ComparedArticles> select_sides(const Corpus& corpus, const Settings& settings) {
    auto target = select(corpus, settings.target);
    if (!target) return target.error();
    auto other = select(corpus, settings.against.value_or(Selection{}));
    if (!other) return other.error();
    ComparedArticles sides{std::move(target).value(), std::move(other).value()};
    if (sides.target.empty())
        return Error{ErrorCode::bad_argument, std::string(say("no article is in the target")), {}};
    std::erase_if(sides.reference, [&](DocumentIndex i) {
        return std::binary_search(sides.target.begin(), sides.target.end(), i);
    });
    if (sides.reference.empty())
        return Error{ErrorCode::bad_argument,
                     std::string(say("every article to compare with is in the target itself")),
                     {}};
    return sides;
}

}  // namespace communique
