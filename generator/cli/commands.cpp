#include "cli/commands.hpp"

#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/edited_plans.hpp"
#include "cli/ready.hpp"
#include "output/sink.hpp"
#include "site/build.hpp"
#include "store/dump.hpp"
#include "store/load.hpp"
#include "store/migrate.hpp"
#include "store/seal.hpp"

#include <fmt/format.h>

namespace minhbach::cli {

namespace {

base::LocalText both(std::string vi, std::string en) {
  return {std::move(vi), std::move(en)};
}

}  // namespace

Done load(const Load& command, const site::Places& places, ProgressLine& progress) {
  if (!edits_tables(places)) {
    // The database comes from elsewhere: tables that may lie beside it are not its source.
    Done done;
    done.line =
        both(fmt::format("site.toml đặt source = \"sqlite\": {} được giữ nguyên, không nạp bảng.",
                         command.database.string()),
             fmt::format(
                 "site.toml says source = \"sqlite\": {} is left as it is, no tables are loaded.",
                 command.database.string()));
    return done;
  }
  store::LoadRequest request{
      command.folder, places.schema(), command.database, command.replace, command.strict};
  request.progress = [&](std::size_t read, std::size_t all) {
    progress.tell(both("kế hoạch đã đọc", "plans read"), read, all);
  };
  const store::LoadReport report = store::load(request);
  const std::string file = command.database.string();
  Done done;
  done.line =
      report.changed
          ? both(
                fmt::format("Đã ghi {} kế hoạch, {} dòng vào {}.", report.plans, report.rows, file),
                fmt::format("Wrote {}, {} to {}.",
                            base::counted(report.plans, "plan"),
                            base::counted(report.rows, "row"),
                            file))
          : both(fmt::format("{} đã đúng với các bảng; không ghi gì.", file),
                 fmt::format("{} already holds what the tables say; nothing written.", file));
  if (!report.changes.empty()) {
    const base::LocalText changes = store::worded(report.changes);
    done.line.vi += "\n" + changes.vi;
    done.line.en += "\n" + changes.en;
  }
  done.stats = {{"plans", std::to_string(report.plans)},
                {"tables", std::to_string(report.tables)},
                {"rows", std::to_string(report.rows)}};
  done.problems = report.problems.sorted();
  return done;
}

Done dump(const Dump& command, const site::Places& places) {
  const store::DumpReport report =
      store::dump({command.database, places.schema(), command.folder, command.replace});
  Done done;
  done.line = both(fmt::format("Đã ghi {} bảng, {} dòng của {} kế hoạch vào {}.",
                               report.tables,
                               report.rows,
                               report.plans,
                               command.folder.string()),
                   fmt::format("Wrote {}, {} of {} to {}.",
                               base::counted(report.tables, "table"),
                               base::counted(report.rows, "row"),
                               base::counted(report.plans, "plan"),
                               command.folder.string()));
  done.stats = {{"plans", std::to_string(report.plans)},
                {"tables", std::to_string(report.tables)},
                {"rows", std::to_string(report.rows)}};
  return done;
}

Done seal(const Seal& command, const site::Places& places) {
  const store::SealReport report = store::seal({command.folder, places.schema()});
  Done done;
  const std::size_t n = report.sealed.size();
  done.line =
      n == 0 ? both(fmt::format("Không có gì để niêm phong ({} bản đã niêm phong).", report.before),
                    fmt::format("Nothing to seal ({} sealed already).",
                                base::counted(report.before, "revision")))
             : both(fmt::format(
                        "Đã niêm phong {} bản: mọi bản đã ghi ngày công bố mà chưa niêm phong. Từ "
                        "nay dòng của các bản này không sửa tại chỗ được; sai thì lập bản tiếp "
                        "theo bằng `minhbach correct`.",
                        n),
                    fmt::format(
                        "Sealed {}: all that have a day of publication and had no seal. From now "
                        "on their rows cannot be changed in place; what is wrong makes the next "
                        "revision, by `minhbach correct`.",
                        base::counted(n, "revision")));
  for (const store::Sealed& each : report.sealed) {
    const std::string line =
        fmt::format("\n  {} {}@{}  {}", each.plan_id, each.period_id, each.revision, each.head);
    done.line.vi += line;
    done.line.en += line;
  }
  done.stats = {{"sealed", std::to_string(n)},
                {"before", std::to_string(report.before)},
                {"warnings", std::to_string(report.problems.size())}};
  done.problems = report.notices.sorted();
  return done;
}

Done migrate(const Migrate& command, const site::Places& places) {
  store::MigrateReport report = store::migrate({command.from, command.to, places.schema()});
  report.problems.throw_if_errors();
  Done done;
  done.line = both(fmt::format("Đã chuyển {} kế hoạch, {} dòng từ {} sang {}; bản cũ giữ nguyên.",
                               report.plans,
                               report.rows,
                               command.from.string(),
                               command.to.string()),
                   fmt::format("Brought {}, {} from {} to {}; the old ones are as they were.",
                               base::counted(report.plans, "plan"),
                               base::counted(report.rows, "row"),
                               command.from.string(),
                               command.to.string()));
  done.stats = {{"plans", std::to_string(report.plans)},
                {"tables", std::to_string(report.tables)},
                {"rows", std::to_string(report.rows)}};
  done.problems = report.problems.sorted();
  return done;
}

Done check(const Check& command, const site::Places& places, ProgressLine& progress) {
  auto [material, plans, problems, notices] = make_ready(command, places, progress);
  problems.append(std::move(notices));
  problems.append(notices_of_newer_tables(command.database, places));
  output::NullSink nowhere;
  // What `build` forgets when a plan is finished, `check` does not keep either.
  std::vector<std::string> of_plan;
  site::BuildHooks hooks;
  hooks.plan_begins = [&](const std::string& /*plan*/, std::vector<std::string> prefixes) {
    of_plan = std::move(prefixes);
  };
  hooks.plan_ends = [&](const std::string& /*plan*/) {
    nowhere.close(of_plan);
  };
  hooks.progress = [&](std::size_t made, std::size_t all) {
    progress.tell(both("kế hoạch đã kiểm tra", "plans checked"), made, all);
  };
  site::BuildReport report = site::make_site(
      material, *plans, nowhere, {.jobs = threads(command), .as_of = command.as_of}, hooks);
  problems.append(std::move(report.problems));
  problems.throw_if_errors();
  Done done;
  const bool clean = problems.empty();
  done.line = both(fmt::format("Đã kiểm tra {} kế hoạch, {} trang: {}.",
                               report.plans,
                               report.pages,
                               clean ? "không có gì cần sửa" : "có cảnh báo"),
                   fmt::format("Checked {}, {}: {}.",
                               base::counted(report.plans, "plan"),
                               base::counted(report.pages, "page"),
                               clean ? "nothing to mend" : "with warnings"));
  if (material.config.base_url.empty()) {
    const base::LocalText open =
        both(" Chưa đặt base_url trong site.toml: chưa có sitemap, nguồn tin và địa chỉ chuẩn.",
             " base_url is not set in site.toml: no sitemap, feeds or canonical addresses yet.");
    done.line.vi += open.vi;
    done.line.en += open.en;
  }
  done.stats = {{"plans", std::to_string(report.plans)}, {"pages", std::to_string(report.pages)}};
  done.problems = problems.sorted();
  return done;
}

}  // namespace minhbach::cli
