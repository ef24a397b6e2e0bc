#pragma once

#include "site/compared.hpp"
#include "site/context.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// What comes to be known while the pages of a plan are made, or, added up, those of all plans. Only
// pages whose row says that they name files are given it, when it is complete.
struct Gathered {
  std::vector<DataFile> files = {};           // of a plan
  std::vector<SearchFile> search_files = {};  // plan by plan, then those of the site itself
  std::vector<Translated> translated = {};    // plan by plan
  std::map<std::string, std::int64_t, std::less<>> attention = {};  // tasks, by plan with reports

  std::map<std::string, std::vector<ComparedSeries>, std::less<>> compared = {};  // by comparison

  // Pages of targets the page of comparisons may lead to.
  [[nodiscard]] std::vector<std::string> compared_targets() const;

  void note(const PlanContext& plan);  // what pages of the site say of it
  [[nodiscard]] const DataFile& file(std::string_view name) const;
  [[nodiscard]] const DataFile* find(std::string_view name) const;  // nullptr: there is none
};

}  // namespace minhbach::site
