#include "store/tables.hpp"

#include "store/encoding.hpp"
#include "store/folder_rows.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

// What is said about the text of funding.csv.
std::string said_of_table(const std::string& bytes) {
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
    " | " + store::save_as().vi +
    " Văn bản gõ bằng phông .VnTime hoặc VNI thì chuyển mã sang Unicode trước. | " +
    store::save_as().en + " Convert text typed in .VnTime or VNI fonts to Unicode first. | \n";

// The English of what is said about a file that is `bytes`.
std::string reason_for_table(const std::string& bytes) {
  base::Problems problems;
  store::parse_table(test::schema().table("funding"), bytes, "funding.csv", "p", problems);
  return problems.size() == 1 ? std::to_string(problems.sorted()[0].place.line) + ": " +
                                    problems.sorted()[0].reason.en
                              : test::words(problems);
}

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
      said_of_table("id,postion,label_vi,label_vi,plan_id\n") ==
      "funding.csv:1:0:postion 'postion' | bảng không có cột này | the table has no such column | "
      "Các cột của bảng: id, position, label_vi, label_en | Columns of the table: id, position, "
      "label_vi, label_en | position\n"
      "funding.csv:1:0:label_vi 'label_vi' | cột xuất hiện hai lần | the column stands here twice "
      "| "
      "Giữ lại một cột. | Keep one of the two. | \n"
      "funding.csv:1:0:plan_id 'plan_id' | cột này không viết trong bảng: tên thư mục là plan_id | "
      "this column is not written: the folder's name is the plan_id | "
      "Các cột của bảng: id, position, label_vi, label_en | Columns of the table: id, position, "
      "label_vi, label_en | \n");
  CHECK(said_of_table("id,label_vi\n") ==
        "funding.csv:1:0:position '' | thiếu cột bắt buộc này | this required column is missing | "
        "Thêm cột vào dòng đầu và điền từng ô. | Add the column to the first line and fill its "
        "cells. | \n");
}

TEST_CASE("rows with too few or too many cells and empty files are told") {
  CHECK(said_of_table(kHeader + "a,1,x\nb,2,y,z,w\nc,3,z,\n") ==
        "funding.csv:2:0: '' | dòng có 3 ô nhưng dòng tiêu đề có 4 cột | the row has 3 cells but "
        "the header has 4 | "
        "Bổ sung ô còn thiếu; ô không có nội dung vẫn cần dấu phẩy của nó. | Add what is missing; "
        "an empty cell still needs its comma. | \n"
        "funding.csv:3:0: '' | dòng có 5 ô nhưng dòng tiêu đề có 4 cột | the row has 5 cells but "
        "the header has 4 | "
        "Ô có dấu phẩy phải đặt trong ngoặc kép. | A cell with a comma must stand in double "
        "quotes. | \n");
  CHECK(said_of_table("\n\n") ==
        "funding.csv:1:0: '' | tệp không có dòng tiêu đề | the file has no header line | "
        "Viết tên các cột ở dòng đầu, hoặc xóa tệp nếu bảng không có dòng nào. | "
        "Write the column names in the first line, or delete the file if the table has no rows. | "
        "\n");
}

TEST_CASE("another separator is named once, whatever is quoted and however it is dressed") {
  const std::vector<std::pair<std::string, std::string>> separators = {{";", "a semicolon"},
                                                                       {"\t", "a tab"},
                                                                       {"|", "a vertical bar"},
                                                                       {":", "a colon"},
                                                                       {" ", "blanks"}};
  for (const auto& [sign, name] : separators) {
    for (const std::string& quote : {std::string(), std::string("\"")}) {
      for (const std::string& begin :
           {std::string(), std::string("\xEF\xBB\xBF"), std::string("\n\n")}) {
        std::string text = begin;
        for (const auto& row : {std::vector<std::string>{"id", "Position", "label_vi", "label_en"},
                                std::vector<std::string>{"a", "1", "Ngân, sách", R"(""x"")"}}) {
          for (std::size_t i = 0; i < row.size(); ++i) {
            text += (i == 0 ? "" : sign) + quote + row[i] + quote;
          }
          text += "\r\n";
        }
        INFO(text);
        CHECK(reason_for_table(text).find(": columns are separated by " + name +
                                          ", not by a comma") != std::string::npos);
      }
    }
  }
  CHECK(reason_for_table("Mã;Thứ tự;Nhãn\na;1;x\n") ==
        "1: columns are separated by a semicolon, not by a comma");
  CHECK(reason_for_table("sep=;\nid;position;label_vi\na;1;x\n") ==
        "2: columns are separated by a semicolon, not by a comma");
  CHECK(reason_for_table("sep=;\n" + kHeader) ==
        "1: this line says that columns are separated by a semicolon, "
        "but the lines below use a comma");
  CHECK(rows_of("sep=,\r\n" + kHeader + "a,1,x,\n").rows.at(0).line == 3);
  CHECK(rows_of("\"sep=,\"\n" + kHeader + "a,1,x,\n").rows.size() == 1);
  CHECK(reason_for_table(kHeader + "a;1;x;\n") ==
        "2: this row separates its cells by semicolons or tabs, the header by commas");
}

TEST_CASE("what is blank says nothing, wherever it stands") {
  CHECK(rows_of(kHeader + ",,,\na,1,x,\n, ,\xC2\xA0,\n,,,,,,,\nb,2,y,\n,,,\n\n").rows.size() == 2);
  CHECK(rows_of("id,position,label_vi,label_en,,\na,1,x,,,\nb,2,y,,,\n").rows.size() == 2);
  CHECK(rows_of("id,,position,label_vi\na,,1,x\n").rows.at(0).cells[2] == "1");
  CHECK(rows_of(kHeader + "a,1,\"x, y\",,,\nb,2,y,, ,\n").rows.size() == 2);
  // A comma without quotes pushes the last cell out: never to be taken for a blank column.
  const std::string padded = " with blank cells behind the last column, of which this is the first";
  CHECK(reason_for_table(kHeader + "a,1,x, y,\n") == "2: 1 row" + padded);
  CHECK(reason_for_table(kHeader + "a,1,x, y,\nb,2,u, v,\n") == "2: 2 rows" + padded);
  CHECK(reason_for_table(kHeader + "a,1,\"x, y\",\nb,2,u, v,\n") == "3: 1 row" + padded);
  CHECK(rows_of(",,,\n\n" + kHeader + "a,1,x,\n").rows.at(0).line == 4);
  CHECK(reason_for_table("id,position,label_vi,\na,1,x,y\n") ==
        "2: cell 4 holds something but its column has no name in the header");
}

TEST_CASE("a header that is dressed, translated or gone is told once") {
  CHECK(reason_for_table("ID,POSITION,Label VI,label_en\n").find("\"Label VI\" → \"label_vi\"") !=
        std::string::npos);
  for (const std::string name : {"Label_VI",
                                 " label_vi",
                                 "label_vi\xC2\xA0",
                                 "label vi",
                                 "LABEL-VI",
                                 "\xE2\x80\x8Blabel_vi",
                                 "\xEF\xBB\xBFlabel_vi",
                                 "lábel_vi",
                                 "label_vi."}) {
    INFO(name);
    CHECK(said_of_table("id,position," + name + "\na,1,x\n").ends_with("| label_vi\n"));
  }
  CHECK(reason_for_table("Mã,Thứ tự,Nhãn tiếng Việt\na,1,x\n")
            .find("1: the first line holds no name") == 0);
  CHECK(reason_for_table("a,1,Ngân sách,\nb,2,y,\n").find("1: the first line holds no name") == 0);
  CHECK(reason_for_table("Bảng nguồn kinh phí,,,\n\n" + kHeader) ==
        "1: the names of the columns stand in line 3, not in the first");
}

TEST_CASE("quotes lost, doubled or exchanged throughout are told once") {
  CHECK(reason_for_table("\"id,position,label_vi\"\n\"a,1,\"\"x, y\"\"\"\n") ==
        "1: the whole line stands in one pair of double quotes and so is one cell");
  CHECK(reason_for_table("\"\"id\"\",\"\"position\"\",\"\"label_vi\"\"\n") ==
        "1: every double quote is doubled");
  CHECK(reason_for_table("\"\"\"id\"\"\",\"\"\"position\"\"\",\"\"\"label_vi\"\"\"\n") ==
        "1: every double quote is doubled");
  CHECK(reason_for_table("“id”,“position”,“label_vi”\n“a”,“1”,“x”\n") ==
        "1: cells stand in curly quotes (“ ”), not in straight ones");
  CHECK(reason_for_table("'id','position','label_vi'\n'a','1','x'\n") ==
        "1: cells stand in single quotes, not in double ones");
  CHECK(reason_for_table(kHeader + "a,1,x, y,\nb,2,x, z,\nc,3,u, v, w,\n")
            .find("2: 3 rows have more cells than the header and the file has no double quotes") ==
        0);
}

TEST_CASE("a file of another kind, damaged or cut off is told once") {
  const std::string zip = "PK\x03\x04" + std::string(20, '\0');
  CHECK(reason_for_table(zip + "[Content_Types].xmlxl/workbook.xml")
            .ends_with("an Excel workbook (.xlsx)"));
  CHECK(reason_for_table(zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
            .ends_with("a LibreOffice workbook (.ods)"));
  CHECK(reason_for_table(zip).ends_with("a ZIP archive"));
  CHECK(reason_for_table("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1zz")
            .ends_with("an old Excel workbook (.xls)"));
  for (const std::string page :
       {"<html><table>", "\xEF\xBB\xBF\n <!DOCTYPE html>", "<meta x><table>"}) {
    CHECK(reason_for_table(page).ends_with("an HTML page"));
  }
  CHECK(reason_for_table("<?xml version=\"1.0\"?><Workbook/>").ends_with("an XML file"));
  CHECK(reason_for_table("%PDF-1.7").ends_with("a PDF document"));
  CHECK(reason_for_table("[{\"id\":1}]").ends_with("a JSON file"));
  CHECK(reason_for_table("ID;PWXL;N;E\r\n").ends_with("a SYLK file of Excel"));
  CHECK(reason_for_table("id,position\ra,1\r").find("the line ends are CR") != std::string::npos);
  const std::string table = kHeader + "a,1,Kế hoạch,\n";
  CHECK(reason_for_table(table + std::string(512, '\0')) ==
        "3: from here to the end of the file stand 512 zero bytes");
  CHECK(reason_for_table(kHeader + std::string(40, '\0') + "\na,1,Kế,\n") ==
        "2: the file holds 40 zero bytes, from this line on");
  CHECK(reason_for_table(std::string(512, '\0')) ==
        "1: from here to the end of the file stand 512 zero bytes");
  CHECK(reason_for_table(kHeader + "a,1,Kế hoạch,\nb,2,K\xE1\xBA") ==
        "3: the file ends in the middle of a letter: its end is lost");
  CHECK(
      reason_for_table(kHeader + "a,1,x,\nb,2") ==
      "3: the row has 2 cells but the header has 4; the file stops here, probably its end is lost");
  CHECK(reason_for_table(kHeader + "<<<<<<< HEAD\na,1,x,\n=======\nb,1,x,\n>>>>>>> y\n") ==
        "2: this is a mark of git for two versions that were not merged");
  CHECK(reason_for_table(kHeader + "a,1,Káº¿ hoáº¡ch,\n")
            .find("1: the text of the file is encoded as UTF-8 twice") == 0);
  CHECK(reason_for_table(kHeader + "a,1,K·∫ø ho·∫°ch,\n").ends_with("read the file as Mac Roman"));
}

TEST_CASE("other encodings are named") {
  const auto not_utf8 = [](const std::string& line, const std::string& name) {
    return "funding.csv:" + line + ":0: '' | tệp không phải là UTF-8; có lẽ là " + name +
           " | the file is not UTF-8; probably it is " + name + kEncodingFix;
  };
  CHECK(said_of_table(kHeader + "a,1,C\xB6i c\xB8\xCBnh h\xB5nh ch\xDDnh \xAE\xAD\xEE"
                                "c,\n") == not_utf8("2", "TCVN3 (ABC)"));
  CHECK(said_of_table(kHeader + "a,1,Ca\xFBi ca\xF9"
                                "ch ha\xF8nh ch\xEDnh \xF1\xF6\xF4\xEF"
                                "c,\n") == not_utf8("2", "VNI"));
  CHECK(said_of_table(kHeader + "a,1,Ca\xD2i ca\xEC"
                                "ch ha\xCCnh chi\xECnh \xF0\xFD\xF5\xF2"
                                "c,\n") == not_utf8("2", "Windows-1258"));
  CHECK(said_of_table(std::string("\xFF\xFEi\0d\0,\0", 8)) == not_utf8("1", "UTF-16"));
  CHECK(said_of_table(std::string("i\0d\0,\0p\0", 8)) == not_utf8("1", "UTF-16"));
  CHECK(said_of_table(std::string("\0i\0d\0,\0p", 8)) == not_utf8("1", "UTF-16"));
  CHECK(said_of_table(std::string("\xFF\xFE\0\0i\0\0\0", 8)) == not_utf8("1", "UTF-32"));
  CHECK(said_of_table(std::string("\0\0\0i\0\0\0d", 8)) == not_utf8("1", "UTF-32"));
  CHECK(said_of_table(kHeader + "a,1,\x80,\n") ==
        "funding.csv:2:0: '' | tệp không phải là UTF-8 | the file is not UTF-8" + kEncodingFix);
}

TEST_CASE("what is named like a table and is none is told, never passed over") {
  const test::TempDir folder;
  const std::string body = test::sheet("body", {});
  const std::string task = test::sheet("task", {});
  folder.write("body.csv", body);
  folder.write("plan.csv", "");
  folder.write("p/task.csv", task);
  for (const std::string name : {"Unit.csv",
                                 "assigment.csv",
                                 "unit.csv.txt",
                                 "target.xlsx",
                                 "event.ods",
                                 "term.csv~",
                                 "funding.CSV",
                                 "Copy of section.csv",
                                 "Bản sao của section.csv",
                                 "document",
                                 "#unit.csv#",
                                 "correction (1).csv",
                                 "snapshot - Copy.csv",
                                 "amendment.csv.bak",
                                 "paragraph.csv.part",
                                 "~$task.xlsx",
                                 "read me.md",
                                 "unit.md",
                                 "notes.txt",
                                 ".~lock.task.csv#",
                                 "task.csv~",
                                 "task.xlsx",
                                 "sub/task.csv"}) {
    folder.write("p/" + name, "x");
  }
  folder.write("static/anything.csv", "");
  folder.write(".hidden/task.csv", "");
  folder.write("elsewhere/notes.txt", "");
  namespace fs = std::filesystem;
  const fs::path p = folder.path() / "p";
  fs::create_directory(p / "milestone.csv");
  fs::create_symlink("nowhere", p / "commitment.csv");
  fs::create_symlink("/etc/passwd", p / "indicator.csv");
  fs::create_symlink("../body.csv", p / "unit_member.csv");
  fs::create_symlink("..", p / "schedule.csv");
  REQUIRE(::mkfifo((p / "unit_alias.csv").c_str(), 0644) == 0);
  fs::create_symlink("p", folder.path() / "link");
  store::FolderRows source(folder.path(), test::schema());
  CHECK(source.has_tables());
  base::Problems problems;
  CHECK(source.plan_ids(problems) == std::vector<std::string>{"p"});
  std::string told;
  for (const base::Problem& problem : problems.sorted()) {
    told += test::without(problem.place.file, folder.path()) +
            (problem.severity == base::Severity::Warning ? " warning" : "") + " " +
            problem.reason.en + (problem.nearest.empty() ? "" : " -> ") + problem.nearest + "\n";
  }
  const std::string none = " no table has this name here -> ";
  CHECK(told ==
        "link this is a link to a folder; tables in it are not read\n"
        "p/#unit.csv#" +
            none +
            "unit.csv\n"
            "p/Bản sao của section.csv" +
            none +
            "section.csv\n"
            "p/Copy of section.csv" +
            none +
            "section.csv\n"
            "p/Unit.csv" +
            none +
            "unit.csv\n"
            "p/amendment.csv.bak" +
            none +
            "amendment.csv\n"
            "p/assigment.csv" +
            none +
            "assignment.csv\n"
            "p/commitment.csv this is a link to a file that is not there\n"
            "p/correction (1).csv" +
            none +
            "correction.csv\n"
            "p/document" +
            none +
            "document.csv\n"
            "p/event.ods" +
            none +
            "event.csv\n"
            "p/funding.CSV" +
            none +
            "funding.csv\n"
            "p/indicator.csv this is a link to a file outside the folder of the data\n"
            "p/milestone.csv this is a folder, not a table\n"
            "p/paragraph.csv.part" +
            none +
            "paragraph.csv\n"
            "p/schedule.csv this is a link to a folder; tables in it are not read\n"
            "p/snapshot - Copy.csv" +
            none +
            "snapshot.csv\n"
            "p/sub this folder lies in the folder of a plan; tables in it are not read\n"
            "p/target.xlsx" +
            none +
            "target.csv\n"
            "p/task.csv~ warning this file is not read; the table that is read is task.csv\n"
            "p/task.xlsx warning this file is not read; the table that is read is task.csv\n"
            "p/term.csv~" +
            none +
            "term.csv\n"
            "p/unit.csv.txt" +
            none +
            "unit.csv\n"
            "p/unit_alias.csv this is no ordinary file but a pipe or a device\n"
            "plan.csv no table has this name here\n");
}

TEST_CASE("a folder without tables has none") {
  const test::TempDir folder;
  folder.write("a/notes.txt", "");
  folder.write("etc/b/c.csv", "");
  CHECK_FALSE(store::FolderRows(folder.path(), test::schema()).has_tables());
}

TEST_CASE("a table is as large as the tasks of its plan allow") {
  constexpr std::size_t kRows = 700'000;  // blank ones, of 25 bytes: 17 MB
  const std::string header = test::sheet("task_report", {});
  const std::string blank(static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')),
                          ',');
  std::string reports = header;
  while (reports.size() < kRows * 25) {
    reports += blank + "\n";
  }
  for (const auto& [tasks, said] : {std::pair(10, "the file is larger than 16 MB"),
                                    std::pair(1200, static_cast<const char*>(nullptr))}) {
    CAPTURE(tasks);
    const test::TempDir folder;
    std::vector<test::Cells> rows;
    for (int n = 0; n < tasks; ++n) {
      rows.push_back({{"id", "I." + std::to_string(n)}});
    }
    folder.write("ke-hoach/task.csv", test::sheet("task", rows));
    folder.write("ke-hoach/task_report.csv", reports);
    base::Problems problems;
    store::FolderRows(folder.path(), test::schema()).plan("ke-hoach", problems);
    CHECK(problems.size() == (said == nullptr ? 0 : 1));
    if (said != nullptr && !problems.empty()) {
      CHECK(problems.sorted().front().reason.en == said);
    }
  }
}
