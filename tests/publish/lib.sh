#!/usr/bin/env bash
# An office with a small site and the program as it is installed, for the tests of publishing. Sourced.
set -euo pipefail
export LC_ALL=C
unset "${!PUBLISH_@}" "${!RCLONE_@}" "${!AWS_@}"

repository=${REPOSITORY:?}
export MINHBACH=${MINHBACH:?}
top=$(mktemp -d)
served=() # process ids of the servers of this test
end_all() {
  local id
  for id in "${served[@]}"; do kill "$id" 2>/dev/null || true; done
  rm -rf -- "$top"
}
trap end_all EXIT
office="$top/Văn phòng Sở"
mkdir -p -- "$top/bin" "$top/share/minhbach" "$office/themes" "$office/site-data"
cp -- "$repository/publish.sh" "$top/bin/minhbach-publish"
cp -R -- "$repository/generator/publish" "$top/share/minhbach/"
cp -R -- "$repository/tests/golden/hai-ke-hoach/input/." "$office/"
cp -R -- "$repository/tests/golden/theme" "$office/themes/thu"
cp -R -- "$repository/tests/golden/content" "$office/content"
cp -- "$repository/site-data/schema.sql" "$office/site-data/"
mkdir -p -- "$office/site-data/static"
printf 'toàn văn\n' >"$office/site-data/static/Toàn văn 1.txt" # a name that has to be encoded
sed -i '2s/$/Toàn văn 1.txt/' "$office/site-data/ke-hoach/plan.csv"

test_name=$(basename -- "$0" .sh)
checks=0
fail() {
  printf '%s: %s\n' "$test_name" "$*" >&2
  [[ ! -f $top/out ]] || sed 's/^/  | /' "$top/out" >&2
  exit 1
}
is() { # is WHAT ACTUAL EXPECTED
  checks=$((checks + 1))
  [[ $2 == "$3" ]] || fail "$1 is '$2' and not '$3'"
}
says() { # says TEXT: the last run said so
  checks=$((checks + 1))
  grep -qF -- "$1" "$top/out" || fail "it does not say '$1'"
}
run() { # run EXIT_CODE ARGUMENT…: publishes from the office; what it says is in $top/out
  local code=0 expected=$1
  shift
  (cd -- "$office" && "$top/bin/minhbach-publish" "$@") </dev/null >"$top/out" 2>&1 || code=$?
  checks=$((checks + 1))
  [[ $code == "$expected" ]] || fail "publish $* ended with $code and not $expected"
}
settings() { # settings LINE…
  printf '%s\n' "$@" >"$office/site-data/publish.conf"
}
edit() { # edit WORD: another sentence on a page of each language, other figures in the data
  printf '\nMột câu: %s.\n' "$1" >>"$office/content/about.vi.md"
  printf '\nA sentence: %s.\n' "$1" >>"$office/content/about.en.md"
}
toggle_pages() { # a unit comes or goes, and with it two pages that others link to
  local units=$office/site-data/ke-hoach/unit.csv names=$office/site-data/ke-hoach/unit_alias.csv
  if grep -q '^phong-9,' "$units"; then
    sed -i '/^phong-9,/d' "$units"
    sed -i '/,phong-9$/d' "$names"
  else
    printf 'phong-9,9,unit,Phòng 9,Division 9,,,,,,,\n' >>"$units"
    printf 'Phòng 9,phong-9\n' >>"$names"
  fi
}
# whole FOLDER: every file that its manifests list, with its bytes; no other but those named behind.
whole() {
  local folder=$1
  shift
  checks=$((checks + 1))
  node - "$folder" "$@" <<'JS' || fail "$folder is no whole site"
const { readFileSync, readdirSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { join } = require('node:path');
const [root, ...others] = process.argv.slice(2);
const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');
const listed = new Set(['manifest.json', ...others]);
const take = (files) => files.forEach(({ path, sha256 }) => {
  listed.add(path);
  if (sha(readFileSync(join(root, path))) !== sha256) throw new Error(`${path}: other bytes`);
});
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
take(manifest.files);
take(manifest.previous ?? []);
take(manifest.plans);
manifest.plans.forEach(({ path }) => take(JSON.parse(readFileSync(join(root, path), 'utf8')).files));
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.path, entry.name).slice(join(root, '/').length);
  if (!entry.isDirectory() && !listed.has(path)) throw new Error(`${path}: in no manifest`);
}
JS
}
# linked FOLDER: every link of every page leads to a file.
linked() {
  checks=$((checks + 1))
  node - "$1" <<'JS' || fail "$1 has links to nothing"
const { readFileSync, readdirSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const root = process.argv[2];
for (const name of readdirSync(root, { recursive: true })) {
  if (!name.endsWith('.html') || name === '404.html') continue;
  for (const [, link] of readFileSync(join(root, name), 'utf8').matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)) {
    if (!existsSync(join(root, dirname(name), decodeURIComponent(link)))) throw new Error(`${name}: ${link}`);
  }
}
JS
}
free_port() { node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"; }
until_open() { # until_open PORT
  local i
  for ((i = 0; i < 100; i++)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
    sleep 0.1
  done
  fail "nobody listens on port $1"
}
finish() { printf '%s: %d checks\n' "$test_name" "$checks"; }
