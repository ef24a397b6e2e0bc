#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::store {

// An amendment says in words what changed, and in its tables what is in force from then on: without
// these a page could not tell what was asked when.

namespace {

using base::LocalText;

void require(const Field& field, const LocalText& what) {
  if (!field) {
    field.error({"thiếu " + what.vi, what.en + " is missing"},
                {"Ghi đúng nội dung cũ và mới.", "State what was before and what is now."});
  }
}

// Which aspect a table of new content belongs to, and whether it can do without a row.
struct Content {
  const char* table = "";
  const char* aspect = "";
  bool is_required = true;
};

constexpr std::array kContents = {Content{"amended_schedule", "schedule"},
                                  Content{"amended_assignment", "lead"},
                                  Content{"amended_assignment", "coordinating", false},
                                  Content{"amended_condition", "target_value"},
                                  Content{"amended_milestone", "target_value", false},
                                  Content{"amended_due", "target_due"}};

bool has_content(const Record& amendment, std::string_view table) {
  return std::any_of(kContents.begin(), kContents.end(), [&](const Content& content) {
    return table == content.table && amendment["aspect"] == content.aspect;
  });
}

// Content of an amendment that changes something else would be read by no rule.
void check_owner(const Review& plan, const char* table) {
  const auto amendments = plan.of("amendment").by("id");
  for (const Record row : plan.of(table)) {
    const auto owner = amendments.find(row["amendment_id"].text());
    if (owner != amendments.end() && !has_content(owner->second, table)) {
      row["amendment_id"].error(
          {fmt::format("điều chỉnh này đổi nội dung khác ({}), không dùng bảng {}",
                       owner->second["aspect"].text(),
                       table),
           fmt::format("this amendment changes something else ({}) and does not use table {}",
                       owner->second["aspect"].text(),
                       table)},
          {"Sửa mã điều chỉnh, hoặc cột aspect của điều chỉnh.",
           "Correct the id, or the column aspect of the amendment."});
    }
  }
}

void check_content(const Record& amendment, const Content& content, const Review& plan) {
  if (!content.is_required || amendment["aspect"] != content.aspect) {
    return;
  }
  const auto owners = plan.of(content.table).values("amendment_id");
  if (!owners.contains(amendment["id"].text())) {
    amendment["id"].error(
        {fmt::format("bảng {} không có dòng nào của điều chỉnh này", content.table),
         fmt::format("table {} has no row of this amendment", content.table)},
        {fmt::format("Ghi nội dung mới vào bảng {}; bảng của Kế hoạch giữ nội dung ban đầu.",
                     content.table),
         fmt::format("Enter what is new in table {}; the plan's own table keeps what stood there "
                     "first.",
                     content.table)});
  }
}

// What an aspect is an aspect of; one that is not named here may be of either.
constexpr std::array kOwners = {std::pair{"lead", "task_id"},
                                std::pair{"coordinating", "task_id"},
                                std::pair{"output", "task_id"},
                                std::pair{"schedule", "task_id"},
                                std::pair{"funding", "task_id"},
                                std::pair{"target_value", "target_id"},
                                std::pair{"target_due", "target_id"}};

// A deadline of a task put on a target would be printed and change nothing.
void check_aspect(const Record& amendment) {
  for (const auto& [aspect, owner] : kOwners) {
    if (amendment["aspect"] == aspect && !amendment[owner]) {
      amendment["aspect"].error(
          {fmt::format("nội dung này là của {}, dòng này không nêu {}",
                       std::string_view(owner) == "task_id" ? "nhiệm vụ" : "chỉ tiêu",
                       owner),
           fmt::format("this is an aspect of a {}, and the row names no {}",
                       std::string_view(owner) == "task_id" ? "task" : "target",
                       owner)},
          {"Sửa cột aspect, hoặc ghi mã vào đúng cột.",
           "Correct the column aspect, or put the id into the right column."});
    }
  }
}

}  // namespace

void require_before(const Field& field) {
  require(field, {"nội dung cũ", "what was before"});
}

void require_after(const Field& field) {
  require(field, {"nội dung mới", "what is now"});
}

void check_amendments(const Review& plan) {
  for (const Record row : plan.of("amendment")) {
    if (bool{row["task_id"]} == bool{row["target_id"]}) {
      row["task_id"].error(
          {"điều chỉnh phải nêu đúng một: nhiệm vụ (task_id) hoặc chỉ tiêu (target_id)",
           "an amendment names exactly one of a task (task_id) and a target (target_id)"},
          {"Tách thành hai dòng nếu văn bản điều chỉnh cả hai.",
           "Make two rows if the document changes both."});
    }
    check_aspect(row);
    if (row["aspect"] != "added") {
      require_before(row["before_vi"]);
    }
    if (row["aspect"] != "dropped") {
      require_after(row["after_vi"]);
    }
    for (const Content& content : kContents) {
      check_content(row, content, plan);
    }
  }
  for (const char* const table : {"amended_schedule",
                                  "amended_assignment",
                                  "amended_condition",
                                  "amended_milestone",
                                  "amended_due"}) {
    check_owner(plan, table);
  }
}

}  // namespace minhbach::store
