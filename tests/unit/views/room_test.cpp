// In every language and on every screen the words have room: none lies on another.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "drawn_words.h"
#include "stand.h"
#include "unit/figures/invented_library.h"

using namespace communique;

namespace {

// Words of one line that lie on each other.
std::string collisions() {
    std::vector<test::DrawnWord> words = test::drawn_places();
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
        return a.baseline != b.baseline ? a.baseline < b.baseline : a.left < b.left;
    });
    std::string found;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const test::DrawnWord& a = words[i - 1];
        const test::DrawnWord& b = words[i];
        // Punctuation may follow a word in another style.
        const float air = a.text.size() > 2 && b.text.size() > 2 ? 1.5F : -1.0F;
        if (a.baseline == b.baseline && b.left < a.right + air)
            found += a.text + " on " + b.text + "; ";
    }
    return found;
}

}  // namespace

TEST_CASE("no word is drawn on another") {
    for (const Asset& asset : interface_assets())
        REQUIRE(learn(*language_named(asset.path.substr(0, 2)), asset.bytes));
    const std::vector<std::string> views{"tab=overview",
                                         "tab=meetings&implied=1&planned=1",
                                         "tab=trade",
                                         "tab=reader&doc=north&s=0.3",
                                         "tab=keywords",
                                         "tab=keywords&q=trade",
                                         "tab=keywords&stat=log_likelihood&of=north&word=oslo",
                                         "tab=keywords&stat=tf_idf_ltc&of=north&word=oslo",
                                         "tab=keywords&stat=dp&word=oslo",
                                         "tab=keywords&list=collocates&q=oslo&word=in&least=1"};
    for (const std::string_view code : {"en", "ru", "zh"}) {
        for (const float width : {1440.0F, 768.0F, 390.0F, 320.0F}) {
            test::Stand stand(width, 6000);
            stand.explorer.coarse = width < 800;
            for (const std::string& view : views) {
                stand.show(test::invented_library(), "lang=" + std::string(code) + "&" + view);
                stand.frames(4);
                CAPTURE(code, width, view);
                CHECK(collisions() == "");
            }
        }
    }
    speak(Tongue::english);
}
