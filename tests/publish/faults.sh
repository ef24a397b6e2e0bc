#!/usr/bin/env bash
# faults.sh [all]: publishing is killed at every call of a program that changes a tree, before it and
# after it (without `all`: at every seventh); two publish at once; the clock is wrong. What is live is
# whole each time, and the next run succeeds without hands.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

step=7
[[ ${1:-} != all ]] || step=1
# A program of this name counts its calls and ends the whole run at the one that is asked for.
mkdir -- "$top/traps"
for tool in mv ln rm cp mkdir rsync rclone git zip touch sync tar; do
  cat >"$top/traps/$tool" <<TRAP
#!/bin/bash
exec 200>>"$top/calls"
flock 200
number=\$((\$(wc -l <"$top/calls") + 1))
printf '%s %s\n' "$tool" "\$\$" >>"$top/calls"
exec 200>&-
[[ \$number != "\$KILL_BEFORE" ]] || kill -KILL -- "-\$(ps -o pgid= \$\$ | tr -d ' ')"
"$(command -v "$tool")" "\$@"
code=\$?
[[ \$number != "\$KILL_AFTER" ]] || kill -KILL -- "-\$(ps -o pgid= \$\$ | tr -d ' ')"
exit \$code
TRAP
  chmod +x "$top/traps/$tool"
done
trapped() { # trapped KILL_BEFORE KILL_AFTER: a run in a group of its own; its exit code in $code
  : >"$top/calls"
  code=0
  { # the shell would tell each death
    (cd -- "$office" && KILL_BEFORE=$1 KILL_AFTER=$2 PATH=$top/traps:$PATH \
      setsid --wait "$top/bin/minhbach-publish") </dev/null >"$top/out" 2>&1 || code=$?
  } 2>/dev/null
}

live_folder() { [[ ! -e $top/folder/current ]] || whole "$top/folder/current"; }
live_zip() {
  local file
  for file in "$top/zip"/*.zip.sha256; do
    [[ ! -e $file ]] || (cd -- "$top/zip" && sha256sum --check --quiet --strict -- "${file##*/}") || fail "$file"
  done
}
live_git() {
  rm -rf -- "$top/host"
  if git -C "$top/bare.git" rev-parse --verify --quiet pages >/dev/null; then
    git clone -q --branch pages -- "$top/bare.git" "$top/host"
    rm -rf -- "$top/host/.git"
    whole "$top/host" .nojekyll
  fi
}
live_rclone() { [[ ! -e $top/cloud ]] || linked "$top/cloud"; }

git init -q --bare -- "$top/bare.git"
mkdir -- "$top/cloud"
killed=0
for target in folder git zip rclone; do
  case $target in
    folder) settings TARGET=folder "FOLDER=$top/folder" KEEP=2 ILLUSTRATIVE=omit ;;
    zip) settings TARGET=zip "FOLDER=$top/zip" KEEP=2 ILLUSTRATIVE=omit ;;
    git) settings TARGET=git "REPOSITORY=$top/bare.git" ILLUSTRATIVE=omit ;;
    rclone) settings TARGET=rclone "REMOTE=:local:$top/cloud" ILLUSTRATIVE=omit ;;
  esac
  for moment in before after; do
    for ((number = 1; ; number += step)); do
      edit "$target $moment $number"
      toggle_pages
      printf '/* %s %s */\n' "$moment" "$number" >>"$office/themes/thu/static/site.css"
      if [[ $moment == before ]]; then trapped "$number" 0; else trapped 0 "$number"; fi
      "live_$target"
      if (($(wc -l <"$top/calls") < number)); then
        is "$target without a kill" "$code" 0
        break
      fi
      [[ $code == 137 ]] || fail "$target, killed $moment call $number: ended with $code"
      killed=$((killed + 1))
      # Sometimes the next run comes at once, sometimes it is killed as well.
      ((number % 2 == 0)) || run 0
      "live_$target"
    done
  done
  run 0
  "live_$target"
  [[ $target != folder || ! -e $top/folder/releases/incoming ]] || fail 'something is still on its way'
  [[ $target != folder ]] || is 'lines of the log without a release' "$(cut -f 5 "$top/folder/publish.log" | grep -vc '^[0-9]\{4\}-[0-9a-f]\{8\}$')" 0
done

# Two offices publish different sites into one folder, again and again.
settings TARGET=folder "FOLDER=$top/folder" ILLUSTRATIVE=omit
cp -R -- "$office" "$top/other office"
for word in một hai ba; do
  edit "$word"
  (cd -- "$top/other office" && "$top/bin/minhbach-publish") </dev/null >"$top/other out" 2>&1 &
  other=$!
  run 0
  live_folder
  wait "$other" || fail "the other office: $(cat -- "$top/other out")"
  live_folder
done

# A clock that stands at the beginning, then far ahead: only the log shows it.
for day in 1970-01-01T00:00:00Z 2199-12-31T23:59:59Z; do
  printf '#!/bin/sh\necho %s\n' "$day" >"$top/traps/date"
  chmod +x "$top/traps/date"
  before=$(readlink -- "$top/folder/current")
  edit "$day"
  PATH=$top/traps:$PATH KILL_BEFORE=0 KILL_AFTER=0 run 0
  live_folder
  [[ $(readlink -- "$top/folder/current") > $before ]] || fail 'not the newest release'
  is 'the day in the log' "$(tail -n 1 "$top/folder/publish.log" | cut -f 1)" "$day"
done
printf 'faults: killed %d times\n' "$killed"
finish
