#include "verify/verify.hpp"

#include "analytics/rules_sql.hpp"
#include "base/sha256.hpp"
#include "output/site_listing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "verify/facts.hpp"
#include "verify/published_files.hpp"

namespace minhbach::verify {

namespace {

using base::LocalText;
using output::ManifestFile;

const LocalText kTakeAgain = {
    "Đừng dùng bản này; lấy lại cả trang từ cơ quan công bố, hoặc xuất bản lại.",
    "Do not use this copy; get the whole site from who published it, or publish it again."};

class Verifier {
 public:
  explicit Verifier(const Request& request)
      : request_(request),
        schema_(store::own_schema()),
        files_(open_published_files(request.where)) {}

  Report run() {
    listing_ = output::read_site_listing(
        [&](const std::string& path) {
          const std::optional<std::string> bytes = files_->read(path);
          if (!bytes) {
            base::refuse(
                base::FailureKind::Material,
                {files_->place(path), 0, 0, {}},
                {},
                {"không có bảng kê này: đây không phải trang do chương trình xuất bản, hoặc không "
                 "còn nguyên vẹn",
                 "this manifest is not there: it is no site that this program published, or not "
                 "the whole of it"},
                {"Nêu thư mục, tệp ZIP hoặc địa chỉ có tệp manifest.json ở gốc.",
                 "Name the folder, ZIP file or address that has manifest.json at its top."});
          }
          return *bytes;
        },
        [&](const std::string& path) { return files_->place(path); });
    check_files();
    check_unlisted();
    for (const auto& [id, manifest] : listing_.manifests) {
      check_plan(id);
    }
    if (request_.head) {
      find_head(*request_.head);
    }
    return std::move(report_);
  }

 private:
  void error(const std::string& path, LocalText reason) {
    report_.problems.error({files_->place(path), 0, 0, {}}, {}, std::move(reason), kTakeAgain);
  }

  // What cannot be read as it should is one more problem, not the end: the rest is looked at too.
  // A machine that fails ends it: nothing can be said then.
  template <typename Act>
  void attempt(const Act& act) {
    try {
      act();
    } catch (const base::Failure& failure) {
      if (failure.kind() != base::FailureKind::Material) {
        throw;
      }
      for (const base::Problem& problem : failure.problems()) {
        report_.problems.add(problem);
      }
    }
  }

  void check_files() {
    for (const auto& [id, file] : listing_.manifests) {
      check_file(file);
    }
    for (const auto& [path, file] : listing_.files) {
      check_file(file);
    }
    for (const ManifestFile& file : listing_.previous) {
      check_file(file);
    }
  }

  void check_file(const ManifestFile& file) {
    attempt([&] {
      const std::optional<std::string> bytes = files_->read(file.path);
      ++report_.files;
      if (!bytes) {
        error(file.path,
              {"tệp có trong bảng kê nhưng không có ở đây",
               "the file is in the manifest and not here"});
        return;
      }
      report_.bytes += bytes->size();
      if (bytes->size() != file.size || base::sha256(*bytes) != file.sha256) {
        error(file.path,
              {"nội dung không đúng như bảng kê ghi", "its content is not what the manifest says"});
      }
    });
  }

  // A page that nobody published, among those that were, would pass for one of them.
  void check_unlisted() {
    const auto there = files_->paths();
    if (!there) {
      return;
    }
    std::set<std::string> known = {std::string(output::kManifestName)};
    for (const auto& [id, file] : listing_.manifests) {
      known.insert(file.path);
    }
    for (const ManifestFile& file : listing_.previous) {
      known.insert(file.path);
    }
    for (const std::string& path : *there) {
      if (!listing_.files.contains(path) && !known.contains(path)) {
        error(path,
              {"tệp không có trong bảng kê: không thuộc trang đã xuất bản",
               "the file is not in the manifest: it is no part of what was published"});
      }
    }
  }

  // Empty where the plan has no such file, which is told.
  std::string data_of(const std::string& plan, std::string_view name, std::string& place) {
    const ManifestFile* const file = listing_.data_file(plan, name);
    place = files_->place(file != nullptr ? file->path : output::plan_manifest_path(plan));
    std::optional<std::string> bytes;
    if (file != nullptr) {
      bytes = files_->read(file->path);
    } else {
      error(output::plan_manifest_path(plan),
            {fmt::format("kế hoạch này không có tệp {}", name),
             fmt::format("this plan has no file {}", name)});
    }
    return bytes.value_or("");
  }

  void check_plan(const std::string& id) {
    PlanReport plan;
    plan.id = id;
    attempt([&] {
      PublishedFacts published;
      std::string rules_place;
      published.database = data_of(id, "plan.sqlite", published.database_place);
      published.rules = data_of(id, "rules.sql", rules_place);
      published.table = data_of(id, "facts.csv", published.place);
      if (published.database.empty() || published.rules.empty() || published.table.empty()) {
        return;  // told already
      }
      attempt([&] {
        store::PublishedSeals seals = store::published_seals(
            store::Database::of_bytes(published.database, published.database_place), schema_);
        plan.chain = std::move(seals.chain);
        report_.problems.append(std::move(seals.problems));
      });
      if (published.rules != analytics::rules_sql()) {
        report_.problems.warning(
            {rules_place, 0, 0, {}},
            {},
            {"quy tắc đã công bố khác quy tắc của chương trình này; số liệu được tính lại theo quy "
             "tắc đã công bố",
             "the published rules are not those of this program; the numbers were computed by the "
             "published ones"},
            {"Xem khác biệt ở chỗ nào, hoặc dùng đúng phiên bản chương trình đã dựng trang.",
             "See where they differ, or use the version of the program that built the site."});
      }
      plan.facts = recompute(published, report_.problems);
    });
    report_.plans.push_back(std::move(plan));
  }

  void find_head(const std::string& head) {
    for (const PlanReport& plan : report_.plans) {
      for (const store::SealLink& link : plan.chain) {
        if (link.head == head) {
          report_.found = {plan.id, link};
          return;
        }
      }
    }
    report_.problems.error(
        {files_->place(std::string(output::kManifestName)), 0, 0, "head"},
        head,
        {"không chuỗi niêm phong nào còn mã này: lịch sử đã công bố bị viết lại sau khi mã được "
         "ghi, hoặc mã thuộc về trang khác",
         "no chain of seals has this head: published history was rewritten since it was noted, or "
         "it is another site's"},
        {"Đối chiếu mã với bản in, bản tin hoặc báo cáo đã ký có ghi mã đó.",
         "Compare it with the print, the feed or the signed report that shows it."});
  }

  const Request& request_;
  store::Schema schema_;
  std::unique_ptr<PublishedFiles> files_;
  output::SiteListing listing_;
  Report report_;
};

}  // namespace

Report verify(const Request& request) {
  return Verifier(request).run();
}

}  // namespace minhbach::verify
