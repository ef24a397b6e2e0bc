#pragma once

#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "site/places.hpp"

#include <string>
#include <utility>
#include <vector>

namespace minhbach::cli {

// What a command did: one line for a person, and numbers for --stats and --json.
struct Done {
  base::LocalText line;
  std::vector<std::pair<std::string, std::string>> stats;
  std::vector<base::Problem> problems;  // warnings; errors are thrown
};

// Those that may take long tell `progress` how far they are.
Done new_site(const New& command, const site::Places& places);
Done load(const Load& command, const site::Places& places, ProgressLine& progress);
Done dump(const Dump& command, const site::Places& places);
Done seal(const Seal& command, const site::Places& places);
Done migrate(const Migrate& command, const site::Places& places);
Done check(const Check& command, const site::Places& places, ProgressLine& progress);
// `executable`: see cli::run.
Done build(const Build& command,
           const site::Places& places,
           const std::string& executable,
           ProgressLine& progress);
Done join(const Join& command);

// Failure(Material) with everything that does not hold.
Done verify_site(const Verify& command);
// What is printed; of the plan's periods where none is named.
std::string status(const Status& command, const site::Places& places, base::Lang lang, bool json);
// `lang`: of the forms.
Done forms(const Forms& command, const site::Places& places, base::Lang lang);
Done annex(const Annex& command, const site::Places& places, base::Lang lang);
Done sign(const Sign& command, const site::Places& places);
// `lang`: of the workbook.
Done correct(const Correct& command, const site::Places& places, base::Lang lang);
// `lang`: of the files for units and of the comparison. Serving, it returns when it is stopped, and
// says what it does meanwhile on standard output.
Done preview(const Preview& command, const site::Places& places, base::Lang lang);
// `lang`: of marks in a workbook that does not say its own. Failure(Material) with every error.
Done import_forms(const Import& command,
                  const site::Places& places,
                  base::Lang lang,
                  ProgressLine& progress);

}  // namespace minhbach::cli
