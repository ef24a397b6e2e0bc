#include "base/json.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

namespace minhbach::base {

JsonObject& JsonObject::raw(std::string_view key, std::string_view json) {
  text_ += text_.empty() ? '{' : ',';
  append_json(text_, key);
  text_ += ':';
  text_ += json;
  return *this;
}

JsonObject& JsonObject::text(std::string_view key, std::string_view value) {
  return raw(key, json_text(value));
}

JsonObject& JsonObject::text_if_any(std::string_view key, std::string_view value) {
  return value.empty() ? *this : text(key, value);
}

std::string JsonObject::done() const {
  return (text_.empty() ? "{" : text_) + '}';
}

std::string json_text(std::string_view text) {
  std::string quoted;
  append_json(quoted, text);
  return quoted;
}

std::string json_list(const std::vector<std::string>& items, std::string_view between) {
  return "[" + joined(items, "," + std::string(between)) + "]";
}

std::string json_texts(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  quoted.reserve(words.size());
  for (const std::string& word : words) {
    quoted.push_back(json_text(word));
  }
  return json_list(quoted);
}

}  // namespace minhbach::base
