#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/check.hpp"
#include "store/dump.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"
#include "store/sqlite.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;
using test::Sample;
using test::TempDir;

namespace {

store::LoadRequest request_of(const TempDir& folder) {
  return {folder.path() / "in", test::kSchemaFile, folder.path() / "data.sqlite"};
}

std::map<std::string, std::string> tree(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const std::string& file : base::files_below(folder)) {
    files[file] = base::read_file(folder / file);
  }
  return files;
}

store::DumpReport dump_to(const TempDir& folder, const std::string& name, bool replace = false) {
  return store::dump(
      {folder.path() / "data.sqlite", test::kSchemaFile, folder.path() / name, replace});
}

}  // namespace

TEST_CASE("dump of a load gives canonical tables back byte for byte") {
  const TempDir folder;
  const auto in = Sample().write(folder);
  const store::LoadReport report = store::load(request_of(folder));
  CHECK(report.plans == 1);
  CHECK(report.tables == 17);
  CHECK(report.rows == 24);
  CHECK(report.changed);
  CHECK(test::words(report.problems).empty());
  const store::DumpReport dumped = dump_to(folder, "out");
  CHECK(dumped.plans == 1);
  CHECK(dumped.tables == report.tables);
  CHECK(dumped.rows == report.rows);
  CHECK(tree(folder.path() / "out") == tree(in));
}

TEST_CASE("dump after load is canonical whatever the spelling of the tables") {
  const TempDir folder;
  const auto in = Sample().write(folder);
  const auto canonical = tree(in);
  store::load(request_of(folder));
  const std::string bytes = base::read_file(folder.path() / "data.sqlite");

  // Byte order mark, CRLF, needless quotes, other order of rows and columns, decomposed letters.
  folder.write("in/ke-hoach/unit.csv",
               "\xEF\xBB\xBFkind,id,position,\"name_vi\",name_en,valid_from,valid_to,successor_"
               "unit_id,basis_vi,"
               "basis_en,note_vi,note_en\r\n"
               "\"unit\",van-phong,1,Va\xCC\x86n pho\xCC\x80ng,Office,,,,,,,\r\n\r\n"
               "collective,cac-phong,2,Các phòng,All divisions,,,,,,,");
  CHECK_FALSE(store::load(request_of(folder)).changed);
  std::filesystem::remove(folder.path() / "data.sqlite");
  store::load(request_of(folder));
  CHECK(base::read_file(folder.path() / "data.sqlite") == bytes);
  dump_to(folder, "out");
  CHECK(tree(folder.path() / "out") == canonical);
}

TEST_CASE("a line break inside a cell survives load and dump") {
  const TempDir folder;
  Sample sample;
  sample.row("task")["lead_vi"] = "Văn phòng,\n\"Sở\"";
  const auto in = sample.write(folder);
  store::load(request_of(folder));
  dump_to(folder, "out");
  CHECK(tree(folder.path() / "out") == tree(in));
}

TEST_CASE("load does not touch a file that holds the content already") {
  const TempDir folder;
  Sample().write(folder);
  store::load(request_of(folder));
  const auto before = std::filesystem::last_write_time(folder.path() / "data.sqlite");
  CHECK_FALSE(store::load(request_of(folder)).changed);
  CHECK(std::filesystem::last_write_time(folder.path() / "data.sqlite") == before);
  CHECK(base::files_below(folder.path()).size() == 18);  // nothing left aside
}

TEST_CASE("load replaces what it loaded and refuses what was changed since") {
  const TempDir folder;
  Sample sample;
  sample.write(folder);
  store::load(request_of(folder));
  sample.row("task")["title_en"] = "Another title";
  sample.write(folder);
  CHECK(store::load(request_of(folder)).changed);

  const auto file = folder.path() / "data.sqlite";
  {
    store::Database edited = store::Database::create(file);
    edited.execute("UPDATE task SET title_en = 'Edited by hand' WHERE id = 'I.1'");
  }
  const std::string bytes = base::read_file(file);
  const std::string said = test::failure_of([&] { store::load(request_of(folder)); });
  CHECK(test::without(said, folder.path()) ==
        "1\n"
        "data.sqlite:0:0: '' | tệp này không phải do `load` tạo từ các bảng, hoặc đã được sửa sau "
        "đó | "
        "this file was not made by `load` from the tables, or was changed since | "
        "Lấy các sửa đổi ra bằng `dump`, hoặc thêm --replace để bỏ nội dung đang có. | "
        "Take the changes out with `dump`, or add --replace to give up what it holds. | \n");
  CHECK(base::read_file(file) == bytes);

  auto request = request_of(folder);
  request.replace = true;
  CHECK(store::load(request).changed);
  CHECK_FALSE(store::load(request_of(folder)).changed);
}

TEST_CASE("load refuses to replace a file that is no database or has an open journal") {
  const TempDir folder;
  Sample().write(folder);
  folder.write("data.sqlite", "notes of somebody");
  CHECK(test::failure_of([&] { store::load(request_of(folder)); }).starts_with("1\n"));
  CHECK(base::read_file(folder.path() / "data.sqlite") == "notes of somebody");
  std::filesystem::remove(folder.path() / "data.sqlite");
  folder.write("data.sqlite-wal", "x");
  CHECK(test::failure_of([&] { store::load(request_of(folder)); }).starts_with("3\n"));
}

TEST_CASE("an error in the tables leaves the database as it was") {
  const TempDir folder;
  Sample sample;
  sample.write(folder);
  store::load(request_of(folder));
  const std::string bytes = base::read_file(folder.path() / "data.sqlite");
  sample.row("task")["group_id"] = "II";
  sample.write(folder);
  CHECK(test::failure_of([&] { store::load(request_of(folder)); }).starts_with("1\n"));
  CHECK(base::read_file(folder.path() / "data.sqlite") == bytes);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);  // and a note
}

TEST_CASE("eight loads at once leave one whole database") {
  const TempDir folder;
  Sample().write(folder);
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    children.push_back(::fork());
    REQUIRE(children.back() >= 0);
    if (children.back() == 0) {
      ::_exit(test::failure_of([&] { store::load(request_of(folder)); }) == "no failure" ? 0 : 1);
    }
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  CHECK_FALSE(store::load(request_of(folder)).changed);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);  // and a note
}

TEST_CASE("a load that would wait too long is told for whom") {
  const TempDir folder;
  Sample().write(folder);
  const base::FileLock lock(folder.path() / ".data.sqlite.lock", {});
  auto request = request_of(folder);
  request.patience = std::chrono::milliseconds(50);
  const std::string said = test::failure_of([&] { store::load(request); });
  CHECK(said.starts_with("3\n"));
  CHECK(said.find("another `load` is writing this database (process " + std::to_string(::getpid()) +
                  ")") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "data.sqlite"));
}

TEST_CASE("strict makes missing English an error") {
  const TempDir folder;
  Sample sample;
  sample.row("task").erase("title_en");
  sample.write(folder);
  CHECK(test::without(test::words(store::load(request_of(folder)).problems), folder.path()) ==
        "warning in/ke-hoach/task.csv:2:0:title_en '' | thiếu bản tiếng Anh | the English is "
        "missing | "
        "Điền bản tiếng Anh; đến lúc đó trang tiếng Anh hiện bản tiếng Việt ở những chỗ này. | "
        "Fill in the English; until then the English pages show the Vietnamese there. | \n");
  auto strict = request_of(folder);
  strict.strict = true;
  CHECK(test::failure_of([&] { store::load(strict); }).starts_with("1\n"));
}

TEST_CASE("dump refuses a folder that differs and replaces it on demand") {
  const TempDir folder;
  Sample().write(folder);
  store::load(request_of(folder));
  dump_to(folder, "out");
  const auto canonical = tree(folder.path() / "out");
  folder.write("out/ke-hoach/task.csv", "changed\n");
  folder.write("out/ke-hoach/funding.csv", "stale\n");
  const auto before = tree(folder.path() / "out");
  CHECK(test::without(test::failure_of([&] { dump_to(folder, "out"); }), folder.path()) ==
        "1\n"
        "out/ke-hoach/funding.csv:0:0: '' | tệp đang có khác với cơ sở dữ liệu | the file differs "
        "from the database | "
        "Ghi vào thư mục trống, hoặc thêm --replace để ghi đè. | "
        "Write into an empty folder, or add --replace to overwrite. | \n"
        "out/ke-hoach/task.csv:0:0: '' | tệp đang có khác với cơ sở dữ liệu | the file differs "
        "from the database | "
        "Ghi vào thư mục trống, hoặc thêm --replace để ghi đè. | "
        "Write into an empty folder, or add --replace to overwrite. | \n");
  CHECK(tree(folder.path() / "out") == before);
  dump_to(folder, "out", true);
  CHECK(tree(folder.path() / "out") == canonical);
}

TEST_CASE("the file of one plan holds that plan alone and passes every check") {
  const TempDir folder;
  Sample sample;
  sample.write(folder);
  sample.row("task")["title_vi"] = "Ban hành kế hoạch khác, dài hơn nhiều so với kế hoạch kia";
  sample.row("plan")["position"] = "2";
  sample.row("plan")["title_vi"] = "Kế hoạch khác";
  sample.write(folder, "khac");
  store::load(request_of(folder));
  const auto plans = store::open_plans(folder.path() / "data.sqlite", test::kSchemaFile);
  const std::string bytes = plans->database_of("ke-hoach");
  plans->database_of("khac");
  CHECK(plans->database_of("ke-hoach") == bytes);

  // Programs from before the end of 2021 open it.
  CHECK(bytes.find("STRICT") == std::string::npos);

  const auto single = folder.write("single.sqlite", bytes);
  CHECK(store::open_checked_plans(single, test::kSchemaFile, {}, true).warnings.empty());
  const auto alone = store::open_plans(single, test::kSchemaFile);
  REQUIRE(alone->summaries().size() == 1);
  CHECK(alone->tables("ke-hoach").size() == plans->tables("ke-hoach").size());
  for (std::size_t i = 0; i < alone->tables("ke-hoach").size(); ++i) {
    CHECK(alone->tables("ke-hoach")[i].rows == plans->tables("ke-hoach")[i].rows);
  }
}
