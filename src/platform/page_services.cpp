#include "platform/page_services.h"

#include <emscripten/em_js.h>

#include "base/say.h"

EM_JS(void, page_call, (const char* name, const char* a, int a_size, const char* b, int b_size), {
    const services = Module['services'];
    const call = services && services[UTF8ToString(name)];
    if (!call) return;
    if (b) call.call(services, UTF8ToString(a, a_size), UTF8ToString(b, b_size));
    else if (a) call.call(services, UTF8ToString(a, a_size));
    else call.call(services);
});
EM_JS(void, page_call_numbers, (const char* name, double a, double b, double c, double d), {
    const services = Module['services'];
    const call = services && services[UTF8ToString(name)];
    if (call) call.call(services, a, b, c, d);
});
EM_JS(void, page_save,
      (const char* name, int name_size, const char* mime, int mime_size, const char* bytes,
       int size),
      {
          const services = Module['services'];
          if (services && services['save']) {
              services['save'](UTF8ToString(name, name_size), UTF8ToString(mime, mime_size),
                               HEAPU8.slice(bytes, bytes + size));
          }
      });

namespace communique {
namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

void call_page(const char* name) { page_call(name, nullptr, 0, nullptr, 0); }

void call_page(const char* name, std::string_view text) {
    page_call(name, text.data(), size_of(text), nullptr, 0);
}

void call_page_with_numbers(const char* name, double a, double b, double c, double d) {
    page_call_numbers(name, a, b, c, d);
}

void PageServices::companion(std::string_view section, std::string_view html) {
    page_call("companion", section.data(), size_of(section), html.data(), size_of(html));
}

void PageServices::address(std::string_view query, std::string_view fragment) {
    page_call("address", query.data(), size_of(query), fragment.data(), size_of(fragment));
}

void PageServices::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
    page_save(name.data(), size_of(name), mime.data(), size_of(mime), bytes.data(), size_of(bytes));
}

bool PageServices::choose_articles() {
    call_page("readArticles");
    return true;
}

bool PageServices::speak(Tongue language) {
    const bool known = communique::speak(language);
    if (known) call_page("spoken", code_of(language));
    else if (asked_for_ != language) call_page("language", code_of(language));
    asked_for_ = known ? Tongue::english : language;
    return known;
}

}  // namespace communique
