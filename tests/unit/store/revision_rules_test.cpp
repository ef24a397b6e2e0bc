#include "rule_cases.hpp"

// Rule M34: a revision holds every row of the one before, or says why not.
using namespace minhbach;
using test::said;
using test::Sample;

namespace {

const std::string kWholeRevision =
    " | Bản sau chứa lại mọi dòng của bản trước, dòng không đổi cũng vậy. Dòng rút lại thì ghi vào "
    "bảng withdrawn, kèm lý do và văn bản. | A later revision holds every row of the one before, "
    "unchanged rows too. A row that is taken back is named in table withdrawn, with reason and "
    "document. | \n";

// The first revision of the quarter said something of a table, which the second does not hold.
Sample with_lost_row(const char* table) {
  Sample sample = test::with_progress();
  test::Cells row = sample.row(table, sample.tables[table].size() - 1);
  sample.tables[table].pop_back();
  row["revision"] = "1";
  sample.tables[table].push_back(row);
  return sample;
}

// The withdrawal of that row.
void take_back(Sample& sample, test::Cells key) {
  key.insert({{"period_id", "2023-Q1"},
              {"revision", "2"},
              {"id", "rut-1"},
              {"reason_vi", "Đơn vị báo cáo nhầm kỳ."},
              {"reason_en", "The unit reported for another period."},
              {"document_id", "bc-1"}});
  sample.tables["withdrawn"] = {std::move(key)};
}

const test::Cells kTaskRow = {{"kind", "task_report"},
                              {"task_id", "I.2"},
                              {"occurrence", "2022-Q1"},
                              {"unit_id", "van-phong"}};

}  // namespace

TEST_CASE(
    "a correction is not a silence: a revision that lacks a row of its predecessor is refused") {
  CHECK(
      said(with_lost_row("task_report")) ==
      "snapshot.csv:4:0:revision '2' | bản 2 thiếu 1 dòng bảng task_report của bản 1: I.2 2022-Q1 "
      "van-phong | revision 2 lacks 1 row of table task_report that revision 1 holds: I.2 "
      "2022-Q1 van-phong" +
          kWholeRevision);
  CHECK(
      said(with_lost_row("unit_report")) ==
      "snapshot.csv:4:0:revision '2' | bản 2 thiếu 1 dòng bảng unit_report của bản 1: van-phong | "
      "revision 2 lacks 1 row of table unit_report that revision 1 holds: van-phong" +
          kWholeRevision);
  CHECK(said(with_lost_row("indicator_value")) ==
        "snapshot.csv:4:0:revision '2' | bản 2 thiếu 1 dòng bảng indicator_value của bản 1: "
        "cong-khai whole_year 2022-12-31 | revision 2 lacks 1 row of table indicator_value that "
        "revision 1 holds: cong-khai whole_year 2022-12-31" +
            kWholeRevision);
  CHECK(said(with_lost_row("unit_comment")) ==
        "snapshot.csv:4:0:revision '2' | bản 2 thiếu 1 dòng bảng unit_comment của bản 1: van-phong "
        "I.1 | revision 2 lacks 1 row of table unit_comment that revision 1 holds: van-phong I.1" +
            kWholeRevision);
}

// A report of the first revision had an output and a document; the second has the report alone.
TEST_CASE(
    "what belongs to a report is kept with it: an output or a document that is gone is refused") {
  Sample sample = test::with_progress();
  test::Cells report = sample.row("task_report", sample.tables["task_report"].size() - 1);
  report["revision"] = "1";
  sample.tables["task_report"].push_back(report);
  test::Cells child;
  for (const char* const column : {"period_id", "revision", "task_id", "occurrence", "unit_id"}) {
    child[column] = report[column];
  }
  test::Cells output = child;
  output["n"] = "1";
  sample.tables["output_delivered"].push_back(output);
  CHECK(
      said(sample).find("table output_delivered that revision 1 holds: I.2 2022-Q1 van-phong 1") !=
      std::string::npos);
  sample.tables["output_delivered"].pop_back();
  test::Cells document = child;
  document["document_id"] = "bb-1";
  sample.tables["supporting_document"].push_back(document);
  CHECK(said(sample).find("snapshot.csv:4:0:revision '2' | bản 2 thiếu 1 dòng bảng "
                          "supporting_document của bản 1: I.2 2022-Q1 van-phong bb-1 | revision 2 "
                          "lacks 1 row of table supporting_document that revision 1 holds: I.2 "
                          "2022-Q1 van-phong bb-1 | Bản sau chứa lại mọi dòng") == 0);
  SECTION("a correction of that task made since says so") {
    test::Cells correction = sample.row("correction", 0);
    correction["id"] = "dc-2";
    correction["task_id"] = "I.2";
    sample.tables["correction"].push_back(correction);
    CHECK(said(sample) == "");
    sample.tables["correction"].back()["made_on"] = "2023-03-01";
    CHECK_FALSE(said(sample).empty());
  }
  SECTION("it goes with its report") {
    std::erase_if(sample.tables["task_report"], [](const test::Cells& row) {
      return row.at("task_id") == "I.2" && row.at("revision") == "2";
    });
    take_back(sample, kTaskRow);
    CHECK(said(sample) == "");
  }
}

TEST_CASE("a row is taken back with its reason and its document") {
  Sample sample = with_lost_row("task_report");
  take_back(sample, kTaskRow);
  CHECK(said(sample).empty());
  sample.tables["withdrawn"].front().erase("document_id");
  CHECK_FALSE(said(sample).empty());
  sample = with_lost_row("unit_report");
  take_back(sample, {{"kind", "unit_report"}, {"unit_id", "van-phong"}});
  CHECK(said(sample).empty());
  sample = with_lost_row("indicator_value");
  take_back(sample,
            {{"kind", "indicator_value"},
             {"indicator_id", "cong-khai"},
             {"basis", "whole_year"},
             {"value_to", "2022-12-31"}});
  CHECK(said(sample).empty());
  sample = with_lost_row("unit_comment");
  take_back(sample, {{"kind", "unit_comment"}, {"unit_id", "van-phong"}, {"task_id", "I.1"}});
  CHECK(said(sample).empty());
}

TEST_CASE("a withdrawal takes something away, and names it") {
  Sample sample = test::with_progress();
  take_back(sample, kTaskRow);
  CHECK(said(sample) ==
        "withdrawn.csv:2:0:id 'rut-1' | bản trước không có dòng này trong bảng task_report: I.2 "
        "2022-Q1 van-phong | the revision before has no such row in table task_report: I.2 2022-Q1 "
        "van-phong | Ghi đúng khóa của dòng bị rút, hoặc xóa dòng này. | Give the key of the row "
        "that is taken back, or delete this row. | \n");
  test::Cells both = sample.row("task_report", sample.tables["task_report"].size() - 1);
  both["revision"] = "1";
  sample.tables["task_report"].push_back(both);
  CHECK(said(sample) ==
        "withdrawn.csv:2:0:id 'rut-1' | dòng ghi là đã rút vẫn còn trong bảng task_report: I.2 "
        "2022-Q1 van-phong | the row named as withdrawn still stands in table task_report: I.2 "
        "2022-Q1 van-phong | Xóa một trong hai. | Delete one of the two. | \n");
  sample = with_lost_row("task_report");
  take_back(sample, {{"kind", "task_report"}, {"unit_id", "van-phong"}});
  CHECK_FALSE(said(sample).empty());
}

TEST_CASE("what is published has its day, and revisions follow each other") {
  test::check_cases({
      {{{"snapshot", 1, "published", nullptr}},
       "snapshot.csv:3:0:published '' | thiếu ngày công bố, trong khi số liệu sau đó đã công bố | "
       "the day of publication is missing, although later figures have been published | Ghi ngày "
       "công bố: trang của một kỳ chỉ biết những gì công bố trước đó. | Enter the day: the page of "
       "a period knows only what was published before it. | "},
      {{{"snapshot", 1, "published", "2023-04-04"}},
       "snapshot.csv:4:0:published '2023-04-03' | bản này công bố ngày 3/4/2023, trước bản trước "
       "đó "
       "ngày 4/4/2023 | this revision was published on 03/04/2023, before the one before it on "
       "04/04/2023 | Kiểm tra lại hai ngày. | Check the two days. | "},
      // A revision that is being prepared has no day yet.
      {{{"snapshot", 2, "published", nullptr}}, ""},
      // Nor has the newest period.
      {{{"snapshot", 0, "published", nullptr}}, ""},
      {{{"snapshot", 0, "published", "2023-12-21"}}, ""},
      {{{"snapshot", 0, "published", "2099-01-01"}},
       "warning snapshot.csv:2:0:published '2099-01-01' | ngày công bố sau hơn một năm so với ngày "
       "mới "
       "nhất "
       "của các báo cáo, 14/12/2023 | the day of publication is more than a year after the newest "
       "day of the reports, 14/12/2023 | Kiểm tra lại năm trước khi niêm phong. | Check the year "
       "before it is sealed. | "},
  });
}
