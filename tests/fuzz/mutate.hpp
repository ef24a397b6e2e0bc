#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::fuzz {

// Inputs made of others, the same for the same number on every machine.
class Mutator {
 public:
  // `seeds` must not be empty; `words` are put in whole: what a format gives a meaning to.
  // `in_place`: pieces are put over what stands there, as in a file of pages.
  Mutator(std::vector<std::string> seeds, std::vector<std::string_view> words, bool in_place)
      : seeds_(std::move(seeds)), words_(std::move(words)), in_place_(in_place) {}

  // The input of number `n` of the series `series`.
  std::string make(std::uint64_t series, std::uint64_t n);

 private:
  std::uint64_t random();
  std::size_t below(std::size_t limit);  // 0 … limit - 1; 0 for 0
  std::size_t place(const std::string& text);
  void change(std::string& text);
  void put(std::string& text, std::size_t at, std::string_view piece) const;

  std::vector<std::string> seeds_;
  std::vector<std::string_view> words_;
  bool in_place_;
  std::uint64_t state_ = 0;
};

}  // namespace minhbach::fuzz
