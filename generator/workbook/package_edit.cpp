#include "workbook/package_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace minhbach::workbook {

namespace {

constexpr const char* kTypes = "[Content_Types].xml";
constexpr std::string_view kRelationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

}  // namespace

std::string like(const pugi::xml_node& neighbour, const char* name) {
  const std::string_view there = neighbour.name();
  const std::size_t colon = there.find(':');
  return colon == std::string_view::npos ? name : std::string(there.substr(0, colon + 1)) + name;
}

pugi::xml_node child_at_place(pugi::xml_node parent,
                              const char* name,
                              const std::vector<std::string_view>& before) {
  if (const pugi::xml_node there = child_of(parent, name)) {
    return there;
  }
  const std::string full = like(parent, name);
  pugi::xml_node last;
  for (const pugi::xml_node& each : parent.children()) {
    if (each.type() == pugi::node_element &&
        std::find(before.begin(), before.end(), local_name(each.name())) != before.end()) {
      last = each;
    }
  }
  return last ? parent.insert_child_after(full.c_str(), last) : parent.prepend_child(full.c_str());
}

pugi::xml_document& PackageEdit::part(const std::string& name) {
  const auto found = changed_.find(name);
  if (found != changed_.end()) {
    return found->second;
  }
  return changed_.emplace(name, package_.document(name)).first->second;
}

pugi::xml_document& PackageEdit::relations_of(const std::string& of) {
  const std::string name = relations_part(of);
  if (changed_.contains(name) || package_.has(name)) {
    return part(name);
  }
  const std::string empty =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
  return changed_.emplace(name, parse_part(empty, name)).first->second;
}

std::string PackageEdit::add(const Addition& addition) {
  raw_[addition.name] = addition.bytes;
  pugi::xml_node types = part(kTypes).document_element();
  pugi::xml_node type = types.append_child(like(types, "Override").c_str());
  type.append_attribute("PartName") = ("/" + addition.name).c_str();
  type.append_attribute("ContentType") = addition.content_type.c_str();
  pugi::xml_node relations = relations_of(addition.of).document_element();
  std::set<std::string> ids;
  for (const pugi::xml_node& each : relations.children()) {
    ids.insert(each.attribute("Id").value());
  }
  std::string id;
  for (std::size_t n = 1; id.empty() || ids.contains(id); ++n) {
    id = fmt::format("mb{}", n);
  }
  pugi::xml_node relation = relations.append_child(like(relations, "Relationship").c_str());
  relation.append_attribute("Id") = id.c_str();
  relation.append_attribute("Type") = (std::string(kRelationType) + addition.relation).c_str();
  relation.append_attribute("Target") = ("/" + addition.name).c_str();
  return id;
}

void PackageEdit::remove(const std::string& name) {
  removed_.push_back(name);
  removed_.push_back(relations_part(name));
  pugi::xml_node types = part(kTypes).document_element();
  for (const pugi::xml_node& each : children_of(types, "Override")) {
    if (each.attribute("PartName").value() == "/" + name) {
      types.remove_child(each);
    }
  }
}

void PackageEdit::write(const std::filesystem::path& to) {
  std::vector<std::pair<std::string, std::string>> files = {{kTypes, {}}};
  std::set<std::string> names = package_.names();
  for (const auto& each : changed_) {
    names.insert(each.first);
  }
  for (const auto& each : raw_) {
    names.insert(each.first);
  }
  for (const std::string& name : removed_) {
    if (!raw_.contains(name)) {
      names.erase(name);
    }
  }
  names.erase(kTypes);
  for (const std::string& name : names) {
    files.emplace_back(name, std::string());
  }
  for (auto& [name, bytes] : files) {
    const auto changed = changed_.find(name);
    const auto raw = raw_.find(name);
    bytes = raw != raw_.end()           ? raw->second
            : changed != changed_.end() ? as_bytes(changed->second)
                                        : package_.bytes(name);
  }
  base::write_zip(to, files);
}

}  // namespace minhbach::workbook
