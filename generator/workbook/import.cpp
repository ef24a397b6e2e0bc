#include "workbook/import.hpp"

#include "base/aside_file.hpp"
#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/replace_files.hpp"
#include "base/text.hpp"
#include "store/check.hpp"
#include "store/dump.hpp"
#include "store/folder_rows.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/apply_draft.hpp"
#include "workbook/cell_words.hpp"
#include "workbook/checked_folder.hpp"
#include "workbook/forms.hpp"
#include "workbook/marked_copy.hpp"
#include "workbook/read_unit.hpp"
#include "workbook/returned_folder.hpp"
#include "workbook/sheets.hpp"
#include "workbook/supplement.hpp"
#include "workbook/unit_forms.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

namespace fs = std::filesystem;

const base::LocalText kBusy = {"một lần `import` khác đang ghi các bảng của kế hoạch này",
                               "another `import` is writing the tables of this plan"};

// The tables with a draft in the place of one plan's rows.
class DraftedRows : public store::RowSource {
 public:
  DraftedRows(store::FolderRows& tables, store::PlanRows& drafted)
      : tables_(tables), drafted_(drafted) {}

  std::vector<store::TableRows> site_tables(base::Problems& problems) override {
    return tables_.site_tables(problems);
  }
  std::vector<std::string> plan_ids(base::Problems& problems) override {
    return tables_.plan_ids(problems);
  }
  store::PlanRows plan(const std::string& plan_id, base::Problems& problems) override {
    return plan_id == drafted_.plan_id ? drafted_ : tables_.plan(plan_id, problems);
  }
  std::optional<std::set<std::string>> static_files() override { return tables_.static_files(); }

 private:
  store::FolderRows& tables_;
  store::PlanRows& drafted_;
};

class Importer {
 public:
  explicit Importer(const ImportRequest& request) : request_(request) {}

  ImportReport run() {
    const ReturnedFolder folder =
        read_folder(request_.folder, findings_, [&](std::size_t files, std::size_t total) {
          tell({"tệp đã đọc", "files read"}, files, total);
        });
    report_.summary.files = folder.files;
    std::optional<base::FileLock> lock;
    if (!folder.forms.empty()) {
      if (request_.accept) {
        lock.emplace(base::beside(request_.data / folder.plan_id, ".import.lock"), kBusy);
      }
      import_plan(folder);
    }
    report_.findings = findings_.sorted();
    report_.summary.errors = findings_.errors();
    report_.summary.reminders = findings_.reminders();
    report_.out =
        write_check(request_.folder, request_.out, folder, report_.summary, report_.findings);
    // Last: behind it nothing may claim that it failed.
    if (!tables_.empty()) {
      base::replace_files(request_.data / folder.plan_id, tables_);
    }
    return std::move(report_);
  }

 private:
  void tell(const base::LocalText& what, std::size_t done, std::size_t total) const {
    if (request_.tell) {
      request_.tell(what, done, total);
    }
  }

  void import_plan(const ReturnedFolder& folder) {
    const auto plans = store::open_tables(request_.data, request_.schema_file);
    const auto summaries = plans->summaries();
    const bool is_known = std::any_of(summaries.begin(), summaries.end(), [&](const auto& each) {
      return each.id == folder.plan_id;
    });
    if (!is_known) {
      findings_.error({},
                      folder.plan_id,
                      {"các bảng không có kế hoạch này", "the tables have no such plan"},
                      {"Chạy trong thư mục của trang có kế hoạch này.",
                       "Run it in the folder of the site that has this plan."});
      return;
    }
    const model::Plan plan = plans->read(folder.plan_id);
    const model::ReportingPeriod& period = period_of(plan, folder.period_id);
    report_.summary.is_illustrative = plan.illustrative;
    report_.summary.title = {
        plan.short_title.vi + ", " + period_words(period).vi,
        plan.short_title.shown(Lang::En) + ", " + period_words(period).in(Lang::En)};
    report_.plan_id = plan.id;
    report_.period_id = period.id;
    const Status status = status_of(plan, period);
    const store::Schema schema = store::read_schema(request_.schema_file);
    store::FolderRows tables(request_.data, schema);
    base::Problems unread;  // told when the plan was read
    store::PlanRows rows = tables.plan(plan.id, unread);
    Draft draft = begin_draft(status, rows);
    read_forms(folder, status, rows, draft);
    std::set<std::string> touched = apply_draft(draft, plan.illustrative, rows, findings_);
    if (draft.published_units) {
      touched.insert({"correction", "approval", "approved_row"});
      if (!put_supplements(status, draft, request_.late ? &*request_.late : nullptr, rows) &&
          findings_.errors() == 0) {
        findings_.error(
            {},
            {},
            {"không có báo cáo nào mới: kỳ này đã công bố mọi dòng trong thư mục",
             "nothing is new: all rows of the folder are published already"},
            {"Đặt vào thư mục biểu mẫu của đơn vị gửi muộn, và tệp 00-van-phong có ngày "
             "nhận của đơn vị đó.",
             "Put the form of the late unit into the folder, and a 00-office that has "
             "the day it came."});
      }
    }
    report_.summary.rows = static_cast<std::size_t>(std::count_if(
        draft.rows.begin(), draft.rows.end(), [](const DraftRow& each) { return each.is_new; }));
    // What is wrong already in the workbooks would be told once more, in the words of tables.
    if (findings_.errors() == 0) {
      DraftedRows source(tables, rows);
      tell_rules(store::check_rows(source, schema, false), draft);
    }
    if (request_.accept && findings_.errors() == 0) {
      prepare_tables(rows, touched);
    }
  }

  // The revision the folder fills: the first, or the newest while it is not published; else the
  // next one, which begins as a copy.
  Draft begin_draft(const Status& status, store::PlanRows& rows) {
    const model::Plan& plan = *status.plan;
    Draft draft{plan.id, status.period->id, "1"};
    const model::Snapshot* published = nullptr;
    for (const model::Snapshot& each : plan.progress.snapshots) {
      const bool is_newer = published == nullptr || published->revision < each.revision;
      if (each.period_id == status.period->id && each.published && is_newer) {
        published = &each;
      }
    }
    report_.revision = status.snapshot == nullptr ? 1 : status.snapshot->revision;
    if (published != nullptr) {
      draft.published_units.emplace();
      for (const model::UnitReport& each : published->unit_reports) {
        draft.published_units->insert(each.unit_id);
      }
      if (published == status.snapshot) {
        add_next_revision(rows, status.period->id, report_.revision++);
      }
    }
    draft.revision = std::to_string(report_.revision);
    tell_whether_late(*status.period, draft);
    return draft;
  }

  void tell_whether_late(const model::ReportingPeriod& period, const Draft& draft) {
    const LocalText words = period_words(period);
    if (!draft.published_units) {
      if (request_.late) {
        findings_.error(
            {},
            words.vi,
            {"kỳ này chưa công bố nên không có bổ sung",
             "the period is not published: there is nothing to supplement"},
            {"Bỏ --reason, --position, --date.", "Leave out --reason, --position, --date."});
      }
      return;
    }
    const LocalText what = {
        fmt::format(
            "{} đã công bố: báo cáo gửi muộn thành bản {}, bổ sung", words.vi, draft.revision),
        fmt::format("the {} is published: late reports make revision {}, a supplement",
                    words.en,
                    draft.revision)};
    const LocalText ask = {
        "Khi ghi, nêu lý do, chức vụ người duyệt và ngày: --accept --reason '…' --position '…' "
        "--date 25/9/2026.",
        "To write it, give reason, position and day: --accept --reason '…' --position '…' --date "
        "25/9/2026."};
    if (request_.accept && !request_.late) {
      findings_.error({}, {}, what, ask);
    } else {
      findings_.remind({},
                       {},
                       what,
                       request_.late ? LocalText{"Những gì đã công bố giữ nguyên.",
                                                 "What was published stays as it is."}
                                     : ask);
    }
  }

  void read_forms(const ReturnedFolder& folder,
                  const Status& status,
                  const store::PlanRows& rows,
                  Draft& draft) {
    Import import{status, findings_, draft, {rows.of("document"), findings_}};
    for (const ReturnedForm& form : folder.others) {
      if (form.fact("plan") == folder.plan_id && form.fact("period") == folder.period_id) {
        import.unclear.insert(form.fact("unit"));
      }
    }
    std::vector<ReturnedBook> books;
    const ReturnedForm* office = nullptr;
    for (const ReturnedForm& form : folder.forms) {
      const std::string id = form.fact("unit");
      ReturnedBook book{form.file, form.book, form.lang()};
      const auto unit = std::find_if(status.units.begin(),
                                     status.units.end(),
                                     [&](const UnitStatus& each) { return each.unit->id == id; });
      if (id.empty()) {
        office = &form;
      } else if (unit == status.units.end()) {
        findings_.error({form.file, {}, {}},
                        id,
                        {"đơn vị này không phải báo cáo trong kỳ này",
                         "this unit owes no report in this period"},
                        {"Kiểm tra thời gian hoạt động của đơn vị trong bảng unit.",
                         "Check in table unit when the unit exists."});
        continue;
      } else {
        book.unit = &*unit;
        import.books.insert(id);
        import.files[id] = {form.sha256,
                            attempt_of(rows.of("unit_report"), draft, id, form.sha256)};
      }
      tell_other_tables(form, book, status);
      tell_added_sheets(book, status);
      books.push_back(std::move(book));
    }
    if (office == nullptr) {
      findings_.error({},
                      {},
                      {"thiếu tệp của đơn vị theo dõi (00-van-phong): không có ngày nhận báo cáo",
                       "the office's workbook (00-office) is missing: no day of receipt is known"},
                      {"Đặt tệp đó vào thư mục, với ngày nhận từng báo cáo.",
                       "Put it into the folder, with the day each report came."});
    }
    read_all(books, import);
    tell_units_without_form(import);
    const bool has_report =
        std::any_of(draft.rows.begin(), draft.rows.end(), [](const DraftRow& each) {
          return each.table == "unit_report";
        });
    if (!has_report && findings_.errors() == 0) {
      // It would be read as the silence of every unit.
      findings_.error({},
                      {},
                      {"chưa có báo cáo nào: các biểu mẫu còn trống",
                       "there is no report: the forms are blank"},
                      {"Chờ đơn vị gửi lại biểu mẫu đã điền; ghi ngày nhận vào tệp 00-van-phong.",
                       "Wait for the filled forms; enter the day of receipt in 00-office."});
    }
  }

  void read_all(const std::vector<ReturnedBook>& books, Import& import) {
    for (const ReturnedBook& each : books) {
      read_documents(each, import);
    }
    std::size_t done = 0;
    for (const bool is_of_unit : {true, false}) {
      for (const ReturnedBook& each : books) {
        if ((each.unit != nullptr) != is_of_unit) {
          continue;
        }
        is_of_unit ? read_unit(each, import) : read_office(each, import);
        tell({fmt::format("tệp đã kiểm tra, {} dòng", import.draft.rows.size()),
              "files checked, " + base::counted(import.draft.rows.size(), "row")},
             ++done,
             books.size());
      }
    }
  }

  // Whether grey cells can be held against what was sent.
  void tell_other_tables(const ReturnedForm& form, ReturnedBook& book, const Status& status) {
    const std::vector<BookSheet> sent = book.unit != nullptr
                                            ? unit_sheets(status, *book.unit, book.lang)
                                            : office_sheets(status, book.lang);
    book.given_is_known = form.fact("given") == given_hash(sent);
    if (!book.given_is_known) {
      findings_.remind(
          {form.file, {}, {}},
          {},
          {"các bảng đã thay đổi từ khi lập biểu mẫu; ô có sẵn không được so lại",
           "the tables changed since the form was made; grey cells are not compared"},
          {"Mỗi dòng vẫn được nhận theo khóa của nó.", "Rows are still known by their keys."});
    }
  }

  void tell_added_sheets(const ReturnedBook& book, const Status& status) {
    std::set<std::string> ours = {
        "_mb", "Hướng dẫn", "Guide", error_sheet_name(Lang::Vi), error_sheet_name(Lang::En)};
    for (const BookSheet& each : book.unit != nullptr ? unit_sheets(status, *book.unit, book.lang)
                                                      : office_sheets(status, book.lang)) {
      ours.insert(each.name);
    }
    for (const ReadSheet& each : book.book.sheets) {
      if (!ours.contains(each.name)) {
        findings_.remind({book.file, each.name, {0, 0}},
                         {},
                         {"trang này không thuộc biểu mẫu; không đọc",
                          "this sheet is not one of the form; it is not read"},
                         {"Chép phần cần báo cáo vào các trang của biểu mẫu.",
                          "Copy what is to be reported into the sheets of the form."});
      }
    }
  }

  // A word of the schema, or a day, as the form has it.
  static std::string shown_value(const std::string& column, const std::string& value) {
    const auto what = holds(column);
    const bool is_word =
        what == Holds::State || what == Holds::Reason || what == Holds::Level || what == Holds::Day;
    return is_word && !value.empty() ? cell_words(column, value).vi : value;
  }

  // What `load` would say, at the cells it is about.
  void tell_rules(const base::Problems& problems, const Draft& draft) {
    for (const base::Problem& each : problems.sorted()) {
      const bool is_ours = each.place.line >= kFirstDraftLine &&
                           each.place.line - kFirstDraftLine < draft.rows.size();
      const bool is_error = each.severity == base::Severity::Error;
      // English is written later and by others: forms do not ask for it.
      const bool is_english = !is_error && each.place.field.ends_with("_en");
      if (is_english || (!is_ours && !is_error)) {
        continue;
      }
      const Spot spot =
          is_ours ? draft.rows[each.place.line - kFirstDraftLine].place_of(each.place.field)
                  : Spot{};
      base::LocalText fix = each.fix;
      if (!each.nearest.empty()) {
        fix = {"Gần nhất: \"" + each.nearest + "\". " + fix.vi,
               "Nearest: \"" + each.nearest + "\". " + fix.en};
      }
      const std::string value = is_ours
                                    ? shown_value(each.place.field, each.value)
                                    : each.place.file + ": " + each.place.field + " " + each.value;
      is_error ? findings_.error(spot, value, each.reason, fix)
               : findings_.remind(spot, value, each.reason, fix);
    }
  }

  void prepare_tables(store::PlanRows& drafted, const std::set<std::string>& touched) {
    base::Problems problems;
    for (store::TableRows& rows : drafted.tables) {
      if (touched.contains(rows.table->name)) {
        sort_by_key(rows);
        tables_[rows.table->name + ".csv"] =
            rows.rows.empty() ? std::string() : store::canonical(rows, problems);
      }
    }
    problems.throw_if_errors();
    report_.tables = touched;
  }

  const ImportRequest& request_;
  Findings findings_;
  ImportReport report_;
  std::map<std::string, std::string> tables_;  // to be written: files of the plan's folder
};

}  // namespace

ImportReport import_forms(const ImportRequest& request) {
  return Importer(request).run();
}

}  // namespace minhbach::workbook
