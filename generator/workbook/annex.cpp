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

#include "workbook/status.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// The period whose report the annex belongs to: the last of the year that has figures, which is the
// year's own as soon as there is one. Null: none yet.
const model::ReportingPeriod* annex_period(const model::Plan& plan, int year) {
  const model::ReportingPeriod* last = nullptr;
  for (const model::ReportingPeriod& each : plan.periods) {
    if (each.year == year && newest_snapshot(plan, each.id) != nullptr &&
        (last == nullptr || last->closing < each.closing)) {
      last = &each;
    }
  }
  return last;
}

// The plan as that period's report knew it.
model::Plan known_to_period(const model::Plan& plan, const model::ReportingPeriod& period) {
  model::Plan known = plan;
  std::erase_if(known.progress.snapshots, [&](const model::Snapshot& each) {
    return std::any_of(
        plan.periods.begin(), plan.periods.end(), [&](const model::ReportingPeriod& of) {
          return of.id == each.period_id && of.closing > period.closing;
        });
  });
  return known;
}

// What came of each task in one year.
class YearOutcomes {
 public:
  // `then`: as the annex's report knew it; `now`: as it is known today, where that is later.
  YearOutcomes(std::string own,
               const analytics::Moment& then,
               const analytics::Moment& now,
               int year,
               Lang lang)
      : plan_(then.ledger().plan()),
        own_(std::move(own)),
        then_(then),
        now_(now),
        year_(year),
        lang_(lang) {
    for (const analytics::YearResult& result : analytics::year_results(then)) {
      if (result.year == year) {
        for (const analytics::YearOccurrence& each : result.occurrences) {
          dated_[each.standing->task->id].push_back(each.occurrence);
        }
      }
    }
  }

  [[nodiscard]] std::string of(const model::Task& task) const {
    const analytics::TaskStanding* const standing = standing_of(then_, task.id);
    if (standing == nullptr) {
      return {};
    }
    std::vector<std::string> lines = judged(*standing);
    for (std::string& line : reported(*standing)) {
      lines.push_back(std::move(line));
    }
    return base::joined(lines, "\n");
  }

 private:
  using Judged = std::vector<const analytics::JudgedOccurrence*>;

  static const analytics::TaskStanding* standing_of(const analytics::Moment& moment,
                                                    const std::string& task) {
    for (const analytics::TaskStanding& each : moment.tasks()) {
      if (each.task->id == task) {
        return &each;
      }
    }
    return nullptr;
  }

  [[nodiscard]] std::string outcome(const analytics::Judgement& judgement) const {
    const std::string day =
        judgement.done_on ? " (" + date_words(*judgement.done_on).in(lang_) + ")" : "";
    return analytics::name(judgement.standing).in(lang_) + day;
  }

  [[nodiscard]] std::string when(const analytics::TaskStanding& standing,
                                 const std::string& id) const {
    analytics::ExpectedRow row;
    row.task = standing.task;
    row.occurrence = id;
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      if (each.occurrence.id == id) {
        row.dated = each.occurrence;
        row.due = standing.schedule->is_dated() ? std::optional(each.occurrence.due) : std::nullopt;
      }
    }
    return occurrence_words(plan_, row).in(lang_);
  }

  // What is known of it today, where that is something else.
  [[nodiscard]] std::string since(const analytics::TaskStanding& standing,
                                  const analytics::JudgedOccurrence& then) const {
    const analytics::TaskStanding* const today = standing_of(now_, standing.task->id);
    if (today == nullptr) {
      return {};
    }
    for (const analytics::JudgedOccurrence& each : today->occurrences) {
      if (each.occurrence.id == then.occurrence.id &&
          outcome(*each.judgement) != outcome(*then.judgement)) {
        return fmt::format(fmt::runtime(lang_ == Lang::Vi ? " Theo số liệu chốt ngày {}: {}."
                                                          : " By the figures up to {}: {}."),
                           date_words(now_.closing()).in(lang_),
                           outcome(*each.judgement));
      }
    }
    return {};
  }

  // The occurrences of the year: dated ones, or the intervals that closed in it.
  [[nodiscard]] Judged of_year(const analytics::TaskStanding& standing) const {
    if (const auto at = dated_.find(standing.task->id); at != dated_.end()) {
      return at->second;
    }
    Judged list;
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      const auto period = std::find_if(
          plan_.periods.begin(), plan_.periods.end(), [&](const model::ReportingPeriod& of) {
            return of.id == each.occurrence.id && of.year == year_;
          });
      if (period != plan_.periods.end()) {
        list.push_back(&each);
      }
    }
    return list;
  }

  [[nodiscard]] std::vector<std::string> judged(const analytics::TaskStanding& standing) const {
    std::vector<std::string> lines;
    for (const analytics::JudgedOccurrence* const each : of_year(standing)) {
      lines.push_back(fmt::format("{}: {}.{}",
                                  when(standing, each->occurrence.id),
                                  outcome(*each->judgement),
                                  since(standing, *each)));
    }
    return lines;
  }

  struct Said {
    const model::ReportingPeriod* period = nullptr;
    std::vector<const model::TaskReport*> rows;
  };

  // What a unit reported last in the year; on the year's own occurrences, if it did so at all.
  [[nodiscard]] Said last_said(const analytics::TaskStanding& standing,
                               const std::string& unit_id) const {
    const Judged own = of_year(standing);
    const auto is_of_year = [&](const model::TaskReport& row) {
      return std::any_of(own.begin(), own.end(), [&](const auto* each) {
        return each->occurrence.id == row.occurrence;
      });
    };
    Said on_year;
    Said on_other;
    for (const analytics::AcceptedSnapshot& accepted : then_.ledger().snapshots()) {
      if (accepted.period->year != year_) {
        continue;
      }
      for (const model::TaskReport& row : accepted.snapshot->task_reports) {
        if (row.task_id != standing.task->id || row.unit_id != unit_id ||
            !row.activity.is_stated()) {
          continue;
        }
        Said& into = is_of_year(row) ? on_year : on_other;
        if (into.period != accepted.period) {
          into = {accepted.period, {}};
        }
        into.rows.push_back(&row);
      }
    }
    return on_year.period != nullptr ? on_year : on_other;
  }

  // In the words of each unit; the period is named where it is not the annex's own, the occurrence
  // where it could be another.
  [[nodiscard]] std::vector<std::string> reported(const analytics::TaskStanding& standing) const {
    const Judged own = of_year(standing);
    std::vector<std::string> lines;
    for (const model::Unit& unit : plan_.units) {
      const Said said = last_said(standing, unit.id);
      for (const model::TaskReport* const row : said.rows) {
        std::vector<std::string> marks;
        const bool is_only_one = standing.occurrences.size() == 1 ||
                                 (own.size() == 1 && own.front()->occurrence.id == row->occurrence);
        const bool is_interval = row->occurrence == said.period->id;
        if (said.period->id != own_) {
          marks.push_back((lang_ == Lang::Vi ? "báo cáo " : "report of the ") +
                          period_words(*said.period).in(lang_));
        }
        if (!is_only_one && !is_interval) {
          marks.push_back((lang_ == Lang::Vi ? "về " : "on ") + when(standing, row->occurrence));
        }
        lines.push_back(fmt::format("{}{}: {}",
                                    unit.name.shown(lang_),
                                    marks.empty() ? "" : " (" + base::joined(marks, ", ") + ")",
                                    row->activity.shown(lang_)));
      }
    }
    return lines;
  }

  const model::Plan& plan_;
  std::string own_;  // the annex's period
  const analytics::Moment& then_;
  const analytics::Moment& now_;
  int year_;
  Lang lang_;
  std::map<std::string, Judged> dated_;
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
  const model::ReportingPeriod* const own = annex_period(plan, year);
  const model::Plan then_plan = own == nullptr ? plan : known_to_period(plan, *own);
  const model::PlanIndex index(then_plan);
  const model::PlanIndex index_now(plan);
  const std::optional<analytics::History> then = analytics::history(index, std::nullopt);
  const std::optional<analytics::History> now = analytics::history(index_now, std::nullopt);
  std::optional<YearOutcomes> outcomes;
  if (then) {
    outcomes.emplace(own == nullptr ? std::string() : own->id, *then->now, *now->now, year, lang);
  }
  std::vector<AnnexRow> rows;
  for (const model::TaskGroup& group : then_plan.groups) {
    rows.push_back({group.id + ". " + group.title.shown(lang), {}});
    for (const model::Task* const task : index.tasks_of_group(group.id)) {
      if (then && !then->now->of(*task).in_plan) {
        continue;  // not part of the plan at the annex's closing date
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
  const model::ReportingPeriod* const own = annex_period(plan, year);
  const model::Day made = own != nullptr                    ? own->closing
                          : plan.progress.snapshots.empty() ? plan.effective_from.first_day()
                                                            : *analytics::current_day(plan, {});
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
