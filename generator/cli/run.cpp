#include "cli/run.hpp"

#include "base/escape.hpp"
#include "base/files.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>
#include <system_error>

#include "compare/compare.hpp"
#include "compare/sheet.hpp"

namespace minhbach::cli {

namespace {

bool wants_json(const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), "--json") != words.end();
}

std::string problems_worded(const std::vector<base::Problem>& problems, Lang lang, bool json) {
  return json ? as_json_lines(problems) : worded(problems, lang);
}

bool is_number(const std::string& value) {
  return !value.empty() && value.find_first_not_of("0123456789.") == std::string::npos;
}

std::string result_as_json(const Done& done) {
  std::string out = "{\"result_vi\":";
  base::append_json(out, done.line.vi);
  out += ",\"result_en\":";
  base::append_json(out, done.line.en);
  for (const auto& [name, value] : done.stats) {
    out += ',';
    base::append_json(out, name);
    out += ':';
    if (is_number(value)) {
      out += value;
    } else {
      base::append_json(out, value);
    }
  }
  return out + "}\n";
}

Outcome told(const Done& done, const Arguments& arguments) {
  Outcome outcome;
  outcome.err = problems_worded(done.problems, arguments.lang, arguments.json);
  if (arguments.json) {
    outcome.out = result_as_json(done);
    return outcome;
  }
  outcome.out = done.line.in(arguments.lang) + "\n";
  if (arguments.stats) {
    for (const auto& [name, value] : done.stats) {
      outcome.out += fmt::format("  {:<20} {}\n", name, value);
    }
  }
  return outcome;
}

std::string written(const compare::Difference& difference, Diff::Format format, Lang lang) {
  switch (format) {
    case Diff::Format::Text: return as_text(compare::sheet_of(difference, lang));
    case Diff::Format::Markdown: return as_markdown(compare::sheet_of(difference, lang));
    case Diff::Format::Html: return as_html(compare::sheet_of(difference, lang));
    case Diff::Format::Json: return as_json(difference);
  }
  base::bug("a format without a writer");
}

struct Runner {
  const Arguments& arguments;
  const std::string& executable;
  const site::Places& places;

  [[nodiscard]] ProgressLine line() const { return {arguments.lang, arguments.json}; }

  Outcome operator()(const Help& command) const {
    return {0, help(command.command, arguments.lang), {}};
  }
  Outcome operator()(const Version&) const { return {0, "minhbach " MINHBACH_VERSION "\n", {}}; }
  Outcome operator()(const New& command) const {
    return told(new_site(command, places), arguments);
  }
  Outcome operator()(const Migrate& command) const {
    return told(migrate(command, places), arguments);
  }
  Outcome operator()(const Load& command) const {
    ProgressLine progress = line();
    return told(load(command, places, progress), arguments);
  }
  Outcome operator()(const Dump& command) const { return told(dump(command, places), arguments); }
  Outcome operator()(const Seal& command) const { return told(seal(command, places), arguments); }
  Outcome operator()(const Check& command) const {
    ProgressLine progress = line();
    return told(check(command, places, progress), arguments);
  }
  Outcome operator()(const Build& command) const {
    ProgressLine progress = line();
    return told(build(command, places, executable, progress), arguments);
  }
  Outcome operator()(const Join& command) const { return told(join(command), arguments); }
  Outcome operator()(const Verify& command) const { return told(verify_site(command), arguments); }
  Outcome operator()(const Diff& command) const {
    const compare::Difference difference =
        compare::compare({command.before, command.after, places.schema(), command.plan});
    constexpr int kSilent = static_cast<int>(base::FailureKind::Material);
    return {difference.is_silent() ? kSilent : 0,
            written(difference, command.format, arguments.lang),
            {}};
  }
  Outcome operator()(const Forms& command) const {
    return told(forms(command, places, arguments.lang), arguments);
  }
  Outcome operator()(const Annex& command) const {
    return told(annex(command, places, arguments.lang), arguments);
  }
  Outcome operator()(const Sign& command) const { return told(sign(command, places), arguments); }
  Outcome operator()(const Correct& command) const {
    return told(correct(command, places, arguments.lang), arguments);
  }
  Outcome operator()(const Preview& command) const {
    return told(preview(command, places, arguments.lang), arguments);
  }
  Outcome operator()(const Import& command) const {
    ProgressLine progress = line();
    return told(import_forms(command, places, arguments.lang, progress), arguments);
  }
  Outcome operator()(const Status& command) const {
    return {0, status(command, places, arguments.lang, arguments.json), {}};
  }
};

Outcome failed(const RemarkedFailure& failure, Lang lang, bool json) {
  std::string told = problems_worded(failure.problems(), lang, json);
  if (json) {
    told += "{\"remark_vi\":";
    base::append_json(told, failure.remark().vi);
    told += ",\"remark_en\":";
    base::append_json(told, failure.remark().en);
    told += "}\n";
  } else {
    told += failure.remark().in(lang) + "\n";
  }
  return {static_cast<int>(failure.kind()), {}, std::move(told)};
}

Outcome failed(const base::Failure& failure, Lang lang, bool json) {
  return {static_cast<int>(failure.kind()), {}, problems_worded(failure.problems(), lang, json)};
}

}  // namespace

Outcome run(const std::vector<std::string>& words,
            const std::string& locale,
            const std::string& executable) {
  const Lang lang = language(words, locale);
  const bool json = wants_json(words);
  try {
    const Arguments arguments = parse(words, locale);
    const auto places = site::Places::of(arguments.root, executable);
    return std::visit(Runner{arguments, executable, places}, arguments.command);
  } catch (const RemarkedFailure& failure) {
    return failed(failure, lang, json);
  } catch (const base::Failure& failure) {
    return failed(failure, lang, json);
  } catch (const std::bad_alloc&) {
    return failed(base::machine_failure("minhbach", ENOMEM), lang, json);
  } catch (const std::system_error& error) {
    return failed(base::machine_failure("minhbach", error.code().value()), lang, json);
  } catch (const std::exception& error) {
    // A mistake of ours ends here and nowhere else.
    try {
      base::bug(error.what());
    } catch (const base::Failure& failure) {
      return failed(failure, lang, json);
    }
  }
}

}  // namespace minhbach::cli
