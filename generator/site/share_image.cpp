#include "site/share_image.hpp"

#include "base/files.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/fonts.hpp"
#include "site/page.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "raster/png.hpp"

namespace minhbach::site {

namespace {

using raster::Colour;
using raster::Typeface;

constexpr int kWidth = 1200;
constexpr int kHeight = 630;
constexpr int kMargin = 72;
constexpr int kStrip = 12;
constexpr int kWarning = 132;  // height of what says that nothing here is real

int hex(char c) {
  return c >= 'a' ? c - 'a' + 10 : c >= 'A' ? c - 'A' + 10 : c - '0';
}

// The first '--name: #rrggbb' of a style sheet: what holds in light.
void read_colour(const std::string& css, const std::string& name, Colour& colour) {
  const std::size_t at = css.find("--" + name + ": #");
  if (at == std::string::npos) {
    return;
  }
  const std::size_t begin = at + name.size() + 5;
  const std::size_t digits = css.find_first_not_of("0123456789abcdefABCDEF", begin) - begin;
  if (digits != 3 && digits != 6) {
    return;
  }
  const auto part = [&](std::size_t i) {
    const std::size_t place = begin + i * digits / 3;
    return static_cast<std::uint8_t>(hex(css[place]) * 16 +
                                     hex(digits == 3 ? css[place] : css[place + 1]));
  };
  colour = {part(0), part(1), part(2)};
}

// Words as lines may part them: a number stays with what it counts.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  bool after_number = false;
  for (const std::string_view word : base::split(text, ' ')) {
    if (after_number) {
      pieces.back() += " " + std::string(word);
    } else {
      pieces.emplace_back(word);
    }
    after_number = base::is_digits(word);
  }
  return pieces;
}

// Lines of at most `width`, broken at blanks.
std::vector<std::string> lines_of(const Typeface& face,
                                  std::string_view text,
                                  int size,
                                  int width) {
  std::vector<std::string> lines;
  for (const std::string& piece : pieces_of(text)) {
    const std::string longer = lines.empty() ? piece : lines.back() + " " + piece;
    if (!lines.empty() && face.width(longer, size) <= width) {
      lines.back() = longer;
    } else {
      lines.push_back(piece);
    }
  }
  return lines;
}

// Writes from the top down.
class Column {
 public:
  Column(raster::Canvas& canvas, int top) : canvas_(canvas), top_(top) {}

  // In the first of the sizes that needs no more than `most` lines and leaves them room; what is
  // left over in the smallest is dropped at the end of a line.
  void write(const Typeface& face,
             std::string_view text,
             std::initializer_list<int> sizes,
             std::size_t most,
             Colour colour) {
    if (text.empty()) {
      return;
    }
    int size = 0;
    std::size_t room = 0;
    std::vector<std::string> lines;
    for (const int next : sizes) {
      size = next;
      room =
          std::min(most, static_cast<std::size_t>((kHeight - kMargin / 2 - top_) / height(size)));
      lines = lines_of(face, text, size, kWidth - 2 * kMargin);
      if (lines.size() <= room) {
        break;
      }
    }
    if (lines.size() > room) {
      lines.resize(std::max<std::size_t>(1, room));
      lines.back() += " …";
    }
    for (const std::string& line : lines) {
      top_ += height(size);
      face.draw(canvas_, {kMargin, top_ - size / 4}, line, size, colour);
    }
  }
  void skip(int height) { top_ += height; }

  // In one line if a size that is large enough allows it, else in two.
  void write_short(const Typeface& face,
                   std::string_view text,
                   std::initializer_list<int> sizes_of_one,
                   std::initializer_list<int> sizes_of_two,
                   Colour colour) {
    const bool fits = face.width(text, *std::prev(sizes_of_one.end())) <= kWidth - 2 * kMargin;
    write(face, text, fits ? sizes_of_one : sizes_of_two, fits ? 1 : 2, colour);
  }

 private:
  static int height(int size) { return size * 13 / 10; }  // of a line

  raster::Canvas& canvas_;
  int top_;
};

// What was reported and by when, or how much the plan holds.
std::string what_stands(const Page& page) {
  if (const std::optional<analytics::History>& history = page.plan().history) {
    Markup sentence = pages::dated_sentence(page, history->now->closing());
    if (sentence.html.empty()) {
      sentence = pages::ongoing_sentence(page);
    }
    return base::plain_text(sentence);
  }
  std::vector<std::string> counts;
  for (const auto& [fact, words] :
       {std::pair("tasks", "figure.tasks"), std::pair("targets", "figure.targets")}) {
    const views::Figure figure = page.figure(fact, words);
    counts.push_back(figure.number + " " + figure.label);
  }
  return base::joined(counts, " · ");
}

}  // namespace

ShareStyle ShareStyle::of(const render::Theme& theme) {
  ShareStyle style;
  const Fonts fonts = Fonts::of(theme);
  style.regular = read_fonts(fonts.regular);
  style.bold = read_fonts(fonts.bold);
  for (const std::string sheet : {"colours.css", "own.css"}) {
    const auto at = theme.static_files().find(sheet);
    if (at != theme.static_files().end()) {
      const std::string css = base::read_file(at->second);
      read_colour(css, "band", style.band);
      read_colour(css, "band-ink", style.band_ink);
      read_colour(css, "band-soft", style.band_soft);
      read_colour(css, "brass", style.brass);
      read_colour(css, "warm", style.warm);
      read_colour(css, "warm-wash", style.warm_wash);
    }
  }
  return style;
}

ShareImages::ShareImages(const ShareStyle& style)
    : style_(style), regular_(style.regular), bold_(style.bold) {}

std::string ShareImages::make(const PlanContext& context, Lang lang) const {
  const model::Plan& plan = context.plan;
  const Page page(context.site, &context, lang, PageKind::Overview);
  raster::Canvas canvas(kWidth, kHeight, style_.band);
  canvas.fill(0, 0, kWidth, kStrip, style_.brass);
  const int gap = plan.illustrative ? kMargin / 4 : kMargin / 2;
  Column column(canvas, kStrip + (plan.illustrative ? 0 : kMargin));
  if (plan.illustrative) {
    canvas.fill(0, kStrip, kWidth, kWarning, style_.warm_wash);
    column.skip(kMargin / 4);
    column.write(bold_, "MINH HỌA / ILLUSTRATIVE", {76, 64}, 1, style_.warm);
    column.skip(kMargin / 2);
  }
  column.write_short(regular_, page.plain(plan.body.name), {34, 30, 28}, {30}, style_.band_soft);
  column.skip(gap);
  column.write_short(
      bold_, page.plain(plan.short_title), {72, 64, 58, 52}, {64, 56, 48, 40}, style_.band_ink);
  column.skip(gap);
  const std::string_view state = model::word(plan.state);
  column.write(bold_,
               fmt::format("{}–{} · {}",
                           plan.effective_from.year(),
                           model::year_of(plan.effective_to),
                           page.say(fmt::format("state.{}", state))),
               {38},
               1,
               style_.brass);
  column.skip(gap);
  column.write(regular_, what_stands(page), {36, 34, 32, 30, 28}, 4, style_.band_soft);
  return png(canvas);
}

std::string share_image_path(std::string_view plan_id, Lang lang) {
  return plan_file_path(plan_id, lang, "share.png");
}

}  // namespace minhbach::site
