#pragma once

#include "base/lang.hpp"

#include <string>

namespace minhbach::model {

using base::Lang;
using base::LocalText;

// Text of a plan: Vietnamese as it stands in the source, and our English, which may be missing.
// Both empty: the source leaves the cell blank.
struct SourceText {
  std::string vi;
  std::string en;

  [[nodiscard]] bool is_stated() const { return !vi.empty(); }
  // Which language a reader of `lang` gets to see: Vietnamese where the English is missing.
  [[nodiscard]] Lang shown_lang(Lang lang) const {
    return lang == Lang::En && en.empty() ? Lang::Vi : lang;
  }
  [[nodiscard]] const std::string& shown(Lang lang) const {
    return shown_lang(lang) == Lang::En ? en : vi;
  }
  bool operator==(const SourceText&) const = default;
};

}  // namespace minhbach::model
