#include "base/problem.hpp"

#include <stdexcept>

#include "support/words.hpp"

using namespace minhbach;
using base::Problems;

TEST_CASE("problems are sorted by place and stable within one") {
  Problems problems;
  problems.error({"b", 1, 0, {}}, "1", {"r", "r"});
  problems.error({"a", 10, 2, {}}, "2", {"r", "r"});
  problems.error({"a", 2, 0, {}}, "3", {"r", "r"});
  problems.error({"a", 2, 0, {}}, "4", {"r", "r"});
  problems.warning({"a", 10, 1, {}}, "5", {"r", "r"});
  std::string order;
  for (const auto& problem : problems.sorted()) {
    order += problem.value;
  }
  CHECK(order == "34521");
}

TEST_CASE("only errors end a stage, and then everything is told") {
  Problems problems;
  problems.warning({"a", 1, 0, {}}, "w", {"cảnh báo", "warning"});
  CHECK_FALSE(problems.has_errors());
  CHECK_NOTHROW(problems.throw_if_errors());
  problems.error({"a", 2, 3, "cột"}, "v", {"lý do", "reason"}, {"sửa", "fix"}, "gần");
  CHECK(test::failure_of([&] { problems.throw_if_errors(); }) ==
        "1\nwarning a:1:0: 'w' | cảnh báo | warning |  |  | \n"
        "a:2:3:cột 'v' | lý do | reason | sửa | fix | gần\n");
}

TEST_CASE("what fails after the work is done only warns") {
  const base::LocalText live = {"xong", "done"};
  std::vector<base::Problem> warnings;
  base::attempt([] {}, live, warnings);
  CHECK(warnings.empty());
  base::attempt(
      [] {
        base::refuse(base::FailureKind::Machine, {"f", 0, 0, {}}, "v", {"lý do", "reason"});
      },
      live,
      warnings);
  base::attempt([] { throw std::runtime_error("odd"); }, live, warnings);
  REQUIRE(warnings.size() == 2);
  CHECK(test::words(warnings[0]) == "warning f:0:0: 'v' | lý do | reason | xong | done | ");
  CHECK(test::words(warnings[1]) == "warning :0:0: '' | odd | odd | xong | done | ");
}

TEST_CASE("a bug is told apart from a mistake in the material") {
  CHECK(test::failure_of([] { base::bug("x"); }) ==
        "70\n:0:0: '' | lỗi của chương trình: x | a mistake in the program: x"
        " | Đề nghị gửi thông báo này cho nhóm phát triển."
        " | Please send this message to the developers. | \n");
}

TEST_CASE("the nearest name is a slip of the hand away") {
  const std::vector<std::string> names = {"title", "lead", "schedule", "theme"};
  CHECK(base::nearest("titel", names) == "title");
  CHECK(base::nearest("shedule", names) == "schedule");
  CHECK(base::nearest("led", names) == "lead");
  CHECK(base::nearest("lead", names) == "lead");
  CHECK(base::nearest("colour", names).empty());
  CHECK(base::nearest("x", {}).empty());
  CHECK(base::nearest("", names).empty());
}

TEST_CASE("the first of equally near names wins") {
  CHECK(base::nearest("bat", {"cat", "hat"}) == "cat");
}

TEST_CASE("a place counts characters and not bytes") {
  const std::string text = "một\nhai ệ x";
  const auto place = base::place_at("f", text, text.find('x'));
  CHECK(place.line == 2);
  CHECK(place.column == 7);
  CHECK(base::place_at("f", text, 0).column == 1);
  CHECK(base::place_at("f", text, 1000).line == 2);
  CHECK(base::place_at("f", "", 0).line == 1);
}

TEST_CASE("repeats of a kind are counted, not kept") {
  Problems problems;
  for (int i = 0; i < 20000; ++i) {
    problems.error({"a", 1, 0, {}}, "v", {"dòng " + std::to_string(i), "row " + std::to_string(i)});
  }
  problems.error({"a", 1, 0, {}}, "v", {"khác", "other"});
  CHECK(problems.size() == 20001);
  CHECK(problems.sorted().size() == Problems::kMostKept + 1);
  CHECK(problems.sorted()[Problems::kMostKept - 1].more == 20000 - Problems::kMostKept);
  Problems both;
  both.append(problems);
  both.append(problems);
  CHECK(both.size() == 40002);
}
