#include "output/complete.hpp"

#include "base/files.hpp"
#include "base/jobs.hpp"
#include "output/walk.hpp"

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace minhbach::output {

namespace {

constexpr std::size_t kBatch = 2048;  // paths held at a time
// Its files bear a hash of their bytes in their names: what changes gets another name.
constexpr std::string_view kHashedFolder = "assets/";

void erase(Paths& paths, const Manifest& manifest) {
  for (const auto* const files : {&manifest.files, &manifest.previous}) {
    for (const ManifestFile& file : *files) {
      paths.erase(file.path);
    }
  }
}

void add(Paths& paths, const Manifest& manifest) {
  for (const auto* const files : {&manifest.files, &manifest.previous}) {
    for (const ManifestFile& file : *files) {
      paths.insert(file.path);
    }
  }
}

[[noreturn]] void cannot_carry(const std::filesystem::path& path) {
  base::refuse(base::FailureKind::Material,
               {path.string(), 0, 0, {}},
               {},
               {"đây không phải là tệp, thư mục hay liên kết nên không thể giữ lại",
                "this is no file, folder or link and cannot be carried along"},
               {"Chuyển nó ra khỏi thư mục xuất bản rồi chạy lại.",
                "Move it out of the published folder and run again."});
}

class Completer {
 public:
  Completer(const Tree& published, const Tree& staging, const Paths& stale, unsigned jobs)
      : published_(published), staging_(staging), stale_(stale), jobs_(jobs) {}

  Completion run(const FaultPoint& fault) {
    const mode_t fresh = staging_.status(".")->st_mode;
    walk(published_.root(), [&](const FolderContent& content) {
      take(content, fresh);
      if (waiting_.size() >= kBatch) {
        take_waiting(fault);
      }
    });
    take_waiting(fault);
    for (const auto& [folder, mode] : modes_) {
      if (staging_.status(folder)) {
        staging_.set_mode(folder, mode);
      }
    }
    return {taken_, removed_};
  }

 private:
  void take(const FolderContent& content, mode_t fresh) {
    for (const std::string& name : content.files) {
      std::string path = content.path + name;
      if (stale_.contains(path)) {
        ++removed_;
      } else {
        waiting_.push_back(std::move(path));
      }
    }
    for (const std::string& name : content.links) {
      taken_ += staging_.copy_link_from(published_, content.path + name) ? 1U : 0U;
    }
    if (!content.others.empty()) {
      cannot_carry(published_.root() / content.path / content.others.front());
    }
    if (content.empty()) {
      staging_.make_folders(content.path);  // we make no empty folders, so it is somebody's
    }
    const std::string folder = content.path.empty() ? "." : content.path;
    const auto status = published_.status(folder);
    if (status && status->st_mode != fresh) {
      modes_.emplace_back(folder, status->st_mode);
    }
  }

  void take_waiting(const FaultPoint& fault) {
    base::run_jobs(waiting_.size(), jobs_, [&](std::size_t i, unsigned) {
      fault("take kept");
      if (staging_.take_from(published_, waiting_[i])) {
        taken_.fetch_add(1, std::memory_order_relaxed);
      }
    });
    waiting_.clear();
  }

  const Tree& published_;
  const Tree& staging_;
  const Paths& stale_;
  unsigned jobs_;
  std::vector<std::string> waiting_;
  std::vector<std::pair<std::string, mode_t>> modes_;
  std::atomic<std::size_t> taken_ = 0;
  std::size_t removed_ = 0;
};

}  // namespace

Manifest plan_manifest_in(const Tree& tree, const std::string& path) {
  const std::filesystem::path file = tree.root() / path;
  // Absent is damaged: the root promised it.
  return parse_manifest(base::is_file(file) ? base::read_file(file) : "", file.string());
}

std::vector<ManifestFile> previous_generation(const Manifest& before,
                                              const Manifest& now,
                                              const Tree& published) {
  Paths current;
  add(current, now);
  const auto kept = [&](const std::vector<ManifestFile>& files) {
    std::vector<ManifestFile> left;
    for (const ManifestFile& file : files) {
      if (file.path.starts_with(kHashedFolder) && !current.contains(file.path) &&
          published.status(file.path)) {
        left.push_back(file);
      }
    }
    return left;
  };
  std::vector<ManifestFile> replaced = kept(before.files);
  return replaced.empty() ? kept(before.previous) : replaced;
}

Paths stale_files(const Tree& published,
                  const Manifest& before,
                  const Tree& staging,
                  const Manifest& now) {
  Paths stale;
  add(stale, before);
  for (const ManifestPlan& plan : before.plans) {
    const ManifestPlan* later = find_plan(now, plan.id);
    if (later == nullptr || later->manifest != plan.manifest) {
      add(stale, plan_manifest_in(published, plan.manifest.path));
      stale.insert(plan.manifest.path);
    }
  }
  erase(stale, now);
  stale.erase(std::string(kManifestName));
  for (const ManifestPlan& plan : now.plans) {
    stale.erase(plan.manifest.path);
  }
  // A file may have moved from one manifest to another, so all of them have a say; but the ones
  // just written come first, because mostly nothing is left after them.
  for (const bool written : {true, false}) {
    for (const ManifestPlan& plan : now.plans) {
      if (!stale.empty() && staging.status(plan.manifest.path).has_value() == written) {
        erase(stale, plan_manifest_in(written ? staging : published, plan.manifest.path));
      }
    }
  }
  return stale;
}

Completion complete(const Tree& published,
                    const Tree& staging,
                    const Paths& stale,
                    unsigned jobs,
                    const FaultPoint& fault) {
  return Completer(published, staging, stale, jobs).run(fault);
}

}  // namespace minhbach::output
