#include "output/publication.hpp"

#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "output/complete.hpp"
#include "output/large_file.hpp"
#include "output/listing.hpp"
#include "output/place.hpp"
#include "output/plans_before.hpp"
#include "output/published_manifest.hpp"
#include "output/recipes_noted.hpp"
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

const base::LocalText kBusy = {"một lần xuất bản khác đang chạy vào thư mục này",
                               "another build is publishing into this folder"};
const base::LocalText kSlower = {"Trang không thiếu gì; chỉ là lần xuất bản sau sẽ lâu hơn.",
                                 "The site lacks nothing; only the next build will take longer."};
const base::LocalText kLive = {
    "Trang mới đã được công bố. Có thể xóa bản cũ còn nằm bên cạnh.",
    "The new site is published. What is left of the old one beside it may be removed."};

}  // namespace

class Publication::Work {
 public:
  explicit Work(PublishRequest request)
      : request_(with_fault(std::move(request))),
        place_(made_place(request_.folder)),
        lock_(place_.lock, kBusy),
        staging_(place_.staging, request_.fault),
        noted_(place_.recipes, request_.made_by) {
    recover(place_);
    std::error_code error;
    if (fs::exists(place_.published, error)) {
      published_.emplace(place_.published);
      before_ = published_manifest(place_.published, request_.part, request_.force);
    }
  }

  void add_plan(const std::string& id, std::vector<std::string> prefixes) {
    noted_.begin(id, published_ && request_.believes_recipes);
    const std::lock_guard lock(mutex_);
    listing_.add_plan(id, std::move(prefixes));
  }

  bool keep_plan(const std::string& id,
                 const std::vector<std::string>& prefixes,
                 const std::string& recipe) {
    const ManifestPlan* const plan = find_plan(before_, id);
    const std::optional<Recipes> kept =
        published_ && request_.believes_recipes && plan != nullptr
            ? noted_.of_whole(id, recipe, plan->manifest.sha256, *published_)
            : std::nullopt;
    if (!kept) {
      noted_.expect_plan(id, recipe);
      return false;
    }
    const std::lock_guard lock(mutex_);
    listing_.keep_plan(id, prefixes, plan->manifest);
    book_.close(prefixes);
    for (const auto& [path, file] : kept->files) {
      count_kept(static_cast<std::uint64_t>(file.stamp.size),
                 !request_.twins.empty() && base::packing_of(path));
    }
    return true;
  }

  bool keep(std::string_view path, const std::string& recipe) {
    const std::optional<std::string> plan = plan_of(path);
    if (!plan) {
      return false;
    }
    std::vector<std::string> paths = {std::string(path)};
    if (!noted_.expect(*plan, paths.front(), recipe)) {
      return false;
    }
    if (wants_twins(path, plans_before_.listed(*plan, paths.front()).size)) {
      for (const base::Packing packing : request_.twins) {
        paths.push_back(paths.front() + std::string(base::ending_of(packing)));
      }
    }
    std::vector<ManifestFile> files;
    for (const std::string& each : paths) {
      files.push_back(plans_before_.listed(*plan, each));
      if (files.back().path.empty() || !noted_.stands(*plan, each, *published_)) {
        return false;
      }
    }
    for (ManifestFile& file : files) {
      take(file.path);
      const std::lock_guard lock(mutex_);
      count_kept(file.size, &file != &files.front());
      listing_.add(std::move(file));
    }
    return true;
  }

  std::string kept(const std::string& path) { return base::read_file(place_.published / path); }

  void finish_plan(const std::string& id) {
    Manifest manifest;
    {
      const std::lock_guard lock(mutex_);
      manifest.plan = id;
      manifest.files = std::exchange(listing_.open_plan(id).files, {});
    }
    const std::vector<ManifestFile> files = manifest.files;
    const ManifestFile file = store(plan_manifest_path(id), manifest_text(std::move(manifest)), {});
    base::attempt(
        [&] {
          noted_.finish(id, files, file, {staging_.tree(), published_ ? &*published_ : nullptr});
        },
        kSlower,
        warnings_);
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
            const Tree& tree = result == Comparison::Same ? *published_ : *staging_.tree();
            put_twins(name, tree.read_whole(name, whole.size));
          }
          --unfinished_;
        });
  }

  std::optional<std::string> published(const std::string& plan_id, const std::string& path) {
    return published_ ? plans_before_.intact(plan_id, path) : std::nullopt;
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
    report.warnings = std::move(warnings_);
    if (staging_.tree() != nullptr) {
      complete_staging(now, report);
      replace_published(report);
    }
    noted_.retain(now.plans);
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

  std::optional<std::string> plan_of(std::string_view path) {
    const std::lock_guard lock(mutex_);
    const std::string* const plan = listing_.plan_of(path);
    return plan == nullptr ? std::nullopt : std::optional(*plan);
  }

  void take(std::string_view path) {
    const std::lock_guard lock(mutex_);
    listing_.check(path);
    book_.take(path);
  }

  void count_kept(std::uint64_t size, bool is_twin) {
    count(Comparison::Same);
    bytes_ += size;
    if (is_twin) {
      ++twins_.kept;
      twins_.bytes += size;
    }
  }

  void count(Comparison result) {
    ++(result == Comparison::Absent ? added_ : result == Comparison::Differs ? changed_ : kept_);
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
  NotedRecipes noted_;
  std::vector<base::Problem> warnings_;
  std::optional<Tree> published_;
  Manifest before_;
  PlansBefore plans_before_{place_.published, before_};

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

bool Publication::keep_plan(const std::string& plan_id,
                            const std::vector<std::string>& prefixes,
                            const std::string& recipe) {
  return work_->keep_plan(plan_id, prefixes, recipe);
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

bool Publication::keep(std::string_view path, const std::string& recipe) {
  return work_->keep(path, recipe);
}

std::string Publication::kept(const std::string& path) {
  return work_->kept(path);
}

std::optional<std::string> Publication::published(const std::string& plan_id,
                                                  const std::string& path) {
  return work_->published(plan_id, path);
}

PublishReport Publication::commit() {
  return work_->commit();
}

}  // namespace minhbach::output
