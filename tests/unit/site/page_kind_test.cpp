#include "site/page_kind.hpp"

#include "i18n/strings.hpp"
#include "render/theme.hpp"

#include <catch2/catch.hpp>

#include <functional>

#include "support/words.hpp"

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
  for (const PageKind kind : {PageKind::Tasks, PageKind::Corrections, PageKind::PlanChanges}) {
    CHECK(page_row(kind).when == nullptr);
  }
  for (const PageKind kind : {PageKind::Years,
                              PageKind::Periods,
                              PageKind::Period,
                              PageKind::Change,
                              PageKind::ReleaseCalendar}) {
    CHECK(page_row(kind).when != nullptr);
  }
}

TEST_CASE("an item page has its list's address, owner, condition and standings") {
  for (const PageRow& row : page_rows()) {
    const PageRow& list = page_row(row.list);
    INFO(row.name);
    CHECK(row.vi == list.vi);
    CHECK(row.en == list.en);
    CHECK(row.of_plan == list.of_plan);
    CHECK(row.when == list.when);
    CHECK(row.shows_standings == list.shows_standings);
    CHECK((row.is_item() ? list.is_folder : true));
  }
}

TEST_CASE("what a row of a page kind forgot is named") {
  const i18n::Strings strings = i18n::Strings::load(
      render::Theme::load({MINHBACH_SOURCE "/themes"}, "default").string_files());
  const auto said = [&](PageKind kind, const std::function<void(PageRow&)>& change) {
    std::vector<PageRow> rows(page_rows().begin(), page_rows().end());
    change(rows.at(static_cast<std::size_t>(kind)));
    return test::failure_of([&] { check_page_rows(rows, strings); });
  };
  using Catch::Contains;
  CHECK_THAT(said(PageKind::Text, [](PageRow& row) { row.name = "tetx"; }), Contains("page.tetx"));
  CHECK_THAT(said(PageKind::Terms, [](PageRow& row) { row.en = "text"; }),
             Contains("text and terms have the same address"));
  CHECK_THAT(said(PageKind::Terms, [](PageRow& row) { row.nav.order = 1; }),
             Contains("text and terms have the same place in a menu"));
  CHECK_THAT(said(PageKind::Task, [](PageRow& row) { row.items = nullptr; }),
             Contains("task needs both a list and items"));
}

}  // namespace minhbach::site
