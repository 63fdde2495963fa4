// What a frame of each view costs with few and with many articles, as a multiple of an empty frame:
// the header over no articles. No window is needed; what a graphics card would do is not measured,
// but the vertices it would get are counted. "Change" is the dearest frame after another setting,
// "answer" all frames until what it asks for is counted. Nothing is judged.
//
//   communique-frames [ARTICLES...] [PART OF A VIEW'S NAME]

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "../stand.h"
#include "crowd.h"
#include "sharing/export.h"
#include "statistics/regex/re2_engine.h"

namespace communique::bench {
namespace {

using test::Stand;

// Of this process alone: a machine with other work to do must not look slow.
double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const std::function<void()>& work) {
    const double begin = cpu_seconds();
    work();
    return cpu_seconds() - begin;
}

// The median of as many as fit into a second, at least three and at most sixty.
double median_of(const std::function<void(int)>& prepare, const std::function<void()>& work) {
    std::vector<double> all;
    double spent = 0;
    while (all.size() < 3 || (spent < 1 && all.size() < 60)) {
        prepare(static_cast<int>(all.size()));
        all.push_back(seconds_of(work));
        spent += all.back();
    }
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2),
                     all.end());
    return all[all.size() / 2];
}

struct View {
    const char* name;
    std::string address;
    std::function<void(LinkState&, int)> change;  // of a setting, another one each time
};

std::vector<View> views() {
    const auto plan = [](LinkState& link, int i) { link.counting.planned = i % 2 == 0; };
    const auto sort = [](LinkState& link, int i) {
        link.words.sort = {{SortBy::right, static_cast<std::uint8_t>(1 + i % 3)}};
    };
    const auto least = [](LinkState& link, int i) {
        link.words.least = static_cast<unsigned>(3 + i % 2);
    };
    const auto item = [](LinkState& link, int i) {
        link.words.item = i % 2 == 0 ? "met" : "trade";
    };
    return {
        {"overview", "", plan},
        {"meetings", "tab=meetings", plan},
        {"trade", "tab=trade",
         [](LinkState& link, int i) {
             link.period = DateRange{Date{2010, 1, 1}, Date{2015 + i % 2, 1, 1}};
         }},
        {"words: frequency", "tab=keywords", least},
        {"words: card", "tab=keywords&word=met", item},
        {"words: keyness", "tab=keywords&stat=log_likelihood&of=by:North%20Post", least},
        {"words: dispersion", "tab=keywords&stat=dp", least},
        {"words: phrases", "tab=keywords&list=phrases", least},
        {"words: collocates", "tab=keywords&list=collocates&q=met", least},
        {"uses: met", "tab=keywords&q=met", sort},
        {"uses: the", "tab=keywords&q=the", sort},
        {"uses: whole sentences", "tab=keywords&q=met&win=sentence", sort},
        {"articles", "tab=reader",
         [](LinkState& link, int i) { link.document = "invented-" + std::to_string(i % 5); }},
        {"embedded figure", "embed=1&figure=meetings", plan},
    };
}

struct Costs {
    double opening = 0;
    double still = 0;
    double pointing = 0;
    double scrolling = 0;
    double change = 0;
    double answer = 0;
    int vertices = 0;
};

struct Change {
    double dearest = 0;
    double all = 0;
};

// The frames after a change until everything is there.
Change follow(Stand& stand) {
    Change change;
    do {
        const double cost = seconds_of([&] { stand.frame(); });
        change.dearest = std::max(change.dearest, cost);
        change.all += cost;
    } while (is_working(stand.explorer));
    const double last = seconds_of([&] { stand.frame(); });
    change.dearest = std::max(change.dearest, last);
    return change;
}

Costs measure(Stand& stand, const View& view) {
    const auto frame = [&] { stand.frame(); };
    const auto nothing = [](int) {};
    Costs costs;
    navigate(stand.explorer, view.address);
    stand.point(-1, -1);
    costs.opening = follow(stand).dearest;
    stand.frames(3);
    costs.still = median_of(nothing, frame);
    costs.vertices = stand.vertices();
    costs.pointing = median_of(
        [&](int i) {
            stand.point(static_cast<float>(100 + i * 83 % 1080),
                        static_cast<float>(180 + i * 37 % 600));
        },
        frame);
    costs.scrolling =
        median_of([&](int i) { stand.explorer.scroll_by = i < 2 ? 0.0F : 180.0F; }, frame);
    stand.point(-1, -1);
    stand.explorer.scroll_to_top = true;
    stand.frames(2);
    constexpr int changes = 5;
    std::vector<Change> all;
    for (int i = 0; i < changes; ++i) {
        view.change(stand.explorer.link, i);
        all.push_back(follow(stand));
    }
    const auto middle = [&](double Change::* what) {
        std::sort(all.begin(), all.end(),
                  [what](const Change& a, const Change& b) { return a.*what < b.*what; });
        return all[changes / 2].*what;
    };
    costs.change = middle(&Change::dearest);
    costs.answer = middle(&Change::all);
    return costs;
}

double empty_frame() {
    Stand stand;
    stand.show({}, "");
    stand.frames(5);
    return median_of([](int) {}, [&] { stand.frame(); });
}

// Files are made in one go: what each costs in all.
void measure_exports(Stand& stand, double empty) {
    LinkState asked;
    asked.words.query = "met";
    for (const char* what : {"meetings.csv", "meetings.json", "meetings.svg", "trade.csv",
                             "keywords.csv", "concordance.csv"}) {
        Explorer& explorer = stand.explorer;
        std::size_t bytes = 0;
        const double cost = seconds_of([&] {
            const auto file =
                make_export(explorer.library, asked, what, explorer.setting, 960, explorer.regex);
            if (file) bytes = file->bytes.size();
        });
        std::printf("  file %-19s %10s %10s %10s %10s %10.1f %10s %7zu kB\n", what, "", "", "", "",
                    cost / empty, "", bytes / 1000);
        std::fflush(stdout);
    }
}

void print_heading(std::size_t articles, double making) {
    std::printf("\n%zu articles (made in %.1f s)\n", articles, making);
    std::printf("  %-24s %10s %10s %10s %10s %10s %10s %10s\n", "", "still", "pointing",
                "scrolling", "change", "answer", "opening", "vertices");
}

void run(std::size_t articles, double empty, std::string_view wanted) {
    Library library;
    const double making = seconds_of([&] { library = crowd(articles); });
    Stand stand;
    stand.explorer.regex = &re2_engine();
    stand.show(std::move(library), "");
    print_heading(articles, making);
    for (const View& view : views()) {
        if (std::string_view(view.name).find(wanted) == std::string_view::npos) continue;
        const Costs costs = measure(stand, view);
        std::printf("  %-24s %10.1f %10.1f %10.1f %10.1f %10.1f %10.1f %10d\n", view.name,
                    costs.still / empty, costs.pointing / empty, costs.scrolling / empty,
                    costs.change / empty, costs.answer / empty, costs.opening / empty,
                    costs.vertices);
        std::fflush(stdout);
    }
    if (!wanted.empty()) return;
    dismiss_fact(stand.explorer, "meeting:3");
    const Change linking = follow(stand);
    std::printf("  %-24s %10s %10s %10s %10.1f %10.1f\n", "linking facts anew", "", "", "",
                linking.dearest / empty, linking.all / empty);
    measure_exports(stand, empty);
}

}  // namespace
}  // namespace communique::bench

int main(int argc, char** argv) {
    std::vector<std::size_t> sizes;
    std::string_view wanted;
    for (int i = 1; i < argc; ++i) {
        if (const std::size_t size = std::strtoul(argv[i], nullptr, 10); size > 0)
            sizes.push_back(size);
        else wanted = argv[i];
    }
    if (sizes.empty()) sizes = {5, 1000, 50000};
    const double empty = communique::bench::empty_frame();
    std::printf("CPU time as multiples of an empty frame; a sixtieth of a second is %.0f of them\n",
                1 / 60.0 / empty);
    for (const std::size_t articles : sizes) communique::bench::run(articles, empty, wanted);
}
