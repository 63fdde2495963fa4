#pragma once
// What the views ask of the world around them: the page or the desktop. Platform code fills it in,
// so that no view knows a browser, a window or a file.

#include <string_view>

#include "base/language.h"

namespace communique {

class Services {
public:
    virtual ~Services() = default;

    // Whether there is a page whose HTML follows the canvas.
    virtual bool has_companion() const = 0;
    // Replaces the HTML of one section of the page's companion, e.g. "companion-meetings".
    virtual void companion(std::string_view section, std::string_view html) = 0;
    // Says a sentence to a screen reader.
    virtual void announce(std::string_view text) = 0;
    // The explorer's state as a link would carry it, and the reader's corrections as the part after
    // '#'; called when either changes.
    virtual void address(std::string_view query, std::string_view fragment) = 0;
    virtual void copy(std::string_view text) = 0;
    // Makes the file and hands it to the reader: "meetings.csv", "trade.svg", "trade@2x.png".
    virtual void export_view(std::string_view what) = 0;
    virtual void open_url(std::string_view url) = 0;
    virtual void save_file(std::string_view name, std::string_view mime,
                           std::string_view bytes) = 0;
    // The reader wants to open articles of their own. False where the platform has no way to ask
    // which.
    virtual bool choose_articles() = 0;
    // The answer to the explorer's own question where it had to ask.
    virtual void open_path(std::string_view path) = 0;
    // Scrolling by touch that found nothing left to scroll in the explorer, in pixels.
    virtual void scroll_page(float dy) = 0;
    // Whether there are articles of the reader's own now.
    virtual void has_own(bool any) = 0;
    // Speaks that language from now on. False while its words are not here yet: then they are on
    // their way, and it is asked again; a language that cannot be had is told, and the explorer's
    // taken back.
    virtual bool speak(Tongue language) = 0;
    // The names of the languages, each in its own letters, are about to be shown.
    virtual void want_letters() = 0;
    // The theme the reader chose: "system", "light" or "dark".
    virtual void theme_chosen(std::string_view name) = 0;
};

}  // namespace communique
