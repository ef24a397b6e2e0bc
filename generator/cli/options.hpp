#pragma once

#include "base/lang.hpp"

#include <string>
#include <vector>

namespace minhbach::cli {

// The words of the command line: one table from which parsing and help are made.

struct OptionInfo {
  std::string name;
  std::string value;  // what stands for its value in help; empty: a switch
  base::LocalText help;
};

struct CommandInfo {
  std::string name;
  std::string operands;
  base::LocalText help;
  std::vector<std::string> options;  // besides those of every command
};

const std::vector<CommandInfo>& commands();
const std::vector<OptionInfo>& all_options();
// The options a command takes, those of every command included; nullptr: before any command.
std::vector<const OptionInfo*> options_of(const CommandInfo* command);

// Text of --help, of the program (empty name) or of one command.
std::string help(const std::string& name, base::Lang lang);

}  // namespace minhbach::cli
