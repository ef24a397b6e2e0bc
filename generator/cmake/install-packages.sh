#!/usr/bin/env bash
# install-packages.sh LIST...: installs the Debian packages of these lists that are missing.
# Touches nothing, and needs neither root nor network, when all are there.
set -euo pipefail

wanted=()
while IFS='|' read -r package command; do
  [[ -z $package || $package == \#* ]] && continue
  [[ -n $command ]] && command -v "$command" >/dev/null && continue
  wanted+=("$package")
done < <(cat -- "$@")

declare -A installed=()
while read -r package status; do
  [[ $status == installed ]] && installed[$package]=yes
done < <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null)

missing=()
for package in "${wanted[@]}"; do
  [[ -n ${installed[$package]:-} ]] || missing+=("$package")
done
((${#missing[@]} == 0)) && exit 0

as_root=()
if ((EUID != 0)); then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    printf '%s\n' \
      'Thiếu gói phần mềm. Người quản trị máy cần chạy / Packages are missing. An administrator has to run:' \
      "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 3
  fi
fi

printf '· apt-get install %s\n' "${missing[*]}"
log=$(mktemp)
trap 'rm -f -- "$log"' EXIT
# SYSTEMD_OFFLINE: a web server that the tests run themselves is not started as a service.
apt() {
  "${as_root[@]}" env SYSTEMD_OFFLINE=1 DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -qq -y "$@" </dev/null >"$log" 2>&1
}
if ! { apt update && apt install --no-install-recommends "${missing[@]}"; }; then
  cat -- "$log" >&2
  exit 3
fi
