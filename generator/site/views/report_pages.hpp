#pragma once

#include "site/views/parts.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Which reports came: a row for each period, a cell for each unit that owes reports.

struct ReceiptCell {
  std::string unit;
  bool owed = false;
  std::string klass;
  std::string mark;
  std::string name;
  std::string date;
};

struct ReceiptRow {
  Markup period;
  std::string due;
  Markup coverage;  // '5/6'
  std::vector<ReceiptCell> cells;
};

struct ReportsReceivedPage {
  Markup newest;  // 'Quý III/2026 (…): đã nhận 5/6 báo cáo. Chưa nhận: …'
  std::vector<Link> units;
  std::vector<ReceiptRow> periods;
  std::vector<Link> collectives;
  std::optional<Chart> chart;  // the same as a picture to take away
};

}  // namespace minhbach::site::views
