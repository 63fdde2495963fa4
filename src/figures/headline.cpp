#include "figures/headline.h"

#include <algorithm>

#include "base/json.h"
#include "base/say.h"
#include "base/utf8.h"
#include "chart/words.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t most_sources = 1000;  // that a number carries along

HeadlineNumber meetings_number(const Library& library, const CountingRules& rules,
                               const std::optional<DateRange>& period) {
    HeadlineNumber number = {"meetings", "", "", "", {}};
    std::int64_t found = 0;
    std::optional<PartialDate> first;
    PartialDate last;
    for (const LinkedMeeting& linked : library.linked.meetings) {
        if (!counts(linked, rules) || !is_within(linked, period)) continue;
        ++found;
        if (number.sources.size() < most_sources)
            for (const Source& source : sources_of(linked, library.facts))
                number.sources.push_back(source);
        if (!linked.meeting.date.known()) continue;
        if (!first) first = linked.meeting.date;
        last = std::max(last, linked.meeting.date);
    }
    number.value = std::to_string(found);
    number.label =
        say_form(plural_form(spoken(), Decimal::whole(found)), "meeting found", "meetings found");
    const auto month = [](PartialDate date) { return date_text({date.year, date.month, 0}); };
    if (first) number.context = month(*first);
    if (first && month(last) != number.context)
        number.context =
            say("{first} – {last}", {{"first", number.context}, {"last", month(last)}});
    if (period) number.context = say("of {period} only", {{"period", period_text(*period)}});
    number.context += corrections_text(library, FactKind::meeting);
    return number;
}

HeadlineNumber reported_number(const Library& library) {
    HeadlineNumber number = {"reported",
                             "–",
                             std::string(say("meetings by the articles’ own count")),
                             std::string(say("none reported")),
                             {}};
    const LinkedCount* latest = nullptr;
    for (const LinkedCount& linked : library.linked.counts) {
        const ReportedCount& count =
            library.facts[linked.report.document].counts[linked.report.item];
        if (count.kind != CountKind::total || count.recency) continue;
        if (latest == nullptr || linked.as_of >= latest->as_of) latest = &linked;
    }
    if (latest == nullptr) return number;
    const ReportedCount& count = library.facts[latest->report.document].counts[latest->report.item];
    number.value = count_text(count);
    number.context = scope_text(count, latest->as_of);
    if (latest->as_of)
        number.context = say("{scope}, as of {date}",
                             {{"scope", number.context},
                              {"date", date_text({latest->as_of->year, latest->as_of->month, 0})}});
    number.sources = sources_of(*latest, library.facts);
    return number;
}

[[maybe_unused]] constexpr std::string_view hedges[] = {
    to_say("hedge|about"),     to_say("hedge|almost"),   to_say("hedge|more than"),
    to_say("hedge|less than"), to_say("hedge|at least"), to_say("hedge|record")};

HeadlineNumber trade_number(const Library& library) {
    HeadlineNumber number = {"trade",
                             "–",
                             std::string(say("trade between the two countries")),
                             std::string(say("no total reported")),
                             {}};
    const LinkedFigure* latest = nullptr;
    for (const LinkedFigure& linked : library.linked.figures) {
        const TradeFigure& figure = linked.figure;
        const bool total = figure.kind == FigureKind::trade_total && figure.bilateral &&
                           figure.modality == Modality::actual && figure.period.last;
        if (total && (latest == nullptr || *figure.period.last >= *latest->figure.period.last))
            latest = &linked;
    }
    if (latest == nullptr) return number;
    const TradeFigure& figure = latest->figure;
    number.value = quantity_text(figure.value, figure.unit);
    number.context = say("in {period}", {{"period", period_text(figure.period)}});
    if (figure.approx != Approx::none)
        number.context =
            say("{hedge}, {period}",
                {{"hedge", say_in("hedge", name_of(figure.approx))}, {"period", number.context}});
    number.sources = sources_of(*latest, library.facts);
    return number;
}

std::string counts_in_words(const Library& library, const CountingRules& rules) {
    const std::size_t found = number_of_meetings(library.linked, rules);
    const HeadlineNumber reported = reported_number(library);
    if (reported.value == "–")
        return counted(
            found,
            "The articles tell of {n} meeting by these rules; none of them says how many "
            "there were in all.",
            "The articles tell of {n} meetings by these rules; none of them says how many "
            "there were in all.");
    return counted(
        found,
        "An article reports {reported} meetings {scope}, by a rule it does not state; {n} is "
        "told of one by one here. The rest are meetings that these articles do not describe, "
        "or that count by other rules; it is no error of either number.",
        "An article reports {reported} meetings {scope}, by a rule it does not state; {n} are "
        "told of one by one here. The rest are meetings that these articles do not describe, "
        "or that count by other rules; it is no error of either number.",
        {{"reported", reported.value}, {"scope", reported.context}});
}

}  // namespace

Headline headline_numbers(const Library& library, const CountingRules& rules,
                          const std::optional<DateRange>& period) {
    Headline headline;
    headline.title = pair_text(library);
    if (headline.title.empty())
        headline.title = counted(library.corpus.size(), "{n} article", "{n} articles");
    headline.numbers = {meetings_number(library, rules, period), reported_number(library),
                        trade_number(library)};
    return headline;
}

MeetingCounts count_by_rules(const Library& library, const CountingRules& rules,
                             const std::optional<DateRange>& period) {
    const auto with = [&](bool CountingRules::* rule) {
        CountingRules turned = rules;
        turned.*rule = !(turned.*rule);
        return turned;
    };
    const CountingRules video = with(&CountingRules::video);
    const CountingRules phone = with(&CountingRules::phone);
    const CountingRules planned = with(&CountingRules::planned);
    const CountingRules implied = with(&CountingRules::implied);
    MeetingCounts found;
    for (const LinkedMeeting& linked : library.linked.meetings) {
        if (!is_within(linked, period)) continue;
        if (counts(linked, rules)) ++found.now;
        if (counts(linked, video)) ++found.video;
        if (counts(linked, phone)) ++found.phone;
        if (counts(linked, planned)) ++found.planned;
        if (counts(linked, implied)) ++found.implied;
    }
    found.words = counts_in_words(library, rules);
    if (period)
        found.words += " " + counted(found.now, "{n} of those found is of {period}.",
                                     "{n} of those found are of {period}.",
                                     {{"period", period_text(*period)}});
    return found;
}

std::string headline_to_json(const Library& library, const Headline& headline) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("title").value(headline.title).key("numbers").begin_array();
    for (const HeadlineNumber& number : headline.numbers) {
        json.begin_object().key("key").value(number.key).key("value").value(number.value);
        json.key("label").value(number.label).key("context").value(number.context);
        json.key("sources").begin_array();
        for (const Source& source : number.sources) {
            const CodePointIndex index(library.corpus[source.document].text);
            json.begin_object().key("doc_id").value(library.corpus[source.document].id);
            json.key("begin").value(index.code_point_of(source.span.begin));
            json.key("end").value(index.code_point_of(source.span.end));
            json.key("quote").value(quote(library.corpus, source)).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return out;
}

}  // namespace communique
