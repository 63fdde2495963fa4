#include "platform/file_dialog.h"

#include <algorithm>
#include <cstdlib>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace communique {
namespace {

bool can_run(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::string_view folders = path == nullptr ? "" : path;
    while (!folders.empty()) {
        const std::string_view folder = folders.substr(0, folders.find(':'));
        folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
        if (access((std::string(folder) + "/" + program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

std::vector<std::string> command_for(FileDialog::Wish wish, std::string_view name) {
    const bool save = wish == FileDialog::Wish::save;
    if (std::getenv("COMMUNIQUE_NO_DIALOGS") != nullptr) return {};
    if (can_run("zenity")) {
        std::vector<std::string> command{"zenity", "--file-selection", "--separator=\n"};
        if (save)
            command.insert(command.end(),
                           {"--save", "--confirm-overwrite", "--filename=" + std::string(name)});
        else command.push_back("--multiple");
        return command;
    }
    if (!can_run("kdialog")) return {};
    if (save) return {"kdialog", "--getsavefilename", std::string(name)};
    return {"kdialog", "--getopenfilename", ".", "--multiple", "--separate-output"};
}

[[noreturn]] void become(const std::vector<std::string>& command, int output) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    dup2(output, STDOUT_FILENO);
    execvp(words[0], words.data());
    _exit(127);
}

}  // namespace

FileDialog::~FileDialog() {
    if (output_ >= 0) close(output_);
}

bool FileDialog::ask(Wish wish, std::string_view name) {
    if (is_open()) return false;
    const std::vector<std::string> command = command_for(wish, name);
    int ends[2];
    if (command.empty() || pipe(ends) != 0) return false;
    process_ = fork();
    if (process_ == 0) become(command, ends[1]);
    close(ends[1]);
    if (process_ < 0) {
        close(ends[0]);
        return false;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    output_ = ends[0];
    text_.clear();
    return true;
}

std::optional<std::vector<std::string>> FileDialog::answer() {
    if (!is_open()) return std::nullopt;
    char buffer[4096];
    ssize_t got = 0;
    while ((got = read(output_, buffer, sizeof buffer)) > 0)
        text_.append(buffer, static_cast<std::size_t>(got));
    if (got < 0) return std::nullopt;  // nothing yet
    close(output_);
    output_ = -1;
    int status = 0;
    waitpid(process_, &status, 0);
    std::vector<std::string> paths;
    std::string_view rest = text_;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (!line.empty()) paths.emplace_back(line);
    }
    return paths;
}

}  // namespace communique
