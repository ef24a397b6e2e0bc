#include "workbook/reply.hpp"

#include "analytics/history.hpp"
#include "analytics/kind_names.hpp"
#include "base/escape.hpp"
#include "i18n/locale.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/cell_words.hpp"
#include "workbook/status.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// On paper a table of four columns; the mark stands across every sheet.
constexpr std::string_view kReplyStyle =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;"
    "overflow-wrap:break-word}"
    "h1{font-size:1.4rem;margin:.5rem 0}h2{font-size:1.15rem}"
    ".draft{background:#8b1a1a;color:#fff;padding:.4rem .8rem;text-align:center}"
    ".frame{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:34rem}"
    "th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "td p{margin:0 0 .3rem}.attention{font-weight:bold}"
    "@page{size:A4;margin:15mm}"
    "@media print{body{max-width:none;padding:0;font-size:10pt}.frame{overflow:visible}"
    "table{min-width:0}tr{break-inside:avoid}thead{display:table-header-group}"
    ".draft{position:fixed;top:40%;left:0;right:0;background:none;color:#000;opacity:.2;"
    "font-size:48pt;transform:rotate(-30deg)}.draft span{display:none}}";

std::string shown_text(std::string_view text) {
  return base::html(base::visible(text));
}

// Writes the file of one unit.
class ReplyWriter {
 public:
  ReplyWriter(const Status& status,
              const model::PlanIndex& index,
              const analytics::History& history,
              Lang lang)
      : status_(status), index_(index), history_(history), say_{lang} {}

  std::string of(const UnitStatus& unit) {
    out_.clear();
    begin(unit);
    tasks(unit);
    values(*unit.unit);
    comments(*unit.unit);
    end();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string words(const LocalText& text) const {
    return shown_text(text.in(say_.lang));
  }
  [[nodiscard]] std::string source(const model::SourceText& text) const {
    const bool is_foreign = text.shown_lang(say_.lang) != say_.lang;
    const std::string shown = shown_text(text.shown(say_.lang));
    return is_foreign ? "<span lang=\"vi\">" + shown + "</span>" : shown;
  }

  void begin(const UnitStatus& unit) {
    const model::Plan& plan = *status_.plan;
    const std::string title = say_("Nội dung sẽ công bố về ", "To be published about ") +
                              unit.unit->name.shown(say_.lang);
    const std::string note = say_("Chưa ký, chưa công bố.", "Not signed, not published.");
    out_ += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
        "name=\"robots\" content=\"noindex, nofollow\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<p "
        "class=\"draft\"><strong lang=\"vi\">DỰ THẢO</strong> · <strong "
        "lang=\"en\">DRAFT</strong> <span>{}</span></p>\n<h1>{}</h1>\n<p>{}: {}.</p>\n",
        base::code(say_.lang),
        shown_text(title),
        kReplyStyle,
        note,
        shown_text(title),
        source(plan.title),
        words(period_words(*status_.period)));
    if (plan.illustrative) {
      out_ += "<p><strong>" +
              say_("Số liệu minh họa, không có thật.", "Illustrative data, not real.") +
              "</strong></p>\n";
    }
    out_ += "<p>" + receipt(unit) + "</p>\n<p>" +
            say_(
                "Chỗ nào chưa đúng, báo cho đơn vị theo dõi Kế hoạch trước khi báo cáo được ký. Ý "
                "kiến của đơn vị về một nhiệm vụ được công bố nguyên văn.",
                "Tell the unit that follows up the plan what is not right before the report is "
                "signed. A comment of the unit on a task is published as it is written.") +
            "</p>\n";
  }

  [[nodiscard]] std::string receipt(const UnitStatus& unit) const {
    if (!unit.received_on) {
      return say_("Chưa nhận được báo cáo của đơn vị; trang sẽ ghi như vậy.",
                  "No report of the unit has been received; the site will say so.");
    }
    const std::string day = words(date_words(*unit.received_on));
    return unit.is_late
               ? say_("Báo cáo nhận ngày ", "The report was received on ") + day +
                     say_(", sau hạn.", ", late.")
               : say_("Báo cáo nhận đúng hạn, ngày ", "The report was received in time, on ") +
                     day + ".";
  }

  // What the unit wrote about an occurrence; null: nothing.
  [[nodiscard]] const model::TaskReport* report_of(const model::Unit& unit,
                                                   const model::Task& task,
                                                   std::string_view occurrence) const {
    for (const model::TaskReport& each : status_.snapshot->task_reports) {
      if (each.unit_id == unit.id && each.task_id == task.id && each.occurrence == occurrence) {
        return &each;
      }
    }
    return nullptr;
  }

  void tasks(const UnitStatus& unit) {
    out_ += fmt::format(
        "<h2>{}</h2>\n<div class=\"frame\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"{}\"><table>\n<thead><tr>",
        say_("Nhiệm vụ", "Tasks"),
        say_("Nhiệm vụ", "Tasks"));
    for (const std::string& heading : {say_("Nhiệm vụ", "Task"),
                                       say_("Vai trò", "Role"),
                                       say_("Đơn vị đã báo cáo", "What the unit reported"),
                                       say_("Trang sẽ ghi", "What the site will say")}) {
      out_ += "<th scope=\"col\">" + heading + "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const RowStatus& row : unit.rows) {
      const model::TaskReport* const report =
          report_of(*unit.unit, *row.row.task, row.row.occurrence);
      if (report != nullptr || row.row.is_owed()) {
        task_row(row.row, report);
      }
    }
    out_ += "</tbody>\n</table></div>\n";
  }

  void task_row(const analytics::ExpectedRow& row, const model::TaskReport* report) {
    // Of the occurrence the row is about; what the task itself is judged by may be the next one.
    const analytics::TaskStanding& standing = history_.now->of(index_.task(row.task->id));
    const analytics::JudgedOccurrence* const about = standing.occurrence(row.occurrence);
    const analytics::Judgement& judgement = about == nullptr ? standing.now : about->judgement;
    const bool needs_attention = judgement.klass == analytics::StandingClass::Attention;
    out_ += fmt::format(
        "<tr><td>{} {}<p>{}</p></td><td>{}</td><td>{}</td><td{}>{}{}</td></tr>\n",
        shown_text(row.task->id),
        source(row.task->title),
        words(occurrence_words(*status_.plan, row)),
        words(capacity_words(row.capacity)),
        report == nullptr ? say_("Không có dòng nào.", "No row.") : reported(*row.task, *report),
        needs_attention ? " class=\"attention\"" : "",
        words(analytics::name(judgement.standing)),
        whose(row, judgement, report != nullptr));
  }

  // A standing several answer for is not that of the unit: how many they are, how many were heard,
  // and whether this one was.
  [[nodiscard]] std::string whose(const analytics::ExpectedRow& row,
                                  const analytics::Judgement& judgement,
                                  bool has_report) const {
    if (row.capacity == analytics::Capacity::Coordinating) {
      return "<p>" +
             say_("Theo báo cáo của đơn vị chủ trì; dòng của đơn vị phối hợp không quyết định.",
                  "By the reports of the leads; the row of a coordinating unit does not decide.") +
             "</p>";
    }
    std::string lines;
    if (judgement.heard.whole > 1) {
      lines = fmt::format(
          fmt::runtime(say_("<p>Tình trạng chung của {} đơn vị; {} đơn vị đã có báo cáo.</p>",
                            "<p>The standing of {} units together; {} have reported.</p>")),
          judgement.heard.whole,
          judgement.heard.part);
    }
    if (judgement.members.whole > 1) {
      lines += fmt::format(fmt::runtime(say_("<p>{}/{} đơn vị đã hoàn thành.</p>",
                                             "<p>{} of {} units have completed it.</p>")),
                           judgement.members.part,
                           judgement.members.whole);
    }
    if (!lines.empty() && !has_report) {
      lines += "<p>" +
               say_("Kỳ này không có báo cáo của đơn vị này.",
                    "There is no report of this unit for the period.") +
               "</p>";
    }
    return lines;
  }

  [[nodiscard]] std::string line(const char* column, const std::string& html) const {
    return html.empty() ? html : fmt::format("<p>{}: {}</p>", words(column_words(column)), html);
  }
  [[nodiscard]] std::string day_line(const char* column,
                                     const std::optional<model::Day>& day) const {
    return day ? line(column, words(date_words(*day))) : std::string();
  }
  [[nodiscard]] std::string text_line(const char* column, const model::SourceText& text) const {
    return text.is_stated() ? line(column, source(text)) : std::string();
  }

  [[nodiscard]] std::string document(const std::string& id) const {
    const auto& all = status_.plan->progress.documents;
    const auto at = std::find_if(
        all.begin(), all.end(), [&](const model::Document& each) { return each.id == id; });
    if (at == all.end()) {
      return {};
    }
    std::string shown = at->number.empty() ? source(at->kind) : shown_text(at->number);
    if (at->issued) {
      shown += ", " + words(date_words(*at->issued));
    }
    return shown + (at->is_public ? std::string()
                                  : say_(" (không công khai: trang không nêu số)",
                                         " (not public: the page leaves out its number)"));
  }

  [[nodiscard]] std::string papers(const model::Task& task, const model::TaskReport& report) const {
    std::string cell;
    for (const model::OutputDelivered& each : report.outputs) {
      const auto n = static_cast<std::size_t>(each.n);
      const std::string name = n >= 1 && n <= task.output_items.size()
                                   ? source(task.output_items[n - 1])
                                   : std::to_string(each.n);
      const std::string named = document(each.document_id);
      cell += fmt::format("<p>{}: {}{}</p>",
                          say_("Sản phẩm đã có", "Output delivered"),
                          name,
                          named.empty() ? "" : " (" + named + ")");
    }
    for (const std::string& id : report.document_ids) {
      cell += fmt::format(
          "<p>{}: {}</p>", say_("Tài liệu kiểm chứng", "Supporting document"), document(id));
    }
    return cell;
  }

  [[nodiscard]] std::string reported(const model::Task& task,
                                     const model::TaskReport& report) const {
    std::string cell = "<p>" + words(state_words(report.reported)) + "</p>";
    if (report.confirmed && *report.confirmed != report.reported) {
      cell += line("state_confirmed", words(state_words(*report.confirmed)));
    }
    cell += day_line("done_on", report.done_on) + day_line("acted_on", report.acted_on) +
            text_line("activity_vi", report.activity);
    if (report.delay_reason) {
      cell += line("delay_reason", words(reason_words(*report.delay_reason)));
    }
    return cell + text_line("delay_text_vi", report.delay_text) +
           text_line("remedy_vi", report.remedy) + day_line("expected_on", report.expected_on) +
           papers(task, report);
  }

  // Of the indicators the unit reports.
  void values(const model::Unit& unit) {
    std::string items;
    for (const model::IndicatorValue& value : status_.snapshot->values) {
      for (const model::Indicator& indicator : status_.plan->indicators) {
        const bool is_own =
            !indicator.reporter_ids.empty() && indicator.reporter_ids.front() == unit.id;
        if (is_own && indicator.id == value.indicator_id) {
          items += fmt::format("<li>{}, {} {}: {}</li>\n",
                               source(indicator.name),
                               say_("đến ngày", "up to"),
                               words(date_words(value.value_to)),
                               figure(value));
        }
      }
    }
    list(say_("Số liệu chỉ tiêu", "Indicators"), items);
  }

  [[nodiscard]] std::string figure(const model::IndicatorValue& value) const {
    const auto number = [&](const std::optional<model::Decimal>& of) {
      return of ? i18n::number(*of, say_.lang) : std::string();
    };
    return value.value         ? number(value.value)
           : value.denominator ? number(value.numerator) + " / " + number(value.denominator)
                               : number(value.numerator);
  }

  void comments(const model::Unit& unit) {
    std::string items;
    for (const model::UnitComment& comment : status_.snapshot->comments) {
      if (comment.unit_id == unit.id) {
        items +=
            fmt::format("<li>{}: {}</li>\n", shown_text(comment.task_id), source(comment.text));
      }
    }
    list(say_("Ý kiến của đơn vị", "Comments of the unit"), items);
  }

  void list(const std::string& title, const std::string& items) {
    if (!items.empty()) {
      out_ += fmt::format("<h2>{}</h2>\n<ul>\n{}</ul>\n", title, items);
    }
  }

  void end() {
    out_ +=
        "<h2>" + say_("Xác nhận đã xem", "Seen by the unit") + "</h2>\n<p>" +
        say_("Chức vụ: …………………………………… Ngày: ……………………", "Position: …………………………………… Day: ……………………") +
        "</p>\n</body>\n</html>\n";
  }

  const Status& status_;
  const model::PlanIndex& index_;
  const analytics::History& history_;
  Say say_;
  std::string out_;
};

}  // namespace

std::vector<Reply> replies(const model::Plan& plan,
                           const std::optional<model::Day>& as_of,
                           Lang lang) {
  const model::PlanIndex index(plan);
  const std::optional<analytics::History> history = analytics::history(index, as_of);
  std::vector<Reply> all;
  if (!history) {
    return all;
  }
  const Status status = status_of(plan, *history->newest().period);
  ReplyWriter writer(status, index, *history, lang);
  for (const UnitStatus& unit : status.units) {
    all.push_back({unit.unit->id, writer.of(unit)});
  }
  return all;
}

}  // namespace minhbach::workbook
