#!/usr/bin/env bash
# TARGET=ssh: releases on a web server. Sourced, as is releases.sh.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

address_rounds=2

target_check() {
  need ssh openssh-client rsync
  need rsync rsync
  demand HOST FOLDER
  if [[ -n $private_key ]]; then
    setting[KEY_FILE]=$work/key
    (umask 077 && printf '%s\n' "${private_key%$'\n'}" | tr -d '\r' >"$work/key")
  elif [[ -n ${setting[KEY_FILE]:-} ]]; then
    [[ -r ${setting[KEY_FILE]} ]] || refuse 1 "${setting[KEY_FILE]}" 'không đọc được khóa riêng' 'the private key cannot be read'
    refuse_tracked "${setting[KEY_FILE]}"
  fi
  target_name=${setting[HOST]}:${setting[FOLDER]}
  # Nobody is there to answer a question; a server that is not known is refused.
  ssh_options=(-o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=20
    -o ServerAliveInterval=10 -o ServerAliveCountMax=3 -o "ControlPath=$work/ssh" -p "${setting[PORT]:-22}")
  [[ -z ${setting[KEY_FILE]:-} ]] || ssh_options+=(-o IdentitiesOnly=yes -i "${setting[KEY_FILE]}")
  if [[ -n ${setting[HOST_KEY]:-} ]]; then
    printf 'minhbach %s\n' "${setting[HOST_KEY]}" >"$work/hosts"
    ssh_options+=(-o HostKeyAlias=minhbach -o "UserKnownHostsFile=\"$work/hosts\"")
  fi
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
