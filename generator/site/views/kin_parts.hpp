#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// What pages of a plan say of the plans it belongs together with.

// An annual plan on the overview of its five-year plan: who reported comes before what is done.
struct AnnualPlanRow {
  Link plan;
  std::string state_code;
  std::string state;
  std::string closing;  // up to when its figures go; empty: nothing was reported, nor is the rest
  std::string closing_iso;
  Markup reports;    // '6/6'
  Markup completed;  // of its tasks with a deadline
  Markup active;     // of those without
  Markup attention;
};

struct OverviewKin {
  std::vector<AnnualPlanRow> annual;
  std::optional<HowCounted> how;   // its figures
  std::optional<Link> parent;      // of an annual plan
  std::vector<Link> not_taken_up;  // tasks of the parent from which it makes none
};

// A task of an annual plan on the page of the task it is made from.
struct AnnualTaskRow {
  std::string years;
  Link task;
  Markup leads;
  Markup when;
  std::string due;  // may be empty
  std::string due_iso;
  std::optional<Standing> standing;  // none: nothing was reported on its plan
  std::string as_of;                 // of the standing
  std::string as_of_iso;
};

}  // namespace minhbach::site::views
