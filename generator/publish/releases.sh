#!/usr/bin/env bash
# Publishing where releases stand beside each other: a folder of this machine or of one reached by
# SSH. A target gives `at_keeper COMMAND ARGUMENT…` (runs keeper.sh there, with the script as its
# standard input) and `send_to PATH RSYNC_ARGUMENT…`. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

keeper=$parts/keeper.sh

keep() { # keep COMMAND ARGUMENT…: its standard output; failures in our words
  local code=0
  at_keeper "$@" <"$keeper" 2>"$work/keeper.err" || code=$?
  ((code == 0)) || keeper_failed "$code"
}

keeper_failed() { # keeper_failed EXIT_CODE
  local place=$target_name
  cat -- "$work/keeper.err" >&2 || true
  case $1 in
    10) refuse 3 "$place" "có người khác đang công bố vào đây: $(head -n 1 -- "$work/held")" \
      "somebody else is publishing there: $(head -n 1 -- "$work/held")" \
      'Đợi lần đó xong rồi chạy lại.' 'Wait until that is done and run this again.' ;;
    11) refuse 1 "$place" 'thư mục này đã có thứ khác, không phải do chương trình tạo ra' \
      'this folder holds other things, not made by this program' \
      'Chọn một thư mục trống; máy chủ web trỏ vào thư mục con "current" trong đó.' \
      'Choose an empty folder; the web server is pointed at "current" inside it.' ;;
    12) refuse 3 "$place" 'tệp ở đó không đúng với bản kê; trang đang công bố vẫn như cũ' \
      'the files there are not those of the manifest; what is published stayed as it was' \
      'Chạy lại; nếu vẫn vậy, kiểm tra ổ đĩa của máy chủ.' 'Run this again; if it stays so, check the disk of the server.' ;;
    14) refuse 1 "$place" 'không có bản đó để quay về' 'there is no such release to return to' \
      'Xem các bản bằng --list.' 'See the releases with --list.' ;;
    255) connection_failed "$place" ;;
    *) refuse 3 "$place" "lỗi ở máy giữ trang (mã $1); trang đang công bố vẫn nguyên vẹn" \
      "the machine that keeps the site failed (code $1); what is published is whole" \
      'Xem thông báo ở trên (ổ đĩa đầy, không có quyền ghi …), sửa rồi chạy lại.' \
      'See the message above (disk full, no permission to write …), mend it and run this again.' ;;
  esac
}

connection_failed() { # connection_failed PLACE: as ssh said it above
  if grep -q 'Permission denied' "$work/keeper.err"; then
    refuse 3 "$1" 'máy chủ có trả lời nhưng không nhận khóa này cho người dùng này; trang đang công bố vẫn nguyên vẹn' \
      'the server answers and does not accept this key for this user; what is published is whole' \
      'Xem KEY_FILE (hoặc PUBLISH_KEY) và tên người dùng trong HOST; phần công khai của khóa phải nằm trong ~/.ssh/authorized_keys của người dùng đó, và tài khoản không bị khóa (người quản trị máy chủ: usermod -p "*" TÊN).' \
      'See KEY_FILE (or PUBLISH_KEY) and the user in HOST; the public half of the key must stand in ~/.ssh/authorized_keys of that user, whose account must not be locked (the administrator there: usermod -p "*" USER).'
  elif grep -q 'Host key verification failed' "$work/keeper.err"; then
    refuse 3 "$1" 'máy trả lời không phải máy chủ đã biết; chưa gửi gì, trang đang công bố vẫn nguyên vẹn' \
      'the machine that answers is not the server that is known; nothing was sent, what is published is whole' \
      'Hỏi người quản trị máy chủ dòng trong /etc/ssh/ssh_host_ed25519_key.pub và đặt vào HOST_KEY.' \
      'Ask who runs the server for the line in /etc/ssh/ssh_host_ed25519_key.pub and set HOST_KEY to it.'
  fi
  refuse 3 "$1" 'không kết nối được, hoặc đường truyền bị ngắt; trang đang công bố vẫn nguyên vẹn' \
    'no connection, or it was cut; what is published is whole' \
    'Xem thông báo của ssh ở trên: kiểm tra HOST, PORT và mạng; đứt mạng thì chạy lại, sẽ tiếp tục từ chỗ dừng.' \
    'See what ssh says above: check HOST, PORT and the network; after a cut the next run goes on from there.'
}

hold_keeper() { # takes the lock there; it is freed when this process ends, however it ends
  local holder
  : >"$work/held"
  step "Giữ khóa tại $target_name" "Taking the lock at $target_name"
  {
    cat -- "$keeper"
    while kill -0 "$$" 2>/dev/null && printf '.\n' 2>/dev/null; do sleep 1; done
  } | { trap - ERR && at_keeper hold "$setting_by"; } >"$work/held" 2>"$work/keeper.err" &
  holder=$!
  until [[ $(head -n 1 -- "$work/held") == held ]]; do
    if ! kill -0 "$holder" 2>/dev/null; then
      local code=0
      wait "$holder" || code=$?
      keeper_failed "$code"
    fi
    sleep 0.1
  done
}

target_sums() { keep sums; }
target_is_damaged() { [[ $(keep whole) == damaged ]]; } # somebody or something changed what is served
target_lost() { keep lost "$@"; }
target_heads() { keep heads; }

target_publish() { # target_publish SITE SUMS
  local served release
  hold_keeper
  served=$(keep begin "$setting_by")
  keep sums >"$work/served"
  local damaged=
  ! target_is_damaged || damaged=yes
  if [[ -n $damaged ]]; then
    step "Các tệp của $served trên máy chủ đã bị sửa hoặc hỏng: gửi lại" \
      "The files of $served on the server were changed or damaged: sending them again"
  elif cmp -s -- "$work/served" "$2"; then
    say "Nội dung đang công bố ($served) đã đúng như bản này; không có gì phải làm." \
      "What is published ($served) is this already; nothing to do."
    return
  fi
  step 'Gửi các tệp' 'Sending the files'
  # By content, not by time: a fresh checkout has new times. What did not change is linked to the
  # release before and keeps its time there, which caches go by.
  send_to releases/incoming/ --recursive --checksum --perms --chmod=D755,F644 --delete --partial \
    ${served:+"--link-dest=../$served/"} "$1/"
  send_to releases/incoming.sha256 --checksum --perms --chmod=F644 "$2"
  step 'So với bản kê và chuyển sang bản mới' 'Comparing with the manifest and switching'
  release=$(keep finish "$setting_by" "${setting[KEEP]}")
  if [[ -n $damaged ]] && cmp -s -- "$work/served" "$2"; then
    say "Đã công bố lại thành bản $release: người đọc lại nhận đúng các tệp." \
      "Published again as $release: readers get the right files again."
    return
  fi
  say "Đã công bố bản $release: $(changes_in_short "$work/served" "$2")." \
    "Published as $release: $(changes_in_short "$work/served" "$2")."
}

send() { # send WHERE RSYNC_ARGUMENT… SOURCE
  local where=$1 code=0 progress=()
  shift
  [[ ! -t 1 ]] || progress=(--info=progress2)
  rsync "${progress[@]}" "${@:1:$#-1}" -- "${!#}" "$where" || code=$?
  ((code == 0)) || refuse 3 "$target_name" "rsync dừng với mã $code; trang đang công bố vẫn nguyên vẹn" \
    "rsync ended with code $code; what is published is whole" \
    'Xem thông báo ở trên; chạy lại thì tiếp tục từ chỗ dừng.' 'See the message above; the next run goes on from there.'
}

target_rollback() { # target_rollback [RELEASE]
  local release
  hold_keeper
  keep begin "$setting_by" >/dev/null
  release=$(keep rollback "$setting_by" "$@")
  say "Đã quay về bản $release." "Rolled back to $release."
}

target_list() {
  say "Các bản tại $target_name (* là bản đang công bố), rồi nhật ký: lúc nào, ai, việc, từ bản, sang bản" \
    "Releases at $target_name (* is published), then the log: when, who, what, from, to"
  keep list
}
