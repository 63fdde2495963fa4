// The day or the month of news that gives neither. See gathering.h.
#include <algorithm>

#include "facts/reading/gathering.h"

namespace communique {
namespace {

// "Mbeki has met Mugabe", "has arrived for talks": what has just been done.
bool is_just_done(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t + 1 < end; ++t) {
        if (scan.form(t) != "has" && scan.form(t) != "have") continue;
        const std::uint32_t verb = scan.form(t + 1) == "just" ? t + 2 : t + 1;
        for (const Name cls : Names{"MEET", "HOLD", "HOST", "JOINT", "TRAVELLED", "TELL", "SPEAK",
                                    "PHONE", "VISIT_VERB"})
            for (const Item& item : scan.items[verb < end ? verb : t + 1])
                if (item.cls == scan.lexicon.find_class(cls) && scan.value_of(item) != "base")
                    return true;
        if (verb == t + 2) return true;
    }
    return false;
}

// A headline tells it, and the first sentence below says "has held talks".
bool heads_what_is_just_done(const Article& article, const Gathered& g) {
    constexpr std::uint32_t near = 4;  // lines
    const auto& sentences = article.scan.analysis.sentences;
    if (sentences[g.sentence].line != LineKind::headline) return false;
    const auto& evidence = g.meeting.evidence;
    for (std::uint32_t s = g.sentence + 1; s < sentences.size() && s <= g.sentence + near; ++s)
        if (std::find(evidence.begin(), evidence.end(), sentences[s].span) != evidence.end() &&
            is_just_done(article, s))
            return true;
    return false;
}

}  // namespace

void month_of_news(const Article& article, std::vector<Gathered>& all) {
    constexpr int first_days = 3;  // of a month: it may have been the one before
    const auto& reference = article.scan.reference;
    if (!reference) return;
    for (Gathered& g : all) {
        if (!g.main || g.meeting.status != MeetingStatus::held || g.meeting.date.known()) continue;
        if (is_just_done(article, g.sentence) || heads_what_is_just_done(article, g))
            g.meeting.date = PartialDate::of(*reference);
        else if (reference->day > first_days)
            g.meeting.date = PartialDate{reference->year, reference->month, 0};
    }
}

}  // namespace communique
