#include "base/sha256.hpp"

#include "base/descriptor.hpp"
#include "base/problem.hpp"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>

namespace minhbach::base {

namespace {

EVP_MD_CTX* context_of(void* context) {
  return static_cast<EVP_MD_CTX*>(context);
}

// Fetched once: looking the algorithm up costs more than hashing a small file. Neither the
// machine's configuration of the library nor its texts of errors are needed, and both take time to
// read.
const EVP_MD* algorithm() {
  static const EVP_MD* const kAlgorithm = [] {
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS, nullptr);
    return EVP_MD_fetch(nullptr, "SHA256", nullptr);
  }();
  return kAlgorithm;
}

}  // namespace

void Sha256::Free::operator()(void* context) const {
  EVP_MD_CTX_free(context_of(context));
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  if (context_ == nullptr ||
      EVP_DigestInit_ex2(context_of(context_.get()), algorithm(), nullptr) != 1) {
    bug("SHA-256 is not available");
  }
}

void Sha256::add(std::string_view bytes) {
  if (EVP_DigestUpdate(context_of(context_.get()), bytes.data(), bytes.size()) != 1) {
    bug("SHA-256 failed");
  }
}

std::string Sha256::hex() {
  std::array<unsigned char, 32> digest{};
  if (EVP_DigestFinal_ex(context_of(context_.get()), digest.data(), nullptr) != 1) {
    bug("SHA-256 failed");
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : digest) {
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
  }
  return out;
}

std::string sha256(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const Descriptor from(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!from) {
    throw machine_failure(file, errno);
  }
  Sha256 sum;
  std::array<char, std::size_t{64} << 10U> piece{};
  for (std::size_t got = 0; (got = read_some(from.get(), piece.data(), piece.size(), file)) > 0;) {
    sum.add({piece.data(), got});
  }
  return sum.hex();
}

}  // namespace minhbach::base
