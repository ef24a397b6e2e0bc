#include "base/text.hpp"
#include "cli/commands.hpp"
#include "output/join.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace minhbach::cli {

Done join(const Join& command) {
  output::PublishRequest request;
  request.folder = command.out;
  request.jobs = std::max(1U, std::thread::hardware_concurrency());
  output::JoinReport joined = output::join(command.parts, std::move(request));
  const output::PublishReport& published = joined.published;
  const std::string out = command.out.string();
  Done done;
  done.line = {fmt::format("{}: ghép {} phần, {} kế hoạch, {} tệp; {} mới, {} thay đổi, {} bỏ, {} "
                           "giữ nguyên.",
                           out,
                           command.parts.size(),
                           joined.plans,
                           published.files,
                           published.added,
                           published.changed,
                           published.removed,
                           published.kept),
               fmt::format("{}: {} joined, {}, {}; {} new, {} changed, {} gone, {} unchanged.",
                           out,
                           base::counted(command.parts.size(), "part"),
                           base::counted(joined.plans, "plan"),
                           base::counted(published.files, "file"),
                           published.added,
                           published.changed,
                           published.removed,
                           published.kept)};
  done.stats = {{"parts", std::to_string(command.parts.size())},
                {"plans", std::to_string(joined.plans)},
                {"files", std::to_string(published.files)},
                {"bytes", std::to_string(published.bytes)}};
  done.problems = std::move(joined.published.warnings);
  return done;
}

}  // namespace minhbach::cli
