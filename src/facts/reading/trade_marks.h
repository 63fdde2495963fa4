#pragma once
// Marks are the words of one sentence that matter to its figures: what is measured, nations, dates,
// words of aim and doubt. They are read once for each sentence that holds an amount; everything
// that asks what an amount means (trade_subject.h, trade_period.h) looks at them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/trade_candidate.h"
#include "facts/reading/trade_pair.h"

namespace communique {

enum class TradeMarkKind : std::uint8_t {
    flow,
    barrier,
    sale,
    nation,
    aim,
    refers,
    mutual,
    partner,
    wider,
    basis,
    topped,
    record,
    rise,
    change,
    sign,
    organisation
};

// chart/figure.h has a Mark and a MarkKind as well: these need names of their own for the linker.
using MarkKind = TradeMarkKind;
struct TradeMark {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    MarkKind kind = MarkKind::flow;
    std::string_view value;  // of the lexicon; a nation's code
    DateRange within;        // of a basis: "the same period of 2023"
};

struct DateMark {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    DateValue date;
    bool comparison = false;  // "than in 2021", "from 2021": what a change is against
    bool by = false;          // "by 2030"
    bool from = false;        // "from 2018", and no end
    DateRange base;           // 2022 of "from 2022 to 2023"
};

using Mark = TradeMark;

// A sentence with amounts. `figures` are its candidates in the order of the text, one an amount.
struct FigureSentence {
    std::uint32_t index = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<FigureCandidate> figures;
    std::vector<Mark> marks;  // by first token
    std::vector<DateMark> dates;
    std::vector<bool> covered;  // by token from `begin`: inside an amount or a date

    bool is_covered(std::uint32_t token) const { return covered[token - begin]; }
    bool has(MarkKind kind, std::uint32_t from, std::uint32_t to) const;
    bool has_basis() const { return has(MarkKind::basis, begin, end); }
};

// The class numbers of the lexicon, looked up once an article.
struct TradeClasses {
    explicit TradeClasses(const Lexicon& lexicon);
    std::vector<std::optional<MarkKind>> kinds;  // by class
    std::optional<MarkKind> kind_of(ClassId cls) const {
        return cls < kinds.size() ? kinds[cls] : std::nullopt;
    }
    ClassId country = 0, demonym = 0, seat = 0, capital = 0, organisation = 0, bloc = 0, trader = 0;
};

// Candidates of one sentence, sorted by token; of several for one amount the most telling stays.
FigureSentence read_marks(const Article& article, const TradeClasses& classes,
                          const PairCountries& pair, std::uint32_t sentence,
                          std::vector<FigureCandidate> figures);

}  // namespace communique
