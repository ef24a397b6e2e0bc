#include "base/escape.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::base;

namespace {
std::string json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}
}  // namespace

TEST_CASE("html escapes the five signs and nothing else") {
  CHECK(html("a < b & c > d \"e\" 'f'") == "a &lt; b &amp; c &gt; d &quot;e&quot; &#39;f&#39;");
  CHECK(html("Đơn vị – “trích dẫn”") == "Đơn vị – “trích dẫn”");
  CHECK(html("&amp;") == "&amp;amp;");
  CHECK(html("").empty());
  CHECK(html("<") == "&lt;");
}

TEST_CASE("append html keeps what is there") {
  std::string out = "<p>";
  append_html(out, "a&b");
  CHECK(out == "<p>a&amp;b");
}

TEST_CASE("json strings can never end a script") {
  CHECK(json("</script><!--") == "\"\\u003c/script>\\u003c!--\"");
  CHECK(json("a\"b\\c\nd\te") == "\"a\\\"b\\\\c\\nd\\u0009e\"");
  CHECK(json(std::string_view("\0", 1)) == "\"\\u0000\"");
  CHECK(json("Đệ") == "\"Đệ\"");
  CHECK(json("a\u2028b\u2029c\u2027") == "\"a\\u2028b\\u2029c\u2027\"");
  CHECK(json("\xE2") == "\"\xE2\"");
}

TEST_CASE("plain text is what a reader sees of markup") {
  CHECK(plain_text({"<span lang=\"vi\">Sở A</span> &amp; <b>B</b> &lt;1&gt; &amp;lt;"}) ==
        "Sở A & B <1> &lt;");
  CHECK(plain_text({}).empty());
}

TEST_CASE("address segments keep the unreserved set") {
  CHECK(url_segment("II.3-a_b~c") == "II.3-a_b~c");
  CHECK(url_segment("a b/c?d#e%") == "a%20b%2fc%3fd%23e%25");
  CHECK(url_segment("ệ") == "%e1%bb%87");
}
