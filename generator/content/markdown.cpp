#include "content/markdown.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace minhbach::content {

namespace {

// Footnotes stay off: their back links carry fixed English words.
constexpr int kOptions = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
constexpr std::array<const char*, 3> kExtensions = {"table", "strikethrough", "autolink"};

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;
using CString = std::unique_ptr<char, decltype(&std::free)>;

[[noreturn]] void fail(const std::string& file,
                       std::size_t line,
                       base::LocalText reason,
                       base::LocalText fix) {
  base::refuse(
      base::FailureKind::Material, {file, line, 0, {}}, {}, std::move(reason), std::move(fix));
}

// Whether a line writes a control character by its number, '&#1;': no text has one, and behind a
// tag it would pass for a marker of ours (see mark_headings).
bool names_control(std::string_view row) {
  for (std::size_t at = row.find("&#"); at != std::string_view::npos; at = row.find("&#", at)) {
    at += 2;
    const bool is_hex = at < row.size() && (row[at] == 'x' || row[at] == 'X');
    at += is_hex ? 1 : 0;
    unsigned code = 0;
    const auto read =
        std::from_chars(row.data() + at, row.data() + row.size(), code, is_hex ? 16 : 10);
    const bool is_blank = code == '\t' || code == '\n';
    if (read.ec == std::errc() && !is_blank && (code < 0x20 || (code >= 0x7F && code < 0xA0))) {
      return true;
    }
  }
  return false;
}

void check_caps(std::string_view markdown, const std::string& file, std::size_t line) {
  if (markdown.size() > kMostMarkdownBytes) {
    fail(file,
         line,
         {"văn bản dài quá 64 kB", "the text is longer than 64 kB"},
         {"Chia thành nhiều trang.", "Split it into several pages."});
  }
  for (const std::string_view row : base::split(markdown, '\n')) {
    if (static_cast<std::size_t>(std::count(row.begin(), row.end(), '|')) > kMostTableCells) {
      fail(file,
           line,
           {"dòng bảng có quá 64 ô", "a table row with more than 64 cells"},
           {"Chia thành nhiều bảng.", "Split the table."});
    }
    if (row.find("<?") != std::string_view::npos || row.find("<!") != std::string_view::npos) {
      fail(file,
           line,
           {"mã HTML không được dùng trong văn bản Markdown", "HTML is not used in Markdown texts"},
           {"Xóa đoạn bắt đầu bằng <? hoặc <!.", "Remove what begins with <? or <!."});
    }
    if (names_control(row)) {
      fail(
          file,
          line,
          {"ký tự điều khiển viết bằng số, như &#1;", "a control character by its number, as &#1;"},
          {"Xóa ký tự này.", "Remove it."});
    }
    ++line;
  }
}

// Every node below `top` and itself, each once, as it is entered.
template <class Use>
void each_node(cmark_node* top, const Use& use) {
  const Iterator iterator(cmark_iter_new(top), &cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event == CMARK_EVENT_ENTER) {
      use(cmark_iter_get_node(iterator.get()));
    }
  }
}

std::string words_of(cmark_node* node) {
  std::string words;
  each_node(node, [&](cmark_node* inner) {
    const cmark_node_type type = cmark_node_get_type(inner);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      words += cmark_node_get_literal(inner);
    }
  });
  return words;
}

// A node that knows no line of its own has that of what holds it.
std::size_t line_of(cmark_node* node) {
  while (node != nullptr && cmark_node_get_start_line(node) == 0) {
    node = cmark_node_parent(node);
  }
  return node == nullptr ? 1 : static_cast<std::size_t>(cmark_node_get_start_line(node));
}

// cmark writes no ids: each heading gets a marker in front of its words, which `with_ids` moves
// into the tag. Control characters cannot come from the text: the caller refuses them, and
// check_caps their numbers.
void mark_headings(cmark_node* document) {
  std::set<std::string> used = {"noi-dung"};  // the id of the page's own main part
  std::map<std::string, int> count;           // of headings with the same words
  for (cmark_node* node = cmark_node_first_child(document); node != nullptr;
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING) {
      continue;
    }
    const std::string words = base::slug(words_of(node));
    const std::string stem = words.empty() ? "muc" : words;
    std::string id = stem;
    for (int& n = count[stem]; !used.insert(id).second;) {
      n = std::max(n + 1, 2);
      id = stem + "-" + std::to_string(n);
    }
    cmark_node* const marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
    cmark_node_set_on_enter(marker, ("\x01" + id + "\x02").c_str());
    if (cmark_node_prepend_child(node, marker) == 0) {
      cmark_node_free(marker);
    }
  }
}

std::string with_ids(std::string_view html) {
  std::string out;
  for (;;) {
    const std::size_t mark = html.find(">\x01");
    out += html.substr(0, mark);
    if (mark == std::string_view::npos) {
      return out;
    }
    const std::size_t end = html.find('\x02', mark);
    out += " id=\"";
    out += html.substr(mark + 2, end - mark - 2);
    out += "\">";
    html.remove_prefix(end + 1);
  }
}

// `align` is not valid HTML any more and `style` is not allowed by our policy: classes instead.
std::string with_classes(std::string html) {
  for (const std::string_view side : {"left", "center", "right"}) {
    html = base::replaced(
        html, " align=\"" + std::string(side) + "\"", " class=\"" + std::string(side) + "\"");
  }
  return html;
}

Node parse(std::string_view markdown, cmark_parser* parser) {
  static std::mutex mutex;
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  const std::lock_guard lock(mutex);
  return {cmark_parser_finish(parser), &cmark_node_free};
}

}  // namespace

base::Markup to_html(std::string_view markdown, const std::string& file, std::size_t first_line) {
  std::vector<NamedAddress> unasked;
  return to_html(markdown, file, first_line, unasked);
}

base::Markup to_html(std::string_view markdown,
                     const std::string& file,
                     std::size_t first_line,
                     std::vector<NamedAddress>& named) {
  check_caps(markdown, file, first_line);
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);

  const Parser parser(cmark_parser_new(kOptions), &cmark_parser_free);
  for (const char* const name : kExtensions) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  const Node document = parse(markdown, parser.get());
  each_node(document.get(), [&](cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) {
      named.push_back({cmark_node_get_url(node), first_line - 1 + line_of(node)});
    }
  });
  mark_headings(document.get());
  const CString html(
      cmark_render_html(document.get(), kOptions, cmark_parser_get_syntax_extensions(parser.get())),
      &std::free);
  return {with_classes(with_ids(html.get()))};
}

}  // namespace minhbach::content
