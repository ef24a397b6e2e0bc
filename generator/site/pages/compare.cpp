// Any two periods beside each other, for the script of the page that lists the changes.
#include "base/escape.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/search_index.hpp"

#include <map>
#include <set>

namespace minhbach::site::pages {

namespace {

using analytics::PeriodStanding;

// A list of JSON values.
class JsonRows {
 public:
  void add(const std::string& value) { text_ += (text_.empty() ? "" : ",\n") + value; }
  [[nodiscard]] std::string done() const { return "[\n" + text_ + "\n]"; }

 private:
  std::string text_;
};

std::string json_of(std::string_view text) {
  std::string out;
  base::append_json(out, text);
  return out;
}

// How a task stood at the end of a period; '' where it was not part of the plan.
std::string_view standing_at(const PeriodStanding& of, const model::Task& task) {
  const analytics::TaskStanding& stood = of.moment->of(task);
  return stood.in_plan ? analytics::number(stood.now->standing) : std::string_view();
}

std::string units_of(const model::Task& task) {
  std::set<std::string> ids;
  for (const model::Assignment& assignment : task.assignments) {
    ids.insert(assignment.unit_id);
  }
  JsonRows units;
  for (const std::string& id : ids) {
    units.add(json_of(id));
  }
  return units.done();
}

}  // namespace

bool has_comparison(const PlanContext& context) {
  constexpr std::size_t kTold = 2;  // two periods are compared without a script
  return context.history && context.history->periods.size() > kTold;
}

CompareData compare_data(const Page& page) {
  const std::vector<PeriodStanding>& all = page.plan().history->periods;
  JsonRows periods;
  for (const PeriodStanding& of : all) {
    periods.add("[" + json_of(of.period->id) + "," + json_of(period_name(page, *of.period)) + "]");
  }
  JsonRows tasks;
  std::map<std::string_view, std::string> words;
  for (const model::Task& task : page.plan().plan.tasks) {
    JsonRows stood;
    for (const PeriodStanding& of : all) {
      const std::string_view code = standing_at(of, task);
      words[code] = code.empty() ? page.say("standing.dropped") : page.say_of("standing.", code);
      stood.add(json_of(code));
    }
    tasks.add("[" + json_of(task.id) + "," + json_of(page.plain(task.title)) + "," +
              json_of(page.to_item(PageKind::Task, task.id)) + "," + units_of(task) + "," +
              stood.done() + "]");
  }
  JsonRows units;
  for (const model::Unit& unit : page.plan().plan.units) {
    units.add("[" + json_of(unit.id) + "," + json_of(page.plain(unit.name)) + "]");
  }
  std::string named;
  for (const auto& [code, name] : words) {
    named += (named.empty() ? "" : ",\n") + json_of(code) + ":" + json_of(name);
  }
  CompareData data;
  data.script = "window.minhbachPeriods={\"periods\":" + periods.done() +
                ",\"units\":" + units.done() + ",\"words\":{\n" + named +
                "\n},\"tasks\":" + tasks.done() + "};\n";
  data.path = hashed_path(page.path(), data.script, ".js");
  return data;
}

}  // namespace minhbach::site::pages
