#include "render/template.hpp"

#include "base/escape.hpp"
#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "render/view_digest.hpp"

#include <fmt/format.h>

#include <iterator>
#include <optional>

namespace minhbach::render {

// Turns tokens into steps. One use per template.
class TemplateCompiler {
 public:
  TemplateCompiler(Template& made, const Surroundings& surroundings)
      : made_(made), surroundings_(surroundings), scopes_{made.frame_shape_, made.page_shape_} {}

  void compile(const TemplateSource& source) {
    const TemplateSource* const outer = source_;
    source_ = &source;
    const std::vector<Token> parsed =
        source.tokens.empty() ? tokenize(source.text, source.file) : std::vector<Token>();
    for (const Token& token : source.tokens.empty() ? parsed : source.tokens) {
      add(token);
    }
    source_ = outer;
  }

 private:
  using Step = Template::Step;
  using Kind = Token::Kind;

  struct Found {
    std::size_t level = 0;
    const Field* field = nullptr;
  };

  struct OpenSection {
    std::size_t step = 0;
    bool has_scope = false;
  };

  static constexpr std::size_t kFrame = 0;
  static constexpr std::size_t kPage = 1;
  static constexpr std::size_t kMostPartials = 16;
  static constexpr std::size_t kMostIncluded = 10'000;

  void add(const Token& token) {
    switch (token.kind) {
      case Kind::Text: literal(token.text); break;
      case Kind::Variable: variable(token); break;
      case Kind::RawVariable: raw_variable(token); break;
      case Kind::Open: open(token, Step::Kind::Each); break;
      case Kind::OpenIf: open(token, Step::Kind::If); break;
      case Kind::OpenInverted: open(token, Step::Kind::Unless); break;
      case Kind::Close: close(); break;
      case Kind::Partial: partial(token); break;
      case Kind::Comment: break;
    }
  }

  void literal(std::string_view text) {
    if (!made_.steps_.empty() && made_.steps_.back().kind == Step::Kind::Literal &&
        !after_section_) {
      made_.literals_[made_.steps_.back().literal] += text;
      return;
    }
    Step step;
    step.literal = made_.literals_.size();
    made_.literals_.emplace_back(text);
    push(step);
  }

  void variable(const Token& token) {
    constexpr std::string_view kStrings = "t.";
    if (token.text.starts_with(kStrings)) {
      const std::string key = token.text.substr(kStrings.size());
      const std::string* const words = surroundings_.string(key);
      if (words == nullptr) {
        fail(token,
             {"không có chuỗi giao diện này", "there is no such interface string"},
             base::nearest(key, surroundings_.string_keys),
             {"Thêm chuỗi này, bằng cả hai ngôn ngữ, vào một tệp trong strings/.",
              "Add it, in both languages, to a file in strings/."});
      }
      literal(base::html(*words));
      return;
    }
    const Found found = field_of(token);
    if (found.field->kind != FieldKind::Text) {
      fail(token,
           {"tên này không phải là chữ; mã HTML có sẵn viết {{{tên}}}, danh sách viết {{#tên}}",
            "this name is not text; ready markup is {{{name}}}, a list is {{#name}}"});
    }
    push_field(Step::Kind::Text, found);
  }

  void raw_variable(const Token& token) {
    const Found found = field_of(token);
    if (found.field->kind != FieldKind::Markup) {
      fail(token,
           {"chỉ mã HTML có sẵn mới được in nguyên; chữ viết {{tên}}",
            "only ready markup may be printed raw; text is {{name}}"});
    }
    push_field(Step::Kind::Markup, found);
  }

  void open(const Token& token, Step::Kind kind) {
    const Found found = field_of(token);
    if (kind == Step::Kind::Each && found.field->text_at != nullptr) {
      fail(token,
           {"không thể mở phần {{#…}} trên chữ; {{#?tên}} hiện phần ấy khi có chữ",
            "a section cannot be opened over text; {{#?name}} shows one if there is text"});
    }
    if (kind == Step::Kind::If && found.field->kind == FieldKind::Flag) {
      fail(token,
           {"cờ tự nó đã là điều kiện; viết {{#tên}}",
            "a flag is a condition as it is; write {{#name}}"});
    }
    const bool scope = kind == Step::Kind::Each && found.field->shape != nullptr;
    open_.push_back({made_.steps_.size(), scope});
    push_field(kind, found);
    made_.steps_.back().opens_object = scope;
    if (scope) {
      scopes_.push_back(&found.field->shape());
    }
    after_section_ = true;
  }

  void close() {
    const OpenSection section = open_.back();
    open_.pop_back();
    made_.steps_[section.step].end = made_.steps_.size();
    if (section.has_scope) {
      scopes_.pop_back();
    }
    after_section_ = true;
  }

  void partial(const Token& token) {
    const TemplateSource* const source = surroundings_.partial(token.text);
    if (source == nullptr) {
      fail(token,
           {"không có mẫu con này", "there is no such partial"},
           base::nearest(token.text, surroundings_.partial_names));
    }
    if (++depth_ > kMostPartials) {
      fail(token, {"các mẫu con gọi nhau quá sâu", "partials include each other too deeply"});
    }
    // Ten that include ten, seven deep, are ten million.
    if (++included_ > kMostIncluded) {
      fail(token,
           {"các mẫu con của một trang gọi nhau quá nhiều lần",
            "the partials of one page include each other too often"});
    }
    compile(*source);
    --depth_;
  }

  Found field_of(const Token& token) {
    std::vector<std::size_t> levels = {scopes_.size() - 1};
    for (const std::size_t level : {kPage, kFrame}) {
      if (level != levels.front()) {
        levels.push_back(level);
      }
    }
    std::vector<std::string> known;
    for (const std::size_t level : levels) {
      if (const Field* const field = scopes_[level]->find(token.text)) {
        return {level, field};
      }
      const auto names = scopes_[level]->names();
      known.insert(known.end(), names.begin(), names.end());
    }
    fail(token,
         {"không có tên này ở đây", "there is no such name here"},
         base::nearest(token.text, known));
  }

  void push_field(Step::Kind kind, const Found& found) {
    Step step;
    step.kind = kind;
    step.level = found.level;
    step.field = found.field;
    push(step);
  }

  void push(const Step& step) {
    made_.steps_.push_back(step);
    after_section_ = false;
  }

  [[noreturn]] void fail(const Token& token,
                         base::LocalText reason,
                         std::string nearest = {},
                         base::LocalText fix = {
                             "Bảng các tên dùng được trong từng mẫu: themes/README.md.",
                             "The names each template may use are listed in themes/README.md."}) {
    base::refuse(base::FailureKind::Material,
                 {.place = base::place_at(source_->file, source_->text, token.position),
                  .value = token.text,
                  .reason = std::move(reason),
                  .fix = std::move(fix),
                  .nearest = std::move(nearest)});
  }

  Template& made_;
  const Surroundings& surroundings_;
  std::vector<const Shape*> scopes_;
  std::vector<OpenSection> open_;
  const TemplateSource* source_ = nullptr;
  std::size_t depth_ = 0;
  std::size_t included_ = 0;
  bool after_section_ = false;  // a literal here must not join the one inside a section
};

Template::Template(const TemplateSource& source,
                   const Shape& frame,
                   const Shape& page,
                   const Surroundings& surroundings)
    : frame_shape_(&frame), page_shape_(&page) {
  TemplateCompiler(*this, surroundings).compile(source);
  digest_ = base::sha256(content());
}

std::string Template::content() const {
  std::string all = fmt::format("{} {}\n", frame_shape_->name, page_shape_->name);
  for (const Step& step : steps_) {
    if (step.kind == Step::Kind::Literal) {
      const std::string& words = literals_[step.literal];
      fmt::format_to(std::back_inserter(all), "{}:{}", words.size(), words);
    } else {
      fmt::format_to(std::back_inserter(all),
                     "{} {} {} {} {}\n",
                     static_cast<int>(step.kind),
                     step.level,
                     step.field->name,
                     step.end,
                     step.opens_object);
    }
  }
  return all;
}

std::string Template::digest_with(const void* frame, const void* page) const {
  ViewDigest digest;
  digest.add(digest_);
  digest.add(*frame_shape_, frame);
  digest.add(*page_shape_, page);
  return digest.hex();
}

void Template::run(const std::type_info& frame_type,
                   const void* frame,
                   const std::type_info& page_type,
                   const void* page,
                   std::string& out) const {
  if (frame_type != *frame_shape_->view || page_type != *page_shape_->view) {
    base::bug("a template made for " + std::string(page_shape_->name) + " is given " +
              page_type.name());
  }
  std::vector<const void*> objects = {frame, page};
  run_steps(0, steps_.size(), objects, out);
}

void Template::run_steps(std::size_t begin,
                         std::size_t end,
                         std::vector<const void*>& objects,
                         std::string& out) const {
  for (std::size_t i = begin; i < end; ++i) {
    const Step& step = steps_[i];
    if (step.kind == Step::Kind::Literal) {
      out += literals_[step.literal];
      continue;
    }
    const void* const object = objects[step.level];
    switch (step.kind) {
      case Step::Kind::Literal: break;
      case Step::Kind::Text: base::append_html(out, step.field->text(object)); break;
      case Step::Kind::Markup: out += step.field->text(object); break;
      case Step::Kind::If:
      case Step::Kind::Unless:
        if ((step.field->count(object) != 0) == (step.kind == Step::Kind::If)) {
          run_steps(i + 1, step.end, objects, out);
        }
        i = step.end - 1;
        break;
      case Step::Kind::Each:
        run_each(i, objects, out);
        i = step.end - 1;
        break;
    }
  }
}

void Template::run_each(std::size_t at, std::vector<const void*>& objects, std::string& out) const {
  const Step& step = steps_[at];
  const void* const object = objects[step.level];
  const std::size_t count = step.field->count(object);
  for (std::size_t n = 0; n < count; ++n) {
    if (step.opens_object) {
      objects.push_back(step.field->item(object, n));
    }
    run_steps(at + 1, step.end, objects, out);
    if (step.opens_object) {
      objects.pop_back();
    }
  }
}

}  // namespace minhbach::render
