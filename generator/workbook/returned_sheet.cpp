#include "workbook/returned_sheet.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace minhbach::workbook {

namespace {

const base::LocalText kNewForm = {
    "Lấy lại biểu mẫu đã gửi, chép phần đã điền sang; không xóa, không đổi tên cột.",
    "Take the form that was sent and copy what was typed into it; delete and rename no column."};

std::string shown_of(const TypedCell* cell) {
  return cell == nullptr ? std::string() : cell->text;
}

}  // namespace

ReturnedSheet::ReturnedSheet(const BookSheet& sent,
                             const ReadSheet& typed,
                             std::string file,
                             Comparison how,
                             Findings& findings)
    : sent_(sent), typed_(typed), file_(std::move(file)), how_(how), findings_(findings) {
  for (const BookRow& row : sent_.rows) {
    sent_rows_[row.back().text] = &row;
  }
  if (!find_headings()) {
    is_whole_ = false;
    return;
  }
  place_columns();
  tell_added_columns();
  tell_merged();
  if (is_whole_) {  // else every row would tell of the same
    find_lines();
    tell_deleted();
  }
}

Spot ReturnedSheet::at(unsigned row, unsigned column) const {
  return {file_, typed_.name, {row, column}};
}

// The row that holds most of the headings: rows may have been put above it.
bool ReturnedSheet::find_headings() {
  constexpr unsigned kLookedAt = 60;
  std::map<unsigned, std::size_t> hits;
  std::set<std::string> headings;
  for (const BookColumn& column : sent_.columns) {
    headings.insert(joined_blanks(column.heading));
  }
  for (const auto& [place, cell] : typed_.cells) {
    if (place.first <= kLookedAt && headings.contains(cell.text)) {
      ++hits[place.first];
    }
  }
  std::size_t most = 0;
  for (const auto& [row, count] : hits) {
    if (count > most) {
      most = count;
      heading_row_ = row;
    }
  }
  if (most * 2 >= sent_.columns.size()) {
    return true;
  }
  findings_.error(
      {file_, typed_.name, {0, 0}},
      {},
      {"không tìm thấy dòng tiêu đề của biểu mẫu", "the row of headings of the form is not found"},
      kNewForm);
  return false;
}

void ReturnedSheet::place_columns() {
  std::map<std::string, unsigned> found;
  for (auto cell = typed_.cells.lower_bound({heading_row_, 0});
       cell != typed_.cells.end() && cell->first.first == heading_row_;
       ++cell) {
    if (!found.emplace(cell->second.text, cell->first.second).second) {
      findings_.error(at(heading_row_, cell->first.second),
                      cell->second.text,
                      {"hai cột cùng tên", "two columns have this name"},
                      {"Xóa cột chép thêm.", "Delete the column that was copied."});
    }
  }
  std::set<std::string> known;
  for (const BookColumn& column : sent_.columns) {
    known.insert(joined_blanks(column.heading));
  }
  for (std::size_t c = 0; c < sent_.columns.size(); ++c) {
    const std::string heading = joined_blanks(sent_.columns[c].heading);
    const auto column = found.find(heading);
    column_of_.push_back(column == found.end() ? 0 : column->second);
    if (column != found.end()) {
      if (!sent_.columns[c].field.empty()) {
        by_field_[sent_.columns[c].field] = column->second;
      }
      continue;
    }
    is_whole_ = is_whole_ && sent_.columns[c].field.empty() && c + 1 < sent_.columns.size();
    const auto place = static_cast<unsigned>(c + 1);
    const std::string there = shown_of(typed_.at(heading_row_, place));
    const bool is_renamed = !there.empty() && !known.contains(there);
    findings_.error(
        is_renamed ? at(heading_row_, place) : Spot{file_, typed_.name, {0, 0}},
        is_renamed ? there : std::string(),
        is_renamed ? base::LocalText{"tên cột đã bị đổi; phải là \"" + heading + "\"",
                                     "the column was renamed; it must be \"" + heading + "\""}
                   : base::LocalText{"thiếu cột \"" + heading + "\"",
                                     "the column \"" + heading + "\" is missing"},
        is_renamed ? base::LocalText{"Ghi lại đúng tên cột.", "Give the column its name again."}
                   : kNewForm);
  }
}

void ReturnedSheet::tell_added_columns() {
  const std::set<unsigned> ours(column_of_.begin(), column_of_.end());
  std::set<unsigned> told;
  for (const auto& [place, cell] : typed_.cells) {
    const bool is_renamed_heading =
        place.second <= column_of_.size() && column_of_[place.second - 1] == 0;
    if (place.first >= heading_row_ && !ours.contains(place.second) && !is_renamed_heading &&
        told.insert(place.second).second) {
      findings_.remind(at(place.first, place.second),
                       cell.text,
                       {"cột này không thuộc biểu mẫu; không đọc",
                        "this column is not one of the form; it is not read"},
                       {"Chuyển nội dung vào một ô trắng nếu cần báo cáo.",
                        "Move it into a white cell if it is to be reported."});
    }
  }
}

void ReturnedSheet::tell_merged() {
  for (const MergedCells& each : typed_.merged) {
    if (each.last.first <= heading_row_) {
      continue;
    }
    const auto covered = std::count_if(by_field_.begin(), by_field_.end(), [&](const auto& column) {
      return column.second >= each.first.second && column.second <= each.last.second;
    });
    if (covered > 0) {
      findings_.error(
          at(each.first.first, each.first.second),
          shown_of(typed_.at(each.first.first, each.first.second)),
          {"các ô bị gộp từ " + cell_name(each.first) + " đến " + cell_name(each.last),
           "cells " + cell_name(each.first) + " to " + cell_name(each.last) + " are merged"},
          {"Bỏ gộp ô, ghi nội dung vào từng dòng.", "Split them and type into each row."});
    }
  }
}

unsigned ReturnedSheet::first_visible() const {
  const auto first = std::find_if(
      column_of_.begin(), column_of_.end(), [](unsigned column) { return column != 0; });
  return first == column_of_.end() ? 1 : *first;
}

void ReturnedSheet::find_lines() {
  unsigned row = heading_row_;
  for (auto cell = typed_.cells.lower_bound({heading_row_ + 1, 0}); cell != typed_.cells.end();
       ++cell) {
    if (cell->first.first != row) {
      row = cell->first.first;
      add_line(row);
    }
  }
}

void ReturnedSheet::add_line(unsigned row) {
  ReturnedLine line{row, shown_of(typed_.at(row, column_of_.back()))};
  const auto sent = sent_rows_.find(line.key);
  line.given = sent == sent_rows_.end() ? nullptr : sent->second;
  if (how_.takes_added) {
    if (line.given == nullptr || !found_keys_.emplace(line.key, row).second) {
      line.key.clear();
    }
    lines_.push_back(std::move(line));
    return;
  }
  const Spot spot = at(row, first_visible());
  if (line.given == nullptr) {
    if (!is_filled(line)) {
      return;
    }
    findings_.error(
        spot,
        shown_of(typed_.at(row, first_visible())),
        line.key.empty()
            ? base::LocalText{"dòng này không phải của biểu mẫu: không rõ nói về dòng nào",
                              "this row is not one of the form: what it is about "
                              "cannot be told"}
            : base::LocalText{"biểu mẫu của kỳ này không còn dòng này",
                              "the form of this period has no such row any more"},
        {"Ghi vào dòng có sẵn của nhiệm vụ; nhiệm vụ khác ghi ở các dòng bổ sung cuối "
         "trang.",
         "Type into the row of the task; another one goes into the added rows at the "
         "end."});
    return;
  }
  if (const auto [first, is_new] = found_keys_.emplace(line.key, row); !is_new) {
    if (is_filled(line)) {
      findings_.error(spot,
                      shown_of(typed_.at(row, first_visible())),
                      {fmt::format("dòng chép trùng với dòng {}", first->second),
                       fmt::format("a copy of row {}", first->second)},
                      {"Xóa một trong hai dòng.", "Delete one of the two."});
    }
    return;
  }
  if (how_.given_is_known) {
    compare(line);
  }
  lines_.push_back(std::move(line));
}

// Grey cells are as they were sent.
void ReturnedSheet::compare(const ReturnedLine& line) {
  for (std::size_t c = 0; c + 1 < sent_.columns.size(); ++c) {
    const BookCell& sent = (*line.given)[c];
    if (column_of_[c] == 0 || sent.fill.value_or(sent_.columns[c].fill) != Fill::Locked) {
      continue;
    }
    const std::string was = joined_blanks(sent.text);
    const std::string is = shown_of(typed_.at(line.row, column_of_[c]));
    if (was != is) {
      findings_.error(
          at(line.row, column_of_[c]),
          is,
          was.empty() ? base::LocalText{"dòng này không có gì để ghi ở ô này",
                                        "this row has nothing to fill in here"}
                      : base::LocalText{"ô có sẵn đã bị sửa; đã gửi: \"" + was + "\"",
                                        "a given cell was changed; it was sent as \"" + was + "\""},
          was.empty()
              ? base::LocalText{"Xóa ô này.", "Clear the cell."}
              : base::LocalText{"Ghi lại như đã gửi; nếu biểu mẫu sai, báo đơn vị theo dõi.",
                                "Put it back; tell the office if the form is wrong."});
    }
  }
}

void ReturnedSheet::tell_deleted() {
  if (how_.takes_added || !how_.given_is_known) {
    return;
  }
  std::vector<std::string> gone;
  for (const BookRow& row : sent_.rows) {
    if (!found_keys_.contains(row.back().text) && !row.back().text.starts_with('+')) {
      gone.push_back(row.back().text);
    }
  }
  if (!gone.empty()) {
    findings_.remind(
        at(heading_row_, first_visible()),
        {},
        {fmt::format("{} dòng của biểu mẫu đã bị xóa: {}", gone.size(), base::joined(gone, "; ")),
         fmt::format("{} of the form were deleted: {}",
                     base::counted(gone.size(), "row"),
                     base::joined(gone, "; "))},
        {"Được coi là chưa báo cáo.", "They count as not reported."});
  }
}

const TypedCell* ReturnedSheet::cell(const ReturnedLine& line, std::string_view field) const {
  const auto column = by_field_.find(field);
  return column == by_field_.end() ? nullptr : typed_.at(line.row, column->second);
}

Spot ReturnedSheet::spot(const ReturnedLine& line, std::string_view field) const {
  const auto column = by_field_.find(field);
  return at(line.row, column == by_field_.end() ? first_visible() : column->second);
}

bool ReturnedSheet::is_filled(const ReturnedLine& line) const {
  for (std::size_t c = 0; c + 1 < sent_.columns.size(); ++c) {
    const Fill fill = line.given != nullptr ? (*line.given)[c].fill.value_or(sent_.columns[c].fill)
                                            : sent_.columns[c].fill;
    if (fill != Fill::Locked && fill != Fill::Check && column_of_[c] != 0 &&
        typed_.at(line.row, column_of_[c]) != nullptr) {
      return true;
    }
  }
  return false;
}

}  // namespace minhbach::workbook
