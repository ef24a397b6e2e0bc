#pragma once

#include "base/csv.hpp"
#include "store/schema.hpp"

#include <map>
#include <string>
#include <vector>

#include "support/temp_dir.hpp"

namespace minhbach::test {

inline const std::filesystem::path kSchemaFile = MINHBACH_SCHEMA_FILE;

inline const store::Schema& schema() {
  static const store::Schema kSchema = store::read_schema(kSchemaFile);
  return kSchema;
}

using Cells = std::map<std::string, std::string>;

// Text of a table in canonical form, from the cells that are stated.
inline std::string sheet(const std::string& table_name, const std::vector<Cells>& rows) {
  const store::Table& table = schema().table(table_name);
  std::string text;
  std::vector<std::string_view> line;
  for (const store::Column& column : table.columns) {
    if (column.name != "plan_id") {
      line.emplace_back(column.name);
    }
  }
  base::append_csv_row(text, line);
  for (const Cells& row : rows) {
    std::vector<std::string_view> cells;
    for (const std::string_view name : line) {
      const auto found = row.find(std::string(name));
      cells.push_back(found == row.end() ? std::string_view() : std::string_view(found->second));
    }
    base::append_csv_row(text, cells);
  }
  return text;
}

// The smallest plan that has something of everything a check looks at. Canonical.
struct Sample {
  std::map<std::string, std::vector<Cells>> tables = {
      {"plan",
       {{{"body_id", "so"},
         {"position", "1"},
         {"kind", "five_year"},
         {"state", "in_force"},
         {"illustrative", "0"},
         {"title_vi", "Kế hoạch cải cách"},
         {"title_en", "Reform plan"},
         {"short_title_vi", "Cải cách"},
         {"short_title_en", "Reform"},
         {"issued", "2021-12"},
         {"effective_from", "2021"},
         {"effective_to", "2025-12-31"}}}},
      {"section",
       {{{"id", "I"},
         {"position", "1"},
         {"label", "I."},
         {"title_vi", "MỤC TIÊU"},
         {"title_en", "GOALS"}},
        {{"id", "I.1"},
         {"parent_id", "I"},
         {"position", "2"},
         {"title_vi", "Chung"},
         {"title_en", "General"}}}},
      {"paragraph",
       {{{"id", "I.1-01"},
         {"section_id", "I.1"},
         {"position", "1"},
         {"kind", "bullet"},
         {"text_vi", "Phấn đấu 100% TTHC được công khai, minh bạch."},
         {"text_en", "Strive for 100% of procedures to be published."}}}},
      {"unit",
       {{{"id", "cac-phong"},
         {"position", "2"},
         {"kind", "collective"},
         {"name_vi", "Các phòng"},
         {"name_en", "All divisions"}},
        {{"id", "van-phong"},
         {"position", "1"},
         {"kind", "unit"},
         {"name_vi", "Văn phòng"},
         {"name_en", "Office"}}}},
      {"unit_alias",
       {{{"alias", "Các phòng"}, {"unit_id", "cac-phong"}},
        {{"alias", "Văn phòng"}, {"unit_id", "van-phong"}}}},
      {"unit_member",
       {{{"collective_id", "cac-phong"},
         {"member_id", "van-phong"},
         {"valid_from", "2021-01-01"},
         {"basis_vi", "Quyết định"},
         {"basis_en", "Decision"}}}},
      {"task_group",
       {{{"id", "I"}, {"position", "1"}, {"title_vi", "Thể chế"}, {"title_en", "Institutions"}}}},
      {"task",
       {{{"id", "I.1"},
         {"group_id", "I"},
         {"position", "2"},
         {"title_vi", "Ban hành kế hoạch"},
         {"title_en", "Issue the plan"},
         {"lead_vi", "Văn phòng"},
         {"lead_en", "Office"},
         {"coordinating_vi", "Các phòng"},
         {"coordinating_en", "All divisions"},
         {"output_vi", "Kế hoạch, báo cáo"},
         {"output_en", "Plan, report"},
         {"output_mode", "all"}},
        {{"id", "I.2"},
         {"group_id", "I"},
         {"position", "1"},
         {"title_vi", "Rà soát"},
         {"title_en", "Review"}}}},
      {"assignment",
       {{{"task_id", "I.1"}, {"role", "coordinating"}, {"unit_id", "cac-phong"}, {"position", "1"}},
        {{"task_id", "I.1"}, {"role", "lead"}, {"unit_id", "van-phong"}, {"position", "1"}}}},
      {"output_item",
       {{{"task_id", "I.1"}, {"n", "1"}, {"text_vi", "Kế hoạch"}, {"text_en", "Plan"}},
        {{"task_id", "I.1"}, {"n", "2"}, {"text_vi", "báo cáo"}, {"text_en", "report"}}}},
      {"schedule",
       {{{"task_id", "I.1"}, {"kind", "yearly"}, {"month", "12"}, {"inferred", "0"}},
        {{"task_id", "I.2"},
         {"kind", "once"},
         {"year", "2022"},
         {"quarter", "1"},
         {"inferred", "1"}}}},
      {"indicator",
       {{{"id", "cong-khai"},
         {"position", "1"},
         {"name_vi", "Tỷ lệ công khai"},
         {"name_en", "Share published"},
         {"nature", "stock"},
         {"unit", "percent"},
         {"direction", "up"}}}},
      {"target",
       {{{"id", "T01"},
         {"position", "1"},
         {"kind", "figure"},
         {"section_id", "I.1"},
         {"paragraph_id", "I.1-01"},
         {"label_vi", "Công khai"},
         {"label_en", "Publication"},
         {"quote_vi", "100% TTHC được công khai"},
         {"quote_en", "100% of procedures published"},
         {"strength", "firm"},
         {"due_kind", "none"},
         {"in_remit", "1"}}}},
      {"target_condition",
       {{{"target_id", "T01"},
         {"n", "1"},
         {"indicator_id", "cong-khai"},
         {"comparator", "at_least"},
         {"value", "99.5"},
         {"unit", "percent"}}}},
      {"target_task", {{{"target_id", "T01"}, {"task_id", "I.1"}, {"origin", "editorial"}}}},
      {"term",
       {{{"id", "tthc"},
         {"word", "TTHC"},
         {"kind", "abbreviation"},
         {"full_vi", "thủ tục hành chính"},
         {"full_en", "administrative procedure"},
         {"inferred", "1"}}}},
  };
  std::vector<Cells> bodies = {
      {{"id", "so"}, {"name_vi", "Sở A"}, {"name_en", "Department A"}, {"illustrative", "0"}}};

  Cells& row(const std::string& table, std::size_t n = 0) { return tables.at(table).at(n); }

  // Writes into `folder`/in.
  std::filesystem::path write(const TempDir& folder,
                              const std::string& plan_id = "ke-hoach") const {
    folder.write("in/body.csv", sheet("body", bodies));
    for (const auto& [table, rows] : tables) {
      folder.write("in/" + plan_id + "/" + table + ".csv", sheet(table, rows));
    }
    return folder.path() / "in";
  }
};

// `text` without the temporary folder's name.
inline std::string without(std::string text, const std::filesystem::path& folder) {
  const std::string name = folder.string() + "/";
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
    text.erase(at, name.size());
  }
  return text;
}

}  // namespace minhbach::test
