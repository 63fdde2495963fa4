#include "facts/reading/trade_between.h"

#include <algorithm>

#include "facts/reading/make_person.h"
#include "facts/reading/trade_subject.h"

namespace communique {
namespace {

struct NamedNear {
    bool one = false;
    bool both = false;
};

// Which nations of the pair are named here or in the sentence before.
NamedNear named_near(const Article& article, const FigureSentence& sentence,
                     const PairCountries& pair, bool with_sentence_before = true) {
    const auto& sentences = article.scan.analysis.sentences;
    const std::uint32_t first = sentence.index > 0 && with_sentence_before
                                    ? sentences[sentence.index - 1].first_token
                                    : sentence.begin;
    bool a = false;
    bool b = false;
    for (std::uint32_t token = first; token < sentence.end && !(a && b); ++token) {
        if (token >= sentence.begin && sentence.is_covered(token)) continue;
        const std::string& code = nation_code(article.scan, token);
        if (code.empty()) continue;
        a = a || code == pair.a;
        b = b || code == pair.b;
    }
    return {a || b, a && b};
}

bool has_project(const FigureSentence& sentence) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [](const Mark& mark) {
        return mark.kind == MarkKind::flow && mark.value == "project";
    });
}

// "Clinton offered Yeltsin $1.6 billion in aid."
bool names_both_leaders(const Article& article, const FigureSentence& sentence) {
    bool a = false;
    bool b = false;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        for (const Item& item : article.scan.items[token]) {
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = article.scan.values.persons[item.value].person;
            if (p == nobody) continue;
            a = a || p == article.people.pair[0];
            b = b || p == article.people.pair[1];
        }
    }
    return a && b;
}

// "Abe announced a loan of 100 billion yen to Vietnam": the leader of the one and the country of the
// other.
bool names_leader_and_other(const Article& article, const FigureSentence& sentence,
                            const PairCountries& pair) {
    if (sentence.has(MarkKind::organisation, sentence.begin, sentence.end)) return false;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        for (const Item& item : article.scan.items[token]) {
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = article.scan.values.persons[item.value].person;
            if (p == nobody || !article.people.in_pair(p)) continue;
            const std::string_view home = article.people[p].country;
            const bool other =
                std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
                    return mark.kind == MarkKind::nation && pair.holds(mark.value) &&
                           mark.value != home &&
                           (mark.first < item.first || mark.first >= item.end());
                });
            if (other && pair.holds(home)) return true;
        }
    }
    return false;
}

// "met Jiang in Tokyo. Tokyo will lend 390 billion yen": to the other.
bool lends(const Scan& scan, const FigureSentence& sentence, const FigureSubject& subject) {
    return subject.sentence == sentence.index && scan.is(subject.first, WordSet::lends);
}

// "Abe said that Malaysia provided 14 million tons": to the leader's country.
bool gives(const Scan& scan, const FigureSentence& sentence, const FigureSubject& subject) {
    const std::string_view verb = scan.form(subject.first);
    return subject.sale && subject.sentence == sentence.index &&
           (verb.starts_with("provid") || verb.starts_with("suppl"));
}

// "gas exports to Turkey": who sells them is the other of the two.
bool names_direction(const Scan& scan, const FigureSubject& subject) {
    const std::string_view noun = scan.form(subject.end - 1);
    return noun == "exports" || noun == "supplies" || noun == "deliveries";
}

Between pair_if(bool ours) { return ours ? Between::pair : Between::no_figure; }

// No two sides are named: what the figure measures says how much else must speak for them.
Between judge_by_flow(const Article& article, const FigureSentence& sentence,
                      const FigureCase& figure) {
    const Sides& sides = figure.sides;
    const std::string_view flow = figure.subject.kind;
    NamedNear near = named_near(article, sentence, figure.pair);
    // "Merkel met Xi in Beijing. Germany's exports rose 5 percent": to all the world.
    const bool here = named_near(article, sentence, figure.pair, false).both;
    const bool one_way = flow == "export" || flow == "import" || flow == "balance";
    const bool bare = one_way && sentence.index > 0 &&
                      !sentence.has(MarkKind::sale, sentence.begin, sentence.end) &&
                      !flow_named_in(article, sentence.index - 1);
    near.both = near.both && (here || !bare);
    bool told = near.both || figure.related;
    // "Russia's oil exports fell to 3.8 million barrels": whose goods they are says not to whom.
    if (flow == "volume" && sides.one && !figure.related)
        told = (sides.toward && (near.both || names_direction(article.scan, figure.subject))) ||
               named_near(article, sentence, figure.pair, false).both ||
               (gives(article.scan, sentence, figure.subject) &&
                names_leader_and_other(article, sentence, figure.pair));
    // "Vietnam's overall trade"
    if (sides.wider && sides.one && !sides.toward) return Between::no_figure;
    if (sides.wider && !sides.toward && (!told || flow != "trade_total")) return Between::no_figure;
    if (figure.subject.carried) return Between::pair;
    const bool is_deal = flow == "deal" || flow == "credit";
    const bool signed_here = sentence.has(MarkKind::sign, sentence.begin, sentence.end);
    if (signed_here && (is_event(figure.kind) || is_deal)) return Between::pair;
    if (flow == "aid" || flow == "pay" || flow == "owe")
        return pair_if(names_both_leaders(article, sentence) ||
                       names_leader_and_other(article, sentence, figure.pair) ||
                       (sides.one && (sides.partner || figure.signed_near || here)) ||
                       (sides.toward && named_near(article, sentence, figure.pair, false).both) ||
                       (sides.one && near.both && lends(article.scan, sentence, figure.subject)));
    if (flow == "trade_total" || flow == "trade") return Between::pair;
    if (flow == "deal" && (!figure.pair.known() || near.one)) return Between::pair;
    if (flow == "project" || flow == "cost")
        return pair_if(has_project(sentence) && (sides.one || told || figure.signed_near));
    if (flow == "fdi") return pair_if(told);
    const bool goes_over = flow == "export" || flow == "import" || flow == "balance" ||
                           flow == "investment" || flow == "fdi";
    if (sides.partner || told || (sides.toward && goes_over)) return Between::pair;
    if (flow == "investment" || flow == "invest") return pair_if(sides.one);
    if (is_deal && names_leader_and_other(article, sentence, figure.pair)) return Between::pair;
    if (flow == "goods" || flow == "volume" || is_deal) return Between::no_figure;
    return figure.modality == Modality::target ? Between::pair : Between::others;
}

// One country and a bloc are two sides only where a sentence names both.
bool is_with_bloc(const PairCountries& pair) { return pair.a.size() > 2 || pair.b.size() > 2; }

// "Tovast's exports to Sarre": countries that no list names have a partner all the same.
bool leads_to_name(const Scan& scan, const FigureSentence& sentence, const FigureSubject& subject) {
    const std::uint32_t link = subject.end;
    return subject.sentence == sentence.index && link + 1 < sentence.end &&
           scan.is(link, WordSet::partner_link) && scan.token(link + 1).capital &&
           !sentence.has(MarkKind::nation, sentence.begin, sentence.end) &&
           !sentence.has(MarkKind::organisation, sentence.begin, sentence.end);
}

bool names_both(const FigureSentence& sentence, const PairCountries& pair) {
    const auto names = [&](const std::string& side) {
        return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::nation && mark.value == side;
        });
    };
    return names(pair.a) && names(pair.b);
}

}  // namespace

bool is_event(FigureKind kind) {
    return kind == FigureKind::deal || kind == FigureKind::investment;
}

Between between_the_pair(const Article& article, const FigureSentence& sentence,
                         const FigureCase& figure) {
    const Sides& sides = figure.sides;
    if (figure.kind == FigureKind::price)
        return pair_if(
            !sides.third &&
            (sides.both || (sides.one && named_near(article, sentence, figure.pair).both)));
    if (sides.third && !sides.both)
        return is_event(figure.kind) ? Between::no_figure : Between::others;
    if (sides.both || sides.mutual) return Between::pair;
    if (!figure.pair.known() && leads_to_name(article.scan, sentence, figure.subject))
        return Between::pair;
    if (is_with_bloc(figure.pair) && !names_both(sentence, figure.pair)) return Between::others;
    // "Turkey's total exports hit $168 billion. The country's deficit narrowed": with all, too.
    if (figure.behind_wider && !sides.toward) return Between::others;
    return judge_by_flow(article, sentence, figure);
}

}  // namespace communique
