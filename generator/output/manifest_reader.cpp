#include "base/problem.hpp"
#include "output/manifest.hpp"
#include "output/path_book.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace minhbach::output {

namespace {

using base::LocalText;
using base::Place;
using Json = nlohmann::json;

[[noreturn]] void damaged(Place place, LocalText reason) {
  base::refuse(
      base::FailureKind::Material,
      std::move(place),
      {},
      std::move(reason),
      {"Không thể biết tệp nào trong thư mục này do chương trình tạo ra, nên không tệp nào bị thay "
       "đổi. Lấy lại tệp này từ bản sao lưu, hoặc xuất bản vào một thư mục mới còn trống.",
       "It cannot be told which files in this folder the program made, so none was changed. Take "
       "this file from a backup, or publish into a new, empty folder."});
}

// Walks one manifest; every step says what was expected when it is not there.
class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file) {}

  [[nodiscard]] Manifest read(std::string_view text) const {
    const Json root = parsed(text);
    Manifest manifest;
    if (!root.is_object() || !root.contains("minhbach_manifest")) {
      damaged({file_, 0, 0, {}},
              {"đây không phải là bảng kê do chương trình này ghi",
               "this is not a manifest that this program wrote"});
    }
    if (root.at("minhbach_manifest") != Json(1)) {
      damaged({file_, 0, 0, "minhbach_manifest"},
              {"bảng kê do một phiên bản khác của chương trình ghi",
               "the manifest was written by another version of the program"});
    }
    if (root.contains("plan")) {
      manifest.plan = text_at(root, "plan");
    }
    for (const Json& file : list_at(root, "files")) {
      manifest.files.push_back(file_in(file));
    }
    if (root.contains("previous")) {
      for (const Json& file : list_at(root, "previous")) {
        manifest.previous.push_back(file_in(file));
      }
    }
    if (root.contains("part")) {
      manifest.part = part_in(root.at("part"));
    }
    if (manifest.plan.empty()) {
      for (const Json& plan : list_at(root, "plans")) {
        manifest.plans.push_back({text_at(plan, "id"), file_in(plan)});
        const ManifestPlan& read = manifest.plans.back();
        if (read.id.find('/') != std::string::npos || !stays_below(read.id)) {
          damaged({file_, 0, 0, "plans"},
                  {"bảng kê nêu một mã kế hoạch không thể là tên thư mục",
                   "the manifest names a plan whose id cannot be the name of a folder"});
        }
        if (read.manifest.path != plan_manifest_path(read.id)) {
          wrong("plans");
        }
      }
    }
    return manifest;
  }

 private:
  [[nodiscard]] Json parsed(std::string_view text) const {
    try {
      return Json::parse(text);
    } catch (const Json::parse_error& error) {
      damaged(base::place_at(file_, text, error.byte > 0 ? error.byte - 1 : 0),
              {"bảng kê đã bị hỏng: từ chỗ này không còn là JSON",
               "the manifest is damaged: from here on it is not JSON"});
    }
  }

  [[noreturn]] void wrong(const char* field) const {
    damaged({file_, 0, 0, field},
            {"bảng kê đã bị hỏng: trường này thiếu hoặc sai kiểu",
             "the manifest is damaged: this field is missing or of the wrong kind"});
  }

  [[nodiscard]] const Json& list_at(const Json& object, const char* field) const {
    if (!object.contains(field) || !object.at(field).is_array()) {
      wrong(field);
    }
    return object.at(field);
  }

  [[nodiscard]] std::string text_at(const Json& object, const char* field) const {
    if (!object.is_object() || !object.contains(field) || !object.at(field).is_string()) {
      wrong(field);
    }
    return object.at(field).get<std::string>();
  }

  [[nodiscard]] Part part_in(const Json& object) const {
    const auto number = [&](const char* field) {
      if (!object.is_object() || !object.contains(field) ||
          !object.at(field).is_number_unsigned()) {
        wrong("part");
      }
      return object.at(field).get<std::uint64_t>();
    };
    const std::uint64_t of = number("of");
    if (number("number") < 1 || number("number") > of || of > kMostParts) {
      wrong("part");
    }
    return {static_cast<unsigned>(number("number")),
            static_cast<unsigned>(of),
            text_at(object, "inputs")};
  }

  [[nodiscard]] ManifestFile file_in(const Json& object) const {
    ManifestFile file;
    file.path = text_at(object, "path");
    if (!stays_below(file.path)) {
      wrong("path");  // it would be read, and removed, outside of the site
    }
    file.sha256 = text_at(object, "sha256");
    constexpr std::size_t kHexDigits = 64;
    if (file.sha256.size() != kHexDigits ||
        file.sha256.find_first_not_of("0123456789abcdef") != std::string::npos) {
      wrong("sha256");
    }
    if (!object.contains("size") || !object.at("size").is_number_unsigned()) {
      wrong("size");
    }
    file.size = object.at("size").get<std::uint64_t>();
    return file;
  }

  const std::string& file_;
};

}  // namespace

Manifest parse_manifest(std::string_view text, const std::string& file) {
  return Reader(file).read(text);
}

}  // namespace minhbach::output
