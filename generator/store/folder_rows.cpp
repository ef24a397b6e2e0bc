#include "store/folder_rows.hpp"

#include "base/files.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "store/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::Problems;

constexpr std::string_view kCsv = ".csv";

std::string joined_path(const fs::path& folder, const std::string& relative) {
  return (folder / relative).generic_string();
}

bool is_table_file(const std::string& name) {
  return base::lower_ascii(name).ends_with(kCsv);
}

// How names end that a program may have given to a table, or to a copy of one.
bool is_data_ending(std::string_view ending) {
  constexpr std::array kEndings = {
      ".tsv",     ".tab", ".txt", ".xls",  ".xlsx", ".xlsm", ".xlsb", ".ods",  ".fods",
      ".numbers", ".bak", ".old", ".orig", ".rej",  ".tmp",  ".swp",  ".save", ".htm",
      ".html",    ".xml", ".dif", ".slk",  ".json", ".zip",  ".gz",   ".part", ".crdownload"};
  return ending.empty() || ending.find("csv") != std::string_view::npos || ending.ends_with('~') ||
         ending.ends_with('#') ||
         std::any_of(kEndings.begin(), kEndings.end(), [&](const char* known) {
           return ending.ends_with(known);
         });
}

bool holds_tables(const fs::path& folder) {
  const auto entries = base::entries_of(folder);
  return std::any_of(entries.begin(), entries.end(), [](const fs::directory_entry& entry) {
    return is_table_file(entry.path().filename().string());
  });
}

bool is_inside(const fs::path& target, const fs::path& folder) {
  const auto [end, rest] =
      std::mismatch(folder.begin(), folder.end(), target.begin(), target.end());
  return end == folder.end() && rest != target.end();
}

}  // namespace

FolderRows::Form FolderRows::form_of(const fs::directory_entry& entry) const {
  std::error_code error;
  const fs::file_type own = entry.symlink_status(error).type();
  const fs::file_type type = entry.status(error).type();
  if (own != fs::file_type::symlink) {
    return type == fs::file_type::regular     ? Form::File
           : type == fs::file_type::directory ? Form::Folder
                                              : Form::Other;
  }
  const fs::path target = fs::canonical(entry.path(), error);
  if (error) {
    return Form::LostLink;
  }
  if (type == fs::file_type::directory) {
    return Form::FolderLink;
  }
  if (type != fs::file_type::regular) {
    return Form::Other;
  }
  return is_inside(target, fs::canonical(folder_, error)) ? Form::File : Form::ForeignLink;
}

struct FolderRows::Seen {
  fs::path path;
  std::string name;
  Form form;
};

FolderRows::FolderRows(const fs::path& folder, const Schema& schema)
    : folder_(folder), schema_(schema) {
  see_folder({});
}

void FolderRows::see_folder(const std::string& prefix) {
  std::exception_ptr unreadable;  // the first
  std::vector<Seen> others;
  for (const fs::directory_entry& entry : base::entries_of(folder_ / prefix)) {
    const Seen seen{entry.path(), entry.path().filename().string(), form_of(entry)};
    if (seen.name.starts_with('.') || seen.name.starts_with("~$")) {
      continue;  // hidden, or the mark of an open workbook
    }
    try {
      if (!see_own_name(seen, prefix)) {
        others.push_back(seen);
      }
    } catch (const base::Failure&) {
      unreadable = unreadable ? unreadable : std::current_exception();
    }
  }
  for (const Seen& seen : others) {
    see_other_name(seen, prefix);
  }
  if (unreadable && (!prefix.empty() || has_tables())) {
    std::rethrow_exception(unreadable);
  }
}

bool FolderRows::see_own_name(const Seen& seen, const std::string& prefix) {
  if (prefix.empty() && seen.name == "static" && fs::is_directory(seen.path)) {
    const auto files = base::files_below(seen.path);
    static_files_.insert(files.begin(), files.end());
    return true;
  }
  if (seen.form == Form::File && table_named(seen.name, prefix.empty()) != nullptr) {
    files_.insert(prefix + seen.name);
    return true;
  }
  if (prefix.empty() && seen.form == Form::Folder && !is_table_file(seen.name)) {
    see_folder(seen.name + "/");
    return true;
  }
  return false;
}

const Table* FolderRows::table_named(const std::string& file, bool is_site_level) const {
  const Table* table =
      file.ends_with(kCsv) ? schema_.find(file.substr(0, file.size() - kCsv.size())) : nullptr;
  return table != nullptr && table->is_site_level() == is_site_level ? table : nullptr;
}

// The file of the table that a name means: 'Copy of task.csv', 'task.csv.txt', 'task (1).xlsx'.
std::string FolderRows::table_like(const std::string& file, bool is_site_level) const {
  std::string name = base::folded(base::to_nfc(file));
  for (const std::string_view begin : {"copy of ", "ban sao cua ", "ban sao ", "#"}) {
    if (name.starts_with(begin)) {
      name.erase(0, begin.size());
    }
  }
  const std::size_t end = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  const std::string stem = name.substr(0, end) + std::string(kCsv);
  const std::size_t dot = name.find('.');
  const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot);
  return table_named(stem, is_site_level) != nullptr && is_data_ending(ending) ? stem
                                                                               : std::string();
}

void FolderRows::complain(const Seen& seen, LocalText reason, LocalText fix) {
  found_.error(
      {seen.path.generic_string(), 0, 0, {}}, seen.name, std::move(reason), std::move(fix));
}

void FolderRows::see_other_name(const Seen& seen, const std::string& prefix) {
  const std::string like = table_like(seen.name, prefix.empty());
  const bool is_named_so = is_table_file(seen.name) || !like.empty();
  switch (seen.form) {
    case Form::File:
      if (is_named_so) {
        see_file(seen, prefix);
      }
      return;
    case Form::Folder: see_plan_folder(seen); return;
    case Form::FolderLink:
      if (is_named_so || (prefix.empty() && holds_tables(seen.path))) {
        complain(seen,
                 {"đây là liên kết đến một thư mục; các bảng trong đó không được đọc",
                  "this is a link to a folder; tables in it are not read"},
                 {"Chép thư mục vào đây thay cho liên kết, hoặc xóa liên kết.",
                  "Put the folder itself here, or delete the link."});
      }
      return;
    case Form::LostLink:
      if (is_named_so) {
        complain(
            seen,
            {"đây là liên kết đến một tệp không còn", "this is a link to a file that is not there"},
            {"Chép tệp vào đây thay cho liên kết.", "Put the file itself here."});
      }
      return;
    case Form::ForeignLink:
      if (is_named_so) {
        complain(seen,
                 {"đây là liên kết đến một tệp ngoài thư mục dữ liệu",
                  "this is a link to a file outside the folder of the data"},
                 {"Chép tệp vào đây thay cho liên kết.", "Put the file itself here."});
      }
      return;
    case Form::Other:
      if (is_named_so) {
        complain(seen, base::kNoOrdinaryFile, base::kPutOrdinaryFile);
      }
      return;
  }
}

// A folder where a table should be, or one below a plan.
void FolderRows::see_plan_folder(const Seen& seen) {
  if (is_table_file(seen.name)) {
    complain(seen,
             {"đây là một thư mục, không phải một bảng", "this is a folder, not a table"},
             {"Đổi tên thư mục, hoặc đặt tệp CSV vào chỗ này.",
              "Rename the folder, or put the CSV file in its place."});
    return;
  }
  if (holds_tables(seen.path)) {
    complain(
        seen,
        {"thư mục này nằm trong thư mục của một kế hoạch; các bảng trong đó không được đọc",
         "this folder lies in the folder of a plan; tables in it are not read"},
        {"Chuyển thư mục ra ngoài site-data nếu là bản sao, hoặc đặt ngang hàng với các kế hoạch.",
         "Move it out of site-data if it is a copy, or put it beside the plans."});
  }
}

void FolderRows::see_file(const Seen& seen, const std::string& prefix) {
  const bool is_site_level = prefix.empty();
  const std::string like = table_like(seen.name, is_site_level);
  if (!is_table_file(seen.name) && files_.contains(prefix + like)) {
    found_.warning({seen.path.generic_string(), 0, 0, {}},
                   seen.name,
                   {"tệp này không được đọc; bảng được đọc là " + like,
                    "this file is not read; the table that is read is " + like},
                   {"Chuyển bản sao ra ngoài site-data.", "Move copies out of site-data."});
    return;
  }
  std::vector<std::string> names;
  for (const Table& table : schema_.tables) {
    if (table.is_site_level() == is_site_level) {
      names.push_back(table.name + ".csv");
    }
  }
  found_.error(
      {seen.path.generic_string(), 0, 0, {}},
      seen.name,
      {"không có bảng nào tên như vậy ở đây", "no table has this name here"},
      is_table_file(seen.name)
          ? LocalText{"Bảng chung nằm ở thư mục gốc (body.csv); bảng của kế hoạch nằm trong "
                      "thư mục mang mã kế hoạch.",
                      "Tables of the site stand in the top folder (body.csv); tables of a "
                      "plan stand in the folder named after the plan."}
          : LocalText{"Lưu bảng thành “CSV UTF-8” với đúng tên này. Nếu Windows ẩn phần đuôi "
                      "tệp, bật “Phần mở rộng tên tệp” trong thẻ Xem.",
                      "Save the table as “CSV UTF-8” under exactly this name. Where Windows "
                      "hides the ends of names, turn on “File name extensions” under View."},
      like.empty() ? base::nearest(base::lower_ascii(seen.name), names) : like);
}

TableRows FolderRows::read(const Table& table,
                           const std::string& relative,
                           const std::string& plan_id,
                           std::size_t largest,
                           Problems& problems) {
  const std::string file = joined_path(folder_, relative);
  if (!files_.contains(relative)) {
    return {&table, file, false, {}, false};
  }
  std::error_code ignored;
  if (fs::file_size(file, ignored) > largest && !ignored) {
    problems.error({file, 0, 0, {}},
                   {},
                   {fmt::format("tệp lớn hơn {} MB", largest >> 20U),
                    fmt::format("the file is larger than {} MB", largest >> 20U)},
                   {"Kiểm tra xem có nhầm tệp không.", "Check that this is the right file."});
    return {&table, file, false, {}, true};
  }
  return parse_table(table, base::read_file(file), file, plan_id, problems);
}

std::vector<TableRows> FolderRows::site_tables(Problems& problems) {
  std::vector<TableRows> tables;
  for (const Table& table : schema_.tables) {
    if (table.is_site_level()) {
      tables.push_back(read(table, table.name + ".csv", {}, kLargestFile, problems));
    }
  }
  return tables;
}

std::vector<std::string> FolderRows::plan_ids(Problems& problems) {
  problems.append(found_);
  std::set<std::string> ids;
  for (const std::string& file : files_) {
    if (const std::size_t slash = file.find('/'); slash != std::string::npos) {
      ids.insert(file.substr(0, slash));
    }
  }
  return {ids.begin(), ids.end()};
}

PlanRows FolderRows::plan(const std::string& plan_id, Problems& problems) {
  PlanRows plan{plan_id, joined_path(folder_, plan_id + "/plan.csv"), {}};
  std::size_t largest = kLargestFile;
  for (const Table& table : schema_.tables) {
    if (!table.is_site_level()) {
      plan.tables.push_back(
          read(table, plan_id + "/" + table.name + ".csv", plan_id, largest, problems));
    }
    if (table.name == "task") {
      largest = std::clamp(
          plan.tables.back().rows.size() * kLargestFileForTask, kLargestFile, kLargestFileEver);
    }
  }
  return plan;
}

}  // namespace minhbach::store
