#include "facts/reading/trade_pair.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "facts/reading/trade_lead.h"

namespace communique {
namespace {

// What an article is about, it says at its head.
constexpr std::size_t sentences_read = 60;
constexpr std::size_t head = 4;
// Headline, lead and the sentence behind it.
constexpr std::size_t lead = 3;

struct Nations {
    std::vector<NationName> names;
    std::vector<std::string_view> named;  // each once
    std::vector<TradeWord> words;
};

// Looked up once: names of nations by class, and the words of trade.
struct Classes {
    explicit Classes(const Lexicon& lexicon)
        : nations{lexicon.find_class("COUNTRY"), lexicon.find_class("DEMONYM"),
                  lexicon.find_class("SEAT"), lexicon.find_class("CAPITAL"),
                  lexicon.find_class("BLOC")},
          trade{lexicon.find_class("BARRIER"), lexicon.find_class("FLOW"),
                lexicon.find_class("SALE"), lexicon.find_class("PARTNERSHIP")} {}
    std::array<ClassId, 5> nations;
    std::array<ClassId, 4> trade;
    bool tells_verb(ClassId cls) const { return cls == trade[2]; }
    bool tells_role(ClassId cls) const { return cls == trade[3]; }
};

// The longest name of a nation at the token; without a code where it starts none.
NationName nation_at(const Scan& scan, const Classes& classes, std::uint32_t token) {
    NationName name;
    for (const Item& item : scan.items[token]) {
        if (item.kind != ItemKind::lexicon || item.end() <= name.end) continue;
        if (std::find(classes.nations.begin(), classes.nations.end(), item.cls) ==
            classes.nations.end())
            continue;
        name = {scan.value_of(item), token, item.end()};
    }
    return name;
}

bool measures_trade(std::string_view flow) {
    return flow == "trade_total" || flow == "trade" || flow == "export" || flow == "import" ||
           flow == "balance" || flow == "goods";
}

// "Russian gas supplies to Ukraine": bound to two nations it is trade, alone it may be anything.
bool may_be_trade(std::string_view flow) {
    return flow == "volume" || flow == "investment" || flow == "fdi" || flow == "invest";
}

// The word of trade at the token; its end is that of another word where it is none.
std::optional<TradeWord> trade_word_at(const Scan& scan, const Classes& classes,
                                       std::uint32_t token, std::uint32_t& end) {
    const Item* longest = nullptr;
    for (const ClassId cls : classes.trade) {
        const Item* item = cls == 0 ? nullptr : scan.at(token, cls);
        if (item != nullptr && (longest == nullptr || item->count >= longest->count))
            longest = item;
    }
    if (longest == nullptr) return std::nullopt;
    end = longest->end();
    if (classes.tells_role(longest->cls)) return TradeWord{token, end, false, true, false};
    if (longest->cls == classes.trade[0]) return std::nullopt;
    const std::string_view flow = scan.value_of(*longest);
    const bool measures = measures_trade(flow);
    if (!measures && !may_be_trade(flow)) return std::nullopt;
    return TradeWord{token, end, classes.tells_verb(longest->cls), false, measures};
}

// Where the amount ends that begins at the token; the token itself where none does. The letters of
// "US$" name no nation.
std::uint32_t end_of_amount(const Scan& scan, std::uint32_t token) {
    std::uint32_t end = token;
    for (const Item& item : scan.items[token])
        if (item.kind == ItemKind::amount) end = std::max(end, item.end());
    return end;
}

Nations nations_of(const Scan& scan, const Classes& classes, const Sentence& sentence,
                   std::map<std::string_view, int>& mentions) {
    Nations nations;
    std::uint32_t trade_free = sentence.first_token;
    std::uint32_t nation_free = sentence.first_token;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t token = sentence.first_token; token < end; ++token) {
        if (token >= trade_free && token >= nation_free) {
            std::uint32_t behind = token;
            if (const auto word = trade_word_at(scan, classes, token, behind))
                nations.words.push_back(*word);
            trade_free = std::max(trade_free, behind);
        }
        nation_free = std::max(nation_free, end_of_amount(scan, token));
        if (token < nation_free) continue;
        const NationName name = nation_at(scan, classes, token);
        if (name.code.empty()) continue;
        ++mentions[name.code];
        nations.names.push_back(name);
        if (std::find(nations.named.begin(), nations.named.end(), name.code) == nations.named.end())
            nations.named.push_back(name.code);
        nation_free = name.end;
    }
    return nations;
}

// How often the nations are named, each and together in sentences on trade.
class NationCount {
public:
    explicit NationCount(const Article& article) : scan_(article.scan), classes_(scan_.lexicon) {
        std::size_t read = 0;
        for (const Sentence& sentence : scan_.analysis.sentences) {
            if (read >= sentences_read) break;
            if (sentence.line == LineKind::boilerplate) continue;
            ++read;
            count(sentence, read);
        }
    }

    PairCountries pair() const {
        const PairCountries named = most_named();
        if (named.known()) return named;
        if (!lead_.second.empty()) return alone(lead_) ? countries(lead_) : PairCountries{};
        return mutual_ || (toward_ && mentions_.size() == 2) ? only_two() : PairCountries{};
    }

private:
    using Sides = std::pair<std::string_view, std::string_view>;

    void count(const Sentence& sentence, std::size_t place) {
        const Nations nations = nations_of(scan_, classes_, sentence, mentions_);
        if (nations.words.empty()) return;
        mutual_ = mutual_ || speaks_of_both(sentence);
        if (place <= lead && lead_.second.empty())
            lead_ = bound_nations(scan_, sentence, nations.words, nations.names);
        toward_ = toward_ || names_partner(nations);
        const bool trade = std::any_of(nations.words.begin(), nations.words.end(),
                                       [](const TradeWord& word) { return word.measures; });
        if (!trade || nations.named.size() > 5) return;
        for (std::size_t i = 0; i < nations.named.size(); ++i)
            for (std::size_t j = i + 1; j < nations.named.size(); ++j) {
                const Sides sides = std::minmax(nations.named[i], nations.named[j]);
                ++joint_[sides];
                if (place <= head) ++at_head_[sides];
            }
    }

    // "Exports to China", "a deficit with the United States". Words and names stand in their order.
    bool names_partner(const Nations& nations) const {
        std::size_t next = 0;
        for (const TradeWord& word : nations.words) {
            while (next < nations.names.size() && nations.names[next].first <= word.end) ++next;
            if (next == nations.names.size()) return false;
            const NationName& name = nations.names[next];
            const bool the = scan_.form(name.first - 1) == "the";
            const std::uint32_t link = name.first - (the ? 2 : 1);
            // "Exports from the United States" are that country's own.
            const bool own =
                scan_.form(link) == "from" && scan_.form(word.end - 1).starts_with("export");
            if (word.measures && link == word.end && !own && scan_.is(link, WordSet::partner_link))
                return true;
        }
        return false;
    }

    // The pair that the sentences on trade name together most, if the article is about the two of
    // them: its head speaks of their trade, and no others are named as often.
    PairCountries most_named() const {
        const auto weight = [&](const auto& entry) {
            return 3 * entry.second + std::min(times(entry.first.first), times(entry.first.second));
        };
        const std::pair<const Sides, int>* best = nullptr;
        for (const auto& entry : joint_)
            if (best == nullptr || weight(entry) > weight(*best)) best = &entry;
        if (best == nullptr) return {};
        const Sides& sides = best->first;
        const bool both_matter = times(sides.first) >= 2 && times(sides.second) >= 2;
        if (!both_matter || !alone(sides) || (!at_head_.contains(sides) && best->second < 2))
            return {};
        return countries(sides);
    }

    // "Bilateral trade", "trade between the two".
    bool speaks_of_both(const Sentence& sentence) const {
        const ClassId mutual = scan_.lexicon.find_class("MUTUAL");
        for (std::uint32_t token = sentence.first_token;
             token < sentence.first_token + sentence.token_count; ++token)
            if (scan_.at(token, mutual) != nullptr) return true;
        return false;
    }

    // The two nations of a text that names no other as often.
    PairCountries only_two() const {
        if (mentions_.size() < 2) return {};
        std::vector<std::pair<int, std::string_view>> most;
        for (const auto& [code, count] : mentions_) most.emplace_back(-count, code);
        std::sort(most.begin(), most.end());
        const bool third = most.size() > 2 && most[2].first == most[1].first;
        const Sides sides{most[0].second, most[1].second};
        return third || !alone(sides) ? PairCountries{} : countries(sides);
    }

    int times(std::string_view nation) const {
        const auto found = mentions_.find(nation);
        return found == mentions_.end() ? 0 : found->second;
    }

    // Not fewer than all others together.
    bool alone(const Sides& sides) const {
        int total = 0;
        for (const auto& [code, count] : mentions_) total += count;
        return 2 * (times(sides.first) + times(sides.second)) >= total;
    }

    static PairCountries countries(const Sides& sides) {
        return {std::string(sides.first), std::string(sides.second)};
    }

    const Scan& scan_;
    Classes classes_;
    std::map<std::string_view, int> mentions_;
    std::map<Sides, int> joint_;
    std::map<Sides, int> at_head_;
    Sides lead_;  // as the lead names them
    bool mutual_ = false;
    bool toward_ = false;  // a word of trade leads to a nation
};

}  // namespace

PairCountries pair_countries(const Article& article) {
    const auto& pair = article.people.pair;
    if (pair[0] != nobody && pair[1] != nobody) {
        PairCountries countries{article.people[pair[0]].country, article.people[pair[1]].country};
        if (countries.known() && countries.a != countries.b) return countries;
    }
    return NationCount(article).pair();
}

}  // namespace communique
