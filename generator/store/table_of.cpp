#include "store/table_of.hpp"

namespace minhbach::store {

Select BoundTable::query(const Schema& schema) const {
  Select query(schema, table_);
  for (const BoundColumn& column : columns_) {
    column.select(query);
  }
  return query;
}

void BoundTable::prepare_parts(const Database& database, const Schema& schema) {
  for (const auto& part : parts_) {
    part->prepare(database, schema, schema.table(table_));
  }
}

void BoundTable::prepare(const Database& database, const Schema& schema, const Table& owner) {
  Select query(schema, table_);
  owner_ = owner.name;
  owner_columns_ = query.owner_key(owner);
  key_columns_ = parts_.empty() ? 0 : query.key();
  for (const BoundColumn& column : columns_) {
    column.select(query);
  }
  reader_.emplace(database, table_, query.of_plan(order_));
  prepare_parts(database, schema);
}

void BoundTable::take(void* row, RowReader& reader) const {
  for (const BoundColumn& column : columns_) {
    column.take(row, reader);
  }
}

void* BoundTable::place(void* owner, std::size_t n) const {
  return room_.nth(static_cast<char*>(owner) + room_.at, n);
}

// A list that grew holds room for as many again: of the reports on ten thousand tasks that is fifty
// megabytes.
void BoundTable::fit(const Owners& owners) const {
  if (room_.fit != nullptr) {
    for (void* const owner : owners.rows) {
      room_.fit(static_cast<char*>(owner) + room_.at);
    }
  }
}

void BoundTable::read(const std::string& plan_id, const Owners& owners) {
  std::vector<std::size_t> counts(owners.rows.size());
  std::vector<std::pair<void*, std::size_t>> places;
  Owners rows;
  for (reader_->start(plan_id); reader_->next();) {
    const std::size_t number = reader_->take_owner(owner_columns_, owners.keys, owner_);
    void* const owner = owners.rows[number];
    const std::size_t n = counts[number]++;
    if (!parts_.empty()) {
      rows.keys.emplace(reader_->take_key(key_columns_), places.size());
      places.emplace_back(owner, n);
    }
    take(place(owner, n), *reader_);
  }
  for (const auto& [key, number] : owners.keys) {
    if (room_.is_one_each && counts[number] != 1) {
      // A row of defaults would be an invention.
      reader_->refuse(key.empty() ? plan_id : key,
                      {"không có dòng nào trong bảng " + table_, "has no row in table " + table_});
    }
  }
  fit(owners);
  for (const auto& [owner, n] : places) {  // only now does no list grow any more
    rows.rows.push_back(place(owner, n));
  }
  read_parts(plan_id, rows);
}

void BoundTable::read_parts(const std::string& plan_id, const Owners& owners) {
  for (const auto& part : parts_) {
    part->read(plan_id, owners);
  }
}

}  // namespace minhbach::store
