#include "facts/reading/language.h"

#include <algorithm>
#include <array>

namespace communique {

std::span<const std::string_view> stages() {
    static constexpr std::array<std::string_view, 8> order{
        "numbers", "dates", "amounts", "parties", "groups", "meetings", "counts", "trade"};
    return order;
}

Result<Language> load_language(std::span<const Asset> assets, std::string_view code) {
    const std::string folder = std::string(code) + "/";
    static constexpr std::array<std::string_view, 8> world_tables{
        "offices.tsv",       "countries.tsv", "cities.tsv",     "leaders.tsv",
        "organisations.tsv", "events.tsv",    "currencies.tsv", "names.tsv"};
    Language language;
    language.built_ins = intern_built_ins(language.lexicon);
    std::vector<Asset> world;
    for (const Asset& asset : assets) {
        if (!asset.path.starts_with(folder + "lexicon/")) continue;
        const std::string_view name = asset.path.substr(folder.size() + 8);
        bool of_world = false;
        for (const std::string_view table : world_tables) of_world = of_world || name == table;
        if (of_world) {
            world.push_back(asset);
            continue;
        }
        const auto read = language.lexicon.add_table(asset);
        if (!read) return read.error();
    }
    auto loaded = load_world(world, language.lexicon);
    if (!loaded) return loaded.error();
    language.world = std::move(loaded).value();
    language.lexicon.settle();
    const auto words = std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) {
        return asset.path == folder + "words.tsv";
    });
    if (words == assets.end())
        return Error{ErrorCode::malformed_table, "there is no table of sets", folder + "words.tsv"};
    auto sets = WordSets::read(*words, language.lexicon);
    if (!sets) return sets.error();
    language.word_sets = std::move(sets).value();

    std::vector<Asset> rules;
    for (const std::string_view stage : stages()) {
        const std::string path = folder + "rules/" + std::string(stage) + ".rules";
        for (const Asset& asset : assets)
            if (asset.path == path) rules.push_back(asset);
    }
    auto book = parse_rule_book(rules, language.lexicon);
    if (!book) return book.error();
    language.rules = std::move(book).value();
    return language;
}

}  // namespace communique
