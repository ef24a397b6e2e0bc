#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"
#include "base/escape.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "store/cells.hpp"
#include "store/dump.hpp"
#include "store/schema.hpp"

#include <fmt/format.h>

#include <map>

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

using Cells = std::map<std::string, std::string>;  // by column; what is not named is left blank

const base::LocalText kNoBody = {"Tên cơ quan (thay tên này)", "Name of the body (replace this)"};

std::string body_vi(const New& command) {
  return command.body.empty() ? kNoBody.vi : base::to_nfc(command.body);
}

// What a plan cannot be loaded without, in words that nobody takes for a plan's.
Cells first_plan(const New& command) {
  return {{"plan_id", command.plan},
          {"body_id", "co-quan"},
          {"position", "1"},
          {"kind", "five_year"},
          {"state", "draft"},
          {"illustrative", "0"},
          {"title_vi", "Tên đầy đủ của kế hoạch (thay tên này)"},
          {"title_en", "Full title of the plan (replace this)"},
          {"short_title_vi", "Kế hoạch (thay tên này)"},
          {"short_title_en", "Plan (replace this)"},
          {"effective_from", "2026"},
          {"effective_to", "2030-12-31"}};
}

Cells first_body(const New& command) {
  return {{"id", "co-quan"},
          {"name_vi", body_vi(command)},
          {"name_en", kNoBody.en},
          {"illustrative", "0"}};
}

// A table with its header line, and the row it needs if it needs one. Words of the command line are
// held to the rules of cells.
std::string table_text(const store::Table& table, const Cells& stated, base::Problems& problems) {
  store::TableRows rows{&table, "minhbach new", false, {}, false};
  if (!stated.empty()) {
    store::Row row{0, std::vector<store::Cell>(table.columns.size())};
    for (const auto& [column, cell] : stated) {
      row.cells[table.column(column)] = cell;
    }
    rows.rows.push_back(std::move(row));
    store::check_cells(rows, problems);
  }
  return store::canonical(rows, problems);
}

using Files = std::map<std::string, std::string>;  // path below the new folder → text

void add_tables(const New& command, const store::Schema& schema, Files& files) {
  base::Problems problems;
  for (const store::Table& table : schema.tables) {
    const Cells stated = table.name == "body"   ? first_body(command)
                         : table.name == "plan" ? first_plan(command)
                                                : Cells();
    files[fmt::format("site-data/{}{}.csv",
                      table.is_site_level() ? std::string() : command.plan + "/",
                      table.name)] = table_text(table, stated, problems);
  }
  problems.throw_if_errors();
}

// As JSON writes a text, TOML reads it.
std::string quoted(const std::string& text) {
  std::string out;
  base::append_json(out, text);
  return out;
}

// The files every new site begins with, with what stands in double braces put in. (What comes from
// the command line last, so that its own braces are left alone.)
void add_template(const New& command, const fs::path& folder, Files& files) {
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_regular_file()) {
      std::string text = base::replaced(base::read_file(it->path()), "{{plan}}", command.plan);
      text = base::replaced(text, "{{body_en}}", quoted(kNoBody.en));
      text = base::replaced(text, "{{body_vi}}", quoted(body_vi(command)));
      files[it->path().lexically_relative(folder).generic_string()] = std::move(text);
    }
  }
  if (error) {
    base::refuse(base::FailureKind::Material,
                 {folder.string(), 0, 0, {}},
                 {},
                 {"không có mẫu của trang mới", "the template of a new site is missing"},
                 {"Cài lại chương trình, hoặc dùng --root để chỉ thư mục mã nguồn.",
                  "Install the program again, or name the folder of the sources with --root."});
  }
}

// The prose as it was installed, to be edited. (What was found on other pages is not this site's.)
void add_prose(const fs::path& folder, Files& files) {
  for (const std::string& file : base::files_below(folder)) {
    if (file.ends_with(".md")) {
      files["content/" + file] = base::read_file(folder / file);
    }
  }
}

}  // namespace

Done new_site(const New& command, const site::Places& places) {
  base::require_free(command.folder);
  Files files;
  add_tables(command, store::read_schema(places.schema()), files);
  add_template(command, places.new_site(), files);
  add_prose(places.content(), files);
  base::AsideFolder aside(command.folder);
  for (const auto& [name, text] : files) {
    const fs::path path = aside.path() / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
      throw base::machine_failure(path.parent_path(), error.value());
    }
    base::replace_file(path, text);
  }
  aside.put_in_place();
  const std::string folder = command.folder.string();
  Done done;
  done.line = {fmt::format("Đã tạo trang mới trong {}. Bắt đầu từ README.md ở đó.", folder),
               fmt::format("Made a new site in {}. Begin with README.en.md there.", folder)};
  done.stats = {{"files", std::to_string(files.size())}};
  return done;
}

}  // namespace minhbach::cli
