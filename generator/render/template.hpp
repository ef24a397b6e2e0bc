#pragma once

#include "render/shape.hpp"
#include "render/tokens.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::render {

// Where a template comes from: its path as the reader of a message knows it, and its text. `tokens`
// may hold the text already parsed: a part stands in twenty pages and two languages.
struct TemplateSource {
  std::string file;
  std::string text;
  std::vector<Token> tokens = {};
};

// What a template may refer to besides the fields of its view.
struct Surroundings {
  // Partials by name; nullptr: there is none of that name.
  std::function<const TemplateSource*(std::string_view name)> partial;
  std::vector<std::string> partial_names;
  // Interface strings for {{t.key}} in the language of the page; nullptr: no such key.
  std::function<const std::string*(std::string_view key)> string;
  std::vector<std::string> string_keys;
};

// A Mustache template made ready for one kind of view and one language. The text is read once by
// kainjow's parser and turned into a flat list of steps over the fields of the view; partials and
// interface strings are put in at that time. Immutable afterwards: threads may share it.
//
// A name is looked up in the innermost list item or object, then in the page's view, then in the
// frame around it (masthead, navigation, footer), and nowhere else. Any name that is not there, a
// missing partial, text printed raw, or a scope opened over text is a Failure(Material) with its
// place.
class Template {
 public:
  Template(const TemplateSource& source,
           const Shape& frame,
           const Shape& page,
           const Surroundings& surroundings);

  template <class Frame, class Page>
  void render(const Frame& frame, const Page& page, std::string& out) const {
    run(typeid(Frame), &frame, typeid(Page), &page, out);
  }
  // A digest of the template, its parts and words, and of what it is given: what renders alike has
  // the same.
  template <class Frame, class Page>
  [[nodiscard]] std::string digest(const Frame& frame, const Page& page) const {
    return digest_with(&frame, &page);
  }

 private:
  struct Step {
    enum class Kind { Literal, Text, Markup, Each, If, Unless };
    Kind kind = Kind::Literal;
    std::size_t level = 0;  // which of the open objects has the field
    const Field* field = nullptr;
    std::size_t literal = 0;    // index into literals_
    std::size_t end = 0;        // Each, If, Unless: first step behind the body
    bool opens_object = false;  // Each over a list or object, not a flag
  };

  friend class TemplateCompiler;
  [[nodiscard]] std::string content() const;
  [[nodiscard]] std::string digest_with(const void* frame, const void* page) const;
  void run(const std::type_info& frame_type,
           const void* frame,
           const std::type_info& page_type,
           const void* page,
           std::string& out) const;
  void run_steps(std::size_t begin,
                 std::size_t end,
                 std::vector<const void*>& objects,
                 std::string& out) const;
  void run_each(std::size_t at, std::vector<const void*>& objects, std::string& out) const;

  const Shape* frame_shape_;
  const Shape* page_shape_;
  std::vector<Step> steps_;
  std::vector<std::string> literals_;
  std::string digest_;  // of all these
};

}  // namespace minhbach::render
