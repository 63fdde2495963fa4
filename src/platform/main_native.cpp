// The desktop program: communique-desktop [OPTIONS] [FOLDER or FILES]. The same views as on the web
// in a native window; it waits for events and draws only after one.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/asset.h"
#include "platform/desktop_library.h"
#include "platform/desktop_services.h"
#include "platform/screenshot.h"
#include "platform/stage.h"
#include "platform/window.h"
#include "statistics/regex/re2_engine.h"
#include "views/probe.h"

namespace communique {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::string state;
    std::string site;
    std::string language;
    ScreenshotWish screenshot;
    bool dark = false;
    bool coarse = false;
    bool probe = false;
    bool help = false;
    int rest_seconds = 0;
    std::string wrong;
};

constexpr std::string_view usage =
    "communique-desktop [FOLDER or FILES]   opens articles or a project; the bundled articles when "
    "none is named\n"
    "  --state QUERY        start where a link says, e.g. \"tab=meetings&planned=1\"\n"
    "  --site URL           the page's address, for links and citations\n"
    "  --lang CODE          en, ru or zh, unless the state says otherwise\n"
    "  --dark               dark theme unless the state says otherwise\n"
    "  --screenshot FILE    write a PNG instead of opening a window\n"
    "  --size WxH           of the window or the picture\n"
    "  --density N          device pixels for each pixel of the picture\n"
    "  --touch              as on a touch screen\n"
    "  --probe              print what is on the picture as JSON\n"
    "  --rest SECONDS       open the window, leave it alone, print the frames drawn, and end\n";

Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view arg = argv[i];
        const bool has_value = i + 1 < argc;
        if (arg == "--dark") options.dark = true;
        else if (arg == "--touch") options.coarse = true;
        else if (arg == "--probe") options.probe = true;
        else if (arg == "--help") options.help = true;
        else if (arg == "--state" && has_value) options.state = argv[++i];
        else if (arg == "--site" && has_value) options.site = argv[++i];
        else if (arg == "--lang" && has_value) {
            options.language = argv[++i];
            if (!language_named(options.language)) options.wrong = options.language;
        } else if (arg == "--screenshot" && has_value) options.screenshot.file = argv[++i];
        else if (arg == "--density" && has_value) options.screenshot.density = std::atof(argv[++i]);
        else if (arg == "--rest" && has_value) options.rest_seconds = std::atoi(argv[++i]);
        else if (arg == "--size" && has_value) {
            if (std::sscanf(argv[++i], "%dx%d", &options.screenshot.width,
                            &options.screenshot.height) != 2) {
                options.wrong = argv[i];
            }
        } else if (arg.substr(0, 2) == "--") options.wrong = arg;
        else options.paths.emplace_back(arg);
    }
    return options;
}

double now() { return static_cast<double>(SDL_GetTicks64()) / 1000.0; }

void fit_to_window(Stage& stage, const AppWindow& window) {
    int width = 0;
    int height = 0;
    int pixels = 0;
    SDL_GetWindowSize(window.sdl(), &width, &height);
    SDL_GL_GetDrawableSize(window.sdl(), &pixels, nullptr);
    stage.resize(width, height, width > 0 ? static_cast<double>(pixels) / width : 1);
}

struct Loop {
    AppWindow& window;
    Stage& stage;
    DesktopServices& services;
    std::vector<std::string> dropped;
    bool running = true;

    void handle(const SDL_Event& event) {
        if (event.type == SDL_QUIT) running = false;
        if (event.type == SDL_DROPFILE) {
            dropped.emplace_back(event.drop.file);
            SDL_free(event.drop.file);
        }
        if (event.type == SDL_DROPCOMPLETE && !dropped.empty()) {
            for (const std::string& path : dropped) services.open_path(path);
            dropped.clear();
        }
        if (event.type == SDL_WINDOWEVENT && (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
                                              event.window.event == SDL_WINDOWEVENT_EXPOSED)) {
            fit_to_window(stage, window);
        }
        if (stage.input.handle(event, stage.explorer)) stage.scheduler.request();
    }

    // Sleeps until an event or a deadline, at most so long.
    void wait(double most) {
        SDL_Event event;
        const double idle = std::min(stage.scheduler.idle_for(now()), most);
        const bool hidden = (SDL_GetWindowFlags(window.sdl()) & SDL_WINDOW_MINIMIZED) != 0;
        int got = 0;
        if (std::isinf(idle) || (hidden && std::isinf(most))) got = SDL_WaitEvent(&event);
        else got = SDL_WaitEventTimeout(&event, static_cast<int>(std::ceil(idle * 1000)));
        if (got != 0) handle(event);
        while (SDL_PollEvent(&event) != 0) handle(event);
    }

    void step(double most_wait) {
        wait(most_wait);
        if (stage.frame(now(), services)) window.present();
        services.step();
        window.follow_imgui();
    }
};

void run(AppWindow& window, Stage& stage, DesktopServices& services) {
    Loop loop{window, stage, services, {}, true};
    constexpr double dialog_step =
        0.1;  // an open dialog answers through a pipe, which wakes nobody
    while (loop.running) loop.step(services.waits() ? dialog_step : FrameScheduler::never);
}

// For the tests: how many frames a window draws that nobody touches.
void rest(AppWindow& window, Stage& stage, DesktopServices& services, int seconds) {
    Loop loop{window, stage, services, {}, true};
    const double settled = now() + 1;
    while (now() < settled) loop.step(0.05);
    const unsigned long before = stage.frames();
    const double end = now() + seconds;
    while (now() < end) loop.step(0.25);
    std::printf("%lu frames in %d seconds\n", stage.frames() - before, seconds);
}

// Articles that are named come alone, those that are opened later beside the bundled ones; either
// way a switch shows the others. False when nothing that was named could be used.
bool open_articles(Explorer& explorer, DesktopServices& services, const Options& options) {
    auto bundled = open_from_disk({});
    if (!bundled.ok()) {
        std::fprintf(stderr, "%s\n", bundled.error().text().c_str());
        return false;
    }
    explorer.library = std::move(bundled.value().library);
    explorer.setting.site = options.site;
    explorer.setting.today = date_of(static_cast<std::int32_t>(std::time(nullptr) / 86400));
    std::string state = options.state;
    if (!options.language.empty() && state.find("lang=") == std::string::npos) {
        const std::size_t end = std::min(state.find('#'), state.size());
        state.insert(end, (end > 0 ? "&lang=" : "lang=") + options.language);
    }
    if (!options.paths.empty()) {
        const bool project = services.open_paths(options.paths);
        for (const std::string& problem : explorer.problems)
            std::fprintf(stderr, "%s\n", problem.c_str());
        if (explorer.own.empty() && !project) return false;
        if (project && state.empty()) return true;
        const std::size_t end = std::min(state.find('#'), state.size());
        if (!project && state.find("mine=") == std::string::npos)
            state.insert(end, end > 0 ? "&mine=1" : "mine=1");
    }
    navigate(explorer, state);
    return true;
}

int start(const Options& options) {
    const bool picture = !options.screenshot.file.empty() || options.probe;
    const std::span<const Asset> fonts = font_assets();
    WindowWish wish;
    wish.title = "communiqué";
    wish.hidden = picture;
    if (!picture) {
        wish.width = options.screenshot.width;
        wish.height = options.screenshot.height;
    }
    Stage stage;
    DesktopServices services(stage);
    if (!open_articles(stage.explorer, services, options)) return 1;
    auto window = AppWindow::open(wish);
    if (!window.ok()) {
        std::fprintf(stderr, "%s\n", window.error().text().c_str());
        return 1;
    }
    if (const auto context = window.value().make_context(); !context.ok()) {
        std::fprintf(stderr, "%s\n", context.error().text().c_str());
        return 1;
    }
    const auto font = [&fonts](std::string_view name) {
        for (const Asset& asset : fonts) {
            if (asset.path == name) return asset.bytes;
        }
        return std::string_view();
    };
    stage.start({font("sans-regular.ttf"), font("sans-semibold.ttf"), font("sans-zh-regular.ttf"),
                 font("sans-zh-semibold.ttf"), font("sans-han.ttf")});
    stage.explorer.regex = &re2_engine();
    stage.input.take_characters_from_keys();
    stage.explorer.system_dark = options.dark;
    stage.explorer.coarse = options.coarse;
    if (picture) {
        ScreenshotWish screenshot = options.screenshot;
        if (screenshot.file.empty()) screenshot.file = "/dev/null";
        const auto taken = take_screenshot(stage, services, screenshot);
        if (options.probe)
            std::printf("%s\n", probe(stage.explorer, stage.frames(), stage.zoom()).c_str());
        if (taken.ok() && *taken) return 0;
        std::fprintf(stderr, "%s: the picture could not be written\n", screenshot.file.c_str());
        return 1;
    }
    fit_to_window(stage, window.value());
    if (options.rest_seconds > 0) rest(window.value(), stage, services, options.rest_seconds);
    else run(window.value(), stage, services);
    return 0;
}

}  // namespace
}  // namespace communique

int main(int argc, char** argv) {
    const communique::Options options = communique::parse(argc, argv);
    if (!options.wrong.empty() || options.help) {
        std::fputs(communique::usage.data(), options.help ? stdout : stderr);
        if (!options.wrong.empty())
            std::fprintf(stderr, "not understood: %s\n", options.wrong.c_str());
        return options.help ? 0 : 2;
    }
    return communique::start(options);
}
