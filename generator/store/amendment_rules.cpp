#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

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
                                  Content{"amended_output", "output"},
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

// A task or target joins the plan once and leaves it once: its pages tell one span.
void check_tenures(const Review& plan, const char* id) {
  std::map<std::pair<std::string_view, std::string_view>, Record> known;  // by id and aspect
  for (const Record row : plan.of("amendment")) {
    const Field aspect = row["aspect"];
    if (!row[id] || (aspect != "added" && aspect != "dropped")) {
      continue;
    }
    if (!known.emplace(std::pair(row[id].text(), aspect.text()), row).second) {
      aspect.error({"nhiệm vụ, chỉ tiêu này đã được bổ sung hoặc đưa ra một lần rồi",
                    "this task or target was added or dropped once already"},
                   {"Nhiệm vụ, chỉ tiêu trở lại Kế hoạch là mới, có mã mới.",
                    "A task or target that comes back is a new one with a new id."});
    }
  }
  for (const auto& [key, dropped] : known) {
    const auto added = known.find({key.first, "added"});
    if (key.second == "dropped" && added != known.end() &&
        !is_before(added->second["effective_from"].day(), dropped["effective_from"].day())) {
      dropped["effective_from"].error(
          {"bị đưa ra trước khi được bổ sung", "dropped before it was added"},
          {"Kiểm tra lại hai ngày.", "Check the two days."});
    }
  }
}

// The items are pieces of the new cell, numbered from 1, all of them or any of them needed.
void check_amended_outputs(const Review& plan) {
  const auto amendments = plan.of("amendment").by("id");
  struct List {
    int rows = 0;
    std::string_view mode;
  };
  std::map<std::string_view, List> lists;
  for (const Record row : plan.of("amended_output")) {
    ++lists[row["amendment_id"].text()].rows;
  }
  for (const Record row : plan.of("amended_output")) {
    const std::string_view id = row["amendment_id"].text();
    List& list = lists[id];
    // No number twice, so none is left out where none is too large.
    if (row["n"].number().value_or(1) > list.rows) {
      row["n"].error(
          {"sản phẩm đánh số từ 1, liên tục", "outputs are numbered from 1, without gaps"},
          {"Đánh số lại.", "Number them again."});
    }
    if (!list.mode.empty() && row["mode"] != list.mode) {
      row["mode"].error({"các sản phẩm của một điều chỉnh có chung một cách tính (mode)",
                         "the outputs of one amendment share one mode"},
                        {"Ghi cùng một mode.", "Write the same mode."},
                        std::string(list.mode));
    }
    list.mode = row["mode"].text();
    const auto amendment = amendments.find(id);
    if (amendment != amendments.end() && amendment->second["after_vi"].text().find(
                                             row["text_vi"].text()) == std::string_view::npos) {
      const std::string cell(amendment->second["after_vi"].text());
      row["text_vi"].error(
          {"sản phẩm không phải là một phần nguyên văn của nội dung mới (after_vi)",
           "the output is no word-for-word part of the new content (after_vi)"},
          {"Nội dung mới ghi: " + cell, "The new content reads: " + cell});
    }
  }
}

// A report names an item by its number, in the plan's list or in one that took its place.
void check_delivered(const Review& plan) {
  std::set<std::pair<std::string_view, std::string_view>> known;  // task and number
  for (const Record row : plan.of("output_item")) {
    known.emplace(row["task_id"].text(), row["n"].text());
  }
  const auto amendments = plan.of("amendment").by("id");
  for (const Record row : plan.of("amended_output")) {
    const auto amendment = amendments.find(row["amendment_id"].text());
    if (amendment != amendments.end()) {
      known.emplace(amendment->second["task_id"].text(), row["n"].text());
    }
  }
  for (const Record row : plan.of("output_delivered")) {
    if (row["n"] && !known.contains({row["task_id"].text(), row["n"].text()})) {
      row["n"].error({"nhiệm vụ không có sản phẩm mang số này", "the task has no such output"},
                     {"Ghi số của sản phẩm trong bảng output_item hoặc amended_output.",
                      "Give the number of an item in table output_item or amended_output."});
    }
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
                                  "amended_output",
                                  "amended_condition",
                                  "amended_milestone",
                                  "amended_due"}) {
    check_owner(plan, table);
  }
  check_tenures(plan, "task_id");
  check_tenures(plan, "target_id");
  check_amended_outputs(plan);
  check_delivered(plan);
}

}  // namespace minhbach::store
