#include <catch2/catch.hpp>

#include "rule_cases.hpp"

// Rule M42 and what else of a row's days cannot both be right.
using namespace minhbach;
using test::check_cases;
using test::Edit;
using test::edited;
using test::said;

namespace {

// Rows of the sample's tables.
constexpr std::size_t kDoneRow = 2;  // I.1 in the first quarter
constexpr std::size_t kOpenRow = 3;  // I.2 beside it

}  // namespace

TEST_CASE("a completion date that its document or another report speaks against is told") {
  const std::string both =
      " | Kiểm tra ngày; nếu đúng thì trang ghi cả hai bên cạnh nhau. | Check the day; if it is "
      "right, the page shows both side by side. | ";
  check_cases({
      {{{"task_report", kDoneRow, "done_on", "2023-02-07"}},
       "warning task_report.csv:4:0:done_on '2023-02-07' | ngày hoàn thành 7/2/2023 trước ngày của "
       "tài liệu sớm nhất 8/2/2023 | the completion date 07/02/2023 is before its first document "
       "of "
       "08/02/2023" +
           both},
      {{{"task_report", kDoneRow, "done_on", "2023-02-08"}}, ""},
      // The year report, of the same occurrence, still says not done.
      {{{"task_report", 0, "state_reported", "in_progress"}},
       "warning task_report.csv:4:0:done_on '2023-02-10' | ngày hoàn thành 10/2/2023, nhưng báo "
       "cáo "
       "đến ngày 14/12/2023 còn ghi chưa xong (dòng 2) | completed on 10/02/2023, but the report "
       "up "
       "to 14/12/2023 still says not done (line 2)" +
           both},
  });
}

TEST_CASE("two reports that call the same done on two days are told") {
  check_cases({
      {{{"task_report", 0, "state_reported", "done"},
        {"task_report", 0, "done_on", "2023-02-12"},
        {"correction", 0, "task_id", "I.2"}},
       "warning task_report.csv:2:0:done_on '2023-02-12' | ngày hoàn thành 12/2/2023, nhưng báo "
       "cáo "
       "trước ghi hoàn thành ngày 10/2/2023 (dòng 4) | completed on 12/02/2023, but an earlier "
       "report "
       "says on 10/02/2023 (line 4) | Kiểm tra ngày; nếu đúng thì trang ghi cả hai bên cạnh nhau. "
       "| "
       "Check the day; if it is right, the page shows both side by side. | "},
      {{{"task_report", 0, "state_reported", "done"}, {"task_report", 0, "done_on", "2023-02-10"}},
       ""},
      // A correction of the earlier report says which is right.
      {{{"task_report", 0, "state_reported", "done"},
        {"task_report", 0, "done_on", "2023-02-12"},
        {"correction", 0, "task_id", "I.1"}},
       ""},
  });
}

TEST_CASE("a periodic task is done on the day of the report itself, whatever its row says") {
  const Edit periodic = {"schedule", 0, "kind", "periodic"};
  const Edit no_month = {"schedule", 0, "month", nullptr};
  const auto with = [&](const char* done_on) {
    return std::vector<Edit>{periodic,
                             no_month,
                             {"task_report", 0, "occurrence", "2023-Q1"},
                             {"task_report", 0, "state_reported", "done"},
                             {"task_report", 0, "done_on", done_on},
                             {"task_report", 1, "occurrence", "2023-N"},
                             {"task_report", kDoneRow, "occurrence", "2023-N"},
                             {"task_report", kDoneRow, "done_on", "2023-03-14"}};
  };
  const std::string told = said(edited(with("2023-03-22")));
  CHECK(told.find(
            "done_on '2023-03-22' | ngày hoàn thành 22/3/2023, nhưng báo cáo của chính kỳ này gửi "
            "ngày 16/3/2023, và tình trạng tính theo ngày gửi") != std::string::npos);
  CHECK(said(edited(with("2023-03-16"))).find("báo cáo của chính kỳ này") == std::string::npos);
}

TEST_CASE("a cause of delay on what was done in time is told") {
  const std::string check =
      " | Kiểm tra ngày hoàn thành; đúng hạn thì bỏ nguyên nhân chậm. | Check the day of "
      "completion; "
      "if it was in time, leave out the cause. | ";
  const std::vector<Edit> in_time = {{"task_report", kDoneRow, "done_on", "2022-12-31"},
                                     {"document", 0, "issued", "2022-12-30"},
                                     {"document", 2, "issued", "2022-12-30"}};
  const auto and_then = [&](std::vector<Edit> more) {
    more.insert(more.begin(), in_time.begin(), in_time.end());
    return more;
  };
  check_cases({
      {in_time,
       "warning task_report.csv:4:0:delay_reason 'approval' | nêu nguyên nhân chậm, nhưng ngày "
       "hoàn "
       "thành 31/12/2022 không sau hạn 31/12/2022 | a cause of delay is given, but the day of "
       "completion 31/12/2022 is not after the due day 31/12/2022" +
           check},
      {and_then({{"task_report", kDoneRow, "delay_reason", "not_given"},
                 {"task_report", kDoneRow, "delay_text_vi", nullptr},
                 {"task_report", kDoneRow, "delay_text_en", nullptr}}),
       ""},
      {and_then({{"task_report", kDoneRow, "done_on", "2023-01-01"}}), ""},
  });
}

TEST_CASE("what is not done cannot have been expected before its report") {
  check_cases({
      {{{"task_report", kOpenRow, "expected_on", "2023-03-01"}},
       "warning task_report.csv:5:0:expected_on '2023-03-01' | dự kiến hoàn thành ngày 1/3/2023, "
       "nhưng "
       "đến ngày 14/3/2023 vẫn ghi chưa xong | expected on 01/03/2023, but up to 14/03/2023 it is "
       "still reported as not done | Kiểm tra ngày dự kiến, hoặc tình trạng. | Check the day, or "
       "the "
       "state. | "},
      {{{"task_report", kOpenRow, "expected_on", "2023-03-14"}}, ""},
  });
}
