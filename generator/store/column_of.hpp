#pragma once

#include "store/row_reader.hpp"
#include "store/select.hpp"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::store {

// A column of a table and the member of the model that takes its cell. Members are found by their
// distance from the row, so that the code that reads is compiled once and not for every table.
class BoundColumn {
 public:
  using Take = std::function<void(void* row, RowReader& reader)>;
  using Fill = void (*)(void* member, RowReader& reader);

  BoundColumn(const std::string& name, const Demand& demand, std::ptrdiff_t at, Fill fill)
      : select_([=](Select& query) { query.column(name, demand); }), take_(take_at(at, fill)) {}
  BoundColumn(const std::string& query, std::ptrdiff_t at, Fill fill)
      : select_([=](Select& select) { select.expression(query); }), take_(take_at(at, fill)) {}
  BoundColumn(const std::vector<BoundColumn>& columns, Take put)
      : select_([=](Select& query) {
          for (const BoundColumn& column : columns) {
            column.select(query);
          }
        }),
        take_(std::move(put)) {}

  void select(Select& query) const { select_(query); }
  void take(void* row, RowReader& reader) const { take_(row, reader); }

 private:
  static Take take_at(std::ptrdiff_t at, Fill fill) {
    return [=](void* row, RowReader& reader) {
      fill(static_cast<char*>(row) + at, reader);
    };
  }

  std::function<void(Select&)> select_;
  Take take_;
};

template <class Row, class Member>
std::ptrdiff_t distance_of(Member Row::*member) {
  const Row row{};
  return reinterpret_cast<const char*>(&(row.*member)) - reinterpret_cast<const char*>(&row);
}

// A column of a table whose rows become `Row`.
template <class Row>
class ColumnOf : public BoundColumn {
 public:
  // The cell fills `member`. For a SourceText, `name` means the two columns name_vi and name_en.
  template <class Member>
  ColumnOf(const std::string& name, Member Row::*member)
      : BoundColumn(name, demand_of<Member>(), distance_of(member), &fill<Member>) {}
  // The member stands in a part of the row.
  template <class Part, class Member>
  ColumnOf(const std::string& name, Part Row::*part, Member Part::*member)
      : BoundColumn(
            name, demand_of<Member>(), distance_of(part) + distance_of(member), &fill<Member>) {}
  // The cell is the whole row.
  explicit ColumnOf(const std::string& name) : BoundColumn(name, demand_of<Row>(), 0, &fill<Row>) {}
  // No column: what a query says about the row.
  template <class Member>
  ColumnOf(Member Row::*member, const std::string& query)
      : BoundColumn(query, distance_of(member), &fill<Member>) {}
  // Several columns that together say one thing: `put` brings them in, or refuses through `reader`.
  template <class Cells>
  ColumnOf(const std::initializer_list<ColumnOf<Cells>>& list,
           void (*put)(Row& row, const Cells& cells, const RowReader& reader))
      : ColumnOf(std::vector<BoundColumn>(list.begin(), list.end()), put) {}

 private:
  template <class Cells>
  ColumnOf(const std::vector<BoundColumn>& columns,
           void (*put)(Row& row, const Cells& cells, const RowReader& reader))
      : BoundColumn(columns, [=](void* row, RowReader& reader) {
          Cells cells;
          for (const BoundColumn& column : columns) {
            column.take(&cells, reader);
          }
          put(*static_cast<Row*>(row), cells, reader);
        }) {}

  template <class Member>
  static void fill(void* member, RowReader& reader) {
    reader.take(*static_cast<Member*>(member));
  }
};

}  // namespace minhbach::store
