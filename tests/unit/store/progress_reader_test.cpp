#include "store/load.hpp"
#include "store/plan_reader.hpp"
#include "store/sqlite.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "progress_sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using model::SourceText;
using test::Sample;
using test::TempDir;

namespace {

std::filesystem::path loaded_progress(const TempDir& folder, const Sample& sample) {
  sample.write(folder);
  auto file = folder.path() / "data.sqlite";
  store::load({folder.path() / "in", test::kSchemaFile, file});
  return file;
}

model::Progress progress_of(const Sample& sample) {
  const TempDir folder;
  return store::open_plans(loaded_progress(folder, sample), test::kSchemaFile)
      ->read("ke-hoach")
      .progress;
}

std::optional<model::Day> day(const char* text) {
  return model::parse_day(text);
}

// What reading fails with after `sql` was done to the file.
std::string failure_with_progress_after(const std::string& sql) {
  const TempDir folder;
  const auto file = loaded_progress(folder, test::with_progress());
  {
    store::Database edited = store::Database::create(file);
    edited.execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
    edited.execute(sql);
  }
  return test::without(
      test::failure_of([&] { store::open_plans(file, test::kSchemaFile)->read("ke-hoach"); }),
      folder.path());
}

const std::string kCheckProgressFix =
    " | Kiểm tra cơ sở dữ liệu bằng lệnh `check` để thấy mọi lỗi cùng lúc. | "
    "Check the database with `check` to see all errors at once. | \n";

}  // namespace

TEST_CASE("a plan without progress has none") {
  const TempDir folder;
  const auto plans = store::open_plans(loaded_progress(folder, Sample()), test::kSchemaFile);
  CHECK(plans->summaries().at(0).data_closing == std::nullopt);
  const model::Progress progress = plans->read("ke-hoach").progress;
  CHECK(progress.snapshots.empty());
  CHECK(progress.documents.empty());
}

TEST_CASE("the list of plans names the closing day of the newest snapshot") {
  const TempDir folder;
  Sample sample = test::with_progress();
  // A period that nobody has reported for yet says nothing.
  test::Cells later = sample.row("reporting_period", 0);
  later["id"] = "2024-N";
  later["closing"] = "2024-12-14";
  later["submission_due"] = "2024-12-20";
  sample.tables["reporting_period"].push_back(later);
  const auto plans = store::open_plans(loaded_progress(folder, sample), test::kSchemaFile);
  CHECK(plans->summaries().at(0).data_closing == day("2023-12-14"));
}

TEST_CASE("documents, events, assessments, corrections and amendments are read") {
  const model::Progress progress = progress_of(test::with_progress());
  REQUIRE(progress.documents.size() == 3);
  const model::Document& report = progress.documents[1];
  CHECK(report.id == "bc-1");
  CHECK(report.number == "12/BC-S");
  CHECK(report.issued == day("2023-03-16"));
  CHECK(report.kind == SourceText{"Báo cáo", "Report"});
  CHECK(report.abstract == SourceText{"Báo cáo quý I", "Report of the first quarter"});
  CHECK(report.url == "https://example.org/12");
  CHECK(report.is_public);
  CHECK_FALSE(progress.documents[2].is_public);

  REQUIRE(progress.events.size() == 1);
  const model::Event& event = progress.events[0];
  CHECK(event.id == "sk-1");
  CHECK(event.task_id == "I.1");
  CHECK(event.indicator_id == "cong-khai");
  CHECK(event.decision_number == "45/QĐ-BKH");
  CHECK(event.decided_on == day("2023-01-05"));
  CHECK(event.agency == SourceText{"Bộ Kế hoạch", "Ministry of Planning"});
  CHECK(event.received_on == day("2023-01-10"));
  CHECK(event.response_document_id == "kh-1");
  CHECK(event.responded_on == day("2023-01-12"));
  CHECK(event.announced_on == day("2023-01-20"));
  CHECK(event.integrated_on == day("2023-01-31"));

  REQUIRE(progress.year_assessments.size() == 1);
  const model::YearAssessment& assessment = progress.year_assessments[0];
  CHECK(assessment.task_id == "I.1");
  CHECK(assessment.year == 2022);
  CHECK(assessment.result == model::AssessmentResult::NotMet);
  CHECK(assessment.document_id == "bc-1");

  REQUIRE(progress.corrections.size() == 1);
  const model::Correction& correction = progress.corrections[0];
  CHECK(correction.id == "dc-1");
  CHECK(correction.kind == model::CorrectionKind::Correction);
  CHECK(correction.made_on == day("2023-04-04"));
  CHECK(correction.period_id == "2023-Q1");
  CHECK(correction.task_id == "I.1");
  CHECK(correction.target_id == "T01");
  CHECK(correction.before == SourceText{"Đang thực hiện", "In progress"});
  CHECK(correction.after == SourceText{"Đã hoàn thành", "Done"});
  CHECK(correction.reason == SourceText{"Báo cáo nộp sau", "A report sent later"});
  CHECK(correction.approved_by == SourceText{"Chánh Văn phòng", "Head of the Office"});

  REQUIRE(progress.amendments.size() == 1);
  const model::Amendment& amendment = progress.amendments[0];
  CHECK(amendment.id == "sd-1");
  CHECK(amendment.document_id == "kh-1");
  CHECK(amendment.effective_from == day("2023-02-15"));
  CHECK(amendment.task_id.empty());
  CHECK(amendment.target_id == "T01");
  CHECK(amendment.aspect == model::AmendmentAspect::TargetValue);
  CHECK(amendment.before == SourceText{"100%", "100%"});
  CHECK(amendment.after == SourceText{"99,5%", "99.5%"});
}

TEST_CASE("snapshots are read with what belongs to each") {
  const model::Progress progress = progress_of(test::with_progress());
  REQUIRE(progress.snapshots.size() == 3);
  CHECK(progress.snapshots[0].period_id == "2023-N");
  CHECK(progress.snapshots[0].submitted == std::nullopt);
  REQUIRE(progress.snapshots[0].task_reports.size() == 2);
  CHECK(progress.snapshots[0].task_reports[0].outputs.empty());
  CHECK(progress.snapshots[0].task_reports[1].outputs.size() == 2);
  CHECK(progress.snapshots[1].revision == 1);
  CHECK(progress.snapshots[1].task_reports.empty());
  const model::Snapshot& second = progress.snapshots[2];
  CHECK(second.period_id == "2023-Q1");
  CHECK(second.revision == 2);
  CHECK(second.ruleset == 1);
  CHECK_FALSE(second.illustrative);
  CHECK(second.submitted == day("2023-03-16"));
  CHECK(second.published == day("2023-04-03"));
  CHECK(second.report_document_id == "bc-1");
  CHECK(second.note == SourceText{"Bổ sung báo cáo nộp sau", "With a report sent later"});
  REQUIRE(second.unit_reports.size() == 1);
  CHECK(second.unit_reports[0].unit_id == "van-phong");
  CHECK(second.unit_reports[0].received_on == day("2023-03-15"));
  REQUIRE(second.comments.size() == 1);
  CHECK(second.comments[0].unit_id == "van-phong");
  CHECK(second.comments[0].task_id == "I.1");
  CHECK(second.comments[0].text ==
        SourceText{"Văn bản đã gửi trước hạn", "The document was sent in time"});
}

TEST_CASE("reports of tasks are read with their evidence") {
  const model::Progress progress = progress_of(test::with_progress());
  const auto& reports = progress.snapshots.at(2).task_reports;
  REQUIRE(reports.size() == 2);
  const model::TaskReport& report = reports[0];
  CHECK(report.task_id == "I.1");
  CHECK(report.occurrence == "2022-12");
  CHECK(report.unit_id == "van-phong");
  CHECK(report.reported == model::ReportState::InProgress);
  CHECK(report.confirmed == model::ReportState::Done);
  CHECK(*report.confirmed_by == SourceText{"Chánh Văn phòng", "Head of the Office"});
  CHECK(report.received_on == day("2023-03-15"));
  CHECK(report.done_on == day("2023-02-10"));
  CHECK(report.acted_on == day("2023-02-09"));
  CHECK(report.activity == SourceText{"Đã ban hành kế hoạch", "The plan was issued"});
  CHECK(report.delay_reason == model::DelayReason::Approval);
  CHECK(*report.delay_text == SourceText{"Chờ ý kiến", "Waiting for comments"});
  CHECK(*report.remedy == SourceText{"Rút ngắn các bước", "Fewer steps"});
  CHECK(report.expected_on == std::nullopt);
  REQUIRE(report.outputs.size() == 2);
  CHECK(report.outputs[0].n == 1);
  CHECK(report.outputs[0].document_id == "kh-1");
  CHECK(report.outputs[1].n == 2);
  CHECK(report.outputs[1].document_id.empty());
  CHECK(report.document_ids == std::vector<std::string>{"bb-1", "kh-1"});
  CHECK(reports[1].confirmed == std::nullopt);
  CHECK(reports[1].delay_reason == std::nullopt);
  CHECK(reports[1].expected_on == day("2023-05-30"));
  CHECK(reports[1].outputs.empty());
}

TEST_CASE("values of indicators are read with their counts") {
  const model::Progress progress = progress_of(test::with_progress());
  const auto& values = progress.snapshots.at(2).values;
  REQUIRE(values.size() == 2);
  const model::IndicatorValue& value = values[0];
  CHECK(value.indicator_id == "cong-khai");
  CHECK(value.basis == model::ValueBasis::OwnPeriod);
  CHECK(value.value_from == day("2022-12-15"));
  CHECK(value.value_to == day("2023-03-14"));
  CHECK(value.level == model::ValueLevel::Final);
  CHECK(value.numerator->text() == "119");
  CHECK(value.denominator->text() == "120.5");
  CHECK(value.value == std::nullopt);
  CHECK(value.baseline->text() == "80.25");
  CHECK(value.baseline_document_id == "bc-1");
  CHECK(value.source == SourceText{"Hệ thống một cửa", "One-stop system"});
  CHECK(value.surveyor == SourceText{"Văn phòng", "Office"});
  CHECK(value.population == SourceText{"Người nộp hồ sơ", "Applicants"});
  CHECK(value.sampling == SourceText{"Chọn ngẫu nhiên", "Random"});
  CHECK(value.responses == 5'000'000'000);
  CHECK(value.note == SourceText{"Số tạm tính", "Preliminary"});
  CHECK(values[1].value_from == std::nullopt);
  CHECK(values[1].value->text() == "98.7");
  CHECK(values[1].responses == std::nullopt);
}

TEST_CASE("a row of progress that belongs to nothing is refused") {
  CHECK(failure_with_progress_after("UPDATE unit_comment SET revision = 3") ==
        "1\ndata.sqlite:0:0:unit_comment.revision '2023-Q1/3' | bảng snapshot không có dòng nào "
        "như vậy | table snapshot has no such row" +
            kCheckProgressFix);
  CHECK(failure_with_progress_after("UPDATE unit_comment SET period_id = '2023-O', revision = 1") ==
        "1\ndata.sqlite:0:0:unit_comment.revision '2023-O/1' | bảng snapshot không có dòng nào "
        "như vậy | table snapshot has no such row" +
            kCheckProgressFix);
  CHECK(failure_with_progress_after(
            "UPDATE output_delivered SET occurrence = '2021-12' WHERE n = 2 AND "
            "period_id = '2023-Q1'") ==
        "1\ndata.sqlite:0:0:output_delivered.unit_id '2023-Q1/2/I.1/2021-12/van-phong' | bảng "
        "task_report không có dòng nào như vậy | table task_report has no such row" +
            kCheckProgressFix);
  CHECK(failure_with_progress_after(
            "UPDATE indicator_value SET numerator = 'many' WHERE basis = 'own_period'") ==
        "1\ndata.sqlite:0:0:indicator_value.numerator 'many' | không phải là số thập phân | not a "
        "decimal number" +
            kCheckProgressFix);
}

TEST_CASE("a document that is not public leaves the house as an id and a date alone") {
  const TempDir folder;
  const auto plans =
      store::open_plans(loaded_progress(folder, test::with_progress()), test::kSchemaFile);
  std::size_t hidden = 0;
  for (const model::PlanSource::Table& table : plans->tables("ke-hoach")) {
    if (table.name != "document") {
      continue;
    }
    for (const auto& row : table.rows) {
      const auto cell = [&](std::string_view column) {
        const auto at = std::find(table.columns.begin(), table.columns.end(), column);
        return row.at(static_cast<std::size_t>(at - table.columns.begin()));
      };
      if (cell("is_public") == "0") {
        ++hidden;
        for (const char* const column : {"number", "kind_vi", "kind_en", "abstract_vi", "url"}) {
          INFO(column);
          CHECK_FALSE(cell(column));
        }
      } else {
        CHECK(cell("number"));
      }
    }
  }
  CHECK(hidden == 2);
}
