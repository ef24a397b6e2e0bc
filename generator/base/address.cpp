#include "base/address.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace minhbach::base {

namespace {

const LocalText kWriteFull = {"Viết đầy đủ, dạng https://ten-mien.gov.vn/duong-dan.",
                              "Write it in full, like https://host.gov.vn/path."};

bool is_scheme(std::string_view text, std::string_view scheme) {
  return lower_ascii(std::string(text.substr(0, scheme.size()))) == scheme;
}

std::size_t count_of_schemes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("://"); at != std::string_view::npos;
       at = text.find("://", at + 1)) {
    ++count;
  }
  return count;
}

// Between the scheme and the first '/', '?' or '#'.
std::string_view authority_of(std::string_view text) {
  const std::string_view rest = text.substr(text.find("://") + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

// Another computer of the same office would be meant, or none.
bool is_of_office(std::string_view host) {
  return host.find('.') == std::string_view::npos || host.starts_with("10.") ||
         host.starts_with("192.168.") || host.starts_with("127.") || host.ends_with(".local") ||
         host.ends_with(".lan") || host.ends_with(".internal");
}

bool has_odd_character(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char32_t point = next_code_point(text, at);
    if (is_white(point) || is_unseen(point) ||
        std::u32string_view(U"\"<>\\`{}|^'").find(point) != std::u32string_view::npos) {
      return true;
    }
  }
  return false;
}

// A path, several addresses, or no address of the web at all.
std::optional<AddressFault> fault_of_kind(std::string_view text) {
  if (text.starts_with("\\\\") || text.starts_with("//") ||
      text.find(":\\") != std::string_view::npos || is_scheme(text, "file:")) {
    return AddressFault{
        {"đường dẫn của máy hoặc mạng nội bộ, người ngoài không mở được",
         "a path of a computer or an office network, which nobody outside can open"},
        {"Đưa tệp lên trang của cơ quan và ghi địa chỉ https:// ở đó, hoặc để trống.",
         "Put the file on the agency's site and write its https:// address, or leave it empty."},
        {}};
  }
  const auto is_gap = [](char c) {
    return c == ' ' || c == ';' || c == ',' || c == '\n';
  };
  // An address may name another behind '=' or '/', as archives do.
  constexpr std::size_t kLongestScheme = 8;
  const bool is_second = count_of_schemes(text) > 1 &&
                         text.find("=http") == std::string_view::npos &&
                         text.find("/http") == std::string_view::npos;
  const bool is_second_host = std::any_of(text.begin(), text.end(), is_gap) &&
                              text.find("www.", kLongestScheme) != std::string_view::npos;
  if (is_second || is_second_host) {
    return AddressFault{
        {"ô có nhiều hơn một địa chỉ", "the cell holds more than one address"},
        {"Giữ một địa chỉ; mỗi tài liệu khác là một dòng khác.",
         "Keep one address; another document is another row."},
        std::string(text.substr(0, std::min(text.find_first_of(" ;,\n"), text.find("http", 4))))};
  }
  if (!is_scheme(text, "https://") && !is_scheme(text, "http://")) {
    const std::size_t colon = text.find(':');
    const bool has_scheme = colon != std::string_view::npos &&
                            text.substr(0, colon).find_first_of("./") == std::string_view::npos;
    const bool is_host = !has_scheme && text.find('.') != std::string_view::npos &&
                         !has_odd_character(text) && text.find('@') == std::string_view::npos;
    return AddressFault{{"địa chỉ không bắt đầu bằng https:// hoặc http://",
                         "the address does not begin with https:// or http://"},
                        kWriteFull,
                        is_host ? "https://" + std::string(text) : std::string()};
  }
  return std::nullopt;
}

// Of the host, and of what stands before it.
std::optional<AddressFault> fault_of_authority(std::string_view authority) {
  if (authority.find('@') != std::string_view::npos) {
    return AddressFault{
        {"địa chỉ có tên đăng nhập hoặc mật khẩu", "the address holds a user name or a password"},
        {"Bỏ phần đứng trước dấu @ và đổi mật khẩu đó.",
         "Drop what stands before the @, and change that password."},
        {}};
  }
  const std::string_view host = authority.substr(0, authority.find(':'));
  if (host.empty() || host.starts_with('.') || host.ends_with('.') ||
      host.find("..") != std::string_view::npos) {
    return AddressFault{{"địa chỉ không có tên miền", "the address names no host"}, kWriteFull, {}};
  }
  if (is_of_office(host)) {
    return AddressFault{{"địa chỉ của mạng nội bộ, người ngoài không mở được",
                         "an address of an office network, which nobody outside can open"},
                        {"Ghi địa chỉ trên Internet, hoặc để trống.",
                         "Write its address on the Internet, or leave it empty."},
                        {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<AddressFault> fault_of_address(std::string_view text) {
  if (auto fault = fault_of_kind(text)) {
    return fault;
  }
  if (!text.starts_with("http")) {
    return AddressFault{{"https:// hoặc http:// phải viết bằng chữ thường",
                         "https:// or http:// must be in small letters"},
                        kWriteFull,
                        (is_scheme(text, "https://") ? "https://" : "http://") +
                            std::string(text.substr(text.find("://") + 3))};
  }
  if (auto fault = fault_of_authority(authority_of(text))) {
    return fault;
  }
  if (has_odd_character(text)) {
    return AddressFault{{"địa chỉ có dấu cách hoặc ký tự không được có trong địa chỉ",
                         "the address holds a blank or a character that no address can have"},
                        {"Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.",
                         "Copy it again from the address bar of the browser."},
                        {}};
  }
  return std::nullopt;
}

}  // namespace minhbach::base
