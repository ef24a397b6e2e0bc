#pragma once

#include "analytics/fraction.hpp"
#include "model/plan.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the program says of a plan, as rows of the tables that rules.sql makes.
namespace minhbach::recomputed {

using Lines = std::vector<std::string>;

// A row as text, column by column, so that a difference can be read.
class Line {
 public:
  Line& add(std::string_view text) {
    text_ += text_.empty() ? "" : "|";
    text_ += text;
    return *this;
  }
  Line& add(const char* text) { return add(std::string_view(text)); }
  Line& add(int number) { return add(std::to_string(number)); }
  Line& add(std::int64_t number) { return add(std::to_string(number)); }
  Line& add(bool flag) { return add(flag ? 1 : 0); }
  Line& add(model::Day day) { return add(model::iso(day)); }
  // To nine decimals: a Fraction shows its parts to nobody, and the data's fractions differ
  // earlier.
  Line& add(const analytics::Fraction& number) {
    constexpr int kDecimals = 9;
    return add(fmt::format("{}", number.rounded(kDecimals)));
  }
  template <class T>
  Line& add(const std::optional<T>& value) {
    return value ? add(*value) : add_null();
  }
  Line& add_null() { return add("·"); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// By table, at every moment; `as_of` as in differences().
std::map<std::string, Lines> program_rows(const model::Plan& plan, std::optional<model::Day> as_of);

}  // namespace minhbach::recomputed
