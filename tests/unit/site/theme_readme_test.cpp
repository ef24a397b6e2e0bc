// themes/README.md lists every template with its view and fields: the tables are held against the
// code.
#include "base/files.hpp"
#include "base/text.hpp"
#include "site/templates.hpp"
#include "site/views/frame.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace minhbach {

namespace {

std::string notation(const render::Field& field) {
  const std::string name(field.name);
  switch (field.kind) {
    case render::FieldKind::Text: return "`" + name + "`";
    case render::FieldKind::Markup: return "`{" + name + "}`";
    case render::FieldKind::Flag: return "`" + name + "?`";
    case render::FieldKind::List: return "`" + name + "`[" + std::string(field.shape()->name) + "]";
    case render::FieldKind::Object:
      return "`" + name + "`(" + std::string(field.shape()->name) + ")";
  }
  return {};
}

std::string fields(const render::Shape& shape) {
  std::vector<std::string> all;
  for (const render::Field& field : shape.fields) {
    all.push_back(notation(field));
  }
  return base::joined(all, ", ");
}

// Views a view is made of, at any depth.
void collect(const render::Shape& shape, std::set<const render::Shape*>& into) {
  for (const render::Field& field : shape.fields) {
    if (field.shape != nullptr && into.insert(field.shape()).second) {
      collect(*field.shape(), into);
    }
  }
}

// The README marks an object that may be absent with "?(X)"; the code treats both alike.
const std::string& readme() {
  static const std::string kText =
      base::replaced(base::read_file(MINHBACH_SOURCE "/themes/README.md"), "`?(", "`(");
  return kText;
}

}  // namespace

TEST_CASE("the README of themes names every template with its view and fields") {
  for (const auto& [name, shape] : site::template_views()) {
    INFO("template " << name << ", view " << shape->name << "\n" << fields(*shape));
    CHECK(readme().find("| `" + name + "` |") != std::string::npos);
    CHECK(readme().find("| `" + std::string(shape->name) + "` | " + fields(*shape) + " |") !=
          std::string::npos);
  }
}

TEST_CASE("the README of themes names every view inside a view and the frame") {
  std::set<const render::Shape*> inner;
  collect(site::views::Frame::shape(), inner);
  for (const auto& [name, shape] : site::template_views()) {
    collect(*shape, inner);
  }
  for (const render::Shape* const shape : inner) {
    INFO("| `" << shape->name << "` | " << fields(*shape) << " |");
    CHECK(readme().find("| `" + std::string(shape->name) + "` | " + fields(*shape) + " |") !=
          std::string::npos);
  }
  INFO(fields(site::views::Frame::shape()));
  CHECK(readme().find(fields(site::views::Frame::shape())) != std::string::npos);
}

}  // namespace minhbach
