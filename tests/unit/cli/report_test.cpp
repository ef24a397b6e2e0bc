#include "cli/report.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace minhbach;
using base::Lang;

namespace {

base::Problem whole() {
  return {base::Severity::Error,
          {"bảng.csv", 3, 5, "lead_vi"},
          "Phong 1",
          {"không có đơn vị này", "there is no such unit"},
          {"Sửa ô.", "Mend the cell."},
          "Phòng 1"};
}

base::Problem bare() {
  return {base::Severity::Warning, {}, {}, {"lý do", "reason"}, {}, {}};
}

}  // namespace

TEST_CASE("a problem says where, what, why, the nearest and what to do") {
  CHECK(cli::worded({whole()}, Lang::Vi) ==
        "bảng.csv:3:5: lead_vi: lỗi: \"Phong 1\": không có đơn vị này\n"
        "  gần nhất: \"Phòng 1\"\n  → Sửa ô.\n");
  CHECK(cli::worded({whole()}, Lang::En) ==
        "bảng.csv:3:5: lead_vi: error: \"Phong 1\": there is no such unit\n"
        "  nearest: \"Phòng 1\"\n  → Mend the cell.\n");
  CHECK(cli::worded({bare()}, Lang::En) == "warning: reason\n");
}

TEST_CASE("several problems are counted") {
  const std::string vi = cli::worded({whole(), bare()}, Lang::Vi);
  const std::string en = cli::worded({whole(), bare()}, Lang::En);
  CHECK(vi.ends_with("1 lỗi, 1 cảnh báo\n"));
  CHECK(en.ends_with("1 error, 1 warning\n"));
  CHECK(cli::worded({whole(), whole(), bare(), bare()}, Lang::En)
            .ends_with("2 errors, 2 warnings\n"));
  CHECK(cli::worded({}, Lang::Vi).empty());
}

TEST_CASE("a long value is cut between letters") {
  base::Problem problem = bare();
  for (int i = 0; i < 100; ++i) {
    problem.value += "ệ";
  }
  const std::string text = cli::worded({problem}, Lang::Vi);
  CHECK(text.find("ệ…\": lý do") != std::string::npos);
  CHECK(text.size() < 200);
}

TEST_CASE("problems as JSON, one a line") {
  CHECK(cli::as_json_lines({whole(), bare()}) ==
        "{\"severity\":\"error\",\"file\":\"bảng.csv\",\"line\":3,\"column\":5,"
        "\"field\":\"lead_vi\",\"value\":\"Phong 1\",\"reason_vi\":\"không có đơn vị này\","
        "\"reason_en\":\"there is no such unit\",\"fix_vi\":\"Sửa ô.\",\"fix_en\":\"Mend the "
        "cell.\",\"nearest\":\"Phòng 1\"}\n"
        "{\"severity\":\"warning\",\"reason_vi\":\"lý do\",\"reason_en\":\"reason\"}\n");
}

TEST_CASE("whatever the number of problems, at most sixty lines with their sums") {
  for (const std::size_t kinds : {1U, 2U, 7U, 12U, 30U, 61U, 400U}) {
    std::vector<base::Problem> problems;
    for (std::size_t i = 0; i < 5000; ++i) {
      base::Problem problem = whole();
      problem.place.line = i;
      problem.reason.en += std::string(i % kinds, 'x');
      problems.push_back(problem);
    }
    problems.back().more = 1000;
    const std::string text = cli::worded(problems, Lang::En);
    INFO(text);
    CHECK(std::count(text.begin(), text.end(), '\n') <= 60);
    CHECK(text.ends_with("6000 errors, 0 warnings\n"));
  }
  std::vector<base::Problem> alike(20000, whole());
  CHECK(cli::worded(alike, Lang::Vi).find("  … và 19.994 lỗi cùng loại\n") != std::string::npos);
  CHECK(cli::worded(alike, Lang::En).find("  … and 19,994 more of this kind\n") !=
        std::string::npos);
}

TEST_CASE("an error is seen before a repeated warning, and other files are named") {
  std::vector<base::Problem> problems(100, bare());
  for (std::size_t i = 0; i < problems.size(); ++i) {
    problems[i].place.file = "p/t" + std::to_string(i) + ".csv";
  }
  problems.push_back(whole());
  const std::string text = cli::worded(problems, Lang::En);
  CHECK(text.find("no such unit") != std::string::npos);
  CHECK(text.find("and 94 more of this kind in p/t6.csv, p/t7.csv,") != std::string::npos);
}

TEST_CASE("nothing raw reaches a terminal") {
  base::Problem problem = whole();
  problem.value = "a\x1B[31m\n\xE2\x80\xAE\xFF";
  CHECK(cli::worded({problem}, Lang::En).find("\"a<U+001B>[31m<U+000A><U+202E><FF>\"") !=
        std::string::npos);
}
