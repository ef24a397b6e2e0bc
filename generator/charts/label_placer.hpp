#pragma once

#include "charts/path.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace minhbach::charts {

// A straight piece of line.
struct Stretch {
  Point from;
  Point to;
};

struct PlacedLabel {
  Box box;
  std::optional<Stretch> leader;  // from the mark to the text, where they do not touch
};

// Finds room for small texts beside marks, so that none can be taken for that of another mark: a
// text stands above or below its own mark, or at the end of a wide one, nearer to it than to any
// other by a clear margin, and covers no mark, line or text. Where there is no such room, there is
// no text. Deterministic: the first place of a fixed order. All marks first, then their texts, the
// most important first.
class LabelPlacer {
 public:
  explicit LabelPlacer(const Box& bounds) : bounds_(bounds) {}

  void occupy(const Box& box) { taken_.push_back(box); }
  void occupy(const Stretch& line) { lines_.push_back(line); }
  // A mark with all that belongs to it, as the error bar; its leader begins at its outer edge.
  std::size_t add_mark(const Box& mark);

  // A place for a text of this size, occupied from now on.
  std::optional<PlacedLabel> place(std::size_t mark, double width, double height);
  // The box itself if nothing is there.
  bool take(const Box& box);

 private:
  [[nodiscard]] bool is_free(const Box& box) const;
  [[nodiscard]] bool is_its_own(const Box& box, std::size_t mark) const;
  bool try_place(std::size_t mark, const PlacedLabel& label);
  std::optional<PlacedLabel> touching(std::size_t mark, double width, double height);
  std::optional<PlacedLabel> led(std::size_t mark, double width, double height, double gap);

  Box bounds_;
  std::vector<Box> taken_;
  std::vector<Stretch> lines_;
  std::vector<Box> marks_;
};

// How far apart two boxes are; 0 where they meet.
double distance(const Box& a, const Box& b);

}  // namespace minhbach::charts
