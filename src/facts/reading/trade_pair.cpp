#include "facts/reading/trade_pair.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace communique {
namespace {

// What an article is about, it says at its head.
constexpr std::size_t sentences_read = 60;
constexpr std::size_t head = 4;

struct Nations {
    std::vector<std::string_view> named;  // each once
    bool trade = false;
};

// Looked up once: names of nations by class, and the words of trade.
struct Classes {
    explicit Classes(const Lexicon& lexicon)
        : nations{lexicon.find_class("COUNTRY"), lexicon.find_class("DEMONYM"),
                  lexicon.find_class("SEAT"), lexicon.find_class("CAPITAL"),
                  lexicon.find_class("BLOC")},
          trade{lexicon.find_class("BARRIER"), lexicon.find_class("FLOW"),
                lexicon.find_class("SALE")} {}
    std::array<ClassId, 5> nations;
    std::array<ClassId, 3> trade;
};

struct NationName {
    std::string_view code;  // empty where the token starts none
    std::uint32_t end = 0;
};

// The longest name of a nation at the token.
NationName nation_at(const Scan& scan, const Classes& classes, std::uint32_t token) {
    NationName name;
    for (const Item& item : scan.items[token]) {
        if (item.kind != ItemKind::lexicon || item.end() <= name.end) continue;
        if (std::find(classes.nations.begin(), classes.nations.end(), item.cls) ==
            classes.nations.end())
            continue;
        name = {scan.value_of(item), item.end()};
    }
    return name;
}

bool measures_trade(std::string_view flow) {
    return flow == "trade_total" || flow == "trade" || flow == "export" || flow == "import" ||
           flow == "balance" || flow == "goods";
}

// Whether the words at the token speak of trade, and up to where they reach.
bool speaks_of_trade(const Scan& scan, const Classes& classes, std::uint32_t token,
                     std::uint32_t& end) {
    const Item* longest = nullptr;
    for (const ClassId cls : classes.trade) {
        const Item* item = cls == 0 ? nullptr : scan.at(token, cls);
        if (item != nullptr && (longest == nullptr || item->count > longest->count)) longest = item;
    }
    if (longest == nullptr) return false;
    end = longest->end();
    return longest->cls != classes.trade[0] && measures_trade(scan.value_of(*longest));
}

Nations nations_of(const Scan& scan, const Classes& classes, const Sentence& sentence,
                   std::map<std::string_view, int>& mentions) {
    Nations nations;
    std::uint32_t trade_free = sentence.first_token;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t token = sentence.first_token; token < end;) {
        if (token >= trade_free) {
            std::uint32_t behind = token;
            if (speaks_of_trade(scan, classes, token, behind)) nations.trade = true;
            trade_free = std::max(trade_free, behind);
        }
        const NationName name = nation_at(scan, classes, token);
        if (name.code.empty()) {
            ++token;
            continue;
        }
        ++mentions[name.code];
        if (std::find(nations.named.begin(), nations.named.end(), name.code) == nations.named.end())
            nations.named.push_back(name.code);
        token = name.end;
    }
    return nations;
}

// The pair that the sentences on trade name together most, if the article is about the two of them:
// its head speaks of their trade, and no others are named as often.
PairCountries pair_in_text(const Article& article) {
    const Scan& scan = article.scan;
    const Classes classes(scan.lexicon);
    std::map<std::string_view, int> mentions;
    std::map<std::pair<std::string_view, std::string_view>, int> joint;
    std::map<std::pair<std::string_view, std::string_view>, int> at_head;
    std::size_t read = 0;
    for (const Sentence& sentence : scan.analysis.sentences) {
        if (read >= sentences_read) break;
        if (sentence.line == LineKind::boilerplate) continue;
        const Nations nations = nations_of(scan, classes, sentence, mentions);
        ++read;
        if (!nations.trade || nations.named.size() > 5) continue;
        for (std::size_t i = 0; i < nations.named.size(); ++i)
            for (std::size_t j = i + 1; j < nations.named.size(); ++j) {
                const auto sides = std::minmax(nations.named[i], nations.named[j]);
                ++joint[sides];
                if (read <= head) ++at_head[sides];
            }
    }
    const std::pair<const std::pair<std::string_view, std::string_view>, int>* best = nullptr;
    const auto weight = [&](const auto& entry) {
        return 3 * entry.second +
               std::min(mentions[entry.first.first], mentions[entry.first.second]);
    };
    int total = 0;
    for (const auto& [code, count] : mentions) total += count;
    for (const auto& entry : joint)
        if (best == nullptr || weight(entry) > weight(*best)) best = &entry;
    if (best == nullptr) return {};
    const auto& [a, b] = best->first;
    const bool both_matter = mentions[a] >= 2 && mentions[b] >= 2;
    const bool alone = 2 * (mentions[a] + mentions[b]) >= total;
    if (!both_matter || !alone || (at_head[best->first] == 0 && best->second < 2)) return {};
    return {std::string(a), std::string(b)};
}

}  // namespace

PairCountries pair_countries(const Article& article) {
    const auto& pair = article.people.pair;
    if (pair[0] != nobody && pair[1] != nobody) {
        PairCountries countries{article.people[pair[0]].country, article.people[pair[1]].country};
        if (countries.known() && countries.a != countries.b) return countries;
    }
    return pair_in_text(article);
}

}  // namespace communique
