#include "output/staging.hpp"

#include "base/files.hpp"
#include "base/jobs.hpp"
#include "output/walk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

namespace minhbach::output {

namespace {

constexpr std::size_t kFilesAtOnce = 2048;  // paths held at a time
constexpr std::size_t kGroup = 16;          // files open at a time in each thread
// They wait for the disk and need no core; many at once share what a flush costs.
constexpr unsigned kSyncers = 16;

}  // namespace

Staging::Staging(std::filesystem::path root, const FaultPoint& fault)
    : root_(std::move(root)), fault_(fault) {}

Staging::~Staging() {
  if (tree_) {
    std::error_code ignored;  // the next build removes it
    std::filesystem::remove_all(root_, ignored);
  }
}

const Tree& Staging::made() {
  if (const Tree* tree = ready_.load(std::memory_order_acquire)) {
    return *tree;
  }
  const std::lock_guard lock(mutex_);
  if (!tree_) {
    fault_("create staging");
    if (::mkdir(root_.c_str(), 0777) != 0) {
      throw base::machine_failure(root_, errno);
    }
    tree_.emplace(root_);
    ready_.store(&*tree_, std::memory_order_release);
  }
  return *tree_;
}

void Staging::write(const std::string& path, std::string_view bytes) {
  const Tree& tree = made();
  fault_("write file");
  tree.create(path, bytes);
}

base::Descriptor Staging::begin(const std::string& path) {
  const Tree& tree = made();
  fault_("write file");
  return tree.begin_file(path);
}

void Staging::sync() {
  fault_("sync");
  std::vector<std::string> waiting;
  const auto sync_waiting = [&] {
    base::run_jobs(
        (waiting.size() + kGroup - 1) / kGroup, kSyncers, [&](std::size_t group, unsigned) {
          const std::size_t end = std::min(waiting.size(), (group + 1) * kGroup);
          std::vector<base::Descriptor> begun;
          for (std::size_t i = group * kGroup; i < end; ++i) {
            begun.push_back(tree()->begin_sync(waiting[i]));
          }
          for (std::size_t i = group * kGroup; i < end; ++i) {
            tree()->end_sync(begun[i - group * kGroup], waiting[i]);
          }
        });
    waiting.clear();
  };
  walk(root_, [&](const FolderContent& content) {
    waiting.push_back("./" + content.path);
    for (const std::string& name : content.files) {
      if (!tree()->is_shared(content.path + name)) {
        waiting.push_back(content.path + name);
      }
    }
    if (waiting.size() >= kFilesAtOnce) {
      sync_waiting();
    }
  });
  sync_waiting();
}

}  // namespace minhbach::output
