#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

struct Attribute {
  std::string_view name;  // in lower case
  std::string_view value;
};

struct Tag {
  std::string_view name;  // in lower case
  std::vector<Attribute> attributes;

  [[nodiscard]] std::string_view value(std::string_view attribute) const {
    for (const Attribute& each : attributes) {
      if (each.name == attribute) {
        return each.value;
      }
    }
    return {};
  }
};

inline bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// Reads tags as browsers do, unquoted values and strange case included. What it gives refers to the
// page and to the reader.
class TagReader {
 public:
  explicit TagReader(std::string_view html) : html_(html) {}

  // False: there is none any more.
  bool next(Tag& tag);

 private:
  template <class Ends>
  std::string_view take_until(Ends ends);
  std::string_view in_lower_case(std::string_view name);
  void read(Tag& tag);
  void skip_spaces();
  std::string_view take_value();

  std::string_view html_;
  std::size_t at_ = 0;
  std::deque<std::string> lowered_;  // names refer to it
};

}  // namespace minhbach::site
