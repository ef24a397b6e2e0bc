#!/usr/bin/env bash
# publish.sh in a copy of the repository, at a path with blanks and Vietnamese letters, without a
# terminal: builds the site; a second run changes nothing and takes less than three seconds; a run
# after an interrupted one works.
set -euo pipefail

repository=${REPOSITORY:?}
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
  env -i PATH="$PATH" HOME=/nonexistent LC_ALL="$1" setsid "$copy/publish.sh" \
    </dev/null >"$top/out" 2>"$top/err" || {
    cat -- "$top/out" "$top/err" >&2
    fail "exit code $?"
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
((took < 3000)) || fail "the second run took $took ms"

# A run that was interrupted while it configured.
rm -- "$copy/build/release/build.ninja"
publish C

status=0
env -i PATH="$PATH" LC_ALL=C "$copy/publish.sh" --help-me >"$top/out" 2>"$top/err" || status=$?
[[ $status == 2 ]] || fail "an unknown argument ends with $status"
printf 'publish: the second run took %d ms\n' "$took"
