#include "site/share_image.hpp"

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/fonts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/sentences.hpp"
#include "site/search_index.hpp"

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

ShareWords words_of_plan(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  const std::string_view state = model::word(plan.state);
  return {plan.illustrative,
          page.plain(plan.body.name),
          page.plain(plan.short_title),
          fmt::format("{}–{} · {}",
                      plan.effective_from.year(),
                      model::year_of(plan.effective_to),
                      page.say(fmt::format("state.{}", state))),
          what_stands(page)};
}

// Of a task or target: how it stands, its value if it has one, and the day that holds for.
ShareWords words_of_item(const Page& page,
                         const SourceText& title,
                         const views::Standing& stands,
                         const Markup& value) {
  const model::Plan& plan = page.plan().plan;
  std::vector<std::string> below;
  for (const Markup& each : {value, stands.detail}) {
    if (!each.html.empty()) {
      below.push_back(base::plain_text(each));
    }
  }
  below.push_back(
      page.say("share.as_of", {{"date", page.date(page.plan().history->now->closing())}}));
  return {plan.illustrative,
          page.plain(plan.body.name) + " · " + page.plain(plan.short_title),
          page.item() + ". " + page.plain(title),
          stands.name,
          base::joined(below, " · ")};
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
  std::string look;
  for (const raster::Colour colour :
       {style.band, style.band_ink, style.band_soft, style.brass, style.warm, style.warm_wash}) {
    look += fmt::format("{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
  }
  for (const std::vector<raster::FontFile>* const files : {&style.regular, &style.bold}) {
    for (const raster::FontFile& file : *files) {
      look += base::sha256(file.bytes);
    }
  }
  style.key = MINHBACH_VERSION + base::sha256(look);
  return style;
}

ShareImages::ShareImages(const ShareStyle& style, Lang lang)
    : style_(style), lang_(lang), regular_(style.regular), bold_(style.bold) {}

std::string ShareImages::make(const ShareWords& words) const {
  raster::Canvas canvas(kWidth, kHeight, style_.band);
  canvas.fill(0, 0, kWidth, kStrip, style_.brass);
  const int gap = words.illustrative ? kMargin / 4 : kMargin / 2;
  Column column(canvas, kStrip + (words.illustrative ? 0 : kMargin));
  if (words.illustrative) {
    canvas.fill(0, kStrip, kWidth, kWarning, style_.warm_wash);
    column.skip(kMargin / 4);
    column.write(bold_, "MINH HỌA / ILLUSTRATIVE", {76, 64}, 1, style_.warm);
    column.skip(kMargin / 2);
  }
  column.write_short(regular_, words.above, {34, 30, 28}, {30}, style_.band_soft);
  column.skip(gap);
  column.write_short(bold_, words.title, {72, 64, 58, 52}, {64, 56, 48, 40}, style_.band_ink);
  column.skip(gap);
  column.write(bold_, words.state, {38}, 1, style_.brass);
  column.skip(gap);
  column.write(regular_, words.below, {36, 34, 32, 30, 28}, 4, style_.band_soft);
  return png(canvas);
}

void ShareImages::put_all(const PlanContext& context,
                          const std::vector<PageJob>& jobs,
                          output::Sink& sink,
                          const std::function<void(const std::string& path)>& tell) const {
  for (const PageJob& job : jobs) {
    if (job.lang != lang_ || job.retired) {
      continue;
    }
    const Page page(context.site, &context, lang_, job.kind, job.item);
    const std::optional<ShareWords> words = share_words(page);
    if (!words) {
      continue;
    }
    const std::string path = share_image_path(page);
    // The plan's own has a name for good, which says nothing of its words.
    const std::optional<std::string> drawn =
        job.kind == PageKind::Overview ? std::nullopt : sink.published(context.plan.id, path);
    sink.put(path, drawn ? *drawn : make(*words));
    tell(path);
  }
}

std::optional<ShareWords> share_words(const Page& page) {
  if (page.kind() == PageKind::Overview) {
    return words_of_plan(page);
  }
  if (page.plan_or_null() == nullptr || !page.plan().history) {
    return std::nullopt;
  }
  const analytics::Moment& now = *page.plan().history->now;
  if (page.kind() == PageKind::Task) {
    const model::Task* const task = page.plan().index.find_task(page.item());
    if (task != nullptr) {
      return words_of_item(page, task->title, pages::task_standing(page, now.of(*task)), {});
    }
  }
  if (page.kind() == PageKind::Target) {
    const model::Target* const target = page.plan().index.find_target(page.item());
    if (target != nullptr) {
      const analytics::TargetResult& of = now.of(*target);
      return words_of_item(
          page, target->label, pages::result(page, of), pages::decisive_figure(page, of));
    }
  }
  return std::nullopt;
}

std::string share_image_path(const Page& page) {
  const std::string& plan_id = page.plan().plan.id;
  const std::optional<ShareWords> words = share_words(page);
  if (!words || page.kind() == PageKind::Overview) {
    return plan_file_path(plan_id, page.lang(), "share.png");
  }
  const std::string all = base::joined({page.site().share_key,
                                        words->illustrative ? "1" : "0",
                                        words->above,
                                        words->title,
                                        words->state,
                                        words->below},
                                       "\n");
  return hashed_path(
      plan_file_path(plan_id, page.lang(), "share/" + page.item() + ".png"), all, ".png");
}

}  // namespace minhbach::site
