#pragma once
// What the reader knows of the world, from the tables in assets/languages/xx/lexicon: countries
// with their demonyms and capitals, cities and venues, leaders with the dates of their offices. All
// names also go into the lexicon, as the classes COUNTRY, DEMONYM, SEAT, CITY, VENUE, LEADER,
// OFFICE ...

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/asset.h"
#include "base/date.h"
#include "base/result.h"
#include "facts/reading/lexicon.h"

namespace communique {

struct Country {
    std::string code;  // ISO 3166-1 alpha-2, or a code of the table's own
    std::string name;
    std::string capital;
};

enum class OfficeClass : std::uint8_t { head_of_state, head_of_government, minister, other };
inline bool is_top(OfficeClass c) {
    return c == OfficeClass::head_of_state || c == OfficeClass::head_of_government;
}

struct Term {
    std::string country;
    std::string office;  // canonical: "president", "prime minister"
    OfficeClass office_class = OfficeClass::other;
    Date from;
    std::optional<Date> to;

    bool holds(Date day) const { return from <= day && (!to || day <= *to); }
};

struct Leader {
    std::string name;
    std::string family;  // what news uses alone
    std::vector<Term> terms;
    bool common_family = false;  // also an everyday word or a very common name: "May", "Brown"
};

struct City {
    std::string name;
    std::string country;
    bool venue = false;
    bool ambiguous = false;
};

using LeaderIndex = std::uint32_t;

struct World {
    std::vector<Country> countries;
    std::vector<Leader> leaders;
    std::vector<City> cities;
    std::unordered_map<std::string, std::uint32_t> country_by_code;
    // Key of a name or spelling (name_key) → the leaders who bear it, full names and family names apart.
    std::unordered_map<std::string, std::vector<LeaderIndex>> by_full_name;
    std::unordered_map<std::string, std::vector<LeaderIndex>> by_family_name;
    std::unordered_map<std::string, std::vector<LeaderIndex>> by_country;
    // As written → ISO 4217 codes; "Rs" is of several countries.
    std::unordered_map<std::string, std::vector<std::string>> currency_signs;
    std::unordered_map<std::string, OfficeClass> office_classes;  // canonical office → class

    const Country* country(std::string_view code) const;
    // The country's name, or the code when it is not in the tables.
    std::string_view country_name(std::string_view code) const;
};

// What a name is looked up by: in small letters and without marks, "fernandez" for "Fernández".
std::string name_key(std::string_view name);

// Reads the tables of one language's lexicon folder and puts their names into the lexicon.
Result<World> load_world(const std::vector<Asset>& tables, Lexicon& lexicon);

}  // namespace communique
