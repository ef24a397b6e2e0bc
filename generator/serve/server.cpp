#include "serve/server.hpp"

#include "base/problem.hpp"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <cerrno>
#include <string_view>

namespace minhbach::serve {

struct Server::Daemon {
  std::uint16_t port = 0;
  Answerer answer;
  MHD_Daemon* mhd = nullptr;
};

namespace {

std::string header_of(MHD_Connection* connection, const char* name) {
  const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

bool is_own_host(const std::string& host, std::uint16_t port) {
  const std::string behind = ":" + std::to_string(port);
  return host == "127.0.0.1" + behind || host == "localhost" + behind;
}

MHD_Result send(MHD_Connection* connection, const Answer& answer) {
  std::string body = answer.body;
  MHD_Response* const response =
      MHD_create_response_from_buffer(body.size(), body.data(), MHD_RESPMEM_MUST_COPY);
  if (response == nullptr) {
    return MHD_NO;
  }
  MHD_add_response_header(response, "Content-Type", answer.type.c_str());
  MHD_add_response_header(response, "Cache-Control", "no-store");
  MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
  MHD_add_response_header(response, "Cross-Origin-Resource-Policy", "same-origin");
  if (answer.status == MHD_HTTP_METHOD_NOT_ALLOWED) {
    MHD_add_response_header(response, "Allow", "GET, HEAD");
  }
  const MHD_Result result = MHD_queue_response(connection, answer.status, response);
  MHD_destroy_response(response);
  return result;
}

const char* const kPlain = "text/plain; charset=utf-8";

}  // namespace

// The shape libmicrohttpd gives: the whole request is known when `seen` is set.
static MHD_Result on_request(void* closure,
                             MHD_Connection* connection,
                             const char* url,
                             const char* method,
                             const char* /*version*/,
                             const char* /*upload*/,
                             std::size_t* upload_size,
                             void** seen) {
  const auto& of = *static_cast<const Server::Answerer*>(closure);
  static int mark = 0;
  if (*seen == nullptr) {
    *seen = &mark;
    return MHD_YES;
  }
  *upload_size = 0;  // nobody sends us anything
  const std::string_view verb = method;
  if (verb != MHD_HTTP_METHOD_GET && verb != MHD_HTTP_METHOD_HEAD) {
    return send(connection, {MHD_HTTP_METHOD_NOT_ALLOWED, kPlain, "GET, HEAD\n"});
  }
  const char* const at = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "at");
  const std::string host = header_of(connection, MHD_HTTP_HEADER_HOST);
  const MHD_ConnectionInfo* const info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_DAEMON);
  const MHD_DaemonInfo* const daemon =
      info == nullptr ? nullptr : MHD_get_daemon_info(info->daemon, MHD_DAEMON_INFO_BIND_PORT);
  if (daemon == nullptr || !is_own_host(host, daemon->port)) {
    return send(connection, {MHD_HTTP_FORBIDDEN, kPlain, "127.0.0.1\n"});
  }
  return send(connection, of(url, at == nullptr ? "" : at));
}

Server::Server(std::uint16_t port, Answerer answer) : daemon_(std::make_unique<Daemon>()) {
  daemon_->answer = std::move(answer);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  constexpr unsigned kSeconds = 30;
  constexpr unsigned kMostConnections = 64;
  errno = 0;
  daemon_->mhd = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO,
                                  port,
                                  nullptr,
                                  nullptr,
                                  &on_request,
                                  &daemon_->answer,
                                  MHD_OPTION_SOCK_ADDR,
                                  &address,
                                  MHD_OPTION_CONNECTION_TIMEOUT,
                                  kSeconds,
                                  MHD_OPTION_CONNECTION_LIMIT,
                                  kMostConnections,
                                  MHD_OPTION_END);
  if (daemon_->mhd == nullptr) {
    base::refuse(base::FailureKind::Machine,
                 {"127.0.0.1:" + std::to_string(port), 0, 0, {}},
                 {},
                 {"không mở được cổng này để xem trang: có lẽ chương trình khác đang dùng",
                  "this port cannot be opened to show the site: another program probably uses it"},
                 {"Chọn cổng khác: --port 8001.", "Choose another port: --port 8001."});
  }
  const MHD_DaemonInfo* const info = MHD_get_daemon_info(daemon_->mhd, MHD_DAEMON_INFO_BIND_PORT);
  daemon_->port = info == nullptr ? port : info->port;
}

Server::~Server() {
  MHD_stop_daemon(daemon_->mhd);
}

std::string Server::address() const {
  return "http://127.0.0.1:" + std::to_string(daemon_->port) + "/";
}

}  // namespace minhbach::serve
