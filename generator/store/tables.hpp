#pragma once

#include "store/rows.hpp"

namespace minhbach::store {

// Largest text table and largest cell; a real plan stays far below both. A table is held in memory
// whole, so a larger one is read only where the plan has so many tasks that it may be right.
inline constexpr std::size_t kLargestFile = std::size_t{16} << 20U;
inline constexpr std::size_t kLargestFileForTask = std::size_t{16} << 10U;
inline constexpr std::size_t kLargestFileEver = std::size_t{256} << 20U;
inline constexpr std::size_t kLargestCell = std::size_t{64} << 10U;

// Rows of one text table, without blank rows, and blank cells behind them. A file or a header with
// a fault leaves the table empty.
TableRows parse_table(const Table& table,
                      std::string bytes,
                      const std::string& file,
                      const std::string& plan_id,
                      base::Problems& problems);

}  // namespace minhbach::store
