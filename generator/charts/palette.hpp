#pragma once

#include <string>
#include <string_view>

namespace minhbach::charts {

// What is drawn belongs to a class, named by the caller, or to none: then it has the colour of the
// text. Classes 0…6 are the classes A…G of standings and results and have the colours these have in
// lists; they differ by pattern first and by colour second: black-and-white print, forced colours
// and the colour-blind lose nothing. Two more are for what is only counted or measured.
//   0 solid   1 broad diagonals   2 empty   3 cross-hatched   4 solid   5 thin level lines
//   6 upright bars   7 solid   8 empty
// What E holds is told apart by the last four, in its colour:
//   9 dotted   10 empty   11 broad diagonals   12 cross-hatched
constexpr int kClasses = 13;
constexpr int kSeries = 7;
constexpr int kOtherSeries = 8;
constexpr int kOngoing = 4;
constexpr int kOngoingParts = 9;  // the first of the four
constexpr int kNoClass = -1;

// Colours on white, for files shown without the site's style sheet; charts.css has the same names.
constexpr std::string_view kInk = "#14262a";
constexpr std::string_view kPaper = "#fff";
constexpr std::string_view kSoft = "#4b5f64";      // class s: text of second rank
constexpr std::string_view kAxis = "#728b89";      // class x: lines that are read
constexpr std::string_view kGridLine = "#cbd8d6";  // class g: lines that only lead the eye
int known_class(int k);                            // k, or 5 for one that does not exist
std::string_view class_colour(int k);              // kNoClass: ink
std::string class_name(int k);                     // 'k0' … 'k12'

// Is text readable on the filled area as it is, in the colour of the paper, or on a plate of it?
enum class OnFill { Ink, Paper, Plate };
OnFill text_on(int k);

// How the colour of a class is written. OfPage: as the colour of the text around, which a style
// sheet may change. Literal: as it is, for programs that know neither style sheets nor currentColor
// (Office, older LibreOffice).
enum class Colours { OfPage, Literal };
std::string_view written_colour(int k, Colours colours);

// Opens a <g> of the class: colour, name. kNoClass opens one without either.
void open_class(std::string& out, int k, Colours colours);

// The definition of the hatching of a class below `id`, if it has one; and its use as fill.
void append_pattern(std::string& out, std::string_view id, int k, Colours colours);
void append_fill(std::string& out, std::string_view id, int k);

}  // namespace minhbach::charts
