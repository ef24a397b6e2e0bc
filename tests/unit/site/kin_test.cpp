#include "site/kin.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("what a page says of another plan changes with that plan") {
  const auto plan = [](const char* id, const char* parent) {
    model::PlanSummary summary;
    summary.id = id;
    summary.parent_plan_id = parent;
    return summary;
  };
  const std::vector<model::PlanSummary> plans = {
      plan("five", ""), plan("2025", "five"), plan("2026", "five"), plan("other", "")};
  using Plans = std::set<std::string>;
  CHECK(site::unchanged_with_kin(plans, {"five", "2025", "2026", "other"}) ==
        Plans{"five", "2025", "2026", "other"});
  // An annual plan says nothing of its siblings.
  CHECK(site::unchanged_with_kin(plans, {"five", "2025", "other"}) == Plans{"2025", "other"});
  CHECK(site::unchanged_with_kin(plans, {"2025", "2026", "other"}) == Plans{"other"});
  CHECK(site::unchanged_with_kin(plans, {"five", "2025", "2026"}) == Plans{"five", "2025", "2026"});
}
