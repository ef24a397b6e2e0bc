#pragma once

#include "store/rows.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::store {

// Rule M43: what is sealed of a published revision. Each of its rows is a line, the same that the
// published script seals.sql writes, so that anybody can compute the seals with sha256sum.

// Period and revision.
using RevisionId = std::pair<std::string, std::string>;

struct SealedLine {
  std::string table;
  std::string key;  // values of the row's key but plan and revision, a blank between them
  std::string line;
  const TableRows* rows = nullptr;  // where the row stands
  const Row* row = nullptr;
};

// By revision, in the order in which they are hashed: by table, then by key, both by bytes.
using SealedLines = std::map<RevisionId, std::vector<SealedLine>>;
// Of all tables of a plan; the lines refer into them.
SealedLines sealed_lines(const std::vector<TableRows>& plan);

// A cell is written only where it is stated, so that a column which a later schema adds changes no
// seal: 'task_report|period_id='2025-Q1'|revision=1|…'.
std::string sealed_line(const Table& table, const Row& row);

std::string row_hash(const std::string& line);
std::string root_hash(const std::vector<SealedLine>& lines);

// What a head is made of besides the head before it.
struct SealedHead {
  std::string_view period_id;
  std::string_view revision;
  std::string_view ruleset;
  std::string_view report_number;  // empty: none
  std::string_view root;
};
// `before` is empty for the first.
std::string head_hash(const std::string& before, const SealedHead& of);

// The script that makes the lines as a temporary view `sealed_line (period_id, revision, row_table,
// row_key, line)` of a published database.
std::string seals_sql(const Schema& schema);

}  // namespace minhbach::store
