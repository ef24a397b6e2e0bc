#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::charts {

// Text that may stand in an XML file: line ends and tabs become blanks; control characters,
// non-characters and marks that reorder their surroundings (bidirectional overrides) are dropped.
// Still to be escaped.
std::string clean_text(std::string_view text);

// What may stand in `id` and in `url(#…)`: letters, digits, '-' and '_', a letter
// first; all else becomes '-'.
std::string clean_id(std::string_view text);

// All text of a picture has one size, so that none becomes too small on a phone.
constexpr double kTextSize = 14;
constexpr double kLineHeight = 19;

enum class Weight { Regular, SemiBold };

// Widths of letters in thousandths of the type size.
using Advances = std::vector<std::pair<char32_t, int>>;

// How wide text stands in the typeface of the site. Made once, not changed: any thread may ask.
class TextWidth {
 public:
  // Of a typeface nobody knows: about what the usual ones without serifs take, rather wide.
  TextWidth() = default;
  TextWidth(const Advances& regular, const Advances& semi_bold);

  // Of a line in units of the picture, a little generous: readers without the site's typeface see
  // another of about its measure.
  [[nodiscard]] double of(std::string_view text, Weight weight = Weight::Regular) const;

  // The text in lines of at most `width`. Nothing is cut off: it breaks at blanks, and inside a
  // word only if the word alone is wider than a line. Empty text has no lines. Cleans the text.
  [[nodiscard]] std::vector<std::string> wrapped(std::string_view text,
                                                 double width,
                                                 Weight weight = Weight::Regular) const;
  [[nodiscard]] double widest_word(std::string_view text) const;
  [[nodiscard]] double widest(const std::vector<std::string>& lines,
                              Weight weight = Weight::Regular) const;

 private:
  [[nodiscard]] int of_letter(char32_t letter, Weight weight) const;
  void break_word(std::string_view word,
                  double width,
                  Weight weight,
                  std::vector<std::string>& lines,
                  std::string& line) const;

  using ByLetter = std::vector<short>;  // -1: the typeface lacks it
  std::array<ByLetter, 2> advances_;    // by weight
};

inline const TextWidth kUnknownTypeface;

double height_of(const std::vector<std::string>& lines);

}  // namespace minhbach::charts
