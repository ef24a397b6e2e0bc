#pragma once

#include "model/day.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::workbook {

// A workbook that came back, as it was typed; nothing here knows what it should hold.

enum class TypedKind : std::uint8_t {
  Text,
  Number,
  Percent,     // a number shown as percent: 0.85 is 85%
  Day,         // a number shown as a date
  Truth,       // TRUE or FALSE
  Error,       // #N/A
  NotComputed  // a formula without the value it gave
};

struct TypedCell {
  TypedKind kind = TypedKind::Text;
  std::string text;  // blanks joined; of a number with a point; of a day 'YYYY-MM-DD'
};

// Row and column, from 1.
using CellAt = std::pair<unsigned, unsigned>;

struct MergedCells {
  CellAt first;
  CellAt last;
};

struct ReadSheet {
  std::string name;
  std::string part;
  std::map<CellAt, TypedCell> cells;  // those that hold something
  std::vector<MergedCells> merged;

  [[nodiscard]] const TypedCell* at(unsigned row, unsigned column) const;
  [[nodiscard]] unsigned last_row() const {
    return cells.empty() ? 0 : cells.rbegin()->first.first;
  }
};

struct ReadBook {
  bool from_1904 = false;  // how it counts days
  std::vector<ReadSheet> sheets;
  [[nodiscard]] const ReadSheet* sheet(const std::string& name) const;
};

// Failure(Material) with what keeps it from being read.
ReadBook read_book(const std::filesystem::path& file);

// The day a number stands for: Excel counts from 1900, with a 29 February that never was, or from
// 1904.
std::optional<model::Day> day_of_serial(double serial, bool from_1904);

// Blanks of every kind, line ends included, as one; NFC. Excel writes some characters as _x000D_.
std::string joined_blanks(std::string_view text);

// 'C7'.
std::string cell_name(const CellAt& at);

}  // namespace minhbach::workbook
