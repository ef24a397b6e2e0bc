#pragma once

#include "base/escape.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace minhbach::render {

// What a template may ask of a view, and how to get it. A view is a plain struct of text, markup,
// flags, lists and objects with a static `shape()`; templates are checked against the shape when
// they are loaded, so that a misspelled name fails before any page is made, and reading a field of
// a page costs one call.

enum class FieldKind {
  Text,    // {{name}}, escaped
  Markup,  // {{{name}}}, ready HTML
  Flag,    // {{#name}} {{^name}}
  List,    // {{#name}} once for each item, {{^name}} if there is none
  Object,  // {{#name}} its fields, {{^name}} if it is absent
};

struct Shape;

struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::Text;
  const Shape* (*shape)() = nullptr;                     // List, Object
  std::string_view (*text)(const void* view) = nullptr;  // Text, Markup
  std::size_t (*count)(const void* view) = nullptr;      // others: 0 or 1 for Flag and Object
  const void* (*item)(const void* view, std::size_t i) = nullptr;  // List, Object
};

struct Shape {
  std::string_view name;
  std::vector<Field> fields;

  [[nodiscard]] const Field* find(std::string_view field) const;
  [[nodiscard]] std::vector<std::string> names() const;
};

namespace detail {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class View, auto Member>
const auto& member(const void* view) {
  return static_cast<const View*>(view)->*Member;
}

}  // namespace detail

// Writes a shape: ShapeOf<Row>("Row").add<&Row::title>("title").add<&Row::cells>("cells").done()
// The kind of a field follows from the type of the member.
template <class View>
class ShapeOf {
 public:
  explicit ShapeOf(std::string_view name) { shape_.name = name; }

  template <auto Member>
  ShapeOf& add(std::string_view name) {
    using Value = std::remove_cvref_t<decltype(std::declval<const View&>().*Member)>;
    Field field;
    field.name = name;
    if constexpr (std::is_same_v<Value, std::string>) {
      field.kind = FieldKind::Text;
      field.text = [](const void* view) -> std::string_view {
        return detail::member<View, Member>(view);
      };
    } else if constexpr (std::is_same_v<Value, base::Markup>) {
      field.kind = FieldKind::Markup;
      field.text = [](const void* view) -> std::string_view {
        return detail::member<View, Member>(view).html;
      };
    } else if constexpr (std::is_same_v<Value, bool>) {
      field.kind = FieldKind::Flag;
      field.count = [](const void* view) -> std::size_t {
        return detail::member<View, Member>(view) ? 1 : 0;
      };
    } else if constexpr (detail::IsVector<Value>::value) {
      field.kind = FieldKind::List;
      field.shape = [] {
        return &Value::value_type::shape();
      };
      field.count = [](const void* view) -> std::size_t {
        return detail::member<View, Member>(view).size();
      };
      field.item = [](const void* view, std::size_t i) -> const void* {
        return &detail::member<View, Member>(view)[i];
      };
    } else if constexpr (detail::IsOptional<Value>::value) {
      field.kind = FieldKind::Object;
      field.shape = [] {
        return &Value::value_type::shape();
      };
      field.count = [](const void* view) -> std::size_t {
        return detail::member<View, Member>(view).has_value() ? 1 : 0;
      };
      field.item = [](const void* view, std::size_t) -> const void* {
        return &*detail::member<View, Member>(view);
      };
    } else {
      field.kind = FieldKind::Object;
      field.shape = [] {
        return &Value::shape();
      };
      field.count = [](const void*) -> std::size_t {
        return 1;
      };
      field.item = [](const void* view, std::size_t) -> const void* {
        return &detail::member<View, Member>(view);
      };
    }
    shape_.fields.push_back(field);
    return *this;
  }

  Shape done() { return std::move(shape_); }

 private:
  Shape shape_;
};

}  // namespace minhbach::render
