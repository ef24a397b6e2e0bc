#!/usr/bin/env bash
# TARGET=folder: releases in a folder of this machine, from which its web server serves `current`.
# Sourced, as is releases.sh.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=2

target_check() {
  need rsync rsync
  demand FOLDER
  setting[FOLDER]=$(readlink -m -- "${setting[FOLDER]}")
  [[ ${setting[FOLDER]} != / ]] || refuse 1 "$settings_file" 'FOLDER không thể là /' 'FOLDER cannot be /'
  target_name=${setting[FOLDER]}
}
at_keeper() { # at_keeper COMMAND ARGUMENT…
  local command=$1
  shift
  bash -s -- "$command" "${setting[FOLDER]}" "$@"
}
send_to() { # send_to PATH RSYNC_ARGUMENT… SOURCE
  local path=$1
  shift
  send "${setting[FOLDER]}/$path" "$@"
}
