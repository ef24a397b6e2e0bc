#include "site/link_check.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

namespace {

std::vector<std::string> wrong(LinkCheck& check) {
  std::vector<std::string> found;
  const base::Problems problems = check.check();
  for (const base::Problem& problem : problems.sorted()) {
    found.push_back(problem.place.file + " " + problem.value + ": " + problem.reason.en);
  }
  return found;
}

}  // namespace

TEST_CASE("links within the site must name files and anchors that exist") {
  LinkCheck check;
  check.expect_site_file("assets/site.css");
  check.add_file("data/p/tasks.csv");
  check.add_page("vi/p/a.html",
                 "<link href=\"../../assets/site.css\"><p id=\"one\"><a href=\"b.html#two\"></a><a "
                 "href=\"#one\"></a>"
                 "<a href=\"../../data/p/tasks.csv\"></a><a href=\"https://example.org/x\"></a>");
  check.add_page("vi/p/b.html", R"(<p id="two"><a href="../../../outside.html"></a>)");
  CHECK(wrong(check) ==
        std::vector<std::string>{
            "vi/p/b.html ../../../outside.html: a link to a file the site does not have"});
}

TEST_CASE("a missing file, a missing anchor and an id that stands twice are told") {
  LinkCheck check;
  check.add_page("a.html", R"(<p id="x"><p id="x"><a href="b.html"></a><a href="#y"></a>)");
  CHECK(wrong(check) == std::vector<std::string>{
                            "a.html x: this id stands twice in the page",
                            "a.html b.html: a link to a file the site does not have",
                            "a.html a.html#y: a link to a place the target page does not have"});
}

TEST_CASE("what a link asks of the page it names is no part of the name") {
  LinkCheck check;
  check.add_page("a.html", R"(<a href="b.html?klass=d"></a><a href="b.html?klass=d#x"></a>)");
  check.add_page("b.html", R"(<p id="y"><a href="c.html?klass=d"></a>)");
  CHECK(wrong(check) ==
        std::vector<std::string>{"a.html b.html#x: a link to a place the target page does not have",
                                 "b.html c.html: a link to a file the site does not have"});
}

TEST_CASE("pages are forgotten after their check") {
  LinkCheck check;
  check.add_page("a.html", "<p id=\"x\">");
  CHECK(wrong(check).empty());
  check.add_page("b.html", "<a href=\"a.html\"></a>");
  CHECK(wrong(check).size() == 1);
}

}  // namespace minhbach::site
