#include "base/json.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/status.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

std::string head_line(const Status& status, Lang lang) {
  const model::ReportingPeriod& period = *status.period;
  const bool vi = lang == Lang::Vi;
  std::string line =
      fmt::format(fmt::runtime(vi ? "{}: {}, chốt số liệu ngày {}.\n" : "{}: {}, closing on {}.\n"),
                  status.plan->short_title.shown(lang),
                  period_words(period).in(lang),
                  date_words(period.closing).in(lang));
  line += fmt::format(
      fmt::runtime(vi ? "Gửi báo cáo chậm nhất ngày {}." : "Reports are due on {} at the latest."),
      date_words(period.submission_due).in(lang));
  if (period.publication_expected) {
    line += fmt::format(
        fmt::runtime(vi ? " Dự kiến công bố ngày {}." : " Publication is expected on {}."),
        date_words(*period.publication_expected).in(lang));
  }
  return line + "\n";
}

std::string received_line(const Status& status, Lang lang) {
  const bool vi = lang == Lang::Vi;
  if (status.units.empty()) {
    return vi ? "Không đơn vị nào phải báo cáo trong kỳ này.\n"
              : "No unit owes a report for this period.\n";
  }
  std::string owing;
  for (const UnitStatus& each : status.units) {
    if (!each.received_on) {
      owing += (owing.empty() ? "" : "; ") + each.unit->name.shown(lang);
    }
  }
  const std::string counted =
      fmt::format(fmt::runtime(vi ? "Đã nhận {}/{} báo cáo" : "{} of {} reports received"),
                  status.received(),
                  status.units.size());
  return counted +
         (owing.empty() ? "." : (vi ? "; chưa nhận của: " : "; not from: ") + owing + ".") + "\n";
}

std::string receipt_words(const UnitStatus& unit, Lang lang) {
  const bool vi = lang == Lang::Vi;
  if (!unit.received_on) {
    return vi ? "chưa nhận" : "not received";
  }
  const std::string day = date_words(*unit.received_on).in(lang);
  if (unit.is_late) {
    return (vi ? "nhận chậm, ngày " : "received late, on ") + day;
  }
  return (vi ? "nhận ngày " : "received on ") + day;
}

std::string row_line(const Status& status, const analytics::ExpectedRow& row, Lang lang) {
  std::string line = fmt::format("{} {} · {}",
                                 row.task->id,
                                 row.task->title.shown(lang),
                                 occurrence_words(*status.plan, row).in(lang));
  if (row.due) {
    line += (lang == Lang::Vi ? " · hạn " : " · due ") + date_words(*row.due).in(lang);
  }
  return line + " · " + need_words(row.need).in(lang);
}

std::string unit_lines(const Status& status, const UnitStatus& unit, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::string out = fmt::format(fmt::runtime(vi ? "\n{}: {}; {} dòng phải báo cáo, còn thiếu {}.\n"
                                                : "\n{}: {}; rows owed: {}, missing: {}.\n"),
                                unit.unit->name.shown(lang),
                                receipt_words(unit, lang),
                                unit.owed(),
                                unit.missing());
  for (const RowStatus& each : unit.rows) {
    if (each.row.is_owed() && !each.came) {
      out += "  " + row_line(status, each.row, lang) + "\n";
    }
  }
  return out;
}

// What falls due before the units are heard next, the earliest first.
std::string due_lines(const Status& status, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::vector<std::pair<model::Day, std::string>> due;
  for (const UnitStatus& unit : status.units) {
    for (const RowStatus& each : unit.rows) {
      if (each.row.due && each.row.need == analytics::Need::Due) {
        due.emplace_back(*each.row.due,
                         fmt::format("{}  {} {} · {} · {}",
                                     date_words(*each.row.due).in(lang),
                                     each.row.task->id,
                                     each.row.task->title.shown(lang),
                                     occurrence_words(*status.plan, each.row).in(lang),
                                     unit.unit->name.shown(lang)));
      }
    }
  }
  std::stable_sort(
      due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string out;
  if (!due.empty()) {
    out += vi ? "\nĐến hạn trước kỳ sau:\n" : "\nDue before the next period:\n";
  }
  for (const auto& [day, line] : due) {
    out += "  " + line + "\n";
  }
  if (status.next != nullptr) {
    out += fmt::format(
        fmt::runtime(vi ? "\nKỳ sau: {} ({}), chốt số liệu ngày {}, gửi chậm nhất ngày {}.\n"
                        : "\nNext period: {} ({}), closing on {}, reports due on {}.\n"),
        period_words(*status.next).in(lang),
        status.next->id,
        date_words(status.next->closing).in(lang),
        date_words(status.next->submission_due).in(lang));
  }
  return out;
}

std::string_view need_code(analytics::Need need) {
  using analytics::Need;
  switch (need) {
    case Need::Due: return "due";
    case Need::Overdue: return "overdue";
    case Need::Interval: return "interval";
    case Need::Undated: return "undated";
    case Need::Lapsed: return "lapsed";
    case Need::Ahead: return "ahead";
    case Need::Supporting: return "supporting";
  }
  return {};
}

std::string status_row_json(const Status& status, const RowStatus& each) {
  const LocalText occurrence = occurrence_words(*status.plan, each.row);
  base::JsonObject row;
  row.text("task", each.row.task->id)
      .text("occurrence", each.row.occurrence)
      .text("occurrence_vi", occurrence.vi)
      .text("occurrence_en", occurrence.en)
      .text_if_any("due", each.row.due ? model::iso(*each.row.due) : std::string())
      .text("need", need_code(each.row.need))
      .raw("owed", each.row.is_owed() ? "true" : "false")
      .raw("came", each.came ? "true" : "false");
  return row.done();
}

std::string unit_json(const Status& status, const UnitStatus& unit) {
  std::vector<std::string> rows;
  rows.reserve(unit.rows.size());
  for (const RowStatus& each : unit.rows) {
    rows.push_back(status_row_json(status, each));
  }
  const LocalText name = both(unit.unit->name);
  base::JsonObject object;
  object.text("id", unit.unit->id)
      .text("name_vi", name.vi)
      .text("name_en", name.en)
      .text_if_any("received_on", unit.received_on ? model::iso(*unit.received_on) : std::string())
      .raw("late", unit.is_late ? "true" : "false")
      .raw("owed", std::to_string(unit.owed()))
      .raw("missing", std::to_string(unit.missing()))
      .raw("rows", base::json_list(rows));
  return object.done();
}

}  // namespace

std::string as_text(const Status& status, Lang lang) {
  std::string out = head_line(status, lang) + received_line(status, lang);
  for (const UnitStatus& unit : status.units) {
    out += unit_lines(status, unit, lang);
  }
  out += due_lines(status, lang);
  return out;
}

std::string as_json(const Status& status) {
  const model::ReportingPeriod& period = *status.period;
  std::vector<std::string> units;
  units.reserve(status.units.size());
  for (const UnitStatus& unit : status.units) {
    units.push_back(unit_json(status, unit));
  }
  base::JsonObject object;
  object.text("plan", status.plan->id)
      .text("period", period.id)
      .text("closing", model::iso(period.closing))
      .text("submission_due", model::iso(period.submission_due))
      .text_if_any(
          "publication_expected",
          period.publication_expected ? model::iso(*period.publication_expected) : std::string())
      .raw("revision",
           status.snapshot == nullptr ? "null" : std::to_string(status.snapshot->revision))
      .raw("received", std::to_string(status.received()))
      .raw("units", base::json_list(units))
      .text_if_any("next", status.next == nullptr ? std::string() : status.next->id);
  return object.done() + "\n";
}

}  // namespace minhbach::workbook
