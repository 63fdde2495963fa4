#include "facts/facts_json.h"

#include <array>
#include <optional>

#include "base/utf8.h"

namespace communique {
namespace {

// Writing.

class FactsWriter {
public:
    FactsWriter(std::string& out, std::string_view text) : json_(out), text_(text), index_(text) {}

    void write(const DocumentFacts& facts, WithMentions mentions) {
        json_.begin_object();
        json_.key("format").value("communique.facts/1");
        json_.key("id").value_or_null(facts.id);
        json_.key("published")
            .value_or_null(facts.published ? to_string(*facts.published) : std::string());
        json_.key("published_basis").value_or_null(name_of(facts.published_basis));
        write_pair(facts);
        json_.key("meetings").begin_array();
        for (const Meeting& meeting : facts.meetings) write(meeting);
        json_.end_array().key("counts").begin_array();
        for (const ReportedCount& count : facts.counts) write(count);
        json_.end_array().key("figures").begin_array();
        for (const TradeFigure& figure : facts.figures) write(figure);
        json_.end_array().key("warnings").begin_array();
        for (const Warning& warning : facts.warnings) {
            json_.begin_object().key("message").value(warning.message);
            write_span(warning.span);
            json_.end_object();
        }
        json_.end_array();
        if (mentions == WithMentions::yes) write_mentions(facts);
        json_.end_object();
    }

private:
    void write_pair(const DocumentFacts& facts) {
        json_.key("pair");
        if (facts.pair.empty()) {
            json_.null();
            return;
        }
        json_.begin_array();
        for (const std::string& name : facts.pair) json_.value(name);
        json_.end_array();
    }

    void write_span(Span span) {
        json_.key("begin").value(index_.code_point_of(span.begin));
        json_.key("end").value(index_.code_point_of(span.end));
    }

    void write_evidence(const std::vector<Span>& evidence, const std::string& rule) {
        json_.key("evidence").begin_array();
        for (const Span span : evidence) {
            json_.begin_object();
            write_span(span);
            json_.key("text").value(slice(text_, span)).end_object();
        }
        json_.end_array().key("rule").value(rule);
    }

    void write(const Meeting& meeting) {
        constexpr std::array<std::string_view, 4> precisions{"none", "year", "month", "day"};
        json_.begin_object();
        json_.key("date").value_or_null(to_string(meeting.date));
        json_.key("date_precision")
            .value(precisions[static_cast<std::size_t>(meeting.date.precision())]);
        json_.key("date_end").value_or_null(to_string(meeting.date_end));
        json_.key("place").value_or_null(meeting.place);
        json_.key("country").value_or_null(meeting.country);
        json_.key("mode").value(name_of(meeting.mode));
        json_.key("status").value(name_of(meeting.status));
        json_.key("participants").begin_array();
        for (const std::string& name : meeting.participants) json_.value(name);
        json_.end_array();
        json_.key("implied").value(meeting.implied);
        write_evidence(meeting.evidence, meeting.rule);
        json_.end_object();
    }

    void write(const ReportedCount& count) {
        json_.begin_object();
        json_.key("value").value(count.value);
        json_.key("ordinal_or_total").value(name_of(count.kind));
        json_.key("approx").value_or_null(name_of(count.approx));
        json_.key("scope_start").value_or_null(to_string(count.scope_start));
        json_.key("scope_end").value_or_null(to_string(count.scope_end));
        if (count.recency) json_.key("recency").value(true);
        write_evidence(count.evidence, count.rule);
        json_.end_object();
    }

    void write(const TradeFigure& figure) {
        json_.begin_object();
        json_.key("kind").value(name_of(figure.kind));
        json_.key("value").value(figure.value);
        json_.key("value_max");
        if (figure.value_max) json_.value(*figure.value_max);
        else json_.null();
        json_.key("unit").value_or_null(figure.unit);
        json_.key("approx").value_or_null(name_of(figure.approx));
        json_.key("modality").value(name_of(figure.modality));
        const auto day = [](const std::optional<Date>& date) {
            return date ? to_string(*date) : std::string();
        };
        json_.key("period_start").value_or_null(day(figure.period.first));
        json_.key("period_end").value_or_null(day(figure.period.last));
        json_.key("compare_to").value_or_null(figure.compare_to);
        json_.key("about").value_or_null(figure.about);
        json_.key("bilateral").value(figure.bilateral);
        write_evidence(figure.evidence, figure.rule);
        json_.end_object();
    }

    void write_mentions(const DocumentFacts& facts) {
        json_.key("sentences").begin_array();
        for (const Span span : facts.sentences) {
            json_.begin_object();
            write_span(span);
            json_.end_object();
        }
        json_.end_array().key("mentions").begin_array();
        for (const Mention& mention : facts.mentions) write(mention);
        json_.end_array();
    }

    void write(const Mention& mention) {
        json_.begin_object().key("type").value(name_of(mention.kind));
        write_span(mention.span);
        json_.key("text").value(slice(text_, mention.span));
        const bool named = mention.kind == MentionKind::date ||
                           mention.kind == MentionKind::party || mention.kind == MentionKind::place;
        if (named) {
            json_.key("value").value_or_null(mention.text);
        } else {
            json_.key("value").value(mention.value);
            if (mention.value_max)
                json_.key("range")
                    .begin_array()
                    .value(mention.value)
                    .value(*mention.value_max)
                    .end_array();
            if (!mention.unit.empty()) json_.key("unit").value(mention.unit);
        }
        if (!mention.rule.empty()) json_.key("rule").value(mention.rule);
        json_.end_object();
    }

    JsonWriter json_;
    std::string_view text_;
    CodePointIndex index_;
};

template <class Enum>
Enum enum_of(std::string_view name, Enum last) {
    return value_named(name, last).value_or(Enum{});
}

PartialDate partial(std::string_view iso) {
    return parse_partial_date(iso).value_or(PartialDate{});
}

class FactsReader {
public:
    FactsReader(std::string_view text)
        : text_(text), index_(text), length_(index_.code_point_of(size())) {}

    bool broken = false;

    Span span(const JsonValue& json) {
        const auto begin = json.decimal("begin");
        const auto end = json.decimal("end");
        if (!begin || !end) {
            broken = true;
            return {};
        }
        const auto first = to_int(*begin);
        const auto last = to_int(*end);
        if (first < 0 || last < first || last > length_) {
            broken = true;
            return {};
        }
        return {index_.byte_of(static_cast<std::uint32_t>(first)),
                index_.byte_of(static_cast<std::uint32_t>(last))};
    }

    std::vector<Span> evidence(const JsonValue& json) {
        std::vector<Span> spans;
        for (const JsonValue& item : json.list("evidence")) spans.push_back(span(item));
        return spans;
    }

    Meeting meeting(const JsonValue& json) {
        Meeting m;
        m.date = partial(json.text("date"));
        m.date_end = partial(json.text("date_end"));
        m.place = json.text("place");
        m.country = json.text("country");
        m.mode = enum_of(json.text("mode"), MeetingMode::phone);
        m.status = enum_of(json.text("status"), MeetingStatus::denied);
        for (const JsonValue& name : json.list("participants"))
            m.participants.push_back(name.string);
        m.implied = json.flag("implied");
        m.evidence = evidence(json);
        m.rule = json.text("rule");
        return m;
    }

    ReportedCount count(const JsonValue& json) {
        ReportedCount c;
        c.value = json.decimal("value").value_or(Decimal{});
        c.kind = enum_of(json.text("ordinal_or_total"), CountKind::total);
        c.approx = enum_of(json.text("approx"), Approx::record);
        c.scope_start = partial(json.text("scope_start"));
        c.scope_end = partial(json.text("scope_end"));
        c.recency = json.flag("recency");
        c.evidence = evidence(json);
        c.rule = json.text("rule");
        return c;
    }

    TradeFigure figure(const JsonValue& json) {
        TradeFigure f;
        f.kind = enum_of(json.text("kind"), FigureKind::other);
        f.value = json.decimal("value").value_or(Decimal{});
        f.value_max = json.decimal("value_max");
        f.unit = json.text("unit");
        f.approx = enum_of(json.text("approx"), Approx::record);
        f.modality = enum_of(json.text("modality"), Modality::hypothetical);
        f.period = {parse_date(json.text("period_start")), parse_date(json.text("period_end"))};
        f.compare_to = json.text("compare_to");
        f.about = json.text("about");
        f.bilateral = json.flag("bilateral");
        f.evidence = evidence(json);
        f.rule = json.text("rule");
        return f;
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

    std::string_view text_;
    CodePointIndex index_;
    std::int64_t length_;
};

}  // namespace

std::string facts_to_json(const DocumentFacts& facts, std::string_view text,
                          WithMentions mentions) {
    std::string out;
    FactsWriter(out, text).write(facts, mentions);
    return out;
}

Result<DocumentFacts> facts_from_json(const JsonValue& json, std::string_view text) {
    FactsReader reader(text);
    DocumentFacts facts;
    facts.id = json.text("id");
    facts.published = parse_date(json.text("published"));
    facts.published_basis = date_basis_of(json.text("published_basis"));
    for (const JsonValue& name : json.list("pair")) facts.pair.push_back(name.string);
    for (const JsonValue& item : json.list("meetings"))
        facts.meetings.push_back(reader.meeting(item));
    for (const JsonValue& item : json.list("counts")) facts.counts.push_back(reader.count(item));
    for (const JsonValue& item : json.list("figures")) facts.figures.push_back(reader.figure(item));
    for (const JsonValue& item : json.list("warnings"))
        facts.warnings.push_back({std::string(item.text("message")), reader.span(item)});
    for (const JsonValue& item : json.list("sentences"))
        facts.sentences.push_back(reader.span(item));
    if (reader.broken)
        return Error{ErrorCode::malformed_json, "an offset lies outside the article's text",
                     facts.id};
    return facts;
}

}  // namespace communique
