#include "site/publishable.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site {

namespace {

void ask_draft(const model::PlanSummary& plan, const base::Place& place, base::Problems& problems) {
  if (plan.state == model::PlanState::Draft) {
    problems.error(
        place,
        plan.id,
        {"kế hoạch còn là dự thảo (state = draft), không công bố ra ngoài",
         "the plan is a draft (state = draft) and is not for the public"},
        {"Sau khi kế hoạch được ký, văn phòng ghi số, ngày và state = in_force trong plan.csv.",
         "Once it is signed, the office writes its number, its date and state = in_force into "
         "plan.csv."});
  }
}

void ask_reports(const model::Plan& plan, const base::Place& place, base::Problems& problems) {
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    const auto report = std::find_if(plan.progress.documents.begin(),
                                     plan.progress.documents.end(),
                                     [&](const model::Document& document) {
                                       return document.id == snapshot.report_document_id;
                                     });
    if (report != plan.progress.documents.end() && !report->number.empty() && report->issued) {
      continue;
    }
    problems.error(
        place,
        fmt::format("{} {} ({})", plan.id, snapshot.period_id, snapshot.revision),
        {"số liệu của kỳ này chưa có số và ngày của báo cáo đã ký",
         "the figures of this period lack number and date of the signed report"},
        {"Đơn vị tổng hợp báo cáo (văn phòng) ghi số và ngày của báo cáo vào document.csv, rồi ghi "
         "mã của văn bản đó vào cột report_document_id của snapshot.csv.",
         "The office that compiles the report writes its number and date into document.csv, and "
         "the id of that document into the column report_document_id of snapshot.csv."});
  }
}

bool is_signed(const model::Snapshot& snapshot) {
  return std::any_of(
      snapshot.approvals.begin(), snapshot.approvals.end(), [](const model::Approval& each) {
        return each.gate == model::ApprovalGate::Signed;
      });
}

// Without its day a revision is not public yet; without its seal nobody could show later that it
// stayed as it was.
base::Problems unsealed(const model::Plan& plan, const base::Place& place) {
  base::Problems problems;
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    const std::string name =
        fmt::format("{} {} ({})", plan.id, snapshot.period_id, snapshot.revision);
    const bool is_sealed =
        std::any_of(plan.progress.seals.begin(), plan.progress.seals.end(), [&](const auto& seal) {
          return seal.period_id == snapshot.period_id && seal.revision == snapshot.revision;
        });
    if (!snapshot.published) {
      problems.error(place,
                     name,
                     {"số liệu của kỳ này chưa có ngày công bố",
                      "the figures of this period lack their day of publication"},
                     {"Văn phòng ghi ngày công bố vào cột published của snapshot.csv.",
                      "The office writes the day into the column published of snapshot.csv."});
    } else if (!is_sealed && !is_signed(snapshot)) {
      problems.error(
          place,
          name,
          {"số liệu của kỳ này chưa được ký duyệt và chưa được niêm phong",
           "the figures of this period are not signed and are not sealed"},
          {"Chạy `minhbach sign` sau khi báo cáo được ký, rồi `minhbach seal` và nạp lại.",
           "Run `minhbach sign` once the report is signed, then `minhbach seal`, and load "
           "again."});
    } else if (!is_sealed) {
      problems.error(
          place,
          name,
          {"số liệu của kỳ này chưa được niêm phong", "the figures of this period are not sealed"},
          {"Xem kỹ trang, rồi chạy `seal` và lưu hai bảng sealed_revision.csv, sealed_row.csv cùng "
           "các bảng khác; publish.sh tự nạp lại, ai chạy riêng `build` thì chạy `load` trước.",
           "Look at the site, then run `seal` and keep the two tables sealed_revision.csv and "
           "sealed_row.csv with the others; publish.sh loads them itself, who runs `build` alone "
           "runs `load` first."});
    }
  }
  return problems;
}

void ask_contact(const Config& config, const std::string& settings, base::Problems& problems) {
  if (!config.contact.is_reachable()) {
    problems.error(
        {settings, 0, 0, "contact"},
        {},
        {"chưa có thông tin liên hệ: người đọc không biết báo sai sót cho ai",
         "there are no contact data: a reader has nobody to report an error to"},
        {"Lãnh đạo đơn vị quản lý trang cho biết hộp thư, điện thoại hoặc biểu mẫu chính thức; ghi "
         "vào mục [contact] (email, telephone hoặc form).",
         "The head of the unit that runs the site names its official mailbox, telephone or form; "
         "write it into [contact] (email, telephone or form)."});
  }
}

}  // namespace

base::Problems unpublishable(const Config& config,
                             bool illustrative_wanted,
                             model::PlanSource& source,
                             const SupplyPlaces& places,
                             bool before_sealing) {
  base::Problems problems;
  ask_contact(config, places.settings, problems);
  const base::Place place = {places.database, 0, 0, {}};
  bool any = false;
  for (const model::PlanSummary& plan : source.summaries()) {
    if (plan.illustrative && !config.show_illustrative) {
      continue;
    }
    any = true;
    ask_draft(plan, place, problems);
    if (!plan.illustrative) {
      const model::Plan whole = source.read(plan.id);
      ask_reports(whole, place, problems);
      for (base::Problem problem : unsealed(whole, place).sorted()) {
        if (before_sealing) {
          problem.severity = base::Severity::Warning;
        }
        problems.add(std::move(problem));
      }
    } else if (!illustrative_wanted) {
      problems.error(place,
                     plan.id,
                     {"kế hoạch minh họa: số liệu không có thật, không công bố ra ngoài",
                      "an illustrative plan: its figures are not real and not for the public"},
                     {"Người quản trị trang đặt illustrative = \"omit\" trong site.toml hoặc thêm "
                      "--illustrative omit; nếu chủ định công bố kế hoạch này để giới thiệu, thêm "
                      "--illustrative show.",
                      "Whoever runs the site sets illustrative = \"omit\" in site.toml or adds "
                      "--illustrative omit; to publish it on purpose, as a demonstration, add "
                      "--illustrative show."});
    }
  }
  if (!any) {
    problems.error(place,
                   {},
                   {"không có kế hoạch nào để công bố", "there is no plan to publish"},
                   {"Văn phòng nhập các bảng của kế hoạch vào site-data/.",
                    "The office enters the plan's tables into site-data/."});
  }
  return problems;
}

}  // namespace minhbach::site
