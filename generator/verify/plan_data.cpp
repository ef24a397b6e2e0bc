#include "verify/plan_data.hpp"

#include "analytics/count.hpp"
#include "analytics/history.hpp"
#include "analytics/progress_facts.hpp"
#include "analytics/rules_sql.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

#include "verify/stored_tables.hpp"

namespace minhbach::verify {

const base::LocalText kTakeAgain = {
    "Đừng dùng bản này; lấy lại cả trang từ cơ quan công bố. Nếu bạn công bố trang: xuất bản lại.",
    "Do not use this copy; get the whole site from who published it. If that is you: publish it "
    "again."};

void add_for_reader(std::vector<base::Problem> found, base::Problems& problems) {
  for (base::Problem& problem : found) {
    problem.fix = kTakeAgain;
    problem.nearest.clear();
    problems.add(std::move(problem));
  }
}

namespace {

class PlanChecker {
 public:
  PlanChecker(const std::string& plan,
              const output::SiteListing& listing,
              PublishedFiles& files,
              base::Problems& problems)
      : id_(plan), listing_(listing), files_(files), problems_(problems) {}

  PlanData run() {
    std::string rules_place;
    published_.database = required("plan.sqlite", published_.database_place);
    published_.rules = required("rules.sql", rules_place);
    published_.table = required("facts.csv", published_.place);
    if (published_.database.empty() || published_.rules.empty() || published_.table.empty()) {
      return {};  // told already
    }
    const bool has_own_rules = published_.rules == analytics::rules_sql();
    if (!has_own_rules) {
      problems_.warning(
          {rules_place, 0, 0, {}},
          {},
          {"quy tắc đã công bố khác quy tắc của chương trình này; số liệu được tính lại theo quy "
           "tắc và câu truy vấn đã công bố",
           "the published rules are not those of this program; the numbers were computed by the "
           "published rules and queries"},
          {"Xem khác biệt ở chỗ nào, hoặc dùng đúng phiên bản chương trình đã dựng trang.",
           "See where they differ, or use the version of the program that built the site."});
    }
    attempt(problems_, [&] { check_seals(); });
    attempt(problems_, [&] { plans_ = store::open_published(database(), store::own_schema()); });
    if (plans_) {
      attempt(problems_, [&] { check_tables(); });
    }
    attempt(problems_, [&] {
      const std::optional<analytics::Facts> own =
          has_own_rules && plans_ ? std::optional(own_facts()) : std::nullopt;
      data_.figures = recompute(published_, own ? &*own : nullptr, problems_);
    });
    check_facts_json();
    return std::move(data_);
  }

 private:
  [[nodiscard]] store::Database database() const {
    return store::Database::of_bytes(published_.database, published_.database_place);
  }

  std::optional<std::string> bytes_of(std::string_view name, std::string& place) {
    const output::ManifestFile* const file = listing_.data_file(id_, name);
    if (file == nullptr) {
      place = files_.place(output::plan_manifest_path(id_));
      return std::nullopt;
    }
    place = files_.place(file->path);
    return files_.read(file->path).value_or("");  // one that is gone is told among the files
  }
  // Empty where the plan has no such file, which is told.
  std::string required(std::string_view name, std::string& place) {
    const std::optional<std::string> bytes = bytes_of(name, place);
    if (!bytes) {
      problems_.error({place, 0, 0, {}},
                      {},
                      {fmt::format("kế hoạch này không có tệp {}", name),
                       fmt::format("this plan has no file {}", name)},
                      kTakeAgain);
    }
    return bytes.value_or("");
  }

  void check_seals() {
    store::PublishedSeals seals = store::published_seals(database(), store::own_schema());
    data_.chain = std::move(seals.chain);
    add_for_reader(seals.problems.sorted(), problems_);
  }

  analytics::Facts own_facts() {
    const model::Plan plan = plans_->read(id_);
    const model::PlanIndex index(plan);
    analytics::Facts facts = analytics::count(index);
    if (const auto history = analytics::history(index, std::nullopt)) {
      analytics::add_progress_facts(facts, index, *history);
    }
    return facts;
  }

  // Every table of the schema, in both of its forms.
  void check_tables() {
    for (const StoredTable& table : plans_->tables(id_)) {
      check_table(table, ".csv", &check_csv);
      check_table(table, ".json", &check_json);
    }
  }
  template <class Check>
  void check_table(const StoredTable& table, const std::string& ending, const Check& check) {
    std::string place;
    const bool is_wanted = !table.rows.empty();
    const std::optional<std::string> bytes =
        is_wanted ? required(table.name + ending, place) : bytes_of(table.name + ending, place);
    if (bytes && !bytes->empty()) {
      ++data_.tables;
      check(table, *bytes, place, problems_);
    }
  }

  // What facts.csv says is held to the rules; this one then says the same.
  void check_facts_json() {
    std::string place;
    const std::string json = required("facts.json", place);
    base::Problems told;
    const StoredTable facts = table_of_csv(published_.table, published_.place, told);
    if (!json.empty()) {
      ++data_.tables;
      check_json(facts, json, place, problems_);
    }
  }

  const std::string& id_;
  const output::SiteListing& listing_;
  PublishedFiles& files_;
  base::Problems& problems_;
  PublishedFacts published_;
  std::unique_ptr<model::PlanSource> plans_;
  PlanData data_;
};

}  // namespace

PlanData check_plan_data(const std::string& plan,
                         const output::SiteListing& listing,
                         PublishedFiles& files,
                         base::Problems& problems) {
  return PlanChecker(plan, listing, files, problems).run();
}

}  // namespace minhbach::verify
