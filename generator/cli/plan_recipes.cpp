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

// The digest of rows, each table's after its name and columns.
class RowsSum {
 public:
  void add(const std::string& text) { append(piece_, text); }
  [[nodiscard]] auto begins() {
    return [this](const model::PlanSource::Table& table) {
      piece_ += '\n';
      add(table.name);
      for (const std::string& column : table.columns) {
        add(column);
      }
    };
  }
  [[nodiscard]] auto row() {
    return [this](const model::PlanSource::Cells& row) {
      piece_ += '\n';
      for (const auto& cell : row) {
        cell ? add(*cell) : piece_.push_back('-');
      }
      sum_.add(piece_);
      piece_.clear();
    };
  }
  [[nodiscard]] std::string hex() {
    sum_.add(piece_);
    return sum_.hex();
  }

 private:
  base::Sha256 sum_;
  std::string piece_;
};

}  // namespace

std::string plan_recipe(const std::string& material,
                        const site::ShownByPlan& plan,
                        model::PlanSource& plans) {
  RowsSum sum;
  sum.add(material);
  for (const std::string& compared : plan.compared) {
    sum.add(compared);
  }
  sum.add(plan.id);
  plans.read_tables(plan.id, sum.begins(), sum.row());
  for (const std::string& other : plan.kin) {
    sum.add(other);
    plans.read_tables(other, sum.begins(), sum.row());
  }
  plans.read_common_tables(sum.begins(), sum.row());
  return sum.hex();
}

}  // namespace minhbach::cli
