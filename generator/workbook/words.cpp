#include "workbook/words.hpp"

#include "base/text.hpp"
#include "i18n/locale.hpp"

#include <fmt/format.h>

namespace minhbach::workbook {

using analytics::Capacity;
using analytics::Need;

LocalText both(const model::SourceText& text) {
  return {text.vi, text.shown(Lang::En)};
}

LocalText date_words(model::Day day) {
  return {i18n::date(day, Lang::Vi), i18n::date(day, Lang::En)};
}

LocalText period_words(const model::ReportingPeriod& period) {
  switch (period.kind) {
    case model::PeriodKind::Quarter1:
      return {fmt::format("quý I/{}", period.year),
              fmt::format("first quarter of {}", period.year)};
    case model::PeriodKind::SixMonths:
      return {fmt::format("6 tháng đầu năm {}", period.year),
              fmt::format("first six months of {}", period.year)};
    case model::PeriodKind::Quarter3:
      return {fmt::format("quý III/{}", period.year),
              fmt::format("third quarter of {}", period.year)};
    case model::PeriodKind::Year:
      return {fmt::format("năm {}", period.year), fmt::format("year {}", period.year)};
    case model::PeriodKind::Month: {
      const std::chrono::year_month_day civil(period.closing);
      const auto month = static_cast<int>(static_cast<unsigned>(civil.month()));
      return {fmt::format("tháng {}/{}", month, period.year),
              fmt::format("{} {}", i18n::month_name(month, Lang::En), period.year)};
    }
    case model::PeriodKind::Closing: {
      const LocalText day = date_words(period.closing);
      return {"tổng kết, chốt ngày " + day.vi, "closing report of " + day.en};
    }
  }
  return {period.id, period.id};
}

LocalText occurrence_words(const model::Plan& plan, const analytics::ExpectedRow& row) {
  for (const model::ReportingPeriod& period : plan.periods) {
    const bool is_period = !row.due || row.task->schedule.is<model::Periodic>();
    if (is_period && period.id == row.occurrence) {
      return period_words(period);
    }
  }
  const int year = row.dated.year;
  if (const auto* month = std::get_if<model::MonthOfYear>(&row.dated.part)) {
    return {fmt::format("tháng {}/{}", month->month, year),
            fmt::format("{} {}", i18n::month_name(month->month, Lang::En), year)};
  }
  if (const auto* quarter = std::get_if<model::QuarterOfYear>(&row.dated.part)) {
    return {fmt::format("quý {}/{}", i18n::roman(quarter->quarter), year),
            fmt::format("{} of {}", i18n::quarter_name(quarter->quarter, Lang::En), year)};
  }
  // An occurrence of a whole year is called by it; one of a day, by the day.
  if (row.occurrence == std::to_string(year)) {
    return {fmt::format("năm {}", year), fmt::format("year {}", year)};
  }
  const auto day = model::parse_day(row.occurrence);
  return day ? date_words(*day) : LocalText{row.occurrence, row.occurrence};
}

LocalText occurrence_id_words(const std::string& id) {
  if (const auto date = model::PartialDate::parse(id)) {
    if (date->has_day()) {
      return date_words(date->first_day());
    }
    const std::string year = std::to_string(date->year());
    return date->has_month() ? LocalText{fmt::format("tháng {}/{}", date->month(), year),
                                         i18n::month_name(date->month(), Lang::En) + " " + year}
                             : LocalText{"năm " + year, "year " + year};
  }
  const std::size_t mark = id.find("-Q");
  const auto quarter = mark == std::string::npos
                           ? std::nullopt
                           : base::to_int(std::string_view(id).substr(mark + 2));
  if (!quarter || *quarter < 1 || *quarter > 4) {
    return {id, id};
  }
  const std::string year = id.substr(0, mark);
  return {fmt::format("quý {}/{}", i18n::roman(*quarter), year),
          fmt::format("{} of {}", i18n::quarter_name(*quarter, Lang::En), year)};
}

LocalText need_words(Need need) {
  switch (need) {
    case Need::Due: return {"đến hạn trước kỳ sau", "due before the next period"};
    case Need::Overdue: return {"đã đến hạn", "fell due"};
    case Need::Interval: return {"hoạt động trong kỳ", "activity in the period"};
    case Need::Undated: return {"đã hoàn thành, còn thiếu ngày", "completed, its day is missing"};
    case Need::Lapsed:
      return {"lần đã qua, ghi nếu đã hoàn thành", "an earlier time, fill in if completed"};
    case Need::Ahead: return {"chưa đến hạn, ghi nếu đã làm", "not due yet, fill in if begun"};
    case Need::Supporting: return {"phối hợp, ghi nếu có", "coordinating, fill in if any"};
  }
  return {};
}

LocalText capacity_words(Capacity capacity) {
  switch (capacity) {
    case Capacity::Lead: return {"Chủ trì", "Lead"};
    case Capacity::Member: return {"Thành viên tập thể", "Member of a collective"};
    case Capacity::Compiler: return {"Tổng hợp", "Compiles"};
    case Capacity::Coordinating: return {"Phối hợp", "Coordinating"};
  }
  return {};
}

LocalText state_words(model::ReportState state) {
  switch (state) {
    case model::ReportState::NotStarted: return {"Chưa thực hiện", "Not started"};
    case model::ReportState::InProgress: return {"Đang thực hiện", "In progress"};
    case model::ReportState::Done: return {"Đã hoàn thành", "Completed"};
    case model::ReportState::NoCase: return {"Không phát sinh", "No case arose"};
    case model::ReportState::NotDone: return {"Không thực hiện", "Not carried out"};
    case model::ReportState::NotApplicable:
      return {"Đề nghị không áp dụng", "Asks not to apply it"};
  }
  return {};
}

LocalText reason_words(model::DelayReason reason) {
  using model::DelayReason;
  switch (reason) {
    case DelayReason::Guidance:
      return {"Chờ văn bản hướng dẫn của cấp trên", "Waiting for guidance from a higher authority"};
    case DelayReason::Approval:
      return {"Chờ ý kiến hoặc phê duyệt của cơ quan khác",
              "Waiting for another body's opinion or approval"};
    case DelayReason::RulesChanged: return {"Quy định thay đổi", "The rules changed"};
    case DelayReason::Funding: return {"Chưa bố trí được kinh phí", "Funding not yet arranged"};
    case DelayReason::Staff: return {"Thiếu nhân lực", "Lack of staff"};
    case DelayReason::System:
      return {"Hệ thống, phần mềm chưa đáp ứng", "System or software not ready"};
    case DelayReason::Reorganisation: return {"Sắp xếp tổ chức bộ máy", "Reorganisation"};
    case DelayReason::Disaster: return {"Thiên tai, dịch bệnh", "Natural disaster or epidemic"};
    case DelayReason::OwnDelay:
      return {"Đơn vị triển khai chậm", "The unit was slow to carry it out"};
    case DelayReason::Other: return {"Khác", "Other"};
    case DelayReason::NotGiven: return {"Đơn vị không nêu nguyên nhân", "The unit gave no reason"};
  }
  return {};
}

LocalText level_words(model::ValueLevel level) {
  switch (level) {
    case model::ValueLevel::Estimate: return {"Ước tính", "Estimate"};
    case model::ValueLevel::Provisional: return {"Sơ bộ", "Provisional"};
    case model::ValueLevel::Final: return {"Chính thức", "Final"};
  }
  return {};
}

LocalText basis_words(model::ValueBasis basis) {
  switch (basis) {
    case model::ValueBasis::OwnPeriod: return {"Trong kỳ", "In the period"};
    case model::ValueBasis::Cumulative:
      return {"Lũy kế từ đầu năm báo cáo", "Cumulative since the report year began"};
    case model::ValueBasis::WholeYear: return {"Cả năm", "Whole year"};
    case model::ValueBasis::AtDate: return {"Tại thời điểm", "At a date"};
    case model::ValueBasis::Survey: return {"Đợt khảo sát", "Survey"};
  }
  return {};
}

LocalText gate_words(model::ApprovalGate gate) {
  switch (gate) {
    case model::ApprovalGate::UnitSeen: return {"Đơn vị đã xem", "Seen by the unit"};
    case model::ApprovalGate::OfficeConfirmed:
      return {"Văn phòng xác nhận", "Confirmed by the office"};
    case model::ApprovalGate::Signed: return {"Lãnh đạo ký", "Signed"};
  }
  return {};
}

}  // namespace minhbach::workbook
