#include "articles/read_article.h"

#include <algorithm>

namespace communique {
namespace {

// Text or a whole number, as ids are sometimes written.
std::string string_of(const JsonValue& object, std::string_view name) {
    const JsonValue* value = object.find(name);
    if (value == nullptr) return {};
    if (value->is(JsonValue::Kind::number)) return to_string(value->number);
    return value->string;
}

// The day in "2024-07-03" and in "2024-07-03T10:00:00Z".
std::optional<Date> day_of(std::string_view stamp) {
    constexpr std::size_t day_length = 10;
    if (stamp.size() > day_length && stamp[day_length] != 'T' && stamp[day_length] != ' ')
        return std::nullopt;
    return parse_date(stamp.substr(0, day_length));
}

// A pair is two names, as an array or with a comma between them.
std::vector<std::string> pair_of(const JsonValue& object) {
    std::vector<std::string> names;
    for (const JsonValue& name : object.list("pair"))
        if (name.is(JsonValue::Kind::string)) names.push_back(name.string);
    const std::string_view written = object.text("pair");
    if (const std::size_t comma = written.find(','); comma != std::string_view::npos) {
        names = {std::string(written.substr(0, comma)), std::string(written.substr(comma + 1))};
        for (std::string& name : names) {
            name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
            name.erase(name.find_last_not_of(' ') + 1);
        }
    }
    if (names.size() != 2 || names[0].empty() || names[1].empty()) names.clear();
    return names;
}

void read_known(const JsonValue& value, Document& document) {
    document.id = string_of(value, "id");
    document.title = value.text("title");
    document.publisher = value.text("publisher");
    document.url = web_address(value.text("url"));
    if (const std::string_view language = value.text("language"); !language.empty())
        document.language = language;
    document.published = day_of(value.text("published"));
    if (!document.published) document.published = day_of(value.text("date"));
    if (document.published) {
        document.published_basis = date_basis_of(value.text("published_basis"));
        if (document.published_basis == DateBasis::none)
            document.published_basis = DateBasis::given;
    }
    document.published_note = value.text("published_note");
    document.pair = pair_of(value);
}

const Asset* find_asset(std::span<const Asset> assets, std::string_view path) {
    const auto found = std::find_if(assets.begin(), assets.end(),
                                    [path](const Asset& asset) { return asset.path == path; });
    return found == assets.end() ? nullptr : &*found;
}

}  // namespace

Document read_text(std::string_view id, std::string_view text) {
    Document document;
    document.id = id;
    document.text = text;
    return document;
}

Result<Document> read_json_article(const JsonValue& value) {
    const JsonValue* text = value.find("text");
    if (!value.is(JsonValue::Kind::object) || text == nullptr || !text->is(JsonValue::Kind::string))
        return Error{ErrorCode::missing_text, "an article needs a \"text\"", {}};
    Document document;
    read_known(value, document);
    document.text = text->string;
    return document;
}

Result<Corpus> read_bundled(std::span<const Asset> assets) {
    constexpr std::string_view manifest_path = "manifest.json";
    const Asset* manifest = find_asset(assets, manifest_path);
    if (manifest == nullptr)
        return Error{ErrorCode::unreadable_file, "the corpus has no manifest",
                     std::string(manifest_path)};
    const Result<JsonValue> json = parse_json(manifest->bytes, manifest_path);
    if (!json) return json.error();
    Corpus corpus;
    for (const JsonValue& entry : json->list("articles")) {
        const std::string_view file = entry.text("file");
        const Asset* text = find_asset(assets, file);
        if (text == nullptr)
            return Error{ErrorCode::unreadable_file, "the manifest names a text that is not there",
                         std::string(file)};
        Document document;
        read_known(entry, document);
        document.text = text->bytes;
        corpus.push_back(std::move(document));
    }
    return corpus;
}

}  // namespace communique
