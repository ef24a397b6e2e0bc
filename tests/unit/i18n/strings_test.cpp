#include "i18n/strings.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::Lang;
using i18n::Strings;
using test::failure_of;
using test::TempDir;

namespace {

Strings load(const TempDir& dir, std::string_view words) {
  return Strings::load({dir.write("words.toml", words)});
}

// What is said of files, each a name and its text; places without the folder they lie in.
std::string complaint(const std::vector<std::pair<std::string, std::string>>& files) {
  const TempDir dir;
  std::vector<std::filesystem::path> paths;
  paths.reserve(files.size());
  for (const auto& [name, text] : files) {
    paths.push_back(dir.write(name, text));
  }
  std::string said = failure_of([&] { Strings::load(paths); });
  const std::string place = dir.path().string() + "/";
  for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
    said.erase(at, place.size());
  }
  return said;
}

std::string complaint(const std::string& words) {
  return complaint({{"words.toml", words}});
}

}  // namespace

TEST_CASE("strings are found by dotted key in both languages") {
  const TempDir dir;
  const Strings strings = load(dir,
                               "a.vi = 'một'\na.en = 'one'\n"
                               "[t]\nlead.vi = 'Chủ trì'\nlead.en = 'Lead'\n");
  CHECK(strings.get("t.lead", Lang::Vi) == "Chủ trì");
  CHECK(strings.get("t.lead", Lang::En) == "Lead");
  CHECK(strings.find("t", Lang::Vi) == nullptr);
  CHECK(strings.find("t.lead.vi", Lang::Vi) == nullptr);
  CHECK(strings.find("x", Lang::Vi) == nullptr);
  CHECK(strings.keys() == std::vector<std::string>{"a", "t.lead"});
}

TEST_CASE("the two languages may be written in any way of TOML") {
  const TempDir dir;
  const Strings strings = load(dir,
                               "[t]\nlead = { vi = 'Chủ trì', en = 'Lead' }\n"
                               "[t.due]\nvi = 'Thời hạn'\nen = 'Deadline'\n");
  CHECK(strings.get("t.lead", Lang::En) == "Lead");
  CHECK(strings.get("t.due", Lang::Vi) == "Thời hạn");
}

TEST_CASE("a string without one of its languages is an error") {
  CHECK(complaint("a.vi = 'x'\na.en = 'x'\n[t]\nb.vi = 'y'\nc.en = 'z'\n") ==
        "1\nwords.toml:4:1: 't.b' | chuỗi này thiếu tiếng Anh | this string lacks its English"
        " | Thêm dòng b.en = \"…\" ngay cạnh b.vi. | Add the line b.en = \"…\" beside b.vi. | \n"
        "words.toml:5:1: 't.c' | chuỗi này thiếu tiếng Việt | this string lacks its Vietnamese"
        " | Thêm dòng c.vi = \"…\" ngay cạnh c.en. | Add the line c.vi = \"…\" beside c.en. | \n");
}

TEST_CASE("placeholders have to agree") {
  CHECK(
      complaint("a.vi = '{n} việc {m}'\na.en = 'tasks'\n") ==
      "1\nwords.toml:1:1: 'a' | chỗ điền {…} của hai ngôn ngữ khác nhau: tiếng Việt {m} {n}, tiếng "
      "Anh không có | the {…} placeholders of the two languages differ: Vietnamese {m} {n}, "
      "English none |  |  | \n");
  CHECK(complaint({{"1/w.toml", "a.vi = '{n}'\na.en = '{n}'\n"}, {"2/w.toml", "a.en = '{m}'\n"}})
            .starts_with("1\n2/w.toml:1:1: 'a' | chỗ điền"));
}

TEST_CASE("strings are text and not empty") {
  CHECK(complaint("a.vi = 1\na.en = 'x'\n") ==
        "1\nwords.toml:1:3: 'a.vi' | chuỗi giao diện phải là chữ và không rỗng"
        " | an interface string must be text and not empty |  |  | \n");
  CHECK(complaint("a.vi = ''\na.en = 'x'\n").find("'a.vi' | chuỗi giao diện phải là chữ và") !=
        std::string::npos);
}

TEST_CASE("a string has two languages and no other") {
  CHECK(complaint("[t]\na.vi = 'x'\na.en = 'x'\na.vn = 'x'\n") ==
        "1\nwords.toml:4:3: 't.a.vn' | không có ngôn ngữ này: một chuỗi có vi và en"
        " | there is no such language: a string has vi and en |  |  | vi\n");
}

TEST_CASE("words outside a language are refused") {
  CHECK(complaint("[t]\na = 'x'\n") ==
        "1\nwords.toml:2:1: 't.a' | chuỗi này chưa ghi theo từng ngôn ngữ"
        " | this string is not given language by language"
        " | Ghi hai dòng a.vi = \"…\" và a.en = \"…\"."
        " | Write two lines, a.vi = \"…\" and a.en = \"…\". | \n");
}

TEST_CASE("bad TOML is told with its place, and nothing that may follow from it") {
  const std::string said =
      complaint({{"1/w.toml", "a.vi = 'x'\na.en = \n"}, {"2/w.toml", "a.vi = 'y'\n"}});
  CHECK(said.starts_with("1\n1/w.toml:2:"));
  CHECK(said.find("2/w.toml") == std::string::npos);
}

TEST_CASE("a file for one language and a wrong ending are refused") {
  CHECK(
      complaint({{"x.en.toml", "a = 'b'\n"}}) ==
      "1\nx.en.toml:0:0: '' | tệp chuỗi không chia theo ngôn ngữ: một tệp có cả hai"
      " | files of strings are not divided by language: one holds both"
      " | Gộp hai tệp thành x.toml, mỗi khóa hai dòng: <khóa>.vi = \"…\" và <khóa>.en = \"…\"."
      " | Make one file of the two, x.toml, two lines a key: <key>.vi = \"…\" and <key>.en = \"…\"."
      " | \n");
  CHECK(complaint({{"x.txt", ""}}).find("a file of strings must end in .toml") !=
        std::string::npos);
}

TEST_CASE("a later theme overrides key by key, in both languages or one") {
  const TempDir dir;
  const Strings strings =
      Strings::load({dir.write("1/w.toml",
                               "a = { vi = '1', en = '1' }\nb = { vi = '2', en = '2' }\n"
                               "c = { vi = '3', en = '3' }\n"),
                     dir.write("2/w.toml", "b = { vi = '4', en = '5' }\nc.en = '6'\n")});
  CHECK(strings.get("a", Lang::Vi) == "1");
  CHECK(strings.get("b", Lang::Vi) == "4");
  CHECK(strings.get("b", Lang::En) == "5");
  CHECK(strings.get("c", Lang::Vi) == "3");
  CHECK(strings.get("c", Lang::En) == "6");
}

TEST_CASE("a key stands in one file of a theme") {
  CHECK(complaint({{"a.toml", "\nx.vi = '1'\n"}, {"b.toml", "x.vi = '1'\nx.en = '1'\n"}}) ==
        "1\na.toml:2:1: 'x' | chuỗi này thiếu tiếng Anh | this string lacks its English"
        " | Thêm dòng x.en = \"…\" ngay cạnh x.vi. | Add the line x.en = \"…\" beside x.vi. | \n"
        "b.toml:1:1: 'x' | khóa này đã có ở a.toml:2 | this key already stands in a.toml:2"
        " | Giữ một chỗ, với cả hai ngôn ngữ. | Keep one, with both languages. | \n");
}

TEST_CASE("placeholders are filled") {
  const TempDir dir;
  const Strings strings = load(dir, "a.vi='{n} của {m}: {n}'\na.en='{m}: {n}'\n");
  CHECK(strings.get("a", Lang::Vi, {{"n", "1"}, {"m", "2"}}) == "1 của 2: 1");
  CHECK(strings.get("a", Lang::En, {{"n", "{m}"}, {"m", "2"}}) == "2: {m}");
}

TEST_CASE("a placeholder that nothing fills, or one too few, is told with its file and line") {
  const TempDir dir;
  const Strings strings = load(dir, "a.vi='{n} {x}'\na.en='{x} {n}'\nb.vi='{n}'\nb.en='{n}'\n");
  const std::string file = (dir.path() / "words.toml").string();
  CHECK(failure_of([&] {
          return strings.get("a", Lang::Vi, {{"n", "1"}});
        }) == "1\n" + file +
                  ":1:1: 'a' | không có gì để điền vào chỗ {x} | there is nothing to fill the "
                  "placeholder {x} | Các chỗ điền của chuỗi này, trong cả hai ngôn ngữ: {n}. | The "
                  "placeholders of this string, in both languages: {n}. | \n");
  CHECK(
      failure_of([&] {
        return strings.get("b", Lang::En, {{"n", "1"}, {"m", "2"}});
      }) ==
      "1\n" + file +
          ":3:1: 'b' | chuỗi này thiếu một chỗ điền | this string lacks a placeholder | Các chỗ "
          "điền của chuỗi này, trong cả hai ngôn ngữ: {m} {n}. | The placeholders of this string, "
          "in both languages: {m} {n}. | \n");
}

TEST_CASE("counting knows the English singular") {
  const TempDir dir;
  const Strings strings = load(dir,
                               "[n]\none = { vi = '{n} nhiệm vụ', en = '{n} task' }\n"
                               "other = { vi = '{n} nhiệm vụ', en = '{n} tasks' }\n");
  CHECK(strings.count("n", Lang::En, 1, "1") == "1 task");
  CHECK(strings.count("n", Lang::En, 0, "0") == "0 tasks");
  CHECK(strings.count("n", Lang::En, 43, "43") == "43 tasks");
  CHECK(strings.count("n", Lang::Vi, 1, "1") == "1 nhiệm vụ");
}

TEST_CASE("a key the program needs is asked for by name") {
  const TempDir dir;
  const Strings strings = load(dir, "lead.vi='x'\nlead.en='x'\n");
  CHECK(failure_of([&] { return strings.get("leed", Lang::Vi); }) ==
        "1\nstrings/*.toml:0:0: 'leed' | giao diện thiếu chuỗi này, chương trình cần đến nó"
        " | the theme lacks this string, which the program needs"
        " | Thêm chuỗi này, bằng cả hai ngôn ngữ, vào một tệp trong strings/."
        " | Add it, in both languages, to a file in strings/. | lead\n");
}
