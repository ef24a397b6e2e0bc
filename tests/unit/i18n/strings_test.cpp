#include "i18n/strings.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::Lang;
using i18n::Strings;
using test::failure_of;
using test::TempDir;

namespace {

Strings load(const TempDir& dir, std::string_view vi, std::string_view en) {
  return Strings::load({dir.write("words.en.toml", en), dir.write("words.vi.toml", vi)});
}

std::string complaint(std::string_view vi, std::string_view en) {
  const TempDir dir;
  std::string said = failure_of([&] { load(dir, vi, en); });
  const std::string place = dir.path().string() + "/";
  for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
    said.erase(at, place.size());
  }
  return said;
}

}  // namespace

TEST_CASE("strings are found by dotted key in both languages") {
  const TempDir dir;
  const Strings strings =
      load(dir, "a = 'một'\n[t]\nlead = 'Chủ trì'\n", "a = 'one'\n[t]\nlead = 'Lead'\n");
  CHECK(strings.get("t.lead", Lang::Vi) == "Chủ trì");
  CHECK(strings.get("t.lead", Lang::En) == "Lead");
  CHECK(strings.find("t", Lang::Vi) == nullptr);
  CHECK(strings.find("x", Lang::Vi) == nullptr);
  CHECK(strings.keys() == std::vector<std::string>{"a", "t.lead"});
}

TEST_CASE("a key without its twin is an error on both sides") {
  CHECK(complaint("a = 'x'\nb = 'y'\n", "a = 'x'\nc = 'z'\n") ==
        "1\nwords.en.toml:2:1: 'c' | khóa này không có trong tệp words.vi.toml"
        " | this key is missing from words.vi.toml | Mỗi chuỗi cần cả tiếng Việt và tiếng Anh."
        " | Every string needs both Vietnamese and English. | \n"
        "words.vi.toml:2:1: 'b' | khóa này không có trong tệp words.en.toml"
        " | this key is missing from words.en.toml | Mỗi chuỗi cần cả tiếng Việt và tiếng Anh."
        " | Every string needs both Vietnamese and English. | \n");
}

TEST_CASE("placeholders have to agree") {
  const std::string said = complaint("a = '{n} việc'\n", "a = '{m} tasks'\n");
  CHECK(said.find("words.vi.toml:1:1: '{n} việc' | chỗ điền {…} khác với tệp words.en.toml"
                  " | the {…} placeholders differ from those in words.en.toml |  |  | \n") !=
        std::string::npos);
}

TEST_CASE("strings are text and not empty") {
  CHECK(complaint("a = 1\n", "a = 'x'\n")
            .find("words.vi.toml:1:1: 'a' | chuỗi giao diện phải là "
                  "chữ và không rỗng | an interface string must be "
                  "text and not empty") != std::string::npos);
  CHECK(complaint("a = ''\n", "a = 'x'\n").find("không rỗng") != std::string::npos);
}

TEST_CASE("bad TOML is told with its place") {
  CHECK(complaint("a = 'x'\nb = \n", "a = 'x'\n").find("words.vi.toml:2:") != std::string::npos);
}

TEST_CASE("a lone English file and a wrong ending are refused") {
  const TempDir dir;
  CHECK(failure_of([&] {
          Strings::load({dir.write("x.en.toml", "a='b'\n")});
        }).find("thiếu tệp tiếng Việt cùng tên | the Vietnamese twin of this file is missing") !=
        std::string::npos);
  CHECK(failure_of([&] {
          Strings::load({dir.write("x.toml", "a='b'\n")});
        }).find("a file of strings must end in .vi.toml or .en.toml") != std::string::npos);
}

TEST_CASE("a lone Vietnamese file lacks every key") {
  const TempDir dir;
  CHECK(failure_of([&] {
          Strings::load({dir.write("x.vi.toml", "a='b'\n")});
        }).find("this key is missing from x.en.toml") != std::string::npos);
}

TEST_CASE("later files override key by key") {
  const TempDir dir;
  const Strings strings = Strings::load({dir.write("1/w.vi.toml", "a='1'\nb='2'\n"),
                                         dir.write("1/w.en.toml", "a='1'\nb='2'\n"),
                                         dir.write("2/w.vi.toml", "b='3'\n"),
                                         dir.write("2/w.en.toml", "b='4'\n")});
  CHECK(strings.get("a", Lang::Vi) == "1");
  CHECK(strings.get("b", Lang::Vi) == "3");
  CHECK(strings.get("b", Lang::En) == "4");
}

TEST_CASE("placeholders are filled") {
  const TempDir dir;
  const Strings strings = load(dir, "a='{n} của {m}: {n}'\n", "a='{m}: {n}'\n");
  CHECK(strings.get("a", Lang::Vi, {{"n", "1"}, {"m", "2"}}) == "1 của 2: 1");
  CHECK(strings.get("a", Lang::En, {{"n", "{m}"}, {"m", "2"}}) == "2: {m}");
  CHECK(failure_of([&] { return strings.get("a", Lang::Vi, {{"n", "1"}}); }).starts_with("70\n"));
}

TEST_CASE("a value without a placeholder is a bug") {
  const TempDir dir;
  const Strings strings = load(dir, "a='{n}'\n", "a='{n}'\n");
  CHECK(failure_of([&] {
          return strings.get("a", Lang::Vi, {{"n", "1"}, {"m", "2"}});
        }).starts_with("70\n"));
}

TEST_CASE("counting knows the English singular") {
  const TempDir dir;
  const std::string vi = "[n]\none='{n} nhiệm vụ'\nother='{n} nhiệm vụ'\n";
  const Strings strings = load(dir, vi, "[n]\none='{n} task'\nother='{n} tasks'\n");
  CHECK(strings.count("n", Lang::En, 1, "1") == "1 task");
  CHECK(strings.count("n", Lang::En, 0, "0") == "0 tasks");
  CHECK(strings.count("n", Lang::En, 43, "43") == "43 tasks");
  CHECK(strings.count("n", Lang::Vi, 1, "1") == "1 nhiệm vụ");
}

TEST_CASE("a key the program needs is asked for by name") {
  const TempDir dir;
  const Strings strings = load(dir, "lead='x'\n", "lead='x'\n");
  CHECK(failure_of([&] { return strings.get("leed", Lang::Vi); }) ==
        "1\nstrings/words.*.toml:0:0: 'leed' | giao diện thiếu chuỗi này, chương trình cần đến nó"
        " | the theme lacks this string, which the program needs |  |  | lead\n");
}
