#pragma once

#include <map>
#include <set>
#include <string>

#include "workbook/asked.hpp"
#include "workbook/draft.hpp"
#include "workbook/typed_documents.hpp"

namespace minhbach::workbook {

// What all workbooks of a folder are read into.
struct Import {
  const Status& status;
  Findings& findings;
  Draft& draft;
  TypedDocuments documents;
  // Rows of units by their keys in the office's workbook: 'phong-1 II.6 2024-Q1', '… +2' of an
  // added one; and where each stands in the draft.
  std::map<std::string, std::size_t> reported = {};
  std::map<std::string, Spot> first_row = {};  // by unit: one that needs a day of receipt
  std::set<std::string> books = {};            // units whose workbook is there
  // The workbook of each: its hash, and which of the unit's files it is.
  struct File {
    std::string sha256;
    int attempt = 1;
  };
  std::map<std::string, File> files = {};
  // Units of whose workbook, and rows of which, something could not be read: what they report is
  // not known, and nobody is told that they report nothing.
  std::set<std::string> unclear = {};
  // By file, then by row of its sheet of documents.
  std::map<std::string, std::map<unsigned, std::string>> document_ids = {};
};

// A workbook that came back, and whose it is.
struct ReturnedBook {
  std::string file;
  ReadBook book;
  base::Lang lang = base::Lang::Vi;
  const UnitStatus* unit = nullptr;  // null: the office's
  bool given_is_known = true;
};

// Its documents, before anything that names one.
void read_documents(const ReturnedBook& returned, Import& import);
void read_unit(const ReturnedBook& returned, Import& import);
void read_office(const ReturnedBook& returned, Import& import);

// The sheet of a form in a workbook that came back; null, and told, where it is gone.
const ReadSheet* sheet_of(const ReturnedBook& returned, const BookSheet& sent, Findings& findings);

}  // namespace minhbach::workbook
