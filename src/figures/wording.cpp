#include "figures/wording.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "chart/words.h"

namespace communique {
namespace {

constexpr std::size_t longest_quotation = 200;

// Derived values pretend to no more digits than they can have.
Decimal three_digits(Decimal value) {
    return divide(value, Decimal::whole(1), 3).value_or(value);
}

std::string hedged(Approx approx, const std::string& value) {
    if (approx == Approx::none) return value;
    if (approx == Approx::about) return "≈ " + value;
    return std::string(name_of(approx)) + " " + value;
}

}  // namespace

std::string meeting_label(const Meeting& meeting) {
    if (!meeting.place.empty()) return meeting.place;
    if (meeting.mode == MeetingMode::video) return "Video summit";
    if (meeting.mode == MeetingMode::phone) return "Phone call";
    if (!meeting.country.empty()) return meeting.country;
    return "Meeting";
}

std::string place_text(const Meeting& meeting) {
    if (meeting.place.empty() || meeting.country.empty()) return meeting.place + meeting.country;
    if (meeting.place == meeting.country) return meeting.place;
    return meeting.place + ", " + meeting.country;
}

std::string when_text(const Meeting& meeting) {
    if (!meeting.date.known()) return "date unknown";
    const bool days = meeting.date.precision() == DatePrecision::day && meeting.date_end.known() &&
                      meeting.date_end.precision() == DatePrecision::day;
    if (days) return period_text({meeting.date.first(), meeting.date_end.last()});
    return date_text(meeting.date);
}

std::string_view mode_text(MeetingMode mode) {
    switch (mode) {
        case MeetingMode::in_person:
            return "in person";
        case MeetingMode::video:
            return "by video";
        case MeetingMode::phone:
            return "by phone";
    }
    return {};
}

std::string_view status_text(const Meeting& meeting) {
    if (meeting.status == MeetingStatus::held && meeting.implied) return "implied";
    if (meeting.status == MeetingStatus::planned && meeting.implied) return "planned, implied";
    return name_of(meeting.status);
}

std::string meeting_sentence(const Meeting& meeting) {
    std::string kind = meeting.mode == MeetingMode::in_person ? "meeting in person"
                       : meeting.mode == MeetingMode::video   ? "video meeting"
                                                              : "phone call";
    const std::string place = place_text(meeting);
    if (!place.empty()) kind += (meeting.place.empty() ? " in " : " in ") + place;
    if (meeting.status == MeetingStatus::planned) kind += ", planned";
    if (meeting.status == MeetingStatus::denied) kind += ", denied";
    if (meeting.implied) kind += ", implied by the text but not stated";
    std::string when = when_text(meeting);
    when[0] = when[0] == 'd' ? 'D' : when[0];
    return when + ": " + kind + ".";
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
    if (const auto year = year_of_scope(count, as_of)) return "in " + std::to_string(*year);
    if (!count.scope_start.known()) return "so far";
    // Nobody counts from New Year's Day: a year was meant.
    PartialDate start = count.scope_start;
    if (start.month == 1 && start.day == 1) start = {start.year, 0, 0};
    return "since " + date_text(start);
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
        case FigureKind::trade_total:
            return "Total trade";
        case FigureKind::export_value:
            return "Exports";
        case FigureKind::import_value:
            return "Imports";
        case FigureKind::deal:
            return "Deal";
        case FigureKind::investment:
            return "Investment";
        case FigureKind::change_percent:
            return "Change";
        case FigureKind::price:
            return "Price";
        case FigureKind::volume:
            return "Volume";
        case FigureKind::other:
            break;
    }
    return "Other";
}

std::string_view modality_text(Modality modality) {
    return modality == Modality::actual ? std::string_view() : name_of(modality);
}

std::string formula_text(const DerivedFigure& derived) {
    // The first operand comes as plain digits; it reads better as the total it is.
    const std::size_t blank = derived.formula.find(' ');
    if (blank == std::string::npos) return derived.formula;
    const auto operand = parse_decimal(std::string_view(derived.formula).substr(0, blank));
    if (!operand) return derived.formula;
    return quantity_text(*operand, derived.figure.unit) + derived.formula.substr(blank);
}

std::string origin_text(const Library& library, Origin origin) {
    if (origin == Origin::read) return {};
    return ", " + std::string(name_of(origin)) + " by " + std::string(library.corrector);
}

std::string correction_words(const CorrectionCount& count, std::string_view by) {
    std::string text;
    const auto add = [&text](std::size_t number, std::string_view word) {
        if (number > 0) text += (text.empty() ? "" : ", ") + std::to_string(number) + std::string(word);
    };
    add(count.dismissed, " dismissed");
    add(count.amended, " amended");
    add(count.added, " added");
    return text.empty() ? text : text + " by " + std::string(by);
}

std::string corrections_text(const Library& library, FactKind kind) {
    const std::string words = correction_words(count_of(library.corrections, kind), library.corrector);
    return words.empty() ? words : "; " + words;
}

std::string article_name(const Document& document) {
    std::string name = document.publisher;
    if (name.empty()) name = document.title;
    if (name.empty()) name = document.id;
    if (document.published) name += ", " + date_text(PartialDate::of(*document.published));
    return name;
}

std::string quotation(const Library& library, Source source) {
    const std::string_view text = quote(library.corpus, source);
    std::string line = "“";
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        at += c.size;
        if (c.value <= ' ') {
            blank = line.size() > 3;
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
    return line + "”";
}

std::string source_line(const Library& library, std::vector<DocumentIndex> documents) {
    constexpr std::size_t most_names = 6;
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    if (documents.empty()) return {};
    std::vector<std::string> names;
    for (const DocumentIndex document : documents) {
        const std::string& publisher = library.corpus[document].publisher;
        const bool known = std::find(names.begin(), names.end(), publisher) != names.end();
        if (!publisher.empty() && !known) names.push_back(publisher);
    }
    if (names.empty() || names.size() > most_names)
        return "Source: " + plural(documents.size(), "article");
    std::string line = names.size() == 1 ? "Source: " : "Sources: ";
    for (std::size_t i = 0; i < names.size(); ++i) line += (i == 0 ? "" : "; ") + names[i];
    return line;
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
    return pair[0] + " and " + pair[1];
}

namespace {

std::string articles_subject(const Library& library) {
    return library.corpus.size() == 1 ? "This article" : "These articles";
}

std::string verb(const Library& library, std::string_view one, std::string_view many) {
    return " " + std::string(library.corpus.size() == 1 ? one : many) + " ";
}

}  // namespace

std::string no_meetings_text(const Library& library) {
    const std::size_t all = library.linked.meetings.size();
    if (all > 0)
        return "No meeting counts by these rules; they leave out " + plural(all, "meeting") + ".";
    const std::string pair = pair_text(library);
    if (!pair.empty())
        return articles_subject(library) + verb(library, "tells", "tell") + "of no meeting of " +
               pair + ".";
    return articles_subject(library) + verb(library, "names", "name") +
           "no two leaders who meet: perhaps the subject is another.";
}

std::string no_trade_text(const Library& library) {
    return articles_subject(library) + verb(library, "states", "state") +
           "no figure of trade between two countries.";
}

std::string plural(std::uint64_t number, std::string_view noun) {
    return number_text(Decimal::whole(static_cast<std::int64_t>(number))) + " " +
           std::string(noun) + (number == 1 ? "" : "s");
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string fixed_text(double value, int decimals) {
    if (!(value > -1e15 && value < 1e15)) return "–";
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return number_text({static_cast<std::int64_t>(std::llround(value * scale)), -decimals});
}

}  // namespace communique
