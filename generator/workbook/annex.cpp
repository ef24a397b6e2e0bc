#include "workbook/annex.hpp"

#include "analytics/history.hpp"
#include "analytics/kind_names.hpp"
#include "analytics/year_result.hpp"
#include "base/aside_folder.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// What came of each task in one year.
class YearOutcomes {
 public:
  YearOutcomes(const model::Plan& plan, const analytics::Moment& now, int year, Lang lang)
      : plan_(plan), now_(now), year_(year), lang_(lang) {
    for (const analytics::YearResult& result : analytics::year_results(now)) {
      if (result.year == year) {
        for (const analytics::YearOccurrence& each : result.occurrences) {
          dated_[each.standing->task].push_back(each.occurrence);
        }
      }
    }
  }

  [[nodiscard]] std::string of(const model::Task& task) const {
    std::vector<std::string> lines = judged(task);
    for (std::string& line : reported(task)) {
      lines.push_back(std::move(line));
    }
    return base::joined(lines, "\n");
  }

 private:
  [[nodiscard]] std::string line(const model::Task& task,
                                 const analytics::JudgedOccurrence& each,
                                 bool is_dated) const {
    analytics::ExpectedRow row;
    row.task = &task;
    row.occurrence = each.occurrence.id;
    row.dated = each.occurrence;
    if (is_dated) {
      row.due = each.occurrence.due;
    }
    const LocalText when = occurrence_words(plan_, row);
    const LocalText what = analytics::name(each.judgement->standing);
    const std::string day =
        each.judgement->done_on ? " (" + date_words(*each.judgement->done_on).in(lang_) + ")" : "";
    return fmt::format("{}: {}{}.", when.in(lang_), what.in(lang_), day);
  }

  // By the rules: each occurrence of the year, or each interval that closed in it.
  [[nodiscard]] std::vector<std::string> judged(const model::Task& task) const {
    std::vector<std::string> lines;
    const analytics::TaskStanding& standing = now_.of(task);
    if (const auto at = dated_.find(standing.task); at != dated_.end()) {
      for (const analytics::JudgedOccurrence* each : at->second) {
        lines.push_back(line(task, *each, true));
      }
      return lines;
    }
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      for (const model::ReportingPeriod& period : plan_.periods) {
        if (period.id == each.occurrence.id && period.year == year_) {
          lines.push_back(line(task, each, false));
        }
      }
    }
    return lines;
  }

  // In the words of each unit, its last report of the year.
  [[nodiscard]] std::vector<std::string> reported(const model::Task& task) const {
    std::map<std::string, const model::TaskReport*> last;
    for (const analytics::AcceptedSnapshot& accepted : now_.ledger().snapshots()) {
      if (accepted.period->year != year_) {
        continue;
      }
      for (const model::TaskReport& row : accepted.snapshot->task_reports) {
        if (row.task_id == task.id && row.activity.is_stated()) {
          last[row.unit_id] = &row;
        }
      }
    }
    std::vector<std::string> lines;
    for (const model::Unit& unit : plan_.units) {
      if (const auto at = last.find(unit.id); at != last.end()) {
        lines.push_back(unit.name.shown(lang_) + ": " + at->second->activity.shown(lang_));
      }
    }
    return lines;
  }

  const model::Plan& plan_;
  const analytics::Moment& now_;
  int year_;
  Lang lang_;
  std::map<const model::Task*, std::vector<const analytics::JudgedOccurrence*>> dated_;
};

void require_year(const model::Plan& plan, int year) {
  const int first = plan.effective_from.year();
  const int last = model::year_of(plan.effective_to);
  if (year < first || year > last) {
    base::refuse(base::FailureKind::Material,
                 {plan.id, 0, 0, "YEAR"},
                 std::to_string(year),
                 {fmt::format("kế hoạch có hiệu lực từ năm {} đến năm {}", first, last),
                  fmt::format("the plan runs from {} to {}", first, last)},
                 {"Nêu một năm của kế hoạch.", "Name a year of the plan."});
  }
}

}  // namespace

std::vector<std::string> annex_headings(int year, Lang lang) {
  const Say say{lang};
  return {say("Số", "No."),
          say("Nhiệm vụ", "Task"),
          say("Đơn vị chủ trì", "Lead unit"),
          say("Đơn vị phối hợp", "Coordinating units"),
          say("Sản phẩm dự kiến", "Expected output"),
          say("Thời gian thực hiện", "Time"),
          say("Kinh phí", "Funding"),
          fmt::format(fmt::runtime(say("Kết quả năm {}", "Result of {}")), year)};
}

std::vector<AnnexRow> annex_rows(const model::Plan& plan, int year, Lang lang) {
  require_year(plan, year);
  const model::PlanIndex index(plan);
  const std::optional<analytics::History> history = analytics::history(index, std::nullopt);
  std::optional<YearOutcomes> outcomes;
  if (history) {
    outcomes.emplace(plan, *history->now, year, lang);
  }
  std::vector<AnnexRow> rows;
  for (const model::TaskGroup& group : plan.groups) {
    rows.push_back({group.id + ". " + group.title.shown(lang), {}});
    for (const model::Task* const task : index.tasks_of_group(group.id)) {
      if (history && !history->now->of(*task).in_plan) {
        continue;  // not part of the plan at the newest closing date
      }
      rows.push_back({{},
                      {task->id,
                       task->title.shown(lang),
                       task->lead.shown(lang),
                       task->coordinating.shown(lang),
                       task->output.shown(lang),
                       task->schedule_text.shown(lang),
                       task->funding_text.shown(lang),
                       outcomes ? outcomes->of(*task) : std::string()}});
    }
  }
  return rows;
}

std::size_t write_annex(const model::Plan& plan,
                        int year,
                        const std::filesystem::path& file,
                        Lang lang) {
  const std::vector<AnnexRow> rows = annex_rows(plan, year, lang);
  base::require_free(file);
  const Say say{lang};
  const model::Day made = plan.progress.snapshots.empty()
                              ? plan.effective_from.first_day()
                              : *analytics::current_day(plan, std::nullopt);
  AnnexHead head;
  head.title = plan.title.shown(lang);
  head.subtitle = fmt::format(fmt::runtime(say("Kết quả thực hiện năm {}, số liệu chốt ngày {}",
                                               "Results of {}, figures up to {}")),
                              year,
                              date_words(made).in(lang));
  head.sheet = fmt::format(fmt::runtime(say("Phụ lục {}", "Annex {}")), year);
  head.illustrative = plan.illustrative ? say("MINH HỌA: kế hoạch và số liệu không có thật",
                                              "ILLUSTRATIVE: plan and figures are fictional")
                                        : std::string();
  head.made = made;
  write_annex_book(file, head, annex_headings(year, lang), rows);
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const AnnexRow& row) { return row.group.empty(); }));
}

}  // namespace minhbach::workbook
