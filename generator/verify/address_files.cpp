#include "base/problem.hpp"

#include <curl/curl.h>
#include <dlfcn.h>
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

// The functions of libcurl. It is loaded when an address is to be read and not with the program:
// two dozen libraries come with it, and their start took longer than all that a command does where
// nothing has changed.
class Curl {
 public:
  static const Curl& loaded() {
    static const Curl kCurl;
    return kCurl;
  }

 private:
  void* const library_ = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);

  template <class Function>
  [[nodiscard]] Function find(const char* name) const {
    void* const at = library_ == nullptr ? nullptr : ::dlsym(library_, name);
    if (at == nullptr) {
      base::refuse(base::FailureKind::Machine,
                   {"libcurl.so.4", 0, 0, {}},
                   {},
                   {"máy chưa có thư viện này, cần để đọc một địa chỉ",
                    "this library, which reading an address needs, is not on this machine"},
                   {"Cài gói libcurl4.", "Install the package libcurl4."});
    }
    return reinterpret_cast<Function>(at);
  }

 public:
  const decltype(&curl_global_init) global_init =
      find<decltype(&curl_global_init)>("curl_global_init");
  const decltype(&curl_easy_init) init = find<decltype(&curl_easy_init)>("curl_easy_init");
  const decltype(&curl_easy_setopt) set = find<decltype(&curl_easy_setopt)>("curl_easy_setopt");
  const decltype(&curl_easy_perform) perform =
      find<decltype(&curl_easy_perform)>("curl_easy_perform");
  const decltype(&curl_easy_getinfo) info = find<decltype(&curl_easy_getinfo)>("curl_easy_getinfo");
  const decltype(&curl_easy_strerror) words =
      find<decltype(&curl_easy_strerror)>("curl_easy_strerror");
  const decltype(&curl_easy_cleanup) clean_up =
      find<decltype(&curl_easy_cleanup)>("curl_easy_cleanup");
  const decltype(&curl_slist_append) append =
      find<decltype(&curl_slist_append)>("curl_slist_append");
  const decltype(&curl_slist_free_all) free_all =
      find<decltype(&curl_slist_free_all)>("curl_slist_free_all");
};

// One connection, kept open; a copy that a cache holds is not asked for.
class AddressFiles : public PublishedFiles {
 public:
  explicit AddressFiles(std::string address) : address_(std::move(address)) {
    while (address_.ends_with('/')) {
      address_.pop_back();
    }
    const Curl& with = Curl::loaded();
    with.global_init(CURL_GLOBAL_DEFAULT);
    curl_.reset(with.init());
    headers_.reset(with.append(nullptr, "Cache-Control: no-cache"));
    if (!curl_ || !headers_) {
      refuse_address(address_, "libcurl");
    }
    constexpr long kSeconds = 30;
    constexpr long kMostHops = 5;
    constexpr long kSlowest = 100;  // bytes a second
    CURL* const curl = curl_.get();
    with.set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    with.set(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    with.set(curl, CURLOPT_FOLLOWLOCATION, 1L);
    with.set(curl, CURLOPT_MAXREDIRS, kMostHops);
    with.set(curl, CURLOPT_CONNECTTIMEOUT, kSeconds);
    with.set(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowest);
    with.set(curl, CURLOPT_LOW_SPEED_TIME, kSeconds);
    with.set(curl, CURLOPT_NOSIGNAL, 1L);
    with.set(curl, CURLOPT_ACCEPT_ENCODING, "");  // as browsers ask; unpacked here
    with.set(curl, CURLOPT_HTTPHEADER, headers_.get());
    with.set(curl, CURLOPT_USERAGENT, "minhbach/" MINHBACH_VERSION);
    with.set(curl, CURLOPT_WRITEFUNCTION, &append);
  }

  [[nodiscard]] std::string place(const std::string& path) const override {
    return address_ + "/" + encoded(path);
  }
  std::optional<std::string> read(const std::string& path) override {
    const std::string address = place(path);
    std::string bytes;
    const Curl& with = Curl::loaded();
    with.set(curl_.get(), CURLOPT_URL, address.c_str());
    with.set(curl_.get(), CURLOPT_WRITEDATA, &bytes);
    const CURLcode code = with.perform(curl_.get());
    if (code != CURLE_OK) {
      refuse_address(address, with.words(code));
    }
    long status = 0;
    with.info(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
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
    void operator()(CURL* curl) const { Curl::loaded().clean_up(curl); }
  };
  struct FreeList {
    void operator()(curl_slist* list) const { Curl::loaded().free_all(list); }
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
