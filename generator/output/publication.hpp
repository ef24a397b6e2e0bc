#pragma once

#include "base/packing.hpp"
#include "base/problem.hpp"
#include "output/fault.hpp"
#include "output/part.hpp"
#include "output/sink.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

struct PublishRequest {
  std::filesystem::path folder;
  unsigned jobs = 1;  // threads that take over kept files
  // Publish into a folder that has files but no readable manifest: they stay, except where the site
  // has a file of the same name. Without it such a folder is refused: it may be somebody's home.
  bool force = false;
  // Have the disk hold the new tree before it is switched in. Without it a power cut may leave
  // empty files, which the next build repairs.
  bool sync = true;
  // What is put is this part of a site. A folder keeps one part, or the whole: what is stale in one
  // is needed in the other.
  std::optional<Part> part = {};
  // Packed copies that texts get (output/twin). One that is published already and says the same is
  // kept, whichever version of a library made it.
  std::vector<base::Packing> twins = {};
  // The program that puts, and whatever else decides what a recipe comes to; one line. Without it
  // no recipes are noted (output/recipes).
  std::string made_by = {};
  // False: nothing is kept unread, whatever was noted.
  bool believes_recipes = true;
  FaultPoint fault = {};
};

struct TwinReport {
  std::size_t made = 0;
  std::size_t kept = 0;
  std::uint64_t bytes = 0;  // of both
  // Of all threads: what packing and comparing cost.
  std::chrono::nanoseconds time{0};
};

struct PublishReport {
  std::size_t files = 0;  // of the site, manifests included: added + changed + kept
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t kept = 0;
  std::size_t removed = 0;     // listed by the manifest before, not now
  std::size_t foreign = 0;     // listed by no manifest and therefore preserved; known if switched
  std::uint64_t bytes = 0;     // of all `files`
  bool switched = false;       // false: nothing differed and nothing was touched
  bool fallback_used = false;  // two renames instead of one exchange
  TwinReport twins;            // among `files`
  std::vector<base::Problem> warnings;  // what failed after the site was already published
};

// Publishes a site into a folder so that a reader, or a power cut, meets the old site or the new
// one and never a mixture.
//
// Beside the folder `name` it uses `.name.lock`, `.name.new` (staging) and `.name.old`; whatever
// stands under these names is its own to remove. The published tree itself is only read, and
// replaced as a whole. What did not change, and files that no manifest lists (a CNAME, say), are
// taken over as they are (Tree::take_from).
//
// Owner: one object is one build; it holds the lock until it is destroyed. Threads: `put` from any;
// all else from one thread while no `put` runs for the plan concerned.
// Errors: Failure(Material) for a folder or path that cannot be used, Failure(Machine) for the
// disk or another build at work. After any of them the published site is as it was.
class Publication : public Sink {
 public:
  // Takes the lock, creates missing parent folders, repairs what an interrupted build left, and
  // reads the manifest of what is published.
  explicit Publication(PublishRequest request);
  // Without commit: removes staging.
  ~Publication() override;
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;
  Publication(Publication&&) = delete;
  Publication& operator=(Publication&&) = delete;

  // The files below these prefixes (each ends in '/') are listed in `data/<plan_id>/manifest.json`
  // and no longer in the manifest of the root. Before the first file of the plan.
  void add_plan(const std::string& plan_id, std::vector<std::string> prefixes);

  // In its place: keeps the plan as it is published, if `recipe`, what the plan is made of as a
  // whole, is the one it was published by, and every file of it is as it was left. If not, the plan
  // that is added now will be known by that recipe.
  bool keep_plan(const std::string& plan_id,
                 const std::vector<std::string>& prefixes,
                 const std::string& recipe);

  // Optional, after the last file of the plan: writes its manifest and frees what is remembered
  // about its files. `commit` does it for the plans that are still open.
  void finish_plan(const std::string& plan_id);

  using Sink::put;
  void put(std::string_view path, std::string_view bytes, std::string_view sha256) override;
  std::unique_ptr<Stream> open(std::string_view path) override;
  bool keep(std::string_view path, const std::string& recipe) override;
  std::string kept(const std::string& path) override;
  std::optional<std::string> published(const std::string& plan_id,
                                       const std::string& path) override;

  // Once, at the end.
  PublishReport commit();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace minhbach::output
