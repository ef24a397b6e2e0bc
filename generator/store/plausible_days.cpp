#include "store/plan_rules.hpp"
#include "store/report_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace minhbach::store {

// Rule M42: a completion date that its own document or another report speaks against. Accepted, and
// the page tells both.

namespace {

using base::LocalText;

const LocalText kBothAreShown = {
    "Kiểm tra ngày; nếu đúng thì trang ghi cả hai bên cạnh nhau.",
    "Check the day; if it is right, the page shows both side by side."};

// What a document of evidence is dated, by the report it belongs to: the first day.
std::map<ReportKey, model::Day> first_documents(const Review& plan, const ProgressFacts& facts) {
  std::map<ReportKey, model::Day> first;
  for (const char* const table : {"supporting_document", "output_delivered"}) {
    for (const Record row : plan.of(table)) {
      const auto* document = facts.document(row["document_id"]);
      if (document != nullptr && document->issued) {
        const auto [at, is_new] = first.emplace(report_key(row), *document->issued);
        at->second = std::min(at->second, *document->issued);
      }
    }
  }
  return first;
}

// What a row speaks of.
using Subject = std::array<std::string_view, 3>;

Subject subject_of(const Record& row) {
  return {row["task_id"].text(), row["occurrence"].text(), row["unit_id"].text()};
}

// The last row that still says not done, with the last day its report could know of: it may have
// been sent before its closing date.
struct StillOpen {
  model::Day known_until;
  Record row;
};

std::map<Subject, StillOpen> still_open(const Review& plan, const ProgressFacts& facts) {
  // A revision takes the place of the one before it.
  struct Newest {
    int revision = 0;
    std::optional<model::Day> submitted;
  };
  std::map<std::string_view, Newest> newest;
  for (const Record row : plan.of("snapshot")) {
    Newest& known = newest[row["period_id"].text()];
    if (row["revision"].number().value_or(0) > known.revision) {
      known = {row["revision"].number().value_or(0), row["submitted"].day()};
    }
  }
  std::map<Subject, StillOpen> open;
  for (const Record row : plan.of("task_report")) {
    const auto* period = facts.period(row["period_id"]);
    const Field state = state_of(row);
    if (period == nullptr || (state != "in_progress" && state != "not_started") ||
        row["revision"].number() != newest[row["period_id"].text()].revision) {
      continue;
    }
    const model::Day until = std::min(
        period->closing, newest[row["period_id"].text()].submitted.value_or(period->closing));
    const auto [at, is_new] = open.emplace(subject_of(row), StillOpen{until, row});
    if (!is_new && at->second.known_until < until) {
      at->second = {until, row};
    }
  }
  return open;
}

void complain_of_open(const Field& done_on, model::Day done, const StillOpen& open) {
  const base::Place other = open.row["state_reported"].place();
  LocalText reason = dated("ngày hoàn thành {}, nhưng báo cáo đến ngày {} còn ghi chưa xong",
                           "completed on {}, but the report up to {} still says not done",
                           done,
                           open.known_until);
  if (other.line != 0) {
    reason.vi += fmt::format(" (dòng {})", other.line);
    reason.en += fmt::format(" (line {})", other.line);
  }
  done_on.warning(std::move(reason), kBothAreShown);
}

}  // namespace

void check_plausible_days(const Review& plan, const ProgressFacts& facts) {
  const auto documents = first_documents(plan, facts);
  const auto open = still_open(plan, facts);
  for (const Record row : plan.of("task_report")) {
    const Field done_on = row["done_on"];
    const auto done = done_on.day();
    if (!done || state_of(row) != "done") {
      continue;
    }
    const auto document = documents.find(report_key(row));
    if (document != documents.end() && *done < document->second) {
      done_on.warning(dated("ngày hoàn thành {} trước ngày của tài liệu sớm nhất {}",
                            "the completion date {} is before its first document of {}",
                            *done,
                            document->second),
                      kBothAreShown);
    }
    const auto still = open.find(subject_of(row));
    if (still != open.end() && *done < still->second.known_until) {
      complain_of_open(done_on, *done, still->second);
    }
  }
}

}  // namespace minhbach::store
