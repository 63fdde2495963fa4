#include "base/say.h"

#include <algorithm>
#include <array>
#include <vector>

namespace communique {
namespace {

struct Entry {
    std::string_view english;
    std::string_view forms;  // separated by tabs
};
using Catalogue = std::vector<Entry>;  // by English

std::array<Catalogue, languages.size()> catalogues;
Tongue now = Tongue::english;

const Catalogue& catalogue_of(Tongue language) {
    return catalogues[static_cast<std::size_t>(language)];
}

bool before(const Entry& entry, std::string_view english) { return entry.english < english; }

// Empty when there is no such entry.
std::string_view forms_of(std::string_view english) {
    const Catalogue& known = catalogue_of(now);
    const auto at = std::lower_bound(known.begin(), known.end(), english, before);
    return at != known.end() && at->english == english ? at->forms : std::string_view();
}

std::string_view first_form(std::string_view forms) { return forms.substr(0, forms.find('\t')); }

}  // namespace

bool learn(Tongue language, std::string_view text) {
    Catalogue learnt;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab + 1 == line.size()) return false;
        learnt.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    if (learnt.empty()) return false;
    std::sort(learnt.begin(), learnt.end(),
              [](const Entry& a, const Entry& b) { return a.english < b.english; });
    catalogues[static_cast<std::size_t>(language)] = std::move(learnt);
    return true;
}

bool has_learnt(Tongue language) {
    return language == Tongue::english || !catalogue_of(language).empty();
}

bool speak(Tongue language) {
    if (!has_learnt(language)) return false;
    now = language;
    return true;
}

Tongue spoken() { return now; }

std::string_view say(std::string_view english) {
    if (now == Tongue::english) return english;
    const std::string_view forms = forms_of(english);
    return forms.empty() ? english : first_form(forms);
}

std::string_view say_in(std::string_view context, std::string_view english) {
    if (now == Tongue::english) return english;
    const std::string_view forms = forms_of(std::string(context) + "|" + std::string(english));
    return forms.empty() ? english : first_form(forms);
}

std::string filled(std::string_view pattern, std::initializer_list<Fill> places) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        text += pattern.substr(0, open);
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos) break;
        const std::string_view name = pattern.substr(1, close - 1);
        const auto place = std::find_if(places.begin(), places.end(),
                                        [&](const Fill& p) { return p.name == name; });
        text += place == places.end() ? pattern.substr(0, close + 1) : place->text;
        pattern.remove_prefix(close + 1);
    }
    return text + std::string(pattern);
}

std::string_view say_form(PluralForm form, std::string_view one, std::string_view other) {
    if (now == Tongue::english) return form == PluralForm::one ? one : other;
    std::string_view forms = forms_of(other);
    if (forms.empty()) return form == PluralForm::one ? one : other;
    for (auto skip = static_cast<unsigned>(form); skip > 0; --skip) {
        const std::size_t tab = forms.find('\t');
        if (tab == std::string_view::npos) break;
        forms.remove_prefix(tab + 1);
    }
    return first_form(forms);
}

}  // namespace communique
