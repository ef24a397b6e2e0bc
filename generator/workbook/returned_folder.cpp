#include "workbook/returned_folder.hpp"

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/forms.hpp"

namespace minhbach::workbook {

namespace {

namespace fs = std::filesystem;

bool is_workbook_name(const fs::path& name) {
  const std::string end = base::lower_ascii(name.extension().string());
  return end == ".xlsx" || end == ".xlsm" || end == ".xltx" || end == ".xls" || end == ".ods";
}

const base::LocalText kAskAgain = {
    "Xin đơn vị gửi lại biểu mẫu của kỳ này (lập bằng minhbach forms).",
    "Ask the unit for the form of this period again (made by minhbach forms)."};

// Whether the hidden sheet is as it was written.
bool is_untouched(const ReturnedForm& form) {
  base::Sha256 sum;
  for (const char* const name : {"minhbach", "plan", "period", "unit", "lang", "given"}) {
    sum.add(name + ("=" + form.fact(name)) + "\n");
  }
  return form.fact("sha256") == sum.hex();
}

class FolderReader {
 public:
  FolderReader(fs::path folder, Findings& findings)
      : folder_(std::move(folder)), findings_(findings) {}

  ReturnedFolder run(const ReadSoFar& tell) {
    const std::vector<std::string> names = base::files_below(folder_);
    for (const std::string& name : names) {
      read(name);
      tell(++result_.files, names.size());
    }
    choose_period();
    leave_out_others();
    leave_out_doubles();
    if (result_.forms.empty() && findings_.errors() == 0) {
      findings_.error({},
                      {},
                      {"thư mục này không có biểu mẫu nào", "this folder holds no form"},
                      {"Chỉ đến thư mục chứa các biểu mẫu đã điền (.xlsx).",
                       "Name the folder that holds the filled forms (.xlsx)."});
    }
    return std::move(result_);
  }

 private:
  void read(const std::string& name) {
    const Spot spot = {name, {}, {}};
    if (fs::path(name).filename().string().starts_with("~$")) {
      findings_.remind(
          spot,
          {},
          {"một tệp trong thư mục đang mở trong Excel", "a file of the folder is open in Excel"},
          {"Lưu và đóng tệp đó rồi chạy lại.", "Save and close it, and run again."});
      return;
    }
    if (!is_workbook_name(name)) {
      findings_.remind(spot,
                       {},
                       {"không phải bảng tính; không đọc", "this is no workbook; it is not read"},
                       {"Nếu là báo cáo của đơn vị, chép nội dung vào biểu mẫu của đơn vị.",
                        "If it is a unit's report, copy what it says into the unit's form."});
      return;
    }
    try {
      take({name, read_book(folder_ / name), {}, base::sha256(base::read_file(folder_ / name))});
    } catch (const base::Failure& failure) {
      if (failure.kind() != base::FailureKind::Material) {
        throw;
      }
      const base::Problem& problem = failure.problems().front();
      findings_.error(spot, problem.value, problem.reason, problem.fix);
    }
  }

  void take(ReturnedForm form) {
    form.facts = facts_of(form.book);
    const Spot spot = {form.file, {}, {}};
    if (!form.facts.contains("minhbach")) {
      findings_.error(spot,
                      {},
                      {"không phải biểu mẫu của chương trình, hoặc trang ẩn của biểu mẫu đã bị xóa",
                       "this is no form of the program, or the form's hidden sheet was deleted"},
                      kAskAgain);
      return;
    }
    if (form.fact("minhbach") != kFormVersion) {
      findings_.error(
          spot,
          form.fact("minhbach"),
          {"biểu mẫu kiểu cũ; chương trình này đọc kiểu " + std::string(kFormVersion),
           "a form of an older layout; this program reads layout " + std::string(kFormVersion)},
          kAskAgain);
      result_.others.push_back(std::move(form));
      return;
    }
    if (!is_untouched(form)) {
      findings_.error(spot,
                      {},
                      {"trang ẩn của biểu mẫu đã bị sửa: không rõ biểu mẫu của ai, kỳ nào",
                       "the form's hidden sheet was changed: whose form it is, and of which "
                       "period, cannot be told"},
                      kAskAgain);
      result_.others.push_back(std::move(form));
      return;
    }
    result_.forms.push_back(std::move(form));
  }

  // The office's workbook says what this is about; else most of them do.
  void choose_period() {
    using PlanPeriod = std::pair<std::string, std::string>;
    std::map<PlanPeriod, std::size_t> votes;
    for (const ReturnedForm& each : result_.forms) {
      const std::size_t weight = each.fact("unit").empty() ? result_.forms.size() : 1;
      votes[{each.fact("plan"), each.fact("period")}] += weight;
    }
    std::size_t most = 0;
    for (const auto& [which, count] : votes) {
      if (count > most) {
        most = count;
        std::tie(result_.plan_id, result_.period_id) = which;
      }
    }
  }

  void leave_out_others() {
    std::vector<ReturnedForm> kept;
    for (ReturnedForm& each : result_.forms) {
      const bool is_of_plan = each.fact("plan") == result_.plan_id;
      if (is_of_plan && each.fact("period") == result_.period_id) {
        kept.push_back(std::move(each));
        continue;
      }
      findings_.error(
          {each.file, {}, {}},
          is_of_plan ? each.fact("period") : each.fact("plan"),
          is_of_plan
              ? base::LocalText{"biểu mẫu của kỳ khác; thư mục này là của kỳ " + result_.period_id,
                                "a form of another period; this folder is of " + result_.period_id}
              : base::LocalText{"biểu mẫu của kế hoạch khác; thư mục này là của kế hoạch " +
                                    result_.plan_id,
                                "a form of another plan; this folder is of " + result_.plan_id},
          {"Chuyển tệp ra khỏi thư mục; xin đơn vị điền biểu mẫu của kỳ này.",
           "Move it out of the folder, and ask the unit to fill in the form of this period."});
      result_.others.push_back(std::move(each));
    }
    result_.forms = std::move(kept);
  }

  void leave_out_doubles() {
    std::map<std::string, std::vector<std::string>> files;
    for (const ReturnedForm& each : result_.forms) {
      files[each.fact("unit")].push_back(each.file);
    }
    std::vector<ReturnedForm> kept;
    for (ReturnedForm& each : result_.forms) {
      const std::vector<std::string>& same = files[each.fact("unit")];
      if (same.size() == 1) {
        kept.push_back(std::move(each));
        continue;
      }
      const std::string all = base::joined(same, "; ");
      findings_.error({each.file, {}, {}},
                      {},
                      {fmt::format("{} tệp của cùng một đơn vị: {}", same.size(), all),
                       fmt::format("{} files of the same unit: {}", same.size(), all)},
                      {"Hỏi đơn vị tệp nào đúng; chuyển tệp kia ra khỏi thư mục.",
                       "Ask the unit which is right, and move the other out of the folder."});
      result_.others.push_back(std::move(each));
    }
    result_.forms = std::move(kept);
  }

  fs::path folder_;
  Findings& findings_;
  ReturnedFolder result_;
};

}  // namespace

std::map<std::string, std::string> facts_of(const ReadBook& book) {
  std::map<std::string, std::string> facts;
  const ReadSheet* const hidden = book.sheet("_mb");
  for (unsigned row = 1; hidden != nullptr && row <= 12; ++row) {
    const TypedCell* const name = hidden->at(row, 1);
    const TypedCell* const value = hidden->at(row, 2);
    if (name != nullptr) {
      facts[name->text] = value == nullptr ? std::string() : value->text;
    }
  }
  return facts;
}

std::string ReturnedForm::fact(const std::string& name) const {
  const auto found = facts.find(name);
  return found == facts.end() ? std::string() : found->second;
}

base::Lang ReturnedForm::lang() const {
  return fact("lang") == base::code(base::Lang::En) ? base::Lang::En : base::Lang::Vi;
}

ReturnedFolder read_folder(const fs::path& folder, Findings& findings, const ReadSoFar& tell) {
  if (std::error_code error; !fs::is_directory(folder, error)) {
    base::refuse(base::FailureKind::Material,
                 {folder.string(), 0, 0, {}},
                 {},
                 {"không có thư mục này", "there is no such folder"},
                 {"Chỉ đến thư mục chứa các biểu mẫu đã điền.",
                  "Name the folder that holds the filled forms."});
  }
  return FolderReader(folder, findings).run(tell);
}

}  // namespace minhbach::workbook
