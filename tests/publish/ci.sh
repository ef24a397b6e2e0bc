#!/usr/bin/env bash
# The commands of the CI files, taken from them and run in a clone: with the program that is tested, so
# that nothing is compiled. `tests/run.sh` runs us, so of it only the call is tried.
set -euo pipefail
export LC_ALL=C
unset "${!PUBLISH_@}"

repository=${REPOSITORY:?}
export MINHBACH=${MINHBACH:?}
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT
fail() {
  printf 'ci: %s\n' "$*" >&2
  [[ ! -f $top/out ]] || cat -- "$top/out" >&2
  exit 1
}
git clone -q --no-hardlinks -- "$repository" "$top/clone"
cd -- "$top/clone"

python3 - "$top" "$repository/.github/workflows/publish.yml" "$repository/.gitlab-ci.yml" <<'PYTHON'
import pathlib
import sys
import yaml

top = pathlib.Path(sys.argv[1])
github, gitlab = (yaml.safe_load(pathlib.Path(name).read_text()) for name in sys.argv[2:])
jobs = github["jobs"]
assert all(job["container"] == "debian:12" for job in jobs.values()) and gitlab["image"] == "debian:12"
assert jobs["publish"]["needs"] == "check" and jobs["publish"]["if"] == "github.event_name == 'push'"
assert gitlab["stages"] == ["check", "publish"] and "merge_request" not in str(gitlab["publish"]["rules"])
assert jobs["diff"]["if"] == "github.event_name == 'pull_request'"
assert "merge_request_event" in str(gitlab["diff"]["rules"]) and "BRANCH ==" not in str(gitlab["diff"]["rules"])
for job in ("check", "diff", "publish"):
    lines = {
        "github": [step["run"] for step in jobs[job]["steps"] if "run" in step],
        "gitlab": gitlab[job]["script"],
    }
    for where, commands in lines.items():
        (top / f"{where}-{job}").write_text("".join(f"{line}\n" for line in commands))
PYTHON

try() { # try EXIT_CODE FILE: its lines but those that install packages
  local line code
  while IFS= read -r line; do
    case $line in
      'apt-get update && apt-get install -y --no-install-recommends '*) continue ;;
      './tests/run.sh') line+=' --help' ;;
      './publish.sh '* | '../before/publish.sh '* | 'git '* | 'code=0; for lang '*) ;;
      *) fail "another command: $line" ;;
    esac
    code=0
    bash -e -c "$line" </dev/null >"$top/out" 2>&1 || code=$?
    [[ $code == "$1" ]] || fail "$line ended with $code and not $1"
  done <"$top/$2"
}
# A request is compared with the branch it is for.
export GITHUB_BASE_REF=HEAD CI_MERGE_REQUEST_TARGET_BRANCH_NAME=HEAD GITHUB_STEP_SUMMARY=$top/summary
tells() { # tells WHERE TEXT…: where a person looks for it
  local where=$1 text
  [[ $where == github ]] || cat -- diff.vi.html diff.en.html >"$top/summary"
  for text in "${@:2}"; do
    grep -qF -- "$text" "$top/summary" || fail "$where: the comparison does not say: $text"
  done
  git worktree remove --force ../before
  rm -f -- "$top/summary"
}
for where in github gitlab; do
  git checkout -q -- site-data
  try 0 "$where-diff"
  tells "$where" 'Không có gì khác nhau' 'Nothing differs'
  sed -i 's/Department Office/Department Secretariat/' site-data/cchc-2021-2025/unit.csv
  try 0 "$where-diff"
  tells "$where" 'Department Secretariat' 'van-phong-so' 'Trang đã xuất bản' 'The published site'
done
for where in github gitlab; do
  git checkout -q -- site-data
  rm -rf -- public .publish
  # A check publishes nothing, whatever the variables of the project say.
  PUBLISH_TARGET=zip PUBLISH_FOLDER=$top/zip try 0 "$where-check"
  [[ -f public/vi/index.html && ! -e public/vi/minh-hoa && ! -e $top/zip ]] || fail "$where: the check built something else"
  PUBLISH_TARGET=zip PUBLISH_FOLDER=$top/zip try 1 "$where-publish"
  grep -q 'there are no contact data' "$top/out" || fail "$where: published without contact"
  sed -i 's/^email = ""/email = "gop-y@so-a.example"/' site-data/site.toml
  PUBLISH_TARGET=zip PUBLISH_FOLDER=$top/zip PUBLISH_HOST='' try 0 "$where-publish"
  unzip -l "$top/zip"/minhbach-0001-*.zip >"$top/list"
  grep -q 'vi/cchc-2021-2025/index.html' "$top/list" || fail "$where: the plan was not published"
  if grep -q minh-hoa "$top/list"; then fail "$where: the illustrative plan was published"; fi
  rm -rf -- "$top/zip"
done
printf 'ci: both files\n'
