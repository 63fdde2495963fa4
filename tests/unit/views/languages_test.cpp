// The interface in another language: what follows the address, and what stays as it was read.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "base/utf8.h"
#include "stand.h"
#include "unit/figures/invented_library.h"
#include "views/panels.h"

using namespace communique;
using test::Stand;

namespace {

void learn_all() {
    for (const Asset& asset : interface_assets())
        REQUIRE(learn(*language_named(asset.path.substr(0, 2)), asset.bytes));
}

Library north() {
    Library library;
    test::add_north_article(library);
    relink(library);
    return library;
}

bool has_stop(const Stand& stand, std::string_view label) {
    for (const Stop& stop : stand.explorer.focus.last_frame())
        if (stop.label == label) return true;
    return false;
}

}  // namespace

TEST_CASE("the interface follows the language of the address, and back") {
    learn_all();
    Stand stand;
    stand.show(north(), "tab=meetings&lang=ru");
    stand.frames(2);
    CHECK(has_stop(stand, "Встречи"));
    CHECK(stand.answers.sections["companion-meetings"].find("Дата") != std::string::npos);
    stand.explorer.link.language = Tongue::chinese;
    stand.frames(2);
    CHECK(has_stop(stand, "会晤"));
    CHECK(stand.answers.sections["companion-meetings"].find("日期") != std::string::npos);
    CHECK(address_sent(stand.explorer).find("lang=zh") != std::string::npos);
    stand.explorer.link.language = Tongue::english;
    stand.frames(2);
    CHECK(has_stop(stand, "Meetings"));
    CHECK(address_sent(stand.explorer).find("lang") == std::string::npos);
    CHECK(spoken() == Tongue::english);
}

TEST_CASE("a series that is switched off stays off in every language") {
    learn_all();
    Stand stand;
    stand.show(north(), "tab=meetings&lang=ru&hide=meetings.held%2C%20in%20person");
    stand.frames(2);
    const auto legend = [&stand] { return stand.explorer.shelf.find("meetings")->scene.legend; };
    REQUIRE_FALSE(legend().empty());
    CHECK(legend().front().off);
    CHECK(legend().front().text == "состоялась, личная");
    CHECK(legend().front().series == "meetings.held, in person");
    speak(Tongue::english);
}

TEST_CASE("the fonts can draw all that the catalogues say") {
    const Stand stand;
    for (const Asset& asset : interface_assets()) {
        for (std::size_t at = 0; at < asset.bytes.size();) {
            const CodePoint c = decode_at(asset.bytes, at);
            at += c.size;
            if (c.value < U' ') continue;
            INFO(asset.path << ": code point " << static_cast<unsigned>(c.value));
            CHECK(can_draw(stand.explorer.face, asset.bytes.substr(at - c.size, c.size)));
        }
    }
    for (const Tongue language : languages) CHECK(can_draw(stand.explorer.face, own_name_of(language)));
}

TEST_CASE("letters that are loaded anew find a clean texture") {
    // What stood in it before would show as dust at the edges of the new letters.
    Stand stand;
    const auto inked = [] {
        ImGui::NewFrame();
        ImGui::Render();
        const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
        const auto* pixels = texture.Pixels;
        return std::count_if(pixels, pixels + texture.GetSizeInBytes(), [](unsigned char c) { return c == 255; });
    };
    const auto before = inked();
    stand.show(north(), "tab=meetings");
    stand.frames(2);
    REQUIRE(inked() > before + 1000);
    stand.load_letters();
    CHECK(inked() <= before);
}
