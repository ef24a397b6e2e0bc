#include "base/aside_file.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/draft_site.hpp"
#include "output/publication.hpp"
#include "site/draft.hpp"

#include <fmt/format.h>

#include <optional>

#include "compare/compare.hpp"
#include "compare/sheet.hpp"
#include "workbook/reply.hpp"

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* kSiteFolder = "site";
constexpr const char* kUnitsFolder = "units";
constexpr const char* kChangesFile = "changes.html";

// Nothing was published into that folder yet.
bool is_nowhere(const fs::path& live) {
  std::error_code ignored;
  return live.string().find("://") == std::string::npos && !base::is_file(live) &&
         !base::is_file(live / "manifest.json");
}

// The folder of a preview: the site, a file for each unit, and what differs from what is live.
class PreviewFolder {
 public:
  PreviewFolder(const Preview& command, const site::Places& places, base::Lang lang)
      : command_(command), places_(places), lang_(lang), draft_(command, places) {}

  Done make() {
    require_own();
    draft_.read();
    Done done = write_site();
    write_replies(done);
    tell_changes(done);
    return done;
  }

 private:
  // What stands there must be an earlier preview: never a site that is live, or somebody's folder.
  void require_own() const {
    std::error_code ignored;
    const bool is_free =
        !fs::exists(command_.out, ignored) ||
        (fs::is_directory(command_.out, ignored) && base::entries_of(command_.out).empty());
    if (!is_free && !base::is_file(command_.out / kSiteFolder / site::kDraftMark)) {
      base::refuse(base::FailureKind::Material,
                   {command_.out.string(), 0, 0, {}},
                   {},
                   {"thư mục này không phải một bản xem trước", "this folder holds no preview"},
                   {"Chọn thư mục khác bằng --out, hoặc một thư mục trống.",
                    "Name another folder with --out, or an empty one."});
    }
  }

  Done write_site() {
    output::PublishRequest request;
    request.folder = command_.out / kSiteFolder;
    request.jobs = threads(command_);
    request.sync = false;  // made again at will
    output::Publication publication(std::move(request));
    site::BuildHooks hooks;
    hooks.plan_begins = [&](const std::string& plan, std::vector<std::string> prefixes) {
      publication.add_plan(plan, std::move(prefixes));
    };
    hooks.plan_ends = [&](const std::string& plan) {
      publication.finish_plan(plan);
    };
    const std::size_t pages = draft_.build(publication, hooks);
    publication.commit();
    const std::string first = (command_.out / kSiteFolder / "index.html").string();
    Done done;
    done.line = {fmt::format("Bản xem trước (DỰ THẢO), {} trang: {}", pages, first),
                 fmt::format("Preview (DRAFT), {}: {}", base::counted(pages, "page"), first)};
    done.stats = {{"pages", std::to_string(pages)}};
    return done;
  }

  // A unit that is not in the plan any more keeps no file.
  void write_replies(Done& done) {
    const fs::path units = command_.out / kUnitsFolder;
    std::error_code ignored;
    fs::remove_all(units, ignored);
    std::size_t count = 0;
    for (const std::string& id : draft_.plan_ids()) {
      for (const workbook::Reply& reply :
           workbook::replies(draft_.plans().read(id), command_.as_of, lang_)) {
        fs::create_directories(units / id);
        base::replace_file(units / id / (reply.unit_id + ".html"), reply.html);
        ++count;
      }
    }
    done.line.vi +=
        fmt::format("\nMỗi đơn vị một tệp về nội dung của mình, {} tệp: {}", count, units.string());
    done.line.en += fmt::format("\nWhat will be published about each unit, {}: {}",
                                base::counted(count, "file"),
                                units.string());
    done.stats.emplace_back("units", std::to_string(count));
  }

  void tell_changes(Done& done) const {
    const fs::path changes = command_.out / kChangesFile;
    std::error_code ignored;
    fs::remove(changes, ignored);
    if (!command_.is_against_named && is_nowhere(command_.against)) {
      const std::string live = command_.against.string();
      done.line.vi +=
          "\nKhông có trang đang công bố ở " + live +
          " để so sánh. Chưa công bố lần nào thì bỏ qua; đã công bố ở nơi khác thì thêm "
          "--against THƯ_MỤC hoặc --against https://….";
      done.line.en += "\nNo published site in " + live +
                      " to compare with. Before the first publication there is none; one that is "
                      "elsewhere is named by --against FOLDER or --against https://….";
      return;
    }
    std::optional<compare::Difference> compared;
    try {
      compared = compare::compare({command_.against, draft_.data(), places_.schema(), {}});
    } catch (const base::Failure& failure) {
      if (failure.kind() != base::FailureKind::Material || command_.is_against_named) {
        throw;
      }
      // What is live may be older than this program; the draft is there all the same.
      for (base::Problem problem : failure.problems()) {
        problem.severity = base::Severity::Warning;
        done.problems.push_back(std::move(problem));
      }
      done.line.vi += "\nKhông so sánh được với trang đang công bố.";
      done.line.en += "\nThe live site could not be compared with.";
      return;
    }
    const compare::Difference& difference = *compared;
    base::replace_file(changes, as_html(compare::sheet_of(difference, lang_)));
    for (const base::Lang lang : base::kLangs) {
      const compare::Sheet sheet = compare::sheet_of(difference, lang);
      std::string& line = lang == base::Lang::Vi ? done.line.vi : done.line.en;
      line +=
          fmt::format("\n{} ({}): {}",
                      lang == base::Lang::Vi ? "So với trang đang công bố" : "Against what is live",
                      changes.string(),
                      sheet.verdict);
      for (const std::string& alarm : sheet.alarms) {
        line += "\n  ! " + alarm;
      }
      for (const compare::Part& part : sheet.parts) {
        line += part.sentences.empty() ? "" : "\n  " + part.title;
        for (const std::string& sentence : part.sentences) {
          line += "\n  - " + sentence;
        }
      }
    }
  }

  const Preview& command_;
  const site::Places& places_;
  base::Lang lang_;
  DraftSite draft_;
};

}  // namespace

Done preview(const Preview& command, const site::Places& places, base::Lang lang) {
  return command.serves ? serve_preview(command, places, lang)
                        : PreviewFolder(command, places, lang).make();
}

}  // namespace minhbach::cli
