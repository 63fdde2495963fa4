#include "statistics/measure_cards.h"

#include <algorithm>
#include <array>

#include "base/say.h"

namespace communique {
namespace {

constexpr std::string_view two_sides =
    to_say("a, b: uses in target and reference; c, d: all words of target and reference");
constexpr std::string_view window_symbols = to_say(
    "O: uses of the collocate near the node; f1, f2: uses of node and collocate; N: all words; k: "
    "words "
    "in the window, left plus right; E = k · f1 · f2 ÷ N: uses near it by chance");
constexpr std::string_view part_symbols = to_say(
    "n: articles; f_i, s_i: uses and words of article i; t_i = f_i ÷ ∑f: its share of the uses; "
    "w_i = "
    "s_i ÷ ∑s: its share of the words");

constexpr std::array<MeasureCard, 27> cards{{
    {"frequency", to_say("Frequency"), "f",
     to_say("f: uses of the word, or of all forms of an alias"), to_say("a count"),
     to_say("A whole number. Everything else is computed from it, so look here first."),
     to_say("Says nothing of how long the articles are: a long article has more of everything."),
     CardCounts::word},
    {"per_10k", to_say("Relative frequency"), "f ÷ words × 10,000",
     to_say("f: uses; words: all words of the chosen articles, boilerplate and numbers left out"),
     to_say("the usual normalised frequency; per 10,000 words because these articles are short"),
     to_say("Uses in every 10,000 words. Compares articles of different length."),
     to_say("In an article of 300 words one use more or less changes it by 33. Read it with the "
            "count."),
     CardCounts::word},
    {"per_million", to_say("Relative frequency per million"), "f ÷ words × 1,000,000",
     to_say("f: uses; words: all words of the chosen articles"),
     to_say("the usual unit of large corpora"),
     to_say("The same ratio as per 10,000, a hundred times larger."),
     to_say("A million words were never read here; the figure only makes comparison with published "
            "lists "
            "possible."),
     CardCounts::word},
    {"articles", to_say("Document frequency"), "df",
     to_say("df: articles that have the word at least once"), to_say("a count"),
     to_say("From 0 to the number of articles."),
     to_say("Does not tell one use in an article from twenty."), CardCounts::parts},
    {"range", to_say("Range"), "df ÷ n", to_say("df: articles that have the word; n: all articles"),
     to_say("a share"), to_say("From 0 to 1; 1 is a word that every article has."),
     to_say("With five articles it can take six values only, and long articles have more different "
            "words."),
     CardCounts::parts},
    {"tf_idf_relative", to_say("TF-IDF, relative, log10"), "f ÷ len × log10(n ÷ df)",
     to_say("f: uses in the article; len: its words; n: articles; df: articles that have the word"),
     to_say("as Voyant Tools computes it (Sinclair & Rockwell)"),
     to_say("Never below 0; 0 for a word that every article has, however often."),
     to_say("Articles on one subject share their most important words, so these get 0. Read the "
            "frequency "
            "beside it."),
     CardCounts::word},
    {"tf_idf_textbook", to_say("TF-IDF, textbook (ntn)"), "f × ln(n ÷ df)",
     to_say("f: uses in the article; n: articles; df: articles that have the word"),
     to_say("Manning, Raghavan & Schütze 2008, chapter 6, SMART notation ntn"),
     to_say("Never below 0; 0 for a word that every article has."),
     to_say(
         "Grows with the length of the article. With five articles the logarithm takes five values "
         "only."),
     CardCounts::word},
    {"tf_idf_ltc", to_say("TF-IDF, ltc"),
     to_say("(1 + ln f) × ln(n ÷ df), all weights of an article scaled to length 1"),
     to_say("f: uses in the article; n: articles; df: articles that have the word"),
     to_say("Manning, Raghavan & Schütze 2008, figure 6.15, SMART notation ltc"),
     to_say("From 0 to 1; 0 for a word that every article has."),
     to_say("The scaling makes a weight depend on all other words of the article."),
     CardCounts::word},
    {"tf_idf_smooth", to_say("TF-IDF, smooth"),
     to_say("f × (ln((1 + n) ÷ (1 + df)) + 1), all weights of an article scaled to length 1"),
     to_say("f: uses in the article; n: articles; df: articles that have the word"),
     to_say("the default of scikit-learn's TfidfTransformer"),
     to_say("From 0 to 1; never 0 for a word that occurs."),
     to_say("With few articles the second factor lies between 1 and 2.1, so that it hardly differs "
            "from "
            "the "
            "frequency."),
     CardCounts::word},
    {"tf_idf_unsmoothed", to_say("TF-IDF, unsmoothed"),
     to_say("f × (ln(n ÷ df) + 1), all weights of an article scaled to length 1"),
     to_say("f: uses in the article; n: articles; df: articles that have the word"),
     to_say("scikit-learn's TfidfTransformer without smoothing"),
     to_say("From 0 to 1; never 0 for a word that occurs."),
     to_say("With few articles it hardly differs from the frequency."), CardCounts::word},
    {"log_likelihood", to_say("Log-likelihood (G²)"),
     to_say("2 × ∑ O × ln(O ÷ E) over the four cells"),
     to_say(
         "O: a count of the table; E: row total × column total ÷ all, what chance expects there"),
     "Dunning 1993",
     to_say("0 is no difference; it has no sign, so compare the relative frequencies. Under chance "
            "alone "
            "3.84 "
            "is passed by 5 words in 100, 6.63 by 1 in 100, 15.13 by 1 in 10,000."),
     to_say("It takes every word for an independent draw, but an article repeats its subject: with "
            "one "
            "article on a side it shows that the articles differ, not that the times or publishers "
            "do. "
            "Hundreds of words are tested at once, so some pass any threshold by chance. Below an "
            "expected "
            "count of 5 read Fisher's test."),
     CardCounts::comparison},
    {"log_likelihood_two_cell", to_say("Log-likelihood, two cells"),
     "2 × (a × ln(a ÷ E1) + b × ln(b ÷ E2)), E1 = c × (a + b) ÷ (c + d), E2 = d × (a + b) ÷ (c + "
     "d)",
     two_sides, to_say("Rayson & Garside 2000; UCREL log-likelihood calculator"),
     to_say("Slightly below the four-cell form; the same thresholds."),
     to_say("As log-likelihood: words of one article are no independent draws."),
     CardCounts::comparison},
    {"bic", to_say("Bayes factor (BIC)"), "LL − ln(c + d)",
     to_say("LL: log-likelihood; c, d: all words of target and reference"), "Wilson 2013",
     to_say("Below 0 speaks for no difference, above 10 very strongly for one."),
     to_say("As log-likelihood: words of one article are no independent draws."),
     CardCounts::comparison},
    {"log_ratio", to_say("Log ratio"), "log2((a ÷ c) ÷ (b ÷ d))", two_sides,
     to_say("Hardie 2014; a count of 0 is taken as 0.5"),
     to_say(
         "0 is equally often, each further 1 twice as often in the target, each −1 half as often."),
     to_say(
         "Says how large a difference is, not how sure. Where one side has no use at all the value "
         "rests "
         "on the 0.5 put in its place: read the counts."),
     CardCounts::comparison},
    {"percent_difference", to_say("%DIFF"), "100 × (a ÷ c − b ÷ d) ÷ (b ÷ d)", two_sides,
     "Gabrielatos & Marchi 2011",
     to_say("0 is equally often, 100 twice as often, −50 half as often."),
     to_say("There is none for a word that the reference has not, which in short articles are most "
            "of the "
            "telling ones."),
     CardCounts::comparison},
    {"simple_maths", to_say("Simple maths"), "(a ÷ c × 10⁶ + N) ÷ (b ÷ d × 10⁶ + N)",
     to_say("a, b: uses in target and reference; c, d: their words; N: chosen, 1 if nothing else "
            "is said"),
     "Kilgarriff 2009", to_say("1 is equally often. A larger N asks for commoner words."),
     to_say("N is meant for corpora of millions of words: here one use is worth hundreds per "
            "million, so "
            "that N = 1 puts words that the reference has not first whatever their number. Try N = "
            "1,000."),
     CardCounts::comparison},
    {"fisher", to_say("Fisher's exact test"),
     to_say("the probability, with all totals given, of a table no more probable than this one"),
     two_sides, to_say("Fisher 1935; for words Pedersen 1996"),
     to_say("From 0 to 1: how often chance alone gives a difference at least so unusual, in either "
            "direction. It holds for small counts too."),
     to_say("A p-value is no size: a tiny difference in long texts has a small one. It too takes "
            "words "
            "for "
            "independent draws, and must be held against the number of words tested."),
     CardCounts::comparison},
    {"dp", to_say("DP, deviation of proportions"), "½ × ∑ |t_i − w_i|", part_symbols, "Gries 2008",
     to_say("0 is spread as the articles' lengths are, towards 1 is all in one short article."),
     to_say("A word used once or twice cannot be even: with five articles its DP is high by "
            "necessity."),
     CardCounts::parts},
    {"dp_norm", to_say("DPnorm"), "DP ÷ (1 − min w_i)", part_symbols, "Lijffijt & Gries 2012",
     to_say("As DP, scaled so that all uses in the shortest article give 1."),
     to_say("As DP: rare words are clumped by necessity."), CardCounts::parts},
    {"evenness", to_say("Evenness, 1 − DP scaled"), "1 − DP ÷ (1 − min{w_i : t_i > 0})",
     part_symbols, "Egbert, Burch & Biber 2020",
     to_say("The other way round than DP: 1 is even, 0 clumped."),
     to_say("As DP: rare words are clumped by necessity."), CardCounts::parts},
    {"juilland_d", to_say("Juilland's D"),
     to_say("1 − sd ÷ µ ÷ √(n − 1) of the rates f_i ÷ s_i, not below 0"),
     to_say("f_i, s_i: uses and words of article i; µ, sd: mean and population standard deviation "
            "of the "
            "rates; "
            "n: articles"),
     to_say(
         "Juilland & Chang-Rodríguez 1964; rates instead of counts because the articles differ in "
         "length"),
     to_say("1 is perfectly even, 0 all in one article."),
     to_say("Made for many parts of equal size. With five articles one short article decides it; "
            "with one "
            "there is none."),
     CardCounts::parts},
    {"rosengren_s", to_say("Rosengren's S"), "(∑ √(w_i × f_i))² ÷ ∑f", part_symbols,
     "Rosengren 1971",
     to_say("1 is spread as the articles' lengths are; all in one article gives that article's "
            "share of "
            "the "
            "words."),
     to_say("A word used once has the share of one article, whatever the word."),
     CardCounts::parts},
    {"mi", to_say("Mutual information (MI)"), "log2(O ÷ E)", window_symbols, "Church & Hanks 1990",
     to_say("0 is chance; 3 and more is usually taken for a collocation."),
     to_say("Favours the rarest words: two words that occur once each and together have the "
            "highest value "
            "of "
            "all. Pairs seen less than three times are left out for that."),
     CardCounts::window},
    {"mi3", to_say("MI³"), "log2(O³ ÷ E)", window_symbols, "Daille 1994",
     to_say("No fixed thresholds: it orders. Favours rare words less than MI."),
     to_say("An order of the pairs of these articles; not comparable with other collections."),
     CardCounts::window},
    {"t_score", to_say("t-score"), "(O − E) ÷ √O", window_symbols,
     "Church, Gale, Hanks & Hindle 1991",
     to_say("Above 2 is usually taken for a collocation. Favours common words."),
     to_say("With few articles most pairs are seen so rarely that it stays below 2."),
     CardCounts::window},
    {"log_dice", to_say("logDice"), "14 + log2(2 × O ÷ (f1 + f2))", window_symbols, "Rychlý 2008",
     to_say(
         "14 at most; 1 more is twice as strong. Does not depend on the size of the collection."),
     to_say("Where a window holds the collocate several times it can pass 14. A pair in one "
            "sentence that "
            "is "
            "quoted in every article looks strong."),
     CardCounts::window},
    {"collocation_log_likelihood", to_say("Log-likelihood (G²) of a collocation"),
     to_say("2 × ∑ O × ln(O ÷ E) over the four cells"),
     to_say("rows: the collocate and all other words; columns: the k · f1 places near the node and "
            "all "
            "others"),
     to_say("Dunning 1993; for windows Evert 2008"),
     to_say("As log-likelihood: 0 is chance, 15.13 is p < 0.0001."),
     to_say("Windows that overlap count a word twice, and one article repeats its phrases: take it "
            "as an "
            "order, not as a proof."),
     CardCounts::window},
}};

}  // namespace

std::string_view name_of(CardCounts counts) {
    switch (counts) {
        case CardCounts::word: return "word";
        case CardCounts::comparison: return "comparison";
        case CardCounts::window: return "window";
        case CardCounts::parts: return "parts";
    }
    return {};
}

std::span<const MeasureCard> measure_cards() { return cards; }

const MeasureCard* measure_card(std::string_view id) {
    const auto found =
        std::find_if(cards.begin(), cards.end(), [id](const MeasureCard& c) { return c.id == id; });
    return found == cards.end() ? nullptr : &*found;
}

}  // namespace communique
