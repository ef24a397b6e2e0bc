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

TEST_CASE("a period has a word of its own in the addresses of each language") {
  CHECK(item_page_path(PageKind::Period, Lang::Vi, "p", "2023-Q1") ==
        "vi/p/ky-bao-cao/2023-quy-1.html");
  CHECK(item_page_path(PageKind::Period, Lang::En, "p", "2023-Q1") == "en/p/periods/2023-q1.html");
  CHECK(item_page_path(PageKind::Change, Lang::Vi, "p", "2026-Q3") ==
        "vi/p/thay-doi/2026-quy-3.html");
  CHECK(period_address("2023-6T", Lang::Vi) == "2023-6-thang");
  CHECK(period_address("2023-6T", Lang::En) == "2023-h1");
  CHECK(period_address("2023-N", Lang::Vi) == "2023-nam");
  CHECK(period_address("2023-N", Lang::En) == "2023-year");
  CHECK(period_address("2025-TK", Lang::Vi) == "2025-tong-ket");
  CHECK(period_address("2025-TK", Lang::En) == "2025-closing");
  // A month has no word of its own: it keeps its id.
  CHECK(period_address("2023-07", Lang::Vi) == "2023-07");
  // A year, and the id of anything else, is not taken for a period.
  CHECK(item_page_path(PageKind::Year, Lang::Vi, "p", "2023") == "vi/p/ket-qua-nam/2023.html");
  CHECK(item_page_path(PageKind::Unit, Lang::Vi, "p", "x-N") == "vi/p/don-vi/x-N.html");
}

TEST_CASE("pages that need reports are not taken for pages of every plan") {
  CHECK(is_of_every_plan(PageKind::Tasks));
  CHECK(is_of_every_plan(PageKind::Corrections));
  CHECK(is_of_every_plan(PageKind::PlanChanges));
  CHECK_FALSE(is_of_every_plan(PageKind::Periods));
  CHECK_FALSE(is_of_every_plan(PageKind::Period));
  CHECK_FALSE(is_of_every_plan(PageKind::Years));
  CHECK_FALSE(is_of_every_plan(PageKind::Change));
  CHECK_FALSE(is_of_every_plan(PageKind::ReleaseCalendar));
  CHECK_FALSE(is_of_every_plan(PageKind::Home));
}

TEST_CASE("every kind of page stands at its own row of the table") {
  for (const PageKindInfo& row : page_kinds()) {
    CHECK(info(row.kind).name == row.name);
  }
}

}  // namespace minhbach::site
