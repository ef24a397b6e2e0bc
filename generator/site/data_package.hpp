#pragma once

#include "site/data_table.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

// A CSV file as it was put, its columns, and what both languages call it.
struct DescribedFile {
  const DataFile* file = nullptr;
  const Table* table = nullptr;  // its rows are not looked at
  base::LocalText title;
};

// '2026-Q3.1': period and revision of the newest figures. Empty: nothing was reported.
std::string data_version(const PlanContext& context);

// The tables of a plan as a Data Package (version 2 of the standard): columns with type and title,
// keys, references, sizes and checksums. Titles are Vietnamese; the English beside them stands
// under 'title@en', as the standard's recipe for several languages has it.
std::string data_package(const PlanContext& context, const std::vector<DescribedFile>& files);

}  // namespace minhbach::site
