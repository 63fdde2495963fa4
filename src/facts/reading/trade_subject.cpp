#include "facts/reading/trade_subject.h"

#include <algorithm>

#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_deeds.h"
#include "facts/reading/trade_refers.h"
#include "facts/reading/trade_units.h"

namespace communique {
namespace {

constexpr std::uint32_t forward_reach = 5;

// A commodity says what is traded, another word in the sentence may say that it is traded.
bool is_weak(std::string_view flow) { return flow == "volume" || flow == "goods"; }

bool is_deal(std::string_view flow) {
    return flow == "deal" || flow == "credit" || flow == "project";
}

bool is_investment(std::string_view flow) {
    return flow == "investment" || flow == "invest" || flow == "fdi" || flow == "project";
}

// "a $400 billion, 30-year accord": where the words go on behind such a length of time.
std::uint32_t behind_length(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    const bool length = token + 3 < sentence.end && scan.form(token) == "," &&
                        scan.form(token + 2) == "-" &&
                        (scan.form(token + 3) == "year" || scan.form(token + 3) == "month");
    return length ? token + 4 : token;
}

// "have been" in "$6 billion have been invested"; or nothing between.
bool only_passive(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t most = 3;
    if (to > from + most) return false;
    for (std::uint32_t token = from; token < to; ++token)
        if (!scan.is(token, WordSet::was_passive)) return false;
    return true;
}

// "$5 billion in exports", "a $5 billion deal", "€2 billion worth of goods": the word behind the
// amount that says what it measures. Nothing when the next words go elsewhere.
const Mark* bound_behind(const Scan& scan, const FigureSentence& sentence,
                         const FigureCandidate& figure) {
    if (figure.multiple) return nullptr;
    // "have $17 billion invested in Argentina", "4 billion cubic metres were delivered"
    for (const Mark& mark : sentence.marks)
        if (mark.kind == MarkKind::sale &&
            (scan.form(mark.first) == "invested" ||
             (!figure.money && !figure.unit.empty() && figure.role == FigureRole::level &&
              (mark.value == "export" || mark.value == "import") && mark.first > figure.end)) &&
            mark.first >= figure.end && only_passive(scan, figure.end, mark.first))
            return &mark;
    const std::uint32_t start =
        behind_length(scan, sentence, behind_brackets(scan, figure.end, sentence.end));
    std::uint32_t reach = start;
    bool linked = false;
    // "a 50 percent decrease in Afghanistan-Pakistan trade"
    const std::uint32_t ahead =
        figure.role == FigureRole::change ? 2 * forward_reach : forward_reach;
    for (std::uint32_t token = start; token < sentence.end && token < start + ahead; ++token) {
        const std::string_view form = scan.form(token);
        const bool word = scan.token(token).kind == TokenKind::word || form == "-" || form == "'";
        if (!word || sentence.is_covered(token)) break;
        // "a $50 billion target for trade"
        const bool of_goal =
            form == "for" && token > start && sentence.has(MarkKind::refers, token - 1, token);
        if (scan.is(token, WordSet::leads_elsewhere) && !of_goal) break;
        linked = linked || of_goal;
        // "a $5 billion Irish investment"
        const bool of_nation = sentence.has(MarkKind::nation, token, token + 1) &&
                               sentence.has(MarkKind::flow, token + 1, token + 2);
        if (token == start && !scan.is(token, WordSet::subject_link) && scan.token(token).capital &&
            !of_nation)
            break;
        linked = linked || scan.is(token, WordSet::subject_link);
        reach = token + 1;
        if (!linked && token > start + 2) break;
    }
    for (const Mark& mark : sentence.marks) {
        const bool subject = mark.kind == MarkKind::flow || mark.kind == MarkKind::barrier;
        if (!subject || mark.first < start || mark.first >= reach) continue;
        // "down 3 percent in current prices", "5 percent in volume", "in dollar terms" say how the
        // change is measured.
        const bool measures =
            (mark.kind == MarkKind::flow && (is_weak(mark.value) || mark.value == "cost")) ||
            (mark.kind == MarkKind::barrier && scan.form(mark.first - 1) == "in");
        return figure.role == FigureRole::change && measures ? nullptr : &mark;
    }
    return nullptr;
}

FigureSubject to_subject(const FigureSentence& sentence, const Mark& mark) {
    return {mark.value, sentence.index, mark.first, mark.end, mark.kind == MarkKind::sale,
            false,      sentence.index};
}

// Goods are exports or imports by the verb before them: "bought $440 billion of goods".
FigureSubject sold(const FigureSentence& sentence, const FigureCandidate& figure,
                   FigureSubject subject) {
    if (!is_weak(subject.kind) || !figure.money) return subject;
    for (std::size_t i = sentence.marks.size(); i-- > 0;) {
        const Mark& mark = sentence.marks[i];
        if (mark.kind != MarkKind::sale || mark.first >= figure.first) continue;
        if (mark.value == "export" || mark.value == "import") subject.kind = mark.value;
        break;
    }
    return subject;
}

// "The fall slowed to 2 percent": a change that was told before.
bool is_the_change(const Scan& scan, const FigureSentence& sentence, const Mark& mark) {
    return mark.kind == MarkKind::change && mark.first > sentence.begin &&
           scan.form(mark.first - 1) == "the";
}

// "investments in the Uzbek economy": where, not what.
bool is_where(const Scan& scan, const FigureSentence& sentence, const Mark& barrier) {
    if (scan.form(barrier.end - 1) != "economy") return false;
    for (std::uint32_t back = 1; back <= 3 && barrier.first >= sentence.begin + back; ++back) {
        const std::string_view form = scan.form(barrier.first - back);
        if (form == "in" || form == "into") return true;
    }
    return false;
}

bool comma_between(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t token = from; token < to; ++token)
        if (scan.form(token) == ",") return true;
    return false;
}

// "Exports, $1 billion before the tariffs came in, fell to": what stands between commas bars
// nothing.
bool in_parenthesis(const Scan& scan, const Mark& subject, const Mark& barrier,
                    const FigureCandidate& figure) {
    return comma_between(scan, subject.end, barrier.first) &&
           comma_between(scan, barrier.end, figure.first);
}

// "Trade, hampered by unpaid debts, reached", "exports, driven by oil sales, rose to": what a
// participle between commas tells of is not what the amount measures.
bool in_participle_aside(const Scan& scan, const FigureSentence& sentence, const Mark& mark,
                         const FigureCandidate& figure) {
    constexpr std::uint32_t near = 10;  // tokens from the first comma
    std::uint32_t close = mark.end;
    while (close < figure.first && scan.form(close) != ",") ++close;
    if (close + 1 >= figure.first || scan.is(close + 1, WordSet::joins) ||
        scan.is(close + 1, WordSet::relative))
        return false;
    std::uint32_t open = mark.first;
    while (open > sentence.begin && mark.first - open < near && scan.form(open) != ",") --open;
    if (scan.form(open) != "," || open + 1 >= mark.first) return false;
    const std::string_view verb = scan.form(open + 1);
    if (!verb.ends_with("ed") && !verb.ends_with("ing") && verb != "driven" && verb != "hit" &&
        verb != "led" && verb != "despite")
        return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& other) {
        return other.kind == MarkKind::flow && !is_weak(other.value) && other.end <= open;
    });
}

// "was falling at an annual rate of 20 percent": how fast, and no rate of interest.
bool is_pace(const Scan& scan, const FigureSentence& sentence, const Mark& mark,
             const FigureCandidate& figure) {
    constexpr std::uint32_t near = 6;  // tokens
    const std::string_view noun = scan.form(mark.end - 1);
    if (figure.role != FigureRole::change || (noun != "rate" && noun != "rates")) return false;
    const std::uint32_t from =
        mark.first > sentence.begin + near ? mark.first - near : sentence.begin;
    return figure.first <= mark.end + 3 && sentence.has(MarkKind::rise, from, mark.first);
}

// "The government expects around $38 billion by the end of the year."
bool expects_amount(const Scan& scan, const Mark& mark, const FigureCandidate& figure) {
    constexpr std::uint32_t near = 3;  // tokens
    if (mark.kind != MarkKind::aim || mark.value != "forecast" || figure.first > mark.end + near ||
        !figure.money || figure.role != FigureRole::level)
        return false;
    const std::string_view verb = scan.form(mark.first);
    if (!verb.starts_with("expect") && !verb.starts_with("forecast") &&
        !verb.starts_with("predict") && !verb.starts_with("anticipate"))
        return false;
    for (std::uint32_t token = mark.end; token < figure.first; ++token)
        if (!scan.is(token, WordSet::hedge)) return false;
    return true;
}

// "tariffs on $250 billion worth of goods": what is taxed is no trade figure.
bool is_taxed(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (figure.first <= sentence.begin) return false;
    const std::string_view before = scan.form(figure.first - 1);
    if (before == "cover" || before == "covers" || before == "covering" || before == "affect" ||
        before == "affecting" || before == "affects" || before == "targeting")
        return true;
    // "a tariff on steel worth $2 billion"
    std::uint32_t link = figure.first - 1;
    if (before == "worth")
        while (link > sentence.begin && link + 4 > figure.first && scan.form(link) != "on") --link;
    if (scan.form(link) != "on") return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::barrier && mark.end <= link && mark.end + 4 >= link;
    });
}

// "to double trade": the verb's object follows it.
const Mark* object_of_multiple(const Scan& scan, const FigureSentence& sentence,
                               const FigureCandidate& figure) {
    for (const Mark& mark : sentence.marks) {
        if (mark.first < figure.end || mark.first > figure.end + 4) continue;
        if (comma_between(scan, figure.end, mark.first)) break;
        if (mark.kind == MarkKind::flow || mark.kind == MarkKind::barrier) return &mark;
    }
    return nullptr;
}

bool clause_between(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t token = from; token < to; ++token)
        if (const std::string_view form = scan.form(token);
            form == ";" || form == "while" || form == "whereas" || form == "but")
            return true;
    return false;
}

// "a railway for which China lends $3 billion", "offered African countries $10 billion": another
// than the pair gives or gets it.
bool is_others_deed(const FigureSentence& sentence, const Mark& sale, const PairCountries& pair) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        if (mark.kind == MarkKind::organisation) return mark.first == sale.end;
        return mark.kind == MarkKind::nation && mark.end == sale.first && !pair.holds(mark.value);
    });
}

// A verb of selling or paying counts only where its two ends are our two nations.
bool sale_is_ours(const Article& article, const FigureSentence& sentence,
                  const FigureCandidate& figure, const Mark& mark, const PairCountries& pair,
                  const std::optional<FigureSubject>& previous) {
    const bool has_previous = previous && previous->used + 1 >= sentence.index;
    const Sides sides = sides_of(article, sentence, to_subject(sentence, mark), figure, pair);
    if (sides.third) return false;
    // "is put at $60 billion" pays nothing.
    if (puts(article.scan, mark) && !is_put_into(article.scan, sentence, figure, mark) &&
        !is_put_up(article.scan, figure, mark))
        return false;
    if (spends(article.scan, mark))
        return is_spent_there(article.scan, sentence, figure, mark, pair);
    const bool trade = mark.value == "export" || mark.value == "import" || mark.value == "trade";
    if (is_put_into(article.scan, sentence, figure, mark)) return sides.one || sides.both;
    if (trade)
        return sides.both || sides.one || sides.mutual || sides.partner || has_previous ||
               names_only_pair(sentence, pair);
    // "Under one of the deals ... Venezuela lends $122 million."
    const bool of_deals = has_previous && is_deal(previous->kind);
    return sides.both || sides.mutual || (sides.one && (sides.partner || of_deals)) ||
           (mark.value == "invest" && sides.one) ||
           (sides.one && article.scan.is(mark.first, WordSet::lends)) ||
           (mark.value == "invest" && has_previous && is_investment(previous->kind));
}

// "At $200 billion, trade hit a record", "with a volume of $5 billion, France was": the amount
// comes first and what it measures behind its comma. "The goal of $30 billion looks modest now that
// trade has reached": a goal of what is spoken of further on.
const Mark* named_later(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure) {
    if (figure.role != FigureRole::level || figure.multiple) return nullptr;
    std::uint32_t before = figure.first;
    while (before > sentence.begin && before + 4 > figure.first && scan.form(before - 1) != "at" &&
           scan.form(before - 1) != ",")
        --before;
    const bool at = before > sentence.begin && scan.form(before - 1) == "at" &&
                    (before < sentence.begin + 3 || scan.form(before - 2) == ",");
    const std::uint32_t behind = behind_date(scan, sentence, figure.end);
    const bool comma = behind < sentence.end && scan.form(behind) == ",";
    const bool aimed =
        sentence.has(MarkKind::refers,
                     figure.first > sentence.begin + 4 ? figure.first - 4 : sentence.begin,
                     figure.first) &&
        std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& m) {
            return m.kind == MarkKind::aim && m.value == "target" && m.first + 4 >= figure.first &&
                   m.first < figure.first;
        });
    if (!(at && comma) && !aimed) return nullptr;
    for (const Mark& mark : sentence.marks) {
        if (mark.first < behind || (at && mark.first > behind + 8)) continue;
        if (mark.kind == MarkKind::barrier) return nullptr;
        if (mark.kind == MarkKind::flow && !is_weak(mark.value)) return &mark;
    }
    return nullptr;
}

// "Under the deal signed in May, the two hope to lift the figure to $10 billion": not of the deal.
bool goes_past_deal(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                    const Mark& deal, const FigureSubject& previous) {
    if ((deal.value != "deal" && deal.value != "credit") || is_deal(previous.kind)) return false;
    std::uint32_t comma = deal.end;
    while (comma < figure.first && scan.form(comma) != ",") ++comma;
    bool aimed = false;
    bool meant = false;
    for (const Mark& mark : sentence.marks) {
        if (mark.first < comma || mark.first >= figure.first) continue;
        aimed = aimed || mark.kind == MarkKind::aim;
        meant = meant || (mark.kind == MarkKind::refers && !scan.is(mark.first, WordSet::relative));
    }
    return aimed && meant;
}

// "purchases under 40,000 dollars": which of them are meant, not how much they come to.
bool is_threshold(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (!figure.money || figure.first < sentence.begin + 2) return false;
    const std::uint32_t sign = figure.approx == Approx::less_than ? figure.first : figure.first - 1;
    return (scan.form(sign) == "under" || scan.form(sign) == "below") &&
           sentence.has(MarkKind::flow, sign - 1, sign);
}

// "the same index has grown": what was spoken of, by whatever name.
bool is_called_the_same(const FigureSentence& sentence, const Mark& barrier) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::refers && mark.first < barrier.first &&
               mark.end == barrier.end;
    });
}

// "purchases cost $1 billion", "imports from the Asian country cost": what they came to.
bool is_verb_of_flow(const Scan& scan, const FigureSentence& sentence, std::size_t i) {
    constexpr std::uint32_t near = 6;  // tokens
    const Mark& verb = sentence.marks[i];
    if (scan.form(verb.first) != "cost") return i > 0 && sentence.marks[i - 1].end == verb.first;
    for (std::size_t j = i; j-- > 0 && sentence.marks[j].end + near >= verb.first;) {
        const Mark& flow = sentence.marks[j];
        if (flow.kind != MarkKind::flow) continue;
        for (std::uint32_t token = flow.end; token < verb.first; ++token)
            if (scan.token(token).kind != TokenKind::word) return false;
        return flow.value == "import" || flow.value == "export" || flow.end == verb.first;
    }
    return false;
}

// "The gas price was lowered to $200 per 1,000 cubic metres."
const Mark* price_named(const Scan& scan, const FigureSentence& sentence,
                        const FigureCandidate& figure) {
    for (std::size_t i = sentence.marks.size(); i-- > 0;) {
        const Mark& mark = sentence.marks[i];
        if (mark.kind != MarkKind::barrier || mark.end > figure.first) continue;
        const std::string_view last = scan.form(mark.end - 1);
        if (last == "price" || last == "prices") return &mark;
    }
    return nullptr;
}

// "for which the price of copper was to blame,": a cost told in a clause aside.
bool is_cost_aside(const Scan& scan, const FigureSentence& sentence, const Mark& mark,
                   const FigureCandidate& figure) {
    if (mark.value != "cost" || !comma_between(scan, mark.end, figure.first)) return false;
    for (std::uint32_t back = 1; back <= 4 && mark.first >= sentence.begin + back; ++back)
        if (scan.is(mark.first - back, WordSet::relative)) return true;
    return false;
}

// "Hungary is Serbia's fourth-biggest trading partner, with 4 billion euros in 2022": in trade.
bool tells_partners_trade(const Scan& scan, const FigureSentence& sentence, const Mark& barrier,
                          const FigureCandidate& figure, const PairCountries& pair) {
    if (!scan.form(barrier.end - 1).starts_with("partner") || !figure.money) return false;
    // "Its main partners were Romania ($4 billion), Ukraine ($2 billion)"
    const bool listed =
        figure.first > sentence.begin && scan.form(figure.first - 1) == "(" &&
        std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::nation && mark.end + 1 == figure.first &&
                   pair.holds(mark.value);
        });
    if (listed) return true;
    if (figure.role != FigureRole::level || figure.first > barrier.end + 7) return false;
    bool with = false;
    for (std::uint32_t token = barrier.end; token < figure.first; ++token) {
        const std::string_view form = scan.form(token);
        with =
            form == "with" || form == "at" ||
            (with && scan.token(token).kind == TokenKind::word && scan.is(token, WordSet::hedge));
    }
    return with;
}

}  // namespace

std::optional<FigureSubject> subject_of(const Article& article, const FigureSentence& sentence,
                                        const FigureCandidate& figure, const PairCountries& pair,
                                        const std::optional<FigureSubject>& previous) {
    const Scan& scan = article.scan;
    if (is_taxed(scan, sentence, figure) || is_threshold(scan, sentence, figure))
        return std::nullopt;
    const Mark* behind = figure.multiple ? object_of_multiple(scan, sentence, figure)
                                         : bound_behind(scan, sentence, figure);
    if (behind != nullptr) {
        if (behind->kind == MarkKind::barrier) return std::nullopt;
        return sold(sentence, figure, to_subject(sentence, *behind));
    }
    const bool follows = previous && previous->used + reach_of(sentence, figure) >= sentence.index;
    bool refers = refers_to_told(scan, sentence, figure, previous);
    const Mark* barrier = nullptr;
    const Mark* weak = nullptr;
    for (std::size_t i = sentence.marks.size(); i-- > 0;) {
        const Mark& mark = sentence.marks[i];
        if (mark.first >= figure.first) continue;
        if (weak != nullptr &&
            (mark.kind == MarkKind::barrier || clause_between(scan, mark.end, weak->first)))
            break;
        // "They want to reach $20 billion": a goal for what was spoken of.
        refers = refers || (mark.kind == MarkKind::aim && mark.value == "target") ||
                 expects_amount(scan, mark, figure);
        refers = refers || mark.kind == MarkKind::refers || is_the_change(scan, sentence, mark);
        if (mark.kind == MarkKind::sale && pair.known() && is_others_deed(sentence, mark, pair))
            return std::nullopt;
        const bool flow = mark.kind == MarkKind::flow;
        const bool sale = mark.kind == MarkKind::sale &&
                          sale_is_ours(article, sentence, figure, mark, pair, previous);
        if ((flow || sale) && barrier != nullptr && !in_parenthesis(scan, mark, *barrier, figure))
            return std::nullopt;
        if (sale) {
            FigureSubject subject = to_subject(sentence, mark);
            if (is_put_into(scan, sentence, figure, mark)) subject.kind = "invest";
            return subject;
        }
        if (flow && follows && goes_past_deal(scan, sentence, figure, mark, *previous)) {
            refers = true;
            break;
        }
        // "purchases cost $1 billion"
        if (flow && mark.value == "cost" && is_verb_of_flow(scan, sentence, i)) continue;
        if (flow && (is_cost_aside(scan, sentence, mark, figure) ||
                     in_participle_aside(scan, sentence, mark, figure)))
            continue;
        if (flow && !is_weak(mark.value)) return to_subject(sentence, mark);
        if (flow && weak == nullptr) weak = &mark;
        if (mark.kind == MarkKind::barrier &&
            tells_partners_trade(scan, sentence, mark, figure, pair)) {
            FigureSubject subject = to_subject(sentence, mark);
            subject.kind = "trade_total";
            return subject;
        }
        if (mark.kind == MarkKind::barrier && !mark.value.empty() && barrier == nullptr &&
            !is_called_the_same(sentence, mark) && !is_where(scan, sentence, mark) &&
            !is_pace(scan, sentence, mark, figure))
            barrier = &mark;
    }
    if (weak != nullptr) return sold(sentence, figure, to_subject(sentence, *weak));
    if (barrier == nullptr)
        if (const Mark* later = named_later(scan, sentence, figure))
            return to_subject(sentence, *later);
    if (is_price(scan, sentence, figure))
        if (const Mark* price = price_named(scan, sentence, figure)) {
            FigureSubject subject = to_subject(sentence, *price);
            subject.kind = "cost";
            return subject;
        }
    if (barrier != nullptr || !follows || !refers) return std::nullopt;
    FigureSubject carried = *previous;
    carried.carried = true;
    carried.used = sentence.index;
    return carried;
}

std::optional<FigureSubject> flow_named_in(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const ClassId flow = scan.lexicon.find_class("FLOW");
    const ClassId barrier = scan.lexicon.find_class("BARRIER");
    std::uint32_t free = sentence.first_token;
    for (std::uint32_t token = free; token < sentence.first_token + sentence.token_count; ++token) {
        if (token < free) continue;
        const Item* other = scan.at(token, barrier);
        const Item* item = scan.at(token, flow);
        if (other != nullptr) free = std::max(free, other->end());
        if (item == nullptr || (other != nullptr && other->count >= item->count)) continue;
        const std::string& kind = scan.value_of(*item);
        if (kind == "trade_total" || kind == "export" || kind == "import" || kind == "balance" ||
            kind == "deal" || kind == "investment")
            return FigureSubject{kind, index, token, item->end(), false, false, index};
    }
    return std::nullopt;
}

}  // namespace communique
