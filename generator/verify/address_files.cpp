#include "base/problem.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include "verify/published_files.hpp"

namespace minhbach::verify {

namespace {

[[noreturn]] void refuse_address(const std::string& address, const std::string& said) {
  base::refuse(base::FailureKind::Machine,
               {address, 0, 0, {}},
               {},
               {"không đọc được địa chỉ này: " + said, "this address cannot be read: " + said},
               {"Kiểm tra địa chỉ, mạng và máy chủ, rồi chạy lại.",
                "Check the address, the network and the server, and run this again."});
}

// One connection, kept open; a copy that a cache holds is not asked for.
class AddressFiles : public PublishedFiles {
 public:
  explicit AddressFiles(std::string address) : address_(std::move(address)) {
    while (address_.ends_with('/')) {
      address_.pop_back();
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    curl_.reset(curl_easy_init());
    headers_.reset(curl_slist_append(nullptr, "Cache-Control: no-cache"));
    if (!curl_ || !headers_) {
      refuse_address(address_, "libcurl");
    }
    constexpr long kSeconds = 30;
    constexpr long kMostHops = 5;
    constexpr long kSlowest = 100;  // bytes a second
    CURL* const curl = curl_.get();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kMostHops);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowest);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kSeconds);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");  // as browsers ask; unpacked here
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers_.get());
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "minhbach/" MINHBACH_VERSION);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &append);
  }

  [[nodiscard]] std::string place(const std::string& path) const override {
    return address_ + "/" + encoded(path);
  }
  std::optional<std::string> read(const std::string& path) override {
    const std::string address = place(path);
    std::string bytes;
    curl_easy_setopt(curl_.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl_.get(), CURLOPT_WRITEDATA, &bytes);
    const CURLcode code = curl_easy_perform(curl_.get());
    if (code != CURLE_OK) {
      refuse_address(address, curl_easy_strerror(code));
    }
    long status = 0;
    curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
    constexpr long kFound = 200;
    constexpr long kNotFound = 404;
    constexpr long kGone = 410;
    if (status == kNotFound || status == kGone) {
      return std::nullopt;
    }
    if (status != kFound) {
      refuse_address(address, fmt::format("HTTP {}", status));
    }
    return bytes;
  }
  [[nodiscard]] std::optional<std::set<std::string>> paths() const override { return std::nullopt; }

 private:
  static std::size_t append(char* data, std::size_t size, std::size_t count, void* bytes) {
    auto& all = *static_cast<std::string*>(bytes);
    if (all.size() + size * count > kLargest) {
      return 0;  // ends the transfer as an error
    }
    all.append(data, size * count);
    return size * count;
  }
  static std::string encoded(const std::string& path) {
    std::string address;
    for (const char c : path) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') ||
                         std::string_view("-._~/").find(c) != std::string_view::npos;
      address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
  }

  struct CleanUp {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  };
  struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  std::string address_;
  std::unique_ptr<curl_slist, FreeList> headers_;
  std::unique_ptr<CURL, CleanUp> curl_;
};

}  // namespace

std::unique_ptr<PublishedFiles> files_at_address(const std::string& address) {
  return std::make_unique<AddressFiles>(address);
}

}  // namespace minhbach::verify
