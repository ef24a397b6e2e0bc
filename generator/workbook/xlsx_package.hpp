#pragma once

#include "base/zip_archive.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "workbook/xml_part.hpp"

namespace minhbach::workbook {

// An .xlsx file as the parts it is packed of, whoever wrote it. What is no .xlsx is refused by what
// it is, whatever its name. For one thread.
class XlsxPackage {
 public:
  // Failure(Material) with what the file is instead, and what to do.
  explicit XlsxPackage(const std::filesystem::path& file);

  [[nodiscard]] const std::set<std::string>& names() const { return archive_.names(); }
  std::string bytes(const std::string& part);  // Failure(Material) where there is none
  pugi::xml_document document(const std::string& part);
  [[nodiscard]] bool has(const std::string& part) const { return names().contains(part); }

  [[nodiscard]] const std::string& workbook_part() const { return workbook_part_; }
  // What a part is related to, by id: the part's name.
  std::map<std::string, std::string> relations(const std::string& part);
  // The part of the first relation of that type; empty: none.
  std::string related(const std::string& part, std::string_view type);

 private:
  base::ZipArchive archive_;
  std::string workbook_part_;
};

// 'xl/_rels/workbook.xml.rels' of 'xl/workbook.xml'.
std::string relations_part(const std::string& part);

}  // namespace minhbach::workbook
