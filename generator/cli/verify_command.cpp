#include "base/problem.hpp"
#include "cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "verify/verify.hpp"

namespace minhbach::cli {

namespace {

using base::LocalText;

void append_line(LocalText& text, const std::string& vi, const std::string& en) {
  text.vi += (text.vi.empty() ? "" : "\n") + vi;
  text.en += (text.en.empty() ? "" : "\n") + en;
}

LocalText words_of(const verify::Report& report) {
  LocalText words;
  append_line(words,
              fmt::format("Tệp: {} tệp đúng như bảng kê.", report.files),
              fmt::format("Files: {} are as the manifest says.", report.files));
  for (const verify::PlanReport& plan : report.plans) {
    append_line(
        words,
        fmt::format("{}: {} con số tính lại từ dữ liệu đã công bố đều khớp.", plan.id, plan.facts),
        fmt::format(
            "{}: {} numbers, computed again from the published data, agree.", plan.id, plan.facts));
    append_line(
        words,
        fmt::format("{}: {} chỗ in các con số đó trên trang và {} tệp bảng dữ liệu đều đúng.",
                    plan.id,
                    plan.printed,
                    plan.tables),
        fmt::format("{}: {} places where pages print them and {} tables of data agree too.",
                    plan.id,
                    plan.printed,
                    plan.tables));
    if (plan.chain.empty()) {
      append_line(words,
                  plan.id + ": không có bản số liệu nào được niêm phong.",
                  plan.id + ": no revision is sealed.");
    } else {
      append_line(words,
                  fmt::format("{}: {} bản số liệu đúng như khi niêm phong; mã cuối {}",
                              plan.id,
                              plan.chain.size(),
                              plan.chain.back().head),
                  fmt::format("{}: {} {} as sealed; head {}",
                              plan.id,
                              plan.chain.size(),
                              plan.chain.size() == 1 ? "revision is" : "revisions are",
                              plan.chain.back().head));
    }
  }
  if (report.found) {
    const auto& [plan, link] = *report.found;
    append_line(
        words,
        fmt::format("Mã đã cho là của bản {}@{}, số {} trong chuỗi của {}: những gì công bố "
                    "đến đó không đổi từ khi mã được ghi.",
                    link.period_id,
                    link.revision,
                    link.n,
                    plan),
        fmt::format("The head given is that of revision {}@{}, number {} in the chain of {}: "
                    "what was published up to it is the same since it was noted.",
                    link.period_id,
                    link.revision,
                    link.n,
                    plan));
  }
  return words;
}

}  // namespace

Done verify_site(const Verify& command) {
  verify::Report report = verify::verify({command.where, command.head});
  report.problems.throw_if_errors();
  Done done;
  done.line = words_of(report);
  done.stats = {{"files", std::to_string(report.files)}, {"bytes", std::to_string(report.bytes)}};
  for (const verify::PlanReport& plan : report.plans) {
    done.stats.emplace_back(plan.id + ".facts", std::to_string(plan.facts));
    done.stats.emplace_back(plan.id + ".printed", std::to_string(plan.printed));
    done.stats.emplace_back(plan.id + ".tables", std::to_string(plan.tables));
    done.stats.emplace_back(plan.id + ".sealed", std::to_string(plan.chain.size()));
    if (!plan.chain.empty()) {
      done.stats.emplace_back(plan.id + ".head", plan.chain.back().head);
    }
  }
  done.problems = report.problems.sorted();
  return done;
}

}  // namespace minhbach::cli
