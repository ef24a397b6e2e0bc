#include "base/escape.hpp"
#include "base/text.hpp"

#include "compare/sheet.hpp"

namespace minhbach::compare {

namespace {

constexpr std::size_t kMostBytes = 60000;
constexpr std::size_t kReserve = 200;  // for the line that says what was left out

// Text of the data where Markdown would obey it: as a character a reader sees, never as markup, a
// link or the end of a cell.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : base::visible(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '|': out += "&#124;"; break;
      case '`': out += "&#96;"; break;
      case ':': out += out.ends_with("http") || out.ends_with("https") ? "&#58;" : ":"; break;
      case '.': out += base::lower_ascii(out).ends_with("www") ? "&#46;" : "."; break;
      case '@': out += "&#64;"; break;
      case '\\':
      case '*':
      case '_':
      case '[':
      case ']':
      case '~':
      case '#':
      case '!': out += '\\'; [[fallthrough]];
      default: out += c;
    }
  }
  return out;
}

// Lines until the room is used up; then they are counted.
class Writer {
 public:
  explicit Writer(base::Lang lang) : lang_(lang) {}
  void line(const std::string& text) {
    if (left_out_ > 0 || out_.size() + text.size() + 1 > kMostBytes - kReserve) {
      ++left_out_;
    } else {
      out_ += text + "\n";
    }
  }
  // Belongs to what follows: says nothing by itself.
  void furniture(const std::string& text) {
    if (left_out_ == 0 && out_.size() + text.size() + 1 <= kMostBytes - kReserve) {
      out_ += text + "\n";
    }
  }
  [[nodiscard]] std::string finished() const {
    if (left_out_ == 0) {
      return out_;
    }
    return out_ + "\n" + more_rows(left_out_, lang_) +
           (lang_ == base::Lang::Vi ? "; xem đầy đủ bằng `--format html` hoặc `--format json`.\n"
                                    : "; in full with `--format html` or `--format json`.\n");
  }

 private:
  base::Lang lang_;
  std::string out_;
  std::size_t left_out_ = 0;
};

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += " " + plain(cell) + " |";
  }
  return row;
}

}  // namespace

std::string as_markdown(const Sheet& sheet) {
  const bool vi = sheet.lang == base::Lang::Vi;
  Writer writer(sheet.lang);
  writer.furniture("## " + plain(sheet.title) + "\n");
  writer.line("**" + sheet.verdict + "**\n");
  for (const std::string& alarm : sheet.alarms) {
    writer.line((vi ? "- **Lỗi:** " : "- **Error:** ") + plain(alarm));
  }
  for (const std::string& note : sheet.notes) {
    writer.line("\n" + note);
  }
  for (const Part& part : sheet.parts) {
    writer.furniture("\n### " + plain(part.title) + "\n");
    for (const std::string& sentence : part.sentences) {
      writer.line("- " + plain(sentence));
    }
  }
  for (const Part& part : sheet.parts) {
    for (const Grid& grid : part.grids) {
      writer.furniture("\n#### " + plain(part.title + ": " + grid.title) + "\n");
      writer.furniture(markdown_row(grid.columns));
      writer.furniture("|" + base::replaced(std::string(grid.columns.size(), '-'), "-", "---|"));
      for (const std::vector<std::string>& row : grid.rows) {
        writer.line(markdown_row(row));
      }
    }
  }
  return writer.finished();
}

}  // namespace minhbach::compare
