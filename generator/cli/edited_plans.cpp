#include "cli/edited_plans.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"
#include "site/config.hpp"
#include "store/plan_reader.hpp"

#include <vector>

namespace minhbach::cli {

bool edits_tables(const site::Places& places) {
  std::error_code ignored;
  return !std::filesystem::exists(places.settings(), ignored) ||
         site::Config::load(places.settings()).source == site::Config::Source::Tables;
}

std::unique_ptr<model::PlanSource> open_edited(const Edited& from, const site::Places& places) {
  if (!from.names_database && edits_tables(places)) {
    return store::open_tables(from.tables, places.schema());
  }
  return store::open_checked_plans(from.database, places.schema(), places.static_folder(), false)
      .plans;
}

model::Plan edited_plan(const std::string& id, const Edited& from, const site::Places& places) {
  const std::unique_ptr<model::PlanSource> plans = open_edited(from, places);
  std::vector<std::string> known;
  for (const model::PlanSummary& plan : plans->summaries()) {
    if (plan.id == id) {
      return plans->read(id);
    }
    known.push_back(plan.id);
  }
  const std::string all = base::joined(known, ", ");
  base::refuse(
      base::FailureKind::Material,
      {.place = {(from.names_database ? from.database : from.tables).string(), 0, 0, "PLAN"},
       .value = id,
       .reason = {"không có kế hoạch này", "there is no such plan"},
       .fix = {"Mã của kế hoạch là tên thư mục của nó. Các kế hoạch: " + all,
               "A plan's id is the name of its folder. The plans: " + all},
       .nearest = base::nearest(id, known)});
}

}  // namespace minhbach::cli
