#include "crowd.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace communique::bench {
namespace {

constexpr std::size_t different_words = 20000;
constexpr int sentences_of_filling = 8;
constexpr std::array<std::pair<const char*, const char*>, 12> places{{{"Oslo", "Norway"},
                                                                      {"Rome", "Italy"},
                                                                      {"Lima", "Peru"},
                                                                      {"Delhi", "India"},
                                                                      {"Cairo", "Egypt"},
                                                                      {"Tokyo", "Japan"},
                                                                      {"Paris", "France"},
                                                                      {"Hanoi", "Vietnam"},
                                                                      {"Accra", "Ghana"},
                                                                      {"Minsk", "Belarus"},
                                                                      {"Quito", "Ecuador"},
                                                                      {"Seoul", "South Korea"}}};
constexpr std::array<const char*, 8> publishers{"North Post",  "South Daily",  "The Eastern",
                                                "West Wire",   "Harbour News", "Hill Herald",
                                                "Plain Times", "River Press"};
constexpr std::array<const char*, 4> subjects{"trade", "gas", "grain", "machinery"};

// Small numbers without a pattern (mulberry32).
class Numbers {
public:
    explicit Numbers(std::uint32_t seed) : state_(seed) {}
    std::uint32_t next(std::uint32_t limit) {
        state_ += 0x6d2b79f5U;
        std::uint32_t n = (state_ ^ (state_ >> 15U)) * (1U | state_);
        n = (n + (n ^ (n >> 7U)) * (61U | n)) ^ n;
        return (n ^ (n >> 14U)) % limit;
    }

private:
    std::uint32_t state_;
};

// "balo", "tirema": one for each number.
std::string word_of(std::size_t number) {
    constexpr std::string_view consonants = "bdfgklmnprstvz";
    constexpr std::string_view vowels = "aeiou";
    std::string word;
    for (std::size_t rest = number + 70;; rest /= 70) {
        word += consonants[rest % 70 / 5];
        word += vowels[rest % 5];
        if (rest < 70) return word;
    }
}

// Few words often, many seldom: the rank falls off as in a natural language.
std::string any_word(Numbers& numbers) {
    const double even = (numbers.next(1000000) + 1) / 1e6;
    const double rank = std::pow(static_cast<double>(different_words), even) - 1;
    return word_of(static_cast<std::size_t>(rank));
}

class Writer {
public:
    explicit Writer(std::size_t number) : numbers_(static_cast<std::uint32_t>(number)) {
        document_.id = "invented-" + std::to_string(number);
        document_.publisher = publishers[numbers_.next(publishers.size())];
        document_.published =
            date_of(day_number({2000, 1, 1}) + static_cast<int>(numbers_.next(9400)));
        document_.published_basis = DateBasis::given;
        document_.url = "https://example.org/" + document_.id;
        for (int i = 0; i < 6; ++i) document_.title += (i == 0 ? "" : " ") + any_word(numbers_);
        facts_.id = document_.id;
        facts_.published = document_.published;
        facts_.published_basis = DateBasis::given;
        facts_.pair = {"Ana Prva", "Boris Drugi"};
    }

    void write_into(Library& library) {
        fill();
        if (numbers_.next(10) < 8) tell_meeting();
        fill();
        if (numbers_.next(10) < 5) tell_count();
        for (std::uint32_t i = numbers_.next(3); i > 0; --i) tell_figure();
        fill();
        add_to_library(library, std::move(document_), std::move(facts_));
    }

private:
    void fill() {
        std::string& text = document_.text;
        for (int sentence = 0; sentence < sentences_of_filling / 3 + 1; ++sentence) {
            const std::size_t words = 8 + numbers_.next(10);
            for (std::size_t i = 0; i < words; ++i)
                text += (i == 0 ? "The " : " ") + any_word(numbers_);
            text += ". ";
        }
        text += "\n\n";
    }

    // Appends "before TELLING. " and returns where the telling stands.
    Span tell(const std::string& before, const std::string& telling) {
        std::string& text = document_.text;
        text += before;
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += telling;
        const auto end = static_cast<std::uint32_t>(text.size());
        text += ". ";
        return {begin, end};
    }

    void tell_meeting() {
        Meeting meeting;
        const auto& [place, country] = places[numbers_.next(places.size())];
        const int age = static_cast<int>(numbers_.next(200));
        const Date day = add_days(*document_.published, -age * age / 40);
        meeting.date = PartialDate::of(day);
        if (numbers_.next(8) == 0) meeting.date.day = 0;
        meeting.place = place;
        meeting.country = country;
        const std::uint32_t how = numbers_.next(10);
        if (how == 0) meeting.mode = MeetingMode::video;
        if (how == 1) meeting.mode = MeetingMode::phone;
        if (numbers_.next(12) == 0) meeting.status = MeetingStatus::planned;
        meeting.implied = numbers_.next(12) == 0;
        meeting.participants = facts_.pair;
        meeting.rule = "meeting.invented";
        meeting.evidence = {
            tell("Prva ", std::string("met Drugi in ") + place + " on " + to_string(meeting.date))};
        facts_.meetings.push_back(std::move(meeting));
    }

    void tell_count() {
        ReportedCount count;
        count.value = Decimal::whole(2 + numbers_.next(60));
        count.kind = numbers_.next(2) == 0 ? CountKind::ordinal : CountKind::total;
        count.scope_start = {document_.published->year - static_cast<int>(numbers_.next(10)), 0, 0};
        count.rule = "count.invented";
        count.evidence = {tell("They have ", "met " + to_string(count.value) + " times since " +
                                                 to_string(count.scope_start))};
        facts_.counts.push_back(std::move(count));
    }

    void tell_figure() {
        TradeFigure figure;
        const bool change = numbers_.next(3) == 0;
        const int year = document_.published->year - 1;
        figure.kind = change ? FigureKind::change_percent
                             : static_cast<FigureKind>(
                                   numbers_.next(static_cast<std::uint32_t>(FigureKind::deal) + 1));
        figure.value =
            change ? Decimal::whole(1 + numbers_.next(80)) : Decimal{100 + numbers_.next(900), 8};
        figure.unit = change ? "percent" : "USD";
        figure.period = {Date{year, 1, 1}, Date{year, 12, 31}};
        if (change) figure.compare_to = std::to_string(year - 1);
        figure.about = subjects[numbers_.next(subjects.size())];
        figure.rule = "trade.invented";
        figure.evidence = {
            tell("In " + std::to_string(year) + " their " + figure.about + " came to ",
                 to_string(figure.value) + " " + figure.unit)};
        facts_.figures.push_back(std::move(figure));
    }

    Numbers numbers_;
    Document document_;
    DocumentFacts facts_;
};

}  // namespace

Library crowd(std::size_t articles) {
    Library library;
    for (std::size_t i = 0; i < articles; ++i) Writer(i).write_into(library);
    relink(library);
    return library;
}

}  // namespace communique::bench
