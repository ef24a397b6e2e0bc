#include "charts/drawing.hpp"

#include "base/escape.hpp"
#include "charts/path.hpp"
#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

void append_attribute(std::string& out, std::string_view name, double value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_number(out, value);
  out += '"';
}

void append_path(std::string& out, std::string_view attributes, std::string_view data) {
  if (data.empty()) {
    return;
  }
  out += "<path";
  out += attributes;
  out += " d=\"";
  out += data;
  out += "\"/>\n";
}

// ' class="c" fill="colour"': the class for the style sheet, the colour for a file alone.
std::string painted(std::string_view css, std::string_view what, std::string_view colour) {
  std::string out = " class=\"";
  out += css;
  out += "\" ";
  out += what;
  out += "=\"";
  out += colour;
  return out + '"';
}

std::string stroke(int k, Colours colours, std::string_view width) {
  std::string out = " stroke=\"";
  out += written_colour(k, colours);
  out += "\" stroke-width=\"";
  out += width;
  return out + '"';
}

void open_style(std::string& out, const TextStyle& style) {
  out += "<g";
  switch (style.tone) {
    case Tone::Ink: break;
    case Tone::Soft: out += painted("s", "fill", kSoft); break;
    case Tone::Paper: out += painted("p", "fill", kPaper); break;
    case Tone::Rimmed:
    case Tone::RimmedSoft:
      out += painted(style.tone == Tone::Rimmed ? "r" : "r s", "stroke", kPaper);
      out += style.tone == Tone::Rimmed ? "" : " fill=\"" + std::string(kSoft) + '"';
      out += R"( stroke-width="5" stroke-linejoin="round" paint-order="stroke")";
      break;
  }
  if (style.anchor != Anchor::Start) {
    out += style.anchor == Anchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  }
  if (style.weight == Weight::SemiBold) {
    out += " font-weight=\"600\"";
  }
  out += '>';
}

bool is_rimmed(Tone tone) {
  return tone == Tone::Rimmed || tone == Tone::RimmedSoft;
}

// The symbols of a class: outlines filled with paper, areas above them.
void append_symbols(std::string& out, int k, const SymbolPaths& paths, Colours colours) {
  open_class(out, k, colours);
  out += '>';
  append_path(out, painted("p", "fill", kPaper) + stroke(k, colours, "2"), paths.outline);
  append_path(out, "", paths.area);
  out += "</g>\n";
}

}  // namespace

void Drawing::grid_line(Point from, Point to) {
  append_line(grid_, from, to);
  reach(std::max(from.y, to.y));
}

void Drawing::axis_line(Point from, Point to) {
  append_line(axes_, from, to);
  reach(std::max(from.y, to.y));
}

void Drawing::dashed_line(Point from, Point to) {
  append_line(dashes_, from, to);
  reach(std::max(from.y, to.y));
}

void Drawing::area(int k, const Box& box) {
  append_box(areas_[k], box);
  reach(box.y + box.height + 1);
}

void Drawing::gap(Point from, Point to) {
  append_line(gaps_, from, to);
}

void Drawing::plate(const Box& box) {
  append_box(plates_, box);
}

void Drawing::line(int k, Point from, Point to) {
  append_line(lines_[k], from, to);
  reach(std::max(from.y, to.y) + 1);
}

void Drawing::symbol(Symbol symbol, int k, Point center) {
  if (symbol == Symbol::Swatch) {
    area(k, {center.x - 9, center.y - 6, 18, 12});
    return;
  }
  const SymbolPaths paths = paths_of(symbol, center);
  if (paths.outline.empty() && paths.area.empty()) {
    return;
  }
  SymbolPaths& all = symbols_[k];
  all.outline += paths.outline;
  all.area += paths.area;
  reach(center.y + 9);
}

void Drawing::text(Point at, std::string_view text, const TextStyle& style) {
  double y = at.y;
  // Text wider than the picture would be cut off where it is shown; so it goes on below.
  for (const std::string& line : widths_.wrapped(text, width_, style.weight)) {
    put(line, {kept_inside(at.x, widths_.of(line, style.weight), style.anchor), y}, style);
    y += kLineHeight;
  }
}

double Drawing::kept_inside(double x, double text, Anchor anchor) const {
  const double before = anchor == Anchor::Start ? 0 : anchor == Anchor::Middle ? text / 2 : text;
  return std::max(before, std::min(x, width_ - text + before));
}

void Drawing::put(const std::string& line, Point at, const TextStyle& style) {
  std::string& out = texts_[{style.tone, style.anchor, style.weight}];
  out += "<text";
  append_attribute(out, "x", at.x);
  append_attribute(out, "y", at.y);
  out += '>';
  base::append_html(out, line);
  out += "</text>\n";
  reach(at.y + kHalfCapital);
}

void Drawing::block(Point top, const std::vector<std::string>& lines, const TextStyle& style) {
  double y = top.y + kBaseline;
  for (const std::string& line : lines) {
    text({top.x, y}, line, style);
    y += kLineHeight;
  }
}

void Drawing::marked_block(Symbol symbol, int k, Point top, const std::vector<std::string>& lines) {
  if (!lines.empty()) {
    this->symbol(symbol, k, {top.x + 7, top.y + kBaseline - kHalfCapital});
    block({top.x + kMarkBefore, top.y}, lines, {Anchor::Start, Tone::Soft, Weight::Regular});
  }
}

double Drawing::paragraph(double top, std::string_view text, const TextStyle& style) {
  const auto lines = widths_.wrapped(text, width_, style.weight);
  block({0, top}, lines, style);
  return top + height_of(lines);
}

void Drawing::number(int k, Point center, std::string_view text) {
  constexpr double kPlateHeight = 16;
  const double width = widths_.of(clean_text(text), Weight::SemiBold);
  if (width > 0 && text_on(k) == OnFill::Plate) {
    plate({center.x - width / 2 - 3, center.y - kPlateHeight / 2, width + 6, kPlateHeight});
  }
  const Tone tone = text_on(k) == OnFill::Paper ? Tone::Paper : Tone::Ink;
  this->text({center.x, center.y + kHalfCapital}, text, {Anchor::Middle, tone, Weight::SemiBold});
}

void Drawing::tell(Point at, const Told& told) {
  if (told.value.empty()) {
    return;
  }
  points_ += points_.empty() ? "" : "\n";
  append_number(points_, at.x);
  points_ += ' ';
  append_number(points_, at.y);
  points_ += '\t' + clean_text(told.what) + '\t' + clean_text(told.value);
  if (!told.href.empty()) {
    points_ += '\t' + clean_text(told.href);
  }
}

void Drawing::text_upwards(Point at, std::string_view text) {
  const std::string clean = clean_text(text);
  upwards_ += "<text transform=\"translate(";
  append_number(upwards_, at.x);
  upwards_ += ' ';
  append_number(upwards_, at.y);
  upwards_ += ")rotate(-90)\">";
  base::append_html(upwards_, clean);
  upwards_ += "</text>\n";
  reach(at.y);
}

void Drawing::reach(double y) {
  bottom_ = std::max(bottom_, y);
}

std::string Drawing::written(std::string_view id, Colours colours) const {
  std::string out;
  std::string patterns;
  for (const auto& [k, data] : areas_) {
    append_pattern(patterns, id, k, colours);
  }
  if (!patterns.empty()) {
    out += "<defs>" + patterns + "</defs>\n";
  }
  append_path(out, painted("g", "stroke", kGridLine), grid_);
  for (const auto& [k, data] : areas_) {
    open_class(out, k, colours);
    out += stroke(k, colours, "1.5") + '>';
    std::string fill;
    append_fill(fill, id, k);
    append_path(out, fill, data);
    out += "</g>\n";
  }
  append_path(out, painted("q", "stroke", kPaper) + " stroke-width=\"2\"", gaps_);
  append_path(out, painted("p", "fill", kPaper), plates_);
  append_path(out, painted("x", "stroke", kAxis), axes_);
  append_path(out,
              painted("x", "stroke", kAxis) + R"( stroke-width="1.5" stroke-dasharray="5 4")",
              dashes_);
  // What has no class, the frame of reference, lies under what has one.
  const auto reference = symbols_.find(kNoClass);
  if (reference != symbols_.end()) {
    append_symbols(out, kNoClass, reference->second, colours);
  }
  for (const auto& [k, data] : lines_) {
    open_class(out, k, colours);
    out += stroke(k, colours, "2") + '>';
    append_path(out, "", data);
    out += "</g>\n";
  }
  for (const auto& [k, paths] : symbols_) {
    if (k != kNoClass) {
      append_symbols(out, k, paths, colours);
    }
  }
  for (const auto& [key, data] : texts_) {
    TextStyle style{std::get<Anchor>(key), std::get<Tone>(key), std::get<Weight>(key)};
    open_style(out, style);
    out += '\n' + data + "</g>\n";
    // A program that does not know paint-order has put the rim over the letters: they come again.
    if (colours == Colours::Literal && is_rimmed(style.tone)) {
      style.tone = style.tone == Tone::Rimmed ? Tone::Ink : Tone::Soft;
      open_style(out, style);
      out += '\n' + data + "</g>\n";
    }
  }
  out += upwards_;
  return out;
}

}  // namespace minhbach::charts
