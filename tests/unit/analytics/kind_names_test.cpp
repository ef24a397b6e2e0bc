#include "analytics/kind_names.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace minhbach;
using namespace minhbach::analytics;

namespace {

// Every value from the first to `last` has a name of its own in both languages.
template <class Kind>
void expect_names(Kind last) {
  std::set<std::string> vi;
  std::set<std::string> en;
  const int count = static_cast<int>(last) + 1;
  for (int i = 0; i < count; ++i) {
    const base::LocalText text = name(static_cast<Kind>(i));
    CHECK_FALSE(text.vi.empty());
    CHECK_FALSE(text.en.empty());
    vi.insert(text.vi);
    en.insert(text.en);
  }
  CHECK(vi.size() == static_cast<std::size_t>(count));
  CHECK(en.size() == static_cast<std::size_t>(count));
}

}  // namespace

TEST_CASE("every kind that is named outside a theme has its own words in both languages") {
  expect_names(Activity::NotJudged);
  expect_names(Standing::NoDeadline);
  expect_names(Result::BelowLevel);
  expect_names(Receipt::None);
  expect_names(Happening::NotApplicable);
  expect_names(Bucket::NotAssessable);
  expect_names(model::NoteKind::Assumption);
  expect_names(model::OpenPointKind::Reading);
  CHECK(name(StandingClass::Attention).vi == "cần chú ý");
  CHECK(name(StandingClass::None).vi.empty());
  CHECK(with_kind({"a", "b"}, {"c", "d"}).en == "b: d");
}
