#pragma once

#include "model/source_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// One thing a reader may look for, with the page that tells about it.
struct SearchEntry {
  struct Text {
    std::string name;    // 'Sản phẩm dự kiến'; may be empty
    std::string anchor;  // '#p-I.1-01' if the text has a place of its own on the page
    model::SourceText text;
  };

  std::string label;   // what it is: 'Nhiệm vụ II.3 (Phụ lục)'
  std::string number;  // 'II.3'; may be empty
  std::string href;    // from the search page
  model::SourceText title;
  std::vector<Text> texts = {};
};

// Writes the script that search pages load: entries of one plan in one language as arrays, pushed
// to the one global `minhbachSearch` (no request, so it works from file://). An English index holds
// the Vietnamese originals beside the English. Owned by one thread.
class SearchIndex {
 public:
  // What an index is about.
  struct About {
    std::string_view plan_id;  // empty: the site
    std::string_view title;
    bool illustrative = false;
    bool over = false;  // the plan has ended: what still goes on comes first
  };
  SearchIndex(base::Lang lang, const About& about);

  // Who seeks `typed` is looking for `sought` too.
  void add_synonym(std::string_view typed, std::string_view sought);

  // What a word stands for: both are found by either.
  void add_word(std::string_view word, const model::SourceText& full);
  void add(const SearchEntry& entry);
  // What a code means: found by its words too, behind everything else.
  void add_code(const SearchEntry& entry);
  [[nodiscard]] std::string script() const;

 private:
  void append_row(std::string& rows, const SearchEntry& entry) const;
  void append_pair(std::string& out, const model::SourceText& text) const;

  base::Lang lang_;
  std::string head_;
  std::string swaps_;
  std::string words_;
  std::string rows_;
  std::string codes_;
};

// 'vi/tim-kiem.html' → 'vi/tim-kiem.<hash>.js': as with the theme's files, browsers may keep it.
std::string hashed_path(std::string_view page_path,
                        std::string_view bytes,
                        std::string_view ending);

}  // namespace minhbach::site
