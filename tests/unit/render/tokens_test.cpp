#include "render/tokens.hpp"

#include "support/words.hpp"

using namespace minhbach;
using render::Token;
using render::tokenize;

namespace {

// [#name …] for what stands between tags, so that a list reads in one line.
std::string told(std::string_view source) {
  std::string out;
  for (const Token& token : tokenize(source, "t")) {
    switch (token.kind) {
      case Token::Kind::Text: out += token.text; break;
      case Token::Kind::Variable: out += "[" + token.text + "]"; break;
      case Token::Kind::RawVariable: out += "[!" + token.text + "]"; break;
      case Token::Kind::Open: out += "[#" + token.text + "]"; break;
      case Token::Kind::OpenIf: out += "[?" + token.text + "]"; break;
      case Token::Kind::OpenInverted: out += "[^" + token.text + "]"; break;
      case Token::Kind::Close: out += "[/" + token.text + "]"; break;
      case Token::Kind::Comment: out += "[comment]"; break;
      case Token::Kind::Partial: out += "[>" + token.text + "]"; break;
    }
  }
  return out;
}

std::string token_complaint(std::string_view source) {
  return test::failure_of([&] { tokenize(source, "t"); });
}

}  // namespace

TEST_CASE("a template becomes a flat list") {
  CHECK(told("a {{b}} {{{c}}} {{#d}}e{{/d}}{{^f}}g{{/f}} {{> h}}") ==
        "a [b] [!c] [#d]e[/d][^f]g[/f] [>h]");
  CHECK(told("").empty());
}

TEST_CASE("sections may lie a hundred deep and not deeper") {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
      text = "{{#a}}" + text + "{{/a}}";
    }
    return text;
  };
  CHECK(token_complaint(nested(100) + nested(100)) == "no failure");
  CHECK(
      token_complaint(nested(101)) ==
      "1\nt:1:601: '' | quá 100 phần lồng nhau | more than 100 sections inside each other | Chuyển "
      "phần bên trong thành một mẫu riêng trong parts/. | Make what is inside a part of its own in "
      "parts/. | \n");
}

TEST_CASE("a question mark is a sign before the name") {
  CHECK(told("{{#?a}}b{{/?a}}{{^?c}}d{{/?c}}{{#? e }}f{{/? e }}") == "[?a]b[/a][^c]d[/c][?e]f[/e]");
  CHECK(told("a\n{{#?b}}\nc\n{{/?b}}\nd\n") == "a\n[?b]c\n[/b]d\n");
  CHECK(token_complaint("{{#?a}}b{{/a}}").find("Unclosed section \"?a\"") != std::string::npos);
}

TEST_CASE("lines of nothing but section tags leave no trace") {
  CHECK(told("a\n{{#b}}\nc\n{{/b}}\nd\n") == "a\n[#b]c\n[/b]d\n");
  CHECK(told("a\n  {{#b}}  \n  c\n\t{{/b}}\nd\n") == "a\n[#b]c\n[/b]d\n");
  CHECK(told("{{#a}}{{#b}}\nc\n{{/b}}{{/a}}\n") == "[#a][#b]c\n[/b][/a]");
  CHECK(told("a\r\n{{#b}}\r\nc\r\n{{/b}}\r\n") == "a\r\n[#b]c\r\n[/b]");
}

TEST_CASE("comments vanish with their line") {
  CHECK(told("a\n{{! why }}\nb\n") == "a\nb\n");
  CHECK(told("a {{! why }}b\n") == "a b\n");
  CHECK(told("{{! two\nlines }}\nb\n") == "b\n");
}

TEST_CASE("lines with text or a variable keep their end") {
  CHECK(told("{{a}}\n{{b}}\n") == "[a]\n[b]\n");
  CHECK(told("x{{#a}}\ny{{/a}}\n") == "x[#a]\ny[/a]\n");
  CHECK(told("\n\na\n") == "\n\na\n");
}

TEST_CASE("indentation is dropped and blanks inside a line are not") {
  CHECK(told("  <p>\n    {{a}}  {{b}}\n  </p>\n") == "<p>\n[a]  [b]\n</p>\n");
  CHECK(told("a  b\n") == "a  b\n");
}

TEST_CASE("what Mustache cannot read is told with line and column") {
  const std::string fix =
      " | Mỗi {{#tên}} cần một {{/tên}}; mỗi thẻ cần }} ở cuối."
      " | Every {{#name}} needs its {{/name}}; every tag ends with }}. | \n";
  CHECK(token_complaint("a\n  {{#b}}\n") ==
        "1\nt:2:3: '' | mẫu trang viết sai: Unclosed section \"b\""
        " | the template is malformed: Unclosed section \"b\"" +
            fix);
  CHECK(token_complaint("a\n{{/b}}\n") ==
        "1\nt:2:1: '' | mẫu trang viết sai: Unopened section \"b\""
        " | the template is malformed: Unopened section \"b\"" +
            fix);
  CHECK(token_complaint("ệ {{a") ==
        "1\nt:1:3: '' | mẫu trang viết sai: Unclosed tag"
        " | the template is malformed: Unclosed tag" +
            fix);
  CHECK(token_complaint("{{#a}}{{#b}}{{/a}}{{/b}}")
            .starts_with("1\nt:1:1: '' | mẫu trang viết sai: Unclosed section \"a\""));
}

TEST_CASE("two ways to write one thing are one too many") {
  const std::string said =
      " | thẻ này không được dùng trong mẫu trang | this tag is not used in templates"
      " | Dùng {{tên}} cho chữ và {{{tên}}} cho mã HTML có sẵn."
      " | Use {{name}} for text and {{{name}}} for ready markup. | \n";
  CHECK(token_complaint("a\n{{=<% %>=}}") == "1\nt:2:1: ''" + said);
  CHECK(token_complaint("{{&a}}") == "1\nt:1:1: ''" + said);
  CHECK(token_complaint("{{ &a }}") == "1\nt:1:1: ''" + said);
  CHECK(token_complaint("{{ =<% %>= }}") == "1\nt:1:1: ''" + said);
}
