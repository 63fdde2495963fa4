#include "facts/link.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/sort_in_steps.h"
#include "facts/meeting_calendar.h"

namespace communique {
namespace {

template <class Item>
void append_sources(std::vector<Source>& sources, DocumentIndex document, const Item& item) {
    for (const Span span : item.evidence) sources.push_back({document, span});
}

bool same_people(const Meeting& a, const Meeting& b) {
    if (a.participants.size() < 2 || b.participants.size() < 2) return true;
    const auto has = [](const Meeting& m, const std::string& name) {
        return std::find(m.participants.begin(), m.participants.begin() + 2, name) !=
               m.participants.begin() + 2;
    };
    return has(b, a.participants[0]) && has(b, a.participants[1]);
}

// A date of month precision in an article may be the day another gives; a bare year is too vague to
// tie two meetings unless place or plan agree as well.
bool same_time(const Meeting& a, const Meeting& b) {
    if (!a.date.known() || !b.date.known()) return false;
    if (a.date.agrees_with(b.date)) return true;
    // Talks over several days, or two reports one day apart of talks in one city.
    const auto inside = [](const Meeting& outer, const Meeting& inner) {
        return outer.date_end.known() && inner.date.precision() == DatePrecision::day &&
               outer.date.first() <= inner.date.first() &&
               inner.date.last() <= outer.date_end.last();
    };
    return inside(a, b) || inside(b, a);
}

bool places_disagree(const Meeting& a, const Meeting& b) {
    if (!a.place.empty() && !b.place.empty()) return a.place != b.place;
    return !a.country.empty() && !b.country.empty() && a.country != b.country;
}

bool same_place(const Meeting& a, const Meeting& b) {
    if (!a.place.empty() && !b.place.empty()) return a.place == b.place;
    return !a.country.empty() && a.country == b.country;
}

bool status_may_join(const Meeting& a, const Meeting& b) {
    return (a.status == MeetingStatus::denied) == (b.status == MeetingStatus::denied);
}

bool same_meeting(const Meeting& a, const Meeting& b) {
    if (!same_people(a, b) || !status_may_join(a, b) || a.mode != b.mode) return false;
    if (!same_time(a, b) || places_disagree(a, b)) return false;
    const auto coarser = std::min(a.date.precision(), b.date.precision());
    if (coarser == DatePrecision::day) return true;
    if (coarser == DatePrecision::month) return same_place(a, b) || (!a.implied && !b.implied);
    return same_place(a, b);
}

std::string say_date(const Corpus& corpus, const ReportOf& report, const Meeting& meeting) {
    return to_string(meeting.date) + " (" + corpus[report.document].id + ")";
}

// The most exact and least conjectural reading of all reports; held beats planned.
void absorb(Meeting& into, const Meeting& from) {
    if (from.date.precision() > into.date.precision()) into.date = from.date;
    if (!into.date_end.known()) into.date_end = from.date_end;
    if (into.place.empty()) into.place = from.place;
    if (into.country.empty()) into.country = from.country;
    if (from.status == MeetingStatus::held) into.status = MeetingStatus::held;
    into.implied = into.implied && from.implied;
    if (from.origin != into.origin) into.origin = Origin::amended;
    for (const std::string& name : from.participants)
        if (std::find(into.participants.begin(), into.participants.end(), name) ==
            into.participants.end())
            into.participants.push_back(name);
}

class Linker {
public:
    Linker(const Corpus& corpus, std::vector<const DocumentFacts*> facts)
        : corpus_(corpus), facts_(std::move(facts)) {}

    Steps run(LinkedFacts& linked) {
        for (const auto work : {&Linker::put_in_order, &Linker::link_meetings, &Linker::link_counts,
                                &Linker::link_figures, &Linker::derive, &Linker::point_back}) {
            co_await (this->*work)();
            ++done_;
        }
        linked = std::move(linked_);
    }
    // How many of all parts of the work are done.
    std::size_t done() const { return done_; }
    static constexpr std::size_t all = 6;

private:
    // By publication, so that the outcome does not hang on the order in which files were opened.
    Steps put_in_order() {
        for (DocumentIndex i = 0; i < facts_.size(); ++i) order_.push_back(i);
        co_await sort_in_steps(order_, [this](DocumentIndex a, DocumentIndex b) {
            const auto key = [&](DocumentIndex i) {
                return facts(i).published.value_or(Date{9999, 12, 31});
            };
            if (key(a) != key(b)) return key(a) < key(b);
            return corpus_[a].id < corpus_[b].id;
        });
        positions_.resize(order_.size());
        for (std::size_t i = 0; i < order_.size(); ++i) positions_[order_[i]] = i;
        places_of_.resize(order_.size());
    }

    Steps link_meetings() {
        // The most exact reports first: vaguer ones find them, rather than tie two of them
        // together.
        std::vector<ReportOf> reports;
        for (const DocumentIndex document : order_) {
            for (std::uint32_t i = 0; i < facts(document).meetings.size(); ++i)
                reports.push_back({document, i});
            co_await pause_here;
        }
        co_await sort_in_steps(reports, [this](const ReportOf& a, const ReportOf& b) {
            return meeting(a).date.precision() > meeting(b).date.precision();
        });
        for (const ReportOf& report : reports) {
            place_report(report);
            co_await pause_here;
        }
        for (LinkedMeeting& linked : linked_.meetings) {
            finish(linked);
            co_await pause_here;
        }
        co_await sort_in_steps(linked_.meetings,
                               [](const LinkedMeeting& a, const LinkedMeeting& b) {
                                   if (a.meeting.date.known() != b.meeting.date.known())
                                       return a.meeting.date.known();
                                   return a.meeting.date < b.meeting.date;
                               });
    }

    const DocumentFacts& facts(DocumentIndex document) const { return *facts_[document]; }
    const Meeting& meeting(const ReportOf& r) const { return facts(r.document).meetings[r.item]; }

    void place_report(const ReportOf& report) {
        const Meeting& told = meeting(report);
        std::vector<std::size_t>& own = places_of_[report.document];
        for (const std::size_t index : calendar_.around(told)) {
            LinkedMeeting& linked = linked_.meetings[index];
            if (!same_meeting(linked.meeting, told)) continue;
            // One article's own meetings were told apart by that article.
            if (std::find(own.begin(), own.end(), index) != own.end()) continue;
            linked.was_planned = linked.was_planned || told.status == MeetingStatus::planned ||
                                 linked.meeting.status == MeetingStatus::planned;
            absorb(linked.meeting, told);
            linked.reports.push_back(report);
            calendar_.add(index, linked.meeting);
            own.push_back(index);
            return;
        }
        LinkedMeeting fresh{told, {report}, false, {}};
        fresh.meeting.evidence.clear();
        own.push_back(linked_.meetings.size());
        calendar_.add(linked_.meetings.size(), fresh.meeting);
        linked_.meetings.push_back(std::move(fresh));
    }

    void finish(LinkedMeeting& linked) {
        linked.was_planned = linked.was_planned && linked.meeting.status == MeetingStatus::held;
        std::stable_sort(linked.reports.begin(), linked.reports.end(),
                         [&](const ReportOf& a, const ReportOf& b) {
                             return position(a.document) < position(b.document);
                         });
        for (std::size_t i = 0; i + 1 < linked.reports.size(); ++i) {
            const Meeting& a = meeting(linked.reports[i]);
            const Meeting& b = meeting(linked.reports[i + 1]);
            if (!a.date.agrees_with(b.date))
                linked.conflicts.push_back(say_date(corpus_, linked.reports[i], a) + " or " +
                                           say_date(corpus_, linked.reports[i + 1], b));
        }
    }

    std::size_t position(DocumentIndex document) const { return positions_[document]; }

    Steps link_counts() {
        for (const DocumentIndex document : order_) {
            for (std::uint32_t i = 0; i < facts(document).counts.size(); ++i)
                linked_.counts.push_back({{document, i}, facts(document).published});
            co_await pause_here;
        }
    }

    // What a figure is of, but for its value.
    using Subject = std::tuple<FigureKind, std::string, std::optional<Date>, std::optional<Date>,
                               Modality, bool, std::string>;
    static Subject subject_of(const TradeFigure& f) {
        return {f.kind,     f.unit,      f.period.first, f.period.last,
                f.modality, f.bilateral, f.compare_to};
    }
    struct BySize {
        bool operator()(Decimal a, Decimal b) const { return compare(a, b) < 0; }
    };

    Steps link_figures() {
        for (const DocumentIndex document : order_) {
            for (std::uint32_t i = 0; i < facts(document).figures.size(); ++i)
                place_figure({document, i}, facts(document).figures[i]);
            co_await pause_here;
        }
        co_await sort_in_steps(linked_.figures, [](const LinkedFigure& a, const LinkedFigure& b) {
            const Date never{9999, 12, 31};
            return a.figure.period.last.value_or(never) < b.figure.period.last.value_or(never);
        });
        // Only totals of one stated period can contradict each other.
        for (LinkedFigure& linked : linked_.figures) {
            const bool total =
                linked.figure.kind == FigureKind::trade_total && linked.figure.period.first;
            linked.disputed = total && values_of_[subject_of(linked.figure)].size() > 1;
            co_await pause_here;
        }
    }

    void place_figure(const ReportOf& report, const TradeFigure& figure) {
        const auto [at, is_new] =
            values_of_[subject_of(figure)].try_emplace(figure.value, linked_.figures.size());
        if (!is_new) {
            LinkedFigure& linked = linked_.figures[at->second];
            linked.reports.push_back(report);
            if (figure.origin != linked.figure.origin) linked.figure.origin = Origin::amended;
            return;
        }
        LinkedFigure fresh{figure, {report}, false};
        fresh.figure.evidence.clear();
        linked_.figures.push_back(std::move(fresh));
    }

    // A total of one period and its change against another give the other period's total.
    Steps derive() {
        std::map<std::pair<std::optional<Date>, std::optional<Date>>, std::vector<std::size_t>>
            changes;
        for (std::size_t i = 0; i < linked_.figures.size(); ++i) {
            const TradeFigure& figure = linked_.figures[i].figure;
            if (figure.kind == FigureKind::change_percent)
                changes[{figure.period.first, figure.period.last}].push_back(i);
            co_await pause_here;
        }
        for (const LinkedFigure& total : linked_.figures) {
            co_await pause_here;
            if (total.figure.kind != FigureKind::trade_total ||
                total.figure.modality != Modality::actual)
                continue;
            for (const std::size_t i :
                 changes[{total.figure.period.first, total.figure.period.last}])
                derive_from(total, linked_.figures[i]);
        }
    }

    void derive_from(const LinkedFigure& total, const LinkedFigure& change) {
        const TradeFigure& c = change.figure;
        const bool fits = c.kind == FigureKind::change_percent && c.modality == Modality::actual &&
                          c.period.first && c.period == total.figure.period &&
                          told_together(total, change);
        const auto base = parse_partial_date(c.compare_to);
        if (!fits || !base) return;
        const Decimal factor = add(Decimal::whole(1), multiply(c.value, Decimal{1, -2}));
        const auto value = divide(total.figure.value, factor, 4);
        if (!value || factor.digits <= 0) return;
        DerivedFigure derived;
        derived.figure = total.figure;
        derived.figure.value = *value;
        derived.figure.value_max.reset();
        derived.figure.approx = Approx::about;
        derived.figure.period = {base->first(), base->last()};
        derived.figure.rule = "derived";
        derived.formula = to_string(total.figure.value) + " ÷ " + to_string(factor);
        derived.from = {total.reports.front(), change.reports.front()};
        linked_.derived.push_back(std::move(derived));
    }

    // Only a change that the same article puts beside the total speaks of it. Reports come by
    // publication.
    bool told_together(const LinkedFigure& total, const LinkedFigure& change) const {
        auto from = change.reports.begin();
        for (const ReportOf& a : total.reports) {
            while (from != change.reports.end() && position(from->document) < position(a.document))
                ++from;
            for (auto b = from; b != change.reports.end() && b->document == a.document; ++b) {
                const TradeFigure& t = facts(a.document).figures[a.item];
                const TradeFigure& c = facts(b->document).figures[b->item];
                const auto distance =
                    static_cast<std::int64_t>(t.evidence.front().begin) - c.evidence.front().begin;
                if (distance < 400 && distance > -400) return true;
            }
        }
        return false;
    }

    static void point(std::vector<std::uint32_t>& items, const ReportOf& report,
                      std::size_t index) {
        if (items.size() <= report.item) items.resize(report.item + 1);
        items[report.item] = static_cast<std::uint32_t>(index);
    }

    Steps point_back() {
        linked_.meeting_of.resize(facts_.size());
        linked_.count_of.resize(facts_.size());
        linked_.figure_of.resize(facts_.size());
        for (std::size_t i = 0; i < linked_.meetings.size(); ++i) {
            for (const ReportOf& report : linked_.meetings[i].reports)
                point(linked_.meeting_of[report.document], report, i);
            co_await pause_here;
        }
        for (std::size_t i = 0; i < linked_.counts.size(); ++i) {
            const ReportOf& report = linked_.counts[i].report;
            point(linked_.count_of[report.document], report, i);
            co_await pause_here;
        }
        for (std::size_t i = 0; i < linked_.figures.size(); ++i) {
            for (const ReportOf& report : linked_.figures[i].reports)
                point(linked_.figure_of[report.document], report, i);
            co_await pause_here;
        }
    }

    const Corpus& corpus_;
    std::vector<const DocumentFacts*> facts_;
    std::size_t done_ = 0;
    std::vector<DocumentIndex> order_;
    std::vector<std::size_t> positions_;  // in that order, by document
    MeetingCalendar calendar_;
    std::vector<std::vector<std::size_t>> places_of_;  // of a document's reports so far
    std::map<Subject, std::map<Decimal, std::size_t, BySize>> values_of_;
    LinkedFacts linked_;
};

}  // namespace

Steps link_facts_in_steps(const Corpus& corpus, std::vector<const DocumentFacts*> facts,
                          LinkedFacts& linked, double& done) {
    Linker linker(corpus, std::move(facts));
    Steps work = linker.run(linked);
    for (; !work.done(); work.step()) {
        done = static_cast<double>(linker.done()) / static_cast<double>(Linker::all);
        co_await pause_here;
    }
}

LinkedFacts link_facts(const Corpus& corpus, const std::vector<DocumentFacts>& facts) {
    std::vector<const DocumentFacts*> each;
    for (const DocumentFacts& one : facts) each.push_back(&one);
    LinkedFacts linked;
    double done = 0;
    finish(link_facts_in_steps(corpus, std::move(each), linked, done));
    return linked;
}

bool counts(const LinkedMeeting& linked, const CountingRules& rules) {
    const Meeting& m = linked.meeting;
    if (m.status == MeetingStatus::denied) return false;
    if (m.status == MeetingStatus::planned && !rules.planned) return false;
    if (m.implied && !rules.implied) return false;
    if (m.mode == MeetingMode::video && !rules.video) return false;
    return m.mode != MeetingMode::phone || rules.phone;
}

bool is_within(const LinkedMeeting& linked, const std::optional<DateRange>& period) {
    const Meeting& meeting = linked.meeting;
    return !period || is_within(days_of(meeting.date, meeting.date_end), *period);
}

std::size_t number_of_meetings(const LinkedFacts& facts, const CountingRules& rules) {
    return static_cast<std::size_t>(
        std::count_if(facts.meetings.begin(), facts.meetings.end(),
                      [&](const LinkedMeeting& m) { return counts(m, rules); }));
}

std::vector<Source> sources_of(const LinkedMeeting& linked,
                               const std::vector<DocumentFacts>& facts) {
    std::vector<Source> sources;
    for (const ReportOf& r : linked.reports)
        append_sources(sources, r.document, facts[r.document].meetings[r.item]);
    return sources;
}

std::vector<Source> sources_of(const LinkedCount& linked, const std::vector<DocumentFacts>& facts) {
    std::vector<Source> sources;
    append_sources(sources, linked.report.document,
                   facts[linked.report.document].counts[linked.report.item]);
    return sources;
}

std::vector<Source> sources_of(const LinkedFigure& linked,
                               const std::vector<DocumentFacts>& facts) {
    std::vector<Source> sources;
    for (const ReportOf& r : linked.reports)
        append_sources(sources, r.document, facts[r.document].figures[r.item]);
    return sources;
}

std::vector<Source> sources_of(const DerivedFigure& derived,
                               const std::vector<DocumentFacts>& facts) {
    std::vector<Source> sources;
    for (const ReportOf& r : derived.from)
        append_sources(sources, r.document, facts[r.document].figures[r.item]);
    return sources;
}

}  // namespace communique
