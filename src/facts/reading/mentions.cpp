#include "facts/reading/mentions.h"

#include <algorithm>

namespace communique {
namespace {

Mention mention_of(const Article& article, const RuleBook& rules, const Item& item) {
    const Values& values = article.scan.values;
    Mention mention;
    mention.span = article.scan.span_of(item.first, item.count);
    if (item.rule < rules.rules.size()) mention.rule = rules.rules[item.rule].name;
    if (item.kind == ItemKind::number) {
        mention.value = values.numbers[item.value].value;
        mention.value_max = values.numbers[item.value].max;
    } else if (item.kind == ItemKind::date) {
        mention.kind = MentionKind::date;
        mention.text = to_string(values.dates[item.value].range);
    } else {
        const AmountValue& amount = values.amounts[item.value];
        mention.kind = amount.kind;
        mention.value = amount.value;
        mention.value_max = amount.max;
        mention.unit = amount.unit;
    }
    return mention;
}

bool is_listed(const Values& values, const Item& item) {
    if (item.kind == ItemKind::number)
        return !values.numbers[item.value].ordinal && values.numbers[item.value].standalone;
    if (item.kind == ItemKind::date)
        return values.dates[item.value].resolved && values.dates[item.value].reported;
    return item.kind == ItemKind::amount;
}

// Dates and amounts take the numbers in them along, resolved or not.
int rank_of(const Item& item) { return item.kind == ItemKind::number ? 1 : 0; }

}  // namespace

std::vector<Mention> list_plain_mentions(const Article& article, const RuleBook& rules) {
    std::vector<Item> found;
    for (const auto& here : article.scan.items) {
        for (const Item& item : here)
            if (item.kind == ItemKind::number || item.kind == ItemKind::date ||
                item.kind == ItemKind::amount)
                found.push_back(item);
    }
    // The one that begins first and, of those, reaches furthest hides what lies within it.
    std::stable_sort(found.begin(), found.end(), [](const Item& a, const Item& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.count != b.count) return a.count > b.count;
        return rank_of(a) < rank_of(b);
    });
    std::vector<Mention> mentions;
    std::uint32_t covered = 0;
    for (const Item& item : found) {
        if (item.first < covered) continue;
        const bool ordinal =
            item.kind == ItemKind::number && article.scan.values.numbers[item.value].ordinal;
        if (ordinal) continue;
        covered = item.end();
        if (is_listed(article.scan.values, item))
            mentions.push_back(mention_of(article, rules, item));
    }
    return mentions;
}

std::vector<Mention> list_mentions(const Article& article, const RuleBook& rules) {
    std::vector<Mention> mentions = list_plain_mentions(article, rules);
    const Scan& scan = article.scan;
    for (const auto& here : scan.items) {
        for (const Item& item : here) {
            if (item.kind != ItemKind::person || scan.values.persons[item.value].pronoun) continue;
            Mention mention;
            mention.kind = MentionKind::party;
            mention.span = scan.span_of(item.first, item.count);
            mention.text = article.people[scan.values.persons[item.value].person].name;
            if (item.rule != no_rule) mention.rule = rules.rules[item.rule].name;
            mentions.push_back(std::move(mention));
        }
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        return a.span.begin < b.span.begin;
    });
    return mentions;
}

}  // namespace communique
