#!/bin/bash
# One plan of 10,000 tasks through every command: each below 500 MB (of 1024 kB) and a minute, in seconds of
# processor time that two cores share. Prints a line for each command, and goes on behind one that fails.
set -euo pipefail
cd "$(dirname "$0")"
program=$(realpath "${MINHBACH:-../../build/release/minhbach}")
repository=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
most_seconds=120
most_memory=512000
failed=0

mkdir "$work/root"
cp -r "$repository/themes" "$repository/content" "$work/root"
node plans.mjs 1 10000 "$work/root/site-data"
plan=ke-hoach-0001
database=$work/db.sqlite

# name command arguments…
held() {
  local name=$1 seconds wall memory
  shift
  if ! /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$program" "$@" --root "$work/root" >"$work/said" 2>&1; then
    tail -5 "$work/said"
    echo "FAILED: $name"
    failed=1
    return
  fi
  read -r seconds wall memory < <(awk 'END { printf "%.1f %.1f %d\n", $1 + $2, $3, $4 }' "$work/time")
  printf '%-28s %6s s of processor time %6s s of wall time %7s kB\n' "$name" "$seconds" "$wall" "$memory"
  if ((${seconds%.*} >= most_seconds || memory > most_memory)); then
    echo "FAILED: $name: $most_seconds s of processor time or $most_memory kB or more"
    failed=1
  fi
}

held load load "$work/root/site-data" --db "$database"
held 'load, nothing changed' load "$work/root/site-data" --db "$database"
held check check --db "$database"
held build build --db "$database" --out "$work/public"
held 'build, nothing changed' build --db "$database" --out "$work/public"
held verify verify "$work/public"
held dump dump "$work/dumped" --db "$database"
held 'diff, tables and database' diff "$work/dumped" "$database"
held 'diff, site and database' diff "$work/public" "$database"
held status status "$plan" 2026-TK --db "$database"
held forms forms "$plan" 2026-TK --db "$database" --out "$work/forms"
held annex annex "$plan" 2025 --db "$database" --out "$work/annex.xlsx"
exit $failed
