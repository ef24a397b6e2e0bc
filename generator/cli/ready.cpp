#include "cli/ready.hpp"

#include "base/jobs.hpp"
#include "site/config.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <thread>

namespace minhbach::cli {

unsigned threads(const Making& making) {
  return making.jobs != 0 ? making.jobs : std::max(1U, std::thread::hardware_concurrency());
}

Ready make_ready(const Making& making, const site::Places& places) {
  // Two things to read, neither needs the other; the failure of the first is the one told.
  std::optional<site::Material> material;
  std::optional<store::CheckedPlans> data;
  base::run_jobs(2, threads(making), [&](std::size_t i, unsigned) {
    if (i == 0) {
      data = store::open_checked_plans(
          making.database, places.schema(), places.static_folder(), making.strict);
    } else {
      material = site::Material::load(places);
    }
  });
  return {std::move(*material), std::move(data->plans), std::move(data->warnings)};
}

void warn_of_edits(const std::filesystem::path& database,
                   const site::Config& config,
                   base::Problems& warnings) {
  if (config.source == site::Config::Source::Sqlite || store::holds_what_was_loaded(database)) {
    return;
  }
  warnings.warning(
      {database.string(), 0, 0, {}},
      {},
      {"cơ sở dữ liệu không còn giữ đúng nội dung `load` đã ghi: có người sửa, hoặc tệp bị hỏng",
       "the database no longer holds what `load` wrote: somebody changed it, or the file is "
       "damaged"},
      {"Lấy sửa đổi ra các bảng bằng `dump`, hoặc chạy `load --replace` để trở về nội dung của các "
       "bảng.",
       "Take the changes out into tables with `dump`, or run `load --replace` to return to what "
       "the "
       "tables say."});
}

void warn_of_newer_tables(const std::filesystem::path& database,
                          const site::Places& places,
                          base::Problems& warnings) {
  if (site::Config::load(places.settings()).source == site::Config::Source::Sqlite) {
    return;
  }
  const auto newer = store::table_newer_than(database, places.data(), places.schema());
  if (newer) {
    warnings.warning({newer->generic_string(), 0, 0, {}},
                     {},
                     {fmt::format("bảng này mới hơn cơ sở dữ liệu {}: nội dung mới chưa được nạp",
                                  database.string()),
                      fmt::format("this table is newer than the database {}: what is new in it "
                                  "was not loaded",
                                  database.string())},
                     {"Chạy `load` rồi làm lại.", "Run `load`, then this again."});
  }
}

}  // namespace minhbach::cli
