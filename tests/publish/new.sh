#!/usr/bin/env bash
# A site of one's own, from the installed program, in a folder with a blank and a Vietnamese letter:
# made, built at once, held to the laws of links and markup, then filled and built again.
set -euo pipefail

repository=${REPOSITORY:?}
build=${BUILD:?}
top=$(mktemp -d)
trap 'rm -rf -- "$top" "$build/new-site"' EXIT

fail() {
  printf 'new: %s\n' "$*" >&2
  [[ ! -f $top/out ]] || cat -- "$top/out" >&2
  exit 1
}
installed() { env -i PATH="$top/prefix/bin:$PATH" LC_ALL=C.UTF-8 "$@" >"$top/out" 2>&1 </dev/null; }

cmake --install "$build" --prefix "$top/prefix" >/dev/null
office="$top/Sở Nội vụ"
mkdir -p -- "$top/nơi khác"
cd -- "$top/nơi khác"
installed minhbach new "$office" --plan cchc-2026-2030 --body 'Sở "Nội vụ" tỉnh X' || fail 'no site is made'
[[ $(cat -- "$top/out") == "Made a new site in $office. Begin with README.en.md there." ]] || fail 'not told'
for file in site-data/site.toml site-data/body.csv site-data/cchc-2026-2030/plan.csv content/about.vi.md \
  README.md README.en.md .gitlab-ci.yml .github/workflows/publish.yml; do
  [[ -f $office/$file ]] || fail "$file is missing"
done
# Every table of the schema lies there with its header line.
tables=$(grep -c '^CREATE TABLE' "$repository/site-data/schema.sql")
[[ $(find "$office/site-data" -name '*.csv' | wc -l) == "$tables" ]] || fail "not $tables tables"
[[ -z $(find "$office" -name '*.csv' -empty) ]] || fail 'a table without its header'
! grep -rqE '(^|[^$])[{][{]' "$office" || fail 'a place of the template is left open'

cd -- "$office"
installed minhbach-publish || fail 'the new site does not build'
[[ -f public/vi/cchc-2026-2030/index.html && -f public/en/cchc-2026-2030/index.html ]] || fail 'no pages'
grep -q 'Sở &quot;Nội vụ&quot; tỉnh X' public/vi/index.html || fail 'the name of the body is not there'
# Nothing is said of the plan but that nothing of it is there.
overview=public/en/cchc-2026-2030/index.html
grep -q 'Nothing of this plan has been entered on this site yet\.' "$overview" || fail 'it does not say that it is empty'
! sed -n '/<main/,/<\/main>/p' public/en/index.html "$overview" | grep -qE 'data-fact|Not stated|blank in the source|leaves' ||
  fail 'it counts or judges a plan that is not there'
! grep -rqE 'Ninh Thu(ận|an)' public || fail "another body's name is on it"
mkdir -p -- "$build/new-site"
cp -R -- public "$build/new-site/"
for law in links twins markup pages; do
  SITE=new-site node "$repository/tests/site/laws.mjs" "$law" >"$top/out" || fail "the new site breaks a law: $law"
done

# Again: the folder is taken, and stays as it is.
before=$(find . -type f -exec sha256sum {} + | sort | sha256sum)
! installed minhbach new "$office" || fail 'a folder that is taken is written over'
[[ $(find . -type f -exec sha256sum {} + | sort | sha256sum) == "$before" ]] || fail 'what stood there was changed'

# Filled: the same folder with the tables of a plan that is whole.
cp -- "$repository"/site-data/cchc-2021-2025/*.csv site-data/cchc-2026-2030/
sed -i 's/^so-ldtbxh-ninh-thuan,/co-quan,/' site-data/cchc-2026-2030/plan.csv
mkdir -p site-data/static
cp -- "$repository"/site-data/static/* site-data/static/
installed minhbach-publish || fail 'filled, it does not build'
[[ -f public/vi/cchc-2026-2030/nhiem-vu/II.3.html ]] || fail 'no tasks'

# Every setting the program's own site has is explained there too.
settings() { sed -nE 's/^#? ?(\[[a-z]+\]|[a-z_]+) ?(=.*)?$/\1/p' "$1" | LC_ALL=C sort -u; }
missing=$(LC_ALL=C comm -23 <(settings "$repository/site-data/site.toml") <(settings site-data/site.toml))
[[ -z $missing ]] || fail "settings that the new site does not explain: $missing"

# Its CI files: their lines, run in a clone; a request is compared with the branch it is for.
git init -q -b main . && git add -A && git -c user.name=x -c user.email=x@so.example commit -q -m 'Trang mới'
git clone -q --no-hardlinks . "$top/clone"
cd -- "$top/clone"
git remote set-head origin main
python3 - "$top" <<'PYTHON'
import pathlib
import sys
import yaml

top = pathlib.Path(sys.argv[1])
github = yaml.safe_load(pathlib.Path(".github/workflows/publish.yml").read_text())["jobs"]
gitlab = yaml.safe_load(pathlib.Path(".gitlab-ci.yml").read_text())
for job in ("check", "publish"):
    for where, lines in (
        ("github", [step["run"] for step in github[job]["steps"] if "run" in step]),
        ("gitlab", gitlab[job]["script"]),
    ):
        (top / f"{where}-{job}").write_text("".join(f"{line}\n" for line in lines if not line.startswith("apt-get")))
PYTHON
try() { # try EXIT_CODE FILE
  local line code
  while IFS= read -r line; do
    code=0
    installed env GITHUB_BASE_REF=main CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main GITHUB_STEP_SUMMARY="$top/summary" HOME="$top" \
      PUBLISH_TARGET="${target:-}" PUBLISH_FOLDER="$top/zip" bash -e -c "$line" || code=$?
    [[ $code == "$1" ]] || fail "$line ended with $code and not $1"
  done <"$top/$2"
}
sed -i 's/^name_en = .*/name_en = "Department of Home Affairs"/' site-data/site.toml
for where in github gitlab; do
  rm -rf -- "$top/summary" public .publish
  try 0 "$where-check"
  [[ $where == github ]] || cat -- diff.vi.html diff.en.html >"$top/summary"
  grep -q 'The published site' "$top/summary" || fail "$where: the request is not compared"
  git worktree remove --force ../before
  target='' try 0 "$where-publish"
  [[ -f public/vi/index.html ]] || fail "$where: nothing is built"
  target=zip try 1 "$where-publish"
  grep -q 'there are no contact data' "$top/out" || fail "$where: published without contact"
  cp -- site-data/site.toml "$top/site.toml"
  sed -i 's/^telephone = ""/telephone = "0259 3822 000"/' site-data/site.toml
  target=zip try 0 "$where-publish"
  ls "$top/zip"/minhbach-0001-*.zip >/dev/null 2>&1 || fail "$where: nothing is published"
  rm -rf -- "$top/zip"
  mv -- "$top/site.toml" site-data/site.toml
done
printf 'new: %s tables, built, filled, built, its CI files\n' "$tables"
