#include "store/tables.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

// What is said about the text of funding.csv.
std::string said(const std::string& bytes) {
  base::Problems problems;
  store::parse_table(test::schema().table("funding"), bytes, "funding.csv", "p", problems);
  return test::words(problems);
}

store::TableRows rows_of(const std::string& bytes) {
  base::Problems problems;
  auto rows =
      store::parse_table(test::schema().table("funding"), bytes, "funding.csv", "p", problems);
  CHECK(test::words(problems).empty());
  return rows;
}

const std::string kHeader = "id,position,label_vi,label_en\n";
const std::string kEncodingFix =
    " | Trong Excel: Lưu thành, chọn “CSV UTF-8”. Văn bản gõ bằng phông .VnTime hoặc VNI thì "
    "chuyển mã sang Unicode trước. | "
    "In Excel: Save As, choose “CSV UTF-8”. Convert text typed in .VnTime or VNI fonts to Unicode "
    "first. | \n";

}  // namespace

TEST_CASE("a table is read into schema order with lines, NULL and the plan") {
  const auto rows = rows_of(
      "\xEF\xBB\xBFposition,id,label_en,label_vi\r\n1,a,,\"Dòng\r\nhai\"\r\n\r\n2,b,x,"
      "Nga\xCC\x81\r\n");
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[0].line == 2);
  CHECK(rows.rows[0].cells == std::vector<store::Cell>{"p", "a", "1", "Dòng\nhai", std::nullopt});
  CHECK(rows.rows[1].line == 5);
  CHECK(rows.rows[1].cells[3] == "Ng\xC3\xA1");
  CHECK(rows_of(kHeader).rows.empty());
}

TEST_CASE("a column whose cells may be empty may be left out") {
  const auto rows = rows_of("label_vi,position,id\nNguồn,1,a\n");
  REQUIRE(rows.rows.size() == 1);
  CHECK(rows.rows[0].cells == std::vector<store::Cell>{"p", "a", "1", "Nguồn", std::nullopt});
}

TEST_CASE("every fault of a header is told with the nearest name") {
  CHECK(
      said("id,postion,label_vi,label_vi,plan_id\n") ==
      "funding.csv:1:0:postion 'postion' | bảng không có cột này | the table has no such column | "
      "Các cột của bảng: id, position, label_vi, label_en | Columns of the table: id, position, "
      "label_vi, label_en | position\n"
      "funding.csv:1:0:label_vi 'label_vi' | cột xuất hiện hai lần | the column stands here twice "
      "| "
      "Giữ lại một cột. | Keep one of the two. | \n"
      "funding.csv:1:0:plan_id 'plan_id' | cột này không viết trong bảng: tên thư mục là plan_id | "
      "this column is not written: the folder's name is the plan_id | "
      "Các cột của bảng: id, position, label_vi, label_en | Columns of the table: id, position, "
      "label_vi, label_en | \n"
      "funding.csv:1:0:position '' | thiếu cột bắt buộc này | this required column is missing | "
      "Thêm cột vào dòng đầu và điền từng ô. | Add the column to the first line and fill its "
      "cells. | \n");
}

TEST_CASE("rows with too few or too many cells and empty files are told") {
  CHECK(said(kHeader + "a,1,x\nb,2,y,z,w\nc,3,z,\n") ==
        "funding.csv:2:0: '' | dòng có 3 ô nhưng dòng tiêu đề có 4 cột | the row has 3 cells but "
        "the header has 4 | "
        "Bổ sung ô còn thiếu; ô không có nội dung vẫn cần dấu phẩy của nó. | Add what is missing; "
        "an empty cell still needs its comma. | \n"
        "funding.csv:3:0: '' | dòng có 5 ô nhưng dòng tiêu đề có 4 cột | the row has 5 cells but "
        "the header has 4 | "
        "Ô có dấu phẩy phải đặt trong ngoặc kép. | A cell with a comma must stand in double "
        "quotes. | \n");
  CHECK(said("\n\n") ==
        "funding.csv:1:0: '' | tệp không có dòng tiêu đề | the file has no header line | "
        "Viết tên các cột ở dòng đầu, hoặc xóa tệp nếu bảng không có dòng nào. | "
        "Write the column names in the first line, or delete the file if the table has no rows. | "
        "\n");
}

TEST_CASE("semicolons and tabs between columns are recognised") {
  const std::string fix =
      " | Excel với thiết lập vùng Việt Nam ghi như vậy. Đổi List separator thành dấu phẩy trong "
      "thiết lập vùng của "
      "Windows rồi lưu lại thành “CSV UTF-8”. | Excel with Vietnamese regional settings writes it "
      "so. Set the list "
      "separator to a comma in the regional settings of Windows and save again as “CSV UTF-8”. | "
      "\n";
  CHECK(said("id;position;label_vi;label_en\na;1;x;y\n") ==
        "funding.csv:1:0: '' | các cột ngăn cách bằng dấu chấm phẩy, không phải dấu phẩy | "
        "columns are separated by a semicolon, not by a comma" +
            fix);
  CHECK(said("id\tposition\tlabel_vi\tlabel_en\n") ==
        "funding.csv:1:0: '' | các cột ngăn cách bằng dấu tab, không phải dấu phẩy | "
        "columns are separated by a tab, not by a comma" +
            fix);
}

TEST_CASE("other encodings are named") {
  const auto not_utf8 = [](const std::string& line, const std::string& name) {
    return "funding.csv:" + line + ":0: '' | tệp không phải là UTF-8; có lẽ là " + name +
           " | the file is not UTF-8; probably it is " + name + kEncodingFix;
  };
  CHECK(said(kHeader + "a,1,C\xB6i c\xB8\xCBnh h\xB5nh ch\xDDnh \xAE\xAD\xEE"
                       "c,\n") == not_utf8("2", "TCVN3 (ABC)"));
  CHECK(said(kHeader + "a,1,Ca\xFBi ca\xF9"
                       "ch ha\xF8nh ch\xEDnh \xF1\xF6\xF4\xEF"
                       "c,\n") == not_utf8("2", "VNI"));
  CHECK(said(kHeader + "a,1,Ca\xD2i ca\xEC"
                       "ch ha\xCCnh chi\xECnh \xF0\xFD\xF5\xF2"
                       "c,\n") == not_utf8("2", "Windows-1258"));
  CHECK(said(std::string("\xFF\xFEi\0d\0,\0", 8)) == not_utf8("1", "UTF-16"));
  CHECK(said(std::string("i\0d\0,\0p\0", 8)) == not_utf8("1", "UTF-16"));
  CHECK(said(kHeader + "a,1,\x80,\n") ==
        "funding.csv:2:0: '' | tệp không phải là UTF-8 | the file is not UTF-8" + kEncodingFix);
}

TEST_CASE("files that belong to no table are told with the nearest name") {
  const test::TempDir folder;
  folder.write("body.csv", test::sheet("body", {}));
  folder.write("plan.csv", "");
  folder.write("p/Task.csv", "");
  folder.write("p/assigment.csv", "");
  folder.write("p/sub/task.csv", "");
  folder.write("p/unit.csv", "");
  folder.write("static/anything.csv", "");
  folder.write(".hidden/task.csv", "");
  store::FolderRows source(folder.path(), test::schema());
  base::Problems problems;
  CHECK(source.plan_ids(problems) == std::vector<std::string>{"p"});
  const std::string rest =
      " | không có bảng nào tên như vậy ở đây | no table has this name here | "
      "Bảng chung nằm ở thư mục gốc (body.csv); bảng của kế hoạch nằm trong thư mục mang mã kế "
      "hoạch. | "
      "Tables of the site stand in the top folder (body.csv); tables of a plan stand in the folder "
      "named after the plan. | ";
  CHECK(test::without(test::words(problems), folder.path()) ==
        "p/Task.csv:0:0: 'Task.csv'" + rest + "task.csv\n" +
            "p/assigment.csv:0:0: 'assigment.csv'" + rest + "assignment.csv\n" +
            "p/sub/task.csv:0:0: 'sub/task.csv'" + rest + "task.csv\n" +
            "plan.csv:0:0: 'plan.csv'" + rest + "\n");
}
