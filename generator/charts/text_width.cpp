#include "charts/text_width.hpp"

#include "base/text.hpp"
#include "charts/clean_text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kGenerous = 1.03;

// Puts `word`, wider than a line, into lines letter by letter; the last one stays open in `line`.
void break_word(std::string_view word,
                double width,
                Weight weight,
                std::vector<std::string>& lines,
                std::string& line) {
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    const char32_t point = base::next_code_point(word, offset);
    const std::string_view letter = word.substr(begin, offset - begin);
    const bool stays_with_last = advance(point, weight) == 0;  // a combining mark
    if (!line.empty() && !stays_with_last &&
        text_width(line + std::string(letter), weight) > width) {
      lines.push_back(std::move(line));
      line.clear();
    }
    line += letter;
  }
}

}  // namespace

double text_width(std::string_view text, Weight weight) {
  double thousandths = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    thousandths += advance(base::next_code_point(text, offset), weight);
  }
  return thousandths / 1000 * kTextSize * kGenerous;
}

std::vector<std::string> wrapped(std::string_view text, double width, Weight weight) {
  const std::string clean = clean_text(text);
  std::vector<std::string> lines;
  std::string line;
  for (const std::string_view word : base::split(clean, ' ')) {
    if (word.empty()) {
      continue;
    }
    const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (text_width(longer, weight) <= width) {
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

double widest_word(std::string_view text, Weight weight) {
  const std::string clean = clean_text(text);
  double width = 0;
  for (const std::string_view word : base::split(clean, ' ')) {
    width = std::max(width, text_width(word, weight));
  }
  return width;
}

double widest(const std::vector<std::string>& lines, Weight weight) {
  double width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, text_width(line, weight));
  }
  return width;
}

double height_of(const std::vector<std::string>& lines) {
  return static_cast<double>(lines.size()) * kLineHeight;
}

}  // namespace minhbach::charts
