#pragma once

#include "charts/palette.hpp"
#include "charts/path.hpp"
#include "charts/symbol.hpp"
#include "charts/text.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace minhbach::charts {

enum class Anchor { Start, Middle, End };
// Rimmed: with a rim of paper, where lines run behind.
enum class Tone { Ink, Soft, Paper, Rimmed, RimmedSoft };

struct TextStyle {
  Anchor anchor = Anchor::Start;
  Tone tone = Tone::Ink;
  Weight weight = Weight::Regular;
};

// What a mark says to who points at it: '2024', '47,2% (472/1.000)', and where that comes from.
struct Told {
  std::string what;
  std::string value;
  std::string href;  // may be empty
};

// What a picture is made of, put down in any order and written in layers: grid, axes, areas, lines,
// symbols, text. All of one kind and class becomes one path, which keeps pictures small. Owned by
// one chart while it is drawn; not shared between threads.
class Drawing {
 public:
  Drawing(double width, const TextWidth& widths) : width_(width), widths_(widths) {}

  void grid_line(Point from, Point to);
  void axis_line(Point from, Point to);
  void dashed_line(Point from, Point to);
  void area(int k, const Box& box);
  void gap(Point from, Point to);  // paper between two areas that touch
  void plate(const Box& box);      // paper on areas, for text to stand on
  void line(int k, Point from, Point to);
  void symbol(Symbol symbol, int k, Point center);
  // `at` is the point on the line of writing. Cleans the text; empty text draws nothing. Text that
  // would leave the picture is moved inside, and goes on below if it is wider than the picture.
  void text(Point at, std::string_view text, const TextStyle& style = {});
  // Lines below each other in a block whose top is at `top`.
  void block(Point top, const std::vector<std::string>& lines, const TextStyle& style = {});
  // The same in place of a mark on a scale: the mark before it, so that it is not passed over.
  // Leave kMarkBefore for it.
  void marked_block(Symbol symbol, int k, Point top, const std::vector<std::string>& lines);
  // As many lines as the text needs over the whole width. Returns where the next may begin.
  double paragraph(double top, std::string_view text, const TextStyle& style);
  // In the middle of an area of a class: in the colour of paper on a solid one, on a plate of paper
  // on a hatched one.
  void number(int k, Point center, std::string_view text);
  // On pages only, and only said by a script: the picture says all that has to be known.
  void tell(Point at, const Told& told);
  void text_upwards(Point at, std::string_view text);  // turned, for what is too wide for a column
  void reach(double y);                                // the picture goes at least down to here

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] const TextWidth& widths() const { return widths_; }
  [[nodiscard]] double bottom() const { return bottom_; }
  // Of each mark a line: place, what, value, address, parted by tabs. Clean, not escaped.
  [[nodiscard]] const std::string& points() const { return points_; }
  // Definitions and content; ids begin with `id`, which must be clean.
  [[nodiscard]] std::string written(std::string_view id, Colours colours) const;

 private:
  [[nodiscard]] double kept_inside(double x, double text, Anchor anchor) const;
  void put(const std::string& line, Point at, const TextStyle& style);

  using TextKey = std::tuple<Tone, Anchor, Weight>;

  double width_;
  const TextWidth& widths_;
  double bottom_ = 0;
  std::string grid_;
  std::string axes_;
  std::string dashes_;
  std::string gaps_;
  std::string plates_;
  std::string upwards_;
  std::string points_;
  std::map<int, std::string> areas_;
  std::map<int, std::string> lines_;
  std::map<int, SymbolPaths> symbols_;
  std::map<TextKey, std::string> texts_;
};

// How far below the top of a line of text its letters stand; and below its middle.
constexpr double kBaseline = 14;
constexpr double kHalfCapital = 5;
constexpr double kMarkBefore = 18;  // a mark with the room between it and its words
constexpr double kNumberRoom = 12;  // beside a number in its area, both sides together

}  // namespace minhbach::charts
