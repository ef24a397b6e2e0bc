#include "workbook/finding.hpp"

#include <algorithm>

namespace minhbach::workbook {

base::Problem as_problem(const Finding& finding, const std::filesystem::path& folder) {
  const Spot& spot = finding.spot;
  std::string cell = spot.sheet;
  if (spot.at.first != 0) {
    cell += "!" + cell_name(spot.at);
  }
  return {.severity = finding.severity,
          .place = {(folder / spot.file).string(), 0, 0, cell},
          .value = finding.value,
          .reason = finding.what,
          .fix = finding.fix,
          .nearest = {}};
}

void Findings::error(const Spot& spot,
                     std::string value,
                     base::LocalText what,
                     base::LocalText fix) {
  if (spot.at.first != 0 && !wrong_.insert(spot).second) {
    return;
  }
  ++errors_;
  all_.push_back({base::Severity::Error, spot, std::move(value), std::move(what), std::move(fix)});
}

void Findings::remind(const Spot& spot,
                      std::string value,
                      base::LocalText what,
                      base::LocalText fix) {
  const bool is_told = std::any_of(all_.begin(), all_.end(), [&](const Finding& each) {
    return each.spot == spot && each.what.vi == what.vi;
  });
  if (is_told) {
    return;
  }
  all_.push_back(
      {base::Severity::Warning, spot, std::move(value), std::move(what), std::move(fix)});
}

std::vector<Finding> Findings::sorted() const {
  std::vector<Finding> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.spot, a.severity) < std::tie(b.spot, b.severity);
  });
  return sorted;
}

}  // namespace minhbach::workbook
