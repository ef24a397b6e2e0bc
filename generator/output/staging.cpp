#include "output/staging.hpp"

#include "base/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace minhbach::output {

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
  tree.create(path, bytes, nullptr);
}

void Staging::write_kept(const std::string& path, std::string_view bytes, const struct stat& like) {
  fault_("copy kept");
  tree()->create(path, bytes, &like);
}

void Staging::sync() {
  fault_("sync");
  if (::syncfs(tree()->get()) != 0) {
    throw base::machine_failure(root_, errno);
  }
}

}  // namespace minhbach::output
