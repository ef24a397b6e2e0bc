#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

namespace minhbach::render {

// What a template may ask of a view, and how to get it. A view is a plain struct of text, markup,
// flags, lists and objects; its members are its fields, under their own names, in their own order
// (render/shape_of.hpp). Templates are checked against the shape when they are loaded, so that a
// misspelled name fails before any page is made, and reading a field of a page costs one call.

enum class FieldKind {
  Text,      // std::string: {{name}}, escaped
  Markup,    // base::Markup: {{{name}}}, ready HTML
  Flag,      // bool: {{#name}} {{^name}}
  List,      // std::vector: {{#name}} once for each item
  Object,    // another view: {{#name}} opens it
  Optional,  // std::optional: {{#name}} opens it if it is there
};

struct Shape;

struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::Text;
  std::size_t offset = 0;  // of the member in its view

  // How to read a member of that type, where it has such a thing.
  const Shape& (*shape)() = nullptr;                          // List, Object, Optional
  std::string_view (*text_at)(const void* member) = nullptr;  // Text, Markup
  std::size_t (*count_at)(const void* member) = nullptr;
  const void* (*item_at)(const void* member, std::size_t i) = nullptr;  // List, Object, Optional

  [[nodiscard]] std::string_view text(const void* view) const { return text_at(in(view)); }
  // Items of a list; 0 or 1 for anything else: text that says nothing, a flag not set, an object
  // that is absent count 0.
  [[nodiscard]] std::size_t count(const void* view) const { return count_at(in(view)); }
  [[nodiscard]] const void* item(const void* view, std::size_t i) const {
    return item_at(in(view), i);
  }

 private:
  [[nodiscard]] const void* in(const void* view) const {
    return static_cast<const char*>(view) + offset;
  }
};

struct Shape {
  // `function` is what the compiler calls a function with the view, or its member, as its last
  // template argument.
  Shape(std::string_view function, const std::type_info& type);
  void add(Field field, std::string_view function, std::ptrdiff_t offset);

  std::string_view name;
  const std::type_info* view = nullptr;
  std::vector<Field> fields;

  [[nodiscard]] const Field* find(std::string_view field) const;
  [[nodiscard]] std::vector<std::string> names() const;
};

// Defined in render/shape_of.hpp, for the files that tie templates to views.
template <class View>
const Shape& shape_of();

}  // namespace minhbach::render
