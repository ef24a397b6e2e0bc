#include "charts/probe.hpp"

#include "base/text.hpp"
#include "charts/samples.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace minhbach::test {

using charts::Box;

namespace {

std::string attribute(std::string_view tag, const std::string& name) {
  const std::string open = " " + name + "=\"";
  const std::size_t at = tag.find(open);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::size_t begin = at + open.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

std::vector<double> numbers(const std::string& text) {
  std::vector<double> all;
  const char* at = text.c_str();
  while (*at != '\0') {
    char* end = nullptr;
    const double value = std::strtod(at, &end);
    if (end == at) {
      ++at;
    } else {
      all.push_back(value);
      at = end;
    }
  }
  return all;
}

std::string plain(std::string text) {
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    text = base::replaced(text, from, to);
  }
  return text;
}

// Where a pen goes.
struct Pen {
  double x = 0;
  double y = 0;
  double left = std::numeric_limits<double>::infinity();
  double top = left;
  double right = -left;
  double bottom = -left;

  void touch() {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
  [[nodiscard]] Box box() const { return {left, top, right - left, bottom - top}; }
};

void draw_arc(Pen& pen, const std::vector<double>& values) {
  const double radius = values.at(0);
  pen.y -= radius;  // half circles only: both go as far as the radius
  pen.touch();
  pen.y += 2 * radius;
  pen.touch();
  pen.y -= radius;
  pen.x += values.at(5);
  pen.y += values.at(6);
  pen.touch();
}

std::vector<Box> boxes_of(const std::string& data) {
  std::vector<Box> boxes;
  for (std::size_t begin = data.find('M'); begin != std::string::npos;) {
    const std::size_t end = data.find('M', begin + 1);
    const std::string piece = data.substr(begin, end - begin);
    Pen pen;
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t next = std::min(piece.find_first_of("Mhvlaz", at + 1), piece.size());
      const auto values = numbers(piece.substr(at + 1, next - at - 1));
      switch (piece[at]) {
        case 'M':
          pen.x = values.at(0);
          pen.y = values.at(1);
          break;
        case 'h': pen.x += values.at(0); break;
        case 'v': pen.y += values.at(0); break;
        case 'l':
          pen.x += values.at(0);
          pen.y += values.at(1);
          break;
        case 'a': draw_arc(pen, values); break;
        default: break;
      }
      pen.touch();
      at = next;
    }
    boxes.push_back(pen.box());
    begin = end;
  }
  return boxes;
}

struct Context {
  std::string name;
  std::string anchor;
  std::string css;
  bool is_area = false;
  charts::Weight weight = charts::Weight::Regular;
};

Context inside(const Context& outer, std::string name, std::string_view tag) {
  Context context = outer;
  context.name = std::move(name);
  if (const std::string anchor = attribute(tag, "text-anchor"); !anchor.empty()) {
    context.anchor = anchor;
  }
  if (const std::string css = attribute(tag, "class"); !css.empty()) {
    context.css = css;
  }
  context.is_area = context.is_area || attribute(tag, "stroke-width") == "1.5";
  if (!attribute(tag, "font-weight").empty()) {
    context.weight = charts::Weight::SemiBold;
  }
  return context;
}

Box text_box(const Context& context, std::string_view tag, const std::string& text) {
  const double width = theme_widths().of(text, context.weight);
  if (!attribute(tag, "transform").empty()) {
    const auto at = numbers(attribute(tag, "transform"));
    return {at.at(0) - charts::kTextSize, at.at(1) - width, charts::kTextSize, width};
  }
  const double x = std::strtod(attribute(tag, "x").c_str(), nullptr);
  const double y = std::strtod(attribute(tag, "y").c_str(), nullptr);
  const double before =
      context.anchor == "end" ? width : (context.anchor == "middle" ? width / 2 : 0);
  return {x - before, y - charts::kTextSize, width, charts::kTextSize + 4};
}

void look_at(Probe& found, const Context& context, std::string_view tag, std::string_view after) {
  if (context.name == "svg") {
    const auto view = numbers(attribute(tag, "viewBox"));
    found.width = view.at(2);
    found.height = view.at(3);
  } else if (context.name == "text") {
    const std::string text = plain(std::string(after.substr(0, after.find('<'))));
    found.texts.push_back(text_box(context, tag, text));
    found.words.push_back(text);
  } else if (context.name == "path") {
    for (const Box& box : boxes_of(attribute(tag, "d"))) {
      found.shapes.push_back(box);
      if (context.is_area && !context.css.empty()) {
        found.areas.emplace_back(context.css, box);
      }
    }
  }
}

}  // namespace

Probe probe(std::string_view svg) {
  Probe found;
  std::vector<Context> open{{}};
  int definitions = 0;
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
    const std::size_t end = svg.find('>', at);
    const std::string_view tag = svg.substr(at, end - at);
    const bool is_closing = tag.starts_with("</");
    const std::size_t name_begin = is_closing ? 2 : 1;
    const std::string name(
        tag.substr(name_begin, tag.find_first_of(" />", name_begin) - name_begin));
    if (is_closing) {
      found.is_balanced = found.is_balanced && open.back().name == name;
      if (open.size() > 1) {
        open.pop_back();
      }
      definitions -= name == "defs" ? 1 : 0;
      continue;
    }
    const Context context = inside(open.back(), name, tag);
    definitions += name == "defs" ? 1 : 0;
    if (definitions == 0) {
      look_at(found, context, tag, svg.substr(end + 1));
    }
    if (!tag.ends_with("/")) {
      open.push_back(context);
    }
  }
  found.is_balanced = found.is_balanced && open.size() == 1;
  return found;
}

}  // namespace minhbach::test
