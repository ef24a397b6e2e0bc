#include "analytics/kind_names.hpp"

namespace minhbach::analytics {

using base::LocalText;

LocalText name(StandingClass klass) {
  switch (klass) {
    case StandingClass::CompletedOnTime: return {"hoàn thành đúng hạn", "completed on time"};
    case StandingClass::CompletedLate: return {"hoàn thành quá hạn", "completed late"};
    case StandingClass::CompletedUndated:
      return {"hoàn thành, không rõ đúng hạn", "completed, timeliness not known"};
    case StandingClass::InTime: return {"trong hạn", "within the deadline"};
    case StandingClass::Attention: return {"cần chú ý", "needs attention"};
    case StandingClass::Ongoing: return {"thường xuyên, khi phát sinh", "ongoing or on an event"};
    case StandingClass::NotJudged: return {"không đánh giá", "not assessed"};
    case StandingClass::None: break;
  }
  return {};
}

LocalText name(Standing standing) {
  switch (standing) {
    case Standing::NoSnapshot: return {"chưa có kỳ báo cáo", "no reporting period yet"};
    case Standing::BeforePlan: return {"trước khi ban hành kế hoạch", "before the plan was issued"};
    case Standing::NotApplicable: return {"không áp dụng", "not applicable"};
    case Standing::DoneOnTime: return {"hoàn thành đúng hạn", "completed on time"};
    case Standing::DoneLate: return {"hoàn thành quá hạn", "completed late"};
    case Standing::DoneUndated: return {"đã hoàn thành, chưa rõ ngày", "completed, date not given"};
    case Standing::NotDone: return {"không hoàn thành trong kỳ", "not completed in its period"};
    case Standing::TrackingEnded:
      return {"kết thúc theo dõi trước thời hạn", "tracking ended before the deadline"};
    case Standing::Overdue: return {"quá hạn, chưa hoàn thành", "overdue, not completed"};
    case Standing::DueAwaiting: return {"đến hạn, chờ báo cáo", "due, report not yet expected"};
    case Standing::DueUnreported: return {"đến hạn, chưa có báo cáo", "due, not reported"};
    case Standing::DueSoon: return {"sắp đến hạn", "due soon"};
    case Standing::InProgress: return {"đang thực hiện, trong hạn", "in progress, not yet due"};
    case Standing::NotDue: return {"chưa đến hạn", "not yet due"};
    case Standing::Active: return {"có hoạt động trong kỳ", "activity reported"};
    case Standing::NoCase: return {"không phát sinh trong kỳ", "no case arose"};
    case Standing::General:
      return {"có báo cáo, chưa nêu hoạt động cụ thể", "reported, no specific activity given"};
    case Standing::Unreported: return {"chưa có báo cáo kỳ này", "not reported this period"};
    case Standing::EventsHandled: return {"đã xử lý hết", "all events handled"};
    case Standing::EventsPending: return {"đang xử lý", "being handled"};
    case Standing::NoDeadline: return {"không nêu thời hạn", "no deadline stated"};
  }
  return {};
}

LocalText name(Result result) {
  switch (result) {
    case Result::OutOfScope: return {"ngoài phạm vi theo dõi", "outside the remit"};
    case Result::NotComputable: return {"chưa tính được", "cannot be computed yet"};
    case Result::NoCase: return {"không phát sinh", "no cases in the period"};
    case Result::NoData: return {"chưa có số liệu", "no data"};
    case Result::TrackingEnded:
      return {"kết thúc theo dõi trước kỳ đánh giá", "tracking ended before the assessment"};
    case Result::Met: return {"đạt", "met"};
    case Result::NotMet: return {"không đạt", "not met"};
    case Result::DueNoValue:
      return {"đến kỳ đánh giá, chưa có số liệu", "assessment due, final value missing"};
    case Result::MilestoneMet: return {"đạt mốc của năm", "milestone of the year met"};
    case Result::MilestoneMissed: return {"chưa đạt mốc của năm", "milestone of the year missed"};
    case Result::AtLevel:
      return {"hiện đã ở mức chỉ tiêu, chưa đến kỳ đánh giá",
              "at the target level, assessment not yet due"};
    case Result::BelowLevel:
      return {"hiện chưa ở mức chỉ tiêu, chưa đến kỳ đánh giá",
              "not at the target level, assessment not yet due"};
  }
  return {};
}

LocalText name(Receipt receipt) {
  switch (receipt) {
    case Receipt::OnTime: return {"nhận đúng hạn", "received on time"};
    case Receipt::Late: return {"nhận chậm", "received late"};
    case Receipt::None: return {"chưa nhận", "not received"};
  }
  return {};
}

LocalText name(Activity activity) {
  switch (activity) {
    case Activity::Active: return {"có hoạt động trong kỳ", "activity reported"};
    case Activity::Events: return {"có sự kiện phải xử lý", "events to handle"};
    case Activity::NoCase: return {"không phát sinh", "no case arose"};
    case Activity::General: return {"chưa nêu hoạt động cụ thể", "no specific activity given"};
    case Activity::Silent: return {"chưa có báo cáo", "not reported"};
    case Activity::NotJudged:
      return {"không nêu thời hạn, không đánh giá", "no deadline stated, not assessed"};
  }
  return {};
}

LocalText name(Bucket bucket) {
  switch (bucket) {
    case Bucket::Met: return {"đạt", "met"};
    case Bucket::NotDue: return {"chưa đến kỳ đánh giá", "assessment not yet due"};
    case Bucket::NotMet: return {"không đạt", "not met"};
    case Bucket::NotAssessable: return {"chưa đánh giá được", "cannot be assessed yet"};
  }
  return {};
}

LocalText name(Happening happening) {
  switch (happening) {
    case Happening::PlanChanged: return {"kế hoạch đã điều chỉnh", "plan changed"};
    case Happening::DoneInTime: return {"mới hoàn thành đúng hạn", "newly completed in time"};
    case Happening::DoneLate: return {"hoàn thành quá hạn", "completed late"};
    case Happening::DoneUndated: return {"hoàn thành, không rõ ngày", "completed, date unknown"};
    case Happening::DoneCorrected: return {"sửa ngày hoàn thành", "date of completion corrected"};
    case Happening::TakenBack: return {"rút lại kết quả hoàn thành", "completion taken back"};
    case Happening::NewlyOverdue: return {"mới quá hạn", "newly overdue"};
    case Happening::EndedUndone: return {"hết kỳ mà không hoàn thành", "ended without completion"};
    case Happening::Unreported: return {"kỳ này chưa có báo cáo", "no report this period"};
    case Happening::SilentRun:
      return {"hai kỳ liên tiếp chưa có báo cáo", "no report for two periods running"};
    case Happening::VagueRun:
      return {"ba kỳ liên tiếp không nêu hoạt động cụ thể",
              "no specific activity for three periods running"};
    case Happening::ReportedAgain: return {"đã báo cáo trở lại", "reported again"};
    case Happening::ConcreteAgain: return {"đã nêu nội dung cụ thể trở lại", "specific again"};
    case Happening::Outputs: return {"thêm sản phẩm", "more outputs delivered"};
    case Happening::Members: return {"thêm đơn vị hoàn thành", "more units completed"};
    case Happening::Events: return {"thêm việc đã xử lý", "more events handled"};
    case Happening::Started: return {"bắt đầu thực hiện", "started"};
    case Happening::NotApplicable:
      return {"được xác nhận không áp dụng", "confirmed as not applicable"};
  }
  return {};
}

LocalText name(model::NoteKind kind) {
  switch (kind) {
    case model::NoteKind::Missing: return {"phần để trống", "left blank"};
    case model::NoteKind::Typo:
      return {"lỗi chính tả, lỗi dùng từ, giữ nguyên", "spelling or wording error, kept as is"};
    case model::NoteKind::Repetition: return {"lặp lại", "repetition"};
    case model::NoteKind::Conflict: return {"không thống nhất", "inconsistency"};
    case model::NoteKind::Naming:
      return {"cách gọi tên khác nhau", "different names for one thing"};
    case model::NoteKind::Punctuation:
      return {"dấu câu, chữ hoa, giữ nguyên", "punctuation or capitals, kept as is"};
    case model::NoteKind::Layout:
      return {"dấu vết ngắt trang, mất dòng của bản nguồn",
              "traces of page breaks and lost lines in the copy"};
    case model::NoteKind::Assumption: return {"cách hiểu của trang này", "our assumption"};
  }
  return {};
}

LocalText name(model::OpenPointKind kind) {
  switch (kind) {
    case model::OpenPointKind::NoDeadline: return {"không nêu thời hạn", "no deadline stated"};
    case model::OpenPointKind::NoOwner:
      return {"không nêu đơn vị chịu trách nhiệm", "no responsible unit stated"};
    case model::OpenPointKind::NoBaseline: return {"không nêu mốc so sánh", "no baseline stated"};
    case model::OpenPointKind::NoOutput: return {"không nêu sản phẩm", "no output stated"};
    case model::OpenPointKind::NoDefinition: return {"chưa rõ nghĩa", "not defined"};
    case model::OpenPointKind::NoFunding: return {"không nêu kinh phí", "no funding stated"};
    case model::OpenPointKind::NoMembers: return {"không nêu thành viên", "members not named"};
    case model::OpenPointKind::Reading: return {"có nhiều cách hiểu", "more than one reading"};
  }
  return {};
}

LocalText with_kind(const LocalText& what, const LocalText& kind) {
  return {what.vi + ": " + kind.vi, what.en + ": " + kind.en};
}

}  // namespace minhbach::analytics
