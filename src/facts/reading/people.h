#pragma once
// The people of one article: who is mentioned, under which names, with which office at the time.
// Known leaders come from the world tables, others from the title and name they are introduced by.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/date.h"
#include "facts/reading/world.h"

namespace communique {

using PersonIndex = std::uint32_t;
constexpr PersonIndex nobody = 0xFFFFFFFF;

struct Person {
    std::string name;  // canonical, or as first introduced
    std::string family;
    std::string country;  // code, or the words the text uses for it, or empty
    OfficeClass office = OfficeClass::other;
    bool known = false;  // from the tables
    LeaderIndex leader = 0;
    std::uint32_t mentions = 0;
    std::uint32_t first_token = 0;  // of the first mention
};

// What the words around a name say about its bearer.
struct NameContext {
    std::string country;  // code, or empty
    std::string office;   // canonical, or empty
    std::optional<OfficeClass> office_class;
    bool former = false;
    bool counterpart = false;  // "his counterpart": of a leader, hence one
};

class People {
public:
    People(const World& world, std::optional<Date> reference)
        : world_(world), reference_(reference) {}

    // The text names somebody in full somewhere, folded: of two of one family name he is meant.
    void note_full_name(std::string_view folded);
    // The bearer of a full name from the tables, chosen by context and date; added when new.
    PersonIndex known(std::string_view folded, const NameContext& context);
    // The one whom a family name alone means here: somebody of this article, else a leader of the
    // time whose name leaves no doubt; nobody when there is doubt.
    PersonIndex by_family(std::string_view folded, const NameContext& context);
    // Somebody the tables do not know, introduced by title and name; nobody when there are
    // hundreds.
    PersonIndex introduced(std::string_view name, const NameContext& context);
    // The holder of an office of a country at the article's date: somebody of the article first.
    PersonIndex by_office(std::string_view country, std::string_view office, OfficeClass cls);

    Person& operator[](PersonIndex i) { return all_[i]; }
    const Person& operator[](PersonIndex i) const { return all_[i]; }
    std::size_t size() const { return all_.size(); }
    // The pair of the article, once chosen; nobody before.
    PersonIndex pair[2] = {nobody, nobody};
    bool in_pair(PersonIndex p) const { return p != nobody && (p == pair[0] || p == pair[1]); }

private:
    PersonIndex office_holder_at(std::string_view country, std::string_view office,
                                 OfficeClass cls);
    PersonIndex add_leader(LeaderIndex leader, const NameContext& context);
    int score(const Leader& leader, const NameContext& context) const;

    const World& world_;
    std::optional<Date> reference_;
    std::vector<Person> all_;
    std::unordered_map<LeaderIndex, PersonIndex> by_leader_;
    std::unordered_set<LeaderIndex> named_in_full_;
};

}  // namespace communique
