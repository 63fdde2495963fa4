#pragma once
// What the views ask of the desktop: files to open and to save, the clipboard, links. Pictures and
// answers of dialogs come between two frames, when step() is called.

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/desktop_library.h"
#include "platform/file_dialog.h"
#include "platform/stage.h"
#include "sharing/export.h"
#include "views/services.h"

namespace communique {

class DesktopServices final : public Services {
public:
    explicit DesktopServices(Stage& stage) : stage_(stage) {}
    ~DesktopServices() override;

    bool has_companion() const override { return false; }
    void companion(std::string_view, std::string_view) override {}
    void announce(std::string_view) override {}
    void address(std::string_view, std::string_view) override {}
    void copy(std::string_view text) override;
    void export_view(std::string_view what) override { wanted_.emplace_back(what); }
    void open_url(std::string_view url) override;
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    bool choose_articles() override;
    void open_path(std::string_view path) override { paths_.emplace_back(path); }
    void scroll_page(float) override {}
    void has_own(bool) override {}
    void theme_chosen(std::string_view) override {}
    bool speak(Tongue language) override;
    void want_letters() override {}

    // Files and folders to open: articles, or a project. True when there was a project, whose view
    // is shown then.
    bool open_paths(const std::vector<std::string>& paths);
    // Does what was asked for during the frame.
    void step();
    // A dialog is open, or files are being read or made, and the end has to be waited for.
    bool waits() const { return dialog_.is_open() || reading_ || making_; }

private:
    // Files that are read while the window lives on.
    struct Reading {
        std::vector<std::string> paths;
        ReadingWatch watch;
        std::atomic<bool> done{false};
        std::optional<Result<OpenedLibrary>> opened;
        std::thread thread;
    };

    // A file that is made while the window lives on.
    struct Making {
        std::string what;
        LinkState link;    // the view that it was asked for in
        unsigned version;  // of the library that it is made from
        std::chrono::steady_clock::time_point begun;
        ExportWork work;
    };

    void start_reading(std::vector<std::string> paths);
    void follow_reading();
    bool take(Result<OpenedLibrary> opened);
    void make_file(const std::string& what);
    void start_making(std::string what, LinkState link);
    void follow_making();
    std::string make_picture(std::string_view name, double density);
    void write_file(std::string path, bool may_replace);
    void tell(std::string text);

    Stage& stage_;
    FileDialog dialog_;
    std::vector<std::string> wanted_;
    std::vector<std::string> paths_;
    std::unique_ptr<Reading> reading_;
    std::unique_ptr<Making> making_;
    std::string unsaved_name_;  // what waits for the answer of a dialog
    std::string unsaved_bytes_;
};

}  // namespace communique
