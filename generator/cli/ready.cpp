#include "cli/ready.hpp"

#include "base/jobs.hpp"
#include "cli/edited_plans.hpp"
#include "site/config.hpp"
#include "site/publishable.hpp"
#include "store/approvals.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <thread>

namespace minhbach::cli {

unsigned threads(const Making& making) {
  return making.jobs != 0 ? making.jobs : std::max(1U, std::thread::hardware_concurrency());
}

namespace {

// Where people edit text tables, the database is what `load` made of them and nothing else.
void warn_of_edits(const std::filesystem::path& database, base::Problems& notices) {
  notices.warning(
      {database.string(), 0, 0, {}},
      {},
      {"cơ sở dữ liệu không còn giữ đúng nội dung `load` đã ghi: có người sửa, hoặc tệp bị hỏng",
       "the database no longer holds what `load` wrote: it was changed, or the file is damaged"},
      {"Lấy sửa đổi ra bằng `dump`, hoặc chạy `load --replace` để trở về nội dung các bảng.",
       "Take the changes out with `dump`, or run `load --replace` to return to the tables."});
}

std::set<std::string> published_plans(const site::Config& config, model::PlanSource& source) {
  std::set<std::string> ids;
  for (const model::PlanSummary& plan : source.summaries()) {
    if (!plan.illustrative || config.show_illustrative) {
      ids.insert(plan.id);
    }
  }
  return ids;
}

}  // namespace

Ready make_ready(const Making& making, const site::Places& places, ProgressLine& progress) {
  // Two things to read, neither needs the other; the failure of the first is the one told.
  std::optional<site::Material> material;
  std::optional<store::CheckedPlans> data;
  base::run_jobs(2, threads(making), [&](std::size_t i, unsigned) {
    if (i == 0) {
      data = store::open_checked_plans(
          making.database,
          places.schema(),
          places.static_folder(),
          making.strict,
          [&](std::size_t checked, std::size_t all) {
            progress.tell(
                {"kế hoạch đã kiểm tra số liệu", "plans whose data is checked"}, checked, all);
          });
    } else {
      material = site::Material::load(places);
    }
  });
  Ready ready{std::move(*material), std::move(data->plans), std::move(data->warnings), {}};
  if (ready.material.config.source == site::Config::Source::Tables &&
      !data->holds_what_was_loaded) {
    warn_of_edits(making.database, ready.notices);
  }
  site::Config& config = ready.material.config;
  config.show_illustrative = making.show_illustrative.value_or(config.show_illustrative);
  if (making.made_for != Making::For::Nobody) {
    base::Problems missing =
        site::unpublishable(config,
                            making.show_illustrative.value_or(false),
                            *ready.plans,
                            {places.settings().string(), making.database.string()},
                            making.made_for == Making::For::DryRun);
    missing.append(store::void_approvals(
        making.database, places.schema(), published_plans(config, *ready.plans)));
    missing.throw_if_errors();
    ready.notices.append(std::move(missing));
  }
  return ready;
}

base::Problems notices_of_newer_tables(const std::filesystem::path& database,
                                       const site::Places& places) {
  base::Problems notices;
  const auto newer =
      edits_tables(places) ? store::table_newer_than(database, places.data()) : std::nullopt;
  if (newer) {
    const std::string file = database.string();
    notices.warning({newer->generic_string(), 0, 0, {}},
                    {},
                    {fmt::format("bảng này mới hơn cơ sở dữ liệu {}, chưa được nạp", file),
                     fmt::format("this table is newer than the database {}: not loaded", file)},
                    {"Chạy `load` rồi làm lại.", "Run `load`, then this again."});
  }
  return notices;
}

}  // namespace minhbach::cli
