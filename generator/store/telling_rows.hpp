#pragma once

#include "store/rows.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::store {

// Plans that were read so far, of all there are.
using TellProgress = std::function<void(std::size_t read, std::size_t all)>;

// Another source, that tells how far the reading is.
class TellingRows : public RowSource {
 public:
  TellingRows(RowSource& source, TellProgress tell) : source_(source), tell_(std::move(tell)) {}

  std::vector<TableRows> site_tables(base::Problems& problems) override {
    return source_.site_tables(problems);
  }
  std::vector<std::string> plan_ids(base::Problems& problems) override {
    std::vector<std::string> ids = source_.plan_ids(problems);
    all_ = ids.size();
    return ids;
  }
  PlanRows plan(const std::string& plan_id, base::Problems& problems) override {
    if (tell_) {
      tell_(read_++, all_);
    }
    return source_.plan(plan_id, problems);
  }
  std::optional<std::set<std::string>> static_files() override { return source_.static_files(); }

 private:
  RowSource& source_;
  TellProgress tell_;
  std::size_t read_ = 0;
  std::size_t all_ = 0;
};

}  // namespace minhbach::store
