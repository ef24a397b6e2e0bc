#pragma once

#include "output/stamp.hpp"
#include "output/tree.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::output {

// What the published files of one plan were made of, kept beside the published folder in
// `.name.recipes/<plan>`, so that what would come out the same is not made again. A recipe is a
// digest of all that decides the bytes of a file. It is believed only of the very file it was noted
// with: same inode, size and modification time. Losing these notes costs time and nothing else;
// notes that are damaged, cut or by another program are as none.
struct Recipes {
  struct File {
    std::string recipe;  // empty: it has none, the file alone is known
    Stamp stamp;
    std::uint64_t inode = 0;

    [[nodiscard]] bool is_of(const struct stat& status) const;
  };

  std::string of_plan;   // what the plan as a whole is made of; empty: not known
  std::string manifest;  // SHA-256 of the plan's manifest
  std::map<std::string, File, std::less<>> files;  // by path; the manifest too

  // `made_by`: the program. Nothing for notes that cannot be believed.
  static std::optional<Recipes> read(const std::filesystem::path& file, std::string_view made_by);
  // Failure(Machine) when the disk refuses.
  void write(const std::filesystem::path& file, std::string_view made_by) const;

  // Whether the file stands in the tree as it was noted.
  [[nodiscard]] bool stands(const std::string& path, const Tree& published) const;
  // The same of every file.
  [[nodiscard]] bool all_stand(const Tree& published) const;
  // Notes the file as it stands; Failure(Machine) if it does not.
  void note(const std::string& path, std::string recipe, const Tree& tree);
};

}  // namespace minhbach::output
