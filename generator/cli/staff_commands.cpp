#include "cli/commands.hpp"
#include "store/plan_reader.hpp"

namespace minhbach::cli {

model::Plan plan_for_staff(const std::string& id,
                           const std::filesystem::path& database,
                           const site::Places& places) {
  const store::CheckedPlans data =
      store::open_checked_plans(database, places.schema(), places.static_folder(), false);
  std::vector<std::string> known;
  for (const model::PlanSummary& plan : data.plans->summaries()) {
    if (plan.id == id) {
      return data.plans->read(id);
    }
    known.push_back(plan.id);
  }
  base::refuse(base::FailureKind::Material,
               {.place = {database.string(), 0, 0, "PLAN"},
                .value = id,
                .reason = {"không có kế hoạch này", "there is no such plan"},
                .fix = {"Nêu mã của một kế hoạch: tên thư mục của nó trong site-data.",
                        "Name a plan by its id: the name of its folder in site-data."},
                .nearest = base::nearest(id, known)});
}

}  // namespace minhbach::cli
