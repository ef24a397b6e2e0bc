#pragma once

#include "store/rows.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "workbook/draft.hpp"
#include "workbook/typed.hpp"

namespace minhbach::workbook {

// Documents by their number and day, those of the tables and those that were typed: the same
// number of the same day is the same document, whoever names it. Ids are made here, nobody types
// one.
class TypedDocuments {
 public:
  // The rows of the tables: a plan that is read hides those that are not public.
  TypedDocuments(const store::TableRows& documents, Findings& findings);

  // Reads the rows of a sheet of documents into the draft. Returns the id of each line that names
  // one.
  std::map<unsigned, std::string> read(const ReturnedSheet& sheet,
                                       const TypedReader& typed,
                                       base::Lang lang,
                                       Draft& draft);
  // 'NUMBER' or 'NUMBER, d/m/yyyy' in a cell. Nothing: an error was told.
  std::optional<std::string> named(const std::string& text, const Spot& spot) const;

 private:
  struct Known {
    std::string id;
    std::string number;
    std::optional<model::Day> issued;
    std::optional<std::size_t> row = {};  // of the draft, where it was typed
  };
  [[nodiscard]] std::string new_id(const std::string& number, model::Day issued) const;
  std::optional<std::string> line_id(const ReturnedSheet& sheet,
                                     const ReturnedLine& line,
                                     const TypedReader& typed,
                                     base::Lang lang,
                                     Draft& draft);

  Findings& findings_;
  std::vector<Known> known_;
};

}  // namespace minhbach::workbook
