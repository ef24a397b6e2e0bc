#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::cli {

using base::Lang;

const std::vector<CommandInfo>& commands() {
  static const std::vector<CommandInfo> kCommands = {
      {"new",
       "DIR",
       {"tạo trang của một cơ quan trong DIR: thiết lập, bảng trống, lời của trang, hướng dẫn",
        "make an office's own site in DIR: settings, empty tables, prose, a guide"},
       {"--plan", "--body"}},
      {"load",
       "[DIR]",
       {"đọc các bảng CSV trong DIR (mặc định: site-data), kiểm tra, ghi vào cơ sở dữ liệu",
        "read the CSV tables in DIR (default: site-data), check them, write the database"},
       {"--db", "--replace", "--strict"}},
      {"dump",
       "[DIR]",
       {"ghi cơ sở dữ liệu thành các bảng CSV chuẩn trong DIR (mặc định: site-data)",
        "write the database as canonical CSV tables into DIR (default: site-data)"},
       {"--db", "--replace"}},
      {"seal",
       "[DIR]",
       {"niêm phong các bản số liệu đã ghi ngày công bố trong DIR (mặc định: site-data): ghi "
        "sealed_revision.csv, sealed_row.csv",
        "seal the revisions of DIR (default: site-data) that have their day of publication: writes "
        "sealed_revision.csv, sealed_row.csv"},
       {}},
      {"migrate",
       "OLD NEW",
       {"chuyển bảng hoặc cơ sở dữ liệu của lược đồ phiên bản 1 sang phiên bản này; NEW là cơ sở "
        "dữ "
        "liệu nếu tên kết thúc bằng .sqlite hoặc .db, còn lại là thư mục bảng",
        "bring tables or a database of version 1 of the schema to this version; NEW is a database "
        "if its name ends with .sqlite or .db, else a folder of tables"},
       {}},
      {"check",
       "",
       {"kiểm tra dữ liệu, bản dịch, giao diện, nội dung và liên kết; không ghi gì",
        "check data, translations, theme, content and links; writes nothing"},
       {"--db", "--for", "--illustrative", "--strict", "--as-of", "--jobs"}},
      {"build",
       "",
       {"kiểm tra như `check`, rồi dựng trang web vào thư mục công bố (mặc định: public)",
        "check like `check`, then build the site into the published folder (default: public)"},
       {"--db",
        "--out",
        "--for",
        "--illustrative",
        "--strict",
        "--as-of",
        "--jobs",
        "--verify",
        "--part"}},
      {"join",
       "PART…",
       {"ghép các phần do `build --part` tạo ra thành trang trong thư mục công bố (mặc định: "
        "public)",
        "make the site of the parts that `build --part` made, in the published folder (default: "
        "public)"},
       {"--out"}},
      {"diff",
       "OLD NEW",
       {"so sánh hai bên, mỗi bên là trang đã xuất bản (thư mục, tệp ZIP hoặc địa chỉ), cơ sở dữ "
        "liệu hoặc thư mục các bảng; kết thúc với mã 1 khi nội dung đã công bố bị thay đổi mà "
        "không "
        "có đính chính",
        "compare two sides, each a published site (folder, ZIP file or address), a database or a "
        "folder of tables; ends with 1 when something published was changed without a correction"},
       {"--format", "--plan"}},
      {"verify",
       "SITE",
       {"kiểm chứng một trang đã xuất bản (thư mục, tệp ZIP hoặc địa chỉ): từng tệp, niêm phong, "
        "số liệu tính lại",
        "verify a published site (folder, ZIP file or address): every file, the seals, the numbers "
        "computed again"},
       {"--head"}},
      {"status",
       "PLAN [PERIOD]",
       {"cho biết trong một kỳ đơn vị nào phải báo cáo gì, trước ngày nào, đã nhận những gì, ai đã "
        "phê duyệt, việc gì đến hạn tiếp theo; không nêu PERIOD: liệt kê các kỳ của kế hoạch",
        "tell who owes what for a period, by when, what came, who approved it, and what is due "
        "next; without PERIOD: the plan's periods"},
       {"--tables", "--db"}},
      {"forms",
       "PLAN PERIOD",
       {"lập biểu mẫu Excel của một kỳ, điền sẵn: mỗi đơn vị một tệp, một tệp cho đơn vị theo dõi "
        "(mặc định vào thư mục forms-PLAN-PERIOD); `--lang` cũng là ngôn ngữ của biểu mẫu",
        "make the prefilled Excel forms of a period: a file for each unit, one for the office "
        "(default folder: forms-PLAN-PERIOD); `--lang` is the language of the forms too"},
       {"--tables", "--db", "--out"}},
      {"annex",
       "PLAN YEAR",
       {"lập phụ lục báo cáo năm (.xlsx, khổ A4 ngang): bảng của kế hoạch kèm cột kết quả của năm "
        "(mặc định: annex-PLAN-YEAR.xlsx)",
        "make the annex of a yearly report (.xlsx, A4 across): the plan's own table with a column "
        "of "
        "the year's results (default: annex-PLAN-YEAR.xlsx)"},
       {"--tables", "--db", "--out"}},
      {"sign",
       "PLAN PERIOD",
       {"ghi phê duyệt bản mới nhất của một kỳ: đơn vị đã xem, văn phòng xác nhận, lãnh đạo ký; "
        "dòng "
        "sửa sau đó làm phê duyệt mất giá trị",
        "put on record who approved the newest revision of a period: a unit saw it, the office "
        "confirmed it, a leader signed it; a row edited later makes it void"},
       {"--tables",
        "--gate",
        "--unit",
        "--number",
        "--date",
        "--position",
        "--position-en",
        "--published"}},
      {"preview",
       "",
       {"dựng trang từ các bảng thành bản xem trước có dấu DỰ THẢO trên mọi trang (mặc định vào "
        "thư mục "
        "preview), mỗi đơn vị một tệp nội dung sẽ công bố về mình, và những gì khác với trang đang "
        "công "
        "bố; --serve cho xem trên máy này và dựng lại khi có sửa đổi",
        "build the tables into a preview with DRAFT on every page (default folder: preview), a "
        "file "
        "for each unit with what will be published about it, and what differs from what is live; "
        "--serve shows it on this machine and builds again when something is edited"},
       {"--tables",
        "--db",
        "--out",
        "--against",
        "--serve",
        "--port",
        "--illustrative",
        "--strict",
        "--as-of",
        "--jobs"}},
      {"correct",
       "PLAN PERIOD",
       {"đính chính số liệu đã công bố: lập bản tiếp theo của kỳ với đủ mọi dòng, ô cần sửa và "
        "dòng "
        "đính chính; --sheet lập bảng tính Excel để điền giá trị mới, --changes đọc bảng tính đó",
        "correct what was published: make the next revision of the period with all its rows, the "
        "corrected cell and the correction; --sheet makes the workbook new values are typed into, "
        "--changes reads it"},
       {"--tables",
        "--sheet",
        "--changes",
        "--row",
        "--column",
        "--value",
        "--reason",
        "--reason-en",
        "--basis",
        "--basis-en",
        "--position",
        "--position-en",
        "--date"}},
      {"import",
       "DIR",
       {"đọc các biểu mẫu Excel đã điền trong DIR và kiểm tra; ghi báo cáo kiểm tra và bản sao có "
        "đánh dấu lỗi vào thư mục mới (mặc định: DIR-check); chỉ ghi các bảng khi có --accept và "
        "không có lỗi. Kỳ đã công bố: báo cáo gửi muộn thành bản bổ sung, cần --reason, "
        "--position, --date",
        "read and check the filled Excel forms in DIR; writes a report and copies with the errors "
        "marked into a new folder (default: DIR-check), and the tables only with --accept and "
        "without errors. Of a published period: late reports make its next revision, which needs "
        "--reason, --position, --date"},
       {"--out", "--accept", "--reason", "--reason-en", "--position", "--position-en", "--date"}},
  };
  return kCommands;
}

const std::vector<OptionInfo>& all_options() {
  static const std::vector<OptionInfo> kOptions = {
      {"--db",
       "FILE",
       {"cơ sở dữ liệu (mặc định: site-data/minhbach.sqlite)",
        "the database (default: site-data/minhbach.sqlite)"}},
      {"--out",
       "DIR",
       {"thư mục công bố (mặc định: public)", "the published folder (default: public)"}},
      {"--accept",
       "",
       {"ghi các bảng khi không có lỗi, tất cả hoặc không bảng nào",
        "write the tables where there are no errors, all of them or none"}},
      {"--for",
       "public|dry-run",
       {"kiểm tra thêm những gì trang công khai phải có: liên hệ, báo cáo đã ký, niêm phong, không "
        "dự thảo, không số liệu minh họa; dry-run: thiếu niêm phong thì chỉ cảnh báo",
        "also ask for what a public site needs: contact, signed reports, seals, no draft, no "
        "illustrative figures; dry-run: only warn of a seal that is missing"}},
      {"--illustrative",
       "show|omit",
       {"có hay bỏ kế hoạch minh họa, thay cho thiết lập trong site.toml",
        "show or omit illustrative plans, whatever site.toml says"}},
      {"--as-of", "YYYY-MM-DD", {"tính tình trạng đến ngày này", "judge standings as of this day"}},
      {"--jobs",
       "N",
       {"số luồng xử lý (mặc định: theo số lõi)", "threads (default: one for each core)"}},
      {"--plan",
       "ID",
       {"mã của kế hoạch, cũng là địa chỉ (`new` đặt là ke-hoach-1; `diff` xem mọi kế hoạch)",
        "a plan's id, which is its address too (`new` calls it ke-hoach-1; `diff` looks at all)"}},
      {"--body", "NAME", {"tên cơ quan, tiếng Việt", "the name of the public body, in Vietnamese"}},
      {"--format",
       "text|markdown|html|json",
       {"dạng của kết quả so sánh (mặc định: text)", "form of the comparison (default: text)"}},
      {"--head",
       "HASH",
       {"mã niêm phong đã ghi lại trước đây, phải còn trong chuỗi",
        "a head of seals noted earlier, which must still be in the chain"}},
      {"--tables",
       "DIR",
       {"thư mục các bảng (mặc định: site-data)", "the folder of tables (default: site-data)"}},
      {"--against",
       "DIR",
       {"trang đang công bố để so sánh (mặc định: nơi publish.conf nêu, không có thì public)",
        "the live site to compare with (default: where publish.conf publishes, else public)"}},
      {"--serve",
       "",
       {"cho xem bằng trình duyệt của máy này, dựng lại khi có sửa đổi, đến khi Ctrl-C",
        "show it to the browser of this machine and build again on every edit, until Ctrl-C"}},
      {"--port", "N", {"cổng để xem (mặc định: 8000)", "the port to look at it (default: 8000)"}},
      {"--gate",
       "unit_seen|office_confirmed|signed",
       {"bước phê duyệt (mặc định: signed)", "the gate (default: signed)"}},
      {"--unit",
       "NAME",
       {"tên hoặc mã đơn vị đã xem (bước unit_seen)",
        "name or id of the unit that saw it (unit_seen)"}},
      {"--number", "NUMBER", {"số của báo cáo đã ký", "the number of the signed report"}},
      {"--date",
       "DAY",
       {"ngày phê duyệt, đính chính hoặc bổ sung, ví dụ 25/9/2026",
        "the day of approval, correction or late report, such as 25/9/2026"}},
      {"--published",
       "DAY",
       {"ngày công bố của bản được ký", "the day the signed revision is published"}},
      {"--position",
       "TEXT",
       {"chức vụ người duyệt, không ghi tên", "who approves: a position, no name"}},
      {"--position-en", "TEXT", {"chức vụ đó bằng tiếng Anh", "the position in English"}},
      {"--sheet",
       "FILE",
       {"lập bảng tính mọi ô sửa được (.xlsx)", "make a workbook of all cells (.xlsx)"}},
      {"--changes",
       "FILE",
       {"bảng tính đã điền cột Giá trị đúng", "the workbook with its column New value filled in"}},
      {"--row",
       "ROW",
       {"bảng và khóa của dòng: \"task_report II.6 2024 phong-2\"",
        "table and key of the row: \"task_report II.6 2024 phong-2\""}},
      {"--column", "NAME", {"cột cần sửa", "the column to correct"}},
      {"--value", "TEXT", {"giá trị mới; (trống) để xóa", "the new value; (blank) clears it"}},
      {"--reason",
       "TEXT",
       {"lý do đính chính hoặc bổ sung",
        "the reason of a correction or late report, in Vietnamese"}},
      {"--reason-en", "TEXT", {"lý do bằng tiếng Anh", "the reason in English"}},
      {"--basis",
       "TEXT",
       {"căn cứ của giá trị mới: văn bản, sổ", "what the new value rests on, in Vietnamese"}},
      {"--basis-en", "TEXT", {"căn cứ bằng tiếng Anh", "the basis in English"}},
      {"--replace",
       "",
       {"ghi đè cả khi nội dung đã được sửa ở nơi khác",
        "overwrite even what was changed elsewhere"}},
      {"--verify",
       "",
       {"so từng tệp đã công bố với nội dung phải có, kể cả khi không có gì thay đổi",
        "compare every published file with what it must hold, even if nothing changed"}},
      {"--part",
       "K/N",
       {"chỉ dựng phần K trong N phần, để nhiều máy cùng dựng; `join` ghép lại",
        "make only part K of N, so that several machines share the work; `join` puts them "
        "together"}},
      {"--strict",
       "",
       {"coi mọi cảnh báo về dữ liệu là lỗi", "every warning about the data is an error"}},
      {"--root",
       "DIR",
       {"thư mục chứa site-data, content, themes (mặc định: thư mục hiện tại)",
        "the folder with site-data, content, themes (default: the current one)"}},
      {"--lang", "vi|en", {"ngôn ngữ của thông báo", "the language of messages"}},
      {"--json",
       "",
       {"in thông báo dạng JSON, mỗi dòng một mục", "print messages as JSON, one on each line"}},
      {"--stats",
       "",
       {"in thời gian và số lượng của từng bước", "print time and counts of each stage"}},
      {"--help", "", {"in hướng dẫn này", "print this help"}},
      {"--version", "", {"in phiên bản", "print the version"}},
  };
  return kOptions;
}

std::vector<const OptionInfo*> options_of(const CommandInfo* command) {
  static const std::vector<std::string> kEverywhere = {
      "--root", "--lang", "--json", "--stats", "--help", "--version"};
  std::vector<const OptionInfo*> options;
  for (const OptionInfo& option : all_options()) {
    const auto has = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), option.name) != names.end();
    };
    if (has(kEverywhere) || (command != nullptr && has(command->options))) {
      options.push_back(&option);
    }
  }
  return options;
}

namespace {

std::string option_line(const OptionInfo& option, Lang lang) {
  const std::string words = option.value.empty() ? option.name : option.name + " " + option.value;
  return fmt::format("  {:<20}  {}\n", words, option.help.in(lang));
}

}  // namespace

std::string help(const std::string& name, Lang lang) {
  const bool vi = lang == Lang::Vi;
  std::string out;
  const auto at = std::find_if(
      commands().begin(), commands().end(), [&](const CommandInfo& c) { return c.name == name; });
  if (at != commands().end()) {
    out += fmt::format("minhbach {}{}{}\n  {}\n\n",
                       at->name,
                       at->operands.empty() ? "" : " ",
                       at->operands,
                       at->help.in(lang));
    out += vi ? "Tùy chọn:\n" : "Options:\n";
    for (const OptionInfo* const option : options_of(&*at)) {
      out += option_line(*option, lang);
    }
    return out;
  }
  out += vi ? "Minh Bạch: dựng trang web công khai kế hoạch và tiến độ của cơ quan nhà "
              "nước.\n\nCách dùng: minhbach LỆNH [tùy chọn]\n\nLệnh:\n"
            : "Minh Bạch: builds the public site of a public body's plan and its "
              "progress.\n\nUsage: minhbach COMMAND [options]\n\nCommands:\n";
  for (const CommandInfo& command : commands()) {
    out += fmt::format("  {:<20}  {}\n",
                       command.name + (command.operands.empty() ? "" : " " + command.operands),
                       command.help.in(lang));
  }
  out += vi ? "\nTùy chọn của mọi lệnh:\n" : "\nOptions of every command:\n";
  for (const OptionInfo* const option : options_of(nullptr)) {
    out += option_line(*option, lang);
  }
  out += vi ? "\nMã kết thúc: 0 xong · 1 dữ liệu, nội dung hoặc giao diện có lỗi · 2 sai lệnh · 3 "
              "máy (đĩa, quyền, khóa) · 70 lỗi của chương trình\n"
            : "\nExit codes: 0 done · 1 something in your material · 2 wrong command line · 3 the "
              "machine (disk, permission, lock) · 70 a bug of ours\n";
  return out;
}

}  // namespace minhbach::cli
