#pragma once

#include "base/sha256.hpp"
#include "output/manifest.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"
#include "store/sqlite.hpp"

#include <filesystem>
#include <string>

#include "compare/compare.hpp"
#include "compare/sheet.hpp"
#include "support/temp_dir.hpp"

namespace minhbach::test {

inline const std::filesystem::path kSchema = MINHBACH_SCHEMA_FILE;
inline const std::filesystem::path kTables = kSchema.parent_path();
inline const std::string kPlan = "minh-hoa";

// The plans of the repository twice, of which the second is to be changed.
class TwoSides {
 public:
  TwoSides() {
    store::load({kTables, kSchema, before(), false, false});
    std::filesystem::copy_file(before(), after());
  }
  [[nodiscard]] std::filesystem::path before() const { return folder_.path() / "before.sqlite"; }
  [[nodiscard]] std::filesystem::path after() const { return folder_.path() / "after.sqlite"; }
  [[nodiscard]] const TempDir& folder() const { return folder_; }

  void change(const std::string& sql) const { store::Database::create(after()).execute(sql); }
  [[nodiscard]] compare::Difference difference() const {
    return compare::compare({before(), after(), kSchema, kPlan});
  }
  // What a site with the plans of `before` would publish of them.
  [[nodiscard]] std::filesystem::path site() const {
    output::Manifest root;
    const auto plans = store::open_plans(before(), kSchema);
    for (const model::PlanSummary& plan : plans->summaries()) {
      const std::string name =
          "data/" + plan.id + "/" + (plan.illustrative ? "minh-hoa.plan.sqlite" : "plan.sqlite");
      const std::string bytes = plans->database_of(plan.id);
      folder_.write("site/" + name, bytes);
      output::Manifest manifest;
      manifest.plan = plan.id;
      manifest.files.push_back({name, bytes.size(), base::sha256(bytes)});
      const std::string text = output::manifest_text(manifest);
      const std::string path = output::plan_manifest_path(plan.id);
      folder_.write("site/" + path, text);
      root.plans.push_back({plan.id, {path, text.size(), base::sha256(text)}});
    }
    folder_.write("site/manifest.json", output::manifest_text(root));
    return folder_.path() / "site";
  }

 private:
  TempDir folder_;
};

}  // namespace minhbach::test
