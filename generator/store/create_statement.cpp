#include "store/create_statement.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <charconv>

namespace minhbach::store {

namespace {

constexpr std::string_view kCheck = "CHECK";

// Position behind the quoted text that begins at `at`.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  const std::size_t end = sql.find(sql[at], at + 1);
  return end == std::string_view::npos ? sql.size() : end + 1;
}

// Without comments, and with one blank for any white space outside quotes.
std::string condensed(std::string_view sql) {
  std::string out;
  std::size_t at = 0;
  while (at < sql.size()) {
    if (sql[at] == '\'' || sql[at] == '"') {
      const std::size_t end = skip_quoted(sql, at);
      out += sql.substr(at, end - at);
      at = end;
    } else if (sql.substr(at, 2) == "--") {
      at = std::min(sql.find('\n', at), sql.size());
    } else if (sql.substr(at, 2) == "/*") {
      const std::size_t end = sql.find("*/", at + 2);
      at = end == std::string_view::npos ? sql.size() : end + 2;
    } else if (std::string_view(" \t\r\n").find(sql[at]) != std::string_view::npos) {
      if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
      ++at;
    } else {
      out += sql[at++];
    }
  }
  return out;
}

// Position of the parenthesis that closes the one at `open`.
std::size_t closing(std::string_view sql, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < sql.size();) {
    if (sql[at] == '\'' || sql[at] == '"') {
      at = skip_quoted(sql, at);
      continue;
    }
    depth += sql[at] == '(' ? 1 : (sql[at] == ')' ? -1 : 0);
    if (depth == 0) {
      return at;
    }
    ++at;
  }
  return sql.size();
}

// Parts between commas that stand in no parenthesis.
std::vector<std::string_view> items(std::string_view list) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < list.size();) {
    if (list[at] == '\'' || list[at] == '"') {
      at = skip_quoted(list, at);
    } else if (list[at] == '(') {
      at = closing(list, at);
    } else {
      if (list[at] == ',') {
        parts.push_back(base::trimmed(list.substr(begin, at - begin)));
        begin = at + 1;
      }
      ++at;
    }
  }
  parts.push_back(base::trimmed(list.substr(begin)));
  return parts;
}

struct Check {
  std::string_view inside;  // empty: the item has none
  bool is_only = true;
};

Check check_of(std::string_view item) {
  const std::size_t at = item.find(kCheck);
  const std::size_t open = at == std::string_view::npos ? at : item.find('(', at);
  if (open == std::string_view::npos) {
    return {};
  }
  const std::size_t close = closing(item, open);
  return {base::trimmed(item.substr(open + 1, close - open - 1)),
          item.find(kCheck, close) == std::string_view::npos};
}

bool read_number(std::string_view text, std::int64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

void read_words(std::string_view list, Column& column) {
  column.domain = Domain::Word;
  for (std::string_view word : items(list)) {
    if (word.size() >= 2 && word.front() == '\'' && word.back() == '\'') {
      word = word.substr(1, word.size() - 2);
    }
    column.words.emplace_back(word);
  }
}

// False: not one of the forms schema.sql lists.
bool read_domain(std::string_view check, Column& column) {
  if (!check.starts_with(column.name + " ")) {
    return false;
  }
  const std::string_view rest = check.substr(column.name.size() + 1);
  if (rest == "<> ''") {
    return true;
  }
  if (rest.starts_with("IN (") && rest.ends_with(")")) {
    read_words(rest.substr(4, rest.size() - 5), column);
    return true;
  }
  if (rest == fmt::format("IS date({}, '+0 days')", column.name)) {
    column.domain = Domain::Day;
    return true;
  }
  if (rest.starts_with("IS substr(date(")) {
    column.domain = Domain::PartialDate;
    return true;
  }
  column.domain = Domain::Range;
  if (rest.starts_with(">= ")) {
    return read_number(rest.substr(3), column.least);
  }
  const std::size_t between = rest.find(" AND ");
  return rest.starts_with("BETWEEN ") && between != std::string_view::npos &&
         read_number(rest.substr(8, between - 8), column.least) &&
         read_number(rest.substr(between + 5), column.most);
}

[[noreturn]] void refuse(const std::string& file, const Table& table, std::string_view item) {
  base::refuse(base::FailureKind::Material,
               {file, 0, 0, table.name},
               std::string(item),
               {"chương trình không hiểu ràng buộc này của lược đồ",
                "the program does not understand this rule of the schema"},
               {"Viết theo một trong các dạng nêu ở đầu tệp; ràng buộc giữa nhiều cột cần có tên "
                "(CONSTRAINT tên CHECK (…)).",
                "Write it in one of the forms stated at the head of the file; a rule over several "
                "columns needs a name (CONSTRAINT name CHECK (…))."});
}

}  // namespace

void read_checks(std::string_view create_statement, const std::string& file, Table& table) {
  const std::string sql = condensed(create_statement);
  const std::size_t open = sql.find('(');
  const std::size_t close = closing(sql, open);
  for (const std::string_view item :
       items(std::string_view(sql).substr(open + 1, close - open - 1))) {
    const std::string_view first = item.substr(0, item.find(' '));
    const auto [check, is_only] = check_of(item);
    if (!is_only) {
      refuse(file, table, item);
    }
    if (check.empty()) {
      continue;
    }
    if (first == "CONSTRAINT") {
      const std::string_view named = item.substr(first.size() + 1);
      table.rules.push_back({std::string(named.substr(0, named.find(' '))), std::string(check)});
      continue;
    }
    const auto column = table.find(first);
    if (!column || !read_domain(check, table.columns[*column])) {
      refuse(file, table, item);
    }
  }
}

}  // namespace minhbach::store
