#include "workbook/marked_copy.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "workbook/book.hpp"
#include "workbook/check_report.hpp"
#include "workbook/notes.hpp"
#include "workbook/package_edit.hpp"
#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kErrorPart = "xl/worksheets/mb-errors.xml";
// A condition that holds and does nothing: what our marks are known by when they are taken away.
constexpr const char* kMarkFormula = "\"minhbach\"=\"minhbach\"";

// Widths of the columns of the sheet of errors that hold text.
constexpr double kTyped = 28;
constexpr double kWords = 52;

// Formats the marks need, by their number among those of the workbook.
struct Marks {
  std::size_t red = 0;
  std::size_t yellow = 0;
  std::size_t bold = 0;
  std::size_t wrapped = 0;
};

std::size_t append_counted(pugi::xml_node list, const char* name, const std::string& inner) {
  const std::size_t count = children_of(list, name).size();
  const std::string element = like(list, name);
  list.append_buffer(inner.data(), inner.size());
  list.remove_attribute("count");
  list.append_attribute("count") = static_cast<unsigned>(count + 1);
  return count;
}

Marks add_formats(PackageEdit& edit, const std::string& styles_part) {
  pugi::xml_node root = edit.part(styles_part).document_element();
  const auto tag = [&](const char* name) {
    return like(root, name);
  };
  const auto fill = [&](const char* colour) {
    return fmt::format(
        "<{0}><{1}><{2} patternType=\"solid\"><{3} rgb=\"{5}\"/><{4} "
        "rgb=\"{5}\"/></{2}></{1}></{0}>",
        tag("dxf"),
        tag("fill"),
        tag("patternFill"),
        tag("fgColor"),
        tag("bgColor"),
        colour);
  };
  static const std::vector<std::string_view> kBeforeDxfs = {
      "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"};
  pugi::xml_node differences = child_at_place(root, "dxfs", kBeforeDxfs);
  Marks marks;
  marks.red = append_counted(differences, "dxf", fill("FFFFC7CE"));
  marks.yellow = append_counted(differences, "dxf", fill("FFFFEB9C"));
  const std::size_t font =
      append_counted(child_of(root, "fonts"),
                     "font",
                     fmt::format("<{0}><{1}/><{2} val=\"11\"/><{3} val=\"Calibri\"/></{0}>",
                                 tag("font"),
                                 tag("b"),
                                 tag("sz"),
                                 tag("name")));
  const auto format = [&](std::size_t number) {
    return fmt::format(
        "<{0} numFmtId=\"0\" fontId=\"{1}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
        "applyFont=\"1\" applyAlignment=\"1\"><{2} vertical=\"top\" wrapText=\"1\"/></{0}>",
        tag("xf"),
        number,
        tag("alignment"));
  };
  marks.bold = append_counted(child_of(root, "cellXfs"), "xf", format(font));
  marks.wrapped = append_counted(child_of(root, "cellXfs"), "xf", format(0));
  return marks;
}

std::string text_cell_of(char column, std::size_t row, std::string_view text, std::size_t style) {
  return fmt::format(
      "<c r=\"{}{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
      column,
      row,
      style,
      base::html(text));
}

std::string error_sheet(const std::vector<Finding>& findings,
                        const Marks& marks,
                        const std::string& mark,
                        Lang lang) {
  const Say say{lang};
  const auto errors = static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& each) {
        return each.severity == base::Severity::Error;
      }));
  std::string rows = "<row r=\"1\">";
  rows +=
      text_cell_of('A', 1, counted_findings(errors, findings.size() - errors).in(lang), marks.bold);
  rows += "</row><row r=\"2\">" + text_cell_of('A', 2, mark, 0) + "</row><row r=\"3\">";
  const std::array<std::string, 5> headings = {say("Trang, ô", "Sheet, cell"),
                                               say("Mức", "Kind"),
                                               say("Đã ghi", "Typed"),
                                               say("Sai gì", "What is wrong"),
                                               say("Cách sửa", "What to do")};
  char column = 'A';
  for (const std::string& heading : headings) {
    rows += text_cell_of(column++, 3, heading, marks.bold);
  }
  rows += "</row>";
  std::string links;
  std::size_t row = 3;
  for (const Finding& each : findings) {
    ++row;
    std::string place = each.spot.sheet;
    if (each.spot.at.first != 0) {
      place += ", " + cell_name(each.spot.at);
      const std::string target = "'" + each.spot.sheet + "'!" + cell_name(each.spot.at);
      links += fmt::format("<hyperlink ref=\"A{}\" location=\"{}\" display=\"{}\"/>",
                           row,
                           base::html(target),
                           base::html(place));
    }
    const double height = std::max({height_of(each.value, kTyped),
                                    height_of(each.what.in(lang), kWords),
                                    height_of(each.fix.in(lang), kWords)});
    rows += fmt::format("<row r=\"{}\" ht=\"{}\" customHeight=\"1\">", row, height);
    rows += text_cell_of('A', row, place, marks.wrapped);
    rows += text_cell_of(
        'B',
        row,
        each.severity == base::Severity::Error ? say("Lỗi", "Error") : say("Nhắc", "Reminder"),
        marks.wrapped);
    rows += text_cell_of('C', row, base::visible(each.value), marks.wrapped);
    rows += text_cell_of('D', row, base::visible(each.what.in(lang)), marks.wrapped);
    rows += text_cell_of('E', row, base::visible(each.fix.in(lang)), marks.wrapped);
    rows += "</row>";
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{}\">"
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      "<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\"><pane ySplit=\"3\" "
      "topLeftCell=\"A4\" state=\"frozen\"/></sheetView></sheetViews>"
      "<cols><col min=\"1\" max=\"1\" width=\"22\" customWidth=\"1\"/><col min=\"2\" max=\"2\" "
      "width=\"10\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"{}\" customWidth=\"1\"/>"
      "<col min=\"4\" max=\"5\" width=\"{}\" customWidth=\"1\"/></cols><sheetData>{}</sheetData>"
      "{}<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" "
      "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
      "<headerFooter><oddHeader>&amp;C{}</oddHeader></headerFooter>"
      "</worksheet>",
      kMain,
      kTyped,
      kWords,
      rows,
      links.empty() ? std::string() : "<hyperlinks>" + links + "</hyperlinks>",
      base::html(mark));
}

// Definitions that belong to a sheet name it by its place, which moves.
void move_sheets(pugi::xml_node workbook, int from, int by) {
  for (pugi::xml_node each : children_of(child_of(workbook, "definedNames"), "definedName")) {
    pugi::xml_attribute place = each.attribute("localSheetId");
    if (place && place.as_int() >= from) {
      place = place.as_int() + by;
    }
  }
}

class Marker {
 public:
  Marker(const std::filesystem::path& from, Lang lang, bool is_illustrative)
      : edit_(from),
        lang_(lang),
        mark_(is_illustrative ? illustrative_words(lang) : std::string()),
        main_(edit_.package().workbook_part()) {}

  void run(const std::vector<Finding>& findings, const std::filesystem::path& to) {
    take_away_error_sheet();
    const std::string styles = edit_.package().related(main_, "/styles");
    const Marks marks = add_formats(edit_, styles);
    std::size_t number = 900;  // of drawings: beyond those a workbook of ours has
    const std::map<std::string, std::string> parts = sheet_parts();
    for (const auto& [name, part] : parts) {
      std::map<CellAt, std::string> notes;
      std::map<CellAt, bool> wrong;
      for (const Finding& each : findings) {
        if (each.spot.sheet == name && each.spot.at.first != 0) {
          const bool is_error = each.severity == base::Severity::Error;
          wrong[each.spot.at] = wrong[each.spot.at] || is_error;
          std::string& note = notes[each.spot.at];
          note += (note.empty() ? std::string(kNoteMark) : "\n") + note_words(each);
        }
      }
      mark_cells(part, wrong, marks);
      put_notes(edit_, part, ++number, notes);
    }
    put_error_sheet(findings, marks);
    edit_.write(to);
  }

 private:
  [[nodiscard]] std::string note_words(const Finding& finding) const {
    const Say say{lang_};
    return (finding.severity == base::Severity::Error ? say("Lỗi: ", "Error: ")
                                                      : say("Nhắc: ", "Reminder: ")) +
           base::visible(finding.what.in(lang_)) + ". " + base::visible(finding.fix.in(lang_));
  }

  pugi::xml_node workbook() { return edit_.part(main_).document_element(); }

  std::map<std::string, std::string> sheet_parts() {
    std::map<std::string, std::string> parts;
    const auto relations = edit_.package().relations(main_);
    for (const auto& each : children_of(child_of(workbook(), "sheets"), "sheet")) {
      const auto part = relations.find(prefixed_attribute(each, "id"));
      if (part != relations.end() && edit_.package().has(part->second)) {
        parts[joined_blanks(each.attribute("name").value())] = part->second;
      }
    }
    return parts;
  }

  void take_away_error_sheet() {
    const auto relations = edit_.package().relations(main_);
    pugi::xml_node sheets = child_of(workbook(), "sheets");
    int place = 0;
    for (const auto& each : children_of(sheets, "sheet")) {
      const std::string name = each.attribute("name").value();
      if (name != error_sheet_name(Lang::Vi) && name != error_sheet_name(Lang::En)) {
        ++place;
        continue;
      }
      const auto part = relations.find(prefixed_attribute(each, "id"));
      if (part != relations.end()) {
        edit_.remove(part->second);
        pugi::xml_node all = edit_.part(relations_part(main_)).document_element();
        for (const auto& relation : children_of(all, "Relationship")) {
          if (relation.attribute("Id").value() == part->first) {
            all.remove_child(relation);
          }
        }
      }
      sheets.remove_child(each);
      pugi::xml_node names = child_of(workbook(), "definedNames");
      for (const auto& name_of : children_of(names, "definedName")) {
        if (name_of.attribute("localSheetId").as_int(-1) == place) {
          names.remove_child(name_of);
        }
      }
      move_sheets(workbook(), place, -1);
    }
  }

  // Red and yellow lie over the formats of the cells, which stay.
  void mark_cells(const std::string& part,
                  const std::map<CellAt, bool>& wrong,
                  const Marks& marks) {
    pugi::xml_node root = edit_.part(part).document_element();
    unsigned priority = 0;
    for (const auto& each : children_of(root, "conditionalFormatting")) {
      for (const auto& rule : children_of(each, "cfRule")) {
        if (std::string_view(child_of(rule, "formula").text().get()) == kMarkFormula) {
          pugi::xml_node(each).remove_child(rule);
        } else {
          priority = std::max(priority, rule.attribute("priority").as_uint());
        }
      }
      if (!child_of(each, "cfRule")) {
        root.remove_child(each);
      }
    }
    for (const auto& each : children_of(child_of(root, "sheetViews"), "sheetView")) {
      pugi::xml_node(each).remove_attribute("tabSelected");
    }
    for (const bool is_error : {true, false}) {
      std::string cells;
      for (const auto& [at, has_error] : wrong) {
        if (has_error == is_error) {
          cells += (cells.empty() ? "" : " ") + cell_name(at);
        }
      }
      if (cells.empty()) {
        continue;
      }
      static const std::vector<std::string_view> kBefore = {"sheetPr",
                                                            "dimension",
                                                            "sheetViews",
                                                            "sheetFormatPr",
                                                            "cols",
                                                            "sheetData",
                                                            "sheetCalcPr",
                                                            "sheetProtection",
                                                            "protectedRanges",
                                                            "scenarios",
                                                            "autoFilter",
                                                            "sortState",
                                                            "dataConsolidate",
                                                            "customSheetViews",
                                                            "mergeCells",
                                                            "phoneticPr"};
      pugi::xml_node last;
      for (const pugi::xml_node& each : root.children()) {
        if (each.type() == pugi::node_element &&
            (is_named(each, "conditionalFormatting") ||
             std::find(kBefore.begin(), kBefore.end(), local_name(each.name())) != kBefore.end())) {
          last = each;
        }
      }
      pugi::xml_node format =
          root.insert_child_after(like(root, "conditionalFormatting").c_str(), last);
      format.append_attribute("sqref") = cells.c_str();
      pugi::xml_node rule = format.append_child(like(root, "cfRule").c_str());
      rule.append_attribute("type") = "expression";
      rule.append_attribute("dxfId") = static_cast<unsigned>(is_error ? marks.red : marks.yellow);
      rule.append_attribute("priority") = ++priority;
      rule.append_child(like(root, "formula").c_str()).text().set(kMarkFormula);
    }
  }

  void put_error_sheet(const std::vector<Finding>& findings, const Marks& marks) {
    const std::string id =
        edit_.add({kErrorPart,
                   error_sheet(findings, marks, mark_, lang_),
                   "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
                   main_,
                   "worksheet"});
    pugi::xml_node sheets = child_of(workbook(), "sheets");
    unsigned highest = 0;
    for (const auto& each : children_of(sheets, "sheet")) {
      highest = std::max(highest, each.attribute("sheetId").as_uint());
    }
    pugi::xml_node sheet = sheets.prepend_child(like(sheets, "sheet").c_str());
    sheet.append_attribute("name") = error_sheet_name(lang_).c_str();
    sheet.append_attribute("sheetId") = highest + 1;
    sheet.append_attribute("xmlns:mbr") =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    sheet.append_attribute("mbr:id") = id.c_str();
    move_sheets(workbook(), 0, 1);
    for (pugi::xml_node view : children_of(child_of(workbook(), "bookViews"), "workbookView")) {
      view.remove_attribute("activeTab");
      view.remove_attribute("firstSheet");
    }
  }

  PackageEdit edit_;
  Lang lang_;
  std::string mark_;  // of an illustrative plan; else empty
  std::string main_;
};

}  // namespace

std::string error_sheet_name(base::Lang lang) {
  return lang == Lang::Vi ? "Lỗi" : "Errors";
}

void write_marked_copy(const std::filesystem::path& from,
                       const std::filesystem::path& to,
                       const std::vector<Finding>& findings,
                       base::Lang lang,
                       bool is_illustrative) {
  Marker(from, lang, is_illustrative).run(findings, to);
}

}  // namespace minhbach::workbook
