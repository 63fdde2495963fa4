// Numbers and dates as newspapers of the three languages print them. In Russian a no-break space,
// "~" here, holds a number and its parts together.

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "base/asset.h"
#include "base/say.h"
#include "chart/font_metrics.h"
#include "chart/words.h"

using namespace communique;

namespace {

struct Speaker {
    explicit Speaker(Tongue language) : speaking((learn_all(), language)) {}
    static void learn_all() {
        for (const Asset& asset : interface_assets())
            REQUIRE(learn(*language_named(asset.path.substr(0, 2)), asset.bytes));
    }
    Speaking speaking;
};

std::string plain(std::string text) {
    for (std::size_t at = 0; (at = text.find("\u00a0")) != std::string::npos;)
        text.replace(at, 2, "~");
    return text;
}

std::string quantity(std::string_view value, std::string_view unit) {
    return plain(quantity_text(parse_decimal(value).value(), unit));
}

std::string number(std::string_view value) {
    return plain(number_text(parse_decimal(value).value()));
}

std::string period(std::string_view text) { return period_text(parse_date_range(text).value()); }

}  // namespace

TEST_CASE("Russian numbers have a decimal comma and their units behind them", "[words]") {
    const Speaker speaker(Tongue::russian);
    CHECK(number("1234567.5") == "1~234~567,5");
    CHECK(number("-3") == "−3");
    CHECK(quantity("245e9", "USD") == "245~млрд долл.");
    CHECK(quantity("1.17e12", "CNY") == "1,17~трлн юаней");
    CHECK(quantity("3500000", "EUR") == "3,5~млн евро");
    CHECK(quantity("400000", "GBP") == "400~000 фунтов");
    CHECK(quantity("21", "CNY") == "21 юань");
    CHECK(quantity("3", "CNY") == "3 юаня");
    CHECK(quantity("1.5", "CNY") == "1,5 юаня");
    CHECK(quantity("68.5", "percent") == "68,5%");
    CHECK(quantity("38", "bcm") == "38 млрд куб. м");
    CHECK(quantity("-2e9", "USD") == "−2~млрд долл.");
    CHECK(ordinal_text(Decimal::whole(4)) == "4-я");
    CHECK(counted(1, "{n} article", "{n} articles") == "1 статья");
    CHECK(counted(3, "{n} article", "{n} articles") == "3 статьи");
    CHECK(plain(counted(1005, "{n} article", "{n} articles")) == "1~005 статей");
}

TEST_CASE("Russian dates decline their months", "[words]") {
    const Speaker speaker(Tongue::russian);
    CHECK(plain(date_text({2022, 9, 15})) == "15~сентября 2022~г.");
    CHECK(plain(date_text({2022, 9, 0})) == "сентябрь 2022~г.");
    CHECK(plain(date_text({2022, 0, 0})) == "2022~г.");
    CHECK(plain(since_text({2022, 9, 0})) == "с сентября 2022~г.");
    CHECK(plain(since_text({2013, 0, 0})) == "с 2013~г.");
    CHECK(plain(period("2021-01-01/2021-09-30")) == "январь–сентябрь 2021~г.");
    CHECK(plain(period("2013-01-01/2021-12-31")) == "2013–2021~гг.");
    CHECK(plain(period("2022-09-03/2022-09-05")) == "3–5~сентября 2022~г.");
    CHECK(plain(period("2022-09-30/2022-10-02")) == "30~сентября 2022~г. – 2~октября 2022~г.");
    CHECK(plain(short_day_text({2022, 9, 15}, false)) == "15~сент.");
}

TEST_CASE("Chinese amounts count by myriads and lose no digit", "[words]") {
    const Speaker speaker(Tongue::chinese);
    CHECK(quantity("245e9", "USD") == "2450亿美元");
    CHECK(quantity("240.1e9", "USD") == "2401亿美元");
    CHECK(quantity("1.17e12", "CNY") == "1.17万亿元人民币");
    CHECK(quantity("3500000", "EUR") == "350万欧元");
    CHECK(quantity("400000", "GBP") == "40万英镑");
    CHECK(quantity("12345", "USD") == "1.2345万美元");
    CHECK(quantity("9999", "USD") == "9,999美元");
    CHECK(quantity("-2e9", "USD") == "−20亿美元");
    CHECK(quantity("38", "bcm") == "380亿立方米");
    CHECK(quantity("2e6", "tonnes") == "200万吨");
    CHECK(quantity("68.5", "percent") == "68.5%");
    CHECK(ordinal_text(Decimal::whole(4)) == "第4");
}

TEST_CASE("Chinese dates go from the year to the day", "[words]") {
    const Speaker speaker(Tongue::chinese);
    CHECK(date_text({2022, 9, 15}) == "2022年9月15日");
    CHECK(date_text({2022, 9, 0}) == "2022年9月");
    CHECK(date_text({2022, 0, 0}) == "2022年");
    CHECK(since_text({2013, 0, 0}) == "2013年以来");
    CHECK(period("2021-01-01/2021-09-30") == "2021年1月至9月");
    CHECK(period("2013-01-01/2021-12-31") == "2013至2021年");
    CHECK(period("2022-09-03/2022-09-05") == "2022年9月3日至5日");
}

TEST_CASE("lines of Chinese end between signs, but not before a closing mark or within a number") {
    const auto lines = [](std::string_view text, double width) {
        return wrap_text(text, width, 10, FontWeight::regular, source_sans());
    };
    CHECK(lines("文章报道两国贸易", 40) == std::vector<std::string>{"文章报道", "两国贸易"});
    CHECK(lines("文章报道，两国", 40) == std::vector<std::string>{"文章报", "道，两国"});
    for (const std::string& line : lines("会晤在2022年9月15日举行（撒马尔罕）。", 60)) {
        CHECK(source_sans().width(line, 10) <= 60);
        CHECK_FALSE(line.starts_with("。"));
        CHECK_FALSE(line.starts_with("年"));
        CHECK_FALSE(line.ends_with("（"));
    }
    CHECK(lines("plain words wrap", 45) == std::vector<std::string>{"plain", "words", "wrap"});
}
