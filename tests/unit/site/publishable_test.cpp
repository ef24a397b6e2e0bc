#include "site/publishable.hpp"

#include <catch2/catch.hpp>

#include <utility>

namespace minhbach::site {

namespace {

// One plan with one snapshot, as far as a public site asks about it.
class OnePlan : public model::PlanSource {
 public:
  explicit OnePlan(bool illustrative) {
    summary_.id = "ke-hoach";
    summary_.illustrative = illustrative;
    plan_.id = "ke-hoach";
    plan_.progress.snapshots.emplace_back();
    plan_.progress.snapshots.back().period_id = "2023-Q1";
    plan_.progress.snapshots.back().report_document_id = "bc-1";
    plan_.progress.snapshots.back().published = model::parse_day("2023-03-21");
    plan_.progress.seals.emplace_back();
    plan_.progress.seals.back().period_id = "2023-Q1";
    plan_.progress.documents.emplace_back();
    plan_.progress.documents.back().id = "bc-1";
    plan_.progress.documents.back().number = "12/BC-S";
    plan_.progress.documents.back().issued = model::parse_day("2023-03-16");
  }

  std::vector<model::PlanSummary> summaries() override { return {summary_}; }
  model::Plan read(const std::string& /*plan_id*/) override { return plan_; }
  void read_tables(const std::string& /*plan_id*/,
                   const std::function<void(Table)>& /*begins*/,
                   const std::function<void(Cells)>& /*row*/) override {}
  void use_database_of(const std::string& /*plan_id*/,
                       const std::function<void(std::string_view)>& /*use*/) override {}
  std::string seals_script() override { return {}; }

  model::PlanSummary& summary() { return summary_; }
  model::Progress& progress() { return plan_.progress; }

 private:
  model::PlanSummary summary_;
  model::Plan plan_;
};

Config reachable() {
  Config config;
  config.contact.email = "gop-y@so-a.example";
  return config;
}

std::size_t gates(const Config& config,
                  model::PlanSource&& plans,
                  bool illustrative_wanted = false) {
  return unpublishable(config, illustrative_wanted, plans, {"site.toml", "plans.sqlite"}).size();
}

}  // namespace

TEST_CASE("A real plan with contact and signed report is for the public", "[publishable]") {
  CHECK(gates(reachable(), OnePlan(false)) == 0);
  CHECK(gates(Config(), OnePlan(false)) == 1);
}

TEST_CASE("Figures without number and date of their signed report are not", "[publishable]") {
  OnePlan plans(false);
  SECTION("no report") {
    plans.progress().snapshots.back().report_document_id.clear();
  }
  SECTION("no such document") {
    plans.progress().documents.clear();
  }
  SECTION("no number") {
    plans.progress().documents.back().number.clear();
  }
  SECTION("no date") {
    plans.progress().documents.back().issued.reset();
  }
  const auto problems =
      unpublishable(reachable(), false, plans, {"site.toml", "plans.sqlite"}).sorted();
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().value == "ke-hoach 2023-Q1 (1)");
}

TEST_CASE("Figures without their day of publication or their seal are not", "[publishable]") {
  OnePlan plans(false);
  SECTION("no day") {
    plans.progress().snapshots.back().published.reset();
  }
  SECTION("no seal") {
    plans.progress().seals.clear();
  }
  SECTION("the seal of an earlier revision") {
    plans.progress().snapshots.back().revision = 2;
  }
  const auto problems =
      unpublishable(reachable(), false, plans, {"site.toml", "plans.sqlite"}).sorted();
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().severity == base::Severity::Error);
  // Who only looks at what would be published need not seal it first.
  const auto seen =
      unpublishable(reachable(), false, plans, {"site.toml", "plans.sqlite"}, true).sorted();
  REQUIRE(seen.size() == 1);
  CHECK(seen.front().severity == base::Severity::Warning);
}

TEST_CASE("An illustrative plan is for the public only where that is wanted", "[publishable]") {
  CHECK(gates(reachable(), OnePlan(true)) == 1);
  CHECK(gates(reachable(), OnePlan(true), true) == 0);
  Config omitting = reachable();
  omitting.show_illustrative = false;
  CHECK(gates(omitting, OnePlan(true)) == 1);  // nothing is left
  CHECK(gates(omitting, OnePlan(false)) == 0);
}

TEST_CASE("A draft is never for the public", "[publishable]") {
  OnePlan draft(false);
  draft.summary().state = model::PlanState::Draft;
  CHECK(gates(reachable(), std::move(draft)) == 1);
}

}  // namespace minhbach::site
