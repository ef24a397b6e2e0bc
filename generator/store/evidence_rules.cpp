#include "base/text.hpp"
#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

// Period, revision, task, occurrence, unit.
using ReportKey = std::
    tuple<std::string_view, std::string_view, std::string_view, std::string_view, std::string_view>;

struct KeyFields {
  explicit KeyFields(const TableRows& rows)
      : period_id(rows, "period_id"),
        revision(rows, "revision"),
        task_id(rows, "task_id"),
        occurrence(rows, "occurrence"),
        unit_id(rows, "unit_id") {}

  [[nodiscard]] ReportKey key(const Row& row) const {
    return {period_id.text(row),
            revision.text(row),
            task_id.text(row),
            occurrence.text(row),
            unit_id.text(row)};
  }

  Field period_id;
  Field revision;
  Field task_id;
  Field occurrence;
  Field unit_id;
};

// "Không áp dụng" is accepted only with a reason, a document and a confirmation (M13).
void check_not_applicable(const PlanRows& plan, Problems& problems) {
  std::set<ReportKey> documented;
  const TableRows& documents = plan.of("supporting_document");
  const KeyFields of_document(documents);
  for (const Row& row : documents.rows) {
    documented.insert(of_document.key(row));
  }
  const TableRows& rows = plan.of("task_report");
  const KeyFields of_report(rows);
  const Field reported(rows, "state_reported");
  const Field confirmed(rows, "state_confirmed");
  const Field reason(rows, "delay_reason");
  const Field reason_text(rows, "delay_text_vi");
  for (const Row& row : rows.rows) {
    const Field& state = confirmed.is_stated(row) ? confirmed : reported;
    if (state.text(row) != "not_applicable") {
      continue;
    }
    const bool has_reason =
        reason_text.is_stated(row) || (reason.is_stated(row) && reason.text(row) != "not_given");
    if (!confirmed.is_stated(row) || !has_reason || !documented.contains(of_report.key(row))) {
      state.warning(
          row,
          {"\"không áp dụng\" chưa được chấp nhận: cần lý do, tài liệu kiểm chứng và xác nhận",
           "\"not applicable\" is not accepted yet: it needs a reason, a supporting document and "
           "a confirmation"},
          {"Điền delay_reason hoặc delay_text_vi, state_confirmed, và bảng supporting_document.",
           "Fill in delay_reason or delay_text_vi, state_confirmed, and table "
           "supporting_document."},
          problems);
    }
  }
}

// What evidence bears a day that its report could not know.
void check_document_days(const TableRows& rows, const ProgressFacts& facts, Problems& problems) {
  const Field period_id(rows, "period_id");
  const Field document_id(rows, "document_id");
  for (const Row& row : rows.rows) {
    const auto* period = facts.period(period_id.text(row));
    const auto* document = facts.document(document_id.text(row));
    if (period != nullptr && document != nullptr && is_before(period->closing, document->issued)) {
      document_id.warning(row,
                          {fmt::format("tài liệu ngày {} sau ngày chốt số liệu {}",
                                       shown(*document->issued).vi,
                                       shown(period->closing).vi),
                           fmt::format("the document of {} is later than the closing date {}",
                                       shown(*document->issued).en,
                                       shown(period->closing).en)},
                          {"Kiểm tra ngày của tài liệu, hoặc ghi tài liệu ở kỳ sau.",
                           "Check the day of the document, or name it in the next period."},
                          problems);
    }
  }
}

// Items of an occurrence delivered so far: what one report named need not be repeated.
class Deliveries {
 public:
  Deliveries(const PlanRows& plan, const ProgressFacts& facts) {
    const TableRows& rows = plan.of("output_delivered");
    const KeyFields fields(rows);
    const Field n(rows, "n");
    for (const Row& row : rows.rows) {
      if (const auto* period = facts.period(fields.period_id.text(row))) {
        first_by_item_[{fields.task_id.text(row), fields.occurrence.text(row)}].emplace_back(
            period->closing, n.number(row).value_or(0));
      }
    }
  }

  [[nodiscard]] std::size_t count(std::string_view task,
                                  std::string_view occurrence,
                                  model::Day closing) const {
    std::set<int> items;
    if (const auto found = first_by_item_.find({task, occurrence}); found != first_by_item_.end()) {
      for (const auto& [day, item] : found->second) {
        if (day <= closing) {
          items.insert(item);
        }
      }
    }
    return items.size();
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::pair<model::Day, int>>>
      first_by_item_;
};

LocalText missing_outputs(std::string_view id, const ProgressFacts::Task& task, std::size_t given) {
  const std::string items = base::joined({task.outputs.begin(), task.outputs.end()}, ", ");
  const std::size_t count = task.outputs.size();
  if (count == 1) {
    return {fmt::format("nhiệm vụ {} cần có sản phẩm ({}); chưa có", id, items),
            fmt::format("task {} needs its output ({}); none given", id, items)};
  }
  if (!task.needs_all_outputs) {
    return {fmt::format("nhiệm vụ {} cần một trong các sản phẩm ({}); chưa có", id, items),
            fmt::format("task {} needs one of its outputs ({}); none given", id, items)};
  }
  return {fmt::format("nhiệm vụ {} cần đủ {} sản phẩm ({}); mới có {}", id, count, items, given),
          fmt::format("task {} needs all {} outputs ({}); {} given", id, count, items, given)};
}

void check_outputs(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  const Deliveries deliveries(plan, facts);
  const TableRows& rows = plan.of("task_report");
  const KeyFields fields(rows);
  const Field reported(rows, "state_reported");
  const Field confirmed(rows, "state_confirmed");
  for (const Row& row : rows.rows) {
    const Field& state = confirmed.is_stated(row) ? confirmed : reported;
    const auto* task = facts.task(fields.task_id.text(row));
    const auto* period = facts.period(fields.period_id.text(row));
    if (state.text(row) != "done" || task == nullptr || period == nullptr ||
        task->outputs.empty()) {
      continue;
    }
    const std::size_t needed = task->needs_all_outputs ? task->outputs.size() : 1;
    const std::size_t given =
        deliveries.count(fields.task_id.text(row), fields.occurrence.text(row), period->closing);
    if (given >= needed) {
      continue;
    }
    state.warning(
        row,
        missing_outputs(fields.task_id.text(row), *task, given),
        {"Bổ sung vào bảng output_delivered; chưa bổ sung thì trang ghi rõ sản phẩm còn thiếu.",
         "Add them to table output_delivered; until then the page says which are missing."},
        problems);
  }
}

}  // namespace

void check_evidence(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  check_not_applicable(plan, problems);
  check_document_days(plan.of("supporting_document"), facts, problems);
  check_document_days(plan.of("output_delivered"), facts, problems);
  check_outputs(plan, facts, problems);
}

}  // namespace minhbach::store
