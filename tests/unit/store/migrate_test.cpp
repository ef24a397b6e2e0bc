#include "store/migrate.hpp"

#include "base/files.hpp"
#include "store/check.hpp"
#include "store/sqlite.hpp"

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::Sample;
using test::TempDir;

namespace fs = std::filesystem;

namespace {

// The sample as the first version wrote it, its target with this due.
fs::path first_tables(const TempDir& folder,
                      const std::string& due,
                      const Sample& sample = {},
                      const std::string& ended = {}) {
  const fs::path in = sample.write(folder);
  folder.write("in/body.csv",
               "id,name_vi,name_en,valid_to,illustrative\nso,Sở A,Department A," + ended + ",0\n");
  folder.write("in/ke-hoach/target.csv",
               "id,position,kind,section_id,paragraph_id,label_vi,label_en,quote_vi,quote_en,"
               "strength,due,due_inferred,in_remit\n"
               "T01,1,figure,I.1,I.1-01,Công khai,Publication,100% TTHC được công khai,100% of "
               "procedures published,firm," +
                   due + ",1\n");
  return in;
}

store::MigrateReport migrated(const TempDir& folder, const std::string& to = "out") {
  return store::migrate({folder.path() / "in", folder.path() / to, test::kSchemaFile});
}

std::string told(const TempDir& folder) {
  return test::without(test::words(migrated(folder).problems), folder.path());
}

}  // namespace

TEST_CASE("an inferred due of the first version becomes none, and is named") {
  const TempDir folder;
  first_tables(folder, "2025-12-31,1");
  CHECK(told(folder) ==
        "warning in/ke-hoach/target.csv:2:0:due 'T01: 2025-12-31' | ngày này do phiên bản 1 suy "
        "ra, nay bỏ: chỉ tiêu không nêu thời hạn (due_kind = none) | version 1 inferred this day, "
        "which is dropped: the target names no time (due_kind = none) | Nếu câu chỉ tiêu hoặc ô "
        "thời gian có nêu thời hạn, ghi due_kind, due và chép đúng lời văn vào due_words_vi. | If "
        "its sentence or the time cell of its task does name one, enter due_kind and due, and copy "
        "the words into due_words_vi. | \n");
  // Everything else is there, in canonical form: the sample has due_kind none itself.
  Sample().write(folder);
  for (const std::string& file : base::files_below(folder.path() / "in")) {
    CHECK(base::read_file(folder.path() / "out" / file) ==
          base::read_file(folder.path() / "in" / file));
  }
}

TEST_CASE("a due that the source states waits for its words, and no database is made before") {
  const TempDir folder;
  first_tables(folder, "2025-12-31,0");
  const std::string row =
      "ke-hoach/target.csv:2:0: '' | thời hạn cần lời văn nêu nó (due_words_vi); kiểu `none` không "
      "có lời văn";
  const std::string said = told(folder);
  CHECK(said.find("out/" + row) != std::string::npos);
  CHECK(said.find("out:0:0: '' | các bảng mới đã ghi ở đây nhưng chưa nạp được") !=
        std::string::npos);
  CHECK(said.find("warning in/ke-hoach/target.csv:2:0:due 'T01: 2025-12-31' | nguồn có nêu") !=
        std::string::npos);
  const std::string refused = test::failure_of([&] { migrated(folder, "out.sqlite"); });
  CHECK(refused.find("chưa ghi cơ sở dữ liệu") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path() / "out.sqlite"));
}

TEST_CASE("an amendment in words is an error even where its tables may stay empty") {
  const TempDir folder;
  first_tables(folder, "2025-12-31,1");
  folder.write("in/ke-hoach/document.csv", "id,number,issued,is_public\nqd-1,1/QĐ,2023-05-01,1\n");
  folder.write(
      "in/ke-hoach/amendment.csv",
      "id,document_id,effective_from,task_id,aspect,before_vi,before_en,after_vi,after_en\n"
      "DC1,qd-1,2023-06-01,I.1,coordinating,Văn phòng,Office,Các phòng,All divisions\n"
      "DC2,qd-1,2023-06-01,I.1,title,Ban hành,Issue,Ban hành kế hoạch,Issue the plan\n");
  const store::MigrateReport report = migrated(folder);
  const std::string said = "\n" + test::without(test::words(report.problems), folder.path());
  CHECK(said.find("\nin/ke-hoach/amendment.csv:2:0:aspect 'DC1: I.1' | điều chỉnh này chỉ có lời; "
                  "bảng task và assignment không nói") != std::string::npos);
  CHECK(said.find("DC2") == std::string::npos);
  CHECK(report.problems.has_errors());
  // What is left would load, and say that nobody coordinates any more.
  CHECK_FALSE(store::check_tables(folder.path() / "out", test::kSchemaFile, false).has_errors());
}

TEST_CASE("what version 1 could not say of a body, and ids of open points that read like rules") {
  const TempDir folder;
  Sample sample;
  sample.tables["open_point"] = {{{"id", "M01"},
                                  {"position", "1"},
                                  {"kind", "reading"},
                                  {"text_vi", "Một."},
                                  {"text_en", "One."}}};
  first_tables(folder, "2025-12-31,1", sample, "2025-02-28");
  const std::string said = told(folder);
  CHECK(said.find("warning in/body.csv:2:0:valid_to 'so' | phiên bản 1 không ghi văn bản") !=
        std::string::npos);
  CHECK(
      said.find("warning in/ke-hoach/open_point.csv:2:0:id 'M01' | mã giống mã của một quy tắc") !=
      std::string::npos);
}

TEST_CASE("tables that cannot be read whole are refused before anything is written") {
  const TempDir folder;
  first_tables(folder, "2025-12-31,1");
  folder.write("in/ke-hoach/funding.csv", "id,position\n\"a,1\n");
  CHECK(test::failure_of([&] { migrated(folder); }).substr(0, 2) == "1\n");
  CHECK_FALSE(fs::exists(folder.path() / "out"));
}

TEST_CASE("a database of no version that is known is refused with its version") {
  const TempDir folder;
  {
    store::Database database = store::Database::create(folder.path() / "in");
    database.execute(test::schema().text);
    database.execute("PRAGMA user_version = 9");
  }
  CHECK(test::without(test::failure_of([&] { migrated(folder); }), folder.path()) ==
        "1\nin:0:0: '' | cơ sở dữ liệu theo lược đồ phiên bản 9; chỉ chuyển được từ phiên bản 1 "
        "sang phiên bản 2 | the database follows version 9 of the schema; only version 1 can be "
        "brought to version 2 | Dùng phiên bản chương trình phù hợp. | Use the program of that "
        "version. | \n");
}
