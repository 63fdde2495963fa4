#pragma once
// Asks for files through the dialog program of the reader's desktop, zenity or kdialog, where one
// is installed and COMMUNIQUE_NO_DIALOGS is not set. The question runs beside the window, which
// goes on drawing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

class FileDialog {
public:
    enum class Wish { open, save };

    ~FileDialog();
    // False when there is no such program or a question is open already. `name` is proposed for
    // saving.
    bool ask(Wish wish, std::string_view name);
    bool is_open() const { return output_ >= 0; }
    // The answer once it is there; no paths when the reader changed their mind.
    std::optional<std::vector<std::string>> answer();

private:
    int output_ = -1;  // end of a pipe
    int process_ = 0;
    std::string text_;
};

}  // namespace communique
