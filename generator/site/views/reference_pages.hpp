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
  bool has_on_event = false;
  std::vector<TaskRow> not_stated;
  bool has_not_stated = false;
  std::vector<TaskRow> continuous;
  bool has_continuous = false;
  static const render::Shape& shape();
};

// --- notes, open points, terms --------------------------------------------------------------

struct RemarksPage {  // source notes and open points
  std::vector<RemarkGroup> groups;
  std::string total_fact;
  std::string total;
  std::string csv_href;
  static const render::Shape& shape();
};

struct TermRow {
  std::string anchor;
  std::string word;
  bool has_full = false;
  Markup full;
  bool inferred = false;
  bool has_explanation = false;
  Markup explanation;
  static const render::Shape& shape();
};

struct TermsPage {
  std::vector<TermRow> abbreviations;
  std::vector<TermRow> terms;
  bool has_terms = false;
  static const render::Shape& shape();
};

// --- data -----------------------------------------------------------------------------------

struct DataTable {
  std::string name;
  std::string what;
  std::string rows;
  Download csv;
  Download json;
  static const render::Shape& shape();
};

struct DataPage {
  std::vector<Download> whole;    // SQLite, source document, columns.csv, manifest
  std::vector<DataTable> main;    // the joined tables people ask for first
  std::vector<DataTable> tables;  // table by table
  std::string licence;
  static const render::Shape& shape();
};

// --- print version --------------------------------------------------------------------------

struct PrintPage {
  Markup title;
  Markup issuer;
  std::vector<Pair> identity;
  std::vector<TextSection> sections;
  std::vector<TaskGroupRows> annex;
  std::vector<TargetGroup> targets;
  std::vector<RemarkGroup> notes;
  std::vector<RemarkGroup> open_points;
  std::string address;   // where this lives
  std::string checksum;  // SHA-256 of the plan's database, which this was made from
  std::string print_style_href;
  static const render::Shape& shape();
};

// --- a retired id ---------------------------------------------------------------------------

struct RetiredPage {
  std::string id;
  std::string date;
  Markup reason;
  std::optional<Link> replaced_by;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
