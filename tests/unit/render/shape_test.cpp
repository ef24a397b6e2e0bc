#include "render/views.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using render::FieldKind;

TEST_CASE("fields are the members of the struct, their kind follows from the type") {
  const render::Shape& shape = render::shape_of<test::Page>();
  CHECK(shape.name == "Page");
  CHECK(shape.find("title")->kind == FieldKind::Text);
  CHECK(shape.find("body")->kind == FieldKind::Markup);
  CHECK(shape.find("flag")->kind == FieldKind::Flag);
  CHECK(shape.find("rows")->kind == FieldKind::List);
  CHECK(shape.find("extra")->kind == FieldKind::Optional);
  CHECK(shape.find("always")->kind == FieldKind::Object);
  CHECK(shape.find("nothing") == nullptr);
  CHECK(shape.names() ==
        std::vector<std::string>{"title", "body", "flag", "rows", "extra", "always"});
}

TEST_CASE("fields are read from the view") {
  test::Page page{"t", {"<b>"}, true, {{"a", {}, false}, {"b", {}, true}}, std::nullopt, {"n"}};
  const render::Shape& shape = render::shape_of<test::Page>();
  CHECK(shape.find("title")->text(&page) == "t");
  CHECK(shape.find("body")->text(&page) == "<b>");
  CHECK(shape.find("flag")->count(&page) == 1);
  CHECK(shape.find("rows")->count(&page) == 2);
  CHECK(shape.find("extra")->count(&page) == 0);
  CHECK(shape.find("always")->count(&page) == 1);
  const void* const second = shape.find("rows")->item(&page, 1);
  CHECK(shape.find("rows")->shape().find("name")->text(second) == "b");
  CHECK(shape.find("always")->shape().find("text")->text(&page.always) == "n");
}

TEST_CASE("text that says nothing counts as nothing") {
  const render::Shape& shape = render::shape_of<test::Page>();
  const test::Page empty;
  CHECK(shape.find("title")->count(&empty) == 0);
  CHECK(shape.find("body")->count(&empty) == 0);
  const test::Page page{"t", {"<b>"}, false, {}, std::nullopt, {}};
  CHECK(shape.find("title")->count(&page) == 1);
  CHECK(shape.find("body")->count(&page) == 1);
  CHECK(render::shape_of<test::Note>().find("text")->count(&page.always) == 0);
}

namespace {

// As many members as a view may have.
// NOLINTBEGIN(readability-isolate-declaration,cppcoreguidelines-pro-type-member-init)
struct Wide {
  bool a1, a2, a3, a4, a5;
  std::string b1, b2, b3, b4, b5;
  bool c1, c2, c3, c4, c5;
  base::Markup d1, d2, d3, d4, d5;
  std::optional<test::Note> e1, e2, e3, e4, e5;
  std::vector<Wide> f1, f2, f3, f4, f5;
  bool g1, g2, g3, g4, g5;
  std::string h1, h2, h3, h4, h5;
};
// NOLINTEND(readability-isolate-declaration,cppcoreguidelines-pro-type-member-init)

}  // namespace

TEST_CASE("every member of a wide view is found where it lies") {
  const render::Shape& shape = render::shape_of<Wide>();
  CHECK(shape.name == "Wide");
  REQUIRE(shape.fields.size() == 40);
  Wide view{};
  view.b3 = "three";
  view.c5 = true;
  view.d1.html = "<i>";
  view.e4 = test::Note{"e"};
  view.f2.resize(2);
  view.f2[1].h5 = "last";
  view.h5 = "five";
  for (const render::Field& field : shape.fields) {
    const bool set = field.name == "b3" || field.name == "c5" || field.name == "d1" ||
                     field.name == "e4" || field.name == "f2" || field.name == "h5";
    INFO(field.name);
    CHECK((field.count(&view) > 0) == set);
  }
  CHECK(shape.find("b3")->text(&view) == "three");
  CHECK(shape.find("h5")->text(&view) == "five");
  CHECK(shape.find("h5")->text(shape.find("f2")->item(&view, 1)) == "last");
}
