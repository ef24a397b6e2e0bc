// The fields of every view in themes/README.md are made from the views. UPDATE_GOLDEN=1 writes
// them; what a template is for is said there by hand, in the second column.
#include "base/files.hpp"
#include "base/text.hpp"
#include "site/templates.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#include "support/updating.hpp"

namespace minhbach {

namespace {

const std::string kReadme = MINHBACH_SOURCE "/themes/README.md";
const std::string kBegin = "<!-- fields -->\n";
const std::string kEnd = "<!-- end of fields -->\n";

std::string notation(const render::Field& field) {
  const std::string name(field.name);
  const auto of = [&] {
    return std::string(field.shape().name);
  };
  switch (field.kind) {
    case render::FieldKind::Text: return "`" + name + "`";
    case render::FieldKind::Markup: return "`{" + name + "}`";
    case render::FieldKind::Flag: return "`" + name + "?`";
    case render::FieldKind::List: return "`" + name + "`[" + of() + "]";
    case render::FieldKind::Object: return "`" + name + "`(" + of() + ")";
    case render::FieldKind::Optional: return "`" + name + "`?(" + of() + ")";
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
void collect(const render::Shape& shape, std::map<std::string, const render::Shape*>& into) {
  for (const render::Field& field : shape.fields) {
    if (field.shape != nullptr && into.emplace(field.shape().name, &field.shape()).second) {
      collect(field.shape(), into);
    }
  }
}

// What the README says the page of a template is.
std::string said_of(const std::string& readme, const std::string& name) {
  std::smatch found;
  return std::regex_search(readme, found, std::regex("\n\\| `" + name + "` \\| ([^|]+) \\|"))
             ? found[1].str()
             : std::string();
}

std::string tables(const std::string& readme) {
  std::string text = "| template | page | view | fields |\n|---|---|---|---|\n";
  std::map<std::string, const render::Shape*> inner;
  collect(site::frame_shape(), inner);
  for (const auto& [name, shape] : site::template_views()) {
    INFO("say in " << kReadme << " what page `" << name << "` is: | `" << name << "` | … |");
    CHECK(!said_of(readme, name).empty());
    text += "| `" + name + "` | " + said_of(readme, name) + " | `" + std::string(shape->name) +
            "` | " + fields(*shape) + " |\n";
    collect(*shape, inner);
  }
  text += "\n`Frame`, around every page: " + fields(site::frame_shape()) +
          "\n\n### Pieces of views\n\n| struct | fields |\n|---|---|\n";
  for (const auto& [name, shape] : inner) {
    text += "| `" + name + "` | " + fields(*shape) + " |\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the README of themes lists the fields of every view") {
  const std::string readme = base::read_file(kReadme);
  const std::size_t begin = readme.find(kBegin);
  const std::size_t end = readme.find(kEnd);
  REQUIRE(begin < end);
  REQUIRE(end != std::string::npos);
  const std::string made = readme.substr(0, begin) + kBegin + tables(readme) + readme.substr(end);
  if (test::is_updating()) {
    std::ofstream(kReadme, std::ios::binary) << made;
    return;
  }
  const auto at = static_cast<std::size_t>(
      std::mismatch(made.begin(), made.end(), readme.begin(), readme.end()).first - made.begin());
  INFO("UPDATE_GOLDEN=1 writes anew: " << made.substr(made.rfind('\n', at) + 1,
                                                      made.find('\n', at) - made.rfind('\n', at)));
  CHECK((readme == made));
}

}  // namespace minhbach
