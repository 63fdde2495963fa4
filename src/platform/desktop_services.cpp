#include "platform/desktop_services.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/say.h"
#include "chart/layout.h"
#include "cli/languages.h"
#include "platform/desktop_library.h"
#include "platform/screenshot.h"
#include "platform/window.h"
#include "sharing/project.h"

namespace communique {
namespace {

namespace fs = std::filesystem;

// Where a browser would put it: the folder for downloads, else the home folder, else here.
fs::path folder_for_files() {
    std::error_code error;
    const char* home = std::getenv("HOME");
    if (home == nullptr) return fs::current_path(error);
    const fs::path downloads = fs::path(home) / "Downloads";
    return fs::is_directory(downloads, error) ? downloads : fs::path(home);
}

// "name.csv", or "name-2.csv" where that is taken.
fs::path free_path(const fs::path& wanted) {
    std::error_code error;
    fs::path path = wanted;
    for (int number = 2; fs::exists(path, error); ++number) {
        path = wanted;
        path.replace_filename(wanted.stem().string() + "-" + std::to_string(number) +
                              wanted.extension().string());
    }
    return path;
}

}  // namespace

void DesktopServices::tell(std::string text) {
    stage_.explorer.notes.push_back({std::move(text), {}});
    stage_.explorer.menu_message.clear();
    stage_.scheduler.request();
}

void DesktopServices::copy(std::string_view text) {
    SDL_SetClipboardText(std::string(text).c_str());
}

void DesktopServices::open_url(std::string_view url) {
    // Addresses of the explorer itself have no page here.
    if (url.substr(0, 4) == "http") SDL_OpenURL(std::string(url).c_str());
}

void DesktopServices::save_file(std::string_view name, std::string_view, std::string_view bytes) {
    unsaved_name_ = name;
    unsaved_bytes_ = bytes;
    if (dialog_.ask(FileDialog::Wish::save, name)) return;
    write_file((folder_for_files() / unsaved_name_).string(), false);
}

void DesktopServices::write_file(std::string path, bool may_replace) {
    if (!may_replace) path = free_path(path).string();
    std::ofstream file(path, std::ios::binary);
    file.write(unsaved_bytes_.data(), static_cast<std::streamsize>(unsaved_bytes_.size()));
    file.close();
    if (file) tell(say("Saved as {name}", {{"name", path}}));
    else tell(say("This file could not be written: {name}", {{"name", path}}));
    unsaved_name_.clear();
    unsaved_bytes_.clear();
}

bool DesktopServices::speak(Tongue language) {
    learn_languages();
    return communique::speak(language);
}

bool DesktopServices::choose_articles() { return dialog_.ask(FileDialog::Wish::open, ""); }

DesktopServices::~DesktopServices() {
    if (!reading_) return;
    reading_->watch.stop = true;
    reading_->thread.join();
}

bool DesktopServices::open_paths(const std::vector<std::string>& paths) {
    const bool project = take(open_from_disk(paths));
    finish_making(stage_.explorer);
    return project;
}

void DesktopServices::start_reading(std::vector<std::string> paths) {
    reading_ = std::make_unique<Reading>();
    reading_->paths = std::move(paths);
    stage_.explorer.files_read = 0;
    stage_.explorer.stops_reading = false;
    reading_->thread = std::thread([reading = reading_.get()] {
        reading->opened = open_from_disk(reading->paths, &reading->watch);
        reading->done = true;
    });
}

void DesktopServices::follow_reading() {
    if (!reading_) return;
    Explorer& explorer = stage_.explorer;
    if (explorer.stops_reading) reading_->watch.stop = true;
    explorer.files_read = reading_->watch.files.load();
    stage_.scheduler.request(1);
    if (!reading_->done) return;
    reading_->thread.join();
    explorer.files_read.reset();
    if (!explorer.stops_reading) take(std::move(*reading_->opened));
    reading_.reset();
    stage_.scheduler.request();
}

bool DesktopServices::take(Result<OpenedLibrary> opened) {
    Explorer& explorer = stage_.explorer;
    explorer.problems.clear();
    if (!opened.ok()) {
        explorer.problems = {opened.error().text()};
        return false;
    }
    explorer.problems = std::move(opened.value().problems);
    const bool has_articles = !opened->library.corpus.empty();
    if (has_articles) add_own_articles(explorer, take_apart(std::move(opened.value().library)));
    if (!opened->address.empty()) navigate(explorer, opened->address);
    stage_.scheduler.request();
    return !opened->address.empty();
}

std::string DesktopServices::make_picture(std::string_view name, double density) {
    Explorer& explorer = stage_.explorer;
    Result<Figure> figure = make_figure(
        explorer.library, request_of(explorer.link, explorer.library, name, Detail::full));
    if (!figure.ok()) return {};
    LinkState shown = explorer.link;
    shown.tab = tab_of(name);
    shown.sentence.reset();
    const Scene scene = lay_out(*figure, {960, 0, 16}, source_sans(), TypeScale());
    return picture_of(
        stage_, scene, density,
        {{"Title", figure->title},
         {"Description", cite_view(explorer.library, figure->title, shown, explorer.setting)},
         {"Source", "?" + encode(shown)}});
}

void DesktopServices::make_file(const std::string& what) {
    Explorer& explorer = stage_.explorer;
    const std::size_t dot = std::min(what.rfind('.'), what.size());
    if (what.substr(dot) == ".png") {
        const std::size_t at = std::min(what.find('@'), dot);
        const double density = at < dot ? what[at + 1] - '0' : 1;
        const std::string png = make_picture(what.substr(0, at), density);
        save_file(file_name(what, explorer.setting), "image/png", png);
        return;
    }
    explorer.stops_making_file = false;
    start_making(what, explorer.link);
}

void DesktopServices::start_making(std::string what, LinkState link) {
    Explorer& explorer = stage_.explorer;
    making_.reset(new Making{
        what, link, explorer.version, std::chrono::steady_clock::now(),
        ExportWork(explorer.library, link, what, explorer.setting, 960, explorer.regex)});
}

void DesktopServices::follow_making() {
    if (!making_) return;
    Explorer& explorer = stage_.explorer;
    // Facts or articles changed under it.
    if (making_->version != explorer.version) start_making(making_->what, making_->link);
    TimeShare time;
    if (!are_few(explorer)) time.grant(share_of_a_frame);
    ExportWork& work = making_->work;
    const bool made = !explorer.stops_making_file &&
                      time.go_on([&] { work.step(); }, [&] { return work.done(); });
    stage_.scheduler.request(1);
    if (!made && !explorer.stops_making_file) {
        const bool long_since = std::chrono::steady_clock::now() - making_->begun > moment;
        explorer.file_in_making = long_since ? making_->what : std::string();
        return;
    }
    explorer.file_in_making.clear();
    if (made) {
        const Result<ExportedFile> file = work.take();
        if (file.ok()) save_file(file->name, file->mime, file->bytes);
        else tell(file.error().text());
    }
    making_.reset();
}

void DesktopServices::step() {
    const std::vector<std::string> paths = std::move(paths_);
    paths_.clear();
    follow_making();
    // One after the other.
    while (!making_ && !wanted_.empty()) {
        const std::string what = wanted_.front();
        wanted_.erase(wanted_.begin());
        make_file(what);
        follow_making();
    }
    if (!paths.empty() && !reading_) start_reading(paths);
    follow_reading();
    const auto answer = dialog_.answer();
    if (!answer) return;
    if (unsaved_name_.empty()) {
        if (!answer->empty() && !reading_) start_reading(*answer);
    } else if (!answer->empty()) {
        write_file(answer->front(), true);
    } else {
        unsaved_name_.clear();
        stage_.explorer.menu_message.clear();
    }
    stage_.scheduler.request();
}

}  // namespace communique
