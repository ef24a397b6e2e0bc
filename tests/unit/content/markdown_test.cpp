#include "content/markdown.hpp"

#include "base/jobs.hpp"

#include <atomic>
#include <vector>

#include "support/words.hpp"

using namespace minhbach;

namespace {
std::string html(std::string_view markdown) {
  return content::to_html(markdown, "a.md", 5).html;
}
}  // namespace

TEST_CASE("markdown becomes HTML") {
  CHECK(html("Một *câu* với **nhấn** và `mã`.\n") ==
        "<p>Một <em>câu</em> với <strong>nhấn</strong> và <code>mã</code>.</p>\n");
  CHECK(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(html("[a](b.html#c)\n") == "<p><a href=\"b.html#c\">a</a></p>\n");
  CHECK(html("~~a~~ ~b~\n") == "<p><del>a</del> ~b~</p>\n");
  CHECK(html("").empty());
}

TEST_CASE("headings get ids from their words, each once") {
  CHECK(html("## Mục đích & yêu cầu\n") ==
        "<h2 id=\"muc-dich-yeu-cau\">Mục đích &amp; yêu cầu</h2>\n");
  CHECK(html("## A\n\n## A\n\n## A 2\n") ==
        "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A 2</h2>\n");
  CHECK(html("## [Liên *kết*](x.html)\n") ==
        "<h2 id=\"lien-ket\"><a href=\"x.html\">Liên <em>kết</em></a></h2>\n");
  CHECK(html("## …\n") == "<h2 id=\"muc\">…</h2>\n");
  CHECK(html("## …\n\n## –\n") == "<h2 id=\"muc\">…</h2>\n<h2 id=\"muc-2\">–</h2>\n");
}

TEST_CASE("nothing of the text can become script") {
  CHECK(html("a <script>alert(1)</script> b\n").find("<script") == std::string::npos);
  CHECK(html("<div onclick=\"x\">a</div>\n").find("onclick") == std::string::npos);
  CHECK(html("[a](javascript:alert(1))\n") == "<p><a href=\"\">a</a></p>\n");
  CHECK(html("[a](data:text/html;base64,x)\n").find("data:") == std::string::npos);
  CHECK(html("## \"><script>\n").find("<script") == std::string::npos);
  CHECK(html("a & b < c\n") == "<p>a &amp; b &lt; c</p>\n");
}

TEST_CASE("a control character written as its number is refused") {
  for (const std::string bad :
       {"**&#1;a**", "[a](b \"&#x7;\")", "&#0;", "&#x0001;", "&#X1f;", "&#127;", "a &#x9F; b"}) {
    INFO(bad);
    CHECK(test::failure_of([&] { html("a\n\n" + bad + "\n"); }) ==
          "1\na.md:7:0: '' | ký tự điều khiển viết bằng số, như &#1; | a control character by its "
          "number, as &#1; | Xóa ký tự này. | Remove it. | \n");
  }
  CHECK(html("&#192; &#x1EA0; a&#32;b &# &#; &#x; &#99999999999999999999;&#10;.\n") ==
        "<p>À Ạ a b &amp;# &amp;#; &amp;#x; &amp;#99999999999999999999;\n.</p>\n");
}

TEST_CASE("tables have classes and neither align nor style") {
  const std::string table = html("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|\n");
  CHECK(table.find("align=") == std::string::npos);
  CHECK(table.find("style=") == std::string::npos);
  CHECK(table.find("<td class=\"left\">1</td>") != std::string::npos);
  CHECK(table.find("<td class=\"center\">2</td>") != std::string::npos);
  CHECK(table.find("<td class=\"right\">3</td>") != std::string::npos);
}

// Words of the text that look like an attribute are text.
TEST_CASE("a text about attributes is left alone") {
  CHECK(html("Viết ` align=\"left\"` ở đây.\n") ==
        "<p>Viết <code> align=&quot;left&quot;</code> ở đây.</p>\n");
}

TEST_CASE("texts that would keep the library busy are refused") {
  const auto said = [](std::string_view text) {
    return test::failure_of([&] { return html(text); });
  };
  CHECK(said(std::string(64 * 1024 + 1, 'a')) ==
        "1\na.md:5:0: '' | văn bản dài quá 64 kB | the text is longer than 64 kB"
        " | Chia thành nhiều trang. | Split it into several pages. | \n");
  CHECK(said("a\nb\n" + std::string(65, '|') + "\n") ==
        "1\na.md:7:0: '' | dòng bảng có quá 64 ô | a table row with more than 64 cells"
        " | Chia thành nhiều bảng. | Split the table. | \n");
  CHECK(said("a\n<!-- b -->\n") ==
        "1\na.md:6:0: '' | mã HTML không được dùng trong văn bản Markdown"
        " | HTML is not used in Markdown texts | Xóa đoạn bắt đầu bằng <? hoặc <!."
        " | Remove what begins with <? or <!. | \n");
  CHECK(said(std::string(std::size_t{64} * 1024, 'a')) == "no failure");
}

TEST_CASE("threads do not disturb each other") {
  const std::string text =
      "## A\n\n|a|b|\n|-|-|\n|~~x~~|https://a.example/|\n\n*b* \"c\" www.d.example\n";
  const std::string expected = html(text);
  std::atomic<int> wrong = 0;
  base::run_jobs(4000, 4, [&](std::size_t, unsigned) {
    if (html(text) != expected) {
      ++wrong;
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("a thousand headings of the same words have ids of their own, in no time") {
  std::string text;
  for (int i = 0; i < 16'000; ++i) {
    text += "# a\n";
  }
  const std::string made = html(text);
  CHECK(made.find("id=\"a\"") != std::string::npos);
  CHECK(made.find("id=\"a-2\"") != std::string::npos);
  CHECK(made.find("id=\"a-16000\"") != std::string::npos);
}
