#!/bin/bash
# The product beside other generators, one after the other in turns, each time into a fresh folder:
#   bench/run.sh [plans…]      default: 1 10 100; RUNS=5
#   RESULTS=1 bench/run.sh     also writes the tables to RESULTS.md
# On tmpfs (/dev/shm) and on disk (TMPDIR). Nothing is deleted between runs: after a large deletion creating files
# is slower for minutes. Everything goes at the end.
set -euo pipefail
cd "$(dirname "$0")"
../../generator/cmake/install-packages.sh packages.txt
program=$(realpath "${MINHBACH:-../../build/release/minhbach}")
repository=$(cd ../.. && pwd)
runs=${RUNS:-5}
sizes=("${@:-}")
[[ -n ${sizes[0]} ]] || sizes=(1 10 100)
work=$(mktemp -d)
memory=$(mktemp -d /dev/shm/minhbach-bench.XXXXXX)
trap 'rm -rf "$work" "$memory"' EXIT
g++ -std=c++20 -O2 -pthread create.cpp -o "$work/create"
# Eleventy comes by its lock file.
cp peers/package.json peers/package-lock.json "$work/"
npm ci --prefix "$work" --no-audit --no-fund >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
eleventy=$work/node_modules/.bin/eleventy

# timed TIMES COMMAND…: a line "wall user+system kB" for each run
timed() {
  local times=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; echo "FAILED: $1" >&2; return 1; }
  awk '{ print $1, $2 + $3, $4 }' "$work/time" >>"$times"
}

# column N of the runs: its median
median() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

pages_and_bytes() { echo "$(find "$1" -name '*.html' | wc -l) | $(find "$1" -type f | wc -l) | $(find "$1" -type f -printf '%s\n' | awk '{ n += $1 } END { printf "%.1f", n / 1e6 }')"; }

# A root whose theme is the bench theme and which leaves out every page that can be left out.
laid_out() {
  local root=$1 plans=$2
  mkdir -p "$root/themes"
  cp -r "$repository/content" "$root/content"
  cp -r theme "$root/themes/bench"
  cp -r "$repository/tests/golden/theme" "$root/themes/thu"
  cp "$repository"/themes/default/strings/*.toml "$root/themes/thu/strings/"
  node plans.mjs "$plans" 43 "$root/site-data"
  # Without Excel files, of which the others make none; what these cost stands in a line of its own.
  sed -i 's/^theme = .*/theme = "bench"/; s/^# pages = .*/pages = []/; /^# *"open_points"/d; s/^excel = .*/excel = "omit"/' \
    "$root/site-data/site.toml"
}

line() { # name times site
  echo "| $1 | $(pages_and_bytes "$3") | $(median "$2" 1) | $(median "$2" 2) | $(median "$2" 3) |"
}

measured() { # plans where folder
  local plans=$1 where=$2 folder=$3/$1 name
  local root=$work/root.$plans
  mkdir -p "$folder" "$work/times"
  [[ -d $root ]] || { laid_out "$root" "$plans"; "$program" load "$root/site-data" --root "$root" --db "$root/db.sqlite" >"$work/said" 2>&1; }
  "$program" build --root "$root" --db "$root/db.sqlite" --out "$folder/first" >"$work/said" 2>&1
  [[ -d $work/hugo.$plans ]] || { cp -r peers/hugo "$work/hugo.$plans"; node peers/input.mjs "$folder/first" "$work/hugo.$plans/content" hugo; }
  [[ -d $work/eleventy.$plans ]] || { cp -r peers/eleventy "$work/eleventy.$plans"; node peers/input.mjs "$folder/first" "$work/eleventy.$plans/content" eleventy; }
  (cd "$folder/first" && find . -type f -printf '%s %P\n') >"$work/list"
  [[ -d $root.excel ]] || { cp -r "$root" "$root.excel"; sed -i 's/^excel = .*/excel = "offer"/' "$root.excel/site-data/site.toml"; }
  for name in product excel hugo eleventy copy create; do : >"$work/times/$plans.$where.$name"; done
  for ((run = 1; run <= runs; ++run)); do
    timed "$work/times/$plans.$where.product" "$program" build --root "$root" --db "$root/db.sqlite" --out "$folder/product.$run"
    timed "$work/times/$plans.$where.excel" "$program" build --root "$root.excel" --db "$root/db.sqlite" --out "$folder/excel.$run"
    timed "$work/times/$plans.$where.hugo" hugo --quiet --source "$work/hugo.$plans" --destination "$folder/hugo.$run"
    (cd "$work/eleventy.$plans" && timed "$work/times/$plans.$where.eleventy" "$eleventy" --quiet --config=eleventy.config.cjs --output="$folder/eleventy.$run")
    timed "$work/times/$plans.$where.copy" cp -r "$folder/first" "$folder/copy.$run"
    timed "$work/times/$plans.$where.create" "$work/create" "$work/list" "$folder/create.$run"
  done
  node peers/same.mjs "$folder/product.1" "$folder/hugo.1" >&2
  node peers/same.mjs "$folder/product.1" "$folder/eleventy.1" >&2
  echo
  echo "### $plans $([[ $plans == 1 ]] && echo plan || echo plans), $where"
  echo
  echo '| | pages | files | MB | wall s | CPU s | peak kB |'
  echo '|---|---|---|---|---|---|---|'
  line product "$work/times/$plans.$where.product" "$folder/product.1"
  line 'product, with Excel files' "$work/times/$plans.$where.excel" "$folder/excel.1"
  line Hugo "$work/times/$plans.$where.hugo" "$folder/hugo.1"
  line Eleventy "$work/times/$plans.$where.eleventy" "$folder/eleventy.1"
  line "\`cp -r\` of the product's" "$work/times/$plans.$where.copy" "$folder/copy.1"
  line 'only creating its files' "$work/times/$plans.$where.create" "$folder/create.1"
  echo
  local of=$work/times/$plans.$where
  ratio() { awk "BEGIN { if ($2 > 0) printf \"%.2f\", $1 / $2; else printf \"not to be had\" }"; }
  echo "Hugo's wall time is $(ratio "$(median "$of.hugo" 1)" "$(median "$of.product" 1)") × the product's, its memory $(ratio "$(median "$of.hugo" 3)" "$(median "$of.product" 3)") ×; Eleventy's $(ratio "$(median "$of.eleventy" 1)" "$(median "$of.product" 1)") × and $(ratio "$(median "$of.eleventy" 3)" "$(median "$of.product" 3)") ×; the product takes $(ratio "$(median "$of.product" 1)" "$(median "$of.copy" 1)") × \`cp -r\` and $(ratio "$(median "$of.product" 1)" "$(median "$of.create" 1)") × the program that only creates its files."
}

report() {
  echo '# Results'
  echo
  echo "Made by \`RESULTS=1 RUNS=$runs bench/run.sh ${sizes[*]}\` on $(date -u +%F): $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB; $("$program" --version | head -1), $(hugo version | cut -d' ' -f1,2 | cut -d+ -f1), $(g++ --version | head -1)."
  echo "Medians of $runs. Other work ran on the machine (load average $(cut -d' ' -f1 /proc/loadavg) at the start), so CPU time says more than wall time."
  echo
  echo 'The product makes more than is compared: pages that cannot be left out, data files of every plan, and it works out every'
  echo 'standing and chart, and checks every link. The others get words, rows and charts ready-made and make only the compared pages.'
  for size in "${sizes[@]}"; do
    measured "$size" tmpfs "$memory"
    measured "$size" disk "$work/disk"
  done
}

if [[ -n ${RESULTS:-} ]]; then
  report >"$work/report"
  # What was measured in another way stays as it is.
  { echo && sed -n '/^## What costs what/,$p' RESULTS.md; } >>"$work/report"
  cp "$work/report" RESULTS.md
else
  report
fi
