#include "site/search_index.hpp"

#include "base/escape.hpp"
#include "base/sha256.hpp"

namespace minhbach::site {

using base::append_json;
using model::Lang;

SearchIndex::SearchIndex(Lang lang, const About& about) : lang_(lang) {
  append_json(head_, about.plan_id);
  head_ += ",\"title\":";
  append_json(head_, about.title);
  head_ += about.illustrative ? ",\"illustrative\":true" : ",\"illustrative\":false";
  head_ += about.over ? ",\"over\":true" : ",\"over\":false";
}

void SearchIndex::add_synonym(std::string_view typed, std::string_view sought) {
  swaps_ += swaps_.empty() ? "[" : ",[";
  append_json(swaps_, typed);
  swaps_ += ',';
  append_json(swaps_, sought);
  swaps_ += ']';
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
  append_row(rows_, entry);
}

void SearchIndex::add_code(const SearchEntry& entry) {
  append_row(codes_, entry);
}

void SearchIndex::append_row(std::string& rows, const SearchEntry& entry) const {
  rows += rows.empty() ? "[" : ",\n[";
  append_json(rows, entry.label);
  rows += ',';
  append_json(rows, entry.number);
  rows += ',';
  append_json(rows, entry.href);
  rows += ",[";
  append_pair(rows, entry.title);
  rows += ']';
  for (const SearchEntry::Text& text : entry.texts) {
    if (text.text.vi.empty() && (lang_ == Lang::Vi || text.text.en.empty())) {
      continue;
    }
    rows += ",[";
    append_json(rows, text.name);
    rows += ',';
    append_json(rows, text.anchor);
    rows += ',';
    append_pair(rows, text.text);
    rows += ']';
  }
  rows += ']';
}

std::string SearchIndex::script() const {
  return "(window.minhbachSearch=window.minhbachSearch||[]).push({\"plan\":" + head_ +
         ",\"swaps\":[" + swaps_ + "],\"words\":[\n" + words_ + "\n],\"rows\":[\n" + rows_ +
         "\n],\"codes\":[\n" + codes_ + "\n]});\n";
}

std::string hashed_path(std::string_view page_path,
                        std::string_view bytes,
                        std::string_view ending) {
  constexpr std::size_t kHashDigits = 10;
  return std::string(page_path.substr(0, page_path.rfind('.'))) + "." +
         base::sha256(bytes).substr(0, kHashDigits) + std::string(ending);
}

}  // namespace minhbach::site
