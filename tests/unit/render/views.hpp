#pragma once

#include "base/escape.hpp"
#include "render/shape_of.hpp"
#include "render/template.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::test {

// A small world of views to hold templates against.

struct Note {
  std::string text;
};

struct Row {
  std::string name;
  std::vector<Note> notes;
  bool late = false;
};

struct Frame {
  std::string site;
  std::string title;
};

struct Page {
  std::string title;
  base::Markup body;
  bool flag = false;
  std::vector<Row> rows;
  std::optional<Note> extra;
  Note always;
};

// Partials and strings by name.
struct World {
  std::map<std::string, render::TemplateSource, std::less<>> partials;
  std::map<std::string, std::string, std::less<>> strings;

  [[nodiscard]] render::Surroundings surroundings() const {
    render::Surroundings s;
    s.partial = [this](std::string_view name) {
      const auto at = partials.find(name);
      return at == partials.end() ? nullptr : &at->second;
    };
    s.string = [this](std::string_view key) {
      const auto at = strings.find(key);
      return at == strings.end() ? nullptr : &at->second;
    };
    for (const auto& [name, source] : partials) {
      s.partial_names.push_back(name);
    }
    for (const auto& [key, text] : strings) {
      s.string_keys.push_back(key);
    }
    return s;
  }
};

inline std::string rendered(const std::string& text,
                            const Page& page,
                            const World& world = {},
                            const Frame& frame = {"Sở", "khung"}) {
  std::string out;
  render::Template({"page.mustache", text},
                   render::shape_of<Frame>(),
                   render::shape_of<Page>(),
                   world.surroundings())
      .render(frame, page, out);
  return out;
}

}  // namespace minhbach::test
