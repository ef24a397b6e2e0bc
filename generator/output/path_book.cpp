#include "output/path_book.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace minhbach::output {

namespace {

using base::LocalText;

constexpr std::size_t kLongestName = 200;  // file systems stop at 255; a suffix must still fit

[[noreturn]] void refuse(std::string_view path, LocalText reason, std::string_view other = {}) {
  base::refuse(base::FailureKind::Material,
               {std::string(path), 0, 0, {}},
               std::string(other),
               std::move(reason),
               {"Đổi tên tệp hoặc mã sinh ra đường dẫn này.",
                "Rename the file, or the id this path is made from."});
}

bool is_forbidden(char c) {
  constexpr std::string_view kSigns = "\\<>:\"|?*\x7f";
  return static_cast<unsigned char>(c) < 0x20 || kSigns.find(c) != std::string_view::npos;
}

bool is_no_name(std::string_view name) {
  return name.empty() || name == "." || name == "..";
}

void check_name(std::string_view path, std::string_view name) {
  if (is_no_name(name)) {
    base::bug("the path '" + std::string(path) +
              "' of the site is absolute or has a part that is " + "empty, '.' or '..'");
  }
  if (name.size() > kLongestName) {
    refuse(path,
           {"tên tệp hoặc thư mục dài quá 200 byte",
            "the name of a file or folder is longer than 200 bytes"});
  }
  if (name.back() == '.' || name.back() == ' ') {
    refuse(path,
           {"tên tệp hoặc thư mục kết thúc bằng dấu chấm hoặc dấu cách, Windows không mở được",
            "the name of a file or folder ends in a dot or a blank, which Windows cannot open"});
  }
}

// The small letter of a capital of Latin-1 or Vietnamese; anything else as it is.
char32_t lower(char32_t letter) {
  if (letter >= U'À' && letter <= U'Þ' && letter != U'×') {
    return letter + (U'à' - U'À');
  }
  constexpr std::u32string_view kApart = U"ĂĐĨŨƠƯ";
  const bool pair =
      letter >= U'Ạ' && letter <= U'ỹ' && letter % 2 == 0;  // capital, small, capital…
  return pair || kApart.find(letter) != std::u32string_view::npos ? letter + 1 : letter;
}

// Some file below `folder` (without case, ends in '/'), or null.
const std::string* first_below(const std::map<std::string, std::string, std::less<>>& taken,
                               const std::string& folder) {
  const auto at = taken.lower_bound(folder);
  return at != taken.end() && at->first.starts_with(folder) ? &at->second : nullptr;
}

}  // namespace

void check_path(std::string_view path) {
  for (const std::string_view name : base::split(path, '/')) {
    check_name(path, name);
  }
  if (std::any_of(path.begin(), path.end(), is_forbidden)) {
    refuse(path,
           {"đường dẫn có ký tự điều khiển hoặc một trong các dấu \\ < > : \" | ? *",
            "the path has a control character or one of the signs \\ < > : \" | ? *"});
  }
  const bool ascii = std::all_of(
      path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && (!base::is_utf8(path) || !base::is_nfc(path))) {
    refuse(path,
           {"đường dẫn không phải là UTF-8 dạng dựng sẵn (NFC)",
            "the path is not UTF-8 in composed form (NFC)"});
  }
}

bool stays_below(std::string_view path) {
  const std::vector<std::string_view> names = base::split(path, '/');
  return std::none_of(names.begin(), names.end(), is_no_name);
}

std::string without_case(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t at = 0; at < path.size();) {
    if (static_cast<unsigned char>(path[at]) < 0x80) {
      const char c = path[at++];
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      base::append_code_point(out, lower(base::next_code_point(path, at)));
    }
  }
  return out;
}

void PathBook::take(std::string_view path) {
  const std::string key = without_case(path);
  for (auto slash = key.find('/'); slash != std::string::npos; slash = key.find('/', slash + 1)) {
    if (closed_.contains(std::string_view(key).substr(0, slash + 1))) {
      base::bug("'" + std::string(path) + "' came after its plan was finished");
    }
    const auto file = taken_.find(std::string_view(key).substr(0, slash));
    if (file != taken_.end()) {
      refuse(path,
             {"đường dẫn này cần một thư mục mang tên của một tệp khác",
              "this path needs a folder with the name of another file"},
             file->second);
    }
  }
  if (const std::string* below = first_below(taken_, key + "/")) {
    refuse(path,
           {"tệp này mang tên thư mục của một tệp khác",
            "this file has the name of another file's folder"},
           *below);
  }
  const auto [at, fresh] = taken_.try_emplace(key, path);
  if (!fresh && at->second == path) {
    refuse(path,
           {"hai phần của trang cùng ghi vào đường dẫn này",
            "two parts of the site write to this path"});
  }
  if (!fresh) {
    refuse(path,
           {"hai đường dẫn chỉ khác nhau ở chữ hoa, chữ thường: trên Windows và macOS đó là "
            "cùng một tệp",
            "two paths differ only in upper and lower case: on Windows and macOS they are the "
            "same file"},
           at->second);
  }
}

void PathBook::close(const std::vector<std::string>& prefixes) {
  for (const std::string& prefix : prefixes) {
    const std::string key = without_case(prefix);
    auto at = taken_.lower_bound(key);
    while (at != taken_.end() && at->first.starts_with(key)) {
      at = taken_.erase(at);
    }
    closed_.insert(key);
  }
}

}  // namespace minhbach::output
