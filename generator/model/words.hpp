#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace minhbach::model {

// Enumerations as the schema writes them; also the keys of their words in the interface strings.
// Each stands with its words in kinds.hpp, target_kinds.hpp or progress_kinds.hpp, in the order of
// schema.sql, and nowhere else.

template <class Enum>
struct Word {
  std::string_view text;
  Enum value;
};

template <class Enum>
inline constexpr std::array<Word<Enum>, 0> kWords;

template <class Enum>
concept Worded = !kWords<Enum>.empty();

template <Worded Enum>
constexpr std::string_view word(Enum value) {
  for (const Word<Enum>& each : kWords<Enum>) {
    if (each.value == value) {
      return each.text;
    }
  }
  return {};
}

template <Worded Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
  for (const Word<Enum>& each : kWords<Enum>) {
    if (each.text == text) {
      return each.value;
    }
  }
  return std::nullopt;
}

}  // namespace minhbach::model
