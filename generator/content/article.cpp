#include "content/article.hpp"

#include "base/characters.hpp"
#include "base/depth.hpp"
#include "base/files.hpp"
#include "base/problem.hpp"
#include "base/text.hpp"
#include "content/markdown.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <vector>

namespace minhbach::content {

namespace fs = std::filesystem;
using base::Lang;

namespace {

constexpr std::string_view kFence = "+++";

std::size_t index_of(Lang lang) {
  return lang == Lang::Vi ? 0 : 1;
}

std::string suffix(Lang lang) {
  return "." + std::string(base::code(lang)) + ".md";
}

// Reads the settings between the fences into `article`; line numbers count from the file's top.
void read_settings(std::string_view settings,
                   const std::string& file,
                   Article& article,
                   base::Problems& problems) {
  base::refuse_deep_keys(settings, file, 2);
  toml::table table;
  try {
    table = toml::parse(settings, file);
  } catch (const toml::parse_error& error) {
    problems.error(
        {file, error.source().begin.line + 1, error.source().begin.column, {}},
        {},
        {"không đọc được phần đầu trang: " + std::string(error.description()),
         "the settings at the top are not valid TOML: " + std::string(error.description())});
    return;
  }
  for (const auto& [key, value] : table) {
    const base::Place place{file, key.source().begin.line + 1, key.source().begin.column, {}};
    std::string* const target = key == "title"         ? &article.title
                                : key == "description" ? &article.description
                                                       : nullptr;
    if (target == nullptr) {
      problems.error(place,
                     std::string(key.str()),
                     {"không có thiết lập này", "there is no such setting"},
                     {},
                     base::nearest(key.str(), {"title", "description"}));
    } else if (value.is_string()) {
      *target = base::to_nfc(*value.value<std::string>());
      const std::u32string points = base::code_points(*target);
      const auto unseen = std::find_if(points.begin(), points.end(), base::is_unseen);
      if (unseen != points.end()) {
        const std::string code = base::code_point_name(*unseen);
        problems.error(place,
                       {},
                       {"giá trị có ký tự không nhìn thấy " + code,
                        "the value holds the unseen character " + code},
                       {"Gõ lại giá trị.", "Type the value again."});
      }
    }
  }
  for (const auto& [name, text] :
       {std::pair("title", &article.title), std::pair("description", &article.description)}) {
    if (text->empty()) {
      problems.error({file, 1, 0, {}},
                     name,
                     {"phần đầu trang thiếu thiết lập này", "the settings at the top lack this"},
                     {"Viết giữa hai dòng +++, ví dụ: title = \"Giới thiệu\".",
                      "Write it between the two +++ lines, e.g. title = \"About\"."});
    }
  }
}

void check_plan_links(const std::vector<NamedAddress>& named,
                      const std::vector<std::string>& pages,
                      const std::string& file,
                      base::Problems& problems) {
  for (const NamedAddress& link : named) {
    if (!link.address.starts_with(kPlanLink)) {
      continue;
    }
    const std::string page = link.address.substr(kPlanLink.size());
    if (std::find(pages.begin(), pages.end(), page) == pages.end()) {
      const std::string nearest = base::nearest(page, pages);
      problems.error({file, link.line, 0, {}},
                     link.address,
                     {"kế hoạch không có loại trang này", "a plan has no such kind of page"},
                     {"Sau plan: viết một trong: " + base::joined(pages, ", ") + ".",
                      "After plan: write one of: " + base::joined(pages, ", ") + "."},
                     nearest.empty() ? nearest : std::string(kPlanLink) + nearest);
    }
  }
}

Article read_article(const fs::path& path,
                     const std::vector<std::string>& plan_pages,
                     base::Problems& problems) {
  Article article;
  const std::string file = path.string();
  const std::string text = base::read_file(path);
  if (!base::is_utf8(text) || std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
      })) {
    problems.error({file, 0, 0, {}},
                   {},
                   {"tệp không phải văn bản UTF-8", "the file is not UTF-8 text"},
                   {"Lưu lại tệp với bảng mã UTF-8.", "Save the file as UTF-8."});
    return article;
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // Windows editors put it there
  const std::string_view marked = text;
  const std::string source = base::replaced(
      base::to_nfc(marked.substr(marked.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0)),
      "\r\n",
      "\n");
  const std::string opening = std::string(kFence) + "\n";
  const std::size_t closing = source.find("\n" + opening, kFence.size());
  if (!source.starts_with(opening) || closing == std::string::npos) {
    problems.error({file, 1, 0, {}},
                   {},
                   {"tệp phải bắt đầu bằng phần thiết lập giữa hai dòng +++",
                    "the file must begin with settings between two +++ lines"});
    return article;
  }
  const std::string_view settings =
      std::string_view(source).substr(opening.size(), closing - kFence.size());
  read_settings(settings, file, article, problems);
  const std::size_t body = closing + 1 + opening.size();
  const auto line = static_cast<std::size_t>(std::count(
                        source.begin(), source.begin() + static_cast<std::ptrdiff_t>(body), '\n')) +
                    1;
  std::vector<NamedAddress> named;
  article.body = to_html(std::string_view(source).substr(body), file, line, named);
  check_plan_links(named, plan_pages, file, problems);
  return article;
}

}  // namespace

Articles Articles::load(const fs::path& folder, const std::vector<std::string>& plan_pages) {
  Articles articles;
  articles.folder_ = folder;
  base::Problems problems;
  const std::vector<std::string> files = base::files_below(folder);
  for (const std::string& file : files) {
    for (const Lang lang : base::kLangs) {
      if (!file.ends_with(suffix(lang))) {
        continue;
      }
      const std::string name = file.substr(0, file.size() - suffix(lang).size());
      const std::string twin = name + suffix(base::other(lang));
      if (!std::binary_search(files.begin(), files.end(), twin)) {
        problems.error(
            {(folder / file).string(), 0, 0, {}},
            twin,
            {"thiếu trang sinh đôi ở ngôn ngữ kia", "the twin in the other language is missing"},
            {"Tạo tệp này trong cùng thư mục.", "Create this file in the same folder."});
      }
      articles.articles_[name].at(index_of(lang)) =
          read_article(folder / file, plan_pages, problems);
    }
  }
  articles.synonyms_ = read_synonyms(folder / kSynonymsFile, problems);
  problems.throw_if_errors();
  articles.checks_ = read_check_record(folder / kCheckRecordFile);
  return articles;
}

const Article& Articles::get(const std::string& name, Lang lang) const {
  const auto at = articles_.find(name);
  if (at == articles_.end()) {
    base::refuse(base::FailureKind::Material,
                 {(folder_ / (name + suffix(lang))).string(), 0, 0, {}},
                 {},
                 {"thiếu trang này", "this page is missing"},
                 {"Tạo tệp Markdown với phần đầu trang title và description.",
                  "Create the Markdown file with title and description at its top."});
  }
  return at->second.at(index_of(lang));
}

}  // namespace minhbach::content
