#include "workbook/apply_draft.hpp"

#include "model/progress.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "workbook/cell_words.hpp"
#include "workbook/revision.hpp"

namespace minhbach::workbook {

namespace {

using store::Cell;
using store::Row;
using store::TableRows;

using Key = std::vector<Cell>;

Key key_of(const store::Table& table, const Row& row) {
  Key key;
  for (const std::size_t column : table.key) {
    key.push_back(row.cells[column]);
  }
  return key;
}

Cell cell_of(const store::Table& table, const Row& row, std::string_view column) {
  return row.cells[table.column(column)];
}

class Applier {
 public:
  Applier(Draft& draft, bool is_illustrative, store::PlanRows& plan, Findings& findings)
      : draft_(draft), is_illustrative_(is_illustrative), plan_(plan), findings_(findings) {}

  std::set<std::string> run() {
    take_out_revision();
    const std::set<std::string> kept = named_documents();
    for (std::size_t i = 0; i < draft_.rows.size(); ++i) {
      DraftRow& each = draft_.rows[i];
      if (each.table == "document" && kept.contains(each.cells.at("id"))) {
        tell_other_words(each);
      } else if (is_public(each)) {
        each.is_new = false;
      } else {
        put(each, kFirstDraftLine + i);
      }
    }
    drop_unnamed_documents(kept);
    for (const std::string_view name : kOfRevision) {
      touched_.emplace(name);
    }
    return touched_;
  }

 private:
  TableRows& rows_of(std::string_view name) {
    return *std::find_if(plan_.tables.begin(), plan_.tables.end(), [&](const TableRows& each) {
      return each.table->name == name;
    });
  }

  void take_out_revision() {
    for (const std::string_view name : kOfRevision) {
      TableRows& rows = rows_of(name);
      const auto is_of_it = [&](const Row& row) {
        return cell_of(*rows.table, row, "period_id") == draft_.period_id &&
               cell_of(*rows.table, row, "revision") == draft_.revision;
      };
      for (const Row& row : rows.rows) {
        if (is_of_it(row)) {
          before_[std::string(name)].emplace(key_of(*rows.table, row), row);
        }
      }
      std::erase_if(rows.rows, [&](const Row& row) { return is_of_it(row) && !stays(rows, row); });
    }
  }

  // Of a published period everything stays but the snapshot's own row and what earlier workbooks
  // said of a unit that had not reported and whose workbook is there again.
  [[nodiscard]] bool stays(const TableRows& rows, const Row& row) const {
    if (!draft_.published_units || rows.table->name == "snapshot") {
      return false;
    }
    if (!rows.table->find("unit_id")) {
      return true;
    }
    const std::string unit = cell_of(*rows.table, row, "unit_id").value_or("");
    return draft_.is_published_of(unit) ||
           std::none_of(draft_.rows.begin(), draft_.rows.end(), [&](const DraftRow& each) {
             const auto of = each.cells.find("unit_id");
             return of != each.cells.end() && of->second == unit;
           });
  }

  Row row_of(const DraftRow& from, const store::Table& table) const {
    Row fresh;
    for (const store::Column& column : table.columns) {
      const auto cell = from.cells.find(column.name);
      fresh.cells.push_back(cell == from.cells.end() || cell->second.empty() ? Cell()
                                                                             : cell->second);
    }
    return fresh;
  }

  // The published revision has that row. Told where it says something else.
  bool is_public(const DraftRow& typed) {
    if (!draft_.published_units || typed.table == "snapshot" || typed.table == "document" ||
        typed.table == "event") {
      return false;
    }
    const TableRows& rows = rows_of(typed.table);
    const Row fresh = row_of(typed, *rows.table);
    const auto known = before_[typed.table].find(key_of(*rows.table, fresh));
    if (known == before_[typed.table].end() || !stays(rows, known->second)) {
      return false;
    }
    for (std::size_t c = 0; c < fresh.cells.size(); ++c) {
      const std::string& name = rows.table->columns[c].name;
      const bool is_typed = typed.cells.contains(name) && name != "received_on" &&
                            name != "attempt" && name != "file_sha256";
      if (is_typed && fresh.cells[c] != known->second.cells[c]) {
        const std::string is = known->second.cells[c].value_or("");
        findings_.error(
            typed.place_of(name),
            fresh.cells[c].value_or(""),
            {"số liệu này đã công bố là \"" + cell_words(name, is).vi + "\"",
             "this was published as \"" + cell_words(name, is).in(base::Lang::En) + "\""},
            {"Trả lại nội dung đã công bố; nếu đã công bố sai thì đính chính bằng "
             "`minhbach correct`.",
             "Put back what was published; if that is wrong, correct it by `minhbach "
             "correct`."});
        break;
      }
    }
    return true;
  }

  // Ids of documents that rows of the plan name.
  std::set<std::string> named_documents() {
    std::set<std::string> named;
    for (const TableRows& rows : plan_.tables) {
      for (const store::Reference& reference : rows.table->references) {
        if (reference.parent != "document") {
          continue;
        }
        for (const Row& row : rows.rows) {
          if (const Cell& id = row.cells[reference.columns.back()]) {
            named.insert(*id);
          }
        }
      }
    }
    return named;
  }

  // Where a row of that key stands. Those of the revision were taken out; of documents and events,
  // the others a draft has, there are few.
  static std::optional<std::size_t> place_of(const TableRows& rows, const Key& key) {
    if (std::find(kOfRevision.begin(), kOfRevision.end(), rows.table->name) != kOfRevision.end()) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      if (key_of(*rows.table, rows.rows[i]) == key) {
        return i;
      }
    }
    return std::nullopt;
  }

  void put(const DraftRow& from, std::size_t line) {
    TableRows& rows = rows_of(from.table);
    touched_.insert(from.table);
    Row fresh = row_of(from, *rows.table);
    fresh.line = line;
    const Key key = key_of(*rows.table, fresh);
    const std::optional<std::size_t> place = place_of(rows, key);
    const auto taken_out = before_[from.table].find(key);
    const Row* const before = place                                    ? &rows.rows[*place]
                              : taken_out != before_[from.table].end() ? &taken_out->second
                                                                       : nullptr;
    for (std::size_t c = 0; c < fresh.cells.size(); ++c) {
      const std::string& name = rows.table->columns[c].name;
      if (!from.cells.contains(name)) {
        fresh.cells[c] = before == nullptr ? first_value(from.table, name)
                                           : kept_cell(*rows.table, *before, fresh, c);
      }
    }
    if (place) {
      rows.rows[*place] = std::move(fresh);
      return;
    }
    rows.rows.push_back(std::move(fresh));
  }

  [[nodiscard]] Cell first_value(std::string_view table, std::string_view column) const {
    if (table == "snapshot" && column == "ruleset") {
      return std::to_string(model::kNewestRuleset);
    }
    if (table == "snapshot" && column == "illustrative") {
      return is_illustrative_ ? "1" : "0";
    }
    return std::nullopt;
  }

  // English stays only beside the Vietnamese it was written for.
  static Cell kept_cell(const store::Table& table,
                        const Row& before,
                        const Row& fresh,
                        std::size_t c) {
    const std::string& name = table.columns[c].name;
    if (name.ends_with("_en")) {
      const auto twin = table.find(name.substr(0, name.size() - 2) + "vi");
      if (twin && before.cells[*twin] != fresh.cells[*twin]) {
        return std::nullopt;
      }
    }
    return before.cells[c];
  }

  // A document that other rows name as well is not changed by a workbook.
  void tell_other_words(const DraftRow& typed) {
    const TableRows& rows = rows_of("document");
    for (const Row& row : rows.rows) {
      if (cell_of(*rows.table, row, "id") != typed.cells.at("id")) {
        continue;
      }
      for (const char* column : {"kind_vi", "abstract_vi", "url", "is_public"}) {
        const std::string& now = typed.cells.at(column);
        const Cell known = cell_of(*rows.table, row, column);
        if (!now.empty() && known != now && typed.columns.contains(column)) {
          findings_.remind(
              typed.place_of(column),
              now,
              {"văn bản này đã có trong bảng với nội dung khác; giữ như trong bảng: " +
                   known.value_or("(trống)"),
               "the tables know this document with other words, which stay: " +
                   known.value_or("(blank)")},
              {"Sửa bảng document nếu bảng sai.", "Correct the table document if it is wrong."});
        }
      }
    }
  }

  void drop_unnamed_documents(const std::set<std::string>& kept) {
    std::set<std::string> of_revision;
    for (const auto& [name, rows] : before_) {
      const store::Table& table = *rows_of(name).table;
      for (const store::Reference& reference : table.references) {
        for (const auto& [key, row] : rows) {
          const Cell& id = row.cells[reference.columns.back()];
          if (reference.parent == "document" && id && !kept.contains(*id)) {
            of_revision.insert(*id);
          }
        }
      }
    }
    const std::set<std::string> named = named_documents();
    TableRows& documents = rows_of("document");
    std::erase_if(documents.rows, [&](const Row& row) {
      const std::string id = cell_of(*documents.table, row, "id").value_or("");
      const bool goes = of_revision.contains(id) && !named.contains(id);
      if (goes) {
        touched_.insert("document");
      }
      return goes;
    });
  }

  Draft& draft_;
  bool is_illustrative_;
  store::PlanRows& plan_;
  Findings& findings_;
  std::map<std::string, std::map<Key, Row>> before_;
  std::set<std::string> touched_;
};

}  // namespace

std::set<std::string> apply_draft(Draft& draft,
                                  bool is_illustrative,
                                  store::PlanRows& plan,
                                  Findings& findings) {
  return Applier(draft, is_illustrative, plan, findings).run();
}

}  // namespace minhbach::workbook
