#!/usr/bin/env bash
# publish.sh in a copy of the repository, at a path with blanks and Vietnamese letters, without a
# terminal, with the program that is tested: builds the site; a second run changes nothing and is
# quick; a run after an interrupted one works. Compiling is what tests/run.sh itself went through.
set -euo pipefail

repository=${REPOSITORY:?}
program=${MINHBACH:?}
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT
copy="$top/Trang công bố của Sở"
mkdir -- "$copy"
tar -C "$repository" --exclude=./build --exclude=./public --exclude=./.git --exclude=node_modules \
  --exclude='*.sqlite*' -cf - . | tar -C "$copy" -xf -

fail() {
  printf 'publish: %s\n' "$*" >&2
  exit 1
}
publish() { # publish LOCALE: standard output in $top/out, errors in $top/err
  env -i PATH="$PATH" HOME=/nonexistent LC_ALL="$1" MINHBACH="$program" setsid "$copy/publish.sh" \
    </dev/null >"$top/out" 2>"$top/err" || {
    local code=$?
    cat -- "$top/out" "$top/err" >&2
    fail "exit code $code"
  }
}

cd /
publish C
[[ -f $copy/public/index.html && -f $copy/public/vi/index.html ]] || fail 'no site'
[[ $(tail -n 2 -- "$top/out" | head -n 1) == "The site is in $copy/public" ]] || {
  cat -- "$top/out"
  fail 'the last lines do not say where the site is'
}
find "$copy/public" -printf '%p %T@ %i\n' | sort >"$top/before"

started=$(date +%s%N)
publish vi_VN.UTF-8
took=$((($(date +%s%N) - started) / 1000000))
[[ $(tail -n 2 -- "$top/out" | head -n 1) == "Trang web nằm trong $copy/public" ]] || {
  cat -- "$top/out"
  fail 'the last lines are not in Vietnamese'
}
find "$copy/public" -printf '%p %T@ %i\n' | sort | cmp - "$top/before" || fail 'the second run touched the site'

# A run that was killed while it built: the next one clears up by itself.
{ env -i PATH="$PATH" LC_ALL=C MINHBACH="$program" timeout -s KILL 0.3 "$copy/publish.sh" || true; } >/dev/null 2>&1
publish C

# A program that is not there, an argument that is none.
status=0
env -i PATH="$PATH" LC_ALL=C MINHBACH=/nonexistent/minhbach "$copy/publish.sh" >"$top/out" 2>"$top/err" || status=$?
((status != 0)) || fail 'a program that is not there is no failure'
status=0
env -i PATH="$PATH" LC_ALL=C "$copy/publish.sh" --help-me >"$top/out" 2>"$top/err" || status=$?
[[ $status == 2 ]] || fail "an unknown argument ends with $status"
printf 'publish: the second run took %d ms\n' "$took"
