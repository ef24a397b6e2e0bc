#include "workbook/typed_documents.hpp"

#include "base/text.hpp"
#include "base/vietnamese.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// Kinds of documents by the letters of their symbol: they make an id that can be read.
constexpr std::array<std::string_view, 25> kKinds = {
    "bb", "bc", "ct", "cv",   "ctr", "cttr", "da", "gm", "hd", "kh",  "kl",   "nd", "nq",
    "pa", "qc", "qd", "quyd", "tb",  "tc",   "th", "tk", "tt", "ttr", "ttlt", "gbn"};

std::string as_compared(std::string_view number) {
  return base::replaced(base::folded(number), " ", "");
}

}  // namespace

TypedDocuments::TypedDocuments(const store::TableRows& documents, Findings& findings)
    : findings_(findings) {
  const store::Table& table = *documents.table;
  for (const store::Row& row : documents.rows) {
    const auto text = [&](std::string_view column) {
      return row.cells[table.column(column)].value_or("");
    };
    known_.push_back({text("id"), text("number"), model::parse_day(text("issued"))});
  }
}

// '2022-bc-43' of '43/MH-BC' of 2022: year, kind, number.
std::string TypedDocuments::new_id(const std::string& number, model::Day issued) const {
  const std::size_t slash = number.find('/');
  const std::string first = base::slug(number.substr(0, slash));
  const std::string symbol =
      slash == std::string::npos ? std::string() : base::slug(number.substr(slash + 1));
  std::string kind = symbol;
  for (const std::string_view part : base::split(symbol, '-')) {
    if (std::find(kKinds.begin(), kKinds.end(), part) != kKinds.end()) {
      kind = part;
      break;
    }
  }
  std::string id =
      fmt::format("{}-{}{}{}", model::year_of(issued), kind, kind.empty() ? "" : "-", first);
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(
        known_.begin(), known_.end(), [&](const Known& each) { return each.id == name; });
  };
  std::string free = id;
  for (int n = 2; is_taken(free); ++n) {
    free = fmt::format("{}-{}", id, n);
  }
  return free;
}

std::map<unsigned, std::string> TypedDocuments::read(const ReturnedSheet& sheet,
                                                     const TypedReader& typed,
                                                     base::Lang lang,
                                                     Draft& draft) {
  std::map<unsigned, std::string> ids;
  for (const ReturnedLine& line : sheet.lines()) {
    if (sheet.is_filled(line)) {
      if (auto id = line_id(sheet, line, typed, lang, draft)) {
        ids[line.row] = *std::move(id);
      }
    }
  }
  return ids;
}

std::optional<std::string> TypedDocuments::line_id(const ReturnedSheet& sheet,
                                                   const ReturnedLine& line,
                                                   const TypedReader& typed,
                                                   base::Lang lang,
                                                   Draft& draft) {
  const auto text = [&](std::string_view field) {
    return typed.text(sheet.cell(line, field), sheet.spot(line, field));
  };
  const auto number = text("number");
  const auto issued = typed.day(sheet.cell(line, "issued"), sheet.spot(line, "issued"));
  const auto is_public = typed.choice(sheet.cell(line, "is_public"),
                                      sheet.spot(line, "is_public"),
                                      {Say{lang}("Có", "Yes"), Say{lang}("Không", "No")});
  std::map<std::string, std::string> more = {{"kind_vi", text("kind_vi").value_or("")},
                                             {"abstract_vi", text("abstract_vi").value_or("")},
                                             {"url", text("url").value_or("")}};
  if (!number) {
    if (sheet.cell(line, "number") == nullptr) {
      findings_.error(
          sheet.spot(line, "number"),
          {},
          {"chưa ghi số, ký hiệu của văn bản", "number and symbol are missing"},
          {"Ghi như trên văn bản, ví dụ 43/BC-SNV.", "As on the document, such as 43/BC-SNV."});
    }
    return std::nullopt;
  }
  if (!issued) {
    if (sheet.cell(line, "issued") == nullptr) {
      return named(*number, sheet.spot(line, "number"));  // a document that is known already
    }
    return std::nullopt;
  }
  const auto same = std::find_if(known_.begin(), known_.end(), [&](const Known& each) {
    return as_compared(each.number) == as_compared(*number) && each.issued == issued;
  });
  if (same != known_.end() && same->row) {
    return same->id;
  }
  if (same == known_.end() && sheet.cell(line, "is_public") == nullptr) {
    findings_.error(sheet.spot(line, "is_public"),
                    {},
                    {"chưa chọn có được công khai không", "whether it is public is not chosen"},
                    {"Chọn Có hoặc Không.", "Choose Yes or No."});
    return std::nullopt;
  }
  const std::string id = same != known_.end() ? same->id : new_id(*number, *issued);
  if (same == known_.end()) {
    known_.push_back({id, *number, issued, draft.rows.size()});
  } else {
    same->row = draft.rows.size();
  }
  DraftRow& row = draft.add("document", sheet, line);
  row.cells = {{"plan_id", draft.plan_id}, {"id", id}, {"number", *number}};
  row.cells["issued"] = model::iso(*issued);
  row.cells.insert(more.begin(), more.end());
  row.cells["is_public"] = is_public ? (*is_public == 0 ? "1" : "0") : "";
  return id;
}

std::optional<std::string> TypedDocuments::named(const std::string& text, const Spot& spot) const {
  std::string number = text;
  std::optional<model::Day> issued;
  if (const std::size_t comma = text.rfind(','); comma != std::string::npos) {
    issued = model::parse_spoken_day(std::string_view(text).substr(comma + 1));
    number = issued ? text.substr(0, comma) : text;
  }
  std::vector<const Known*> found;
  for (const Known& each : known_) {
    if (as_compared(each.number) == as_compared(number) && (!issued || each.issued == issued)) {
      found.push_back(&each);
    }
  }
  if (found.size() == 1) {
    return found.front()->id;
  }
  if (found.empty()) {
    findings_.error(
        spot,
        text,
        {"văn bản này chưa có ở trang Tài liệu", "the sheet Documents has no such number"},
        {"Ghi văn bản vào trang Tài liệu với ngày của nó; sản phẩm không phải văn bản thì "
         "ghi Có.",
         "Enter the document there with its day; an output that is no document is Yes."});
    return std::nullopt;
  }
  std::vector<std::string> choices;
  for (const Known* const each : found) {
    choices.push_back(each->issued ? number + ", " + date_words(*each->issued).vi : number);
  }
  std::sort(choices.begin(), choices.end());
  findings_.error(spot,
                  text,
                  {fmt::format("có {} văn bản mang số này", found.size()),
                   fmt::format("{} documents bear this number", found.size())},
                  {"Ghi thêm ngày, một trong: " + base::joined(choices, "; ") + ".",
                   "Add its day, one of: " + base::joined(choices, "; ") + "."});
  return std::nullopt;
}

}  // namespace minhbach::workbook
