#include "base/distinct_texts.hpp"

#include <algorithm>
#include <functional>

namespace minhbach::base {

namespace {

constexpr std::size_t kLetters = std::size_t{1} << 16U;
constexpr std::size_t kFirstTable = 64;

}  // namespace

std::size_t DistinctTexts::place_of(std::string_view text) const {
  std::size_t place = std::hash<std::string_view>{}(text) % table_.size();
  while (table_[place] != kNone && texts_[table_[place]] != text) {
    place = (place + 1) % table_.size();
  }
  return place;
}

std::uint32_t DistinctTexts::number(std::string_view text) {
  if (2 * (texts_.size() + 1) > table_.size()) {
    grow();
  }
  std::uint32_t& number = table_[place_of(text)];
  if (number == kNone) {
    number = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back(kept(text));
  }
  return number;
}

std::optional<std::uint32_t> DistinctTexts::find(std::string_view text) const {
  const std::uint32_t number = table_.empty() ? kNone : table_[place_of(text)];
  return number == kNone ? std::nullopt : std::optional(number);
}

std::string_view DistinctTexts::kept(std::string_view text) {
  if (letters_.empty() || letters_.back().capacity() - letters_.back().size() < text.size()) {
    letters_.emplace_back().reserve(std::max(kLetters, text.size()));
  }
  std::string& letters = letters_.back();
  letters += text;
  return std::string_view(letters).substr(letters.size() - text.size());
}

void DistinctTexts::grow() {
  table_.assign(std::max(kFirstTable, 2 * table_.size()), kNone);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) {
    table_[place_of(texts_[i])] = i;
  }
}

}  // namespace minhbach::base
