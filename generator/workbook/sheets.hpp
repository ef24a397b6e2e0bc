#pragma once

#include "model/plan.hpp"

#include <string>
#include <vector>

#include "workbook/book.hpp"
#include "workbook/status.hpp"

namespace minhbach::workbook {

// The sheets of the workbooks. State, dates and texts are never filled in: last time's would come
// back for ever.

BookSheet task_sheet(const Status& status, const UnitStatus& unit, base::Lang lang);
BookSheet document_sheet(base::Lang lang);
BookSheet comment_sheet(base::Lang lang);
BookSheet received_sheet(const Status& status, base::Lang lang);
// The indicators that unit reports; of the office (null) those that no unit here reports.
BookSheet indicator_sheet(const Status& status, const model::Unit* unit, base::Lang lang);
BookSheet event_sheet(base::Lang lang);
BookSheet signing_sheet(base::Lang lang);

// Lists the sheets choose from; the name of each is that of its range.
Book::Lists lists_for(const model::Plan& plan, const std::vector<RowStatus>& rows, base::Lang lang);

}  // namespace minhbach::workbook
