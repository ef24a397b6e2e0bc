#pragma once

#include "model/plan_source.hpp"
#include "site/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

using Table = model::PlanSource::Table;

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
Table facts_table(const PlanContext& context);
// What a column is called: 'title_vi' is a title, in Vietnamese.
base::LocalText column_label(const PlanContext& context, std::string column);
// 'text', 'integer', 'number' or 'date'.
std::string_view column_type(const Table& table, std::size_t column);
// What each column of each of `tables` holds, in both languages.
Table columns_table(const PlanContext& context, const std::vector<const Table*>& tables);

std::string as_csv(const Table& table);   // with a byte order mark
std::string as_json(const Table& table);  // an array of objects; NULL is null, integers are numbers

}  // namespace minhbach::site
