#include "base/files.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/plan_recipes.hpp"
#include "cli/ready.hpp"
#include "i18n/locale.hpp"
#include "model/decimal.hpp"
#include "output/publication.hpp"
#include "output/state.hpp"

#include <fmt/format.h>

#include <cmath>

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;  // how long, never what time
using Milliseconds = std::chrono::duration<double, std::milli>;

// One of the files a finished site depends on: its name wherever the site is built, and its place
// here.
struct Input {
  std::string name;
  fs::path file;
  bool is_of_plans = false;  // holds plans, of which one may change alone
};

std::vector<Input> inputs_of(const Build& command,
                             const site::Places& places,
                             const std::string& executable) {
  std::vector<Input> inputs = {{"program", executable},
                               {"settings", places.settings()},
                               {"schema", places.schema()},
                               {"database", command.database, true},
                               {"journal", fs::path(command.database.string() + "-wal"), true}};
  std::vector<fs::path> folders = places.themes();
  folders.insert(folders.end(), {places.content(), places.static_folder()});
  for (std::size_t i = 0; i < folders.size(); ++i) {
    for (const std::string& file : base::files_below(folders[i])) {
      inputs.push_back({std::to_string(i) + " " + file, folders[i] / file});
    }
  }
  return inputs;
}

std::string options_in_words(const Build& command) {
  std::string words = command.as_of ? model::iso(*command.as_of) : std::string("as stored");
  words += command.strict ? " strict" : "";
  words += command.made_for == Making::For::Public   ? " public"
           : command.made_for == Making::For::DryRun ? " dry-run"
                                                     : "";
  if (command.show_illustrative) {
    words += *command.show_illustrative ? " illustrative" : " real";
  }
  return words;
}

// Tells whether anything a finished site depends on was touched since: same fingerprint, same site.
// Made of the files' identities and times, not of their bytes: a file that was written, replaced or
// restored has another change time, and a needless build only costs time.
struct Fingerprints {
  std::string site;
  std::string material;  // of all but the plans: what pages of every plan depend on
};
Fingerprints fingerprints(const Build& command, const std::vector<Input>& inputs) {
  std::string material = options_in_words(command);
  material += command.part ? " part " + command.part->name() : "";
  std::string plans;
  for (const Input& input : inputs) {
    (input.is_of_plans ? plans : material) +=
        "\n" + input.file.string() + " " + base::file_stamp(input.file);
  }
  return {base::sha256(material + plans), base::sha256(material)};
}

// The same on every machine that makes a part of one site: made of the bytes.
std::string content_of_inputs(const Build& command, const std::vector<Input>& inputs) {
  std::string seen = options_in_words(command);
  for (const Input& input : inputs) {
    seen += "\n" + input.name + " " +
            (base::is_file(input.file) ? base::sha256(base::read_file(input.file)) : "absent");
  }
  return base::sha256(seen);
}

void add_stats(Done& done,
               const site::BuildReport& made,
               const output::PublishReport& published,
               Milliseconds total) {
  done.stats = {{"plans", std::to_string(made.plans)},
                {"pages", std::to_string(made.pages)},
                {"facts", std::to_string(made.facts)},
                {"files", std::to_string(published.files)},
                {"added", std::to_string(published.added)},
                {"changed", std::to_string(published.changed)},
                {"kept", std::to_string(published.kept)},
                {"removed", std::to_string(published.removed)},
                {"bytes", std::to_string(published.bytes)}};
  for (const auto& [name, time] : made.stages) {
    done.stats.emplace_back("ms " + name, fmt::format("{:.1f}", Milliseconds(time).count()));
  }
  done.stats.emplace_back("ms total", fmt::format("{:.1f}", total.count()));
}

// `load` and `check` tell them one by one.
base::Problem sum_of(const base::Problems& warnings, const fs::path& database) {
  base::Problem sum;
  sum.severity = base::Severity::Warning;
  sum.place = {database.string(), 0, 0, {}};
  sum.reason = {
      fmt::format("có {} cảnh báo về dữ liệu", warnings.size()),
      fmt::format("there {} about the data",
                  warnings.size() == 1 ? "is one warning"
                                       : fmt::format("are {} warnings", warnings.size()))};
  sum.fix = {"Xem từng cảnh báo bằng `check`.", "See them with `check`."};
  return sum;
}

// What the copies for the web server cost stands where one sees it.
void tell_twins(Done& done, const output::TwinReport& twins) {
  constexpr double kMegabyte = 1e6;
  constexpr int kPlaces = 1;
  constexpr double kTenths = 10;
  const auto tenths = [](double value, base::Lang lang) {
    return i18n::number(model::Decimal::of(std::llround(value * kTenths), kPlaces), kPlaces, lang);
  };
  const double size = static_cast<double>(twins.bytes) / kMegabyte;
  const double seconds = std::chrono::duration<double>(twins.time).count();
  done.line.vi +=
      fmt::format("\nBản nén cho máy chủ: {} tệp làm mới, {} giữ nguyên, {} MB, {} giây.",
                  twins.made,
                  twins.kept,
                  tenths(size, base::Lang::Vi),
                  tenths(seconds, base::Lang::Vi));
  done.line.en +=
      fmt::format("\nPacked copies for the server: {} made, {} kept, {} MB, {} seconds.",
                  twins.made,
                  twins.kept,
                  tenths(size, base::Lang::En),
                  tenths(seconds, base::Lang::En));
  done.stats.insert(done.stats.end(),
                    {{"twins made", std::to_string(twins.made)},
                     {"twins kept", std::to_string(twins.kept)},
                     {"twins bytes", std::to_string(twins.bytes)},
                     {"ms twins", fmt::format("{:.1f}", Milliseconds(twins.time).count())}});
}

}  // namespace

Done build(const Build& command,
           const site::Places& places,
           const std::string& executable,
           ProgressLine& progress) {
  const auto begin = Clock::now();
  const std::vector<Input> files = inputs_of(command, places, executable);
  const Fingerprints inputs = fingerprints(command, files);
  Done done;
  base::Problems warnings = notices_of_newer_tables(command.database, places);
  if (!command.verify && output::is_current(command.out, inputs.site)) {
    done.line = {fmt::format("{} đã mới nhất; không có gì thay đổi.", command.out.string()),
                 fmt::format("{} is up to date; nothing changed.", command.out.string())};
    done.stats = {{"ms total", fmt::format("{:.1f}", Milliseconds(Clock::now() - begin).count())}};
    done.problems = warnings.sorted();
    return done;
  }
  Ready ready = make_ready(command, places);
  warnings.append(std::move(ready.notices));
  const auto prepared = Clock::now();

  output::PublishRequest request;
  request.folder = command.out;
  request.jobs = threads(command);
  request.twins = ready.material.config.compressed;
  if (command.part) {
    request.part = {command.part->number, command.part->of, content_of_inputs(command, files)};
  }
  request.made_by = base::file_stamp(executable);
  request.believes_recipes = !command.verify;
  output::Publication publication(std::move(request));
  site::BuildHooks hooks;
  hooks.plan_stays = [&](const std::string& plan, const std::vector<std::string>& prefixes) {
    return publication.keep_plan(plan, prefixes, plan_recipe(inputs.material, plan, *ready.plans));
  };
  hooks.plan_begins = [&](const std::string& plan, std::vector<std::string> prefixes) {
    publication.add_plan(plan, std::move(prefixes));
  };
  hooks.plan_ends = [&](const std::string& plan) {
    publication.finish_plan(plan);
  };
  hooks.progress = [&](std::size_t made, std::size_t all) {
    progress.tell({"kế hoạch đã dựng", "plans made"}, made, all);
  };
  site::BuildReport made =
      site::make_site(ready.material,
                      *ready.plans,
                      publication,
                      {.jobs = threads(command), .as_of = command.as_of, .part = command.part},
                      hooks);
  made.problems.throw_if_errors();
  const auto finished = Clock::now();
  output::PublishReport published = publication.commit();
  base::attempt([&] { output::remember(command.out, inputs.site); },
                {"Trang mới đã được công bố; chỉ là lần xuất bản sau sẽ lâu hơn.",
                 "The new site is published; only the next build will take longer."},
                published.warnings);

  const std::string out = command.out.string();
  done.line = {fmt::format("{}: {} trang, {} tệp; {} mới, {} thay đổi, {} bỏ, {} giữ nguyên.",
                           out,
                           made.pages,
                           published.files,
                           published.added,
                           published.changed,
                           published.removed,
                           published.kept),
               fmt::format("{}: {}, {}; {} new, {} changed, {} gone, {} unchanged.",
                           out,
                           base::counted(made.pages, "page"),
                           base::counted(published.files, "file"),
                           published.added,
                           published.changed,
                           published.removed,
                           published.kept)};
  if (const output::TwinReport& twins = published.twins; twins.made + twins.kept > 0) {
    tell_twins(done, twins);
  }
  made.stages.insert(made.stages.begin(), {"prepare", prepared - begin});
  made.stages.emplace_back("publish", Clock::now() - finished);
  add_stats(done, made, published, Clock::now() - begin);
  if (!ready.warnings.empty()) {
    warnings.add(sum_of(ready.warnings, command.database));
  }
  for (base::Problem& warning : published.warnings) {
    warnings.add(std::move(warning));
  }
  done.problems = warnings.sorted();
  return done;
}

}  // namespace minhbach::cli
