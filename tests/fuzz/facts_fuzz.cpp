// Whole documents: whatever the text says, every fact can be traced to words that are there, and
// its JSON is read back as the same facts.

#include <cstdlib>

#include "base/asset.h"
#include "base/json.h"
#include "facts/facts_json.h"
#include "facts/reading/reader.h"
#include "fuzz/check.h"

using namespace communique;

namespace {

const Reader& reader() {
    static const Result<Reader> made = Reader::create(language_assets());
    check(made.ok(), "the language data that is compiled in can be read");
    return *made;
}

class Checker {
public:
    explicit Checker(std::string_view text) : text_(text), index_(text) {}

    template <class Items>
    void check_evidence(const Items& items) const {
        for (const auto& item : items) {
            check(!item.evidence.empty(), "every fact has evidence");
            check(!item.rule.empty(), "every fact names its rule");
            for (const Span span : item.evidence) {
                check_span(index_, text_, span);
                check(!span.empty(), "evidence is not empty");
            }
        }
    }

    void check_facts(const DocumentFacts& facts) const {
        check_evidence(facts.meetings);
        check_evidence(facts.counts);
        check_evidence(facts.figures);
        for (const Mention& mention : facts.mentions) check_span(index_, text_, mention.span);
        for (const Warning& warning : facts.warnings) check_span(index_, text_, warning.span);
        std::uint32_t end = 0;
        for (const Span sentence : facts.sentences) {
            check_span(index_, text_, sentence);
            check(sentence.begin >= end, "sentences stand in order");
            end = sentence.end;
        }
    }

private:
    std::string_view text_;
    CodePointIndex index_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Document document;
    document.id = "fuzz";
    document.text = as_text(data, size);
    // Some texts have a date, so that relative ones are resolved.
    if (size % 4 != 0) document.published = Date{2024, 5, 16};
    const DocumentFacts facts = reader().read(document, WithMentions::yes);
    Checker(document.text).check_facts(facts);

    check(parse_json(facts_to_json(facts, document.text, WithMentions::yes)).ok(),
          "facts are printed as JSON");
    // Mentions are for other programs; ours read the facts back without them.
    const std::string json = facts_to_json(facts, document.text, WithMentions::no);
    const auto value = parse_json(json);
    check(value.ok(), "facts are printed as JSON");
    const auto back = facts_from_json(*value, document.text);
    check(back.ok(), "printed facts can be read");
    check(facts_to_json(*back, document.text, WithMentions::no) == json,
          "facts that were read back print the same");
    return 0;
}
