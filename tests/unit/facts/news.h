#pragma once
// Short news as the reader understands them, for the tests of wordings. A case is the day of
// publication, the text, and what follows from it in one line.

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/asset.h"
#include "facts/reading/reader.h"

namespace communique::test {

inline const Reader& reader() {
    static const Result<Reader> created = Reader::create(language_assets());
    REQUIRE(created.ok());
    return created.value();
}

inline DocumentFacts read(const std::string& text, std::optional<Date> published,
                          WithMentions with = WithMentions::no,
                          std::vector<std::string> pair = {}) {
    Document document;
    document.text = text;
    document.published = published;
    document.pair = std::move(pair);
    return reader().read(document, with);
}

// The meetings as "date|place|mode|status", "; " between them.
inline std::string meetings_of(const std::string& text, std::optional<Date> published) {
    std::string joined;
    for (const Meeting& m : read(text, published).meetings) {
        if (!joined.empty()) joined += "; ";
        joined += to_string(m.date) + "|" + m.place + "|" + std::string(name_of(m.mode)) + "|" +
                  std::string(name_of(m.status));
    }
    return joined;
}

inline std::string meetings(const std::string& text, Date published) {
    return meetings_of(text, published);
}

// " first/last", "-" for an open end; nothing where the text tells of no time.
inline std::string period(const TradeFigure& figure) {
    const auto day = [](const std::optional<Date>& d) { return d ? to_string(*d) : "-"; };
    if (!figure.period.first && !figure.period.last) return {};
    return " " + day(figure.period.first) + "/" + day(figure.period.last);
}

// What plain_figures writes behind a value of that calendar year.
inline const std::string in_2018 = " 2018-01-01/2018-12-31";
inline const std::string in_2019 = " 2019-01-01/2019-12-31";
inline const std::string in_2020 = " 2020-01-01/2020-12-31";

// "value first/last" of the bilateral figures, "; " between them.
inline std::string plain_figures(const std::string& text, Date published = {2021, 5, 12}) {
    std::string joined;
    for (const TradeFigure& figure : read(text, published).figures) {
        if (!figure.bilateral) continue;
        if (!joined.empty()) joined += "; ";
        joined += to_string(figure.value);
        joined += period(figure);
    }
    return joined;
}

struct Case {
    Date published;
    std::string text;
    std::string expected;
};

inline void check_meetings(std::span<const Case> cases) {
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(meetings(c.text, c.published) == c.expected);
    }
}

}  // namespace communique::test
