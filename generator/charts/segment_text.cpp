#include "charts/segment_text.hpp"

#include "charts/clean_text.hpp"

namespace minhbach::charts {

void draw_number(Drawing& drawing, int k, Point center, std::string_view text) {
  constexpr double kPlateHeight = 16;
  const double width = text_width(clean_text(text), Weight::SemiBold);
  if (width > 0 && text_on(k) == OnFill::Plate) {
    drawing.plate({center.x - width / 2 - 3, center.y - kPlateHeight / 2, width + 6, kPlateHeight});
  }
  const Tone tone = text_on(k) == OnFill::Paper ? Tone::Paper : Tone::Ink;
  drawing.text({center.x, center.y + kHalfCapital}, text, {Anchor::Middle, tone, Weight::SemiBold});
}

}  // namespace minhbach::charts
