#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// Different texts, each kept once and known by a number: where many things say the same, a number
// of four bytes stands for a string of thirty-two and its letters. For one thread at a time.
//
// The letters stand one behind the other and the table holds numbers alone: a map of strings would
// take a hundred bytes more for each text, and a plan of ten thousand tasks has 400,000.
class DistinctTexts {
 public:
  std::uint32_t number(std::string_view text);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
  // Stays where it is, also when this is moved.
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_[number]; }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  // The place in the table of the text, or the free one where it belongs.
  [[nodiscard]] std::size_t place_of(std::string_view text) const;
  std::string_view kept(std::string_view text);
  void grow();

  std::deque<std::string> letters_;  // each filled up to the room it was made with: none moves
  std::deque<std::string_view> texts_;
  std::vector<std::uint32_t> table_;  // by hash, from there to the next free place; half of it free
};

}  // namespace minhbach::base
