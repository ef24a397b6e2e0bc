#include "site/config.hpp"

#include "base/address.hpp"
#include "base/characters.hpp"
#include "base/depth.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace minhbach::site {

namespace {

// Reads settings one by one; what is wrong is collected with its line.
class ConfigReader {
 public:
  ConfigReader(const std::string& file, Config& config) : file_(file), config_(config) {}

  void read(const toml::table& table, const std::string& prefix = "") {
    for (const auto& [key, value] : table) {
      const std::string name = prefix + std::string(key.str());
      place_ = {file_, key.source().begin.line, key.source().begin.column, name};
      if (const auto* inner = value.as_table();
          inner != nullptr && (name == "agency" || name == "licence" || name == "contact")) {
        read(*inner, name + ".");
      } else if (name == "pages") {
        read_pages(value);
      } else {
        read_text(name, value);
      }
    }
  }

  // Where the site lies on its host is a part of its address.
  void finish() {
    if (!has_base_path_ && !config_.base_url.empty()) {
      const std::size_t host = config_.base_url.find("://") + 3;
      config_.base_path = config_.base_url.substr(config_.base_url.find('/', host));
    }
  }

  base::Problems problems;

 private:
  void read_text(const std::string& name, const toml::node& value) {
    const std::map<std::string, std::function<void(const std::string&)>> settings = {
        {"theme",
         [&](const std::string& text) {
           config_.theme = text;
         }},
        {"source",
         [&](const std::string& text) {
           if (choose(text, {"tables", "sqlite"})) {
             config_.source = text == "tables" ? Config::Source::Tables : Config::Source::Sqlite;
           }
         }},
        {"illustrative",
         [&](const std::string& text) {
           if (choose(text, {"show", "omit"})) {
             config_.show_illustrative = text == "show";
           }
         }},
        {"compressed",
         [&](const std::string& text) {
           if (choose(text, {"none", "gzip", "brotli", "both"})) {
             config_.compressed = packings(text);
           }
         }},
        {"excel",
         [&](const std::string& text) {
           if (choose(text, {"offer", "omit"})) {
             config_.offers_excel = text == "offer";
           }
         }},
        {"base_url",
         [&](const std::string& text) {
           read_base_url(text);
         }},
        {"base_path",
         [&](const std::string& text) {
           read_base_path(text);
         }},
        {"agency.name_vi",
         [&](const std::string& text) {
           config_.agency.vi = text;
         }},
        {"agency.name_en",
         [&](const std::string& text) {
           config_.agency.en = text;
         }},
        {"licence.name_vi",
         [&](const std::string& text) {
           config_.licence.vi = text;
         }},
        {"licence.name_en",
         [&](const std::string& text) {
           config_.licence.en = text;
         }},
        {"licence.url",
         [&](const std::string& text) {
           read_address(text, base::fault_of_address, config_.licence_url);
         }},
        {"contact.email",
         [&](const std::string& text) {
           read_address(text, fault_of_email, config_.contact.email);
         }},
        {"contact.telephone",
         [&](const std::string& text) {
           read_address(text, fault_of_telephone, config_.contact.telephone);
         }},
        {"contact.form",
         [&](const std::string& text) {
           read_address(text, base::fault_of_address, config_.contact.form);
         }},
        {"contact.address_vi",
         [&](const std::string& text) {
           config_.contact.address.vi = text;
         }},
        {"contact.address_en",
         [&](const std::string& text) {
           config_.contact.address.en = text;
         }},
    };
    const auto at = settings.find(name);
    if (at == settings.end()) {
      std::vector<std::string> known = {"pages"};
      for (const auto& [setting, reader] : settings) {
        known.push_back(setting);
      }
      problems.error(place_,
                     name,
                     {"không có thiết lập này", "there is no such setting"},
                     {},
                     base::nearest(name, known));
      return;
    }
    if (const auto text = text_of(value)) {
      at->second(*text);
    }
  }

  std::optional<std::string> text_of(const toml::node& value) {
    const auto text = value.value_exact<std::string>();
    if (!text) {
      problems.error(
          place_, {}, {"giá trị phải là chữ trong ngoặc kép", "the value must be quoted text"});
      return std::nullopt;
    }
    const std::u32string points = base::code_points(*text);
    const auto unseen = std::find_if(points.begin(), points.end(), base::is_unseen);
    if (unseen != points.end()) {
      const std::string code = base::code_point_name(*unseen);
      problems.error(place_,
                     {},
                     {"giá trị có ký tự không nhìn thấy " + code,
                      "the value holds the unseen character " + code},
                     {"Gõ lại giá trị.", "Type the value again."});
      return std::nullopt;
    }
    return base::to_nfc(*text);
  }

  bool choose(const std::string& text, const std::vector<std::string>& words) {
    if (std::find(words.begin(), words.end(), text) != words.end()) {
      return true;
    }
    problems.error(place_,
                   text,
                   {"giá trị không có trong danh sách", "the value is not one of those allowed"},
                   {"Dùng một trong: " + base::joined(words, ", ") + ".",
                    "Use one of: " + base::joined(words, ", ") + "."},
                   base::nearest(text, words));
    return false;
  }

  static std::vector<base::Packing> packings(std::string_view word) {
    std::vector<base::Packing> packings;
    if (word == "gzip" || word == "both") {
      packings.push_back(base::Packing::Gzip);
    }
    if (word == "brotli" || word == "both") {
      packings.push_back(base::Packing::Brotli);
    }
    return packings;
  }

  void read_base_url(const std::string& text) {
    if (text.empty()) {
      return;
    }
    const std::size_t host = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    if (host == 0 || host == text.size() || text[host] == '/' ||
        text.find_first_of(" \"'<>?#\n\\") != std::string::npos) {
      problems.error(
          place_,
          text,
          {"không phải địa chỉ đầy đủ của trang", "this is not the full address of the site"},
          {"Viết dạng https://ten-mien.gov.vn/duong-dan/ hoặc để trống.",
           "Write https://host.gov.vn/path/ or leave it empty."});
      return;
    }
    // The address of a folder, however it is written.
    config_.base_url = text.ends_with('/') ? text : text + "/";
  }

  // Empty: not stated.
  void read_address(const std::string& text,
                    std::optional<base::AddressFault> (*fault_of)(std::string_view),
                    std::string& into) {
    if (auto fault = text.empty() ? std::nullopt : fault_of(text)) {
      problems.error(
          place_, text, std::move(fault->reason), std::move(fault->fix), std::move(fault->nearest));
      return;
    }
    into = text;
  }

  void read_base_path(const std::string& text) {
    if (!text.starts_with('/') || !text.ends_with('/') || text.starts_with("//") ||
        text.find_first_of(" \"'<>?#\n") != std::string::npos) {
      problems.error(
          place_,
          text,
          {"đường dẫn phải bắt đầu và kết thúc bằng /", "the path must begin and end with /"},
          {"Ví dụ: / hoặc /cchc/.", "For example: / or /cchc/."});
      return;
    }
    config_.base_path = text;
    has_base_path_ = true;
  }

  void read_pages(const toml::node& value) {
    const auto* list = value.as_array();
    if (list == nullptr) {
      problems.error(
          place_,
          {},
          {"giá trị phải là danh sách tên trang", "the value must be a list of page names"},
          {R"(Ví dụ: pages = ["text", "targets"].)",
           R"(For example: pages = ["text", "targets"].)"});
      return;
    }
    std::vector<std::string> known;
    for (const PageRow& row : page_rows()) {
      if (row.selectable) {
        known.emplace_back(row.name);
        config_.left_out.insert(row.kind);
      }
    }
    for (const toml::node& node : *list) {
      const std::string name = node.value_or(std::string());
      const auto row =
          std::find_if(page_rows().begin(), page_rows().end(), [&](const PageRow& each) {
            return each.selectable && each.name == name;
          });
      if (row == page_rows().end()) {
        problems.error(place_,
                       name,
                       {"không có loại trang này", "there is no such kind of page"},
                       {"Các loại: " + base::joined(known, ", ") + ".",
                        "The kinds are: " + base::joined(known, ", ") + "."},
                       base::nearest(name, known));
        continue;
      }
      config_.left_out.erase(row->kind);
    }
  }

  const std::string& file_;
  Config& config_;
  base::Place place_;
  bool has_base_path_ = false;
};

}  // namespace

Config Config::load(const std::filesystem::path& path) {
  Config config;
  const std::string file = path.string();
  ConfigReader reader(file, config);
  try {
    const std::string text = base::read_file(path);
    base::refuse_deep_keys(text, file);
    reader.read(toml::parse(text, file));
    reader.finish();
  } catch (const toml::parse_error& error) {
    reader.problems.error({file, error.source().begin.line, error.source().begin.column, {}},
                          {},
                          {"không đọc được tệp TOML: " + std::string(error.description()),
                           "this is not valid TOML: " + std::string(error.description())});
  }
  if (config.agency.vi.empty() != config.agency.en.empty() ||
      config.licence.vi.empty() != config.licence.en.empty() ||
      config.contact.address.vi.empty() != config.contact.address.en.empty()) {
    reader.problems.error(
        {file, 0, 0, {}},
        {},
        {"tên cơ quan, giấy phép và địa chỉ liên hệ cần cả tiếng Việt và tiếng Anh",
         "the agency's name, the licence and the postal address need both languages"});
  }
  reader.problems.throw_if_errors();
  return config;
}

}  // namespace minhbach::site
