#include "model/progress.hpp"
#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

const LocalText kCheckDays = {"Kiểm tra lại hai ngày.", "Check the two days."};

void check_days(const TableRows& rows, const ProgressFacts& facts, Problems& problems) {
  const Field period_id(rows, "period_id");
  const Field submitted(rows, "submitted");
  const Field published(rows, "published");
  for (const Row& row : rows.rows) {
    const auto* period = facts.period(period_id.text(row));
    const auto sent = submitted.day(row);
    if (period != nullptr && is_before(sent, period->data_from)) {
      const LocalText from = shown(period->data_from);
      submitted.error(
          row,
          {fmt::format(
               "ngày gửi báo cáo {} trước ngày bắt đầu của số liệu {}", shown(*sent).vi, from.vi),
           fmt::format("the report was sent on {}, before its figures begin on {}",
                       shown(*sent).en,
                       from.en)},
          kCheckDays,
          problems);
    }
    const auto made_public = published.day(row);
    if (is_before(made_public, sent)) {
      published.error(row,
                      {fmt::format("ngày công bố {} trước ngày gửi báo cáo {}",
                                   shown(*made_public).vi,
                                   shown(*sent).vi),
                       fmt::format("published on {}, before the report was sent on {}",
                                   shown(*made_public).en,
                                   shown(*sent).en)},
                      kCheckDays,
                      problems);
    }
  }
}

// An earlier revision is never replaced, so it must still be there.
void check_revisions(const TableRows& rows, Problems& problems) {
  const Field period_id(rows, "period_id");
  const Field revision(rows, "revision");
  const Field ruleset(rows, "ruleset");
  std::set<std::pair<std::string_view, int>> known;
  for (const Row& row : rows.rows) {
    known.emplace(period_id.text(row), revision.number(row).value_or(0));
  }
  for (const Row& row : rows.rows) {
    const int number = revision.number(row).value_or(1);
    if (number > 1 && !known.contains({period_id.text(row), number - 1})) {
      revision.error(row,
                     {fmt::format("kỳ này không có lần công bố {}", number - 1),
                      fmt::format("this period has no revision {}", number - 1)},
                     {"Giữ lại các lần công bố trước: lần sau không thay thế lần trước.",
                      "Keep the earlier revisions: a later one does not replace them."},
                     problems);
    }
    if (ruleset.number(row).value_or(1) > model::kNewestRuleset) {
      ruleset.error(row,
                    {"chương trình không biết phiên bản cách tính này",
                     "the program does not know this version of the rules"},
                    {fmt::format("Dùng một phiên bản từ 1 đến {}, hoặc cập nhật chương trình.",
                                 model::kNewestRuleset),
                     fmt::format("Use a version from 1 to {}, or update the program.",
                                 model::kNewestRuleset)},
                    problems,
                    std::to_string(model::kNewestRuleset));
    }
  }
}

// Figures of a real body follow a signed report: somebody answers for them.
void check_signed_report(const TableRows& rows, const ProgressFacts& facts, Problems& problems) {
  const Field illustrative(rows, "illustrative");
  const Field report(rows, "report_document_id");
  for (const Row& row : rows.rows) {
    if (illustrative.text(row) != "0") {
      continue;
    }
    const auto* document = facts.document(report.text(row));
    const bool is_unknown = report.is_stated(row) && document == nullptr;  // reported elsewhere
    const bool is_signed = document != nullptr && document->has_number && document->issued;
    if (!is_unknown && !is_signed) {
      report.error(row,
                   {"chưa thể công bố: chưa nhập số, ngày của báo cáo đã ký",
                    "cannot publish: number and date of the signed report are missing"},
                   {"Ghi báo cáo đã ký vào bảng document (number, issued) và điền mã vào ô này.",
                    "Enter the signed report in table document (number, issued) and its id here."},
                   problems);
    }
  }
}

}  // namespace

void check_snapshots(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  const TableRows& rows = plan.of("snapshot");
  check_days(rows, facts, problems);
  check_revisions(rows, problems);
  check_signed_report(rows, facts, problems);
}

}  // namespace minhbach::store
