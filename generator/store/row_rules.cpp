#include "store/row_rules.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace minhbach::store {

namespace {

using base::LocalText;

struct Wording {
  std::string_view rule;
  LocalText text;
};

const std::array<Wording, 13>& wordings() {
  static const std::array<Wording, 13> kWordings = {{
      {"schedule_month_or_quarter",
       {"chỉ nêu tháng hoặc quý, không nêu cả hai", "name a month or a quarter, not both"}},
      {"schedule_once_has_date",
       {"lịch `once` cần đúng một trong hai: ngày (due) hoặc năm (year)",
        "a `once` schedule needs exactly one of a day (due) and a year (year)"}},
      {"schedule_only_once_has_year",
       {"chỉ lịch `once` có ngày (due) hoặc năm (year)",
        "only a `once` schedule has a day (due) or a year (year)"}},
      {"schedule_undated_has_none",
       {"chỉ lịch `once` và `yearly` có tháng hoặc quý",
        "only `once` and `yearly` schedules have a month or a quarter"}},
      {"target_stands_somewhere",
       {"chỉ tiêu phải đứng ở đúng một chỗ: paragraph_id hoặc task_id",
        "a target stands in exactly one place: paragraph_id or task_id"}},
      {"target_date_has_day",
       {"thời hạn kiểu `date` cần ngày (due); kiểu khác không có ngày",
        "a due of kind `date` needs its day (due); no other kind has one"}},
      {"target_time_has_words",
       {"thời hạn cần lời văn nêu nó (due_words_vi); kiểu `none` không có lời văn",
        "a due needs the words that state it (due_words_vi); kind `none` has none"}},
      {"period_days_in_order",
       {"các ngày của kỳ báo cáo phải theo thứ tự data_from ≤ interval_from ≤ closing < "
        "submission_due",
        "the days of a period must be in the order data_from ≤ interval_from ≤ closing < "
        "submission_due"}},
      {"value_has_counts_or_figure",
       {"giá trị cần có tử số (numerator) hoặc con số (value)",
        "a value needs its numerator or a figure (value)"}},
      {"withdrawn_names_a_row",
       {"ghi đúng khóa của dòng đã rút: indicator_id, basis, value_to của một giá trị; unit_id của "
        "loại khác, thêm task_id với ý kiến, thêm task_id và occurrence với báo cáo nhiệm vụ",
        "give the key of the row taken back: indicator_id, basis, value_to of a value; else "
        "unit_id, with task_id for a comment, with task_id and occurrence for a task report"}},
      {"approval_unit_of_unit_seen",
       {"bước `unit_seen` nêu đơn vị đã xem (unit_id); bước khác không có đơn vị",
        "a `unit_seen` names the unit that saw it (unit_id); no other gate has one"}},
      {"approval_number_of_signed",
       {"bước `signed` nêu số của báo cáo đã ký (number); bước khác không có số",
        "a `signed` names the number of the signed report (number); no other gate has one"}},
      {"comparison_window",
       {"so sánh theo năm (`whole_year`) cần ngày đầu (window_from); theo ngày (`at_date`) không "
        "có",
        "a comparison by `whole_year` needs its first day (window_from); one `at_date` has none"}},
  }};
  return kWordings;
}

std::string query_of(const Table& table, const RowRule& rule) {
  std::string row;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    row += fmt::format("{}?{} AS \"{}\"", i == 0 ? "" : ", ", i + 1, table.columns[i].name);
  }
  // As in a CHECK, "unknown" is no violation.
  return fmt::format("SELECT coalesce(({}), 1) <> 0 FROM (SELECT {})", rule.expression, row);
}

void bind_row(Statement& statement, const Table& table, const Row& row) {
  int parameter = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    ++parameter;
    const Cell& cell = row.cells[i];
    std::int64_t number = 0;
    if (!cell) {
      statement.bind_null(parameter);
    } else if (table.columns[i].is_integer &&
               std::from_chars(cell->data(), cell->data() + cell->size(), number).ec ==
                   std::errc{}) {
      statement.bind(parameter, number);
    } else {
      statement.bind(parameter, *cell);
    }
  }
}

}  // namespace

const LocalText* wording_of(std::string_view rule_name) {
  for (const Wording& wording : wordings()) {
    if (wording.rule == rule_name) {
      return &wording.text;
    }
  }
  return nullptr;
}

RowRules::RowRules(const Schema& schema) : database_(Database::in_memory(schema.file)) {
  for (const Table& table : schema.tables) {
    for (const RowRule& rule : table.rules) {
      by_table_[table.name].push_back(
          std::make_unique<Prepared>(Prepared{&rule, Statement(database_, query_of(table, rule))}));
    }
  }
}

void RowRules::check(const TableRows& rows,
                     const std::set<std::size_t>& wrong,
                     base::Problems& problems) {
  const auto found = by_table_.find(rows.table->name);
  if (found == by_table_.end()) {
    return;
  }
  for (std::size_t r = 0; r < rows.rows.size(); ++r) {
    const Row& row = rows.rows[r];
    if (wrong.contains(r)) {
      continue;
    }
    for (const auto& prepared : found->second) {
      bind_row(prepared->statement, *rows.table, row);
      const bool holds = prepared->statement.step() && prepared->statement.integer(0) != 0;
      prepared->statement.reset();
      if (holds) {
        continue;
      }
      const RowRule& rule = *prepared->rule;
      const LocalText* words = wording_of(rule.name);
      base::Place place = rows.place(row, 0);
      place.field.clear();
      problems.error(
          std::move(place),
          {},
          words != nullptr ? *words
                           : LocalText{"dòng trái với quy tắc " + rule.name,
                                       "the row breaks the rule " + rule.name},
          {"Sửa các ô của dòng này cho khớp nhau.", "Make the cells of this row agree."});
    }
  }
}

}  // namespace minhbach::store
