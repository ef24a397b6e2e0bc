#include "charts/palette.hpp"

#include <array>

namespace minhbach::charts {

namespace {

struct Class {
  std::string_view colour;
  std::string_view pattern;  // attributes and content of <pattern>, empty: no pattern
  OnFill text;
};

constexpr std::string_view kDiagonals =
    " width=\"8\" height=\"8\" patternTransform=\"rotate(45)\">"
    "<path class=\"p\" fill=\"#fff\" d=\"M0 0h8v8h-8z\"/><path d=\"M0 0h4v8h-4z\"/>";
constexpr std::string_view kHatching =
    " width=\"5\" height=\"5\" patternTransform=\"rotate(45)\">"
    "<path class=\"p\" fill=\"#fff\" d=\"M0 0h5v5h-5z\"/><path d=\"M0 0h5v1.8h-3.2v3.2h-1.8z\"/>";

// The ground of a pattern is paper, so that hatching stays visible in every scheme.
constexpr std::array<Class, kClasses> kTable{{
    {"#0f6b4f", "", OnFill::Paper},
    {"#8a6100", kDiagonals, OnFill::Plate},
    {"#2b5f9e", "", OnFill::Ink},
    {"#a3262a", kHatching, OnFill::Plate},
    {"#4f5d75", "", OnFill::Paper},
    {"#66757a",
     " width=\"5\" height=\"5\">"
     "<path class=\"p\" fill=\"#fff\" d=\"M0 0h5v5h-5z\"/><path d=\"M0 2h5v1h-5z\"/>",
     OnFill::Plate},
    {"#6d4399",
     " width=\"7\" height=\"7\">"
     "<path class=\"p\" fill=\"#fff\" d=\"M0 0h7v7h-7z\"/><path d=\"M0 0h3v7h-3z\"/>",
     OnFill::Plate},
    {"#0b5964", "", OnFill::Paper},
    {"#0b5964", "", OnFill::Ink},
    {"#4f5d75",
     " width=\"6\" height=\"6\">"
     "<path class=\"p\" fill=\"#fff\" d=\"M0 0h6v6h-6z\"/><circle cx=\"3\" cy=\"3\" r=\"1.5\"/>",
     OnFill::Plate},
    {"#4f5d75", "", OnFill::Ink},
    {"#4f5d75", kDiagonals, OnFill::Plate},
    {"#4f5d75", kHatching, OnFill::Plate},
}};

const Class& of(int k) {
  return kTable.at(static_cast<std::size_t>(known_class(k)));
}

}  // namespace

int known_class(int k) {
  constexpr int kUnknown = 5;
  return k >= 0 && k < kClasses ? k : kUnknown;
}

std::string_view class_colour(int k) {
  return k == kNoClass ? kInk : of(k).colour;
}

std::string class_name(int k) {
  return "k" + std::to_string(known_class(k));
}

OnFill text_on(int k) {
  return of(k).text;
}

std::string_view written_colour(int k, Colours colours) {
  return colours == Colours::Literal ? class_colour(k) : "currentColor";
}

void open_class(std::string& out, int k, Colours colours) {
  out += "<g";
  if (k != kNoClass) {
    out += " class=\"" + class_name(k);
    out += colours == Colours::Literal ? "\" fill=\"" : "\" color=\"";
    out += class_colour(k);
    out += '"';
  }
}

void append_pattern(std::string& out, std::string_view id, int k, Colours colours) {
  if (of(k).pattern.empty()) {
    return;
  }
  out += "<pattern id=\"";
  out += id;
  out += "-" + class_name(k) + "\" class=\"" + class_name(k);
  if (colours == Colours::OfPage) {
    out += "\" color=\"";
    out += of(k).colour;
  }
  out += "\" fill=\"";
  out += written_colour(k, colours);
  out += R"(" patternUnits="userSpaceOnUse")";
  out += of(k).pattern;
  out += "</pattern>";
}

void append_fill(std::string& out, std::string_view id, int k) {
  if (of(k).text == OnFill::Ink) {
    out += R"( class="p" fill="#fff")";
  } else if (!of(k).pattern.empty()) {
    out += " fill=\"url(#";
    out += id;
    out += "-" + class_name(k) + ")\"";
  }
}

}  // namespace minhbach::charts
