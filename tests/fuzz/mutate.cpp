#include "mutate.hpp"

#include <algorithm>
#include <array>

namespace minhbach::fuzz {

// splitmix64: every number is a good beginning.
std::uint64_t Mutator::random() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::size_t Mutator::below(std::size_t limit) {
  return limit == 0 ? 0 : random() % limit;
}

// In a file of pages: in any of them, rather where something stands. Most of it is zeros, and most
// of what is not is the text of the schema.
std::size_t Mutator::place(const std::string& text) {
  constexpr std::size_t kPage = 4096;
  if (!in_place_ || text.size() < kPage) {
    return below(text.size());
  }
  const std::size_t page = kPage * below(text.size() / kPage);
  std::size_t at = page + below(kPage);
  for (int i = 0; i < 60 && text[at] == '\0'; ++i) {
    at = page + below(kPage);
  }
  return at;
}

void Mutator::put(std::string& text, std::size_t at, std::string_view piece) const {
  if (in_place_) {
    piece = piece.substr(0, text.size() - at);
    text.replace(at, piece.size(), piece);
  } else {
    text.insert(at, piece);
  }
}

void Mutator::change(std::string& text) {
  constexpr std::size_t kLongest = 64;
  constexpr std::array<unsigned char, 8> kEdges = {0x00, 0x01, 0x0A, 0x22, 0x7F, 0x80, 0xC3, 0xFF};
  const std::size_t at = place(text);
  switch (below(9)) {
    case 0:  // a bit
      if (!text.empty()) {
        text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
      }
      break;
    case 1:  // a byte that is an edge of something
      if (!text.empty()) {
        text[at] = static_cast<char>(kEdges.at(below(kEdges.size())));
      }
      break;
    case 2:  // a word in between, several times now and then
    case 3:
      if (!words_.empty()) {
        const std::string_view word = words_[below(words_.size())];
        std::string all;
        for (std::size_t times = below(16) == 0 ? 1 + below(200) : 1; times > 0; --times) {
          all += word;
        }
        put(text, at, all);
      }
      break;
    case 4:
      if (in_place_) {
        put(text, at, std::string(1 + below(kLongest), '\0'));
      } else {
        text.erase(at, 1 + below(kLongest));
      }
      break;
    case 5: {  // a piece of its own
      const std::size_t from = place(text);
      put(text, at, text.substr(from, 1 + below(kLongest)));
      break;
    }
    case 6:  // cut off
      if (below(in_place_ ? 32 : 4) == 0) {
        text.resize(at);
      }
      break;
    case 7: {  // a piece of another
      const std::string& other = seeds_[below(seeds_.size())];
      const std::size_t from = place(other);
      put(text, at, other.substr(from, 1 + below(4 * kLongest)));
      break;
    }
    default: {  // a piece of another in the place of its own
      const std::string& other = seeds_[below(seeds_.size())];
      const std::size_t from = place(other);
      const std::size_t length = std::min(1 + below(kLongest), text.size() - at);
      text.replace(at, length, other.substr(from, length));
    }
  }
}

std::string Mutator::make(std::uint64_t series, std::uint64_t n) {
  state_ = series * 0x100000001U + n;
  std::string text = seeds_[n < seeds_.size() ? n : below(seeds_.size())];
  if (n < seeds_.size()) {
    return text;  // the seeds themselves come first, as they are
  }
  for (std::size_t left = 1 + below(1 + below(6)); left > 0; --left) {
    change(text);
  }
  return text;
}

}  // namespace minhbach::fuzz
