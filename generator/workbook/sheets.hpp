#pragma once

#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

#include "workbook/asked.hpp"
#include "workbook/book.hpp"
#include "workbook/status.hpp"

namespace minhbach::workbook {

// The sheets of the workbooks. State, dates and texts are never filled in: last time's would come
// back for ever. `import` makes them again and holds what came back against them.

BookSheet task_sheet(const Status& status, const UnitStatus& unit, base::Lang lang);
BookSheet document_sheet(bool is_of_unit, base::Lang lang);
BookSheet comment_sheet(base::Lang lang);
BookSheet received_sheet(const Status& status, base::Lang lang);
BookSheet confirming_sheet(const Status& status, base::Lang lang);
// The indicators that unit reports; of the office (null) those that no unit here reports.
BookSheet indicator_sheet(const Status& status, const model::Unit* unit, base::Lang lang);
bool reports_indicators(const Status& status, const model::Unit& unit);
BookSheet event_sheet(const Status& status, base::Lang lang);
BookSheet signing_sheet(base::Lang lang);

// Which value of an indicator a period asks for; none: it is one of the year report.
struct ValueWindow {
  model::ValueBasis basis;
  std::optional<model::Day> from;
  std::optional<model::Day> to;
};
std::optional<ValueWindow> value_window(const model::Indicator& indicator,
                                        const model::ReportingPeriod& period);

// All of a workbook, in their order.
std::vector<BookSheet> unit_sheets(const Status& status, const UnitStatus& unit, base::Lang lang);
std::vector<BookSheet> office_sheets(const Status& status, base::Lang lang);

// Rows nobody has filled, each with a key of its own.
std::vector<BookRow> blank_rows(std::size_t count, std::size_t columns);
// Rows for what nobody was asked about, at the end of a sheet of tasks, and their keys.
inline constexpr std::size_t kMoreRows = 5;
std::string more_key(std::size_t number);
// The field of an output's column, from 1.
std::string output_field(std::size_t number);
std::string indicator_label(const model::Plan& plan, const std::string& id, base::Lang lang);

// Lists the sheets choose from; the name of each is that of its range.
Book::Lists lists_for(const model::Plan& plan, const NamedRows& rows, base::Lang lang);

}  // namespace minhbach::workbook
