#include "output/join.hpp"

#include "base/files.hpp"
#include "base/jobs.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "output/manifest.hpp"
#include "output/path_book.hpp"

#include <set>
#include <string>
#include <utility>

namespace minhbach::output {

namespace {

namespace fs = std::filesystem;

struct PartFolder {
  fs::path folder;
  Manifest manifest;
};

// Those that are parts; what is none is told.
std::vector<PartFolder> read_parts(const std::vector<fs::path>& folders, base::Problems& problems) {
  std::vector<PartFolder> parts;
  for (const fs::path& folder : folders) {
    const fs::path file = folder / kManifestName;
    Manifest manifest;
    if (base::is_file(file)) {
      manifest = parse_manifest(base::read_file(file), file.string());
    }
    if (manifest.part) {
      parts.push_back({folder, std::move(manifest)});
      continue;
    }
    problems.error(
        {folder.string(), 0, 0, {}},
        {},
        {"thư mục này không giữ một phần nào của trang", "this folder holds no part of a site"},
        {"Nêu các thư mục do `build --part K/N` tạo ra.",
         "Name the folders that `build --part K/N` made."});
  }
  return parts;
}

// One site, each part of it once.
void require_whole(const std::vector<PartFolder>& parts, base::Problems& problems) {
  const Part& first = *parts.front().manifest.part;
  std::set<unsigned> missing;
  for (unsigned number = 1; number <= first.of; ++number) {
    missing.insert(number);
  }
  for (const PartFolder& each : parts) {
    const Part& part = *each.manifest.part;
    const base::Place place{each.folder.string(), 0, 0, {}};
    if (part.of != first.of || part.inputs != first.inputs) {
      problems.error(place,
                     part.name(),
                     {"phần này không cùng một trang với " + parts.front().folder.string() +
                          ": dữ liệu, giao diện, tùy chọn, chương trình hoặc số phần khác nhau",
                      "this part is not of one site with " + parts.front().folder.string() +
                          ": other data, theme, options, program or number of parts"},
                     {"Dựng lại mọi phần từ cùng một dữ liệu, bằng cùng một chương trình.",
                      "Build all parts again from the same data, with the same program."});
    } else if (missing.erase(part.number) == 0) {
      problems.error(place,
                     part.name(),
                     {"phần này được nêu hai lần", "this part is named twice"},
                     {"Nêu mỗi phần một lần.", "Name each part once."});
    }
  }
  if (!missing.empty()) {
    std::vector<std::string> names;
    for (const unsigned number : missing) {
      names.push_back(Part{number, first.of}.name());
    }
    problems.error({},
                   base::joined(names, ", "),
                   {"thiếu phần của trang", "parts of the site are missing"},
                   {"Nêu thư mục của mọi phần.", "Name the folders of all parts."});
  }
}

[[noreturn]] void refuse_manifest(const fs::path& file, std::string value) {
  base::refuse(base::FailureKind::Material,
               {file.string(), 0, 0, {}},
               std::move(value),
               {"bảng kê của phần này không do chương trình ghi: kế hoạch trùng hoặc tệp sai chỗ",
                "the manifest of this part was not written by the program: a plan twice, or a file "
                "out of its place"},
               {"Dựng lại phần này.", "Build this part again."});
}

// As its manifest says; a part may have come over a network.
std::string checked_bytes(const PartFolder& part, const ManifestFile& file) {
  const fs::path path = part.folder / file.path;
  std::string bytes = base::read_file(path);
  if (bytes.size() != file.size || base::sha256(bytes) != file.sha256) {
    base::refuse(
        base::FailureKind::Material,
        {path.string(), 0, 0, {}},
        {},
        {"tệp không đúng như bảng kê của phần", "the file is not as the part's manifest says"},
        {"Sao chép lại phần này, hoặc dựng lại với --verify.",
         "Copy this part again, or build it again with --verify."});
  }
  return bytes;
}

void put_files(const PartFolder& part,
               const std::vector<ManifestFile>& files,
               unsigned jobs,
               Publication& publication) {
  base::run_jobs(files.size(), jobs, [&](std::size_t i, unsigned) {
    publication.put(files[i].path, checked_bytes(part, files[i]), files[i].sha256);
  });
}

// 'vi/<id>/' and the like: where the files of a plan lie.
std::vector<std::string> prefixes_of(const Manifest& plan, const fs::path& manifest) {
  std::set<std::string> prefixes;
  for (const ManifestFile& file : plan.files) {
    const std::size_t id = file.path.find('/') + 1;
    if (id == 0 || file.path.compare(id, plan.plan.size() + 1, plan.plan + "/") != 0) {
      refuse_manifest(manifest, file.path);
    }
    prefixes.insert(file.path.substr(0, id + plan.plan.size() + 1));
  }
  return {prefixes.begin(), prefixes.end()};
}

}  // namespace

JoinReport join(const std::vector<fs::path>& folders, PublishRequest request) {
  base::Problems problems;
  const std::vector<PartFolder> parts = read_parts(folders, problems);
  if (!parts.empty()) {
    require_whole(parts, problems);
  }
  problems.throw_if_errors();
  const unsigned jobs = request.jobs;
  Publication publication(std::move(request));
  JoinReport report;
  std::set<std::string> ids;
  for (const PartFolder& part : parts) {
    for (const ManifestPlan& plan : part.manifest.plans) {
      const fs::path file = part.folder / plan.manifest.path;
      const Manifest own = parse_manifest(checked_bytes(part, plan.manifest), file.string());
      if (own.plan != plan.id || !ids.insert(without_case(plan.id)).second) {
        refuse_manifest(file, plan.id);
      }
      publication.add_plan(plan.id, prefixes_of(own, file));
      put_files(part, own.files, jobs, publication);
      publication.finish_plan(plan.id);
      ++report.plans;
    }
    put_files(part, part.manifest.files, jobs, publication);
  }
  report.published = publication.commit();
  return report;
}

}  // namespace minhbach::output
