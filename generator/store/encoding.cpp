#include "store/encoding.hpp"

#include "base/misread.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::store {

namespace {

using base::LocalText;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Letters that are frequent in Vietnamese text, by their bytes in the three encodings from before
// Unicode. TCVN 5712:1993; VNI-Windows; Microsoft's code page 1258.
constexpr std::string_view kTcvn3Letters =
    "\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\xC6\xC7\xC8\xC9\xCA\xCB";
constexpr std::string_view kVniStandalone = "\xF1\xD1\xF6\xD6\xF4\xD4";
constexpr std::string_view kVniMarks =
    "\xF9\xF8\xFB\xF5\xEF\xE2\xE1\xE0\xE5\xE3\xE4\xEA\xE9\xE8\xEB";
constexpr std::string_view kWindows1258Letters = "\xF0\xD0\xE3\xF5\xFD\xCC\xD2\xDE\xEC\xF2";

bool contains(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

struct Guess {
  std::string_view name;
  std::size_t letters;
};

std::string_view legacy_name(std::string_view bytes) {
  std::array guesses = {Guess{"TCVN3 (ABC)", 0}, Guess{"VNI", 0}, Guess{"Windows-1258", 0}};
  char before = ' ';
  for (const char c : bytes) {
    guesses[0].letters += contains(kTcvn3Letters, c) ? 1U : 0U;
    const bool is_vni_mark =
        contains(kVniMarks, c) && contains("aeouyAEOUY\xF4\xF6\xD4\xD6", before);
    guesses[1].letters += is_vni_mark || contains(kVniStandalone, c) ? 1U : 0U;
    guesses[2].letters += contains(kWindows1258Letters, c) ? 1U : 0U;
    before = c;
  }
  const auto* best =
      std::max_element(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) {
        return a.letters < b.letters;
      });
  return best->letters == 0 ? std::string_view() : best->name;
}

struct Signature {
  std::string_view bytes;
  LocalText what;
};

// What other programs begin their files with.
const std::vector<Signature>& signatures() {
  static const std::vector<Signature> kSignatures = {
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
       {"sổ tính Excel cũ (.xls)", "an old Excel workbook (.xls)"}},
      {{"\x09\x08\x10\x00", 4}, {"sổ tính Excel cũ (.xls)", "an old Excel workbook (.xls)"}},
      {"%PDF-", {"tài liệu PDF", "a PDF document"}},
      {"{\\rtf", {"tài liệu RTF", "an RTF document"}},
      {"\x1F\x8B", {"tệp nén gzip", "a gzip archive"}},
      {"7z\xBC\xAF\x27\x1C", {"tệp nén 7-Zip", "a 7-Zip archive"}},
      {"Rar!", {"tệp nén RAR", "a RAR archive"}},
      {"SQLite format 3", {"cơ sở dữ liệu SQLite", "an SQLite database"}},
      {"\x89PNG", {"tệp ảnh PNG", "a PNG picture"}},
      {"\xFF\xD8\xFF", {"tệp ảnh JPEG", "a JPEG picture"}},
      {"version https://git-lfs",
       {"tệp thay thế của Git LFS, chưa tải nội dung về",
        "a placeholder of Git LFS whose content was not fetched"}},
      {"ID;PWXL", {"tệp SYLK của Excel", "a SYLK file of Excel"}},
      {"ID;PSCALC", {"tệp SYLK của LibreOffice", "a SYLK file of LibreOffice"}},
      {"{\"", {"tệp JSON", "a JSON file"}},
      {"[{", {"tệp JSON", "a JSON file"}},
  };
  return kSignatures;
}

bool has(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

// A workbook, document or page under the name of a table; empty for text.
LocalText other_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) {
    if (has(bytes, "opendocument.spreadsheet")) {
      return {"sổ tính LibreOffice (.ods)", "a LibreOffice workbook (.ods)"};
    }
    return has(bytes, "xl/") || has(bytes.substr(0, 4096), "[Content_Types].xml")
               ? LocalText{"sổ tính Excel (.xlsx)", "an Excel workbook (.xlsx)"}
               : LocalText{"tệp nén ZIP", "a ZIP archive"};
  }
  for (const Signature& signature : signatures()) {
    if (bytes.starts_with(signature.bytes)) {
      return signature.what;
    }
  }
  std::string_view begin = bytes;
  if (begin.starts_with(kMark)) {
    begin.remove_prefix(kMark.size());
  }
  begin = base::trimmed(begin.substr(0, 4096));
  const std::string low = base::lower_ascii(std::string(begin.substr(0, 200)));
  if (low.starts_with("<?xml")) {
    return {"tệp XML", "an XML file"};
  }
  if (low.starts_with('<') && !low.starts_with("<<")) {
    return {"trang HTML", "an HTML page"};
  }
  return {};
}

struct Found {
  std::size_t offset = 0;
  LocalText reason;
  LocalText fix;
};

const LocalText& convert() {
  static const LocalText kConvert = {
      save_as().vi + " Văn bản gõ bằng phông .VnTime hoặc VNI thì chuyển mã sang Unicode trước.",
      save_as().en + " Convert text typed in .VnTime or VNI fonts to Unicode first."};
  return kConvert;
}

std::optional<Found> wide_encoding(std::string_view bytes) {
  // What a crash left at the end is no letter.
  const std::size_t last = bytes.find_last_not_of('\0');
  bytes = bytes.substr(0, last == std::string_view::npos ? 0 : last + 4);
  const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  std::string_view name;
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
      bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
    name = "UTF-32";
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    name = "UTF-16";
  } else if (zeros > 0) {
    // Only where zeros and letters take turns: else a disk filled a hole with zeros.
    std::array<std::size_t, 4> at{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      at[i % 4] += bytes[i] == '\0' ? 1U : 0U;
    }
    const std::size_t quarter = bytes.size() / 4;
    const auto is_full = [&](std::size_t place) {
      return at[place] * 2 > quarter;
    };
    const auto full =
        std::count_if(at.begin(), at.end(), [&](std::size_t n) { return n * 2 > quarter; });
    if (full == 3) {
      name = "UTF-32";
    } else if (full == 2 && is_full(0) == is_full(2) && is_full(1) == is_full(3)) {
      name = "UTF-16";
    }
  }
  if (name.empty()) {
    return std::nullopt;
  }
  return Found{0,
               {fmt::format("tệp không phải là UTF-8; có lẽ là {}", name),
                fmt::format("the file is not UTF-8; probably it is {}", name)},
               convert()};
}

std::optional<Found> zero_bytes(std::string_view bytes) {
  const std::size_t first = bytes.find('\0');
  if (first == std::string_view::npos) {
    return std::nullopt;
  }
  const auto count = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const bool at_end = bytes.find_first_not_of('\0', first) == std::string_view::npos;
  return Found{
      first,
      at_end ? LocalText{fmt::format("từ đây đến cuối tệp là {} byte 0", count),
                         fmt::format("from here to the end of the file stand {} zero bytes", count)}
             : LocalText{fmt::format("trong tệp có {} byte 0, từ dòng này", count),
                         fmt::format("the file holds {} zero bytes, from this line on", count)},
      {"Tệp bị hỏng (máy hoặc chương trình dừng giữa chừng khi ghi). Lấy lại bản sao lưu hoặc lưu "
       "lại từ sổ tính gốc.",
       "The file is damaged (the machine or a program stopped while writing). Take it from a "
       "backup, or save it again from the workbook."}};
}

// Offset of the first byte that is not part of a UTF-8 character.
std::size_t first_bad_byte(std::string_view bytes) {
  std::size_t offset = 0;
  for (const std::string_view line : base::split(bytes, '\n')) {
    if (!base::is_utf8(line)) {
      return offset;
    }
    offset += line.size() + 1;
  }
  return 0;
}

std::optional<Found> one_byte_encoding(std::string_view bytes) {
  if (base::is_utf8(bytes)) {
    return std::nullopt;
  }
  const std::size_t offset = first_bad_byte(bytes);
  for (std::size_t cut = 1; cut <= 3 && cut < bytes.size(); ++cut) {
    const std::string_view whole = bytes.substr(0, bytes.size() - cut);
    if (static_cast<unsigned char>(bytes[whole.size()]) >= 0xC2 && base::is_utf8(whole) &&
        std::any_of(whole.begin(), whole.end(), [](char c) { return (c & '\x80') != 0; })) {
      return Found{offset,
                   {"tệp dừng giữa một chữ: phần cuối bị mất",
                    "the file ends in the middle of a letter: its end is lost"},
                   {"Chép hoặc tải lại cả tệp.", "Copy or upload the whole file again."}};
    }
  }
  Found found{offset, {"tệp không phải là UTF-8", "the file is not UTF-8"}, convert()};
  if (const std::string encoding(legacy_name(bytes)); !encoding.empty()) {
    found.reason.vi += "; có lẽ là " + encoding;
    found.reason.en += "; probably it is " + encoding;
  }
  return found;
}

std::optional<Found> conflict(std::string_view text) {
  for (const std::string_view mark : {"<<<<<<< ", ">>>>>>> "}) {
    std::size_t at = text.starts_with(mark) ? 0 : text.find("\n" + std::string(mark));
    if (at != std::string_view::npos) {
      return Found{text[at] == '\n' ? at + 1 : at,
                   {"đây là dấu của git về hai bản chưa hợp nhất",
                    "this is a mark of git for two versions that were not merged"},
                   {"Chọn giữ dòng nào của hai bản rồi xóa các dòng <<<<<<<, =======, >>>>>>>.",
                    "Decide which lines of the two to keep and delete the lines <<<<<<<, =======, "
                    ">>>>>>>."}};
    }
  }
  return std::nullopt;
}

// What is wrong with the file as a whole.
std::optional<Found> diagnose(std::string_view bytes) {
  if (const LocalText kind = other_kind(bytes); !kind.vi.empty()) {
    return Found{0,
                 {"đây không phải là bảng chữ CSV mà là " + kind.vi,
                  "this is no CSV text table but " + kind.en},
                 save_as()};
  }
  if (auto found = wide_encoding(bytes)) {
    return found;
  }
  if (auto found = zero_bytes(bytes)) {
    return found;
  }
  if (bytes.find('\n') == std::string_view::npos &&
      base::trimmed(bytes).find('\r') != std::string_view::npos) {
    return Found{0,
                 {"các dòng kết thúc bằng CR theo kiểu Macintosh cũ, không có ký tự xuống dòng LF",
                  "the line ends are CR as on an old Macintosh, without LF"},
                 save_as()};
  }
  if (auto found = one_byte_encoding(bytes)) {
    return found;
  }
  const std::string_view text = bytes.substr(bytes.starts_with(kMark) ? kMark.size() : 0);
  if (const std::string page(base::code_page_of_misread(text)); !page.empty()) {
    return Found{
        0,
        {"chữ trong tệp bị mã hóa UTF-8 hai lần: một chương trình đã đọc tệp như " + page,
         "the text of the file is encoded as UTF-8 twice: a program read the file as " + page},
        {"Lấy lại bản trước đó. Trong Excel, mở bằng Dữ liệu > Từ Văn bản/CSV và chọn “65001: "
         "Unicode (UTF-8)”; trong LibreOffice, chọn bộ ký tự Unicode (UTF-8) khi mở.",
         "Take the version before. In Excel open it through Data > From Text/CSV with “65001: "
         "Unicode (UTF-8)”; in LibreOffice choose the character set Unicode (UTF-8) when "
         "opening."}};
  }
  return conflict(bytes);
}

// Line by line: composing takes many times the memory of its text.
void compose(std::string& text) {
  std::string composed;
  std::size_t done = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    if (!base::is_nfc(line)) {
      composed.append(text, done, begin - done);
      composed += base::to_nfc(line);
      done = end;
    }
    begin = end + 1;
  }
  if (done > 0) {
    composed.append(text, done);
    text = std::move(composed);
  }
}

}  // namespace

const LocalText& save_as() {
  static const LocalText kSaveAs = {
      "Trong Excel: Tệp > Lưu thành, chọn “CSV UTF-8”. Trong LibreOffice: Tệp > Lưu thành, chọn "
      "“Văn bản CSV”, bộ ký tự Unicode (UTF-8), dấu tách trường là dấu phẩy.",
      "In Excel: File > Save As, choose “CSV UTF-8”. In LibreOffice: File > Save As, choose “Text "
      "CSV”, character set Unicode (UTF-8), field delimiter comma."};
  return kSaveAs;
}

bool decode(std::string bytes,
            const std::string& file,
            std::string& text,
            base::Problems& problems) {
  if (auto found = diagnose(bytes)) {
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(found->offset);
    const auto line = static_cast<std::size_t>(std::count(bytes.begin(), end, '\n')) + 1;
    problems.error({file, line, 0, {}}, {}, std::move(found->reason), std::move(found->fix));
    return false;
  }
  if (bytes.starts_with(kMark)) {
    bytes.erase(0, kMark.size());
  }
  text = has(bytes, "\r\n") ? base::replaced(bytes, "\r\n", "\n") : std::move(bytes);
  compose(text);
  return true;
}

}  // namespace minhbach::store
