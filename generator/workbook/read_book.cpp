#include "workbook/read_book.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"
#include "model/day.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "workbook/book.hpp"
#include "workbook/xlsx_package.hpp"

namespace minhbach::workbook {

namespace {

constexpr std::size_t kMostCells = 400'000;
constexpr unsigned kMostRows = 1'048'576;
constexpr unsigned kMostColumns = 16'384;

// What a number is shown as.
enum class Shown : std::uint8_t { Plain, AsDay, AsPercent };

Shown shown_by(std::string_view format) {
  bool quoted = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;  // the next one is shown as it is
    } else if (c == '[') {
      i = std::min(format.find(']', i), format.size());  // a colour, a condition, a language
    } else if (c == '%') {
      return Shown::AsPercent;
    } else if (format.substr(i, 7) == "General") {
      i += 6;
    } else if (std::string_view("dmyDMY").find(c) != std::string_view::npos) {
      return Shown::AsDay;
    }
  }
  return Shown::Plain;
}

// The formats every program knows by number alone.
Shown shown_by(int known_format) {
  const auto is_within = [known_format](int from, int to) {
    return known_format >= from && known_format <= to;
  };
  return is_within(14, 17) || known_format == 22 || is_within(27, 36) || is_within(50, 58)
             ? Shown::AsDay
         : is_within(9, 10) ? Shown::AsPercent
                            : Shown::Plain;
}

std::vector<Shown> read_styles(const pugi::xml_document& styles) {
  std::map<int, Shown> own;
  const pugi::xml_node root = styles.document_element();
  for (const auto& each : children_of(child_of(root, "numFmts"), "numFmt")) {
    own[each.attribute("numFmtId").as_int()] =
        shown_by(std::string_view(each.attribute("formatCode").value()));
  }
  std::vector<Shown> all;
  for (const auto& each : children_of(child_of(root, "cellXfs"), "xf")) {
    const int id = each.attribute("numFmtId").as_int();
    const auto found = own.find(id);
    all.push_back(found == own.end() ? shown_by(id) : found->second);
  }
  return all;
}

}  // namespace

std::string joined_blanks(std::string_view text) {
  std::string out;
  const std::string plain = base::replaced(base::replaced(text, "_x000D_", " "), "\xC2\xA0", " ");
  bool blank = false;
  for (const char c : plain) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank) {
      out += (blank && !out.empty() ? " " : "");
      out += c;
    }
    blank = is_blank;
  }
  return base::is_utf8(out) ? base::to_nfc(out) : std::string("\xEF\xBF\xBD");
}

namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(value)
             ? std::optional(value)
             : std::nullopt;
}

// Without the noise of the binary form: 99.8 and not 99.799999999999997.
std::string number_text(double value) {
  return fmt::format("{:.15g}", value);
}

struct BookFacts {
  std::vector<std::string> strings;
  std::vector<Shown> styles;
  bool from_1904 = false;
};

class SheetReader {
 public:
  SheetReader(const BookFacts& facts, std::size_t& count) : facts_(facts), count_(count) {}

  void read(const pugi::xml_document& document, ReadSheet& sheet) {
    const pugi::xml_node root = document.document_element();
    unsigned row = 0;
    for (const auto& each : children_of(child_of(root, "sheetData"), "row")) {
      row = each.attribute("r").as_uint(row + 1);
      unsigned column = 0;
      for (const auto& cell : children_of(each, "c")) {
        const CellAt named = place_of(cell.attribute("r").value());
        column = named.second != 0 ? named.second : column + 1;
        if (row == 0 || row > kMostRows || column > kMostColumns) {
          continue;
        }
        if (auto typed = typed_of(cell); typed && ++count_ <= kMostCells) {
          sheet.cells[{row, column}] = *std::move(typed);
        }
      }
    }
    for (const auto& each : children_of(child_of(root, "mergeCells"), "mergeCell")) {
      const std::string ref = each.attribute("ref").value();
      const std::size_t colon = ref.find(':');
      if (colon != std::string::npos) {
        sheet.merged.push_back({place_of(ref.substr(0, colon)), place_of(ref.substr(colon + 1))});
      }
    }
  }

 private:
  // 'C7' is row 7, column 3; what is no place is 0, 0.
  static CellAt place_of(std::string_view name) {
    unsigned column = 0;
    std::size_t i = 0;
    for (; i < name.size() && i < 3 && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
      column = column * 26 + static_cast<unsigned>(name[i] - 'A' + 1);
    }
    const auto row = base::to_int(name.substr(i));
    return row && *row > 0 ? CellAt{static_cast<unsigned>(*row), column} : CellAt{0, 0};
  }

  static std::optional<TypedCell> text_cell(std::string_view text) {
    std::string joined = joined_blanks(text);
    return joined.empty() ? std::nullopt
                          : std::optional(TypedCell{TypedKind::Text, std::move(joined)});
  }

  [[nodiscard]] std::optional<TypedCell> typed_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").as_string("n");
    const pugi::xml_node v = child_of(cell, "v");
    const std::string value = v.text().get();
    if (type == "inlineStr") {
      return text_cell(run_text(child_of(cell, "is")));
    }
    if (value.empty()) {
      return child_of(cell, "f") && type != "str"
                 ? std::optional(
                       TypedCell{TypedKind::NotComputed, child_of(cell, "f").text().get()})
                 : std::nullopt;
    }
    if (type == "s") {
      const auto index = base::to_int(value);
      if (!index || *index < 0 || static_cast<std::size_t>(*index) >= facts_.strings.size()) {
        return TypedCell{TypedKind::Error, "#TEXT?"};
      }
      return text_cell(facts_.strings[static_cast<std::size_t>(*index)]);
    }
    if (type == "str") {
      return text_cell(value);
    }
    if (type == "b") {
      return TypedCell{TypedKind::Truth, value == "1" ? "TRUE" : "FALSE"};
    }
    if (type == "d") {
      return TypedCell{TypedKind::Day, value.substr(0, 10)};
    }
    const auto number = number_of(value);
    if (type == "e" || !number) {
      return TypedCell{TypedKind::Error, value};
    }
    return number_cell(*number, cell.attribute("s").as_uint());
  }

  [[nodiscard]] TypedCell number_cell(double number, std::size_t style) const {
    const Shown shown = style < facts_.styles.size() ? facts_.styles[style] : Shown::Plain;
    if (shown == Shown::AsDay) {
      if (const auto day = day_of_serial(number, facts_.from_1904)) {
        return {TypedKind::Day, model::iso(*day)};
      }
    }
    return {shown == Shown::AsPercent ? TypedKind::Percent : TypedKind::Number,
            number_text(number)};
  }

  const BookFacts& facts_;
  std::size_t& count_;
};

}  // namespace

std::optional<model::Day> day_of_serial(double serial, bool from_1904) {
  constexpr long kNeverWas = 60;  // 29 February 1900
  constexpr long k1904 = 1462;
  constexpr double kLastDay = 2'958'465;  // 31/12/9999
  if (!(serial >= 1 && serial <= kLastDay)) {
    return std::nullopt;
  }
  const long whole = static_cast<long>(serial) + (from_1904 ? k1904 : 0);
  if (whole == kNeverWas) {
    return std::nullopt;
  }
  const auto origin =
      std::chrono::sys_days(std::chrono::year(1899) / 12 / (whole < kNeverWas ? 31 : 30));
  return origin + std::chrono::days(whole);
}

const TypedCell* ReadSheet::at(unsigned row, unsigned column) const {
  const auto found = cells.find({row, column});
  return found == cells.end() ? nullptr : &found->second;
}

const ReadSheet* ReadBook::sheet(const std::string& name) const {
  for (const ReadSheet& each : sheets) {
    if (each.name == name) {
      return &each;
    }
  }
  return nullptr;
}

ReadBook read_book(const std::filesystem::path& file) {
  XlsxPackage package(file);
  const std::string& main = package.workbook_part();
  const pugi::xml_document workbook = package.document(main);
  const pugi::xml_node root = workbook.document_element();
  BookFacts facts;
  facts.from_1904 = child_of(root, "workbookPr").attribute("date1904").as_bool();
  if (const std::string part = package.related(main, "/sharedStrings"); package.has(part)) {
    const pugi::xml_document strings = package.document(part);
    for (const auto& each : children_of(strings.document_element(), "si")) {
      facts.strings.push_back(run_text(each));
    }
  }
  if (const std::string part = package.related(main, "/styles"); package.has(part)) {
    facts.styles = read_styles(package.document(part));
  }
  ReadBook book;
  book.from_1904 = facts.from_1904;
  std::size_t count = 0;
  SheetReader reader(facts, count);
  const std::map<std::string, std::string> relations = package.relations(main);
  for (const auto& each : children_of(child_of(root, "sheets"), "sheet")) {
    const auto part = relations.find(prefixed_attribute(each, "id"));
    if (part == relations.end() || !package.has(part->second)) {
      continue;
    }
    ReadSheet sheet;
    sheet.name = joined_blanks(each.attribute("name").value());
    sheet.part = part->second;
    reader.read(package.document(sheet.part), sheet);
    book.sheets.push_back(std::move(sheet));
  }
  if (count > kMostCells) {
    base::refuse(base::FailureKind::Material,
                 {file.string(), 0, 0, {}},
                 {},
                 {"tệp có hơn 400.000 ô", "the file has more than 400,000 cells"},
                 {"Kiểm tra xem có nhầm tệp không; xóa các dòng thừa ở cuối trang.",
                  "Check that this is the right file; delete surplus rows at the end of a sheet."});
  }
  return book;
}

std::string cell_name(const CellAt& at) {
  return column_letters(at.second - 1) + std::to_string(at.first);
}

}  // namespace minhbach::workbook
