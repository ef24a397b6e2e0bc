#include "render/shape.hpp"

#include <algorithm>

namespace minhbach::render {

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
