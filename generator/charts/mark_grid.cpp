#include "charts/mark_grid.hpp"

#include "charts/axis.hpp"
#include "charts/row_labels.hpp"
#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kMarkHeight = 24;
constexpr double kMarkRoom = 18;
constexpr double kGridRowGap = 8;
constexpr double kAgainGap = 14;
constexpr std::size_t kRowsToHead = 5;  // column names come again where labels stand above
constexpr double kLeastColumn = 16;
constexpr double kWidestGridColumn = 76;

enum class Letters { None, Beside, Below };

// Everything that is the same for all rows.
struct GridLayout {
  RowLabels labels;
  BandScale columns;
  std::size_t column_count = 0;
  Letters letters = Letters::None;
  double letter_width = 0;
  bool labels_upwards = false;
  double head_height = 0;
  double group_height = 0;  // of the lines of their names
  double right = 0;
};

double widest_letter(const MarkGrid& grid, const TextWidth& widths) {
  double widest = 0;
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) {
      widest = std::max(widest, widths.of(clean_text(cell.letter)));
    }
  }
  return widest;
}

double wanted_column(const MarkGrid& grid, const TextWidth& widths, double letter_width) {
  double widest = kMarkRoom + letter_width + 10;
  for (const GridColumn& column : grid.columns) {
    const double label = widths.of(clean_text(column.label)) + 8;
    widest = std::max(widest, std::min(label, kWidestGridColumn));
  }
  return widest;
}

Letters place_of_letters(double letter_width, double column) {
  if (letter_width <= 0 || letter_width > column) {
    return Letters::None;
  }
  return kMarkRoom + letter_width + 2 <= column ? Letters::Beside : Letters::Below;
}

// Columns that stand side by side with the same name above them.
struct Group {
  std::string name;
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<Group> groups_of(const MarkGrid& grid) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (i == 0 || grid.columns[i].group != groups.back().name) {
      groups.push_back({grid.columns[i].group, i, i});
    }
    groups.back().end = i + 1;
  }
  return groups;
}

double group_width(const GridLayout& layout, const Group& group) {
  return static_cast<double>(group.end - group.first) * layout.columns.width() - 4;
}

GridLayout layout_of(const MarkGrid& grid, const Drawing& drawing) {
  const TextWidth& widths = drawing.widths();
  const double width = drawing.width();
  std::vector<std::string_view> names;
  for (const GridRow& row : grid.rows) {
    names.push_back(row.label);
  }
  const auto n = static_cast<double>(grid.columns.size());
  const double letter_width = widest_letter(grid, widths);
  const double wanted = wanted_column(grid, widths, letter_width);
  // Names may take what is left when columns are as narrow as marks allow, but not by force.
  RowLabels labels(names, drawing, std::min(n * wanted, std::max(width / 2, n * kLeastColumn)));
  const double left = labels.content_left();
  const double right = std::min(width, left + n * kWidestGridColumn);
  GridLayout layout{labels, BandScale(grid.columns.size(), left, right), grid.columns.size()};
  layout.right = right;
  layout.letter_width = letter_width;
  layout.letters = place_of_letters(letter_width, layout.columns.width());
  double longest = 0;
  for (const GridColumn& column : grid.columns) {
    longest = std::max(longest, widths.of(clean_text(column.label)));
  }
  for (const Group& group : groups_of(grid)) {
    layout.group_height = std::max(
        layout.group_height, height_of(widths.wrapped(group.name, group_width(layout, group))));
  }
  layout.labels_upwards = longest > layout.columns.width() - 3;
  layout.head_height = (layout.labels_upwards ? longest + 8 : kLineHeight + 4) +
                       (layout.group_height > 0 ? layout.group_height + 4 : 0);
  return layout;
}

void draw_groups(Drawing& drawing, const MarkGrid& grid, const GridLayout& layout, double y) {
  for (const Group& group : groups_of(grid)) {
    const double from = layout.columns.start(group.first) + 2;
    const double width = group_width(layout, group);
    const auto lines = drawing.widths().wrapped(group.name, width);
    const double bottom = y + layout.group_height;
    drawing.block(
        {from + width / 2, bottom - height_of(lines)}, lines, {Anchor::Middle, Tone::Ink, {}});
    if (!lines.empty()) {
      drawing.axis_line({from, bottom + 2}, {from + width, bottom + 2});
    }
  }
}

void draw_head(Drawing& drawing, const MarkGrid& grid, const GridLayout& layout, double& y) {
  if (layout.group_height > 0) {
    draw_groups(drawing, grid, layout, y);
  }
  const double bottom = y + layout.head_height;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const double x = layout.columns.center(i);
    if (layout.labels_upwards) {
      drawing.text_upwards({x + kHalfCapital, bottom - 4}, grid.columns[i].label);
    } else {
      drawing.text({x, bottom - kLineHeight - 2 + kBaseline},
                   grid.columns[i].label,
                   {Anchor::Middle, Tone::Soft, Weight::Regular});
    }
  }
  y = bottom;
}

void draw_cell(Drawing& drawing, const GridCell& cell, const GridLayout& layout, Point center) {
  if (!cell.told.what.empty()) {
    drawing.tell(center, cell.told);
  }
  if (layout.letters == Letters::Beside && !cell.letter.empty()) {
    const double left = center.x - (kMarkRoom + layout.letter_width) / 2;
    drawing.symbol(cell.symbol, cell.k, {left + 7, center.y});
    drawing.text({left + kMarkRoom, center.y + kHalfCapital}, cell.letter);
    return;
  }
  drawing.symbol(cell.symbol, cell.k, center);
  if (layout.letters == Letters::Below) {
    drawing.text({center.x, center.y + 22}, cell.letter, {Anchor::Middle, Tone::Ink, {}});
  }
}

// Between groups, beside the marks of a row.
void draw_group_lines(Drawing& drawing,
                      const MarkGrid& grid,
                      const GridLayout& layout,
                      const Box& row) {
  for (const Group& group : groups_of(grid)) {
    if (group.first > 0 && !group.name.empty()) {
      const double x = layout.columns.start(group.first);
      drawing.axis_line({x, row.y}, {x, row.y + row.height});
    }
  }
}

void draw_row(Drawing& drawing,
              const MarkGrid& grid,
              const GridRow& row,
              const GridLayout& layout,
              double& y) {
  const auto lines =
      drawing.widths().wrapped(row.text, drawing.width() - layout.labels.content_left());
  double height = kMarkHeight + (layout.letters == Letters::Below ? kLineHeight - 2 : 0);
  if (!lines.empty()) {
    height = std::max(kMarkHeight, height_of(lines));
  }
  const double top = layout.labels.place(drawing, row.label, height, y);
  if (!lines.empty()) {
    drawing.block({layout.labels.content_left(), top + (height - height_of(lines)) / 2},
                  lines,
                  {Anchor::Start, Tone::Soft, Weight::Regular});
    return;
  }
  const std::size_t n = std::min(row.cells.size(), layout.column_count);
  draw_group_lines(drawing, grid, layout, {0, top - 1, 0, height + 2});
  for (std::size_t i = 0; i < n; ++i) {
    draw_cell(drawing, row.cells[i], layout, {layout.columns.center(i), top + kMarkHeight / 2});
  }
}

}  // namespace

base::Markup draw(const MarkGrid& grid, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  if (grid.rows.empty() || grid.columns.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const GridLayout layout = layout_of(grid, drawing);
  double y = draw_legend(drawing, grid.legend, 0);
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    if (i == 0 || (layout.labels.are_above() && i % kRowsToHead == 0)) {
      y += i == 0 ? 0 : kAgainGap;
      draw_head(drawing, grid, layout, y);
    }
    y += kGridRowGap / 2;
    drawing.grid_line({0, y}, {drawing.width(), y});
    y += kGridRowGap / 2;
    draw_row(drawing, grid, grid.rows[i], layout, y);
  }
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
