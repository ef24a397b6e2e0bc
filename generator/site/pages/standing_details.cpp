#include "base/text.hpp"
#include "site/pages/progress_parts.hpp"

namespace minhbach::site::pages {

namespace {

using analytics::Judgement;
using AsOf = analytics::Standing;

// The last report in force on a plan may have been compiled by the office alone.
std::string compiler_name(const Page& page) {
  const std::string& id = page.plan().plan.follow_up_unit_id;
  return id.empty() ? page.plain(page.plan().plan.body.name)
                    : page.plain(page.plan().index.unit(id).name);
}

// Collects the details of a standing.
class StandingDetails {
 public:
  void add(Markup detail) { parts_.push_back(std::move(detail.html)); }
  [[nodiscard]] Markup joined() const { return {base::joined(parts_, "; ")}; }

 private:
  std::vector<std::string> parts_;
};

Markup share_detail(const Page& page, std::string_view key, const std::string& facts) {
  return page.sentence(
      key, {{"part", page.datum(facts + ".part")}, {"whole", page.datum(facts + ".whole")}});
}

// What the last report said before the due day, where the standing itself does not tell (S11 has a
// second line for it).
void add_last_said(const Page& page, const Judgement& judgement, StandingDetails& details) {
  const bool tells_nothing = judgement.standing == AsOf::DueSoon ||
                             judgement.standing == AsOf::DueAwaiting ||
                             judgement.standing == AsOf::DueUnreported;
  if (!tells_nothing || !judgement.last_state) {
    return;
  }
  const std::string when = judgement.standing == AsOf::DueSoon ? "said_" : "said_before_";
  if (*judgement.last_state == model::ReportState::InProgress) {
    details.add(Page::escaped(page.say("standing_detail." + when + "in_progress")));
  } else if (*judgement.last_state == model::ReportState::NotStarted) {
    details.add(Page::escaped(page.say("standing_detail." + when + "not_started")));
  }
}

void add_timing(const Page& page,
                const Judgement& judgement,
                const std::string& facts,
                StandingDetails& details) {
  if (judgement.early) {
    details.add(Page::escaped(page.say("standing_detail.early")));
  }
  // How many days are left is true on one day only; the due day is true always.
  if (judgement.standing == AsOf::DoneLate && judgement.days != 0) {
    details.add(page.counted("standing_detail.late", facts + ".days"));
  } else if (judgement.standing == AsOf::Overdue && judgement.days != 0) {
    details.add(page.teller().sentence(
        "standing_detail.overdue",
        facts + ".days",
        {{"n", page.datum(facts + ".days")}, {"date", page.time(*judgement.counted_to)}}));
  } else if (judgement.standing == AsOf::DueSoon) {
    details.add(page.sentence("standing_detail.due", {{"date", page.time(*judgement.counted_to)}}));
  }
  if (judgement.first_due) {
    details.add(page.sentence(
        "standing_detail.moved",
        {{"n", page.datum(facts + ".moves")}, {"date", page.time(*judgement.first_due)}}));
  }
  if (judgement.first_days != 0) {
    details.add(page.counted("standing_detail.first_days", facts + ".first_days"));
  }
  add_last_said(page, judgement, details);
  if (judgement.report_expected) {
    details.add(page.sentence("standing_detail.report_expected",
                              {{"date", page.time(*judgement.report_expected)}}));
  }
}

// Of several outputs, all or any of which are needed (M10).
void add_outputs(const Page& page,
                 const model::Task& task,
                 const Judgement& judgement,
                 const std::string& facts,
                 StandingDetails& details) {
  if (task.output_mode != model::OutputMode::Any) {
    details.add(share_detail(page, "standing_detail.outputs", facts + ".outputs"));
  } else if (judgement.outputs.part > 0) {
    details.add(share_detail(page, "standing_detail.outputs_any", facts + ".outputs"));
  } else {
    details.add(page.sentence("standing_detail.outputs_any_none",
                              {{"whole", page.datum(facts + ".outputs.whole")}}));
  }
}

// Of an interval: evidence, and how often in a row the same was said or nothing.
void add_interval(const Page& page,
                  const Judgement& judgement,
                  const std::string& facts,
                  StandingDetails& details) {
  constexpr int kRunWorthTelling = 3;
  if (judgement.standing == AsOf::Active) {
    details.add(Page::escaped(page.say(judgement.documented ? "standing_detail.documented"
                                                            : "standing_detail.undocumented")));
  } else if (judgement.standing == AsOf::NoCase && judgement.no_case_run >= kRunWorthTelling) {
    details.add(
        page.sentence("standing_detail.no_case_run", {{"n", page.datum(facts + ".no_case")}}));
  } else if (judgement.standing == AsOf::Unreported && judgement.periods_missing > 1) {
    details.add(
        page.sentence("standing_detail.missing_run", {{"n", page.datum(facts + ".missing")}}));
  } else if (judgement.periods_vague >= kRunWorthTelling) {
    details.add(page.sentence("standing_detail.vague_run", {{"n", page.datum(facts + ".vague")}}));
  }
}

}  // namespace

Markup standing_details(const Page& page,
                        const model::Task& task,
                        const Judgement& judgement,
                        const std::string& facts) {
  StandingDetails details;
  add_timing(page, judgement, facts, details);
  const Judgement& interval = judgement.second_line ? *judgement.second_line : judgement;
  if (judgement.second_line && judgement.standing == AsOf::NoDeadline) {
    details.add(page.sentence(
        "standing_detail.second",
        {{"name", Page::escaped(page.say_of("standing.", analytics::number(interval.standing)))}}));
  }
  add_interval(page, interval, facts, details);
  if (judgement.outputs.whole > 1 && !analytics::is_done(judgement.standing)) {
    add_outputs(page, task, judgement, facts, details);
  }
  if (judgement.members.whole > 1) {
    details.add(share_detail(page, "standing_detail.members", facts + ".members"));
  }
  // Silence of one of several is told wherever the others were heard (M14).
  if (judgement.heard.whole > 1 && judgement.heard.part > 0) {
    details.add(share_detail(page, "standing_detail.heard", facts + ".heard"));
  }
  if (judgement.events.whole > 0) {
    details.add(share_detail(page, "standing_detail.events", facts + ".events"));
  }
  if (judgement.compiled && !task.assignments.empty()) {
    details.add(
        page.sentence("standing_detail.compiled", {{"unit", Page::escaped(compiler_name(page))}}));
  }
  return details.joined();
}

}  // namespace minhbach::site::pages
