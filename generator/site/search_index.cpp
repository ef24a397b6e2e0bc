#include "site/search_index.hpp"

#include "base/escape.hpp"
#include "base/sha256.hpp"

namespace minhbach::site {

using base::append_json;
using model::Lang;

SearchIndex::SearchIndex(Lang lang,
                         std::string_view plan_id,
                         std::string_view title,
                         bool illustrative)
    : lang_(lang) {
  append_json(head_, plan_id);
  head_ += ",\"title\":";
  append_json(head_, title);
  head_ += illustrative ? ",\"illustrative\":true" : ",\"illustrative\":false";
}

// '"words of the page","Vietnamese beside them"'. The second is left out where there is none; the
// first is empty where the English is missing.
void SearchIndex::append_pair(std::string& out, const model::SourceText& text) const {
  const std::string& own = lang_ == Lang::Vi ? text.vi : text.en;
  append_json(out, own);
  if (lang_ == Lang::En && !text.vi.empty() && text.vi != own) {
    out += ',';
    append_json(out, text.vi);
  }
}

void SearchIndex::add_word(std::string_view word, const model::SourceText& full) {
  words_ += words_.empty() ? "[" : ",\n[";
  append_json(words_, word);
  words_ += ',';
  append_pair(words_, full);
  words_ += ']';
}

void SearchIndex::add(const SearchEntry& entry) {
  rows_ += rows_.empty() ? "[" : ",\n[";
  append_json(rows_, entry.label);
  rows_ += ',';
  append_json(rows_, entry.number);
  rows_ += ',';
  append_json(rows_, entry.href);
  rows_ += ",[";
  append_pair(rows_, entry.title);
  rows_ += ']';
  for (const SearchEntry::Text& text : entry.texts) {
    if (text.text.vi.empty() && text.text.en.empty()) {
      continue;
    }
    rows_ += ",[";
    append_json(rows_, text.name);
    rows_ += ',';
    append_json(rows_, text.anchor);
    rows_ += ',';
    append_pair(rows_, text.text);
    rows_ += ']';
  }
  rows_ += ']';
}

std::string SearchIndex::script() const {
  return "(window.minhbachSearch=window.minhbachSearch||[]).push({\"plan\":" + head_ +
         ",\"words\":[\n" + words_ + "\n],\"rows\":[\n" + rows_ + "\n]});\n";
}

std::string hashed_path(std::string_view page_path,
                        std::string_view bytes,
                        std::string_view ending) {
  constexpr std::size_t kHashDigits = 10;
  return std::string(page_path.substr(0, page_path.rfind('.'))) + "." +
         base::sha256(bytes).substr(0, kHashDigits) + std::string(ending);
}

}  // namespace minhbach::site
