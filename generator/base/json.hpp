#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// A JSON object being written. Members stand in the order in which they were added.
class JsonObject {
 public:
  JsonObject& raw(std::string_view key, std::string_view json);  // the value is JSON already
  JsonObject& text(std::string_view key, std::string_view value);
  // Nothing where there is nothing to say.
  JsonObject& text_if_any(std::string_view key, std::string_view value);
  [[nodiscard]] std::string done() const;

 private:
  std::string text_;
};

std::string json_text(std::string_view text);
// `between` stands behind each comma, for lists that people may read.
std::string json_list(const std::vector<std::string>& items, std::string_view between = {});
std::string json_texts(const std::vector<std::string>& words);

}  // namespace minhbach::base
