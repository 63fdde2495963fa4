#pragma once
// Keeps the page's real HTML in step with the canvas: the same numbers, tables and article, for
// selecting, copying, finding and for screen readers. Sections are written only when they changed.

#include <map>
#include <string>
#include <string_view>

#include "views/services.h"

namespace communique {

struct Explorer;

class Companion {
public:
    // The page was made with these contents; nothing is sent until they differ.
    void assume_page(Explorer& explorer);
    // As much of it as the frame has time for.
    void sync(Explorer& explorer, Services& services);
    // Whether the last sync() left something for the next frame.
    bool is_behind() const { return is_behind_; }

private:
    bool is_behind_ = false;
    std::map<std::string, std::string, std::less<>> shown_;  // section → what it was made from
};

}  // namespace communique
