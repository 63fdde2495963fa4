#include "facts/reading/trade_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_year.h"

namespace communique {
namespace {

// Of several roles for one amount: a change says more than a level, a level more than a bare
// number.
int weight(const FigureCandidate& figure) {
    switch (figure.role) {
        case FigureRole::change: return 4;
        case FigureRole::delta: return 3;
        case FigureRole::start: return figure.unit.empty() ? 1 : 2;
        case FigureRole::level: return 1;
        case FigureRole::carried: return 0;
    }
    return 0;
}

void keep_one_for_each_amount(std::vector<FigureCandidate>& figures) {
    if (figures.size() < 2) return;
    std::stable_sort(figures.begin(), figures.end(),
                     [](const FigureCandidate& a, const FigureCandidate& b) {
                         return a.first != b.first ? a.first < b.first : weight(a) > weight(b);
                     });
    std::vector<FigureCandidate> kept;
    for (FigureCandidate& figure : figures)
        if (kept.empty() || figure.first >= kept.back().end) kept.push_back(std::move(figure));
    figures = std::move(kept);
}

void cover(FigureSentence& sentence, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t token = first; token < end && token < sentence.end; ++token)
        sentence.covered[token - sentence.begin] = true;
}

// One month or one year, as against "January to November".
bool is_one_unit(const DateValue& date) {
    const DateRange& range = date.range;
    if (!range.first || !range.last) return false;
    if (date.grain == Grain::month)
        return range.first->month == range.last->month && range.first->year == range.last->year;
    return date.grain == Grain::year && range.first->year == range.last->year;
}

// The words before a date that make it the other side of a comparison.
// "since the two forged ties in 1992": from then on, and no comma between.
bool is_since(const Scan& scan, const FigureSentence& sentence, std::uint32_t first) {
    for (std::uint32_t back = 1; back <= 12 && first >= sentence.begin + back; ++back) {
        const std::string_view form = scan.form(first - back);
        if (form == "since") return true;
        if (scan.token(first - back).kind == TokenKind::punctuation || form == "and") return false;
    }
    return false;
}

bool is_comparison(const Scan& scan, const FigureSentence& sentence, std::uint32_t first,
                   const DateValue& date) {
    if (first == sentence.begin) return false;
    const auto word = [&](std::uint32_t back) -> std::string_view {
        return first >= sentence.begin + back ? scan.form(first - back) : std::string_view();
    };
    const auto is = [&](std::uint32_t back, WordSet set) {
        return first >= sentence.begin + back && scan.is(first - back, set);
    };
    // "than the volume reached in 2017"
    std::uint32_t back = 1;
    while (back < 8 && is(back, WordSet::level)) ++back;
    const bool leads = is(back, WordSet::comparison) || word(back) == "to";
    if (back > 3 && !leads) back = 1;
    while (back == 1 && (word(back) == "in" || word(back) == "the" || word(back) == "during"))
        ++back;
    while (back == 2 && (word(back) == "in" || word(back) == "the" || word(back) == "during"))
        ++back;
    const std::string_view before = word(back);
    if (before == "of")
        return is(back + 1, WordSet::same_stretch) &&
               (word(back + 2) == "same" || word(back + 2) == "corresponding");
    if (before == "with" || before == "to") return is(back + 1, WordSet::compares);
    // "compared to the figure for 2021"
    if (before == "for" && back == 1 && is(2, WordSet::level) && word(3) == "the")
        return word(4) == "than" || is(5, WordSet::compares);
    // "less than from January through March 2023"
    if (before == "from" && word(back + 1) == "than") return true;
    if (before == "from" || before == "on" || before == "over") {
        // "from 2021", "up 60% on 2021": behind a change; "from January to May" is one range.
        const bool whole = (date.grain == Grain::year && is_one_unit(date)) ||
                           date.grain == Grain::quarter || date.grain == Grain::half;
        const bool month = date.grain == Grain::month && is_one_unit(date) && before != "over";
        return (back == 1 || (back == 2 && word(1) == "the")) && (whole || month) &&
               std::any_of(sentence.figures.begin(), sentence.figures.end(), [&](const auto& f) {
                   return f.role == FigureRole::change && f.end <= first && f.end + 9 >= first;
               });
    }
    return is(back, WordSet::comparison);
}

// "four times the 2000 level", "below 2019 levels", "surpassed that of 2019": what is measured by.
bool names_level(const Scan& scan, const FigureSentence& sentence, const DateMark& mark) {
    if (mark.end >= sentence.end || mark.first < sentence.begin + 2) return false;
    const bool that_of =
        mark.first > sentence.begin + 3 && scan.form(mark.first - 1) == "of" &&
        (scan.form(mark.first - 2) == "that" || scan.form(mark.first - 2) == "those");
    const std::string_view verb = that_of ? scan.form(mark.first - 3) : std::string_view();
    if (verb.starts_with("exceed") || verb.starts_with("surpass")) return true;
    const std::string_view next = scan.form(mark.end);
    const std::string_view before = scan.form(mark.first - 1);
    const std::string_view lead = before == "the" ? scan.form(mark.first - 2) : before;
    return (next == "level" || next == "levels" || next == "figure" || next == "volume") &&
           (scan.is(mark.first - 1, WordSet::change_basis) || lead == "times" || lead == "double" ||
            lead == "above" || lead.starts_with("exceed") || lead.starts_with("surpass") ||
            (before == "the" && scan.is(mark.first - 2, WordSet::change_basis)));
}

// "a year earlier", "the same period last year": read before the dates, for to a date reader they
// are days.
void read_bases(const Scan& scan, ClassId basis, const PairCountries& pair,
                FigureSentence& sentence) {
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        if (sentence.is_covered(token)) continue;
        const Item* item = scan.at(token, basis);
        const bool opens = scan.is(token, WordSet::same) || scan.is(token + 1, WordSet::same);
        const SamePeriod same = opens ? same_period_at(scan, sentence, pair, token) : SamePeriod{};
        if (item == nullptr && same.end == 0) continue;
        Mark mark{token, same.end, MarkKind::basis, same.step, same.year};
        if (same.end == 0 || (item != nullptr && item->end() > same.end))
            mark = {token, item->end(), MarkKind::basis, scan.value_of(*item), {}};
        sentence.marks.push_back(mark);
        cover(sentence, token, mark.end);
        token = mark.end - 1;
    }
}

// "in January and February": the month before takes this one in.
bool join_months(const Scan& scan, FigureSentence& sentence, const DateMark& mark) {
    if (sentence.dates.empty() || !is_one_unit(mark.date) || mark.date.grain != Grain::month)
        return false;
    DateMark& before = sentence.dates.back();
    const bool beside = before.end + 1 == mark.first && scan.form(before.end) == "and";
    if (!beside || before.date.grain != Grain::month || !before.date.range.last) return false;
    if (add_days(*before.date.range.last, 1) != *mark.date.range.first) return false;
    before.date.range.last = mark.date.range.last;
    before.end = mark.end;
    return true;
}

// "rose 5% from 2022 to 2023": in the latter, against the former.
void take_last_year(const Scan& scan, const FigureSentence& sentence, DateMark& mark) {
    const DateRange& range = mark.date.range;
    if (scan.form(mark.first) != "from" && scan.form(mark.first) != "between" &&
        (mark.first == sentence.begin || scan.form(mark.first - 1) != "from"))
        return;
    if (!range.first || !range.last || range.last->year != range.first->year + 1 ||
        *range.first != Date{range.first->year, 1, 1} ||
        *range.last != Date{range.last->year, 12, 31})
        return;
    const bool change = std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const FigureCandidate& figure) {
            const bool beside = figure.end <= mark.first ? mark.first - figure.end < 6
                                                         : figure.first - mark.end < 8;
            return beside && figure.role == FigureRole::change;
        });
    if (!change) return;
    mark.base = DateRange{range.first, Date{range.first->year, 12, 31}};
    mark.date.range.first = Date{range.last->year, 1, 1};
}

void read_dates(const Article& article, FigureSentence& sentence) {
    const Scan& scan = article.scan;
    for (std::uint32_t token = sentence.begin; token < sentence.end;) {
        const Item* date = nullptr;
        for (const Item& item : scan.items[token])
            if (item.kind == ItemKind::date && (date == nullptr || item.count > date->count))
                date = &item;
        const bool in_amount = date != nullptr && sentence.is_covered(token);
        if (date == nullptr || in_amount) {
            ++token;
            continue;
        }
        DateMark mark;
        mark.first = date->first;
        mark.end = date->end();
        mark.date = scan.values.dates[date->value];
        mark.comparison = is_comparison(scan, sentence, mark.first, mark.date) ||
                          names_level(scan, sentence, mark);
        const std::string_view own = scan.form(mark.first);
        const std::string_view before =
            mark.first > sentence.begin ? scan.form(mark.first - 1) : std::string_view();
        mark.by = own == "by" || before == "by" || own == "until" || before == "until" ||
                  before == "before";
        mark.from = before == "from" && !mark.comparison && is_one_unit(mark.date);
        mark.comparison = mark.comparison || own == "since" || own == "than" ||
                          is_since(scan, sentence, mark.first);
        take_last_year(scan, sentence, mark);
        if (join_months(scan, sentence, mark)) {
            token = mark.end;
            continue;
        }
        sentence.dates.push_back(mark);
        token = std::max(date->end(), token + 1);
    }
}

// "in the first five months of the Iranian year (March 21-August 22)": what stands in brackets
// behind a period says its days.
void take_days_in_brackets(const Scan& scan, FigureSentence& sentence) {
    constexpr std::uint32_t near = 6;      // tokens up to the bracket
    constexpr std::int32_t at_least = 20;  // days
    std::vector<DateMark>& dates = sentence.dates;
    for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
        DateMark& whole = dates[i];
        const DateMark& days = dates[i + 1];
        const DateRange& range = days.date.range;
        if (days.first <= whole.end || days.first > whole.end + near + 1) continue;
        if (scan.form(days.first - 1) != "(" || days.end >= sentence.end ||
            scan.form(days.end) != ")" || !range.first || !range.last ||
            day_number(*range.last) - day_number(*range.first) < at_least)
            continue;
        bool words = true;
        for (std::uint32_t token = whole.end; token + 1 < days.first; ++token)
            words =
                words && scan.token(token).kind == TokenKind::word && !sentence.is_covered(token);
        if (!words) continue;
        whole.date = days.date;
        whole.end = days.end;
        dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

// "in the last Iranian calendar year (March 21, 2022, to March 20, 2023)": the words before the
// brackets are no date to us, but part of this one.
void take_words_before_brackets(const Scan& scan, FigureSentence& sentence) {
    constexpr std::uint32_t near = 6;  // tokens
    constexpr std::int32_t at_least = 20;
    for (DateMark& days : sentence.dates) {
        const DateRange& range = days.date.range;
        if (days.first < sentence.begin + 4 || scan.form(days.first - 1) != "(" ||
            days.end >= sentence.end || scan.form(days.end) != ")" || !range.first || !range.last ||
            day_number(*range.last) - day_number(*range.first) < at_least)
            continue;
        const std::string_view noun = scan.form(days.first - 2);
        if (noun != "year" && noun != "months" && noun != "period" && noun != "quarter") continue;
        for (std::uint32_t back = 3; back <= near && days.first >= sentence.begin + back; ++back) {
            const std::uint32_t token = days.first - back;
            if (sentence.is_covered(token) || scan.token(token).kind != TokenKind::word) break;
            if (!scan.is(token, WordSet::before_the_year)) continue;
            days.first = token + 1;
            ++days.end;
            break;
        }
    }
}

bool masks_each_other(MarkKind kind) {
    return kind == MarkKind::flow || kind == MarkKind::barrier || kind == MarkKind::sale;
}

// The nation whose name starts at the token; its length in `end`.
std::string_view nation_at(const Scan& scan, const TradeClasses& classes, std::uint32_t token,
                           std::uint32_t& end) {
    for (const Item& item : scan.items[token]) {
        if (item.kind != ItemKind::lexicon) continue;
        const bool nation = item.cls == classes.country || item.cls == classes.demonym ||
                            item.cls == classes.seat || item.cls == classes.capital ||
                            (classes.trader != 0 && item.cls == classes.trader);
        if (!nation) continue;
        end = item.end();
        return scan.value_of(item);
    }
    return {};
}

// "Arrivals from Russia totalled 17.7 million tonnes": what is weighed is no visitor.
void read_arrivals(const Scan& scan, FigureSentence& sentence) {
    const bool weighed = std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [](const FigureCandidate& figure) {
            return !figure.money && !figure.unit.empty() && figure.unit != "percent";
        });
    if (!weighed) return;
    for (Mark& mark : sentence.marks) {
        if (mark.kind != MarkKind::barrier || scan.form(mark.first) != "arrivals") continue;
        mark.kind = MarkKind::flow;
        mark.value = "volume";
    }
}

// "invested $4 billion in the Kazakh economy": where it went, and no size of an economy.
void read_economy_invested_in(const Scan& scan, FigureSentence& sentence) {
    constexpr std::uint32_t near = 4;  // tokens: "into their national economy"
    std::erase_if(sentence.marks, [&](const Mark& mark) {
        if (mark.kind != MarkKind::barrier || scan.form(mark.first) != "economy") return false;
        std::uint32_t lead = mark.first;
        while (lead > sentence.begin && mark.first - lead < near && scan.form(lead) != "in" &&
               scan.form(lead) != "into")
            --lead;
        if (scan.form(lead) != "in" && scan.form(lead) != "into") return false;
        for (std::uint32_t token = sentence.begin; token < lead; ++token)
            if (scan.form(token).starts_with("invest")) return true;
        return false;
    });
}

// "contracts for 42 fighters", "ordered 42 fighters": planes, and no men.
void read_fighters(const Scan& scan, FigureSentence& sentence) {
    constexpr std::uint32_t near = 8;  // tokens
    std::erase_if(sentence.marks, [&](const Mark& mark) {
        if (mark.kind != MarkKind::barrier || scan.form(mark.first) != "fighters") return false;
        const std::uint32_t from =
            mark.first > sentence.begin + near ? mark.first - near : sentence.begin;
        return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Mark& deal) {
            const bool sold =
                deal.kind == MarkKind::sale || deal.kind == MarkKind::sign ||
                (deal.kind == MarkKind::flow && (deal.value == "deal" || deal.value == "credit"));
            return sold && deal.first >= from && deal.first < mark.first;
        });
    });
}

// "announced a line of credit", "a soft loan was extended": done that day like a signing; what else
// is announced is not, nor what "had extended" was.
void read_grants(const Scan& scan, FigureSentence& sentence) {
    const auto is_credit = [](const Mark& mark) {
        return mark.kind == MarkKind::flow && mark.value == "credit";
    };
    const bool credits = std::any_of(sentence.marks.begin(), sentence.marks.end(), is_credit);
    std::erase_if(sentence.marks, [&](const Mark& mark) {
        const bool before = mark.first > sentence.begin && scan.form(mark.first - 1) == "had";
        return mark.kind == MarkKind::sign && mark.value == "credit" && (!credits || before);
    });
}

// "a $200 million fund", "a fund of $200 million": what the amount sets up; other funds measure
// nothing.
bool is_fund_of_figure(const Scan& scan, const FigureSentence& sentence, const Item& fund) {
    if (scan.token(fund.first).capital) return false;
    return std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const FigureCandidate& figure) {
            // "a S$1.2 billion (US$720 million) fund"
            const bool behind = fund.first == behind_brackets(scan, figure.end, fund.first + 1);
            const bool before = figure.first > fund.end() && figure.first <= fund.end() + 3 &&
                                (scan.form(fund.end()) == "of" || scan.form(fund.end()) == "worth");
            return figure.money && (behind || before);
        });
}

void read_words(const Article& article, const TradeClasses& classes, const PairCountries& pair,
                FigureSentence& sentence) {
    const Scan& scan = article.scan;
    std::uint32_t subject_free =
        sentence.begin;  // what a longer subject word covers is read no more
    std::uint32_t nation_free = sentence.begin;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        if (sentence.is_covered(token)) continue;
        for (const Item& item : scan.items[token]) {
            if (item.kind != ItemKind::lexicon) continue;
            const auto kind = classes.kind_of(item.cls);
            if (!kind) continue;
            // "Africa" in "South Africa"
            if (*kind == MarkKind::organisation && token < nation_free) continue;
            if (masks_each_other(*kind)) {
                if (token < subject_free) continue;
                subject_free = item.end();
            }
            std::string_view value = scan.value_of(item);
            if (*kind == MarkKind::flow && value == "fund") {
                if (!is_fund_of_figure(scan, sentence, item)) continue;
                value = "credit";
            }
            sentence.marks.push_back({token, item.end(), *kind, value, {}});
        }
        if (token < nation_free) continue;
        const Item* bloc = classes.bloc == 0 ? nullptr : scan.at(token, classes.bloc);
        if (bloc != nullptr && !pair.holds(scan.value_of(*bloc))) bloc = nullptr;
        // "Gazprom delivered": Russia did.
        const bool trader = classes.trader != 0 && scan.at(token, classes.trader) != nullptr;
        if (const Item* body = scan.at(token, classes.organisation);
            body != nullptr && !bloc && !trader)
            sentence.marks.push_back({token, body->end(), MarkKind::organisation, {}, {}});
        std::uint32_t end = bloc != nullptr ? bloc->end() : token;
        const std::string_view code = bloc != nullptr ? std::string_view(scan.value_of(*bloc))
                                                      : nation_at(scan, classes, token, end);
        if (code.empty()) continue;
        sentence.marks.push_back({token, end, MarkKind::nation, code, {}});
        nation_free = end;
    }
}

}  // namespace

bool FigureSentence::has(MarkKind kind, std::uint32_t from, std::uint32_t to) const {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        return mark.kind == kind && mark.first >= from && mark.first < to;
    });
}

TradeClasses::TradeClasses(const Lexicon& lexicon)
    : country(lexicon.find_class("COUNTRY")),
      demonym(lexicon.find_class("DEMONYM")),
      seat(lexicon.find_class("SEAT")),
      capital(lexicon.find_class("CAPITAL")),
      organisation(lexicon.find_class("ORGANISATION")),
      bloc(lexicon.find_class("BLOC")),
      trader(lexicon.find_class("TRADER")) {
    static constexpr std::array<std::pair<std::string_view, MarkKind>, 15> names{
        {{"FLOW", MarkKind::flow},
         {"BARRIER", MarkKind::barrier},
         {"SALE", MarkKind::sale},
         {"AIM", MarkKind::aim},
         {"REFERS", MarkKind::refers},
         {"MUTUAL", MarkKind::mutual},
         {"PARTNER", MarkKind::partner},
         {"WIDER", MarkKind::wider},
         {"TOPPED", MarkKind::topped},
         {"RECORD", MarkKind::record},
         {"RISE", MarkKind::rise},
         {"CHANGE", MarkKind::change},
         {"SIGN", MarkKind::sign},
         {"AIM_NOUN", MarkKind::refers},
         {"OTHERS", MarkKind::organisation}}};
    kinds.resize(lexicon.class_count());
    for (const auto& [name, kind] : names)
        if (const ClassId cls = lexicon.find_class(name); cls != 0) kinds[cls] = kind;
}

FigureSentence read_marks(const Article& article, const TradeClasses& classes,
                          const PairCountries& pair, std::uint32_t index,
                          std::vector<FigureCandidate> figures) {
    const Sentence& tokens = article.scan.analysis.sentences[index];
    FigureSentence sentence;
    sentence.index = index;
    sentence.begin = tokens.first_token;
    sentence.end = tokens.first_token + tokens.token_count;
    sentence.covered.resize(tokens.token_count);
    sentence.figures = std::move(figures);
    keep_one_for_each_amount(sentence.figures);
    for (const FigureCandidate& figure : sentence.figures)
        if (!figure.unit.empty() && !figure.multiple) cover(sentence, figure.first, figure.end);
    read_bases(article.scan, article.scan.lexicon.find_class("BASIS"), pair, sentence);
    read_dates(article, sentence);
    read_fiscal_years(article, pair, sentence);
    take_days_in_brackets(article.scan, sentence);
    take_words_before_brackets(article.scan, sentence);
    for (const DateMark& date : sentence.dates) cover(sentence, date.first, date.end);
    // A number that is part of a date counts nothing.
    std::erase_if(sentence.figures, [&](const FigureCandidate& figure) {
        return figure.unit.empty() && sentence.is_covered(figure.first);
    });
    read_words(article, classes, pair, sentence);
    read_arrivals(article.scan, sentence);
    read_grants(article.scan, sentence);
    read_fighters(article.scan, sentence);
    read_economy_invested_in(article.scan, sentence);
    std::stable_sort(sentence.marks.begin(), sentence.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.first < b.first; });
    return sentence;
}

}  // namespace communique
