#include "analytics/calendar.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>

#include "rule_cases.hpp"

using namespace minhbach;
using test::Cells;
using test::check_cases;
using test::said;
using test::Sample;
using test::TempDir;

namespace {

// Rows of the sample's tables.
constexpr std::size_t kDone = 2;  // I.1 in the first quarter
constexpr std::size_t kOpen = 3;  // I.2 beside it
const std::string kTwoDays = " | Kiểm tra lại hai ngày. | Check the two days. | ";
const std::string kAddOutputs =
    " | Ghi ở cột Sản phẩm của biểu mẫu, hoặc bảng output_delivered; chưa ghi thì trang nêu rõ còn "
    "thiếu. | "
    "Enter them under Output in the form, or in table output_delivered; the page says which are "
    "missing. | ";
const std::string kNextPeriod =
    " | Ghi ở kỳ sau hoặc sửa ngày. | Report it next period or correct the date. | ";

}  // namespace

TEST_CASE("the sample of progress has no fault") {
  CHECK(said(test::with_progress()).empty());
}

TEST_CASE("days of a report fit its period") {
  check_cases({
      {{{"task_report", kDone, "done_on", "2023-03-20"}},
       "task_report.csv:4:0:done_on '2023-03-20' | ngày hoàn thành 20/3/2023 sau ngày chốt số liệu "
       "14/3/2023 | the completion date 20/03/2023 is after the closing date 14/03/2023" +
           kNextPeriod},
      {{{"task_report", kDone, "done_on", "2023-03-14"}}, ""},
      {{{"task_report", kDone, "acted_on", "2023-03-15"}},
       "task_report.csv:4:0:acted_on '2023-03-15' | ngày hoạt động 15/3/2023 sau ngày chốt số liệu "
       "14/3/2023 | the date of the act 15/03/2023 is after the closing date 14/03/2023" +
           kNextPeriod},
      {{{"schedule", 1, "kind", "continuous"},
        {"schedule", 1, "year", nullptr},
        {"schedule", 1, "quarter", nullptr},
        {"task_report", kOpen, "occurrence", "2023-Q1"},
        {"task_report", kOpen, "acted_on", "2022-12-14"}},
       "task_report.csv:5:0:acted_on '2022-12-14' | ngày hoạt động 14/12/2022 trước ngày bắt đầu "
       "của kỳ này 15/12/2022 | the date of the act 14/12/2022 is before this interval begins on "
       "15/12/2022 | Ghi ở kỳ trước hoặc sửa ngày. | Report it for the interval before or correct "
       "the date. | "},
      {{{"supporting_document", 0, "document_id", "bc-1"}},
       "warning supporting_document.csv:2:0:document_id 'bc-1' | tài liệu ngày 16/3/2023 sau ngày "
       "chốt số liệu 14/3/2023 | the document of 16/03/2023 is later than the closing date "
       "14/03/2023 | Kiểm tra ngày của tài liệu, hoặc ghi tài liệu ở kỳ sau. | Check the day of "
       "the document, or name it in the next period. | "},
  });
}

TEST_CASE("a state agrees with what stands beside it") {
  check_cases({
      {{{"task_report", kDone, "done_on", nullptr}},
       "warning task_report.csv:4:0:done_on '' | đã hoàn thành nhưng chưa có ngày hoàn "
       "thành | completed, but the completion date is not given | Bổ sung "
       "ngày; nếu chưa có, nhiệm vụ ghi là đã hoàn thành, chưa rõ ngày. | Add the date; without "
       "it the task reads as completed, date not given. | "},
      {{{"task_report", kOpen, "done_on", "2023-03-01"}},
       "task_report.csv:5:0:done_on '2023-03-01' | có ngày hoàn thành nhưng tình trạng là "
       "in_progress | a completion date is given but the state is in_progress | Xóa ngày, hoặc sửa "
       "tình trạng thành done. | Clear the date, or set the state to done. | "},
      {{{"task_report", kDone, "expected_on", "2023-05-01"}},
       "task_report.csv:4:0:expected_on '2023-05-01' | đã hoàn thành nên không còn ngày dự kiến "
       "hoàn thành | completed, so there is no expected completion any more | Xóa ngày dự kiến. | "
       "Clear the expected date. | "},
      {{{"task_report", kOpen, "state_reported", "no_case"}},
       "task_report.csv:5:0:activity_vi '' | \"không phát sinh\" cần một câu nêu rõ | \"no case "
       "arose\" needs a sentence that says so | Ghi một câu, ví dụ: Trong kỳ không có phản ánh, "
       "kiến nghị. | Write one sentence, such as: No feedback was received in the period. | "},
      {{{"task_report", kOpen, "state_reported", "not_applicable"}},
       "warning task_report.csv:5:0:state_reported 'not_applicable' | \"không áp dụng\" chưa được "
       "chấp nhận: cần lý do, tài liệu kiểm chứng và xác nhận | \"not applicable\" is not accepted "
       "yet: it needs a reason, a supporting document and a confirmation | Điền delay_reason hoặc "
       "delay_text_vi, state_confirmed, và bảng supporting_document. | Fill in delay_reason or "
       "delay_text_vi, state_confirmed, and table supporting_document. | "},
      {{{"task_report", kDone, "state_confirmed", "not_applicable"},
        {"task_report", kDone, "done_on", nullptr}},
       ""},
  });
}

TEST_CASE("a completed task has its outputs") {
  check_cases({
      {{{"output_delivered", 3, "occurrence", "2021-12"},
        {"task_report", 0, "occurrence", "2021-12"},
        {"output_delivered", 3, "period_id", "2023-N"},
        {"output_delivered", 3, "revision", "1"}},
       "warning task_report.csv:4:0:state_confirmed 'done' | nhiệm vụ I.1 cần đủ 2 sản phẩm (Kế "
       "hoạch, báo cáo); mới có 1 | task I.1 needs all 2 outputs (Kế hoạch, báo cáo); 1 given" +
           kAddOutputs},
  });
  Sample sample = test::with_progress();
  sample.tables["output_delivered"].pop_back();
  sample.row("task")["output_mode"] = "any";
  CHECK(said(sample).empty());  // one of them suffices
  sample.tables["output_delivered"].pop_back();
  CHECK(said(sample) ==
        "warning task_report.csv:4:0:state_confirmed 'done' | nhiệm vụ I.1 cần một trong các sản "
        "phẩm (Kế hoạch, báo cáo); chưa có | task I.1 needs one of its outputs (Kế hoạch, báo "
        "cáo); none given" +
            kAddOutputs + "\n");
}

TEST_CASE("a report names an occurrence that the schedule gives") {
  check_cases({
      {{{"task_report", 0, "occurrence", "2022-11"}},
       "task_report.csv:2:0:occurrence '2022-11' | lịch của nhiệm vụ không có lần thực hiện này | "
       "the schedule of the task gives no such occurrence | Các lần thực hiện của nhiệm vụ: "
       "2021-12, 2022-12, 2023-12, 2024-12, 2025-12 | Occurrences of the task: 2021-12, 2022-12, "
       "2023-12, 2024-12, 2025-12 | 2022-12"},
      {{{"task_report", kOpen, "occurrence", "2022-Q2"}},
       "task_report.csv:5:0:occurrence '2022-Q2' | lịch của nhiệm vụ không có lần thực hiện này | "
       "the schedule of the task gives no such occurrence | Các lần thực hiện của nhiệm vụ: "
       "2022-Q1 | Occurrences of the task: 2022-Q1 | 2022-Q1"},
  });
}

TEST_CASE("every occurrence that is judged can be reported") {
  struct Timing {
    const char* kind;
    Cells cells;
  };
  const std::vector<Timing> timings = {
      {"once", {{"due", "2022-05-20"}}},
      {"once", {{"year", "2022"}, {"month", "8"}}},
      {"once", {{"year", "2022"}, {"quarter", "3"}}},
      {"once", {{"year", "2022"}}},
      {"yearly", {{"month", "1"}}},
      {"yearly", {{"quarter", "4"}}},
      {"yearly", {}},
      {"periodic", {}},
  };
  for (const Timing& timing : timings) {
    Sample sample = test::with_progress();
    Cells schedule = timing.cells;
    schedule.insert({{"task_id", "I.2"}, {"kind", timing.kind}, {"inferred", "0"}});
    sample.row("schedule", 1) = schedule;
    sample.tables["task_report"].pop_back();
    const TempDir folder;
    const auto file = folder.path() / "data.sqlite";
    store::load({sample.write(folder), test::kSchemaFile, file});
    const model::Plan plan = store::open_plans(file, test::kSchemaFile)->read("ke-hoach");
    const auto occurrences = analytics::occurrences(plan, plan.tasks.at(0));
    REQUIRE_FALSE(occurrences.empty());
    for (const auto& occurrence : occurrences) {
      sample.tables["task_report"].push_back({{"period_id", "2023-Q1"},
                                              {"revision", "2"},
                                              {"task_id", "I.2"},
                                              {"occurrence", occurrence.id},
                                              {"unit_id", "van-phong"},
                                              {"state_reported", "in_progress"}});
    }
    INFO(timing.kind);
    CHECK(said(sample).empty());
    sample.tables["task_report"].back()["occurrence"] = "2031";
    CHECK_FALSE(said(sample).empty());
  }
}

TEST_CASE("a report comes from a unit that has to do with the task") {
  Sample sample = test::with_progress();
  sample.tables["unit"].push_back(sample.row("unit", 1));
  sample.row("unit", 2)["id"] = "phong-1";
  sample.row("unit", 2)["position"] = "3";
  sample.row("task_report", kOpen)["unit_id"] = "phong-1";
  CHECK(said(sample) ==
        "task_report.csv:5:0:unit_id 'phong-1' | đơn vị này không chủ trì, không phối hợp và không "
        "theo dõi nhiệm vụ | this unit neither leads nor coordinates the task, nor follows it up | "
        "Đơn vị có thể báo cáo: van-phong | Units that may report: van-phong | \n");
  // As a member of a collective that coordinates, it may.
  sample.row("task_report", kOpen)["unit_id"] = "van-phong";
  sample.row("task_report", 0)["unit_id"] = "phong-1";
  CHECK_FALSE(said(sample).empty());
  sample.tables["unit_member"].push_back(sample.row("unit_member"));
  sample.row("unit_member", 1)["member_id"] = "phong-1";
  CHECK(said(sample).empty());
  sample.row("task_report", 0)["unit_id"] = "cac-phong";
  CHECK(said(sample) ==
        "task_report.csv:2:0:unit_id 'cac-phong' | tập thể không gửi báo cáo | a collective sends "
        "no report | Ghi theo từng đơn vị thành viên, hoặc theo đơn vị đầu mối tổng hợp. | Enter "
        "a row for each member, or one of the unit that compiles the reports. | \n");
}

TEST_CASE("a snapshot follows its report") {
  check_cases({
      {{{"snapshot", 2, "submitted", "2022-12-14"}},
       "snapshot.csv:4:0:submitted '2022-12-14' | ngày gửi báo cáo 14/12/2022 trước ngày bắt đầu "
       "của số liệu 15/12/2022 | the report was sent on 14/12/2022, before its figures begin on "
       "15/12/2022" +
           kTwoDays},
      {{{"snapshot", 2, "published", "2023-03-15"}, {"snapshot", 1, "published", "2023-03-15"}},
       "snapshot.csv:4:0:published '2023-03-15' | ngày công bố 15/3/2023 trước ngày gửi báo cáo "
       "16/3/2023 | published on 15/03/2023, before the report was sent on 16/03/2023" +
           kTwoDays},
      {{{"snapshot", 0, "revision", "2"},
        {"task_report", 0, "revision", "2"},
        {"task_report", 1, "revision", "2"},
        {"output_delivered", 0, "revision", "2"},
        {"output_delivered", 1, "revision", "2"}},
       "snapshot.csv:2:0:revision '2' | kỳ này không có lần công bố 1 | this period has no "
       "revision 1 | Giữ lại các lần công bố trước: lần sau không thay thế lần trước. | Keep the "
       "earlier revisions: a later one does not replace them. | "},
      {{{"snapshot", 0, "ruleset", "2"}},
       "snapshot.csv:2:0:ruleset '2' | chương trình không biết phiên bản cách tính này | the "
       "program does not know this version of the rules | Dùng một phiên bản từ 1 đến 1, hoặc cập "
       "nhật chương trình. | Use a version from 1 to 1, or update the program. | 1"},
      // Its signed report is asked for when it is published: a leader sees before he signs.
      {{{"snapshot", 0, "report_document_id", nullptr}}, ""},
      {{{"snapshot", 0, "report_document_id", "bb-1"}, {"document", 0, "issued", nullptr}}, ""},
  });
}

TEST_CASE("events, amendments and corrections are whole") {
  const std::string old_and_new =
      " | Ghi đúng nội dung cũ và mới. | State what was before and what is now. | ";
  const auto changes_else = [](const std::string& aspect) {
    return "amended_condition.csv:2:0:amendment_id 'sd-1' | điều chỉnh này đổi nội dung khác (" +
           aspect +
           "), không dùng bảng amended_condition | this amendment changes something else (" +
           aspect +
           ") and does not use table amended_condition | Sửa mã điều chỉnh, hoặc cột aspect của "
           "điều "
           "chỉnh. | Correct the id, or the column aspect of the amendment. | ";
  };
  const std::string not_of_a_target =
      "amendment.csv:2:0:aspect 'schedule' | nội dung này là của nhiệm vụ, dòng này không nêu "
      "task_id | this is an aspect of a task, and the row names no task_id | Sửa cột aspect, hoặc "
      "ghi mã vào đúng cột. | Correct the column aspect, or put the id into the right column. | ";
  check_cases({
      {{{"event", 0, "responded_on", "2023-01-09"}},
       "event.csv:2:0:responded_on '2023-01-09' | ngày trình 9/1/2023 trước ngày nhận 10/1/2023 | "
       "the day of the submission 09/01/2023 comes before the day of receipt 10/01/2023" +
           kTwoDays},
      {{{"event", 0, "received_on", nullptr}, {"event", 0, "responded_on", "2023-01-04"}},
       "event.csv:2:0:responded_on '2023-01-04' | ngày trình 4/1/2023 trước ngày quyết định "
       "5/1/2023 | the day of the submission 04/01/2023 comes before the day of the decision "
       "05/01/2023" +
           kTwoDays},
      {{{"event", 0, "task_id", nullptr}, {"event", 0, "indicator_id", nullptr}},
       "event.csv:2:0:task_id '' | sự kiện không gắn với nhiệm vụ hay chỉ số nào | the event "
       "belongs to no task and to no indicator | Điền task_id hoặc indicator_id. | Fill in task_id "
       "or indicator_id. | "},
      {{{"amendment", 0, "task_id", "I.1"}},
       "amendment.csv:2:0:task_id 'I.1' | điều chỉnh phải nêu đúng một: nhiệm vụ (task_id) hoặc "
       "chỉ tiêu (target_id) | an amendment names exactly one of a task (task_id) and a target "
       "(target_id) | Tách thành hai dòng nếu văn bản điều chỉnh cả hai. | Make two rows if the "
       "document changes both. | "},
      {{{"amendment", 0, "before_vi", nullptr}, {"amendment", 0, "before_en", nullptr}},
       "amendment.csv:2:0:before_vi '' | thiếu nội dung cũ | what was before is missing" +
           old_and_new},
      {{{"amendment", 0, "after_vi", nullptr}, {"amendment", 0, "after_en", nullptr}},
       "amendment.csv:2:0:after_vi '' | thiếu nội dung mới | what is now is missing" + old_and_new},
      {{{"amendment", 0, "before_vi", nullptr},
        {"amendment", 0, "before_en", nullptr},
        {"amendment", 0, "aspect", "added"}},
       changes_else("added")},
      {{{"amendment", 0, "after_vi", nullptr},
        {"amendment", 0, "after_en", nullptr},
        {"amendment", 0, "aspect", "dropped"}},
       changes_else("dropped")},
      {{{"amendment", 0, "aspect", "schedule"}},
       changes_else("schedule") + "\n" + not_of_a_target +
           "\namendment.csv:2:0:id 'sd-1' | bảng amended_schedule không có dòng nào của điều chỉnh "
           "này | table amended_schedule has no row of this amendment | Ghi nội dung mới vào bảng "
           "amended_schedule; bảng của Kế hoạch giữ nội dung ban đầu. | Enter what is new in table "
           "amended_schedule; the plan's own table keeps what stood there first. | "},
      {{{"amendment", 0, "target_id", nullptr}, {"amendment", 0, "task_id", "I.1"}},
       "amendment.csv:2:0:aspect 'target_value' | nội dung này là của chỉ tiêu, dòng này không nêu "
       "target_id | this is an aspect of a target, and the row names no target_id | Sửa cột "
       "aspect, hoặc ghi mã vào đúng cột. | Correct the column aspect, or put the id into the "
       "right column. | "},
      {{{"amendment", 0, "aspect", "target_due"}},
       changes_else("target_due") +
           "\namendment.csv:2:0:id 'sd-1' | bảng amended_due không có dòng nào của điều chỉnh này "
           "| "
           "table amended_due has no row of this amendment | Ghi nội dung mới vào bảng "
           "amended_due; bảng của Kế hoạch giữ nội dung ban đầu. | Enter what is new in table "
           "amended_due; the plan's own table keeps what stood there first. | "},
      {{{"correction", 0, "after_vi", nullptr}, {"correction", 0, "after_en", nullptr}},
       "correction.csv:2:0:after_vi '' | thiếu nội dung mới | what is now is missing" +
           old_and_new},
      {{{"correction", 0, "after_vi", nullptr},
        {"correction", 0, "after_en", nullptr},
        {"correction", 0, "kind", "supplement"}},
       ""},
  });
}

TEST_CASE("strict makes every warning an error") {
  Sample sample = test::with_progress();
  sample.row("task_report", kDone).erase("done_on");
  CHECK(said(sample).starts_with("warning task_report.csv:4:0:done_on"));
  CHECK(said(sample, true).starts_with("task_report.csv:4:0:done_on"));
}
