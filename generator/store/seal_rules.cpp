#include "store/plan_rules.hpp"
#include "store/seal_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace minhbach::store {

// Rule M43: a sealed revision stays as it was published. What is wrong in it is put right by the
// next revision and a correction, never in place.

namespace {

using base::LocalText;

const LocalText kNextRevision = {
    "Trả lại nội dung đã công bố; sửa bằng bản tiếp theo của kỳ (snapshot.csv) và ghi đính chính "
    "(correction.csv).",
    "Put back what was published; correct it by the next revision of the period (snapshot.csv) and "
    "a row of correction.csv."};

std::string revision_words(const RevisionId& revision) {
  return fmt::format("{}@{}", revision.first, revision.second);
}

RevisionId id_of(const Record& row) {
  return {std::string(row["period_id"].text()), std::string(row["revision"].text())};
}

using Seals = std::map<std::pair<std::string, std::string>, Record>;  // by table and key

// The rows of one revision against their seals; false: they differ.
bool check_rows_of(const RevisionId& revision,
                   const std::vector<SealedLine>& lines,
                   const Seals& seals,
                   base::Problems& problems) {
  bool is_whole = true;
  std::set<std::pair<std::string, std::string>> seen;
  for (const SealedLine& each : lines) {
    seen.emplace(each.table, each.key);
    const auto seal = seals.find({each.table, each.key});
    const std::size_t key = each.rows->table->key.back();
    if (seal == seals.end()) {
      problems.error(each.rows->place(*each.row, key),
                     each.key,
                     {fmt::format("dòng thêm vào bản {} đã niêm phong", revision_words(revision)),
                      fmt::format("the row was added to revision {}, which is sealed",
                                  revision_words(revision))},
                     kNextRevision);
      is_whole = false;
    } else if (seal->second["hash"] != row_hash(each.line)) {
      problems.error(
          each.rows->place(*each.row, key),
          each.key,
          {fmt::format("nội dung đã đổi sau khi bản {} được niêm phong", revision_words(revision)),
           fmt::format("the row was changed after revision {} was sealed",
                       revision_words(revision))},
          kNextRevision);
      is_whole = false;
    }
  }
  for (const auto& [name, seal] : seals) {
    if (!seen.contains(name)) {
      seal["row_key"].error({fmt::format("bản {} đã niêm phong không còn dòng này của bảng {}",
                                         revision_words(revision),
                                         name.first),
                             fmt::format("revision {}, which is sealed, lacks this row of table {}",
                                         revision_words(revision),
                                         name.first)},
                            kNextRevision);
      is_whole = false;
    }
  }
  return is_whole;
}

std::vector<Record> in_order(const Records& revisions) {
  std::vector<Record> rows;
  for (const Record row : revisions) {
    rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(), [](const Record& a, const Record& b) {
    return a["n"].number().value_or(0) < b["n"].number().value_or(0);
  });
  return rows;
}

// Its root and its place in the chain, where the rows themselves are as sealed.
void check_link(const Record& row,
                const std::vector<SealedLine>& lines,
                bool rows_are_whole,
                const std::string& before) {
  const LocalText fix = {"Lấy lại bảng sealed_revision từ lần công bố trước.",
                         "Take table sealed_revision from the last publication again."};
  const SealedHead of{row["period_id"].text(),
                      row["revision"].text(),
                      row["ruleset"].text(),
                      row["report_number"].text(),
                      row["root"].text()};
  if (rows_are_whole && row["root"] != root_hash(lines)) {
    row["root"].error({"mã niêm phong không khớp các dòng của bản này",
                       "the seal does not match the rows of this revision"},
                      fix);
  } else if (row["head"] != head_hash(before, of)) {
    row["head"].error({"chuỗi niêm phong bị đứt ở đây", "the chain of seals is broken here"}, fix);
  }
}

}  // namespace

void check_seals(const Review& plan) {
  const Records revisions = plan.of("sealed_revision");
  const std::vector<Record> chain = in_order(revisions);
  if (chain.empty()) {
    return;
  }
  std::map<RevisionId, Seals> seals;
  for (const Record row : plan.of("sealed_row")) {
    seals[id_of(row)].emplace(
        std::pair(std::string(row["row_table"].text()), std::string(row["row_key"].text())), row);
  }
  const SealedLines lines = sealed_lines(plan.plan.tables);
  std::string before;
  int n = 0;
  for (const Record row : chain) {
    const RevisionId id = id_of(row);
    if (row["n"].number() != ++n) {
      row["n"].error({fmt::format("chuỗi niêm phong thiếu số {}", n),
                      fmt::format("the chain of seals lacks number {}", n)},
                     {"Lấy lại bảng sealed_revision từ lần công bố trước.",
                      "Take table sealed_revision from the last publication again."});
      return;
    }
    const auto own = lines.find(id);
    const std::vector<SealedLine> none;
    const std::vector<SealedLine>& left = own == lines.end() ? none : own->second;
    const bool is_whole = check_rows_of(id, left, seals[id], plan.problems);
    check_link(row, left, is_whole, before);
    before = row["head"].text();
  }
}

}  // namespace minhbach::store
