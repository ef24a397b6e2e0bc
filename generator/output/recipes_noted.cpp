#include "output/recipes_noted.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

// A link, or a file, in the place of our folder is not ours to write through.
bool is_own_folder(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(folder, ignored));
}

}  // namespace

NotedRecipes::NotedRecipes(fs::path folder, std::string made_by)
    : folder_(std::move(folder)), made_by_(std::move(made_by)) {}

std::optional<Recipes> NotedRecipes::of_whole(const std::string& plan,
                                              const std::string& recipe,
                                              const std::string& manifest,
                                              const Tree& published) const {
  if (made_by_.empty() || recipe.empty() || !is_own_folder(folder_)) {
    return std::nullopt;
  }
  std::optional<Recipes> noted = Recipes::read(folder_ / plan, made_by_);
  return noted && noted->of_plan == recipe && noted->manifest == manifest &&
                 noted->all_stand(published)
             ? std::move(noted)
             : std::nullopt;
}

void NotedRecipes::expect_plan(const std::string& plan, const std::string& recipe) {
  const std::lock_guard lock(mutex_);
  plans_[plan].of_plan = recipe;
}

void NotedRecipes::begin(const std::string& plan, bool believed) {
  if (!made_by_.empty() && believed && is_own_folder(folder_)) {
    std::optional<Recipes> before = Recipes::read(folder_ / plan, made_by_);
    const std::lock_guard lock(mutex_);
    plans_[plan].before = std::move(before);
  }
}

bool NotedRecipes::expect(const std::string& plan,
                          const std::string& path,
                          const std::string& recipe) {
  if (made_by_.empty()) {
    return false;
  }
  const std::lock_guard lock(mutex_);
  Plan& of = plans_[plan];
  of.expected.insert_or_assign(path, recipe);
  if (!of.before) {
    return false;
  }
  const auto before = of.before->files.find(path);
  return before != of.before->files.end() && before->second.recipe == recipe;
}

bool NotedRecipes::stands(const std::string& plan, const std::string& path, const Tree& published) {
  const Recipes* before = nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto of = plans_.find(plan);
    before = of != plans_.end() && of->second.before ? &*of->second.before : nullptr;
  }
  return before != nullptr && before->stands(path, published);
}

void NotedRecipes::finish(const std::string& plan,
                          const std::vector<ManifestFile>& files,
                          const ManifestFile& manifest,
                          const std::vector<const Tree*>& trees) {
  Plan of;
  {
    const std::lock_guard lock(mutex_);
    of = std::exchange(plans_[plan], {});
  }
  if (made_by_.empty() || (of.of_plan.empty() && of.expected.empty())) {
    return;
  }
  Recipes now{.of_plan = std::move(of.of_plan), .manifest = manifest.sha256, .files = {}};
  const auto note = [&](const std::string& path) {
    const auto recipe = of.expected.find(path);
    const auto tree = std::find_if(trees.begin(), trees.end(), [&](const Tree* each) {
      return each != nullptr && each->status(path).has_value();
    });
    if (tree == trees.end()) {
      throw base::machine_failure(path, ENOENT);  // somebody removes files meanwhile
    }
    now.note(path, recipe == of.expected.end() ? std::string() : recipe->second, **tree);
  };
  for (const ManifestFile& file : files) {
    note(file.path);
  }
  note(manifest.path);
  std::error_code error;
  if (!is_own_folder(folder_)) {
    fs::remove(folder_, error);
  }
  fs::create_directories(folder_, error);
  if (error) {
    throw base::machine_failure(folder_, error.value());
  }
  now.write(folder_ / plan, made_by_);
}

void NotedRecipes::retain(const std::vector<ManifestPlan>& plans) const {
  if (made_by_.empty() || !is_own_folder(folder_)) {
    return;
  }
  for (const fs::directory_entry& entry : base::entries_of(folder_)) {
    const std::string plan = entry.path().filename().string();
    if (std::none_of(plans.begin(), plans.end(), [&](const auto& of) { return of.id == plan; })) {
      std::error_code ignored;
      fs::remove_all(entry.path(), ignored);
    }
  }
}

}  // namespace minhbach::output
