#include "views/concordance_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "views/panels.h"

namespace communique {
namespace {

constexpr Lettering node_style = text_styles::small_strong;
constexpr Lettering side_style = text_styles::small;
constexpr double whole_widest = 860;
constexpr double byte_width = 7.9;  // of the running text, a little generous
constexpr std::size_t node_level = 9;

// Words in a row that look alike: level 0 plain, 1 to 3 sorted by, 9 the node.
struct Piece {
    std::string text;
    std::size_t level = 0;
};

// A blank at either end stays, because it stands between two pieces.
std::string flat(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) out += c;
        else if (out.empty() || out.back() != ' ') out += ' ';
    }
    return out;
}

std::vector<Piece> pieces_of(const Explorer& explorer, const ConcordanceLine& line, Span span) {
    const std::string_view text = explorer.library.corpus[line.document].text;
    const auto& keys = explorer.link.words.sort;
    const std::vector<Span> sorted =
        sorted_words(line, explorer.library.analyses[line.document], keys);
    std::vector<Piece> pieces;
    std::uint32_t at = span.begin;
    while (at < span.end) {
        std::uint32_t next = span.end;
        std::size_t level = 0;
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (sorted[i].empty() || keys[i].by == SortBy::node) continue;
            if (sorted[i].begin <= at && at < sorted[i].end) {
                level = i + 1;
                next = std::min(next, sorted[i].end);
            } else if (sorted[i].begin > at) {
                next = std::min(next, sorted[i].begin);
            }
        }
        pieces.push_back({flat(slice(text, {at, next})), level});
        at = next;
    }
    return pieces;
}

const Lettering& style_of(const Piece& piece) { return piece.level == 0 ? side_style : node_style; }

double width_of(const std::vector<Piece>& pieces) {
    double width = 0;
    for (const Piece& piece : pieces) width += text_width(piece.text, style_of(piece));
    return width;
}

// Whole words off the left end until the rest fits.
void cut_start(std::vector<Piece>& pieces, double room) {
    while (!pieces.empty() && width_of(pieces) > room) {
        std::string& text = pieces.front().text;
        const std::size_t blank = text.find(' ', text.front() == ' ' ? 1 : 0);
        if (blank == std::string::npos) pieces.erase(pieces.begin());
        else text.erase(0, blank + 1);
        if (!pieces.empty() && pieces.front().text.empty()) pieces.erase(pieces.begin());
    }
}

void cut_end(std::vector<Piece>& pieces, double room) {
    while (!pieces.empty() && width_of(pieces) > room) {
        std::string& text = pieces.back().text;
        const std::size_t from =
            !text.empty() && text.back() == ' ' ? text.size() - 1 : text.size();
        const std::size_t blank = from == 0 ? std::string::npos : text.rfind(' ', from - 1);
        if (blank == std::string::npos) pieces.pop_back();
        else text.erase(blank);
        if (!pieces.empty() && pieces.back().text.empty()) pieces.pop_back();
    }
}

ColorRole color_of(const Piece& piece) {
    if (piece.level == 0) return ColorRole::ink;
    return piece.level == node_level ? ColorRole::accent : color_of_level(piece.level);
}

void draw_piece(Ui& ui, const Piece& piece, double x, double baseline) {
    write_at(ui, x, baseline, piece.text, style_of(piece), ui.color(color_of(piece)));
    if (piece.level == 0 || piece.level == node_level) return;
    const auto y = std::round(static_cast<float>(baseline)) + 3;
    ui.draw->AddRectFilled({static_cast<float>(x), y},
                           {static_cast<float>(x) + text_width(piece.text, node_style), y + 2},
                           ui.color(color_of(piece)));
}

double draw_pieces(Ui& ui, const std::vector<Piece>& pieces, double x, double baseline) {
    for (const Piece& piece : pieces) {
        draw_piece(ui, piece, x, baseline);
        x += text_width(piece.text, style_of(piece));
    }
    return x;
}

Piece node_of(const Explorer& explorer, const ConcordanceLine& line) {
    return {flat(slice(explorer.library.corpus[line.document].text, line.node)), node_level};
}

// Sets the words one after the other; returns how many lines that takes, and draws
// them unless `ui` is to measure only.
int flow(Ui& ui, const std::vector<Piece>& pieces, const Box& box, bool draw, int most) {
    const double leading = side_style.line_height();
    double x = 0;
    int lines = 1;
    for (const Piece& piece : pieces) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            std::size_t end = rest.find(' ', rest.front() == ' ' ? 1 : 0);
            end = std::min(end, rest.size());
            Piece word{std::string(rest.substr(0, end)), piece.level};
            rest.remove_prefix(end);
            if (x == 0 && word.text.front() == ' ') word.text.erase(0, 1);
            const double width = text_width(word.text, style_of(word));
            if (x > 0 && x + width > box.width && lines < most) {
                x = 0;
                ++lines;
                if (!word.text.empty() && word.text.front() == ' ') word.text.erase(0, 1);
            }
            if (draw) draw_piece(ui, word, box.x + x, box.y + (lines - 1) * leading + 16);
            x += text_width(word.text, style_of(word));
        }
    }
    return lines;
}

// The blanks beside the node belong to neither side.
std::vector<Piece> all_pieces(const Explorer& explorer, const ConcordanceLine& line) {
    std::vector<Piece> pieces = pieces_of(explorer, line, line.left);
    if (!pieces.empty() && line.left.end < line.node.begin) pieces.back().text += ' ';
    pieces.push_back(node_of(explorer, line));
    std::vector<Piece> right = pieces_of(explorer, line, line.right);
    if (!right.empty() && line.node.end < line.right.begin)
        right.front().text.insert(right.front().text.begin(), ' ');
    for (Piece& piece : right) pieces.push_back(std::move(piece));
    return pieces;
}

// The parts of an aligned line before anything is cut, and the room that each side has.
struct AlignedLine {
    double source_width = 0;
    double middle = 0;  // where the node begins
    double after = 0;   // where what follows it begins
    double left_room = 0;
    double right_room = 0;
    std::vector<Piece> left;
    Piece node;
    std::vector<Piece> right;
};

AlignedLine aligned(const Explorer& explorer, const ConcordanceLine& line, const Box& box) {
    AlignedLine parts;
    parts.source_width = box.width > 900 ? 210 : 0;
    parts.middle = box.x + parts.source_width + (box.width - parts.source_width) * 0.46;
    parts.left = pieces_of(explorer, line, line.left);
    while (!parts.left.empty() && parts.left.back().text == " ") parts.left.pop_back();
    if (!parts.left.empty() && parts.left.back().text.ends_with(' '))
        parts.left.back().text.pop_back();
    parts.left_room = parts.middle - box.x - parts.source_width - 6;
    parts.node = node_of(explorer, line);
    const double gap = line.right.begin > line.node.end ? 6 : 1;
    parts.after = parts.middle + text_width(parts.node.text, node_style) + gap;
    parts.right = pieces_of(explorer, line, line.right);
    if (!parts.right.empty() && parts.right.front().text.starts_with(' '))
        parts.right.front().text.erase(0, 1);
    parts.right_room = box.right() - parts.after;
    return parts;
}

}  // namespace

ColorRole color_of_level(std::size_t level) {
    constexpr std::array<ColorRole, 3> colors{ColorRole::in_person, ColorRole::video,
                                              ColorRole::phone};
    return colors[std::min(level, colors.size()) - 1];
}

// The node words stand below each other; the contexts run to both sides as far as there is room.
void draw_aligned_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                       const Box& box) {
    const double baseline = box.y + box.height / 2 + 6;
    AlignedLine parts = aligned(explorer, line, box);
    if (parts.source_width > 0) {
        const Document& document = explorer.library.corpus[line.document];
        write_at(ui, box.x, baseline, byline_within(document, parts.source_width - 16, side_style),
                 side_style, ui.color(ColorRole::ink_soft));
    }
    cut_start(parts.left, parts.left_room);
    draw_pieces(ui, parts.left, parts.middle - 6 - width_of(parts.left), baseline);
    draw_piece(ui, parts.node, parts.middle, baseline);
    cut_end(parts.right, parts.right_room);
    draw_pieces(ui, parts.right, parts.after, baseline);
}

bool is_cut(const Explorer& explorer, const ConcordanceLine& line, const Box& box) {
    const AlignedLine parts = aligned(explorer, line, box);
    return width_of(parts.left) > parts.left_room || width_of(parts.right) > parts.right_room;
}

void draw_whole_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                     const Box& box) {
    write_at(ui, box.x, box.y + 22,
             byline_within(explorer.library.corpus[line.document], box.width, side_style),
             side_style, ui.color(ColorRole::ink_soft));
    const Box text{box.x, box.y + 30, std::min(box.width, whole_widest), box.height - 30};
    const int most = std::max(1, static_cast<int>((text.height + 4) / side_style.line_height()));
    flow(ui, all_pieces(explorer, line), text, true, most);
}

double whole_height(Ui& ui, const Explorer& explorer, const ConcordanceLine& line, double width) {
    const Box text{0, 0, std::min(width, whole_widest), 0};
    const int lines = flow(ui, all_pieces(explorer, line), text, false, 1000);
    return 30 + lines * static_cast<double>(side_style.line_height()) + 12;
}

double estimated_whole_height(double bytes, double width) {
    const double lines = std::ceil(bytes * byte_width / (std::min(width, whole_widest) * 0.94));
    return 30 + std::max(1.0, lines) * static_cast<double>(side_style.line_height()) + 12;
}

}  // namespace communique
