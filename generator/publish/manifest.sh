#!/usr/bin/env bash
# The files of a site with their SHA-256, in the form of sha256sum, sorted by path. Sourced.
#
# Our manifests have one file on a line and no path that needs escaping (output/path_book); what a
# server holds is checked against that form and believed no further than its own list.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

manifest_lines() { # manifest_lines: the lines of files and plans on standard input, as 'SHA  PATH'
  sed -nE 's/^    \{("id": "[^"\]*", )?"path": "([^"\]+)", "size": [0-9]+, "sha256": "([0-9a-f]{64})"\},?$/\3  \2/p' |
    awk '{ path = substr($0, 67) } path !~ /^\/|^-|(^|\/)\.\.?(\/|$)|\/\// { print }'
}

# sums_by FETCH: what is published, where `FETCH PATH` prints a file of it. Nothing without a manifest.
sums_by() {
  local root plan
  root=$("$1" manifest.json && printf x) || return 0
  root=${root%x}
  [[ -n $root ]] || return 0
  {
    printf '%s  manifest.json\n' "$(printf '%s' "$root" | sha256sum | cut -c 1-64)"
    printf '%s' "$root" | manifest_lines
    while read -r plan; do
      { "$1" "$plan" || true; } | manifest_lines
    done < <(printf '%s' "$root" | manifest_lines | cut -c 67- | grep -x 'data/[^/]*/manifest.json')
  } | LC_ALL=C sort -k 2
}

sums_of() { # sums_of FOLDER
  local sums_folder=$1
  file_of_folder() { cat -- "$sums_folder/$1" 2>/dev/null; }
  sums_by file_of_folder
}

# holds FOLDER SUMS: every file with its bytes, and no other file.
holds() {
  local sums
  sums=$(readlink -f -- "$2")
  (cd -- "$1" && sha256sum --check --quiet --strict -- "$sums" >&2) &&
    [[ $(find "$1" ! -type d -printf x | wc -c) == $(wc -l <"$2") ]]
}
