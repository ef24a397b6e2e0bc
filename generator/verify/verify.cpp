#include "verify/verify.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "i18n/locale.hpp"
#include "output/site_listing.hpp"
#include "output/twin.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "verify/page_facts.hpp"
#include "verify/plan_data.hpp"
#include "verify/published_files.hpp"

namespace minhbach::verify {

namespace {

using base::LocalText;
using output::ManifestFile;

// A number that a page prints; kept until the plan it is of was computed.
struct Printed {
  std::string page;
  PrintedFact fact;  // its id without the plan
};

base::Lang language_of(const std::string& page) {
  return page.starts_with("en/") ? base::Lang::En : base::Lang::Vi;
}

class Verifier {
 public:
  explicit Verifier(const Request& request)
      : request_(request), files_(open_published_files(request.where)) {}

  Report run() {
    listing_ = listing();
    check_files();
    check_unlisted();
    for (const auto& [id, manifest] : listing_.manifests) {
      check_plan(id);
    }
    check_other_pages();
    if (request_.head) {
      find_head(*request_.head);
    }
    return std::move(report_);
  }

 private:
  output::SiteListing listing() {
    bool is_there = true;
    try {
      return output::read_site_listing(
          [&](const std::string& path) {
            const std::optional<std::string> bytes = files_->read(path);
            is_there = bytes.has_value();
            return is_there ? *bytes : refuse_without(path);
          },
          [&](const std::string& path) { return files_->place(path); });
    } catch (const base::Failure& failure) {
      if (!is_there) {
        throw;
      }
      attempt(report_.problems, [&] { throw failure; });  // in words for a reader
      report_.problems.throw_if_errors();
      throw;
    }
  }
  [[noreturn]] std::string refuse_without(const std::string& path) {
    base::refuse(base::FailureKind::Material,
                 {files_->place(path), 0, 0, {}},
                 {},
                 {"không có bảng kê này: đây không phải trang do chương trình xuất bản, hoặc không "
                  "còn nguyên vẹn",
                  "this manifest is not there: it is no site that this program published, or not "
                  "the whole of it"},
                 {"Nêu thư mục, tệp ZIP hoặc địa chỉ có tệp manifest.json ở gốc.",
                  "Name the folder, ZIP file or address that has manifest.json at its top."});
  }

  void error(const std::string& path, LocalText reason) {
    report_.problems.error({files_->place(path), 0, 0, {}}, {}, std::move(reason), kTakeAgain);
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
    attempt(report_.problems, [&] {
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
      if (file.path.ends_with(".html")) {
        see_page(file.path, *bytes);
      }
      if (const auto original = output::original_of(file.path)) {
        check_twin(file.path, *bytes, *original);
      }
    });
  }

  // A reader is sent the packed copy in the place of its original, so what the original was held to
  // holds for it only if they say the same.
  void check_twin(const std::string& path, std::string_view bytes, const std::string& original) {
    const std::optional<std::string> text =
        listing_.files.contains(original) ? files_->read(original) : std::nullopt;
    if (text && !base::unpacks_to(*base::packing_of(path), bytes, *text)) {
      error(path,
            {"bản nén không giống tệp gốc " + original + ": người đọc nhận nội dung khác",
             "the packed copy is not what " + original + " says: readers are sent something else"});
    }
  }

  // A page of a plan lies in its folder; a fact of another plan, and on pages of none, names it.
  void see_page(const std::string& path, std::string_view html) {
    const std::vector<std::string_view> folders = base::split(path, '/');
    constexpr std::size_t kOfPlan = 3;  // vi/<plan>/…
    for (PrintedFact& fact : printed_facts(html)) {
      std::string plan(folders.size() < kOfPlan ? "" : folders[1]);
      const std::size_t colon = std::min(fact.id.find(':'), fact.id.size());
      if (colon < fact.id.size() || !listing_.manifests.contains(plan)) {
        plan = fact.id.substr(0, colon);
        fact.id.erase(0, colon + 1);
      }
      printed_[plan].push_back({path, std::move(fact)});
    }
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

  void check_plan(const std::string& id) {
    PlanReport plan;
    plan.id = id;
    PlanData data = check_plan_data(id, listing_, *files_, report_.problems);
    plan.chain = std::move(data.chain);
    plan.facts = data.figures.size();
    plan.tables = data.tables;
    if (const auto of_plan = printed_.extract(id); of_plan && !data.figures.empty()) {
      plan.printed = of_plan.mapped().size();
      for (const Printed& printed : of_plan.mapped()) {
        check_printed(printed, data.figures);
      }
    }
    report_.plans.push_back(std::move(plan));
  }

  void check_printed(const Printed& printed, const Figures& figures) {
    const auto at = figures.find(printed.fact.id);
    const std::string is =
        at == figures.end()
            ? ""
            : i18n::number(at->second.value, at->second.places, language_of(printed.page));
    if (is.empty() || is != printed.fact.text) {
      printed_error(printed,
                    is.empty() ? LocalText{"không có con số nào mang tên này trong số liệu của kế "
                                           "hoạch",
                                           "the plan's facts have no number of this name"}
                               : LocalText{"tính lại từ dữ liệu đã công bố thì được " + is,
                                           "computed again from the published data it is " + is});
    }
  }
  void printed_error(const Printed& printed, LocalText reason) {
    report_.problems.error({files_->place(printed.page), printed.fact.line, 0, "data-fact"},
                           fmt::format("{} = {}", printed.fact.id, printed.fact.text),
                           std::move(reason),
                           {"Đừng tin con số này trên trang; hỏi cơ quan công bố.",
                            "Do not believe this number of the page; ask who published it."});
  }

  // What no plan here can answer for.
  void check_other_pages() {
    for (const auto& [plan, of_plan] : printed_) {
      for (const Printed& printed : of_plan) {
        printed_error(
            printed,
            {"con số không thuộc kế hoạch nào của trang", "the number is of no plan of this site"});
      }
    }
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
  std::unique_ptr<PublishedFiles> files_;
  output::SiteListing listing_;
  std::map<std::string, std::vector<Printed>> printed_;  // by plan
  Report report_;
};

}  // namespace

Report verify(const Request& request) {
  return Verifier(request).run();
}

}  // namespace minhbach::verify
