#include "verify/page_facts.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace minhbach::verify {

namespace {

constexpr std::string_view kBlanks = " \t\n\r\f";

struct Tag {
  std::string name;                 // small letters; of an end '/span'
  std::optional<std::string> fact;  // escapes read
};

std::string as_read(std::string_view html) {
  return std::string(base::trimmed(base::plain_text({std::string(html)})));
}

// Tag after tag of a page. Not a parser: an element ends with the first end of its name that has
// no beginning of its own, which is true of every element that holds a number.
class Tags {
 public:
  explicit Tags(std::string_view html) : html_(html) {}

  [[nodiscard]] std::size_t at() const { return at_; }        // behind the tag
  [[nodiscard]] std::size_t begin() const { return begin_; }  // of the tag

  std::optional<Tag> next() {
    while ((begin_ = html_.find('<', at_)) != std::string_view::npos) {
      at_ = begin_ + 1;
      if (html_.substr(at_).starts_with("!--")) {
        pass("-->");
      } else if (is_name_at(at_) || (html_.substr(at_).starts_with("/") && is_name_at(at_ + 1))) {
        Tag tag = read();
        if (tag.name == "script" || tag.name == "style") {
          pass("</" + tag.name);
        }
        return tag;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_name_at(std::size_t at) const {
    return at < html_.size() &&
           ((html_[at] >= 'a' && html_[at] <= 'z') || (html_[at] >= 'A' && html_[at] <= 'Z'));
  }
  void pass(std::string_view end) { at_ = std::min(html_.find(end, at_), html_.size()); }
  std::string_view until(std::string_view ends) {
    const std::size_t end = std::min(html_.find_first_of(ends, at_), html_.size());
    const std::string_view text = html_.substr(at_, end - at_);
    at_ = end;
    return text;
  }
  void pass_blanks() { at_ = std::min(html_.find_first_not_of(kBlanks, at_), html_.size()); }

  Tag read() {
    const bool is_end = html_[at_] == '/';
    at_ += is_end ? 1 : 0;
    Tag tag{(is_end ? "/" : "") + base::lower_ascii(std::string(until(" \t\n\r\f/>"))), {}};
    while (at_ < html_.size() && html_[at_] != '>') {
      if (html_[at_] == '/' || kBlanks.find(html_[at_]) != std::string_view::npos) {
        ++at_;
        continue;
      }
      const std::string name = base::lower_ascii(std::string(until(" \t\n\r\f/>=")));
      const std::string_view value = read_value();
      if (name == "data-fact" && !tag.fact) {  // of two alike, browsers take the first
        tag.fact = as_read(value);
      }
    }
    if (at_ == html_.size()) {
      tag.fact.reset();  // a page that ends within a tag has none
    }
    at_ = std::min(at_ + 1, html_.size());
    return tag;
  }

  std::string_view read_value() {
    pass_blanks();
    if (at_ == html_.size() || html_[at_] != '=') {
      return {};
    }
    ++at_;
    pass_blanks();
    if (at_ == html_.size() || (html_[at_] != '"' && html_[at_] != '\'')) {
      return until(" \t\n\r\f>");
    }
    const char quote = html_[at_++];
    const std::string_view value = until({&quote, 1});
    at_ = std::min(at_ + 1, html_.size());
    return value;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
};

std::string_view text_of_element(std::string_view html, std::size_t from, const std::string& name) {
  Tags inside(html.substr(from));
  for (int depth = 1; const std::optional<Tag> tag = inside.next();) {
    depth += tag->name == name ? 1 : 0;
    depth -= tag->name == "/" + name ? 1 : 0;
    if (depth == 0) {
      return html.substr(from, inside.begin());
    }
  }
  return html.substr(from);
}

}  // namespace

std::vector<PrintedFact> printed_facts(std::string_view html) {
  std::vector<PrintedFact> facts;
  Tags tags(html);
  std::size_t line = 1;
  std::size_t counted = 0;
  while (const std::optional<Tag> tag = tags.next()) {
    if (tag->fact) {
      const std::string_view before = html.substr(counted, tags.begin() - counted);
      line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
      counted = tags.begin();
      facts.push_back({*tag->fact, as_read(text_of_element(html, tags.at(), tag->name)), line});
    }
  }
  return facts;
}

}  // namespace minhbach::verify
