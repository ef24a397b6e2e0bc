#include "store/first_schema.hpp"

#include <algorithm>
#include <array>

namespace minhbach::store {

const base::LocalText kMigrateFirst = {
    "Chuyển sang phiên bản này: minhbach migrate CŨ MỚI; bản cũ được giữ nguyên.",
    "Bring it to this version: minhbach migrate OLD NEW; the old one is left as it is."};

namespace {

// What version 2 added. Its other changes only widened what a column accepts.
constexpr std::array kNewTables = {"comparison",
                                   "compared_indicator",
                                   "indicator_reporter",
                                   "approval",
                                   "approved_row",
                                   "sealed_revision",
                                   "sealed_row",
                                   "withdrawn",
                                   "amended_schedule",
                                   "amended_output",
                                   "amended_assignment",
                                   "amended_condition",
                                   "amended_due",
                                   "amended_milestone"};
constexpr std::array kNewColumns = {std::pair{"body", "valid_to_document"},
                                    std::pair{"unit_report", "attempt"},
                                    std::pair{"unit_report", "file_sha256"},
                                    std::pair{"target", "due_kind"},
                                    std::pair{"target", "due_words_vi"},
                                    std::pair{"target", "due_words_en"}};

bool is_new(const std::string& table, const std::string& column) {
  return std::any_of(kNewColumns.begin(), kNewColumns.end(), [&](const auto& known) {
    return table == known.first && column == known.second;
  });
}

// Key and references count columns, so they are counted again.
Table first_table(const Table& today) {
  Table first;
  first.name = today.name;
  std::vector<std::size_t> places;
  for (const Column& column : today.columns) {
    places.push_back(first.columns.size());
    if (!is_new(today.name, column.name)) {
      first.columns.push_back(column);
    }
  }
  for (const std::size_t column : today.key) {
    first.key.push_back(places[column]);
  }
  if (today.name == "target") {
    Column inferred;
    inferred.name = kFirstDueColumn;
    inferred.is_integer = true;
    inferred.is_required = true;
    first.columns.push_back(std::move(inferred));
  }
  return first;
}

}  // namespace

Schema first_schema(const Schema& today) {
  Schema first;
  first.file = today.file;
  first.application_id = today.application_id;
  first.version = kFirstVersion;
  for (const Table& table : today.tables) {
    if (std::find(kNewTables.begin(), kNewTables.end(), table.name) == kNewTables.end()) {
      first.tables.push_back(first_table(table));
    }
  }
  return first;
}

}  // namespace minhbach::store
