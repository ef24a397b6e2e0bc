#include "site/html_tags.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ends_name(char c) {
  return is_html_space(c) || c == '/' || c == '>';
}

bool ends_attribute(char c) {
  return c == '=' || ends_name(c);
}

bool ends_bare_value(char c) {
  return is_html_space(c) || c == '>';
}

}  // namespace

bool TagReader::next(Tag& tag) {
  while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
    ++at_;
    if (html_.substr(at_).starts_with("!--")) {
      at_ = std::min(html_.find("-->", at_), html_.size());
    } else if (at_ < html_.size() && is_latin_letter(html_[at_])) {
      read(tag);
      return true;
    }
  }
  return false;
}

// `ends` is asked character by character: names are short, and looking each character up in a list
// of ends took a third of the whole check.
template <class Ends>
std::string_view TagReader::take_until(Ends ends) {
  const std::size_t begin = at_;
  while (at_ < html_.size() && !ends(html_[at_])) {
    ++at_;
  }
  return html_.substr(begin, at_ - begin);
}

// Pages of ours have their names in lower case; only others are copied.
std::string_view TagReader::in_lower_case(std::string_view name) {
  if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return name;
  }
  return lowered_.emplace_back(base::lower_ascii(std::string(name)));
}

void TagReader::read(Tag& tag) {
  tag.name = in_lower_case(take_until(ends_name));
  tag.attributes.clear();
  while (at_ < html_.size() && html_[at_] != '>') {
    if (is_html_space(html_[at_]) || html_[at_] == '/') {
      ++at_;
      continue;
    }
    Attribute& attribute = tag.attributes.emplace_back();
    attribute.name = in_lower_case(take_until(ends_attribute));
    skip_spaces();
    if (at_ < html_.size() && html_[at_] == '=') {
      ++at_;
      skip_spaces();
      attribute.value = take_value();
    } else if (attribute.name.empty()) {
      ++at_;
    }
  }
}

void TagReader::skip_spaces() {
  while (at_ < html_.size() && is_html_space(html_[at_])) {
    ++at_;
  }
}

std::string_view TagReader::take_value() {
  const char quote = at_ < html_.size() ? html_[at_] : '\0';
  if (quote != '"' && quote != '\'') {
    return take_until(ends_bare_value);
  }
  const std::size_t begin = ++at_;
  const std::size_t end = std::min(html_.find(quote, at_), html_.size());
  at_ = std::min(end + 1, html_.size());
  return html_.substr(begin, end - begin);
}

}  // namespace minhbach::site
