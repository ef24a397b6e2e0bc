#pragma once

#include "model/day.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/finding.hpp"

namespace minhbach::workbook {

// What a number typed as text can mean; the separators of the machine it was typed on are unknown.
// '51,6' is a decimal only, '1 284' whole only, '1.284' both, '1,2,3' neither. A decimal has a
// point.
struct NumberReadings {
  std::optional<std::string> whole;
  std::optional<std::string> fraction;
};
NumberReadings number_readings(std::string_view text);

// What a typed cell says. Nothing is guessed: what can be read in two ways is an error that names
// both. Nothing returned: the cell is empty, or wrong and told.
class TypedReader {
 public:
  TypedReader(Findings& findings, bool from_1904) : findings_(findings), from_1904_(from_1904) {}

  std::optional<std::string> text(const TypedCell* cell, const Spot& spot) const;
  std::optional<model::Day> day(const TypedCell* cell, const Spot& spot) const;
  std::optional<std::string> count(const TypedCell* cell, const Spot& spot) const;
  // As decimal text. `is_percent`: of what is measured in percent, 85 and a cell that shows 85%.
  std::optional<std::string> number(const TypedCell* cell, const Spot& spot, bool is_percent) const;
  // Which of these was chosen, written with other marks or letters too.
  std::optional<std::size_t> choice(const TypedCell* cell,
                                    const Spot& spot,
                                    const std::vector<std::string>& from) const;

 private:
  // False for what no column takes: an error of Excel, a formula without value.
  bool is_readable(const TypedCell* cell, const Spot& spot) const;
  // Of a text that can be read in two ways, or in none.
  void ask_number(const TypedCell& cell,
                  const Spot& spot,
                  const NumberReadings& readings,
                  bool is_count) const;

  Findings& findings_;
  bool from_1904_;
};

}  // namespace minhbach::workbook
