#include "sentences/english.h"

namespace communique {
namespace {

// Words between blanks: tables of pointers to them would be most of what a page loads of this.
constexpr std::string_view names_after =
    " adm adml amb ambass archbp asst atty ave blvd bp brig capt cf cmdr col comdr cpl dept det dr "
    "drs e.g eg fr ft gen gov govs hon i.e ie insp lt lt.-col maj messrs mme mr mrs ms msgr mt smt "
    "n.b p.o pfc ph pres prof profs pvt rep reps rev sen sens sgt sr st ste supt univ v v.i.p viz "
    "vs ";
constexpr std::string_view numbers_after =
    " app approx art arts ca ch chap circa fig figs fri mon no nos nr op p pg pp sat sec sun thu "
    "tue vol vols wed ";
constexpr std::string_view monies = " dh dhs ksh kshs ptas rp rs sfr tk tshs ushs ";
constexpr std::string_view months = " apr aug dec feb jan jul jun mar nov oct sep sept ";
constexpr std::string_view names_before =
    " al ala alta ariz ark assn b.a b.sc bn bros calif cia cie co colo conn corp cos d.d.s d.phil "
    "del dist esq est etc fla ga ill inc ind intl jr kan ky ltd m.a m.b.a m.d m.sc mass mich minn "
    "mo mont mr.s natl neb nev okla ont ore pa penn ph.d plc pte pty que tenn tex va vt wash wis "
    "wyo ";
// Of the above, those that are abbreviations in small letters too; "mass" and "gen" are not.
constexpr std::string_view small_letters =
    " a.m al approx b.sc bros cf co corp cos dept dr e.g eg est etc i.e ie inc jr ltd messrs mr "
    "mrs ms n.b p.o plc prof sr v viz vs ";
constexpr std::string_view clocks = " a.m am p.m pm ";

constexpr std::string_view starters =
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

constexpr std::string_view sayings =
    " added adds admitted agreed announced answered argued asked asks called claimed continued "
    "cried declared exclaimed explained insisted joked noted quipped read remarked replied said "
    "says shouted stated tells told tweeted urged warned wondered writes wrote yelled ";

constexpr std::string_view days_and_months =
    " april august december february friday january july june march may monday november october "
    "saturday september sunday thursday tuesday wednesday ";

bool holds(std::string_view list, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1))
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
    return false;
}

}  // namespace

bool is_short_money(std::string_view folded) { return holds(monies, folded); }

Abbreviation abbreviation_of(std::string_view folded, bool capital) {
    const bool initials_only = capital && (folded == "ie" || folded == "eg");
    if (initials_only) return Abbreviation::none;
    if (holds(clocks, folded)) return Abbreviation::clock;
    if (holds(numbers_after, folded)) return Abbreviation::before_number;
    if (holds(months, folded)) return Abbreviation::month;
    if (!capital && !holds(small_letters, folded)) return Abbreviation::none;
    if (holds(names_after, folded)) return Abbreviation::before_name;
    if (holds(names_before, folded)) return Abbreviation::after_name;
    return Abbreviation::none;
}

bool begins_sentences(std::string_view folded) { return holds(starters, folded); }

bool is_saying(std::string_view folded) { return holds(sayings, folded); }

bool is_credit(std::string_view word) {
    return word == "Image" || word == "Photo" || word == "Picture" || word == "Source" ||
           word == "Credit" || word == "Video";
}

bool is_weekday_or_month(std::string_view folded) {
    return holds(days_and_months, folded) || holds(months, folded);
}

}  // namespace communique
