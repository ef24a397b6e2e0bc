#include "charts/segment_text.hpp"

namespace minhbach::charts {

TextStyle text_style_on(int k) {
  switch (text_on(k)) {
    case OnFill::Paper: return {Anchor::Middle, Tone::Paper, Weight::SemiBold};
    case OnFill::Rimmed: return {Anchor::Middle, Tone::Rimmed, Weight::SemiBold};
    case OnFill::Ink: break;
  }
  return {Anchor::Middle, Tone::Ink, Weight::SemiBold};
}

}  // namespace minhbach::charts
