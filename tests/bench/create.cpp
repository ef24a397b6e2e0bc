// What the file system alone costs: two threads that create files of the sizes of a site and do
// nothing else.
//   create LIST FOLDER      LIST: "<bytes> <path>" a line, folders made beforehand by the first
//   pass
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

struct File {
  std::size_t size;
  std::string path;
};

bool create(const File& file, const std::string& bytes) {
  const int out = open(file.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (out < 0)
    return false;
  const bool whole = write(out, bytes.data(), file.size) == static_cast<ssize_t>(file.size);
  return close(out) == 0 && whole;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3)
    return 2;
  std::ifstream list(arguments[1]);
  const std::filesystem::path folder = arguments[2];
  std::vector<File> files;
  std::size_t largest = 0;
  for (File file{}; list >> file.size && std::getline(list >> std::ws, file.path);) {
    const std::filesystem::path path = folder / file.path;
    std::filesystem::create_directories(path.parent_path());
    largest = std::max(largest, file.size);
    files.push_back({file.size, path.string()});
  }
  const std::string bytes(largest, 'x');
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      if (!create(files[i], bytes))
        failed = true;
    }
  };
  std::thread other(work);
  work();
  other.join();
  if (failed)
    std::cerr << "a file could not be created\n";
  return failed ? 1 : 0;
}
