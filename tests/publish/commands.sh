#!/usr/bin/env bash
# The two commands of the README after each other in one clone, in both orders, twice: the site, then
# guards and the quick scripts, then the site again. The clone is of what is committed; the program is
# the one that is tested, so that nothing is compiled here.
set -euo pipefail

repository=${REPOSITORY:?}
program=${MINHBACH:?}
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT
clone="$top/Bản sao của kho"
git clone -q --no-hardlinks -- "$repository" "$clone"
[[ ! -d $repository/tests/node_modules ]] || ln -s -- "$repository/tests/node_modules" "$clone/tests/node_modules"

fail() {
  printf 'commands: %s\n' "$*" >&2
  exit 1
}
publish() {
  MINHBACH=$program "$clone/publish.sh" </dev/null >"$top/out" 2>&1 || {
    cat -- "$top/out"
    fail "publish.sh after $1"
  }
}
quick_tests() {
  local guard
  for guard in layers circles neighbours words sizes text locks shell; do
    node "$clone/tests/layers/check.mjs" "$guard" "$clone" >"$top/out" 2>&1 || {
      cat -- "$top/out"
      fail "guard $guard after $1"
    }
  done
  for kind in golden cli; do
    for folder in "$clone/tests/$kind"/*/; do
      folder=${folder%/}
      [[ ! -d $folder/input && ! -f $folder/args ]] ||
        (cd -- "$clone/tests" && REPOSITORY=$clone node "support/$kind.mjs" "$kind/${folder##*/}") >"$top/out" 2>&1 || {
        cat -- "$top/out"
        fail "$kind ${folder##*/} after $1"
      }
    done
  done
}

for round in first second; do
  publish "the $round beginning"
  quick_tests "publish.sh, $round round"
  publish "the tests, $round round"
done
if git -C "$clone" status --porcelain | grep -v node_modules; then
  fail 'something lies in the clone that git would take for a source'
fi
printf 'commands: both orders, twice\n'
