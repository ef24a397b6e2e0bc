#include "render/views.hpp"

#include <catch2/catch.hpp>
#include <kainjow/mustache.hpp>

#include <random>
#include <sstream>

// The compiled template against kainjow's own renderer, over random templates and random views.
// The two differ on purpose in blank lines and indentation, so both are compared without blanks.

using namespace minhbach;
namespace mustache = kainjow::mustache;

namespace {

enum class Level { Page, Row, Note };

class RandomTemplates {
 public:
  explicit RandomTemplates(unsigned seed) : random_(seed) {}

  std::string make(Level level, int depth) {
    std::string out;
    for (std::size_t n = random_() % 5; n > 0; --n) {
      out += piece(level, depth);
    }
    return out;
  }

  test::Page page() {
    test::Page page{text(), {"<i>" + text() + "</i>"}, coin(), {}, std::nullopt, {text()}};
    for (std::size_t n = random_() % 4; n > 0; --n) {
      test::Row row{text(), {}, coin()};
      for (std::size_t m = random_() % 3; m > 0; --m) {
        row.notes.push_back({text()});
      }
      page.rows.push_back(row);
    }
    if (coin()) {
      page.extra = test::Note{text()};
    }
    return page;
  }

 private:
  bool coin() { return random_() % 2 == 0; }

  std::string one_of(std::initializer_list<const char*> words) {
    return *(words.begin() + random_() % words.size());
  }

  std::string text() { return one_of({"a", "ệ", "<b>", "x&y", "'", "\"q\"", "{{title}}", "0"}); }

  std::string section(const char* name, Level inside, Level level, int depth) {
    const bool inverted = random_() % 3 == 0;
    const std::string line = one_of({"", "", "\n"});
    return std::string("{{") + (inverted ? "^" : "#") + name + "}}" + line +
           make(inverted ? level : inside, depth - 1) + "{{/" + name + "}}" + line;
  }

  std::string piece(Level level, int depth) {
    const auto kind = random_() % 10;
    if (kind < 3 || depth == 0) {
      return one_of(
          {"t", "<p>", "</p>\n", "\n", "ạ ", "{{! why }}", "{{title}}", "{{site}}", "{{{body}}}"});
    }
    if (kind < 5) {
      return level == Level::Row ? "{{name}}" : level == Level::Note ? "{{text}}" : "{{title}}";
    }
    if (kind < 7) {
      return level == Level::Row ? section("notes", Level::Note, level, depth)
                                 : section("flag", level, level, depth);
    }
    if (level == Level::Row) {
      return section("late", level, level, depth);
    }
    return kind == 7   ? section("extra", Level::Note, level, depth)
           : kind == 8 ? section("always", Level::Note, level, depth)
                       : section("rows", Level::Row, level, depth);
  }

  std::mt19937 random_;
};

mustache::data note_data(const test::Note& note) {
  return mustache::data("text", note.text);
}

mustache::data data_of(const test::Page& page) {
  mustache::data rows{mustache::data::type::list};
  for (const test::Row& row : page.rows) {
    mustache::data notes{mustache::data::type::list};
    for (const test::Note& note : row.notes) {
      notes.push_back(note_data(note));
    }
    mustache::data item("name", row.name);
    item.set("notes", notes);
    item.set("late", row.late);
    rows.push_back(item);
  }
  mustache::data data("title", page.title);
  data.set("site", "Sở");
  data.set("body", page.body.html);
  data.set("flag", page.flag);
  data.set("rows", rows);
  data.set("extra", page.extra ? note_data(*page.extra) : mustache::data(false));
  data.set("always", note_data(page.always));
  return data;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') {
      out += c;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("compiled templates print what kainjow prints") {
  RandomTemplates random(43);
  std::size_t printed = 0;
  for (int round = 0; round < 10000; ++round) {
    const std::string source = random.make(Level::Page, 4);
    const test::Page page = random.page();
    mustache::mustache theirs(source);
    REQUIRE(theirs.is_valid());
    theirs.set_custom_escape([](const std::string& text) { return base::html(text); });
    const std::string expected = without_blanks(theirs.render(data_of(page)));
    INFO(source);
    REQUIRE(without_blanks(test::rendered(source, page)) == expected);
    printed += expected.size();
  }
  CHECK(printed > 100000);  // the templates are not mostly empty
}
