#include "facts/reading/trade_subject.h"

#include <algorithm>
#include <array>

#include "facts/reading/make_person.h"

namespace communique {
namespace {

constexpr std::uint32_t forward_reach = 5;
constexpr std::uint32_t window_before = 5;
constexpr std::uint32_t window_behind = 7;

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_phrase(std::string_view word) {
    constexpr std::array<std::string_view, 22> words{
        ",",    ";",     ":",    "(",       ")",     "--",     "while",  "whereas",
        "as",   "but",   "than", "because", "after", "before", "unlike", "although",
        "when", "which", "that", "where",   "said",  "says"};
    return among(word, words);
}

bool is_link(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"of", "in", "from", "worth", "'s", "-", "'"};
    return among(word, words);
}

bool leads_elsewhere(std::string_view word) {
    constexpr std::array<std::string_view, 36> words{
        "to",   "by",    "on",     "and",     "with",  "as",     "was",  "is",      "at",
        "it",   "for",   "before", "after",   "since", "this",   "last", "a",       "an",
        "who",  "which", "while",  "because", "when",  "per",    "or",   "were",    "are",
        "will", "would", "had",    "has",     "have",  "during", "over", "against", "than"};
    return among(word, words);
}

// A commodity says what is traded, another word in the sentence may say that it is traded.
bool is_weak(std::string_view flow) {
    return flow == "volume" || flow == "goods";
}

// "$5 billion in exports", "a $5 billion deal", "€2 billion worth of goods": the word behind the
// amount that says what it measures. Nothing when the next words go elsewhere.
const Mark* bound_behind(const Scan& scan, const FigureSentence& sentence,
                         const FigureCandidate& figure) {
    if (figure.multiple) return nullptr;
    std::uint32_t reach = figure.end;
    bool linked = false;
    for (std::uint32_t token = figure.end;
         token < sentence.end && token < figure.end + forward_reach; ++token) {
        const std::string& form = scan.form(token);
        const bool word = scan.token(token).kind == TokenKind::word || form == "-" || form == "'";
        if (!word || sentence.is_covered(token)) break;
        if (leads_elsewhere(form)) break;
        if (token == figure.end && !is_link(form) && scan.token(token).capital) break;
        linked = linked || is_link(form);
        reach = token + 1;
        if (!linked && token > figure.end + 2) break;
    }
    for (const Mark& mark : sentence.marks) {
        const bool subject = mark.kind == MarkKind::flow || mark.kind == MarkKind::barrier;
        if (!subject || mark.first < figure.end || mark.first >= reach) continue;
        // "down 3 percent in current prices", "5 percent in volume" say how the change is measured.
        const bool measures =
            mark.kind == MarkKind::flow && (is_weak(mark.value) || mark.value == "cost");
        return figure.role == FigureRole::change && measures ? nullptr : &mark;
    }
    return nullptr;
}

FigureSubject to_subject(const FigureSentence& sentence, const Mark& mark) {
    return {mark.value, sentence.index, mark.first, mark.end, mark.kind == MarkKind::sale,
            false,      sentence.index};
}

// "French firms will put £1.5 billion into wind power."
bool is_put_into(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                 const Mark& mark) {
    return scan.form(mark.first) == "put" && figure.end < sentence.end &&
           scan.form(figure.end) == "into";
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

// "tariffs on $250 billion worth of goods": what is taxed is no trade figure.
bool is_taxed(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure) {
    if (figure.first <= sentence.begin || scan.form(figure.first - 1) != "on") return false;
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::barrier && mark.end <= figure.first &&
               mark.end + 3 >= figure.first;
    });
}

// "to double trade": the verb's object follows it.
const Mark* object_of_multiple(const FigureSentence& sentence, const FigureCandidate& figure) {
    for (const Mark& mark : sentence.marks) {
        if (mark.first < figure.end || mark.first > figure.end + 4) continue;
        if (mark.kind == MarkKind::flow || mark.kind == MarkKind::barrier) return &mark;
    }
    return nullptr;
}

bool clause_between(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t token = from; token < to; ++token)
        if (const std::string& form = scan.form(token);
            form == ";" || form == "while" || form == "whereas" || form == "but")
            return true;
    return false;
}

// A verb of selling or paying counts only where its two ends are our two nations.
bool sale_is_ours(const Article& article, const FigureSentence& sentence,
                  const FigureCandidate& figure, const Mark& mark, const PairCountries& pair,
                  bool has_previous) {
    const Sides sides = sides_of(article, sentence, to_subject(sentence, mark), figure, pair);
    if (sides.third) return false;
    const bool trade = mark.value == "export" || mark.value == "import" || mark.value == "trade";
    if (is_put_into(article.scan, sentence, figure, mark)) return sides.one || sides.both;
    if (trade) return sides.both || sides.one || sides.mutual || sides.partner || has_previous;
    return sides.both || sides.mutual || (sides.one && sides.partner) ||
           (mark.value == "invest" && sides.one);
}

}  // namespace

PairCountries pair_countries(const Article& article) {
    const auto& pair = article.people.pair;
    if (pair[0] == nobody || pair[1] == nobody) return {};
    return {article.people[pair[0]].country, article.people[pair[1]].country};
}

std::optional<FigureSubject> subject_of(const Article& article, const FigureSentence& sentence,
                                        const FigureCandidate& figure, const PairCountries& pair,
                                        const std::optional<FigureSubject>& previous) {
    const Scan& scan = article.scan;
    if (is_taxed(scan, sentence, figure)) return std::nullopt;
    const Mark* behind = figure.multiple ? object_of_multiple(sentence, figure)
                                         : bound_behind(scan, sentence, figure);
    if (behind != nullptr) {
        if (behind->kind == MarkKind::barrier) return std::nullopt;
        return sold(sentence, figure, to_subject(sentence, *behind));
    }
    const bool follows = previous && previous->used + 1 >= sentence.index;
    bool refers = false;
    const Mark* barrier = nullptr;
    const Mark* weak = nullptr;
    for (std::size_t i = sentence.marks.size(); i-- > 0;) {
        const Mark& mark = sentence.marks[i];
        if (mark.first >= figure.first) continue;
        if (weak != nullptr &&
            (mark.kind == MarkKind::barrier || clause_between(scan, mark.end, weak->first)))
            break;
        // "They want to reach $20 billion": a goal for what was spoken of.
        refers = refers || (mark.kind == MarkKind::aim && mark.value == "target");
        refers = refers || mark.kind == MarkKind::refers || is_the_change(scan, sentence, mark);
        const bool flow = mark.kind == MarkKind::flow;
        const bool sale = mark.kind == MarkKind::sale &&
                          sale_is_ours(article, sentence, figure, mark, pair, follows);
        if ((flow || sale) && barrier != nullptr && !in_parenthesis(scan, mark, *barrier, figure))
            return std::nullopt;
        if (sale) {
            FigureSubject subject = to_subject(sentence, mark);
            if (is_put_into(scan, sentence, figure, mark)) subject.kind = "invest";
            return subject;
        }
        if (flow && !is_weak(mark.value)) return to_subject(sentence, mark);
        if (flow && weak == nullptr) weak = &mark;
        if (mark.kind == MarkKind::barrier && !mark.value.empty() && barrier == nullptr)
            barrier = &mark;
    }
    if (weak != nullptr) return sold(sentence, figure, to_subject(sentence, *weak));
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

namespace {

bool nation_ends_at(const FigureSentence& sentence, std::uint32_t token) {
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::nation && mark.end == token;
    });
}

void note_mark(const Mark& mark, const PairCountries& pair, Sides& sides, bool& a, bool& b) {
    if (mark.kind == MarkKind::mutual) sides.mutual = true;
    if (mark.kind == MarkKind::partner) sides.partner = true;
    if (mark.kind == MarkKind::wider) sides.wider = true;
    if (mark.kind != MarkKind::nation) return;
    if (mark.value == pair.a)
        a = true;
    else if (mark.value == pair.b)
        b = true;
    else if (pair.known())
        sides.third = true;
}

}  // namespace

Sides sides_of(const Article& article, const FigureSentence& sentence, const FigureSubject& subject,
               const FigureCandidate& figure, const PairCountries& pair) {
    const Scan& scan = article.scan;
    // What an earlier sentence named had its sides there; here only what stands behind the amount
    // counts.
    const bool here = subject.sentence == sentence.index;
    std::uint32_t from = here ? subject.first : figure.first;
    for (std::uint32_t left = here ? window_before : 0; left > 0 && from > sentence.begin; --from) {
        if (sentence.is_covered(from - 1)) continue;
        if (ends_phrase(scan.form(from - 1))) break;
        // "China and Russia's trade", but not "rhetoric and its purchases".
        if (scan.form(from - 1) == "and" && !nation_ends_at(sentence, from - 1)) break;
        --left;
    }
    std::uint32_t to = here ? subject.end : figure.first;
    for (std::uint32_t left = here ? window_behind : 0; left > 0 && to < sentence.end; ++to) {
        if (sentence.is_covered(to)) continue;
        if (ends_phrase(scan.form(to))) break;
        --left;
    }
    // "an order worth 17 billion dollars from China"
    std::uint32_t behind = figure.end;
    while (behind < sentence.end && behind < figure.end + 5 && !ends_phrase(scan.form(behind)))
        ++behind;
    Sides sides;
    bool a = false;
    bool b = false;
    for (const Mark& mark : sentence.marks) {
        const bool near_subject = mark.end > from && mark.first < to;
        const bool near_amount = mark.first >= figure.end && mark.first < behind &&
                                 (!here || figure.first >= subject.end);
        // "global" qualifies only what it stands before.
        if (mark.kind == MarkKind::wider && (!here || mark.end != subject.first)) continue;
        if (near_subject || near_amount) note_mark(mark, pair, sides, a, b);
    }
    const std::string_view word = scan.form(subject.first);
    sides.mutual = sides.mutual || word == "bilateral" || word == "two-way" || word == "mutual" ||
                   word == "reciprocal";
    sides.one = a || b;
    sides.both = a && b;
    return sides;
}

std::string words_about(const Article& article, const FigureSubject& subject) {
    const Scan& scan = article.scan;
    const Sentence& tokens = scan.analysis.sentences[subject.sentence];
    const std::uint32_t begin = tokens.first_token;
    const std::uint32_t end = begin + tokens.token_count;
    std::uint32_t first = subject.first;
    const auto qualifies = [&](std::uint32_t token) {
        const std::string& form = scan.form(token);
        return scan.token(token).kind == TokenKind::word && form != "the" && form != "and" &&
               form != "of" && !ends_phrase(form) &&
               (scan.token(token).capital || form == "'s" || form.ends_with("al") ||
                form.ends_with("ed"));
    };
    while (first > begin && subject.first - first < 3 && qualifies(first - 1)) --first;
    if (first < subject.first && scan.form(first) == "'s") ++first;
    std::uint32_t last = subject.end;
    constexpr std::array<std::string_view, 6> links{"to", "from", "with", "between", "of", "in"};
    if (!subject.sale && last + 2 < end && among(scan.form(last), links)) {
        std::uint32_t behind = last + 1;
        if (scan.form(behind) == "the") ++behind;
        // "exports of DM 76 billion": no partner.
        if (scan.form(last) == "of" && nation_code(scan, behind).empty()) behind = end;
        std::uint32_t named = behind;
        while (named < end && named < behind + 4 &&
               (scan.token(named).capital || (named > behind && scan.form(named) == "and")))
            ++named;
        if (named > behind) last = named;
    }
    std::string words(slice(scan.text(), scan.span_of(first, last - first)));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

}  // namespace communique
