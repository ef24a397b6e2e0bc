#include "store/seal_lines.hpp"

#include "base/sha256.hpp"
#include "store/not_public.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace minhbach::store {

namespace {

// Tables whose rows belong to a revision. Documents are sealed with each revision that names them:
// their day and number decide what a report proves.
constexpr std::array kOfRevision = {"snapshot",
                                    "unit_report",
                                    "task_report",
                                    "output_delivered",
                                    "supporting_document",
                                    "indicator_value",
                                    "unit_comment",
                                    "withdrawn",
                                    "approval"};

struct Naming {
  const char* table = "";
  const char* column = "";
};
constexpr std::array kNaming = {Naming{"snapshot", "report_document_id"},
                                Naming{"output_delivered", "document_id"},
                                Naming{"supporting_document", "document_id"},
                                Naming{"indicator_value", "baseline_document_id"},
                                Naming{"withdrawn", "document_id"}};

const std::string kNoHead(64, '0');

std::string sql_text(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c == '\'' ? std::string("''") : std::string(1, c);
  }
  return quoted + "'";
}

std::string text_of(const Table& table, const Row& row, std::string_view column) {
  return row.cells[table.column(column)].value_or("");
}

RevisionId revision_of(const Table& table, const Row& row) {
  return {text_of(table, row, "period_id"), text_of(table, row, "revision")};
}

bool is_revision_column(const std::string& column) {
  return column == "plan_id" || column == "period_id" || column == "revision";
}

// Of a snapshot itself nothing is left: it is the row of its revision.
std::string sealed_key(const Table& table, const Row& row) {
  std::string key;
  for (const std::size_t column : table.key) {
    if (!is_revision_column(table.columns[column].name)) {
      key += (key.empty() ? "" : " ") + row.cells[column].value_or("");
    }
  }
  return key.empty() ? "-" : key;
}

void add_line(SealedLines& lines,
              const RevisionId& revision,
              const TableRows& rows,
              const Row& row) {
  lines[revision].push_back(
      {rows.table->name, sealed_key(*rows.table, row), sealed_line(*rows.table, row), &rows, &row});
}

const TableRows& table_of_plan(const std::vector<TableRows>& plan, std::string_view name) {
  return *std::find_if(
      plan.begin(), plan.end(), [&](const TableRows& each) { return each.table->name == name; });
}

void add_documents(const std::vector<TableRows>& plan, SealedLines& lines) {
  std::map<std::string, std::set<RevisionId>> named;
  for (const Naming& naming : kNaming) {
    const TableRows& rows = table_of_plan(plan, naming.table);
    for (const Row& row : rows.rows) {
      const std::string id = text_of(*rows.table, row, naming.column);
      if (!id.empty()) {
        named[id].insert(revision_of(*rows.table, row));
      }
    }
  }
  const TableRows& documents = table_of_plan(plan, "document");
  for (const Row& row : documents.rows) {
    Row shown = row;  // what is published of it, so that anybody can compute the seal
    blank_what_is_not_public(*documents.table, shown);
    for (const RevisionId& revision : named[text_of(*documents.table, row, "id")]) {
      add_line(lines, revision, documents, row);
      lines[revision].back().line = sealed_line(*documents.table, shown);
    }
  }
}

}  // namespace

std::string sealed_line(const Table& table, const Row& row) {
  std::string line = table.name;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.name != "plan_id" && row.cells[i]) {
      line += fmt::format(
          "|{}={}", column.name, column.is_integer ? *row.cells[i] : sql_text(*row.cells[i]));
    }
  }
  return line;
}

SealedLines sealed_lines(const std::vector<TableRows>& plan) {
  SealedLines lines;
  for (const char* const name : kOfRevision) {
    const TableRows& rows = table_of_plan(plan, name);
    for (const Row& row : rows.rows) {
      add_line(lines, revision_of(*rows.table, row), rows, row);
    }
  }
  add_documents(plan, lines);
  for (auto& [revision, of_revision] : lines) {
    std::sort(of_revision.begin(), of_revision.end(), [](const SealedLine& a, const SealedLine& b) {
      return std::tie(a.table, a.key) < std::tie(b.table, b.key);
    });
  }
  return lines;
}

std::string row_hash(const std::string& line) {
  constexpr std::size_t kDigits = 16;  // they tell rows apart; the root is whole
  return base::sha256(line + "\n").substr(0, kDigits);
}

std::string root_hash(const std::vector<SealedLine>& lines) {
  base::Sha256 sum;
  for (const SealedLine& each : lines) {
    sum.add(each.line);
    sum.add("\n");
  }
  return sum.hex();
}

std::string head_hash(const std::string& before, const SealedHead& of) {
  return base::sha256(fmt::format("{}|{}|{}|{}|{}|{}\n",
                                  before.empty() ? kNoHead : before,
                                  of.period_id,
                                  of.revision,
                                  of.ruleset,
                                  of.report_number.empty() ? "-" : of.report_number,
                                  of.root));
}

namespace {

// The line of a row of `table`, as an expression.
std::string line_sql(const Table& table) {
  std::string sql = fmt::format("'{}'", table.name);
  for (const Column& column : table.columns) {
    if (column.name != "plan_id") {
      sql += fmt::format("\n       || iif({0} IS NULL, '', '|{0}=' || quote({0}))", column.name);
    }
  }
  return sql;
}

std::string key_sql(const Table& table) {
  std::string sql;
  for (const std::size_t column : table.key) {
    if (!is_revision_column(table.columns[column].name)) {
      sql += (sql.empty() ? "" : " || ' ' || ") + table.columns[column].name;
    }
  }
  return sql.empty() ? "'-'" : sql;
}

}  // namespace

std::string seals_sql(const Schema& schema) {
  std::string sql =
      "-- seals.sql: các dòng được niêm phong của mỗi bản số liệu đã công bố.\n"
      "-- seals.sql: the sealed lines of each published revision of the figures.\n"
      "DROP VIEW IF EXISTS temp.sealed_line;\n"
      "CREATE TEMP VIEW sealed_line AS\n";
  for (const char* const name : kOfRevision) {
    const Table& table = schema.table(name);
    sql += fmt::format(
        "SELECT period_id, revision, '{}' AS row_table, {} AS row_key,\n       {} AS line\n"
        "FROM {}\nUNION ALL\n",
        name,
        key_sql(table),
        line_sql(table),
        name);
  }
  std::string named;
  for (const Naming& naming : kNaming) {
    named += fmt::format("{}SELECT period_id, revision, {} AS document_id FROM {}",
                         named.empty() ? "" : "\n      UNION ",
                         naming.column,
                         naming.table);
  }
  sql += fmt::format(
      "SELECT period_id, revision, 'document', id,\n       {}\nFROM document\n"
      "JOIN ({}) AS named ON named.document_id = document.id;\n",
      line_sql(schema.table("document")),
      named);
  return sql;
}

}  // namespace minhbach::store
