#include "render/view_digest.hpp"

#include <cstddef>

namespace minhbach::render {

void ViewDigest::add_number(std::uint64_t number) {
  piece_.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

void ViewDigest::add(std::string_view text) {
  constexpr std::size_t kPiece = std::size_t{64} * 1024;
  add_number(text.size());
  piece_ += text;
  if (piece_.size() >= kPiece) {
    sum_.add(piece_);
    piece_.clear();
  }
}

void ViewDigest::add(const Shape& shape, const void* view) {
  for (const Field& field : shape.fields) {
    if (field.text_at != nullptr) {
      add(field.text(view));
      continue;
    }
    const std::size_t count = field.count(view);
    add_number(count);
    for (std::size_t i = 0; field.shape != nullptr && i < count; ++i) {
      add(field.shape(), field.item(view, i));
    }
  }
}

std::string ViewDigest::hex() {
  sum_.add(piece_);
  piece_.clear();
  return sum_.hex();
}

}  // namespace minhbach::render
