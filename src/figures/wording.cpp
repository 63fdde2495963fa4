#include "figures/wording.h"

#include <algorithm>
#include <cmath>

#include "base/say.h"
#include "base/utf8.h"
#include "chart/words.h"

namespace communique {
namespace {

constexpr std::size_t longest_quotation = 197;

// Derived values pretend to no more digits than they can have.
Decimal three_digits(Decimal value) { return divide(value, Decimal::whole(1), 3).value_or(value); }

std::string hedged(Approx approx, const std::string& value) {
    switch (approx) {
        case Approx::none: return value;
        case Approx::about: return "≈ " + value;
        case Approx::almost: return say("almost {value}", {{"value", value}});
        case Approx::more_than: return say("more than {value}", {{"value", value}});
        case Approx::less_than: return say("less than {value}", {{"value", value}});
        case Approx::at_least: return say("at least {value}", {{"value", value}});
        case Approx::record: break;
    }
    return say("record {value}", {{"value", value}});
}

// Who corrected, after "by"; the library and the citations name them.
[[maybe_unused]] constexpr std::string_view correctors[] = {to_say("by|you"),
                                                            to_say("by|the reader")};

// What the engine of regular expressions says, before the piece that it could not take.
[[maybe_unused]] constexpr std::string_view regex_reasons[] = {
    to_say("invalid escape sequence"),
    to_say("invalid character class"),
    to_say("invalid character class range"),
    to_say("missing ]"),
    to_say("missing )"),
    to_say("unexpected )"),
    to_say("trailing \\"),
    to_say("no argument for repetition operator"),
    to_say("invalid repetition size"),
    to_say("bad repetition operator"),
    to_say("invalid perl operator"),
    to_say("invalid UTF-8"),
    to_say("invalid named capture group"),
    to_say("a regular expression has at most 1000 bytes")};

}  // namespace

std::string query_problem_text(const Error& error) {
    constexpr std::string_view unread = to_say("the regular expression cannot be read");
    const std::string_view message = error.message;
    if (!message.starts_with(unread) || !message.substr(unread.size()).starts_with(": "))
        return std::string(say(message));
    const std::string_view rest = message.substr(unread.size() + 2);
    const std::size_t end = std::min(rest.find(": "), rest.size());
    const std::string_view piece = rest.substr(std::min(end + 2, rest.size()));
    const std::string text = headed(say(unread), say(rest.substr(0, end)));
    return piece.empty() ? text : headed(text, piece);
}

std::string meeting_label(const Meeting& meeting) {
    if (!meeting.place.empty()) return meeting.place;
    if (meeting.mode == MeetingMode::video) return std::string(say("Video summit"));
    if (meeting.mode == MeetingMode::phone) return std::string(say("Phone call"));
    if (!meeting.country.empty()) return meeting.country;
    return std::string(say("Meeting"));
}

std::string place_text(const Meeting& meeting) {
    if (meeting.place.empty() || meeting.country.empty()) return meeting.place + meeting.country;
    if (meeting.place == meeting.country) return meeting.place;
    return listed(meeting.place, meeting.country);
}

std::string when_text(const Meeting& meeting) {
    if (!meeting.date.known()) return std::string(say("date unknown"));
    const bool days = meeting.date.precision() == DatePrecision::day && meeting.date_end.known() &&
                      meeting.date_end.precision() == DatePrecision::day;
    if (days) return period_text({meeting.date.first(), meeting.date_end.last()});
    return date_text(meeting.date);
}

std::string_view mode_text(MeetingMode mode) {
    switch (mode) {
        case MeetingMode::in_person: return say("in person");
        case MeetingMode::video: return say("by video");
        case MeetingMode::phone: return say("by phone");
    }
    return {};
}

std::string_view status_text(const Meeting& meeting) {
    if (meeting.status == MeetingStatus::held)
        return meeting.implied ? say("implied") : say("held");
    if (meeting.status == MeetingStatus::denied) return say("denied");
    return meeting.implied ? say("planned, implied") : say("planned");
}

std::string meeting_sentence(const Meeting& meeting) {
    std::string text(meeting.mode == MeetingMode::in_person ? say("meeting in person")
                     : meeting.mode == MeetingMode::video   ? say("video meeting")
                                                            : say("phone call"));
    const std::string place = place_text(meeting);
    if (!place.empty()) text = say("{meeting} in {place}", {{"meeting", text}, {"place", place}});
    if (meeting.status == MeetingStatus::planned) text += say(", planned");
    if (meeting.status == MeetingStatus::denied) text += say(", denied");
    if (meeting.implied) text += say(", implied by the text but not stated");
    return say("{date}: {meeting}.",
               {{"date", capitalised(when_text(meeting))}, {"meeting", text}});
}

Look meeting_look(const Meeting& meeting) {
    Look look;
    look.color = meeting.mode == MeetingMode::in_person ? ColorRole::in_person
                 : meeting.mode == MeetingMode::video   ? ColorRole::video
                                                        : ColorRole::phone;
    look.symbol = meeting.mode == MeetingMode::in_person ? Symbol::circle
                  : meeting.mode == MeetingMode::video   ? Symbol::square
                                                         : Symbol::triangle;
    if (meeting.implied) look.finish = Finish::light;
    if (meeting.status == MeetingStatus::planned) look.finish = Finish::hollow;
    if (meeting.status == MeetingStatus::denied) look.finish = Finish::crossed;
    return look;
}

std::string count_text(const ReportedCount& count) {
    const std::string value =
        count.kind == CountKind::ordinal ? ordinal_text(count.value) : number_text(count.value);
    return hedged(count.approx, value);
}

std::optional<int> year_of_scope(const ReportedCount& count, const std::optional<Date>& as_of) {
    if (!count.scope_start.known()) return std::nullopt;
    const int year = count.scope_start.year;
    const bool whole_year = count.scope_start.precision() == DatePrecision::year ||
                            (count.scope_start.month == 1 && count.scope_start.day <= 1);
    const int end = count.scope_end.known() ? count.scope_end.year : as_of ? as_of->year : 0;
    if (!whole_year || end != year) return std::nullopt;
    return year;
}

std::string scope_text(const ReportedCount& count, const std::optional<Date>& as_of) {
    if (const auto year = year_of_scope(count, as_of))
        return say("in {year}", {{"year", std::to_string(*year)}});
    if (!count.scope_start.known()) return std::string(say("so far"));
    // Nobody counts from New Year's Day: a year was meant.
    PartialDate start = count.scope_start;
    if (start.month == 1 && start.day == 1) start = {start.year, 0, 0};
    return since_text(start);
}

std::string trade_text(const TradeFigure& figure) {
    const bool vague = figure.approx == Approx::about;
    const auto shown = [&](Decimal value) {
        return quantity_text(vague ? three_digits(value) : value, figure.unit);
    };
    std::string value = shown(figure.value);
    if (figure.value_max) value += "–" + shown(*figure.value_max);
    return hedged(figure.approx, value);
}

std::string change_text(const TradeFigure& figure) {
    const std::string plus = figure.value.digits > 0 ? "+" : "";
    std::string value = plus + quantity_text(figure.value, "percent");
    if (figure.value_max) value += "–" + quantity_text(*figure.value_max, "percent");
    return hedged(figure.approx, value);
}

std::string_view kind_text(FigureKind kind) {
    switch (kind) {
        case FigureKind::trade_total: return say("Total trade");
        case FigureKind::export_value: return say("Exports");
        case FigureKind::import_value: return say("Imports");
        case FigureKind::deal: return say("Deal");
        case FigureKind::investment: return say("Investment");
        case FigureKind::change_percent: return say("Change");
        case FigureKind::price: return say("Price");
        case FigureKind::volume: return say("Volume");
        case FigureKind::other: break;
    }
    return say_in("figure", "Other");
}

std::string_view modality_text(Modality modality) {
    switch (modality) {
        case Modality::actual: break;
        case Modality::target: return say("target");
        case Modality::forecast: return say("forecast");
        case Modality::hypothetical: return say("hypothetical");
    }
    return {};
}

std::string formula_text(const DerivedFigure& derived) {
    // The first operand comes as plain digits; it reads better as the total it is.
    const std::size_t blank = derived.formula.find(' ');
    if (blank == std::string::npos) return derived.formula;
    const auto operand = parse_decimal(std::string_view(derived.formula).substr(0, blank));
    if (!operand) return derived.formula;
    const std::string first = quantity_text(*operand, derived.figure.unit);
    constexpr std::string_view divided = " ÷ ";
    const auto factor = derived.formula.compare(blank, divided.size(), divided) == 0
                            ? parse_decimal(derived.formula.substr(blank + divided.size()))
                            : std::nullopt;
    return first +
           (factor ? std::string(divided) + number_text(*factor) : derived.formula.substr(blank));
}

std::string origin_text(const Library& library, Origin origin) {
    if (origin == Origin::read) return {};
    const std::string_view who = say_in("by", library.corrector);
    return origin == Origin::added ? say(", added by {who}", {{"who", who}})
                                   : say(", amended by {who}", {{"who", who}});
}

std::string correction_words(const CorrectionCount& count, std::string_view by) {
    std::string text;
    const auto add = [&text](std::size_t number, std::string_view words) {
        const std::string digits = std::to_string(number);
        if (number > 0) text = listed(text, filled(words, {{"n", digits}}));
    };
    add(count.dismissed, say("{n} dismissed"));
    add(count.amended, say("{n} amended"));
    add(count.added, say("{n} added"));
    if (text.empty()) return text;
    return say("{changes} by {who}", {{"changes", text}, {"who", say_in("by", by)}});
}

std::string conflict_text(const std::string& conflict) {
    constexpr std::string_view either = " or ";
    const std::size_t at = std::min(conflict.find(either), conflict.size());
    if (at == conflict.size()) return say("reports disagree: {dates}", {{"dates", conflict}});
    const std::string dates =
        say("{one} or {other}",
            {{"one", conflict.substr(0, at)}, {"other", conflict.substr(at + either.size())}});
    return say("reports disagree: {dates}", {{"dates", dates}});
}

std::string corrections_text(const Library& library, FactKind kind) {
    const std::string words = correction_words(count_of(library, kind), library.corrector);
    return words.empty() ? words : say("; {words}", {{"words", words}});
}

std::string article_name(const Document& document) {
    std::string name = document.publisher;
    if (name.empty()) name = document.title;
    if (name.empty()) name = document.id;
    if (document.published) name = listed(name, date_text(PartialDate::of(*document.published)));
    return name;
}

std::string quotation(const Library& library, Source source) {
    const std::string_view text = quote(library.corpus, source);
    std::string line;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        at += c.size;
        if (c.value <= ' ') {
            blank = !line.empty();
            continue;
        }
        if (line.size() > longest_quotation && blank) {
            line += " …";
            break;
        }
        if (blank) line += ' ';
        blank = false;
        append_utf8(line, c.value);
    }
    return quoted(line);
}

std::string source_line(const Library& library, const std::vector<DocumentIndex>& documents) {
    constexpr std::size_t most_names = 6;
    std::vector<bool> is_source(library.corpus.size());
    std::size_t number = 0;
    for (const DocumentIndex document : documents) {
        if (!is_source[document]) ++number;
        is_source[document] = true;
    }
    if (number == 0) return {};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < is_source.size() && names.size() <= most_names; ++i) {
        if (!is_source[i]) continue;
        const std::string& publisher = library.corpus[i].publisher;
        const bool known = std::find(names.begin(), names.end(), publisher) != names.end();
        if (!publisher.empty() && !known) names.push_back(publisher);
    }
    if (names.empty() || names.size() > most_names)
        return counted(number, "Source: {n} article", "Source: {n} articles");
    std::string line;
    for (const std::string& name : names) line = listed_apart(line, name);
    return names.size() == 1 ? say("Source: {names}", {{"names", line}})
                             : say("Sources: {names}", {{"names", line}});
}

std::string pair_text(const Library& library) {
    std::vector<std::string> pair;
    std::size_t as_first = 0;  // articles that name them in this order
    std::size_t articles = 0;
    for (const DocumentFacts& facts : library.facts) {
        if (facts.pair.size() != 2) continue;
        if (pair.empty()) pair = facts.pair;
        if (!std::is_permutation(pair.begin(), pair.end(), facts.pair.begin(), facts.pair.end()))
            return {};
        ++articles;
        if (facts.pair == pair) ++as_first;
    }
    if (pair.empty()) return {};
    if (2 * as_first < articles) std::swap(pair[0], pair[1]);
    return say("{one} and {other}", {{"one", pair[0]}, {"other", pair[1]}});
}

std::string meetings_text(const ReportedCount& count) {
    const std::string number = count_text(count);
    if (count.kind == CountKind::ordinal) return say("{nth} meeting", {{"nth", number}});
    // What is hedged asks for the form that many things have: «более 40 встреч».
    const bool exact = count.approx == Approx::none || count.approx == Approx::about;
    const PluralForm form = exact ? plural_form(spoken(), count.value) : PluralForm::many;
    return filled(say_form(form, "{count} meeting", "{count} meetings"), {{"count", number}});
}

std::string no_meetings_text(const Library& library) {
    const std::size_t all = library.linked.meetings.size();
    if (all > 0)
        return counted(all, "No meeting counts by these rules; they leave out {n} meeting.",
                       "No meeting counts by these rules; they leave out {n} meetings.");
    const bool one = library.corpus.size() == 1;
    const std::string pair = pair_text(library);
    if (!pair.empty())
        return one ? say("This article tells of no meeting of {pair}.", {{"pair", pair}})
                   : say("These articles tell of no meeting of {pair}.", {{"pair", pair}});
    return std::string(
        one ? say("This article names no two leaders who meet: perhaps the subject is another.")
            : say("These articles name no two leaders who meet: perhaps the subject is another."));
}

std::string no_trade_text(const Library& library) {
    return std::string(library.corpus.size() == 1
                           ? say("This article states no figure of trade between two countries.")
                           : say("These articles state no figure of trade between two countries."));
}

std::string uses_in_words(std::uint64_t uses, std::uint64_t words) {
    return say("{uses} in {words}", {{"uses", counted(uses, "{n} use", "{n} uses")},
                                     {"words", counted(words, "{n} word", "{n} words")}});
}

std::string capitalised(std::string text) {
    if (text.empty()) return text;
    const CodePoint first = decode_at(text, 0);
    const bool latin = first.value >= 'a' && first.value <= 'z';
    const bool cyrillic = first.value >= U'а' && first.value <= U'я';
    if (!latin && !cyrillic) return text;
    std::string capital;
    append_utf8(capital, first.value - 0x20);
    return text.replace(0, first.size, capital);
}

std::string fixed_text(double value, int decimals) {
    if (!(value > -1e15 && value < 1e15)) return "–";
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return number_text({static_cast<std::int64_t>(std::llround(value * scale)), -decimals});
}

}  // namespace communique
