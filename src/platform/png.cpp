#include "platform/png.h"

#include <algorithm>

namespace communique {
namespace {

void append_big_endian(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

std::uint32_t checksum(std::string_view bytes) {  // CRC-32 of the PNG specification
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void append_chunk(std::string& png, std::string_view type, std::string_view data) {
    append_big_endian(png, static_cast<std::uint32_t>(data.size()));
    const std::string body = std::string(type) + std::string(data);
    png += body;
    append_big_endian(png, checksum(body));
}

// The fixed Huffman codes of RFC 1951, written bit by bit.
class Deflater {
public:
    explicit Deflater(std::string& out) : out_(out) {
        bits(1, 1);  // the only block
        bits(1, 2);  // with fixed codes
    }

    void literal(unsigned char byte) {
        if (byte < 144) code(0x30U + byte, 8);
        else code(0x190U + byte - 144U, 9);
    }

    // So many times the byte before, 3 to 258.
    void run(std::size_t length) {
        constexpr unsigned bases[] = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                      15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                      67, 83, 99, 115, 131, 163, 195, 227, 258};
        unsigned symbol = 28;
        while (bases[symbol] > length) --symbol;
        const unsigned number = 257 + symbol;
        if (number < 280) code(number - 256, 7);
        else code(0xC0U + number - 280, 8);
        const unsigned extra = symbol < 8 || symbol == 28 ? 0 : symbol / 4 - 1;
        bits(static_cast<unsigned>(length) - bases[symbol], extra);
        code(0, 5);  // at a distance of 1
    }

    void finish() {
        code(0, 7);
        if (filled_ > 0) out_ += static_cast<char>(held_);
    }

private:
    void bits(unsigned value, unsigned count) {
        for (unsigned i = 0; i < count; ++i) {
            held_ |= ((value >> i) & 1U) << filled_;
            if (++filled_ < 8) continue;
            out_ += static_cast<char>(held_);
            held_ = filled_ = 0;
        }
    }
    void code(unsigned value, unsigned count) {  // codes begin with their highest bit
        for (unsigned i = count; i-- > 0;) bits((value >> i) & 1U, 1);
    }

    std::string& out_;
    unsigned held_ = 0;
    unsigned filled_ = 0;
};

std::uint32_t adler(std::string_view bytes) {
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char byte : bytes) {
        a = (a + static_cast<unsigned char>(byte)) % 65521U;
        b = (b + a) % 65521U;
    }
    return (b << 16U) | a;
}

std::string compressed(std::string_view bytes) {
    constexpr std::size_t longest = 258;
    std::string out = "\x78\x01";
    Deflater deflater(out);
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t run = 0;
        while (at > 0 && run < longest && at + run < bytes.size() &&
               bytes[at + run] == bytes[at - 1])
            ++run;
        if (run >= 3) {
            deflater.run(run);
            at += run;
        } else {
            deflater.literal(static_cast<unsigned char>(bytes[at++]));
        }
    }
    deflater.finish();
    append_big_endian(out, adler(bytes));
    return out;
}

// Red, green and blue as differences to the row above, PNG's filter 2.
std::string filtered(const std::vector<unsigned char>& pixels, std::uint32_t width,
                     std::uint32_t height) {
    std::string rows;
    std::vector<unsigned char> above(std::size_t{width} * 3, 0);
    for (std::uint32_t y = height; y-- > 0;) {
        rows += '\x02';
        for (std::size_t i = 0; i < above.size(); ++i) {
            const unsigned char value = pixels[(std::size_t{y} * width + i / 3) * 4 + i % 3];
            rows += static_cast<char>(value - above[i]);
            above[i] = value;
        }
    }
    return rows;
}

}  // namespace

std::string to_png(const std::vector<unsigned char>& pixels, std::uint32_t width,
                   std::uint32_t height, const PngTexts& texts) {
    std::string head;
    append_big_endian(head, width);
    append_big_endian(head, height);
    head += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits of red, green, blue
    std::string png = "\x89PNG\r\n\x1a\n";
    append_chunk(png, "IHDR", head);
    for (const auto& [keyword, text] : texts) {
        // No compression, no language, no translated keyword.
        append_chunk(png, "iTXt", std::string(keyword) + std::string("\0\0\0\0\0", 5) + text);
    }
    append_chunk(png, "IDAT", compressed(filtered(pixels, width, height)));
    append_chunk(png, "IEND", "");
    return png;
}

}  // namespace communique
