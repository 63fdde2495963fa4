// The interface in another language: what follows the address, and what stays as it was read.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/utf8.h"
#include "bench/crowd.h"
#include "drawn_words.h"
#include "figures/figures.h"
#include "stand.h"
#include "unit/figures/invented_library.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

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

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The words in Latin letters of a text; in HTML those outside of tags and entities.
enum class Writing : bool { plain, html };
std::vector<std::string> latin_words(std::string_view text, Writing writing = Writing::plain) {
    std::vector<std::string> words;
    char until = 0;
    bool open = false;
    for (const char c : text) {
        if (writing == Writing::html && until == 0 && c == '<') until = '>';
        if (writing == Writing::html && until == 0 && c == '&') until = ';';
        const bool here = until == 0 && is_letter(c);
        if (here && !open) words.emplace_back();
        if (here) words.back() += c;
        open = here;
        if (c == until) until = 0;
    }
    return words;
}

// What is Latin in every language: the articles' own words, signs of formulas, names of formats and
// keys, and what a translation itself leaves so.
std::set<std::string> latin_everywhere(const Library& library, std::string_view code) {
    std::set<std::string> known{
        "communiqué", "communiqu", "EN",         "RU",      "ZH",   "English", "SVG", "CSV",
        "JSON",       "PNG",       "TimelineJS", "Esc",     "L",    "R",       "gas", "oil",
        "partner",    "no",        "limits",     "NEAR",    "deal", "x",       "b",   "by",
        "News",       "Kyodo",     "said",       "percent", "will", "Z"};
    const auto add = [&known](std::string_view text) {
        for (std::string& word : latin_words(text)) known.insert(std::move(word));
    };
    for (const Document& document : library.corpus) {
        for (const std::string& text :
             {document.id, document.text, document.title, document.publisher})
            add(text);
    }
    for (const DocumentFacts& facts : library.facts) {
        for (const std::string& name : facts.pair) add(name);
        for (const Meeting& meeting : facts.meetings) add(meeting.place + " " + meeting.country);
    }
    for (const MeasureCard& card : measure_cards()) {
        if (say(card.formula) == card.formula) add(card.formula);
        if (say(card.source) == card.source) add(card.source);
    }
    for (const Asset& asset : interface_assets()) {
        if (asset.path.substr(0, 2) != code) continue;
        for (std::string_view rest = asset.bytes; !rest.empty();) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
                add(line.substr(tab));
        }
    }
    return known;
}

// The English that is left in what was drawn, written beside it and announced.
std::set<std::string> english_left(const Stand& stand, const std::set<std::string>& known) {
    std::set<std::string> left;
    const auto look_at = [&](std::string_view text, Writing writing = Writing::plain) {
        for (std::string& word : latin_words(text, writing))
            if (known.count(word) == 0) left.insert(std::move(word));
    };
    for (const std::string& word : test::drawn_words()) look_at(word);
    for (const auto& [section, html] : stand.answers.sections) look_at(html, Writing::html);
    for (const Stop& stop : stand.explorer.focus.last_frame()) look_at(stop.label);
    look_at(stand.answers.announced);
    return left;
}

std::string in_words(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += " " + word;
    return text;
}

TEST_CASE("the letters of names that news is written with can be drawn") {
    Stand stand;
    for (const std::string_view name :
         {"Xi Jinping 习近平", "習近平", "普京", "蔡英文", "Αθήνα", "Đà Nẵng", "Erdoğan",
          "Қасым-Жомарт Тоқаев", "Orbán", "Škoda"}) {
        CAPTURE(name);
        CHECK(can_draw(stand.explorer.face, name));
    }
}

}  // namespace

TEST_CASE("what is drawn can be read back from the frame") {
    Stand stand;
    stand.show(north(), "tab=meetings");
    stand.frames(3);
    const std::vector<std::string> words = test::drawn_words();
    for (const std::string_view word : {"communiqué", "Meetings", "Oslo", "2020"}) {
        INFO(word);
        CHECK(std::find(words.begin(), words.end(), word) != words.end());
    }
}

TEST_CASE("no panel mixes English into another language") {
    learn_all();
    const std::vector<std::string> views{
        "tab=overview",
        "tab=meetings&implied=1&planned=1",
        "tab=meetings&time=2019..2020",
        "tab=trade",
        "tab=reader",
        "tab=reader&doc=north&s=0.0",
        "tab=keywords",
        "tab=keywords&q=oslo&word=oslo",
        "tab=keywords&q=nothing",
        "tab=keywords&q=(gas",
        "tab=keywords&q=trade|gas&context=sentence&sort=1L,date",
        "tab=keywords&list=phrases",
        "tab=keywords&list=collocates&q=oslo&word=in&least=1",
        "tab=keywords&list=collocates",
        "tab=keywords&stat=tf_idf_ltc",
        "tab=keywords&stat=tf_idf_ltc&of=north&word=oslo",
        "tab=keywords&stat=log_likelihood&of=north&word=oslo",
        "tab=keywords&stat=log_likelihood",
        "tab=keywords&stat=simple_maths&of=north&n=10&dir=under&word=gas",
        "tab=keywords&stat=fisher&of=south&dir=both&word=gas",
        "tab=keywords&stat=dp&word=oslo",
        "tab=keywords&stat=juilland_d&word=gas",
        "tab=meetings&figur=1&time=20x&doc=none",
        "embed=1&figure=meetings",
        "embed=1&figure=trade",
        "embed=1&figure=keywords",
        "embed=1&figure=meetings-by-year",
        "tab=meetings#fix=",
        "tab=reader&doc=north&s=0.77"};
    for (const auto& [code, language] :
         {std::pair("ru", Tongue::russian), std::pair("zh", Tongue::chinese)}) {
        for (const float width : {1440.0F, 390.0F}) {
            Stand stand(width, 9000);
            stand.explorer.coarse = width < 400;
            for (const std::string& view : views) {
                stand.show(test::invented_library(), std::string("lang=") + code + "&" + view);
                stand.frames(4);
                CAPTURE(code, width, view);
                REQUIRE(spoken() == language);
                auto known = latin_everywhere(stand.explorer.library, code);
                for (std::string& word : latin_words(view))
                    known.insert(std::move(word));  // what was asked
                const std::string left = in_words(english_left(stand, known));
                CHECK(left == "");
            }
            const auto known = latin_everywhere(stand.explorer.library, code);
            stand.show(test::invented_library(), std::string("tab=meetings&lang=") + code);
            for (const std::string_view menu : {share_menu, language_menu, std::string_view()}) {
                stand.explorer.open_menu = menu;
                stand.explorer.shows_keys = menu.empty();
                stand.frames(3);
                CAPTURE(code, width, menu);
                CHECK(in_words(english_left(stand, known)) == "");
            }
            stand.explorer.shows_keys = false;
            for (const std::string_view key : {"meeting:0", "count:0"}) {
                edit_fact(stand.explorer, "table meetings", key);
                stand.frames(3);
                CAPTURE(code, width, key);
                CHECK(in_words(english_left(stand, known)) == "");
            }
        }
    }
    speak(Tongue::english);
}

namespace {

// Says what RE2 says of an open parenthesis.
class RefusingEngine final : public RegexEngine {
public:
    Result<std::unique_ptr<Regex>> compile(std::string_view, MatchCase) const override {
        return Error{ErrorCode::bad_argument,
                     "the regular expression cannot be read: missing ): (oslo", "query:1"};
    }
};

}  // namespace

TEST_CASE("why a file or a regular expression cannot be read is said in the language, too") {
    learn_all();
    const RefusingEngine engine;
    for (const char* code : {"ru", "zh"}) {
        Stand stand(1440, 3000);
        stand.explorer.regex = &engine;
        stand.explorer.problems = {"1.txt: the file cannot be read",
                                   "2: the folder holds no articles"};
        stand.show(test::invented_library(), std::string("tab=keywords&q=/(oslo/&lang=") + code);
        stand.frames(4);
        auto known = latin_everywhere(stand.explorer.library, code);
        known.insert({"txt", "oslo"});
        CAPTURE(code);
        CHECK(in_words(english_left(stand, known)) == "");
        const std::vector<std::string> words = test::drawn_words();
        const bool shows_piece = std::any_of(words.begin(), words.end(), [](const std::string& w) {
            return w.find("(oslo") != std::string::npos;
        });
        CHECK(shows_piece);
    }
    speak(Tongue::english);
}

TEST_CASE("columns that stand for many marks speak the language, too") {
    learn_all();
    const Library library = bench::crowd(1500);
    for (const auto& [code, language] :
         {std::pair("ru", Tongue::russian), std::pair("zh", Tongue::chinese)}) {
        REQUIRE(speak(language));
        const auto known = latin_everywhere(library, code);
        for (const std::string_view name : {"meetings", "meetings-by-year", "trade"}) {
            FigureRequest request;
            request.name = name;
            const Result<Figure> figure = make_figure(library, request);
            REQUIRE(figure.ok());
            std::string told = figure->alt_text + " " + figure->note;
            for (const Panel& panel : figure->panels)
                for (const Mark& mark : panel.marks)
                    for (const Datum& datum : mark.data) {
                        told += " " + datum.label + " " + datum.detail + " " + datum.description;
                        for (const std::string& line : datum.tooltip) told += " " + line;
                    }
            std::set<std::string> left;
            for (const std::string& word : latin_words(told)) {
                std::string small = word;  // what a trade figure is about begins its line
                small.front() =
                    static_cast<char>(std::tolower(static_cast<unsigned char>(small.front())));
                if (known.count(word) + known.count(small) == 0) left.insert(word);
            }
            CAPTURE(code, name);
            CHECK(in_words(left) == "");
        }
    }
    speak(Tongue::english);
}

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
    for (const Tongue language : languages)
        CHECK(can_draw(stand.explorer.face, own_name_of(language)));
}

TEST_CASE("letters that are loaded anew find a clean texture") {
    // What stood in it before would show as dust at the edges of the new letters.
    Stand stand;
    const auto inked = [] {
        ImGui::NewFrame();
        ImGui::Render();
        const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
        const auto* pixels = texture.Pixels;
        return std::count_if(pixels, pixels + texture.GetSizeInBytes(),
                             [](unsigned char c) { return c == 255; });
    };
    const auto before = inked();
    stand.show(north(), "tab=meetings");
    stand.frames(2);
    REQUIRE(inked() > before + 1000);
    stand.load_letters();
    CHECK(inked() <= before);
}
