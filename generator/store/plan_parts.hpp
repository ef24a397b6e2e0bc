#pragma once

#include "model/plan.hpp"
#include "store/row_reader.hpp"

#include <map>
#include <string_view>

namespace minhbach::store {

// The parts of a plan, one query per table, prepared once and run for each plan. Rows come in the
// order of the source document; rows that belong to another row find it by its id.

// Position by id in a vector that no longer changes.
class Positions {
 public:
  template <class Items>
  explicit Positions(const Items& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      by_id_.emplace(items[i].id, i);
    }
  }
  // Takes the next column of `reader`; an id that is not there is a Failure.
  std::size_t take(RowReader& reader) const;

 private:
  std::map<std::string_view, std::size_t> by_id_;
};

class TextParts {
 public:
  explicit TextParts(const Database& database);
  void read(model::Plan& plan);  // plan.id is set

 private:
  RowReader notes_;
  RowReader sections_;
  RowReader paragraphs_;
  RowReader terms_;
};

class UnitParts {
 public:
  explicit UnitParts(const Database& database);
  void read(model::Plan& plan);

 private:
  RowReader units_;
  RowReader aliases_;
  RowReader members_;
};

class TaskParts {
 public:
  explicit TaskParts(const Database& database);
  void read(model::Plan& plan);

 private:
  void read_schedules(model::Plan& plan, const Positions& tasks);

  RowReader groups_;
  RowReader fundings_;
  RowReader tasks_;
  RowReader assignments_;
  RowReader outputs_;
  RowReader schedules_;
};

class TargetParts {
 public:
  explicit TargetParts(const Database& database);
  void read(model::Plan& plan);

 private:
  void read_indicators(model::Plan& plan);
  void read_targets(model::Plan& plan);
  void read_parts_of_targets(model::Plan& plan);

  RowReader indicators_;
  RowReader breaks_;
  RowReader targets_;
  RowReader conditions_;
  RowReader milestones_;
  RowReader links_;
  RowReader commitments_;
};

class NoteParts {
 public:
  explicit NoteParts(const Database& database);
  void read(model::Plan& plan);

 private:
  RowReader source_notes_;
  RowReader open_points_;
  RowReader retired_;
  RowReader parameters_;
  RowReader periods_;
};

}  // namespace minhbach::store
