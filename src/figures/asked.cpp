#include "figures/asked.h"
#include "base/say.h"

#include <algorithm>
#include <array>

namespace communique {
namespace {

constexpr std::array<std::string_view, 5> frequency_ids{"per_10k", "frequency", "per_million",
                                                        "articles", "range"};
constexpr std::array<std::string_view, 5> tf_idf_ids{
    "tf_idf_relative", "tf_idf_textbook", "tf_idf_ltc", "tf_idf_smooth", "tf_idf_unsmoothed"};
constexpr std::array<std::string_view, 5> keyness_ids{
    "log_likelihood", "log_ratio", "percent_difference", "simple_maths", "fisher"};
constexpr std::array<std::string_view, 5> dispersion_ids{"dp", "dp_norm", "evenness", "juilland_d",
                                                         "rosengren_s"};
constexpr std::array<std::string_view, 5> association_ids{"log_dice", "mi", "mi3", "t_score",
                                                          "collocation_log_likelihood"};

}  // namespace

std::string_view name_of(MeasureFamily family) {
    constexpr std::array<std::string_view, measure_family_count> names{
        to_say("Frequency"), to_say("TF-IDF"), to_say("Keyness"), to_say("Dispersion"),
        to_say("Collocates")};
    return names[static_cast<std::size_t>(family)];
}

std::span<const std::string_view> measures_of(MeasureFamily family) {
    switch (family) {
        case MeasureFamily::frequency: return frequency_ids;
        case MeasureFamily::tf_idf: return tf_idf_ids;
        case MeasureFamily::keyness: return keyness_ids;
        case MeasureFamily::dispersion: return dispersion_ids;
        case MeasureFamily::association: break;
    }
    return association_ids;
}

MeasureFamily family_of(std::string_view measure) {
    for (std::size_t i = 0; i < measure_family_count; ++i) {
        const auto family = static_cast<MeasureFamily>(i);
        const auto ids = measures_of(family);
        if (std::find(ids.begin(), ids.end(), measure) != ids.end()) return family;
    }
    return MeasureFamily::frequency;
}

std::span<const std::string_view> measures_for(MeasureFamily family, WordItems items) {
    const auto ids = measures_of(family);
    return items == WordItems::phrases ? ids.first(3) : ids;
}

std::string_view measure_in_force(const Asked& asked) {
    const auto usual = asked.items == WordItems::collocates ? MeasureFamily::association
                                                            : MeasureFamily::frequency;
    const MeasureFamily family = family_of(asked.measure);
    const bool fits =
        asked.items == WordItems::words ? family != MeasureFamily::association : family == usual;
    const auto ids = measures_for(fits ? family : usual, asked.items);
    const auto found = std::find(ids.begin(), ids.end(), asked.measure);
    return found == ids.end() ? ids.front() : *found;
}

}  // namespace communique
