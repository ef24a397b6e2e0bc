#include "charts/axis.hpp"
#include "charts/year_plot.hpp"
#include "charts/year_values.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kDisc = 13;
constexpr double kLevel = 35;
constexpr double kLevelHeight = 6;
constexpr double kNoteWidth = 160;
constexpr double kLeading = 2.5;  // of the first and the last line of a text

// A text that wants to stand at its mark.
struct Note {
  std::size_t mark = 0;
  std::vector<std::string> lines;
  Weight weight = Weight::Regular;
  Tone tone = Tone::Rimmed;
  LegendItem below;  // the same for below the picture, if it has to be said
};

void draw_line(Drawing& drawing,
               const YearValues& chart,
               const std::vector<YearValue>& values,
               Plot& plot) {
  for (std::size_t i = 1; i < values.size(); ++i) {
    const YearValue& from = values[i - 1];
    const YearValue& to = values[i];
    // From the last day of one year to that of the next: any break in the later one is between.
    const bool is_broken =
        std::any_of(chart.breaks.begin(), chart.breaks.end(), [&](const SeriesBreak& point) {
          return point.year == to.year;
        });
    if (to.year == from.year + 1 && !is_broken) {
      const Stretch line = {plot.at(from.year, from.value), plot.at(to.year, to.value)};
      drawing.line(chart.k, line.from, line.to);
      plot.placer.occupy(line);
    }
  }
}

void draw_interval(Drawing& drawing, int k, double x, double high, double low) {
  drawing.line(k, {x, high}, {x, low});
  drawing.line(k, {x - 5, high}, {x + 5, high});
  drawing.line(k, {x - 5, low}, {x + 5, low});
}

Note note_of(const Drawing& drawing,
             const YearValues& chart,
             std::size_t year,
             std::string_view text,
             const LegendItem& sample) {
  Note note;
  note.lines = drawing.widths().wrapped(text, kNoteWidth);
  note.below = sample;
  note.below.text = chart.years[year] + ": " + std::string(text);
  return note;
}

Note draw_value(Drawing& drawing, const YearValues& chart, const YearValue& value, Plot& plot) {
  const Point at = plot.at(value.year, value.value);
  Box mark = box_around(at, kDisc, kDisc);
  if (value.interval) {
    const double high = plot.scale.at(std::max(value.interval->from, value.interval->to));
    const double low = plot.scale.at(std::min(value.interval->from, value.interval->to));
    draw_interval(drawing, chart.k, at.x, high, low);
    const double top = std::min(mark.y, high - 1);
    mark.height = std::max(mark.y + mark.height, low + 1) - top;
    mark.y = top;
  }
  drawing.symbol(value.symbol, value.k, at);
  drawing.tell(at, value.told);
  Note note = note_of(drawing,
                      chart,
                      value.year,
                      value.text + (value.detail.empty() ? "" : ", " + value.detail),
                      {value.symbol, value.k, {}});
  note.mark = plot.placer.add_mark(mark);
  // Semi-bold, so that none is taken for the text of a milestone near it.
  note.weight = Weight::SemiBold;
  note.lines = drawing.widths().wrapped(value.text, kNoteWidth, note.weight);
  for (std::string& line : drawing.widths().wrapped(value.detail, kNoteWidth, note.weight)) {
    note.lines.push_back(std::move(line));
  }
  return note;
}

Note draw_milestone(Drawing& drawing,
                    const YearValues& chart,
                    const YearMilestone& milestone,
                    Plot& plot) {
  const Point at = plot.at(milestone.year, milestone.value);
  const Symbol symbol = milestone.is_hollow ? Symbol::HollowLevel : Symbol::Level;
  drawing.symbol(symbol, kNoClass, at);
  drawing.tell(at, milestone.told);
  Note note = note_of(drawing, chart, milestone.year, milestone.text, {symbol, kNoClass, {}});
  note.mark = plot.placer.add_mark(box_around(at, kLevel, kLevelHeight));
  note.tone = Tone::RimmedSoft;
  return note;
}

Note draw_part(Drawing& drawing, const YearValues& chart, const PartValue& value, Plot& plot) {
  const Point at{plot.x_at(value.year, value.part), plot.scale.at(value.value)};
  drawing.symbol(Symbol::Ring, chart.k, at);
  drawing.tell(at, value.told);
  Note note = note_of(drawing, chart, value.year, value.text, {Symbol::Ring, chart.k, {}});
  note.mark = plot.placer.add_mark(box_around(at, kDisc, kDisc));
  note.tone = Tone::RimmedSoft;
  return note;
}

// Newer ones before older ones.
struct Notes {
  std::vector<Note> needed;
  std::vector<Note> others;
};

// Marks first, so that texts keep clear of all of them. Returns the texts.
Notes draw_marks(Drawing& drawing,
                 const YearValues& chart,
                 const std::vector<YearValue>& values,
                 Plot& plot) {
  Notes notes;
  const auto last = std::max_element(
      chart.milestones.begin(), chart.milestones.end(), [&](const auto& a, const auto& b) {
        return !is_year(chart, b.year) ? false : !is_year(chart, a.year) || a.year < b.year;
      });
  std::vector<Note> later;
  for (auto each = chart.milestones.begin(); each != chart.milestones.end(); ++each) {
    if (is_year(chart, each->year)) {
      auto& list = each == last ? notes.needed : later;
      list.push_back(draw_milestone(drawing, chart, *each, plot));
    }
  }
  draw_line(drawing, chart, values, plot);
  for (const YearValue& value : values) {
    Note note = draw_value(drawing, chart, value, plot);
    auto& list = value.year == values.back().year ? notes.needed : notes.others;
    list.insert(list.begin(), std::move(note));
  }
  for (const PartValue& value : chart.parts) {
    if (is_year(chart, value.year)) {
      const bool is_newest = values.empty() || value.year > values.back().year;
      auto& list = is_newest ? notes.needed : later;
      list.push_back(draw_part(drawing, chart, value, plot));
    }
  }
  notes.others.insert(notes.others.end(), later.rbegin(), later.rend());
  return notes;
}

bool draw_note(Drawing& drawing, Plot& plot, const Note& note) {
  if (note.lines.empty()) {
    return true;
  }
  const auto label = plot.placer.place(note.mark,
                                       drawing.widths().widest(note.lines, note.weight),
                                       height_of(note.lines) - 2 * kLeading);
  if (!label) {
    return false;
  }
  if (label->leader) {
    drawing.axis_line(label->leader->from, label->leader->to);
  }
  drawing.block({label->box.x + label->box.width / 2, label->box.y - kLeading},
                note.lines,
                {Anchor::Middle, note.tone, note.weight});
  return true;
}

// Returns those that have to be said and found no room.
std::vector<LegendItem> draw_notes(Drawing& drawing, const Notes& notes, Plot& plot) {
  std::vector<LegendItem> below;
  for (const Note& note : notes.needed) {
    if (!draw_note(drawing, plot, note)) {
      below.push_back(note.below);
    }
  }
  for (const Note& note : notes.others) {
    draw_note(drawing, plot, note);
  }
  return below;
}

// At the foot of the column of the year, under a mark, if it fits there; else below the plot, after
// the name of the year. Returns the latter.
std::vector<LegendItem> draw_texts(Drawing& drawing, const YearValues& chart, Plot& plot) {
  constexpr std::size_t kMostLines = 5;
  constexpr double kMarkAbove = 14;
  const TextWidth& widths = drawing.widths();
  std::vector<LegendItem> below;
  for (const YearText& text : chart.texts) {
    if (!is_year(chart, text.year)) {
      continue;
    }
    const double width = plot.years.width() - 6;
    const double middle = plot.years.center(text.year);
    const auto lines = widths.wrapped(text.text, width);
    const double widest = widths.widest(lines);
    const double height = height_of(lines) + kMarkAbove;
    const Box foot = {middle - widest / 2, plot.bottom - height - 4, widest, height};
    if (lines.size() <= kMostLines && widths.widest_word(text.text) <= width &&
        plot.placer.take(foot)) {
      drawing.symbol(Symbol::Dash, chart.k, {middle, foot.y + kMarkAbove / 2});
      drawing.block({middle, foot.y + kMarkAbove},
                    lines,
                    {Anchor::Middle, Tone::RimmedSoft, Weight::Regular});
    } else {
      below.push_back({Symbol::Dash, chart.k, chart.years[text.year] + ": " + text.text});
    }
  }
  return below;
}

std::vector<YearValue> by_year(const YearValues& chart) {
  std::vector<YearValue> values;
  for (const YearValue& value : chart.values) {
    if (is_year(chart, value.year)) {
      values.push_back(value);
    }
  }
  std::stable_sort(values.begin(), values.end(), [](const YearValue& a, const YearValue& b) {
    return a.year < b.year;
  });
  return values;
}

}  // namespace

base::Markup draw(const YearValues& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  if (chart.years.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const std::vector<YearValue> values = by_year(chart);
  const double top = draw_legend(drawing, chart.legend, 0);
  double y = top + break_height(chart, drawing);
  Interval shown = {0, axis_end(chart)};
  if (chart.enlarged) {
    y = drawing.paragraph(y, chart.enlarged->title, {Anchor::Start, Tone::Soft, Weight::Regular});
    shown = {static_cast<double>(chart.enlarged->from), static_cast<double>(chart.enlarged->to)};
  }
  Plot plot = plot_of(chart, drawing, y, shown);
  draw_upright_axis(drawing, plot.scale, plot.ticks, plot.left, plot.right);
  draw_breaks(drawing, chart, plot, top);
  const Notes notes = draw_marks(drawing, chart, values, plot);
  const auto texts = draw_texts(drawing, chart, plot);
  auto below = draw_notes(drawing, notes, plot);
  below.insert(below.end(), texts.begin(), texts.end());
  draw_legend(drawing, below, draw_years(drawing, chart, plot));
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
