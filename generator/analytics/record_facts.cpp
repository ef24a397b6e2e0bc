#include "analytics/record_facts.hpp"

#include <fmt/format.h>

namespace minhbach::analytics {

namespace {

using base::LocalText;

struct RecordRow {
  std::string_view what;  // the fact
  std::string sql;        // of the columns of temp.record
  int value = 0;
  LocalText meaning;
};

void add_row(MomentFacts& now, const std::string& task_id, const RecordRow& row) {
  now.add({fmt::format("record.{}.{}", task_id, row.what),
           row.value,
           0,
           "M6",
           row.meaning,
           row.sql + " FROM record",
           {fmt::format("nhiệm vụ {}, số lần ", task_id),
            fmt::format("task {}, occurrences ", task_id)}},
          fmt::format("task_id = '{}'", task_id));
}

// Also where they are zero: none completed is what a reader has to be told.
void add_sums(MomentFacts& now, const std::string& task_id, const Record& record) {
  const std::string completed = "on_time + late + undated";
  const std::string not_completed = "not_done + overdue + unreported";
  add_row(now, task_id, {"completed", completed, record.completed(), {"hoàn thành", "completed"}});
  add_row(now,
          task_id,
          {"not_completed",
           not_completed,
           record.not_completed(),
           {"đến hạn mà không có báo cáo hoàn thành", "due without a report of completion"}});
  add_row(now,
          task_id,
          {"due",
           completed + " + " + not_completed + " + awaiting + not_applicable",
           record.due(),
           {"đã đến hạn", "fallen due"}});
}

}  // namespace

void add_record_facts(MomentFacts& now, const TaskStanding& standing) {
  const Record& record = standing.record;
  const std::string& id = standing.task->id;
  for (const RecordRow& row :
       {RecordRow{"on_time", "on_time", record.on_time, {"hoàn thành đúng hạn", "on time"}},
        RecordRow{"late", "late", record.late, {"hoàn thành quá hạn", "late"}},
        RecordRow{"undated", "undated", record.undated, {"hoàn thành, chưa rõ ngày", "undated"}},
        RecordRow{"not_done", "not_done", record.not_done, {"không hoàn thành", "not completed"}},
        RecordRow{"overdue", "overdue", record.overdue, {"quá hạn", "overdue"}},
        RecordRow{"unreported", "unreported", record.unreported, {"chưa có báo cáo", "unreported"}},
        RecordRow{"awaiting", "awaiting", record.awaiting, {"chờ báo cáo", "awaiting a report"}},
        RecordRow{"not_applicable",
                  "not_applicable",
                  record.not_applicable,
                  {"không áp dụng", "not applicable"}}}) {
    if (row.value != 0 || row.what == "on_time") {
      add_row(now, id, row);
    }
  }
  if (record.due() > 0) {
    add_sums(now, id, record);
  }
}

}  // namespace minhbach::analytics
