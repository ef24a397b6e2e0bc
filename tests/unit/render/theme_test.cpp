#include "render/theme.hpp"

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;
using render::Theme;
using test::TempDir;

namespace {

std::string theme_complaint(const TempDir& dir, const std::string& name) {
  std::string said = test::failure_of([&] { Theme::load({dir.path()}, name); });
  const std::string place = dir.path().string();
  for (auto at = said.find(place); at != std::string::npos; at = said.find(place)) {
    said.replace(at, place.size(), "<themes>");
  }
  return said;
}

}  // namespace

TEST_CASE("files of a child stand in for its parent's") {
  const TempDir dir;
  dir.write("base/theme.toml", "name = 'base'\n");
  dir.write("base/templates/pages/task.mustache", "base task");
  dir.write("base/templates/pages/home.mustache", "base home");
  dir.write("base/templates/parts/head.mustache", "base head");
  dir.write("base/strings/words.toml", "");
  dir.write("base/static/a.css", "base");
  dir.write("base/static/img/b.svg", "base");
  dir.write("child/theme.toml", "parent = 'base'\n");
  dir.write("child/templates/pages/task.mustache", "child task");
  dir.write("child/strings/words.toml", "");
  dir.write("child/static/a.css", "child");
  const Theme theme = Theme::load({dir.path()}, "child");
  CHECK(theme.page("task").text == "child task");
  CHECK(theme.page("home").text == "base home");
  CHECK(theme.part("head")->text == "base head");
  CHECK(theme.part("foot") == nullptr);
  CHECK(theme.page_names() == std::vector<std::string>{"home", "task"});
  CHECK(theme.part_names() == std::vector<std::string>{"head"});
  REQUIRE(theme.string_files().size() == 2);
  CHECK(theme.string_files()[0] == dir.path() / "base/strings/words.toml");
  CHECK(theme.string_files()[1] == dir.path() / "child/strings/words.toml");
  CHECK(theme.static_files().at("a.css") == dir.path() / "child/static/a.css");
  CHECK(theme.static_files().at("img/b.svg") == dir.path() / "base/static/img/b.svg");
}

TEST_CASE("an unknown theme is told with the nearest") {
  const TempDir dir;
  dir.write("default/theme.toml", "");
  CHECK(theme_complaint(dir, "defualt") ==
        "1\n<themes>:0:0: 'defualt' | không có giao diện này | there is no such theme"
        " | Mỗi giao diện là một thư mục có tệp theme.toml."
        " | A theme is a folder with a file theme.toml. | default\n");
}

TEST_CASE("a theme names only what there is") {
  const TempDir dir;
  dir.write("a/theme.toml", "parnet = 'b'\n");
  CHECK(theme_complaint(dir, "a") ==
        "1\n<themes>/a/theme.toml:1:1: 'parnet' | không có thiết lập này"
        " | there is no such setting |  |  | parent\n");
  dir.write("a/theme.toml", "\nparent = 1\n");
  CHECK(theme_complaint(dir, "a") ==
        "1\n<themes>/a/theme.toml:2:1: 'parent' | giá trị phải là chữ trong ngoặc kép"
        " | the value must be quoted text |  |  | \n");
  dir.write("a/theme.toml", "parent = \n");
  CHECK(theme_complaint(dir, "a").starts_with("1\n<themes>/a/theme.toml:1:"));
}

TEST_CASE("themes in a circle or four deep are refused") {
  const std::string said =
      " | giao diện kế thừa quá ba tầng hoặc kế thừa vòng tròn"
      " | themes extend each other more than three deep, or in a circle |  |  | \n";
  const TempDir dir;
  dir.write("a/theme.toml", "parent = 'a'\n");
  CHECK(theme_complaint(dir, "a") == "1\n<themes>/a/theme.toml:0:0: 'a'" + said);
  dir.write("1/theme.toml", "");
  dir.write("2/theme.toml", "parent = '1'\n");
  dir.write("3/theme.toml", "parent = '2'\n");
  dir.write("4/theme.toml", "parent = '3'\n");
  CHECK_NOTHROW(Theme::load({dir.path()}, "3"));
  CHECK(theme_complaint(dir, "4") == "1\n<themes>/4/theme.toml:0:0: '4'" + said);
}

TEST_CASE("a theme holds templates that can be read") {
  const TempDir dir;
  dir.write("a/theme.toml", "");
  const Theme theme = Theme::load({dir.path()}, "a");
  CHECK(test::failure_of([&] { return theme.page("task").file; }) ==
        "1\nthemes/a/templates/pages:0:0: 'task.mustache' | giao diện thiếu mẫu trang này"
        " | the theme lacks this page template |  |  | \n");
  dir.write("a/templates/pages/task.html", "");
  CHECK(theme_complaint(dir, "a") ==
        "1\n<themes>/a/templates/pages/task.html:0:0: '' | tệp này không phải là mẫu trang "
        ".mustache | this is not a .mustache template | Xóa tệp hoặc chuyển sang static/."
        " | Remove the file or move it to static/. | \n");
  std::filesystem::remove(dir.path() / "a/templates/pages/task.html");
  dir.write("a/templates/parts/x.mustache", "\xFF");
  CHECK(theme_complaint(dir, "a") ==
        "1\n<themes>/a/templates/parts/x.mustache:0:0: '' | mẫu trang không phải UTF-8"
        " | the template is not UTF-8 |  |  | \n");
}
