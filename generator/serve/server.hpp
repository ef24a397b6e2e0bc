#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace minhbach::serve {

struct Answer {
  unsigned status = 200;
  std::string type;  // Content-Type
  std::string body;
};

// Answers GET and HEAD on 127.0.0.1 and to nobody else: requests that name another host are
// refused, so that no page of the web can read what is shown here under a name of its own.
// libmicrohttpd does the talking: a small library of Debian with its own thread and no surroundings
// (cpp-httplib would bring TLS and compression, which nobody needs on this machine).
class Server {
 public:
  // `path` begins with '/', without query and with its %xx read. Called by the thread of the
  // server; must not throw.
  using Answerer = std::function<Answer(const std::string& path, const std::string& at)>;

  // Listens when constructed. Failure(Machine) where the port is taken.
  Server(std::uint16_t port, Answerer answer);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  Server(Server&&) = delete;
  Server& operator=(Server&&) = delete;

  [[nodiscard]] std::string address() const;  // 'http://127.0.0.1:8000/'

 private:
  struct Daemon;
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace minhbach::serve
