#include "content/synonyms.hpp"

#include "base/characters.hpp"
#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace minhbach::content {

namespace {

constexpr std::size_t kMostRows = 2'000;   // every reader of the search loads them
constexpr std::size_t kLongestWords = 60;  // characters

// Why a cell cannot be sought.
std::optional<base::LocalText> fault_of_words(std::string_view words) {
  const std::u32string points = base::code_points(words);
  if (base::is_blank(words)) {
    return base::LocalText{"ô để trống", "the cell is empty"};
  }
  if (points.size() > kLongestWords) {
    return base::LocalText{"dài quá 60 ký tự", "longer than 60 characters"};
  }
  if (std::any_of(points.begin(), points.end(), base::is_unseen)) {
    return base::LocalText{"có ký tự không nhìn thấy", "holds an unseen character"};
  }
  return std::nullopt;
}

class SynonymRows {
 public:
  SynonymRows(std::string file, base::Problems& problems)
      : file_(std::move(file)), problems_(problems) {}

  bool use(base::CsvRow& row) {
    const std::vector<std::string> columns = {"typed", "sought"};
    if (!has_head_) {
      has_head_ = true;
      if (row.cells != columns) {
        refuse(row.line,
               base::joined(row.cells, ","),
               {"dòng đầu phải là typed,sought", "the first row has to be typed,sought"});
        return false;
      }
      return true;
    }
    if (row.cells.size() != columns.size()) {
      refuse(row.line,
             base::joined(row.cells, ","),
             {"dòng không có đúng hai ô", "the row has not two cells"});
      return true;
    }
    Synonym synonym;
    for (const auto& [cell, words] :
         {std::pair(&row.cells[0], &synonym.typed), std::pair(&row.cells[1], &synonym.sought)}) {
      *words = base::to_nfc(base::trimmed(*cell));
      if (const auto fault = fault_of_words(*words)) {
        refuse(row.line, *words, *fault);
        return true;
      }
    }
    if (!seen_.emplace(synonym.typed, synonym.sought).second) {
      refuse(row.line, synonym.typed, {"cặp này đã có ở trên", "this pair stands above already"});
    } else if (synonyms_.size() == kMostRows) {
      refuse(row.line, {}, {"quá 2.000 dòng", "more than 2,000 rows"});
      return false;
    } else {
      synonyms_.push_back(std::move(synonym));
    }
    return true;
  }
  std::vector<Synonym> done() { return std::move(synonyms_); }

 private:
  void refuse(std::size_t line, std::string value, base::LocalText reason) {
    problems_.error({file_, line, 0, {}},
                    std::move(value),
                    std::move(reason),
                    {"Mỗi dòng: từ người đọc gõ, dấu phẩy, từ dùng trong kế hoạch; dòng đầu là "
                     "typed,sought.",
                     "Each row: what readers type, a comma, what plans say; the first row is "
                     "typed,sought."});
  }

  std::string file_;
  base::Problems& problems_;
  bool has_head_ = false;
  std::set<std::pair<std::string, std::string>> seen_;
  std::vector<Synonym> synonyms_;
};

}  // namespace

std::vector<Synonym> read_synonyms(const std::filesystem::path& file, base::Problems& problems) {
  if (!base::is_file(file)) {
    return {};
  }
  const std::string text = base::read_file(file);
  if (!base::is_utf8(text)) {
    problems.error({file.string(), 0, 0, {}},
                   {},
                   {"tệp không phải văn bản UTF-8", "the file is not UTF-8 text"},
                   {"Lưu lại tệp với bảng mã UTF-8.", "Save the file as UTF-8."});
    return {};
  }
  SynonymRows rows(file.string(), problems);
  base::read_csv(text, file.string(), problems, [&](base::CsvRow& row) { return rows.use(row); });
  return rows.done();
}

}  // namespace minhbach::content
