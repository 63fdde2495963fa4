#pragma once
// A Document is one article as it was given: its text byte for byte, and what is known about it.
// A Corpus is several of them. A Source says where in a corpus a thing was read; a Warning says
// what was odd there. Boilerplate is marked, never cut, so offsets stay those of the file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"

namespace communique {

using DocumentIndex = std::uint32_t;

// How the publication date is known.
enum class DateBasis { none, given, stated, inferred };
std::string_view name_of(DateBasis basis);  // "given", "stated", "inferred", "" for none
DateBasis date_basis_of(std::string_view name);

struct Document {
    std::string id;
    std::string title;
    std::string publisher;
    std::string url;
    std::string language = "en";
    std::optional<Date> published;
    DateBasis published_basis = DateBasis::none;
    std::string published_note;     // in words, how the date is known
    std::vector<std::string> pair;  // two names when the reader gave them, else empty
    std::string text;
};

struct Warning {
    std::string message;
    Span span;

    friend bool operator==(const Warning&, const Warning&) = default;
};

using Corpus = std::vector<Document>;

// The id itself where no document has it yet, else with "-2", "-3" behind it.
std::string free_id(const Corpus& corpus, const std::string& id);

// The address if it is one of the web, else nothing: others do not lead to a publisher.
std::string web_address(std::string_view address);

struct Source {
    DocumentIndex document = 0;
    Span span;

    friend bool operator==(Source, Source) = default;
};

// The words at the source; empty when it lies outside the corpus.
std::string_view quote(const Corpus& corpus, Source source);

}  // namespace communique
