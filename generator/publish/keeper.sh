#!/usr/bin/env bash
# keeper.sh COMMAND FOLDER [ARGUMENT…]: keeps releases of a site beside each other on the machine that
# serves them. publish.sh runs it there, over SSH too, so that the server needs bash, coreutils,
# util-linux and rsync, and nothing of ours.
#
#   FOLDER/current                → releases/0007-9f86d081 : what the server serves
#   FOLDER/releases/0007-9f86d081/, …-9f86d081.sha256      : a whole release and its list
#   FOLDER/releases/incoming/, incoming.sha256             : what is on its way
#   FOLDER/publish.log                                     : when, who, what, from, to
#
# A release is whole once its list stands beside it, and was published once the log or `current`
# names it. From any instant of a cut, `begin` finds its way from that alone; no clock has a say.
# Exit codes: 10 somebody else publishes, 11 not our folder, 12 the bytes are not those of the list,
# 14 no such release; what the system says besides goes to standard error.
set -euo pipefail
umask 022
export LC_ALL=C

current() { # the release that is served; nothing before the first
  local to
  to=$(readlink -- "$folder/current") || return 0
  printf '%s' "${to##*/}"
}
releases() { # whole releases, the oldest first
  local list
  for list in "$folder"/releases/[0-9][0-9][0-9][0-9]-*.sha256; do
    list=${list%.sha256}
    [[ ! -d $list ]] || printf '%s\n' "${list##*/}"
  done
}
was_published() { # was_published RELEASE
  [[ $(current) == "$1" ]] || cut -f 5 -- "$folder/publish.log" 2>/dev/null | grep -xF -- "$1" >/dev/null
}
note() { # note WHO WHAT FROM TO: a line of the log
  printf '%s\t%s\t%s\t%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2" "${3:--}" "$4" >>"$folder/publish.log"
}
is_whole() { # is_whole FOLDER LIST
  (cd -- "$1" && sha256sum --check --quiet --strict -- "$2") >&2 &&
    [[ $(find "$1" ! -type d -printf x | wc -c) == $(wc -l <"$2") ]]
}
switch_to() { # switch_to RELEASE: one rename, which a reader meets before or after
  ln -sfn -- "releases/$1" "$folder/.current.new"
  sync -f "$folder" # a power cut must not leave a link to what the disk does not hold
  mv -fT -- "$folder/.current.new" "$folder/current"
}

hold() { # hold WHO: takes the lock, says so, keeps it while lines arrive
  if [[ -d $folder && ! -e $folder/.publish.lock && -n $(ls -A -- "$folder") ]]; then
    exit 11
  fi
  mkdir -p -- "$folder"
  exec 9>>"$folder/.publish.lock"
  if ! flock -w 10 9; then
    cat -- "$folder/.publish.lock"
    exit 10
  fi
  printf '%s\n' "$1" >"$folder/.publish.lock" || true # only for the other's message
  printf 'held\n'
  # A link that is dead without a word frees it as well.
  while IFS= read -r -t 60 _; do :; done
}

begin() { # mends what a cut left; prints the release that is served
  local release logged
  [[ ! -e $folder/current || -L $folder/current ]] || exit 11
  mkdir -p -- "$folder/releases"
  rm -f -- "$folder/.current.new"
  for release in "$folder"/releases/[0-9][0-9][0-9][0-9]-*; do
    release=${release##*/}
    release=${release%.sha256}
    # Otherwise half removed, or never switched in: then it is sent once more.
    if [[ ! -d $folder/releases/$release || ! -f $folder/releases/$release.sha256 ]] || ! was_published "$release"; then
      rm -rf -- "$folder/releases/$release.sha256" "$folder/releases/$release"
    fi
  done
  logged=$(tail -n 1 -- "$folder/publish.log" 2>/dev/null | cut -f 5) || true
  if [[ -n $(current) && $logged != "$(current)" ]]; then
    note "${1:--}" resumed "$logged" "$(current)"
  fi
  current
}

finish() { # finish WHO KEEP: what is on its way becomes the release that is served
  local from release last number
  is_whole "$folder/releases/incoming" "$folder/releases/incoming.sha256" || exit 12
  from=$(current)
  last=$({ releases && { cut -f 5 -- "$folder/publish.log" 2>/dev/null || true; }; } | sort | tail -n 1)
  number=${last%%-*}
  release=$(printf '%04d-%s' "$((10#${number:-0} + 1))" "$(sha256sum <"$folder/releases/incoming.sha256" | cut -c 1-8)")
  mv -T -- "$folder/releases/incoming" "$folder/releases/$release"
  mv -T -- "$folder/releases/incoming.sha256" "$folder/releases/$release.sha256"
  switch_to "$release"
  # Published: what fails from here on is mended by the next `begin`.
  note "$1" published "$from" "$release" || true
  releases | head -n "-$2" | while read -r last; do
    [[ $last != "$(current)" ]] || continue
    rm -rf -- "$folder/releases/$last.sha256" "$folder/releases/$last"
  done || true
  printf '%s\n' "$release"
}

whole() { # 'whole' or 'damaged': whether what is served has the bytes of its list; nothing before the first
  local now
  now=$(current)
  [[ -n $now ]] || return 0
  if is_whole "$folder/releases/$now" "$folder/releases/$now.sha256" 2>/dev/null; then
    printf 'whole\n'
  else
    printf 'damaged\n'
  fi
}

destination() { # destination [RELEASE]: of a rollback: that one, or the one before what is served
  local from to
  from=$(current)
  to=${1:-$(releases | awk -v now="$from" '$0 < now' | tail -n 1)}
  [[ -n $to && $to != "$from" ]] && releases | grep -xF -- "$to" >/dev/null || exit 14
  printf '%s' "$to"
}
published_by() { # published_by RELEASE: 'plan period@revision' and 'plan correction', each that it shows
  find "$folder/releases/$1/data" -name '*snapshot.csv' -exec sed -nE 's/^([a-z0-9-]+),([^,"]+),([0-9]+),.*/\1 \2@\3/p' {} + 2>/dev/null
  find "$folder/releases/$1/data" -name '*correction.csv' -exec sed -nE 's/^([a-z0-9-]+),([^,"]+),(correction|supplement|rule_change),.*/\1 \2/p' {} + 2>/dev/null
}
lost() { # lost [RELEASE]: what readers find now and would not find after a rollback
  local to
  to=$(destination "$@") || exit
  comm -23 <(published_by "$(current)" | sort) <(published_by "$to" | sort)
}

heads() { # of every release that is kept: the last field of its seals
  find "$folder/releases" -name '*sealed_revision.csv' -exec sed -nE 's/^.*,([0-9a-f]{64})$/\1/p' {} + 2>/dev/null || true
}

rollback() { # rollback WHO [RELEASE]
  local from to
  from=$(current)
  to=$(destination "${@:2}") || exit
  is_whole "$folder/releases/$to" "$folder/releases/$to.sha256" || exit 12
  switch_to "$to"
  note "$1" 'rolled back' "$from" "$to" || true
  printf '%s\n' "$to"
}

list() { # releases with a mark at the one that is served, an empty line, the log
  local release
  releases | while read -r release; do
    if [[ $release == "$(current)" ]]; then printf '* %s\n' "$release"; else printf '  %s\n' "$release"; fi
  done
  printf '\n'
  cat -- "$folder/publish.log" 2>/dev/null || true
}

sums() { # the list of the release that is served
  [[ -z $(current) ]] || cat -- "$folder/releases/$(current).sha256"
}

main() {
  local command=$1 folder=$2
  [[ $folder == /* ]] || folder=$PWD/$folder
  shift 2
  case $command in
    hold) hold "$@" ;;
    begin) begin "$@" ;;
    finish) finish "$@" ;;
    rollback) rollback "$@" ;;
    list) list ;;
    sums) sums ;;
    whole) whole ;;
    lost) lost "$@" ;;
    heads) heads ;;
    *) exit 2 ;;
  esac
}
# One line, so that bash has read all of this file when it is fed the lines that `hold` waits for.
main "$@"; exit
