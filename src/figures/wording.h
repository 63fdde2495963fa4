#pragma once
// Facts in the words that figures, tables and headline share, so that one thing is called the same
// everywhere; in the language spoken.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "chart/figure.h"
#include "facts/library.h"

namespace communique {

// "Samarkand", else the country, else "Video summit", "Phone call", "Meeting".
std::string meeting_label(const Meeting& meeting);
// "Samarkand, Uzbekistan" or empty.
std::string place_text(const Meeting& meeting);
// "Sept 15, 2022", "Sept 3–5, 2022", "date unknown".
std::string when_text(const Meeting& meeting);
// "in person", "by video", "by phone".
std::string_view mode_text(MeetingMode mode);
// "held", "planned", "denied", "implied".
std::string_view status_text(const Meeting& meeting);
// "Sept 15, 2022: in-person meeting in Samarkand, Uzbekistan."
std::string meeting_sentence(const Meeting& meeting);
Look meeting_look(const Meeting& meeting);

// "37", "more than 40", "4th".
std::string count_text(const ReportedCount& count);
// "in 2014", "since 2013", "so far".
std::string scope_text(const ReportedCount& count, const std::optional<Date>& as_of);
// The year whose meetings an ordinal numbers, if it is one.
std::optional<int> year_of_scope(const ReportedCount& count, const std::optional<Date>& as_of);

// "record $245bn", "more than $100bn", "$3bn–$5bn"; a derived or vague value "≈ $146bn".
std::string trade_text(const TradeFigure& figure);
// "+68%", "almost +60%".
std::string change_text(const TradeFigure& figure);
// "Total trade", "Exports", "Deal" ...
std::string_view kind_text(FigureKind kind);
std::string_view modality_text(Modality modality);  // "", "target", "forecast", "hypothetical"
// "$245bn ÷ 1.68".
std::string formula_text(const DerivedFigure& derived);

// ", amended by you", ", added by you" or nothing.
std::string origin_text(const Library& library, Origin origin);
// "1 dismissed, 2 amended by you" or nothing.
std::string correction_words(const CorrectionCount& count, std::string_view by);
// ", reports disagree: 2022-09-15 (001) or 2022-09-16 (004)" without the comma.
std::string conflict_text(const std::string& conflict);
// The same for the facts of one kind, with "; " in front.
std::string corrections_text(const Library& library, FactKind kind);

// "South China Morning Post, Sept 15, 2022"; the title or id where there is no publisher.
std::string article_name(const Document& document);
// "“...”", on one line and no longer than about 200 bytes.
std::string quotation(const Library& library, Source source);
// "Source: Kyodo News; Hindustan Times": those articles' publishers, or how many they are.
std::string source_line(const Library& library, const std::vector<DocumentIndex>& documents);
// "Xi Jinping and Vladimir Putin" when all articles with a pair have the same, in the order that
// most of them use; else empty.
std::string pair_text(const Library& library);
// "37 meetings", "more than 40 meetings", "4th meeting".
std::string meetings_text(const ReportedCount& count);
// Why there is no meeting to show: left out by the rules, or none is told of.
std::string no_meetings_text(const Library& library);
// Why there is no trade to show.
std::string no_trade_text(const Library& library);
// "3 uses in 500 words".
std::string uses_in_words(std::uint64_t uses, std::uint64_t words);
// With a capital at its start, where that is a letter of English or Russian.
std::string capitalised(std::string text);
// A statistic with so many decimals, the same on every platform.
std::string fixed_text(double value, int decimals);

// Why a query cannot be searched for, in the language spoken.
std::string query_problem_text(const Error& error);

}  // namespace communique
