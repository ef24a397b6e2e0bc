#pragma once

#include "output/manifest.hpp"
#include "output/recipes.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::output {

// The recipes of one build: what was noted of each plan before, and what will be. Any thread, but
// for one plan `begin` comes first and `finish` last.
class NotedRecipes {
 public:
  // `folder`: where the notes of each plan are kept. `made_by` empty: none are read and none made.
  NotedRecipes(std::filesystem::path folder, std::string made_by);

  // Of a plan that may be kept as a whole: what was noted of it, where it was published by this
  // recipe with this manifest and every file stands as it was left.
  [[nodiscard]] std::optional<Recipes> of_whole(const std::string& plan,
                                                const std::string& recipe,
                                                const std::string& manifest,
                                                const Tree& published) const;
  // The recipe of a plan that is made, before it begins.
  void expect_plan(const std::string& plan, const std::string& recipe);
  // `believed`: what was noted before is asked.
  void begin(const std::string& plan, bool believed);

  // Notes by what recipe the file is made now; whether the one before was made by the same.
  bool expect(const std::string& plan, const std::string& path, const std::string& recipe);
  [[nodiscard]] bool stands(const std::string& plan,
                            const std::string& path,
                            const Tree& published);

  // Keeps what is to be known of the plan's files, as they stand in the first tree that has them.
  void finish(const std::string& plan,
              const std::vector<ManifestFile>& files,
              const ManifestFile& manifest,
              const std::vector<const Tree*>& trees);
  // Notes of other plans go.
  void retain(const std::vector<ManifestPlan>& plans) const;

 private:
  struct Plan {
    std::optional<Recipes> before;
    std::string of_plan;
    std::map<std::string, std::string> expected;  // path → recipe
  };

  std::filesystem::path folder_;
  std::string made_by_;
  std::mutex mutex_;
  std::map<std::string, Plan> plans_;
};

}  // namespace minhbach::output
