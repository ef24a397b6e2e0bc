#include "base/text.hpp"
#include "cli/commands.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include "workbook/forms.hpp"
#include "workbook/status.hpp"

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

Done forms(const Forms& command, const site::Places& places, base::Lang lang) {
  const model::Plan plan = plan_for_staff(command.plan, command.database, places);
  const workbook::FormsReport report =
      workbook::write_forms(plan, workbook::period_of(plan, command.period), command.out, lang);
  Done done;
  done.line = {fmt::format("Đã lập {} biểu mẫu, {} dòng nhiệm vụ, vào {}.",
                           report.files,
                           report.rows,
                           command.out.string()),
               fmt::format("Made {}, {} about tasks, in {}.",
                           base::counted(report.files, "form"),
                           base::counted(report.rows, "row"),
                           command.out.string())};
  done.stats = {{"files", std::to_string(report.files)}, {"rows", std::to_string(report.rows)}};
  return done;
}

}  // namespace minhbach::cli
