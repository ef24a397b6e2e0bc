#include "store/check.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::Sample;
using test::TempDir;

namespace {

// What is said about a sample, without the folder.
std::string said_of(const Sample& sample) {
  const TempDir folder;
  const auto in = sample.write(folder);
  return test::without(test::words(store::check_tables(in, test::kSchemaFile, false)), in);
}

}  // namespace

TEST_CASE("the sample has no fault") {
  CHECK(said_of(Sample()).empty());
}

TEST_CASE("a reference to nothing names the table and the nearest id") {
  Sample sample;
  sample.row("assignment", 1)["unit_id"] = "van-phng";
  CHECK(said_of(sample) ==
        "ke-hoach/assignment.csv:3:0:unit_id 'van-phng' | bảng unit không có dòng nào như vậy | "
        "table unit has no such row | Sửa ô này, hoặc thêm dòng vào bảng unit. | "
        "Correct this cell, or add the row to table unit. | van-phong\n");
}

TEST_CASE("references that leave the plan are judged at the end") {
  Sample sample;
  sample.row("plan")["body_id"] = "s";
  sample.row("task")["derived_from_plan_id"] = "khac";
  sample.row("task")["derived_from_task_id"] = "I.1";
  const std::string body =
      "plan.csv:2:0:body_id 's' | bảng body không có dòng nào như vậy | table body has no such row "
      "| "
      "Sửa ô này, hoặc thêm dòng vào bảng body. | Correct this cell, or add the row to table body. "
      "| so\n";
  CHECK(said_of(sample) ==
        "ke-hoach/" + body +
            "ke-hoach/task.csv:2:0:derived_from_task_id 'khac / I.1' | bảng task không có dòng nào "
            "như vậy | "
            "table task has no such row | Sửa ô này, hoặc thêm dòng vào bảng task. | "
            "Correct this cell, or add the row to table task. | \n");

  // With the other plan beside it, the task is there.
  const TempDir folder;
  Sample other;
  other.row("plan")["position"] = "2";
  other.row("plan")["title_vi"] = "Kế hoạch khác";
  other.write(folder, "khac");
  sample.row("plan")["kind"] = "annual";
  sample.row("plan")["parent_plan_id"] = "khac";
  sample.row("plan")["effective_from"] = "2024-01";
  sample.row("schedule", 1)["year"] = "2024";
  const auto in = sample.write(folder);
  CHECK(test::without(test::words(store::check_tables(in, test::kSchemaFile, false)), in) ==
        "ke-hoach/" + body);
}

TEST_CASE("keys are unique, also on disks that do not tell upper from lower case") {
  Sample sample;
  sample.tables["term"].push_back(sample.row("term"));
  sample.tables["term"].push_back(sample.row("term"));
  sample.row("term", 2)["id"] = "TTHC";
  CHECK(said_of(sample) ==
        "ke-hoach/term.csv:3:0:id 'tthc' | khóa này đã có ở dòng 2 | this key stands already in "
        "line 2 | "
        "Xóa một dòng, hoặc đổi mã. | Delete one of the rows, or change its id. | \n"
        "ke-hoach/term.csv:4:0:id 'TTHC' | mã chỉ khác tthc ở chữ hoa, chữ thường | "
        "the id differs from tthc only in upper and lower case | "
        "Đổi một mã: trên một số máy hai trang sẽ là một tệp. | "
        "Change one of them: on some disks the two pages would be one file. | \n");
}

TEST_CASE("all errors of all tables come together") {
  Sample sample;
  sample.row("plan")["state"] = "dead";
  sample.row("section").erase("position");
  sample.row("schedule")["month"] = "13";
  sample.row("target")["in_remit"] = "2025";
  const std::string words = said_of(sample);
  CHECK(std::count(words.begin(), words.end(), '\n') == 4);
}

TEST_CASE("rules over several columns are told in words") {
  Sample sample;
  sample.row("schedule", 1)["due"] = "2022-03-31";
  CHECK(said_of(sample) ==
        "ke-hoach/schedule.csv:3:0: '' | lịch `once` cần đúng một trong hai: ngày (due) hoặc năm "
        "(year) | "
        "a `once` schedule needs exactly one of a day (due) and a year (year) | "
        "Sửa các ô của dòng này cho khớp nhau. | "
        "Make the cells of this row agree. | \n");
}

TEST_CASE("a target has a time only where words of its source state it") {
  const auto said_with = [](const char* kind, const char* due, const char* words) {
    Sample sample;
    sample.row("target")["due_kind"] = kind;
    sample.row("target")["due"] = due;
    sample.row("target")["due_words_vi"] = words;
    sample.row("target")["due_words_en"] = words;
    return said_of(sample);
  };
  const std::string agree =
      " | Sửa các ô của dòng này cho khớp nhau. | Make the cells of this row agree. | \n";
  const std::string date =
      "ke-hoach/target.csv:2:0: '' | thời hạn kiểu `date` cần ngày (due); kiểu khác không có ngày "
      "| a due of kind `date` needs its day (due); no other kind has one" +
      agree;
  const std::string words =
      "ke-hoach/target.csv:2:0: '' | thời hạn cần lời văn nêu nó (due_words_vi); kiểu `none` không "
      "có lời văn | a due needs the words that state it (due_words_vi); kind `none` has none" +
      agree;
  CHECK(said_with("date", "2025", "TTHC được công khai").empty());
  CHECK(said_with("date", "2025-06", "TTHC được công khai").empty());
  CHECK(said_with("event", "", "TTHC được công khai").empty());
  CHECK(said_with("date", "", "TTHC được công khai") == date);
  CHECK(said_with("yearly", "2025", "TTHC được công khai") == date);
  CHECK(said_with("half_yearly", "", "") == words);
  CHECK(said_with("none", "", "TTHC được công khai") == words);
  CHECK(said_with("event", "", "khi có quyết định") ==
        "ke-hoach/target.csv:2:0:due_words_vi 'khi có quyết định' | lời văn nêu thời hạn không có "
        "nguyên văn trong đoạn văn hoặc dòng phụ lục của chỉ tiêu | the words that state the time "
        "do not stand in the target's paragraph or row of the annex | Chép lại đúng từng chữ; nếu "
        "nguồn không nêu thời hạn thì dùng due_kind = none. | Copy them exactly; if the source "
        "states no time, use due_kind = none. | \n");
}

TEST_CASE("quotes stand word for word where they say") {
  Sample sample;
  sample.row("target")["quote_vi"] = "100% TTHC công khai";
  sample.row("output_item", 1)["text_vi"] = "Báo cáo";
  sample.row("term")["word"] = "tthc";
  sample.tables["source_note"] = {{{"id", "G01"},
                                   {"position", "1"},
                                   {"kind", "typo"},
                                   {"task_id", "I.2"},
                                   {"quote_vi", "Văn phòng"},
                                   {"text_vi", "Ghi chú"},
                                   {"text_en", "Note"}}};
  const std::string place =
      " | câu trích không có nguyên văn ở chỗ đã nêu | the quote does not stand word for word "
      "where it says | "
      "Chép lại đúng từng chữ từ đoạn văn hoặc ô phụ lục, kể cả dấu câu. | "
      "Copy it exactly from the paragraph or the cell of the annex, punctuation included. | \n";
  CHECK(said_of(sample) ==
        "ke-hoach/output_item.csv:3:0:text_vi 'Báo cáo' | sản phẩm không phải là một phần nguyên "
        "văn của ô sản phẩm "
        "(task.output_vi) | the output item is not a word-for-word part of the output cell "
        "(task.output_vi) | "
        "Ô sản phẩm ghi: Kế hoạch, báo cáo | The output cell reads: Kế hoạch, báo cáo | \n"
        "ke-hoach/source_note.csv:2:0:quote_vi 'Văn phòng'" +
            place + "ke-hoach/target.csv:2:0:quote_vi '100% TTHC công khai'" + place +
            "ke-hoach/term.csv:2:0:word 'tthc' | từ này không có trong văn bản hay phụ lục của kế "
            "hoạch | "
            "this word stands neither in the text nor in the annex of the plan | "
            "Viết đúng như trong văn bản (chữ hoa, chữ thường), hoặc xóa dòng. | "
            "Write it as it stands in the text (upper and lower case), or delete the row. | \n");
  sample.row("source_note").erase("task_id");
  CHECK(said_of(sample).find("source_note") == std::string::npos);  // somewhere in the document
}

TEST_CASE("a task has its schedule, its lead and its output mode") {
  Sample sample;
  sample.tables["schedule"].erase(sample.tables["schedule"].begin());
  sample.tables["assignment"].pop_back();
  sample.row("task").erase("output_mode");
  CHECK(said_of(sample) ==
        "ke-hoach/task.csv:2:0:id 'I.1' | nhiệm vụ không có dòng nào trong bảng schedule | "
        "the task has no row in table schedule | Thêm một dòng; dùng kind = not_stated nếu nguồn "
        "không nêu thời gian. | "
        "Add one; use kind = not_stated if the source states no time. | \n"
        "ke-hoach/task.csv:2:0:output_mode '' | output_mode phải có khi và chỉ khi bảng "
        "output_item có sản phẩm của nhiệm vụ | "
        "output_mode must be stated exactly when table output_item has an item of the task | "
        "Điền all hoặc any khi có sản phẩm; để trống khi không có. | "
        "Write all or any where there are items; leave it empty where there are none. | \n"
        "ke-hoach/task.csv:2:0:lead_vi 'Văn phòng' | ô đơn vị chủ trì có nội dung nhưng bảng "
        "assignment không có dòng `lead` | "
        "the lead cell is stated but table assignment has no `lead` row | Thêm đơn vị vào bảng "
        "assignment. | Add the unit to table assignment. | \n");
}

TEST_CASE("a unit has a role only where the cell of the appendix names it") {
  Sample sample;
  sample.row("unit_alias", 1)["alias"] = "Văn phòng Sở";
  CHECK(said_of(sample) ==
        "ke-hoach/assignment.csv:3:0:unit_id 'van-phong' | ô đơn vị chủ trì của nhiệm vụ không nêu "
        "đơn vị này: "
        "\"Văn phòng\" | the task's lead cell does not name this unit: \"Văn phòng\" | "
        "Sửa phân công, hoặc thêm cách viết trong ô vào bảng unit_alias. | "
        "Correct the assignment, or add the spelling of the cell to table unit_alias. | \n");
}

TEST_CASE("members belong to collectives and positions are taken once") {
  Sample sample;
  sample.row("unit_member")["collective_id"] = "van-phong";
  sample.row("unit_member")["member_id"] = "cac-phong";
  sample.row("section", 1)["position"] = "1";
  CHECK(said_of(sample) ==
        "ke-hoach/section.csv:3:0:position '1' | thứ tự này đã dùng ở dòng 2 | this position is "
        "taken by line 2 | "
        "Đánh số lại theo thứ tự trong văn bản nguồn. | Number the rows in the order of the "
        "source. | \n"
        "ke-hoach/unit_member.csv:2:0:collective_id 'van-phong' | đơn vị này không phải là tập thể "
        "nên không có thành viên | "
        "this unit is no collective, so it has no members | Đặt kind = collective cho đơn vị, hoặc "
        "xóa dòng. | "
        "Set kind = collective for the unit, or delete the row. | \n"
        "ke-hoach/unit_member.csv:2:0:member_id 'cac-phong' | một tập thể không thể là thành viên "
        "của tập thể | "
        "a collective cannot be a member of a collective | Liệt kê từng đơn vị của nó. | List its "
        "units one by one. | \n");
}

TEST_CASE("chains of references end") {
  Sample sample;
  sample.row("section")["parent_id"] = "I.1";
  CHECK(said_of(sample) ==
        "ke-hoach/section.csv:2:0:parent_id 'I.1' | chuỗi tham chiếu quay lại chính dòng này | "
        "this chain of references leads back to its own row | Sửa hoặc xóa trống ô này. | Correct "
        "or clear this cell. | \n"
        "ke-hoach/section.csv:3:0:parent_id 'I' | chuỗi tham chiếu quay lại chính dòng này | "
        "this chain of references leads back to its own row | Sửa hoặc xóa trống ô này. | Correct "
        "or clear this cell. | \n");
}

TEST_CASE("illustrative and real never mix, and spans run forward") {
  Sample sample;
  sample.row("plan")["illustrative"] = "1";
  sample.row("plan")["effective_to"] = "2020-12-31";
  sample.tables["retired_id"] = {{{"kind", "task"},
                                  {"id", "I.1"},
                                  {"replaced_by", "I.3"},
                                  {"retired", "2022-01-01"},
                                  {"reason_vi", "Lý do"},
                                  {"reason_en", "Reason"}}};
  CHECK(
      said_of(sample) ==
      "ke-hoach/plan.csv:2:0:effective_to '2020-12-31' | ngày kết thúc đứng trước ngày bắt đầu "
      "2021 | "
      "the end comes before the beginning 2021 | Kiểm tra lại hai ngày. | Check the two days. | \n"
      "ke-hoach/plan.csv:2:0:illustrative '1' | kế hoạch minh hoạ phải thuộc cơ quan minh hoạ, kế "
      "hoạch thật thuộc cơ quan thật | "
      "an illustrative plan belongs to an illustrative body, a real one to a real body | "
      "Sửa cột illustrative ở plan hoặc body. | Correct the column illustrative of plan or body. | "
      "\n"
      "ke-hoach/retired_id.csv:2:0:id 'I.1' | mã vừa ngừng dùng vừa còn trong bảng task | "
      "the id is retired and yet stands in table task | Xóa một trong hai dòng: mã đã ngừng thì "
      "không dùng lại. | "
      "Delete one of the two rows: a retired id is never used again. | \n"
      "ke-hoach/retired_id.csv:2:0:replaced_by 'I.3' | mã thay thế không có trong bảng task | "
      "the replacing id does not stand in table task | Viết mã đang dùng, hoặc để trống. | "
      "Write an id in use, or leave it empty. | I.1\n");
}

TEST_CASE("a retired note may have become an open point, and no open point a note") {
  Sample sample;
  sample.tables["source_note"] = {
      {{"id", "G02"}, {"position", "1"}, {"kind", "missing"}, {"text_vi", "a"}, {"text_en", "a"}}};
  sample.tables["open_point"] = {
      {{"id", "OP1"}, {"position", "1"}, {"kind", "reading"}, {"text_vi", "b"}, {"text_en", "b"}}};
  const auto retired = [](const char* kind, const char* id, const char* replaced_by) {
    return std::map<std::string, std::string>{{"kind", kind},
                                              {"id", id},
                                              {"replaced_by", replaced_by},
                                              {"retired", "2022-01-01"},
                                              {"reason_vi", "Lý do"},
                                              {"reason_en", "Reason"}};
  };
  sample.tables["retired_id"] = {retired("source_note", "G01", "OP1"),
                                 retired("source_note", "G03", "G02"),
                                 retired("open_point", "M1", "OP1")};
  CHECK(said_of(sample).empty());
  sample.tables["retired_id"] = {retired("open_point", "M1", "G02")};
  CHECK(said_of(sample).find("replaced_by 'G02'") != std::string::npos);
}

TEST_CASE("a folder without plan.csv is told once") {
  Sample sample;
  sample.tables.erase("plan");
  CHECK(said_of(sample) ==
        "ke-hoach/plan.csv:0:0: 'ke-hoach' | kế hoạch không có dòng nào trong bảng plan | "
        "the plan has no row in table plan | Thêm plan.csv với một dòng, hoặc xóa thư mục. | "
        "Add plan.csv with one row, or delete the folder. | \n");
}

TEST_CASE("a date written day first is turned") {
  const auto suggestion = [](const char* table, const char* column, const char* value) {
    Sample sample;
    sample.row(table)[column] = value;
    const std::string words = said_of(sample);
    return words.substr(words.rfind("| ") + 2);
  };
  CHECK(suggestion("schedule", "due", "20/3/2023") == "2023-03-20\n");
  CHECK(suggestion("schedule", "due", "20-03-2023") == "2023-03-20\n");
  CHECK(suggestion("schedule", "due", "31.2.2023") == "\n");  // no such day
  CHECK(suggestion("schedule", "due", "3/2023") == "\n");     // no day
  CHECK(suggestion("plan", "issued", "3/2023") == "2023-03\n");
  CHECK(suggestion("plan", "issued", "20/3/2023") == "2023-03-20\n");
}

TEST_CASE("a name where an id belongs is answered with the id") {
  Sample sample;
  sample.row("assignment", 1)["unit_id"] = "văn phòng";
  CHECK(said_of(sample) ==
        "ke-hoach/assignment.csv:3:0:unit_id 'văn phòng' | bảng unit không có dòng nào như vậy | "
        "table unit has no such row | Ô này cần mã (id), không phải tên. | "
        "This cell takes an id, not a name. | van-phong\n");
  sample.tables["unit_alias"].push_back(test::Cells{{"alias", "VP Sở"}, {"unit_id", "van-phong"}});
  sample.row("assignment", 1)["unit_id"] = "VP Sở";
  CHECK(said_of(sample).ends_with("| van-phong\n"));
  sample.row("assignment", 1)["unit_id"] = "Văn phòngg";  // nearly
  CHECK(
      said_of(sample).ends_with("Correct this cell, or add the row to table unit. | van-phong\n"));
}

TEST_CASE("what follows from an id given twice is told after it") {
  Sample sample;
  sample.row("unit", 1)["id"] = "cac-phong";
  const std::string words = said_of(sample);
  const auto twice = words.find("unit.csv:3:0:id 'cac-phong' | khóa này đã có ở dòng 2");
  const auto unknown = words.find("assignment.csv:3:0:unit_id 'van-phong'");
  REQUIRE(twice != std::string::npos);
  REQUIRE(unknown != std::string::npos);
  CHECK(twice < unknown);
}

TEST_CASE("no id takes the name of the first page") {
  Sample sample;
  sample.row("term")["id"] = "Index";
  CHECK(said_of(sample) ==
        "ke-hoach/term.csv:2:0:id 'Index' | mã này là tên trang đầu của mỗi thư mục | this id is "
        "the name of the first page of every folder | Chọn một mã khác. | Choose another id. | \n");
}

TEST_CASE("the source file is among the static files") {
  Sample sample;
  sample.row("plan")["source_file"] = "ke-hoach.txt";
  const std::string missing =
      "ke-hoach/plan.csv:2:0:source_file 'ke-hoach.txt' | không có tệp này trong thư mục static | "
      "the folder static has no such file | Chép tệp vào thư mục static, hoặc sửa tên. | Put the "
      "file into the folder static, or correct the name. | ";
  CHECK(said_of(sample) == missing + "\n");
  const TempDir folder;
  const auto in = sample.write(folder);
  folder.write("in/static/ke-hoch.txt", "");
  CHECK(test::without(test::words(store::check_tables(in, test::kSchemaFile, false)), in) ==
        missing + "ke-hoch.txt\n");
  folder.write("in/static/ke-hoach.txt", "");
  CHECK(store::check_tables(in, test::kSchemaFile, false).empty());
}
