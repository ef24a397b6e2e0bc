#include "store/select.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

using base::LocalText;

constexpr std::string_view kDescending = " DESC";

std::string quoted(std::string_view table, std::string_view column) {
  return fmt::format(R"("{}"."{}")", table, column);
}

// Why the column cannot fill a member that demands this; empty: it can.
LocalText misfit(const Column& column, const Demand& demand) {
  const auto needs = [](std::string_view what) -> LocalText {
    return {fmt::format("chương trình cần {} ở cột này", what),
            fmt::format("the program needs {} in this column", what)};
  };
  if (column.is_integer != demand.is_integer) {
    return needs(demand.is_integer ? "INTEGER" : "TEXT");
  }
  if (!column.is_required && !demand.takes_null) {
    return needs("NOT NULL");
  }
  const bool is_day = column.domain == Domain::Day;
  if (demand.domain == Domain::Day && !is_day) {
    return needs("CHECK (… IS date(…))");
  }
  if (demand.domain == Domain::PartialDate && !is_day && column.domain != Domain::PartialDate) {
    return needs("CHECK (… IS substr(date(…)))");
  }
  if (demand.domain != Domain::Word) {
    return {};
  }
  if (column.domain != Domain::Word) {
    return needs("CHECK (… IN (…))");
  }
  for (const std::string& word : column.words) {
    if (std::find(demand.words.begin(), demand.words.end(), word) == demand.words.end()) {
      return {fmt::format("chương trình không biết từ “{}” mà cột này nhận", word),
              fmt::format("the program does not know the word “{}” that this column takes", word)};
    }
  }
  return {};
}

template <class Holds>
const Reference& reference(const Schema& schema,
                           const Table& from,
                           const std::string& what,
                           Holds holds) {
  const auto found = std::find_if(from.references.begin(), from.references.end(), holds);
  if (found == from.references.end()) {
    schema_lacks(schema.file,
                 what,
                 {"chương trình cần REFERENCES ở đây", "the program needs REFERENCES here"});
  }
  return *found;
}

}  // namespace

Select::Select(const Schema& schema, std::string_view table)
    : schema_(schema), table_(schema.table(table)) {}

const Table& Select::joined(const Table& from, std::string_view column, std::string& alias) {
  const std::size_t position = from.column(column);
  const Reference& to =
      reference(schema_, from, fmt::format("{}.{}", from.name, column), [&](const Reference& each) {
        // This column and no other chooses the row.
        return each.columns.back() == position &&
               (each.columns.size() == 1 ||
                (each.columns.size() == 2 && each.columns.front() == from.find("plan_id")));
      });
  const std::string name = fmt::format("{}.{}", alias, column);
  std::string on;
  for (std::size_t i = 0; i < to.columns.size(); ++i) {
    on += fmt::format("{}{} = {}",
                      i == 0 ? "" : " AND ",
                      quoted(name, to.parent_columns[i]),
                      quoted(alias, from.columns[to.columns[i]].name));
  }
  joins_[name] = fmt::format(R"( LEFT JOIN "{}" AS "{}" ON {})", to.parent, name, on);
  alias = name;
  return schema_.table(to.parent);
}

Select::Found Select::find(std::string_view path) {
  const Table* table = &table_;
  std::string alias = table_.name;
  const std::vector<std::string_view> names = base::split(path, '.');
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    table = &joined(*table, names[i], alias);
  }
  return {quoted(alias, names.back()), table->columns[table->column(names.back())]};
}

void Select::add(const std::string& path, const Demand& demand) {
  const Found found = find(path);
  LocalText reason = misfit(found.column, demand);
  if (!reason.en.empty()) {
    schema_lacks(schema_.file, table_.name + "." + path, std::move(reason));
  }
  columns_.push_back(found.sql);
}

void Select::column(const std::string& name, const Demand& demand) {
  if (demand.is_pair) {
    add(name + "_vi", demand);
    add(name + "_en", demand);
  } else {
    add(name, demand);
  }
}

std::size_t Select::owner_key(const Table& owner) {
  if (owner.key.size() == 1) {
    return 0;  // the plan, of which plan_id says enough
  }
  // A table that refers to its owner twice refers to it as its owner first.
  const Reference& to = reference(schema_, table_, table_.name, [&](const Reference& each) {
    return each.parent == owner.name;
  });
  for (const std::size_t column : to.columns) {
    if (table_.columns[column].name != "plan_id") {
      owner_key_.push_back(table_.columns[column].name);
      columns_.push_back(quoted(table_.name, owner_key_.back()));
    }
  }
  return owner_key_.size();
}

std::size_t Select::key() {
  std::size_t count = 0;
  for (const std::size_t part : table_.key) {
    if (table_.columns[part].name != "plan_id") {
      columns_.push_back(quoted(table_.name, table_.columns[part].name));
      ++count;
    }
  }
  return count;
}

void Select::expression(std::string_view sql) {
  columns_.push_back(fmt::format("({})", sql));
}

std::string Select::of_plan(const std::vector<std::string>& order) {
  if (!table_.is_site_level()) {
    return sql(" WHERE " + quoted(table_.name, "plan_id") + " COLLATE BINARY = ?1", order);
  }
  const Table& plan = schema_.table("plan");
  const Reference& to = reference(
      schema_, plan, plan.name, [&](const Reference& each) { return each.parent == table_.name; });
  return sql(fmt::format(" WHERE {} = (SELECT \"{}\" FROM plan WHERE plan_id = ?1)",
                         quoted(table_.name, to.parent_columns.front()),
                         plan.columns[to.columns.front()].name),
             order);
}

std::string Select::of_all_plans() {
  return sql({}, {});
}

std::string Select::sql(const std::string& where, const std::vector<std::string>& order) {
  std::vector<std::string> terms;
  const auto then_by = [&](std::string_view name) {
    const bool descends = name.ends_with(kDescending);
    if (descends) {
      name.remove_suffix(kDescending.size());
    }
    // Whatever collation another program gave the column.
    std::string term =
        find(name).sql + " COLLATE BINARY" + std::string(descends ? kDescending : "");
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) {
      terms.push_back(std::move(term));
    }
  };
  std::for_each(owner_key_.begin(), owner_key_.end(), then_by);
  std::for_each(order.begin(), order.end(), then_by);
  if (table_.find("position")) {
    then_by("position");
  }
  for (const std::size_t part : table_.key) {
    then_by(table_.columns[part].name);
  }
  std::string joins;
  for (const auto& [name, join] : joins_) {
    joins += join;
  }
  return fmt::format("SELECT {} FROM \"{}\"{}{} ORDER BY {}",
                     base::joined(columns_, ", "),
                     table_.name,
                     joins,
                     where,
                     base::joined(terms, ", "));
}

}  // namespace minhbach::store
