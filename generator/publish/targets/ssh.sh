#!/usr/bin/env bash
# TARGET=ssh: releases on a web server. Sourced, as is releases.sh.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

target_check() {
  local file
  need ssh openssh-client rsync
  need rsync rsync
  demand HOST FOLDER
  for file in KEY_FILE KNOWN_HOSTS; do
    [[ -z ${setting[$file]:-} || -r ${setting[$file]} ]] || refuse 1 "${setting[$file]}" \
      "không đọc được tệp của thiết lập $file" "the file of the setting $file cannot be read"
  done
  [[ -z ${setting[KEY_FILE]:-} ]] || refuse_tracked "${setting[KEY_FILE]}"
  target_name=${setting[HOST]}:${setting[FOLDER]}
  # Nobody is there to answer a question; a server that is not known is refused.
  ssh_options=(-o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=20
    -o ServerAliveInterval=10 -o ServerAliveCountMax=3 -o "ControlPath=$work/ssh" -p "${setting[PORT]:-22}")
  [[ -z ${setting[KEY_FILE]:-} ]] || ssh_options+=(-o IdentitiesOnly=yes -i "${setting[KEY_FILE]}")
  [[ -z ${setting[KNOWN_HOSTS]:-} ]] || ssh_options+=(-o "UserKnownHostsFile=\"${setting[KNOWN_HOSTS]}\"")
}

quoted() { # quoted WORD…: for the shell of the server, whichever it is
  local word
  for word in "$@"; do printf " '%s'" "${word//\'/\'\\\'\'}"; done
}
at_keeper() { # at_keeper COMMAND ARGUMENT…; the connection that holds the lock carries the others
  local master=()
  [[ $1 != hold ]] || master=(-o ControlMaster=yes)
  ssh "${ssh_options[@]}" "${master[@]}" -- "${setting[HOST]}" "bash -s --$(quoted "$1" "${setting[FOLDER]}" "${@:2}")"
}
send_to() { # send_to PATH RSYNC_ARGUMENT… SOURCE
  local path=$1 option shell=ssh
  shift
  for option in "${ssh_options[@]}"; do shell+=" '$option'"; done
  send "${setting[HOST]}:${setting[FOLDER]}/$path" --protect-args --timeout=60 --rsh="$shell" "$@"
}
