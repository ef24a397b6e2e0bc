#include "store/plan_rules.hpp"
#include "store/report_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::store {

// Rule M42: a completion date that its own document or another report speaks against, and other
// days and words of a row that cannot both be right. Accepted, and the page tells both.

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

bool is_open(const Field& state) {
  return state == "in_progress" || state == "not_started";
}

// A row of the newest revision of its period, with the last day its report could know of: it may
// have been sent before its closing date.
struct Said {
  model::Day known_until;
  model::Day closing;
  Record row;
};

// A revision takes the place of the one before it.
std::vector<Said> last_words(const Review& plan, const ProgressFacts& facts) {
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
  std::vector<Said> said;
  for (const Record row : plan.of("task_report")) {
    const auto* period = facts.period(row["period_id"]);
    const Newest& known = newest[row["period_id"].text()];
    if (period != nullptr && row["revision"].number() == known.revision) {
      said.push_back({std::min(period->closing, known.submitted.value_or(period->closing)),
                      period->closing,
                      row});
    }
  }
  return said;
}

// The last row of each subject that still says not done.
std::map<Subject, Said> still_open(const std::vector<Said>& said) {
  std::map<Subject, Said> open;
  for (const Said& each : said) {
    if (!is_open(state_of(each.row))) {
      continue;
    }
    const auto [at, is_new] = open.emplace(subject_of(each.row), each);
    if (!is_new && at->second.known_until < each.known_until) {
      at->second = each;
    }
  }
  return open;
}

// Where the other row stands.
void tell_line_of(const Record& other, LocalText& reason) {
  if (const std::size_t line = other["state_reported"].place().line; line != 0) {
    reason.vi += fmt::format(" (dòng {})", line);
    reason.en += fmt::format(" (line {})", line);
  }
}

void complain_of_open(const Field& done_on, model::Day done, const Said& open) {
  LocalText reason = dated("ngày hoàn thành {}, nhưng báo cáo đến ngày {} còn ghi chưa xong",
                           "completed on {}, but the report up to {} still says not done",
                           done,
                           open.known_until);
  tell_line_of(open.row, reason);
  done_on.warning(std::move(reason), kBothAreShown);
}

// Two reports call the same done, on two days, and no correction of either says which is right.
void check_other_days(const Review& plan, const std::vector<Said>& said) {
  std::set<std::pair<std::string_view, std::string_view>> corrected;  // period and task
  for (const Record row : plan.of("correction")) {
    corrected.emplace(row["period_id"].text(), row["task_id"].text());
  }
  const auto is_corrected = [&](const Said& each) {
    return corrected.contains({each.row["period_id"].text(), each.row["task_id"].text()});
  };
  std::map<Subject, const Said*> first;
  std::vector<const Said*> by_closing;
  for (const Said& each : said) {
    if (state_of(each.row) == "done" && each.row["done_on"].day()) {
      by_closing.push_back(&each);
    }
  }
  std::stable_sort(by_closing.begin(), by_closing.end(), [](const Said* a, const Said* b) {
    return a->closing < b->closing;
  });
  for (const Said* const each : by_closing) {
    const auto [before, is_new] = first.emplace(subject_of(each->row), each);
    const Field done_on = each->row["done_on"];
    const auto earlier = before->second->row["done_on"].day();
    if (!is_new && done_on.day() != earlier && !is_corrected(*each) &&
        !is_corrected(*before->second)) {
      LocalText reason = dated("ngày hoàn thành {}, nhưng báo cáo trước ghi hoàn thành ngày {}",
                               "completed on {}, but an earlier report says on {}",
                               *done_on.day(),
                               *earlier);
      tell_line_of(before->second->row, reason);
      done_on.warning(std::move(reason), kBothAreShown);
    }
  }
}

// Rule M7: a periodic task is done by the report on the period itself, on the day that was sent.
void check_official_day(const Record& row, const ProgressFacts& facts) {
  const auto* const task = facts.task(row["task_id"]);
  const auto* const period = facts.period(row["occurrence"]);
  const Field done_on = row["done_on"];
  if (task == nullptr || period == nullptr || !period->submitted || task->schedules.size() != 1 ||
      !task->schedules.contains("periodic") || *period->submitted == *done_on.day()) {
    return;
  }
  done_on.warning(
      dated(
          "ngày hoàn thành {}, nhưng báo cáo của chính kỳ này gửi ngày {}, và tình trạng tính theo "
          "ngày gửi",
          "completed on {}, but the report on this very period was sent on {}, and that day is "
          "what "
          "counts",
          *done_on.day(),
          *period->submitted),
      {"Sửa ngày nào ghi sai: ngày hoàn thành, hoặc ngày của báo cáo đã ký (bảng snapshot). Để "
       "nguyên thì trang ghi cả hai bên cạnh nhau.",
       "Correct the day that is wrong: that of completion, or that of the signed report (table "
       "snapshot). Left so, the page shows both side by side."});
}

// Nothing is late, and yet a cause of the delay is given.
void check_cause(const Record& row, const ProgressFacts& facts) {
  const auto* const task = facts.task(row["task_id"]);
  const Field reason = row["delay_reason"];
  const Field text = row["delay_text_vi"];
  const bool gives_reason = reason && reason != "not_given";
  if (task == nullptr || (!gives_reason && !text)) {
    return;
  }
  const auto due = task->due.find(row["occurrence"].text());
  const auto done = row["done_on"].day();
  if (due != task->due.end() && *done <= due->second) {
    (gives_reason ? reason : text)
        .warning(
            dated("nêu nguyên nhân chậm, nhưng ngày hoàn thành {} không sau hạn {}",
                  "a cause of delay is given, but the day of completion {} is not after the due "
                  "day {}",
                  *done,
                  due->second),
            {"Kiểm tra ngày hoàn thành; đúng hạn thì bỏ nguyên nhân chậm.",
             "Check the day of completion; if it was in time, leave out the cause."});
  }
}

// What was not done when the report was made cannot be expected before.
void check_expected(const Said& said) {
  const Field expected = said.row["expected_on"];
  if (is_open(state_of(said.row)) && is_before(expected.day(), said.known_until)) {
    expected.warning(dated("dự kiến hoàn thành ngày {}, nhưng đến ngày {} vẫn ghi chưa xong",
                           "expected on {}, but up to {} it is still reported as not done",
                           *expected.day(),
                           said.known_until),
                     {"Kiểm tra ngày dự kiến, hoặc tình trạng.", "Check the day, or the state."});
  }
}

}  // namespace

void check_plausible_days(const Review& plan, const ProgressFacts& facts) {
  const auto documents = first_documents(plan, facts);
  const std::vector<Said> said = last_words(plan, facts);
  const auto open = still_open(said);
  check_other_days(plan, said);
  for (const Said& each : said) {
    check_expected(each);
    if (state_of(each.row) == "done" && each.row["done_on"].day()) {
      check_official_day(each.row, facts);
      check_cause(each.row, facts);
    }
  }
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
