// Language files of any kind: the input replaces one of the compiled-in files, which its first byte
// chooses. A malformed one is an error with a place; one that is accepted must read a text.

#include <vector>

#include "base/asset.h"
#include "facts/reading/reader.h"
#include "fuzz/check.h"

using namespace communique;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto compiled_in = language_assets();
    // The rule files and the short tables; a table of all leaders would be read anew in every run.
    std::vector<Asset> files;
    std::vector<std::size_t> replaceable;
    for (const Asset& asset : compiled_in) {
        if (asset.bytes.size() > 30'000) continue;
        replaceable.push_back(files.size());
        files.push_back(asset);
    }
    check(!replaceable.empty(), "there are language files");
    files[replaceable[data[0] % replaceable.size()]].bytes = as_text(data + 1, size - 1);
    const auto reader = Reader::create(files);
    if (!reader) {
        check(!reader.error().message.empty(), "an error says what is wrong");
        return 0;
    }
    Document document;
    document.text =
        "BEIJING (AP) - President Li met Chancellor Berg on 3 May 2024 over $20 billion.";
    document.published = Date{2024, 5, 16};
    reader->read(document, WithMentions::yes);
    return 0;
}
