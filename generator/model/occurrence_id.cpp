#include "model/occurrence_id.hpp"

#include <fmt/format.h>

namespace minhbach::model {

std::string occurrence_id(int year, const PartOfYear& part) {
  if (const auto* month = std::get_if<MonthOfYear>(&part)) {
    return fmt::format("{}-{:02}", year, month->month);
  }
  if (const auto* quarter = std::get_if<QuarterOfYear>(&part)) {
    return fmt::format("{}-Q{}", year, quarter->quarter);
  }
  return std::to_string(year);
}

std::string occurrence_id(Day due) {
  return iso(due);
}

Day last_day(int year, const PartOfYear& part) {
  if (const auto* month = std::get_if<MonthOfYear>(&part)) {
    return last_day_of_month(year, month->month);
  }
  if (const auto* quarter = std::get_if<QuarterOfYear>(&part)) {
    return last_day_of_month(year, quarter->quarter * 3);
  }
  return last_day_of_month(year, 12);
}

}  // namespace minhbach::model
