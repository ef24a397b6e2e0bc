#pragma once

#include "site/views/parts.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/target_pages.hpp"

namespace minhbach::site::views {

// --- deadlines ------------------------------------------------------------------------------

struct DeadlinesPage {
  std::vector<Figure> families;  // dated, continuous, on event, not stated
  std::vector<DeadlineGroup> groups;
  std::vector<TaskRow> on_event;
  std::vector<TaskRow> not_stated;
  std::vector<TaskRow> continuous;
};

// --- notes, open points, terms --------------------------------------------------------------

struct OpenPointsPage {
  std::vector<RemarkGroup> groups;
  std::string total_fact;
  std::string total;
  std::vector<FormerRemarks> former;
};

struct SourceNotesPage {
  std::vector<RemarkGroup> faults;  // of the document, by kind
  std::string faults_fact;
  std::string faults_count;
  std::vector<RemarkGroup> others;  // what page breaks left behind, how this site reads it
  std::vector<FormerRemarks> former;
};

struct TermRow {
  std::string anchor;
  std::string word;
  Markup full;
  bool inferred = false;
  Markup explanation;
};

struct TermsPage {
  std::vector<TermRow> abbreviations;
  std::vector<TermRow> terms;
};

// --- data -----------------------------------------------------------------------------------

struct DataTable {
  std::string name;
  std::string what;
  std::string rows;
  bool has_excel = true;         // the column, as DataPage has it
  std::optional<Download> xlsx;  // none: more rows than such a file can hold
  Download csv;
  Download json;
};

struct DataPage {
  std::vector<Download> whole;    // SQLite, source document, columns.csv, manifest
  std::vector<DataTable> main;    // the joined tables people ask for first
  std::vector<DataTable> tables;  // table by table
  bool has_excel = true;          // false: the site offers no Excel files
  std::string licence;
};

// --- print version --------------------------------------------------------------------------

struct PrintPage {
  Markup title;
  Markup issuer;
  std::vector<Pair> identity;
  std::vector<TextSection> sections;
  std::vector<TaskGroupRows> annex;
  std::vector<TargetGroup> targets;
  std::string no_due;  // as on the page of targets
  std::vector<RemarkGroup> notes;
  std::vector<RemarkGroup> open_points;
  std::string address;   // where this lives
  std::string checksum;  // SHA-256 of the plan's database, which this was made from
  std::string print_style_href;
};

// --- a page that is part of another now ------------------------------------------------------

struct MovedPage {
  Link to;
};

// --- a retired id ---------------------------------------------------------------------------

struct RetiredPage {
  std::string id;
  std::string date;
  Markup reason;
  std::optional<Link> replaced_by;
};

}  // namespace minhbach::site::views
