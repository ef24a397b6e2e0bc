#include "output/publication.hpp"

#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "output/complete.hpp"
#include "output/large_file.hpp"
#include "output/listing.hpp"
#include "output/place.hpp"
#include "output/published_manifest.hpp"
#include "output/staging.hpp"
#include "output/switch.hpp"
#include "output/twin.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

PublishRequest with_fault(PublishRequest request) {
  if (!request.fault) {
    request.fault = [](std::string_view) {
    };
  }
  return request;
}

SitePlace place_with_parent(const fs::path& folder) {
  SitePlace place = site_place(folder);
  std::error_code error;
  fs::create_directories(place.parent, error);
  if (error) {
    throw base::machine_failure(place.parent, error.value());
  }
  return place;
}

const base::LocalText kBusy = {"một lần xuất bản khác đang chạy vào thư mục này",
                               "another build is publishing into this folder"};
const base::LocalText kLive = {
    "Trang mới đã được công bố. Có thể xóa bản cũ còn nằm bên cạnh.",
    "The new site is published. What is left of the old one beside it may be removed."};

}  // namespace

class Publication::Work {
 public:
  explicit Work(PublishRequest request)
      : request_(with_fault(std::move(request))),
        place_(place_with_parent(request_.folder)),
        lock_(place_.lock, kBusy),
        staging_(place_.staging, request_.fault) {
    recover(place_);
    std::error_code error;
    if (fs::exists(place_.published, error)) {
      published_.emplace(place_.published);
      before_ = published_manifest(place_.published, request_.part, request_.force);
    }
  }

  void add_plan(const std::string& id, std::vector<std::string> prefixes) {
    const std::lock_guard lock(mutex_);
    listing_.add_plan(id, std::move(prefixes));
  }

  void finish_plan(const std::string& id) {
    Manifest manifest;
    {
      const std::lock_guard lock(mutex_);
      manifest.plan = id;
      manifest.files = std::exchange(listing_.open_plan(id).files, {});
    }
    const ManifestFile file = store(plan_manifest_path(id), manifest_text(std::move(manifest)), {});
    const std::lock_guard lock(mutex_);
    Listing::Plan& plan = listing_.open_plan(id);
    plan.manifest = file;
    plan.finished = true;
    book_.close(plan.prefixes);
  }

  void put(std::string_view path, std::string_view bytes, std::string_view sha256) {
    list(store(path, bytes, sha256));
    if (wants_twins(path, bytes.size())) {
      put_twins(path, bytes);
    }
  }

  std::unique_ptr<Stream> open(std::string_view path) {
    check_path(path);
    take(path);
    ++unfinished_;
    return std::make_unique<LargeFile>(
        std::string(path),
        published_ ? &*published_ : nullptr,
        staging_,
        [this, name = std::string(path)](const Stream::Whole& whole, Comparison result) {
          count(result);
          bytes_ += whole.size;
          list({name, whole.size, whole.sha256});
          if (wants_twins(name, whole.size)) {
            put_twins(name, read_back(name, whole.size, result));
          }
          --unfinished_;
        });
  }

  std::optional<std::string> published(const std::string& plan_id, const std::string& path) {
    if (!published_) {
      return std::nullopt;
    }
    const ManifestFile listed = listed_before(plan_id, path);
    std::optional<std::string> bytes =
        listed.path.empty() ? std::nullopt : base::read_own_file(place_.published / path);
    return bytes && bytes->size() == listed.size && base::sha256(*bytes) == listed.sha256
               ? bytes
               : std::nullopt;
  }

  PublishReport commit() {
    if (broken_ || committed_ || unfinished_ != 0) {
      base::bug("a publication was committed twice, or after one of its files had failed");
    }
    committed_ = true;
    for (Listing::Plan& plan : listing_.plans()) {
      if (!plan.finished) {
        finish_plan(plan.id);
      }
    }
    Manifest now = listing_.root();
    if (published_) {
      now.previous = previous_generation(before_, now, *published_);
    }
    now.part = request_.part;
    store(kManifestName, manifest_text(now), {});
    PublishReport report;
    if (staging_.tree() != nullptr) {
      complete_staging(now, report);
      replace_published(report);
    }
    report.added = added_;
    report.changed = changed_;
    report.kept = kept_;
    report.files = report.added + report.changed + report.kept;
    report.bytes = bytes_;
    report.twins = twins_;
    return report;
  }

 private:
  void list(ManifestFile file) {
    const std::lock_guard lock(mutex_);
    listing_.add(std::move(file));
  }

  [[nodiscard]] bool wants_twins(std::string_view path, std::uint64_t size) const {
    return !request_.twins.empty() && deserves_twin(path, size);
  }

  // What was written piece by piece.
  [[nodiscard]] std::string read_back(const std::string& path,
                                      std::uint64_t size,
                                      Comparison result) const {
    const Tree& tree = result == Comparison::Same ? *published_ : *staging_.tree();
    std::optional<std::string> bytes = tree.read(path, size);
    if (!bytes || bytes->size() != size) {
      throw base::machine_failure(tree.root() / path, ESTALE);  // somebody changes it meanwhile
    }
    return std::move(*bytes);
  }

  void put_twins(std::string_view path, std::string_view text) {
    try {
      for (const base::Packing packing : request_.twins) {
        put_twin(std::string(path) + std::string(base::ending_of(packing)), packing, text);
      }
    } catch (...) {
      broken_ = true;
      throw;
    }
  }

  void put_twin(const std::string& path, base::Packing packing, std::string_view text) {
    const auto begin = std::chrono::steady_clock::now();
    std::optional<std::string> bytes =
        published_ ? published_->read(path, text.size()) : std::nullopt;
    const bool kept = bytes && base::unpacks_to(packing, *bytes, text);
    if (!kept) {
      bytes = base::packed_as(packing, text);
    }
    const std::chrono::nanoseconds time = std::chrono::steady_clock::now() - begin;
    ManifestFile file = store(path, *bytes, {});
    const std::lock_guard lock(mutex_);
    ++(kept ? twins_.kept : twins_.made);
    twins_.bytes += file.size;
    twins_.time += time;
    listing_.add(std::move(file));
  }

  void take(std::string_view path) {
    const std::lock_guard lock(mutex_);
    listing_.check(path);
    book_.take(path);
  }

  void count(Comparison result) {
    ++(result == Comparison::Absent ? added_ : result == Comparison::Differs ? changed_ : kept_);
  }

  // As the plan's manifest before had it, if that is the one the root names; else without a path.
  ManifestFile listed_before(const std::string& plan_id, const std::string& path) {
    const std::lock_guard lock(before_mutex_);
    if (plan_before_.plan != plan_id) {
      plan_before_ = Manifest{};
      plan_before_.plan = plan_id;
      const auto plan = std::find_if(before_.plans.begin(),
                                     before_.plans.end(),
                                     [&](const ManifestPlan& each) { return each.id == plan_id; });
      const fs::path file = place_.published / plan_manifest_path(plan_id);
      const auto text = plan == before_.plans.end() ? std::nullopt : base::read_own_file(file);
      if (text && base::sha256(*text) == plan->manifest.sha256) {
        plan_before_ = parse_manifest(*text, file.string());
      }
    }
    const auto at = std::lower_bound(
        plan_before_.files.begin(),
        plan_before_.files.end(),
        path,
        [](const ManifestFile& file, const std::string& wanted) { return file.path < wanted; });
    return at != plan_before_.files.end() && at->path == path ? *at : ManifestFile{};
  }

  ManifestFile store(std::string_view path, std::string_view bytes, std::string_view sha256) {
    check_path(path);
    ManifestFile file{std::string(path),
                      bytes.size(),
                      sha256.empty() ? base::sha256(bytes) : std::string(sha256)};
    try {
      take(path);
      keep_or_write(file.path, bytes);
    } catch (...) {
      broken_ = true;
      throw;
    }
    bytes_ += bytes.size();
    return file;
  }

  void keep_or_write(const std::string& path, std::string_view bytes) {
    const Comparison there = published_ ? published_->compare(path, bytes) : Comparison::Absent;
    if (there != Comparison::Same) {
      staging_.write(path, bytes);
    }
    count(there);
  }

  void complete_staging(const Manifest& now, PublishReport& report) {
    if (!published_) {
      return;
    }
    const Tree& staging = *staging_.tree();
    const Paths stale = stale_files(*published_, before_, staging, now);
    const Completion done = complete(*published_, staging, stale, request_.jobs, request_.fault);
    report.removed = done.removed;
    if (done.taken < kept_) {
      throw base::machine_failure(place_.published, ESTALE);  // somebody removes files meanwhile
    }
    const std::size_t others = done.taken - kept_;
    report.foreign = others - std::min(others, now.previous.size());
  }

  void replace_published(PublishReport& report) {
    if (request_.sync) {
      staging_.sync();
    }
    report.fallback_used = switch_in(place_, request_.fault);
    report.switched = true;
    const auto clean_up = [&] {
      request_.fault("remove old");
      if (request_.sync) {
        base::sync_folder(
            place_.parent);  // or a power cut could undo the switch without the old tree
      }
      remove_tree(place_.staging);  // after an exchange
      remove_tree(place_.old);      // after two renames
    };
    base::attempt(clean_up, kLive, report.warnings);
  }

  PublishRequest request_;
  SitePlace place_;
  base::FileLock lock_;
  Staging staging_;
  std::optional<Tree> published_;
  Manifest before_;
  std::mutex before_mutex_;  // of the next
  Manifest plan_before_;     // of the plan asked about last

  std::mutex mutex_;  // of the next three
  PathBook book_;
  Listing listing_;
  TwinReport twins_;

  std::atomic<std::size_t> added_ = 0;
  std::atomic<std::size_t> changed_ = 0;
  std::atomic<std::size_t> kept_ = 0;
  std::atomic<std::uint64_t> bytes_ = 0;
  std::atomic<bool> broken_ = false;
  std::atomic<std::size_t> unfinished_ = 0;  // large files
  bool committed_ = false;
};

Publication::Publication(PublishRequest request)
    : work_(std::make_unique<Work>(std::move(request))) {}

Publication::~Publication() = default;

void Publication::add_plan(const std::string& plan_id, std::vector<std::string> prefixes) {
  work_->add_plan(plan_id, std::move(prefixes));
}

void Publication::finish_plan(const std::string& plan_id) {
  work_->finish_plan(plan_id);
}

void Publication::put(std::string_view path, std::string_view bytes, std::string_view sha256) {
  work_->put(path, bytes, sha256);
}

std::unique_ptr<Stream> Publication::open(std::string_view path) {
  return work_->open(path);
}

std::optional<std::string> Publication::published(const std::string& plan_id,
                                                  const std::string& path) {
  return work_->published(plan_id, path);
}

PublishReport Publication::commit() {
  return work_->commit();
}

}  // namespace minhbach::output
