// The chart of a target, small enough for a row of the list: the same values, levels and marks.
#include "base/text.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/plan_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

constexpr double kYearWidth = 24;
constexpr double kMark = 11;
constexpr double kHigh = 6;   // where the end of the scale lies
constexpr double kLow = 38;   // and its begin
constexpr double kNone = 33;  // what there is no value for

std::string placed(double n) {
  return fmt::format("{:.1f}", n);
}

class SmallChart {
 public:
  SmallChart(const Page& page, const charts::YearValues& values)
      : page_(page),
        values_(values),
        from_(values.enlarged ? static_cast<double>(values.enlarged->from) : 0),
        to_(values.enlarged ? static_cast<double>(values.enlarged->to) : charts::axis_end(values)) {
  }

  views::SmallYears drawn() {
    view_.width = placed(kYearWidth * static_cast<double>(values_.years.size()));
    view_.first = values_.years.front();
    view_.last = values_.years.back();
    add_levels();
    add_marks();
    for (const std::string& year : words_) {
      if (!year.empty()) {
        view_.words += (view_.words.empty() ? "" : "; ") + year;
      }
    }
    return std::move(view_);
  }

 private:
  [[nodiscard]] double height_of(double value) const {
    const double part = std::clamp((value - from_) / (to_ - from_), 0.0, 1.0);
    return kLow - (kLow - kHigh) * part;
  }

  void tell(std::size_t year, const std::string& words) {
    std::string& of = words_[year];
    of += of.empty() ? values_.years[year] + ": " + words : ", " + words;
  }

  // From the level before it on, or from the first year.
  void add_levels() {
    std::vector<charts::YearMilestone> levels = values_.milestones;
    std::stable_sort(
        levels.begin(), levels.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
    double from = 0;
    for (const charts::YearMilestone& level : levels) {
      const double to = kYearWidth * static_cast<double>(level.year + 1);
      view_.levels.push_back({placed(from), placed(to), placed(height_of(level.value))});
      from = to;
    }
  }

  void put(std::size_t year, double part, double y, charts::Symbol symbol, int k) {
    const double x = kYearWidth * (static_cast<double>(year) + part) - kMark / 2;
    view_.marks.push_back(
        {placed(x), placed(y - kMark / 2), std::to_string(k), std::string(shape_name(symbol))});
  }

  void add_marks() {
    constexpr double kMiddle = 0.5;
    for (const charts::YearValue& value : values_.values) {
      put(value.year, kMiddle, height_of(value.value), value.symbol, value.k);
      tell(value.year, value.text);
      if (value.k != charts::kSeries) {
        tell(value.year, page_.say("target_chart.small_missed"));
      }
    }
    for (const charts::YearText& text : values_.texts) {
      put(text.year, kMiddle, kNone, charts::Symbol::Dash, values_.k);
      tell(text.year, text.text);
    }
    for (const charts::YearMilestone& level : values_.milestones) {
      tell(level.year, page_.say("target_chart.small_level", {{"level", level.text}}));
    }
  }

  const Page& page_;
  const charts::YearValues& values_;
  double from_;
  double to_;
  std::vector<std::string> words_ = std::vector<std::string>(values_.years.size());
  views::SmallYears view_;
};

}  // namespace

views::SmallYears small_years(const Page& page, const model::Target& target, std::size_t i) {
  return SmallChart(page, target_values(page, target, i)).drawn();
}

}  // namespace minhbach::site::pages
