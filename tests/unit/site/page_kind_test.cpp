#include "site/page_kind.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

TEST_CASE("addresses use the words of each language") {
  CHECK(plan_page_path(PageKind::Overview, Lang::Vi, "p") == "vi/p/index.html");
  CHECK(plan_page_path(PageKind::Tasks, Lang::En, "p") == "en/p/tasks/index.html");
  CHECK(item_page_path(PageKind::Task, Lang::Vi, "p", "II.3") == "vi/p/nhiem-vu/II.3.html");
  CHECK(site_page_path(PageKind::Feedback, Lang::Vi) == "vi/gop-y.html");
  CHECK(site_page_path(PageKind::Entry, Lang::En) == "index.html");
}

TEST_CASE("links between files are relative and name the file") {
  CHECK(relative_link("vi/p/nhiem-vu/II.3.html", "vi/p/nhiem-vu/II.4.html") == "II.4.html");
  CHECK(relative_link("vi/p/nhiem-vu/II.3.html", "vi/p/index.html") == "../index.html");
  CHECK(relative_link("vi/p/nhiem-vu/II.3.html", "en/p/tasks/II.3.html") ==
        "../../../en/p/tasks/II.3.html");
  CHECK(relative_link("index.html", "vi/index.html") == "vi/index.html");
  CHECK(relative_link("vi/index.html", "index.html") == "../index.html");
  // 'vi/p' and 'vi/phu' share letters, not a folder.
  CHECK(relative_link("vi/p/a.html", "vi/phu/a.html") == "../phu/a.html");
  CHECK(relative_link("a.html", "b c.html") == "b%20c.html");
}

TEST_CASE("every kind of page stands at its own row of the table") {
  for (const PageKindInfo& row : page_kinds()) {
    CHECK(info(row.kind).name == row.name);
  }
}

}  // namespace minhbach::site
