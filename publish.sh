#!/usr/bin/env bash
# Builds the program and the site: installs what is missing, compiles, loads the tables into SQLite,
# checks everything, writes public/. Safe to repeat; the published site is never left half written.
set -euo pipefail

script=$(readlink -f -- "${BASH_SOURCE[0]}")
home=$(dirname -- "$script")

locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
say() { # say VIETNAMESE ENGLISH
  if [[ $locale == vi* ]]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

if (($# > 0)); then
  say 'Cách dùng: ./publish.sh (không có tham số)' 'Usage: ./publish.sh (no arguments)' >&2
  exit 2
fi

# Beside its sources it builds the site that lies there; installed, the site of the folder it is
# called in. A program that is there already (MINHBACH=…) is used as it is.
minhbach=${MINHBACH:+$(readlink -f -- "$MINHBACH")}
if [[ -f $home/CMakeLists.txt ]]; then
  cd -- "$home"
elif [[ -z $minhbach ]]; then
  minhbach=$home/minhbach
fi
if [[ ! -d site-data ]]; then
  say "Không có thư mục site-data trong $PWD" "There is no folder site-data in $PWD" >&2
  exit 1
fi
[[ -n $minhbach ]] || generator/cmake/install-packages.sh generator/cmake/packages.txt

# Under sudo only the packages need root: what is built belongs to the owner of this folder.
if ((EUID == 0)) && [[ -n ${SUDO_UID:-} && ${SUDO_UID} != 0 ]] &&
  [[ $(stat -c %u .) == "$SUDO_UID" ]]; then
  exec sudo -n -u "#$SUDO_UID" -- env LANG="${locale:-C.UTF-8}" MINHBACH="$minhbach" "$script"
fi

log=$(mktemp)
trap 'rm -f -- "$log"' EXIT
quietly() { # quietly COMMAND...: its output only when it fails
  local code=0
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if ((code != 0)); then
    cat -- "$log" >&2
    exit "$code"
  fi
}

if [[ -z $minhbach ]]; then
  say '· Biên dịch chương trình (lần đầu mất vài phút)' '· Compiling the program (a few minutes the first time)'
  quietly generator/cmake/configure.sh
  quietly cmake --build build/release --target minhbach
  minhbach=build/release/minhbach
fi

say '· Nạp các bảng' '· Loading the tables'
"$minhbach" load >"$log" </dev/null
say '· Kiểm tra và dựng trang' '· Checking and building the site'
"$minhbach" build >"$log" </dev/null

say "Trang web nằm trong $PWD/public" "The site is in $PWD/public"
if command -v python3 >/dev/null; then
  say 'Xem: mở public/index.html trong trình duyệt, hoặc chạy python3 -m http.server -d public rồi vào http://localhost:8000/' \
    'To look at it: open public/index.html in a browser, or run python3 -m http.server -d public and go to http://localhost:8000/'
else
  say 'Xem: mở tệp public/index.html trong trình duyệt.' \
    'To look at it: open the file public/index.html in a browser.'
fi
