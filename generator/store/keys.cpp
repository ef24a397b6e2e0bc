#include "store/keys.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

constexpr char kJoint = '\x1f';  // refused in every cell

// "" when a part is NULL: such a key refers to nothing.
std::string key_of(const Row& row, const std::vector<std::size_t>& columns) {
  std::string key;
  for (const std::size_t column : columns) {
    if (!row.cells[column]) {
      return {};
    }
    key += *row.cells[column];
    key += kJoint;
  }
  return key;
}

std::vector<std::size_t> positions(const Table& table, const std::vector<std::string>& names) {
  std::vector<std::size_t> columns;
  columns.reserve(names.size());
  for (const std::string& name : names) {
    columns.push_back(table.column(name));
  }
  return columns;
}

// The key without plan_id, for a person.
std::string shown_key(const TableRows& rows, const Row& row) {
  std::vector<std::string> parts;
  for (const std::size_t column : rows.table->key) {
    if (rows.table->columns[column].name != "plan_id" || rows.table->key.size() == 1) {
      parts.push_back(row.cells[column].value_or(""));
    }
  }
  return base::joined(parts, ", ");
}

std::string last_part(std::string_view key) {
  return std::string(*(base::split(key, kJoint).end() - 2));
}

bool is_inside_plan(const Table& table, const Reference& reference) {
  return table.columns[reference.columns.front()].name == "plan_id" &&
         reference.parent_columns.front() == "plan_id";
}

// What a reference can mean.
struct Parents {
  std::set<std::string> keys;
  std::map<std::string, std::string> id_by_name;  // folded names and other spellings
  std::vector<std::string> ids;                   // of the keys, once one was asked for
  std::size_t asked = 0;
  bool has_twins = false;  // one row may have taken the id of another by mistake
};

// Comparing with every id takes its time: for the first few only, which are all that is shown.
std::string likely_id(const std::string& value, Parents& parents) {
  constexpr std::size_t kMostAsked = 50;
  const auto named = parents.id_by_name.find(base::folded(value));
  if (named != parents.id_by_name.end()) {
    return named->second;
  }
  if (++parents.asked > kMostAsked) {
    return {};
  }
  if (parents.ids.empty()) {
    std::set<std::string> ids;
    for (const std::string& key : parents.keys) {
      if (!key.empty()) {
        ids.insert(last_part(key));
      }
    }
    parents.ids.assign(ids.begin(), ids.end());
  }
  std::string id = base::nearest(value, parents.ids);
  return id.empty() ? base::nearest(base::slug(value), parents.ids) : id;
}

// The id that differs from `value` only in upper and lower case; empty: there is none.
std::string twin_in_case(const std::string& value, const Parents& parents) {
  for (const std::string& id : parents.ids) {
    if (id != value && base::lower_ascii(id) == base::lower_ascii(value)) {
      return id;
    }
  }
  return {};
}

void complain(base::Place place,
              const std::string& value,
              const Reference& reference,
              Parents& parents,
              Problems& problems) {
  std::string nearest = likely_id(value, parents);
  if (const std::string twin = twin_in_case(value, parents); !twin.empty()) {
    const std::string& table = reference.parent;
    problems.add(
        {base::Severity::Error,
         std::move(place),
         value,
         {fmt::format("bảng {} viết mã này là \"{}\"", table, twin),
          fmt::format("table {} writes this id as \"{}\"", table, twin)},
         {fmt::format("Viết như nhau ở cả hai; nếu {}.csv bị đổi chữ hoa, chữ thường thì sửa ở đó.",
                      table),
          fmt::format("Write both alike; where {}.csv lost its case, mend it there.", table)},
         twin,
         parents.has_twins});
    return;
  }
  const bool is_name = parents.id_by_name.contains(base::folded(value));
  problems.add(
      {base::Severity::Error,
       std::move(place),
       value,
       {fmt::format("bảng {} không có dòng nào như vậy", reference.parent),
        fmt::format("table {} has no such row", reference.parent)},
       is_name
           ? LocalText{"Ô này cần mã (id), không phải tên.", "This cell takes an id, not a name."}
           : LocalText{fmt::format("Sửa ô này, hoặc thêm dòng vào bảng {}.", reference.parent),
                       fmt::format("Correct this cell, or add the row to table {}.",
                                   reference.parent)},
       std::move(nearest),
       parents.has_twins});
}

// Parts of the key beyond the plan, as a person wrote them.
std::string written(const Table& table, const Row& row, const Reference& reference) {
  std::vector<std::string> parts;
  for (const std::size_t column : reference.columns) {
    if (table.columns[column].name != "plan_id") {
      parts.push_back(row.cells[column].value_or(""));
    }
  }
  return base::joined(parts, " / ");
}

void add_names(const TableRows& rows,
               std::string_view id_column,
               std::string_view name_column,
               std::map<std::string, std::string>& id_by_name) {
  const auto id = rows.table->find(id_column);
  const auto name = rows.table->find(name_column);
  for (const Row& row : rows.rows) {
    if (id && name && row.cells[*id] && row.cells[*name]) {
      id_by_name.emplace(base::folded(*row.cells[*name]), *row.cells[*id]);
    }
  }
}

Parents parents_of(const std::vector<TableRows>& tables, const Reference& reference) {
  Parents parents;
  for (const TableRows& rows : tables) {
    if (rows.table->name == "unit_alias" && reference.parent == "unit") {
      add_names(rows, "unit_id", "alias", parents.id_by_name);
    }
    if (rows.table->name != reference.parent) {
      continue;
    }
    const auto columns = positions(*rows.table, reference.parent_columns);
    for (const Row& row : rows.rows) {
      const bool is_new = parents.keys.insert(key_of(row, columns)).second;
      parents.has_twins = parents.has_twins || !is_new;
    }
    add_names(rows, "id", "name_vi", parents.id_by_name);
  }
  return parents;
}

bool is_incomplete(const std::vector<TableRows>& tables, const Reference& reference) {
  return std::any_of(tables.begin(), tables.end(), [&](const TableRows& rows) {
    return rows.table->name == reference.parent && rows.is_incomplete;
  });
}

void check_inside(const TableRows& rows,
                  const Reference& reference,
                  Parents parents,
                  Problems& problems) {
  for (const Row& row : rows.rows) {
    const std::string key = key_of(row, reference.columns);
    if (!key.empty() && !parents.keys.contains(key)) {
      complain(rows.place(row, reference.columns.back()),
               written(*rows.table, row, reference),
               reference,
               parents,
               problems);
    }
  }
}

}  // namespace

void check_keys(const TableRows& rows, Problems& problems) {
  const Table& table = *rows.table;
  const auto id = table.find("id");
  std::map<std::string, const Row*> exact;
  std::map<std::string, const Row*> folded;
  for (const Row& row : rows.rows) {
    const std::string key = key_of(row, table.key);
    if (key.empty()) {
      continue;
    }
    const auto [first, is_new] = exact.emplace(key, &row);
    if (!is_new) {
      problems.error(
          rows.place(row, table.key.back()),
          shown_key(rows, row),
          rows.in_database
              ? LocalText{"khóa này có ở hai dòng", "this key stands in two rows"}
              : LocalText{fmt::format("khóa này đã có ở dòng {}", first->second->line),
                          fmt::format("this key stands already in line {}", first->second->line)},
          {"Xóa một dòng, hoặc đổi mã.", "Delete one of the rows, or change its id."});
      continue;
    }
    const auto [twin, is_alone] = folded.emplace(id ? base::lower_ascii(key) : key, &row);
    if (!is_alone) {
      problems.error(rows.place(row, *id),
                     row.cells[*id].value_or(""),
                     {fmt::format("mã chỉ khác {} ở chữ hoa, chữ thường",
                                  twin->second->cells[*id].value_or("")),
                      fmt::format("the id differs from {} only in upper and lower case",
                                  twin->second->cells[*id].value_or(""))},
                     {"Đổi một mã: trên một số máy hai trang sẽ là một tệp.",
                      "Change one of them: on some disks the two pages would be one file."});
    }
  }
}

References::References(const Schema& schema) {
  for (const Table& table : schema.tables) {
    for (const Reference& reference : table.references) {
      if (!is_inside_plan(table, reference)) {
        outside_parents_.insert(reference.parent);
      }
    }
  }
}

void References::collect(const TableRows& rows) {
  if (rows.is_incomplete) {
    incomplete_.insert(rows.table->name);
  }
  for (const Row& row : rows.rows) {
    parents_[rows.table->name].insert(key_of(row, rows.table->key));
  }
}

void References::check(const std::vector<TableRows>& tables, Problems& problems) {
  for (const TableRows& rows : tables) {
    if (outside_parents_.contains(rows.table->name)) {
      collect(rows);
    }
  }
  for (const TableRows& rows : tables) {
    for (const Reference& reference : rows.table->references) {
      if (!is_inside_plan(*rows.table, reference)) {
        postpone(rows, reference);
      } else if (reference.parent != "plan" && !is_incomplete(tables, reference)) {
        // One message about the plan's missing row says it for all tables.
        check_inside(rows, reference, parents_of(tables, reference), problems);
      }
    }
  }
}

void References::postpone(const TableRows& rows, const Reference& reference) {
  for (const Row& row : rows.rows) {
    if (std::string key = key_of(row, reference.columns); !key.empty()) {
      pending_.push_back({rows.place(row, reference.columns.back()),
                          written(*rows.table, row, reference),
                          &reference,
                          std::move(key)});
    }
  }
}

void References::finish(Problems& problems) {
  std::map<std::string, Parents> known;
  for (auto& [table, keys] : parents_) {
    known[table].keys = std::move(keys);
  }
  for (Pending& pending : pending_) {
    Parents& parents = known[pending.reference->parent];
    if (!parents.keys.contains(pending.key) && !incomplete_.contains(pending.reference->parent)) {
      complain(std::move(pending.place), pending.value, *pending.reference, parents, problems);
    }
  }
  pending_.clear();
}

}  // namespace minhbach::store
