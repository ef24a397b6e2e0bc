#include "render/shape.hpp"

#include <algorithm>

namespace minhbach::render {

namespace {

// 'Row' of '… [with View = Row]', 'title' of '… [with const auto& Member =
// kSample<Row>.Row::title]'.
std::string_view last_name(std::string_view function) {
  const std::size_t end = function.find_first_of(";]", function.find(" = "));
  const std::size_t before = function.find_last_of(".: ", end);
  return function.substr(before + 1, end - before - 1);
}

}  // namespace

Shape::Shape(std::string_view function, const std::type_info& type)
    : name(last_name(function)), view(&type) {}

void Shape::add(Field field, std::string_view function, std::ptrdiff_t offset) {
  field.name = last_name(function);
  field.offset = static_cast<std::size_t>(offset);
  fields.push_back(field);
}

const Field* Shape::find(std::string_view field) const {
  const auto at =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == field; });
  return at == fields.end() ? nullptr : &*at;
}

std::vector<std::string> Shape::names() const {
  std::vector<std::string> names;
  for (const Field& field : fields) {
    names.emplace_back(field.name);
  }
  return names;
}

}  // namespace minhbach::render
