#include "store/plan_reader.hpp"

#include "base/files.hpp"
#include "store/check.hpp"
#include "store/load.hpp"
#include "store/sqlite.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::Sample;
using test::TempDir;

namespace {

std::filesystem::path loaded(const TempDir& folder, const Sample& sample = {}) {
  sample.write(folder);
  auto file = folder.path() / "data.sqlite";
  store::load({folder.path() / "in", test::kSchemaFile, file});
  return file;
}

std::string failure_of_open(const std::filesystem::path& file) {
  return test::without(test::failure_of([&] { store::open_plans(file, test::kSchemaFile); }),
                       file.parent_path());
}

// What reading fails with after `sql` was done to the file.
std::string failure_after(const std::string& sql) {
  const TempDir folder;
  const auto file = loaded(folder);
  {
    store::Database edited = store::Database::create(file);
    edited.execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
    edited.execute(sql);
  }
  return test::without(
      test::failure_of([&] { store::open_plans(file, test::kSchemaFile)->read("ke-hoach"); }),
      folder.path());
}

const std::string kCheckFix =
    " | Kiểm tra cơ sở dữ liệu bằng lệnh `check` để thấy mọi lỗi cùng lúc. | "
    "Check the database with `check` to see all errors at once. | \n";
const std::string kSchemaFix =
    " | Tạo bảng đúng như trong site-data/schema.sql. | Make the table exactly as "
    "site-data/schema.sql states it. | \n";

}  // namespace

TEST_CASE("a plan is read in the order of its document") {
  const TempDir folder;
  const auto plans = store::open_plans(loaded(folder), test::kSchemaFile);
  const auto summaries = plans->summaries();
  REQUIRE(summaries.size() == 1);
  CHECK(summaries[0].id == "ke-hoach");
  CHECK(summaries[0].short_title == model::SourceText{"Cải cách", "Reform"});
  CHECK(summaries[0].body_name == model::SourceText{"Sở A", "Department A"});
  CHECK(summaries[0].task_count == 2);
  CHECK(summaries[0].target_count == 1);

  const model::Plan plan = plans->read("ke-hoach");
  CHECK(plan.body.id == "so");
  CHECK(plan.issued->iso() == "2021-12");
  CHECK(plan.effective_from.iso() == "2021");
  CHECK(model::iso(plan.effective_to) == "2025-12-31");
  CHECK(plan.symbol.empty());
  REQUIRE(plan.sections.size() == 2);
  CHECK(plan.sections[1].parent_id == "I");
  CHECK(plan.paragraphs[0].kind == model::ParagraphKind::Bullet);

  REQUIRE(plan.units.size() == 2);
  CHECK(plan.units[0].id == "van-phong");
  CHECK(plan.units[0].aliases == std::vector<std::string>{"Văn phòng"});
  REQUIRE(plan.units[1].members.size() == 1);
  CHECK(plan.units[1].members[0].member_id == "van-phong");

  REQUIRE(plan.tasks.size() == 2);
  const model::Task& review = plan.tasks[0];
  CHECK(review.id == "I.2");
  CHECK_FALSE(review.lead.is_stated());
  CHECK_FALSE(review.output_mode);
  const auto& once = std::get<model::Once>(review.schedule.kind);
  CHECK(std::get<int>(once.due) == 2022);
  CHECK(std::get<model::QuarterOfYear>(once.part).quarter == 1);
  CHECK(review.schedule.inferred);
  const model::Task& issue = plan.tasks[1];
  CHECK(std::get<model::MonthOfYear>(std::get<model::Yearly>(issue.schedule.kind).part).month ==
        12);
  REQUIRE(issue.assignments.size() == 2);
  CHECK(issue.assignments[0].role == model::Role::Lead);
  CHECK(issue.assignments[1].unit_id == "cac-phong");
  REQUIRE(issue.output_items.size() == 2);
  CHECK(issue.output_items[1] == model::SourceText{"báo cáo", "report"});

  REQUIRE(plan.targets.size() == 1);
  REQUIRE(plan.targets[0].conditions.size() == 1);
  CHECK(plan.targets[0].conditions[0].value.text() == "99.5");
  CHECK(plan.targets[0].task_links[0].task_id == "I.1");
  CHECK(plan.terms[0].is_abbreviation());
}

TEST_CASE("tables give the body first and NULL as nothing") {
  const TempDir folder;
  const auto tables = store::open_plans(loaded(folder), test::kSchemaFile)->tables("ke-hoach");
  // What is of the site and not of the plan stands in no plan's data.
  const auto& all = test::schema().tables;
  const auto of_plans = std::count_if(
      all.begin(), all.end(), [](const store::Table& table) { return !table.is_site_level(); });
  REQUIRE(tables.size() == static_cast<std::size_t>(of_plans) + 1);
  CHECK(tables[0].name == "body");
  CHECK(tables[0].rows[0][0] == "so");
  CHECK_FALSE(tables[0].rows[0][3].has_value());
  CHECK(tables[1].name == "plan");
  CHECK(tables[1].columns[2] == "position");
  CHECK(tables[1].types[2] == model::ColumnType::Integer);
  CHECK(tables[1].types[1] == model::ColumnType::Text);
}

TEST_CASE("an unknown plan is named with the nearest one") {
  const TempDir folder;
  const auto plans = store::open_plans(loaded(folder), test::kSchemaFile);
  const std::string expected =
      "1\ndata.sqlite:0:0:plan.plan_id 'ke-hoch' | không có kế hoạch này | there is no such plan | "
      " |  | ke-hoach\n";
  CHECK(test::without(test::failure_of([&] { plans->read("ke-hoch"); }), folder.path()) ==
        expected);
  CHECK(test::without(test::failure_of([&] { plans->tables("ke-hoch"); }), folder.path()) ==
        expected);
}

TEST_CASE("files that are no database of ours are refused with a reason") {
  const TempDir folder;
  CHECK(
      failure_of_open(folder.path() / "none.sqlite") ==
      "1\nnone.sqlite:0:0: '' | không có tệp cơ sở dữ liệu này | there is no such database file | "
      "Kiểm tra đường dẫn, hoặc tạo tệp từ các bảng bằng lệnh `load`. | "
      "Check the path, or make the file from the tables with `load`. | \n");
  CHECK(
      failure_of_open(folder.write("empty.sqlite", "")) ==
      "1\nempty.sqlite:0:0:application_id '' | cơ sở dữ liệu không phải của Minh Bạch | "
      "the database is not one of Minh Bạch | Kiểm tra đường dẫn, hoặc tạo tệp bằng lệnh `load`. | "
      "Check the path, or make the file with `load`. | \n");
  CHECK(failure_of_open(folder.write("text.sqlite", std::string(5000, 'x'))) ==
        "1\ntext.sqlite:0:0: '' | SQLite báo: file is not a database | SQLite says: file is not a "
        "database | "
        "Tệp không phải là cơ sở dữ liệu SQLite còn nguyên vẹn. Tạo lại bằng lệnh `load`, hoặc lấy "
        "lại từ bản sao lưu. | "
        "The file is not an intact SQLite database. Make it again with `load`, or take it from a "
        "backup. | \n");
}

TEST_CASE("a database of another version is refused with both versions") {
  CHECK(failure_after("PRAGMA user_version = 7") ==
        "1\ndata.sqlite:0:0:user_version '' | cơ sở dữ liệu theo lược đồ phiên bản 7, chương trình "
        "cần phiên bản 2 | "
        "the database follows version 7 of the schema, the program needs version 2 | "
        "Tạo lại cơ sở dữ liệu từ các bảng bằng lệnh `load`, hoặc dùng phiên bản chương trình phù "
        "hợp. | "
        "Make the database again from the tables with `load`, or use the program of that version. "
        "| \n");
  CHECK(failure_after("PRAGMA user_version = 1") ==
        "1\ndata.sqlite:0:0:user_version '' | cơ sở dữ liệu theo lược đồ phiên bản 1, chương trình "
        "cần phiên bản 2 | "
        "the database follows version 1 of the schema, the program needs version 2 | "
        "Chuyển sang phiên bản này: minhbach migrate CŨ MỚI; bản cũ được giữ nguyên. | "
        "Bring it to this version: minhbach migrate OLD NEW; the old one is left as it is. | \n");
}

TEST_CASE("truncated and damaged files are refused") {
  const TempDir folder;
  const std::string bytes = base::read_file(loaded(folder));
  CHECK(failure_of_open(folder.write("short.sqlite", bytes.substr(0, bytes.size() / 2)))
            .starts_with("1\n"));
  std::string damaged = bytes;
  for (std::size_t page = 8; page < bytes.size() / 4096; ++page) {
    damaged[page * 4096 + 5] = '\x7f';
    damaged[page * 4096 + 12] = '\x7f';
  }
  CHECK(failure_of_open(folder.write("damaged.sqlite", damaged)).starts_with("1\n"));
}

TEST_CASE("a missing table, a missing column and a view are refused") {
  CHECK(failure_after("DROP TABLE term") ==
        "1\ndata.sqlite:0:0:term '' | thiếu bảng này | this table is missing" + kSchemaFix);
  CHECK(
      failure_after("DROP TABLE term; CREATE VIEW term AS SELECT zeroblob(900000000) AS plan_id") ==
      "1\ndata.sqlite:0:0:term '' | tên này phải là một bảng, không phải view | "
      "this name must be a table, not a view" +
          kSchemaFix);
  CHECK(failure_after("ALTER TABLE term DROP COLUMN inferred") ==
        "1\ndata.sqlite:0:0:term.inferred '' | bảng thiếu cột này | the table lacks this column" +
            kSchemaFix);
}

TEST_CASE("odd values are refused with table, column and value") {
  CHECK(failure_after("UPDATE plan SET state = 'gone'") ==
        "1\ndata.sqlite:0:0:plan.state 'gone' | chương trình không biết giá trị này | "
        "the program does not know this value" +
            kCheckFix);
  CHECK(failure_after("UPDATE plan SET effective_to = '2025-02-30'") ==
        "1\ndata.sqlite:0:0:plan.effective_to '2025-02-30' | không phải là một ngày có thật "
        "(NĂM-THÁNG-NGÀY) | "
        "not an existing day (year-month-day)" +
            kCheckFix);
  CHECK(failure_after("UPDATE target_condition SET value = 'many'") ==
        "1\ndata.sqlite:0:0:target_condition.value 'many' | không phải là số thập phân | not a "
        "decimal number" +
            kCheckFix);
  CHECK(failure_after("DELETE FROM schedule WHERE task_id = 'I.2'") ==
        "1\ndata.sqlite:0:0:schedule 'I.2' | không có dòng nào trong bảng schedule | "
        "has no row in table schedule" +
            kCheckFix);
  CHECK(failure_after("UPDATE assignment SET task_id = 'X' WHERE role = 'lead'") ==
        "1\ndata.sqlite:0:0:assignment.task_id 'X' | bảng task không có dòng nào như vậy | table "
        "task has no such row" +
            kCheckFix);
  CHECK(failure_after("UPDATE plan SET body_id = 'nobody'") ==
        "1\ndata.sqlite:0:0:body 'ke-hoach' | không có dòng nào trong bảng body | "
        "has no row in table body" +
            kCheckFix);
}

TEST_CASE("a schema without what the program reads is refused by table and column") {
  const TempDir folder;
  const auto file = loaded(folder);
  const auto failure_with = [&](const std::string& rule, const std::string& instead) {
    std::string schema = base::read_file(test::kSchemaFile);
    schema.replace(schema.find(rule), rule.size(), instead);
    return test::without(
        test::failure_of([&] { store::open_plans(file, folder.write("schema.sql", schema)); }),
        folder.path());
  };
  const std::string fix =
      " | Dùng site-data/schema.sql đi kèm phiên bản này của chương trình. | Use the "
      "site-data/schema.sql that belongs to this version of the program. | \n";
  CHECK(failure_with("  label TEXT CHECK (label <> ''),", "") ==
        "1\nschema.sql:0:0:section.label '' | lược đồ thiếu một cột mà chương trình cần | the "
        "schema lacks a column the program needs" +
            fix);
  CHECK(failure_with("strength TEXT NOT NULL CHECK", "strength TEXT CHECK") ==
        "1\nschema.sql:0:0:target.strength '' | chương trình cần NOT NULL ở cột này | the program "
        "needs "
        "NOT NULL in this column" +
            fix);
}

TEST_CASE("the rules for tables hold for a database too") {
  const TempDir folder;
  const auto file = loaded(folder);
  CHECK(store::open_checked_plans(file, test::kSchemaFile, {}, true).warnings.empty());
  {
    store::Database edited = store::Database::create(file);
    edited.execute("PRAGMA ignore_check_constraints = ON");
    edited.execute("UPDATE unit SET name_vi = 'Va' || char(0x306) || 'n' WHERE id = 'van-phong'");
    edited.execute("UPDATE term SET full_vi = ''");
    edited.execute("UPDATE schedule SET quarter = 2 WHERE task_id = 'I.1'");
    edited.execute(
        "INSERT INTO task_group SELECT 'ma', id, position, title_vi, title_en FROM task_group");
  }
  CHECK(
      test::without(
          test::failure_of([&] { store::open_checked_plans(file, test::kSchemaFile, {}, false); }),
          folder.path()) ==
      "1\ndata.sqlite: plan:0:0: 'ma' | kế hoạch không có dòng nào trong bảng plan | "
      "the plan has no row in table plan | Thêm plan.csv với một dòng, hoặc xóa thư mục. | "
      "Add plan.csv with one row, or delete the folder. | \n"
      "data.sqlite: schedule (ke-hoach, I.1):0:0: '' | chỉ nêu tháng hoặc quý, không nêu cả hai | "
      "name a month or a quarter, not both | Sửa các ô của dòng này cho khớp nhau. | "
      "Make the cells of this row agree. | \n"
      "data.sqlite: term (ke-hoach, tthc):0:0:full_vi '' | ô chứa chuỗi rỗng | the cell holds an "
      "empty string | "
      "Dùng NULL cho nội dung không nêu. | Use NULL for what is not stated. | \n"
      "data.sqlite: unit (ke-hoach, van-phong):0:0:name_vi 'Va\xCC\x86n' | chữ Việt ở dạng tổ hợp, "
      "không phải dựng sẵn (NFC) | "
      "the text is decomposed Unicode, not composed (NFC) | "
      "Xuất bằng `dump` rồi nạp lại bằng `load`, hoặc chuẩn hóa NFC. | "
      "Take it out with `dump` and in again with `load`, or normalise it to NFC. | \n");
}

TEST_CASE("a database whose texts are not UTF-8 is refused: their order would be another") {
  const TempDir folder;
  const auto wide = folder.path() / "wide.sqlite";
  {
    store::Database made = store::Database::create(wide);
    made.execute("PRAGMA encoding = 'UTF-16le'");
    made.execute(test::schema().text);
  }
  CHECK(failure_of_open(wide).starts_with(
      "1\nwide.sqlite:0:0:encoding '' | cơ sở dữ liệu lưu chữ bằng mã UTF-16le, không phải UTF-8 | "
      "the database stores text as UTF-16le, not as UTF-8 | "));
}
