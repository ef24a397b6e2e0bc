#include "output/recipes.hpp"

#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <iterator>
#include <utility>

// Lines: the version; who made it; what the plan is made of; the SHA-256 of its manifest; then
// `SIZE MTIME_NS INODE RECIPE PATH` for each file, RECIPE being '-' where there is none; last the
// SHA-256 of all lines before it, so that a cut or damaged file shows.

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kRecipesVersion = "minhbach-recipes 1";
constexpr std::string_view kNoRecipe = "-";

// Takes what stands before the next `end` off the front.
std::optional<std::string_view> taken(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view word = text.substr(0, at);
  text.remove_prefix(at + 1);
  return word;
}

template <class Number>
bool read_number(std::string_view& line, Number& number) {
  const auto word = taken(line, ' ');
  return word &&
         std::from_chars(word->data(), word->data() + word->size(), number).ec == std::errc();
}

bool take_file(std::string_view line, Recipes& recipes) {
  Recipes::File file;
  if (!read_number(line, file.stamp.size) || !read_number(line, file.stamp.modified) ||
      !read_number(line, file.inode)) {
    return false;
  }
  const auto recipe = taken(line, ' ');
  if (!recipe) {
    return false;
  }
  if (*recipe != kNoRecipe) {
    file.recipe = *recipe;
  }
  recipes.files.emplace_hint(recipes.files.end(), line, std::move(file));
  return true;
}

}  // namespace

bool Recipes::File::is_of(const struct stat& status) const {
  return S_ISREG(status.st_mode) && Stamp::of(status) == stamp && status.st_ino == inode;
}

std::optional<Recipes> Recipes::read(const fs::path& file, std::string_view made_by) {
  const std::optional<std::string> bytes = base::read_own_file(file);
  if (!bytes || !bytes->ends_with('\n')) {
    return std::nullopt;
  }
  std::string_view left(*bytes);
  const std::size_t last = left.rfind('\n', left.size() - 2);
  if (last == std::string_view::npos ||
      base::sha256(left.substr(0, last + 1)) != left.substr(last + 1, left.size() - last - 2)) {
    return std::nullopt;
  }
  left = left.substr(0, last + 1);
  std::array<std::string_view, 4> head;
  for (std::string_view& line : head) {
    line = taken(left, '\n').value_or("");
  }
  if (head[0] != kRecipesVersion || head[1] != made_by) {
    return std::nullopt;
  }
  Recipes recipes{.of_plan = std::string(head[2]), .manifest = std::string(head[3]), .files = {}};
  while (const auto line = taken(left, '\n')) {
    if (!take_file(*line, recipes)) {
      return std::nullopt;
    }
  }
  return recipes;
}

void Recipes::write(const fs::path& file, std::string_view made_by) const {
  std::string out = fmt::format("{}\n{}\n{}\n{}\n", kRecipesVersion, made_by, of_plan, manifest);
  for (const auto& [path, made] : files) {
    fmt::format_to(std::back_inserter(out),
                   "{} {} {} {} {}\n",
                   made.stamp.size,
                   made.stamp.modified,
                   made.inode,
                   made.recipe.empty() ? kNoRecipe : std::string_view(made.recipe),
                   path);
  }
  out += base::sha256(out) + "\n";
  // Not synced: what a power cut leaves of it is not believed.
  base::AsideFile aside(file);
  aside.write(out);
  aside.put_in_place();
}

bool Recipes::stands(const std::string& path, const Tree& published) const {
  const auto at = files.find(path);
  const auto status = at == files.end() ? std::nullopt : published.status(path);
  return status && at->second.is_of(*status);
}

bool Recipes::all_stand(const Tree& published) const {
  return std::all_of(files.begin(), files.end(), [&](const auto& file) {
    const auto status = published.status(file.first);
    return status && file.second.is_of(*status);
  });
}

void Recipes::note(const std::string& path, std::string recipe, const Tree& tree) {
  const auto status = tree.status(path);
  if (!status) {
    throw base::machine_failure(tree.root() / path, ENOENT);
  }
  files.insert_or_assign(path, File{std::move(recipe), Stamp::of(*status), status->st_ino});
}

}  // namespace minhbach::output
