#pragma once

#include "sample.hpp"

namespace minhbach::test {

// The sample with something of every table of progress: two snapshots, the first with a revision.
inline Sample with_progress() {
  Sample sample;
  sample.row("plan")["follow_up_unit_id"] = "van-phong";
  auto& tables = sample.tables;
  tables["reporting_period"] = {{{"id", "2023-N"},
                                 {"kind", "year"},
                                 {"year", "2023"},
                                 {"data_from", "2022-12-15"},
                                 {"interval_from", "2023-09-15"},
                                 {"closing", "2023-12-14"},
                                 {"submission_due", "2023-12-20"},
                                 {"basis_vi", "Nghị định"},
                                 {"basis_en", "Decree"}},
                                {{"id", "2023-Q1"},
                                 {"kind", "quarter_1"},
                                 {"year", "2023"},
                                 {"data_from", "2022-12-15"},
                                 {"interval_from", "2022-12-15"},
                                 {"closing", "2023-03-14"},
                                 {"submission_due", "2023-03-20"},
                                 {"basis_vi", "Nghị định"},
                                 {"basis_en", "Decree"}}};
  tables["document"] = {{{"id", "bb-1"},
                         {"number", "1/BB-S"},
                         {"issued", "2023-02-08"},
                         {"kind_vi", "Biên bản"},
                         {"kind_en", "Minutes"},
                         {"is_public", "0"}},
                        {{"id", "bc-1"},
                         {"number", "12/BC-S"},
                         {"issued", "2023-03-16"},
                         {"kind_vi", "Báo cáo"},
                         {"kind_en", "Report"},
                         {"abstract_vi", "Báo cáo quý I"},
                         {"abstract_en", "Report of the first quarter"},
                         {"url", "https://example.org/12"},
                         {"is_public", "1"}},
                        {{"id", "kh-1"},
                         {"number", "3/KH-S"},
                         {"issued", "2023-02-10"},
                         {"kind_vi", "Kế hoạch"},
                         {"kind_en", "Plan"},
                         {"is_public", "0"}}};
  tables["snapshot"] = {{{"period_id", "2023-N"},
                         {"revision", "1"},
                         {"ruleset", "1"},
                         {"illustrative", "0"},
                         {"report_document_id", "bc-1"}},
                        {{"period_id", "2023-Q1"},
                         {"revision", "1"},
                         {"ruleset", "1"},
                         {"illustrative", "0"},
                         {"published", "2023-03-21"},
                         {"report_document_id", "bc-1"}},
                        {{"period_id", "2023-Q1"},
                         {"revision", "2"},
                         {"ruleset", "1"},
                         {"illustrative", "0"},
                         {"submitted", "2023-03-16"},
                         {"published", "2023-04-03"},
                         {"report_document_id", "bc-1"},
                         {"note_vi", "Bổ sung báo cáo nộp sau"},
                         {"note_en", "With a report sent later"}}};
  const Cells second = {{"period_id", "2023-Q1"}, {"revision", "2"}};
  const auto in_second = [&](Cells cells) {
    cells.insert(second.begin(), second.end());
    return cells;
  };
  const auto of_report = [&](Cells cells) {
    cells.insert({{"task_id", "I.1"}, {"occurrence", "2022-12"}, {"unit_id", "van-phong"}});
    return in_second(std::move(cells));
  };
  tables["unit_report"] = {in_second({{"unit_id", "van-phong"}, {"received_on", "2023-03-15"}})};
  // Of the other period, in an order in which its second row is met before the first of the next.
  const auto of_year = [](Cells cells) {
    cells.insert(
        {{"period_id", "2023-N"}, {"revision", "1"}, {"task_id", "I.1"}, {"unit_id", "van-phong"}});
    return cells;
  };
  tables["task_report"] = {
      of_year({{"occurrence", "2022-12"}, {"state_reported", "not_done"}}),
      of_year({{"occurrence", "2023-12"}, {"state_reported", "done"}, {"done_on", "2023-12-10"}}),
      of_report({{"state_reported", "in_progress"},
                 {"state_confirmed", "done"},
                 {"confirmed_by_vi", "Chánh Văn phòng"},
                 {"confirmed_by_en", "Head of the Office"},
                 {"received_on", "2023-03-15"},
                 {"done_on", "2023-02-10"},
                 {"acted_on", "2023-02-09"},
                 {"activity_vi", "Đã ban hành kế hoạch"},
                 {"activity_en", "The plan was issued"},
                 {"delay_reason", "approval"},
                 {"delay_text_vi", "Chờ ý kiến"},
                 {"delay_text_en", "Waiting for comments"},
                 {"remedy_vi", "Rút ngắn các bước"},
                 {"remedy_en", "Fewer steps"}}),
      in_second({{"task_id", "I.2"},
                 {"occurrence", "2022-Q1"},
                 {"unit_id", "van-phong"},
                 {"state_reported", "in_progress"},
                 {"expected_on", "2023-05-30"}})};
  tables["output_delivered"] = {of_year({{"occurrence", "2023-12"}, {"n", "1"}}),
                                of_year({{"occurrence", "2023-12"}, {"n", "2"}}),
                                of_report({{"n", "1"}, {"document_id", "kh-1"}}),
                                of_report({{"n", "2"}})};
  tables["supporting_document"] = {of_report({{"document_id", "bb-1"}}),
                                   of_report({{"document_id", "kh-1"}})};
  tables["indicator_value"] = {in_second({{"indicator_id", "cong-khai"},
                                          {"basis", "own_period"},
                                          {"value_from", "2022-12-15"},
                                          {"value_to", "2023-03-14"},
                                          {"level", "final"},
                                          {"numerator", "119"},
                                          {"denominator", "120.5"},
                                          {"baseline", "80.25"},
                                          {"baseline_document_id", "bc-1"},
                                          {"source_vi", "Hệ thống một cửa"},
                                          {"source_en", "One-stop system"},
                                          {"surveyor_vi", "Văn phòng"},
                                          {"surveyor_en", "Office"},
                                          {"population_vi", "Người nộp hồ sơ"},
                                          {"population_en", "Applicants"},
                                          {"sampling_vi", "Chọn ngẫu nhiên"},
                                          {"sampling_en", "Random"},
                                          {"responses", "5000000000"},
                                          {"note_vi", "Số tạm tính"},
                                          {"note_en", "Preliminary"}}),
                               in_second({{"indicator_id", "cong-khai"},
                                          {"basis", "whole_year"},
                                          {"value_to", "2022-12-31"},
                                          {"level", "estimate"},
                                          {"value", "98.7"}})};
  tables["unit_comment"] = {in_second({{"unit_id", "van-phong"},
                                       {"task_id", "I.1"},
                                       {"text_vi", "Văn bản đã gửi trước hạn"},
                                       {"text_en", "The document was sent in time"}})};
  tables["event"] = {{{"id", "sk-1"},
                      {"task_id", "I.1"},
                      {"indicator_id", "cong-khai"},
                      {"decision_number", "45/QĐ-BKH"},
                      {"decided_on", "2023-01-05"},
                      {"agency_vi", "Bộ Kế hoạch"},
                      {"agency_en", "Ministry of Planning"},
                      {"received_on", "2023-01-10"},
                      {"response_document_id", "kh-1"},
                      {"responded_on", "2023-01-12"},
                      {"announced_on", "2023-01-20"},
                      {"integrated_on", "2023-01-31"}}};
  tables["year_assessment"] = {
      {{"task_id", "I.1"}, {"year", "2022"}, {"result", "not_met"}, {"document_id", "bc-1"}}};
  tables["correction"] = {{{"id", "dc-1"},
                           {"kind", "correction"},
                           {"made_on", "2023-04-04"},
                           {"period_id", "2023-Q1"},
                           {"task_id", "I.1"},
                           {"target_id", "T01"},
                           {"before_vi", "Đang thực hiện"},
                           {"before_en", "In progress"},
                           {"after_vi", "Đã hoàn thành"},
                           {"after_en", "Done"},
                           {"reason_vi", "Báo cáo nộp sau"},
                           {"reason_en", "A report sent later"},
                           {"approved_by_vi", "Chánh Văn phòng"},
                           {"approved_by_en", "Head of the Office"}}};
  tables["amendment"] = {{{"id", "sd-1"},
                          {"document_id", "kh-1"},
                          {"effective_from", "2023-02-15"},
                          {"target_id", "T01"},
                          {"aspect", "target_value"},
                          {"before_vi", "100%"},
                          {"before_en", "100%"},
                          {"after_vi", "99,5%"},
                          {"after_en", "99.5%"}}};
  tables["amended_condition"] = {{{"amendment_id", "sd-1"},
                                  {"n", "1"},
                                  {"indicator_id", "cong-khai"},
                                  {"comparator", "at_least"},
                                  {"value", "99.5"},
                                  {"unit", "percent"}}};
  return sample;
}

}  // namespace minhbach::test
