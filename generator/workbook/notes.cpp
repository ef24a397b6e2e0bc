#include "workbook/notes.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "workbook/book.hpp"

namespace minhbach::workbook {

namespace {

// Behind it stands what somebody else wrote on the same cell.
constexpr std::string_view kEndOfOurs = "\n— — —\n";

struct Note {
  std::string author;
  std::string text;
};

CellAt place_of_note(std::string_view name) {
  unsigned column = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
    column = column * 26 + static_cast<unsigned>(name[i] - 'A' + 1);
  }
  return {static_cast<unsigned>(std::strtoul(std::string(name.substr(i)).c_str(), nullptr, 10)),
          column};
}

std::map<CellAt, Note> notes_of(const pugi::xml_document& comments) {
  std::map<CellAt, Note> notes;
  std::vector<std::string> authors;
  const pugi::xml_node root = comments.document_element();
  for (const auto& each : children_of(child_of(root, "authors"), "author")) {
    authors.emplace_back(each.text().get());
  }
  for (const auto& each : children_of(child_of(root, "commentList"), "comment")) {
    std::string text = run_text(child_of(each, "text"));
    const std::size_t author = each.attribute("authorId").as_uint();
    if (text.starts_with(kNoteMark)) {
      const std::size_t end = text.find(kEndOfOurs);
      text = end == std::string::npos ? std::string() : text.substr(end + kEndOfOurs.size());
    }
    if (!text.empty()) {
      notes[place_of_note(each.attribute("ref").value())] = {
          author < authors.size() ? authors[author] : std::string(), text};
    }
  }
  return notes;
}

std::string comments_bytes(const std::map<CellAt, Note>& notes) {
  std::map<std::string, std::size_t> authors;
  std::string list;
  std::string named;
  for (const auto& [at, note] : notes) {
    const auto [author, is_new] = authors.emplace(note.author, authors.size());
    if (is_new) {
      named += "<author>" + base::html(note.author) + "</author>";
    }
    list += fmt::format(
        "<comment ref=\"{}\" authorId=\"{}\"><text><r><t xml:space=\"preserve\">{}</t></r></text>"
        "</comment>",
        cell_name(at),
        author->second,
        base::html(note.text));
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{}\">"
      "<authors>{}</authors><commentList>{}</commentList></comments>",
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      named,
      list);
}

// The boxes programs draw notes in; without them Excel shows none.
std::string drawing_bytes(const std::map<CellAt, Note>& notes, std::size_t number) {
  std::string out = fmt::format(
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:"
      "office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
      "<o:idmap v:ext=\"edit\" data=\"{}\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" "
      "coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke "
      "joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
      number);
  std::size_t shape = number * 1024;
  for (const auto& [at, note] : notes) {
    const unsigned row = at.first - 1;
    const unsigned column = at.second - 1;
    out += fmt::format(
        "<v:shape id=\"_x0000_s{}\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;"
        "height:90pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill "
        "color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:"
        "auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
        "{}, 15, {}, 10, {}, 15, {}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row>"
        "<x:Column>{}</x:Column></x:ClientData></v:shape>",
        ++shape,
        column + 1,
        row == 0 ? 0 : row - 1,
        column + 4,
        row + 4,
        row,
        column);
  }
  return out + "</xml>";
}

constexpr const char* kCommentsType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr const char* kDrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

}  // namespace

void put_notes(PackageEdit& edit,
               const std::string& sheet_part,
               std::size_t number,
               const std::map<CellAt, std::string>& notes) {
  const std::string comments = edit.package().related(sheet_part, "/comments");
  const bool has_comments = !comments.empty() && edit.package().has(comments);
  std::map<CellAt, Note> all;
  bool is_changed = !notes.empty();
  if (has_comments) {
    const pugi::xml_document before = edit.package().document(comments);
    all = notes_of(before);
    is_changed = is_changed || as_bytes(before).find(kNoteMark) != std::string::npos;
  }
  if (!is_changed) {
    return;
  }
  for (const auto& [at, text] : notes) {
    Note& note = all[at];
    note.text = text + (note.text.empty() ? "" : std::string(kEndOfOurs) + note.text);
    note.author = note.author.empty() ? "Minh Bạch" : note.author;
  }
  const std::string drawing = edit.package().related(sheet_part, "/vmlDrawing");
  if (has_comments && edit.package().has(drawing)) {
    edit.replace(comments, comments_bytes(all));
    edit.replace(drawing, drawing_bytes(all, number));
    return;
  }
  if (has_comments) {
    edit.replace(comments, comments_bytes(all));
  } else {
    edit.add({fmt::format("xl/mb-comments{}.xml", number),
              comments_bytes(all),
              kCommentsType,
              sheet_part,
              "comments"});
  }
  const std::string id = edit.add({fmt::format("xl/drawings/mb-notes{}.vml", number),
                                   drawing_bytes(all, number),
                                   kDrawingType,
                                   sheet_part,
                                   "vmlDrawing"});
  pugi::xml_node root = edit.part(sheet_part).document_element();
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
                                                        "phoneticPr",
                                                        "conditionalFormatting",
                                                        "dataValidations",
                                                        "hyperlinks",
                                                        "printOptions",
                                                        "pageMargins",
                                                        "pageSetup",
                                                        "headerFooter",
                                                        "rowBreaks",
                                                        "colBreaks",
                                                        "customProperties",
                                                        "cellWatches",
                                                        "ignoredErrors",
                                                        "smartTags",
                                                        "drawing"};
  pugi::xml_node legacy = child_at_place(root, "legacyDrawing", kBefore);
  legacy.remove_attributes();
  root.remove_attribute("xmlns:mbr");
  root.append_attribute("xmlns:mbr") =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  legacy.append_attribute("mbr:id") = id.c_str();
}

}  // namespace minhbach::workbook
