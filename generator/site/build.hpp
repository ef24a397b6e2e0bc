#pragma once

#include "base/problem.hpp"
#include "model/plan_source.hpp"
#include "output/part.hpp"
#include "output/sink.hpp"
#include "site/material.hpp"
#include "site/stage.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace minhbach::site {

// Whose rows the files of a plan show, besides what all plans share.
struct ShownByPlan {
  std::string id;
  std::vector<std::string> kin;       // ids of other plans
  std::vector<std::string> compared;  // comparisons of the site, each with the plans it is of
};

// What the one who makes a site wants to hear while it is made.
struct BuildHooks {
  std::function<void(const std::string& plan_id, std::vector<std::string> prefixes)> plan_begins =
      {};
  std::function<void(const std::string& plan_id)> plan_ends = {};
  // Asked before a plan begins: whether its files are there already and stay; then it does not.
  std::function<bool(const ShownByPlan& plan, const std::vector<std::string>& prefixes)>
      plan_stays = {};
  // Plans made so far, of all that will be.
  std::function<void(std::size_t made, std::size_t all)> progress = {};
};

struct BuildReport {
  std::size_t plans = 0;
  std::size_t pages = 0;
  std::size_t facts = 0;
  StageTimes stages;
  base::Problems problems;  // broken links and the like; the caller decides what they stop
};

struct BuildOptions {
  unsigned jobs = 1;  // threads; the result does not depend on it
  // Day at which current pages are judged, where it is later than the newest closing date.
  std::optional<model::Day> as_of = {};
  bool is_draft = false;  // marked as such on every page (site/draft.hpp)
  // Plans that are as they were when the same sink was filled before: what they are made of is not
  // made again. The caller keeps their files.
  std::set<std::string> kept = {};
  // Only what belongs to this part is put.
  std::optional<output::Part> part = {};
};

// Makes the whole site: plan by plan, then the pages of the site. One plan is in memory at a time;
// several threads make its pages. The bytes put into `sink` depend on the arguments alone, not on
// the number of threads.
BuildReport make_site(const Material& material,
                      model::PlanSource& source,
                      output::Sink& sink,
                      const BuildOptions& options,
                      const BuildHooks& hooks = {});

}  // namespace minhbach::site
