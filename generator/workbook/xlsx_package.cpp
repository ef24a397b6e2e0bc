#include "workbook/xlsx_package.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"

namespace minhbach::workbook {

namespace {

namespace fs = std::filesystem;
using base::LocalText;

// A workbook of ours has 30 kB; one that was worked on in three programs, ten times that.
constexpr base::ZipLimits kLimits = {2'000, 32U << 20U, 64U << 20U};
constexpr std::uintmax_t kLargestBook = 16U << 20U;

const LocalText kSaveAsXlsx = {
    "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng Excel Workbook "
    "(.xlsx), rồi chạy lại.",
    "Open it in Excel or LibreOffice, save it as Excel Workbook (.xlsx) "
    "and run again."};

[[noreturn]] void refuse_kind(const fs::path& file, LocalText reason, LocalText fix = kSaveAsXlsx) {
  base::refuse(base::FailureKind::Material,
               {file.string(), 0, 0, {}},
               {},
               std::move(reason),
               std::move(fix));
}

// By what a file begins with: its name may say anything.
void refuse_other_kinds(const fs::path& file) {
  std::error_code error;
  if (fs::file_size(file, error) > kLargestBook && !error) {
    refuse_kind(file,
                {"tệp lớn hơn 16 MB", "the file is larger than 16 MB"},
                {"Kiểm tra xem có nhầm tệp không; bỏ ảnh chèn trong tệp.",
                 "Check that this is the right file; take out pictures that were put in."});
  }
  const std::string bytes = base::read_file(file);
  constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";
  if (bytes.starts_with(kOle)) {
    const bool is_locked =
        bytes.find(std::string_view("E\0n\0c\0r\0y\0p\0t", 13)) != std::string::npos;
    refuse_kind(file,
                is_locked ? LocalText{"tệp có mật khẩu mở", "the file needs a password to open"}
                          : LocalText{"đây là tệp Excel kiểu cũ (.xls)",
                                      "this is a workbook of the old kind (.xls)"},
                is_locked ? LocalText{"Bỏ mật khẩu mở tệp, lưu lại, rồi chạy lại.",
                                      "Take the password away, save, and run again."}
                          : kSaveAsXlsx);
  }
  if (!bytes.starts_with("PK")) {
    refuse_kind(
        file,
        {"đây không phải tệp .xlsx", "this is no .xlsx file"},
        {"Xin đơn vị gửi lại biểu mẫu đã điền.", "Ask the unit for the filled form again."});
  }
}

// 'xl/worksheets/sheet1.xml' for a target as a relation of `part` names it.
std::string resolved(const std::string& part, const std::string& target) {
  const fs::path whole =
      target.starts_with('/') ? fs::path(target.substr(1)) : fs::path(part).parent_path() / target;
  return whole.lexically_normal().generic_string();
}

}  // namespace

std::string relations_part(const std::string& part) {
  const fs::path path(part);
  return (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
}

XlsxPackage::XlsxPackage(const fs::path& file)
    : archive_((refuse_other_kinds(file), file.string()), kLimits, kSaveAsXlsx) {
  if (const auto kind = archive_.read("mimetype");
      kind && kind->find("opendocument") != std::string::npos) {
    refuse_kind(file, {"đây là tệp OpenDocument (.ods)", "this is an OpenDocument file (.ods)"});
  }
  workbook_part_ = related("", "/officeDocument");
  if (workbook_part_.empty()) {
    workbook_part_ = "xl/workbook.xml";
  }
  if (!has(workbook_part_) || !is_named(document(workbook_part_).document_element(), "workbook")) {
    refuse_kind(
        file,
        {"đây không phải tệp .xlsx", "this is no .xlsx file"},
        {"Xin đơn vị gửi lại biểu mẫu đã điền.", "Ask the unit for the filled form again."});
  }
}

std::string XlsxPackage::bytes(const std::string& part) {
  if (auto read = archive_.read(part)) {
    return *std::move(read);
  }
  refuse_kind(archive_.file(),
              {"tệp bị hỏng: thiếu " + part, "the file is damaged: it lacks " + part});
}

pugi::xml_document XlsxPackage::document(const std::string& part) {
  return parse_part(bytes(part), archive_.file() + ":" + part);
}

std::map<std::string, std::string> XlsxPackage::relations(const std::string& part) {
  std::map<std::string, std::string> all;
  const std::string name = relations_part(part);
  if (has(name)) {
    const pugi::xml_document read = document(name);
    for (const pugi::xml_node& each : children_of(read.document_element(), "Relationship")) {
      all[each.attribute("Id").value()] = resolved(part, each.attribute("Target").value());
    }
  }
  return all;
}

std::string XlsxPackage::related(const std::string& part, std::string_view type) {
  const std::string name = relations_part(part);
  if (has(name)) {
    const pugi::xml_document read = document(name);
    for (const pugi::xml_node& each : children_of(read.document_element(), "Relationship")) {
      if (std::string_view(each.attribute("Type").value()).ends_with(type)) {
        return resolved(part, each.attribute("Target").value());
      }
    }
  }
  return {};
}

}  // namespace minhbach::workbook
