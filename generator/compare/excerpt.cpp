#include "compare/excerpt.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace minhbach::compare {

namespace {

constexpr std::size_t kMostCharacters = 140;
constexpr std::size_t kShownBefore = 30;  // of what both begin with

// The characters of a text that may be no UTF-8, each as the bytes it takes.
std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    base::next_code_point(text, offset);
    characters.push_back(text.substr(begin, offset - begin));
  }
  return characters;
}

std::string part(const std::vector<std::string_view>& characters,
                 std::size_t from,
                 std::size_t most) {
  std::string out = from > 0 ? "…" : "";
  const std::size_t end = std::min(characters.size(), from + most);
  for (std::size_t i = from; i < end; ++i) {
    out += characters[i];
  }
  return out + (end < characters.size() ? "…" : "");
}

}  // namespace

std::string cut(const std::string& text, std::size_t most) {
  const auto characters = characters_of(text);
  if (characters.size() <= most) {
    return text;
  }
  std::size_t end = most;
  while (end > most / 2 && characters[end] != " ") {
    --end;
  }
  return part(characters, 0, end > most / 2 ? end : most);
}

std::pair<std::string, std::string> excerpts(const std::optional<std::string>& before,
                                             const std::optional<std::string>& after) {
  const auto a = characters_of(before ? std::string_view(*before) : "");
  const auto b = characters_of(after ? std::string_view(*after) : "");
  const auto first = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  const auto same = static_cast<std::size_t>(first - a.begin());
  const std::size_t from =
      before && after && same > kShownBefore * 2 ? same - kShownBefore : std::size_t{0};
  return {before ? part(a, from, kMostCharacters) : "–",
          after ? part(b, from, kMostCharacters) : "–"};
}

}  // namespace minhbach::compare
