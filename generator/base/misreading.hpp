#pragma once

#include <string>

namespace minhbach::base {

// Text whose letters were lost or changed before it came here: read by the wrong table of
// characters, typed for an old font, sent through a program that knows no Vietnamese.

enum class Misreading {
  Utf8As8Bit,   // 'Káº¿ hoáº¡ch': UTF-8 read as Windows-1252, -1258, Mac Roman or IBM 437
  Tcvn3,        // 'KÕ ho¹ch': typed for .VnTime and its kin
  Vni,          // 'Keá hoaïch': typed for VNI-Times and its kin
  Windows1258,  // 'hoaòch': Windows-1258 read as Windows-1252
  Lost,         // 'k? ho?ch', U+FFFD
  Icelandic,    // U+00D0 for Đ
  LookAlike,    // Cyrillic or Greek letters that look Latin
  Compatible,   // full-width, mathematical and other second forms of a letter or digit
  LooseMark,    // a mark that stands on no letter
  Reference,    // '&agrave;', '&#7871;', '\u1ebf'
};

struct Misread {
  Misreading as;
  std::string part;   // the first word that shows it
  char32_t point;     // its first odd character
  std::string meant;  // the word as it was probably meant; empty: cannot be told
  std::string text;   // the whole text, mended; empty: cannot be told
};

}  // namespace minhbach::base
