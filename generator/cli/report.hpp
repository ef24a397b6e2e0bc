#pragma once

#include "base/problem.hpp"

#include <string>
#include <utility>
#include <vector>

namespace minhbach::cli {

// Problems as a person reads them, in one language:
//   site-data/x/task.csv:12: group_id: "VIII": không có trong bảng task_group. Gần nhất: "VII".
//     → Dùng một mã đã có.
// at most sixty lines, repeats of a kind counted; control and direction characters by number;
// or, for a script, as one JSON object on each line (always with both languages).
std::string worded(const std::vector<base::Problem>& problems, base::Lang lang);
std::string as_json_lines(const std::vector<base::Problem>& problems);

// A failure with a word about all of its problems, which is none of them and not counted with them:
// where they are listed, say.
class RemarkedFailure : public base::Failure {
 public:
  RemarkedFailure(std::vector<base::Problem> problems, base::LocalText remark)
      : Failure(base::FailureKind::Material, std::move(problems)), remark_(std::move(remark)) {}

  [[nodiscard]] const base::LocalText& remark() const { return remark_; }

 private:
  base::LocalText remark_;
};

}  // namespace minhbach::cli
