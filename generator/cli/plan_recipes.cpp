#include "cli/plan_recipes.hpp"

#include "base/sha256.hpp"

#include <fmt/format.h>

#include <iterator>

namespace minhbach::cli {

namespace {

// With its length, so that no two rows read alike.
void append(std::string& out, const std::string& text) {
  fmt::format_to(std::back_inserter(out), "{}:{}", text.size(), text);
}

}  // namespace

std::string plan_recipe(const std::string& material,
                        const std::string& plan_id,
                        model::PlanSource& plans) {
  base::Sha256 sum;
  std::string piece;
  append(piece, material);
  append(piece, plan_id);
  plans.read_tables(
      plan_id,
      [&](const model::PlanSource::Table& table) {
        piece += '\n';
        append(piece, table.name);
        for (const std::string& column : table.columns) {
          append(piece, column);
        }
      },
      [&](const model::PlanSource::Cells& row) {
        piece += '\n';
        for (const auto& cell : row) {
          cell ? append(piece, *cell) : piece.push_back('-');
        }
        sum.add(piece);
        piece.clear();
      });
  sum.add(piece);
  return sum.hex();
}

}  // namespace minhbach::cli
