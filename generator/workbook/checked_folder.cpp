#include "workbook/checked_folder.hpp"

#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/marked_copy.hpp"

namespace minhbach::workbook {

namespace fs = std::filesystem;

namespace {

// A name that is free: what an earlier check wrote may have been mended since.
fs::path free_name(fs::path folder) {
  if (!folder.has_filename()) {
    folder = folder.parent_path();
  }
  for (int n = 1;; ++n) {
    fs::path name = folder;
    name += n == 1 ? "-check" : fmt::format("-check-{}", n);
    std::error_code error;
    if (fs::symlink_status(name, error).type() == fs::file_type::not_found) {
      return name;
    }
  }
}

}  // namespace

fs::path write_check(const fs::path& folder,
                     const fs::path& out,
                     const ReturnedFolder& returned,
                     const CheckSummary& summary,
                     const std::vector<Finding>& findings) {
  const fs::path into = out.empty() ? free_name(folder) : out;
  base::AsideFolder aside(into);
  base::replace_file(aside.path() / "kiem-tra.html", as_html(summary, findings));
  for (const std::vector<ReturnedForm>* forms : {&returned.forms, &returned.others}) {
    for (const ReturnedForm& form : *forms) {
      std::vector<Finding> of_file;
      std::copy_if(
          findings.begin(), findings.end(), std::back_inserter(of_file), [&](const Finding& each) {
            return each.spot.file == form.file;
          });
      const fs::path to = aside.path() / form.file;
      std::error_code error;
      fs::create_directories(to.parent_path(), error);
      write_marked_copy(folder / form.file, to, of_file, form.lang(), summary.is_illustrative);
    }
  }
  aside.put_in_place();
  return into;
}

}  // namespace minhbach::workbook
