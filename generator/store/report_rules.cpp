#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

struct Fields {
  explicit Fields(const TableRows& rows)
      : period_id(rows, "period_id"),
        task_id(rows, "task_id"),
        occurrence(rows, "occurrence"),
        reported(rows, "state_reported"),
        confirmed(rows, "state_confirmed"),
        done_on(rows, "done_on"),
        acted_on(rows, "acted_on"),
        expected_on(rows, "expected_on"),
        activity(rows, "activity_vi") {}

  // The state that is published (M18).
  [[nodiscard]] const Field& published(const Row& row) const {
    return confirmed.is_stated(row) ? confirmed : reported;
  }

  Field period_id;
  Field task_id;
  Field occurrence;
  Field reported;
  Field confirmed;
  Field done_on;
  Field acted_on;
  Field expected_on;
  Field activity;
};

// A report speaks of what had happened when its figures were closed.
void check_after_closing(const Field& field,
                         const LocalText& name,
                         const Row& row,
                         model::Day closing,
                         Problems& problems) {
  const auto day = field.day(row);
  if (is_before(closing, day)) {
    field.error(
        row,
        {fmt::format("{} {} sau ngày chốt số liệu {}", name.vi, shown(*day).vi, shown(closing).vi),
         fmt::format(
             "the {} {} is after the closing date {}", name.en, shown(*day).en, shown(closing).en)},
        {"Ghi ở kỳ sau hoặc sửa ngày.", "Report it next period or correct the date."},
        problems);
  }
}

void check_days(const Fields& fields,
                const Row& row,
                const ProgressFacts& facts,
                Problems& problems) {
  if (const auto* period = facts.period(fields.period_id.text(row))) {
    check_after_closing(
        fields.done_on, {"ngày hoàn thành", "completion date"}, row, period->closing, problems);
    check_after_closing(
        fields.acted_on, {"ngày hoạt động", "date of the act"}, row, period->closing, problems);
  }
  const auto* task = facts.task(fields.task_id.text(row));
  const auto* interval = facts.period(fields.occurrence.text(row));
  if (task == nullptr || task->is_dated() || interval == nullptr) {
    return;
  }
  const auto acted = fields.acted_on.day(row);
  if (is_before(acted, interval->interval_from)) {
    fields.acted_on.error(
        row,
        {fmt::format("ngày hoạt động {} trước ngày bắt đầu của kỳ này {}",
                     shown(*acted).vi,
                     shown(interval->interval_from).vi),
         fmt::format("the date of the act {} is before this interval begins on {}",
                     shown(*acted).en,
                     shown(interval->interval_from).en)},
        {"Ghi ở kỳ trước hoặc sửa ngày.", "Report it for the interval before or correct the date."},
        problems);
  }
}

void check_state(const Fields& fields,
                 const Row& row,
                 const ProgressFacts& facts,
                 Problems& problems) {
  const Field& field = fields.published(row);
  const std::string_view state = field.text(row);
  const auto* task = facts.task(fields.task_id.text(row));
  const bool is_done = state == "done";
  if (is_done && task != nullptr && task->is_dated() && !fields.done_on.is_stated(row)) {
    field.warning(row,
                  {"đã hoàn thành nhưng chưa có ngày hoàn thành (done_on)",
                   "completed, but the completion date (done_on) is not given"},
                  {"Bổ sung ngày; nếu chưa có, nhiệm vụ ghi là đã hoàn thành, chưa rõ ngày.",
                   "Add the date; without it the task reads as completed, date not given."},
                  problems);
  }
  if (!is_done && fields.done_on.is_stated(row)) {
    fields.done_on.error(
        row,
        {fmt::format("có ngày hoàn thành nhưng tình trạng là {}", state),
         fmt::format("a completion date is given but the state is {}", state)},
        {"Xóa ngày, hoặc sửa tình trạng thành done.", "Clear the date, or set the state to done."},
        problems);
  }
  if (is_done && fields.expected_on.is_stated(row)) {
    fields.expected_on.error(row,
                             {"đã hoàn thành nên không còn ngày dự kiến hoàn thành",
                              "completed, so there is no expected completion any more"},
                             {"Xóa ngày dự kiến.", "Clear the expected date."},
                             problems);
  }
  if (state == "no_case" && !fields.activity.is_stated(row)) {
    fields.activity.error(row,
                          {"\"không phát sinh\" cần một câu nêu rõ",
                           "\"no case arose\" needs a sentence that says so"},
                          {"Ghi một câu, ví dụ: Trong kỳ không có phản ánh, kiến nghị.",
                           "Write one sentence, such as: No feedback was received in the period."},
                          problems);
  }
}

}  // namespace

void check_report_states(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  const TableRows& rows = plan.of("task_report");
  const Fields fields(rows);
  for (const Row& row : rows.rows) {
    check_days(fields, row, facts, problems);
    check_state(fields, row, facts, problems);
  }
}

}  // namespace minhbach::store
