#pragma once

#include "analytics/facts.hpp"
#include "site/context.hpp"
#include "site/table_format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// The tables made for readers, out of the plan in memory. Their first columns are fixed:
// tasks:
// id,group,title_vi,title_en,lead_vi,coordinating_vi,output_vi,output_en,schedule_vi,schedule_en,
//        funding_vi,funding_en, then lead_en,coordinating_en, our machine reading, and where the
//        task stands
// targets: id,section,quote_vi,quote_en,comparator,value,unit, then the rest
Table tasks_table(const PlanContext& context);
Table targets_table(const PlanContext& context);
Table responsibility_table(
    const PlanContext& context);  // one row for each role of a unit in a task
// Of the facts, which are too many to stand as rows: the columns, and the row of each.
Table facts_table();
Cells facts_row(const model::Plan& plan, const analytics::Fact& fact);
// What a fact's query is handed to in the folder of the downloaded files: 'sqlite3 -init rules.sql
// plan.sqlite', with the names these files have there.
std::string sqlite_command(const model::Plan& plan, std::string_view sql);
// What a column is called: 'title_vi' is a title, in Vietnamese.
base::LocalText column_label(const PlanContext& context, std::string column);
// What each column of each of `tables` holds, in both languages.
Table columns_table(const PlanContext& context, const std::vector<const Table*>& tables);

}  // namespace minhbach::site
