#pragma once
// What the explorer asks of the page that it runs in: calls of the page's own functions, by name; one
// that the page lacks is not called.

#include "views/services.h"

namespace communique {

void call_page(const char* name);
void call_page(const char* name, std::string_view text);
void call_page_with_numbers(const char* name, double a, double b = 0, double c = 0, double d = 0);

class PageServices final : public Services {
public:
    bool has_companion() const override { return true; }
    void companion(std::string_view section, std::string_view html) override;
    void announce(std::string_view text) override { call_page("announce", text); }
    void address(std::string_view query, std::string_view fragment) override;
    void copy(std::string_view text) override { call_page("copy", text); }
    void export_view(std::string_view what) override { call_page("exportView", what); }
    void open_url(std::string_view url) override { call_page("open", url); }
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    bool choose_articles() override;
    void open_path(std::string_view) override {}
    void scroll_page(float dy) override { call_page_with_numbers("scrollPage", dy); }
    void has_own(bool any) override { call_page("own", any ? "1" : ""); }
    void theme_chosen(std::string_view name) override { call_page("theme", name); }
    bool speak(Tongue language) override;
    void want_letters() override { call_page("letters"); }

private:
    Tongue asked_for_ = Tongue::english;  // on its way from the page
};

}  // namespace communique
