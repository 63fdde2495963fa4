// Counts the words of a file with ICU's BreakIterator and nothing else, as a measure of how fast a
// good library walks over the same text once. Prints the words and the seconds the counting took,
// without the start of the program.
//
//   icu_words FILE utf8|utf16

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace {

long count(icu::BreakIterator& words) {
    long found = 0;
    words.first();
    while (words.next() != icu::BreakIterator::DONE)
        if (words.getRuleStatus() != UBRK_WORD_NONE) ++found;
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    if (!file || U_FAILURE(status)) return 1;
    const auto start = std::chrono::steady_clock::now();
    long found = 0;
    if (std::string_view(argv[2]) == "utf16") {
        const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
        words->setText(wide);
        found = count(*words);
    } else {
        UText* view =
            utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        words->setText(view, status);
        found = count(*words);
        utext_close(view);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%ld %.6f\n", found, took.count());
    return U_FAILURE(status) ? 1 : 0;
}
