#include "sentences/english.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace communique {
namespace {

// Words between blanks: tables of pointers to them would be most of what a page loads of this. Most
// words that are asked for are told from all of a list by their first letter and length.
class WordList {
public:
    constexpr WordList(const char* words) : words_(words) {
        for (std::size_t at = 1; at < words_.size();) {
            const std::size_t end = words_.find(' ', at);
            lengths_[letter(words_[at])] |= length(end - at);
            at = end + 1;
        }
    }

    bool holds(std::string_view word) const {
        if (word.empty() || (lengths_[letter(word.front())] & length(word.size())) == 0)
            return false;
        for (std::size_t at = words_.find(word); at != std::string_view::npos;
             at = words_.find(word, at + 1))
            if (words_[at - 1] == ' ' && words_[at + word.size()] == ' ') return true;
        return false;
    }

private:
    static constexpr std::size_t letter(char c) { return static_cast<unsigned char>(c) & 31U; }
    static constexpr std::uint16_t length(std::size_t size) {
        return static_cast<std::uint16_t>(1U << std::min<std::size_t>(size, 15));
    }

    std::string_view words_;
    std::array<std::uint16_t, 32> lengths_{};  // by first letter: a bit for each length
};

constexpr WordList names_after =
    " adm adml amb ambass archbp asst atty ave blvd bp brig capt cf cmdr col comdr cpl dept det dr "
    "drs e.g eg fr ft gen gov govs hon i.e ie insp lt lt.-col maj messrs mme mr mrs ms msgr mt smt "
    "n.b p.o pfc ph pres prof profs pvt rep reps rev sen sens sgt sr st ste supt univ v v.i.p viz "
    "vs ";
constexpr WordList numbers_after =
    " app approx art arts ca ch chap circa fig figs fri mon no nos nr op p pg pp sat sec sun thu "
    "tue vol vols wed ";
constexpr WordList monies = " dh dhs ksh kshs ptas rp rs sfr tk tshs ushs ";
constexpr WordList months = " apr aug dec feb jan jul jun mar nov oct sep sept ";
constexpr WordList names_before =
    " al ala alta ariz ark assn b.a b.sc bn bros calif cia cie co colo conn corp cos d.d.s d.phil "
    "del dist esq est etc fla ga ill inc ind intl jr kan ky ltd m.a m.b.a m.d m.sc mass mich minn "
    "mo mont mr.s natl neb nev okla ont ore pa penn ph.d plc pte pty que tenn tex va vt wash wis "
    "wyo ";
// Of the above, those that are abbreviations in small letters too; "mass" and "gen" are not.
constexpr WordList small_letters =
    " a.m al approx b.sc bros cf co corp cos dept dr e.g eg est etc i.e ie inc jr ltd messrs mr "
    "mrs ms n.b p.o plc prof sr v viz vs ";
constexpr WordList clocks = " a.m am p.m pm ";

constexpr WordList starters =
    " a about according after again all along also although among an and another any anyone are as "
    "at because before both but by can could despite did do does during each earlier either even "
    "every everyone few finally following for from further given had has have he her here his how "
    "however i if in instead is it its just last later like many meanwhile millions more most "
    "much my neither never nevertheless no nobody nor not nothing now of officials on once one "
    "only or other others our over people perhaps please several she should since so some "
    "somebody sometimes still such that the their then there therefore these they this those "
    "though thousands three through thus to today travelers two under unlike until was we well "
    "were what when where whether which while who why will with within without would yesterday "
    "yet you your ";

constexpr WordList sayings =
    " added adds admitted agreed announced answered argued asked asks called claimed continued "
    "cried declared exclaimed explained insisted joked noted quipped read remarked replied said "
    "says shouted stated tells told tweeted urged warned wondered writes wrote yelled ";

constexpr WordList days_and_months =
    " april august december february friday january july june march may monday november october "
    "saturday september sunday thursday tuesday wednesday ";

}  // namespace

bool is_short_money(std::string_view folded) { return monies.holds(folded); }

Abbreviation abbreviation_of(std::string_view folded, bool capital) {
    const bool initials_only = capital && (folded == "ie" || folded == "eg");
    if (initials_only) return Abbreviation::none;
    if (clocks.holds(folded)) return Abbreviation::clock;
    if (numbers_after.holds(folded)) return Abbreviation::before_number;
    if (months.holds(folded)) return Abbreviation::month;
    if (!capital && !small_letters.holds(folded)) return Abbreviation::none;
    if (names_after.holds(folded)) return Abbreviation::before_name;
    if (names_before.holds(folded)) return Abbreviation::after_name;
    return Abbreviation::none;
}

bool begins_sentences(std::string_view folded) { return starters.holds(folded); }

bool is_saying(std::string_view folded) { return sayings.holds(folded); }

bool is_credit(std::string_view word) {
    return word == "Image" || word == "Photo" || word == "Picture" || word == "Source" ||
           word == "Credit" || word == "Video";
}

bool is_weekday_or_month(std::string_view folded) {
    return days_and_months.holds(folded) || months.holds(folded);
}

}  // namespace communique
