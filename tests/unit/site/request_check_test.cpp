#include "site/request_check.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

namespace {

std::string first_reason(const base::Problems& problems) {
  return problems.empty() ? "" : problems.sorted().front().reason.en;
}

std::string said_of_page(std::string_view html) {
  return first_reason(foreign_requests("a.html", html));
}

std::string said_of_style(std::string_view css) {
  return first_reason(foreign_requests_of_style("a.css", css));
}

}  // namespace

TEST_CASE("what a page of ours holds asks nobody else") {
  for (const char* html : {
           "<a href=\"https://so-a.example/x\">x</a>",
           "<a href='mailto:a@b.vn'>x</a>",
           R"(<link rel="canonical" href="https://so-a.example/">)",
           R"(<link rel="stylesheet" href="../assets/a.css">)",
           "<script src=\"../assets/a.js\" defer></script>",
           R"(<script type="application/ld+json">{"@context":"https://schema.org"}</script>)",
           "<base href=\"/cchc/\">",
           "<form action=\"tim-kiem.html\"><input name=q></form>",
           R"(<p>src="https://x" style="" onclick=""</p>)",
           "<!-- <script>x</script> -->",
           "<svg><use href=\"#a\"/></svg>",
           R"(<p data-fact="a:b" title="a: b">1 < 2</p>)",
       }) {
    INFO(html);
    CHECK(said_of_page(html).empty());
  }
}

TEST_CASE("a page that would load from elsewhere is told, however it is written") {
  const std::string elsewhere = "the page loads this from elsewhere";
  for (const char* html : {
           "<img src=\"https://x.example/a.png\">",
           "<img src=//x.example/a.png>",
           "<IMG\nSRC='HTTPS://x.example/a.png'>",
           "<img srcset=\"a.png 1x, https://x.example/b.png 2x\">",
           "<script src=\"https://x.example/a.js\"></script>",
           "<script src=\" https://x.example/a.js\"></script>",
           R"(<script src="\\x.example/a.js"></script>)",
           R"(<script src="/\x.example/a.js"></script>)",
           "<script src=\"&#47;/x.example/a.js\"></script>",
           "<link rel=stylesheet href=https://x.example/a.css>",
           R"(<link rel="preconnect" href="https://x.example">)",
           "<video poster=\"https://x.example/a.png\"></video>",
           "<form action=\"https://x.example/\"></form>",
           "<base href=\"https://x.example/\">",
           "<svg><image href=\"https://x.example/a.png\"/></svg>",
           "<svg><use xlink:href=\"https://x.example/a.svg#b\"/></svg>",
           "<img src=\"data:image/png;base64,AAAA\">",
       }) {
    INFO(html);
    CHECK(said_of_page(html) == elsewhere);
  }
}

TEST_CASE("scripts and styles in a page, frames and pages that move on are told") {
  const std::string inside =
      "the page holds a script or style of its own, which its policy forbids";
  for (const char* html : {"<script>x()</script>",
                           "<script type=\"module\">x()</script>",
                           "<style>a{}</style>",
                           "<p style=\"color:red\">x</p>",
                           "<p OnClick=x()>x</p>",
                           "<a href=\"javascript:x()\">x</a>",
                           "<a href=\" JaVa\tScript:x()\">x</a>"}) {
    INFO(html);
    CHECK(said_of_page(html) == inside);
  }
  CHECK(said_of_page("<iframe src=\"a.html\"></iframe>") == "the page embeds a frame or an object");
  CHECK(said_of_page("<object data=\"a.svg\"></object>") == "the page embeds a frame or an object");
}

TEST_CASE("a page moves on only at once and to a file of the site") {
  const auto said = [](const std::string& content) {
    return said_of_page("<meta http-equiv=\"Refresh\" content=\"" + content + "\">");
  };
  CHECK(said("0; url=periods/index.html#sap-toi").empty());
  for (const char* content : {"0;url=https://x",
                              "0; url=https://x",
                              "0; url=//x",
                              "0; url=/x",
                              "0; url=&#47;&#47;x",
                              "0; url=\\\\x",
                              "5; url=index.html",
                              "3"}) {
    INFO(content);
    CHECK(said(content) == "the page moves on by itself");
  }
}

TEST_CASE("a style sheet names files of the site alone") {
  CHECK(said_of_style("@font-face{src:url(\"fonts/a.woff2\")}/* url(http://x) */").empty());
  for (const char* css : {"a{background:url(https://x.example/a.png)}",
                          "a{background:url(\"https://x.example/a.png\")}",
                          "a{background:url('a.png')}",
                          R"(a{background:\75 rl("//x.example/a.png")})",
                          R"(a{background:u\72l("\68ttps://x.example/a.png")})",
                          "a{background:UR/**/L(a);b:URL(//x)}",
                          "a{background:image-set(\"https://x.example/a.png\" 1x)}",
                          "a{background:-webkit-image-set(url(\"a.png\") 1x)}",
                          R"(@\69mport "https://x.example/a.css";)",
                          "@import \"https://x.example/a.css\";"}) {
    INFO(css);
    CHECK(said_of_style(css) == "the style sheet may load this from elsewhere");
  }
  const auto problems = foreign_requests_of_style("a.css", "/*\n\n*/\na{b:url(//x)}").sorted();
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().place.line == 4);
}

}  // namespace minhbach::site
