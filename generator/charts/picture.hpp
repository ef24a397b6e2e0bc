#pragma once

#include "base/escape.hpp"
#include "charts/drawing.hpp"

#include <string>

namespace minhbach::charts {

// What stands around every chart. All text is in the language `lang` already.
struct Caption {
  std::string id;           // unique on the page; ids of the picture begin with it
  std::string lang;         // BCP 47
  std::string title;        // what, where, when, unit; and that it is illustrative, if it is
  std::string description;  // what a person who cannot see it should know
  std::string when_empty;   // stands in the picture if there is nothing to draw
  std::string source;       // File only: a line below the picture
  // The typeface of the site; `widths` outlive the picture.
  std::string font_family = "system-ui, sans-serif";
  const TextWidth* widths = &kUnknownTypeface;
};

// A chart is laid out anew for each format: text keeps its size and the width changes.
//   Narrow  on pages, for telephones; labels stand above what they name
//   Wide    on pages, for all else, and on paper
//   File    wide, with its title and source drawn, on white, to be downloaded
enum class Format { Narrow, Wide, File };

double width_of(Format format);

// The whole <svg>. One that reaches the page in two formats gets two ids.
base::Markup picture(const Caption& caption, Format format, const Drawing& drawing);

// A drawing that says `when_empty`.
void draw_empty(Drawing& drawing, const Caption& caption);

}  // namespace minhbach::charts
