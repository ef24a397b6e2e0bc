#include "base/escape.hpp"

#include <algorithm>
#include <map>

#include "compare/sentences.hpp"
#include "compare/sheet.hpp"

namespace minhbach::compare {

namespace {

std::string json_text(std::string_view text) {
  std::string out;
  base::append_json(out, text);
  return out;
}

std::string or_null(const std::optional<std::string>& text) {
  return text ? json_text(*text) : "null";
}

// Members by name, whatever order they are given in.
std::string object(const std::map<std::string, std::string>& members) {
  std::string out = "{";
  for (const auto& [name, value] : members) {
    out += (out.size() > 1 ? "," : "") + json_text(name) + ":" + value;
  }
  return out + "}";
}

template <class Item, class Write>
std::string array(const std::vector<Item>& items, const Write& write) {
  std::vector<std::string> values;
  std::transform(items.begin(), items.end(), std::back_inserter(values), write);
  std::sort(values.begin(), values.end());
  std::string out = "[";
  for (const std::string& value : values) {
    out += (out.size() > 1 ? ",\n" : "\n") + value;
  }
  return out + "]";
}

std::string code_of(Way way) {
  switch (way) {
    case Way::Added: return json_text("added");
    case Way::Changed: return json_text("changed");
    case Way::Removed: return json_text("removed");
  }
  return {};
}

std::string cell_json(const CellChange& cell) {
  return object({{"column", json_text(cell.column)},
                 {"before", or_null(cell.before)},
                 {"after", or_null(cell.after)}});
}

std::string row_json(const RowChange& row) {
  std::map<std::string, std::string> key;
  for (const auto& [column, value] : row.key) {
    key[column] = json_text(value);
  }
  return object({{"table", json_text(row.table)},
                 {"key", object(key)},
                 {"change", code_of(row.way)},
                 {"cells", array(row.cells, cell_json)}});
}

std::string figure_json(const FigureChange& figure) {
  const auto code = [](const std::optional<Said>& said) {
    return said ? json_text(said->code) : std::string("null");
  };
  return object({{"moment", json_text(figure.moment)},
                 {"id", json_text(figure.id)},
                 {"name_vi", json_text(figure.name.vi)},
                 {"name_en", json_text(figure.name.en)},
                 {"before", code(figure.before)},
                 {"after", code(figure.after)}});
}

std::string silent_json(const SilentChange& change) {
  return object({{"period", json_text(change.period)},
                 {"revision", std::to_string(change.revision)},
                 {"gone", change.is_gone ? "true" : "false"},
                 {"lacks_rows", change.lacks_rows ? "true" : "false"},
                 {"rows", array(change.rows, row_json)},
                 {"figures", array(change.figures, figure_json)}});
}

std::string revised_json(const Revised& revised) {
  return object({{"period", json_text(revised.period)},
                 {"revision", std::to_string(revised.revision)},
                 {"rows", array(revised.rows, row_json)},
                 {"figures", array(revised.figures, figure_json)}});
}

std::string plan_json(const PlanDifference& plan) {
  return object({{"id", json_text(plan.id)},
                 {"change", code_of(plan.way)},
                 {"uncorrected", array(plan.silent, silent_json)},
                 {"revised", array(plan.revised, revised_json)},
                 {"standings", array(plan.standings, figure_json)},
                 {"results", array(plan.results, figure_json)},
                 {"reports_received", array(plan.receipts, figure_json)},
                 {"facts", array(plan.facts, figure_json)},
                 {"rows", array(plan.rows, row_json)}});
}

std::string site_json(const SiteDifference& site) {
  return object(
      {{"files",
        array(site.files,
              [](const FileChange& file) {
                return object({{"path", json_text(file.path)}, {"change", code_of(file.way)}});
              })},
       {"bytes_before", std::to_string(site.bytes_before)},
       {"bytes_after", std::to_string(site.bytes_after)}});
}

}  // namespace

std::string as_json(const Difference& difference) {
  const base::LocalText verdict = verdict_on(difference);
  return object({{"before", json_text(difference.before)},
                 {"after", json_text(difference.after)},
                 {"other_rules", difference.has_other_rules ? "true" : "false"},
                 {"result_vi", json_text(verdict.vi)},
                 {"result_en", json_text(verdict.en)},
                 {"plans", array(difference.plans, plan_json)},
                 {"site", difference.site ? site_json(*difference.site) : "null"}}) +
         "\n";
}

}  // namespace minhbach::compare
