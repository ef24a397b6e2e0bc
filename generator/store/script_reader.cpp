#include "store/script_reader.hpp"

#include <sqlite3.h>

#include <string_view>

namespace minhbach::store {

namespace {

bool is_temporary(const char* database) {
  return database != nullptr && std::string_view(database) == "temp";
}

int allow(void* /*unused*/,
          int action,
          const char* /*first*/,
          const char* /*second*/,
          const char* database,
          const char* /*by*/) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_INDEX:
    case SQLITE_DROP_TEMP_VIEW: return SQLITE_OK;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_REINDEX: return is_temporary(database) ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
  }
}

// In a million steps of SQLite's machine, some seconds each hundred. The rules of a plan of forty
// tasks and five years take thirty, a query of it less than one.
constexpr int kMostOfScript = 5'000;
constexpr int kMostOfQuery = 300;

int end_when_too_long(void* left) {
  return --*static_cast<int*>(left) < 0 ? 1 : 0;
}

class Watched {
 public:
  Watched(sqlite3* handle, int most) : handle_(handle), left_(most) {
    constexpr int kSteps = 1'000'000;
    sqlite3_progress_handler(handle_, kSteps, &end_when_too_long, &left_);
  }
  ~Watched() { sqlite3_progress_handler(handle_, 0, nullptr, nullptr); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  Watched(Watched&&) = delete;
  Watched& operator=(Watched&&) = delete;

 private:
  sqlite3* handle_;
  int left_;
};

}  // namespace

ScriptReader::ScriptReader(const std::string& database, const std::string& name)
    : database_(Database::of_bytes(database, name)) {
  sqlite3_set_authorizer(database_.handle(), &allow, nullptr);
}

void ScriptReader::run(const std::string& script) {
  const Watched watched(database_.handle(), kMostOfScript);
  database_.execute(script);
}

std::optional<std::string> ScriptReader::answer(const std::string& query) {
  const Watched watched(database_.handle(), kMostOfQuery);
  Statement select(database_, query);
  if (!select.step() || select.is_null(0)) {
    return std::nullopt;
  }
  return select.shown(0);
}

}  // namespace minhbach::store
