#include "charts/picture.hpp"

#include "charts/path.hpp"
#include "charts/text.hpp"

#include <array>
#include <string_view>

namespace minhbach::charts {

namespace {

constexpr double kNarrow = 336;
constexpr double kWidePicture = 720;
constexpr double kMargin = 16;
// A file is shown in the reader's own typeface. The widest of the usual ones, DejaVu Sans and
// Verdana, take that much more than the site's.
constexpr double kForeign = 1.15;

void append_text(std::string& out, std::string_view text) {
  base::append_html(out, clean_text(text));
}

void append_named(std::string& out,
                  std::string_view name,
                  std::string_view id,
                  std::string_view text) {
  out += '<';
  out += name;
  out += " id=\"";
  out += id;
  out += name.substr(0, 1);
  out += "\">";
  append_text(out, text);
  out += "</";
  out += name;
  out += ">\n";
}

// The figure a picture stands in has the title; so what is read aloud is its description, once, and
// nothing inside it.
void open_svg(std::string& out,
              const Caption& caption,
              Format format,
              std::string_view id,
              const Drawing& drawing) {
  out += "<svg";
  if (format == Format::File) {
    out += R"( xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby=")";
    out += id;
    out += "t ";
    out += id;
    out += "d\"";
  } else {
    out += " class=\"chart chart-";
    out += format == Format::Narrow ? 's' : 'l';
    out += R"(" role="img" aria-label=")";
    append_text(out, caption.description);
    out += '"';
    if (!drawing.points().empty()) {
      out += " data-points=\"";
      base::append_html(out, drawing.points());
      out += '"';
    }
  }
  out += " lang=\"";
  append_text(out, caption.lang);
  out += '"';
}

void close_head(
    std::string& out, const Caption& caption, double width, double height, Colours colours) {
  std::string size;
  append_number(size, width);
  out += " width=\"" + size + "\" height=\"";
  std::string high;
  append_number(high, height);
  out += high + "\" viewBox=\"0 0 " + size + ' ' + high;
  if (colours == Colours::OfPage) {
    out += "\" color=\"" + std::string(kInk);
  }
  out += "\" fill=\"" + std::string(written_colour(kNoClass, colours)) + "\" font-family=\"";
  append_text(out, caption.font_family);
  out += "\" font-size=\"14\">\n";
}

// Title, drawing and source on white, with a margin.
void append_file(std::string& out,
                 const Caption& caption,
                 const Drawing& drawing,
                 std::string_view id) {
  Drawing words(drawing.width() / kForeign, drawing.widths());
  const double title =
      words.paragraph(0, caption.title, {Anchor::Start, Tone::Ink, Weight::SemiBold});
  const double top = title > 0 ? title + 12 : 0;
  const double height = words.paragraph(
      top + drawing.bottom() + 12, caption.source, {Anchor::Start, Tone::Soft, Weight::Regular});
  close_head(out, caption, drawing.width() + 2 * kMargin, height + 2 * kMargin, Colours::Literal);
  append_named(out, "title", id, caption.title);
  append_named(out, "desc", id, caption.description);
  out += R"(<path fill="#fff" d="M0 0h)";
  append_number(out, drawing.width() + 2 * kMargin);
  out += 'v';
  append_number(out, height + 2 * kMargin);
  out += "H0z\"/>\n<g transform=\"translate(16 16)\">\n" + words.written(id, Colours::Literal);
  out += "<g transform=\"translate(0 ";
  append_number(out, top);
  out += ")\">\n" + drawing.written(id, Colours::Literal) + "</g>\n</g>\n";
}

}  // namespace

double width_of(Format format) {
  return format == Format::Narrow ? kNarrow : kWidePicture;
}

base::Markup picture(const Caption& caption, Format format, const Drawing& drawing) {
  constexpr std::array<std::string_view, 3> kSuffix = {"-s", "-l", "-f"};
  const std::string id =
      clean_id(caption.id) + std::string(kSuffix.at(static_cast<std::size_t>(format)));
  std::string out;
  open_svg(out, caption, format, id, drawing);
  if (format == Format::File) {
    append_file(out, caption, drawing, id);
  } else {
    close_head(out, caption, drawing.width(), drawing.bottom() + 2, Colours::OfPage);
    out += "<g aria-hidden=\"true\">\n" + drawing.written(id, Colours::OfPage) + "</g>\n";
  }
  return {out + "</svg>\n"};
}

void draw_empty(Drawing& drawing, const Caption& caption) {
  drawing.paragraph(0, caption.when_empty, {Anchor::Start, Tone::Soft, Weight::Regular});
}

}  // namespace minhbach::charts
