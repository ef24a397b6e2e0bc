#include "compare/figures.hpp"

#include "analytics/kind_names.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace minhbach::compare {

namespace {

using base::LocalText;
using NamesById = std::map<std::string, LocalText>;

LocalText name_in(const NamesById& before, const NamesById& after, const std::string& id) {
  for (const NamesById* const names : {&after, &before}) {
    if (const auto at = names->find(id); at != names->end()) {
      return at->second;
    }
  }
  return {};
}

// In the words of the plan: a task that is not in it yet, or not any more, has no standing.
Said said(const Judged::TaskAt& task) {
  if (!task.in_plan) {
    return {"not_in_plan", {"không thuộc Kế hoạch", "not part of the plan"}};
  }
  return {fmt::format("{} {}", analytics::code(task.standing), analytics::letter(task.klass)),
          analytics::name(task.standing)};
}

Said said(analytics::Result result) {
  return {std::string(analytics::code(result)), analytics::name(result)};
}

Said said(analytics::Receipt receipt) {
  return {std::string(analytics::code(receipt)), analytics::name(receipt)};
}

Said said(const Judged::FactAt& fact) {
  std::string digits = std::to_string(fact.value < 0 ? -fact.value : fact.value);
  if (fact.decimals > 0) {
    const auto decimals = static_cast<std::size_t>(fact.decimals);
    digits.insert(0, digits.size() > decimals ? 0 : decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, ".");
  }
  digits.insert(0, fact.value < 0 ? "-" : "");
  return {digits, {base::replaced(digits, ".", ","), digits}};
}

// The same standing may need attention in one case and not in the other.
void tell_apart(FigureChange& change, const Judged::TaskAt& before, const Judged::TaskAt& after) {
  if (change.before->words == change.after->words) {
    const auto add = [](LocalText& words, analytics::StandingClass klass) {
      const LocalText name = analytics::name(klass);
      words = {words.vi + " (" + name.vi + ")", words.en + " (" + name.en + ")"};
    };
    add(change.before->words, before.klass);
    add(change.after->words, after.klass);
  }
}

template <class Value, class NameOf>
void compare_maps(const std::map<Judged::At, Value>& before,
                  const std::map<Judged::At, Value>& after,
                  const NameOf& name_of,
                  std::vector<FigureChange>& changes) {
  const auto tell = [&](const Judged::At& at, const Value* old_value, const Value* new_value) {
    FigureChange change{at.first, at.second, name_of(at, old_value, new_value), {}, {}};
    if (old_value != nullptr) {
      change.before = said(*old_value);
    }
    if (new_value != nullptr) {
      change.after = said(*new_value);
    }
    if constexpr (std::is_same_v<Value, Judged::TaskAt>) {
      if (old_value != nullptr && new_value != nullptr) {
        tell_apart(change, *old_value, *new_value);
      }
    }
    changes.push_back(std::move(change));
  };
  for (const auto& [at, value] : before) {
    const auto other = after.find(at);
    if (other == after.end()) {
      tell(at, &value, nullptr);
    } else if (!(other->second == value)) {
      tell(at, &value, &other->second);
    }
  }
  for (const auto& [at, value] : after) {
    if (!before.contains(at)) {
      tell(at, nullptr, &value);
    }
  }
}

}  // namespace

void name_rows(const Judged& before, const Judged& after, PlanDifference& into) {
  for (RowChange& row : into.rows) {
    const auto look = [&](std::string_view column, const NamesById Judged::*names) {
      const std::string id = row.key_of(column);
      if (!id.empty() && row.about.vi.empty()) {
        row.about = name_in(before.*names, after.*names, id);
      }
    };
    if (row.table == "task") {
      look("id", &Judged::task_names);
    } else if (row.table == "target") {
      look("id", &Judged::target_names);
    }
    look("task_id", &Judged::task_names);
    look("target_id", &Judged::target_names);
    look("indicator_id", &Judged::indicator_names);
    if (const std::string unit = row.key_of("unit_id"); !unit.empty()) {
      row.by = name_in(before.unit_names, after.unit_names, unit);
    }
  }
}

void add_figures(const Judged& before, const Judged& after, PlanDifference& into) {
  const auto by_names = [](const NamesById& old_names, const NamesById& new_names) {
    return [&](const Judged::At& at, const auto* /*before*/, const auto* /*after*/) {
      return name_in(old_names, new_names, at.second);
    };
  };
  compare_maps(
      before.tasks, after.tasks, by_names(before.task_names, after.task_names), into.standings);
  compare_maps(before.targets,
               after.targets,
               by_names(before.target_names, after.target_names),
               into.results);
  compare_maps(
      before.receipts,
      after.receipts,
      [&](const Judged::At& at, const auto*, const auto*) {
        const std::string unit = at.second.substr(at.second.find('/') + 1);
        return name_in(before.unit_names, after.unit_names, unit);
      },
      into.receipts);
  compare_maps(
      before.facts,
      after.facts,
      [](const Judged::At&, const Judged::FactAt* old_fact, const Judged::FactAt* new_fact) {
        return (new_fact != nullptr ? new_fact : old_fact)->meaning;
      },
      into.facts);
}

}  // namespace minhbach::compare
