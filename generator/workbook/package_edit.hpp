#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "workbook/xlsx_package.hpp"

namespace minhbach::workbook {

// The parts of a workbook while it is changed. A part nobody asks for stays as it was.
class PackageEdit {
 public:
  explicit PackageEdit(const std::filesystem::path& file) : package_(file) {}

  XlsxPackage& package() { return package_; }
  // A part that is there, to be changed.
  pugi::xml_document& part(const std::string& name);
  // A new part, and what readers know it by: its content type and the relation to it of another.
  // Returns the id of the relation.
  struct Addition {
    std::string name;
    std::string bytes;
    std::string content_type;
    std::string of;        // part it belongs to
    std::string relation;  // last word of the type: 'worksheet'
  };
  std::string add(const Addition& addition);
  // In the place of what a part was.
  void replace(const std::string& name, std::string bytes) { raw_[name] = std::move(bytes); }
  void remove(const std::string& name);
  void write(const std::filesystem::path& to);

 private:
  pugi::xml_document& relations_of(const std::string& part);

  XlsxPackage package_;
  std::map<std::string, pugi::xml_document> changed_;
  std::map<std::string, std::string> raw_;
  std::vector<std::string> removed_;
};

// An element with the prefix its neighbours have.
std::string like(const pugi::xml_node& neighbour, const char* name);
// The first child of that name, made at its place in the order of the schema where it is missing.
pugi::xml_node child_at_place(pugi::xml_node parent,
                              const char* name,
                              const std::vector<std::string_view>& before);

}  // namespace minhbach::workbook
