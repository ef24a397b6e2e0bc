#include <catch2/catch.hpp>

#include "compare/two_sides.hpp"

using namespace minhbach;

namespace {

// Everything that a format could obey, in one text.
const std::string kHostile =
    "<script>alert(1)</script> | `code` **bold** [link](https://a.example) www.a.example "
    "![i](x) <!-- \\| &lt; \u202e\u2066 # \n- item\n\n</table><b>\x1b[31m";

compare::Difference hostile_difference() {
  const test::TwoSides sides;
  std::string text = kHostile;
  sides.change("UPDATE task SET title_vi = '" + text + "', title_en = '" + text +
               "' WHERE plan_id = 'minh-hoa';"
               "UPDATE unit SET name_vi = '" +
               text + "' WHERE plan_id = 'minh-hoa'; UPDATE plan SET short_title_vi = '" + text +
               "', short_title_en = '" + text +
               "' WHERE plan_id = 'minh-hoa';"
               "DELETE FROM unit_report WHERE plan_id = 'minh-hoa';"
               "UPDATE task_report SET state_reported = 'not_started', state_confirmed = NULL"
               " WHERE plan_id = 'minh-hoa'");
  return sides.difference();
}

void expect_none_of(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    CAPTURE(part);
    CHECK(text.find(part) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("diff: text of the data breaks out of no form") {
  const auto difference = hostile_difference();
  const std::vector<std::string> unseen = {"\u202e", "\u2066", "\x1b"};
  for (const base::Lang lang : base::kLangs) {
    const auto sheet = compare::sheet_of(difference, lang);
    const std::string text = compare::as_text(sheet);
    expect_none_of(text, unseen);
    CHECK(text.find("\n- item") == std::string::npos);

    const std::string markdown = compare::as_markdown(sheet);
    expect_none_of(markdown, unseen);
    expect_none_of(markdown,
                   {"<script",
                    "</table",
                    "<!--",
                    "`code`",
                    "**bold",
                    "[link]",
                    "![i",
                    "https:",
                    "www.a",
                    "\n- item",
                    "<b>"});
    // Every line of a table has as many cells as its head.
    std::size_t bars = 0;
    for (std::size_t at = 0, end = 0; at < markdown.size(); at = end + 1) {
      end = std::min(markdown.find('\n', at), markdown.size());
      const std::string line = markdown.substr(at, end - at);
      const auto count = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
      CHECK((count == 0 || count == bars || bars == 0));
      bars = count;
    }

    const std::string html = compare::as_html(sheet);
    expect_none_of(html, unseen);
    expect_none_of(html, {"<script", "</table><b>", "<!--", "<b>"});
  }
  const std::string json = compare::as_json(difference);
  expect_none_of(json, {"<script", "\x1b"});
}

TEST_CASE("diff: Markdown stays below 60 kB and counts what it leaves out") {
  const test::TwoSides sides;
  sides.change(
      "UPDATE paragraph SET text_vi = text_vi || ' |`<>'; UPDATE task SET title_vi ="
      " title_vi || '|'; UPDATE task_report SET activity_vi = '|||||||||'");
  const auto difference = sides.difference();
  const std::string vi = compare::as_markdown(compare::sheet_of(difference, base::Lang::Vi));
  const std::string en = compare::as_markdown(compare::sheet_of(difference, base::Lang::En));
  CHECK(vi.size() <= 60000);
  CHECK(vi.size() > 50000);
  CHECK(vi.find("dòng nữa; xem đầy đủ bằng") != std::string::npos);
  CHECK(en.find("more rows; in full with") != std::string::npos);
}
