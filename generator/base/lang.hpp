#pragma once

#include <array>
#include <string>
#include <string_view>

namespace minhbach::base {

// The two languages of every site, Vietnamese first.
enum class Lang { Vi, En };

inline constexpr std::array<Lang, 2> kLangs = {Lang::Vi, Lang::En};

// As written in `lang` attributes and at the head of every address.
constexpr std::string_view code(Lang lang) {
  return lang == Lang::Vi ? "vi" : "en";
}

constexpr Lang other(Lang lang) {
  return lang == Lang::Vi ? Lang::En : Lang::Vi;
}

// A text we write ourselves: always in both languages, so that neither can be forgotten.
// (The text of a plan may lack its English: see model::SourceText.)
struct LocalText {
  std::string vi;
  std::string en;

  [[nodiscard]] const std::string& in(Lang lang) const { return lang == Lang::Vi ? vi : en; }
  bool operator==(const LocalText&) const = default;
};

}  // namespace minhbach::base
