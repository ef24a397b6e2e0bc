#include "base/misread_finders.hpp"
#include "base/syllable.hpp"
#include "base/text.hpp"

#include <array>

namespace minhbach::base {

namespace {

constexpr char32_t kFirstSign = 0xA1;

// What characters U+00A1–U+00FF draw in a font of TCVN 5712.
constexpr PointsView kTcvn3 =
    U"ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù "
    U"ủũúụừửữứựỳỷỹýỵ ";

std::optional<Points> from_tcvn3(PointsView word) {
  Points out;
  for (const char32_t point : word) {
    const char32_t meant = point < 0x80                           ? point
                           : point >= kFirstSign && point <= 0xFF ? kTcvn3[point - kFirstSign]
                                                                  : U' ';
    if (meant == U' ') {
      return std::nullopt;
    }
    out += meant;
  }
  const auto is_capital = [](char32_t point) {
    return !is_ascii_letter(point) || is_upper(point);
  };
  if (std::count_if(word.begin(), word.end(), is_ascii_letter) > 1 &&
      std::all_of(word.begin(), word.end(), is_capital)) {
    std::transform(out.begin(), out.end(), out.begin(), upper);  // a font of capitals
  }
  return out;
}

// A letter and the sign behind it that marks it.
char32_t marked_by_vni(char32_t letter, char32_t sign) {
  constexpr PointsView kTones = U"ùøûõï";
  constexpr PointsView kCircumflex = U"âáàåãä";
  constexpr PointsView kBreve = U"êéèúüë";
  switch (letter) {
    case U'a': {
      const char32_t circumflex = turned(sign, kCircumflex, U"âấầẩẫậ");
      const char32_t breve = turned(sign, kBreve, U"ăắằẳẵặ");
      return circumflex != 0 ? circumflex : breve != 0 ? breve : turned(sign, kTones, U"áàảãạ");
    }
    case U'e': {
      const char32_t circumflex = turned(sign, kCircumflex, U"êếềểễệ");
      return circumflex != 0 ? circumflex : turned(sign, kTones, U"éèẻẽẹ");
    }
    case U'o': {
      const char32_t circumflex = turned(sign, kCircumflex, U"ôốồổỗộ");
      return circumflex != 0 ? circumflex : turned(sign, kTones, U"óòỏõọ");
    }
    case U'u': return turned(sign, kTones, U"úùủũụ");
    case U'y': return turned(sign, kTones, U"ýỳỷỹỵ");
    case U'ô': return turned(sign, kTones, U"ớờởỡợ");
    case U'ö': return turned(sign, kTones, U"ứừửữự");
    default: return 0;
  }
}

std::optional<Points> from_vni(PointsView word) {
  Points out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t letter = lower(word[i]);
    char32_t meant = letter;
    if (const char32_t pair = i + 1 < word.size() ? marked_by_vni(letter, lower(word[i + 1])) : 0) {
      meant = pair;
      ++i;
    } else if (letter >= 0x80) {
      meant = turned(letter, U"ñöôíìòóæî", U"đươíìịĩỉỵ");
      if (meant == 0) {
        return std::nullopt;
      }
    }
    const bool was_upper = is_upper(word[meant != letter && i > 0 && letter < 0x80 ? i - 1 : i]);
    out += was_upper ? upper(meant) : meant;
  }
  return out;
}

std::optional<Points> from_windows_1258(PointsView word) {
  Points out;
  for (const char32_t point : word) {
    const char32_t meant =
        turned(point, U"ÃÐÕÝãðõýÌÒÞìò", U"ĂĐƠƯăđơư\u0300\u0309\u0303\u0301\u0323");
    out += meant != 0 ? meant : point;
  }
  if (out == word) {
    return std::nullopt;  // most words have none of these letters
  }
  return code_points(to_nfc(utf8(out)));
}

struct OldFont {
  Misreading as;
  std::optional<Points> (*read)(PointsView word);
};
constexpr std::array<OldFont, 3> kOldFonts = {{{Misreading::Tcvn3, from_tcvn3},
                                               {Misreading::Vni, from_vni},
                                               {Misreading::Windows1258, from_windows_1258}}};

bool is_of_old_font(char32_t point) {
  return is_letter(point) || (point >= kFirstSign && point <= 0xFF);
}

// Words of Latin-1 with a letter or a sign beyond ASCII: what an old font can have left.
bool may_be_old(PointsView word) {
  const auto is_latin_1 = [](char32_t point) {
    return point <= 0xFF;
  };
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_latin_1) &&
         std::any_of(word.begin(), word.end(), is_ascii_letter) &&
         std::any_of(word.begin(), word.end(), [](char32_t point) { return point >= 0x80; });
}

// The unit of a measure, and the sign of a footnote, look the same.
bool is_ordinary(PointsView word) {
  const bool is_micro = word.front() == U'µ' && word.size() == 2;
  return is_micro || is_syllable(word);
}

bool is_name(PointsView word) {
  return is_ascii_letter(word.front()) && is_upper(word.front()) && !is_upper(word.back());
}

char32_t first_beyond_ascii(PointsView word) {
  return *std::find_if(word.begin(), word.end(), [](char32_t point) { return point >= 0x80; });
}

// A text as one font draws it.
struct Reading {
  std::size_t hits = 0;   // words that are none as they stand
  std::size_t names = 0;  // of these
  std::optional<Misread> first;
};

Reading read_as(const OldFont& font, PointsView text, const std::vector<Run>& words) {
  Reading reading;
  Points mended;
  std::size_t end = 0;
  for (const Run& span : words) {
    const PointsView word = text.substr(span.first, span.size);
    const auto meant = font.read(word);
    if (!meant || *meant == word || !is_syllable(*meant)) {
      continue;
    }
    mended += text.substr(end, span.first - end);
    mended += *meant;
    end = span.first + span.size;
    if (is_ordinary(word)) {
      continue;
    }
    ++reading.hits;
    reading.names += is_name(word) ? 1U : 0U;
    if (!reading.first) {
      reading.first = Misread{font.as, utf8(word), first_beyond_ascii(word), utf8(*meant), {}};
    }
  }
  if (reading.first) {
    reading.first->text = utf8(mended + Points(text.substr(end)));
  }
  return reading;
}

}  // namespace

// Such a word is no Vietnamese as it stands, and is when read as the font draws it. One foreign
// name alone is left as it is.
std::optional<Misread> find_old_font(PointsView text) {
  std::vector<Run> words = runs(text, is_of_old_font);
  std::erase_if(words,
                [&](const Run& word) { return !may_be_old(text.substr(word.first, word.size)); });
  if (std::all_of(words.begin(), words.end(), [&](const Run& word) {
        return is_ordinary(text.substr(word.first, word.size));
      })) {
    return std::nullopt;  // nearly always: no font needs to be tried
  }
  std::optional<Misread> best;
  std::size_t most = 0;
  for (const OldFont& font : kOldFonts) {
    Reading reading = read_as(font, text, words);
    if (reading.hits > most && (reading.hits > 1 || reading.names == 0)) {
      most = reading.hits;
      best = std::move(reading.first);
    }
  }
  return best;
}

}  // namespace minhbach::base
