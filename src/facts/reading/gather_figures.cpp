#include "facts/reading/gather_figures.h"

#include <algorithm>
#include <array>

#include "facts/reading/events.h"
#include "facts/reading/figure_kind.h"
#include "facts/reading/trade_between.h"
#include "facts/reading/trade_outlook.h"
#include "facts/reading/trade_period.h"
#include "facts/reading/trade_refers.h"
#include "facts/reading/trade_share.h"
#include "facts/reading/trade_subject.h"
#include "facts/reading/trade_units.h"
#include "facts/reading/trade_words.h"

namespace communique {
namespace {

struct Draft {
    std::optional<FigureSubject> subject;
    Sides sides;
    FigureKind kind = FigureKind::other;
};

// A percentage that tells a share, by its first token, and of what: figures between may be dropped.
struct Share {
    std::uint32_t figure = 0;
    FigureSubject subject;
};

// No sentence of prose holds more candidates; what does is a table, and must not cost its square.
constexpr std::size_t most_in_sentence = 150;
// How far back the same fact is looked for.
constexpr std::size_t most_compared = 200;

// How many sentences back what was told of time still holds.
constexpr std::uint32_t most_back = 3;

constexpr std::uint32_t no_sentence = 0xFFFFFFFF;

class FigureGatherer {
public:
    FigureGatherer(const Article& article, const RuleBook& rules)
        : article_(article),
          rules_(rules),
          classes_(article.scan.lexicon),
          pair_(pair_countries(article)) {}

    std::vector<TradeFigure> run() {
        if (!pair_.known() && !has_pair()) return {};
        std::vector<FigureCandidate> all = article_.figure_candidates;
        if (const std::string house = house_dollar(article_, pair_); !house.empty())
            for (FigureCandidate& figure : all)
                if (is_bare_dollar(article_.scan, figure)) figure.unit = house;
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.sentence < b.sentence; });
        for (std::size_t from = 0; from < all.size();) {
            std::size_t to = from;
            while (to < all.size() && all[to].sentence == all[from].sentence) ++to;
            const std::size_t end = std::min(to, from + most_in_sentence);
            const std::uint32_t index = all[from].sentence;
            if (article_.scan.analysis.sentences[index].line != LineKind::boilerplate)
                read(read_marks(article_, classes_, pair_, index,
                                {all.begin() + static_cast<std::ptrdiff_t>(from),
                                 all.begin() + static_cast<std::ptrdiff_t>(end)}));
            from = to;
        }
        drop_rounded();
        drop_rounded_in_headline();
        return std::move(figures_);
    }

private:
    // "Trade up by a third" above "34.7% more than in the same period": the same growth, rounded.
    void drop_rounded() {
        constexpr double near = 3;  // points
        const auto grows = [&](const TradeFigure& figure) {
            return figure.kind == FigureKind::change_percent && figure.bilateral;
        };
        const auto last = figures_.begin() +
                          static_cast<std::ptrdiff_t>(std::min(figures_.size(), most_compared));
        std::vector<TradeFigure> kept;
        for (const TradeFigure& figure : figures_) {
            const bool rounded =
                figure.rule == "changed_by_fraction" && !figure.period.last && grows(figure) &&
                std::any_of(figures_.begin(), last, [&](const TradeFigure& exact) {
                    const double apart = to_double(exact.value) - to_double(figure.value);
                    return exact.rule != figure.rule && grows(exact) && apart < near &&
                           apart > -near;
                });
            if (!rounded) kept.push_back(figure);
        }
        figures_ = std::move(kept);
    }

    bool is_headline(const Span& span) const {
        constexpr std::size_t head = 4;  // sentences
        const auto& sentences = article_.scan.analysis.sentences;
        for (std::size_t i = 0; i < std::min(sentences.size(), head); ++i)
            if (sentences[i].span == span) return sentences[i].line == LineKind::headline;
        return false;
    }

    // "Trade tops $29 billion in 2005" above "hit $29.1 billion": the same, rounded down.
    void drop_rounded_in_headline() {
        constexpr double most = 1.025;  // of the rounded value
        const auto last = figures_.begin() +
                          static_cast<std::ptrdiff_t>(std::min(figures_.size(), most_compared));
        std::vector<TradeFigure> kept;
        for (const TradeFigure& figure : figures_) {
            const bool rounded =
                figure.approx == Approx::more_than && figure.period.last &&
                figure.evidence.size() == 1 && is_headline(figure.evidence.front()) &&
                std::any_of(figures_.begin(), last, [&](const TradeFigure& exact) {
                    const double low = to_double(figure.value);
                    const double value = to_double(exact.value);
                    return exact.kind == figure.kind && exact.unit == figure.unit &&
                           exact.period == figure.period && value > low && value < low * most;
                });
            if (!rounded) kept.push_back(figure);
        }
        figures_ = std::move(kept);
    }

    bool has_pair() const {
        return article_.people.pair[0] != nobody && article_.people.pair[1] != nobody;
    }

    void read(FigureSentence sentence) {
        // "exceeded 1 billion dollars. But this is not the limit. We are to bring it to 2 billion."
        const bool aimed = sentence.has(MarkKind::aim, sentence.begin, sentence.end);
        mark_shares(sentence);
        resolve_units(article_, sentence, last_units_,
                      sentence.index <= last_sentence_ + (aimed ? 2 : 1));
        if (sentence.figures.empty()) return;
        std::vector<Draft> drafts;
        std::vector<PeriodKind> kinds;
        for (const FigureCandidate& figure : sentence.figures) {
            drafts.push_back(draft(sentence, figure, drafts));
            kinds.push_back(is_event(drafts.back().kind) ? PeriodKind::event : PeriodKind::flow);
        }
        // "From $1.26 billion it came down to $594 million": what is named behind it.
        for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
            // "From $78 million trade has increased fourfold to $314 million"
            const std::size_t next =
                sentence.figures[i + 1].money || i + 2 >= drafts.size() ? i + 1 : i + 2;
            if (!drafts[i].subject && sentence.figures[i].role == FigureRole::start &&
                sentence.figures[i].money && drafts[next].subject && sentence.figures[next].money &&
                opens_clause(article_.scan, sentence, sentence.figures[i]))
                drafts[i] = drafts[next];
        }
        if (tells_of_all_trade(sentence)) last_wider_ = sentence.index;
        const std::vector<FigurePeriod> periods =
            periods_of(article_, sentence, kinds, story(sentence.index));
        const bool told =
            std::any_of(drafts.begin(), drafts.end(), [](const Draft& d) { return !!d.subject; });
        for (std::size_t i = 0; i < drafts.size(); ++i) emit(sentence, i, drafts[i], periods[i]);
        last_sentence_ = sentence.index;
        if (told) read_[sentence.index % read_.size()] = sentence.index;
    }

    // Percentages that tell a share and no change.
    void mark_shares(FigureSentence& sentence) {
        shares_.clear();
        for (FigureCandidate& figure : sentence.figures) {
            const auto share = share_of(article_, sentence, figure, pair_, last_share_);
            if (!share) continue;
            last_share_ = share;
            shares_.push_back({figure.first, *share});
            figure.share = true;
            figure.role = FigureRole::level;
        }
    }

    Draft draft(const FigureSentence& sentence, const FigureCandidate& figure,
                const std::vector<Draft>& before) {
        Draft draft;
        if (figure.share) {
            for (const Share& share : shares_)
                if (share.figure == figure.first) draft.subject = share.subject;
            return draft;
        }
        std::optional<FigureSubject> previous = previous_;
        if (sentence.index > 0 && (!previous || previous->used + 1 < sentence.index))
            if (const auto named = flow_named_near(article_, sentence.index)) previous = named;
        for (const Draft& d : before)
            if (d.subject && !is_share(*d.subject)) previous = d.subject;
        draft.subject = subject_of(article_, sentence, figure, pair_, previous);
        if (!draft.subject) return draft;
        draft.sides = sides_of(article_, sentence, *draft.subject, figure, pair_);
        draft.kind = kind_of(draft.subject->kind, figure);
        if (is_price(article_.scan, sentence, figure)) draft.kind = FigureKind::price;
        // "bought 42 jets for $1.6 billion"
        const bool bought = draft.subject->sale && figure.money && figure.first > sentence.begin &&
                            article_.scan.form(figure.first - 1) == "for" &&
                            !tells_of_months(sentence) && !named_in_bulk(sentence, *draft.subject);
        if (bought && (draft.subject->kind == "export" || draft.subject->kind == "import")) {
            draft.subject->kind = "deal";
            draft.kind = FigureKind::deal;
        }
        return draft;
    }

    // "In 2021 Japan bought for $5 billion": a flow and no deal.
    static bool tells_of_months(const FigureSentence& sentence) {
        return std::any_of(sentence.dates.begin(), sentence.dates.end(), [](const DateMark& date) {
            const DateRange& range = date.date.range;
            return range.first && range.last &&
                   day_number(*range.last) - day_number(*range.first) > 26;
        });
    }

    // "sold goods for $5 billion"
    static bool named_in_bulk(const FigureSentence& sentence, const FigureSubject& subject) {
        return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::flow && mark.value == "goods" &&
                   mark.first >= subject.first && mark.first <= subject.end + 3;
        });
    }

    bool tells_of_signing(std::uint32_t index) const {
        const ClassId sign = article_.scan.lexicon.find_class("SIGN");
        const Sentence& sentence = article_.scan.analysis.sentences[index];
        for (std::uint32_t token = sentence.first_token;
             token < sentence.first_token + sentence.token_count; ++token)
            if (const Item* item = article_.scan.at(token, sign))
                if (article_.scan.value_of(*item).empty()) return true;
        return false;
    }

    // Whether this sentence or one of the two before tells of a deal.
    bool deal_told_near(std::uint32_t index) const {
        for (std::uint32_t back = 0; back <= 2 && back <= index; ++back) {
            if (tells_of_signing(index - back)) return true;
            const auto flow = flow_named_in(article_, index - back);
            if (flow && flow->kind == "deal") return true;
        }
        return false;
    }

    // What the two sides signed when they met, was signed that day: the latest told by then.
    DateRange day_of_meeting(std::uint32_t told_by) const {
        DateRange latest;
        bool before = false;
        for (const MeetingCandidate& meeting : article_.meetings) {
            if (meeting.status != MeetingStatus::held || meeting.hypothetical || !meeting.date)
                continue;
            const DateValue& date = article_.scan.values.dates[*meeting.date];
            if (date.grain != Grain::day || !date.resolved || !date.range.first) {
                if (!latest.first) return {};
                continue;
            }
            const bool told = meeting.sentence <= told_by;
            if (before && !told) continue;
            if (!latest.first || told != before || *date.range.first > *latest.first)
                latest = date.range;
            before = told;
        }
        return latest;
    }

    // What was agreed is a deal already.
    bool is_agreed(const FigureSentence& sentence, const FigureCandidate& figure) const {
        for (const Mark& mark : sentence.marks)
            if (mark.kind == MarkKind::aim && mark.end <= figure.first &&
                article_.scan.form(mark.first) == "agreed")
                return true;
        return false;
    }

    // The period that the sentences before spoke of, with figures or without.
    std::optional<DateRange> story(std::uint32_t sentence) const {
        for (std::uint32_t back = 1; back <= most_back && back <= sentence; ++back) {
            const std::uint32_t before = sentence - back;
            if (last_period_ && before == last_period_sentence_) return last_period_;
            const bool with_figures = std::find(read_.begin(), read_.end(), before) != read_.end();
            if (with_figures) continue;
            if (const auto told = period_told_in(article_, before)) return told;
        }
        return last_period_ && sentence == last_period_sentence_ ? last_period_ : std::nullopt;
    }

    // "reached $60 billion in 2010, where the target had been $40 billion", "exceeding the goal
    // of": a goal for the time of what is set against it.
    bool measured_by_goal(const FigureSentence& sentence, const FigureCandidate& candidate) const {
        for (std::uint32_t back = 1; back <= 7 && candidate.first >= sentence.begin + back;
             ++back) {
            // "where the target had been $40 billion", not "had been set to bring it to".
            const bool had = article_.scan.form(candidate.first - back) == "had" && back > 3;
            if (!had && article_.scan.is(candidate.first - back, WordSet::goal_passed)) return true;
        }
        return false;
    }

    // "$4 billion against $3 billion in the same period last year. Exports were $2 billion versus $1
    // billion": the starts of both sentences are of one time.
    void carry_start(const FigureSentence& sentence, bool level, FigurePeriod& period) {
        if (level) return;
        if (period.range.last) {
            last_start_ = period.range;
            last_start_sentence_ = sentence.index;
        } else if (last_start_ && sentence.index <= last_start_sentence_ + most_back &&
                   sentence.dates.empty()) {
            period.range = *last_start_;
            period.aside = true;
        } else if (last_base_ && sentence.index <= last_base_sentence_ + most_back &&
                   sentence.dates.empty() && !sentence.has_basis()) {
            period.range = *last_base_;
            period.aside = true;
        }
    }

    // "up 52 percent from the previous year. Imports rose to $2 billion from $1 billion."
    void note_base(const FigureSentence& sentence, const FigurePeriod& period) {
        if (!period.base.first || !period.base.last) return;
        last_base_ = period.base;
        last_base_sentence_ = sentence.index;
    }

    // A flow without days of its own goes on over those of the sentence before; a rate and a goal
    // do not.
    void carry_period(const FigureSentence& sentence, const FigureCandidate& candidate,
                      Modality modality, FigurePeriod& period) {
        const bool level = candidate.role != FigureRole::start;
        // "is $4 billion now"
        if (!period.own && candidate.end < sentence.end &&
            article_.scan.is(candidate.end, WordSet::at_present))
            period.no_carry = true;
        carry_start(sentence, level, period);
        const bool plain =
            modality == Modality::actual && !is_rate(article_.scan, sentence, candidate);
        const std::optional<DateRange> told = story(sentence.index);
        if (!period.own && !plain && !measured_by_goal(sentence, candidate)) period.range = {};
        if (!period.own && !period.no_carry && !period.range.last && plain && level && told)
            period.range = *told;
        if (level) note_period(sentence, modality, period);
    }

    // The months that the text goes on to speak of; not the day of a signing.
    void note_period(const FigureSentence& sentence, Modality modality,
                     const FigurePeriod& period) {
        if (modality != Modality::actual || period.aside || !period.range.first ||
            !period.range.last)
            return;
        const std::int32_t days =
            day_number(*period.range.last) - day_number(*period.range.first) + 1;
        if (days < 28 || days > 367) return;
        last_period_ = period.range;
        last_period_sentence_ = sentence.index;
    }

    void emit(const FigureSentence& sentence, std::size_t index, const Draft& draft,
              FigurePeriod period) {
        if (!draft.subject) return;
        const FigureCandidate& candidate = sentence.figures[index];
        Modality modality = modality_of(article_, sentence, index, period);
        const bool related = last_bilateral_ && sentence.index <= *last_bilateral_ + 2;
        const bool share = is_share(*draft.subject);
        const Between between =
            share ? Between::pair
                  : between_the_pair(
                        article_, sentence,
                        {*draft.subject, draft.sides, pair_, draft.kind, modality, related,
                         deal_told_near(sentence.index), is_behind_wider(sentence, draft)});
        if (draft.sides.wider && between != Between::pair) last_wider_ = sentence.index;
        if (between == Between::no_figure) return;
        // "to double trade by 2030": a wish that says of no figure how large it is to be.
        if (candidate.multiple && modality != Modality::actual) return;
        if (draft.kind == FigureKind::deal && is_agreed(sentence, candidate))
            modality = Modality::actual;
        if (!share) previous_ = draft.subject;
        if (!is_of_one_moment(draft.subject->kind) && draft.kind != FigureKind::price)
            carry_period(sentence, candidate, modality, period);
        else note_period(sentence, modality, period);
        const bool signed_here =
            sentence.has(MarkKind::sign, sentence.begin, sentence.end) ||
            (draft.subject->carried && tells_of_signing(draft.subject->sentence));
        if (draft.kind == FigureKind::deal && signed_here && modality == Modality::actual &&
            !period.range.last)
            period.range = day_of_meeting(sentence.index);
        TradeFigure figure;
        figure.kind = draft.kind;
        figure.value = candidate.value;
        figure.value_max = candidate.max;
        figure.unit = candidate.unit;
        figure.approx = approx_of(article_, sentence, index);
        figure.modality = modality;
        figure.period = period.range;
        if (period.base.first) figure.compare_to = to_string(period.base);
        figure.about = words_about(article_, *draft.subject);
        figure.bilateral = between == Between::pair;
        figure.evidence = {article_.scan.analysis.sentences[sentence.index].span};
        figure.rule = rules_.rules[candidate.rule].name;
        if (figure.bilateral) last_bilateral_ = sentence.index;
        note_base(sentence, period);
        add(std::move(figure), draft.subject->kind);
    }

    // Of the sentence behind one on a country's trade with all, that goes on about it.
    bool is_behind_wider(const FigureSentence& sentence, const Draft& draft) const {
        const std::string_view flow = draft.subject->kind;
        const bool goods = is_one_way(flow) || flow == "trade_total" || flow == "volume";
        return goods && !draft.subject->carried && last_wider_ &&
               sentence.index == *last_wider_ + 1 &&
               (tells_of_the_country(sentence) ||
                (draft.subject->first == sentence.begin && tells_of_nobody(sentence)));
    }

    // "Exports grew 4 percent, while imports edged down": of nobody else than before.
    static bool tells_of_nobody(const FigureSentence& sentence) {
        return !sentence.has(MarkKind::nation, sentence.begin, sentence.end) &&
               !sentence.has(MarkKind::mutual, sentence.begin, sentence.end) &&
               !sentence.has(MarkKind::partner, sentence.begin, sentence.end);
    }

    // "Turkey's total exports": such words are barred from being a subject.
    bool tells_of_all_trade(const FigureSentence& sentence) const {
        const ClassId wider = article_.scan.lexicon.find_class("WIDER");
        return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::barrier && mark.end > mark.first + 1 &&
                   !article_.scan.token(mark.first).capital &&
                   article_.scan.form(mark.first) != "foreign" &&
                   article_.scan.at(mark.first, wider) != nullptr;
        });
    }

    bool tells_of_the_country(const FigureSentence& sentence) const {
        const auto& form = [&](std::uint32_t token) { return article_.scan.form(token); };
        for (std::uint32_t token = sentence.begin; token + 2 < sentence.end; ++token)
            if ((form(token) == "country" || form(token) == "nation") && form(token + 1) == "'s")
                return true;
        return form(sentence.begin) == "its";
    }

    static bool same_fact(const TradeFigure& a, const TradeFigure& b) {
        if (a.unit != b.unit || !(a.value == b.value) || a.bilateral != b.bilateral) return false;
        const bool one_aimed = (a.modality == Modality::actual) != (b.modality == Modality::actual);
        if (one_aimed || (a.kind != b.kind && (a.kind == FigureKind::change_percent ||
                                               b.kind == FigureKind::change_percent)))
            return false;
        // A year's trade is no investment, as large as it may be by chance.
        const FigureKind all = FigureKind::trade_total;
        if ((a.kind == all || b.kind == all) && is_event(a.kind) != is_event(b.kind)) return false;
        return a.period == b.period || !a.period.last || !b.period.last;
    }

    void add(TradeFigure figure, std::string_view flow) {
        const std::size_t from =
            figures_.size() > most_compared ? figures_.size() - most_compared : 0;
        for (std::size_t i = from; i < figures_.size(); ++i) {
            TradeFigure& known = figures_[i];
            // "Trade almost tripled. Exports grew threefold": changes that are as large by chance.
            const bool other_change = figure.kind == FigureKind::change_percent &&
                                      flows_[i] != flow && is_one_way(flow) &&
                                      (is_one_way(flows_[i]) || flows_[i] == "trade_total");
            if (other_change || !same_fact(known, figure)) continue;
            if (!known.period.last) known.period = figure.period;
            if (known.approx == Approx::none) known.approx = figure.approx;
            if (known.compare_to.empty()) known.compare_to = figure.compare_to;
            if (known.evidence.back() != figure.evidence.front())
                known.evidence.push_back(figure.evidence.front());
            return;
        }
        figures_.push_back(std::move(figure));
        flows_.push_back(flow);
    }

    const Article& article_;
    const RuleBook& rules_;
    TradeClasses classes_;
    PairCountries pair_;
    std::vector<TradeFigure> figures_;
    std::vector<std::string_view> flows_;  // what each measures
    std::optional<FigureSubject> previous_;
    std::optional<FigureSubject> last_share_;
    std::vector<Share> shares_;  // of the sentence
    std::optional<std::uint32_t> last_bilateral_;
    std::optional<std::uint32_t> last_wider_;
    std::optional<DateRange> last_period_;
    std::uint32_t last_period_sentence_ = 0;
    std::optional<DateRange> last_start_;
    std::uint32_t last_start_sentence_ = 0;
    std::optional<DateRange> last_base_;
    std::uint32_t last_base_sentence_ = 0;
    std::uint32_t last_sentence_ = 0;
    // The last sentences that had figures.
    std::array<std::uint32_t, 8> read_{no_sentence, no_sentence, no_sentence, no_sentence,
                                       no_sentence, no_sentence, no_sentence, no_sentence};
    LastUnits last_units_;
};

}  // namespace

std::vector<TradeFigure> gather_figures(const Article& article, const RuleBook& rules) {
    if (article.figure_candidates.empty()) return {};
    return FigureGatherer(article, rules).run();
}

}  // namespace communique
