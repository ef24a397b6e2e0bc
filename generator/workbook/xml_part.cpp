#include "workbook/xml_part.hpp"

#include "base/problem.hpp"

#include <sstream>

namespace minhbach::workbook {

namespace {

[[noreturn]] void refuse_part(const std::string& place, base::LocalText reason) {
  base::refuse(
      base::FailureKind::Material,
      {place, 0, 0, {}},
      {},
      std::move(reason),
      {"Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx; nếu không mở được, xin đơn "
       "vị gửi lại.",
       "Open the file in Excel or LibreOffice and save it as .xlsx; where that fails, ask "
       "the unit for it again."});
}

}  // namespace

std::string_view local_name(const char* name) {
  const std::string_view all = name;
  return all.substr(all.find(':') + 1);  // npos + 1 is 0
}

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& each : node.children()) {
    if (is_named(each, name)) {
      return each;
    }
  }
  return {};
}

std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> all;
  for (const pugi::xml_node& each : node.children()) {
    if (is_named(each, name)) {
      all.push_back(each);
    }
  }
  return all;
}

std::string prefixed_attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == name && std::string_view(each.name()).size() > name.size()) {
      return each.value();
    }
  }
  return {};
}

std::string run_text(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& each : item.children()) {
    if (is_named(each, "t")) {
      text += each.text().get();
    } else if (is_named(each, "r")) {
      text += child_of(each, "t").text().get();
    }
  }
  return text;
}

pugi::xml_document parse_part(const std::string& bytes, const std::string& place) {
  constexpr unsigned kHow = pugi::parse_default | pugi::parse_ws_pcdata_single |
                            pugi::parse_doctype | pugi::parse_declaration;
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), kHow);
  if (!result) {
    refuse_part(place,
                {std::string("tệp bị hỏng: ") + result.description(),
                 std::string("the file is damaged: ") + result.description()});
  }
  for (const pugi::xml_node& each : document.children()) {
    if (each.type() == pugi::node_doctype) {
      refuse_part(place,
                  {"tệp có khai báo DOCTYPE, không bảng tính nào cần; không đọc",
                   "the file holds a DOCTYPE, which no workbook needs; it is not read"});
    }
  }
  return document;
}

std::string as_bytes(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace minhbach::workbook
