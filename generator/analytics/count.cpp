#include "analytics/count.hpp"

#include "analytics/kind_names.hpp"
#include "analytics/target_bucket.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace minhbach::analytics {

namespace {

using base::LocalText;
using model::Plan;
using model::PlanIndex;
using model::Task;

// Adds facts of one plan: the number, and the query that yields it from the published tables.
class Counter {
 public:
  explicit Counter(const PlanIndex& index) : index_(index), plan_(index.plan()) {}

  Facts run() {
    count_tasks();
    count_groups();
    count_funding();
    count_roles();
    count_targets();
    count_remarks();
    return std::move(facts_);
  }

 private:
  // What is counted in the published tables.
  struct Rows {
    std::string_view from;   // what follows FROM, with the alias of the counted table first
    std::string where = {};  // empty: all of the plan
  };

  void add(std::string id,
           std::size_t value,
           std::string_view rule,
           LocalText meaning,
           const Rows& rows) {
    const std::string_view alias = rows.from.substr(0, rows.from.find(' '));
    std::string sql =
        fmt::format("SELECT count(*) FROM {} WHERE {}.plan_id = '{}'", rows.from, alias, plan_.id);
    if (!rows.where.empty()) {
      sql += fmt::format(" AND {}", rows.where);
    }
    facts_.add(
        {std::move(id), static_cast<std::int64_t>(value), 0, rule, std::move(meaning), sql + ";"});
  }

  [[nodiscard]] std::size_t tasks_where(const std::function<bool(const Task&)>& holds) const {
    return static_cast<std::size_t>(std::count_if(plan_.tasks.begin(), plan_.tasks.end(), holds));
  }

  void count_tasks() {
    add("tasks",
        plan_.tasks.size(),
        "K1",
        {"số nhiệm vụ của Kế hoạch", "tasks of the plan"},
        {"task"});
    add_families(
        "tasks", {"toàn Kế hoạch", "the whole plan"}, {}, [](const Task&) { return true; });
    add("tasks.no_lead",
        tasks_where([](const Task& task) {
          return std::none_of(
              task.assignments.begin(), task.assignments.end(), [](const auto& assignment) {
                return assignment.role == model::Role::Lead;
              });
        }),
        "K3",
        {"nhiệm vụ không nêu đơn vị chủ trì", "tasks that name no lead"},
        {"task",
         "NOT EXISTS (SELECT 1 FROM assignment_now AS assignment WHERE assignment.plan_id = "
         "task.plan_id AND assignment.task_id = task.id AND assignment.role = 'lead')"});
    add("tasks.only_collective",
        tasks_where([&](const Task& task) { return only_collective_leads(index_, task); }),
        "K4",
        {"nhiệm vụ do tập thể chủ trì, không nêu một đơn vị cụ thể",
         "tasks led by a collective only, no single unit named"},
        {"task",
         "EXISTS (SELECT 1 FROM assignment_now AS assignment WHERE assignment.plan_id = "
         "task.plan_id AND "
         "assignment.task_id = task.id AND "
         "assignment.role = 'lead') AND NOT EXISTS (SELECT 1 FROM assignment_now AS assignment "
         "JOIN unit ON "
         "unit.plan_id = assignment.plan_id AND "
         "unit.id = "
         "assignment.unit_id WHERE assignment.plan_id = task.plan_id AND assignment.task_id = "
         "task.id AND "
         "assignment.role = 'lead' AND unit.kind = 'unit')"});
  }

  // Families of tasks (K2), of the plan or of a group.
  void add_families(const std::string& prefix,
                    const LocalText& of,
                    const std::string& condition,
                    const std::function<bool(const Task&)>& holds) {
    struct Family {
      const char* id;
      const char* kinds;
      LocalText meaning;
    };
    const std::vector<Family> families = {
        {"dated",
         "'once', 'yearly', 'periodic'",
         {"nhiệm vụ có thời hạn", "tasks with a deadline"}},
        {"continuous", "'continuous'", {"nhiệm vụ thường xuyên", "ongoing tasks"}},
        {"on_event", "'on_event'", {"nhiệm vụ khi phát sinh", "tasks done when an event occurs"}},
        {"not_stated",
         "'not_stated'",
         {"nhiệm vụ không nêu thời hạn", "tasks without a stated deadline"}},
    };
    add(prefix + ".other",
        tasks_where([&](const Task& task) {
          const std::string_view family = model::family(task.schedule);
          return holds(task) && (family == "on_event" || family == "not_stated");
        }),
        "K2",
        {"nhiệm vụ khi phát sinh hoặc không nêu thời hạn, " + of.vi,
         "tasks done on an event or without a stated deadline, " + of.en},
        {"schedule_now JOIN task ON task.plan_id = schedule_now.plan_id AND task.id = "
         "schedule_now.task_id",
         fmt::format("schedule_now.kind IN ('on_event', 'not_stated'){}", condition)});
    for (const Family& family : families) {
      add(prefix + "." + family.id,
          tasks_where([&](const Task& task) {
            return holds(task) && model::family(task.schedule) == family.id;
          }),
          "K2",
          {family.meaning.vi + ", " + of.vi, family.meaning.en + ", " + of.en},
          {"schedule_now JOIN task ON task.plan_id = schedule_now.plan_id AND task.id = "
           "schedule_now.task_id",
           fmt::format("schedule_now.kind IN ({}){}", family.kinds, condition)});
    }
  }

  void count_groups() {
    add("groups", plan_.groups.size(), "K1", {"số nhóm nhiệm vụ", "task groups"}, {"task_group"});
    for (const model::TaskGroup& group : plan_.groups) {
      const LocalText of = {"nhóm " + group.id, "group " + group.id};
      const std::string prefix = "group." + group.id;
      const auto in_group = [&](const Task& task) {
        return task.group_id == group.id;
      };
      const std::string condition = fmt::format("task.group_id = '{}'", group.id);
      add(prefix,
          tasks_where(in_group),
          "K1",
          {"số nhiệm vụ, " + of.vi, "tasks, " + of.en},
          {"task", condition});
      add_families(prefix, of, " AND " + condition, in_group);
    }
  }

  void count_funding() {
    for (const model::Funding& funding : plan_.fundings) {
      add("funding." + funding.id,
          tasks_where([&](const Task& task) { return task.funding_id == funding.id; }),
          "K1",
          {"nhiệm vụ ghi kinh phí: " + funding.label.vi,
           "tasks with the funding: " + funding.label.shown(base::Lang::En)},
          {"task", fmt::format("task.funding_id = '{}'", funding.id)});
    }
    add("funding.not_stated",
        tasks_where([](const Task& task) { return task.funding_id.empty(); }),
        "K1",
        {"nhiệm vụ không nêu kinh phí", "tasks without stated funding"},
        {"task", "task.funding_id IS NULL"});
  }

  void count_roles() {
    std::size_t lead_roles = 0;
    for (const model::Unit& unit : plan_.units) {
      for (const model::Role role : {model::Role::Lead, model::Role::Coordinating}) {
        const std::size_t n = index_.tasks_of_unit(unit.id, role).size();
        const bool lead = role == model::Role::Lead;
        lead_roles += lead ? n : 0;
        add(fmt::format("{}.{}", model::word(role), unit.id),
            n,
            "K3",
            lead ? LocalText{"nhiệm vụ do " + unit.name.vi + " chủ trì",
                             "tasks led by " + unit.name.shown(base::Lang::En)}
                 : LocalText{"nhiệm vụ do " + unit.name.vi + " phối hợp",
                             "tasks coordinated by " + unit.name.shown(base::Lang::En)},
            {"assignment_now",
             fmt::format("assignment_now.role = '{}' AND assignment_now.unit_id = '{}'",
                         model::word(role),
                         unit.id)});
      }
    }
    add("lead_roles",
        lead_roles,
        "K3",
        {"số lượt chủ trì", "lead roles"},
        {"assignment_now", "assignment_now.role = 'lead'"});
    add("tasks.several_leads",
        tasks_where([](const Task& task) {
          return std::count_if(
                     task.assignments.begin(),
                     task.assignments.end(),
                     [](const model::Assignment& a) { return a.role == model::Role::Lead; }) > 1;
        }),
        "K3",
        {"nhiệm vụ có nhiều đơn vị cùng chủ trì", "tasks with more than one lead"},
        {"task",
         "(SELECT count(*) FROM assignment_now AS assignment WHERE assignment.plan_id = "
         "task.plan_id AND "
         "assignment.task_id = task.id AND "
         "assignment.role = 'lead') > 1"});
    add_units(model::UnitKind::Unit, "units", {"đơn vị được nêu tên", "units named"}, "unit");
    add_units(model::UnitKind::Collective,
              "collectives",
              {"tập thể đơn vị được nêu", "collectives named"},
              "collective");
  }

  void add_units(model::UnitKind kind, std::string id, LocalText meaning, std::string_view word) {
    add(std::move(id),
        static_cast<std::size_t>(
            std::count_if(plan_.units.begin(),
                          plan_.units.end(),
                          [&](const model::Unit& unit) { return unit.kind == kind; })),
        "K3",
        std::move(meaning),
        {"unit", fmt::format("unit.kind = '{}'", word)});
  }

  void count_targets() {
    using model::Strength;
    using model::Target;
    using model::TargetKind;
    struct Row {
      const char* id;
      LocalText meaning;
      std::string where;
      std::function<bool(const Target&)> holds;
    };
    const std::string counted(kCountedTargets);
    const std::vector<Row> rows = {
        {"targets",
         {"chỉ tiêu: phát biểu có con số trong phần nội dung, nhắc lại chỉ đếm một lần",
          "targets: statements with a figure in the text, one said twice counts once"},
         counted,
         is_counted},
        {"targets.aspiration",
         {"trong đó ở mức phấn đấu", "of these, aspirations"},
         counted + " AND target.strength = 'aspiration'",
         [](const Target& t) {
           return is_counted(t) && t.strength == Strength::Aspiration;
         }},
        {"targets.firm",
         {"trong đó phải đạt", "of these, firm"},
         counted + " AND target.strength = 'firm'",
         [](const Target& t) {
           return is_counted(t) && t.strength == Strength::Firm;
         }},
        {"targets.repeated",
         {"phát biểu nhắc lại một chỉ tiêu khác, không đếm lại",
          "statements that repeat another target, not counted again"},
         "target.kind = 'figure' AND target.repeats_id IS NOT NULL",
         [](const Target& t) {
           return t.kind == TargetKind::Figure && !t.repeats_id.empty();
         }},
        {"targets.annex_figure",
         {"con số nằm trong tên nhiệm vụ của Phụ lục",
          "figures inside task titles of the appendix"},
         "target.kind = 'annex_figure'",
         [](const Target& t) {
           return t.kind == TargetKind::AnnexFigure;
         }},
        {"targets.no_figure",
         {"cam kết không có số", "commitments without a figure"},
         "target.kind = 'no_figure'",
         [](const Target& t) {
           return t.kind == TargetKind::NoFigure;
         }}};
    for (const Row& row : rows) {
      const auto n = std::count_if(plan_.targets.begin(), plan_.targets.end(), row.holds);
      add(row.id, static_cast<std::size_t>(n), "K5", row.meaning, {"target", row.where});
    }
    add("commitments",
        plan_.commitments.size(),
        "K5",
        {"cam kết viết lại bằng lời dễ hiểu", "commitments in plain words"},
        {"commitment"});
  }

  template <class Remark, class Kind>
  void add_remarks(const std::vector<Remark>& remarks,
                   const std::string& id,
                   const std::string& table,
                   const LocalText& what,
                   std::initializer_list<Kind> kinds) {
    add(id, remarks.size(), "K6", what, {table});
    for (const Kind kind : kinds) {
      const auto n = static_cast<std::size_t>(
          std::count_if(remarks.begin(), remarks.end(), [&](const Remark& remark) {
            return remark.kind == kind;
          }));
      add(fmt::format("{}.{}", id, model::word(kind)),
          n,
          "K6",
          with_kind(what, name(kind)),
          {table, fmt::format("{}.kind = '{}'", table, model::word(kind))});
    }
  }

  void count_remarks() {
    using model::NoteKind;
    using model::OpenPointKind;
    add_remarks(plan_.source_notes,
                "source_notes",
                "source_note",
                {"ghi chú về văn bản gốc", "notes on the source document"},
                {NoteKind::Missing,
                 NoteKind::Typo,
                 NoteKind::Repetition,
                 NoteKind::Conflict,
                 NoteKind::Naming,
                 NoteKind::Punctuation,
                 NoteKind::Layout,
                 NoteKind::Assumption});
    const auto faults = std::count_if(
        plan_.source_notes.begin(), plan_.source_notes.end(), [](const model::SourceNote& note) {
          return note.kind != NoteKind::Layout && note.kind != NoteKind::Assumption;
        });
    add("source_notes.faults",
        static_cast<std::size_t>(faults),
        "K6",
        {"chỗ sai, thiếu, không thống nhất của văn bản gốc",
         "errors, omissions and inconsistencies of the source document"},
        {"source_note", "source_note.kind NOT IN ('layout', 'assumption')"});
    add_remarks(plan_.open_points,
                "open_points",
                "open_point",
                {"nội dung văn bản chưa nêu rõ", "points the plan leaves open"},
                {OpenPointKind::NoDeadline,
                 OpenPointKind::NoOwner,
                 OpenPointKind::NoBaseline,
                 OpenPointKind::NoOutput,
                 OpenPointKind::NoDefinition,
                 OpenPointKind::NoFunding,
                 OpenPointKind::NoMembers,
                 OpenPointKind::Reading});
  }

  const PlanIndex& index_;
  const Plan& plan_;
  Facts facts_;
};

}  // namespace

bool only_collective_leads(const model::PlanIndex& index, const model::Task& task) {
  bool collective = false;
  for (const model::Assignment& assignment : task.assignments) {
    if (assignment.role == model::Role::Lead) {
      if (index.unit(assignment.unit_id).kind == model::UnitKind::Unit) {
        return false;
      }
      collective = true;
    }
  }
  return collective;
}

Facts count(const model::PlanIndex& index) {
  return Counter(index).run();
}

}  // namespace minhbach::analytics
