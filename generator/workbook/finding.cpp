#include "workbook/finding.hpp"

#include <algorithm>

namespace minhbach::workbook {

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
