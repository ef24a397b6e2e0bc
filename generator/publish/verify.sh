#!/usr/bin/env bash
# Reads the published site as a reader does, over HTTP. Sourced.
#
# shellcheck disable=SC2034,SC2153,SC2154,SC2317 # names and calls of the other parts

encoded() { # encoded PATH: as a part of an address
  if [[ $1 =~ ^[A-Za-z0-9/._~-]+$ ]]; then
    printf '%s' "$1"
  else
    printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed -E 's/../%\U&/g; s/%2F/\//g'
  fi
}

# verify_address SUMS: as often as the target says, since a host may take minutes to show a branch
verify_address() {
  local address=${setting[ADDRESS]%/} path round
  need curl curl
  step "Đọc lại trang tại $address" "Reading the site at $address"
  while IFS= read -r path; do
    printf 'url = "%s/%s"\noutput = "%s/read/%s"\n' "$address" "$(encoded "$path")" "$work" "$path"
  done < <(cut -c 67- "$1") >"$work/urls"
  for ((round = 1; round <= address_rounds; round++)); do
    rm -rf -- "$work/read"
    mkdir -- "$work/read"
    curl --config "$work/urls" --globoff --create-dirs --location --fail --silent --parallel --parallel-max 20 \
      --retry 2 --connect-timeout 20 --header 'Cache-Control: no-cache' >/dev/null 2>&1 || true
    if (cd -- "$work/read" && sha256sum --check --quiet --strict -- "$1") >"$work/unlike" 2>/dev/null; then
      say "Người đọc nhận đúng từng tệp tại $address." "Readers get every file as it is at $address."
      return
    fi
    ((round == address_rounds)) || sleep 5
  done
  head -n 10 -- "$work/unlike" >&2
  refuse 3 "$address" \
    "đã công bố, nhưng tại địa chỉ này có $(count <"$work/unlike") tệp không đúng bản kê" \
    "published, but at this address $(counted "$(count <"$work/unlike")" 'file is' 'files are') not as the manifest says" \
    'Kiểm tra: máy chủ có trỏ vào đúng thư mục không, có bộ nhớ đệm hay CDN giữ bản cũ không; rồi chạy lại.' \
    'See whether the server is pointed at this folder and whether a cache or CDN holds the old site; then run this again.'
}
