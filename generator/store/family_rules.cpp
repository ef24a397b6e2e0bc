#include "store/family_rules.hpp"

#include <set>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

std::string in_quotes(const std::string& id) {
  return "\"" + id + "\"";
}

}  // namespace

void Families::see(const PlanRows& plan, Problems& problems) {
  for (const Record row : Records(plan.of("plan"), problems)) {
    const Field parent = row["parent_plan_id"];
    const auto begin = row["effective_from"].date();
    const auto end = row["effective_to"].day();
    Head head{plan.plan_id,
              std::string(row["kind"].text()),
              std::string(row["body_id"].text()),
              begin ? std::optional(begin->first_day()) : std::nullopt,
              end,
              {parent.place(), std::string(parent.text())},
              {}};
    for (const Record task : Records(plan.of("task"), problems)) {
      const Field origin = task["derived_from_plan_id"];
      if (origin && origin != head.parent.text) {
        head.origins.push_back({origin.place(), std::string(origin.text())});
      }
    }
    plans_.insert_or_assign(plan.plan_id, std::move(head));
  }
}

void Families::finish(Problems& problems) {
  for (const auto& [id, plan] : plans_) {
    if (!plan.parent.text.empty()) {
      check_parent(plan, problems);
    }
    check_origins(plan, problems);
  }
}

void Families::check_parent(const Head& plan, Problems& problems) const {
  const auto found = plans_.find(plan.parent.text);
  const auto error = [&](LocalText reason, LocalText fix) {
    problems.error(plan.parent.place, plan.parent.text, std::move(reason), std::move(fix));
  };
  if (plan.kind == "five_year") {
    error({"chỉ kế hoạch năm (kind = annual) thuộc một kế hoạch 5 năm",
           "only an annual plan (kind = annual) belongs to a five-year plan"},
          {"Để trống ô này, hoặc sửa kind.", "Leave this cell empty, or correct kind."});
    return;
  }
  if (found == plans_.end()) {
    return;  // told as a reference to nothing
  }
  const Head& parent = found->second;
  if (parent.kind == "annual") {
    error({"kế hoạch này là kế hoạch năm, không phải kế hoạch 5 năm",
           "this plan is an annual one, not a five-year plan"},
          {"Ghi mã của kế hoạch 5 năm.", "Name the five-year plan."});
  }
  const auto is_known = [&](const std::string& body) {
    return facts_.illustrative_by_body.contains(body);
  };
  if (parent.body_id != plan.body_id && is_known(parent.body_id) && is_known(plan.body_id)) {
    error({"kế hoạch này của cơ quan khác: " + in_quotes(parent.body_id) + ", không phải " +
               in_quotes(plan.body_id),
           "this is a plan of another body: " + in_quotes(parent.body_id) + ", not " +
               in_quotes(plan.body_id)},
          {"Ghi mã kế hoạch 5 năm của cùng cơ quan, hoặc để trống.",
           "Name the five-year plan of the same body, or leave this cell empty."});
  }
  if (plan.begin && plan.end && parent.begin && parent.end &&
      (*plan.end < *parent.begin || *parent.end < *plan.begin)) {
    const LocalText span = dated("{} đến {}", "{} to {}", *parent.begin, *parent.end);
    error({"kế hoạch năm không có ngày nào nằm trong thời gian của kế hoạch này (" + span.vi + ")",
           "no day of the annual plan lies within the term of this plan (" + span.en + ")"},
          {"Kiểm tra thời gian của hai kế hoạch.", "Check the terms of the two plans."});
  }
}

// One message says it for all tasks made from one plan.
void Families::check_origins(const Head& plan, Problems& problems) const {
  std::set<std::string> told;
  for (const Cell& origin : plan.origins) {
    if (!plans_.contains(origin.text) || !told.insert(origin.text).second) {
      continue;  // told as a reference to nothing
    }
    problems.error(
        origin.place,
        origin.text,
        plan.parent.text.empty()
            ? LocalText{"kế hoạch của nhiệm vụ này không nêu kế hoạch 5 năm (parent_plan_id)",
                        "the plan of this task names no five-year plan (parent_plan_id)"}
            : LocalText{"nhiệm vụ chỉ có thể được cụ thể hóa từ kế hoạch 5 năm của kế hoạch này, " +
                            in_quotes(plan.parent.text),
                        "a task is made from the five-year plan of its own plan, " +
                            in_quotes(plan.parent.text)},
        {"Sửa ô này hoặc parent_plan_id của bảng plan.",
         "Correct this cell, or parent_plan_id of table plan."});
  }
}

}  // namespace minhbach::store
