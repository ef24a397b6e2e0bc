#include "base/syllable.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

#include <optional>
#include <set>
#include <string>

namespace minhbach::base {

namespace {

constexpr std::string_view kInitials =
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x";

constexpr std::string_view kRimes =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi "
    "om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy "
    "uya uych uyên uyêt uynh uyt uyu uych ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt "
    "ưu y ych yêm yên yêng yêt yêu ynh yt "
    // behind q
    "uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt ue uen ueo uet uên uêt ui "
    "uit uinh uich uin uơi uơn";

struct Shape {
  std::string letters;  // without tones; a marked letter is one byte below 'a'
  char tone = 0;
};

// 'a' with mark 1 is 'A', with mark 2 '!': never a letter of its own.
char sign_of(const VietnameseLetter& letter) {
  switch (letter.mark) {
    case 0: return letter.base;
    case 1: return static_cast<char>(letter.base - 'a' + 'A');
    default: return static_cast<char>(letter.base - 'a' + '!');
  }
}

// Nothing for what is no Vietnamese letter, or a second tone.
std::optional<Shape> shape_of(std::u32string_view word) {
  Shape shape;
  for (const char32_t point : word) {
    const auto letter = vietnamese_letter(point);
    if (!letter) {
      return std::nullopt;
    }
    shape.letters += sign_of(*letter);
    if (letter->tone != 0) {
      if (shape.tone != 0) {
        return std::nullopt;
      }
      shape.tone = letter->tone;
    }
  }
  return shape;
}

std::set<std::string, std::less<>> shapes_of(std::string_view words) {
  std::set<std::string, std::less<>> shapes;
  for (const std::string_view word : split(words, ' ')) {
    shapes.insert(shape_of(code_points(word)).value_or(Shape{}).letters);
  }
  return shapes;
}

// A rime that ends in a stop bears two of the six tones.
bool bears(std::string_view rime, int tone) {
  constexpr int kAcute = 4;
  const char last = rime.back();
  const bool is_stop = last == 'c' || last == 'p' || last == 't' || last == 'k' ||
                       (last == 'h' && rime.size() > 1 && rime[rime.size() - 2] == 'c');
  return !is_stop || tone >= kAcute;
}

}  // namespace

bool is_syllable(std::u32string_view word) {
  static const auto kKnownInitials = shapes_of(kInitials);
  static const auto kKnownRimes = shapes_of(kRimes);
  constexpr std::size_t kLongestInitial = 3;
  const auto shape = shape_of(word);
  if (!shape) {
    return false;
  }
  const std::string_view letters = shape->letters;
  for (std::size_t cut = 0; cut <= kLongestInitial && cut < letters.size(); ++cut) {
    const std::string_view initial = letters.substr(0, cut);
    const std::string_view rime = letters.substr(cut);
    if ((cut == 0 || kKnownInitials.contains(initial)) && kKnownRimes.contains(rime) &&
        bears(rime, shape->tone)) {
      return true;
    }
  }
  return false;
}

}  // namespace minhbach::base
