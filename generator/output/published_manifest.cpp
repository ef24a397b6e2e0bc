#include "output/published_manifest.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

#include <string>
#include <system_error>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_foreign_folder(const fs::path& folder) {
  base::refuse(
      base::FailureKind::Material,
      {folder.string(), 0, 0, {}},
      {},
      {"thư mục đã có tệp nhưng không có bảng kê manifest.json của chương trình này",
       "the folder has files but no manifest.json of this program"},
      {"Chọn một thư mục mới hoặc còn trống. Nếu đây đúng là trang cũ bị mất bảng kê, hãy xuất bản "
       "vào thư mục mới rồi thay cho thư mục này.",
       "Choose a new or an empty folder. If this is the old site without its manifest, publish "
       "into a new folder and put that in the place of this one."});
}

[[noreturn]] void refuse_part_of_site(const fs::path& folder) {
  base::refuse(base::FailureKind::Material,
               {folder.string(), 0, 0, {}},
               {},
               {"thư mục này là một phần của trang đã công bố: dữ liệu của một kế hoạch",
                "this folder is a part of a published site: the data of a plan"},
               {"Chọn thư mục của cả trang, hoặc một thư mục mới bên ngoài.",
                "Name the folder of the whole site, or a new one outside it."});
}

base::LocalText named(const std::optional<Part>& part) {
  return part ? base::LocalText{"phần " + part->name() + " của trang",
                                "part " + part->name() + " of a site"}
              : base::LocalText{"toàn bộ trang", "a whole site"};
}

void require_same_part(const fs::path& folder,
                       const std::optional<Part>& there,
                       const std::optional<Part>& now) {
  if ((there ? there->number : 0) == (now ? now->number : 0)) {
    return;
  }
  base::refuse(
      base::FailureKind::Material,
      {folder.string(), 0, 0, {}},
      {},
      {"thư mục này đang giữ " + named(there).vi + "; không thể thay bằng " + named(now).vi,
       "this folder holds " + named(there).en + ", which " + named(now).en + " must not replace"},
      {"Mỗi phần cần một thư mục riêng (--out); `join` ghép các phần thành trang.",
       "Give each part a folder of its own (--out); `join` makes a site of them."});
}

}  // namespace

Manifest published_manifest(const fs::path& folder, const std::optional<Part>& part, bool force) {
  const fs::path file = folder / kManifestName;
  try {
    if (base::is_file(file)) {
      Manifest manifest = parse_manifest(base::read_file(file), file.string());
      if (!manifest.plan.empty()) {
        refuse_part_of_site(folder);
      }
      require_same_part(folder, manifest.part, part);
      return manifest;
    }
  } catch (const base::Failure& failure) {
    if (!force || failure.kind() != base::FailureKind::Material) {
      throw;
    }
    return {};
  }
  std::error_code error;
  if (!fs::is_empty(folder, error) && !error && !force) {
    refuse_foreign_folder(folder);
  }
  if (error) {
    throw base::machine_failure(folder, error.value());
  }
  return {};
}

}  // namespace minhbach::output
