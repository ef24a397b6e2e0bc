#include "site/draft.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

TEST_CASE("No page is without its mark of a draft, however the theme writes it", "[draft]") {
  for (const char* const page :
       {"<!DOCTYPE html>\n<html><head><title>a</title></head>\n<body>x</body></html>",
        "<!doctype html><HEAD></HEAD><BODY class='a>b'>x",
        "<!DOCTYPE html><title>a</title></head><p>x",
        "<!DOCTYPE html><p>x",
        "x"}) {
    const std::string marked = as_draft(page, "vi/ke-hoach/index.html");
    INFO(page);
    const std::size_t mark = marked.find("<aside id=\"minhbach-draft\"");
    REQUIRE(mark != std::string::npos);
    CHECK(marked.find("DỰ THẢO", mark) < marked.find('x', mark));
    CHECK(marked.find("noindex") != std::string::npos);
    CHECK(marked.find("href=\"../../draft.css\"") != std::string::npos);
    CHECK(marked.find("minhbach-draft", mark + 30) == std::string::npos);
  }
  // A quoted '>' does not end the tag, and what names robots stands in the head.
  CHECK(as_draft("<head></head><body class='a>b'>x", "index.html").find("'a>b'><aside") !=
        std::string::npos);
  const std::string page = as_draft("<head></head><body>x", "index.html");
  CHECK(page.find("noindex") < page.find("</head>"));
}

}  // namespace minhbach::site
