#include "render/template.hpp"

#include "render/views.hpp"

#include "support/words.hpp"

using namespace minhbach;
using test::Page;
using test::rendered;
using test::World;

namespace {

std::string complaint(const std::string& text, const World& world = {}) {
  return test::failure_of([&] { rendered(text, Page{}, world); });
}

const std::string kFix =
    " | Bảng các tên dùng được trong từng mẫu: themes/README.md."
    " | The names each template may use are listed in themes/README.md. | ";

Page two_rows() {
  Page page;
  page.title = "trang";
  page.rows = {{"a", {{"1"}, {"2"}}, false}, {"b", {}, true}};
  return page;
}

}  // namespace

TEST_CASE("text is escaped and markup is not") {
  Page page;
  page.title = "<b>&\"'";
  page.body = {"<i>x</i>"};
  CHECK(rendered("{{title}}|{{{body}}}", page) == "&lt;b&gt;&amp;&quot;&#39;|<i>x</i>");
}

TEST_CASE("data that looks like a template stays data") {
  Page page;
  page.title = "{{site}} {{#rows}}";
  CHECK(rendered("{{title}}", page) == "{{site}} {{#rows}}");
}

TEST_CASE("sections follow flags, lists and objects") {
  Page page = two_rows();
  CHECK(rendered("{{#flag}}yes{{/flag}}{{^flag}}no{{/flag}}", page) == "no");
  page.flag = true;
  CHECK(rendered("{{#flag}}yes{{/flag}}{{^flag}}no{{/flag}}", page) == "yes");
  CHECK(rendered("{{#rows}}{{name}};{{/rows}}{{^rows}}none{{/rows}}", page) == "a;b;");
  CHECK(rendered("{{#rows}}x{{/rows}}{{^rows}}none{{/rows}}", Page{}) == "none");
  CHECK(rendered("{{#extra}}{{text}}{{/extra}}{{^extra}}absent{{/extra}}", page) == "absent");
  page.extra = test::Note{"e"};
  CHECK(rendered("{{#extra}}{{text}}{{/extra}}{{^extra}}absent{{/extra}}", page) == "e");
  page.always.text = "w";
  CHECK(rendered("{{#always}}{{text}}{{/always}}{{^always}}no{{/always}}", page) == "w");
}

TEST_CASE("a question mark shows a section once and opens nothing") {
  const std::string all =
      "{{#?title}}T{{/?title}}{{^title}}-{{/title}}{{#?body}}B{{/?body}}{{^body}}-{{/body}}"
      "{{#?rows}}R{{/?rows}}{{^?rows}}-{{/?rows}}{{#?extra}}E{{/?extra}}{{^?extra}}-{{/?extra}}"
      "{{#?always}}A{{/?always}}{{^?always}}-{{/?always}}";
  CHECK(rendered(all, Page{}) == "----A");
  Page page = two_rows();
  page.body.html = "<i>";
  page.extra = test::Note{"e"};
  CHECK(rendered(all, page) == "TBREA");
  CHECK(rendered("{{#?rows}}<ul>{{#rows}}{{name}}{{#?notes}}({{#notes}}{{text}}{{/notes}})"
                 "{{/?notes}}{{/rows}}</ul>{{/?rows}}{{#?site}}{{title}}{{/?site}}",
                 page) == "<ul>a(12)b</ul>trang");
  CHECK(rendered("{{^?flag}}no{{/?flag}}", page) == "no");
  CHECK(complaint("{{#?extra}}{{text}}{{/?extra}}").find("'text' | không có tên này ở đây") !=
        std::string::npos);
}

TEST_CASE("what is wrong with a conditional section is told") {
  CHECK(complaint("{{#?row}}{{/?row}}") ==
        "1\npage.mustache:1:1: 'row' | không có tên này ở đây | there is no such name here" + kFix +
            "rows\n");
  CHECK(complaint("{{#?flag}}{{/?flag}}") ==
        "1\npage.mustache:1:1: 'flag' | cờ tự nó đã là điều kiện; viết {{#tên}}"
        " | a flag is a condition as it is; write {{#name}}" +
            kFix + "\n");
  CHECK(complaint("{{#?rows}}{{/rows}}").starts_with("1\npage.mustache:1:1: "));
}

TEST_CASE("sections nest") {
  CHECK(rendered("{{#rows}}{{name}}({{#notes}}{{text}},{{/notes}}{{^notes}}-{{/notes}}"
                 "{{#late}}!{{/late}}){{/rows}}.",
                 two_rows()) == "a(1,2,)b(-!).");
}

TEST_CASE("text after an empty section is not swallowed by it") {
  CHECK(rendered("x{{#flag}}{{/flag}}y{{#flag}}z{{/flag}}w", Page{}) == "xyw");
  CHECK(rendered("{{#flag}}a{{#rows}}b{{/rows}}c{{/flag}}d", Page{}) == "d");
  CHECK(rendered("{{^rows}}a{{#flag}}b{{/flag}}{{/rows}}{{^flag}}c{{/flag}}", Page{}) == "ac");
}

TEST_CASE("names are looked up in the item, the page and the frame") {
  const Page page = two_rows();
  CHECK(rendered("{{#rows}}{{name}} {{title}} {{site}};{{/rows}}", page) ==
        "a trang Sở;b trang Sở;");
  CHECK(rendered("{{title}}", page) == "trang");  // the page covers the frame's title
  CHECK(rendered("{{#rows}}{{#late}}{{name}}{{/late}}{{/rows}}", page) == "b");
}

TEST_CASE("an outer row is not looked into") {
  CHECK(complaint("{{#rows}}{{#notes}}{{name}}{{/notes}}{{/rows}}") ==
        "1\npage.mustache:1:20: 'name' | không có tên này ở đây | there is no such name here" +
            kFix + "\n");
}

TEST_CASE("an unknown name is told with the nearest") {
  CHECK(complaint("<h1>\nệ {{tilte}}") ==
        "1\npage.mustache:2:3: 'tilte' | không có tên này ở đây | there is no such name here" +
            kFix + "title\n");
  CHECK(complaint("{{#row}}{{/row}}").find("'row' | không có tên này ở đây") != std::string::npos);
  CHECK(complaint("{{.}}").starts_with("1\n"));
  CHECK(complaint("{{always.text}}").starts_with("1\n"));
}

TEST_CASE("each kind of field has one way to be written") {
  CHECK(complaint("{{body}}") ==
        "1\npage.mustache:1:1: 'body' | tên này không phải là chữ; mã HTML có sẵn viết {{{tên}}}, "
        "danh sách viết {{#tên}} | this name is not text; ready markup is {{{name}}}, a list is "
        "{{#name}}" +
            kFix + "\n");
  CHECK(complaint("{{{title}}}") ==
        "1\npage.mustache:1:1: 'title' | chỉ mã HTML có sẵn mới được in nguyên; chữ viết {{tên}}"
        " | only ready markup may be printed raw; text is {{name}}" +
            kFix + "\n");
  CHECK(complaint("{{#title}}x{{/title}}") ==
        "1\npage.mustache:1:1: 'title' | không thể mở phần {{#…}} trên chữ; {{#?tên}} hiện phần ấy "
        "khi"
        " có chữ | a section cannot be opened over text; {{#?name}} shows one if there is text" +
            kFix + "\n");
  CHECK(complaint("{{rows}}").find("this name is not text") != std::string::npos);
  CHECK(complaint("{{flag}}").find("this name is not text") != std::string::npos);
  CHECK(complaint("{{#body}}x{{/body}}").find("cannot be opened over text") != std::string::npos);
}

TEST_CASE("interface strings are put in, escaped") {
  World world;
  world.strings["task.lead"] = "Chủ trì & <b>";
  CHECK(rendered("{{t.task.lead}}:{{#rows}}{{t.task.lead}};{{/rows}}", two_rows(), world) ==
        "Chủ trì &amp; &lt;b&gt;:Chủ trì &amp; &lt;b&gt;;Chủ trì &amp; &lt;b&gt;;");
  CHECK(complaint("{{t.task.leed}}", world) ==
        "1\npage.mustache:1:1: 't.task.leed' | không có chuỗi giao diện này"
        " | there is no such interface string"
        " | Thêm chuỗi này, bằng cả hai ngôn ngữ, vào một tệp trong strings/."
        " | Add it, in both languages, to a file in strings/. | task.lead\n");
}

TEST_CASE("partials stand where they are called") {
  World world;
  world.partials["row"] = {"row.mustache", "[{{name}}{{>end}}"};
  world.partials["end"] = {"end.mustache", "]\n"};
  CHECK(rendered("{{#rows}}\n{{>row}}\n{{/rows}}\n", two_rows(), world) == "[a]\n\n[b]\n\n");
}

TEST_CASE("a mistake in a partial is told with the partial's place") {
  World world;
  world.partials["row"] = {"row.mustache", "x\n{{nmae}}"};
  world.partials["self"] = {"self.mustache", "{{>self}}"};
  CHECK(complaint("{{#rows}}{{>row}}{{/rows}}", world) ==
        "1\nrow.mustache:2:1: 'nmae' | không có tên này ở đây | there is no such name here" + kFix +
            "name\n");
  CHECK(complaint("{{>rwo}}", world) ==
        "1\npage.mustache:1:1: 'rwo' | không có mẫu con này | there is no such partial" + kFix +
            "row\n");
  CHECK(complaint("{{>self}}", world) ==
        "1\nself.mustache:1:1: 'self' | các mẫu con gọi nhau quá sâu"
        " | partials include each other too deeply" +
            kFix + "\n");
}

TEST_CASE("a template refuses a view it was not made for") {
  const World world;
  const render::Template made(
      {"p", "x"}, render::shape_of<test::Frame>(), render::shape_of<Page>(), world.surroundings());
  std::string out;
  CHECK(
      test::failure_of([&] { made.render(test::Frame{}, test::Row{}, out); }).starts_with("70\n"));
}
