#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

#include <array>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

// A decision takes its way from one day to the next (M11).
void check_events(const TableRows& rows, Problems& problems) {
  struct Step {
    const char* column;
    LocalText name;
  };
  static const std::array<Step, 5> kSteps = {{
      {"decided_on", {"ngày quyết định", "day of the decision"}},
      {"received_on", {"ngày nhận", "day of receipt"}},
      {"responded_on", {"ngày trình", "day of the submission"}},
      {"announced_on", {"ngày công bố", "day of the announcement"}},
      {"integrated_on", {"ngày tích hợp", "day of integration"}},
  }};
  const Field task_id(rows, "task_id");
  const Field indicator_id(rows, "indicator_id");
  for (const Row& row : rows.rows) {
    if (!task_id.is_stated(row) && !indicator_id.is_stated(row)) {
      task_id.error(row,
                    {"sự kiện không gắn với nhiệm vụ hay chỉ số nào",
                     "the event belongs to no task and to no indicator"},
                    {"Điền task_id hoặc indicator_id.", "Fill in task_id or indicator_id."},
                    problems);
    }
    const Step* last = nullptr;
    std::optional<model::Day> last_day;
    for (const Step& step : kSteps) {
      const Field field(rows, step.column);
      const auto day = field.day(row);
      if (!day) {
        continue;
      }
      if (is_before(day, last_day)) {
        field.error(row,
                    {fmt::format("{} {} trước {} {}",
                                 step.name.vi,
                                 shown(*day).vi,
                                 last->name.vi,
                                 shown(*last_day).vi),
                     fmt::format("the {} {} comes before the {} {}",
                                 step.name.en,
                                 shown(*day).en,
                                 last->name.en,
                                 shown(*last_day).en)},
                    {"Kiểm tra lại hai ngày.", "Check the two days."},
                    problems);
      }
      last = &step;
      last_day = day;
    }
  }
}

// What was and what is now, where the reader must be able to see both.
void require_text(const Field& field, const Row& row, const LocalText& what, Problems& problems) {
  if (!field.is_stated(row)) {
    field.error(row,
                {"thiếu " + what.vi, what.en + " is missing"},
                {"Ghi đúng nội dung cũ và mới.", "State what was before and what is now."},
                problems);
  }
}

const LocalText kBefore = {"nội dung cũ", "what was before"};
const LocalText kAfter = {"nội dung mới", "what is now"};

void check_amendments(const TableRows& rows, Problems& problems) {
  const Field task_id(rows, "task_id");
  const Field target_id(rows, "target_id");
  const Field aspect(rows, "aspect");
  const Field before(rows, "before_vi");
  const Field after(rows, "after_vi");
  for (const Row& row : rows.rows) {
    if (task_id.is_stated(row) == target_id.is_stated(row)) {
      task_id.error(row,
                    {"điều chỉnh phải nêu đúng một: nhiệm vụ (task_id) hoặc chỉ tiêu (target_id)",
                     "an amendment names exactly one of a task (task_id) and a target (target_id)"},
                    {"Tách thành hai dòng nếu văn bản điều chỉnh cả hai.",
                     "Make two rows if the document changes both."},
                    problems);
    }
    if (aspect.text(row) != "added") {
      require_text(before, row, kBefore, problems);
    }
    if (aspect.text(row) != "dropped") {
      require_text(after, row, kAfter, problems);
    }
  }
}

void check_corrections(const TableRows& rows, Problems& problems) {
  const Field kind(rows, "kind");
  const Field before(rows, "before_vi");
  const Field after(rows, "after_vi");
  for (const Row& row : rows.rows) {
    if (kind.text(row) == "correction") {
      require_text(before, row, kBefore, problems);
      require_text(after, row, kAfter, problems);
    }
  }
}

}  // namespace

void check_registers(const PlanRows& plan, Problems& problems) {
  check_events(plan.of("event"), problems);
  check_amendments(plan.of("amendment"), problems);
  check_corrections(plan.of("correction"), problems);
}

}  // namespace minhbach::store
