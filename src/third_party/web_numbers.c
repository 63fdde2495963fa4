// Reading binary floating-point numbers on the page. The C library's reading is exact to the last bit
// and brings long double arithmetic along, 18 KB of it. Our own numbers are read as decimals; what
// is left are SDL's hints and the JSON library, which keeps the written form. So this reads a plain
// decimal number to within a few units of the last place, and no hexadecimal, infinity or NaN.
#include <stdint.h>
#include <stdlib.h>

static double scaled(double value, int exponent) {
    double factor = 10;
    unsigned left = (unsigned)(exponent < 0 ? -exponent : exponent);
    for (; left != 0; left >>= 1, factor *= factor)
        if (left & 1) value = exponent < 0 ? value / factor : value * factor;
    return value;
}

static const char* read_exponent(const char* at, int* exponent) {
    const char* digits = at + 1;
    const int negative = *digits == '-';
    int value = 0;
    if (*digits == '-' || *digits == '+') ++digits;
    if (*digits < '0' || *digits > '9') return at;
    for (; *digits >= '0' && *digits <= '9'; ++digits)
        if (value < 400) value = value * 10 + (*digits - '0');
    *exponent += negative ? -value : value;
    return digits;
}

double strtod(const char* text, char** end) {
    const char* at = text;
    uint64_t digits = 0;
    int exponent = 0, seen = 0, point = 0;
    while (*at == ' ' || (*at >= '\t' && *at <= '\r')) ++at;
    const int negative = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && !point); ++at) {
        if (*at == '.') {
            point = 1;
            continue;
        }
        seen = 1;
        if (digits < UINT64_MAX / 10 - 1) {
            digits = digits * 10 + (uint64_t)(*at - '0');
            exponent -= point;
        } else {
            exponent += !point;
        }
    }
    if (seen && (*at == 'e' || *at == 'E')) at = read_exponent(at, &exponent);
    if (end) *end = (char*)(seen ? at : text);
    const double value = scaled((double)digits, exponent);
    return negative ? -value : value;
}

float strtof(const char* text, char** end) { return (float)strtod(text, end); }
long double strtold(const char* text, char** end) { return strtod(text, end); }
