#!/usr/bin/env bash
# What publish.sh says, in the language of the terminal. Sourced.

locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}

say() { # say VIETNAMESE ENGLISH
  if [[ $locale == vi* ]]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}
step() { # step VIETNAMESE ENGLISH: what is being done
  say "· $1" "· $2"
}

# What stops us without a word of ours: a disk that is full, a folder nobody may write into.
stopped() { # stopped PLACE COMMAND, for the trap ERR
  local code=$?
  [[ ! -e $work/told ]] || exit "$code"
  refuse 3 "$1" "lệnh sau không làm được: $2" "this command failed: $2" \
    'Nguyên nhân thường ở dòng trên (ổ đĩa đầy, không có quyền ghi …); nếu không rõ, xin báo lại kèm các dòng này.' \
    'The cause mostly stands above (disk full, no permission to write …); if it does not, please report these lines.'
}

complain() { # complain PLACE VIETNAMESE ENGLISH [WHAT_TO_DO_VI WHAT_TO_DO_EN], as the program words it
  say "${1:+$1: }lỗi: $2${4:+$'\n'  → $4}" "${1:+$1: }error: $3${5:+$'\n'  → $5}" >&2
  [[ -z ${work:-} ]] || : >"$work/told"
}
refuse() { # refuse EXIT_CODE PLACE VIETNAMESE ENGLISH [WHAT_TO_DO_VI WHAT_TO_DO_EN]
  local code=$1
  shift
  complain "$@"
  exit "$code"
}

need() { # need COMMAND PACKAGE...: a program that the target works with
  local command=$1
  shift
  command -v -- "$command" >/dev/null || refuse 3 "$command" 'máy này chưa có chương trình đó' \
    'this machine does not have that program' \
    "Người quản trị máy chạy: sudo apt-get install --no-install-recommends $*" \
    "An administrator runs: sudo apt-get install --no-install-recommends $*"
}
