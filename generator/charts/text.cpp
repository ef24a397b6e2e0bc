#include "charts/text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kGenerous = 1.03;  // what a reader's own font may take more
// Letters and signs of the languages we write lie below; a table up to here is small and quick.
constexpr char32_t kMostLetters = 0x2300;

bool is_dropped(char32_t point) {
  const bool is_control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
  const bool reorders =
      (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  const bool is_non_character =
      (point & 0xFFFEU) == 0xFFFEU || (point >= 0xFDD0 && point <= 0xFDEF);
  return is_control || reorders || is_non_character;
}

// Nobody sees these, whatever width a font gives them.
bool is_invisible(char32_t letter) {
  return (letter >= 0x300 && letter <= 0x36F) || letter == 0xAD || letter == 0x200B ||
         letter == 0xFEFF;
}

// Of a letter no font of the site has: it comes from whatever font the reader has.
int of_other_font(char32_t letter) {
  const bool is_full_width =
      letter >= 0x2190 && letter != 0x2212 && letter != 0x2264 && letter != 0x2265;
  return is_full_width ? 1000 : 750;
}

// Where no font is known: what the usual ones without serifs take, rather more than less.
int estimate(char32_t letter) {
  constexpr std::u32string_view kNarrow = U" !\"'()*,-./:;I[\\]`fijlrt{|}\u00a0";
  constexpr std::u32string_view kWide = U"%@MWmw";
  return kNarrow.find(letter) != std::u32string_view::npos ? 450
         : kWide.find(letter) != std::u32string_view::npos ? 1000
                                                           : of_other_font(letter);
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t point = base::next_code_point(text, offset);
    if (point == U'\t' || point == U'\n' || point == U'\r' || point == 0x2028 || point == 0x2029) {
      out += ' ';
    } else if (!is_dropped(point)) {
      base::append_code_point(out, point);
    }
  }
  return out;
}

std::string clean_id(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    const bool is_safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '-' || c == '_';
    c = is_safe ? c : '-';
  }
  const bool has_letter = !out.empty() && ((out[0] | 0x20) >= 'a' && (out[0] | 0x20) <= 'z');
  return has_letter ? out : 'c' + out;
}

TextWidth::TextWidth(const Advances& regular, const Advances& semi_bold) {
  for (const auto& [advances, table] :
       {std::pair(&regular, &advances_[0]), std::pair(&semi_bold, &advances_[1])}) {
    table->assign(kMostLetters, -1);
    for (const auto& [letter, width] : *advances) {
      if (letter < kMostLetters) {
        (*table)[letter] = static_cast<short>(width);
      }
    }
  }
}

int TextWidth::of_letter(char32_t letter, Weight weight) const {
  const ByLetter& advances = advances_.at(static_cast<std::size_t>(weight));
  if (is_invisible(letter)) {
    return 0;
  }
  if (advances.empty()) {
    return estimate(letter);
  }
  const int advance = letter < advances.size() ? advances[letter] : -1;
  return advance < 0 ? of_other_font(letter) : advance;
}

double TextWidth::of(std::string_view text, Weight weight) const {
  double thousandths = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    thousandths += of_letter(base::next_code_point(text, offset), weight);
  }
  return thousandths / 1000 * kTextSize * kGenerous;
}

// Puts `word`, wider than a line, into lines letter by letter; the last one stays open in `line`.
void TextWidth::break_word(std::string_view word,
                           double width,
                           Weight weight,
                           std::vector<std::string>& lines,
                           std::string& line) const {
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    const char32_t point = base::next_code_point(word, offset);
    const std::string_view letter = word.substr(begin, offset - begin);
    const bool stays_with_last = of_letter(point, weight) == 0;  // a combining mark
    if (!line.empty() && !stays_with_last && of(line + std::string(letter), weight) > width) {
      lines.push_back(std::move(line));
      line.clear();
    }
    line += letter;
  }
}

std::vector<std::string> TextWidth::wrapped(std::string_view text,
                                            double width,
                                            Weight weight) const {
  const std::string clean = clean_text(text);
  std::vector<std::string> lines;
  std::string line;
  for (const std::string_view word : base::split(clean, ' ')) {
    if (word.empty()) {
      continue;
    }
    const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (of(longer, weight) <= width) {
      line = longer;
      continue;
    }
    if (!line.empty()) {
      lines.push_back(std::move(line));
      line.clear();
    }
    break_word(word, width, weight, lines, line);
  }
  if (!line.empty()) {
    lines.push_back(std::move(line));
  }
  return lines;
}

double TextWidth::widest_word(std::string_view text) const {
  const std::string clean = clean_text(text);
  double width = 0;
  for (const std::string_view word : base::split(clean, ' ')) {
    width = std::max(width, of(word));
  }
  return width;
}

double TextWidth::widest(const std::vector<std::string>& lines, Weight weight) const {
  double width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, of(line, weight));
  }
  return width;
}

double height_of(const std::vector<std::string>& lines) {
  return static_cast<double>(lines.size()) * kLineHeight;
}

}  // namespace minhbach::charts
