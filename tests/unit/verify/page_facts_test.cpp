#include "verify/page_facts.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace minhbach;

namespace {

// 'id=text@line' of each.
std::string printed(std::string_view html) {
  std::string all;
  for (const verify::PrintedFact& fact : verify::printed_facts(html)) {
    all += fmt::format("{}={}@{};", fact.id, fact.text, fact.line);
  }
  return all;
}

}  // namespace

TEST_CASE("the facts of a page are found as browsers read tags", "[verify]") {
  CHECK(printed("<p><span data-fact=\"a\">1</span>\n<b class=n data-fact='b' >2,5</b>") ==
        "a=1@1;b=2,5@2;");
  CHECK(printed("<TD DATA-FACT = a>\n 1 </TD>") == "a=1@1;");
  CHECK(printed("<td title=\"a > b\" data-fact=\"x&amp;y\">&lt;1</td>") == "x&y=<1@1;");
  CHECK(printed("<br data-fact=a/><i/data-fact=b>2</i>") == "a/=2@1;b=2@1;");
  // Of two alike the first counts.
  CHECK(printed("<i data-fact=a data-fact=b>1</i>") == "a=1@1;");
}

TEST_CASE("what is inside the element is its text, wherever that stands", "[verify]") {
  CHECK(printed("<i data-fact=a>4<b>6</b>.<!-- 9 -->0</i>7") == "a=46.0@1;");
  CHECK(printed("<i data-fact=a>1<i>2</i>3</i>4") == "a=123@1;");
  CHECK(printed("<i data-fact=a>1") == "a=1@1;");
}

TEST_CASE("what only looks like a fact is none, and nothing hostile is read beyond its end",
          "[verify]") {
  CHECK(printed("<!-- <i data-fact=a>1</i> -->").empty());
  CHECK(printed("<script>'<i data-fact=a>1</i>'</script>").empty());
  CHECK(printed("a < b data-fact=a>1").empty());
  CHECK(printed("<i title='data-fact=a'>1</i>").empty());
  for (const std::string_view end :
       {"<", "<i", "<i ", "<i data-fact", "<i data-fact=", "<i data-fact=\"", "<!--", "</"}) {
    CHECK(printed(end).empty());
  }
}
