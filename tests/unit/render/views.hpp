#pragma once

#include "base/escape.hpp"
#include "render/shape.hpp"
#include "render/template.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::test {

// A small world of views to hold templates against.

struct Note {
  std::string text;
  static const render::Shape& shape() {
    static const render::Shape kShape =
        render::ShapeOf<Note>("Note").add<&Note::text>("text").done();
    return kShape;
  }
};

struct Row {
  std::string name;
  std::vector<Note> notes;
  bool late = false;
  static const render::Shape& shape() {
    static const render::Shape kShape = render::ShapeOf<Row>("Row")
                                            .add<&Row::name>("name")
                                            .add<&Row::notes>("notes")
                                            .add<&Row::late>("late")
                                            .done();
    return kShape;
  }
};

struct Frame {
  std::string site;
  std::string title;
  static const render::Shape& shape() {
    static const render::Shape kShape = render::ShapeOf<Frame>("Frame")
                                            .add<&Frame::site>("site")
                                            .add<&Frame::title>("title")
                                            .done();
    return kShape;
  }
};

struct Page {
  std::string title;
  base::Markup body;
  bool flag = false;
  std::vector<Row> rows;
  std::optional<Note> extra;
  Note always;
  static const render::Shape& shape() {
    static const render::Shape kShape = render::ShapeOf<Page>("Page")
                                            .add<&Page::title>("title")
                                            .add<&Page::body>("body")
                                            .add<&Page::flag>("flag")
                                            .add<&Page::rows>("rows")
                                            .add<&Page::extra>("extra")
                                            .add<&Page::always>("always")
                                            .done();
    return kShape;
  }
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
  render::Template({"page.mustache", text}, Frame::shape(), Page::shape(), world.surroundings())
      .render(frame, page, out);
  return out;
}

}  // namespace minhbach::test
