#include "analytics/revision.hpp"
#include "base/json.hpp"
#include "model/words.hpp"
#include "store/approvals.hpp"

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

std::string revision_line(const Status& status, Lang lang) {
  const bool vi = lang == Lang::Vi;
  if (status.snapshot == nullptr) {
    return vi ? "Các bảng chưa có số liệu của kỳ này.\n"
              : "The tables hold no figures of this period yet.\n";
  }
  const model::Snapshot& snapshot = *status.snapshot;
  const std::string how = snapshot.published ? (vi ? "công bố ngày " : "published on ") +
                                                   date_words(*snapshot.published).in(lang)
                                             : (vi ? "chưa công bố" : "not published");
  return fmt::format(
      fmt::runtime(vi ? "Bản {}: {}.\n" : "Revision {}: {}.\n"), snapshot.revision, how);
}

// Who approved the revision, and whether that still holds.
std::string approval_lines(const Status& status, Lang lang) {
  const bool vi = lang == Lang::Vi;
  if (status.snapshot == nullptr) {
    return {};
  }
  std::vector<model::Approval> approvals = status.snapshot->approvals;
  std::stable_sort(approvals.begin(), approvals.end(), [](const auto& a, const auto& b) {
    return a.gate < b.gate;  // as they come after each other
  });
  std::string out;
  for (const model::Approval& each : approvals) {
    const auto unit = std::find_if(status.plan->units.begin(),
                                   status.plan->units.end(),
                                   [&](const model::Unit& of) { return of.id == each.unit_id; });
    const bool is_void =
        status.void_approvals.contains(store::approval_id(each.gate, each.unit_id));
    const int given = analytics::first_approved(status.plan->progress, *status.snapshot, each);
    const std::string carried =
        given == status.snapshot->revision || is_void
            ? std::string()
            : fmt::format(fmt::runtime(vi ? "; ghi nhận ở bản {}, các dòng không đổi"
                                          : "; on record for revision {}, its rows are the same"),
                          given);
    out += fmt::format(
        "  {}{}: {}, {}{}{}{}\n",
        gate_words(each.gate).in(lang),
        unit == status.plan->units.end() ? std::string() : " (" + unit->name.shown(lang) + ")",
        date_words(each.approved_on).in(lang),
        each.position.shown(lang),
        each.number.empty() ? std::string()
                            : (vi ? ", báo cáo số " : ", report No. ") + each.number,
        carried,
        !is_void ? ""
        : vi     ? "; KHÔNG CÒN GIÁ TRỊ: có dòng đã đổi sau đó"
                 : "; VOID: a row was changed since");
  }
  return out.empty() ? (vi ? "  Chưa ai phê duyệt bản này.\n" : "  Nobody has approved it.\n")
                     : out;
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
      if (each.row.due && each.row.need == analytics::Need::Due && !each.is_done) {
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

std::vector<const model::ReportingPeriod*> in_order(const model::Plan& plan) {
  std::vector<const model::ReportingPeriod*> periods;
  for (const model::ReportingPeriod& each : plan.periods) {
    periods.push_back(&each);
  }
  std::stable_sort(periods.begin(), periods.end(), [](const auto* a, const auto* b) {
    return a->closing < b->closing;
  });
  return periods;
}

std::string standing_of(const model::Snapshot* newest, Lang lang) {
  const bool vi = lang == Lang::Vi;
  if (newest == nullptr) {
    return vi ? "chưa có số liệu" : "no figures yet";
  }
  if (!newest->published) {
    return vi ? "có số liệu, chưa công bố" : "figures, not published";
  }
  return fmt::format(
      fmt::runtime(vi ? "công bố ngày {} (bản {})" : "published on {} (revision {})"),
      date_words(*newest->published).in(lang),
      newest->revision);
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

std::string approval_json(const Status& status, const model::Approval& each) {
  base::JsonObject object;
  object.text("gate", model::word(each.gate))
      .text_if_any("unit", each.unit_id)
      .text("approved_on", model::iso(each.approved_on))
      .text("position_vi", each.position.vi)
      .text("position_en", each.position.shown(Lang::En))
      .text_if_any("number", each.number)
      .raw("holds",
           status.void_approvals.contains(store::approval_id(each.gate, each.unit_id)) ? "false"
                                                                                       : "true");
  return object.done();
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
  std::string out = head_line(status, lang) + received_line(status, lang) +
                    revision_line(status, lang) + approval_lines(status, lang);
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
  std::vector<std::string> approvals;
  if (status.snapshot != nullptr) {
    for (const model::Approval& each : status.snapshot->approvals) {
      approvals.push_back(approval_json(status, each));
    }
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
      .text_if_any("published",
                   status.snapshot != nullptr && status.snapshot->published
                       ? model::iso(*status.snapshot->published)
                       : std::string())
      .raw("approvals", base::json_list(approvals))
      .raw("received", std::to_string(status.received()))
      .raw("units", base::json_list(units))
      .text_if_any("next", status.next == nullptr ? std::string() : status.next->id);
  return object.done() + "\n";
}

std::string periods_text(const model::Plan& plan, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::string out = fmt::format(fmt::runtime(vi ? "Các kỳ báo cáo của {}:\n" : "Periods of {}:\n"),
                                plan.short_title.shown(lang));
  for (const model::ReportingPeriod* const period : in_order(plan)) {
    out += fmt::format(
        fmt::runtime(vi ? "  {:<8}  {}: chốt số liệu ngày {}, gửi chậm nhất ngày {}; {}\n"
                        : "  {:<8}  {}: closing on {}, reports due on {}; {}\n"),
        period->id,
        period_words(*period).in(lang),
        date_words(period->closing).in(lang),
        date_words(period->submission_due).in(lang),
        standing_of(newest_snapshot(plan, period->id), lang));
  }
  return out;
}

std::string periods_json(const model::Plan& plan) {
  std::vector<std::string> periods;
  for (const model::ReportingPeriod* const period : in_order(plan)) {
    const model::Snapshot* const newest = newest_snapshot(plan, period->id);
    const LocalText name = period_words(*period);
    base::JsonObject object;
    object.text("period", period->id)
        .text("name_vi", name.vi)
        .text("name_en", name.en)
        .text("closing", model::iso(period->closing))
        .text("submission_due", model::iso(period->submission_due))
        .raw("revision", newest == nullptr ? "null" : std::to_string(newest->revision))
        .text_if_any("published",
                     newest != nullptr && newest->published ? model::iso(*newest->published)
                                                            : std::string());
    periods.push_back(object.done());
  }
  base::JsonObject object;
  object.text("plan", plan.id).raw("periods", base::json_list(periods));
  return object.done() + "\n";
}

}  // namespace minhbach::workbook
