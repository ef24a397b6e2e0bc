#include "render/view_digest.hpp"

#include <cstdint>

namespace minhbach::render {

namespace {

void append_number(std::string& out, std::uint64_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

}  // namespace

void append_content(std::string& out, const Shape& shape, const void* view) {
  for (const Field& field : shape.fields) {
    if (field.text_at != nullptr) {
      const std::string_view text = field.text(view);
      append_number(out, text.size());
      out += text;
      continue;
    }
    const std::size_t count = field.count(view);
    append_number(out, count);
    for (std::size_t i = 0; field.shape != nullptr && i < count; ++i) {
      append_content(out, field.shape(), field.item(view, i));
    }
  }
}

}  // namespace minhbach::render
