#include "render/views.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using render::FieldKind;

TEST_CASE("the kind of a field follows from its type") {
  const render::Shape& shape = test::Page::shape();
  CHECK(shape.name == "Page");
  CHECK(shape.find("title")->kind == FieldKind::Text);
  CHECK(shape.find("body")->kind == FieldKind::Markup);
  CHECK(shape.find("flag")->kind == FieldKind::Flag);
  CHECK(shape.find("rows")->kind == FieldKind::List);
  CHECK(shape.find("extra")->kind == FieldKind::Object);
  CHECK(shape.find("always")->kind == FieldKind::Object);
  CHECK(shape.find("nothing") == nullptr);
  CHECK(shape.names() ==
        std::vector<std::string>{"title", "body", "flag", "rows", "extra", "always"});
}

TEST_CASE("fields are read from the view") {
  test::Page page{"t", {"<b>"}, true, {{"a", {}, false}, {"b", {}, true}}, std::nullopt, {"n"}};
  const render::Shape& shape = test::Page::shape();
  CHECK(shape.find("title")->text(&page) == "t");
  CHECK(shape.find("body")->text(&page) == "<b>");
  CHECK(shape.find("flag")->count(&page) == 1);
  CHECK(shape.find("rows")->count(&page) == 2);
  CHECK(shape.find("extra")->count(&page) == 0);
  CHECK(shape.find("always")->count(&page) == 1);
  const void* const second = shape.find("rows")->item(&page, 1);
  CHECK(shape.find("rows")->shape()->find("name")->text(second) == "b");
}
