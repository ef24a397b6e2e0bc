#pragma once

#include "store/column_of.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::store {

// How tables of the schema become the model: each is declared once, by the member of another
// table's rows that holds its own and by its columns with the members they fill. Queries are made
// from that, and held against the schema when a database is opened.

// Rows of the model that were read, for those that belong to them.
struct Owners {
  Keys keys;
  std::vector<void*> rows;
};

class BoundTable {
 public:
  BoundTable(const BoundTable&) = delete;
  BoundTable& operator=(const BoundTable&) = delete;
  BoundTable(BoundTable&&) = default;
  BoundTable& operator=(BoundTable&&) = delete;
  virtual ~BoundTable() = default;

  // The columns, for a query of one's own.
  [[nodiscard]] Select query(const Schema& schema) const;
  // What belongs to the rows of this table. `database` must outlive this.
  void prepare_parts(const Database& database, const Schema& schema);
  void read_parts(const std::string& plan_id, const Owners& owners);

 protected:
  // Where the rows of one owner stand in it, and whether there is always exactly one.
  struct Room {
    std::ptrdiff_t at = 0;
    void* (*nth)(void* rows, std::size_t n) = nullptr;
    void (*fit)(void* rows) = nullptr;  // no room is left for more; null: there is none
    bool is_one_each = false;
  };

  BoundTable(std::string table, Room room, std::vector<std::string> order)
      : table_(std::move(table)), room_(room), order_(std::move(order)) {}

  void add(BoundColumn column) { columns_.push_back(std::move(column)); }
  void add(std::unique_ptr<BoundTable> part) { parts_.push_back(std::move(part)); }
  void take(void* row, RowReader& reader) const;

 private:
  void prepare(const Database& database, const Schema& schema, const Table& owner);
  void read(const std::string& plan_id, const Owners& owners);
  [[nodiscard]] void* place(void* owner, std::size_t n) const;
  void fit(const Owners& owners) const;

  std::string table_;
  Room room_;
  std::vector<std::string> order_;
  std::vector<BoundColumn> columns_;
  std::vector<std::unique_ptr<BoundTable>> parts_;

  std::string owner_;  // these: after prepare()
  std::size_t owner_columns_ = 0;
  std::size_t key_columns_ = 0;
  std::optional<RowReader> reader_;
};

// A table whose rows become `Row`.
template <class Row>
class TableOf : public BoundTable {
 public:
  explicit TableOf(std::string table, Room room = {}, std::vector<std::string> order = {})
      : BoundTable(std::move(table), room, std::move(order)) {}

  void columns(std::initializer_list<ColumnOf<Row>> columns) {
    for (const ColumnOf<Row>& column : columns) {
      add(column);
    }
  }

  // Rows of `table` that refer to a row of this one stand in its `member`: in the order of `order`
  // (names as Select takes them), then of `position` where they have one, then of their key.
  template <class Part>
  TableOf<Part>& list(std::vector<Part> Row::*member,
                      std::string table,
                      std::vector<std::string> order = {}) {
    return part<Part>(
        std::move(table), {distance_of(member), &nth<Part>, &fit<Part>}, std::move(order));
  }
  template <class Inner, class Part>
  TableOf<Part>& list(Inner Row::*inner, std::vector<Part> Inner::*member, std::string table) {
    return part<Part>(std::move(table),
                      {distance_of(inner) + distance_of(member), &nth<Part>, &fit<Part>});
  }
  // Exactly one row of `table` belongs to each row of this one.
  template <class Part>
  TableOf<Part>& one(Part Row::*member, std::string table) {
    return part<Part>(
        std::move(table),
        {distance_of(member), [](void* row, std::size_t) { return row; }, nullptr, true});
  }

  void take(Row& row, RowReader& reader) const { BoundTable::take(&row, reader); }

 private:
  template <class Part>
  static void* nth(void* rows, std::size_t n) {
    auto& list = *static_cast<std::vector<Part>*>(rows);
    return n < list.size() ? &list[n] : &list.emplace_back();
  }

  template <class Part>
  static void fit(void* rows) {
    static_cast<std::vector<Part>*>(rows)->shrink_to_fit();
  }

  template <class Part>
  TableOf<Part>& part(std::string table, Room room, std::vector<std::string> order = {}) {
    auto part = std::make_unique<TableOf<Part>>(std::move(table), room, std::move(order));
    TableOf<Part>& added = *part;
    add(std::move(part));
    return added;
  }
};

}  // namespace minhbach::store
