#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace minhbach::workbook {

// The parts of an .xlsx are XML. Programs write it with and without a prefix before the names of
// elements, so names are compared behind the colon.

std::string_view local_name(const char* name);
bool is_named(const pugi::xml_node& node, std::string_view name);
// The first child of that name; an empty node where there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name);
// The attribute of that name that has a prefix: 'r:id'.
std::string prefixed_attribute(const pugi::xml_node& node, std::string_view name);

// Text of a string item or an inline string: its runs, without what is only read aloud.
std::string run_text(const pugi::xml_node& item);

// The document of a part. Failure(Material) for what is no XML and for a DOCTYPE, with which a file
// can ask for others or grow without end.
pugi::xml_document parse_part(const std::string& bytes, const std::string& place);
std::string as_bytes(const pugi::xml_document& document);

}  // namespace minhbach::workbook
