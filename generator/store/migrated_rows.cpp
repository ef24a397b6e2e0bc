#include "store/migrated_rows.hpp"

#include "store/first_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;

const Cell& cell_of(const TableRows& rows, const Row& row, std::string_view column) {
  return row.cells[rows.table->column(column)];
}

std::string said(const TableRows& rows, const Row& row, std::string_view column) {
  return cell_of(rows, row, column).value_or("");
}

base::Place at_column(const TableRows& rows, const Row& row, std::string_view column) {
  return rows.place(row, rows.table->column(column));
}

// The first version wrote the end of the term where a target names no time. Now it has none: the
// day goes, and whether the source says something else is for a reader of the source.
void migrate_due(const TableRows& first,
                 const Row& before,
                 const TableRows& today,
                 Row& now,
                 base::Problems& decisions) {
  const Cell& inferred = cell_of(first, before, kFirstDueColumn);
  const std::string value = said(first, before, "id") + ": " + said(first, before, "due");
  const std::size_t kind = today.table->column("due_kind");
  if (inferred == "1") {
    now.cells[kind] = "none";
    now.cells[today.table->column("due")].reset();
    decisions.warning(
        at_column(first, before, "due"),
        value,
        {"ngày này do phiên bản 1 suy ra, nay bỏ: chỉ tiêu không nêu thời hạn (due_kind = none)",
         "version 1 inferred this day, which is dropped: the target names no time (due_kind = "
         "none)"},
        {"Nếu câu chỉ tiêu hoặc ô thời gian có nêu thời hạn, ghi due_kind, due và chép đúng lời "
         "văn vào due_words_vi.",
         "If its sentence or the time cell of its task does name one, enter due_kind and due, and "
         "copy the words into due_words_vi."});
  } else if (inferred == "0") {
    now.cells[kind] = "date";  // that its words are missing, the rules of rows tell as an error
    decisions.warning(
        at_column(first, before, "due"),
        value,
        {"nguồn có nêu thời hạn này, nhưng phiên bản 1 không giữ lời văn nêu nó",
         "the source states this time, but version 1 did not keep the words that state it"},
        {"Chép đúng lời văn vào due_words_vi. Lời văn chỉ nêu năm hoặc tháng thì due cũng chỉ ghi "
         "năm hoặc tháng; nêu “mỗi năm” hoặc một sự kiện thì sửa due_kind.",
         "Copy the words into due_words_vi. Where they name a year or a month, due names no more; "
         "where they say every year, or an event, correct due_kind."});
  }
}

void tell_of_open_id(const TableRows& rows, const Row& row, base::Problems& decisions) {
  const std::string id = said(rows, row, "id");
  const bool is_of_rule =
      id.size() > 1 && id[0] == 'M' && id.find_first_not_of("0123456789", 1) == std::string::npos;
  if (is_of_rule) {
    decisions.warning(
        at_column(rows, row, "id"),
        id,
        {"mã giống mã của một quy tắc ở trang Cách tính",
         "the id reads like that of a rule on the page of method"},
        {"Nên đổi thành OP…; nếu mã cũ đã công bố, ghi vào retired_id.csv kèm ngày đổi.",
         "Better OP…; if the old one was published, enter it in retired_id.csv with the day."});
  }
}

void tell_of_end(const TableRows& rows, const Row& row, base::Problems& decisions) {
  if (cell_of(rows, row, "valid_to")) {
    decisions.warning(
        at_column(rows, row, "valid_to"),
        said(rows, row, "id"),
        {"phiên bản 1 không ghi văn bản chấm dứt cơ quan; trang sẽ nói là chưa thấy văn bản đó",
         "version 1 did not hold the document that ended the body; pages will say that it was not "
         "seen"},
        {"Ghi văn bản đã đọc vào valid_to_document, hoặc để trống.",
         "Enter the document, as read, in valid_to_document, or leave it blank."});
  }
}

// What an amendment of this aspect changes (the words of the plan and what they mean), and where
// its new content belongs now.
struct Changed {
  const char* aspect = "";
  const char* words = "";
  const char* meaning = "";
  const char* amended = "";
};
constexpr std::array kChanged = {
    Changed{"schedule", "task", "schedule", "amended_schedule"},
    Changed{"lead", "task", "assignment", "amended_assignment"},
    Changed{"coordinating", "task", "assignment", "amended_assignment"},
    Changed{"output", "task", "output_item", "amended_output"},
    Changed{"target_value", "target", "target_condition", "amended_condition"}};

// There was one place for what the plan said and for what an amendment made of it, and the rows do
// not tell which of the two they are.
void tell_of_amendment(const TableRows& rows, const Row& row, base::Problems& decisions) {
  const std::string aspect = said(rows, row, "aspect");
  const auto* const changed = std::find_if(
      kChanged.begin(), kChanged.end(), [&](const Changed& each) { return aspect == each.aspect; });
  if (changed == kChanged.end()) {
    return;
  }
  // An error where silence would load: without rows nobody coordinates from that day on.
  decisions.error(
      at_column(rows, row, "aspect"),
      said(rows, row, "id") + ": " + said(rows, row, "task_id") + said(rows, row, "target_id"),
      {fmt::format("điều chỉnh này chỉ có lời; bảng {} và {} không nói đang ghi nội dung trước hay "
                   "sau điều chỉnh",
                   changed->words,
                   changed->meaning),
       fmt::format("this amendment is in words only; tables {} and {} do not say whether they hold "
                   "what stood before it or after",
                   changed->words,
                   changed->meaning)},
      {fmt::format("Theo văn bản: {}.csv và {}.csv ghi nội dung ban đầu, {}.csv ghi nội dung từ "
                   "ngày hiệu lực. Báo cáo giữ mã lần thực hiện ban đầu.",
                   changed->words,
                   changed->meaning,
                   changed->amended),
       fmt::format("By the documents: {}.csv and {}.csv hold what the plan said first, {}.csv what "
                   "holds from its day on. Reports keep the occurrence's first id.",
                   changed->words,
                   changed->meaning,
                   changed->amended)});
}

}  // namespace

TableRows MigratedRows::migrated(const Table& table, const std::vector<TableRows>& first) {
  TableRows now{&table, {}, false, {}, false};
  for (const TableRows& before : first) {
    if (before.table->name != table.name) {
      continue;
    }
    now.file = before.file;
    now.in_database = before.in_database;
    now.is_incomplete = before.is_incomplete;
    for (const Row& row : before.rows) {
      Row moved{row.line, std::vector<Cell>(table.columns.size())};
      for (std::size_t i = 0; i < before.table->columns.size(); ++i) {
        if (const auto column = table.find(before.table->columns[i].name)) {
          moved.cells[*column] = row.cells[i];
        }
      }
      if (table.name == "target") {
        migrate_due(before, row, now, moved, decisions_);
      } else if (table.name == "body") {
        tell_of_end(before, row, decisions_);
      } else if (table.name == "open_point") {
        tell_of_open_id(before, row, decisions_);
      } else if (table.name == "amendment") {
        tell_of_amendment(before, row, decisions_);
      }
      now.rows.push_back(std::move(moved));
    }
  }
  sort_by_key(now);
  return now;
}

std::vector<TableRows> MigratedRows::site_tables(base::Problems& problems) {
  const std::vector<TableRows> first = first_.site_tables(problems);
  std::vector<TableRows> tables;
  for (const Table& table : today_.tables) {
    if (table.is_site_level()) {
      tables.push_back(migrated(table, first));
    }
  }
  return tables;
}

std::vector<std::string> MigratedRows::plan_ids(base::Problems& problems) {
  return first_.plan_ids(problems);
}

PlanRows MigratedRows::plan(const std::string& plan_id, base::Problems& problems) {
  const PlanRows first = first_.plan(plan_id, problems);
  PlanRows now{first.plan_id, first.file, {}};
  for (const Table& table : today_.tables) {
    if (!table.is_site_level()) {
      now.tables.push_back(migrated(table, first.tables));
    }
  }
  return now;
}

}  // namespace minhbach::store
