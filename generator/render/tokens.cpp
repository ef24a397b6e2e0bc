#include "render/tokens.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace minhbach::render {

namespace {

namespace mustache = kainjow::mustache;
using Component = mustache::component<std::string>;
using Kind = Token::Kind;

[[noreturn]] void fail(std::string_view source,
                       const std::string& file,
                       std::size_t offset,
                       base::LocalText reason,
                       base::LocalText fix) {
  base::refuse(base::FailureKind::Material,
               base::place_at(file, source, offset),
               {},
               std::move(reason),
               std::move(fix));
}

// kainjow ends its messages with "… at <byte offset>".
[[noreturn]] void fail_as_kainjow_says(std::string_view source,
                                       const std::string& file,
                                       const std::string& said) {
  const std::size_t at = said.rfind(" at ");
  const auto offset = at == std::string::npos ? std::nullopt : base::to_int(said.substr(at + 4));
  const std::string what = said.substr(0, at);
  fail(source,
       file,
       static_cast<std::size_t>(offset.value_or(0)),
       {"mẫu trang viết sai: " + what, "the template is malformed: " + what},
       {"Mỗi {{#tên}} cần một {{/tên}}; mỗi thẻ cần }} ở cuối.",
        "Every {{#name}} needs its {{/name}}; every tag ends with }}."});
}

// kainjow keeps the text of a section with it, sections in sections once more each: memory grows
// with the square of the depth, and ours is gone at a hundred thousand.
void refuse_deep_sections(std::string_view source, const std::string& file) {
  constexpr std::size_t kDeepest = 100;
  std::size_t depth = 0;
  for (std::size_t at = source.find("{{"); at != std::string_view::npos;
       at = source.find("{{", at + 2)) {
    const std::string_view sign = source.substr(at + 2, 1);
    if (sign == "/" && depth > 0) {
      --depth;
    } else if ((sign == "#" || sign == "^") && ++depth > kDeepest) {
      fail(source,
           file,
           at,
           {"quá 100 phần lồng nhau", "more than 100 sections inside each other"},
           {"Chuyển phần bên trong thành một mẫu riêng trong parts/.",
            "Make what is inside a part of its own in parts/."});
    }
  }
}

Component parse(std::string_view source, const std::string& file) {
  refuse_deep_sections(source, file);
  const std::string input(source);
  mustache::context<std::string> nothing;
  mustache::context_internal<std::string> state(nothing);
  Component root;
  std::string error;
  const mustache::parser<std::string> parsed(input, state, root, error);
  if (!error.empty()) {
    fail_as_kainjow_says(source, file, error);
  }
  return root;
}

Kind kind_of(mustache::tag_type type) {
  switch (type) {
    case mustache::tag_type::variable: return Kind::Variable;
    case mustache::tag_type::unescaped_variable: return Kind::RawVariable;
    case mustache::tag_type::section_begin: return Kind::Open;
    case mustache::tag_type::section_begin_inverted: return Kind::OpenInverted;
    case mustache::tag_type::partial: return Kind::Partial;
    case mustache::tag_type::comment: return Kind::Comment;
    case mustache::tag_type::text:
    case mustache::tag_type::section_end:
    case mustache::tag_type::set_delimiter: break;
  }
  return Kind::Text;
}

void flatten(const Component& parent, std::vector<Token>& out) {
  for (const Component& child : parent.children) {
    if (child.is_text()) {
      out.push_back({Kind::Text, child.text, child.position});
      continue;
    }
    Token token{kind_of(child.tag.type), child.tag.name, child.position};
    const bool opens = token.kind == Kind::Open || token.kind == Kind::OpenInverted;
    if (opens && token.text.starts_with('?')) {
      token.kind = token.kind == Kind::Open ? Kind::OpenIf : token.kind;
      token.text = std::string(base::trimmed(std::string_view(token.text).substr(1)));
    }
    out.push_back(token);
    if (opens) {
      flatten(child, out);
      token.kind = Kind::Close;
      out.push_back(std::move(token));
    }
  }
}

bool is_blank(const Token& token) {
  return base::trimmed(token.text).empty();
}

// True for a line with section tags or comments and nothing that could print.
bool leaves_no_trace(const std::vector<Token>& line) {
  bool has_tag = false;
  for (const Token& token : line) {
    switch (token.kind) {
      case Kind::Text:
        if (!is_blank(token)) {
          return false;
        }
        break;
      case Kind::Open:
      case Kind::OpenIf:
      case Kind::OpenInverted:
      case Kind::Close:
      case Kind::Comment: has_tag = true; break;
      case Kind::Variable:
      case Kind::RawVariable:
      case Kind::Partial: return false;
    }
  }
  return has_tag;
}

void append_line(std::vector<Token>& out, std::vector<Token>& line) {
  const bool silent = leaves_no_trace(line);
  bool at_start = true;
  for (Token& token : line) {
    const bool text = token.kind == Kind::Text;
    const bool indentation =
        text && at_start && token.text.find_first_not_of(" \t") == std::string::npos;
    at_start = at_start && indentation;
    if (token.kind == Kind::Comment || indentation || (silent && text)) {
      continue;
    }
    if (text && !out.empty() && out.back().kind == Kind::Text) {
      out.back().text += token.text;
    } else {
      out.push_back(std::move(token));
    }
  }
  line.clear();
}

}  // namespace

std::vector<Token> tokenize(std::string_view source, const std::string& file) {
  for (std::size_t at = source.find("{{"); at != std::string_view::npos;
       at = source.find("{{", at + 1)) {
    const std::size_t sign = source.find_first_not_of(" \t\r\n", at + 2);
    if (sign != std::string_view::npos && (source[sign] == '=' || source[sign] == '&')) {
      fail(source,
           file,
           at,
           {"thẻ này không được dùng trong mẫu trang", "this tag is not used in templates"},
           {"Dùng {{tên}} cho chữ và {{{tên}}} cho mã HTML có sẵn.",
            "Use {{name}} for text and {{{name}}} for ready markup."});
    }
  }
  std::vector<Token> pieces;
  flatten(parse(source, file), pieces);

  std::vector<Token> tokens;
  std::vector<Token> line;
  for (Token& piece : pieces) {
    const bool ends_line = piece.kind == Kind::Text && piece.text.find('\n') != std::string::npos;
    line.push_back(std::move(piece));
    if (ends_line) {
      append_line(tokens, line);
    }
  }
  append_line(tokens, line);
  return tokens;
}

}  // namespace minhbach::render
