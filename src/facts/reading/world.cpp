#include "facts/reading/world.h"

#include <algorithm>

#include "base/plain_letters.h"
#include "base/utf8.h"
#include "facts/reading/table.h"

namespace communique {
namespace {

Error bad_line(const Asset& table, const TableLine& line, std::string message) {
    return {ErrorCode::malformed_table, std::move(message),
            std::string(table.path) + ":" + std::to_string(line.number)};
}

std::string_view cell(const TableLine& line, std::size_t index) {
    return index < line.cells.size() ? line.cells[index] : std::string_view();
}

OfficeClass office_class_of(std::string_view name) {
    if (name == "head_of_state") return OfficeClass::head_of_state;
    if (name == "head_of_government") return OfficeClass::head_of_government;
    if (name == "minister") return OfficeClass::minister;
    return OfficeClass::other;
}

class Loader {
public:
    explicit Loader(Lexicon& lexicon) : lexicon_(lexicon) {}

    std::optional<Error> load(const Asset& table, std::string_view name) {
        for (const TableLine& line : table_lines(table.bytes)) {
            std::optional<Error> error;
            if (name == "countries.tsv") error = add_country(table, line);
            if (name == "offices.tsv") error = add_office(table, line);
            if (name == "cities.tsv") error = add_city(table, line);
            if (name == "leaders.tsv") error = add_leader(table, line);
            if (name == "currencies.tsv") error = add_currency(table, line);
            if (name == "organisations.tsv") error = add_organisation(table, line);
            if (error) return error;
        }
        return std::nullopt;
    }

    World take() { return std::move(world_); }

private:
    std::optional<Error> add_country(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 2 || line.cells[0].empty())
            return bad_line(table, line, "a country needs a code and a name");
        const std::string code(line.cells[0]);
        const std::string_view name = line.cells[1];
        const std::string_view capital = cell(line, 4);
        world_.country_by_code[code] = static_cast<std::uint32_t>(world_.countries.size());
        world_.countries.push_back({code, std::string(name), std::string(capital)});
        lexicon_.add(name, "COUNTRY", code);
        for (const auto other : split(cell(line, 2), '|')) lexicon_.add(other, "COUNTRY", code);
        for (const auto demonym : split(cell(line, 3), '|')) lexicon_.add(demonym, "DEMONYM", code);
        for (const auto seat : split(cell(line, 5), '|')) lexicon_.add(seat, "SEAT", code);
        if (!capital.empty()) {
            lexicon_.add(capital, "CAPITAL", code);
            add_place(capital, capital, code, false, false);
        }
        return std::nullopt;
    }

    std::optional<Error> add_office(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 3)
            return bad_line(table, line, "an office needs a surface, a class and a name");
        const OfficeClass cls = office_class_of(line.cells[1]);
        world_.office_classes.emplace(std::string(line.cells[2]), cls);
        lexicon_.add(line.cells[0],
                     is_top(cls)                    ? "OFFICE"
                     : cls == OfficeClass::minister ? "MINISTER"
                                                    : "POST",
                     line.cells[2], line.cells[1]);
        return std::nullopt;
    }

    void add_place(std::string_view surface, std::string_view city, std::string_view country,
                   bool venue, bool ambiguous) {
        const std::string key = std::string(surface) + "\t" + std::string(country);
        if (!places_.emplace(key, 0U).second) return;
        const std::string index = std::to_string(world_.cities.size());
        world_.cities.push_back({std::string(city), std::string(country), venue, ambiguous});
        lexicon_.add(surface, venue ? "VENUE" : "CITY", index);
    }

    std::optional<Error> add_city(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 3 || line.cells[0].empty())
            return bad_line(table, line, "a city needs a name and a country");
        const std::string_view kind = cell(line, 3);
        const bool venue = kind == "venue";
        const bool region = kind == "region";
        const std::string_view fixes = venue    ? cell(line, 4)
                                       : region ? std::string_view()
                                                : line.cells[0];
        const bool ambiguous = line.cells.back() == "ambiguous";
        add_place(line.cells[0], fixes, line.cells[2], venue || region, ambiguous);
        for (const auto other : split(line.cells[1], '|'))
            add_place(other, fixes, line.cells[2], venue || region, ambiguous);
        return std::nullopt;
    }

    std::optional<Error> add_leader(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 6) return bad_line(table, line, "a leader needs six columns");
        const auto from = parse_date(line.cells[5]);
        const auto to = parse_date(cell(line, 6));
        if (!from) return bad_line(table, line, "a term needs its first day");
        const std::string name(line.cells[0]);
        const auto [known, fresh] =
            leaders_.emplace(name, static_cast<LeaderIndex>(world_.leaders.size()));
        if (fresh) {
            const bool common = line.cells.back() == "ambiguous";
            world_.leaders.push_back({name, std::string(line.cells[1]), {}, common});
        }
        const LeaderIndex index = known->second;
        const std::string office(line.cells[4]);
        const auto cls = world_.office_classes.find(office);
        world_.leaders[index].terms.push_back(
            {std::string(line.cells[3]), office,
             cls == world_.office_classes.end() ? OfficeClass::other : cls->second, *from, to});
        auto& here = world_.by_country[std::string(line.cells[3])];
        if (std::find(here.begin(), here.end(), index) == here.end()) here.push_back(index);
        add_name(name, index, true);
        add_name(line.cells[1], index, false);
        for (const auto other : split(line.cells[2], '|'))
            add_name(other, index, other.find(' ') != std::string_view::npos);
        return std::nullopt;
    }

    void add_name(std::string_view name, LeaderIndex leader, bool full) {
        if (name.empty()) return;
        const std::string folded = name_key(name);
        auto& bearers = full ? world_.by_full_name[folded] : world_.by_family_name[folded];
        if (std::find(bearers.begin(), bearers.end(), leader) == bearers.end())
            bearers.push_back(leader);
        if (names_.emplace(folded, 0U).second) lexicon_.add(name, "LEADER", folded);
    }

    std::optional<Error> add_organisation(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 3)
            return bad_line(table, line, "an organisation needs a name, surfaces and a kind");
        const std::string_view cls = line.cells[2] == "company" ? "COMPANY" : "ORGANISATION";
        lexicon_.add(line.cells[0], cls, line.cells[0], line.cells[2]);
        for (const auto surface : split(line.cells[1], '|'))
            lexicon_.add(surface, cls, line.cells[0], line.cells[2]);
        return std::nullopt;
    }

    // A name of several words is unmistakable in small letters too ("swiss francs").
    void add_currency_name(std::string_view name, std::string_view code) {
        const std::string folded =
            name.find(' ') == std::string_view::npos ? std::string(name) : fold_case(name);
        if (currency_names_.emplace(folded + "\t" + std::string(code), 0U).second)
            lexicon_.add(folded, "CURRENCY", code);
    }

    std::optional<Error> add_currency(const Asset& table, const TableLine& line) {
        if (line.cells.size() < 2 || line.cells[0].size() < 3)
            return bad_line(table, line, "a currency needs a code and a name");
        const std::string code(line.cells[0]);
        for (const auto name : split(line.cells[1], '|')) add_currency_name(name, code);
        for (const auto sign : split(cell(line, 2), '|')) {
            lexicon_.add(sign, "CURRENCY_SIGN", code);
            world_.currency_signs[std::string(sign)].push_back(code);
        }
        // "COP28", "the TOP 10": such a code alone is no sign of money.
        if (!cell(line, 5).starts_with("the code is a word")) {
            lexicon_.add(code, "CURRENCY_SIGN", code);
            world_.currency_signs[code].push_back(code);
        }
        // "Hong Kong dollars", "Kenyan shillings": the adjective before the bare name.
        for (const auto adjective : split(cell(line, 4), '|')) {
            for (const auto name : split(line.cells[1], '|')) {
                if (name.find(' ') == std::string_view::npos)
                    add_currency_name(std::string(adjective) + " " + std::string(name), code);
            }
        }
        return std::nullopt;
    }

    Lexicon& lexicon_;
    World world_;
    std::unordered_map<std::string, LeaderIndex> leaders_;
    std::unordered_map<std::string, unsigned> names_;
    std::unordered_map<std::string, unsigned> places_;
    std::unordered_map<std::string, unsigned> currency_names_;
};

}  // namespace

std::string name_key(std::string_view name) { return without_marks(fold_case(name)); }

const Country* World::country(std::string_view code) const {
    const auto found = country_by_code.find(std::string(code));
    return found == country_by_code.end() ? nullptr : &countries[found->second];
}

std::string_view World::country_name(std::string_view code) const {
    const Country* found = country(code);
    return found == nullptr ? code : std::string_view(found->name);
}

Result<World> load_world(const std::vector<Asset>& tables, Lexicon& lexicon) {
    Loader loader(lexicon);
    // Offices first: a leader's term is classed by them.
    for (const std::string_view name : {"offices.tsv", "countries.tsv", "cities.tsv", "leaders.tsv",
                                        "organisations.tsv", "currencies.tsv"}) {
        for (const Asset& table : tables) {
            if (!table.path.ends_with(name)) continue;
            if (auto error = loader.load(table, name)) return *error;
        }
    }
    return loader.take();
}

}  // namespace communique
