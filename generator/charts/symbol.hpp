#pragma once

#include "base/escape.hpp"
#include "charts/path.hpp"

#include <string>

namespace minhbach::charts {

// Marks drawn from lines and areas, so that no font is needed. What they mean, the caller says.
enum class Symbol {
  None,
  Disc,          // ●
  HalfDisc,      // ◐
  Cross,         // ✕
  Ring,          // ○
  DottedRing,    // ◉
  Dash,          // –
  OpenDash,      // the same, not filled
  Speck,         // ·
  Triangle,      // ▲
  Block,         // ■
  Square,        // □
  BarredSquare,  // □ with a level bar
  Diamond,       // ◆
  Post,          // upright bar across a row: a target
  HollowPost,    // the same, not filled
  Level,         // level bar across a column
  HollowLevel,   // the same, not filled
  Span,          // an interval with ends
  Stroke,        // a piece of line
  Break,         // two strokes across a line: it is longer than it is drawn
  Swatch,        // an area of the class: legends only
};

// Outline and area of a symbol around a point, as path data. The outline is to be drawn first, two
// units wide, and filled with paper, so that lines behind do not run through it.
struct SymbolPaths {
  std::string outline;
  std::string area;
};
SymbolPaths paths_of(Symbol symbol, Point center);

}  // namespace minhbach::charts
