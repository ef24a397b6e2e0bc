#include "content/article.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using base::Lang;
using content::Articles;
using test::TempDir;

namespace {

constexpr std::string_view kHead = "+++\ntitle = \"T\"\ndescription = \"D\"\n+++\n";

std::string complaint(const TempDir& dir, const std::vector<std::string>& plan_pages = {}) {
  std::string said = test::failure_of([&] { Articles::load(dir.path(), plan_pages); });
  const std::string place = dir.path().string() + "/";
  for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
    said.erase(at, place.size());
  }
  return said;
}

// What is said about one Vietnamese file whose twin is right.
std::string complaint(std::string_view text) {
  const TempDir dir;
  dir.write("a.vi.md", text);
  dir.write("a.en.md", kHead);
  return complaint(dir);
}

}  // namespace

TEST_CASE("an article has a title, a description and a body in both languages") {
  const TempDir dir;
  dir.write("a.vi.md", "+++\ntitle = \"Góp ý\"\ndescription = \"Mô tả\"\n+++\n\nMột.\n");
  dir.write("a.en.md", "+++\r\ntitle = \"Feedback\"\r\ndescription = \"About\"\r\n+++\r\nOne.\r\n");
  const Articles articles = Articles::load(dir.path());
  CHECK(articles.get("a", Lang::Vi).title == "Góp ý");
  CHECK(articles.get("a", Lang::Vi).description == "Mô tả");
  CHECK(articles.get("a", Lang::Vi).body.html == "<p>Một.</p>\n");
  CHECK(articles.get("a", Lang::En).title == "Feedback");
  CHECK(articles.get("a", Lang::En).body.html == "<p>One.</p>\n");
}

TEST_CASE("a title holds nothing that cannot be seen, however it is written") {
  CHECK(complaint("+++\ntitle = \"a\\u0007b\"\ndescription = \"D\"\n+++\n") ==
        "1\na.vi.md:2:1: '' | giá trị có ký tự không nhìn thấy U+0007 | the value holds the unseen "
        "character U+0007 | Gõ lại giá trị. | Type the value again. | \n");
}

TEST_CASE("a missing article is named") {
  const TempDir dir;
  const Articles articles = Articles::load(dir.path());
  CHECK(test::failure_of([&] { return articles.get("about", Lang::En).title; }) ==
        "1\n" + (dir.path() / "about.en.md").string() +
            ":0:0: '' | thiếu trang này | this page is missing"
            " | Tạo tệp Markdown với phần đầu trang title và description."
            " | Create the Markdown file with title and description at its top. | \n");
}

TEST_CASE("a missing twin is named") {
  const TempDir dir;
  dir.write("a.en.md", kHead);
  CHECK(complaint(dir) ==
        "1\na.en.md:0:0: 'a.vi.md' | thiếu trang sinh đôi ở ngôn ngữ kia"
        " | the twin in the other language is missing | Tạo tệp này trong cùng thư mục."
        " | Create this file in the same folder. | \n");
}

TEST_CASE("the settings at the top are checked") {
  CHECK(complaint("Không có gì.\n") ==
        "1\na.vi.md:1:0: '' | tệp phải bắt đầu bằng phần thiết lập giữa hai dòng +++"
        " | the file must begin with settings between two +++ lines |  |  | \n");
  CHECK(complaint("+++\ntitle = \"T\"\n").find("between two +++ lines") != std::string::npos);
  CHECK(complaint("+++\ntitle = \"T\"\ndescripton = \"D\"\n+++\n") ==
        "1\na.vi.md:1:0: 'description' | phần đầu trang thiếu thiết lập này"
        " | the settings at the top lack this"
        " | Viết giữa hai dòng +++, ví dụ: title = \"Giới thiệu\"."
        " | Write it between the two +++ lines, e.g. title = \"About\". | \n"
        "a.vi.md:3:1: 'descripton' | không có thiết lập này | there is no such setting |  |  | "
        "description\n");
  CHECK(complaint("+++\ntitle = T\n+++\n").starts_with("1\na.vi.md:2:"));
}

TEST_CASE("an article is clean UTF-8") {
  CHECK(complaint(std::string(kHead) + "\xFF\n") ==
        "1\na.vi.md:0:0: '' | tệp không phải văn bản UTF-8 | the file is not UTF-8 text"
        " | Lưu lại tệp với bảng mã UTF-8. | Save the file as UTF-8. | \n");
  CHECK(complaint(std::string(kHead) + "\x01\n").find("not UTF-8 text") != std::string::npos);
}

TEST_CASE("messages about the body count lines from the top of the file") {
  CHECK(complaint(std::string(kHead) + "a\n<!-- b -->\n").starts_with("1\na.vi.md:6:0:"));
}

TEST_CASE("a link to a page of a plan names one there is, and every other is told with its line") {
  const TempDir dir;
  dir.write("a.vi.md",
            std::string(kHead) +
                "\n[Cách tính](plan:method) và\n[Dữ liệu](plan:dat).\n\n- [x](plan:)\n\n"
                "`plan:code` [ngoài](https://so.example/plan:x)\n");
  dir.write("a.en.md", std::string(kHead) + "\n[Method](plan:method)\n");
  CHECK(complaint(dir, {"data", "method"}) ==
        "1\n"
        "a.vi.md:7:0: 'plan:dat' | kế hoạch không có loại trang này | a plan has no such kind of "
        "page | Sau plan: viết một trong: data, method. | After plan: write one of: data, method. "
        "| plan:data\n"
        "a.vi.md:9:0: 'plan:' | kế hoạch không có loại trang này | a plan has no such kind of page "
        "| Sau plan: viết một trong: data, method. | After plan: write one of: data, method. | \n");
}
